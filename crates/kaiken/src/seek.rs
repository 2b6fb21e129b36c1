//! A search that many short parts of a text share.

use core::ops::Range;

/// How far is searched at once, in bytes.
const WINDOW: usize = 16 * 1024;

/// Finds something rare in one part of a text after the other. To begin a search costs more than to
/// pass over a line, so the search goes on beyond the part, and its answer is kept for those that
/// come next.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seeker {
    /// None stands between the last part and here.
    clear: usize,
    /// One stands here.
    found: bool,
}

impl Seeker {
    /// Whether none stands before a place, of which that is known already: most parts of a text lie
    /// within what was searched for one of those before.
    #[inline]
    pub(crate) const fn is_clear_to(&self, end: usize) -> bool {
        self.clear >= end
    }

    /// The first place in a part of the bytes, which must not begin before the part that was asked
    /// for last. The search is given a window of them.
    #[inline]
    pub(crate) fn find(
        &mut self,
        bytes: &[u8],
        part: Range<usize>,
        search: impl Fn(&[u8]) -> Option<usize>,
    ) -> Option<usize> {
        loop {
            if self.clear < part.start {
                (self.clear, self.found) = (part.start, false);
            }
            if self.clear >= part.end {
                return None;
            }
            if self.found {
                return Some(self.clear);
            }
            let window = &bytes[self.clear..bytes.len().min(self.clear + WINDOW)];
            let place = search(window);
            self.clear += place.unwrap_or(window.len());
            self.found = place.is_some();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use alloc::vec::Vec;

    #[test]
    fn each_place_is_found_in_its_part() {
        let mut bytes = vec![b'.'; 3 * WINDOW];
        for at in [3, 5, WINDOW, 2 * WINDOW + 7] {
            bytes[at] = b'x';
        }
        let mut seeker = Seeker::default();
        let mut find =
            |part: Range<usize>| seeker.find(&bytes, part, |window| memchr::memchr(b'x', window));
        let parts = [
            (0..2, None),
            (2..4, Some(3)),
            (4..5, None),
            (4..9, Some(5)),
            (5..9, Some(5)),
            (6..6, None),
            (6..WINDOW, None),
            (WINDOW..WINDOW + 1, Some(WINDOW)),
            (WINDOW + 1..3 * WINDOW, Some(2 * WINDOW + 7)),
            (2 * WINDOW + 8..3 * WINDOW, None),
        ];
        let found: Vec<_> = parts.iter().map(|(part, _)| find(part.clone())).collect();
        let expected: Vec<_> = parts.iter().map(|(_, place)| *place).collect();
        assert_eq!(found, expected);
    }
}
