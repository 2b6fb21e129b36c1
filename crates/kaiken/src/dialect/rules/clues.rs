//! What speaks for a dialect when it has to be detected.

use crate::dialect::Text;

/// Something whose presence speaks for a dialect.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Clue {
    /// What is looked for near the top of the text.
    pub sign: Sign,
    /// Words that its line must hold, in the same case; nothing where any will do.
    #[cfg_attr(feature = "serde", serde(default))]
    pub holds: Text,
    /// How much it counts.
    pub points: u8,
}

/// What detection looks for near the top of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Sign {
    /// A breadcrumb.
    Breadcrumb,
    /// A title.
    Title,
    /// A title with the date in it.
    DatedTitle,
    /// A line of weekday, date and clock.
    Dateline,
    /// Another line with a date or a clock.
    Date,
    /// A named field that says when or where.
    Field,
    /// The field that a list of topics follows.
    Topics,
    /// A notice.
    Notice,
    /// A link.
    Link,
    /// Any line above the first label.
    HeaderLine,
    /// A section word.
    Section,
    /// The label of somebody unnamed who asks.
    QuestionLabel,
    /// The label of somebody unnamed who answers.
    AnswerLabel,
    /// A label that names an office or a person.
    OfficeLabel,
    /// A label that names a journalist and an outlet.
    OutletLabel,
    /// A label that stands alone on its line.
    OwnLineLabel,
    /// A label in capitals.
    UpperCaseLabel,
    /// A label in brackets.
    BracketedLabel,
}
