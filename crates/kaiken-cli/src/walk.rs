//! Paths become inputs: folders are walked, in sorted order.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::input::{Cause, Failure, Input};

/// The path that means standard input.
pub(crate) const STDIN: &str = "-";
/// How the names of transcripts end.
const EXTENSIONS: [&str; 3] = ["txt", "text", "md"];

/// Whether a path means standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// The inputs that the paths name, in their order.
pub(crate) fn inputs(paths: Vec<PathBuf>) -> Vec<Input> {
    let mut inputs = Vec::with_capacity(paths.len());
    for path in paths {
        match path {
            path if is_stdin(&path) => inputs.push(Input::Stdin),
            path if path.is_dir() => inputs.extend(folder(&path)),
            path => inputs.push(Input::File(path)),
        }
    }
    inputs
}

fn folder(root: &Path) -> Vec<Input> {
    let walk = WalkDir::new(root).follow_links(true).sort_by_file_name();
    let mut found: Vec<Input> = walk
        .into_iter()
        .filter_map(|entry| transcript(root, entry))
        .collect();
    if found.is_empty() {
        found.push(Input::Unreadable(Failure::new(
            name(root),
            Cause::NoTranscript,
        )));
    }
    found
}

/// The input that an entry of a folder is, if it is a transcript or cannot be looked at.
fn transcript(root: &Path, entry: walkdir::Result<DirEntry>) -> Option<Input> {
    match entry {
        Ok(entry) if entry.file_type().is_file() && is_named_so(entry.path()) => {
            Some(Input::File(entry.into_path()))
        }
        Ok(_) => None,
        Err(error) => failure(root, error).map(Input::Unreadable),
    }
}

/// What went wrong, unless it is a dangling link that nobody would read.
fn failure(root: &Path, error: walkdir::Error) -> Option<Failure> {
    let path = error.path().unwrap_or(root).to_owned();
    let cause = error.into_io_error();
    let dangling = cause
        .as_ref()
        .is_some_and(|error| error.kind() == ErrorKind::NotFound);
    let ignored = dangling && !is_named_so(&path);
    (!ignored).then(|| Failure::new(name(&path), cause.map_or(Cause::Loop, Cause::from)))
}

fn is_named_so(path: &Path) -> bool {
    let fits = |name: &std::ffi::OsStr| EXTENSIONS.iter().any(|end| name.eq_ignore_ascii_case(end));
    path.extension().is_some_and(fits)
}

fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
