//! What differs between institutions, as data.
//!
//! The grammar knows no institution: it reads a [`Dialect`]. A new ministry is a new value of this
//! type, written in Rust beside the built-in ones or by a user as TOML or JSON
//! (`Dialect::from_toml`, feature `dialect-file`). An empty list switches a rule off.

use alloc::borrow::Cow;

mod abroad;
mod abroad_dates;
mod asia;
mod asia_dates;
mod chinese;
mod cues;
mod english;
mod europe;
mod europe_sites;
#[cfg(feature = "dialect-file")]
mod file;
mod generic;
mod glance;
mod headlines;
mod held;
mod holders;
mod index;
mod japan_cabinet;
mod japan_ministries;
mod japan_mofa;
mod japanese;
mod japanese_lines;
mod joint;
mod kind;
mod lookup;
mod make;
mod names_ja;
mod notes;
mod outlets;
mod outlets_europe;
mod outlets_ja;
mod people;
mod people_ja;
mod places;
mod press;
mod rules;
mod tables;
mod title_index;
mod titles;
mod topics;

pub use cues::{CueWords, FollowUpWords, OpeningWords, PartWords, ShortWords};
#[cfg(feature = "dialect-file")]
pub use file::DialectError;
pub(crate) use glance::{Glance, may_count};
pub(crate) use index::{Index, Indexed, Lists, WordList};
pub use kind::{ConferenceKind, NoteKind, Role};
use make::{clue, clue_with, field, name, role_word, set, stage, title, title_of, title_with};
pub(crate) use make::{rows, words};
pub use rules::{
    CalendarWords, Era, FieldForm, FieldSlot, HeaderRules, HeadingRules, LabelCase, LabelPosition,
    LabelRules, LineMatcher, LineRules, PeopleRules, RoleWord, StageWord, TitleForm,
};
pub(crate) use title_index::TitleList;

/// A string that a built-in dialect borrows and a user's dialect owns.
///
/// ```
/// use kaiken::dialect::Text;
///
/// let mut id = kaiken::Dialect::generic().id.clone();
/// assert!(matches!(id, Text::Borrowed(_)));
/// id.to_mut().push_str("-of-mine");
/// assert_eq!(id, "generic-of-mine");
/// ```
pub type Text = Cow<'static, str>;
/// A list of strings, in the order in which they are tried.
///
/// ```
/// use kaiken::dialect::Words;
///
/// let mut words = Words::from(vec!["Reporter".into()]);
/// words.to_mut().insert(0, "Reporter of the Harbour Times".into());
/// assert_eq!(words.concat(), "Reporter of the Harbour TimesReporter");
/// ```
pub type Words = Cow<'static, [Text]>;
/// A list of data rows of a dialect.
///
/// ```
/// use kaiken::Dialect;
/// use kaiken::dialect::Rows;
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// assert!(mine.header.fields.len() > 0);
/// mine.header.fields = Rows::default();
/// let transcript = kaiken::Parser::new().dialect(mine).parse("Date: March 12, 2024\n")?;
/// assert_eq!(transcript.header().date, None);
/// # Ok::<(), kaiken::Error>(())
/// ```
pub type Rows<T> = Cow<'static, [T]>;

/// How one institution writes its press conferences down.
///
/// ```
/// use kaiken::{Dialect, Parser};
///
/// let mut dialect = Dialect::named("mofa-en").expect("built in").clone();
/// dialect.id = "my-paper".into();
/// dialect.labels.questions.to_mut().push("Our Correspondent".into());
///
/// let text = "Our Correspondent: Is it so?\nMinister Aoba: It is.";
/// let transcript = Parser::new().dialect(dialect).parse(text)?;
/// assert_eq!(transcript.turns().count(), 2);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct Dialect {
    /// Its stable name, such as `mofa-en`.
    pub id: Text,
    /// One line that says whose pages these are.
    pub description: Text,
    /// The language of the pages, as a BCP 47 tag.
    pub language: Text,
    /// The dialect that a user's file builds upon; its values stand where the file says nothing.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub extends: Option<Text>,
    /// What stands above the first turn.
    pub header: HeaderRules,
    /// How a speaker is announced.
    pub labels: LabelRules,
    /// Who speaks: offices, honorifics, outlets.
    pub people: PeopleRules,
    /// Section words and topical headings.
    pub headings: HeadingRules,
    /// Whole lines that nobody speaks.
    pub lines: LineRules,
    /// The words of dates and clocks.
    pub calendar: CalendarWords,
    /// The words by which questions and answers point at each other, a set for each language.
    pub cues: Rows<CueWords>,
    /// What speaks for this dialect when it has to be detected.
    pub clues: Rows<Clue>,
}

/// Something whose presence speaks for a dialect.
///
/// ```
/// use kaiken::dialect::{Clue, Dialect, Sign};
///
/// let mut mine = Dialect::generic().clone();
/// let clue = Clue { sign: Sign::QuestionLabel, holds: "Reporter".into(), points: 6 };
/// mine.clues = vec![clue].into();
/// let score = |text| Dialect::detect_among(text, [&mine]).score;
/// assert_eq!((score("Reporter: Why?\n"), score("Question: Why?\n")), (6, 0));
/// ```
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
///
/// ```
/// use kaiken::{Dialect, Sign};
///
/// let text = "Press Conference by Foreign Minister Ken Aoba\nReporter: Why?\n";
/// let found = Dialect::detect(text);
/// let signs: Vec<Sign> = found.reasons.iter().map(|reason| reason.sign).collect();
/// assert_eq!(signs, [Sign::Title, Sign::QuestionLabel]);
/// ```
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

static BUILT_IN: [&Dialect; 15] = [
    &japan_mofa::MOFA_EN,
    &japan_mofa::MOFA_EN_2005,
    &japan_mofa::MOFA_EN_BRIEFING,
    &japan_mofa::MOFA_JA,
    &japan_cabinet::KANTEI_EN,
    &japan_cabinet::CAO_JA,
    &japan_ministries::MOD_EN,
    &japan_ministries::MOD_JA,
    &japan_ministries::METI_EN,
    &japan_ministries::METI_JA,
    &japan_ministries::FSA_EN,
    &japan_ministries::BOJ_JA,
    &joint::JOINT_EN,
    &joint::FCCJ_EN,
    &generic::GENERIC,
];

impl Dialect {
    /// The dialects that are built in, the one for unknown institutions last.
    ///
    /// ```
    /// let ids: Vec<_> = kaiken::Dialect::built_in().map(|dialect| &*dialect.id).collect();
    /// assert_eq!(ids.first(), Some(&"mofa-en"));
    /// assert_eq!(ids.last(), Some(&"generic"));
    /// ```
    pub fn built_in() -> impl Iterator<Item = &'static Dialect> {
        BUILT_IN.iter().copied()
    }

    /// The built-in dialect of that name.
    ///
    /// ```
    /// assert_eq!(kaiken::Dialect::named("mofa-en").unwrap().language, "en");
    /// assert!(kaiken::Dialect::named("nowhere").is_none());
    /// ```
    pub fn named(id: &str) -> Option<&'static Dialect> {
        Self::built_in().find(|dialect| dialect.id == id)
    }

    /// The dialect for texts that no other one claims: cautious rules, every known word.
    ///
    /// ```
    /// assert_eq!(kaiken::Dialect::generic().id, "generic");
    /// ```
    pub fn generic() -> &'static Dialect {
        &generic::GENERIC
    }
}
