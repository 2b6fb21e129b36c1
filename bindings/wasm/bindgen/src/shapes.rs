//! Functions of JavaScript that make the objects of an answer, one for each shape. An object that
//! is written out with its keys is made much faster than one that is given key after key.

use std::fmt::Write as _;
use std::path::Path;

#[path = "../../src/shapes.rs"]
mod list;

/// Writes `shapes.js` into a folder.
pub(crate) fn write(folder: &Path) -> std::io::Result<()> {
    let mut script = String::from(
        "/** @type {((tape: { value(): any }) => object)[]} */\nexport const SHAPES = [\n",
    );
    for keys in list::SHAPES {
        let fields: Vec<String> = keys
            .split(',')
            .map(|key| format!("{key}: tape.value()"))
            .collect();
        let _ = writeln!(script, "  (tape) => ({{ {} }}),", fields.join(", "));
    }
    script.push_str("];\n");
    std::fs::write(folder.join("shapes.js"), script)
}
