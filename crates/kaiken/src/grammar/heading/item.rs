//! Items of a list, and the bullets and numbers before them.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{peek, value, verify};
use nom::sequence::{delimited, terminated};

use super::super::error::{Fault, Parsed};
use super::super::leaf;
use super::number::number;
use crate::letters::is_kana_or_kanji;

/// Whether a line is a bullet or the edge of a cell and nothing else: what is left of a list or of
/// a table in a copied page.
#[inline]
pub(crate) fn is_bare_bullet(line: &str) -> bool {
    line.len() <= BULLET
        && matches!(
            line,
            "-" | "–" | "•" | "*" | "・" | "○" | "◯" | "〇" | "●" | "|"
        )
}

/// The longest bullet, in bytes.
const BULLET: usize = 3;

/// The most digits of the number of a page.
const PAGE: usize = 3;

/// Whether a line is the number of a page and nothing else.
#[inline]
pub(crate) fn is_page_number(line: &str) -> bool {
    (1..=PAGE).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the first line of a text is one.
pub(crate) fn begins_with_page_number(text: &str) -> bool {
    let first = text.bytes().take(PAGE);
    let digits = first.take_while(u8::is_ascii_digit).count();
    let behind = text[digits..].trim_start_matches([' ', '\t']);
    digits > 0 && (behind.is_empty() || behind.starts_with(['\n', '\r']))
}

/// The fewest marks of a row.
const ROW: usize = 3;

/// `row = "*", space, "*", space, "*", { [ space ], "*" } ;` Whether a line is a row of asterisks
/// with spaces between them, which parts what stands above from what stands below.
pub(crate) fn is_row(line: &str) -> bool {
    line.starts_with('*')
        && line.contains(char::is_whitespace)
        && line.chars().all(|c| c == '*' || c.is_whitespace())
        && line.bytes().filter(|byte| *byte == b'*').count() >= ROW
}

/// Whether the line is an item of a list, with a bullet or a letter before it.
#[inline]
pub(crate) fn is_item(line: &str) -> bool {
    !is_letter_first(line) && alt((bullet, letter)).parse(line).is_ok()
}

/// Whether the line is an item with a bullet, a letter or a number before it.
pub(crate) fn is_numbered_item(line: &str) -> bool {
    is_item(line) || number(line).is_ok()
}

/// Whether an item begins with a bullet.
pub(crate) fn is_bulleted(line: &str) -> bool {
    bullet(line).is_ok()
}

/// Whether a line begins with a letter that is no numeral, as most lines do: it has neither bullet
/// nor bracket nor number before it. Behind a numeral stands another one, or a period.
#[inline]
pub(in super::super) fn is_letter_first(line: &str) -> bool {
    match line.as_bytes() {
        [b'I' | b'V' | b'X', behind, ..] => behind.is_ascii_lowercase() || *behind == b' ',
        [b'I' | b'V' | b'X'] => false,
        [byte, ..] if byte.is_ascii() => byte.is_ascii_alphabetic(),
        _ => line.starts_with(is_kana_or_kanji),
    }
}

/// The words of an item, without bullet and number.
#[inline]
pub(crate) fn item_text(line: &str) -> &str {
    if is_letter_first(line) {
        return line;
    }
    let behind = bullet(line).map_or(line, |(behind, _)| behind.trim());
    number(behind).map_or(behind, |(topic, _)| topic.trim())
}

/// ```ebnf
/// bullet = "・" | "○" | "◯" | "〇" | "●" | "■" | "□" | "◆" | "◇"
///        | ( "-" | "•" | "*" | "–" ), space | hashes ;
/// ```
///
/// Two of the first kind are none: they stand for what nobody heard, `●●の件です。`
fn bullet(line: &str) -> Parsed<'_, char> {
    if line.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return Err(Fault::at(line));
    }
    let twice = |mark: &char| line[mark.len_utf8()..].starts_with(*mark);
    alt((
        verify(one_of("・○◯〇●■□◆◇"), |mark| !twice(mark)),
        terminated(one_of("-•*–"), leaf::space1),
        hashes,
    ))
    .parse(line)
}

/// `hashes = "#", { "#" }, space ;` The mark of a heading in Markdown, before a word: `## Trade`.
fn hashes(line: &str) -> Parsed<'_, char> {
    let mark = (take_while_m_n(1, 6, |c| c == '#'), leaf::space1);
    value('#', (mark, peek(satisfy(char::is_alphanumeric)))).parse(line)
}

/// `letter = "(", lower-case letter, ")" ;`
fn letter(line: &str) -> Parsed<'_, char> {
    delimited(char('('), satisfy(|c| c.is_ascii_lowercase()), char(')')).parse(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_alone_and_before_words() {
        assert!(is_bare_bullet("|") && !is_bulleted("| Trade"));
        for bullet in "-–•*・○◯●".chars() {
            assert!(is_bare_bullet(&format!("{bullet}")), "{bullet}");
            assert!(is_bulleted(&format!("{bullet} Trade")), "{bullet}");
        }
        assert!(!is_bare_bullet("+") && !is_bulleted("+ Trade"));
    }

    #[test]
    fn items() {
        for (line, item, numbered, bulleted) in [
            ("- Trade;", true, true, true),
            ("• Trade", true, true, true),
            ("・Trade", true, true, true),
            ("(a) Trade;", true, true, false),
            ("-trade", false, false, false),
            ("(1) Trade", false, true, false),
            ("IV. Trade", false, true, false),
            ("Trade", false, false, false),
        ] {
            let found = (is_item(line), is_numbered_item(line), is_bulleted(line));
            assert_eq!(found, (item, numbered, bulleted), "{line}");
        }
    }

    #[test]
    fn numbers_of_pages() {
        for (text, expected) in [
            ("123\nFerries", true),
            ("1 \r\nFerries", true),
            ("12", true),
            ("1234\nFerries", false),
            ("1 Ferries", false),
            ("\nFerries", false),
        ] {
            assert_eq!(begins_with_page_number(text), expected, "{text:?}");
        }
    }
}
