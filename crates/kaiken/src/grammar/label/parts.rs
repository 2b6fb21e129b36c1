//! A label taken apart.

use super::super::leaf;
use super::Shape;
use super::alone::behind_word;
use super::form::without_remark;
use super::hangul;
use super::holder;
use super::lexicon::{
    behind_office_before, behind_office_inside, holds, honorific, is_name, is_outlet, is_particle,
    is_question, role_of, role_suffix, strip_office,
};
use super::outlets::{self, of_outlet, sent_by};
use super::rules::{BRACKETS, around, has_word_of_no_name, is_full_name};
use super::suffixed::{suffixed_in_title, suffixed_parts};
use super::unspaced::parted;
use super::voice::behind_answer;
use super::words::is_capitalised;
use crate::dialect::{Indexed, Role};
use crate::tokens::split_words;

/// What a label says of the person: slices of its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts<'a> {
    pub(crate) honorific: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) office: Option<&'a str>,
    pub(crate) organization: Option<&'a str>,
}

/// Takes a label apart by the rule that made it one. An outlet in brackets behind a person's name
/// is that person's: `Mr. Sato (Tokyo Shimbun)`. Behind a word for who answers, the office stands
/// in them: `答 （大臣）`.
pub(crate) fn parts<'a>(label: &'a str, shape: Shape, dialect: Indexed<'_>) -> Parts<'a> {
    let bare = without_remark(label);
    let remark = label[bare.len()..].trim().trim_matches(BRACKETS);
    if let Some(office) = behind_answer(label, dialect) {
        return bare_parts(office, shape, dialect);
    }
    let parts = bare_parts(bare, shape, dialect);
    if shape == Shape::Office && parts.name.is_none() && is_person(remark, dialect) {
        return Parts {
            name: Some(remark),
            ..parts
        };
    }
    let takes = shape == Shape::Person && parts.office.is_none() && parts.organization.is_none();
    Parts {
        organization: parts
            .organization
            .or_else(|| Some(remark).filter(|_| takes && is_outlet(remark, dialect))),
        ..parts
    }
}

/// Whether a remark behind an office is the name of its bearer: `Spokesperson [Jun Aoba]`.
fn is_person(remark: &str, dialect: Indexed<'_>) -> bool {
    is_full_name(remark, dialect)
        && !remark.contains(',')
        && split_words(remark).all(is_capitalised)
        && role_of(remark, dialect).is_none()
        && !is_outlet(remark, dialect)
}

/// Takes a label apart that has no remark behind it.
fn bare_parts<'a>(label: &'a str, shape: Shape, dialect: Indexed<'_>) -> Parts<'a> {
    if let Some((before, _)) = role_suffix(label, dialect) {
        return suffixed_parts(label, before, shape, dialect);
    }
    if let Some((word, name)) = behind_word(label, dialect).filter(|_| shape == Shape::Person) {
        let office = label[..label.len() - name.len()].trim_end();
        return Parts {
            office: Some(office).filter(|_| word.role != Role::Reporter),
            ..person_parts(name, dialect)
        };
    }
    match shape {
        Shape::Anonymous => Parts::default(),
        Shape::Person => person_parts(label, dialect),
        Shape::Office => office_parts(label, dialect),
        Shape::OutletPair => outlet_parts(label, dialect),
    }
}

fn person_parts<'a>(label: &'a str, dialect: Indexed<'_>) -> Parts<'a> {
    let (first, others) = label.split_once(',').unwrap_or((label, ""));
    let others = Some(behind_asking_word(others.trim(), dialect)).filter(|o| !o.is_empty());
    let outlet =
        others.filter(|others| role_of(others, dialect).is_none() && is_outlet(others, dialect));
    let (honorific, name) = titled_name(first, dialect);
    let told = |name| of_outlet(name, dialect).or_else(|| sent_by(name, dialect));
    if let Some((name, outlet)) = name.and_then(told) {
        return Parts {
            honorific,
            name: Some(name),
            organization: Some(outlet),
            office: None,
        };
    }
    Parts {
        honorific,
        name,
        office: others.filter(|others| outlet.is_none() && role_of(others, dialect).is_some()),
        organization: outlet,
    }
}

/// The honorific with which a name begins, and the name.
pub(crate) fn honorific_and_name<'a>(
    text: &'a str,
    dialect: Indexed<'_>,
) -> (Option<&'a str>, &'a str) {
    let (honorific, name) = titled_name(text, dialect);
    name.map_or((None, text), |name| (honorific, name))
}

fn titled_name<'a>(text: &'a str, dialect: Indexed<'_>) -> (Option<&'a str>, Option<&'a str>) {
    let honorific = honorific(text, dialect);
    let name = text[honorific.map_or(0, str::len)..].trim();
    (honorific, Some(name).filter(|name| !name.is_empty()))
}

/// The office is the longest known one, wherever it begins; what stands behind it is the name, if
/// it can be one. One letter is none: it tells officials apart whom the text does not name.
pub(super) fn office_parts<'a>(label: &'a str, dialect: Indexed<'_>) -> Parts<'a> {
    let whole = Parts {
        office: Some(label),
        ..Parts::default()
    };
    if let Some((name, office)) = hangul::name_and_office(label, dialect) {
        return Parts {
            name: Some(name),
            office: Some(office),
            ..Parts::default()
        };
    }
    if let Some(parts) = holder::held(label, dialect) {
        return parts;
    }
    let known = behind_known_office(label, dialect).or_else(|| holder::ranked(label, dialect));
    let Some(behind) = known else {
        return whole;
    };
    let behind = behind_country(behind, dialect)
        .or_else(|| behind_small_words(behind, dialect))
        .unwrap_or(behind);
    let office = label[..label.len() - behind.len()].trim_end();
    let (honorific, name) = titled_name(behind.trim_start_matches(',').trim(), dialect);
    let comma = behind.starts_with(',');
    let name = name.map(|name| name.split(',').next().unwrap_or(name));
    let name = name.map(|name| without_country(name, dialect));
    match name {
        Some(name)
            if is_name(name, dialect)
                && name.len() > 1
                && !name.starts_with(char::is_lowercase)
                && (office.ends_with('.') || holder::begins_name(name, dialect))
                && (!comma || honorific.is_some()) =>
        {
            Parts {
                honorific,
                name: Some(name),
                office: Some(office),
                organization: None,
            }
        }
        _ => whole,
    }
}

/// What stands behind the known office in a label.
pub(super) fn behind_known_office<'a>(label: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    behind_office_before(label, dialect)
        .or_else(|| behind_office_inside(label, dialect))
        .or_else(|| behind_office(label, dialect))
        .or_else(|| behind_role_word(label, dialect))
}

/// The name behind words in small letters of which the office goes on: `rady Peter Brod`. Behind a
/// particle stands what the office is of: `de Asuntos Exteriores`.
fn behind_small_words<'a>(behind: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    let last = split_words(behind).take_while(is_small).last()?;
    let name =
        behind[last.as_ptr() as usize - behind.as_ptr() as usize + last.len()..].trim_start();
    let of = is_particle(last, dialect) || holds(&dialect.labels.small_words, last);
    let full = split_words(name).nth(1).is_some() && split_words(name).all(is_capitalised);
    (!of && full).then_some(name)
}

/// The most words of a name behind a country, its particles and initials aside.
const COUNTRY_NAME: usize = 2;

/// The name behind the country of an office: `of Peru Jun Aoba`. What an office, an outlet or a
/// firm has in its name is none: `President of China Mobile Lin Bao`.
fn behind_country<'a>(behind: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let country = leaf::prefix(behind, "of ").map(|length| &behind[length..])?;
    let countries = dialect.people.countries.iter();
    let lengths = countries.filter_map(|known| leaf::prefix(country, known));
    let spaced = |length: &usize| country[*length..].starts_with(char::is_whitespace);
    let name = country[lengths.filter(spaced).max()?..].trim_start();
    let small = |word: &str| word.ends_with('.') || is_particle(word, dialect);
    let words = split_words(name).filter(|word| !small(word));
    let named = (1..=COUNTRY_NAME).contains(&words.count())
        && is_name(name, dialect)
        && !is_outlet(name, dialect)
        && role_of(name, dialect).is_none()
        && !has_word_of_no_name(name, dialect);
    named.then_some(name)
}

/// A name without the country of its bearer behind it: `Jun Aoba of Peru`.
fn without_country<'a>(name: &'a str, dialect: Indexed<'_>) -> &'a str {
    let of = name.rsplit_once(" of ");
    let is_country = |country: &str| {
        let bare = country.strip_prefix("the ").unwrap_or(country);
        let mut countries = dialect.people.countries.iter();
        countries.any(|known| [country, bare].contains(&&**known))
    };
    of.filter(|(_, country)| is_country(country))
        .map_or(name, |(name, _)| name)
}

/// What stands behind the first known office: `U.S. Secretary of State Aoba`.
fn behind_office<'a>(label: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    split_words(label).find_map(|word| {
        let at = word.as_ptr() as usize - label.as_ptr() as usize;
        strip_office(&label[at..], dialect)
    })
}

/// What stands behind the last word that makes a phrase an office: `Acting Ministry Spokesman Jun
/// Sato`.
fn behind_role_word<'a>(label: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let mut words = label.split_whitespace();
    let word = words.rfind(|word| role_of(word, dialect).is_some())?;
    let end = word.as_ptr() as usize - label.as_ptr() as usize + word.len();
    Some(label[end..].trim_start())
}

/// An outlet that is known and a name around a dash, in either order: `Jun Aoba – Reuters`.
fn around_dash<'a>(label: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let (first, second) = outlets::around_dash(label, &['–', '—', '-'])?;
    let (first, second) = (first.trim(), behind_asking_word(second.trim(), dialect));
    match (is_outlet(first, dialect), is_outlet(second, dialect)) {
        (true, false) => Some((first, second)),
        (false, true) => Some((second, first)),
        _ => None,
    }
}

/// The quotation marks around the name of an outlet.
const QUOTES: [char; 6] = ['«', '»', '“', '”', '„', '"'];

/// The part that is an outlet, or has one in quotation marks, is the organization. Where none or
/// both are, a part that begins with a particle (`de la Cruz`) is the name, unless the other one is a
/// full name (`Juan Peña, de El Faro`); otherwise neither is told apart. One part alone is the
/// organization.
fn outlet_parts<'a>(label: &'a str, dialect: Indexed<'_>) -> Parts<'a> {
    let Some((first, second)) = label.split_once(',') else {
        let (outlet, name) = around_dash(label, dialect)
            .or_else(|| parted(label, dialect))
            .unzip();
        return Parts {
            organization: outlet.or(Some(label)),
            name,
            ..Parts::default()
        };
    };
    let (first, second) = (first.trim(), second.trim());
    if second.contains(QUOTES) {
        return Parts {
            name: Some(first),
            organization: Some(second),
            ..Parts::default()
        };
    }
    let told = |first_is: bool, second_is: bool| match (first_is, second_is) {
        (true, false) => Some((second, first)),
        (false, true) => Some((first, second)),
        _ => None,
    };
    let small = |part: &str| part.starts_with(char::is_lowercase) && !is_outlet(part, dialect);
    let article = |part: &str| {
        let word = split_words(part).next();
        word.is_some_and(|word| is_particle(&word.to_lowercase(), dialect))
    };
    let whole = |part: &str| is_full_name(part, dialect) && !article(part);
    let by_particle = || {
        told(
            small(second) && !whole(first) || small(first) && whole(second),
            small(first) && !whole(second) || small(second) && whole(first),
        )
    };
    let told = told(is_outlet(first, dialect), is_outlet(second, dialect)).or_else(by_particle);
    let (name, organization) = told.unzip();
    let asks = |name: &&str| is_question(name, dialect);
    Parts {
        name: name.filter(|name| !asks(name)),
        organization,
        ..Parts::default()
    }
}

/// The outlet behind a word for who asks: `Reporter Radio Harbour`.
fn behind_asking_word<'a>(text: &'a str, dialect: Indexed<'_>) -> &'a str {
    let behind = text.split_once(char::is_whitespace);
    let outlet = behind.filter(|(word, outlet)| {
        word.len() > 1 && is_question(word, dialect) && is_outlet(outlet, dialect)
    });
    outlet.map_or(text, |(_, outlet)| outlet.trim_start())
}

/// Whether a journalist and an outlet are told apart by what the dialect knows.
pub(super) fn names_outlet(label: &str, dialect: Indexed<'_>) -> bool {
    without_remark(label)
        .split_once(',')
        .is_none_or(|(first, second)| {
            is_outlet(first.trim(), dialect) || is_outlet(second.trim(), dialect)
        })
}

/// The office and the name behind `by` in a title: `Press Conference by Foreign Minister Taro
/// Kono`.
pub(crate) fn person_in_title<'a>(title: &'a str, dialect: Indexed<'_>) -> Option<Parts<'a>> {
    let Some((_, behind)) = around(title, "by") else {
        return suffixed_in_title(title, dialect);
    };
    let person = behind.split(['(', '（', '[']).next().unwrap_or(behind);
    let mut person = person.trim();
    while let Some(behind) = person.strip_prefix("the ") {
        person = behind;
    }
    let person = person.trim();
    let (first, others) = person.split_once(',').unwrap_or((person, ""));
    if role_of(others, dialect).is_some() {
        return Some(person_parts(person, dialect));
    }
    let parts = office_parts(first.trim(), dialect);
    parts.name.is_some().then_some(parts)
}

/// The head of an office in a script without spaces, and what stands before it: `外務` and `大臣`.
pub(crate) fn office_head<'a>(office: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let (before, _) = role_suffix(office, dialect)?;
    Some(office.split_at(before.len()))
}
