//! Names and the outlets that sent them, alone on a line.

use super::super::lexicon::{
    is_known_outlet, is_outlet, is_question, is_sure_outlet, is_upper, role_of,
};
use super::super::rules::is_full_name;
use super::super::{Delimiter, Label, Shape};
use super::{Closed, Standing, is_voice_name};
use crate::dialect::{Indexed, Role};
use crate::tokens::{last_word, split_words};

/// The most words behind the comma.
const OUTLET: usize = 4;

/// A full name and an outlet, or what may be one, and a colon or none behind them:
/// `Jun Aoba, Harbour Wire`.
pub(super) fn with_outlet<'a>(
    line: &'a str,
    text: &'a str,
    dialect: Indexed<'_>,
) -> Option<Standing<'a>> {
    let (name, outlet) = text.split_once(',')?;
    let outlet = outlet.trim_start().trim_end_matches(',');
    let is_word = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let fits = is_voice_name(name, dialect)
        && is_full_name(name, dialect)
        && !outlet.is_empty()
        && !outlet.contains([',', ':', '(', '.'])
        && split_words(outlet).all(is_word)
        && split_words(outlet).nth(OUTLET).is_none()
        && role_of(outlet, dialect).is_none()
        && !dialect
            .people
            .countries
            .iter()
            .any(|known| known.eq_ignore_ascii_case(outlet));
    let first = split_words(outlet).next().unwrap_or_default();
    let asks = first.len() > 1 && is_question(first, dialect);
    let known = asks || is_outlet(outlet, dialect);
    let label = Label {
        text,
        shape: Shape::OutletPair,
        role: if known { Role::Reporter } else { Role::Unknown },
        delimiter: if text.len() < line.len() {
            Delimiter::Colon
        } else {
            Delimiter::Gap
        },
        speech: &line[line.len()..],
    };
    fits.then_some(Standing {
        is_known: known,
        is_full: true,
        ..Standing::of(label, Closed::WithOutlet)
    })
}

/// The part of a name, by an outlet in brackets, in quotation marks or around a dash: whoever such
/// a one sends asks.
pub(super) fn part_of_sent(text: &str, phrase: &str, name: &str, dialect: Indexed<'_>) -> Role {
    let behind = &phrase[name.len()..];
    let outlets = [&text[phrase.len()..], behind, name].map(bare_outlet);
    let mut known = outlets
        .iter()
        .map(|outlet| is_known_outlet(outlet, dialect));
    let sent = |outlet: &str| {
        !outlet.is_empty() && is_sure_outlet(outlet, dialect) && role_of(outlet, dialect).is_none()
    };
    let last = last_word(phrase);
    let behind_name = last.len() < phrase.len()
        && is_upper(last)
        && last
            .split('/')
            .all(|outlet| is_known_outlet(outlet, dialect));
    if behind.ends_with(['"', '”', '»', '“'])
        || behind_name
        || known.any(|known| known)
        || sent(outlets[0])
    {
        Role::Reporter
    } else {
        Role::Unknown
    }
}

/// Whether a name and an outlet stand around a dash, in either order.
pub(super) fn is_sent(first: &str, behind: &str, dialect: Indexed<'_>) -> bool {
    let dash = behind.trim_start().strip_prefix(['–', '—', '-']);
    let is_name = |part: &str| is_full_name(part, dialect) && is_voice_name(part, dialect);
    dash.map(str::trim_start).is_some_and(|other| {
        other.starts_with(char::is_uppercase) && (is_name(first) || is_name(other))
    })
}

/// What stands in the brackets or quotation marks, or behind the dash, behind a name.
fn bare_outlet(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// What stands before a dash between spaces, or a stroke, or before a comma and words in quotation
/// marks: `Jun Aoba – Harbour Times`, `Jun Aoba, “Harbour Times”`.
pub(super) fn without_outlet(text: &str) -> &str {
    if let Some((name, outlet)) = text.split_once(',')
        && outlet.trim_start().starts_with(['"', '“', '«', '„'])
    {
        return name;
    }
    let mut words = split_words(text);
    let dash = words.find(|word| matches!(*word, "–" | "—" | "-" | "/"));
    dash.map_or(text, |dash| {
        text[..dash.as_ptr() as usize - text.as_ptr() as usize].trim_end()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlet_behind_a_name_makes_a_reporter() {
        for (phrase, name, expected) in [
            ("Jun Aoba NHK", "Jun Aoba NHK", Role::Reporter),
            ("Jun Aoba NHK/BBC", "Jun Aoba NHK/BBC", Role::Reporter),
            ("Jun Aoba NHK/PORT", "Jun Aoba NHK/PORT", Role::Unknown),
            ("Jun Aoba – Reuters", "Jun Aoba", Role::Reporter),
            ("Jun Aoba – Cogwire", "Jun Aoba", Role::Unknown),
            ("NHK/BBC", "NHK/BBC", Role::Unknown),
            ("Jun AOBA", "Jun AOBA", Role::Unknown),
        ] {
            let found = part_of_sent(phrase, phrase, name, Indexed::generic());
            assert_eq!(found, expected, "{phrase}");
        }
    }

    #[test]
    fn names_and_outlets_around_a_dash() {
        for (first, behind, expected) in [
            ("Jun Aoba", " – Cogwire", true),
            ("Cogwire", " – Jun Aoba", true),
            ("Jun Aoba", " – the wire", false),
            ("Aoba", " – Cogwire", false),
            ("Jun Aoba", " Cogwire", false),
        ] {
            let found = is_sent(first, behind, Indexed::generic());
            assert_eq!(found, expected, "{first}{behind}");
        }
    }
}
