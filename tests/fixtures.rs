//! Walks `fixtures/`: every transcript keeps the laws and gives the tree beside it.
//!
//! `KAIKEN_BLESS=1 cargo test -p kaiken-tests` writes the snapshots anew; review what changed.

use std::fs;
use std::path::Path;

use kaiken_tests::{files, fixtures, laws, snapshot};
use serde_json::Value;

fn text_of(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_fixture_gives_its_snapshot() {
    let bless = std::env::var_os("KAIKEN_BLESS").is_some();
    let mut wrong = Vec::new();
    let paths = files(&fixtures(), &["txt"]);
    assert!(
        paths.len() >= 180,
        "the fixtures are there: {}",
        paths.len()
    );
    for path in paths {
        let found = snapshot::snapshot(&text_of(&path));
        let expected = path.with_extension("json");
        if bless {
            fs::write(&expected, &found).expect("the snapshot is written");
        } else if fs::read_to_string(&expected).ok().as_ref() != Some(&found) {
            wrong.push(first_difference(&expected, &found));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} snapshots differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The first line in which a snapshot differs, for the message.
fn first_difference(path: &Path, found: &str) -> String {
    let expected = fs::read_to_string(path).unwrap_or_default();
    let mut lines = expected.lines();
    let differs = found
        .lines()
        .find(|line| lines.next() != Some(*line))
        .unwrap_or("(shorter)");
    format!("{}: {differs}", path.display())
}

#[test]
fn no_snapshot_is_left_behind() {
    for path in files(&fixtures(), &["json"]) {
        assert!(
            path.with_extension("txt").exists(),
            "no text for {}",
            path.display()
        );
    }
}

#[test]
fn every_fixture_keeps_the_laws() {
    for path in files(&fixtures(), &["txt"]) {
        eprintln!("{}", path.display());
        let text = text_of(&path);
        laws::check(&text);
        laws::documents::check(&text);
    }
}

#[test]
fn every_folder_is_detected_as_its_dialect() {
    let folder = |path: &Path| path.parent()?.file_name()?.to_str().map(str::to_owned);
    let mut wrong = Vec::new();
    for path in files(&fixtures(), &["txt"]) {
        let Some(named) = folder(&path).and_then(|name| kaiken::Dialect::named(&name)) else {
            continue;
        };
        let text = text_of(&path);
        let transcript = kaiken::parse(&text);
        if transcript.dialect() != named.id {
            wrong.push(format!("{}: {}", path.display(), transcript.dialect()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_document_fits_the_schema() {
    let schema =
        serde_json::to_value(schemars::schema_for!(kaiken::document::Document<'_>)).unwrap();
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let mut wrong = serde_json::json!({"schema": "kaiken/1"});
    assert!(
        !validator.is_valid(&wrong),
        "a document without blocks is refused"
    );
    for path in files(&fixtures(), &["txt"]) {
        for document in snapshot::documents(&text_of(&path)) {
            let errors: Vec<String> = validator
                .iter_errors(&document)
                .map(|e| e.to_string())
                .collect();
            assert!(errors.is_empty(), "{}: {errors:?}", path.display());
            wrong = document;
        }
    }
    wrong["blocks"] = Value::from("none");
    assert!(!validator.is_valid(&wrong), "blocks are a list");
}
