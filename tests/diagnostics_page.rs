//! `docs/diagnostics.md` says what the table says, and what was counted.
//!
//! `KAIKEN_BLESS=1 cargo test -p kaiken-tests --test diagnostics_page` writes the page anew, and
//! counts again where the corpora are; review what changed, and judge what is new.

use std::fs;
use std::path::Path;

use kaiken::{Code, Severity};
use kaiken_tests::{page, private_corpus, rates};

/// One document in so many may be marked by a warning without having its fault.
const ONE_IN: f64 = 20.0;

#[test]
fn the_page_says_what_is_so() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/diagnostics.md");
    if std::env::var_os("KAIKEN_BLESS").is_some() {
        if let Some(root) = private_corpus() {
            rates::keep(&rates::count(&root, &rates::kept()));
        }
        fs::write(&path, page::page(&rates::kept())).expect("the page is written");
    }
    let page = page::page(&rates::kept());
    let written = fs::read_to_string(&path).expect("the page is there");
    let mut lines = written.lines();
    let stale = page.lines().find(|line| lines.next() != Some(*line));
    assert!(
        stale.is_none() && written == page,
        "stale; write it anew with KAIKEN_BLESS=1: {stale:?}"
    );
}

#[test]
fn every_code_has_a_section() {
    let page = page::page(&rates::kept());
    for code in Code::all() {
        assert!(
            page.contains(&format!("\n### {} {}\n", code.id(), code.name())),
            "{}",
            code.id()
        );
        assert!(
            page.contains(code.explanation()) && page.contains(code.help()),
            "{}",
            code.id()
        );
    }
}

#[test]
fn no_warning_cries_wolf() {
    let Some(root) = private_corpus() else {
        eprintln!("skipped: no ../shared");
        return;
    };
    for rate in rates::count(&root, &rates::kept()) {
        let code = Code::from_id(&rate.code).expect("a code");
        if code.severity() == Severity::Info {
            continue;
        }
        let share = rate.false_share();
        assert!(
            share.is_some_and(|share| share * ONE_IN < 1.0),
            "{rate:?}: look at some of them, and write into rates.tsv how many and how many are \
             wrong"
        );
    }
}
