//! Words that a text may hold anywhere, ruled out by the bytes with which they begin.

use alloc::vec;
use alloc::vec::Vec;

/// The bytes with which some words begin.
#[derive(Clone, Debug)]
pub(super) struct Held {
    first: [bool; 256],
    narrow: Narrow,
    /// The least byte beyond ASCII with which a word begins. Quotation marks and dashes, which
    /// stand in texts of any language, have smaller bytes than the words of most. No text has the
    /// greatest of all bytes, which stands where there is no such word.
    wide: u8,
}

/// The bytes of ASCII with which words begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Narrow {
    None,
    One(u8),
    Many,
}

impl Held {
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut held = Self {
            first: [false; 256],
            narrow: Narrow::None,
            wide: u8::MAX,
        };
        for word in words {
            match word.as_bytes().first() {
                None | Some(b' ') => held.open(),
                Some(byte) => held.add(*byte),
            }
        }
        held
    }

    /// A word may begin with any byte.
    fn open(&mut self) {
        self.first = [true; 256];
        self.narrow = Narrow::Many;
    }

    fn add(&mut self, byte: u8) {
        self.first[usize::from(byte)] = true;
        if !byte.is_ascii() {
            self.wide = self.wide.min(byte);
        } else if self.narrow == Narrow::None {
            self.narrow = Narrow::One(byte);
        } else if self.narrow != Narrow::One(byte) {
            self.narrow = Narrow::Many;
        }
    }

    /// Whether a text may begin with a word, in the same case.
    pub(super) fn may_begin(&self, text: &[u8]) -> bool {
        let first = text.first();
        first.is_none_or(|byte| self.first[usize::from(*byte)])
    }

    /// Whether any byte of a text may be the first of a word.
    pub(super) fn has_any(&self, text: &[u8]) -> bool {
        let narrow = match self.narrow {
            Narrow::None => false,
            Narrow::One(byte) => memchr::memchr(byte, text).is_some(),
            Narrow::Many => true,
        };
        narrow || self.has_wide(text)
    }

    fn has_wide(&self, text: &[u8]) -> bool {
        self.wide < u8::MAX
            && !text.is_ascii()
            && text.iter().copied().fold(0, u8::max) >= self.wide
    }
}

/// A set of pairs of bytes.
#[derive(Clone, Debug)]
pub(super) struct BytePairs(Vec<u64>);

/// How many pairs of bytes there are.
const PAIRS: usize = 1 << 16;

impl BytePairs {
    /// The first two bytes of some words, or all pairs that begin so where a word has no more, or a
    /// space, for which others stand.
    fn beginnings<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut pairs = Self(vec![0; PAIRS / 64]);
        for word in words {
            match *word.as_bytes() {
                [] | [b' ', ..] => pairs.0.fill(u64::MAX),
                [first] | [first, b' ', ..] => {
                    (0..=u8::MAX).for_each(|byte| pairs.add([first, byte]));
                }
                [first, second, ..] => pairs.add([first, second]),
            }
        }
        pairs
    }

    fn add(&mut self, pair: [u8; 2]) {
        let at = usize::from(u16::from_le_bytes(pair));
        self.0[at / 64] |= 1 << (at % 64);
    }

    #[inline]
    fn has(&self, pair: [u8; 2]) -> bool {
        let at = usize::from(u16::from_le_bytes(pair));
        self.0[at / 64] >> (at % 64) & 1 != 0
    }
}

/// The first two bytes of words that are sought at every place of a text, in their own case. Words
/// of many languages begin with any letter: one byte would rule out hardly a place.
#[derive(Clone, Debug)]
pub(super) struct Sought {
    first: Held,
    pairs: BytePairs,
}

impl Sought {
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Self {
        Self {
            first: Held::of(words.clone()),
            pairs: BytePairs::beginnings(words),
        }
    }

    /// The first place from one on where a word may begin. Behind the end stands nothing.
    #[inline(never)]
    fn find(&self, text: &[u8], from: usize) -> Option<usize> {
        let behind = text.get(from..)?;
        let pair = |pair: &[u8]| self.pairs.has([pair[0], pair[1]]);
        let at = behind.windows(2).position(pair).or_else(|| {
            let last = behind.len().checked_sub(1)?;
            self.pairs.has([behind[last], 0]).then_some(last)
        });
        at.map(|at| from + at)
    }

    /// The parts of a text with which a word may begin, each to the end of the text.
    pub(super) fn places<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = &'t [u8]> {
        let (wide, mut from) = (self.first.has_wide(text), 0);
        core::iter::from_fn(move || {
            let at = match self.first.narrow {
                Narrow::None if !wide => None,
                Narrow::One(byte) if !wide => {
                    memchr::memchr(byte, &text[from..]).map(|at| from + at)
                }
                _ => self.find(text, from),
            }?;
            from = at + 1;
            Some(&text[at..])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_may_begin_where_their_first_bytes_stand() {
        for (words, text, expected) in [
            (&["Joint"][..], "a Jay", &[2][..]),
            (&["Joint"], "a jay — so", &[]),
            (&["Joint", "Daily"], "Do Da Jo", &[3, 6]),
            (&["Joint", "D y"], "Do Da", &[0, 3]),
            (&["J", "D"], "Do J", &[0, 3]),
            (&["Jo", "D"], "Do J", &[0]),
            (&["会見"], "“so” 会見", &[9]),
            (&["会見"], "“so”", &[]),
            (&["会見", "Joint"], "Jo会", &[0, 2]),
            (&[" of"], "a", &[0]),
            (&[""], "a", &[0]),
            (&[], "a", &[]),
        ] {
            let sought = Sought::of(words.iter().copied());
            let places = sought.places(text.as_bytes());
            let found: Vec<_> = places.map(|place| text.len() - place.len()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
