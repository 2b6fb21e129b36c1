//! Names that the text has given in full before.
//!
//! ```ebnf
//! short = phrase, { space }, delimiter ;
//! ```
//!
//! The phrase is no label by any rule, but the last words of a name that stands in an official's
//! label or in the header: `Aoba:` behind `President Jun Aoba:`.

use super::super::leaf;
use super::form::in_word;
use super::lexicon::{is_short_name, is_upper, role_of};
use super::rules::{begins_sentence, opens_sentence};
use super::{Delimiter, Label, Shape, form};
use crate::dialect::{Indexed, Role};
use crate::tokens::split_words;

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
        && split_words(phrase).nth(WORDS).is_none()
        && split_words(phrase).all(capital)
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

/// How often a phrase is looked for in one text.
const PLACES: usize = 8;

/// Whether a phrase stands in a text as the last words of an official's name, or as all of it.
fn ends_name(phrase: &str, text: &str, dialect: Indexed<'_>) -> bool {
    let mut places = leaf::places(text.as_bytes(), phrase.as_bytes()).take(PLACES);
    places.any(|at| {
        let (before, behind) = (&text[..at], &text[at + phrase.len()..]);
        begins_word(before, phrase)
            && is_over(behind)
            && (is_announced(before, dialect) || is_told(behind, dialect))
            || is_behind_office(before, phrase, dialect)
    })
}

/// Whether an office that stands before names, in a script without spaces, stands right before one.
fn is_behind_office(before: &str, phrase: &str, dialect: Indexed<'_>) -> bool {
    let mut offices = dialect.people.offices_before.iter();
    is_short_name(phrase) && offices.any(|office| before.ends_with(&**office))
}

/// Whether a name may begin behind a text: one word is a name only behind another one.
fn begins_word(before: &str, phrase: &str) -> bool {
    let first = before.trim_end();
    let spaced = first.len() < before.len();
    if phrase.contains(char::is_whitespace) {
        spaced || before.is_empty() || before.ends_with(',')
    } else {
        spaced && last_word(first).is_some_and(may_be_name)
    }
}

fn last_word(text: &str) -> Option<&str> {
    text.split_whitespace().next_back()
}

/// Whether a word may be one of a name; a short one in capitals may be one that no name has: `OF`,
/// `DEL`.
fn may_be_name(word: &str) -> bool {
    let small = word.len() < SHORTEST && is_upper(word);
    word.starts_with(char::is_uppercase) && word.ends_with(in_word) && !small
}

/// Whether an office, its country aside, stands before a name: `President of Peru Jun`.
fn is_announced(before: &str, dialect: Indexed<'_>) -> bool {
    let mut words = before.split_whitespace().rev().take(WORDS + 2);
    let is_office = |word: &str| role_of(word, dialect) == Some(Role::Official);
    let Some(first) = words.next() else {
        return false;
    };
    if !may_be_name(first) || is_office(first) {
        return is_office(first);
    }
    for word in words {
        if is_office(word) {
            return true;
        }
        if !may_be_name(word) && !matches!(word, "of" | "OF") {
            return false;
        }
    }
    false
}

/// Whether an office stands behind a name: `Jun Aoba, President of the Bank`.
fn is_told(behind: &str, dialect: Indexed<'_>) -> bool {
    let office = |behind: &str| role_of(behind.split(',').next()?, dialect);
    let behind = behind.strip_prefix(',');
    behind.and_then(office) == Some(Role::Official)
}

fn is_possessive(behind: &str) -> bool {
    ["'s", "’s", "' ", "’ "]
        .iter()
        .any(|mark| behind.starts_with(mark))
}

/// Whether a name ends before a text: no capital follows as another word of it.
fn is_over(behind: &str) -> bool {
    let next = behind.trim_start();
    let spaced = next.len() < behind.len();
    behind.is_empty()
        || is_possessive(behind)
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
            ("Jun Aoba", "President Jun Aoba’s press conference", true),
            ("Jun Aoba", "Jun Aoba’s annual press conference", false),
            (
                "Aoba",
                "Press briefing by Secretary Jun Aoba and Rin Seto",
                true,
            ),
            (
                "Seto",
                "Press briefing by President Aoba, moderated by Rin Seto",
                false,
            ),
            ("Costa Rica", "President of Costa Rica", false),
            ("Costa Rica", "Talks between Peru and Costa Rica", false),
            ("Jun Aoba", "Jun Aoba: We met.", false),
            ("Peru", "President of Peru Jun Aoba", false),
            ("Foreign Affairs", "Minister for Foreign Affairs", false),
            (
                "Press Conference",
                "Press Conference by Minister Aoba",
                false,
            ),
            ("Port Lima", "Press conference in Port Lima", false),
            ("Lima", "Press conference, Lima", false),
            ("Lima", "Talks in Lima", false),
            ("Oba", "President Jun Aoba", false),
            ("Aob", "President Jun Aoba", false),
            ("IMSS", "JUN AOBA, DIRECTOR DEL IMSS", false),
            ("AOBA", "DIRECTOR JUNKO AOBA", true),
            ("黄春梅", "外交部发言人黄春梅主持例行记者会", true),
            ("定例", "青葉知事定例会見", false),
            ("Aoba", "Aoba, President of the Bank", false),
            ("Aoba", "Jun-Aoba, President of the Bank", false),
            ("Aoba", "the Aoba, President of the Bank", false),
            ("Aoba", "President Jun Aoba (Peru)", true),
            ("Aoba", "President Jun Aoba（Peru）", true),
            ("Aoba", "President Jun Aoba [Peru]", true),
            ("Aoba", "President Jun Aoba、Peru", true),
            ("Aoba", "President Jun Aoba，Peru", true),
            ("AOBA", "PRESIDENT OF PERU JUNKO AOBA", true),
            ("Jun Aoba", "Jun Aoba, President of the Bank", true),
            ("Jun Aoba", "Lima,Jun Aoba, President of the Bank", true),
            ("AOBA", "JUAN AOBA, PRESIDENT OF THE BANK", true),
            ("AOBA", "DE AOBA, PRESIDENT OF THE BANK", false),
            ("Aoba", "President Jun Ken Ren Gen Sen Aoba", true),
            ("Aoba", "President Jun Ken Ren Gen Sen Rin Aoba", false),
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
            ("von Aoba: We met.", None),
            ("Jun von Aoba: We met.", None),
        ] {
            let texts = ["President Jun Aoba", "President Jun von Aoba"];
            let label = short(line, texts.into_iter(), generic);
            assert_eq!(label.map(|label| label.text), expected, "{line}");
        }
    }
}
