//! Offices of other countries in titles.

use crate::dialect::Dialect;
use crate::grammar::leaf;

/// Whether all words before the country of an office are those of it and of its bearer's name.
pub(super) fn names_office(words: &str) -> bool {
    let mut words = words.split_whitespace();
    words.all(|word| word.starts_with(char::is_uppercase) || matches!(word, "the" | "for" | "of"))
}

/// Whether a text begins with the name of a country in which no institution has a dialect of its own:
/// none is described by it.
pub(super) fn is_other_country(text: &str) -> bool {
    let mut countries = Dialect::generic().people.countries.iter();
    let is_home =
        |country: &str| Dialect::built_in().any(|known| leaf::holds(&known.description, country));
    countries.any(|country| leaf::prefix(text, country).is_some() && !is_home(country))
}
