//! What is fuzzed: a name, the laws that an input must keep, and the inputs to begin with.
//!
//! libFuzzer runs the targets by the programs in `fuzz/`, and `shake` runs them without it.

use std::borrow::Cow;
use std::fs;

use kaiken::{Code, Dialect, Parser};

use crate::laws::{self, dialects::DIVIDER};
use crate::{files, fixtures};

/// One thing to fuzz.
pub struct Target {
    /// What it is called on the command line; `fuzz/targets/` has a program of this
    /// name.
    pub name: &'static str,
    /// Asks the laws of one input.
    pub run: fn(&[u8]),
    /// The inputs to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target {
        name: "parse",
        run: |input| laws::check(&text(input)),
        seeds: texts,
    },
    Target {
        name: "events",
        run: events,
        seeds: texts_with_dialects,
    },
    Target {
        name: "bytes",
        run: laws::bytes::check,
        seeds: encoded_texts,
    },
    Target {
        name: "dialect",
        run: |input| laws::dialects::check(&text(input)),
        seeds: dialect_files,
    },
    Target {
        name: "places",
        run: |input| laws::places::check(&text(input)),
        seeds: texts,
    },
    Target {
        name: "document",
        run: |input| laws::documents::check(&text(input)),
        seeds: texts,
    },
    Target {
        name: "fix",
        run: |input| laws::mending::check(&text(input)),
        seeds: texts,
    },
];

/// The target of a name.
pub fn named(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

/// Asks the laws of a target of one input.
///
/// # Panics
///
/// If one is broken, or if there is no such target.
pub fn run(name: &str, input: &[u8]) {
    let target = named(name).expect("a target of this name");
    (target.run)(input);
}

/// Any bytes are a text, so that no input is wasted.
fn text(input: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(input)
}

/// The first byte says which dialect the rest is read with.
fn events(input: &[u8]) {
    let Some((which, rest)) = input.split_first() else {
        return;
    };
    let count = Dialect::built_in().count();
    let dialect = Dialect::built_in().nth(usize::from(*which) % count);
    let parser = Parser::new().dialect(dialect.expect("there are so many"));
    laws::check_with(&parser, &text(rest));
}

/// The fixtures, and the examples of the diagnostics.
fn texts() -> Vec<Vec<u8>> {
    let read = |path| fs::read(path).expect("a fixture is readable");
    let fixtures = files(&fixtures(), &["txt"]).into_iter().map(read);
    let examples = Code::all().map(|code| code.example().into());
    fixtures.chain(examples).collect()
}

/// Each text with the dialect of its folder, where that names one.
fn texts_with_dialects() -> Vec<Vec<u8>> {
    let place = |name: &str| Dialect::built_in().position(|dialect| dialect.id == name);
    let one = |path: std::path::PathBuf| {
        let folder = path
            .parent()
            .and_then(|folder| folder.file_name()?.to_str());
        let which = folder.and_then(place).unwrap_or_default() as u8;
        let text = fs::read(&path).expect("a fixture is readable");
        [&[which][..], &text].concat()
    };
    files(&fixtures(), &["txt"]).into_iter().map(one).collect()
}

/// The texts in every encoding that can write them, a few to each.
fn encoded_texts() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for (at, bytes) in texts().into_iter().enumerate() {
        let text = String::from_utf8_lossy(&bytes);
        all.push(match at % 6 {
            0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            2 => encoding_rs::SHIFT_JIS.encode(&text).0.into_owned(),
            3 => encoding_rs::EUC_JP.encode(&text).0.into_owned(),
            4 => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
            _ => bytes,
        });
    }
    all
}

/// The built-in dialects as files, small ones that extend them, and texts to read with them.
fn dialect_files() -> Vec<Vec<u8>> {
    let texts = texts();
    let texts = texts
        .iter()
        .step_by(9)
        .map(|text| String::from_utf8_lossy(text));
    let small = "id = \"mine\"\nextends = \"generic\"\n[labels]\nquestions = [\"Citizen\"]\n\
                 delimiters = [\" >\"]\nbrackets = [[\"<\", \">\"]]\nmax_chars = 40\n";
    let with_small = texts.map(|text| format!("{small}{DIVIDER}{text}"));
    let built_in = Dialect::built_in().map(|dialect| {
        let value = serde_json::to_value(dialect).expect("a dialect is JSON");
        format!("{value:#}{DIVIDER}Reporter: Why?\nMinister Aoba: So.\n")
    });
    with_small.chain(built_in).map(String::into_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_target_has_a_program_and_seeds() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("fuzz/Cargo.toml");
        let programs = files(&folder.join("targets"), &["rs"]);
        assert_eq!(programs.len(), TARGETS.len());
        for target in TARGETS {
            let path = format!("targets/{}.rs", target.name);
            let program = fs::read_to_string(folder.join(&path)).expect("a program");
            assert!(program.contains(&format!("run(\"{}\", input)", target.name)));
            assert!(manifest.contains(&path), "{path}");
            assert!((target.seeds)().len() > 20, "{path} has seeds");
        }
    }
}
