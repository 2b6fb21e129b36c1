//! The physical lines of a text.
//!
//! A line ends at `\n`, at `\r\n`, or at a `\r` alone. U+0085, U+2028 and U+2029 do not end one:
//! in text copied from pages they stand inside paragraphs.

use crate::Span;
use crate::grammar::leaf;

/// One physical line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'src> {
    /// Where it begins in the source.
    pub(crate) start: u32,
    /// Its text without the line end.
    pub(crate) text: &'src str,
    /// Its text without white space at both ends.
    content: &'src str,
}

impl<'src> Line<'src> {
    fn new(start: u32, text: &'src str) -> Self {
        Self {
            start,
            text,
            content: leaf::trim(text),
        }
    }

    /// Where its text ends in the source.
    pub(crate) const fn end(self) -> usize {
        self.start as usize + self.text.len()
    }

    /// Whether another line of the same source stands right below, with no empty line between.
    pub(crate) fn is_right_above(self, below: Self, source: &str) -> bool {
        let between = &source[self.end()..below.start as usize];
        matches!(between, "\n" | "\r\n" | "\r")
    }

    /// The line without white space at both ends.
    pub(crate) const fn content(self) -> &'src str {
        self.content
    }

    /// The bytes of white space before the content.
    pub(crate) fn indent(self) -> usize {
        self.content.as_ptr() as usize - self.text.as_ptr() as usize
    }

    /// So many bytes from the beginning of the line.
    pub(crate) fn before(self, bytes: usize) -> Self {
        Self::new(self.start, &self.text[..bytes])
    }

    /// What stands behind so many bytes of the line.
    pub(crate) fn after(self, bytes: usize) -> Self {
        Self::new(self.start + bytes as u32, &self.text[bytes..])
    }

    /// Where the content stands.
    pub(crate) fn span(self) -> Span {
        let start = self.start + self.indent() as u32;
        Span::new(start, start + self.content().len() as u32)
    }
}

/// Walks the lines of a source, from a byte offset on.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'src> {
    source: &'src str,
    at: usize,
    /// No carriage return stands before this offset.
    clear: usize,
}

impl<'src> Lines<'src> {
    /// The lines from `at` to the end.
    pub(crate) fn new(source: &'src str, at: usize) -> Self {
        Self {
            source,
            at,
            clear: at,
        }
    }

    /// Where the next line begins.
    pub(crate) fn offset(&self) -> usize {
        self.at
    }

    /// The same lines, with this one to come next.
    pub(crate) fn back_to(&self, line: Line<'src>) -> Self {
        let at = line.start as usize;
        Self {
            at,
            clear: at,
            ..self.clone()
        }
    }

    /// The next line that holds more than white space.
    pub(crate) fn next_filled(&mut self) -> Option<Line<'src>> {
        loop {
            self.pass_empty();
            let line = self.next()?;
            if !line.content().is_empty() {
                return Some(line);
            }
        }
    }

    /// Goes on behind lines that hold nothing at all, as every other line of most pages does: to
    /// begin a search for their ends costs more than to look at them.
    fn pass_empty(&mut self) {
        let bytes = self.source.as_bytes();
        while let Some(b'\n' | b'\r') = bytes.get(self.at) {
            self.at += 1;
        }
    }
}

impl<'src> Iterator for Lines<'src> {
    type Item = Line<'src>;

    fn next(&mut self) -> Option<Line<'src>> {
        let bytes = self.source.as_bytes();
        let first = *bytes.get(self.at)?;
        let start = self.at + mark_length(first, &bytes[self.at..]);
        let end = self.line_end(start);
        self.at = end + end_length(&bytes[end..]);
        Some(Line::new(start as u32, &self.source[start..end]))
    }
}

/// How far ahead carriage returns are looked for, in bytes. Most texts have none, and to look for
/// one character costs half of what it costs to look for two.
const AHEAD: usize = 16 * 1024;

impl Lines<'_> {
    /// Where the line ends whose text begins at `from`.
    fn line_end(&mut self, mut from: usize) -> usize {
        let bytes = self.source.as_bytes();
        loop {
            self.clear = self.clear.max(from);
            if let Some(length) = memchr::memchr(b'\n', &bytes[from..self.clear]) {
                return from + length;
            }
            if self.clear == bytes.len() || bytes[self.clear] == b'\r' {
                return self.clear;
            }
            from = self.clear;
            let window = &bytes[from..bytes.len().min(from + AHEAD)];
            self.clear += memchr::memchr(b'\r', window).unwrap_or(window.len());
        }
    }
}

/// The length of the byte-order mark with which these bytes begin. It belongs to no line: where
/// files were put together, each brings its own.
fn mark_length(first: u8, bytes: &[u8]) -> usize {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    if first == MARK[0] && bytes.starts_with(MARK) {
        MARK.len()
    } else {
        0
    }
}

/// The length of the line end with which these bytes begin.
fn end_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn lines_end_where_they_should() {
        for (source, expected) in [
            ("", &[] as &[&str]),
            ("a", &["a"]),
            ("a\nb", &["a", "b"]),
            ("a\r\nb\n", &["a", "b"]),
            ("a\rb\r\r\nc", &["a", "b", "", "c"]),
            ("\u{feff}a\n\n", &["a", ""]),
            ("a\n\u{feff}b\u{feff}\n\u{feff}", &["a", "b\u{feff}", ""]),
            ("a\u{2028}b\u{85}c", &["a\u{2028}b\u{85}c"]),
        ] {
            let lines: Vec<_> = Lines::new(source, 0).map(|line| line.text).collect();
            assert_eq!(lines, expected, "{source:?}");
        }
    }
}
