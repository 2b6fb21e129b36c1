//! What `kaiken` promises to programs, listed in `docs/public-api.txt`.
//!
//! `cargo xtask test --only public-api` compares; with `KAIKEN_BLESS=1` it writes the list anew. A
//! line that goes or changes breaks programs: the version must say so.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use public_api::Builder;

/// `cargo xtask test` has rustup bring it.
const TOOLCHAIN: &str = "1.95.0";

/// Traits that only the compiler asks for.
const COMPILERS_OWN: &[&str] = &["Freeze", "StructuralPartialEq", "UnsafeUnpin"];

const HEAD: &str = "\
# The public API of the crate `kaiken` with every feature. First each item, then the traits of each type.
# Made by `KAIKEN_BLESS=1 cargo xtask test --only public-api`; a line that goes or changes is a break.

";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Has rustdoc describe the crate; the file it writes.
fn described() -> PathBuf {
    let target = root().join("target/public-api");
    let status = Command::new("rustup")
        .args([
            "run",
            TOOLCHAIN,
            "cargo",
            "rustdoc",
            "--locked",
            "--package",
            "kaiken",
            "--lib",
        ])
        .args(["--all-features", "--target-dir"])
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json"])
        // A stable compiler writes JSON only so.
        .env("RUSTC_BOOTSTRAP", "1")
        .current_dir(root())
        .status()
        .expect("rustup runs");
    assert!(
        status.success(),
        "rustdoc of Rust {TOOLCHAIN} describes kaiken"
    );
    target.join("doc/kaiken.json")
}

/// What is public, one item a line; the traits that are derived or that the compiler finds as well,
/// if they are asked for.
fn items(json: &Path, with_derived: bool) -> Vec<String> {
    let api = Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(!with_derived)
        .omit_auto_derived_impls(!with_derived)
        .build()
        .expect("the description is read");
    api.items().map(ToString::to_string).collect()
}

/// `impl<'t> core::clone::Clone for kaiken::Block<'t>` taken apart: the type, and the trait's own
/// name. That a type is *not* `Send` is no promise.
fn implementation(line: &str) -> Option<(&str, &str)> {
    let (left, of) = line.strip_prefix("impl")?.rsplit_once(" for ")?;
    let path = left.rsplit(' ').next()?;
    let bare = path.split('<').next()?;
    (!bare.starts_with('!')).then_some((of, bare.rsplit("::").next()?))
}

/// A line for each type: `kaiken::Span: Clone, Copy, Debug`.
fn traits(items: &[String]) -> String {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (of, name) in items.iter().filter_map(|line| implementation(line)) {
        if !COMPILERS_OWN.contains(&name) {
            found.entry(of).or_default().insert(name);
        }
    }
    let line = |(of, names): (&str, BTreeSet<&str>)| {
        format!(
            "{of}: {}\n",
            names.into_iter().collect::<Vec<_>>().join(", ")
        )
    };
    found.into_iter().map(line).collect()
}

fn listing(json: &Path) -> String {
    let derived = items(json, true);
    format!(
        "{HEAD}{}\n\n{}",
        items(json, false).join("\n"),
        traits(&derived)
    )
}

/// The lines of one text that the other does not have, with a mark before each.
fn missing(mark: char, from: &str, text: &str) -> Vec<String> {
    let known: BTreeSet<&str> = from.lines().collect();
    let new = text.lines().filter(|line| !known.contains(line));
    new.map(|line| format!("{mark} {line}")).collect()
}

#[test]
#[ignore = "needs Rust 1.95.0: `cargo xtask test --only public-api`"]
fn the_public_api_is_the_one_that_was_reviewed() {
    let json = described();
    let found = listing(&json);
    let foreign: Vec<String> = items(&json, true);
    let foreign: Vec<&String> = foreign
        .iter()
        .filter(|line| line.contains("nom::"))
        .collect();
    assert!(
        foreign.is_empty(),
        "nom is in public signatures: {foreign:#?}"
    );
    let path = root().join("docs/public-api.txt");
    if std::env::var_os("KAIKEN_BLESS").is_some() {
        std::fs::write(&path, &found).expect("the list is written");
    }
    let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
    let changes = [
        missing('-', &found, &reviewed),
        missing('+', &reviewed, &found),
    ]
    .concat();
    assert!(
        found == reviewed,
        "the public API is not the one in docs/public-api.txt:\n{}\nIf that is meant, run \
         `KAIKEN_BLESS=1 cargo xtask test --only public-api` and review what changed.",
        changes.join("\n")
    );
}

#[test]
fn an_implementation_is_taken_apart() {
    for (line, expected) in [
        (
            "impl core::clone::Clone for kaiken::Span",
            Some(("kaiken::Span", "Clone")),
        ),
        (
            "impl<'de> serde_core::de::Deserialize<'de> for kaiken::Span",
            Some(("kaiken::Span", "Deserialize")),
        ),
        (
            "impl<'t, 'src> core::marker::Send for kaiken::Turns<'t, 'src>",
            Some(("kaiken::Turns<'t, 'src>", "Send")),
        ),
        ("impl !core::marker::Sync for kaiken::X", None),
        ("impl kaiken::Span", None),
        ("pub fn kaiken::parse(&str)", None),
    ] {
        assert_eq!(implementation(line), expected, "{line}");
    }
}
