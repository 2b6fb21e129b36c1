//! The numbers of pages that a text has from its print, and the words that stand beside them.

use super::item::is_page_number;
use crate::dialect::{Indexed, LineRules};
use crate::tokens::split_words;

/// The longest line with the number of a page, or with what heads each page, in bytes.
pub(crate) const LONGEST_PAGE_LINE: usize = 160;

/// The most digits of the number of a page.
const DIGITS: usize = 3;

/// So many bytes at the end of a line are read in search of the number of a page.
const AT_END: usize = 32;

/// The fewest words of what heads each page.
const HEAD: usize = 3;

/// The shortest of these words, all together, in bytes.
const SHORTEST_HEAD: usize = 12;

/// Between dashes it ends a text for the press.
const END_OF_NEWS: u16 = 30;

/// The number of a page on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Page<'a> {
    pub(crate) number: u16,
    /// How many pages there are.
    total: Option<u16>,
    /// The line can be nothing else.
    pub(crate) sure: bool,
    /// What else stands on the line.
    pub(crate) words: &'a str,
}

/// `page line = dashed | barred | counted | [ words ], named | named, words ;` The number of a page
/// on a line, which holds no white space at its ends. A number alone is none that this tells.
pub(crate) fn page<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Page<'a>> {
    let rules = &dialect.lines;
    let digits = |found: u8, byte: u8| found | u8::from(byte.is_ascii_digit());
    let numbered = || line.bytes().fold(0, digits) > 0;
    if rules.pages.is_empty() || line.len() > LONGEST_PAGE_LINE || !numbered() {
        return None;
    }
    match *line.as_bytes().first()? {
        b'-' | 0xe2 => dashed(line),
        b'0'..=b'9' => barred(line, rules).or_else(|| counted(line, rules)),
        _ => named(line, rules),
    }
    .or_else(|| named_at_end(line, rules))
    .filter(|page| page.number > 0 && page.total.is_none_or(|total| page.number <= total))
}

/// Whether a line can be nothing but the number of a page.
pub(crate) fn is_sure_page(line: &str, dialect: Indexed<'_>) -> bool {
    page(line, dialect).is_some_and(|page| page.sure)
}

/// What a line has in common with those that stand on other pages in its place: all but its digits
/// and white space, and of a number with no words beside it how many pages there are.
pub(crate) fn page_frame(line: &str, page: Option<Page<'_>>) -> u64 {
    const PRIME: u64 = 0x100_0000_01b3;
    const BEYOND_LETTERS: u64 = char::MAX as u64 + 1;
    let mix = |hash: u64, part: u64| (hash ^ part).wrapping_mul(PRIME);
    let letters = line
        .chars()
        .filter(|c| !c.is_ascii_digit() && !c.is_whitespace());
    let frame = letters.fold(0xcbf2_9ce4_8422_2325, |hash, c| mix(hash, u64::from(c)));
    let total = page.filter(|page| page.words.is_empty());
    let total = total.and_then(|page| page.total);
    total.map_or(frame, |total| mix(frame, BEYOND_LETTERS + u64::from(total)))
}

/// Whether a line beside the number of a page may head each page: a few words that begin with no
/// small letter, and neither end nor are closed as what is said and labels are.
pub(crate) fn may_head_page(line: &str) -> bool {
    const ENDS: [char; 12] = ['.', '?', '!', ':', ',', ';', '…', '-', '–', '—', ')', ']'];
    let begins = |c: char| c.is_ascii_digit() || c.is_uppercase();
    (SHORTEST_HEAD..=LONGEST_PAGE_LINE).contains(&line.len())
        && line.starts_with(begins)
        && !line.ends_with(ENDS)
        && !line.contains(": ")
        && split_words(line).nth(HEAD - 1).is_some()
}

/// `number = digit, [ digit, [ digit ] ] ;` with no digit behind it, nor a fraction.
fn number(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, behind) = text.split_at(digits);
    let fraction = || {
        let mut behind = behind.chars();
        matches!(behind.next(), Some('.' | ','))
            && behind.next().is_some_and(|c| c.is_ascii_digit())
    };
    let known = (1..=DIGITS).contains(&digits.len()) && !fraction();
    known.then_some((digits.parse().ok()?, behind))
}

/// `dashed = dash, { space }, number, { space }, dash ;`
fn dashed(line: &str) -> Option<Page<'_>> {
    let dash = line
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '–' | '—'))?;
    let inside = line.strip_prefix(dash)?.strip_suffix(dash)?.trim();
    let (number, behind) = number(inside)?;
    behind.is_empty().then_some(Page {
        number,
        total: None,
        sure: number != END_OF_NEWS,
        words: "",
    })
}

/// `barred = number, { space }, "|", { space }, page word ;` as in `3 | P a g e`.
fn barred<'a>(line: &'a str, rules: &LineRules) -> Option<Page<'a>> {
    let (number, behind) = number(line)?;
    let word = behind.trim_start().strip_prefix('|')?.trim_start();
    let is_word = |known: &str| behind_word(word, known) == Some("");
    rules
        .pages
        .iter()
        .any(|known| is_word(known))
        .then_some(Page {
            number,
            total: None,
            sure: true,
            words: "",
        })
}

/// `counted = number, total ;` as in `3/5` and `2 of 26`.
fn counted<'a>(line: &'a str, rules: &LineRules) -> Option<Page<'a>> {
    let (number, behind) = number(line)?;
    let (total, behind) = total(behind, rules)?;
    behind.is_empty().then_some(Page {
        number,
        total: Some(total),
        sure: false,
        words: "",
    })
}

/// `total = { space }, ( "/" | of word ), { space }, number ;`
fn total<'a>(text: &'a str, rules: &LineRules) -> Option<(u16, &'a str)> {
    let text = text.trim_start();
    let mut words = rules.page_totals.iter();
    let behind_of = |known: &str| behind_word(text, known)?.strip_prefix(char::is_whitespace);
    let behind = text
        .strip_prefix('/')
        .or_else(|| words.find_map(|known| behind_of(known)))?;
    number(behind.trim_start())
}

/// `named = page word, { space }, [ "|", { space } ], number, [ total ] ;` Words may stand behind
/// it.
fn named<'a>(line: &'a str, rules: &LineRules) -> Option<Page<'a>> {
    if !may_be_named(line, rules) {
        return None;
    }
    let mut known = rules.pages.iter();
    let behind = known.find_map(|known| behind_word(line, known))?;
    let behind = behind.trim_start();
    let barred = behind.strip_prefix('|').map(str::trim_start);
    let (number, behind) = number(barred.unwrap_or(behind))?;
    let (total, words) =
        total(behind, rules).map_or((None, behind), |(total, words)| (Some(total), words));
    let words = words.trim();
    Some(Page {
        number,
        total,
        sure: words.is_empty() && (total.is_some() || barred.is_some()),
        words,
    })
}

/// Whether no more letters stand before the first digit of a line than a page word has.
fn may_be_named(line: &str, rules: &LineRules) -> bool {
    let longest = rules.pages.iter().map(|word| word.len()).max();
    let before = line.chars().take_while(|c| !c.is_ascii_digit());
    let mut letters = before.filter(|c| !c.is_whitespace() && *c != '|');
    letters.nth(longest.unwrap_or_default()).is_none()
}

/// `named at end = words, space, named ;`
fn named_at_end<'a>(line: &'a str, rules: &LineRules) -> Option<Page<'a>> {
    if !line.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let from = crate::edge::behind(line, line.len().saturating_sub(AT_END));
    let places = line[from..].match_indices(char::is_whitespace);
    let mut places = places.map(|(at, space)| from + at + space.len());
    places.find_map(|at| {
        let page = named(&line[at..], rules).filter(|page| page.words.is_empty())?;
        Some(Page {
            sure: false,
            words: line[..at].trim_end(),
            ..page
        })
    })
}

/// What stands behind a word, in any case, which may have spaces between its letters: `P a g e`.
fn behind_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut behind = text;
    for (at, known) in word.chars().enumerate() {
        let rest = if at == 0 { behind } else { behind.trim_start() };
        let letter = rest.chars().next()?;
        let same = letter.eq_ignore_ascii_case(&known)
            || !known.is_ascii() && letter.to_lowercase().eq(known.to_lowercase());
        if !same {
            return None;
        }
        behind = &rest[letter.len_utf8()..];
    }
    Some(behind)
}

/// Whether a line is the number of a page in any form, with nothing beside it.
pub(crate) fn may_be_page(line: &str, dialect: Indexed<'_>) -> bool {
    is_page_number(line) || page(line, dialect).is_some_and(|page| page.words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_pages() {
        for (line, expected) in [
            ("Page 3 of 5", Some((3, true, ""))),
            ("PAGE 03 OF 05", Some((3, true, ""))),
            ("Page 3/5", Some((3, true, ""))),
            ("Page | 3", Some((3, true, ""))),
            ("3 | P a g e", Some((3, true, ""))),
            ("P a g e  | 3", Some((3, true, ""))),
            ("12 | Page", Some((12, true, ""))),
            ("Seite 3 von 5", Some((3, true, ""))),
            ("- 3 -", Some((3, true, ""))),
            ("-3-", Some((3, true, ""))),
            ("– 3 –", Some((3, true, ""))),
            ("— 3 —", Some((3, true, ""))),
            ("-30-", Some((30, false, ""))),
            ("Page 3", Some((3, false, ""))),
            ("3/5", Some((3, false, ""))),
            ("2 of 26", Some((2, false, ""))),
            (
                "Page 2 The Harbour – 3.11.26",
                Some((2, false, "The Harbour – 3.11.26")),
            ),
            (
                "Page 2 of 9May 5, 2027 FINAL",
                Some((2, false, "May 5, 2027 FINAL")),
            ),
            (
                "The Harbour    Page 2 of 9",
                Some((2, false, "The Harbour")),
            ),
            ("PAGE 02 HARBOUR 0719", Some((2, false, "HARBOUR 0719"))),
            ("- 3 ferries", None),
            ("- 3", None),
            ("-3–", None),
            ("5/3", None),
            ("Page 7 of 5", None),
            ("Page 0", None),
            ("- 0 -", None),
            ("3", None),
            ("2 of 3 ferries", None),
            ("3 | Harbour", None),
            ("Page 1999", None),
            ("Page 3.5", None),
            ("Pages of the harbour", None),
            ("Page of 5", None),
            ("the harbour, page 3", Some((3, false, "the harbour,"))),
            ("", None),
        ] {
            let found = page(line, Indexed::generic());
            let found = found.map(|page| (page.number, page.sure, page.words));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn frames_are_what_pages_have_in_common() {
        let frame = |line| page_frame(line, page(line, Indexed::generic()));
        for (one, other, same) in [
            ("Page 3", "Page  14", true),
            ("Page 3 The Harbour", "Page 4 The  Harbour", true),
            ("3/5", "4/5", true),
            ("3/5", "4/6", false),
            ("3/5", "3 of 5", false),
            ("Page 3 The Harbour", "Page 4 The Ferry", false),
        ] {
            assert_eq!(frame(one) == frame(other), same, "{one} {other}");
        }
    }

    #[test]
    fn what_may_head_a_page() {
        for (line, expected) in [
            ("May 5, 2027 The Master's Press Conference FINAL", true),
            ("5 May 2027 The Harbour", true),
            ("Three Harbour Ferries", true),
            ("Harbour Ferries", false),
            ("The Harbour", false),
            ("MASTER: So it is today", false),
            ("So it is with the ferry.", false),
            ("so it is with the ferry", false),
            ("[The ferry comes in]", false),
        ] {
            assert_eq!(may_head_page(line), expected, "{line}");
        }
    }

    #[test]
    fn lines_with_the_number_of_a_page_are_short() {
        for (length, expected) in [(LONGEST_PAGE_LINE, true), (LONGEST_PAGE_LINE + 1, false)] {
            let line = alloc::format!("Page 3 {}", "x".repeat(length - "Page 3 ".len()));
            let found = page(&line, Indexed::generic());
            assert_eq!(found.is_some(), expected, "{line}");
        }
    }
}
