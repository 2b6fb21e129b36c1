//! Labels become people.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `mod` | who a speaker is, and the way through |
//! | `conversation` | parts that no label tells, by who speaks behind whom |
//! | `distinct` | every distinct label, taken apart once |
//! | `vocabulary` | the words of names and offices, by their numbers |
//! | `registry` | the joins, each with its reason |
//! | `keys` | the names that a key gives for short forms |
//! | `listed` | who takes part, as a list says |
//! | `outlets` | name and outlet of a journalist, told apart |
//! | `perhaps` | labels that differ by one letter |
//!
//! Labels that name one person become one speaker. Where a label fits two people it is given to
//! neither.

mod conversation;
mod distinct;
mod finish;
mod keys;
mod listed;
mod outlets;
mod perhaps;
mod registry;
mod vocabulary;

use alloc::vec::Vec;

pub(crate) use self::distinct::{Labels, words};

use self::distinct::Distinct;
use self::registry::{Registry, Title};
use crate::diagnostic::Diagnostic;
use crate::dialect::{Indexed, Role};
use crate::tree::{Block, SpeakerId};
use crate::{Header, Span};

/// Somebody who speaks and is named, by name or by office.
///
/// ```
/// let text = "Mr. Ken Aoba, Minister for Foreign Affairs: Good morning.\n\
///             Reporter: Why?\n\
///             Minister Aoba: So.\n";
/// let transcript = kaiken::parse(text);
/// let speaker = &transcript.speakers()[0];
/// assert_eq!(speaker.name.map(|name| transcript.slice(name)), Some("Ken Aoba"));
/// assert_eq!(speaker.labels.len(), 2);
/// assert_eq!(speaker.labels[1].because, kaiken::Because::Surname);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Speaker {
    /// The part that the speaker plays.
    pub role: Role,
    /// No label tells the part: it was inferred from who speaks behind whom.
    pub role_inferred: bool,
    /// The fullest name that the text gives.
    pub name: Option<Span>,
    /// The honorific of the fullest label.
    pub honorific: Option<Span>,
    /// The longest name of the office.
    pub office: Option<Span>,
    /// The outlet of a journalist.
    pub organization: Option<Span>,
    /// Every label that means this person, where it first stands, in the order of the text.
    pub labels: Vec<SpeakerLabel>,
    /// The name was taken from the title, since no label gives as much of it.
    pub named_in_title: bool,
    /// How name and outlet of a journalist were told apart; none where the label needs no telling.
    pub outlet_by: Option<OutletBy>,
    /// The label gives a name and an outlet, and nothing tells which is which: neither is given.
    pub ambiguous: bool,
    /// Another speaker who may be the same person: a label of theirs differs by one letter.
    pub perhaps: Option<SpeakerId>,
}

/// How name and outlet of a journalist were told apart.
///
/// ```
/// use kaiken::OutletBy;
///
/// let text = "Der Beobachter, Nagano: Why?\nMinister Aoba: So.\nDer Beobachter, Maki: And why?\n";
/// let transcript = kaiken::parse(text);
/// let outlet = transcript.speakers()[0].organization;
/// assert_eq!(outlet.map(|outlet| transcript.slice(outlet)), Some("Der Beobachter"));
/// assert_eq!(transcript.speakers()[0].outlet_by, Some(OutletBy::Recurrence));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum OutletBy {
    /// The dialect knows one of the two as an outlet.
    Lexicon,
    /// One of the two stands beside several names here, the other beside one.
    Recurrence,
    /// The form of the label says it: an outlet, a space, a name and `記者`.
    Form,
}

/// A label, and why it means the person it is given to.
///
/// ```
/// let transcript = kaiken::parse("Minister Aoba: So.\n");
/// let label = transcript.speakers()[0].labels[0];
/// assert_eq!(transcript.slice(label.span), "Minister Aoba");
/// assert_eq!(label.because, kaiken::Because::First);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeakerLabel {
    /// Where the label first stands.
    pub span: Span,
    /// Why it means this person.
    pub because: Because,
}

/// Why a label means a person.
///
/// ```
/// assert_eq!(kaiken::Because::OfficeAlone.reason(), "the only holder of this office here");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Because {
    /// It is the first label of this person.
    First,
    /// The same names, in another order or case.
    SameName,
    /// The surname of one person only, and initials and an office that do not contradict.
    Surname,
    /// The initials of one person only: `JA`, `J.A.`
    Initials,
    /// An office alone, and one person only who holds it.
    OfficeAlone,
    /// A label for whoever answers, and one official only who speaks.
    OnlyOfficial,
}

impl Because {
    /// The reason in words.
    ///
    /// ```
    /// assert_eq!(kaiken::Because::SameName.reason(), "the same names, in another order or case");
    /// ```
    pub const fn reason(self) -> &'static str {
        match self {
            Self::First => "the first label of this person",
            Self::SameName => "the same names, in another order or case",
            Self::Surname => "the surname of one person only, with an office that fits",
            Self::Initials => "the initials of one person only",
            Self::OfficeAlone => "the only holder of this office here",
            Self::OnlyOfficial => "whoever answers, and the only official here",
        }
    }
}

/// The people found, and what was doubtful about them.
pub(crate) struct People {
    pub(crate) speakers: Vec<Speaker>,
    pub(crate) doubts: Vec<Diagnostic>,
}

/// What is known of a transcript when its speakers are looked for.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a, 'd> {
    pub(crate) source: &'a str,
    pub(crate) header: &'d Header,
    pub(crate) paragraphs: &'d [Span],
    pub(crate) dialect: Indexed<'d>,
}

/// Joins the labels of the turns into speakers and writes each speaker into its turns.
pub(crate) fn resolve<'a>(
    page: Page<'a, '_>,
    blocks: &mut [Block],
    mut labels: Labels<'a>,
) -> People {
    let (source, dialect) = (page.source, page.dialect);
    outlets::tell_apart(source, &mut labels.list);
    keys::apply(page, blocks, &mut labels);
    let title = Title::of(source, page.header, dialect, &mut labels.vocabulary);
    let mut registry = Registry::new(source, title, &labels, dialect);
    registry.answers_apart = speaks_beside_answer(blocks, &labels);
    registry.join();
    let (mut people, places) = registry.finish();
    assign(blocks, &labels, &registry, &places);
    perhaps::mark(source, blocks, &mut people.speakers);
    conversation::infer(page, blocks, &mut people.speakers);
    people
}

/// Whether an official with a label of another kind speaks right behind or before whoever answers, and
/// neither opens nor answers anybody: the two are not the same. The turns have their labels in the
/// place of their speakers.
fn speaks_beside_answer(blocks: &[Block], labels: &Labels<'_>) -> bool {
    if !labels.list.iter().any(Distinct::is_answer) {
        return false;
    }
    let turns = blocks.iter().filter_map(|block| match block {
        Block::Turn(turn) => Some((turn.role, turn.speaker.map(|id| &labels.list[id.index()]))),
        _ => None,
    });
    let is_answer = |label: Option<&Distinct<'_>>| label.is_some_and(Distinct::is_answer);
    let is_other = |label: Option<&Distinct<'_>>| {
        label.is_some_and(|label| label.role == Role::Official && !label.is_answer())
    };
    let (mut beside, mut apart) = (false, true);
    let mut above = (Role::Reporter, None);
    for (role, label) in turns {
        beside |= is_answer(above.1) && is_other(label) || is_other(above.1) && is_answer(label);
        apart &= !(is_other(label) && above.0 == Role::Reporter);
        above = (role, label);
    }
    beside && apart
}

/// Writes the speakers into the turns, in the place of their labels; an inferred turn gets the
/// speaker before it.
fn assign(blocks: &mut [Block], labels: &Labels<'_>, registry: &Registry<'_, '_>, places: &[u32]) {
    let mut last = None;
    for block in blocks {
        let Block::Turn(turn) = block else { continue };
        let id = turn.speaker.map(SpeakerId::index);
        if turn.label.is_some() {
            let meant = id.and_then(|id| registry.of_label[id]);
            last = meant.map(|(person, _)| SpeakerId::new(places[person]));
            let role = id.and_then(|id| registry.role_of(&labels.list[id], id));
            turn.role = role.unwrap_or(turn.role);
        }
        turn.speaker = last;
    }
}

#[cfg(test)]
mod tests {
    use crate::{Role, parse};

    #[test]
    fn whoever_answers_is_not_who_speaks_beside_the_answer() {
        let page = |line: &str| {
            alloc::format!(
                "定例記者会見\n\n令和9年3月5日\n\n（問）港の再開はいつですか。\n（答）五月です。\n{line}（問）なぜですか。\n（答）需要です。\n"
            )
        };
        for (line, expected) in [
            ("", None),
            ("（事務方）補足します。五月十日です。\n", None),
            ("（問）大臣は。\n（青葉大臣）同じです。\n", Some("青葉")),
        ] {
            let text = page(line);
            let transcript = parse(&text);
            let mut turns = transcript
                .turns()
                .filter(|turn| turn.role() == Role::Official);
            let answer = turns.next().unwrap().speaker().unwrap();
            let name = answer.name.map(|name| transcript.slice(name));
            let office = answer.office.map(|office| transcript.slice(office));
            assert_eq!(name, expected, "{text}");
            assert!(office.is_none_or(|office| office == "大臣"), "{text}");
        }
    }
}
