//! Labels of Korean before a dash, some with a space between their letters.
//!
//! ```ebnf
//! hangul = ( word | letter, { space, letter } ), space, ( "-" | "–" ), space, speech ;
//! angled = sign, { space }, name, ">", speech ;
//! worded = ( question word | answer word ), space, speech ;
//! ```
//!
//! `총재 - 시작하겠습니다.`, `기 자 - 언제입니까?` Words for who asks, who answers and who gives the
//! floor are labels by themselves; others only where they come again.

use super::lexicon::is_family_named;
use super::rules::is_never;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role, RoleWord, Text};
use crate::tokens::split_words;

/// The letters of the longest such label.
const LETTERS: core::ops::RangeInclusive<usize> = 2..=8;

/// The longest such label, in bytes.
const LONGEST: usize = 40;

pub(crate) const fn is_hangul(c: char) -> bool {
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

/// The most words before an angle.
const ANGLED: usize = 3;

/// `angled = sign, name, ">", speech ;` A name of Korean before an angle that nothing opened, as
/// broadcasters have it: `◇ 나하늘> 언제입니까?`
pub(crate) fn angled<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let behind = line.strip_prefix(['◇', '◆', '▶', '▷', '○', '●', '□', '■'])?;
    let behind = behind.trim_start();
    let (text, _) = crate::edge::first(behind, LONGEST).split_once(['>', '＞'])?;
    let speech = behind[text.len()..].trim_start_matches(['>', '＞']);
    let in_name = |c: char| is_hangul(c) || c.is_whitespace();
    let fits = text.starts_with(is_hangul)
        && text.chars().nth(1).is_some()
        && text.chars().all(in_name)
        && split_words(text).nth(ANGLED).is_none()
        && speech.contains(['.', '?', '!'])
        && !is_never(text, dialect);
    let (shape, role) = part(text, dialect).unwrap_or((Shape::Person, Role::Unknown));
    fits.then(|| label(text.trim_end(), speech, shape, role))
}

/// `worded = ( question word | answer word ), space, speech ;` Such a word that begins a line of
/// Korean, with nothing that closes it: `질문 언제입니까?`
pub(super) fn worded<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !line.starts_with(is_hangul) {
        return None;
    }
    let (text, speech) = line.split_once(char::is_whitespace)?;
    let said = text.chars().nth(1).is_some() && speech.contains(['.', '?', '!']);
    let (shape, role) = said.then(|| part(text, dialect))??;
    (shape == Shape::Anonymous).then_some(Label {
        delimiter: Delimiter::Gap,
        ..label(text, speech, shape, role)
    })
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

/// The fewest words for who asks and who answers that crowd a paragraph.
const CROWD: usize = 4;

/// Whether several people speak in a paragraph of Korean that has lost its line ends: a word for who
/// asks stands behind a sentence, and one for who answers behind the question, twice at least, and
/// nothing else does: `끝입니다. 질문 언제입니까? 답변 오월입니다.`
pub(crate) fn is_crowd(paragraph: &str, dialect: Indexed<'_>) -> bool {
    let mut asks = false;
    let (mut count, mut questions) = (0, 0);
    for label in crowded(paragraph, dialect) {
        let reporter = label.role == Role::Reporter;
        if reporter == asks {
            return false;
        }
        asks = reporter;
        count += 1;
        let said = label.speech.split_inclusive(['.', '?', '!']).next();
        questions += usize::from(reporter && said.is_some_and(|said| said.ends_with('?')));
    }
    count >= CROWD && questions * 4 >= count
}

/// The next such word in a paragraph.
pub(crate) fn next_in_crowd<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    crowded(text, dialect).next()
}

/// `crowded = sentence, space, ( question word | answer word ), space, speech ;`
fn crowded<'a>(text: &'a str, dialect: Indexed<'_>) -> impl Iterator<Item = Label<'a>> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | ')' | ']');
    split_words(text).filter_map(move |word| {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let (said, speech) = (text[..at].trim_end(), &text[at + word.len()..]);
        let fits = word.starts_with(is_hangul)
            && word.chars().nth(1).is_some()
            && said.ends_with(ends)
            && !speech.trim_start().is_empty();
        let (shape, role) = fits.then(|| part(word, dialect))??;
        (shape == Shape::Anonymous).then_some(Label {
            delimiter: Delimiter::Gap,
            ..label(word, speech, shape, role)
        })
    })
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

/// The letters of a full name.
const FULL_NAME: usize = 3;

/// The most letters of an office of which the last are one that is known.
const LONGEST_OFFICE: usize = 8;

/// Whether a word is a full name, by its family name, its length and its end.
fn is_full_name(name: &str, dialect: Indexed<'_>) -> bool {
    let mut particles = dialect.people.no_name_ends.iter();
    name.chars().count() == FULL_NAME
        && is_family_named(name, dialect)
        && !particles.any(|particle| name.ends_with(&**particle))
}

/// The part of somebody who bears an office, as [`name_and_bearer`] reads it.
pub(super) fn bearer(phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    name_and_bearer(phrase, dialect).map(|(_, _, role)| role)
}

/// `bearer = full name, space, { letter }, office ;` The name, the office and the part of somebody
/// whose office ends as a known one does: `나하늘 정책실장`.
fn name_and_bearer<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str, Role)> {
    if !phrase.starts_with(is_hangul) {
        return None;
    }
    let (name, office) = phrase.split_once(char::is_whitespace)?;
    let fits = is_full_name(name, dialect)
        && office.chars().all(is_hangul)
        && office.chars().nth(LONGEST_OFFICE).is_none();
    let mut offices = dialect.people.role_phrases.iter();
    let ends = |known: &&RoleWord| {
        known.word.chars().nth(1).is_some()
            && office.ends_with(&*known.word)
            && !OF_PLACES.contains(&&*known.word)
    };
    let known = fits.then(|| offices.find(ends))??;
    let known = Some(known).filter(|known| known.word.starts_with(is_hangul))?;
    Some((name, office, known.role))
}

/// Offices that stand behind the names of places, too: `남양주 시장`.
const OF_PLACES: [&str; 5] = ["시장", "지사", "도지사", "군수", "구청장"];

/// `named office = family name, { space }, office | name, { space }, office of no place ;` A name of
/// Korean and the office behind it: `나하늘 총재`, `나 시장`.
pub(super) fn name_and_office<'a>(
    label: &'a str,
    dialect: Indexed<'_>,
) -> Option<(&'a str, &'a str)> {
    if !label.starts_with(is_hangul) {
        return None;
    }
    if let Some((name, office, _)) = name_and_bearer(label, dialect) {
        return Some((name, office));
    }
    let (people, first) = (&dialect.dialect.people, label.chars().next()?);
    let offices = people.role_phrases.iter().map(|office| &*office.word);
    let office = offices
        .filter(|office| label.ends_with(office))
        .max_by_key(|office| office.len())?;
    let name = label[..label.len() - office.len()].trim_end();
    let letters = name.chars().count();
    let mut particles = people.no_name_ends.iter();
    let ended = particles.any(|particle| name.ends_with(&**particle));
    let fits = letters == 1 || letters == FULL_NAME && !ended && !OF_PLACES.contains(&office);
    let mut families = people.family_names.iter();
    let named = fits
        && name.chars().all(is_hangul)
        && families.any(|family| family.strip_prefix(first).is_some_and(str::is_empty));
    named.then(|| (name, label[name.len()..].trim_start()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::indexed;
    use super::*;

    #[test]
    fn names_before_an_angle_and_words_before_speech() {
        for (line, expected) in [
            ("◇ 나하늘> 언제입니까?", (Some("나하늘"), None)),
            ("◆ 나하늘 장관> 오월입니다.", (Some("나하늘 장관"), None)),
            ("◆ 나하늘>", (None, None)),
            ("◇ 항만 > 소식 > 브리핑", (None, None)),
            ("나하늘> 언제입니까?", (None, None)),
            ("질문 언제입니까?", (None, Some("질문"))),
            ("답변 오월입니다.", (None, Some("답변"))),
            ("질문 목록", (None, None)),
            ("질문은 언제입니까?", (None, None)),
            ("장관 오월입니다.", (None, None)),
        ] {
            let generic = indexed("generic");
            let found = (
                angled(line, generic).map(|label| label.text),
                worded(line, generic).map(|label| label.text),
            );
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn names_before_an_office() {
        for (label, expected) in [
            ("나하늘 총재", Some(("나하늘", "총재"))),
            ("나하늘 정책실장", Some(("나하늘", "정책실장"))),
            ("정부의 부대변인", None),
            ("정부의 대변인", None),
            ("민주당 대표", None),
            ("정나은 대변인", Some(("정나은", "대변인"))),
            ("나하늘총재", Some(("나하늘", "총재"))),
            ("나늘 총재", None),
            ("나하늘 시장", None),
            ("남양주 시장", None),
            ("부시장", None),
            ("나 시장", Some(("나", "시장"))),
            ("나시장", Some(("나", "시장"))),
            ("서울시장", None),
            ("시장", None),
            ("나하늘", None),
            ("Aoba 시장", None),
        ] {
            let found = name_and_office(label, indexed("generic"));
            assert_eq!(found, expected, "{label}");
        }
    }

    #[test]
    fn words_within_a_paragraph() {
        for (text, expected) in [
            (
                "끝입니다. 질문 언제입니까? 답변 오월입니다. 질문 배는 몇 척입니까? 답변 두 척입니다.",
                true,
            ),
            ("끝입니다. 질문 언제입니까? 답변 오월입니다.", false),
            (
                "끝입니다. 질문 있으십니까? 질문 없으시면 마치겠습니다. 답변 드리겠습니다. 답변 끝났습니다.",
                false,
            ),
            (
                "끝입니다. 질문 받겠습니다. 답변 드리겠습니다. 질문 더 받겠습니다. 답변 마치겠습니다.",
                false,
            ),
            ("끝입니다. We met. Q Why? A So.", false),
        ] {
            assert_eq!(is_crowd(text, indexed("generic")), expected, "{text}");
        }
    }

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
            ("총재- 시작하겠습니다.", None, None),
            ("총재 -시작하겠습니다.", None, None),
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

    #[test]
    fn the_next_word_within_a_paragraph() {
        for (text, expected) in [
            ("끝입니다. 질문 언제입니까?", Some("질문")),
            ("(웃음) 답변 오월입니다.", Some("답변")),
            ("끝났고 질문 언제입니까?", None),
            ("끝입니다. 문 언제입니까?", None),
            ("끝입니다. 장관 오월입니다.", None),
            ("끝입니다. 질문", None),
        ] {
            let found = next_in_crowd(text, indexed("generic"));
            let expected = expected.map(|word| (word, Delimiter::Gap));
            let found = found.map(|label| (label.text, label.delimiter));
            assert_eq!(found, expected, "{text}");
        }
        let label = worded("질문 언제입니까?", indexed("generic")).unwrap();
        assert_eq!(label.delimiter, Delimiter::Gap);
    }
}
