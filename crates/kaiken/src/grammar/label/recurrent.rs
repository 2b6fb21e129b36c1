//! Names and short forms before a colon that only their recurrence makes labels.
//!
//! ```ebnf
//! recurrent = phrase, [ remark ], { space }, delimiter, { space }, speech ;
//! ```
//!
//! `SG: We met.` or `Blair: We met.` is a label in a text in which such lines alternate with those
//! of somebody who asks; a survey of the whole text tells.

use super::super::notice;
use super::colonless::{self, behind_article};
use super::lexicon::role_of;
use super::rules::{begins_sentence, has_possessive, has_word_of_no_name, opens_sentence};
use super::unannounced::may_be_closed;
use super::{Delimiter, Label, Shape, form, hangul};
use crate::dialect::{Indexed, Role, Words};
use crate::letters::is_kana_or_kanji;
use crate::tokens::split_words;

/// The longest phrase, in words.
const WORDS: usize = 6;

/// How far into a line its colon stands, in bytes.
const LONGEST: usize = 80;

/// Reads a line that begins as one with a label does.
pub(crate) fn recurrent<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    recurrent_again(line, dialect).filter(|label| opens_sentence(label.speech))
}

/// Reads a line that may begin with a label which comes again, whatever the case of its speech.
pub(crate) fn recurrent_again<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !may_be_closed(line, LONGEST) {
        return hangul::perhaps(line, dialect)
            .or_else(|| colonless::named_before_hyphen(line, dialect));
    }
    if line.starts_with('【') {
        return bracketed(line, dialect);
    }
    let (speech, (phrase, text)) = form::plain(line, dialect).ok()?;
    let office = office_with_article(phrase, dialect);
    let mut countries = dialect.people.countries.iter();
    let fits = !speech.trim_start().is_empty()
        && split_words(phrase).nth(WORDS).is_none()
        && (!phrase.contains(is_kana_or_kanji) || is_lone_voice(phrase, dialect))
        && (office.is_some() || !begins_sentence(phrase, dialect))
        && !has_possessive(phrase)
        && !countries.any(|known| known.eq_ignore_ascii_case(phrase))
        && notice::field(line, dialect).is_none()
        && (office.is_some() || !is_topic_word(phrase, dialect));
    fits.then_some(Label {
        text,
        shape: if office.is_some() {
            Shape::Office
        } else {
            Shape::Person
        },
        role: office.unwrap_or_default(),
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// `bracketed = "【", phrase, "】", delimiter, speech ;` A name of a script without spaces:
/// `【华立安】：会了。`
fn bracketed<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (text, behind) = line.strip_prefix('【')?.split_once('】')?;
    let (speech, _) = form::delimiter(behind, dialect).ok()?;
    let fits = is_lone_voice(text, dialect) && !speech.trim_start().is_empty();
    fits.then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Bracket,
        speech,
    })
}

/// The part of an office with its article, as few pages have it in labels: `The President of Peru`.
fn office_with_article(phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    let office = behind_article(phrase)?;
    let fits = split_words(phrase).nth(OFFICE_WORDS).is_none()
        && !has_possessive(phrase)
        && !phrase.contains(',');
    fits.then(|| role_of(office, dialect))?
}

/// Whether a phrase is no label whatever the case of its letters, or has a word that no name has,
/// or is the name of a day or a month.
fn is_topic_word(phrase: &str, dialect: Indexed<'_>) -> bool {
    let is_one = |names: &Words| names.iter().any(|known| known.eq_ignore_ascii_case(phrase));
    has_word_of_no_name(phrase, dialect)
        || is_one(&dialect.labels.never)
        || dialect.calendar.weekdays.iter().any(is_one)
        || dialect.calendar.months.iter().any(is_one)
}

/// The longest office with its article, in words.
const OFFICE_WORDS: usize = 7;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_as_those_with_a_label_do() {
        for (line, expected) in [
            ("SG: We met.", Some("SG")),
            ("Blair: We met.", Some("Blair")),
            ("M.M.: We met.", Some("M.M.")),
            ("SEC.-GEN. AOBA: We met.", Some("SEC.-GEN. AOBA")),
            (
                "Jane Holm (voiceover): We met.",
                Some("Jane Holm (voiceover)"),
            ),
            ("Jean-Pierre HOLM : We met.", Some("Jean-Pierre HOLM")),
            (
                "The President of Peru: We met.",
                Some("The President of Peru"),
            ),
            ("東都電力：会いました。", Some("東都電力")),
            ("我们的立场：会了。", None),
            ("The ferry: We met.", None),
            ("Our position: We met.", None),
            ("Peru: We met.", None),
            ("Holm’s view: We met.", None),
            ("Note: We met.", None),
            ("Blair: we met.", None),
            ("Blair:", None),
            ("Blair", None),
            ("blair: We met.", None),
            ("One Two Three Four Five Six Seven: We met.", None),
        ] {
            let found = recurrent(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }
}
