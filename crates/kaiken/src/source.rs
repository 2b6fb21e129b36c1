//! Places in the text that is parsed.

use core::ops::Range;

/// A half-open range `start..end` of UTF-8 byte offsets into a source.
///
/// Offsets are `u32`: a span is eight bytes, and a source is shorter than 4 GiB.
///
/// ```
/// use kaiken::Span;
///
/// let span = Span::new(0, 8);
/// assert_eq!(span.len(), 8);
/// assert_eq!(&"Reporter: Why?"[span.range()], "Reporter");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte of the span.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// A span from one byte offset to another.
    ///
    /// ```
    /// assert!(kaiken::Span::new(3, 3).is_empty());
    /// ```
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The span as a range that indexes a string.
    ///
    /// ```
    /// assert_eq!(kaiken::Span::new(1, 4).range(), 1..4);
    /// ```
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Its length in bytes.
    ///
    /// ```
    /// assert_eq!(kaiken::Span::new(1, 4).len(), 3);
    /// ```
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it holds no byte.
    ///
    /// ```
    /// assert!(!kaiken::Span::new(1, 4).is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether another span lies within this one.
    ///
    /// ```
    /// use kaiken::Span;
    /// assert!(Span::new(1, 9).encloses(Span::new(1, 4)));
    /// ```
    pub const fn encloses(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span that begins where this one does and ends where the other one does.
    ///
    /// ```
    /// use kaiken::Span;
    /// assert_eq!(Span::new(1, 4).to(Span::new(6, 9)), Span::new(1, 9));
    /// ```
    #[must_use]
    pub const fn to(self, other: Self) -> Self {
        Self::new(self.start, other.end)
    }

    /// The place of a slice of `source` in it.
    ///
    /// Both must be of one allocation; pointers are compared as numbers, never followed.
    pub(crate) fn of(source: &str, part: &str) -> Self {
        let start = (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
        debug_assert!(start + part.len() <= source.len(), "a part of the source");
        Self::new(
            start.min(source.len()) as u32,
            (start + part.len()).min(source.len()) as u32,
        )
    }
}
