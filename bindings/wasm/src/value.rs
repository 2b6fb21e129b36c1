//! How the types of an answer are written on a tape.
//!
//! An object is written by the names of its fields, which are the keys of the JSON. The compiler
//! asks for each of them: a new field of the document is a new word here, and in `shapes.rs`.

use alloc::string::String;
use alloc::vec::Vec;

use kaiken::document::{
    AnswerPartObject, BlockObject, DiagnosticObject, Document, EditObject, ExchangeObject,
    HeaderObject, NoteObject, Piece, Place, RelatedObject, SpeakerObject, TimeObject,
};
use kaiken::{
    Because, ConferenceKind, LineKind, NoteKind, OutletBy, Role, Safety, Severity, Sign, Tie,
};

use crate::name::name;
use crate::shapes::SHAPES;
use crate::tape::Tape;

/// What a tape can hold.
pub(crate) trait Value {
    fn put(&self, tape: &mut Tape<'_>);
}

impl Value for bool {
    fn put(&self, tape: &mut Tape<'_>) {
        tape.bool(*self);
    }
}

impl Value for u8 {
    fn put(&self, tape: &mut Tape<'_>) {
        tape.int((*self).into());
    }
}

impl Value for u32 {
    fn put(&self, tape: &mut Tape<'_>) {
        tape.int(*self);
    }
}

/// Numbers of blocks and the like: there are fewer of them than bytes.
impl Value for usize {
    fn put(&self, tape: &mut Tape<'_>) {
        tape.int(*self as u32);
    }
}

impl Value for &str {
    fn put(&self, tape: &mut Tape<'_>) {
        tape.text(self);
    }
}

impl Value for String {
    fn put(&self, tape: &mut Tape<'_>) {
        tape.text(self);
    }
}

impl<T: Value> Value for Option<T> {
    fn put(&self, tape: &mut Tape<'_>) {
        match self {
            Some(value) => value.put(tape),
            None => tape.null(),
        }
    }
}

impl<T: Value> Value for [T] {
    fn put(&self, tape: &mut Tape<'_>) {
        tape.list(self.len());
        for item in self {
            item.put(tape);
        }
    }
}

impl<T: Value> Value for Vec<T> {
    fn put(&self, tape: &mut Tape<'_>) {
        self[..].put(tape);
    }
}

impl Value for Place {
    fn put(&self, tape: &mut Tape<'_>) {
        tape.span(*self);
    }
}

/// Writes enums by the names that they have in the JSON.
macro_rules! names {
    ($($type:ident)*) => {
        $(impl Value for $type {
            fn put(&self, tape: &mut Tape<'_>) {
                tape.name(name(self));
            }
        })*
    };
}

names!(Because ConferenceKind LineKind NoteKind OutletBy Role Safety Severity Sign Tie);

/// The number of the shape with these keys.
pub(crate) const fn shape(keys: &str) -> u32 {
    let mut number = 0;
    while !is_same(SHAPES[number].as_bytes(), keys.as_bytes()) {
        number += 1;
    }
    number as u32
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, behind @ ..], [same, left @ ..]) = (one, other)
        && *first == *same
    {
        (one, other) = (behind, left);
    }
    one.is_empty() && other.is_empty()
}

/// Writes a field: a `text` stands at the span of its object.
macro_rules! field {
    ($tape:ident text $key:ident) => {
        $tape.text_here($key)
    };
    ($tape:ident $_:ident $key:ident) => {
        $key.put($tape)
    };
}

/// Writes an object of fields; its `type` comes first where it has one.
macro_rules! fields {
    ($tape:ident: $first:ident $($key:ident)*) => {
        $tape.object(const {
            $crate::value::shape(concat!(stringify!($first) $(, ",", stringify!($key))*))
        });
        $crate::value::field!($tape $first $first);
        $($crate::value::field!($tape $key $key);)*
    };
    ($tape:ident, $type:literal: $($key:ident)*) => {
        $tape.object(const { $crate::value::shape(concat!("type" $(, ",", stringify!($key))*)) });
        $tape.name($type);
        $($crate::value::field!($tape $key $key);)*
    };
}

/// Writes structs with all of their fields.
macro_rules! objects {
    ($($type:ident$(<$life:lifetime>)? { $($key:ident)* })*) => {
        $(impl $crate::value::Value for $type$(<$life>)? {
            fn put(&self, tape: &mut Tape<'_>) {
                let Self { $($key),* } = self;
                $crate::value::fields!(tape: $($key)*);
            }
        })*
    };
}

pub(crate) use {field, fields, objects};

objects! {
    Document<'_> {
        schema file dialect language encoding span header speakers blocks exchanges diagnostics
    }
    Piece<'_> { text span }
    HeaderObject<'_> {
        breadcrumb title kind date weekday time venue venue_raw notices links topics
    }
    TimeObject<'_> { start end zone open_ended text span }
    SpeakerObject<'_> {
        id role role_inferred name honorific office organization labels because named_in_title
        outlet_by ambiguous perhaps
    }
    NoteObject<'_> { kind text span }
    ExchangeObject<'_> { question answer follow_up_of because cue parts answer_parts }
    AnswerPartObject<'_> { of text span }
    DiagnosticObject<'_> { code name severity message help span related edit }
    EditObject<'_> { span replacement safety }
    RelatedObject<'_> { message span }
}

impl Value for BlockObject<'_> {
    fn put(&self, tape: &mut Tape<'_>) {
        let (kind, Piece { text, span }) = match self {
            Self::Turn {
                span,
                label,
                role,
                role_inferred,
                speaker,
                inferred,
                paragraphs,
                notes,
            } => {
                fields!(
                    tape, "turn": span label role role_inferred speaker inferred paragraphs notes
                );
                return;
            }
            Self::Heading {
                span,
                text,
                level,
                number,
            } => {
                fields!(tape, "heading": text span level number);
                return;
            }
            Self::Text(piece) => ("text", piece),
            Self::StageDirection(piece) => ("stage_direction", piece),
            Self::Notice(piece) => ("notice", piece),
            Self::Link(piece) => ("link", piece),
            Self::Toc(piece) => ("toc", piece),
            Self::Breadcrumb(piece) => ("breadcrumb", piece),
            Self::Title(piece) => ("title", piece),
            Self::Dateline(piece) => ("dateline", piece),
            Self::Field(piece) => ("field", piece),
            Self::End(piece) => ("end", piece),
            Self::Furniture(piece) => ("furniture", piece),
        };
        tape.object(const { shape("type,text,span") });
        tape.name(kind);
        tape.text_here(text);
        span.put(tape);
    }
}
