//! Byte offsets become code points, UTF-16 units, lines and columns.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::{AddAssign, Deref};

use crate::edge;
use crate::lazy::Lazy;

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

/// How many characters begin in some bytes, and how many UTF-16 units these take.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    chars: u32,
    utf16: u32,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.chars += other.chars;
        self.utf16 += other.utf16;
    }
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
    /// Where each line begins: most who ask for offsets never ask for lines.
    lines: Lazy<Vec<u32>>,
    /// What precedes each multiple of [`STRIDE`]. Empty for ASCII.
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
            lines: Lazy::default(),
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
        self.count(byte, |count| count.chars)
    }

    /// The UTF-16 units before a byte offset.
    ///
    /// An offset within a character counts as its beginning, one beyond the text as its end.
    ///
    /// ```
    /// assert_eq!(kaiken::LineIndex::new("😀!").utf16(4), 2);
    /// ```
    pub fn utf16(&self, byte: u32) -> u32 {
        self.count(byte, |count| count.utf16)
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
        let lines = self.lines();
        let line = lines.partition_point(|start| *start <= byte).max(1);
        let column = self.chars(byte) - self.chars(lines[line - 1]) + 1;
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
        let lines = self.lines();
        let start = *lines.get(at)?;
        let next = lines.get(at + 1);
        let end = next.map_or(self.source.len(), |next| *next as usize);
        let text = self.source[start as usize..end].trim_end_matches(['\r', '\n']);
        Some(crate::Span::new(start, start + text.len() as u32))
    }

    fn lines(&self) -> &[u32] {
        self.lines.get(|| line_starts(&self.source))
    }

    fn count(&self, byte: u32, unit: fn(&Count) -> u32) -> u32 {
        let byte = edge::before(&self.source, byte as usize);
        if self.counts.is_empty() {
            return byte as u32;
        }
        let behind = &self.source.as_bytes()[byte / STRIDE * STRIDE..byte];
        unit(&self.counts[byte / STRIDE]) + unit(&count_in(behind))
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
        let from = edge::behind(&self.source, stride * STRIDE);
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

/// The counts before every multiple of [`STRIDE`]. A character counts where it begins.
fn counts(source: &str) -> Vec<Count> {
    let mut counts = Vec::with_capacity(source.len() / STRIDE + 1);
    let mut before = Count::default();
    counts.push(before);
    for stride in source.as_bytes().as_chunks::<STRIDE>().0 {
        before += count_in(stride);
        counts.push(before);
    }
    counts
}

/// Counts in at most [`STRIDE`] bytes, eight at a time; most hold ASCII alone.
///
/// A character begins at every byte that does not continue one; one of four bytes takes two units.
fn count_in(bytes: &[u8]) -> Count {
    let length = bytes.len() as u32;
    if bytes.is_ascii() {
        return Count {
            chars: length,
            utf16: length,
        };
    }
    let (mut continued, mut long) = (0, 0);
    let mut add = |eight: u64| {
        continued += eight >> 7 & !(eight >> 6) & LOWEST;
        long += (eight & eight << 1 & eight << 2 & eight << 3) >> 7 & LOWEST;
    };
    let (eights, rest) = bytes.as_chunks::<8>();
    for eight in eights {
        add(u64::from_le_bytes(*eight));
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    add(u64::from_le_bytes(last));
    let chars = length - sum(continued);
    Count {
        chars,
        utf16: chars + sum(long),
    }
}

/// The lowest bit of each of eight bytes.
const LOWEST: u64 = u64::MAX / 0xff;

/// The sum of eight bytes, if it fits in one.
fn sum(eight: u64) -> u32 {
    (eight.wrapping_mul(LOWEST) >> 56) as u32
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
                let line = index.position(byte as u32).line as usize;
                prop_assert_eq!(line, lines + 1 - usize::from(inside_end));
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
