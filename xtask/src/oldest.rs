//! Checks the published crates with the oldest version of each dependency that a manifest allows.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::run::root;

/// Makes a workspace of the published crates alone, takes each dependency back to the oldest
/// version that it asks for, and checks that they compile.
pub(crate) fn oldest_crates() -> ExitCode {
    match copied().and_then(|folder| check(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn check(folder: &Path) -> Result<(), String> {
    let cargo = |words: &str| {
        println!("cargo {words}");
        let status = Command::new("cargo")
            .args(words.split_whitespace())
            // Stable compilers refuse the one flag that finds the oldest versions.
            .env("RUSTC_BOOTSTRAP", "1")
            .env(
                "CARGO_TARGET_DIR",
                root().join("target/oldest-crates/target"),
            )
            .current_dir(folder)
            .status()
            .map_err(|error| format!("`cargo` could not be started: {error}"))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("`cargo {words}` in {}: {status}", folder.display()))
        }
    };
    cargo("update --quiet -Z direct-minimal-versions")?;
    cargo("check --locked --workspace --all-features")
}

/// The published crates and a manifest that names them alone, in `target/oldest-crates`.
fn copied() -> Result<PathBuf, String> {
    let folder = root().join("target/oldest-crates/workspace");
    let copied = fs::remove_dir_all(&folder)
        .or_else(absent_is_fine)
        .and_then(|()| copy_folder(&root().join("crates"), &folder.join("crates")))
        .and_then(|()| fs::copy(root().join("README.md"), folder.join("README.md")))
        .and_then(|_| fs::read_to_string(root().join("Cargo.toml")))
        .and_then(|manifest| fs::write(folder.join("Cargo.toml"), crates_alone(&manifest)));
    copied
        .map(|()| folder)
        .map_err(|error| format!("the crates could not be copied: {error}"))
}

fn absent_is_fine(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::NotFound {
        Ok(())
    } else {
        Err(error)
    }
}

/// The manifest of the root with the published crates as its only members.
fn crates_alone(manifest: &str) -> String {
    let line = |line: &str| match line.split(' ').next() {
        Some("members") => "members = [\"crates/*\"]\n".to_owned(),
        Some("exclude" | "default-members") => String::new(),
        _ => format!("{line}\n"),
    };
    manifest.lines().map(line).collect()
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let copy = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &copy)?;
        } else {
            fs::copy(&path, &copy)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_crates_are_the_only_members() {
        let manifest =
            "[workspace]\nmembers = [\"a\", \"crates/*\"]\nexclude = [\"b\"]\n\n[x]\ny = 1\n";
        assert_eq!(
            crates_alone(manifest),
            "[workspace]\nmembers = [\"crates/*\"]\n\n[x]\ny = 1\n"
        );
    }

    #[test]
    fn the_manifest_of_the_root_has_its_members_on_one_line() {
        let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
        let alone = crates_alone(&manifest);
        assert!(alone.contains("\nmembers = [\"crates/*\"]\n"));
        assert!(!alone.contains("\"bindings/"));
    }
}
