//! The commands beside `parse`.

use kaiken::Code;
use serde_json::{Value, json};

use crate::support::{Folder, GOOD};

#[test]
fn explain_tells_of_every_code_by_identifier_and_name() {
    let folder = Folder::new("explain_tells_of_every_code");
    for code in Code::all() {
        let page = folder.run(&format!("explain {}", code.id())).quiet();
        assert_eq!(
            folder.run(&format!("explain {}", code.name())).quiet(),
            page
        );
        let id = code.id().to_lowercase();
        assert_eq!(folder.run(&format!("explain {id}")).quiet(), page);
        let head = format!("{} {} ({:?})\n", code.id(), code.name(), code.severity());
        assert_eq!(
            page.lines().next(),
            Some(head.to_lowercase().replacen('k', "K", 1).trim_end())
        );
        let unwrapped = page.replace('\n', " ");
        for part in [code.summary(), code.explanation(), code.help()] {
            assert!(unwrapped.contains(part), "{part:?}: {page}");
        }
        for line in code.example().lines() {
            let shown = format!("\n{}\n", format!("    {line}").trim_end());
            assert!(page.contains(&shown), "{line:?}: {page}");
        }
        assert!(page.lines().all(|line| line == line.trim_end()), "{page:?}");
        assert_eq!(page.contains("Example:"), !code.example().is_empty());
    }
}

#[test]
fn explain_alone_lists_every_code() {
    let list = Folder::new("explain_alone_lists_every_code")
        .run("explain")
        .quiet();
    assert_eq!(list.lines().count(), Code::all().count());
    for (line, code) in list.lines().zip(Code::all()) {
        let severity = format!("{:?}", code.severity()).to_lowercase();
        assert!(
            line.starts_with(code.id()) && line.ends_with(code.summary()),
            "{line}"
        );
        assert!(
            line.contains(&severity) && line.contains(code.name()),
            "{line}"
        );
    }
}

#[test]
fn explain_offers_the_closest_codes() {
    let folder = Folder::new("explain_offers_the_closest_codes");
    for (word, offer) in [
        ("weekday-mismach", "K0101 weekday-mismatch"),
        ("K0333", "K0301"),
    ] {
        let run = folder.run(&format!("explain {word}"));
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
        assert!(
            run.err.contains(word) && run.err.contains(offer),
            "{}",
            run.err
        );
    }
}

#[test]
fn schema_names_what_the_contract_names() {
    let out = Folder::new("schema_names_what_the_contract_names")
        .run("schema")
        .quiet();
    assert!(!out.contains("```"), "the examples of the docs are in Rust");
    let schema: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(schema["description"], "A transcript as JSON.");
    for key in [
        "schema",
        "file",
        "dialect",
        "language",
        "span",
        "header",
        "speakers",
        "blocks",
        "exchanges",
        "diagnostics",
    ] {
        assert!(schema["properties"][key].is_object(), "{key}");
        assert!(
            schema["required"].as_array().unwrap().contains(&json!(key)),
            "{key}"
        );
    }
}

#[test]
fn completions_for_every_shell() {
    let folder = Folder::new("completions_for_every_shell");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = folder.run(&format!("completions {shell}")).quiet();
        for word in ["kaiken", "dialect-file", "explain", "completions"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
        if ["bash", "zsh"].contains(&shell) {
            assert!(
                script.contains("mofa-en") && script.contains("K0101"),
                "{shell}"
            );
        }
    }
}

#[test]
fn help_shows_how_to_begin() {
    let folder = Folder::new("help_shows_how_to_begin");
    let table = [
        (
            "--help",
            &["Examples:", "kaiken parse", "Exit status: 0", "explain"][..],
        ),
        (
            "parse --help",
            &[
                "Examples:",
                "--dialect-file",
                ".txt",
                ".text",
                ".md",
                "sorted order",
            ],
        ),
        ("detect --help", &["--format"]),
        ("explain -h", &["K0101"]),
        (
            "--version",
            &[concat!("kaiken ", env!("CARGO_PKG_VERSION"))],
        ),
    ];
    for (args, parts) in table {
        let out = folder.run(args).quiet();
        assert!(
            out.lines().all(|line| line.chars().count() <= 100),
            "{args}: {out}"
        );
        for part in parts {
            assert!(out.contains(part), "{args}: {part}: {out}");
        }
    }
}

#[test]
fn detect_says_which_and_why() {
    let folder = Folder::new("detect_says_which_and_why");
    folder
        .write("a.txt", GOOD)
        .write("b.txt", "Once upon a time.\n");
    let out = folder.run("detect a.txt b.txt").quiet();
    assert!(out.starts_with("a.txt: mofa-en, score "), "{out}");
    assert!(out.contains("\n  line 1: breadcrumb (") && out.contains("\n  line 3: dateline ("));
    assert!(out.ends_with("\nb.txt: unknown, score 0\n"), "{out}");
}

#[test]
fn detect_counts_up_to_its_score() {
    let folder = Folder::new("detect_counts_up_to_its_score");
    let run = folder
        .write("a.txt", format!("\u{feff}\r\n{GOOD}"))
        .run("detect --format json a.txt");
    let [finding] = &run.documents()[..] else {
        panic!("{run:?}")
    };
    let reasons = finding["reasons"].as_array().unwrap();
    let sum: u64 = reasons
        .iter()
        .map(|reason| reason["points"].as_u64().unwrap())
        .sum();
    assert_eq!(finding["score"], sum);
    assert_eq!(
        (&finding["file"], &finding["dialect"]),
        (&json!("a.txt"), &json!("mofa-en"))
    );
    assert_eq!(
        (&reasons[0]["line"], &reasons[0]["span"]),
        (&json!(2), &json!([5, 22]))
    );
    assert_eq!(reasons[0]["sign"], "breadcrumb");
}

#[test]
fn detect_tells_what_it_cannot_read() {
    let folder = Folder::new("detect_tells_what_it_cannot_read");
    let run = folder
        .write("a.txt", GOOD)
        .pipe("detect gone.txt - a.txt", GOOD);
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("gone.txt: no such file"), "{}", run.err);
    assert!(run.out.contains("standard input: mofa-en") && run.out.contains("a.txt: mofa-en"));
}
