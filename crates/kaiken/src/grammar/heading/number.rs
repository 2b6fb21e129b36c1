//! Numbers before headings and items.
//!
//! ```ebnf
//! numbered = number, { space }, ( topic | section ) ;
//! number   = bracket number | period number | roman number | roman letter | circled number ;
//! ```

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map_opt, recognize};
use nom::sequence::{delimited, terminated};

use super::super::error::Parsed;
use super::super::leaf;
use super::item::is_letter_first;
use super::{is_section, is_topic};
use crate::dialect::HeadingRules;

/// A heading with a number before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numbered<'a> {
    /// The number as it is written: `(1)`, `1.`, `IV.`
    pub(crate) number: &'a str,
    pub(crate) value: u32,
    pub(crate) style: NumberStyle,
    pub(crate) topic: &'a str,
}

/// How the number of a heading is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberStyle {
    /// `(1)`
    Bracket,
    /// `1.`
    Period,
    /// `IV.`
    Roman,
    /// `①`
    Circled,
}

impl NumberStyle {
    /// The depth of a heading numbered like this: `1.` stands above `(1)`.
    pub(crate) const fn level(self) -> u8 {
        match self {
            Self::Bracket | Self::Circled => 2,
            Self::Period | Self::Roman => 1,
        }
    }
}

/// `numbered = number, { space }, ( topic | section ) ;`
pub(crate) fn numbered<'a>(line: &'a str, rules: &HeadingRules) -> Option<Numbered<'a>> {
    if is_letter_first(line) {
        return None;
    }
    let (behind, (number, value, style)) = number(line).ok()?;
    let topic = behind.trim_start();
    let fits = !topic.is_empty() && (topic.len() < behind.len() || !starts_with_digit(topic));
    (fits && (is_topic(topic, rules) || is_section(topic, rules))).then_some(Numbered {
        number,
        value,
        style,
        topic,
    })
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

pub(super) type Number<'a> = (&'a str, u32, NumberStyle);

/// `number = bracket number | period number | roman number | roman letter | circled number ;`
pub(super) fn number(line: &str) -> Parsed<'_, Number<'_>> {
    alt((
        bracket_number,
        period_number,
        roman_number,
        roman_letter,
        circled_number,
    ))
    .parse(line)
}

/// `circled number = "①" … "⑳" ;`
fn circled_number(line: &str) -> Parsed<'_, Number<'_>> {
    let (behind, digit) = satisfy(|c| ('①'..='⑳').contains(&c)).parse(line)?;
    let value = digit as u32 - '①' as u32 + 1;
    Ok((behind, (taken(line, behind), value, NumberStyle::Circled)))
}

/// `bracket number = "(", digits, ")" ;` where `digits = digit, [ digit ] ;`: no page has a hundred
/// headings, and a longer number is a year or an amount.
fn bracket_number(line: &str) -> Parsed<'_, Number<'_>> {
    let (behind, value) = delimited(one_of("(（"), leaf::number(2), one_of(")）")).parse(line)?;
    Ok((behind, (taken(line, behind), value, NumberStyle::Bracket)))
}

/// `period number = digits, "." ;`
fn period_number(line: &str) -> Parsed<'_, Number<'_>> {
    let (behind, value) = terminated(leaf::number(2), one_of(".．")).parse(line)?;
    Ok((behind, (taken(line, behind), value, NumberStyle::Period)))
}

/// `roman number = roman numeral, ".", space ;` where `roman numeral = ( "I" | "V" | "X" ), … ;` of
/// eight letters at most.
fn roman_number(line: &str) -> Parsed<'_, Number<'_>> {
    let numeral = recognize(take_while_m_n(1, 8, |c: char| matches!(c, 'I' | 'V' | 'X')));
    let value = map_opt(numeral, roman_value);
    let (behind, value) = terminated(value, (char('.'), leaf::space1)).parse(line)?;
    Ok((
        behind,
        (taken(line, behind).trim_end(), value, NumberStyle::Roman),
    ))
}

/// `roman letter = ( "Ⅰ" … "Ⅻ" ), ( "." | "．" ), space ;`
fn roman_letter(line: &str) -> Parsed<'_, Number<'_>> {
    let letter = satisfy(|c| ('Ⅰ'..='Ⅻ').contains(&c));
    let (behind, letter) = terminated(letter, (one_of(".．"), leaf::space1)).parse(line)?;
    let value = letter as u32 - 'Ⅰ' as u32 + 1;
    let number = taken(line, behind).trim_end();
    Ok((behind, (number, value, NumberStyle::Roman)))
}

fn taken<'a>(line: &'a str, behind: &str) -> &'a str {
    &line[..line.len() - behind.len()]
}

/// The value of a numeral of I, V and X.
fn roman_value(numeral: &str) -> Option<u32> {
    let digit = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let mut total = 0_u32;
    let mut largest = 0;
    for c in numeral.chars().rev() {
        let value = digit(c)?;
        if value < largest {
            total = total.checked_sub(value)?;
        } else {
            total += value;
            largest = value;
        }
    }
    Some(total)
}

/// `bare number = digits, space ;` What stands behind it.
pub(super) fn behind_bare_number(line: &str) -> Option<&str> {
    let number = terminated(leaf::number(2), leaf::space1).parse(line);
    number.ok().map(|(behind, _)| behind)
}

/// The number with which a line begins, and nothing but a space behind it: `1 日時`.
pub(crate) fn bare_number(line: &str) -> Option<u32> {
    let number = terminated(leaf::number(2), leaf::space1).parse(line);
    number.ok().map(|(_, number)| number)
}

/// The number of an item of the upper level, whatever stands behind it: `2. (Omitted)`.
pub(crate) fn item_number(line: &str) -> Option<u32> {
    if is_letter_first(line) {
        return None;
    }
    let (behind, (_, value, style)) = number(line).ok()?;
    (style.level() == 1 && behind.starts_with(char::is_whitespace)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::super::tests::rules;
    use super::*;

    #[test]
    fn numbers() {
        for (line, expected) in [
            ("(1) Visit to Peru", Some(("(1)", 1, NumberStyle::Bracket))),
            (
                "（２) Wide digits",
                Some(("（２)", 2, NumberStyle::Bracket)),
            ),
            ("①日・チリ関係", Some(("①", 1, NumberStyle::Circled))),
            ("1. Announcements", Some(("1.", 1, NumberStyle::Period))),
            ("2.Questions", Some(("2.", 2, NumberStyle::Period))),
            ("1. 2026 in figures", Some(("1.", 1, NumberStyle::Period))),
            ("IX. Fisheries", Some(("IX.", 9, NumberStyle::Roman))),
            ("IV. Trade", Some(("IV.", 4, NumberStyle::Roman))),
            ("V. Trade", Some(("V.", 5, NumberStyle::Roman))),
            ("X. Trade", Some(("X.", 10, NumberStyle::Roman))),
            ("XXXVIII. Trade", Some(("XXXVIII.", 38, NumberStyle::Roman))),
            ("Ⅱ. Trade", Some(("Ⅱ.", 2, NumberStyle::Roman))),
            ("Ⅳ. Trade", Some(("Ⅳ.", 4, NumberStyle::Roman))),
            ("Ⅱ.Trade", None),
            ("10. Trade", Some(("10.", 10, NumberStyle::Period))),
            ("(10) Trade", Some(("(10)", 10, NumberStyle::Bracket))),
            ("（2） Trade", Some(("（2）", 2, NumberStyle::Bracket))),
            ("2．Trade", Some(("2．", 2, NumberStyle::Period))),
            ("1. Opening Remarks:", Some(("1.", 1, NumberStyle::Period))),
            ("2.6 billion yen", None),
            ("2008. A year", None),
            ("1. First, we will begin.", None),
            ("1.", None),
            ("I. think", None),
            ("(a) Trade", None),
        ] {
            let found = numbered(line, rules()).map(|n| (n.number, n.value, n.style));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn numbers_of_items() {
        for (line, expected) in [
            ("2. (Omitted)", Some(2)),
            ("2.Trade", None),
            ("(2) Trade", None),
            ("Trade", None),
        ] {
            assert_eq!(item_number(line), expected, "{line}");
        }
    }
}
