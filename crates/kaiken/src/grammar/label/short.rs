//! Names that the text has given in full before.
//!
//! ```ebnf
//! short = phrase, { space }, delimiter ;
//! ```
//!
//! The phrase is no label by any rule, but the last words of a name that stands in an official's label
//! or in the header: `Aoba:` behind `President Jun Aoba:`.

use super::form::in_word;
use super::lexicon::{is_upper, role_suffix};
use super::rules::{begins_sentence, opens_sentence};
use super::{Delimiter, Label, Shape, form};
use crate::dialect::{Indexed, Role};

/// The longest name, in words.
const WORDS: usize = 4;

/// A shorter word in capitals may be one that no name has: `OF`, `DEL`.
const SHORTEST: usize = 4;

/// Reads a line that begins with a name which one of some texts gives in full.
pub(crate) fn short<'a, 't>(
    line: &'a str,
    mut texts: impl Iterator<Item = &'t str>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let (speech, (phrase, text)) = form::plain(line, dialect).ok()?;
    let capital = |word: &str| word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let named = phrase == text
        && opens_sentence(speech)
        && phrase.split_whitespace().nth(WORDS).is_none()
        && phrase.split_whitespace().all(capital)
        && !begins_sentence(phrase, dialect)
        && texts.any(|text| ends_name(phrase, text, dialect));
    named.then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Official,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// Whether a phrase stands in a text as the last words of a name, or as all of it.
fn ends_name(phrase: &str, text: &str, dialect: Indexed<'_>) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + phrase.len()..]);
        role_suffix(before, dialect).is_some() || begins_word(before, phrase) && is_over(behind)
    })
}

/// Whether a name may begin behind a text: one word is a name only behind another one.
fn begins_word(before: &str, phrase: &str) -> bool {
    let first = before.trim_end();
    let word = first.rsplit(char::is_whitespace).next().unwrap_or(first);
    let spaced = first.len() < before.len();
    let small = word.len() < SHORTEST && is_upper(word);
    let behind_name = word.starts_with(char::is_uppercase) && word.ends_with(in_word) && !small;
    if phrase.contains(char::is_whitespace) {
        spaced || before.is_empty() || before.ends_with(',')
    } else {
        spaced && behind_name
    }
}

/// Whether a name ends before a text: no capital follows as another word of it.
fn is_over(behind: &str) -> bool {
    let next = behind.trim_start();
    let spaced = next.len() < behind.len();
    let possessive = ["'s", "’s", "'", "’"]
        .iter()
        .any(|mark| behind.starts_with(mark));
    behind.is_empty()
        || possessive
        || behind.starts_with([',', '、', '，'])
        || next.starts_with(['(', '（', '['])
        || spaced && !next.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_where_a_text_gives_it_in_full() {
        for (phrase, text, expected) in [
            ("Aoba", "President Jun Aoba", true),
            ("Jun Aoba", "President Jun Aoba", true),
            ("Jun", "President Jun Aoba", false),
            ("Aoba", "Jun Aoba, President of the Bank,", true),
            ("Jun Aoba", "Jun Aoba’s annual press conference", true),
            ("Aoba", "Press briefing by Jun Aoba and Rin Seto", true),
            ("Jun Aoba", "Jun Aoba: We met.", false),
            ("Peru", "President of Peru Jun Aoba", false),
            ("Lima", "Press conference, Lima", false),
            ("Lima", "Talks in Lima", false),
            ("Oba", "President Jun Aoba", false),
            ("Aob", "President Jun Aoba", false),
            ("IMSS", "JUN AOBA, DIRECTOR DEL IMSS", false),
            ("AOBA", "DIRECTOR JUNKO AOBA", true),
            ("黄春梅", "外交部发言人黄春梅主持例行记者会", true),
        ] {
            let found = ends_name(phrase, text, Indexed::generic());
            assert_eq!(found, expected, "{phrase}: {text}");
        }
    }

    #[test]
    fn a_known_name_is_a_label_before_a_sentence() {
        let generic = Indexed::generic();
        for (line, expected) in [
            ("Aoba: We met.", Some("Aoba")),
            ("Jun Aoba: We met.", Some("Jun Aoba")),
            ("Aoba: we met.", None),
            ("Seto: We met.", None),
        ] {
            let label = short(line, ["President Jun Aoba"].into_iter(), generic);
            assert_eq!(label.map(|label| label.text), expected, "{line}");
        }
    }
}
