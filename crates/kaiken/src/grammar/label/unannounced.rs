//! Names that nothing has announced, alone before a colon.
//!
//! ```ebnf
//! unannounced = ( name | outlet ), { space }, ":", speech ;
//! ```
//!
//! A name of one word is no more than a word with a capital: `Rishi: When?`, `Energy: We agreed.`
//! Only the lines around it can tell, so what is read here is a label where they do.

use super::colonless::behind_article;
use super::lexicon::{is_name, is_no_outlet, is_sure_outlet, role_of};
use super::rules::{
    begins_sentence, has_possessive, has_question_mark, has_word_of_no_name, opens_sentence, speaks,
};
use super::{Delimiter, Label, Shape, form};
use crate::dialect::{Indexed, Role};
use crate::letters::is_kana_or_kanji;
use crate::tokens::split_words;

/// The longest name, in words.
const WORDS: usize = 4;

/// How far into a line its colon stands, in bytes.
const LONGEST: usize = 60;

/// Reads a line that begins with a name and a colon. Who asks is a journalist.
pub(crate) fn unannounced<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let window = &line.as_bytes()[..line.len().min(LONGEST)];
    if !dialect.labels.unannounced || line.starts_with(char::is_lowercase) || !has_colon(window) {
        return None;
    }
    let (speech, (phrase, text)) = form::plain(line, dialect).ok()?;
    let said = !speech.trim_start().is_empty() && opens_sentence(speech) && speaks(speech);
    let (shape, role) = (phrase == text && said).then(|| voice(phrase, dialect))??;
    let asks = || {
        if has_question_mark(speech) {
            Role::Reporter
        } else {
            Role::Unknown
        }
    };
    Some(Label {
        text,
        shape,
        role: role.unwrap_or_else(asks),
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// What a phrase alone before a colon may be, and the part that it gives.
fn voice(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Option<Role>)> {
    if dialect.labels.press.iter().any(|word| **word == *phrase) {
        Some((Shape::Anonymous, Some(Role::Reporter)))
    } else if let Some(role) = office_with_article(phrase, dialect) {
        Some((Shape::Office, Some(role)))
    } else if is_sure_outlet(phrase, dialect) {
        Some((Shape::OutletPair, Some(Role::Reporter)))
    } else {
        let named = is_unannounced_name(phrase, dialect)
            || is_lone_capitals(phrase, dialect)
            || is_lone_voice(phrase, dialect);
        named.then_some((Shape::Person, None))
    }
}

/// The part of an office with its article, as few pages have it in labels: `The President of Peru`.
fn office_with_article(phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    let office = behind_article(phrase)?;
    let fits = split_words(phrase).nth(OFFICE_WORDS).is_none()
        && !has_possessive(phrase)
        && !phrase.contains(',');
    fits.then(|| role_of(office, dialect))?
}

/// The longest office with its article, in words.
const OFFICE_WORDS: usize = 7;

/// The letters of one word in capitals that may be somebody, and is no short form of something
/// else.
const CAPITALS: core::ops::RangeInclusive<usize> = 5..=20;

/// Whether a phrase is one word in capitals: `TAOISEACH`.
fn is_lone_capitals(phrase: &str, dialect: Indexed<'_>) -> bool {
    CAPITALS.contains(&phrase.chars().count())
        && phrase.chars().all(char::is_uppercase)
        && !has_word_of_no_name(phrase, dialect)
        && !dialect
            .people
            .countries
            .iter()
            .any(|known| known.eq_ignore_ascii_case(phrase))
        && !dialect
            .labels
            .never
            .iter()
            .any(|known| known.eq_ignore_ascii_case(phrase))
}

/// Whether a colon of either width may be among the bytes of a line.
fn has_colon(window: &[u8]) -> bool {
    window.contains(&b':') || window.contains(&WIDE_COLON)
}

/// The last byte of `：`.
const WIDE_COLON: u8 = "：".as_bytes()[2];

/// The most characters of a voice in a script without spaces.
const VOICE: core::ops::RangeInclusive<usize> = 2..=10;

/// Whether a phrase may be the name of a person or of those who answer, in a script without spaces:
/// `東都電力`.
fn is_lone_voice(phrase: &str, dialect: Indexed<'_>) -> bool {
    phrase.starts_with(is_kana_or_kanji)
        && VOICE.contains(&phrase.chars().count())
        && phrase.chars().all(|c| is_kana_or_kanji(c) || c == '・')
        && !dialect.labels.never.iter().any(|known| **known == *phrase)
        && !dialect
            .labels
            .never_inside
            .iter()
            .any(|mark| phrase.contains(&**mark))
}

/// Whether a phrase may be the name of a person: words with one capital each, and initials.
pub(super) fn is_unannounced_name(phrase: &str, dialect: Indexed<'_>) -> bool {
    let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    let is_word =
        |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    split_words(phrase).nth(WORDS).is_none()
        && is_name(phrase, dialect)
        && split_words(phrase)
            .all(|word| (is_word(word) || is_initial(word)) && !is_no_outlet(word, dialect))
        && split_words(phrase).any(|word| is_word(word) && !word.ends_with('.'))
        && !begins_sentence(phrase, dialect)
        && !has_word_of_no_name(phrase, dialect)
        && !dialect
            .labels
            .never
            .iter()
            .any(|known| known.eq_ignore_ascii_case(phrase))
        && !dialect
            .people
            .countries
            .iter()
            .any(|known| known.eq_ignore_ascii_case(phrase))
        && role_of(phrase, dialect).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_outlets_before_speech() {
        let generic = Indexed::generic();
        for (line, expected) in [
            ("Rishi: When does it sail?", Some(Role::Reporter)),
            ("Rishi: Thank you, Sir.", Some(Role::Unknown)),
            ("K. P. Aoba: When?", Some(Role::Reporter)),
            ("Yeshi S.: When?", Some(Role::Reporter)),
            ("Ayushi A: When?", Some(Role::Reporter)),
            ("Jun O’Hara-Seto: When?", Some(Role::Reporter)),
            ("Reuters: Thank you.", Some(Role::Reporter)),
            ("Rishi: “When?” was all he said.", None),
            ("Rishi: when does it sail?", None),
            ("Rishi:", None),
            ("Rishi (in Hindi): When?", None),
            ("NATO: We agreed.", None),
            ("Japan: Will you talk?", None),
            ("The ferry: When does it sail?", None),
            ("Next Steps: What now?", None),
            ("Hard Times: What now?", None),
            ("Summary: What now?", None),
            ("Our position is clear: We agreed.", None),
            ("K. P.: When?", None),
        ] {
            let found = unannounced(line, generic).map(|label| label.role);
            assert_eq!(found, expected, "{line}");
        }
        let dialect = Indexed::built_in(crate::Dialect::named("mofa-en").unwrap()).unwrap();
        assert_eq!(unannounced("Rishi: When does it sail?", dialect), None);
    }
}
