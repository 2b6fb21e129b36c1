//! Initials before a gap that only their recurrence makes labels.
//!
//! ```ebnf
//! initials = capital, capital, [ capital, [ capital ] ], gap, speech ;
//! gap      = tab | space, space, { space } ;
//! answer   = letter, space, ( capital | open mark ), speech ;
//! ```
//!
//! A key in the header shows them, too, with one space behind them: `JA We met.`
//!
//! `JA    We met.` is a label in a text in which such lines come again; a survey of the whole text
//! tells. In a table and in a list of short forms each stands once. So it is with `A We met.`: the
//! article stands there, too.

use super::super::leaf;
use super::lexicon::role_of;
use super::rules::{begins_sentence, has_word_of_no_name, opens_sentence};
use super::words::{in_word, is_capitalised};
use super::{Delimiter, Label, Shape, hangul};
use crate::dialect::{Indexed, Role};

/// The letters of initials.
const LETTERS: core::ops::RangeInclusive<usize> = 2..=4;

/// Words that end as no sentence does are said if they are so long, in characters: a line of
/// wrapped prose.
const WRAPPED: usize = 40;

/// Reads a line that begins as one with initials, or with a word of Korean for who asks or who
/// answers, for its label does.
#[inline]
pub(crate) fn before_gap<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.labels.recurrent {
        return None;
    }
    initials(line).or_else(|| hangul::worded(line, dialect))
}

fn initials(line: &str) -> Option<Label<'_>> {
    before_space(line).filter(|label| is_gap(label.speech))
}

/// Reads a line that begins with initials and one space or more, which are a label where a key has
/// them: `JA We met.`
pub(crate) fn before_space(line: &str) -> Option<Label<'_>> {
    let letters = line.bytes().take_while(u8::is_ascii_uppercase).count();
    if !LETTERS.contains(&letters) {
        return None;
    }
    let (text, speech) = line.split_at(letters);
    let spaced = speech.starts_with(char::is_whitespace);
    (spaced && opens_sentence(speech) && is_said(speech)).then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Gap,
        speech,
    })
}

/// Reads a line that begins as one with a letter for who answers and one space does.
pub(crate) fn answer_letter<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (text, speech) = line.split_at_checked(1)?;
    let mut words = dialect.labels.answers.iter();
    let mut said = speech.chars();
    let opens = |c: char| c.is_uppercase() || matches!(c, '“' | '"' | '(' | '[');
    let fits = dialect.labels.recurrent
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && said.next().is_some_and(char::is_whitespace)
        && said.next().is_some_and(opens)
        && words.any(|known| **known == *text);
    fits.then_some(Label {
        text,
        shape: Shape::Anonymous,
        role: Role::Official,
        delimiter: Delimiter::Gap,
        speech,
    })
}

/// The letters of the shortest family name behind an initial.
const SHORTEST_FAMILY_NAME: usize = 4;

/// `initial = letter, ".", space, family name, ":" ;` Whether a letter for who asks or who answers
/// is that of a name: `A. Belov: We met.`
pub(super) fn is_initial(text: &str, speech: &str, dialect: Indexed<'_>) -> bool {
    let named = speech.trim_start().split_once(':');
    text.len() == 1
        && named.is_some_and(|(name, said)| {
            name.chars().nth(SHORTEST_FAMILY_NAME - 1).is_some()
                && is_capitalised(name)
                && !said.trim_start().starts_with(char::is_lowercase)
                && name.chars().all(in_word)
                && !begins_sentence(name, dialect)
                && !has_word_of_no_name(name, dialect)
                && role_of(name, dialect).is_none()
                && !dialect.lists(name).has_unnamed()
                && !dialect
                    .people
                    .countries
                    .iter()
                    .any(|known| leaf::is(name, known))
        })
}

/// Whether a text begins with white space that is wider than between words.
fn is_gap(text: &str) -> bool {
    let mut spaces = text.chars().take_while(|c| c.is_whitespace());
    match spaces.next() {
        Some('\t') => true,
        Some(_) => spaces.next().is_some(),
        None => false,
    }
}

fn is_said(speech: &str) -> bool {
    speech.contains(char::is_lowercase)
        && (speech.ends_with(['.', '?', '!', '…', '”', '"', '–', '—'])
            || speech.chars().nth(WRAPPED).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_stands_before_an_answer() {
        for (line, expected) in [
            ("A We met.", Some("A")),
            ("A “We met.”", Some("A")),
            ("A ferry sails.", None),
            ("A", None),
            ("A  We met.", None),
            ("B We met.", None),
            ("Ä We met.", None),
            ("", None),
        ] {
            let found = answer_letter(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn a_letter_before_a_family_name_is_its_initial() {
        for (speech, expected) in [
            (" Belov: We met.", true),
            (" Aoba-Seto: We met.", true),
            (" Aoba: We met.", true),
            (" Rao: We met.", false),
            (" We met.", false),
            (" Well: we met.", false),
            (" Iran: what is your view?", false),
            (" Minister: why?", false),
            (" No: we met.", false),
            (" The Ministry of Ports: it met.", false),
        ] {
            let found = is_initial("A", speech, Indexed::generic());
            assert_eq!(found, expected, "{speech}");
        }
    }

    #[test]
    fn initials_stand_before_a_gap_and_speech() {
        for (line, expected) in [
            ("JA    We met.", Some("JA")),
            ("JA\tWe met.", Some("JA")),
            ("JMA  We met?", Some("JMA")),
            ("JA We met.", None),
            ("JA    we met.", None),
            ("JA    12 boats", None),
            ("JA    Harbour", None),
            ("J    We met.", None),
            ("HARBOUR  We met.", None),
            ("JA: We met.", None),
            (
                "JA    We met and talked of the ferry and of the bridge and",
                Some("JA"),
            ),
        ] {
            let found = before_gap(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(before_gap("JA    We met.", other), None);
    }
}
