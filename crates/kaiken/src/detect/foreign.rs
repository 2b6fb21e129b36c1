//! Offices of other countries in titles.

use crate::dialect::Dialect;
use crate::grammar::leaf;

/// Whether all words before the country of an office are those of it and of its bearer's name.
pub(super) fn names_office(words: &str) -> bool {
    let mut words = words.split_whitespace();
    words.all(|word| word.starts_with(char::is_uppercase) || matches!(word, "the" | "for" | "of"))
}

/// Whether a text begins with the name of a country in which no institution has a dialect of its own.
pub(super) fn is_other_country(text: &str) -> bool {
    let mut countries = Dialect::generic().people.countries.iter();
    let begins = |country: &str| leaf::prefix(text, country).is_some();
    !begins(HOME) && countries.any(|country| begins(country))
}

/// The country whose institutions have such dialects.
const HOME: &str = "Japan";
