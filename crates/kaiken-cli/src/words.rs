//! The words that values have in the JSON, for people to read.

use serde::Serialize;

/// The name of a value in the JSON, such as `official`.
pub(crate) fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(other) => other.to_string(),
        Err(error) => error.to_string(),
    }
}
