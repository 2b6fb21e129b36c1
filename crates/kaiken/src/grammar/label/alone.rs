//! Labels alone on their line that no colon closes, as Germany's federal press conference has them.
//!
//! ```ebnf
//! alone  = asking word, [ name ] | office word, name | listed ;
//! listed = name, remark ;
//! ```
//!
//! The words are those of the dialect. A name and a remark are a label where the top of the page lists
//! it, as an item: `• Aoba (AA)`. Whoever is listed is an official. Where several are, somebody who is not
//! has a label, too, and nothing is known of the part.

use super::super::{heading, leaf};
use super::form::{is_capitalised, without_remark};
use super::lexicon::is_name;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role, RoleWord};

/// The longest such label, in characters.
const LONGEST: usize = 80;

/// Reads a line that is a label and nothing else, above a page of which some lines stand at the top.
pub(crate) fn alone<'a, 't>(
    line: &'a str,
    mut top: impl Iterator<Item = &'t str>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    if dialect.labels.alone.is_empty() || line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let remarked = |text: &str| is_remarked(text, dialect);
    let mut listed = || {
        let items = top.by_ref().filter(|text| heading::is_bulleted(text));
        let mut items = items.map(heading::item_text).filter(|item| remarked(item));
        let first = items.next()?;
        let second = items.next();
        let mut all = [Some(first), second].into_iter().flatten().chain(items);
        let role = if all.any(|item| item == line) {
            Role::Official
        } else {
            second.map(|_| Role::Unknown)?
        };
        Some((Shape::Person, role))
    };
    let known = behind_word(line, dialect).map(|(word, name)| match (word.role, name) {
        (role, "") => (Shape::Anonymous, role),
        (role, _) => (Shape::Person, role),
    });
    let (shape, role) = known.or_else(|| remarked(line).then(&mut listed)?)?;
    Some(Label {
        text: line,
        shape,
        role,
        delimiter: Delimiter::Gap,
        speech: &line[line.len()..],
    })
}

/// The word with which such a label begins, and the name behind it. Who asks may have none.
pub(super) fn behind_word<'a, 'd>(
    line: &'a str,
    dialect: Indexed<'d>,
) -> Option<(&'d RoleWord, &'a str)> {
    let mut words = dialect.dialect.labels.alone.iter();
    words.find_map(|word| {
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

    #[test]
    fn a_remark_behind_a_name_is_no_label_where_none_is_listed() {
        for top in [["Sprecher", "Aoba (AA)"], ["Sprecher", "• Kishi (AA)"]] {
            let found = alone("Aoba (AA)", top.into_iter(), Indexed::generic());
            assert_eq!(found, None, "{top:?}");
        }
    }

    #[test]
    fn labels_alone_on_their_line() {
        let generic = Indexed::generic();
        let top = ["Sprecher", "• Aoba (AA)", "• Kishi (BMI)", "Seto (BMF)"];
        for (line, expected) in [
            ("Frage", Some((Shape::Anonymous, Role::Reporter))),
            ("Zusatzfrage", Some((Shape::Anonymous, Role::Reporter))),
            ("Frage Aoba", Some((Shape::Person, Role::Reporter))),
            ("SRS Aoba-Seto", Some((Shape::Person, Role::Official))),
            ("Vorsitzende Aoba", Some((Shape::Person, Role::Moderator))),
            ("Aoba (AA)", Some((Shape::Person, Role::Official))),
            ("Seto (BMF)", Some((Shape::Person, Role::Unknown))),
            ("seto (BMF)", None),
            ("Related Information (Press release)", None),
            ("Fischerei und Häfen (neu)", None),
            ("Vorsitzende", None),
            ("Frage der Woche", None),
            ("Fragestunde", None),
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
}
