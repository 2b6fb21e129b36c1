//! Asks cargo-deny about every `Cargo.lock` of the repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::run::root;
use crate::tools::cargo::{self, DENY};

/// Folders in which nothing of ours is.
const NOT_OURS: &[&str] = &["target", "node_modules", "pkg"];

/// Runs `cargo deny check` with these checks for the workspace and for every crate outside it.
pub(crate) fn deny(checks: &[String]) -> ExitCode {
    let checked = cargo::tool(DENY).and_then(|()| {
        locked(&root())
            .iter()
            .try_for_each(|folder| check(folder, checks))
    });
    match checked {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn check(folder: &Path, checks: &[String]) -> Result<(), String> {
    let manifest = folder.join("Cargo.toml");
    println!("{}", manifest.display());
    let status = Command::new(DENY.program())
        .arg("--manifest-path")
        .arg(&manifest)
        .args(["check", "--hide-inclusion-graph"])
        .args(quiet(folder))
        .args(checks)
        .status()
        .map_err(|error| format!("`{}` could not be started: {error}", DENY.name))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{}: {status}", manifest.display()))
    }
}

/// Outside the workspace nobody needs every exception of `deny.toml`.
fn quiet(folder: &Path) -> &'static [&'static str] {
    if folder == root() {
        &[]
    } else {
        &["--allow", "license-exception-not-encountered"]
    }
}

/// The folders below this one, itself included, that have a `Cargo.lock`.
fn locked(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    if folder.join("Cargo.lock").is_file() {
        found.push(folder.to_owned());
    }
    for below in ours(folder) {
        found.extend(locked(&below));
    }
    found
}

/// The folders in a folder, without hidden ones and what tools wrote.
fn ours(folder: &Path) -> Vec<PathBuf> {
    let is_ours = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        path.is_dir()
            && !path.is_symlink()
            && name.is_some_and(|name| !name.starts_with('.') && !NOT_OURS.contains(&name))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_ours).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workspace_and_what_is_outside_it_are_found() {
        let root = root();
        let found = locked(&root);
        assert_eq!(found.first(), Some(&root));
        assert!(
            found.contains(&root.join("bindings/wasm/bindgen")),
            "{found:?}"
        );
        assert!(
            !found
                .iter()
                .any(|folder| folder.starts_with(root.join("target")))
        );
    }
}
