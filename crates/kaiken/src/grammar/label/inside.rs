//! Labels that stand within a line, behind the end of a sentence.
//!
//! ```ebnf
//! inside = sentence, space, ( label in capitals, ":" | name, ":", stamp | bare ), space, speech
//!        | question, space, label, ":", space, speech ;
//! ```
//!
//! The label in capitals is a word for who asks, has begun a line before, or stands in a paragraph
//! in which several people speak. That of an official has begun a line, too, and stands behind a
//! question in any case of its letters. A name before a time needs neither; behind a question a full
//! name that begins other lines as a label is one here, too.

use super::super::leaf;
use super::colonless::bare;
use super::{Delimiter, Label, Reading, Recent, Shape, read, stamps};
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::tokens::split_words;

/// Where the next byte stands at which a label within a text may be read: a colon, or the word for
/// who asks.
pub(crate) fn next_inside(bytes: &[u8], dialect: Indexed<'_>) -> Option<usize> {
    let bare = dialect.labels.bare.first();
    let first = bare.and_then(|word| word.bytes().next());
    memchr::memchr2(b':', first.unwrap_or(b':'), bytes)
}

/// Reads the label within a text that has its colon at a place, or begins there. A word for who
/// asks with nothing but a gap behind it counts only in a text that has such labels.
pub(crate) fn inside<'a>(
    text: &'a str,
    at: usize,
    recent: &Recent<'_>,
    open: Option<Label<'_>>,
    has_bare: impl Fn() -> bool,
    is_known: impl Fn(&str) -> bool,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    if text.as_bytes()[at] == b':' {
        before_colon(text, at, recent, open, dialect)
            .or_else(|| named(&text[..at], &text[at + 1..], is_known))
    } else {
        behind_sentence(text, at, dialect).filter(|_| has_bare())
    }
}

fn before_colon<'a>(
    text: &'a str,
    at: usize,
    recent: &Recent<'_>,
    open: Option<Label<'_>>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let before = &text[..at];
    if let Some(label) = stamps::inside(text, at, dialect) {
        return Some(label);
    }
    let capital = before.ends_with(|c: char| c.is_ascii_uppercase());
    let role = open.map_or(Role::Unknown, |open| open.role);
    let answers =
        open.is_some_and(|open| open.shape == Shape::Anonymous && open.role == Role::Official);
    if !capital && role != Role::Reporter && !answers {
        return None;
    }
    let speech = &text[at + 1..];
    if role == Role::Reporter
        && let Some(label) = answered(before, speech, dialect)
    {
        return Some(label);
    }
    let again = answers && memchr::memchr(b'?', speech.as_bytes()).is_some();
    let asked = (capital || again).then(|| asked(before, speech, dialect));
    asked.flatten().or_else(|| recent.inside(text, at, role))
}

/// How long a full name within a line is, in bytes.
const LONGEST_NAME: usize = 60;

/// A full name that is known, behind a question: `… the theme? Jun Aoba: Cables.`
fn named<'a>(
    before: &'a str,
    speech: &'a str,
    is_known: impl Fn(&str) -> bool,
) -> Option<Label<'a>> {
    let opens = speech.starts_with(char::is_whitespace)
        && leaf::trim_start(speech).starts_with(|c: char| !c.is_lowercase());
    let window = edge::last(before, LONGEST_NAME);
    let mut marks = window.rmatch_indices('?');
    let (at, mark) = marks.next().filter(|_| opens)?;
    let behind = &window[at + mark.len()..];
    let text = behind.trim_start();
    let spaced = text.len() < behind.len() && text.contains(char::is_whitespace);
    (spaced && is_known(text)).then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// `(Applause.) Q  When?` Behind one space something must be asked, and neither a dash, nor a short
/// word with a period, nor an open quotation may stand before it: `7th St. Q Street is closed.`
fn behind_sentence<'a>(text: &'a str, at: usize, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let before = &text[..at];
    let label = ends_sentence(before).then(|| bare(&text[at..], dialect))??;
    let wide = label.speech.chars().nth(1).is_some_and(char::is_whitespace);
    let asks = || memchr::memchr(b'?', label.speech.as_bytes()).is_some();
    (wide || asks() && is_over(before)).then_some(label)
}

/// Whether a whole sentence ends at the end of a text, and no quotation is open there.
fn is_over(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let said = text.trim_end();
    let last = said.rsplit(char::is_whitespace).next().unwrap_or_default();
    let whole = last.len() > SHORTEST || !last.ends_with('.');
    let open = said
        .rfind('“')
        .is_some_and(|open| !said[open..].contains('”'));
    !said.ends_with(['—', '–', '-']) && whole && !open
}

/// The shortest word for who asks that needs not have begun a line before, in bytes.
const SHORTEST_ASKING: usize = 5;

/// A word for who asks, at the end of a text, behind a sentence: `… No. JOURNALIST`
fn asked<'a>(before: &'a str, speech: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let word = before.rsplit(char::is_whitespace).next()?;
    let said = &before[..before.len() - word.len()];
    let fits = word.len() >= SHORTEST_ASKING
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && ends_sentence(said)
        && speech.starts_with(char::is_whitespace)
        && !leaf::trim_start(speech).starts_with(char::is_lowercase)
        && dialect
            .labels
            .questions
            .iter()
            .any(|known| **known == *word);
    fits.then_some(Label {
        text: word,
        shape: Shape::Anonymous,
        role: Role::Reporter,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// A word for who answers, at the end of a text, behind a question: `… When? Answer`
fn answered<'a>(before: &'a str, speech: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let word = before.rsplit(char::is_whitespace).next()?;
    let said = before[..before.len() - word.len()].trim_end();
    let fits = word.len() >= SHORTEST_ASKING
        && said.trim_end_matches(['”', '"', '’', ')']).ends_with('?')
        && speech.starts_with(char::is_whitespace)
        && !leaf::trim_start(speech).starts_with(char::is_lowercase)
        && dialect.labels.answers.iter().any(|known| **known == *word);
    fits.then_some(Label {
        text: word,
        shape: Shape::Anonymous,
        role: Role::Official,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// Whether a sentence, a stage direction or a broken word ends at the end of a text, and white
/// space behind it.
pub(super) fn ends_sentence(text: &str) -> bool {
    let said = text.trim_end();
    said.len() < text.len()
        && said.ends_with(['.', '?', '!', ')', ']', '”', '"', '—', '–', '-', '…'])
}

/// The most words of a label in capitals within a line.
const CAPITALS: usize = 6;

/// ```ebnf
/// capitals = end of a sentence, { space }, word in capitals, { space, word in capitals }, ":" ;
/// ```
///
/// The words in capitals before a colon, with or without a space before them: `… hit.AOBA: So.`
fn capitals_before(before: &str) -> Option<&str> {
    let in_capitals =
        |c: char| c.is_uppercase() || matches!(c, ' ' | '\u{a0}' | '.' | '\'' | '’' | '-');
    let window = edge::last(before, LONGEST_NAME);
    let bare = window.trim_end_matches(in_capitals);
    let run = &window[bare.len()..];
    let ended = run.len() == before.len() || bare.ends_with(['?', '!', ')', ']', '”', '"', '…']);
    let is_initial = |at: usize| {
        let word = run[..at].rsplit(char::is_whitespace).next();
        word.is_some_and(|word| word.len() == 1)
    };
    let mut stops = run.match_indices('.').map(|(at, _)| at);
    let words = if ended {
        run
    } else {
        &run[stops.find(|at| !is_initial(*at))? + 1..]
    };
    let words = words.trim_start();
    let mut first = words.chars();
    let fits = (0..2).all(|_| first.next().is_some_and(char::is_uppercase))
        && words.ends_with(char::is_uppercase)
        && split_words(words).nth(CAPITALS).is_none();
    fits.then_some(words)
}

/// A label in capitals that has its colon at a place of a text.
pub(crate) fn in_capitals<'a>(
    text: &'a str,
    colon: usize,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let speech = text[colon..].strip_prefix(':')?;
    let opens = speech.starts_with(char::is_whitespace)
        && leaf::trim_start(speech).starts_with(|c: char| !c.is_lowercase());
    let words = opens.then(|| capitals_before(&text[..colon])).flatten()?;
    match read(&text[colon - words.len()..], dialect) {
        Reading::Label(label) if label.text == words => Some(label),
        _ => Some(Label {
            text: words,
            shape: Shape::Person,
            role: Role::Unknown,
            delimiter: Delimiter::Colon,
            speech,
        }),
    }
}

/// How many labels in capitals stand in a paragraph in which several people speak.
const CROWD: usize = 4;

/// Whether several people speak in a paragraph that has lost its line ends: two surnames in capitals
/// come again before colons.
pub(crate) fn is_crowd_in_capitals(paragraph: &str) -> bool {
    let colons = memchr::memchr_iter(b':', paragraph.as_bytes());
    let surname = |colon: usize| split_words(capitals_before(&paragraph[..colon])?).last();
    let mut counted: [(&str, usize); CROWD] = [("", 0); CROWD];
    let mut all = 0;
    for name in colons.filter_map(surname) {
        all += 1;
        let place = counted
            .iter()
            .position(|(known, _)| [name, ""].contains(known));
        if let Some(place) = place {
            counted[place] = (name, counted[place].1 + 1);
        }
    }
    let again = counted.iter().filter(|(_, count)| *count > 1);
    all >= CROWD && again.count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_capitals_before_a_colon() {
        for (before, expected) in [
            ("It sails. AOBA", Some("AOBA")),
            ("It sails.AOBA", Some("AOBA")),
            (
                "(Laughter)WIRE CORRESPONDENT ANNA HOLM",
                Some("WIRE CORRESPONDENT ANNA HOLM"),
            ),
            ("When does it sail? JUN B. AOBA", Some("JUN B. AOBA")),
            ("It sails. JUN B. AOBA", Some("JUN B. AOBA")),
            ("It sails in the US. AOBA", Some("AOBA")),
            ("It sails. MR. AOBA", Some("MR. AOBA")),
            ("It sails?MR. AOBA", Some("MR. AOBA")),
            ("SECRETARY AOBA", Some("SECRETARY AOBA")),
            ("It is NATO", None),
            ("It sails. Aoba", None),
            ("It sails. A", None),
            ("It sails. ONE TWO THREE FOUR FIVE SIX SEVEN", None),
        ] {
            assert_eq!(capitals_before(before), expected, "{before}");
        }
    }

    #[test]
    fn several_people_in_capitals_speak_in_a_paragraph() {
        for (paragraph, expected) in [
            (
                "JUN AOBA: It sails.ANNA HOLM: When?AOBA: In May.HOLM: Why?STAFF: So.",
                true,
            ),
            (
                "JUN AOBA: It sails. ANNA HOLM: When? AOBA: In May. HOLM: Why?",
                true,
            ),
            ("JUN AOBA: It sails. ANNA HOLM: When? AOBA: In May.", false),
            (
                "JUN AOBA: It sails. NOTE: May. NOTE: June. NOTE: July.",
                false,
            ),
            (
                "JUN AOBA: It sails at NATO: In May at NATO: At NATO HQ: So.",
                false,
            ),
        ] {
            assert_eq!(is_crowd_in_capitals(paragraph), expected, "{paragraph}");
        }
    }

    #[test]
    fn full_names_that_are_known_behind_a_question() {
        let is_known = |name: &str| matches!(name, "Jun Aoba" | "Aoba");
        for (text, expected) in [
            ("When is it? Jun Aoba: In May.", Some("Jun Aoba")),
            ("When is it? Rin Seto: In May.", None),
            ("When is it? Aoba: In May.", None),
            ("It is in May. Jun Aoba: In May.", None),
            ("When is it?Jun Aoba: In May.", None),
            ("When is it? Jun Aoba: in May.", None),
            ("When is it? Jun Aoba:In May.", None),
        ] {
            let colon = text.find(':').unwrap();
            let found = named(&text[..colon], &text[colon + 1..], is_known);
            assert_eq!(found.map(|label| label.text), expected, "{text}");
        }
    }

    #[test]
    fn whole_sentences() {
        for (text, over) in [
            ("We met again.", true),
            ("Do we sail?", true),
            ("We met so", true),
            ("“So it was”", true),
            ("In May.", false),
            ("7th St.", false),
            ("“So it was", false),
            ("We met again—", false),
        ] {
            assert_eq!(is_over(text), over, "{text}");
        }
        for (text, ends) in [
            ("So. ", true),
            ("(So) ", true),
            ("So.", false),
            ("so ", false),
        ] {
            assert_eq!(ends_sentence(text), ends, "{text}");
        }
    }

    #[test]
    fn letters_behind_a_sentence() {
        for (text, expected) in [
            ("We met again. Q  We sail.", Some("Q")),
            ("We met again. Q When?", Some("Q")),
            ("We met again. Q We sail.", None),
            ("7th St. Q Street is closed?", None),
            ("we met Q When?", None),
        ] {
            let at = text.find('Q').unwrap();
            let found = behind_sentence(text, at, Indexed::generic());
            assert_eq!(found.map(|label| label.text), expected, "{text}");
        }
    }

    #[test]
    fn words_before_a_colon_behind_a_sentence() {
        for (before, speech, asks, answers) in [
            ("So it is. JOURNALIST", " When?", Some("JOURNALIST"), None),
            ("So it is. JOURNALIST", " when?", None, None),
            ("So it is. JOURNALIST", "When?", None, None),
            ("so it is JOURNALIST", " When?", None, None),
            ("So it is. HARBOUR", " When?", None, None),
            ("When is it? Answer", " In May.", None, Some("Answer")),
            ("(When is it?) Answer", " In May.", None, Some("Answer")),
            ("When is it? Answer", " in May.", None, None),
            ("When is it? Answer", "In May.", None, None),
            ("So it is. Answer", " In May.", None, None),
            ("When is it? Harbour", " In May.", None, None),
        ] {
            let asked = asked(before, speech, Indexed::generic()).map(|label| label.text);
            let answered = answered(before, speech, Indexed::generic()).map(|label| label.text);
            assert_eq!((asked, answered), (asks, answers), "{before}:{speech}");
        }
    }
}
