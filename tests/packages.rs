//! What the published crates hold, listed in `packages/`: nothing stray, licences and README
//! inside. The lists of the other packages stand there too; their own tests read them.
//!
//! `KAIKEN_BLESS=1 cargo test -p kaiken-tests --test packages` writes the lists anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kaiken_tests::cargo;

/// The crates that are published.
const CRATES: &[&str] = &["kaiken", "kaiken-cli"];

/// What every list must name, whatever a review lets pass.
const ALWAYS: &[&str] = &["LICENSE-APACHE", "LICENSE-MIT", "README.md"];

fn lists() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packages")
}

/// What cargo would pack, one name a line; the sources are one line.
fn packed(name: &str) -> String {
    let listed = cargo(&[
        "package",
        "--list",
        "--allow-dirty",
        "--offline",
        "--package",
        name,
    ]);
    let names = listed.replace('\\', "/");
    let names: BTreeSet<&str> = names.lines().filter_map(shown).collect();
    names.into_iter().flat_map(|name| [name, "\n"]).collect()
}

/// A file as a list shows it. Only a checkout of git gives a package the file about its commit.
fn shown(name: &str) -> Option<&str> {
    let is_source = |path: &Path| path.extension().is_some_and(|end| end == "rs");
    match name {
        ".cargo_vcs_info.json" => None,
        name if name.starts_with("src/") && is_source(Path::new(name)) => Some("src/**/*.rs"),
        name => Some(name),
    }
}

#[test]
fn the_crates_hold_what_was_reviewed() {
    for name in CRATES {
        let found = packed(name);
        let path = lists().join(format!("crate-{name}.txt"));
        if std::env::var_os("KAIKEN_BLESS").is_some() {
            fs::write(&path, &found).expect("the list is written");
        }
        let reviewed = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            found,
            reviewed,
            "{} lists what {name} holds",
            path.display()
        );
    }
}

#[test]
fn every_package_has_its_licences_and_readme() {
    let lists = kaiken_tests::files(&lists(), &["txt"]);
    assert_eq!(
        lists.len(),
        5,
        "two crates, two archives of Python, one of npm: {lists:?}"
    );
    for list in lists {
        let text = fs::read_to_string(&list).expect("the list is read");
        for name in ALWAYS {
            let is_there = text
                .lines()
                .any(|line| line.rsplit('/').next() == Some(name));
            // A wheel has its README in its metadata.
            let is_elsewhere = *name == "README.md" && list.ends_with("python-wheel.txt");
            assert!(is_there || is_elsewhere, "{}: no {name}", list.display());
        }
    }
}
