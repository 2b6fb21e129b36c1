//! What is doubtful about a text: codes and their table, messages, places, edits.

mod code;
mod edit;
mod table;

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

pub use code::Code;
pub use edit::{Edit, Safety, apply};

use crate::{Date, Span, Time};

/// How much a diagnostic matters.
///
/// ```
/// use kaiken::Severity;
/// assert!(Severity::Error > Severity::Warning);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Severity {
    /// Worth knowing; the tree says what the text says.
    Info,
    /// The tree may say something else than the author meant.
    Warning,
    /// The text contradicts itself or says what cannot be.
    Error,
}

/// What a message says beyond its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    None,
    Weekday { date: Date },
    Range { start: Time, end: Time },
    Character { character: char },
    Count { count: u32, what: &'static str },
    Particular(&'static str),
}

/// Another place that explains a diagnostic.
///
/// ```
/// let transcript = kaiken::parse(kaiken::Code::WeekdayMismatch.example());
/// let mut doubts = transcript.diagnostics().iter();
/// let related = doubts.find_map(|doubt| doubt.related.first()).unwrap();
/// assert_eq!(related.message, "the date");
/// assert_eq!(transcript.slice(related.span), "July 31, 2018");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where, in UTF-8 bytes.
    pub span: Span,
    /// What stands there.
    pub message: &'static str,
}

/// One doubt about a text.
///
/// ```
/// use kaiken::{Code, Severity};
///
/// let transcript = kaiken::parse(Code::WeekdayMismatch.example());
/// let wrong = transcript.diagnostics().iter().find(|d| d.severity() == Severity::Error).unwrap();
/// assert_eq!(wrong.code, Code::WeekdayMismatch);
/// assert_eq!(transcript.slice(wrong.span), "Monday");
/// assert_eq!(wrong.message(), "the weekday does not fit the date: 2018-07-31 is a Tuesday");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// Its kind.
    pub code: Code,
    /// Where the doubtful words stand, in UTF-8 bytes.
    pub span: Span,
    /// Other places that explain it.
    pub related: Vec<Related>,
    /// What would mend it, where that is known.
    pub edit: Option<Edit>,
    detail: Detail,
}

/// What makes a diagnostic is not copied into the checks: doubts are rare, and to move one is much
/// code.
impl Diagnostic {
    #[inline(never)]
    pub(crate) const fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            span,
            related: Vec::new(),
            edit: None,
            detail: Detail::None,
        }
    }

    #[inline(never)]
    pub(crate) fn with(mut self, detail: Detail) -> Self {
        self.detail = detail;
        self
    }

    #[inline(never)]
    pub(crate) fn beside(mut self, span: Span, message: &'static str) -> Self {
        self.related.push(Related { span, message });
        self
    }

    #[inline(never)]
    pub(crate) fn mended(mut self, edit: Edit) -> Self {
        self.edit = Some(edit);
        self
    }

    /// How much it matters.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter:Why?");
    /// assert!(transcript.diagnostics().iter().all(|d| d.severity() < kaiken::Severity::Error));
    /// ```
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// What is wrong, in one sentence.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter:Why?");
    /// let last = transcript.diagnostics().last().unwrap();
    /// assert_eq!(last.message(), "no space follows the colon of this label");
    /// ```
    pub fn message(&self) -> String {
        match self.particulars() {
            None => self.code.summary().to_owned(),
            Some(particulars) => format!("{}: {particulars}", self.code.summary()),
        }
    }

    fn particulars(&self) -> Option<Cow<'static, str>> {
        Some(match self.detail {
            Detail::None => return None,
            Detail::Particular(words) => words.into(),
            Detail::Weekday { date } => format!("{date} is a {}", date.weekday().name()).into(),
            Detail::Range { start, end } => format!("from {start} to {end}").into(),
            Detail::Character { character } => format!("U+{:04X}", u32::from(character)).into(),
            Detail::Count { count, what } => format!("{count} {what}").into(),
        })
    }
}
