//! Rules for scripts without spaces: an office stands right before a name, or ends the phrase.

use super::Shape;
use super::lexicon::{behind_office_before, is_no_outlet, leading_outlet, role_suffix};
use super::rules::Phrase;
use crate::dialect::{Indexed, Role, WordList};

/// In a script without spaces, an office that stands before a name, and the name: `发言人华立安`.
pub(super) fn prefixed(
    phrase: &Phrase<'_>,
    _: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let name = behind_office_before(phrase.whole, dialect)?;
    let office = phrase.whole.strip_suffix(name)?;
    let (_, role) = role_suffix(office, dialect)?;
    Some((Shape::Office, role))
}

/// Whether words end as the name of an outlet does, in a script without spaces: `新华社`.
pub(super) fn names_outlet(words: &str, dialect: Indexed<'_>) -> bool {
    let mut suffixes = dialect.people.outlet_suffixes.iter();
    suffixes.any(|suffix| words.ends_with(&**suffix)) && !is_no_outlet(words, dialect)
}

/// In a script without spaces, an office, `記者` or `氏` that ends the phrase: `岩屋外務大臣`, `記者`,
/// `NHK 青木記者`, `フリーランス 青木氏`. Particles of a sentence inside it speak against it.
pub(super) fn suffixed(
    phrase: &Phrase<'_>,
    _: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let phrase = phrase.whole;
    let (before, role) = role_suffix(phrase, dialect)?;
    let mut marks = dialect.labels.never_inside.iter();
    if dialect.lists_anywhere(phrase).has(WordList::NeverInside)
        && marks.any(|mark| phrase.contains(|c| mark.chars().any(|particle| particle == c)))
    {
        return None;
    }
    let known = leading_outlet(before, dialect).is_some();
    let outlet = before.contains(char::is_whitespace) || known || names_outlet(before, dialect);
    Some(match role {
        Role::Reporter if before.is_empty() || is_no_outlet(before, dialect) => {
            (Shape::Anonymous, role)
        }
        Role::Reporter if outlet => (Shape::OutletPair, role),
        Role::Unknown if known => (Shape::OutletPair, Role::Reporter),
        Role::Reporter | Role::Unknown => (Shape::Person, role),
        _ => (Shape::Office, role),
    })
}
