//! Who holds an office that a label names.
//!
//! ```ebnf
//! held   = office, [ { space }, "(", acronym, ")" ], ",", [ honorific ], full name ;
//! ranked = rank, space, full name ;
//! ```
//!
//! `MINISTRA DE SALUD, ANA RUIZ`: the office is all that stands before the last comma, if no name
//! stands there. Names of places, of outlets and of institutions are those of no holder.

use super::Shape;
use super::form::without_remark;
use super::lexicon::{honorific, is_outlet, is_particle, is_upper, role_of};
use super::parts::{Parts, behind_known_office};
use super::rules::{BRACKETS, Phrase, head, is_full_name, opens_sentence};
use super::words::is_capitalised;
use crate::dialect::{Indexed, Role, Words};
use crate::letters::{self, is_letter};
use crate::tokens::split_words;

/// The office and the name of its holder around the last comma of a label.
pub(super) fn held<'a>(label: &'a str, dialect: Indexed<'_>) -> Option<Parts<'a>> {
    if dialect.people.of_words.is_empty() {
        return None;
    }
    let (office, holder) = label.rsplit_once(',')?;
    let (office, holder) = (office.trim_end(), holder.trim());
    let honorific = honorific(holder, dialect);
    let name = holder[honorific.map_or(0, str::len)..].trim_start();
    (is_name_of_holder(name, dialect) && is_office_alone(office, dialect)).then_some(Parts {
        honorific,
        name: Some(name),
        office: Some(office),
        organization: None,
    })
}

/// How far behind the head of an office the word may stand behind which it says of what it is:
/// `SECRETARIA EJECUTIVA DEL CONSEJO`.
const OF_WITHIN: usize = 3;

/// Whether words are an office without the name of its holder: nothing stands behind its head, or
/// what it is of.
fn is_office_alone(office: &str, dialect: Indexed<'_>) -> bool {
    let bare = without_remark(office);
    let Some(behind) = behind_known_office(bare, dialect) else {
        return false;
    };
    let mut first = split_words(behind).take(OF_WITHIN);
    behind.trim_start_matches(',').is_empty()
        || behind.starts_with(',')
        || first.any(|word| is_of_word(word, dialect))
}

/// Whether words behind the comma of an office are the name of its holder, and of nothing else.
fn is_name_of_holder(name: &str, dialect: Indexed<'_>) -> bool {
    let people = &dialect.people;
    let fits = |word: &str| is_capitalised(word) || is_particle(word, dialect);
    let joins =
        |word: &str| word.chars().nth(1).is_none() && word.starts_with(['E', 'Y', 'e', 'y']);
    is_full_name(name, dialect)
        && begins_name(name, dialect)
        && split_words(name).all(|word| fits(word) && !joins(word))
        && !has_institution(name, dialect)
        && role_of(name, dialect).is_none()
        && !is_outlet(name, dialect)
        && !holds(&people.countries, name)
        && !holds(&dialect.header.places.exact, name)
}

/// Whether a word is one behind which an office says of what it is: `DE`.
pub(super) fn is_of_word(word: &str, dialect: Indexed<'_>) -> bool {
    holds(&dialect.people.of_words, word.trim_end_matches(['\'', '’']))
}

/// Whether a name may begin with the first of some words.
pub(super) fn begins_name(name: &str, dialect: Indexed<'_>) -> bool {
    let first = split_words(name).next();
    first.is_some_and(|word| !is_of_word(word, dialect))
}

fn has_institution(name: &str, dialect: Indexed<'_>) -> bool {
    split_words(name).any(|word| holds(&dialect.people.institutions, word))
}

fn holds(words: &Words, text: &str) -> bool {
    words.iter().any(|known| letters::same(known, text))
}

/// The letters of an acronym.
const ACRONYM: core::ops::RangeInclusive<usize> = 2..=8;

/// An office with an acronym in brackets behind it, and its holder: `DIRECTOR DEL INSTITUTO DE SALUD
/// (IDS), JUAN PEÑA`.
pub(super) fn acronymed(
    phrase: &Phrase<'_>,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let office = held(phrase.whole, dialect)?.office?;
    let bare = without_remark(office);
    let acronym = office[bare.len()..].trim().trim_matches(BRACKETS);
    let fits = ACRONYM.contains(&acronym.chars().count())
        && acronym.chars().all(is_letter)
        && is_upper(acronym);
    let role = phrase.role_of(head(phrase, bare, dialect), dialect)?;
    let spoken = speech.trim_start().is_empty() || opens_sentence(speech);
    (fits && spoken).then_some((Shape::Office, role))
}

/// The full name behind a rank, or behind an office that has a short form: `GENERAL MARTIN E.
/// DUNN`.
pub(super) fn ranked<'a>(label: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let (rank, name) = label.split_once(char::is_whitespace)?;
    let mut ranks = dialect.people.short_offices.iter();
    let known = ranks.any(|(_, office)| letters::same(office, rank));
    let name = name.trim_start();
    (known
        && is_full_name(name, dialect)
        && begins_name(name, dialect)
        && role_of(name, dialect).is_none()
        && !has_institution(name, dialect))
    .then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::label::{Reading, parts, read};

    #[test]
    fn a_full_name_behind_the_comma_of_an_office_is_that_of_its_holder() {
        let generic = Indexed::generic();
        for (label, expected) in [
            (
                "PRESIDENTA DE MÉXICO, ANA SOTO PARDO",
                Some(("PRESIDENTA DE MÉXICO", "ANA SOTO PARDO")),
            ),
            (
                "Ministre de la Santé, Anne Aoba",
                Some(("Ministre de la Santé", "Anne Aoba")),
            ),
            (
                "MINISTER OF HEALTH, ANN BELL",
                Some(("MINISTER OF HEALTH", "ANN BELL")),
            ),
            ("Governor, Hana Aoba", Some(("Governor", "Hana Aoba"))),
            (
                "SECRETARIA DE CIENCIA, TECNOLOGÍA E INNOVACIÓN, ROSA RUIZ",
                Some((
                    "SECRETARIA DE CIENCIA, TECNOLOGÍA E INNOVACIÓN",
                    "ROSA RUIZ",
                )),
            ),
            (
                "SECRETARIO TÉCNICO DEL PUERTO, JUAN DE LA PEÑA",
                Some(("SECRETARIO TÉCNICO DEL PUERTO", "JUAN DE LA PEÑA")),
            ),
            ("SECRETARIA DE CIENCIA, TECNOLOGÍA E INNOVACIÓN", None),
            ("Secretary Low, Harbour Town", None),
            ("Director, Oceans Bureau", None),
            ("Governor, Reserve Bank", None),
            ("Minister for Foreign Affairs, South Korea", None),
            ("Mayor, New York", None),
            ("Governor, Aoba", None),
            ("Press Secretary, Harbour Times", None),
            ("Harbour, Hana Aoba", None),
        ] {
            let found = held(label, generic).and_then(|parts| Some((parts.office?, parts.name?)));
            assert_eq!(found, expected, "{label}");
        }
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(held("Governor, Hana Aoba", other), None);
    }

    #[test]
    fn no_name_behind_an_office_begins_with_what_it_is_of() {
        for (label, expected) in [
            ("MINISTRA DE SALUD", None),
            ("Director del Instituto", None),
            ("PRESIDENTE DA REPÚBLICA ANA AOBA", None),
            ("SEC. DE VEYRA", Some("DE VEYRA")),
            ("PRESIDENT VON AOBA", Some("VON AOBA")),
        ] {
            let found = parts(label, Shape::Office, Indexed::generic());
            assert_eq!(found.name, expected, "{label}");
        }
    }

    #[test]
    fn an_acronym_stands_behind_an_office() {
        for (line, expected) in [
            (
                "DIRECTOR DEL INSTITUTO DE SALUD (IDS), JUAN PEÑA: Hay.",
                true,
            ),
            ("Secretaria de Salud (SSA), Ana Ruiz: Bien.", true),
            (
                "DIRECTOR DEL INSTITUTO DE SALUD (today), JUAN PEÑA: Hay.",
                false,
            ),
            ("DIRECTOR OF HEALTH (CHO), ANN BELL: said so.", false),
            ("HARBOUR HOUSE (HH), ANN BELL: Yes.", false),
        ] {
            let found = read(line, Indexed::generic());
            let role = (Shape::Office, Role::Official);
            let held = matches!(found, Reading::Label(label) if (label.shape, label.role) == role);
            assert_eq!(held, expected, "{line}");
        }
    }

    #[test]
    fn a_full_name_stands_behind_a_rank() {
        for (label, expected) in [
            ("GENERAL MARTIN E. DUNN", Some("MARTIN E. DUNN")),
            ("MAJOR ANN BELL", Some("ANN BELL")),
            ("GENERAL DUNN", None),
            ("GENERAL MOTORS COMPANY", None),
            ("GENERAL TRADE COUNCIL", None),
            ("DEPUTY ASSISTANT ANN BELL", None),
            ("GENERAL DE LA CRUZ", None),
        ] {
            assert_eq!(ranked(label, Indexed::generic()), expected, "{label}");
        }
    }

    #[test]
    fn names_of_holders_are_those_of_one() {
        for (name, expected) in [
            ("ELENA YATES", true),
            ("JUAN DE LA PEÑA", true),
            ("JUAN Y ANA PEÑA", false),
            ("JUAN peña", false),
        ] {
            let found = is_name_of_holder(name, Indexed::generic());
            assert_eq!(found, expected, "{name}");
        }
    }
}
