//! Snapshots that one can review: the JSON of `kaiken parse`, one block a line.

use kaiken::document::Document;
use serde_json::{Map, Value};
use std::fmt::Write as _;

/// The documents of a text, one for each record, as the command line gives them.
pub fn documents(text: &str) -> Vec<Value> {
    kaiken::records(text)
        .map(|record| serde_json::to_value(Document::new(&record)).unwrap_or(Value::Null))
        .collect()
}

/// The snapshot of a text.
pub fn snapshot(text: &str) -> String {
    let mut out = String::from("[\n");
    let documents = documents(text);
    for (at, document) in documents.iter().enumerate() {
        if let Value::Object(document) = document {
            object(&mut out, document);
        }
        out.push_str(if at + 1 < documents.len() {
            ",\n"
        } else {
            "\n"
        });
    }
    out.push_str("]\n");
    out
}

/// A document: a key a line, and an item of a list a line.
fn object(out: &mut String, document: &Map<String, Value>) {
    out.push_str("{\n");
    for (at, (key, value)) in document.iter().enumerate() {
        let _ = write!(out, "  {}: ", Value::from(key.as_str()));
        match value {
            Value::Array(items) if items.iter().any(Value::is_object) => list(out, items),
            Value::Object(fields) => object_fields(out, fields),
            value => {
                let _ = write!(out, "{value}");
            }
        }
        out.push_str(if at + 1 < document.len() { ",\n" } else { "\n" });
    }
    out.push('}');
}

fn list(out: &mut String, items: &[Value]) {
    let lines: Vec<String> = items.iter().map(|item| format!("    {item}")).collect();
    let _ = write!(out, "[\n{}\n  ]", lines.join(",\n"));
}

fn object_fields(out: &mut String, fields: &Map<String, Value>) {
    let lines: Vec<String> = fields
        .iter()
        .map(|(key, value)| format!("    {}: {value}", Value::from(key.as_str())))
        .collect();
    let _ = write!(out, "{{\n{}\n  }}", lines.join(",\n"));
}
