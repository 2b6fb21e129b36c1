//! What is wrong with a text: each check looks at the finished tree and reports.

mod header;

use alloc::vec::Vec;

use crate::Diagnostic;
use crate::tree::Tree;

/// Runs every check.
pub(crate) fn run(tree: &Tree) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    header::check(&tree.header, &mut found);
    found
}
