//! Labels that a dash closes, and dashes that are labels.
//!
//! ```ebnf
//! before a dash = worded | dashed | hyphened ;
//! ```

use super::super::leaf;
use super::form::without_remark;
use super::lexicon::{is_name, is_small, is_upper};
use super::rules::{has_question_mark, is_full_name, judge, opens_sentence};
use super::words::{in_word, is_capitalised};
use super::{Delimiter, Label, Reading, Shape};
use crate::dialect::{Indexed, Role};
use crate::letters::{is_kana_or_kanji, is_letter};
use crate::tokens::split_words;

/// `worded = ( question word | answer word ), [ space ], ( "-" | "–" ), space, speech ;` A dash
/// closes the word as a colon does, before a question or the sentences of an answer: `QUESTION - Why?`.
pub(super) fn worded<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if dialect.labels.letters.is_empty() || !dialect.may_begin_unnamed(line) {
        return None;
    }
    let (text, speech) = dialect.unnamed_like(line).find_map(|word| {
        let behind = line.strip_prefix(&**word)?;
        let hyphen = behind
            .strip_prefix('-')
            .filter(|behind| behind.starts_with(char::is_whitespace));
        Some((&line[..word.len()], between(behind).or(hyphen)?))
    })?;
    let known = text.chars().nth(SHORTEST_WORD - 1).is_some();
    if !known || !opens_sentence(speech) {
        return None;
    }
    let said = speech.trim_end_matches(['”', '"', '»']);
    match judge(text, text, Delimiter::Bracket, speech, dialect) {
        Reading::Label(label) if label.shape == Shape::Anonymous => {
            let asks = label.role == Role::Reporter && has_question_mark(speech);
            let answers = label.role == Role::Official && said.ends_with(['.', '!', '…']);
            (asks || answers).then_some(Label {
                delimiter: Delimiter::Colon,
                ..label
            })
        }
        _ => None,
    }
}

/// The shortest word before a dash that is no letter, in characters.
const SHORTEST_WORD: usize = 4;

/// `between = space, ( "-" | "–" ), space ;` What stands behind it. A dash of another length is one
/// of the sentence.
pub(super) fn between(text: &str) -> Option<&str> {
    let hyphen = leaf::trim_start(text);
    let behind = hyphen.strip_prefix(['-', '–'])?;
    (hyphen.len() < text.len() && behind.starts_with(char::is_whitespace)).then_some(behind)
}

/// `dash = ".", [ " " ], "-", space ;` What stands behind it.
pub(super) fn dash(text: &str) -> Option<&str> {
    let behind = text.strip_prefix('.')?;
    let gap = behind.strip_prefix(char::is_whitespace);
    let behind = gap.unwrap_or(behind).strip_prefix('-')?;
    behind.starts_with(char::is_whitespace).then_some(behind)
}

/// The longest label before a dash, in bytes.
const LONGEST_DASHED: usize = 80;

/// Whether a dash may close a label of a line.
pub(crate) fn may_be_dashed(line: &str) -> bool {
    let window = &line.as_bytes()[..line.len().min(LONGEST_DASHED)];
    let mut hyphens = memchr::memchr_iter(b'-', window);
    is_letter_before_dash(window)
        || hyphens.any(|at| matches!(&window[..at], [.., b'.'] | [.., b'.', b' ']))
}

/// Whether a line begins with one letter and a dash: `R - So.`, `R. – So.`
const fn is_letter_before_dash(line: &[u8]) -> bool {
    const DASH: u8 = "–".as_bytes()[0];
    let ([b'A'..=b'Z', b'.', behind @ ..] | [b'A'..=b'Z', behind @ ..]) = line else {
        return false;
    };
    matches!(
        behind,
        [b' ', b'-' | DASH, ..] | [0xc2, 0xa0, b'-' | DASH, ..]
    )
}

/// Whether a dash stands for the colon of a label of a line.
pub(crate) fn is_before_dash(line: &str, label: Label<'_>) -> bool {
    let behind = line.strip_prefix(label.text);
    behind.is_some_and(|behind| dash(behind).is_some())
}

/// `dashed = phrase, [ remark ], dash, speech ;` The speech, the phrase, and the phrase with the
/// remark: `Ministro de Economía.- Gracias.`, `Jun Aoba (Moderador).- Gracias.`
pub(super) fn dashed<'a>(
    line: &'a str,
    dialect: Indexed<'_>,
) -> Option<(&'a str, (&'a str, &'a str))> {
    if dialect.labels.letters.is_empty() || line.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let window = &line.as_bytes()[..line.len().min(LONGEST_DASHED)];
    let mut hyphens = memchr::memchr_iter(b'-', window);
    let (at, speech) = hyphens.find_map(|at| {
        let before = line.get(..at)?.trim_end();
        let at = before.strip_suffix('.')?.len();
        Some((at, dash(&line[at..])?))
    })?;
    let text = &line[..at];
    let phrase = without_remark(text);
    let words_of_a_label = |word: &str| is_capitalised(word) || is_small(word, dialect);
    split_words(phrase)
        .all(words_of_a_label)
        .then_some((speech, (phrase, text)))
}

/// `hyphened = phrase in capitals, "-", space, speech ;` A word for who speaks or an office, right
/// before a hyphen: `CHAIR AOBA- We met.` A place stands there, too, so a name alone is none.
pub(super) fn hyphened<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (text, speech) = before_hyphen(line, dialect)?;
    match judge(text, text, Delimiter::Bracket, speech, dialect) {
        Reading::Label(label) => Some(Label {
            delimiter: Delimiter::Colon,
            ..label
        }),
        Reading::Doubtful | Reading::Prose => None,
    }
}

/// What stands in capitals right before a hyphen, and what is said behind it.
fn before_hyphen<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let begins = || line.chars().take(2).filter(|c| c.is_uppercase()).count() == 2;
    if dialect.labels.letters.is_empty() || !begins() {
        return None;
    }
    let window = &line.as_bytes()[..line.len().min(LONGEST_DASHED)];
    let at = memchr::memchr_iter(b'-', window)
        .find(|at| line[at + 1..].starts_with(char::is_whitespace))?;
    let (text, speech) = (&line[..at], &line[at + 1..]);
    let fits = is_upper(text)
        && text.ends_with(is_letter)
        && split_words(text).all(|word| word.chars().all(in_word))
        && opens_sentence(speech);
    fits.then_some((text, speech))
}

/// A full name in capitals right before a hyphen: `RIN AOBA- When?` Only recurrence and others who
/// speak so tell it from a place.
pub(super) fn named_before_hyphen<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (text, speech) = before_hyphen(line, dialect)?;
    is_full_name(text, dialect).then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// A name in capitals before a dash, of one word, too: `AOBA.- We met.`
pub(super) fn in_capitals<'a>(
    text: &'a str,
    speech: &'a str,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let named = is_upper(text)
        && text.chars().filter(|c| is_letter(*c)).count() > 2
        && is_name(text, dialect)
        && opens_sentence(speech);
    named.then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// The marks that stand for who asks.
const DASHES: [char; 6] = ['―', '—', '–', '─', '-', '－'];

/// The most of them.
const MOST_DASHES: usize = 8;

/// `asked by dash = dash, { dash }, speech ;` A question with nothing but dashes for its label, in
/// a script without spaces: `――理由は？` No dash closes it, and no space stands behind a single hyphen,
/// as behind a bullet.
pub(crate) fn asked_by_dash<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.labels.dashes || !line.starts_with(DASHES) {
        return None;
    }
    let speech = line.trim_start_matches(DASHES);
    let (text, _) = line.split_at(line.len() - speech.len());
    let said = if is_one_hyphen(text) {
        speech
    } else {
        speech.trim_start()
    };
    let opens = said
        .trim_start_matches(['「', '『'])
        .starts_with(|c: char| is_kana_or_kanji(c) || c.is_numeric());
    let fits = (1..=MOST_DASHES).contains(&text.chars().count())
        && opens
        && speech.contains(is_kana_or_kanji)
        && !speech.ends_with(DASHES);
    fits.then_some(Label {
        text,
        shape: Shape::Anonymous,
        role: Role::Reporter,
        delimiter: Delimiter::Gap,
        speech,
    })
}

fn is_one_hyphen(text: &str) -> bool {
    matches!(text, "-" | "－" | "–")
}

/// Whether a label is one hyphen, as bullets are.
pub(crate) fn is_hyphen(label: Label<'_>) -> bool {
    is_one_hyphen(label.text)
}

/// Whether a label is nothing but dashes.
pub(crate) fn is_dashed(label: Label<'_>) -> bool {
    !label.text.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_ask_in_a_script_without_spaces() {
        for (line, expected) in [
            ("――理由は？", Some(("――", "理由は？"))),
            ("-恩師は誰?", Some(("-", "恩師は誰?"))),
            ("——「港」とは", Some(("——", "「港」とは"))),
            ("－2年ぶりです", Some(("－", "2年ぶりです"))),
            ("------理由は", Some(("------", "理由は"))),
            ("---------理由は", None),
            ("- 理由は", None),
            ("-- 理由は", Some(("--", " 理由は"))),
            ("――　理由は", Some(("――", "　理由は"))),
            ("――理由――", None),
            ("-why?", None),
            ("—3", None),
            ("理由は？", None),
        ] {
            let found = asked_by_dash(line, Indexed::generic());
            let found = found.map(|label| (label.text, label.speech));
            assert_eq!(found, expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-ja");
        assert_eq!(asked_by_dash("――理由は？", other), None);
    }

    #[test]
    fn words_before_a_dash() {
        let of = |line, dialect| worded(line, dialect).map(|label| (label.text, label.delimiter));
        for (line, expected) in [
            ("QUESTION - Why?", Some("QUESTION")),
            ("QUESTION- Why?", Some("QUESTION")),
            ("QUESTION – Why?", Some("QUESTION")),
            ("QUESTION– Why?", None),
            ("QUESTION - We met.", None),
            ("ANSWER - We met.", Some("ANSWER")),
            ("ANSWER - We met", None),
            ("Q - Why?", None),
        ] {
            let expected = expected.map(|text| (text, Delimiter::Colon));
            assert_eq!(of(line, Indexed::generic()), expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(of("REPORTER - Why?", other), None);
    }

    #[test]
    fn phrases_before_a_period_and_a_dash() {
        for (line, expected) in [
            ("Ministro.- Gracias.", Some("Ministro")),
            (
                "Rin Aoba (Moderador).- Gracias.",
                Some("Rin Aoba (Moderador)"),
            ),
            ("de.- Gracias.", None),
            ("Ministro dice.- Gracias.", None),
        ] {
            let found = dashed(line, Indexed::generic()).map(|(_, (_, text))| text);
            assert_eq!(found, expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(dashed("Ministro.- Gracias.", other), None);
    }

    #[test]
    fn capitals_right_before_a_hyphen() {
        for (line, expected) in [
            ("CHAIR AOBA- We met.", Some("CHAIR AOBA")),
            ("CHAIR AOBA- we met.", None),
            ("AOBA, SETO- We met.", None),
            ("CHAIR 7- We met.", None),
            ("A CHAIR- We met.", None),
            ("CHAIR Aoba- We met.", None),
        ] {
            let found = before_hyphen(line, Indexed::generic()).map(|(text, _)| text);
            assert_eq!(found, expected, "{line}");
        }
        let label = hyphened("CHAIR AOBA- We met.", Indexed::generic()).unwrap();
        assert_eq!(label.delimiter, Delimiter::Colon);
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(before_hyphen("CHAIR AOBA- We met.", other), None);
    }

    #[test]
    fn names_in_capitals_before_a_dash() {
        for (text, expected) in [
            ("AOBA", true),
            ("RAO", true),
            ("JA", false),
            ("Aoba", false),
        ] {
            let found = in_capitals(text, " We met.", Indexed::generic());
            assert_eq!(found.is_some(), expected, "{text}");
        }
    }
}
