//! What every test of a transcript checks: the laws of the tree, and the snapshot of a fixture.
//! And the page of the diagnostics, with their rates; and what is fuzzed.

pub mod hostile;
pub mod laws;
pub mod mutate;
pub mod page;
pub mod rates;
pub mod snapshot;
pub mod targets;
pub mod words;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The folder of the fixtures that all languages share.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The corpora that are not part of the project, where somebody has put them beside it.
pub fn private_corpus() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    root.is_dir().then_some(root)
}

/// The files below a folder with one of the extensions, in the order of their names.
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.is_file())
        .filter(|path| {
            path.extension()
                .is_some_and(|end| extensions.iter().any(|e| end == *e))
        })
        .collect();
    files.sort();
    files
}

/// Does the same to every item, on all cores. Panics if that panics for one of them.
pub fn on_all_cores<T: Sync>(items: &[T], work: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
                    work(item);
                }
            });
        }
    });
}

/// What cargo prints when it is run at the root of the project.
///
/// # Panics
///
/// If cargo cannot be run, or fails: with what it says.
pub fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
