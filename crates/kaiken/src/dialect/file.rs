//! Dialects that users write, as TOML or JSON (feature `dialect-file`).

use alloc::string::{String, ToString};

use serde_json::Value;

use super::Dialect;

/// Why a dialect file was not read.
///
/// ```
/// let text = "id = \"mine\"\nlabels = { max_chars = \"many\" }\n";
/// let error = kaiken::Dialect::from_toml(text).unwrap_err();
/// assert_eq!((error.line, error.column), (Some(2), Some(24)));
/// assert!(error.message.contains("expected u16"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{message}", Self::place(*.line, *.column))]
#[non_exhaustive]
pub struct DialectError {
    /// The line, counted from one, where the file is at fault.
    pub line: Option<u32>,
    /// The column in characters, counted from one.
    pub column: Option<u32>,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl DialectError {
    fn place(line: Option<u32>, column: Option<u32>) -> String {
        match (line, column) {
            (Some(line), Some(column)) => alloc::format!("line {line}, column {column}: "),
            _ => String::new(),
        }
    }

    fn new(message: String) -> Self {
        Self {
            line: None,
            column: None,
            message,
        }
    }

    fn toml(text: &str, error: &toml::de::Error) -> Self {
        let at = error
            .span()
            .map(|span| unknown_key(text, error.message()).unwrap_or(span.start));
        let place = at.map(|at| crate::LineIndex::new(text).position(at as u32));
        Self {
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            message: error.message().to_string(),
        }
    }

    fn json(error: &serde_json::Error) -> Self {
        let known = error.line() > 0;
        Self {
            line: known.then(|| error.line() as u32),
            column: known.then(|| error.column() as u32),
            message: error.to_string(),
        }
    }
}

/// Where the key stands that a message calls unknown; the reader itself gives its table only.
fn unknown_key(text: &str, message: &str) -> Option<usize> {
    let key = message.strip_prefix("unknown field `")?.split('`').next()?;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let name = line.trim_start().trim_start_matches('[');
        if name
            .strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with(['=', ']', '.']))
        {
            return Some(at + line.len() - name.len());
        }
        at += line.len();
    }
    None
}

impl Dialect {
    /// Reads a dialect from TOML. With `extends = "mofa-en"` the file says only what differs.
    ///
    /// # Errors
    ///
    /// [`DialectError`] for text that is no TOML, unknown keys, values of another type, an unknown
    /// dialect to extend, or a missing `id`.
    ///
    /// ```
    /// let dialect = kaiken::Dialect::from_toml(
    ///     "id = \"my-paper\"\nextends = \"mofa-en\"\n[labels]\nquestions = [\"Our reporter\"]\n",
    /// )?;
    /// assert_eq!(*dialect.labels.questions, ["Our reporter"]);
    /// assert_eq!(dialect.labels.max_chars, 140);
    /// # Ok::<(), kaiken::dialect::DialectError>(())
    /// ```
    pub fn from_toml(text: &str) -> Result<Self, DialectError> {
        let at = |error: toml::de::Error| DialectError::toml(text, &error);
        let plain: Self = toml::from_str(text).map_err(at)?;
        let value: Value = toml::from_str(text).map_err(at)?;
        plain.complete(value)
    }

    /// Reads a dialect from JSON, by the same rules as [`Dialect::from_toml`].
    ///
    /// # Errors
    ///
    /// [`DialectError`], as there.
    ///
    /// ```
    /// let dialect = kaiken::Dialect::from_json(r#"{"id": "mine", "extends": "generic"}"#)?;
    /// assert_eq!(dialect.id, "mine");
    /// # Ok::<(), kaiken::dialect::DialectError>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, DialectError> {
        let plain: Self = serde_json::from_str(text).map_err(|error| DialectError::json(&error))?;
        let value: Value =
            serde_json::from_str(text).map_err(|error| DialectError::json(&error))?;
        plain.complete(value)
    }

    /// Puts the values of a file over those of the dialect that it extends.
    fn complete(self, file: Value) -> Result<Self, DialectError> {
        if self.id.is_empty() {
            let message = "a dialect needs an `id`, such as `id = \"my-paper\"`";
            return Err(DialectError::new(message.to_string()));
        }
        let Some(base) = &self.extends else {
            return Ok(self);
        };
        let base = Self::named(base).ok_or_else(|| {
            DialectError::new(alloc::format!(
                "`extends` names no built-in dialect: `{base}`"
            ))
        })?;
        let mut whole = serde_json::to_value(base).map_err(|error| DialectError::json(&error))?;
        overlay(&mut whole, file);
        serde_json::from_value(whole).map_err(|error| DialectError::json(&error))
    }
}

/// Puts values over others, table by table; lists are replaced.
fn overlay(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                overlay(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (under, over) => *under = over,
    }
}
