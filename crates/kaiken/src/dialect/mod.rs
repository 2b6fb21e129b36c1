//! What differs between institutions, as data.
//!
//! The grammar knows no institution: it reads a [`Dialect`]. A new ministry is a new value of this
//! type, written in Rust beside the built-in ones or by a user as TOML or JSON
//! (`Dialect::from_toml`, feature `dialect-file`). An empty list switches a rule off.

use alloc::borrow::Cow;

mod cues;
mod english;
#[cfg(feature = "dialect-file")]
mod file;
mod generic;
mod index;
mod japan_cabinet;
mod japan_ministries;
mod japan_mofa;
mod japanese;
mod joint;
mod kind;
mod lookup;
mod notes;
mod people;
mod people_ja;
mod tables;

pub use cues::{CueWords, FollowUpWords, OpeningWords, PartWords, ShortWords};
#[cfg(feature = "dialect-file")]
pub use file::DialectError;
pub(crate) use index::{Index, Indexed, Lists, WordList};
pub use kind::{ConferenceKind, NoteKind, Role};

/// A string that a built-in dialect borrows and a user's dialect owns.
pub type Text = Cow<'static, str>;
/// A list of strings, in the order in which they are tried.
pub type Words = Cow<'static, [Text]>;
/// A list of data rows of a dialect.
pub type Rows<T> = Cow<'static, [T]>;

/// Makes a static list of words for a built-in dialect.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        alloc::borrow::Cow::Borrowed(
            const { &[$(alloc::borrow::Cow::Borrowed($word)),*] as &[alloc::borrow::Cow<'static, str>] },
        )
    };
}
pub(crate) use words;

/// Makes a static list of rows for a built-in dialect.
macro_rules! rows {
    ($type:ty: $($row:expr),* $(,)?) => {
        alloc::borrow::Cow::Borrowed(const { &[$($row),*] as &[$type] })
    };
}
pub(crate) use rows;

/// Puts a value into a dialect that is being made at compile time, where nothing can be dropped.
const fn set<T>(slot: &mut T, value: T) {
    core::mem::forget(core::mem::replace(slot, value));
}

/// Names a dialect that is being made, and says whose pages it reads.
const fn name(dialect: &mut Dialect, id: &'static str, description: &'static str) {
    set(&mut dialect.id, Cow::Borrowed(id));
    set(&mut dialect.description, Cow::Borrowed(description));
}

const fn field(name: &'static str, slot: FieldSlot) -> FieldForm {
    FieldForm {
        name: Cow::Borrowed(name),
        slot,
    }
}

/// A title that begins with these words.
const fn title(prefix: &'static str, kind: ConferenceKind) -> TitleForm {
    TitleForm {
        prefix: Cow::Borrowed(prefix),
        contains: Cow::Borrowed(""),
        kind,
    }
}

/// A title that begins with some words and holds others.
const fn title_of(prefix: &'static str, contains: &'static str, kind: ConferenceKind) -> TitleForm {
    TitleForm {
        prefix: Cow::Borrowed(prefix),
        contains: Cow::Borrowed(contains),
        kind,
    }
}

/// A title that holds these words.
const fn title_with(contains: &'static str, kind: ConferenceKind) -> TitleForm {
    TitleForm {
        prefix: Cow::Borrowed(""),
        contains: Cow::Borrowed(contains),
        kind,
    }
}

const fn role_word(word: &'static str, role: Role) -> RoleWord {
    RoleWord {
        word: Cow::Borrowed(word),
        role,
    }
}

const fn stage(phrase: &'static str, kind: NoteKind) -> StageWord {
    StageWord {
        phrase: Cow::Borrowed(phrase),
        kind,
    }
}

/// A sign that speaks for a dialect, wherever it stands.
const fn clue(sign: Sign, points: u8) -> Clue {
    clue_with(sign, "", points)
}

/// A sign that speaks for a dialect where its line holds these words.
const fn clue_with(sign: Sign, holds: &'static str, points: u8) -> Clue {
    Clue {
        sign,
        holds: Cow::Borrowed(holds),
        points,
    }
}

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

/// What stands above the first turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct HeaderRules {
    /// Lines that say where on the site the page stands.
    pub breadcrumbs: LineMatcher,
    /// How a title begins, and the kind of conference that says; the first that fits wins.
    pub titles: Rows<TitleForm>,
    /// Titles that are none below the first turn, where their words stand in speech as well.
    pub first_titles: Rows<TitleForm>,
    /// `Name: value` lines.
    pub fields: Rows<FieldForm>,
    /// A line with the date of the event and no field name is expected.
    pub dateline: bool,
    /// The date may stand behind the venue, or behind a mark: `Lima, March 12, 2024`,
    /// `Transcript | March 12, 2024`.
    pub date_behind: bool,
    /// What stands before the venue behind a date and a clock: `於:`. Where none is listed, all
    /// that stands behind them is the venue.
    pub venue_marks: Words,
    /// The line below a date line is the venue.
    pub venue_line: bool,
    /// Bulleted lines above the first turn are a list of topics, also without a `Topics` field.
    pub bulleted_topics: bool,
}

/// One way in which a title begins.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct TitleForm {
    /// The words that the title begins with; case does not count.
    #[cfg_attr(feature = "serde", serde(default))]
    pub prefix: Text,
    /// The words that it holds, wherever in it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub contains: Text,
    /// The kind of conference that these words name.
    pub kind: ConferenceKind,
}

/// One named field of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct FieldForm {
    /// The name before the colon; case does not count.
    pub name: Text,
    /// What the value says.
    pub slot: FieldSlot,
}

/// What the value of a header field says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum FieldSlot {
    /// Date, clock, or both.
    When,
    /// The place.
    Venue,
    /// A list of topics follows.
    Topics,
    /// The title.
    Title,
    /// Anything else; kept, not interpreted.
    Other,
}

/// How a speaker is announced.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct LabelRules {
    /// What may close a label: `:` or `：`.
    pub delimiters: Words,
    /// Pairs of brackets that a label may stand in instead: `【` and `】`.
    pub brackets: Rows<(Text, Text)>,
    /// The longest label, in characters.
    pub max_chars: u16,
    /// Whether speech follows on the label's line, on the next, or on either.
    pub position: LabelPosition,
    /// The case of office and question words.
    pub case: LabelCase,
    /// Whole labels of somebody unnamed who asks: `Reporter`, `Q`.
    pub questions: Words,
    /// Whole labels of somebody unnamed who answers: `A`.
    pub answers: Words,
    /// Whole labels of somebody of whom nothing more is said: `Speaker`.
    pub voices: Words,
    /// `Outlet, Surname` and `Surname, Outlet` are labels of journalists.
    pub outlet_pairs: bool,
    /// Words of speech that asks: where no part of a pair is a known outlet, the speech behind it
    /// must ask something.
    pub asking: Words,
    /// Words that stand uncapitalised inside a label: `of`, `for`.
    pub small_words: Words,
    /// Words that no label begins with: `The`, `Our`.
    pub never_first: Words,
    /// Whole phrases before a colon that are no label: `Note`, `URL`.
    pub never: Words,
    /// Particles and marks that stand in sentences and in no label, of a script without spaces.
    pub never_inside: Words,
    /// Whole labels that pages glue to the end of the speech before: `… schedule?Minister:`.
    pub glued: Words,
    /// A name in capitals, alone on its line before a colon, is a label: `LAWS:`. The part that the
    /// speaker plays is then unknown.
    pub capitals_alone: bool,
    /// A name in capitals, of two words or more, is a label before speech, too: `JUN AOBA: We met.`
    pub capitals: bool,
    /// Words, in small letters, that no name in capitals or before a time or a remark has: `news`.
    pub no_names: Words,
    /// A period and two spaces close such a label: `CHAIR AOBA.  We met.`
    pub wide_period: bool,
    /// Words of `questions` that need nothing behind them but a space and a capital, or a wider gap:
    /// `Q Why?`.
    pub bare: Words,
    /// A name is a label where a time in brackets stands behind its colon: `Jun Aoba: (00:24)`.
    pub stamped: bool,
    /// A name of two words or more is a label with whatever stands in brackets behind it:
    /// `Jun Aoba (Harbour Times): Why?`
    pub remarked: bool,
    /// A name is a label that an official's label or the header gives in full: `Aoba:` behind
    /// `President Jun Aoba:`.
    pub shortened: bool,
    /// A period may stand for the colon, where the rest leaves no doubt.
    pub period_for_colon: bool,
    /// A list number may stand before a label.
    pub numbered: bool,
}

impl Default for LabelRules {
    fn default() -> Self {
        Self {
            delimiters: words![":"],
            brackets: Cow::Borrowed(&[]),
            max_chars: 80,
            position: LabelPosition::default(),
            case: LabelCase::default(),
            questions: Words::default(),
            answers: Words::default(),
            voices: Words::default(),
            outlet_pairs: false,
            asking: Words::default(),
            small_words: Words::default(),
            never_first: Words::default(),
            never: Words::default(),
            never_inside: Words::default(),
            glued: Words::default(),
            capitals_alone: false,
            capitals: false,
            no_names: Words::default(),
            wide_period: false,
            bare: Words::default(),
            stamped: false,
            remarked: false,
            shortened: false,
            period_for_colon: false,
            numbered: false,
        }
    }
}

/// Where the speech stands that a label announces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum LabelPosition {
    /// On the same line.
    SameLine,
    /// On the lines below.
    OwnLine,
    /// On either.
    #[default]
    Either,
}

/// The case in which office and question words are written in labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum LabelCase {
    /// `Foreign Minister`.
    Title,
    /// `FOREIGN MINISTER`.
    Upper,
    /// Either.
    #[default]
    Any,
}

/// Who speaks at these conferences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct PeopleRules {
    /// `Mr.`, `Ms.`
    pub honorifics: Words,
    /// Whole names of offices, so that the name of the person behind one can be told from it.
    pub offices: Words,
    /// Whole names of offices that stand behind a name, in a script without spaces.
    pub offices_behind: Words,
    /// Offices that stand right before a name, in a script without spaces.
    pub offices_before: Words,
    /// The words that make a phrase the name of an office: `Minister`, `Moderator`.
    pub role_words: Rows<RoleWord>,
    /// Whole names of offices whose part their words alone do not give; they come before the words.
    pub role_phrases: Rows<RoleWord>,
    /// Words that end a label in a script without spaces, and the part that they give:
    /// `外務大臣`, `記者`.
    pub role_suffixes: Rows<RoleWord>,
    /// Names of outlets.
    pub outlets: Words,
    /// Words that make a phrase the name of an outlet: `Shimbun`, `News`.
    pub outlet_words: Words,
    /// Uncapitalised parts of names: `de`, `van`.
    pub name_particles: Words,
}

/// A word that makes a phrase the name of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct RoleWord {
    /// The word, in title case.
    pub word: Text,
    /// The part that its bearer plays.
    pub role: Role,
}

/// Section words and topical headings.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct HeadingRules {
    /// Whole headings that name a part of the conference; a topic may follow behind `:` or a dash.
    pub sections: Words,
    /// Pairs of brackets that a heading stands in, as a whole line: `【` and `】`.
    pub brackets: Rows<(Text, Text)>,
    /// A bullet may stand before a heading.
    pub bulleted: bool,
    /// A number and a space may stand before a section word: `1 発表事項`.
    pub bare_numbers: bool,
    /// The longest topical heading, in characters.
    pub max_chars: u16,
    /// A short line that ends as no sentence does is a heading wherever it stands; elsewhere one
    /// is a heading only above a label or another heading.
    pub by_shape: bool,
    /// Words at the end of a sentence that announce a list: `as follows`, `以下のとおりです`.
    pub announces: Words,
    /// The most unnumbered headings that may follow one upon the other.
    pub max_run: u8,
    /// Words that a heading does not hold and a sentence does: `is`, `we`.
    pub sentence_words: Words,
}

impl Default for HeadingRules {
    fn default() -> Self {
        Self {
            sections: Words::default(),
            brackets: Rows::default(),
            bulleted: false,
            bare_numbers: false,
            by_shape: false,
            announces: Words::default(),
            max_chars: 160,
            max_run: 3,
            sentence_words: Words::default(),
        }
    }
}

/// Whole lines that nobody speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct LineRules {
    /// Notices of translation, wherever they stand.
    pub notices: LineMatcher,
    /// Lines that are notices only above the first turn: `Note: …`.
    pub header_notices: LineMatcher,
    /// Links to other versions and pages.
    pub links: LineMatcher,
    /// Navigation and other page furniture.
    pub furniture: LineMatcher,
    /// The mark that ends a record.
    pub ends: LineMatcher,
    /// What stands in brackets and is not said: `Laughter`.
    pub stage_directions: Rows<StageWord>,
}

/// A word that makes a bracketed phrase a stage direction.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StageWord {
    /// The whole phrase between the brackets, a final period aside; case does not count.
    pub phrase: Text,
    /// What it tells.
    pub kind: NoteKind,
}

/// Says which lines are of one kind. ASCII case does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct LineMatcher {
    /// The whole line is one of these.
    pub exact: Words,
    /// The line begins with one of these.
    pub prefix: Words,
    /// The line ends with one of these.
    pub suffix: Words,
    /// The line holds one of these.
    pub contains: Words,
}

/// The words of dates and clocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct CalendarWords {
    /// Twelve lists, January first: every way to write the month. More lists begin anew.
    pub months: Rows<Words>,
    /// Seven lists, Monday first: every way to write the day of the week. More lists begin anew,
    /// as for a second language.
    pub weekdays: Rows<Words>,
    /// `a.m.`, `am`.
    pub before_noon: Words,
    /// `p.m.`, `pm`.
    pub after_noon: Words,
    /// Words for twelve o'clock: `noon`, `正午`.
    pub noon: Words,
    /// Words between the ends of a range: `to`, `-`.
    pub range: Words,
    /// Words before a clock that change nothing in it: `around`, `from`.
    pub before_clock: Words,
    /// Abbreviations of time zones: `JST`.
    pub zones: Words,
    /// Eras by which years are counted: `平成`.
    pub eras: Rows<Era>,
}

/// An era by which years are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Era {
    /// Its name, such as `平成`.
    pub name: Text,
    /// The year of the common era that is its first.
    pub first_year: u16,
}

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
