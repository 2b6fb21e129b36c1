//! Tests on corpora that are not part of the project. Without them every test here says
//! `skipped: no ../shared`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kaiken_tests::{cargo, files, laws, on_all_cores, private_corpus};
use serde_json::Value;

/// Runs a test with the corpora, or says that it was skipped.
fn with_corpus(test: impl FnOnce(&Path)) {
    match private_corpus() {
        Some(root) => test(&root),
        None => eprintln!("skipped: no ../shared"),
    }
}

#[test]
fn the_seed_is_read_exactly() {
    with_corpus(|root| {
        let text = fs::read_to_string(root.join("seed.txt")).expect("the seed is there");
        let transcript = kaiken::parse(&text);
        let header = transcript.header();
        assert_eq!(transcript.turns().count(), 28);
        assert_eq!(header.kind, kaiken::ConferenceKind::Extraordinary);
        assert_eq!(
            header.date.map(|date| date.to_string()).as_deref(),
            Some("2018-07-31")
        );
        let start = header.time.and_then(|time| time.start);
        assert_eq!(start.map(|time| time.to_string()).as_deref(), Some("20:56"));
        assert_eq!(
            header.venue.map(|venue| transcript.slice(venue)),
            Some("Moscow, Russia")
        );
        let by_kono = transcript.turns().filter(|turn| {
            turn.speaker()
                .and_then(|speaker| speaker.name)
                .map(|name| transcript.slice(name))
                == Some("Taro Kono")
        });
        assert_eq!(by_kono.count(), 14);
    });
}

#[test]
fn every_text_keeps_the_laws_and_has_a_dialect_or_says_so() {
    with_corpus(|root| {
        let folders = ["gold/japan", "gold/world", "corpus"];
        let paths = folders.map(|folder| files(&root.join(folder), &["txt", "md"]));
        let read = |path: &PathBuf| String::from_utf8(fs::read(path).expect("readable")).ok();
        let texts = paths
            .iter()
            .flatten()
            .filter_map(|path| Some((path, read(path)?)));
        let texts: Vec<_> = texts.collect();
        on_all_cores(&texts, |(path, text)| {
            laws::check(text);
            let transcript = kaiken::parse(text);
            let unknown = transcript
                .diagnostics()
                .iter()
                .any(|d| d.code == kaiken::Code::UnknownDialect);
            assert_eq!(
                unknown,
                transcript.dialect() == "generic",
                "{}",
                path.display()
            );
        });
        let count = texts.len();
        assert!(count > 300, "the corpora are there: {count} texts");
    });
}

/// The command line, built if it is not there yet.
fn command_line() -> PathBuf {
    let messages = cargo(&[
        "build",
        "--quiet",
        "--package",
        "kaiken-cli",
        "--message-format",
        "json",
    ]);
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .expect("the binary is built")
}

fn score(root: &Path, dialect: &str) -> Option<Value> {
    let output = Command::new("python3")
        .arg(root.join("gold/score.py"))
        .arg(root.join("gold/japan"))
        .args(["--batch", "--json", "--only", dialect, "--"])
        .arg(command_line())
        .arg("parse")
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "score.py: {told}");
    Some(serde_json::from_slice(&output.stdout).expect("score.py prints JSON"))
}

#[test]
fn the_gold_corpus_is_read_as_well_as_it_must_be() {
    with_corpus(|root| {
        for dialect in ["kaiken-en", "fm_press"] {
            let Some(score) = score(root, dialect) else {
                eprintln!("skipped: no python3 for score.py");
                return;
            };
            let total = &score["total"];
            let at_least = |value: &Value, least: f64, what: &str| {
                assert!(
                    value.as_f64().is_some_and(|value| value >= least),
                    "{dialect} {what}: {value}"
                );
            };
            at_least(&total["parsed"], 1.0, "parsed");
            for field in ["title", "kind", "date", "time", "time_end", "venue"] {
                at_least(&total["header"][field], 0.98, field);
            }
            at_least(&total["turns"]["f1"], 0.995, "turns");
            at_least(&total["label"], 0.998, "label");
            at_least(&total["role"], 0.99, "role");
            at_least(&total["extent"], 0.99, "extent");
            at_least(&total["headings"]["f1"], 0.97, "headings");
            at_least(&total["speakers"]["f1"], 0.98, "speakers");
        }
    });
}
