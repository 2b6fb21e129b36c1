//! Initials before a gap that only their recurrence makes labels.
//!
//! ```ebnf
//! initials = capital, capital, [ capital, [ capital ] ], gap, speech ;
//! gap      = tab | space, space, { space } ;
//! ```
//!
//! `JA    We met.` is a label in a text in which such lines come again; a survey of the whole text
//! tells. In a table and in a list of short forms each stands once.

use super::rules::opens_sentence;
use super::{Delimiter, Label, Shape, hangul};
use crate::dialect::{Indexed, Role};

/// The letters of initials.
const LETTERS: core::ops::RangeInclusive<usize> = 2..=4;

/// Words that end as no sentence does are said if they are so long, in characters: a line of
/// wrapped prose.
const WRAPPED: usize = 40;

/// The first byte of a letter of Korean, or a smaller one.
const FIRST_HANGUL: u8 = "가".as_bytes()[0];

/// Reads a line that begins as one with initials for its label does, or with a word of Korean for
/// who asks or who answers.
#[inline]
pub(crate) fn initials<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let letters = line.bytes().take_while(u8::is_ascii_uppercase).count();
    if !LETTERS.contains(&letters) || !dialect.labels.recurrent {
        let wide = dialect.labels.recurrent && line.as_bytes().first() >= Some(&FIRST_HANGUL);
        return wide.then(|| hangul::worded(line, dialect))?;
    }
    let (text, speech) = line.split_at(letters);
    (is_gap(speech) && opens_sentence(speech) && is_said(speech)).then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Gap,
        speech,
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
            let found = initials(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(initials("JA    We met.", other), None);
    }
}
