//! The surface of a label.
//!
//! ```ebnf
//! phrase = word, { separator, word } ;
//! ```

use nom::Parser as _;
use nom::bytes::complete::{tag, take_till1};
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, recognize};
use nom::sequence::{delimited, preceded, terminated};

use super::super::error::{Fault, Parsed};
use super::super::leaf;
use super::lexicon::{call_sign, role_of};
use super::unnamed::close_behind;
use super::words::{separator, word};
use crate::dialect::{Indexed, Text};
use crate::letters::is_letter;
use crate::tokens::last_word;

/// `bracketed = open bracket, phrase, [ remark ], close bracket - ( close bracket, ".", end of line
/// ) ;` A full stop alone behind the brackets ends a stage direction.
pub(super) fn bracketed<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    if !dialect.may_open_bracket(input) {
        return Err(Fault::at(input));
    }
    for (open, close) in dialect.labels.brackets.iter() {
        let limit = usize::from(dialect.labels.max_chars) * char::MAX.len_utf8();
        let inside = delimited(
            tag(&**open),
            |input| until(input, close, limit),
            tag(&**close),
        )
        .parse(input);
        match inside {
            Ok((".", _)) => return Err(Fault::at(input)),
            Ok((speech, inner)) => return Ok(with_remark(input, speech, inner, open, close)),
            Err(_) => {}
        }
    }
    Err(Fault::at(input))
}

/// The speech behind a label in brackets and the label, with the remark that stands in the same
/// brackets within them: `(NHK(代表))`.
fn with_remark<'a>(
    input: &'a str,
    speech: &'a str,
    inner: &'a str,
    open: &str,
    close: &str,
) -> (&'a str, &'a str) {
    match speech.strip_prefix(close) {
        Some(behind) if inner.contains(open) => {
            (behind, &input[open.len()..input.len() - speech.len()])
        }
        _ => (speech, inner),
    }
}

/// What stands behind a sign of the dialect in brackets, and behind a colon that may follow that:
/// `(○:市長)`.
pub(super) fn without_mark<'a>(inner: &'a str, dialect: Indexed<'_>) -> &'a str {
    let first = inner.as_bytes().first();
    let alike = |mark: &&Text| {
        mark.as_bytes()
            .first()
            .is_none_or(|byte| first == Some(byte))
    };
    let mut marks = dialect.labels.marks.iter().filter(alike);
    let behind = marks.find_map(|mark| inner.strip_prefix(&**mark));
    behind.map_or(inner, |behind| {
        behind.trim_start_matches([':', '：', ' ', '\u{3000}'])
    })
}

/// The shortest word with a period that ends a sentence in brackets, in bytes.
const SHORTEST_END: usize = 5;

/// Whether a sentence ends at the end of what stands in brackets: something is told there.
pub(super) fn is_told(inside: &str) -> bool {
    let last = inside.strip_suffix('.').map(last_word);
    last.is_some_and(|last| {
        last.len() >= SHORTEST_END && last.len() + 1 < inside.len() && !last.contains('.')
    })
}

/// What stands behind brackets and a delimiter that may follow them: `(UNKNOWN): Sorry`.
pub(super) fn without_delimiter<'a>(speech: &'a str, dialect: Indexed<'_>) -> &'a str {
    delimiter(speech, dialect).map_or(speech, |(behind, _)| behind)
}

/// The text before `end`, which must come within `limit` bytes.
fn until<'a>(input: &'a str, end: &str, limit: usize) -> Parsed<'a, &'a str> {
    let window = &input.as_bytes()[..input.len().min(limit)];
    leaf::find(window, end)
        .map(|at| (&input[at..], &input[..at]))
        .ok_or(Fault::at(input))
}

/// ```ebnf
/// plain = [ list number ], phrase with outlet, [ number | remark, [ remark ] ], { space },
///         ( delimiter | ")" ) ;
/// ```
///
/// The phrase, and the label with the number or the remark in brackets behind it: `Reporter (NHK)`.
pub(super) fn plain<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (&'a str, &'a str)> {
    if dialect.labels.delimiters.is_empty() {
        return Err(Fault::at(input));
    }
    let (input, _) = opt(|input| list_number(input, dialect)).parse(input)?;
    let (behind, phrase) = phrase_with_outlet(input, dialect)?;
    let numbered = number(behind)
        .ok()
        .filter(|_| role_of(phrase, dialect).is_some());
    let behind = match numbered {
        Some((behind, _)) => behind,
        None => opt((remark, opt(remark))).parse(behind)?.0,
    };
    let text = input[..input.len() - behind.len()].trim_end();
    let closed = |input| delimiter(input, dialect).or_else(|_| close_behind(text, input));
    let (speech, _) = (leaf::space0, closed).parse(behind)?;
    Ok((speech, (phrase, text)))
}

/// `number = space, { space }, [ "#" ], digit, [ digit ] ;` behind an office, where a colon of
/// ASCII and no clock stands behind it: `Official 2: …`.
fn number(input: &str) -> Parsed<'_, &str> {
    if !input.starts_with(char::is_whitespace) {
        return Err(Fault::at(input));
    }
    let number = (leaf::space1, opt(tag("#")), leaf::number(2));
    let (behind, number) = recognize(number).parse(input)?;
    match behind.trim_start().strip_prefix(':') {
        Some(speech) if !leaf::begins_with_digit(speech) => Ok((behind, number)),
        _ => Err(Fault::at(input)),
    }
}

/// The longest remark behind a label, in bytes.
const LONGEST_REMARK: usize = 80;

/// `remark = { space }, ( "(" | "[" ), text, ( ")" | "]" ) ;` of eighty bytes at most.
pub(super) fn remark(input: &str) -> Parsed<'_, &str> {
    if !leaf::trim_start(input).starts_with(['(', '（', '[']) {
        return Err(Fault::at(input));
    }
    let inside = delimited(
        one_of("(（["),
        take_till1(|c| matches!(c, '(' | ')' | '[' | ']' | '（' | '）')),
        one_of(")）]"),
    );
    let (behind, inside) = preceded(leaf::space0, inside).parse(input)?;
    if inside.len() > LONGEST_REMARK {
        Err(Fault::at(input))
    } else {
        Ok((behind, inside))
    }
}

/// A label without a delimiter at its end, as within brackets: `[Jun Aoba:]`.
pub(super) fn without_end<'a>(label: &'a str, dialect: Indexed<'_>) -> &'a str {
    let mut delimiters = dialect.labels.delimiters.iter();
    let open = delimiters.find_map(|mark| label.strip_suffix(&**mark));
    open.map_or(label, str::trim_end)
}

/// A label without the remark in brackets behind it.
pub(super) fn without_remark(label: &str) -> &str {
    let open = label
        .ends_with([')', '）', ']'])
        .then(|| label.find(['(', '（', '[']))
        .flatten();
    open.map_or(label, |open| label[..open].trim_end())
}

/// `list number = number, ".", space ;` before a label: `2. Deputy Press Secretary …:`.
fn list_number<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    if !dialect.labels.numbered || input.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(Fault::at(input));
    }
    terminated(recognize((leaf::number(2), tag("."))), leaf::space1).parse(input)
}

/// `delimiter = ":" | "：" | … ;`, unless it belongs to an address or a clock.
pub(super) fn delimiter<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    for mark in dialect.labels.delimiters.iter() {
        let mark = mark.trim();
        match input.strip_prefix(mark) {
            Some(behind) if !behind.starts_with("//") => return Ok((behind, &input[..mark.len()])),
            _ => {}
        }
    }
    Err(Fault::at(input))
}

/// `phrase with outlet = phrase, [ remark, ",", phrase ] ;` The short name of an outlet may stand
/// in brackets behind it: `Fuji News Network (FNN), Ueno`.
fn phrase_with_outlet<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let (behind, first) = phrase(input, dialect)?;
    let mut name = preceded((remark, char(','), leaf::space0), |input| {
        phrase(input, dialect)
    });
    match name.parse(behind) {
        Ok((behind, _)) if dialect.labels.outlet_pairs => {
            Ok((behind, &input[..input.len() - behind.len()]))
        }
        _ => Ok((behind, first)),
    }
}

/// `phrase = word, { separator, word } ;`, no longer than the dialect's longest label.
fn phrase<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let most = usize::from(dialect.labels.max_chars);
    let mut left = input;
    loop {
        let (behind, _) = word(left, dialect)?;
        let end = input.len() - behind.len();
        if end > most * char::MAX.len_utf8() {
            return Err(Fault::at(behind));
        }
        match separator(behind) {
            Ok((next, _)) if next.starts_with(is_letter) => left = next,
            Ok((next, _)) if has_year(next) && role_of(&input[..end], dialect).is_some() => {
                left =
                    next[YEAR.len()..].trim_start_matches(|c: char| c == ',' || c.is_whitespace());
            }
            Ok((next, _)) if input[end..].starts_with(',') && call_sign(next).is_some() => {
                let behind = call_sign(next).unwrap_or_default();
                return Ok((behind, &input[..input.len() - behind.len()]));
            }
            _ if end > most && input[..end].chars().count() > most => {
                return Err(Fault::at(behind));
            }
            _ => return Ok((behind, &input[..end])),
        }
    }
}

/// The year of an event, with the comma behind it.
const YEAR: &str = "2026,";

/// Whether the name of an office goes on with the year of what it is for, and a comma:
/// `COORDINADORA DEL MUNDIAL 2026, …`
fn has_year(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() > YEAR.len() && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[4] == b','
}

/// What is said before a label of the closed set that ends the line, and that label. A sentence
/// must end before it.
pub(super) fn glued<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let before = line.strip_suffix([':', '：'])?.trim_end();
    dialect.labels.glued.iter().find_map(|known| {
        let said = before.strip_suffix(&**known)?;
        let ended = said
            .trim_end()
            .ends_with(['.', '?', '!', ')', '”', '’', '"', '。', '？', '」']);
        ended.then_some((said.trim_end(), &before[said.len()..]))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::indexed;
    use super::*;
    use alloc::format;

    #[test]
    fn a_label_at_the_end_of_a_line_stands_behind_a_sentence() {
        let dialect = indexed("mofa-en-2005");
        for mark in ".?!)”’\"。？」".chars() {
            for colon in [":", "：", " :"] {
                let line = format!("So it is{mark} Minister{colon}");
                let said = format!("So it is{mark}");
                assert_eq!(glued(&line, dialect), Some((&*said, "Minister")), "{line}");
            }
        }
        for line in [
            "So it is Minister:",
            "So it is, Minister:",
            "So it is. Minister",
        ] {
            assert_eq!(glued(line, dialect), None, "{line}");
        }
    }
}
