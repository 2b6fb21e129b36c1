//! Byte offsets become code points, UTF-16 units, lines and columns.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::Deref;

/// A place as a reader counts it: lines and columns from one, columns in code points.
///
/// ```
/// let place = kaiken::LineIndex::new("a\n合意").position(5);
/// assert_eq!((place.line, place.column), (2, 2));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line, from one.
    pub line: u32,
    /// The column in code points, from one.
    pub column: u32,
}

/// How many bytes lie between two counts that are kept.
const STRIDE: usize = 64;

/// What precedes a multiple of [`STRIDE`].
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    chars: u32,
    utf16: u32,
}

/// Turns byte offsets of a text into other units, and back.
///
/// A text of ASCII alone needs no table, and its offsets are the same in every unit. Elsewhere
/// the counts are kept every 64 bytes, so that a lookup reads at most that many.
///
/// ```
/// use kaiken::LineIndex;
///
/// let index = LineIndex::new("合😀!");
/// assert_eq!(index.chars(7), 2);
/// assert_eq!(index.utf16(7), 3);
/// assert_eq!(index.byte_of_char(2), 7);
/// assert_eq!(index.byte_of_utf16(3), 7);
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex<'src> {
    source: Source<'src>,
    /// Where each line begins.
    lines: Vec<u32>,
    /// Empty for ASCII.
    counts: Vec<Count>,
}

/// The text of an index: lent, or kept together with others.
#[derive(Clone, Debug)]
enum Source<'src> {
    Lent(&'src str),
    Kept(Arc<str>),
}

impl Deref for Source<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Lent(source) => source,
            Self::Kept(source) => source,
        }
    }
}

impl LineIndex<'static> {
    /// Reads a text once and keeps it, as servers and bindings need it.
    ///
    /// ```
    /// let text: std::sync::Arc<str> = "合意".into();
    /// assert_eq!(kaiken::LineIndex::kept(text).chars(3), 1);
    /// ```
    pub fn kept(source: Arc<str>) -> Self {
        Self::read(Source::Kept(source))
    }
}

impl<'src> LineIndex<'src> {
    /// Reads a text once. Lines end as the parser's do: at `\n`, at `\r\n`, or at a `\r` alone.
    ///
    /// ```
    /// assert_eq!(kaiken::LineIndex::new("a\r\nb\rc").position(5).line, 3);
    /// ```
    pub fn new(source: &'src str) -> Self {
        Self::read(Source::Lent(source))
    }

    fn read(source: Source<'src>) -> Self {
        let counts = if source.is_ascii() {
            Vec::new()
        } else {
            counts(&source)
        };
        Self {
            lines: line_starts(&source),
            source,
            counts,
        }
    }

    /// The code points before a byte offset.
    ///
    /// An offset within a character counts as its beginning, one beyond the text as its end.
    ///
    /// ```
    /// assert_eq!(kaiken::LineIndex::new("合意").chars(3), 1);
    /// ```
    pub fn chars(&self, byte: u32) -> u32 {
        self.count(byte, |count| count.chars, chars_in)
    }

    /// The UTF-16 units before a byte offset.
    ///
    /// An offset within a character counts as its beginning, one beyond the text as its end.
    ///
    /// ```
    /// assert_eq!(kaiken::LineIndex::new("😀!").utf16(4), 2);
    /// ```
    pub fn utf16(&self, byte: u32) -> u32 {
        self.count(byte, |count| count.utf16, utf16_in)
    }

    /// The byte offset of a code point, given by its number from zero.
    ///
    /// A number beyond the text gives its end.
    ///
    /// ```
    /// assert_eq!(kaiken::LineIndex::new("合意").byte_of_char(1), 3);
    /// ```
    pub fn byte_of_char(&self, chars: u32) -> u32 {
        self.byte_of(chars, |count| count.chars, |_| 1)
    }

    /// The byte offset of a UTF-16 unit, given by its number from zero.
    ///
    /// A unit in the middle of a character gives the beginning of that character, a number beyond
    /// the text its end.
    ///
    /// ```
    /// assert_eq!(kaiken::LineIndex::new("😀!").byte_of_utf16(2), 4);
    /// ```
    pub fn byte_of_utf16(&self, units: u32) -> u32 {
        self.byte_of(units, |count| count.utf16, char::len_utf16)
    }

    /// Line and column of a byte offset.
    ///
    /// ```
    /// let place = kaiken::LineIndex::new("one\ntwo").position(4);
    /// assert_eq!((place.line, place.column), (2, 1));
    /// ```
    pub fn position(&self, byte: u32) -> Position {
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let column = self.chars(byte) - self.chars(self.lines[line - 1]) + 1;
        Position {
            line: line as u32,
            column,
        }
    }

    /// The bytes of a line, counted from one, without its line end.
    ///
    /// ```
    /// let text = "one\r\ntwo";
    /// let line = kaiken::LineIndex::new(text).line(1).unwrap();
    /// assert_eq!(&text[line.range()], "one");
    /// ```
    pub fn line(&self, line: u32) -> Option<crate::Span> {
        let at = (line as usize).checked_sub(1)?;
        let start = *self.lines.get(at)?;
        let end = self
            .lines
            .get(at + 1)
            .map_or(self.source.len(), |next| *next as usize);
        let text = self.source[start as usize..end].trim_end_matches(['\r', '\n']);
        Some(crate::Span::new(start, start + text.len() as u32))
    }

    fn count(&self, byte: u32, kept: impl Fn(&Count) -> u32, units: impl Fn(&str) -> u32) -> u32 {
        let byte = floor_char_boundary(&self.source, byte as usize);
        if self.counts.is_empty() {
            return byte as u32;
        }
        let from = floor_char_boundary(&self.source, byte / STRIDE * STRIDE);
        kept(&self.counts[byte / STRIDE]) + units(&self.source[from..byte])
    }

    fn byte_of(&self, number: u32, kept: fn(&Count) -> u32, units: fn(char) -> usize) -> u32 {
        if self.counts.is_empty() {
            return (self.source.len() as u32).min(number);
        }
        let stride = self
            .counts
            .partition_point(|count| kept(count) <= number)
            .max(1)
            - 1;
        let from = floor_char_boundary(&self.source, stride * STRIDE);
        let mut left = (number - kept(&self.counts[stride])) as usize;
        for (at, c) in self.source[from..].char_indices() {
            if left < units(c) {
                return (from + at) as u32;
            }
            left -= units(c);
        }
        self.source.len() as u32
    }
}

fn line_starts(source: &str) -> Vec<u32> {
    let bytes = source.as_bytes();
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|at| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
    core::iter::once(0)
        .chain(ends.map(|at| at as u32 + 1))
        .collect()
}

/// The counts before every multiple of [`STRIDE`], cut back to where a character begins.
fn counts(source: &str) -> Vec<Count> {
    let mut counts = Vec::with_capacity(source.len() / STRIDE + 1);
    let mut now = Count::default();
    let mut from = 0;
    for multiple in (0..=source.len()).step_by(STRIDE) {
        let to = floor_char_boundary(source, multiple);
        now.chars += chars_in(&source[from..to]);
        now.utf16 += utf16_in(&source[from..to]);
        counts.push(now);
        from = to;
    }
    counts
}

/// A character begins at every byte that does not continue one.
fn chars_in(text: &str) -> u32 {
    count_bits(text, begins)
}

/// A character of four bytes takes two units.
fn utf16_in(text: &str) -> u32 {
    let long = |eight: u64| (eight & eight << 1 & eight << 2 & eight << 3) >> 7 & LOWEST;
    count_bits(text, |eight| begins(eight) | long(eight) << 1)
}

/// The lowest bit of each of eight bytes.
const LOWEST: u64 = u64::MAX / 0xff;

/// The lowest bit of each byte that does not continue a character.
const fn begins(eight: u64) -> u64 {
    (!eight >> 7 | eight >> 6) & LOWEST
}

/// How many bits tell of the bytes of a text, eight bytes at a time.
#[inline]
fn count_bits(text: &str, tell: impl Fn(u64) -> u64) -> u32 {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    // What continues a character counts as nothing.
    let mut last = [0x80; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mut count = tell(u64::from_le_bytes(last)).count_ones();
    for eight in eights {
        count += tell(u64::from_le_bytes(*eight)).count_ones();
    }
    count
}

fn floor_char_boundary(source: &str, byte: usize) -> usize {
    let mut byte = byte.min(source.len());
    while !source.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use proptest::prelude::*;

    proptest! {
        /// Whatever the text, every unit is what counting from the beginning gives.
        #[test]
        fn units_are_what_counting_gives(source in "(?s)(.|[あ-ん]|😀|\r|\n){0,600}") {
            let index = LineIndex::new(&source);
            for (byte, _) in source.char_indices().chain([(source.len(), ' ')]) {
                let before = &source[..byte];
                let (chars, utf16) = (before.chars().count(), before.encode_utf16().count());
                prop_assert_eq!(index.chars(byte as u32), chars as u32);
                prop_assert_eq!(index.utf16(byte as u32), utf16 as u32);
                prop_assert_eq!(index.byte_of_char(chars as u32), byte as u32);
                prop_assert_eq!(index.byte_of_utf16(utf16 as u32), byte as u32);
                let lines = before.replace("\r\n", "\n").matches(['\n', '\r']).count();
                let inside_end = before.ends_with('\r') && source[byte..].starts_with('\n');
                prop_assert_eq!(index.position(byte as u32).line as usize, lines + 1 - usize::from(inside_end));
            }
        }
    }

    #[test]
    fn offsets_within_a_character_and_beyond_the_end_are_cut_back() {
        let index = LineIndex::new("合😀");
        assert_eq!((index.chars(1), index.chars(2), index.chars(99)), (0, 0, 2));
        assert_eq!(
            index.byte_of_utf16(2),
            3,
            "the middle of a pair is its beginning"
        );
        assert_eq!(index.byte_of_char(99), 7);
    }

    #[test]
    fn long_lines_are_counted_in_strides() {
        let source: String = "あ".repeat(1000);
        let index = LineIndex::new(&source);
        assert_eq!(index.chars(2997), 999);
        assert_eq!(
            index.position(2997),
            Position {
                line: 1,
                column: 1000
            }
        );
        assert_eq!(index.line(1), Some(crate::Span::new(0, 3000)));
        assert_eq!(index.line(2), None);
    }
}
