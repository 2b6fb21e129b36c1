//! Safe edits: made in a text, shown as a diff, written to a file.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use kaiken::{Code, Diagnostic, Edit, Parser, Safety};
use similar::TextDiff;
use tempfile::NamedTempFile;

/// Edits show further edits; so many rounds are made at the most.
const ROUNDS: usize = 8;
/// How often a text is read in one round, in search of the edits that can be made together.
const READINGS: usize = 40;
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
/// An edit of what a reader sees is left out where the text would then be read in another dialect, or
/// somebody would be read to say something else: a label that is mended may show others.
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
    let read = |text: &str| Reading::of(text, parser, &wanted);
    let mut reading = read(source);
    for _ in 0..ROUNDS {
        if reading.edits.is_empty() {
            break;
        }
        let made = reading.mend(&mended.text, &read);
        if made.text == mended.text {
            break;
        }
        mended.edits += made.edits.len();
        (mended.text, reading) = (made.text, made.reading);
    }
    mended
}

/// A text with edits, and what it is then read as.
struct Made {
    text: String,
    edits: Vec<Edit>,
    reading: Reading,
}

/// What a text is read as.
#[derive(Clone)]
struct Reading {
    /// The dialect of each of its conferences.
    dialects: Vec<String>,
    /// Who says what in each turn, hashed.
    said: Vec<u64>,
    /// The safe edits of the wanted codes, in the order of the text.
    edits: Vec<(Code, Edit)>,
}

impl Reading {
    fn of(text: &str, parser: &Parser, wanted: &impl Fn(Code) -> bool) -> Self {
        let (mut dialects, mut said, mut edits) = (Vec::new(), Vec::new(), Vec::new());
        for record in parser.records(text).into_iter().flatten().flatten() {
            dialects.push(record.dialect().to_owned());
            said.extend(record.turns().map(hash));
            let doubts = record.diagnostics().iter();
            let doubts = doubts.filter(|doubt| wanted(doubt.code));
            edits.extend(doubts.filter_map(safe_edit));
        }
        edits.sort_by_key(|(_, edit)| edit.span);
        Self {
            dialects,
            said,
            edits,
        }
    }

    /// The text with edits made. What no reader sees is taken out before anything else is edited, since
    /// it may hide a label.
    fn mend(self, text: &str, read: &impl Fn(&str) -> Self) -> Made {
        let edits = self.edits.iter();
        let unseen = edits.filter(|(code, _)| is_unseen(*code));
        let unseen: Vec<Edit> = unseen.map(|(_, edit)| edit.clone()).collect();
        if !unseen.is_empty() {
            let text = kaiken::apply(text, &unseen);
            let reading = read(&text);
            return Made {
                text,
                edits: unseen,
                reading,
            };
        }
        let mut made = Made {
            text: text.to_owned(),
            edits: Vec::new(),
            reading: self.clone(),
        };
        let mut left = READINGS;
        self.take(&self.edits, text, &mut made, read, &mut left);
        made
    }

    /// Makes those edits by which everybody says what they said, besides the ones that are made: all at
    /// once, or those of either half.
    fn take(
        &self,
        edits: &[(Code, Edit)],
        text: &str,
        made: &mut Made,
        read: &impl Fn(&str) -> Self,
        left: &mut usize,
    ) {
        if edits.is_empty() || *left == 0 {
            return;
        }
        *left -= 1;
        let more = edits.iter().map(|(_, edit)| edit.clone());
        let all: Vec<Edit> = made.edits.iter().cloned().chain(more).collect();
        let mended = kaiken::apply(text, &all);
        let reading = read(&mended);
        if reading.tells_as(self) {
            *made = Made {
                text: mended,
                edits: all,
                reading,
            };
        } else if let (first, rest @ [_, ..]) = edits.split_at(edits.len() / 2)
            && !first.is_empty()
        {
            self.take(first, text, made, read, left);
            self.take(rest, text, made, read, left);
        }
    }

    fn tells_as(&self, other: &Self) -> bool {
        self.dialects == other.dialects && self.said == other.said
    }
}

/// A hash of the letters of a turn. A safe edit changes what stands between words, and the year of a
/// Japanese date that is written as a day.
fn hash(turn: kaiken::Turn<'_, '_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for text in [turn.label().unwrap_or_default(), turn.text()] {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.for_each(|c| if c == '年' { '日' } else { c }.hash(&mut hasher));
        text.is_empty().hash(&mut hasher);
    }
    hasher.finish()
}

fn safe_edit(doubt: &Diagnostic) -> Option<(Code, Edit)> {
    let edit = doubt.edit.clone()?;
    (edit.safety == Safety::Safe).then_some((doubt.code, edit))
}

/// Whether an edit takes out what no reader sees. What it hid from the parser is then read, as it
/// should be.
fn is_unseen(code: Code) -> bool {
    matches!(code, Code::InvisibleCharacter | Code::SoftHyphen)
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
