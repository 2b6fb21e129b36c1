//! Labels before a time that no colon follows, as recordings are transcribed by machines.
//!
//! ```ebnf
//! clocked = ( voice, number | who ), [ "," ], space, { space }, ( clock | stamp ),
//!           [ space, speech ] ;
//! stamp   = "[", clock, "]" | "(", clock, ")" ;
//! ```
//!
//! `Speaker 1  0:05`, `Jun Aoba [00:05]` or `Voz 2 00:05 buenos días` is a label in a text in which
//! such lines come again and their times go on; a survey of the whole text tells. In a programme the
//! names stand once each, before short lines.

use super::lexicon::is_question;
use super::rules::judge;
use super::{Delimiter, Label, Reading, Shape, stamps};
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::letters::is_letter;

/// How far into a line the time stands, in bytes.
const LONGEST: usize = 80;

/// A label and the time behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clocked<'a> {
    pub(crate) label: Label<'a>,
    /// In seconds.
    pub(crate) at: u32,
}

/// Reads a line that begins with who speaks and a time.
#[inline]
pub(crate) fn clocked<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Clocked<'a>> {
    let window = &line.as_bytes()[..line.len().min(LONGEST)];
    let colon = memchr::memchr(b':', window)?;
    let timed = window[..colon].last().is_some_and(u8::is_ascii_digit);
    let begins = line.starts_with(|c: char| is_letter(c) && !c.is_lowercase());
    if !dialect.labels.stamped || !begins || !timed {
        return None;
    }
    let (text, at, speech) = around_clock(line, colon)?;
    let noon = [&dialect.calendar.before_noon, &dialect.calendar.after_noon];
    let is_noon = |word: &str| {
        let mut known = noon.iter().flat_map(|words| words.iter());
        known.any(|known| known.eq_ignore_ascii_case(word))
    };
    let first = speech.split_whitespace().next().unwrap_or_default();
    let (shape, role) = who(text, dialect).filter(|_| !is_noon(first))?;
    Some(Clocked {
        label: Label {
            text,
            shape,
            role,
            delimiter: Delimiter::Gap,
            speech,
        },
        at,
    })
}

/// What stands before the time around a colon, the time in seconds, and what stands behind it.
fn around_clock(line: &str, colon: usize) -> Option<(&str, u32, &str)> {
    let digits = edge::first(line, colon).trim_end_matches(|c: char| c.is_ascii_digit());
    let (before, open) = match digits.strip_suffix(['[', '(']) {
        Some(before) => (before, true),
        None => (digits, false),
    };
    let (behind, at) = stamps::seconds(&line[digits.len()..])?;
    let behind = if open {
        behind.strip_prefix([']', ')'])?
    } else {
        behind
    };
    let parted = behind.is_empty() || behind.starts_with(char::is_whitespace);
    let text = before.trim_end();
    let text = (parted && text.len() < before.len()).then_some(text)?;
    Some((text.strip_suffix(',').unwrap_or(text), at, behind))
}

/// Who speaks by the words before a time: a voice and its number, a word for who speaks, an office,
/// or a name.
fn who(text: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let phrase = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = phrase.len() < text.len();
    let phrase = phrase.trim_end();
    let mut voices = dialect.labels.counted_voices.iter();
    let asks = is_question(phrase, dialect);
    if numbered && !asks && voices.any(|known| known.eq_ignore_ascii_case(phrase)) {
        return Some((Shape::Anonymous, Role::Unknown));
    }
    match judge(phrase, text, Delimiter::Bracket, "", dialect) {
        Reading::Label(label) if label.shape != Shape::OutletPair => {
            Some((label.shape, label.role))
        }
        Reading::Label(_) => None,
        _ => (!numbered && stamps::is_timed_name(text, dialect))
            .then_some((Shape::Person, Role::Unknown)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_stands_before_a_time() {
        for (line, expected) in [
            ("Speaker 1  0:05", Some(("Speaker 1", 5, ""))),
            ("Speaker 12 [01:00:05]", Some(("Speaker 12", 3605, ""))),
            (
                "Voz 0417 01:19 buenos días",
                Some(("Voz 0417", 79, " buenos días")),
            ),
            ("Jun Aoba (02:00)", Some(("Jun Aoba", 120, ""))),
            (
                "Jun Aoba, 02:00 We met.",
                Some(("Jun Aoba", 120, " We met.")),
            ),
            ("Reporter 02:00", Some(("Reporter", 120, ""))),
            ("Voz 00:19 buenos días", Some(("Voz", 19, " buenos días"))),
            ("The ferry 02:00", None),
            ("speaker 1  0:05", None),
            ("Friday 10:15 a.m.", None),
            ("Jun Aoba 10:15 AM", None),
            ("Opening remarks 10:15", None),
            ("Jun Aoba 2:0", None),
            ("Jun Aoba 02:00: We met.", None),
            ("Jun Aoba02:00", None),
            ("Harbour News 02:00", None),
            ("Jun Aoba, Reuters 02:00", None),
            ("Reuters 02:00", None),
            ("00:05 Jun Aoba", None),
        ] {
            let found = clocked(line, Indexed::generic());
            let found = found.map(|found| (found.label.text, found.at, found.label.speech));
            assert_eq!(found, expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(clocked("Speaker 1  0:05", other), None);
    }

    #[test]
    fn who_stands_before_a_time() {
        for (text, expected) in [
            ("Speaker 1", Some((Shape::Anonymous, Role::Unknown))),
            ("Reporter 1", Some((Shape::Anonymous, Role::Reporter))),
            ("Voz", Some((Shape::Person, Role::Unknown))),
            ("Jun Aoba", Some((Shape::Person, Role::Unknown))),
            ("Jun Aoba 1", None),
        ] {
            assert_eq!(who(text, Indexed::generic()), expected, "{text}");
        }
    }
}
