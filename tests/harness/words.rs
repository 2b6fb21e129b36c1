//! The words of the dialects: what a fuzzer should try.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use kaiken::Dialect;
use serde_json::Value;

/// Longer words are sentences, which a fuzzer finds in the seeds.
const LONGEST: usize = 60;

/// Pieces that no dialect lists, and that the grammar looks for.
const MARKS: &[&str] = &[
    ": ",
    ":\n",
    "：",
    "\r\n",
    "\n\n",
    "(1) ",
    "(2) ",
    "1. ",
    "2. ",
    "- ",
    "・",
    "【",
    "】",
    "（",
    "）",
    "\u{3000}",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "\u{ad}",
    "\u{fffd}",
    "\u{2028}",
    "’",
    "“",
    "”",
    "?",
    "？",
    "2018-07-31",
    "8:56 p.m.",
    "20時56分",
    "平成30年7月31日(火曜日)",
];

/// Every word of every built-in dialect, the names of a dialect's keys and some marks, each once.
///
/// # Panics
///
/// Never: a dialect is JSON.
pub fn words() -> BTreeSet<String> {
    let mut words: BTreeSet<String> = MARKS.iter().map(|mark| (*mark).to_owned()).collect();
    for dialect in Dialect::built_in() {
        collect(
            &serde_json::to_value(dialect).expect("a dialect is JSON"),
            &mut words,
        );
    }
    words.retain(|word| !word.is_empty() && word.len() <= LONGEST);
    words
}

fn collect(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(word) => {
            words.insert(word.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        Value::Object(fields) => {
            for (key, value) in fields {
                words.insert(key.clone());
                collect(value, words);
            }
        }
        _ => {}
    }
}

/// The words as libFuzzer reads them: one a line, in quotes, all but plain letters escaped.
pub fn dictionary() -> String {
    let mut out = String::new();
    for word in words() {
        out.push('"');
        for byte in word.bytes() {
            if byte.is_ascii_alphanumeric() || byte == b' ' {
                out.push(byte as char);
            } else {
                let _ = write!(out, "\\x{byte:02X}");
            }
        }
        out.push_str("\"\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_dialects_are_there() {
        let dictionary = dictionary();
        for word in [
            "\"Reporter\"\n",
            "\"max\\x5Fchars\"\n",
            "\"\\xE3\\x80\\x90\"\n",
        ] {
            assert!(dictionary.contains(word), "{word}");
        }
        assert!(words().len() > 500, "{}", words().len());
    }
}
