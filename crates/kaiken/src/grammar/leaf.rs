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
use crate::edge;

/// `space0 = { space } ;`
pub(crate) fn space0(input: &str) -> Parsed<'_, &str> {
    take_while(char::is_whitespace).parse(input)
}

/// `space1 = space, { space } ;`
pub(crate) fn space1(input: &str) -> Parsed<'_, &str> {
    take_while1(char::is_whitespace).parse(input)
}

/// A text without white space at both ends. Mostly there is none, which two characters show.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    if begins_dark(text.as_bytes()) && ends_dark(text.as_bytes()) {
        text
    } else {
        text.trim()
    }
}

/// Whether the first character of a text is surely no white space: one of ASCII that is seen, or one of
/// East Asia.
#[inline]
const fn begins_dark(text: &[u8]) -> bool {
    match *text {
        [first, ..] if first.is_ascii_graphic() => true,
        [first, second, third, ..] => is_eastern([first, second, third]),
        _ => false,
    }
}

/// The same of the last one.
#[inline]
const fn ends_dark(text: &[u8]) -> bool {
    match *text {
        [.., last] if last.is_ascii_graphic() => true,
        [.., first, second, third] => is_eastern([first, second, third]),
        _ => false,
    }
}

/// Whether three bytes are a character from U+3001 on: the last white space stands before it.
#[inline]
const fn is_eastern(bytes: [u8; 3]) -> bool {
    const SPACE: [u8; 3] = [0xe3, 0x80, 0x80];
    let [first, second, third] = bytes;
    first > SPACE[0] && first < 0xf0
        || first == SPACE[0] && (second != SPACE[1] || third != SPACE[2])
}

/// A text without white space before it. Mostly there is none, or a space or two.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    match text.as_bytes() {
        [first, ..] if first.is_ascii_graphic() => text,
        [b' ', second, ..] if second.is_ascii_graphic() => &text[1..],
        [b' ', b' ', third, ..] if third.is_ascii_graphic() => &text[2..],
        bytes if begins_dark(bytes) => text,
        _ => text.trim_start(),
    }
}

/// The value of a digit, of half or full width.
fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(c as u32 - '０' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        '०'..='९' => Some(c as u32 - '०' as u32),
        _ => c.to_digit(10),
    }
}

/// Whether a text begins with a digit, of half or full width.
pub(crate) fn begins_with_digit(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_digit(),
        _ => text.starts_with(|c| digit(c).is_some()),
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
    match words
        .iter()
        .filter(|word| begins_alike(input, word))
        .filter_map(|word| word_prefix(input, word))
        .max()
    {
        Some(length) => Ok((&input[length..], &input[..length])),
        None => Err(Fault::at(input)),
    }
}

/// How much of a text is the words with which it begins. ASCII case does not count, any white space
/// stands for a space, and either apostrophe for the other. Most texts fail at the first byte.
#[inline]
pub(crate) fn prefix(text: &str, words: &str) -> Option<usize> {
    if begins_alike(text, words) {
        compared_prefix(text, words)
    } else {
        None
    }
}

/// Whether the first bytes of two texts may stand for each other.
#[inline]
pub(crate) fn begins_alike(text: &str, words: &str) -> bool {
    match (text.as_bytes().first(), words.as_bytes().first()) {
        (_, None) | (Some(_), Some(&(b' ' | b'\'' | CURLY))) => true,
        (Some(byte), Some(known)) => byte | 0x20 == known | 0x20,
        (None, Some(_)) => false,
    }
}

/// Whether the last bytes of two texts may stand for each other.
#[inline]
pub(crate) fn ends_alike(text: &str, words: &str) -> bool {
    match (text.as_bytes().last(), words.as_bytes().last()) {
        (Some(byte), Some(known)) if known.is_ascii_graphic() && *known != b'\'' => {
            byte | 0x20 == known | 0x20
        }
        _ => true,
    }
}

/// The first byte of the curly apostrophe.
const CURLY: u8 = "’".as_bytes()[0];

/// Compares byte by byte up to the first that is not the same.
#[inline(never)]
fn compared_prefix(text: &str, words: &str) -> Option<usize> {
    let (bytes, known) = (text.as_bytes(), words.as_bytes());
    let mut same = 0;
    while same < bytes.len().min(known.len()) && bytes[same].eq_ignore_ascii_case(&known[same]) {
        same += 1;
    }
    match known.get(same) {
        None => Some(same),
        Some(b' ' | b'\'' | &CURLY) => prefix_of_variants(text, words),
        Some(_) => None,
    }
}

/// The same where a no-break space or a curly apostrophe may stand in the text.
fn prefix_of_variants(text: &str, words: &str) -> Option<usize> {
    let mut left = text.chars();
    for known in words.chars() {
        let c = left.next()?;
        let same = match known {
            ' ' => c.is_whitespace(),
            '\'' | '’' => matches!(c, '\'' | '’'),
            _ => c.eq_ignore_ascii_case(&known),
        };
        if !same {
            return None;
        }
    }
    Some(text.len() - left.as_str().len())
}

/// Whether a text has more than so many characters.
pub(crate) fn is_longer(text: &str, most: usize) -> bool {
    let window = edge::first(text, (most + 1) * char::MAX.len_utf8());
    text.len() > most && window.chars().count() > most
}

/// Whether a text begins with the words, as [`prefix`] compares them.
pub(crate) fn begins(text: &str, words: &str) -> bool {
    prefix(text, words).is_some()
}

/// Whether a text is the words and nothing else, as [`prefix`] compares them.
pub(crate) fn is(text: &str, words: &str) -> bool {
    prefix(text, words) == Some(text.len())
}

/// Whether all words that a text may be, as [`is`] compares them, are as long as it: no apostrophe
/// and no white space but spaces stands in it.
pub(crate) fn is_of_one_length(text: &str) -> bool {
    let varies = |c: char| c != ' ' && c.is_whitespace() || matches!(c, '\'' | '’');
    let is_plain = text.is_ascii() && memchr::memchr(b'\'', text.as_bytes()).is_none();
    is_plain || !text.contains(varies)
}

/// How much of a text is the words with which it begins, in the same case, any white space for a
/// space.
#[inline]
pub(crate) fn same_prefix(text: &str, words: &str) -> Option<usize> {
    if may_stand_for(text, words) {
        compared_same_prefix(text, words)
    } else {
        None
    }
}

/// Whether the first byte of a text is that of the words, or both may be white space.
#[inline]
fn may_stand_for(text: &str, words: &str) -> bool {
    match (text.as_bytes().first(), words.as_bytes().first()) {
        (Some(byte), Some(known)) => byte == known || *known == b' ',
        _ => true,
    }
}

#[inline(never)]
fn compared_same_prefix(text: &str, words: &str) -> Option<usize> {
    let pairs = text.bytes().zip(words.bytes());
    let same = pairs.take_while(|(byte, known)| byte == known).count();
    match words.as_bytes().get(same) {
        None => Some(same),
        Some(b' ') => same_prefix_of_variants(text, words),
        Some(_) => None,
    }
}

/// The same where another white space may stand in the text.
fn same_prefix_of_variants(text: &str, words: &str) -> Option<usize> {
    let mut left = text.chars();
    let mut same = words.chars().map(|known| {
        let c = left.next()?;
        (c == known || known == ' ' && c.is_whitespace()).then_some(c.len_utf8())
    });
    same.try_fold(0, |length, c| Some(length + c?))
}

/// Whether a text ends with the words in the same case, any white space for a space.
#[inline]
pub(crate) fn ends(text: &str, words: &str) -> bool {
    if let (Some(end), Some(known)) = (last_four(text), last_four(words))
        && end != known
        && known.iter().all(|byte| *byte != b' ')
    {
        return false;
    }
    compared_end(text, words)
}

fn last_four(text: &str) -> Option<&[u8; 4]> {
    text.as_bytes().last_chunk()
}

#[inline(never)]
fn compared_end(text: &str, words: &str) -> bool {
    if let (Some(last), Some(known)) = (text.as_bytes().last(), words.as_bytes().last())
        && last != known
        && *known != b' '
    {
        return false;
    }
    let (bytes, known) = (text.as_bytes(), words.as_bytes());
    let pairs = bytes.iter().rev().zip(known.iter().rev());
    let same = pairs.take_while(|(byte, known)| byte == known).count();
    match known.len().checked_sub(same + 1).map(|at| known[at]) {
        None => true,
        Some(b' ') => ends_in_variant(text, words),
        Some(_) => false,
    }
}

/// The same where another white space may stand in the text.
fn ends_in_variant(text: &str, words: &str) -> bool {
    let mut left = text.chars().rev();
    words.chars().rev().all(|known| {
        left.next()
            .is_some_and(|c| c == known || known == ' ' && c.is_whitespace())
    })
}

/// Where a text holds the words of a dialect.
pub(crate) fn find(text: impl AsRef<[u8]>, words: &str) -> Option<usize> {
    match words {
        "" => Some(0),
        _ => places(text.as_ref(), words.as_bytes()).next(),
    }
}

/// Every place where a text holds words, of which there is one at least. They are short: to prepare
/// a search for them costs more than the search. In a script of three bytes a character it is the
/// third that tells.
pub(crate) fn places<'a>(text: &'a [u8], words: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let telling = if words[0].is_ascii() {
        0
    } else {
        words.len().min(3) - 1
    };
    let begins = |at: &usize| text.get(*at..).is_some_and(|text| text.starts_with(words));
    memchr::memchr_iter(words[telling], text.get(telling..).unwrap_or_default()).filter(begins)
}

/// Whether a text holds the words in the same case, any white space for a space.
pub(crate) fn holds(text: &str, words: &str) -> bool {
    let begins = |at: usize| same_prefix(&text[at..], words).is_some();
    let words = words.as_bytes();
    let first = words.iter().position(|byte| *byte == b' ');
    match &words[..first.unwrap_or(words.len())] {
        [] => words.is_empty() || text.char_indices().any(|(at, _)| begins(at)),
        first => places(text.as_bytes(), first).any(begins),
    }
}

/// Whether a text holds words of ASCII, in whatever case.
pub(crate) fn holds_in_any_case(text: &str, words: &str) -> bool {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let Some(first) = words.first() else {
        return true;
    };
    let mut starts =
        memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text);
    starts.any(|at| {
        let here = text.get(at..at + words.len());
        here.is_some_and(|here| here.eq_ignore_ascii_case(words))
    })
}

/// How much of a text is the word with which it begins, where it does not go on with ASCII letters.
pub(crate) fn word_prefix(text: &str, word: &str) -> Option<usize> {
    let length = prefix(text, word)?;
    let open = word.ends_with(|c: char| c.is_ascii_alphabetic());
    let goes_on = open && text[length..].starts_with(|c: char| c.is_ascii_alphabetic());
    (!goes_on).then_some(length)
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
    fn white_space_is_trimmed_as_the_standard_library_does() {
        let pieces = [
            "", " ", "  ", "\t", "\u{85}", "\u{a0}", "\u{2003}", "\u{3000}", "\u{feff}", "x", ".",
            "é", "、", "\u{3001}", "港", "ﾟ", "😀",
        ];
        let count = pieces.len();
        for at in 0..count.pow(4) {
            let piece = |place: u32| pieces[at / count.pow(place) % count];
            let text = [0, 1, 2, 3].map(piece).concat();
            assert_eq!(trim(&text), text.trim(), "{text:?}");
            assert_eq!(trim_start(&text), text.trim_start(), "{text:?}");
        }
    }

    #[test]
    fn what_ends_otherwise_is_told_by_its_last_byte() {
        for (text, words, expected) in [
            ("the Ministry", "ministry", true),
            ("the MINISTRY", "ministry", true),
            ("the minister", "ministry", false),
            ("外務大臣", "大臣", true),
            ("the Minister’", "minister'", true),
            ("", "minister", true),
        ] {
            assert_eq!(ends_alike(text, words), expected, "{text}");
        }
    }

    #[test]
    fn words_are_whole_and_the_longest_wins() {
        let words = words![
            "Jul",
            "July",
            "a.m.",
            "火曜日",
            "火",
            "one o'clock",
            "a o'clock"
        ];
        for (input, expected) in [
            ("JULY 31", Some((" 31", "JULY"))),
            ("July31", Some(("31", "July"))),
            ("Julyan", None),
            ("A.M.April", Some(("April", "A.M."))),
            ("火曜日)", Some((")", "火曜日"))),
            ("\u{212a}uly", None),
            ("One\u{a0}o’clock.", Some((".", "One\u{a0}o’clock"))),
            ("a\to’clock", Some(("", "a\to’clock"))),
        ] {
            assert_eq!(word(input, &words).ok(), expected, "{input}");
        }
    }

    #[test]
    fn words_stand_at_the_end_with_any_white_space() {
        for (text, words, expected) in [
            ("the East\u{a0}Room", " Room", true),
            ("the EastxRoom", " Room", false),
            ("the East Ro m", " Room", false),
            ("the East ROOM", " Room", false),
            ("Room", " Room", false),
        ] {
            assert_eq!(ends(text, words), expected, "{text}");
        }
    }

    #[test]
    fn words_may_begin_with_a_space_or_an_apostrophe() {
        for (text, words, expected) in [
            ("\u{a0}by the sea", " by ", true),
            ("’tis so", "'tis", true),
            ("'tis so", "’tis", true),
            ("by the sea", " by ", false),
        ] {
            assert_eq!(begins(text, words), expected, "{text}");
        }
    }

    #[test]
    fn no_words_stand_at_the_beginning() {
        assert_eq!(find("so", ""), Some(0));
    }

    #[test]
    fn words_are_held_in_the_same_case_and_with_any_white_space() {
        for (text, words, expected) in [
            ("so a b it is", "a b", true),
            ("é, a\u{a0}b", "a b", true),
            ("é, A b", "a b", false),
            ("é, axb", "a b", false),
            ("é, a\u{a0}c", "a b", false),
            ("so\u{a0}b", " b", true),
            ("so", "", true),
        ] {
            assert_eq!(holds(text, words), expected, "{text}");
        }
    }
}
