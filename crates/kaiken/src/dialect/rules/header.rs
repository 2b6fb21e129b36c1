//! What stands above the first turn.

use super::LineMatcher;
use crate::dialect::{ConferenceKind, Rows, Text, Words};

/// What stands above the first turn.
///
/// ```
/// use kaiken::{Dialect, Parser};
///
/// let text = "Press Conference by Foreign Minister Aoba\nLima, March 12, 2024\n";
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.header.date_behind = true;
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.header().venue.map(|venue| transcript.slice(venue)), Some("Lima"));
/// # Ok::<(), kaiken::Error>(())
/// ```
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
    /// What such a title may go on with in a script without spaces, with its words before it:
    /// `会見全文`. Words that begin none of these may be followed by anything.
    pub title_tails: Words,
    /// What stands before such words in a sentence, which is a title only where one of these tails
    /// stands behind it: `が` in `市長が会見 一問一答`.
    pub title_particles: Words,
    /// Words that begin as those of such a title do, and make none: `Press Briefing Room`.
    pub no_titles: Words,
    /// Words with which no title begins that only its place tells: those of the parts of a site,
    /// and of who publishes a page: `Skip to`, `Ministry of`.
    pub no_headlines: Words,
    /// Words that stand nowhere in such a title: those of notices that sites show: `cookies`.
    pub no_headline_words: Words,
    /// `Name: value` lines.
    pub fields: Rows<FieldForm>,
    /// A line with the date of the event and no field name is expected.
    pub dateline: bool,
    /// The date may stand behind the venue, or behind a mark: `Lima, March 12, 2024`,
    /// `Transcript | March 12, 2024`.
    pub date_behind: bool,
    /// Words before the date on which a page was published: `Posted`. Where another date stands,
    /// that is the one of the event.
    pub posted: Words,
    /// What stands before the venue behind a date and a clock: `於:`. Where none is listed, all
    /// that stands behind them is the venue.
    pub venue_marks: Words,
    /// The line below a date line is the venue.
    pub venue_line: bool,
    /// Lines that name a place: `Via Teleconference`, `East Room`. What is listed as a whole line
    /// is one behind a comma, too, `Lima, Peru`, and alone below a title or a date.
    pub places: LineMatcher,
    /// Words before a place: of the conference in a sentence that tells of it, `at`, and of a town that
    /// is named below a date and that the text tells again.
    pub place_words: Words,
    /// The fields may stand above the page between two rows of hyphens, as Markdown has them:
    /// `title: "…"`.
    pub front_matter: bool,
    /// Below a title, several lines that no rule knows may stand above the date.
    pub patient: bool,
    /// Bulleted lines above the first turn are a list of topics, also without a `Topics` field.
    pub bulleted_topics: bool,
}

/// One way in which a title begins.
///
/// ```
/// use kaiken::dialect::{ConferenceKind, Dialect, TitleForm};
///
/// let kind = ConferenceKind::Regular;
/// let form = TitleForm { prefix: "Harbour Talk".into(), contains: "of the Week".into(), kind };
/// let mut mine = Dialect::generic().clone();
/// mine.header.titles = vec![form].into();
/// let transcript = kaiken::Parser::new().dialect(mine).parse("HARBOUR TALK of the Week\n")?;
/// assert_eq!(transcript.header().kind, kind);
/// # Ok::<(), kaiken::Error>(())
/// ```
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
///
/// ```
/// use kaiken::dialect::{Dialect, FieldForm, FieldSlot};
///
/// let form = FieldForm { name: "Held on".into(), slot: FieldSlot::When };
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.header.fields.to_mut().push(form);
/// let transcript = kaiken::Parser::new().dialect(mine).parse("Held on: March 12, 2024\n")?;
/// assert_eq!(transcript.header().date.unwrap().to_string(), "2024-03-12");
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct FieldForm {
    /// The name before the colon; case does not count. Behind one that ends in a space a place needs
    /// no colon.
    pub name: Text,
    /// What the value says.
    pub slot: FieldSlot,
}

/// What the value of a header field says.
///
/// ```
/// use kaiken::dialect::{Dialect, FieldForm, FieldSlot};
///
/// let form = FieldForm { name: "Hall".into(), slot: FieldSlot::Venue };
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.header.fields.to_mut().push(form);
/// let transcript = kaiken::Parser::new().dialect(mine).parse("Hall: Harbour House\n")?;
/// assert_eq!(transcript.header().venue.map(|at| transcript.slice(at)), Some("Harbour House"));
/// # Ok::<(), kaiken::Error>(())
/// ```
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
    /// Who is announced; what is a sentence is speech.
    Guest,
    /// Who gives the floor: a name, and what its bearer does. Anything else is speech.
    Chair,
    /// Anything else; kept, not interpreted.
    Other,
}
