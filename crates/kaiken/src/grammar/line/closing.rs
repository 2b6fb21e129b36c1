//! Lines that close a conference by their place, too.

use super::super::date::{self, When};
use super::super::leaf;
use super::dateline::is_nothing;
use crate::Time;
use crate::dialect::{Indexed, WordList};
use crate::letters::is_letter;
use crate::tokens::split_words;

/// `closing = closing word, [ digits, where it ends in a space | date, where in "/" | words,
/// bracket, where in "," | words, where in "…" ] | [ end ], clock ;` What can stand below the last
/// speech, and is none.
pub(crate) fn is_closing(line: &str, dialect: Indexed<'_>) -> bool {
    let lines = &dialect.lines;
    if lines.closings.is_empty() || line.len() > LONGEST_CLOSING {
        return false;
    }
    let closes = |at: usize| {
        let words = &*lines.closings[at];
        if let Some(begun) = words.strip_suffix('…') {
            return behind(line, begun).is_some();
        }
        let behind = behind(line, words);
        let numbered = words.ends_with(' ');
        behind.is_some_and(|behind| {
            let dated = || words.ends_with('/') && is_date(behind, dialect);
            behind.is_empty() && !words.ends_with(['/', ','])
                || words.ends_with(',') && behind.ends_with([')', ']'])
                || numbered && behind.bytes().all(|byte| byte.is_ascii_digit())
                || dated()
        })
    };
    let ended = |at: usize| {
        let behind = lines.ends.exact.get(at).and_then(|mark| behind(line, mark));
        let behind = behind.filter(|behind| behind.starts_with(char::is_whitespace));
        behind.is_some_and(|behind| is_clock(behind.trim_start(), dialect))
    };
    leaf::begins_with_digit(line) && is_clock(line, dialect)
        || dialect.may_begin(line, WordList::Ends)
            && (dialect.closings_like(line).any(closes)
                || dialect.openings_of(line, WordList::Ends).any(ended))
}

fn is_date(text: &str, dialect: Indexed<'_>) -> bool {
    let when = date::when(text, dialect);
    when.is_some_and(|when| when.date.is_some() && is_nothing(when.rest))
}

/// Whether such a line may be said as well, or may tell what happens before speech goes on, where
/// another stands below: a sentence, or a time of day without its zone. Below what opens more than a
/// mark of the end, a sentence does.
pub(crate) fn may_be_said(line: &str, below: &str, dialect: Indexed<'_>) -> bool {
    let clock = || date::when(line, dialect)?.clock;
    if told(line, dialect).is_some() {
        below
            .trim_end_matches(['"', '”', '’', ')'])
            .ends_with(['.', '?', '!', '…'])
    } else {
        line.ends_with('.') || clock().is_some_and(|clock| clock.zone.is_none())
    }
}

/// What stands behind words that open more than a mark of the end:
/// `at 2:58 p.m., the briefing was concluded.`
fn told<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let mut words = dialect.lines.closings.iter();
    words.find_map(|words| {
        let begun = words.trim_end_matches('…');
        words.ends_with([',', '…']).then(|| behind(line, begun))?
    })
}

/// The time of day that a closing line gives, alone, behind the words of the end, or right behind
/// those that open a bracket: `2:58 P.M. EST`, `END 2:58 P.M. EST`,
/// `[Whereupon, at 2:58 p.m., the briefing was concluded.]`
pub(crate) fn closing_time(line: &str, dialect: Indexed<'_>) -> Option<Time> {
    let told = told(line, dialect);
    let text = told.unwrap_or(line);
    let (before, clock) = text.split_at(text.find(|c: char| c.is_ascii_digit())?);
    let joins = |word: &str| {
        let mut known = dialect.calendar.before_clock.iter();
        known.any(|known| known.eq_ignore_ascii_case(word))
    };
    let right_behind = split_words(before).all(joins);
    let is_meant = told.map_or_else(|| is_clock(clock, dialect), |_| right_behind);
    is_meant.then(|| date::when(clock, dialect)?.clock?.start)?
}

/// What stands behind the words with which a line begins.
fn behind<'a>(line: &'a str, words: &str) -> Option<&'a str> {
    Some(&line[leaf::prefix(line, words)?..])
}

/// The longest such line, the gap before a time of day included, in bytes.
const LONGEST_CLOSING: usize = 240;

/// Whether a text is a time of day, with its half of the day or its zone, and nothing else.
pub(crate) fn is_clock(text: &str, dialect: Indexed<'_>) -> bool {
    let is_alone =
        |when: When<'_>| when.date.is_none() && when.weekday.is_none() && is_nothing(when.rest);
    leaf::begins_with_digit(text)
        && text.contains(is_letter)
        && date::when(text, dialect).is_some_and(is_alone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_a_word_or_a_time_of_day_and_no_more() {
        let generic = Indexed::generic();
        for (line, expected) in [
            ("2:58 P.M. JST", true),
            ("2:58 p.m.", true),
            ("END\u{a0}  2:58 P.M. JST", true),
            ("ends", true),
            (
                "[Whereupon, at 2:58 p.m., the briefing was concluded.]",
                true,
            ),
            ("[Whereupon, at 2:58 p.m., the briefing", false),
            (
                "We acknowledge the traditional owners of the land, and of the sea around it.",
                true,
            ),
            ("We acknowledge the receipt of it.", false),
            ("Ends.", true),
            ("\\###", true),
            ("Ends/Friday, March 5, 2027", true),
            ("Ends/", false),
            ("Ends/Friday", false),
            ("Ends/March 5, 2027, and so on", false),
            ("2:58", false),
            ("00:17:20", false),
            ("2:58 P.M. JST in Oslo", false),
            ("Tuesday, 2:58 P.M.", false),
            ("END2:58 P.M.", false),
            ("The end 2:58 P.M.", false),
            ("It ends.", false),
        ] {
            assert_eq!(is_closing(line, generic), expected, "{line}");
        }
        let dialect = Indexed::built_in(crate::Dialect::named("mofa-en").unwrap()).unwrap();
        assert!(!is_closing("2:58 P.M. JST", dialect));
    }

    #[test]
    fn what_may_close_a_conference_and_may_be_said() {
        let (sentence, phrase) = ("So it is.", "The Harbour Desk");
        for (line, below, expected) in [
            ("9:00 a.m.", phrase, true),
            ("To be continued.", phrase, true),
            ("2:02 P.M. EST", sentence, false),
            ("END 2:02 P.M. EST", sentence, false),
            ("# # #", sentence, false),
            (
                "(Whereupon, at 2:58 p.m., a recess was taken.)",
                sentence,
                true,
            ),
            (
                "(Whereupon, at 2:58 p.m., a recess was taken.)",
                phrase,
                false,
            ),
            ("We acknowledge the traditional owners.", sentence, true),
            ("We acknowledge the traditional owners.", phrase, false),
            ("(Fin de la conférence)", sentence, false),
        ] {
            let found = may_be_said(line, below, Indexed::generic());
            assert_eq!(found, expected, "{line} {below}");
        }
    }

    #[test]
    fn a_time_of_the_end_stands_right_behind_the_words_for_it() {
        for (line, expected) in [
            ("2:58 P.M. JST", Some((14, 58))),
            ("END 2:58 P.M. JST", Some((14, 58))),
            (
                "[Whereupon, at 2:58 p.m., the briefing was concluded.]",
                Some((14, 58)),
            ),
            (
                "(Whereupon, at approximately 2:58 p.m., it was concluded.)",
                Some((14, 58)),
            ),
            (
                "[Whereupon, the briefing was recessed, to reconvene at 2:58 p.m.]",
                None,
            ),
            ("(Whereupon, the tape of 9:15 a.m. was played.)", None),
            ("END 2:58 P.M. in Oslo", None),
        ] {
            let expected = expected.and_then(|(hour, minute)| Time::new(hour, minute));
            assert_eq!(closing_time(line, Indexed::generic()), expected, "{line}");
        }
    }

    #[test]
    fn lines_that_close_a_conference_are_short() {
        for (length, expected) in [(LONGEST_CLOSING, true), (LONGEST_CLOSING + 1, false)] {
            let words = "x".repeat(length - "(Whereupon, )".len());
            let line = alloc::format!("(Whereupon, {words})");
            assert_eq!(is_closing(&line, Indexed::generic()), expected, "{line}");
        }
    }
}
