//! Long lists of words, in which a text is looked up by its bytes: to walk them costs more.

use alloc::vec;
use alloc::vec::Vec;

use super::{Text, Words};
use crate::slot::caseless_slot;

/// A list in which words of one place follow each other.
#[derive(Clone, Debug)]
pub(super) struct Lookup {
    /// For each place the number of its first word, counted from one; nought where there is none.
    first: Vec<u32>,
    /// For each word of the list the number of the next one at its place.
    next: Vec<u32>,
}

impl Lookup {
    pub(super) fn of(words: &Words) -> Self {
        let mut first = vec![0; 2 * words.len() + 1];
        let place = |(at, word): (usize, &Text)| {
            let first = &mut first[caseless_slot(word, 2 * words.len() + 1)];
            core::mem::replace(first, at as u32 + 1)
        };
        let next = words.iter().enumerate().map(place).collect();
        Self { first, next }
    }

    /// The words that the text may be if case does not count, among them all that it is.
    pub(super) fn like<'w>(&self, text: &str, words: &'w Words) -> impl Iterator<Item = &'w Text> {
        let first = self.first[caseless_slot(text, self.first.len())];
        let mut number = first as usize;
        core::iter::from_fn(move || {
            let at = number.checked_sub(1)?;
            number = self.next[at] as usize;
            Some(&words[at])
        })
    }
}

/// Words by their first four bytes, in the same case, those of one text in their order.
#[derive(Clone, Debug)]
pub(super) struct Beginnings {
    /// For each place of two bytes the number of its first word, counted from one; nought where
    /// there is none.
    pairs: [u16; 256],
    /// The same for each byte, of words that have no second one, or one for which others may stand.
    single: [u16; 256],
    /// For each word the number of the next one at its place, and its first bytes.
    next: Vec<(u16, Begun)>,
    /// Whether a word begins with a byte.
    first: [bool; 256],
    /// Some word begins with any byte, so that all are walked.
    open: bool,
}

/// The first four bytes of a word, and which of their bits a text must have: none of a space, for which
/// others may stand, and of all behind it.
#[derive(Clone, Copy, Debug, Default)]
struct Begun {
    bytes: u32,
    mask: u32,
}

impl Begun {
    fn of(word: &[u8]) -> Self {
        let fixed = word.iter().take(4).take_while(|byte| **byte != b' ');
        let bits = 8 * fixed.count() as u32;
        let mask = u32::MAX.checked_shr(u32::BITS - bits).unwrap_or_default();
        Self {
            bytes: first_four(word) & mask,
            mask,
        }
    }

    const fn may_begin(self, bytes: u32) -> bool {
        (self.bytes ^ bytes) & self.mask == 0
    }
}

/// The first four bytes of a text as a number. Behind its end stands nothing.
fn first_four(text: &[u8]) -> u32 {
    u32::from_le_bytes([0, 1, 2, 3].map(|at| text.get(at).copied().unwrap_or_default()))
}

impl Beginnings {
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let words: Vec<_> = words.map(str::as_bytes).collect();
        let any = |word: &&[u8]| matches!(word.first(), None | Some(b' '));
        let open = words.len() >= usize::from(u16::MAX) || words.iter().any(any);
        let (mut pairs, mut single) = ([0; 256], [0; 256]);
        let mut next: Vec<_> = words.iter().map(|word| (0, Begun::of(word))).collect();
        let mut begun = [false; 256];
        for byte in words.iter().filter_map(|word| word.first()) {
            begun[usize::from(*byte)] = true;
        }
        for (at, word) in words.iter().enumerate().rev().filter(|_| !open) {
            let begin = match word {
                [first, second, ..] if *second != b' ' => &mut pairs[place_of(*first, *second)],
                _ => &mut single[usize::from(word[0])],
            };
            next[at].0 = core::mem::replace(begin, at as u16 + 1);
        }
        Self {
            pairs,
            single,
            next,
            first: begun,
            open,
        }
    }

    /// Whether any word may begin the text, in its own case, by its first byte alone.
    pub(super) fn may_begin(&self, text: &[u8]) -> bool {
        let begun = |byte: &u8| self.first[usize::from(*byte)];
        self.open || text.first().is_some_and(begun)
    }

    /// The places, among all words, of those that may begin the text, in their order.
    pub(super) fn of_text(&self, text: &[u8]) -> impl Iterator<Item = usize> {
        let single = text
            .first()
            .map_or(0, |byte| self.single[usize::from(*byte)]);
        let bytes = first_four(text);
        let mut all = 0..if self.open { self.next.len() } else { 0 };
        let mut single = usize::from(single);
        let mut pair = match text {
            [first, second, ..] => self.same(self.pairs[place_of(*first, *second)], bytes),
            _ => 0,
        };
        core::iter::from_fn(move || {
            if self.open {
                return all.next();
            }
            let number = match (single, pair) {
                (0, number) | (number, 0) => number,
                _ => single.min(pair),
            };
            let at = number.checked_sub(1)?;
            let next = self.next[at].0;
            if number == single {
                single = usize::from(next);
            } else {
                pair = self.same(next, bytes);
            }
            Some(at)
        })
    }

    /// The number of the first word from here on at a place of two bytes that may begin so.
    fn same(&self, mut number: u16, bytes: u32) -> usize {
        while let Some(at) = usize::from(number).checked_sub(1) {
            let (next, known) = self.next[at];
            if known.may_begin(bytes) {
                return at + 1;
            }
            number = next;
        }
        0
    }
}

/// Words by their first two bytes, whatever the case of a letter.
#[derive(Clone, Debug)]
pub(super) struct Openings {
    /// For each place of two bytes the number of its first word, counted from one; nought where
    /// there is none.
    pairs: [u32; 256],
    /// The same for each byte, of words that have no second one, or one for which others may stand.
    single: [u32; 256],
    /// For each word the number of the next one at its place.
    next: Vec<u32>,
    /// The two bytes of each word behind these, by which most words of a place are passed over.
    third: Vec<Third>,
    /// The number of the first word that may begin a text with any byte: one that begins with a
    /// space or an apostrophe, for which others may stand.
    any: u32,
}

/// Spaces and apostrophes: others may stand for them.
const VARIED: [char; 3] = [' ', '\'', '’'];

/// The place of two bytes, of which several may share one.
fn place_of(first: u8, second: u8) -> usize {
    usize::from((first | 0x20).wrapping_mul(31) ^ (second | 0x20))
}

/// The third and the fourth byte of a word, whatever the case of a letter, and which of their bits a
/// text must have: none of those for which others may stand, and of all behind them.
#[derive(Clone, Copy, Debug, Default)]
struct Third {
    bytes: u16,
    mask: u16,
}

impl Third {
    fn of(word: &str) -> Self {
        let fixed = |byte: &u8| byte.is_ascii() && !matches!(byte, b' ' | b'\'');
        let bytes = word.as_bytes().get(2..).unwrap_or_default();
        let known = bytes.iter().take(2).take_while(|byte| fixed(byte)).count();
        let mask = [0, 0xff, 0xffff][known];
        Self {
            bytes: folded(bytes) & mask,
            mask,
        }
    }

    const fn may_be(self, bytes: u16) -> bool {
        (self.bytes ^ bytes) & self.mask == 0
    }
}

/// The first two bytes of a text as a number, with letters small. Behind its end stands nothing.
fn folded(text: &[u8]) -> u16 {
    let byte = |at: usize| text.get(at).map_or(0, |byte| byte | 0x20);
    u16::from_le_bytes([byte(0), byte(1)])
}

impl Openings {
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        Self::of_some(words.map(Some))
    }

    /// The same of words some of which are to be found nowhere.
    pub(super) fn of_some<'w>(words: impl Iterator<Item = Option<&'w str>>) -> Self {
        let words: Vec<_> = words.collect();
        let (mut pairs, mut single, mut any) = ([0; 256], [0; 256], 0);
        let mut next = vec![0; words.len()];
        let mut third = vec![Third::default(); words.len()];
        let known = words.iter().enumerate();
        for (at, word) in known.filter_map(|(at, word)| Some((at, (*word)?))).rev() {
            let begin = match word.as_bytes() {
                [] => &mut any,
                _ if word.starts_with(VARIED) => &mut any,
                [first, second, ..]
                    if !word.get(1..).is_some_and(|word| word.starts_with(VARIED)) =>
                {
                    third[at] = Third::of(word);
                    &mut pairs[place_of(*first, *second)]
                }
                [first, ..] => &mut single[usize::from(first | 0x20)],
            };
            next[at] = core::mem::replace(begin, at as u32 + 1);
        }
        Self {
            pairs,
            single,
            next,
            third,
            any,
        }
    }

    /// The places of those that may begin the text.
    pub(super) fn of_text(&self, text: &[u8]) -> impl Iterator<Item = usize> {
        let (pair, single) = match text {
            [first, second, ..] => (
                self.pairs[place_of(*first, *second)],
                self.single[usize::from(first | 0x20)],
            ),
            [first] => (0, self.single[usize::from(first | 0x20)]),
            [] => (0, 0),
        };
        let third = folded(text.get(2..).unwrap_or_default());
        let mut numbers = [pair, single, self.any];
        let mut row = 0;
        core::iter::from_fn(move || {
            loop {
                let number = numbers.get_mut(row)?;
                let Some(at) = (*number as usize).checked_sub(1) else {
                    row += 1;
                    continue;
                };
                *number = self.next[at];
                if self.third[at].may_be(third) {
                    return Some(at);
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_first_letters_in_either_case() {
        let words = ["Aoba", "seto", "’s", "ab", "あ", "", "A", "a b"];
        let openings = Openings::of(words.into_iter());
        for (text, expected) in [
            ("also", &[6, 7, 2, 5][..]),
            ("AOBA", &[0, 6, 7, 2, 5]),
            ("Abroad", &[3, 6, 7, 2, 5]),
            ("Seto", &[1, 2, 5]),
            ("a", &[6, 7, 2, 5]),
            ("い", &[4, 2, 5]),
            ("", &[2, 5]),
        ] {
            let found: Vec<_> = openings.of_text(text.as_bytes()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn words_are_found_by_their_first_bytes_and_in_their_order() {
        let words = ["Aoba", "Seto", "Ab", "あ", "A", "Ao"];
        for (more, text, expected) in [
            (None, "Abroad", &[2, 4][..]),
            (None, "Aoki", &[4, 5]),
            (None, "Aoba", &[0, 4, 5]),
            (None, "also", &[]),
            (None, "A", &[4]),
            (None, "あい", &[3]),
            (None, "い", &[]),
            (None, "Ｑ", &[]),
            (None, "", &[]),
            (Some(" b"), "Seto", &[0, 1, 2, 3, 4, 5, 6]),
            (Some(""), "", &[0, 1, 2, 3, 4, 5, 6]),
        ] {
            let beginnings = Beginnings::of(words.into_iter().chain(more));
            let found: Vec<_> = beginnings.of_text(text.as_bytes()).collect();
            assert_eq!(found, expected, "{text}");
            assert!(beginnings.may_begin(text.as_bytes()) || found.is_empty());
        }
    }

    #[test]
    fn a_word_is_found_in_whatever_case() {
        let words = crate::dialect::outlets::OUTLETS;
        let lookup = Lookup::of(&words);
        for word in words.iter() {
            for text in [word.to_uppercase(), word.to_lowercase(), word.to_string()] {
                let same = |known: &Text| known.eq_ignore_ascii_case(&text);
                let walked = words.iter().any(same);
                let mut like = lookup.like(&text, &words);
                assert_eq!(like.any(same), walked, "{text}");
            }
        }
    }

    #[test]
    fn few_words_are_walked() {
        let words = crate::dialect::outlets::OUTLETS;
        let lookup = Lookup::of(&words);
        let most = words
            .iter()
            .map(|word| lookup.like(word, &words).count())
            .max();
        assert!(most < Some(6), "{most:?}");
        assert_eq!(
            Lookup::of(&Words::default())
                .like("", &Words::default())
                .count(),
            0
        );
    }
}
