//! Labels of Korean before a dash, some with a space between their letters.
//!
//! ```ebnf
//! hangul = ( word | letter, { space, letter } ), space, ( "-" | "–" ), space, speech ;
//! ```
//!
//! `총재 - 시작하겠습니다.`, `기 자 - 언제입니까?` Words for who asks, who answers and who gives the
//! floor are labels by themselves; others only where they come again.

use super::rules::is_never;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role, Text};
use crate::tokens::split_words;

/// The letters of the longest such label.
const LETTERS: core::ops::RangeInclusive<usize> = 2..=8;

/// The longest such label, in bytes.
const LONGEST: usize = 40;

pub(super) const fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣')
}

/// Reads a label that is a word of the dialect.
pub(super) fn known<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (text, speech) = before_dash(line)?;
    let (shape, role) = part(text, dialect)?;
    Some(label(text, speech, shape, role))
}

/// Reads what may be a label.
pub(super) fn perhaps<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (text, speech) = before_dash(line)?;
    (!is_never(text, dialect)).then(|| label(text, speech, Shape::Person, Role::Unknown))
}

fn label<'a>(text: &'a str, speech: &'a str, shape: Shape, role: Role) -> Label<'a> {
    Label {
        text,
        shape,
        role,
        delimiter: Delimiter::Colon,
        speech,
    }
}

/// What stands before a dash and behind it, where the former is one word, or letters, and the latter
/// holds a sentence: lists have the names of officials there.
fn before_dash(line: &str) -> Option<(&str, &str)> {
    if !line.starts_with(is_hangul) {
        return None;
    }
    let window = crate::edge::first(line, LONGEST);
    let spaced = |at: usize, dash: &str| {
        window[..at].ends_with(char::is_whitespace)
            && line[at + dash.len()..].starts_with(char::is_whitespace)
    };
    let mut dashes = window.match_indices(['-', '–']);
    let (at, dash) = dashes.find(|(at, dash)| spaced(*at, dash))?;
    let (text, speech) = (line[..at].trim_end(), &line[at + dash.len()..]);
    let mut words = split_words(text);
    let lettered = words.clone().all(|word| word.chars().nth(1).is_none());
    let letters = text.chars().filter(|c| !c.is_whitespace());
    let fits = LETTERS.contains(&letters.clone().count())
        && letters.clone().all(is_hangul)
        && (lettered || words.nth(1).is_none())
        && speech.contains(['.', '?', '!']);
    fits.then_some((text, speech))
}

/// The part of a word, the spaces between its letters aside.
fn part(text: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let is = |known: &Text| {
        known.starts_with(is_hangul)
            && text
                .chars()
                .filter(|c| !c.is_whitespace())
                .eq(known.chars())
    };
    let (labels, people) = (&dialect.labels, &dialect.people);
    if labels.questions.iter().any(is) {
        Some((Shape::Anonymous, Role::Reporter))
    } else if labels.answers.iter().any(is) {
        Some((Shape::Anonymous, Role::Official))
    } else {
        let mut offices = people.role_phrases.iter();
        let ends = |office: &Text| office.starts_with(is_hangul) && text.ends_with(&**office);
        let office = offices.find(|office| is(&office.word) || ends(&office.word))?;
        Some((Shape::Office, office.role))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::indexed;
    use super::*;

    #[test]
    fn words_before_a_dash() {
        for (line, word, may) in [
            ("기 자 - 언제입니까?", Some("기 자"), Some("기 자")),
            ("총재 - 시작하겠습니다.", Some("총재"), Some("총재")),
            ("총 재 – 시작하겠습니다.", Some("총 재"), Some("총 재")),
            ("항만과 - 시작하겠습니다.", None, Some("항만과")),
            (
                "항만국장 - 시작하겠습니다.",
                Some("항만국장"),
                Some("항만국장"),
            ),
            ("오 위원 - 시작하겠습니다.", None, None),
            ("총재-시작하겠습니다.", None, None),
            ("총 - 시작하겠습니다.", None, None),
            ("총재 - ", None, None),
            ("총재 - 나하늘", None, None),
            ("Aoba - 시작하겠습니다.", None, None),
        ] {
            let generic = indexed("generic");
            let found = (
                known(line, generic).map(|label| label.text),
                perhaps(line, generic).map(|label| label.text),
            );
            assert_eq!(found, (word, may), "{line}");
        }
    }
}
