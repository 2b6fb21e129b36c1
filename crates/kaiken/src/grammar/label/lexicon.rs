//! The word lists of a dialect, asked about a phrase.

use super::super::leaf::{is, is_of_one_length, places, prefix, same_prefix};
use super::hangul::is_hangul;
use super::words::is_capitalised;
use crate::dialect::{Indexed, LabelCase, Role, RoleWord, Text, WordList, Words};
use crate::letters;
use crate::tokens::split_words;

/// The part that an office word in the phrase gives to its bearer.
pub(crate) fn role_of(phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    if phrase.is_empty() {
        return None;
    }
    let people = &dialect.people;
    let lists = dialect.lists_inside(phrase);
    if !lists.has_any([WordList::RolePhrases, WordList::RoleWords]) {
        return None;
    }
    let whole = lists
        .has(WordList::RolePhrases)
        .then(|| first_phrase_inside(phrase, dialect))
        .flatten();
    let mut words = phrase
        .split([' ', ',', '/', '\u{a0}'])
        .filter(|word| dialect.may_begin(word, WordList::RoleWords));
    let known = |word: &str| {
        let is_word = |at: &usize| same_case(word, &people.role_words[*at].word, dialect);
        dialect.role_words_of(word).filter(is_word).min()
    };
    let word = || words.find_map(known).map(|at| &people.role_words[at]);
    whole.or_else(word).map(|known| known.role)
}

/// The part that an office gives that stands in a phrase in small letters:
/// `director of the museum`.
pub(super) fn role_in_any_case(phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    let people = &dialect.dialect.people;
    let mut known = people.role_phrases.iter().chain(people.role_words.iter());
    let begins = |text: &str, known: &RoleWord| {
        let behind = letters::strip(text, &known.word);
        behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
    };
    let at = |word: &str| &phrase[word.as_ptr() as usize - phrase.as_ptr() as usize..];
    let held = known.find(|known| split_words(phrase).any(|word| begins(at(word), known)));
    held.map(|known| known.role)
}

/// The part that a whole office gives with which a phrase begins: `Head of Delegation Aoba`.
pub(super) fn leading_role(phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    if !dialect.may_begin(phrase, WordList::RolePhrases) {
        return None;
    }
    let phrases = &dialect.people.role_phrases;
    let known = dialect.role_phrases_of(phrase);
    let first = known.filter(|at| phrase_prefix(phrase, &phrases[*at].word).is_some());
    first.min().map(|at| phrases[at].role)
}

/// The first whole office of the dialect whose words a phrase holds, from the beginning of a word
/// on.
fn first_phrase_inside<'d>(phrase: &str, dialect: Indexed<'d>) -> Option<&'d RoleWord> {
    let phrases = &dialect.dialect.people.role_phrases;
    let starts = split_words(phrase)
        .map(|word| &phrase[word.as_ptr() as usize - phrase.as_ptr() as usize..])
        .filter(|text| dialect.may_begin(text, WordList::RolePhrases));
    let first = |text: &str| {
        let known = dialect.role_phrases_of(text);
        known
            .filter(|at| phrase_prefix(text, &phrases[*at].word).is_some())
            .min()
    };
    starts.filter_map(first).min().map(|at| &phrases[at])
}

/// Whether a word is a role word in the case that the dialect writes.
fn same_case(word: &str, known: &str, dialect: Indexed<'_>) -> bool {
    match dialect.labels.case {
        LabelCase::Title => word == known,
        LabelCase::Upper => word.eq_ignore_ascii_case(known) && is_upper(word),
        LabelCase::Any => word.eq_ignore_ascii_case(known) && (word == known || is_upper(word)),
    }
}

pub(super) fn is_upper(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

/// The longest name of a person, in words.
const NAME_WORDS: usize = 5;

/// One to five words, none of them a small word of offices.
pub(super) fn is_name(phrase: &str, dialect: Indexed<'_>) -> bool {
    let words = split_words(phrase);
    let small = |word: &str| {
        dialect.may_begin(word, WordList::SmallWords)
            && dialect
                .labels
                .small_words
                .iter()
                .any(|known| is(word, known))
            && !is_particle(word, dialect)
    };
    let count = words.clone().take(NAME_WORDS + 1).count();
    (1..=NAME_WORDS).contains(&count)
        && !words.clone().any(small)
        && !phrase.contains(',')
        && !is_channel(phrase)
}

/// Whether a number stands behind the letters of a name, as in that of an outlet and of no person:
/// `CCTV4`.
fn is_channel(phrase: &str) -> bool {
    let name = phrase.split('/').next().unwrap_or(phrase);
    let mut pairs = name.as_bytes().windows(2);
    pairs.any(|pair| pair[0].is_ascii_alphabetic() && pair[1].is_ascii_digit())
}

/// Whether a phrase is the name of an outlet, by the lexicon, by a word in it, or as a call sign.
pub(crate) fn is_outlet(phrase: &str, dialect: Indexed<'_>) -> bool {
    is_known_outlet(phrase, dialect)
        || has_outlet_word(phrase, dialect)
        || dialect.labels.outlet_pairs && call_sign(phrase) == Some("")
}

/// `call sign = digit, capital, capital, [ capital ] ;` What stands behind the call sign of a
/// station of radio: `2GB`.
pub(super) fn call_sign(text: &str) -> Option<&str> {
    let letters = text.strip_prefix(|c: char| c.is_ascii_digit())?;
    let behind = letters.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let ends = !behind.starts_with(char::is_alphanumeric);
    ((2..=3).contains(&(letters.len() - behind.len())) && ends).then_some(behind)
}

/// Whether a word is one that no outlet has in its name.
pub(super) fn is_no_outlet(word: &str, dialect: Indexed<'_>) -> bool {
    dialect
        .no_outlets_like(word)
        .any(|known| known.eq_ignore_ascii_case(word))
}

/// What may stand around a name: `Радіо «Берег»`.
const QUOTES: [char; 7] = ['"', '«', '»', '“', '”', '„', '\''];

/// Whether a phrase is the name of an outlet and hardly anything else: it is in the lexicon, or has
/// two words or more, of which one is an outlet's and another is not, each with a capital and none
/// a common one. Small words may stand between them: `Associated Press of Peru`.
pub(super) fn is_sure_outlet(phrase: &str, dialect: Indexed<'_>) -> bool {
    let words = split_words(phrase.strip_prefix("The ").unwrap_or(phrase));
    let words = words.map(|word| word.trim_matches(QUOTES));
    let fits = |word: &str| {
        is_small(word, dialect) || is_capitalised(word) && !is_no_outlet(word, dialect)
    };
    let own = |word: &str| {
        is_capitalised(word)
            && !has_outlet_word(word, dialect)
            && !dialect.labels.no_names.iter().any(|known| is(word, known))
    };
    is_known_outlet(phrase, dialect)
        || words.clone().any(|word| has_outlet_word(word, dialect))
            && words.clone().all(fits)
            && words.clone().any(own)
}

/// Whether a word of a phrase makes it the name of an outlet.
fn has_outlet_word(phrase: &str, dialect: Indexed<'_>) -> bool {
    split_words(phrase).any(|word| {
        let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
        dialect.may_begin(word, WordList::OutletWords)
            && dialect
                .outlet_words_like(word)
                .any(|known| known.eq_ignore_ascii_case(word))
    })
}

/// Whether a phrase is the name of an outlet in the lexicon, or of two, or of a channel of one:
/// `ITN&BBC`, `CCTV4`.
pub(crate) fn is_known_outlet(phrase: &str, dialect: Indexed<'_>) -> bool {
    if !dialect.may_begin(phrase, WordList::Outlets) {
        return false;
    }
    let channel = phrase.trim_end_matches(|c: char| c.is_ascii_digit());
    let several = memchr::memchr(b'&', phrase.as_bytes()).is_some();
    if channel.len() < phrase.len() || several {
        let mut outlets = channel.split('&');
        return outlets.all(|outlet| is_listed_outlet(outlet, dialect))
            || is_listed_outlet(phrase, dialect);
    }
    is_listed_outlet(phrase, dialect)
}

/// Whether a phrase is in the lexicon as it is.
fn is_listed_outlet(phrase: &str, dialect: Indexed<'_>) -> bool {
    let same = |known: &Text| is(phrase, known);
    dialect.may_begin(phrase, WordList::Outlets)
        && if is_of_one_length(phrase) {
            dialect.outlets_like(phrase).any(same)
        } else {
            dialect.people.outlets.iter().any(same)
        }
}

/// What follows an honorific, if the phrase begins with one.
pub(super) fn strip_honorific<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    honorific(phrase, dialect).map(|honorific| phrase[honorific.len()..].trim())
}

/// A phrase without the honorific with which it begins, if it does.
pub(crate) fn without_honorific<'a>(phrase: &'a str, dialect: Indexed<'_>) -> &'a str {
    strip_honorific(phrase, dialect).unwrap_or(phrase)
}

/// The longest honorific with which a phrase begins, and those behind it: `H.E. Mr.`
pub(super) fn honorific<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let honorifics = &dialect.people.honorifics;
    let one = |text: &'a str| {
        let may = dialect.may_begin(text, WordList::Honorifics);
        may.then(|| leading(text, honorifics, dialect.honorifics_like(text)))?
    };
    let mut found = one(phrase)?;
    while let Some(next) = one(phrase[found.len()..].trim_start()) {
        let end = next.as_ptr() as usize - phrase.as_ptr() as usize + next.len();
        found = &phrase[..end];
    }
    Some(found)
}

/// What follows the longest known office with which the phrase begins.
pub(super) fn strip_office<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    if !dialect.may_begin(phrase, WordList::Offices) {
        return None;
    }
    leading(
        phrase,
        &dialect.people.offices,
        dialect.offices_like(phrase),
    )
    .map(|office| phrase[office.len()..].trim_start())
}

/// The longest of the known phrases, at some places of a list, with which the text begins, a space
/// behind it.
fn leading<'a>(
    text: &'a str,
    known: &Words,
    places: impl Iterator<Item = usize>,
) -> Option<&'a str> {
    let longest = places
        .filter_map(|at| phrase_prefix(text, &known[at]))
        .max()?;
    Some(&text[..longest])
}

/// How much of the text is the phrase with which it begins, where a word ends there.
fn phrase_prefix(text: &str, phrase: &str) -> Option<usize> {
    let length = prefix(text, phrase)?;
    let ends = text[length..]
        .chars()
        .next()
        .is_none_or(|c| c.is_whitespace() || c == ',');
    ends.then_some(length)
}

/// Whether a word may stand uncapitalised in a label: a small word, a particle, or what a
/// journalist is whom no outlet sends: `Aoba, freelance`.
pub(crate) fn is_small(word: &str, dialect: Indexed<'_>) -> bool {
    dialect.may_begin(word, WordList::SmallWords) && is_one(word, dialect.small_like(word))
        || dialect.may_begin(word, WordList::OutletWords)
            && has_outlet_word(word, dialect)
            && is_known_outlet(word, dialect)
}

/// Whether a word stands in names in small letters: `de`.
pub(super) fn is_particle(word: &str, dialect: Indexed<'_>) -> bool {
    dialect.may_begin(word, WordList::SmallWords) && holds(&dialect.people.name_particles, word)
}

pub(super) fn holds(words: &Words, word: &str) -> bool {
    is_one(word, words.iter())
}

/// Whether a word is a whole one for somebody who asks.
pub(super) fn is_question(word: &str, dialect: Indexed<'_>) -> bool {
    is_unnamed(word, dialect) && holds(&dialect.labels.questions, word)
}

/// Whether a word is a whole one for somebody unnamed, whoever that is. Of most words that begin as
/// such a one does the tables tell that they are none.
pub(super) fn is_unnamed(word: &str, dialect: Indexed<'_>) -> bool {
    is_one(word, dialect.unnamed_like(word))
}

/// Whether a word is one of some in the same case, any white space for a space.
fn is_one<'w>(word: &str, mut words: impl Iterator<Item = &'w Text>) -> bool {
    let wide = !word.is_ascii();
    words.any(|known| {
        (wide || known.len() == word.len()) && same_prefix(word, known) == Some(word.len())
    })
}

/// What stands before the longest role suffix of the dialect with which a phrase ends, and the
/// role that it gives.
pub(super) fn role_suffix<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, Role)> {
    if !dialect.may_end(phrase, WordList::RoleSuffixes) || !dialect.may_end_in_suffix(phrase) {
        return None;
    }
    let last = phrase.as_bytes().last();
    let suffixes = dialect.people.role_suffixes.iter();
    let longest = suffixes
        .filter(|suffix| suffix.word.as_bytes().last() == last || suffix.word.is_empty())
        .filter(|suffix| phrase.ends_with(&*suffix.word))
        .max_by_key(|suffix| suffix.word.len())?;
    Some((&phrase[..phrase.len() - longest.word.len()], longest.role))
}

/// The letters of a name in a script without spaces.
const NAME_LETTERS: core::ops::RangeInclusive<usize> = 2..=4;

/// Whether a phrase is a name in a script without spaces, by its length.
pub(super) fn is_short_name(phrase: &str) -> bool {
    NAME_LETTERS.contains(&phrase.chars().count())
}

/// The name behind an office that stands before names, in a script without spaces: `发言人华立安`.
pub(super) fn behind_office_before<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let mut offices = dialect.people.offices_before.iter();
    let name = offices.find_map(|office| phrase.strip_prefix(&**office))?;
    is_short_name(name).then_some(name)
}

/// The longest such name, in bytes: two letters for the family and two behind them.
const LONGEST_FULL_NAME: usize = 4 * 3;

/// Whether a phrase is a full name in a script that has no spaces in names: a family name, and one
/// character or two, of Korean two.
pub(crate) fn is_family_named(phrase: &str, dialect: Indexed<'_>) -> bool {
    let is_letter = |c: char| matches!(c, '一'..='\u{9fff}') || is_hangul(c);
    let is_given = |given: &str| {
        let mut letters = given.chars();
        let first = letters.next();
        let second = letters.next();
        first.is_some_and(is_letter)
            && second.map_or(!first.is_some_and(is_hangul), is_letter)
            && letters.next().is_none()
    };
    let families = &dialect.people.family_names;
    let is_named = |at: usize| phrase.strip_prefix(&*families[at]).is_some_and(is_given);
    phrase.len() <= LONGEST_FULL_NAME
        && phrase.starts_with(is_letter)
        && dialect.families_like(phrase).any(is_named)
}

/// The full name at the end of a phrase, right behind an office or behind one and a space:
/// `外交部部长 华立安`.
pub(super) fn behind_office_inside<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let letters = phrase.char_indices().rev().map(|(at, _)| at);
    let near = letters.take_while(|at| phrase.len() - at <= LONGEST_FULL_NAME);
    let mut ends = near.map(|at| &phrase[at..]);
    if !ends.any(|end| is_family_named(end, dialect)) {
        return None;
    }
    let offices = dialect.people.offices_inside.iter();
    let mut offices = offices.filter(|office| !office.is_empty());
    offices.find_map(|office| {
        let at = places(phrase.as_bytes(), office.as_bytes()).last()?;
        let name = phrase[at + office.len()..].trim_start();
        is_family_named(name, dialect).then_some(name)
    })
}

/// The longest known outlet with which a phrase begins, in a script without spaces.
pub(super) fn leading_outlet<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    if !dialect.may_begin(phrase, WordList::Outlets) {
        return None;
    }
    let outlets = dialect.people.outlets.iter();
    let longest = outlets
        .filter(|outlet| phrase.starts_with(&***outlet))
        .map(|outlet| outlet.len())
        .max()?;
    Some(&phrase[..longest])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_to_five_words() {
        for (phrase, expected) in [
            ("Aoba", true),
            ("Jun Ken Ren Gen Aoba", true),
            ("Jun Ken Ren Gen Sen Aoba", false),
            ("Jun de la Cruz", true),
            ("Sea of Peru", false),
            ("Aoba, Jun", false),
            ("", false),
        ] {
            assert_eq!(is_name(phrase, Indexed::generic()), expected, "{phrase}");
        }
    }
}
