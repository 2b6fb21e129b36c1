//! Words that a text may hold anywhere, ruled out by the bytes with which they begin.

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

    /// The parts of a text with which a word may begin, each to the end of the text.
    pub(super) fn places<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = &'t [u8]> {
        let (wide, mut behind) = (self.has_wide(text), text);
        core::iter::from_fn(move || {
            let at = match self.narrow {
                Narrow::None if !wide => None,
                Narrow::One(byte) if !wide => memchr::memchr(byte, behind),
                _ => behind
                    .iter()
                    .position(|byte| self.first[usize::from(*byte)]),
            };
            let place = &behind[at?..];
            behind = &place[1..];
            Some(place)
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn words_may_begin_where_their_first_bytes_stand() {
        for (words, text, expected) in [
            (&["Joint"][..], "a Jay", &[2][..]),
            (&["Joint"], "a jay — so", &[]),
            (&["Joint", "Daily"], "Do Jo", &[0, 3]),
            (&["会見"], "“so” 会見", &[9]),
            (&["会見"], "“so”", &[]),
            (&["会見", "Joint"], "J会", &[0, 1]),
            (&[" of"], "a", &[0]),
            (&[""], "a", &[0]),
            (&[], "a", &[]),
        ] {
            let held = Held::of(words.iter().copied());
            let places = held.places(text.as_bytes());
            let found: Vec<_> = places.map(|place| text.len() - place.len()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
