//! Values as numbers: what Rust writes and `js/tape.js` reads.
//!
//! A call answers with one list of 32-bit words, so that the border between Rust and JavaScript is
//! crossed once. A slice of the source crosses as two offsets; JavaScript cuts it from the string
//! that it has, which costs nothing and keeps even what UTF-8 cannot hold. The `text` of an object
//! stands at its `span`, so it crosses as a mark alone. The keys of objects do not cross:
//! `shapes.rs` has them, and JavaScript has a function for each of its shapes.
//!
//! ```text
//! answer = end, true, value, names
//!        | end, false, failure, names
//! end    = where the names stand
//! names  = string                    names, parted by spaces
//! value  = null | false | true       the kind alone
//!        | small                     kind + a number below 2^28
//!        | int                       kind, number
//!        | slice                     kind, start, end in UTF-16 units of the source
//!        | here                      the source at the span that follows
//!        | span                      kind, start, end
//!        | string                    kind + length in bytes, UTF-8 filled up to whole words
//!        | name                      kind + number of the name
//!        | list                      kind + length, value…
//!        | object                    kind + number of the shape, value…
//! ```
//!
//! The kind stands in the low four bits of a word.

use alloc::vec::Vec;
use core::ptr;

use kaiken::document::{Document, Piece, Place, Unit};
use kaiken::{LineIndex, Span, Transcript};

use crate::answer::Failure;
use crate::value::Value;

const NULL: u32 = 0;
const FALSE: u32 = 1;
const TRUE: u32 = 2;
const SMALL: u32 = 3;
const INT: u32 = 4;
const SLICE: u32 = 5;
const STRING: u32 = 6;
const NAME: u32 = 7;
const LIST: u32 = 8;
const OBJECT: u32 = 9;
const HERE: u32 = 10;
const SPAN: u32 = 11;

/// How far what goes with a kind is shifted.
const SHIFT: u32 = 4;

/// How many words say where an answer ends.
const END: usize = 1;

/// Names, which come again and again, by number.
#[derive(Debug, Default)]
struct Names(Vec<&'static str>);

impl Names {
    /// A text is known by its place: the same one from elsewhere gets another number, and does no
    /// harm.
    fn number(&mut self, text: &'static str) -> u32 {
        let known = self.0.iter().position(|other| ptr::eq(*other, text));
        let number = known.unwrap_or_else(|| {
            self.0.push(text);
            self.0.len() - 1
        });
        number as u32
    }
}

/// Writes one answer.
#[derive(Debug)]
pub(crate) struct Tape<'a> {
    words: Vec<u32>,
    names: Names,
    source: &'a str,
    index: &'a LineIndex<'a>,
}

impl<'a> Tape<'a> {
    /// A tape whose slices are of `source`.
    pub(crate) fn new(source: &'a str, index: &'a LineIndex<'a>) -> Self {
        let mut words = Vec::with_capacity(source.len() / 4 + 64);
        words.extend([0, TRUE]);
        Self {
            words,
            names: Names::default(),
            source,
            index,
        }
    }

    /// Writes a list whose items `next` writes, one a call, until there is none.
    pub(crate) fn put_each(
        &mut self,
        next: &mut dyn FnMut(&mut Self) -> Result<bool, Failure>,
    ) -> Result<(), Failure> {
        let head = self.words.len();
        self.null();
        let mut length = 0;
        while next(self)? {
            length += 1;
        }
        self.words[head] = LIST | length << SHIFT;
        Ok(())
    }

    /// The whole answer: what was written, or why nothing could be.
    pub(crate) fn finish(mut self, written: Result<(), Failure>) -> Vec<u32> {
        if let Err(failure) = written {
            self.words.truncate(END);
            self.bool(false);
            failure.put(&mut self);
        }
        self.words[0] = self.words.len() as u32;
        self.string(&self.names.0.join(" "));
        self.words
    }

    /// Writes a transcript of the source.
    pub(crate) fn put_transcript(&mut self, transcript: &Transcript<'_>) {
        Document::with_index(transcript, self.index, Unit::Utf16).put(self);
    }

    /// A place in the source, in UTF-16 units.
    pub(crate) fn place(&self, span: Span) -> Place {
        [self.index.utf16(span.start), self.index.utf16(span.end)]
    }

    /// A piece of the source.
    pub(crate) fn piece(&self, span: Span) -> Piece<'a> {
        Piece {
            text: self.source.get(span.range()).unwrap_or_default(),
            span: self.place(span),
        }
    }

    pub(crate) fn null(&mut self) {
        self.words.push(NULL);
    }

    pub(crate) fn bool(&mut self, value: bool) {
        self.words.push(if value { TRUE } else { FALSE });
    }

    pub(crate) fn int(&mut self, number: u32) {
        if number >> (32 - SHIFT) == 0 {
            self.head(SMALL, number);
        } else {
            self.words.extend([INT, number]);
        }
    }

    pub(crate) fn name(&mut self, name: &'static str) {
        let number = self.names.number(name);
        self.head(NAME, number);
    }

    /// A text of the source, or one from elsewhere.
    pub(crate) fn text(&mut self, text: &str) {
        match self.offset(text) {
            Some(start) => {
                let ends = [start, start + text.len()].map(|byte| self.index.utf16(byte as u32));
                self.words.extend([SLICE, ends[0], ends[1]]);
            }
            None => self.string(text),
        }
    }

    /// The `text` of an object, which stands at its `span`.
    pub(crate) fn text_here(&mut self, text: &str) {
        match self.offset(text) {
            Some(_) => self.words.push(HERE),
            None => self.string(text),
        }
    }

    /// A list of so many values, which are to follow.
    pub(crate) fn list(&mut self, length: usize) {
        self.head(LIST, length as u32);
    }

    /// An object of the shape with this number, whose values are to follow.
    #[inline(never)]
    pub(crate) fn object(&mut self, shape: u32) {
        self.head(OBJECT, shape);
    }

    #[inline(never)]
    pub(crate) fn span(&mut self, [start, end]: Place) {
        self.words.extend([SPAN, start, end]);
    }

    #[inline(never)]
    fn head(&mut self, kind: u32, with: u32) {
        self.words.push(kind | with << SHIFT);
    }

    /// Where a text stands in the source, in bytes; none for a text from elsewhere.
    fn offset(&self, text: &str) -> Option<usize> {
        let start = (text.as_ptr() as usize).wrapping_sub(self.source.as_ptr() as usize);
        (start < self.source.len()).then_some(start)
    }

    fn string(&mut self, text: &str) {
        self.head(STRING, text.len() as u32);
        let words = text.as_bytes().chunks(4).map(|bytes| {
            let mut word = [0; 4];
            word[..bytes.len()].copy_from_slice(bytes);
            u32::from_le_bytes(word)
        });
        self.words.extend(words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shapes::SHAPES;
    use crate::value::shape;
    use alloc::string::ToString;

    /// The words of an answer, without its end, names and shapes.
    fn written(source: &str, value: &impl Value) -> Vec<u32> {
        let index = LineIndex::new(source);
        let mut tape = Tape::new(source, &index);
        value.put(&mut tape);
        let words = tape.finish(Ok(()));
        words[END..words[0] as usize].to_vec()
    }

    const fn with(kind: u32, with: u32) -> u32 {
        kind | with << SHIFT
    }

    #[test]
    fn a_text_at_its_span_is_a_mark_and_another_slice_is_two_offsets() {
        let source = "😀 Why?";
        let piece = Piece {
            text: &source[5..],
            span: [3, 7],
        };
        let object = with(OBJECT, shape("text,span"));
        assert_eq!(written(source, &piece), [TRUE, object, HERE, SPAN, 3, 7]);
        assert_eq!(written(source, &&source[5..8]), [TRUE, SLICE, 3, 6]);
    }

    #[test]
    fn a_text_stands_before_its_span() {
        for keys in SHAPES {
            let mut keys = keys.split(',');
            if keys.any(|key| key == "text") {
                assert_eq!(keys.next(), Some("span"));
            }
        }
    }

    #[test]
    fn what_is_not_of_the_source_is_a_string() {
        let words = written("Reporter: Why?", &"from elsewhere".to_string());
        assert_eq!(words[1], with(STRING, 14));
        assert_eq!(words[2].to_le_bytes(), *b"from");
        assert_eq!(words.len(), 2 + 14_usize.div_ceil(4));
    }

    #[test]
    fn numbers_are_small_or_words_of_their_own() {
        assert_eq!(
            written("", &alloc::vec![7_u32, 1 << 30]),
            [TRUE, with(LIST, 2), with(SMALL, 7), INT, 1 << 30]
        );
        assert_eq!(written("", &None::<u32>), [TRUE, NULL]);
    }

    #[test]
    fn a_name_comes_once() {
        let index = LineIndex::new("");
        let mut tape = Tape::new("", &index);
        for name in ["left", "right", "left"] {
            tape.name(name);
        }
        assert_eq!(tape.names.0, ["left", "right"]);
        let words = tape.finish(Ok(()));
        let [left, right] = [0, 1].map(|number| with(NAME, number));
        assert_eq!(words[2..5], [left, right, left]);
    }

    #[test]
    fn a_failure_takes_the_place_of_what_was_written() {
        let index = LineIndex::new("");
        let mut tape = Tape::new("", &index);
        tape.name("left");
        let words = tape.finish(Err(Failure::unknown_dialect("nowhere")));
        assert_eq!((words[END], words[END + 1] & 15), (FALSE, OBJECT));
    }
}
