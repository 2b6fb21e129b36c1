//! Values as numbers: what Rust writes and `js/tape.js` reads.
//!
//! A call answers with one list of 32-bit words, so that the border between Rust and JavaScript is
//! crossed once. A slice of the source crosses as two offsets; JavaScript cuts it from the string
//! that it has, which costs nothing and keeps even what UTF-8 cannot hold. The `text` of an object
//! stands at its `span`, so it crosses as a mark alone.
//!
//! ```text
//! answer = end, true, value, names, shapes
//!        | end, false, failure, names, shapes
//! end    = where the names stand
//! names  = string                    names, parted by spaces
//! shapes = string                    keys parted by commas, shapes parted by spaces
//! value  = null | false | true       the kind alone
//!        | small                     kind + a number below 2^28
//!        | int                       kind, number
//!        | slice                     kind, start, end in UTF-16 units of the source
//!        | here                      the source at the span of the object
//!        | string                    kind + length in bytes, UTF-8 filled up to whole words
//!        | name                      kind + number of the name
//!        | list                      kind + length, value…
//!        | object                    kind + number of the shape, value…
//! ```
//!
//! The kind stands in the low four bits of a word.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use kaiken::document::{Document, Piece, Place, Unit};
use kaiken::{LineIndex, Span, Transcript};
use serde::ser::{self, Impossible, Serialize};

use crate::answer::Failure;

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

/// How far what goes with a kind is shifted.
const SHIFT: u32 = 4;

/// How many words say where an answer ends.
const END: usize = 1;

/// The shape without a key.
const EMPTY: u32 = 0;

/// The names of variants, and the shapes of objects, by number.
#[derive(Debug)]
struct Names {
    names: Vec<&'static str>,
    /// A shape is the shape without its last key, and that key; shape 0 has none.
    shapes: Vec<Shape>,
}

#[derive(Debug, Default)]
struct Shape {
    parent: u32,
    key: &'static str,
    children: Vec<u32>,
}

impl Names {
    fn new() -> Self {
        Self {
            names: Vec::new(),
            shapes: alloc::vec![Shape::default()],
        }
    }

    /// The keys of all shapes.
    fn all_keys(&self) -> String {
        let shapes = (0..self.shapes.len() as u32).map(|shape| self.keys(shape).join(","));
        shapes.collect::<Vec<_>>().join(" ")
    }

    fn keys(&self, shape: u32) -> Vec<&'static str> {
        let mut keys = Vec::new();
        let mut at = shape;
        while at != EMPTY {
            let shape = &self.shapes[at as usize];
            keys.push(shape.key);
            at = shape.parent;
        }
        keys.reverse();
        keys
    }

    fn number(&mut self, name: &'static str) -> u32 {
        let known = self.names.iter().position(|other| *other == name);
        let number = known.unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        });
        number as u32
    }

    /// The shape that `parent` becomes by one more key.
    fn with(&mut self, parent: u32, key: &'static str) -> u32 {
        let children = self.shapes[parent as usize].children.iter();
        let known = children.copied().find(|child| {
            let other = self.shapes[*child as usize].key;
            core::ptr::eq(other, key) || other == key
        });
        known.unwrap_or_else(|| self.add(parent, key))
    }

    fn add(&mut self, parent: u32, key: &'static str) -> u32 {
        let number = self.shapes.len() as u32;
        self.shapes.push(Shape {
            parent,
            key,
            children: Vec::new(),
        });
        self.shapes[parent as usize].children.push(number);
        number
    }
}

/// Writes one answer.
#[derive(Debug)]
pub(crate) struct Tape<'a> {
    words: Vec<u32>,
    names: Names,
    source: &'a str,
    index: &'a LineIndex<'a>,
    /// The value that is being written is the `text` of an object.
    is_text: bool,
}

/// What never happens: the values that a tape cannot hold are of no type that an answer has. To
/// write one is a bug, and stops the call.
#[derive(Debug)]
pub(crate) enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        unwritable()
    }
}

/// Stops the call.
#[cold]
fn unwritable() -> ! {
    panic!("a value of a kind that no answer holds")
}

type Written = Result<(), Never>;

impl<'a> Tape<'a> {
    /// A tape whose slices are of `source`.
    pub(crate) fn new(source: &'a str, index: &'a LineIndex<'a>) -> Self {
        let mut words = Vec::with_capacity(source.len() / 16 + 64);
        words.extend([0, TRUE]);
        Self {
            words,
            names: Names::new(),
            source,
            index,
            is_text: false,
        }
    }

    /// Writes one more value.
    pub(crate) fn put(&mut self, value: &impl Serialize) {
        let Ok(()) = value.serialize(self);
    }

    /// Writes a list whose items `next` writes, one a call, until there is none.
    pub(crate) fn put_each(
        &mut self,
        next: &mut dyn FnMut(&mut Self) -> Result<bool, Failure>,
    ) -> Result<(), Failure> {
        let head = self.keep();
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
            self.words.push(FALSE);
            self.put(&failure);
        }
        self.words[0] = self.words.len() as u32;
        self.string(&self.names.names.join(" "));
        self.string(&self.names.all_keys());
        self.words
    }

    /// Writes a transcript of the source.
    pub(crate) fn put_transcript(&mut self, transcript: &Transcript<'_>) {
        self.put(&Document::with_index(transcript, self.index, Unit::Utf16));
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

    fn head(&mut self, kind: u32, with: u32) {
        self.words.push(kind | with << SHIFT);
    }

    /// Keeps a place for a head that is known only later.
    fn keep(&mut self) -> usize {
        self.words.push(NULL);
        self.words.len() - 1
    }

    /// Where a text stands in the source, in bytes; none for a text from elsewhere.
    fn offset(&self, text: &str) -> Option<usize> {
        let start = (text.as_ptr() as usize).wrapping_sub(self.source.as_ptr() as usize);
        (start < self.source.len()).then_some(start)
    }

    fn slice(&mut self, start: usize, length: usize) {
        let [start, end] = [start, start + length].map(|byte| self.index.utf16(byte as u32));
        self.words.extend([SLICE, start, end]);
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

    fn int(&mut self, number: u32) {
        if number >> (32 - SHIFT) == 0 {
            self.head(SMALL, number);
        } else {
            self.words.extend([INT, number]);
        }
    }
}

/// Serializes what a tape can hold, and refuses the rest.
macro_rules! serialize {
    (whole: $($name:ident($type:ty))*) => {
        $(fn $name(self, v: $type) -> Written {
            self.int(u32::try_from(v).unwrap_or_else(|_| unwritable()));
            Ok(())
        })*
    };
    (refuse: $($name:ident($type:ty))*) => {
        $(fn $name(self, _: $type) -> Written {
            unwritable()
        })*
    };
}

impl<'t, 'a> ser::Serializer for &'t mut Tape<'a> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Items<'t, 'a>;
    type SerializeTuple = Items<'t, 'a>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Impossible<(), Never>;
    type SerializeStruct = Items<'t, 'a>;
    type SerializeStructVariant = Impossible<(), Never>;

    serialize!(whole: serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64));
    serialize!(whole: serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64));
    serialize!(refuse: serialize_f32(f32) serialize_f64(f64) serialize_bytes(&[u8]));

    fn serialize_bool(self, v: bool) -> Written {
        self.words.push(if v { TRUE } else { FALSE });
        Ok(())
    }

    fn serialize_char(self, v: char) -> Written {
        self.string(v.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, v: &str) -> Written {
        match self.offset(v) {
            Some(_) if core::mem::take(&mut self.is_text) => self.words.push(HERE),
            Some(start) => self.slice(start, v.len()),
            None => self.string(v),
        }
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.words.push(NULL);
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        let number = self.names.number(variant);
        self.head(NAME, number);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        unwritable()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'t, 'a>, Never> {
        Ok(Items::new(self))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'t, 'a>, Never> {
        Ok(Items::new(self))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Never> {
        unwritable()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        unwritable()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Never> {
        unwritable()
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'t, 'a>, Never> {
        Ok(Items::new(self))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        unwritable()
    }
}

/// The items of a list or an object; its head is written when they are known.
pub(crate) struct Items<'t, 'a> {
    tape: &'t mut Tape<'a>,
    head: usize,
    /// How many items of a list, which shape of an object.
    with: u32,
}

impl<'t, 'a> Items<'t, 'a> {
    fn new(tape: &'t mut Tape<'a>) -> Self {
        let head = tape.keep();
        Self {
            tape,
            head,
            with: EMPTY,
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.with += 1;
        value.serialize(&mut *self.tape)
    }

    fn close(self, kind: u32) {
        self.tape.words[self.head] = kind | self.with << SHIFT;
    }
}

impl ser::SerializeSeq for Items<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item(value)
    }

    fn end(self) -> Written {
        self.close(LIST);
        Ok(())
    }
}

impl ser::SerializeTuple for Items<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item(value)
    }

    fn end(self) -> Written {
        self.close(LIST);
        Ok(())
    }
}

impl ser::SerializeStruct for Items<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Written {
        self.with = self.tape.names.with(self.with, key);
        self.tape.is_text = key == "text";
        value.serialize(&mut *self.tape)?;
        self.tape.is_text = false;
        Ok(())
    }

    fn end(self) -> Written {
        self.close(OBJECT);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    struct Line<'a> {
        text: Option<&'a str>,
        span: Place,
        name: &'a str,
    }

    #[derive(serde::Serialize)]
    #[serde(rename_all = "lowercase")]
    enum Side {
        Left,
        Right,
    }

    /// The words of an answer, without its end, names and shapes.
    fn written(source: &str, value: &impl Serialize) -> Vec<u32> {
        let index = LineIndex::new(source);
        let mut tape = Tape::new(source, &index);
        tape.put(value);
        let words = tape.finish(Ok(()));
        words[END..words[0] as usize].to_vec()
    }

    const fn with(kind: u32, with: u32) -> u32 {
        kind | with << SHIFT
    }

    #[test]
    fn a_text_at_its_span_is_a_mark_and_another_slice_is_two_offsets() {
        let source = "😀 Why?";
        let line = Line {
            text: source.get(5..),
            span: [3, 7],
            name: &source[5..8],
        };
        let list = with(LIST, 2);
        let span = [list, with(SMALL, 3), with(SMALL, 7)];
        let object = [TRUE, with(OBJECT, 3), HERE];
        assert_eq!(
            written(source, &line),
            [&object[..], &span, &[SLICE, 3, 6]].concat()
        );
    }

    #[test]
    fn what_is_not_of_the_source_is_a_string() {
        let line = Line {
            text: None,
            span: [0, 1 << 30],
            name: "from elsewhere",
        };
        let words = written("Reporter: Why?", &line);
        assert_eq!(words[1..4], [with(OBJECT, 3), NULL, with(LIST, 2)]);
        assert_eq!(
            words[4..8],
            [with(SMALL, 0), INT, 1 << 30, with(STRING, 14)]
        );
        assert_eq!(words[8].to_le_bytes(), *b"from");
        assert_eq!(words.len(), 8 + 14_usize.div_ceil(4));
    }

    #[test]
    fn a_name_comes_once_and_a_shape_too() {
        let index = LineIndex::new("");
        let mut tape = Tape::new("", &index);
        let line = || Line {
            text: None,
            span: [0, 0],
            name: "",
        };
        tape.put(&(Side::Left, Side::Right, Side::Left, line(), line()));
        assert_eq!(tape.names.names, ["left", "right"]);
        assert_eq!(tape.names.all_keys(), " text text,span text,span,name");
        let words = tape.finish(Ok(()));
        let names = with(NAME, 0);
        assert_eq!(words[2..6], [with(LIST, 5), names, with(NAME, 1), names]);
    }

    #[test]
    fn a_failure_takes_the_place_of_what_was_written() {
        let index = LineIndex::new("");
        let mut tape = Tape::new("", &index);
        tape.put(&Side::Left);
        let words = tape.finish(Err(Failure::unknown_dialect("nowhere")));
        assert_eq!((words[END], words[END + 1] & 15), (FALSE, OBJECT));
    }

    #[test]
    #[should_panic(expected = "of a kind that no answer holds")]
    fn a_number_below_zero_is_a_bug() {
        written("", &-1);
    }
}
