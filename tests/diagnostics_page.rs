//! `docs/diagnostics.md` is made from the table of codes.
//!
//! `KAIKEN_BLESS=1 cargo test -p kaiken-tests` writes it anew.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use kaiken::Code;

const HEAD: &str = "# Diagnostics

Whatever is doubtful about a text is reported under one of these codes. A code keeps its number and
its meaning for ever. `kaiken explain CODE` says the same as this page, which is made from the same
table.

| code | name | severity | what it says |
| --- | --- | --- | --- |
";

fn page() -> String {
    let mut page = HEAD.to_owned();
    for code in Code::all() {
        let (id, name, severity) = (code.id(), code.name(), severity(code));
        let _ = writeln!(
            page,
            "| [{id}](#{}) | `{name}` | {severity} | {} |",
            anchor(code),
            code.summary()
        );
    }
    for code in Code::all() {
        section(&mut page, code);
    }
    page
}

fn section(page: &mut String, code: Code) {
    let (id, name) = (code.id(), code.name());
    let _ = writeln!(page, "\n## {id} {name}\n\n{}\n", sentence(code.summary()));
    let _ = writeln!(page, "{}\n", code.explanation());
    if !code.example().is_empty() {
        let _ = writeln!(page, "```text\n{}\n```\n", code.example().trim_end());
    }
    let _ = writeln!(page, "Help: {}.", code.help());
}

fn severity(code: Code) -> String {
    format!("{:?}", code.severity()).to_lowercase()
}

/// The heading as a fragment of an address.
fn anchor(code: Code) -> String {
    format!("{}-{}", code.id().to_lowercase(), code.name())
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}{}.", first.collect::<String>(), letters.as_str())
}

#[test]
fn the_page_is_that_of_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/diagnostics.md");
    if std::env::var_os("KAIKEN_BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("docs is there");
        fs::write(&path, page()).expect("the page is written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page(), "bless docs/diagnostics.md anew");
}
