//! Names, outlets and words for all who ask that no rule knows, alone before a colon.
//!
//! ```ebnf
//! unannounced = ( name | outlet | press word ), { space }, delimiter, speech ;
//! ```
//!
//! A name is no more than words with capitals: `Rishi: When?`, `Energy: We agreed.` Only the lines
//! around it can tell, so what is read here is a label where they do.

use super::lexicon::{
    is_name, is_no_outlet, is_outlet, is_particle, is_sure_outlet, role_in_any_case, role_of,
    strip_honorific,
};
use super::rules::{
    begins_sentence, has_question_mark, has_word_of_no_name, is_full_name, opens_sentence, speaks,
};
use super::{Delimiter, Label, Shape, form, words};
use crate::dialect::{Indexed, Role};
use crate::tokens::split_words;

/// The longest name, in words.
const WORDS: usize = 4;

/// How far into a line its colon stands, in bytes.
const LONGEST: usize = 60;

/// Reads a line that begins with a name and a colon.
pub(crate) fn unannounced<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.labels.unannounced || !may_be_closed(line, LONGEST) {
        return None;
    }
    let (speech, (phrase, text)) = form::plain(line, dialect).ok()?;
    let said = !speech.trim_start().is_empty() && opens_sentence(speech) && speaks(speech);
    let (shape, role) = (phrase == text && said).then(|| voice(phrase, dialect))??;
    Some(Label {
        text,
        shape,
        role,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// `before small = name, { space }, delimiter, small letter, …` The name with which a line begins whose
/// bearer speaks in small letters, or of which that tells more: `Rishi: in May.`
pub(crate) fn before_small<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    if !dialect.labels.unannounced || !may_be_closed(line, LONGEST) {
        return None;
    }
    let (speech, (phrase, text)) = form::plain(line, dialect).ok()?;
    let small = speech.trim_start().starts_with(char::is_lowercase);
    (small && phrase == text && is_unannounced_name(phrase, dialect)).then_some(text)
}

/// The most words of whoever is not known.
const UNKNOWN: usize = 5;

/// `before question = word, { word }, ":", question ;` Whether a line begins with a few words of whoever
/// asks, who may be anybody: `Un habitant : Et la rue ?`
pub(crate) fn is_before_question(line: &str) -> bool {
    let parts = line.split_once(':');
    parts.is_some_and(|(text, speech)| {
        text.starts_with(char::is_uppercase)
            && split_words(text).nth(UNKNOWN).is_none()
            && text.chars().all(|c| words::in_word(c) || c.is_whitespace())
            && opens_sentence(speech)
            && speaks(speech)
            && has_question_mark(speech)
    })
}

/// The most words that say what somebody is, in small letters.
const OFFICE: usize = 8;

/// How far into a line the colon behind them stands, in bytes.
const LONGEST_OFFICE: usize = 140;

/// ```ebnf
/// described = [ degree ], name, ",", [ number, "." ], small word, { word }, { space }, ":", speech
///           | name, ",", outlet, { space }, ":", question ;
/// ```
///
/// Reads a line that begins with a full name and its bearer's office in small letters, or with one
/// and an outlet that has such words in its name: `Jan Holm, mluvčí vlády: Dobrý den.`, `Jan Holm,
/// Zelené noviny: Kdy?`
pub(crate) fn described<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let window = &line.as_bytes()[..line.len().min(LONGEST_OFFICE)];
    if !dialect.labels.unannounced || line.starts_with(char::is_lowercase) {
        return None;
    }
    let colon = memchr::memchr(b':', window)?;
    let (text, speech) = (line[..colon].trim_end(), &line[colon + 1..]);
    let (name, more) = text.split_once(',')?;
    let name = strip_honorific(name, dialect).unwrap_or(name);
    let office = without_ordinal(more.trim_start());
    let word = |word: &str| word.chars().all(words::in_word) && !word.ends_with('.');
    let fits = is_full_name(name, dialect)
        && is_unannounced_name(name, dialect)
        && split_words(office).all(word)
        && split_words(office).nth(OFFICE).is_none()
        && speech.trim_start().starts_with(opens_speech);
    let numbered = office.len() < more.trim_start().len();
    let (shape, role) = if !fits {
        return None;
    } else if office.starts_with(char::is_lowercase) {
        let said = numbered || split_words(speech).nth(2).is_some();
        (
            Shape::Person,
            said.then(|| part_of_office(office, dialect))??,
        )
    } else {
        let asks = is_outlet(office, dialect) && has_question_mark(speech);
        (Shape::OutletPair, asks.then_some(Role::Reporter)?)
    };
    Some(Label {
        text,
        shape,
        role,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// The part that an office in small letters gives. One at an outlet gives none.
fn part_of_office(office: &str, dialect: Indexed<'_>) -> Option<Role> {
    let role = role_in_any_case(office, dialect)?;
    let sent = is_of_outlet(office, dialect);
    Some(if sent { Role::Unknown } else { role })
}

/// Whether an office is one at an outlet, as those have who ask: `director de Radio Costa`.
fn is_of_outlet(office: &str, dialect: Indexed<'_>) -> bool {
    let small = |word: &&str| is_particle(word, dialect) || *word == "of";
    let outlet = split_words(office).find(small).map(|word| {
        let at = word.as_ptr() as usize - office.as_ptr() as usize;
        office[at + word.len()..].trim_start()
    });
    outlet
        .is_some_and(|outlet| outlet.starts_with(char::is_uppercase) && is_outlet(outlet, dialect))
}

fn opens_speech(c: char) -> bool {
    c.is_uppercase() || matches!(c, '¿' | '¡')
}

/// An office without the number before it: `1. místopředseda vlády`.
fn without_ordinal(office: &str) -> &str {
    let behind = office.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = behind
        .strip_prefix('.')
        .filter(|behind| behind.starts_with(char::is_whitespace));
    behind.map_or(office, str::trim_start)
}

/// What a phrase alone before a colon may be, and the part that it gives.
fn voice(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    if dialect.labels.press.iter().any(|word| **word == *phrase) {
        Some((Shape::Anonymous, Role::Reporter))
    } else if is_sure_outlet(phrase, dialect) {
        Some((Shape::OutletPair, Role::Reporter))
    } else {
        is_unannounced_name(phrase, dialect).then_some((Shape::Person, Role::Unknown))
    }
}

/// Whether a line may begin with a phrase before a colon of either width, among so many bytes.
pub(super) fn may_be_closed(line: &str, bytes: usize) -> bool {
    let window = &line.as_bytes()[..line.len().min(bytes)];
    let closed = window.contains(&b':') || window.contains(&WIDE_COLON);
    closed && !line.starts_with(char::is_lowercase)
}

/// The last byte of `：`.
const WIDE_COLON: u8 = "：".as_bytes()[2];

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
            ("Rishi: When does it sail?", Some(Role::Unknown)),
            ("Rishi: Thank you, Sir.", Some(Role::Unknown)),
            ("K. P. Aoba: When?", Some(Role::Unknown)),
            ("Yeshi S.: When?", Some(Role::Unknown)),
            ("Ayushi A: When?", Some(Role::Unknown)),
            ("Jun O’Hara-Seto: When?", Some(Role::Unknown)),
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
            ("K. P: When?", None),
            ("Gen. K.: When?", None),
        ] {
            let found = unannounced(line, generic).map(|label| label.role);
            assert_eq!(found, expected, "{line}");
        }
        let dialect = Indexed::built_in(crate::Dialect::named("mofa-en").unwrap()).unwrap();
        assert_eq!(unannounced("Rishi: When does it sail?", dialect), None);
    }

    #[test]
    fn names_and_what_their_bearers_are() {
        for (line, expected) in [
            (
                "Jan Holm, tiskový mluvčí vlády ČR: Dobrý den vám všem.",
                Some("Jan Holm, tiskový mluvčí vlády ČR"),
            ),
            (
                "Rin Aoba, director of the Press Office : We may begin.",
                Some("Rin Aoba, director of the Press Office"),
            ),
            (
                "Ing. Jan Holm, 1. mluvčí vlády: Ano.",
                Some("Ing. Jan Holm, 1. mluvčí vlády"),
            ),
            (
                "Jan Holm, Zelené noviny: Dobrý den. Kdy to bude?",
                Some("Jan Holm, Zelené noviny"),
            ),
            ("Jan Holm, Zelené noviny: Dobrý den.", None),
            ("Jan Holm, Zelené dveře: Kdy to bude?", None),
            ("Jan Holm, mluvčí vlády: Ano.", None),
            (
                "Rin Aoba, director of the harbour:We may begin.",
                Some("Rin Aoba, director of the harbour"),
            ),
            (
                "Rin Aoba, director de Radio Costa: Buenos días a todos.",
                Some("Rin Aoba, director de Radio Costa"),
            ),
            ("Rin Aoba, director, and others: We may begin.", None),
            ("Rin Aoba, can you tell us: When does it sail?", None),
            (
                "Dr. Aoba, can the director tell us, When does it sail?",
                None,
            ),
            (
                "Rin Aoba, director of the Press Office: we may begin.",
                None,
            ),
            (
                "Rin Aoba, director of the Press Office: “We may begin.”",
                None,
            ),
            ("Rin Aoba, director of the Press Office: 555 0101.", None),
            ("Rin Aoba, director of the Press Office: Port Alder", None),
            ("Aoba, director of the Press Office: We may begin.", None),
            ("In May, director of the Press Office: We may begin.", None),
            (
                "Rin Aoba, one two three four five six seven eight nine: We may begin.",
                None,
            ),
        ] {
            let found = described(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn offices_at_an_outlet_give_no_part() {
        for (office, expected) in [
            ("director of the Press Office", Some(Role::Official)),
            ("director of Ports", Some(Role::Official)),
            ("director of Radio Costa", Some(Role::Unknown)),
            ("director de Radio Costa", Some(Role::Unknown)),
            ("friend of Radio Costa", None),
        ] {
            let found = part_of_office(office, Indexed::generic());
            assert_eq!(found, expected, "{office}");
        }
        let line = "Rin Aoba, director of the Press Office: We may begin.";
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(described(line, other), None);
    }
}
