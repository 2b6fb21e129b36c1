//! The smallest productions: numbers, white space, words of a closed list.
//!
//! ```ebnf
//! space  = any white space of Unicode, no-break and ideographic spaces among it ;
//! digit  = "0" … "9" | "０" … "９" ;
//! number = digit, { digit } ;
//! word   = one of a closed list, ASCII case aside, where no ASCII letter follows a letter ;
//! ```

use nom::Parser as _;
use nom::bytes::complete::{take_while, take_while1};

use super::error::{Fault, Parsed};
use crate::dialect::Words;

/// `{ space }`
pub(crate) fn space0(input: &str) -> Parsed<'_, &str> {
    take_while(char::is_whitespace).parse(input)
}

/// `space, { space }`
pub(crate) fn space1(input: &str) -> Parsed<'_, &str> {
    take_while1(char::is_whitespace).parse(input)
}

/// The value of a digit, of half or full width.
fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => c.to_digit(10),
    }
}

/// `number = digit, { digit } ;`, of at most so many digits and no more behind them.
pub(crate) fn number(most: usize) -> impl Fn(&str) -> Parsed<'_, u32> {
    move |input| {
        let (behind, digits) = take_while1(|c| digit(c).is_some()).parse(input)?;
        if digits.chars().count() > most {
            return Err(Fault::at(input));
        }
        let value = digits
            .chars()
            .filter_map(digit)
            .fold(0, |value, digit| value * 10 + digit);
        Ok((behind, value))
    }
}

/// `word`: the longest of the list with which the text begins.
pub(crate) fn word<'a>(input: &'a str, words: &Words) -> Parsed<'a, &'a str> {
    let found = words
        .iter()
        .filter(|word| begins_with_word(input, word))
        .map(|word| word.len())
        .max();
    match found {
        Some(length) => Ok((&input[length..], &input[..length])),
        None => Err(Fault::at(input)),
    }
}

/// Whether a text begins with the words, ASCII case aside. Most texts fail at the first byte.
pub(crate) fn begins(text: &str, words: &str) -> bool {
    let same_first = match (text.as_bytes().first(), words.as_bytes().first()) {
        (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
        (_, None) => true,
        (None, Some(_)) => false,
    };
    same_first
        && text
            .get(..words.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(words))
}

/// Whether a text begins with a word, ASCII case aside, that does not go on with ASCII letters.
pub(crate) fn begins_with_word(text: &str, word: &str) -> bool {
    if !begins(text, word) {
        return false;
    }
    let open = word.ends_with(|c: char| c.is_ascii_alphabetic());
    !(open && text[word.len()..].starts_with(|c: char| c.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::words;

    #[test]
    fn numbers_are_of_either_width_and_of_limited_length() {
        for (input, expected) in [
            ("31, 2018", Some((", 2018", 31))),
            ("３１日", Some(("日", 31))),
            ("2018", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(number(2)(input).ok(), expected, "{input}");
        }
    }

    #[test]
    fn spaces_are_those_of_unicode() {
        assert_eq!(space0("\u{a0}\u{3000} x"), Ok(("x", "\u{a0}\u{3000} ")));
        assert!(space1("x").is_err());
    }

    #[test]
    fn words_are_whole_and_the_longest_wins() {
        let words = words!["Jul", "July", "a.m.", "火曜日", "火"];
        for (input, expected) in [
            ("JULY 31", Some((" 31", "JULY"))),
            ("July31", Some(("31", "July"))),
            ("Julyan", None),
            ("A.M.April", Some(("April", "A.M."))),
            ("火曜日)", Some((")", "火曜日"))),
            ("\u{212a}uly", None),
        ] {
            assert_eq!(word(input, &words).ok(), expected, "{input}");
        }
    }
}
