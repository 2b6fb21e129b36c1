//! Labels before a dash with a space before it.
//!
//! ```ebnf
//! parted = who, space, ( ( "-" | "–" | "—" ), space | "-" ), speech ;
//! ```
//!
//! `Minister Aoba – We met.` is a label in a text in which such lines come again and alternate with
//! those of somebody who asks; a survey of the whole text tells. Datelines, lists of people and
//! headlines begin so, too.

use super::lexicon::{is_name, is_particle, is_small, is_sure_outlet};
use super::rules::{
    begins_sentence, has_possessive, has_word_of_no_name, is_full_name, judge, opens_sentence,
};
use super::{Delimiter, Label, Reading, Shape, words};
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::tokens::{last_word, split_words};

/// The longest label, in bytes and in words.
const LONGEST: (usize, usize) = (100, 9);

/// Reads a line that begins with words with capitals and a dash. Whether a rule knows them, too.
#[inline]
pub(crate) fn parted<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<(Label<'a>, bool)> {
    if !dialect.labels.recurrent || line.starts_with(|c: char| !c.is_uppercase()) {
        return None;
    }
    let (text, speech) = around_dash(edge::first(line, LONGEST.0), line)?;
    let (shape, role, known) = who(text, speech, dialect)?;
    let label = Label {
        text,
        shape,
        role,
        delimiter: Delimiter::Colon,
        speech,
    };
    Some((label, known))
}

/// Whether a dash with a space before it closes the label of a line.
pub(crate) fn is_parted(line: &str, label: Option<Label<'_>>) -> bool {
    let behind = label.and_then(|label| line.strip_prefix(label.text));
    let behind = behind.and_then(|behind| behind.strip_prefix(char::is_whitespace));
    behind.is_some_and(|behind| behind.starts_with(['-', '–', '—']))
}

/// The first byte of a dash that is no hyphen.
const DASH: u8 = "–".as_bytes()[0];

/// What stands before and behind the first dash of a line that has a space before it.
fn around_dash<'a>(window: &'a str, line: &'a str) -> Option<(&'a str, &'a str)> {
    let mut dashes = memchr::memchr2_iter(b'-', DASH, window.as_bytes());
    let at = dashes.find(|at| {
        window[..*at].ends_with(char::is_whitespace) && window[*at..].starts_with(['-', '–', '—'])
    })?;
    let (text, behind) = (line[..at].trim_end(), &line[at..]);
    let speech = behind.trim_start_matches(['-', '–', '—']);
    let one = behind.len() - speech.len() == behind.chars().next().map_or(0, char::len_utf8);
    let apart = speech.starts_with(char::is_whitespace);
    let glued = behind.starts_with('-') && speech.starts_with(char::is_uppercase);
    (one && (apart || glued) && opens_sentence(speech)).then_some((text, speech))
}

/// Who speaks by the words before a dash; whether they are an office or a word for who speaks.
fn who(text: &str, speech: &str, dialect: Indexed<'_>) -> Option<(Shape, Role, bool)> {
    let word = |word: &str| {
        (words::is_capitalised(word) || is_small(word, dialect)) && word.chars().all(words::in_word)
    };
    let last = last_word(text);
    let fits = split_words(text).nth(LONGEST.1).is_none()
        && split_words(text).all(word)
        && words::is_capitalised(last)
        && !last.ends_with('.')
        && !speech.trim().is_empty()
        && !has_possessive(text);
    if !fits {
        return None;
    }
    match judge(text, text, Delimiter::Bracket, speech, dialect) {
        Reading::Label(label) if label.shape != Shape::OutletPair => {
            Some((label.shape, label.role, true))
        }
        _ if is_sure_outlet(text, dialect) => Some((Shape::OutletPair, Role::Reporter, false)),
        _ => is_nobody_known(text, dialect).then_some((Shape::Person, Role::Unknown, false)),
    }
}

/// Whether words may be a name, or an outlet that no list has.
fn is_nobody_known(text: &str, dialect: Indexed<'_>) -> bool {
    let is_one = |words: &crate::dialect::Words| {
        let mut words = words.iter();
        words.any(|known| known.eq_ignore_ascii_case(text))
    };
    is_full_name(text, dialect)
        && is_name(text, dialect)
        && split_words(text)
            .all(|word| word.starts_with(char::is_uppercase) || is_particle(word, dialect))
        && !begins_sentence(text, dialect)
        && !has_word_of_no_name(text, dialect)
        && !is_one(&dialect.labels.never)
        && !is_one(&dialect.people.countries)
        && !is_one(&dialect.header.places.exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_stands_before_a_dash() {
        for (line, expected) in [
            ("Minister Aoba – We met.", Some(("Minister Aoba", true))),
            ("Jun Aoba - We met.", Some(("Jun Aoba", false))),
            ("Jun Aoba -We met.", Some(("Jun Aoba", false))),
            (
                "Spokesperson for the Prime Minister Rin Seto — “So” it is.",
                Some(("Spokesperson for the Prime Minister Rin Seto", true)),
            ),
            ("Jun Aoba\u{a0}- We met.", Some(("Jun Aoba", false))),
            ("Harbour Radio - Why?", Some(("Harbour Radio", false))),
            ("Jun de Aoba - We met.", Some(("Jun de Aoba", false))),
            ("Jun of Aoba - We met.", None),
            ("Jun Aoba -we met.", None),
            ("Jun Aoba – we met.", None),
            ("Jun Aoba-Seto met us – We met.", None),
            ("Jun Aoba -- We met.", None),
            ("Jun Aoba–We met.", None),
            ("Jun Aoba –We met.", None),
            ("Minister met Aoba – We met.", None),
            ("Minister, Aoba – We met.", None),
            ("Reuters – We met.", Some(("Reuters", false))),
            ("Jun Aoba –", None),
            ("Aoba – We met.", None),
            ("Yes, Jun Aoba – We met.", None),
            ("On the Pier – We met.", None),
            ("Buenos Aires – We met.", None),
            ("South Africa – We met.", None),
            ("Press Release – We met.", None),
            ("Aoba’s Ferry – We met.", None),
            (
                "One Two Three Four Five Six Seven Eight Nine Ten – We met.",
                None,
            ),
        ] {
            let found = parted(line, Indexed::generic());
            let found = found.map(|(label, known)| (label.text, known));
            assert_eq!(found, expected, "{line}");
        }
        for (line, expected) in [
            ("Minister Aoba – We met.", true),
            ("Minister Aoba: We met.", false),
        ] {
            let label = Label {
                text: "Minister Aoba",
                shape: Shape::Office,
                role: Role::Official,
                delimiter: Delimiter::Colon,
                speech: "",
            };
            assert_eq!(is_parted(line, Some(label)), expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(parted("Minister Aoba – We met.", other), None);
    }
}
