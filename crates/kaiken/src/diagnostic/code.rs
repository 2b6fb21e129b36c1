//! The codes, by which a diagnostic is known for ever.

use super::table::{BRIEFS, Brief, Row, TABLE};
use super::{Safety, Severity};

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
    /// `K0004`
    CutOff,
    /// `K0101`
    WeekdayMismatch,
    /// `K0102`
    ImpossibleDate,
    /// `K0103`
    ImpossibleClock,
    /// `K0104`
    AddressAsVenue,
    /// `K0105`
    MissingYear,
    /// `K0106`
    ReversedRange,
    /// `K0107`
    NoonCrossing,
    /// `K0108`
    MistypedDate,
    /// `K0109`
    ConflictingFields,
    /// `K0110`
    TitleNamesAnother,
    /// `K0111`
    TopicsDisagree,
    /// `K0201`
    NoSpaceAfterLabel,
    /// `K0202`
    InferredAttribution,
    /// `K0203`
    PossibleLabel,
    /// `K0204`
    PeriodForColon,
    /// `K0205`
    MisspeltLabel,
    /// `K0206`
    DoubtfulLabel,
    /// `K0207`
    LabelAlone,
    /// `K0208`
    MissingColon,
    /// `K0301`
    AmbiguousSpeaker,
    /// `K0302`
    SameSpeakerTwice,
    /// `K0401`
    RepeatedText,
    /// `K0402`
    DoubledWord,
    /// `K0403`
    StrayLetter,
    /// `K0404`
    JoinedWords,
    /// `K0405`
    UnbalancedQuotes,
    /// `K0406`
    UnbalancedBrackets,
    /// `K0501`
    ReplacementCharacter,
    /// `K0502`
    ControlCharacter,
    /// `K0503`
    PrivateUseCharacter,
    /// `K0504`
    SoftHyphen,
    /// `K0505`
    InvisibleCharacter,
}

impl Code {
    /// Every code, in the order of the identifiers.
    ///
    /// ```
    /// assert!(kaiken::Code::all().count() >= 12);
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        BRIEFS.iter().map(|brief| brief.code)
    }

    /// The code with that identifier, such as `K0101`, or that name, such as `weekday-mismatch`.
    ///
    /// ```
    /// use kaiken::Code;
    /// assert_eq!(Code::from_id("impossible-date"), Some(Code::ImpossibleDate));
    /// ```
    pub fn from_id(id: &str) -> Option<Self> {
        BRIEFS
            .iter()
            .find(|brief| brief.id.eq_ignore_ascii_case(id) || brief.name.eq_ignore_ascii_case(id))
            .map(|brief| brief.code)
    }

    fn brief(self) -> &'static Brief {
        BRIEFS
            .iter()
            .find(|brief| brief.code == self)
            .unwrap_or(&BRIEFS[0])
    }

    fn row(self) -> &'static Row {
        let mut rows = TABLE.into_iter().flatten();
        rows.find(|row| row.code == self).unwrap_or(&TABLE[0][0])
    }

    /// The stable identifier: `K0101`.
    ///
    /// ```
    /// assert_eq!(kaiken::Code::UnknownDialect.id(), "K0001");
    /// ```
    pub fn id(self) -> &'static str {
        self.brief().id
    }

    /// The stable name: `weekday-mismatch`.
    ///
    /// ```
    /// assert_eq!(kaiken::Code::WeekdayMismatch.name(), "weekday-mismatch");
    /// ```
    pub fn name(self) -> &'static str {
        self.brief().name
    }

    /// How much it matters.
    ///
    /// ```
    /// use kaiken::{Code, Severity};
    /// assert_eq!(Code::ImpossibleDate.severity(), Severity::Error);
    /// ```
    pub fn severity(self) -> Severity {
        self.brief().severity
    }

    /// What is wrong, in one sentence without the particulars of a text.
    ///
    /// ```
    /// assert_eq!(kaiken::Code::ImpossibleDate.summary(), "there is no such day");
    /// ```
    pub fn summary(self) -> &'static str {
        self.brief().message
    }

    /// What to do about it, in one sentence.
    ///
    /// ```
    /// assert!(!kaiken::Code::ImpossibleDate.help().is_empty());
    /// ```
    pub fn help(self) -> &'static str {
        self.brief().help
    }

    /// A paragraph that tells what the code means and what the parser did.
    ///
    /// ```
    /// assert!(kaiken::Code::ImpossibleDate.explanation().contains("month"));
    /// ```
    pub fn explanation(self) -> &'static str {
        self.row().explanation
    }

    /// Whether the diagnostic brings an edit that would mend the text, and how safe it is.
    ///
    /// ```
    /// use kaiken::{Code, Safety};
    /// assert_eq!(Code::NoSpaceAfterLabel.edit(), Some(Safety::Safe));
    /// assert_eq!(Code::WeekdayMismatch.edit(), None);
    /// ```
    pub fn edit(self) -> Option<Safety> {
        self.brief().edit
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
