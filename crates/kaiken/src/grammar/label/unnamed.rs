//! Labels of somebody unnamed: `Q:`, `Reporter 2:`, `問）`.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{eof, opt, peek, recognize};
use nom::sequence::terminated;

use super::super::error::{Fault, Parsed};
use super::super::leaf;
use super::form::{delimiter, remark};
use super::hangul::is_hangul;
use super::initials::is_initial;
use crate::dialect::Indexed;
use crate::letters::is_kana_or_kanji;

/// ```ebnf
/// unnamed = ( question word | answer word | voice ), [ which ], [ remark ], { space },
///           ( delimiter | "." | ")" | "、" ) ;
/// ```
///
/// The word, and the label with what tells it from others of its kind: `Reporter 2`, `Reporter A`.
///
/// White space or the end must follow the period: `Q. Why?`. None stands behind a voice: sentences
/// end in `Speaker.` A bracket that nothing opened closes a word of a script without case alone:
/// `問）なぜですか。`; `A)` is the mark of a list.
pub(super) fn unnamed<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (&'a str, &'a str)> {
    if !dialect.may_begin_unnamed(input) {
        return Err(Fault::at(input));
    }
    for known in dialect.unnamed_like(input) {
        let Some(length) = leaf::same_prefix(input, known) else {
            continue;
        };
        let behind = &input[length..];
        if begins_word(behind, dialect) && !dialect.is_closed(input) {
            continue;
        }
        let which = |input| which(input, dialect);
        let (behind, _) = opt(alt((recognize((which, opt(remark))), remark))).parse(behind)?;
        let text = &input[..input.len() - behind.len()];
        if text[length..].contains('-') && !may_be_counted(known, dialect) {
            continue;
        }
        let behind = leaf::trim_start(behind);
        let ends = delimiter(behind, dialect).or_else(|fault| {
            let ends = period(behind)
                .or_else(|_| close_behind(known, behind))
                .or_else(|_| close_behind_number(text, behind))
                .or_else(|_| comma(known, behind, dialect));
            match ends {
                Ok(_) if dialect.labels.voices.contains(known) => Err(fault),
                ends => ends,
            }
        });
        if let Ok((speech, _)) = ends
            && !parts_clock(text, speech)
            && !is_initial(text, speech, dialect)
        {
            return Ok((speech, (&input[..length], text.trim_end())));
        }
    }
    Err(Fault::at(input))
}

/// Whether a word of two letters or more begins behind another one and a gap, and is none for a
/// number: what tells somebody from others of a kind is none, nor is what ends a label.
fn begins_word(behind: &str, dialect: Indexed<'_>) -> bool {
    let [letter, second, ..] = leaf::trim_start(behind).as_bytes() else {
        return false;
    };
    let begins = |first: &u8| first.eq_ignore_ascii_case(letter);
    let mut numbers = dialect.labels.number_words.iter();
    letter.is_ascii_alphabetic()
        && second.is_ascii_lowercase()
        && !numbers.any(|word| word.as_bytes().first().is_none_or(begins))
}

/// Whether the colon behind a number is that of a time: `Reporter 10:05`.
fn parts_clock(text: &str, speech: &str) -> bool {
    let minutes = speech.bytes().take_while(u8::is_ascii_digit).count();
    text.ends_with(|c: char| c.is_ascii_digit())
        && minutes == 2
        && !speech[minutes..].starts_with(char::is_alphanumeric)
}

/// Whether a hyphen may stand between a word for who speaks and its number: `Q-1`, `Question-1`. A
/// road is the `A-4`.
fn may_be_counted(word: &str, dialect: Indexed<'_>) -> bool {
    let bare = &dialect.labels.bare;
    word.chars().nth(3).is_some() || bare.iter().any(|known| **known == *word)
}

/// ```ebnf
/// which = { space }, [ "#" | "-" | word for a number, { space } ], number | space, capital letter
///       | wide letter ;
/// ```
fn which<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let words = &dialect.labels.number_words;
    let word = recognize((|input| leaf::word(input, words), leaf::space0));
    let mark = alt((tag("#"), tag("-"), word));
    let number = recognize((leaf::space0, opt(mark), leaf::number(2)));
    let letter = recognize((leaf::space1, satisfy(|c| c.is_ascii_uppercase())));
    let wide = recognize(satisfy(|c| matches!(c, 'Ａ'..='Ｚ')));
    alt((number, letter, wide)).parse(input)
}

/// Whether a word for a number stands in a label: `Question No. 3`.
pub(crate) fn has_number_word(label: &str, dialect: Indexed<'_>) -> bool {
    let words = &dialect.labels.number_words;
    let mut parts = label.split(char::is_whitespace).skip(1);
    parts.any(|part| {
        let word = part.trim_end_matches(|c: char| c.is_numeric());
        words.iter().any(|known| leaf::is(word, known))
    })
}

/// The bracket that closes the number of a question: `Question 1) Why?`.
fn close_behind_number<'a>(text: &str, input: &'a str) -> Parsed<'a, &'a str> {
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        terminated(tag(")"), peek(leaf::space1)).parse(input)
    } else {
        Err(Fault::at(input))
    }
}

/// `period = "." | "．" ;` Behind that of ASCII follows white space, nothing, or a script without
/// spaces.
fn period(input: &str) -> Parsed<'_, &str> {
    let kana = recognize(satisfy(|c| is_kana_or_kanji(c) || c == '「'));
    let ends = alt((leaf::space1, eof, kana));
    alt((tag("．"), terminated(tag("."), peek(ends)))).parse(input)
}

/// `close = ")" | "）" ;`, that nothing opened, behind words of a script without case, which an outlet in
/// capitals may begin: `NHK 青葉記者）`.
pub(super) fn close_behind<'a>(words: &str, input: &'a str) -> Parsed<'a, &'a str> {
    let in_word = |c: char| is_kana_or_kanji(c) || is_hangul(c);
    let in_words = |c: char| in_word(c) || c.is_whitespace() || c.is_uppercase();
    if words.ends_with(in_word) && words.chars().all(in_words) {
        recognize(one_of(")）")).parse(input)
    } else {
        Err(Fault::at(input))
    }
}

/// `comma = "、" ;`, behind a letter for who asks or answers and before a script without spaces:
/// `Q、なぜか。`
fn comma<'a>(word: &str, input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let labels = &dialect.labels;
    let mut letters = labels.questions.iter().chain(labels.answers.iter());
    if word.len() == 1 && letters.any(|known| *known == *word) {
        let said = satisfy(|c| is_kana_or_kanji(c) || matches!(c, '(' | '（' | '「'));
        terminated(tag("、"), peek(recognize(said))).parse(input)
    } else {
        Err(Fault::at(input))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_somebody_unnamed_and_what_closes_them() {
        for (line, expected) in [
            ("Q-1: Why?", Some("Q-1")),
            ("Question-1: Why?", Some("Question-1")),
            ("A-4: It is closed.", None),
            ("Reporter 2: Why?", Some("Reporter 2")),
            ("Reporter 10:05", None),
            ("Reporter 10:05 We met.", None),
            ("Reporter 1:05th of May", Some("Reporter 1")),
            ("Reporter 1:5 of us", Some("Reporter 1")),
            ("Reporter 1) Why?", Some("Reporter 1")),
            ("Q. Why?", Some("Q")),
            ("Q.なぜですか。", Some("Q")),
            ("Q.「なぜですか」", Some("Q")),
            ("Q.why", None),
            ("Q、なぜか。", Some("Q")),
            ("記者、なぜか。", None),
        ] {
            let found = unnamed(line, Indexed::generic()).ok();
            assert_eq!(found.map(|(_, (_, text))| text), expected, "{line}");
        }
    }
}
