//! Words for who speaks and offices, alone on a line.

use super::super::alone::behind_word;
use super::super::kin::part;
use super::super::lexicon::{holds, role_suffix};
use super::super::recurrent::office_with_article;
use super::super::rules::judge;
use super::super::unspaced::office_before_name;
use super::super::words::{in_word, is_capitalised};
use super::super::{Delimiter, Reading, Shape};
use super::{Closed, SHORTEST_CAPITALS};
use crate::dialect::{Indexed, Role};
use crate::letters::{self, is_hiragana, is_kana_or_kanji, is_letter};
use crate::tokens::split_words;

/// What a phrase is that is a word for who speaks or an office; an outlet may stand behind its `name`.
pub(super) fn voice(
    phrase: &str,
    name: &str,
    closed: Closed,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    small_voice(phrase, dialect)
        .or_else(|| known_voice(phrase, dialect))
        .or_else(|| (name != phrase).then(|| known_voice(name, dialect))?)
        .or_else(|| counted_voice(phrase, dialect))
        .or_else(|| office_behind_article(phrase, closed, dialect))
        .or_else(|| Some((Shape::Office, office_before_name(phrase, dialect)?)))
}

/// The longest line in small letters that is who speaks, in bytes.
const LONGEST_SMALL: usize = 48;

/// Whether a line in small letters may be a word for who speaks and nothing else.
pub(crate) fn may_be_small(line: &str) -> bool {
    line.len() <= LONGEST_SMALL
        && line.ends_with(|c: char| is_letter(c) || c == ':')
        && split_words(line).nth(2).is_none()
}

/// What a word for who asks or an office in small letters is: `novinář`, `tiskový mluvčí`.
pub(crate) fn small_voice(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    if !phrase.starts_with(char::is_lowercase) || !may_be_small(phrase) {
        return None;
    }
    let long = |word: &str| word.chars().nth(SHORTEST_CAPITALS).is_some();
    let is =
        |word: &str| letters::begin_alike(phrase, word) && letters::strip(phrase, word) == Some("");
    let mut asking = dialect.labels.questions.iter();
    if asking.any(|word| is(word) && long(word)) {
        return Some((Shape::Anonymous, Role::Reporter));
    }
    let offices = &dialect.people.role_phrases;
    let is_office = |at: &usize| is(&offices[*at].word);
    let office = if phrase.is_char_boundary(1) && phrase.is_char_boundary(2) {
        dialect.role_phrases_of(phrase).filter(is_office).min()
    } else {
        (0..offices.len()).find(is_office)
    }?;
    Some((Shape::Office, offices[office].role))
}

/// What a phrase is by the words of the dialect. Neither a letter alone counts nor one before other
/// words, `A 知事`, nor a word that other languages have before names: `Frage Eins`.
fn known_voice(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let first = split_words(phrase).next().unwrap_or_default();
    let is_whole = |word: &str| {
        let letters = |c: char| in_word(c) || matches!(c, ',' | '、');
        (!word.ends_with('.') || is_capitalised(word)) && word.chars().all(letters)
    };
    let whole = split_words(phrase).all(is_whole) || has_reading(phrase, dialect);
    let abbreviated = behind_word(phrase, dialect).is_some_and(|(_, name)| !name.is_empty());
    if first.chars().nth(1).is_none() || abbreviated || !whole {
        return None;
    }
    match judge(phrase, phrase, Delimiter::Bracket, "", dialect) {
        Reading::Label(label) => Some((label.shape, label.role)),
        Reading::Doubtful | Reading::Prose => None,
    }
}

/// `counted = question word, space, [ "#" ], digit, [ digit ] ;` One of several who ask:
/// `Journalist 1`.
fn counted_voice(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let (word, number) = phrase.rsplit_once(char::is_whitespace)?;
    let digits = number.strip_prefix('#').unwrap_or(number);
    let fits = (1..=2).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && holds(&dialect.labels.counted_voices, word)
        && holds(&dialect.labels.questions, word);
    fits.then_some((Shape::Anonymous, Role::Reporter))
}

/// An office with its article, before a colon: `The President:`.
fn office_behind_article(
    phrase: &str,
    closed: Closed,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let told = closed == Closed::ByColon;
    let role = told.then(|| office_with_article(phrase, dialect)).flatten();
    role.filter(|role| *role == Role::Official)
        .map(|role| (Shape::Office, role))
}

/// A department, in a script without spaces; in brackets an outlet, too.
pub(super) fn department(
    phrase: &str,
    closed: Closed,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let wide = phrase.starts_with(is_kana_or_kanji);
    let found = wide.then(|| part(phrase, dialect)).flatten();
    found.filter(|(_, role)| *role == Role::Official || closed == Closed::ByBrackets)
}

/// `reading = name, "(", hiragana, ")", office ;` Whether the reading of a name stands in brackets
/// within a phrase: `青葉(あおば)教育長`.
fn has_reading(phrase: &str, dialect: Indexed<'_>) -> bool {
    let parts = phrase
        .split_once(['(', '（'])
        .and_then(|(name, behind)| Some((name, behind.split_once([')', '）'])?)));
    parts.is_some_and(|(name, (reading, office))| {
        let whole = role_suffix(office, dialect).is_some_and(|(before, _)| before.is_empty());
        whole
            && name.ends_with(is_kana_or_kanji)
            && !reading.is_empty()
            && reading.chars().all(|c| is_hiragana(c) || c.is_whitespace())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_in_small_letters_that_may_be_who_speaks() {
        for (line, expected) in [
            ("novinář", true),
            ("tiskový mluvčí:", true),
            ("novinář.", false),
            ("novinář a mluvčí", false),
            ("harbourharbourharbour harbourharbourharbourharbou", false),
        ] {
            assert_eq!(may_be_small(line), expected, "{line}");
        }
    }

    #[test]
    fn one_of_several_who_ask() {
        for (phrase, expected) in [
            ("Journalist 1", true),
            ("Journalist #12", true),
            ("Journalist 123", false),
            ("Journalist A", false),
            ("Speaker 1", false),
        ] {
            let found = counted_voice(phrase, Indexed::generic());
            assert_eq!(found.is_some(), expected, "{phrase}");
        }
    }
}
