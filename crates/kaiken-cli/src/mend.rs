//! Safe edits: made in a text, shown as a diff, written to a file.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use kaiken::{Code, Diagnostic, Edit, Parser, Safety};
use similar::TextDiff;
use tempfile::NamedTempFile;

/// Edits show further edits; so many rounds are made at the most.
const ROUNDS: usize = 8;
/// How long a diff is looked for before a longer one will do.
const PATIENCE: Duration = Duration::from_secs(5);

/// A text after its safe edits.
///
/// ```
/// let mended = kaiken_cli::mend("Reporter:Why?", &kaiken::Parser::new(), |_| true);
/// assert_eq!((&*mended.text, mended.edits), ("Reporter: Why?", 1));
/// ```
pub struct Mended {
    /// The text with the edits made.
    pub text: String,
    /// How many there were.
    pub edits: usize,
}

/// Makes every safe edit of the wanted codes, and those that become visible by them, until none is
/// left.
///
/// ```
/// let mended = kaiken_cli::mend("Reporter:Why?", &kaiken::Parser::new(), |_| false);
/// assert_eq!((&*mended.text, mended.edits), ("Reporter:Why?", 0));
/// ```
pub fn mend(source: &str, parser: &Parser, wanted: impl Fn(Code) -> bool) -> Mended {
    let mut mended = Mended {
        text: source.to_owned(),
        edits: 0,
    };
    for _ in 0..ROUNDS {
        let edits = safe_edits(&mended.text, parser, &wanted);
        let text = kaiken::apply(&mended.text, &edits);
        if text == mended.text {
            break;
        }
        mended.edits += edits.len();
        mended.text = text;
    }
    mended
}

fn safe_edits(text: &str, parser: &Parser, wanted: &impl Fn(Code) -> bool) -> Vec<Edit> {
    let edit = |doubt: &Diagnostic| doubt.edit.clone().filter(|_| wanted(doubt.code));
    let records = parser.records(text).into_iter().flatten().flatten();
    let mut edits: Vec<Edit> = records
        .flat_map(|record| {
            record
                .diagnostics()
                .iter()
                .filter_map(edit)
                .collect::<Vec<_>>()
        })
        .filter(|edit| edit.safety == Safety::Safe)
        .collect();
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// What a text becomes, as a unified diff.
pub(crate) fn diff(name: &str, before: &str, after: &str) -> String {
    let mut config = TextDiff::configure();
    let diff = config.timeout(PATIENCE).diff_lines(before, after);
    diff.unified_diff().header(name, name).to_string()
}

/// Puts a text into the place of a file, all or nothing: a link stays a link, and the file keeps
/// its permissions.
pub(crate) fn write(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}
