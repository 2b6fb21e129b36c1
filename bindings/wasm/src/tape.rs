//! Values as numbers: what Rust writes and `js/tape.js` reads.
//!
//! A call answers with one list of 32-bit words, so that the border between Rust and JavaScript is
//! crossed once. A slice of the source crosses as two offsets; JavaScript cuts it from the string
//! that it has, which costs nothing and keeps even what UTF-8 cannot hold.
//!
//! ```text
//! value  = null | false | true                 the kind alone
//!        | int                                 kind + the number below 2^28, or kind, word
//!        | float                               kind, low word, high word
//!        | slice                               kind, start, end (UTF-16 units of the source)
//!        | string                              kind + bytes, UTF-8 filled up to whole words
//!        | name                                kind + number of the name
//!        | list                                kind + length, value…
//!        | object                              kind + number of the shape, value…
//!        | map                                 kind + length, (key value)…
//! ```
//!
//! The kind stands in the low four bits of a word. Names and shapes are numbered as they come and
//! keep their numbers; JavaScript asks once for each.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use kaiken::LineIndex;
use serde::ser::{self, Impossible, Serialize};

const NULL: u32 = 0;
const FALSE: u32 = 1;
const TRUE: u32 = 2;
const SMALL: u32 = 3;
const INT: u32 = 4;
const FLOAT: u32 = 5;
const SLICE: u32 = 6;
const STRING: u32 = 7;
const NAME: u32 = 8;
const LIST: u32 = 9;
const OBJECT: u32 = 10;
const MAP: u32 = 11;

/// How far what goes with a kind is shifted.
const SHIFT: u32 = 4;

/// The shape without a key.
const EMPTY: u32 = 0;

/// The names of fields and variants, and the shapes of objects, by number.
#[derive(Debug, Default)]
pub(crate) struct Names {
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
    /// The text of a name.
    pub(crate) fn name(&self, number: u32) -> &'static str {
        self.names.get(number as usize).copied().unwrap_or_default()
    }

    /// The keys of a shape, parted by spaces.
    pub(crate) fn keys(&self, number: u32) -> String {
        let mut keys = Vec::new();
        let mut at = number;
        while let Some(shape) = self.shapes.get(at as usize).filter(|_| at != EMPTY) {
            keys.push(shape.key);
            at = shape.parent;
        }
        keys.reverse();
        keys.join(" ")
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
        if self.shapes.is_empty() {
            self.shapes.push(Shape::default());
        }
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
    names: &'a mut Names,
    source: &'a str,
    index: LineIndex<'a>,
}

/// What a tape cannot hold.
#[derive(Debug)]
pub(crate) struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a kind that no answer holds")
    }
}

impl core::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Written = Result<(), Unwritable>;

impl<'a> Tape<'a> {
    /// A tape whose slices are of `source`.
    pub(crate) fn new(names: &'a mut Names, source: &'a str) -> Self {
        Self {
            words: Vec::with_capacity(source.len() / 16 + 64),
            names,
            source,
            index: LineIndex::new(source),
        }
    }

    /// Writes one more value.
    pub(crate) fn write(&mut self, value: &impl Serialize) -> Written {
        value.serialize(self)
    }

    /// What was written.
    pub(crate) fn finish(self) -> Vec<u32> {
        self.words
    }

    fn put(&mut self, kind: u32, with: u32) {
        self.words.push(kind | with << SHIFT);
    }

    /// Keeps a place for a head that is known only later.
    fn keep(&mut self) -> usize {
        self.words.push(NULL);
        self.words.len() - 1
    }

    fn slice(&mut self, start: usize, length: usize) {
        let [start, end] = [start, start + length].map(|byte| self.index.utf16(byte as u32));
        self.words.extend([SLICE, start, end]);
    }

    fn string(&mut self, text: &str) {
        self.put(STRING, text.len() as u32);
        let words = text.as_bytes().chunks(4).map(|bytes| {
            let mut word = [0; 4];
            word[..bytes.len()].copy_from_slice(bytes);
            u32::from_le_bytes(word)
        });
        self.words.extend(words);
    }

    fn int(&mut self, number: u32) {
        if number >> (32 - SHIFT) == 0 {
            self.put(SMALL, number);
        } else {
            self.words.extend([INT, number]);
        }
    }

    fn float(&mut self, number: f64) {
        let bits = number.to_bits();
        self.words.extend([FLOAT, bits as u32, (bits >> 32) as u32]);
    }
}

impl<'t, 'a> ser::Serializer for &'t mut Tape<'a> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Items<'t, 'a>;
    type SerializeTuple = Items<'t, 'a>;
    type SerializeTupleStruct = Items<'t, 'a>;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Items<'t, 'a>;
    type SerializeStruct = Items<'t, 'a>;
    type SerializeStructVariant = Impossible<(), Unwritable>;

    fn serialize_bool(self, v: bool) -> Written {
        self.put(if v { TRUE } else { FALSE }, 0);
        Ok(())
    }

    fn serialize_i8(self, v: i8) -> Written {
        self.serialize_i64(v.into())
    }

    fn serialize_i16(self, v: i16) -> Written {
        self.serialize_i64(v.into())
    }

    fn serialize_i32(self, v: i32) -> Written {
        self.serialize_i64(v.into())
    }

    fn serialize_i64(self, v: i64) -> Written {
        match u32::try_from(v) {
            Ok(number) => self.int(number),
            Err(_) => self.float(v as f64),
        }
        Ok(())
    }

    fn serialize_u8(self, v: u8) -> Written {
        self.serialize_u32(v.into())
    }

    fn serialize_u16(self, v: u16) -> Written {
        self.serialize_u32(v.into())
    }

    fn serialize_u32(self, v: u32) -> Written {
        self.int(v);
        Ok(())
    }

    fn serialize_u64(self, v: u64) -> Written {
        match u32::try_from(v) {
            Ok(number) => self.int(number),
            Err(_) => self.float(v as f64),
        }
        Ok(())
    }

    fn serialize_f32(self, v: f32) -> Written {
        self.serialize_f64(v.into())
    }

    fn serialize_f64(self, v: f64) -> Written {
        self.float(v);
        Ok(())
    }

    fn serialize_char(self, v: char) -> Written {
        self.string(v.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, v: &str) -> Written {
        let start = (v.as_ptr() as usize).wrapping_sub(self.source.as_ptr() as usize);
        if start < self.source.len() && v.len() <= self.source.len() - start {
            self.slice(start, v.len());
        } else {
            self.string(v);
        }
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Unwritable)
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.put(NULL, 0);
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        let number = self.names.number(variant);
        self.put(NAME, number);
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
        variant: &'static str,
        value: &T,
    ) -> Written {
        let shape = self.names.with(EMPTY, variant);
        self.put(OBJECT, shape);
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'t, 'a>, Unwritable> {
        Ok(Items::new(self))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'t, 'a>, Unwritable> {
        Ok(Items::new(self))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Items<'t, 'a>, Unwritable> {
        Ok(Items::new(self))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'t, 'a>, Unwritable> {
        Ok(Items::new(self))
    }

    fn serialize_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Items<'t, 'a>, Unwritable> {
        Ok(Items::new(self))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Err(Unwritable)
    }
}

/// The items of a list, a map or an object; its head is written when they are known.
pub(crate) struct Items<'t, 'a> {
    tape: &'t mut Tape<'a>,
    head: usize,
    /// How many items of a list or a map, which shape of an object.
    with: u32,
}

impl<'t, 'a> Items<'t, 'a> {
    fn new(tape: &'t mut Tape<'a>) -> Self {
        let head = tape.keep();
        Self {
            tape,
            head,
            with: 0,
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.with += 1;
        value.serialize(&mut *self.tape)
    }

    fn close(self, kind: u32) -> Written {
        self.tape.words[self.head] = kind | self.with << SHIFT;
        Ok(())
    }
}

impl ser::SerializeSeq for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item(value)
    }

    fn end(self) -> Written {
        self.close(LIST)
    }
}

impl ser::SerializeTuple for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item(value)
    }

    fn end(self) -> Written {
        self.close(LIST)
    }
}

impl ser::SerializeTupleStruct for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item(value)
    }

    fn end(self) -> Written {
        self.close(LIST)
    }
}

impl ser::SerializeMap for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.item(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Written {
        self.close(MAP)
    }
}

impl ser::SerializeStruct for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Written {
        self.with = self.tape.names.with(self.with, key);
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Written {
        self.close(OBJECT)
    }
}
