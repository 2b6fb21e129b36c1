//! One input: where it comes from, its text, and why it has none.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use kaiken::{Encoding, LineIndex};

/// How much of a file is looked at before the rest is read.
const TOP: usize = 8 * 1024;
/// The longest text whose offsets fit into 32 bits.
const LONGEST: u64 = u32::MAX as u64;

/// Something to be read, in its place among the others.
#[derive(Debug)]
pub(crate) enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// Something that already failed.
    Unreadable(Failure),
}

/// An input that was read.
#[derive(Debug)]
pub(crate) struct Text {
    /// What messages call it.
    pub(crate) name: String,
    /// The path as given; none for standard input.
    pub(crate) file: Option<String>,
    /// Its text, exactly as on disk, or decoded.
    pub(crate) content: String,
    /// The encoding that it was decoded from; none where it was read as it is.
    pub(crate) encoding: Option<Encoding>,
}

impl Text {
    /// Whether there is nothing to parse.
    pub(crate) fn is_blank(&self) -> bool {
        self.content
            .trim_start_matches('\u{feff}')
            .trim()
            .is_empty()
    }
}

/// An input that was not delivered.
#[derive(Debug, thiserror::Error)]
#[error("{name}: {cause}")]
pub(crate) struct Failure {
    /// What messages call the input.
    pub(crate) name: String,
    cause: Cause,
}

impl Failure {
    pub(crate) fn new(name: impl Into<String>, cause: impl Into<Cause>) -> Self {
        Self {
            name: name.into(),
            cause: cause.into(),
        }
    }
}

/// Why an input was not delivered.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Cause {
    #[error("no such file or folder; it may have been moved or removed")]
    Missing,
    #[error("cannot be read: {0}")]
    Io(io::Error),
    #[error("cannot be written: {0}; it was left as it is")]
    Unwritable(io::Error),
    #[error("a link in this folder leads back to a folder above it")]
    Loop,
    #[error("no transcript in this folder: none of its files is named .txt, .text or .md")]
    NoTranscript,
    #[error(
        "a binary file and no text: a control character (0x{byte:02X}) stands at offset {offset}"
    )]
    Binary { byte: u8, offset: usize },
    #[error("UTF-16, not UTF-8; read it with --decode")]
    Utf16,
    #[error(
        "not UTF-8: byte 0x{byte:02X} at offset {offset}, on line {line}, is of another encoding; \
         read it with --decode, which knows Shift_JIS, EUC-JP and Windows-1252"
    )]
    NotUtf8 { byte: u8, offset: usize, line: u32 },
    #[error("longer than 4 GiB, of which no place can be told; split it at its conferences")]
    TooLong,
    #[error("kaiken failed on it; please report this, with the file if you may")]
    Bug,
    #[error("refused: {0}")]
    Refused(#[from] kaiken::Error),
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            _ => Self::Io(error),
        }
    }
}

impl Input {
    /// Reads it whole.
    pub(crate) fn read(self, decode: bool) -> Result<Text, Failure> {
        let (name, file, content) = match self {
            Self::Unreadable(failure) => return Err(failure),
            Self::Stdin => (
                "standard input".to_owned(),
                None,
                read(io::stdin().lock(), 0, decode),
            ),
            Self::File(path) => {
                let name = path.to_string_lossy().into_owned();
                (name.clone(), Some(name), read_at(&path, decode))
            }
        };
        match content {
            Ok((content, encoding)) => Ok(Text {
                name,
                file,
                content,
                encoding,
            }),
            Err(cause) => Err(Failure::new(name, cause)),
        }
    }
}

/// Reads a text file whole.
pub(crate) fn read_file(path: &Path) -> Result<String, Cause> {
    read_at(path, false).map(|(content, _)| content)
}

/// A text, and the encoding that it was decoded from.
type Content = (String, Option<Encoding>);

fn read_at(path: &Path, decode: bool) -> Result<Content, Cause> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    read(file, length, decode)
}

/// Reads a text whole; a file that cannot be one is given up early.
fn read(mut reader: impl Read, length: u64, decode: bool) -> Result<Content, Cause> {
    if length > LONGEST {
        return Err(Cause::TooLong);
    }
    let mut bytes = Vec::new();
    reader.by_ref().take(TOP as u64).read_to_end(&mut bytes)?;
    if !decode {
        check_top(&bytes)?;
    }
    let rest = usize::try_from(length)
        .unwrap_or(0)
        .saturating_sub(bytes.len());
    bytes.try_reserve_exact(rest).map_err(io::Error::from)?;
    reader
        .take(LONGEST + 1 - bytes.len() as u64)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(Cause::TooLong);
    }
    if decode {
        return decoded(&bytes);
    }
    let text = String::from_utf8(bytes);
    text.map(|text| (text, None))
        .map_err(|error| no_text(error.as_bytes(), error.utf8_error()))
}

/// The text of bytes in whichever encoding they are.
fn decoded(bytes: &[u8]) -> Result<Content, Cause> {
    let decoded = kaiken::decode(bytes);
    let binary = decoded.text.bytes().take(TOP).position(|byte| byte == 0);
    match binary {
        Some(offset) => Err(Cause::Binary { byte: 0, offset }),
        None => Ok((decoded.text.into_owned(), Some(decoded.encoding))),
    }
}

fn check_top(top: &[u8]) -> Result<(), Cause> {
    if top.starts_with(&[0xFF, 0xFE]) || top.starts_with(&[0xFE, 0xFF]) {
        return Err(Cause::Utf16);
    }
    match top.iter().position(|byte| *byte == 0) {
        Some(offset) => Err(Cause::Binary { byte: 0, offset }),
        None => Ok(()),
    }
}

/// Why bytes are no UTF-8: they are no text at all, or text in another encoding.
#[cold]
fn no_text(bytes: &[u8], error: std::str::Utf8Error) -> Cause {
    let top = &bytes[..bytes.len().min(TOP)];
    if let Some(offset) = top.iter().position(|byte| is_control(*byte)) {
        return Cause::Binary {
            byte: top[offset],
            offset,
        };
    }
    let offset = error.valid_up_to();
    let good = std::str::from_utf8(&bytes[..offset]).unwrap_or_default();
    let line = LineIndex::new(good).position(offset as u32).line;
    Cause::NotUtf8 {
        byte: bytes[offset],
        offset,
        line,
    }
}

/// A control character that no text holds; escape sequences of some encodings are text.
fn is_control(byte: u8) -> bool {
    byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives letters without end.
    struct Letters;

    impl Read for Letters {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            buffer.fill(b'a');
            Ok(buffer.len())
        }
    }

    #[test]
    fn bytes_become_text_or_a_cause() {
        let table: &[(&[u8], &str)] = &[
            (b"\xFF\xFEa\0", "UTF-16, not UTF-8"),
            (b"\xFE\xFF\0a", "UTF-16, not UTF-8"),
            (b"ab\0", "(0x00) stands at offset 2"),
            (b"\x7FELF\x01\xFF", "(0x7F) stands at offset 0"),
            (b"ab\x02\xE9", "(0x02) stands at offset 2"),
            (b"one\ntwo\r\nthr\xE9e", "0xE9 at offset 12, on line 3"),
            (b"one\rtwo\xC3", "0xC3 at offset 7, on line 2"),
            (b"\xE9", "0xE9 at offset 0, on line 1"),
            (b"\x1B$BF|K\\\x1B(B \xE9", "0xE9 at offset 11, on line 1"),
        ];
        for (bytes, expected) in table {
            let message = read(*bytes, 0, false).unwrap_err().to_string();
            assert!(message.contains(expected), "{bytes:?}: {message}");
        }
    }

    #[test]
    fn a_byte_order_mark_and_carriage_returns_are_kept() {
        let text = "\u{feff}Reporter: Why?\r\n\x0c\x02";
        let read = read(text.as_bytes(), text.len() as u64, false);
        assert_eq!(read.unwrap(), (text.to_owned(), None));
    }

    #[test]
    fn other_encodings_are_decoded_when_asked() {
        let table: &[(&[u8], &str, Encoding)] = &[
            (b"\xFF\xFEQ\0:\0", "\u{feff}Q:", Encoding::Utf16Le),
            (b"thr\xE9e", "thrée", Encoding::Windows1252),
            (
                b"\x96\xE2\x81\x46\x82\xCD\x82\xA2",
                "問：はい",
                Encoding::ShiftJis,
            ),
            (b"plain", "plain", Encoding::Utf8),
        ];
        for (bytes, text, encoding) in table {
            let read = read(*bytes, 0, true).unwrap();
            assert_eq!(read, ((*text).to_owned(), Some(*encoding)));
        }
        assert!(matches!(
            read(&b"ab\0"[..], 0, true),
            Err(Cause::Binary { .. })
        ));
    }

    #[test]
    fn a_length_that_was_wrong_does_no_harm() {
        assert_eq!(read(&b"abc"[..], 2, false).unwrap().0, "abc");
        assert_eq!(read(&b"abc"[..], 9, false).unwrap().0, "abc");
    }

    #[test]
    fn four_gibibytes_are_refused_before_they_are_read() {
        assert!(matches!(
            read(Letters, LONGEST + 1, false),
            Err(Cause::TooLong)
        ));
    }
}
