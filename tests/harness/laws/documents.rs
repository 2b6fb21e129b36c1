//! The JSON: every text stands at its span in every unit, and JSON written and read is the same.

use kaiken::document::{Document, Unit};
use kaiken::{LineIndex, Transcript};
use serde_json::Value;

/// Checks the documents of a text, one for each record.
///
/// # Panics
///
/// If a law is broken, saying which.
pub fn check(text: &str) {
    for record in kaiken::records(text) {
        let document = Document::new(&record);
        let value = serde_json::to_value(&document).expect("a document is JSON");
        texts_stand_at_their_spans(text, &value);
        let written = serde_json::to_string(&document).expect("a document is JSON");
        let read: Value = serde_json::from_str(&written).expect("what was written is JSON");
        assert_eq!(read, value, "JSON written and read is the same");
        units_tell_the_same_places(&record, &value);
    }
}

/// Offsets in other units, turned back into bytes, are the offsets in bytes.
fn units_tell_the_same_places(record: &Transcript<'_>, bytes: &Value) {
    let index = LineIndex::new(record.source());
    for (unit, back) in [
        (
            Unit::CodePoints,
            LineIndex::byte_of_char as fn(&_, u32) -> u32,
        ),
        (Unit::Utf16, LineIndex::byte_of_utf16),
    ] {
        let document = Document::in_unit(record, unit);
        let mut value = serde_json::to_value(document).expect("a document is JSON");
        each_span(&mut value, &|offset| back(&index, offset));
        assert_eq!(&value, bytes, "{unit:?} tells the same places");
    }
}

fn each_span(value: &mut Value, change: &impl Fn(u32) -> u32) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                if let ("span", Value::Array(span)) = (key.as_str(), &mut *value) {
                    for offset in span {
                        let old = offset.as_u64().and_then(|old| old.try_into().ok());
                        *offset = change(old.expect("an offset")).into();
                    }
                } else {
                    each_span(value, change);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_span(item, change)),
        _ => {}
    }
}

fn texts_stand_at_their_spans(source: &str, value: &Value) {
    match value {
        Value::Object(fields) => {
            if let (Some(Value::String(text)), Some(span)) =
                (fields.get("text"), fields.get("span"))
            {
                let at = |index: usize| span[index].as_u64().and_then(|at| at.try_into().ok());
                let (start, end): (usize, usize) = at(0).zip(at(1)).expect("a span");
                assert_eq!(source.get(start..end), Some(text.as_str()));
            }
            for value in fields.values() {
                texts_stand_at_their_spans(source, value);
            }
        }
        Value::Array(items) => {
            for value in items {
                texts_stand_at_their_spans(source, value);
            }
        }
        _ => {}
    }
}
