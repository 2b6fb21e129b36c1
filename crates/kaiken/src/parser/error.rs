//! Why a text was not parsed.

use alloc::boxed::Box;
use alloc::string::String;

use crate::diagnostic::{Code, Diagnostic};
use crate::{LineIndex, Span};

/// Why a text was not parsed.
///
/// ```
/// use kaiken::{Code, Error, Parser};
///
/// let text = Code::WeekdayMismatch.example();
/// let Err(Error::Strict(refusal)) = Parser::new().strict(true).parse(text) else { panic!() };
/// assert_eq!(refusal.code, Code::WeekdayMismatch);
/// assert_eq!(&text[refusal.span.range()], "Monday");
/// assert_eq!((refusal.line, refusal.column), (2, 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is longer than a span can say.
    #[error(
        "the text is {length} bytes long, and 4294967295 are the most; split it at its records"
    )]
    TooLong {
        /// How long it is, in bytes.
        length: u64,
    },
    /// A strict parser met a diagnostic of severity error.
    #[error(transparent)]
    Strict(Box<Refusal>),
}

/// The diagnostic that a strict parser refused a text for.
///
/// ```
/// let refused = kaiken::Parser::new().strict(true).parse(kaiken::Code::ImpossibleDate.example());
/// assert_eq!(
///     refused.unwrap_err().to_string(),
///     "K0102 at line 2, column 9: there is no such day (the date is given as none; its text is \
///      kept in the date line)"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} at line {line}, column {column}: {message} ({})", .code.id(), .code.help())]
#[non_exhaustive]
pub struct Refusal {
    /// Its kind.
    pub code: Code,
    /// Where, in UTF-8 bytes.
    pub span: Span,
    /// The line, counted from one.
    pub line: u32,
    /// The column in code points, counted from one.
    pub column: u32,
    /// What is wrong.
    pub message: String,
}

impl Refusal {
    pub(super) fn new(source: &str, doubt: &Diagnostic) -> Self {
        let place = LineIndex::new(source).position(doubt.span.start);
        Self {
            code: doubt.code,
            span: doubt.span,
            line: place.line,
            column: place.column,
            message: doubt.message(),
        }
    }
}

pub(super) fn check_length(text: &str) -> Result<(), Error> {
    match u32::try_from(text.len()) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::TooLong {
            length: text.len() as u64,
        }),
    }
}
