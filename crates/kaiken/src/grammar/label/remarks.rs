//! What a remark in brackets behind a label tells of whoever bears it.

use super::super::direction::note_kind;
use super::Shape;
use super::lexicon::{is_name, is_outlet, role_of};
use super::rules::{asks, begins_sentence, guest, is_full_name, opens_sentence};
use super::words::is_capitalised;
use crate::dialect::{Indexed, Role};

/// The part of somebody with an honorific and a name, by what stands in brackets behind them. Small
/// letters tell how something is said: `Mr. Aoba (continuing)`.
pub(super) fn of_remark(remark: &str, speech: &str, dialect: Indexed<'_>) -> Option<Role> {
    (is_capitalised(remark) && note_kind(remark, dialect).is_none())
        .then(|| role_of(remark, dialect).unwrap_or_else(|| guest(remark, speech, dialect)))
}

/// No part, of somebody behind whose comma and in whose brackets stands what is no known outlet:
/// `Shri Rao, OSD (PR)`.
pub(super) fn of_two_remarks(others: &str, remark: &str, dialect: Indexed<'_>) -> Option<Role> {
    let known = || is_outlet(others.trim(), dialect) || is_outlet(remark, dialect);
    (!remark.is_empty() && !known()).then_some(Role::Unknown)
}

/// A name, and its bearer's office or, before a question, outlet in brackets behind it:
/// `Rin Aoba (Foreign Minister)`, `Aoba (Kyodo News)`. In some dialects it may be anything that
/// begins with a capital.
pub(super) fn remarked(
    phrase: &str,
    remark: &str,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    if remark.is_empty() || !is_name(phrase, dialect) || begins_sentence(phrase, dialect) {
        return None;
    }
    let sent = || is_outlet(remark, dialect) && opens_sentence(speech) && asks(speech, dialect);
    let anything = || {
        dialect.labels.remarked
            && remark.starts_with(char::is_uppercase)
            && opens_sentence(speech)
            && is_full_name(phrase, dialect)
    };
    let shortened = || names_short_form(remark, dialect).then_some(Role::Unknown);
    let role = role_of(remark, dialect)
        .or_else(shortened)
        .or_else(|| sent().then_some(Role::Reporter))
        .or_else(|| anything().then_some(Role::Unknown))?;
    Some((Shape::Person, role))
}

/// Whether a remark gives the short form by which somebody is called from here on: `以下簡稱柯`.
fn names_short_form(remark: &str, dialect: Indexed<'_>) -> bool {
    let mut known = dialect.labels.hereafter.iter();
    known.any(|words| remark.len() > words.len() && remark.starts_with(&**words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::label::{Reading, read};

    #[test]
    fn words_behind_a_comma_and_in_brackets_make_a_reporter_where_one_is_an_outlet() {
        for (line, expected) in [
            ("Shri Jun Rao, XQD (PR): When is it?", Role::Unknown),
            ("Shri Jun Rao, OSD (PR): When is it?", Role::Official),
            (
                "Shri Jun Rao, Editor (Reuters): When is it?",
                Role::Reporter,
            ),
            (
                "Shri Jun Rao, Reuters (by video): When is it?",
                Role::Reporter,
            ),
            ("Shri Jun Rao, El Faro: When is it?", Role::Reporter),
        ] {
            let Reading::Label(label) = read(line, Indexed::generic()) else {
                panic!("no label: {line}")
            };
            assert_eq!(label.role, expected, "{line}");
        }
    }

    #[test]
    fn short_forms_stand_behind_the_words_for_them() {
        for (remark, expected) in [("以下簡稱柯", true), ("以下簡稱", false), ("柯", false)]
        {
            let found = names_short_form(remark, Indexed::generic());
            assert_eq!(found, expected, "{remark}");
        }
    }
}
