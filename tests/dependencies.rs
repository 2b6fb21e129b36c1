//! The core knows nothing of its bindings and does no I/O: `cargo tree` proves it.

use std::collections::BTreeSet;

use kaiken_tests::cargo;

/// The packages that `kaiken` is built of, with some features.
fn packages(arguments: &[&str]) -> BTreeSet<String> {
    let tree = [
        "tree",
        "--package",
        "kaiken",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    cargo(&[&tree, arguments].concat())
        .lines()
        .filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect()
}

/// What derives are made with, at build time only.
const DERIVES: &[&str] = &[
    "proc-macro2",
    "quote",
    "syn",
    "unicode-ident",
    "thiserror-impl",
    "serde_derive",
];

fn without_derives(packages: &BTreeSet<String>) -> Vec<&str> {
    packages
        .iter()
        .map(String::as_str)
        .filter(|name| !DERIVES.contains(name))
        .collect()
}

#[test]
fn the_core_depends_on_four_crates() {
    assert_eq!(
        without_derives(&packages(&[])),
        ["kaiken", "memchr", "nom", "once_cell", "thiserror"]
    );
}

#[test]
fn serde_adds_serde_alone() {
    let found = packages(&["--features", "serde"]);
    assert_eq!(
        without_derives(&found),
        [
            "kaiken",
            "memchr",
            "nom",
            "once_cell",
            "serde",
            "serde_core",
            "thiserror"
        ]
    );
}

#[test]
fn no_feature_brings_a_binding() {
    let found = packages(&["--all-features"]);
    for stranger in ["pyo3", "wasm-bindgen", "regex", "tokio", "clap"] {
        assert!(
            !found.contains(stranger),
            "{stranger} is in the tree: {found:?}"
        );
    }
}
