//! What is doubtful about a text: codes, severities and messages, all from one table.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::{Date, Span};

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

/// The stable name of one kind of diagnostic.
///
/// ```
/// use kaiken::Code;
///
/// assert_eq!(Code::WeekdayMismatch.id(), "K0101");
/// assert_eq!(Code::from_id("K0101"), Some(Code::WeekdayMismatch));
/// assert!(Code::WeekdayMismatch.explanation().contains("weekday"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Code {
    /// `K0001`
    UnknownDialect,
    /// `K0002`
    SeveralRecords,
    /// `K0003`
    TextTooLong,
    /// `K0101`
    WeekdayMismatch,
    /// `K0102`
    ImpossibleDate,
    /// `K0103`
    ImpossibleClock,
    /// `K0104`
    AddressAsVenue,
    /// `K0201`
    NoSpaceAfterLabel,
    /// `K0202`
    InferredAttribution,
    /// `K0203`
    PossibleLabel,
    /// `K0204`
    PeriodForColon,
    /// `K0301`
    AmbiguousSpeaker,
}

/// One row of the table from which messages, `kaiken explain` and the documentation are made.
struct Row {
    code: Code,
    id: &'static str,
    name: &'static str,
    severity: Severity,
    message: &'static str,
    help: &'static str,
    explanation: &'static str,
    example: &'static str,
}

const TABLE: &[Row] = &[
    Row {
        code: Code::UnknownDialect,
        id: "K0001",
        name: "unknown-dialect",
        severity: Severity::Warning,
        message: "no built-in dialect is known to write like this; read with cautious rules",
        help: "name the dialect, or describe it in a file of your own",
        explanation: "The top of the text shows too few of the signs by which the built-in dialects \
            are told apart: titles, date lines, field names, notices, labels. It was read with the \
            dialect `generic`, which knows the usual words and takes no risk. Labels that only this \
            institution uses may have been kept as text.",
        example: "Chronicle of the Assembly\n\nThe sitting opened at ten.\n",
    },
    Row {
        code: Code::SeveralRecords,
        id: "K0002",
        name: "several-records",
        severity: Severity::Info,
        message: "another conference begins here",
        help: "read the text with `records`, which gives each conference a transcript of its own",
        explanation: "A second title and date stand in the text below the first conference. `parse` \
            reads one transcript and keeps everything in it; its header is that of the first \
            conference, and labels of both are told apart only by their words.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: Why?\n\
            Minister Aoba: Because.\n\
            Press Conference by Foreign Minister Aoba\n\
            Friday, March 15, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: And now?\n",
    },
    Row {
        code: Code::TextTooLong,
        id: "K0003",
        name: "text-too-long",
        severity: Severity::Error,
        message: "the text is longer than 4 GiB; only its beginning was read",
        help: "split the file; `Parser::parse` refuses such a text with an error instead",
        explanation: "Places in a text are kept as 32-bit offsets. A file of that size is not one \
            press conference: split it at its records.",
        example: "",
    },
    Row {
        code: Code::WeekdayMismatch,
        id: "K0101",
        name: "weekday-mismatch",
        severity: Severity::Error,
        message: "the weekday does not fit the date",
        help: "one of the two is wrong in the source; neither was changed",
        explanation: "The header names a weekday and a date, and that date falls on another \
            weekday. Which of the two is wrong the text cannot tell, so both are given as they \
            stand.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Monday, July 31, 2018, 8:56 p.m. Ministry of Foreign Affairs\n",
    },
    Row {
        code: Code::ImpossibleDate,
        id: "K0102",
        name: "impossible-date",
        severity: Severity::Error,
        message: "there is no such day",
        help: "the date is given as none; its text is kept in the date line",
        explanation: "The header gives a day that its month does not have, or a month that the year \
            does not have.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Friday, February 30, 2024, 2:05 p.m. Ministry of Foreign Affairs\n",
    },
    Row {
        code: Code::ImpossibleClock,
        id: "K0103",
        name: "impossible-clock",
        severity: Severity::Error,
        message: "there is no such time of day",
        help: "the time is given as none; its text is kept",
        explanation: "The header gives an hour above 23 or a minute above 59.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 25:70 p.m. Ministry of Foreign Affairs\n",
    },
    Row {
        code: Code::AddressAsVenue,
        id: "K0104",
        name: "address-as-venue",
        severity: Severity::Warning,
        message: "an address of a page stands where the venue should",
        help: "the venue is given as none; the address is kept as `venue_raw`",
        explanation: "What follows the time is the venue. Here it is a path or a URL: a slip of the \
            publishing system, and no place on earth.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 2:05 p.m. /press/kaiken/page4.html\n",
    },
    Row {
        code: Code::NoSpaceAfterLabel,
        id: "K0201",
        name: "no-space-after-label",
        severity: Severity::Info,
        message: "no space follows the colon of this label",
        help: "a space is missing in the source; nothing is lost by it",
        explanation: "The speech begins right behind the colon. It is read as usual. A script that \
            looks for a colon and a space would have missed the speaker.",
        example: "Reporter:Why?\n",
    },
    Row {
        code: Code::InferredAttribution,
        id: "K0202",
        name: "inferred-attribution",
        severity: Severity::Info,
        message: "no label says who speaks here; taken to be the speaker before the heading",
        help: "the turn is marked `inferred`; leave it out where certainty matters",
        explanation: "A numbered heading divides one speaker's remarks, and the text below it \
            carries no label of its own: heading (1), a label and speech, heading (2), speech. It is \
            given to the same speaker, in a turn that is marked as inferred.",
        example: "(1) Fisheries\n\nMinister Aoba: We met.\n\n(2) Trade\n\nWe spoke of trade, too.\n",
    },
    Row {
        code: Code::PossibleLabel,
        id: "K0203",
        name: "possible-label",
        severity: Severity::Warning,
        message: "this looks like the label of a speaker, but not like one of this dialect",
        help: "it was kept as text of the speaker before; check who speaks here",
        explanation: "The words before the colon name an office or begin with an honorific, yet \
            they are no label of the dialect: two offices at once, or more words than a label has.",
        example: "Reporter: Why?\nMinister Aoba and Minister Sato: Because.\n",
    },
    Row {
        code: Code::PeriodForColon,
        id: "K0204",
        name: "period-for-colon",
        severity: Severity::Warning,
        message: "a period stands where the colon of a label should",
        help: "read as a label, since an office and a name stand alone before it and an answer was due",
        explanation: "Office, name, period, at the start of a line, with no answer yet to the \
            question before: the period is a slip for the colon.",
        example: "Reporter: Why?\nDeputy Press Secretary Jun Aoba. Because it was agreed.\n",
    },
    Row {
        code: Code::AmbiguousSpeaker,
        id: "K0301",
        name: "ambiguous-speaker",
        severity: Severity::Warning,
        message: "this label fits more than one person of this conference",
        help: "it was given to a speaker of its own",
        explanation: "Two people of one surname speak, or two hold the office that the label names \
            alone. The label is joined to neither.",
        example: "Mr. Ken Aoba, Minister for Foreign Affairs: Good morning.\n\
            Mr. Jun Aoba, Minister of Defense: Good morning.\n\
            Minister Aoba: We begin.\n",
    },
];

impl Code {
    /// Every code, in the order of the identifiers.
    ///
    /// ```
    /// assert!(kaiken::Code::all().count() >= 12);
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.code)
    }

    /// The code with that identifier, such as `K0101`, or that name, such as `weekday-mismatch`.
    ///
    /// ```
    /// use kaiken::Code;
    /// assert_eq!(Code::from_id("impossible-date"), Some(Code::ImpossibleDate));
    /// ```
    pub fn from_id(id: &str) -> Option<Self> {
        TABLE
            .iter()
            .find(|row| row.id.eq_ignore_ascii_case(id) || row.name.eq_ignore_ascii_case(id))
            .map(|row| row.code)
    }

    fn row(self) -> &'static Row {
        TABLE
            .iter()
            .find(|row| row.code == self)
            .unwrap_or(&TABLE[0])
    }

    /// The stable identifier: `K0101`.
    ///
    /// ```
    /// assert_eq!(kaiken::Code::UnknownDialect.id(), "K0001");
    /// ```
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// The stable name: `weekday-mismatch`.
    ///
    /// ```
    /// assert_eq!(kaiken::Code::WeekdayMismatch.name(), "weekday-mismatch");
    /// ```
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// How much it matters.
    ///
    /// ```
    /// use kaiken::{Code, Severity};
    /// assert_eq!(Code::ImpossibleDate.severity(), Severity::Error);
    /// ```
    pub fn severity(self) -> Severity {
        self.row().severity
    }

    /// What is wrong, in one sentence without the particulars of a text.
    ///
    /// ```
    /// assert_eq!(kaiken::Code::ImpossibleDate.summary(), "there is no such day");
    /// ```
    pub fn summary(self) -> &'static str {
        self.row().message
    }

    /// What to do about it, in one sentence.
    ///
    /// ```
    /// assert!(!kaiken::Code::ImpossibleDate.help().is_empty());
    /// ```
    pub fn help(self) -> &'static str {
        self.row().help
    }

    /// A paragraph that tells what the code means and what the parser did.
    ///
    /// ```
    /// assert!(kaiken::Code::ImpossibleDate.explanation().contains("month"));
    /// ```
    pub fn explanation(self) -> &'static str {
        self.row().explanation
    }

    /// A text that has this fault; empty for a fault too large to show.
    ///
    /// ```
    /// use kaiken::Code;
    ///
    /// let transcript = kaiken::parse(Code::ImpossibleDate.example());
    /// assert!(transcript.diagnostics().iter().any(|d| d.code == Code::ImpossibleDate));
    /// ```
    pub fn example(self) -> &'static str {
        self.row().example
    }
}

/// What a message says beyond its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    None,
    Weekday { date: Date },
}

/// Another place that explains a diagnostic.
///
/// ```
/// let transcript = kaiken::parse(kaiken::Code::WeekdayMismatch.example());
/// let related = &transcript.diagnostics().iter().find(|d| !d.related.is_empty()).unwrap().related[0];
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
/// assert_eq!(wrong.message(), "the weekday does not fit the date: 2018-07-31 is a tuesday");
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
    detail: Detail,
}

impl Diagnostic {
    pub(crate) const fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            span,
            related: Vec::new(),
            detail: Detail::None,
        }
    }

    pub(crate) fn with(mut self, detail: Detail) -> Self {
        self.detail = detail;
        self
    }

    pub(crate) fn beside(mut self, span: Span, message: &'static str) -> Self {
        self.related.push(Related { span, message });
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
        match self.detail {
            Detail::None => self.code.summary().to_owned(),
            Detail::Weekday { date } => {
                format!("{}: {date} is a {}", self.code.summary(), date.weekday())
            }
        }
    }
}
