//! The names of enums as the JSON has them.

use core::fmt;

use serde::ser::{Error, Impossible, Serialize, Serializer};

/// The name of a variant without fields, which is all that this reads.
pub(crate) fn name(variant: &impl Serialize) -> &'static str {
    let Ok(name) = variant.serialize(Name);
    name
}

/// What never happens: to name anything else is a bug, and stops the call.
#[derive(Debug)]
pub(crate) enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        unnamed()
    }
}

#[cold]
fn unnamed() -> ! {
    panic!("only variants without fields have a name")
}

type Named = Result<&'static str, Never>;
type No = Impossible<&'static str, Never>;

struct Name;

/// Values that have no name.
macro_rules! no_name {
    ($($method:ident($($type:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $type),*) -> $result {
            unnamed()
        })*
    };
}

impl Serializer for Name {
    type Ok = &'static str;
    type Error = Never;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Named {
        Ok(name)
    }

    no_name! {
        serialize_bool(bool) -> Named;
        serialize_i8(i8) -> Named;
        serialize_i16(i16) -> Named;
        serialize_i32(i32) -> Named;
        serialize_i64(i64) -> Named;
        serialize_u8(u8) -> Named;
        serialize_u16(u16) -> Named;
        serialize_u32(u32) -> Named;
        serialize_u64(u64) -> Named;
        serialize_f32(f32) -> Named;
        serialize_f64(f64) -> Named;
        serialize_char(char) -> Named;
        serialize_str(&str) -> Named;
        serialize_bytes(&[u8]) -> Named;
        serialize_none() -> Named;
        serialize_unit() -> Named;
        serialize_unit_struct(&'static str) -> Named;
        serialize_seq(Option<usize>) -> Result<No, Never>;
        serialize_tuple(usize) -> Result<No, Never>;
        serialize_tuple_struct(&'static str, usize) -> Result<No, Never>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Result<No, Never>;
        serialize_map(Option<usize>) -> Result<No, Never>;
        serialize_struct(&'static str, usize) -> Result<No, Never>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Result<No, Never>;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Named {
        unnamed()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Named {
        unnamed()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Named {
        unnamed()
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, _: &T) -> Named {
        unnamed()
    }
}

#[cfg(test)]
mod tests {
    use super::name;
    use kaiken::{LineKind, Role};

    #[test]
    fn variants_are_named_as_in_the_json() {
        assert_eq!(name(&LineKind::StageDirection), "stage_direction");
        assert_eq!(name(&Role::Official), "official");
    }

    #[test]
    #[should_panic(expected = "only variants without fields have a name")]
    fn nothing_else_has_a_name() {
        name(&1);
    }
}
