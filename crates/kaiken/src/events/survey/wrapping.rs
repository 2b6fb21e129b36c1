//! Whether the lines of a text are wrapped: paragraphs of several lines, with empty lines between.

use crate::lines::Line;

/// Lines are wrapped at so many bytes at least, and at so many at most.
const WIDTH: core::ops::RangeInclusive<usize> = 40..=160;

/// So many lines break off within a sentence, right above another one.
const ENOUGH: u32 = 3;

/// So many paragraphs have an empty line above them.
const APART: u32 = 4;

/// A paragraph has no more lines than this, most of the time.
const LINES: u32 = 12;

/// One line in so many may be longer than lines are wrapped at.
const LONG: u32 = 8;

/// What the lines below the first label show.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wrapping {
    /// How many lines stand right above another one, how many of these are as long as wrapped ones,
    /// and how many break off within a sentence.
    followed: u32,
    full: u32,
    broken: u32,
    /// How many lines have an empty line above them.
    apart: u32,
    long: u32,
}

impl Wrapping {
    /// Counts a line and the one above.
    pub(super) fn hear(&mut self, above: Line<'_>, line: Line<'_>, source: &str) {
        self.long += u32::from(above.content().len() > *WIDTH.end());
        if !above.is_right_above(line, source) {
            self.apart += 1;
            return;
        }
        let content = above.content();
        let breaks_off = content.ends_with(|c: char| c.is_alphanumeric() || c == ',');
        self.followed += 1;
        self.full += u32::from(WIDTH.contains(&content.len()));
        self.broken += u32::from(breaks_off);
    }

    /// Whether lines are wrapped: three in four that stand right above another one are as long as
    /// that, half of them break off, and hardly one is longer.
    pub(super) const fn is_shown(self) -> bool {
        self.broken >= ENOUGH
            && self.apart >= APART
            && self.apart * LINES >= self.followed
            && self.broken * 2 >= self.followed
            && self.full * 4 >= self.followed * 3
            && self.long * LONG <= self.followed
    }
}
