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

/// Words by their first byte, those of one byte in their order.
#[derive(Clone, Debug)]
pub(super) struct Beginnings {
    /// For each byte the number of its first word, counted from one; nought where there is none.
    first: [u16; 256],
    /// For each word the number of the next one with its byte.
    next: Vec<u16>,
    /// Some word begins with any byte, so that all are walked.
    open: bool,
}

impl Beginnings {
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let words: Vec<_> = words.map(|word| word.as_bytes().first()).collect();
        let mut first = [0; 256];
        let mut next = vec![0; words.len()];
        let open = words.len() >= usize::from(u16::MAX)
            || words.iter().any(|first| matches!(first, None | Some(b' ')));
        for (at, byte) in words.iter().enumerate().rev().filter(|_| !open) {
            let first = &mut first[usize::from(byte.copied().unwrap_or_default())];
            next[at] = core::mem::replace(first, at as u16 + 1);
        }
        Self { first, next, open }
    }

    /// Whether any word may begin the text, in its own case.
    pub(super) fn may_begin(&self, text: &[u8]) -> bool {
        self.open
            || text
                .first()
                .is_some_and(|byte| self.first[usize::from(*byte)] != 0)
    }

    /// The places, among all words, of those that may begin the text.
    pub(super) fn of_text(&self, text: &[u8]) -> impl Iterator<Item = usize> {
        let byte = text.first().copied().unwrap_or_default();
        let number = if self.open {
            1
        } else {
            self.first[usize::from(byte)]
        };
        let mut number = usize::from(number);
        core::iter::from_fn(move || {
            let at = number.checked_sub(1).filter(|at| *at < self.next.len())?;
            number = if self.open {
                number + 1
            } else {
                usize::from(self.next[at])
            };
            Some(at)
        })
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

impl Openings {
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        Self::of_some(words.map(Some))
    }

    /// The same of words some of which are to be found nowhere.
    pub(super) fn of_some<'w>(words: impl Iterator<Item = Option<&'w str>>) -> Self {
        let words: Vec<_> = words.collect();
        let (mut pairs, mut single, mut any) = ([0; 256], [0; 256], 0);
        let mut next = vec![0; words.len()];
        let known = words.iter().enumerate();
        for (at, word) in known.filter_map(|(at, word)| Some((at, (*word)?))).rev() {
            let begin = match word.as_bytes() {
                [] => &mut any,
                _ if word.starts_with(VARIED) => &mut any,
                [first, second, ..]
                    if !word.get(1..).is_some_and(|word| word.starts_with(VARIED)) =>
                {
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
        self.chain(pair)
            .chain(self.chain(single))
            .chain(self.chain(self.any))
    }

    fn chain(&self, number: u32) -> impl Iterator<Item = usize> {
        let mut number = number as usize;
        core::iter::from_fn(move || {
            let at = number.checked_sub(1)?;
            number = self.next[at] as usize;
            Some(at)
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
    fn words_are_found_by_their_first_byte_and_in_their_order() {
        let words = ["Aoba", "Seto", "Ab", "あ", "A"];
        for (more, text, expected) in [
            (None, "Also", &[0, 2, 4][..]),
            (None, "also", &[]),
            (None, "い", &[3]),
            (None, "", &[]),
            (Some(" b"), "Seto", &[0, 1, 2, 3, 4, 5]),
            (Some(""), "", &[0, 1, 2, 3, 4, 5]),
        ] {
            let beginnings = Beginnings::of(words.into_iter().chain(more));
            let found: Vec<_> = beginnings.of_text(text.as_bytes()).collect();
            assert_eq!(found, expected, "{text}");
            assert_eq!(beginnings.may_begin(text.as_bytes()), !found.is_empty());
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
