//! kaiken for browsers and Node.

use kaiken::document::{Document, Unit};
use kaiken::{Code, Dialect, LineIndex, Parser};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

/// Parses.
#[wasm_bindgen]
pub fn parse(
    text: &str,
    dialect: Option<String>,
    strict: bool,
    records: bool,
) -> Result<String, JsError> {
    let mut parser = Parser::new().strict(strict);
    if let Some(dialect) = dialect {
        parser = parser
            .dialect(Dialect::named(&dialect).ok_or_else(|| JsError::new("unknown dialect"))?);
    }
    let json = if records {
        let records = parser.records(text)?.collect::<Result<Vec<_>, _>>()?;
        serde_json::to_string(
            &records
                .iter()
                .map(|r| Document::in_unit(r, Unit::Utf16))
                .collect::<Vec<_>>(),
        )
    } else {
        serde_json::to_string(&Document::in_unit(&parser.parse(text)?, Unit::Utf16))
    };
    json.map_err(JsError::from)
}

/// Lists.
#[wasm_bindgen]
pub fn dialects() -> String {
    Dialect::built_in()
        .map(|d| json!({"id": d.id, "language": d.language, "description": d.description}))
        .collect::<Value>()
        .to_string()
}

/// Explains.
#[wasm_bindgen]
pub fn explain(code: &str) -> String {
    Code::from_id(code)
        .map_or(Value::Null, |code| {
            json!({
                "code": code.id(), "name": code.name(), "severity": code.severity(), "message": code.summary(),
                "help": code.help(), "explanation": code.explanation(), "example": code.example(),
            })
        })
        .to_string()
}

/// Detects.
#[wasm_bindgen]
pub fn detect(text: &str) -> String {
    let found = Dialect::detect(text);
    let index = LineIndex::new(text);
    let reasons: Value = found
        .reasons
        .iter()
        .map(|r| json!({"sign": format!("{:?}", r.sign), "points": r.points, "span": [index.utf16(r.span.start), index.utf16(r.span.end)]}))
        .collect();
    json!({"dialect": found.dialect.map(|d| &d.id), "score": found.score, "reasons": reasons})
        .to_string()
}
