//! What `docs/accuracy.md` says, asked of the annotated corpus and its scorer where they stand
//! beside the checkout; elsewhere: `skipped: no ../shared`.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The least of each figure on all files.
const OVERALL: &[(&str, f64)] = &[
    ("/parsed", 1.0),
    ("/header/title", 0.98),
    ("/header/kind", 0.98),
    ("/header/date", 0.99),
    ("/header/time", 0.98),
    ("/header/time_end", 0.98),
    ("/header/venue", 0.98),
    ("/turns/f1", 0.99),
    ("/label", 0.998),
    ("/role", 0.98),
    ("/extent", 0.985),
    ("/headings/f1", 0.95),
    ("/speakers/f1", 0.97),
    ("/speakers/p", 1.0),
];

/// The least of each figure on the Foreign Ministry's own layouts in English.
const MINISTRY: &[(&str, f64)] = &[
    ("/parsed", 1.0),
    ("/header/title", 0.98),
    ("/header/kind", 0.98),
    ("/header/date", 0.98),
    ("/header/time", 0.98),
    ("/header/time_end", 0.98),
    ("/header/venue", 0.98),
    ("/turns/f1", 0.995),
    ("/label", 0.998),
    ("/role", 0.99),
    ("/extent", 0.99),
    ("/headings/f1", 0.97),
    ("/speakers/f1", 0.98),
];

fn gold() -> Option<PathBuf> {
    let gold = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/gold");
    gold.join("score.py").exists().then_some(gold)
}

/// The scorer's report on some of the layouts.
fn score(gold: &Path, only: &[&str]) -> Value {
    let output = Command::new("python3")
        .arg(gold.join("score.py"))
        .arg(gold.join("japan"))
        .args(["--batch", "--json"])
        .args(only)
        .args(["--", env!("CARGO_BIN_EXE_kaiken"), "parse"])
        .output()
        .expect("python3 starts");
    let log = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {log}"))
}

fn check(name: &str, report: &Value, floors: &[(&str, f64)]) {
    for (path, least) in floors {
        let found = report.pointer(path).and_then(Value::as_f64);
        assert!(
            found.is_some_and(|found| found >= *least),
            "{name}{path}: {found:?}, at least {least}"
        );
    }
}

#[test]
fn every_layout_is_read_as_well_as_the_documentation_says() {
    let Some(gold) = gold() else {
        return eprintln!("skipped: no ../shared");
    };
    let report = score(&gold, &[]);
    check("all", &report["total"], OVERALL);
    for (layout, report) in report["dialects"].as_object().expect("layouts") {
        if report["files"].as_u64() >= Some(3) {
            check(layout, report, &[("/turns/f1", 0.97)]);
        }
    }
}

#[test]
fn the_ministry_is_read_exactly() {
    let Some(gold) = gold() else {
        return eprintln!("skipped: no ../shared");
    };
    for layout in ["kaiken-en", "fm_press"] {
        check(
            layout,
            &score(&gold, &["--only", layout])["total"],
            MINISTRY,
        );
    }
}
