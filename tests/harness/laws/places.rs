//! Places in a text: what the index says is what counting from the beginning gives.

use kaiken::{LineIndex, Position, Span};

/// Checks every offset of a text in every unit, and every line.
///
/// # Panics
///
/// If a law is broken, saying which.
pub fn check(text: &str) {
    let index = LineIndex::new(text);
    let kept = LineIndex::kept(text.into());
    let mut count = Count::default();
    for (byte, c) in text.char_indices() {
        count.holds(&index, byte);
        count.holds(&kept, byte);
        for inside in byte..byte + c.len_utf8() {
            count.is_cut_back(&index, inside);
        }
        count.step(c, &text[byte + c.len_utf8()..]);
    }
    count.holds(&index, text.len());
    beyond_the_end_is_the_end(&index, text, &count);
    lines_are_the_text(&index, text, count.lines + 1);
}

/// What counting has come to.
#[derive(Default)]
struct Count {
    chars: u32,
    utf16: u32,
    lines: u32,
    column: u32,
}

impl Count {
    fn step(&mut self, c: char, rest: &str) {
        self.chars += 1;
        self.utf16 += c.len_utf16() as u32;
        self.column += 1;
        if c == '\n' || c == '\r' && !rest.starts_with('\n') {
            self.lines += 1;
            self.column = 0;
        }
    }

    fn holds(&self, index: &LineIndex<'_>, byte: usize) {
        self.is_cut_back(index, byte);
        assert_eq!(index.byte_of_char(self.chars) as usize, byte);
        assert_eq!(index.byte_of_utf16(self.utf16) as usize, byte);
    }

    /// An offset within a character counts as its beginning.
    fn is_cut_back(&self, index: &LineIndex<'_>, byte: usize) {
        let byte = byte as u32;
        assert_eq!(index.chars(byte), self.chars, "code points before {byte}");
        assert_eq!(index.utf16(byte), self.utf16, "UTF-16 units before {byte}");
        let place = Position {
            line: self.lines + 1,
            column: self.column + 1,
        };
        assert_eq!(index.position(byte), place, "the place of {byte}");
    }
}

fn beyond_the_end_is_the_end(index: &LineIndex<'_>, text: &str, count: &Count) {
    for far in [text.len() as u32 + 1, u32::MAX] {
        assert_eq!(
            (index.chars(far), index.utf16(far)),
            (count.chars, count.utf16)
        );
        assert_eq!(index.byte_of_char(far) as usize, text.len());
        assert_eq!(index.byte_of_utf16(far) as usize, text.len());
    }
}

/// Between two lines stands one line end and nothing else.
fn lines_are_the_text(index: &LineIndex<'_>, text: &str, count: u32) {
    let mut at = 0;
    for number in 1..=count {
        let Span { start, end } = index.line(number).expect("the line is there");
        assert_eq!(start, at, "line {number} begins behind the one before");
        let rest = &text[end as usize..];
        let after = ["\r\n", "\n", "\r"];
        let after = after.into_iter().find(|after| rest.starts_with(after));
        at = end + after.map_or(0, str::len) as u32;
    }
    assert_eq!(at as usize, text.len(), "lines reach the end");
    assert_eq!(index.line(count + 1), None);
    assert_eq!(index.line(0), None);
}
