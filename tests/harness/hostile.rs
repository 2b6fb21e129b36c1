//! Inputs that would harm a careless reader: `tests/hostile.json`, which all languages expand
//! alike.
//!
//! An input is a list of parts, each with how often it stands. In a text `{n}` is the number of the
//! repetition; UTF-16 units and bytes are written as hexadecimal numbers.

use serde_json::Value;

/// One input, with its name and the number of blocks that every language finds in it.
#[derive(Debug)]
pub struct Hostile<T> {
    /// What is hostile about it.
    pub name: String,
    /// The input.
    pub input: T,
    /// The blocks of its tree.
    pub blocks: Option<u64>,
}

/// Texts.
pub fn texts() -> Vec<Hostile<String>> {
    list("texts", |unit, times, text: &mut String| {
        if unit.contains("{n}") {
            (0..times).for_each(|n| text.push_str(&unit.replace("{n}", &n.to_string())));
        } else {
            text.push_str(&unit.repeat(times));
        }
    })
}

/// UTF-16 that no text is: a surrogate lacks its partner.
///
/// # Panics
///
/// If the file is not as it should be.
pub fn utf16() -> Vec<Hostile<Vec<u16>>> {
    list("utf16", |unit, times, units: &mut Vec<u16>| {
        let number = |word| u16::from_str_radix(word, 16).expect("a hexadecimal number");
        let unit: Vec<u16> = unit.split(' ').map(number).collect();
        units.extend(unit.repeat(times));
    })
}

/// Bytes, most of which no text is.
///
/// # Panics
///
/// If the file is not as it should be.
pub fn bytes() -> Vec<Hostile<Vec<u8>>> {
    list("bytes", |unit, times, bytes: &mut Vec<u8>| {
        let number = |word| u8::from_str_radix(word, 16).expect("a hexadecimal number");
        let unit: Vec<u8> = unit.split(' ').map(number).collect();
        bytes.extend(unit.repeat(times));
    })
}

fn list<T: Default>(key: &str, add: impl Fn(&str, usize, &mut T)) -> Vec<Hostile<T>> {
    let file: Value = serde_json::from_str(include_str!("../hostile.json")).expect("JSON");
    let inputs = file[key].as_array().expect("a list of inputs").iter();
    let expand = |described: &Value| {
        let mut input = T::default();
        for part in described["parts"].as_array().expect("a list of parts") {
            let times = part[1].as_u64().expect("a number");
            add(
                part[0].as_str().expect("a text"),
                times as usize,
                &mut input,
            );
        }
        Hostile {
            name: described["name"].as_str().expect("a name").to_owned(),
            input,
            blocks: described["blocks"].as_u64(),
        }
    };
    inputs.map(expand).collect()
}
