//! Labels alone on their line that no colon closes.
//!
//! ```ebnf
//! alone  = asking word, [ name ] | office word, name | listed ;
//! listed = name, remark ;
//! ```
//!
//! The words are those of the dialect, which also says by which title a page with such labels is
//! known. A name and a remark are a label where the top of the page lists them: `• Aoba (AA)`.
//! Whoever is listed is an official; somebody who is not is in doubt.

use super::super::{heading, leaf};
use super::form::without_remark;
use super::lexicon::is_name;
use super::words::is_capitalised;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role, RoleWord};

/// The longest such label, in characters.
const LONGEST: usize = 80;

/// Reads a line that is a label and nothing else, in a text that has such labels, where some lines
/// stand above the first turn.
pub(crate) fn alone<'a, 't>(
    line: &'a str,
    mut top: impl Iterator<Item = &'t str>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    if dialect.labels.alone.is_empty() || line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let known = behind_word(line, dialect).map(|(word, name)| match (word.role, name) {
        (role, "") => (Shape::Anonymous, role),
        (role, _) => (Shape::Person, role),
    });
    let mut listed =
        || is_remarked(line, dialect) && top.any(|item| heading::item_text(item) == line);
    let (shape, role) = known.or_else(|| listed().then_some((Shape::Person, Role::Official)))?;
    Some(Label {
        text: line,
        shape,
        role,
        delimiter: Delimiter::Gap,
        speech: &line[line.len()..],
    })
}

/// Whether a label is alone on its line, with nothing that closes it.
pub(crate) fn is_alone(label: Label<'_>) -> bool {
    label.delimiter == Delimiter::Gap && label.speech.is_empty()
}

/// Whether a text has capitals and no small letters.
pub(crate) fn is_in_capitals(text: &str) -> bool {
    !text.contains(char::is_lowercase) && text.contains(char::is_uppercase)
}

/// Whether a line has the words of such a label, wherever it stands.
pub(crate) fn may_be_alone(line: &str, dialect: Indexed<'_>) -> bool {
    !dialect.labels.alone.is_empty()
        && line.len() <= LONGEST
        && (is_remarked(line, dialect) || behind_word(line, dialect).is_some())
}

/// The word with which such a label begins, and the name behind it. Who asks may have none.
pub(super) fn behind_word<'a, 'd>(
    line: &'a str,
    dialect: Indexed<'d>,
) -> Option<(&'d RoleWord, &'a str)> {
    let words = &dialect.dialect.labels.alone;
    dialect.alone_like(line).find_map(|at| {
        let word = &words[at];
        let behind = &line[leaf::same_prefix(line, &word.word)?..];
        let name = behind.trim_start();
        let nameless = behind.is_empty() && word.role == Role::Reporter;
        let named = name.len() < behind.len() && is_named(without_remark(name), dialect);
        (nameless || named).then_some((word, name))
    })
}

/// Whether a text is a name with one word in brackets behind it.
fn is_remarked(text: &str, dialect: Indexed<'_>) -> bool {
    let name = without_remark(text);
    text.ends_with(')')
        && !text[name.len()..]
            .trim_start()
            .contains(char::is_whitespace)
        && is_named(name, dialect)
}

fn is_named(name: &str, dialect: Indexed<'_>) -> bool {
    is_name(name, dialect) && name.split_whitespace().all(is_capitalised)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;

    #[test]
    fn labels_alone_on_their_line() {
        let generic = Indexed::generic();
        let top = ["Sprecher", "• Aoba (AA)", "Seto (BMF)", "Kishi (two words)"];
        for (line, expected) in [
            ("Frage", Some((Shape::Anonymous, Role::Reporter))),
            ("Zusatzfrage", Some((Shape::Anonymous, Role::Reporter))),
            ("Frage Aoba", Some((Shape::Person, Role::Reporter))),
            ("SRS Aoba-Seto", Some((Shape::Person, Role::Official))),
            ("Vorsitzende Aoba", Some((Shape::Person, Role::Moderator))),
            ("Aoba (AA)", Some((Shape::Person, Role::Official))),
            ("Seto (BMF)", Some((Shape::Person, Role::Official))),
            ("Kishi (BMI)", None),
            ("Kishi (two words)", None),
            ("seto (BMF)", None),
            ("Related Information (Press release)", None),
            ("Fischerei und Häfen (neu)", None),
            ("Vorsitzende", None),
            ("Frage der Woche", None),
            ("Fragestunde", None),
            ("FrageAoba", None),
            ("frage", None),
            ("Sprecher", None),
        ] {
            let found = alone(line, top.into_iter(), generic);
            assert_eq!(
                found.map(|label| (label.shape, label.role)),
                expected,
                "{line}"
            );
        }
    }

    #[test]
    fn a_label_is_alone_without_a_colon_and_without_speech() {
        let generic = Indexed::generic();
        let read = |line| match super::super::read(line, generic) {
            super::super::Reading::Label(label) => Some(label),
            _ => alone(line, core::iter::empty(), generic),
        };
        for (line, expected) in [
            ("Frage", Some(true)),
            ("Q Why?", Some(false)),
            ("Minister:", Some(false)),
            ("Q: Why?", Some(false)),
            ("Why?", None),
        ] {
            assert_eq!(read(line).map(is_alone), expected, "{line}");
        }
    }

    #[test]
    fn labels_alone_are_short_and_of_dialects_that_have_them() {
        let (generic, english) = (Indexed::generic(), super::super::tests::indexed("mofa-en"));
        let is_label = |line: &str, dialect| alone(line, [line].into_iter(), dialect).is_some();
        let of_length = |length| format!("Frage A{}", "o".repeat(length - "Frage A".len()));
        assert!(is_label(&of_length(LONGEST), generic));
        assert!(!is_label(&of_length(LONGEST + 1), generic));
        for (line, expected) in [
            (&of_length(LONGEST), true),
            (&of_length(LONGEST + 1), false),
            (&String::from("Aoba (AA)"), true),
            (&String::from("We met."), false),
        ] {
            assert_eq!(may_be_alone(line, generic), expected, "{line}");
            assert!(!may_be_alone(line, english), "{line}");
        }
        assert!(is_label("Aoba (AA)", generic));
        assert!(!is_label("Aoba (AA)", english));
    }
}
