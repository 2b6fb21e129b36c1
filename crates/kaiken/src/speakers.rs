//! Labels become people.
//!
//! Every distinct label is taken apart once. Labels that name one person become one speaker, and
//! each join says why. Where a label fits two people it is given to neither.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::{Dialect, Role};
use crate::grammar::label::{self, Parts, Shape};
use crate::tree::{Block, SpeakerId, TurnNode};
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
}

/// A label, and why it means the person it is given to.
///
/// ```
/// let transcript = kaiken::parse("Minister Aoba: So.\n");
/// let label = transcript.speakers()[0].labels[0];
/// assert_eq!((transcript.slice(label.span), label.because), ("Minister Aoba", kaiken::Because::First));
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
    /// The surname of one person only, and an office that does not contradict.
    Surname,
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

/// Joins the labels of the turns into speakers and writes each speaker into its turns.
pub(crate) fn resolve(
    source: &str,
    header: &Header,
    blocks: &mut [Block],
    dialect: &Dialect,
) -> People {
    let labels = distinct(source, blocks, dialect);
    let mut registry = Registry::new(source, header, dialect);
    registry.join(&labels);
    let order = registry.order(&labels);
    assign(source, blocks, &labels, &registry, &order);
    registry.finish(&labels, &order)
}

/// A label as it is written, once.
struct Distinct<'a> {
    span: Span,
    role: Role,
    shape: Shape,
    parts: Parts<'a>,
    /// The words of the name, in lower case.
    names: Vec<String>,
    /// The words of the office, in lower case, without the small ones.
    office: Vec<String>,
}

/// The distinct labels that name somebody, in the order of the text, found by their words.
struct Labels<'a> {
    list: Vec<Distinct<'a>>,
    by_text: BTreeMap<&'a str, usize>,
}

fn distinct<'a>(source: &'a str, blocks: &[Block], dialect: &Dialect) -> Labels<'a> {
    let mut labels = Labels {
        list: Vec::new(),
        by_text: BTreeMap::new(),
    };
    for turn in blocks.iter().filter_map(turn_of) {
        let unnamed = turn.shape == Shape::Anonymous && turn.role != Role::Official;
        let Some(span) = turn.label.filter(|_| !unnamed) else {
            continue;
        };
        let text = &source[span.range()];
        if !labels.by_text.contains_key(text) {
            labels.by_text.insert(text, labels.list.len());
            labels.list.push(Distinct::new(text, span, turn, dialect));
        }
    }
    labels
}

fn turn_of(block: &Block) -> Option<&TurnNode> {
    match block {
        Block::Turn(turn) => Some(turn),
        _ => None,
    }
}

impl<'a> Distinct<'a> {
    fn new(text: &'a str, span: Span, turn: &TurnNode, dialect: &Dialect) -> Self {
        let parts = label::parts(text, turn.shape, dialect);
        let small = &dialect.labels.small_words;
        Self {
            span,
            role: turn.role,
            shape: turn.shape,
            parts,
            names: words(parts.name.unwrap_or_default()).collect(),
            office: words(parts.office.unwrap_or_default())
                .filter(|word| !small.iter().any(|known| known == word))
                .collect(),
        }
    }

    fn step(&self) -> Step {
        match (self.shape, self.names.len()) {
            (Shape::Anonymous, _) => Step::Answer,
            (Shape::OutletPair, _) | (_, 2..) => Step::FullName,
            (_, 1) => Step::Surname,
            (_, 0) => Step::OfficeAlone,
        }
    }
}

/// At which step a label is joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    FullName,
    Surname,
    OfficeAlone,
    Answer,
}

/// The words of a phrase in lower case, without the marks around them.
pub(crate) fn words(phrase: &str) -> impl Iterator<Item = String> {
    phrase
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .filter(|word| !word.is_empty())
}

/// One person while the labels are being joined.
#[derive(Default)]
struct Person {
    role: Role,
    names: Vec<String>,
    office: Vec<String>,
    labels: Vec<(usize, Because)>,
}

/// More people than this of one name or office are not compared: the label is ambiguous.
const MOST_CANDIDATES: usize = 8;

/// The people found so far, and the words by which they are found.
struct Registry<'a> {
    source: &'a str,
    dialect: &'a Dialect,
    title: Option<Parts<'a>>,
    people: Vec<Person>,
    by_names: BTreeMap<Vec<String>, usize>,
    by_word: BTreeMap<String, Vec<usize>>,
    by_office_word: BTreeMap<String, Vec<usize>>,
    of_label: Vec<Option<usize>>,
    ambiguous: Vec<usize>,
}

impl<'a> Registry<'a> {
    fn new(source: &'a str, header: &Header, dialect: &'a Dialect) -> Self {
        let title = header.title.map(|span| &source[span.range()]);
        Self {
            source,
            dialect,
            title: title.and_then(|title| label::person_in_title(title, dialect)),
            people: Vec::new(),
            by_names: BTreeMap::new(),
            by_word: BTreeMap::new(),
            by_office_word: BTreeMap::new(),
            of_label: Vec::new(),
            ambiguous: Vec::new(),
        }
    }

    /// Full names first, then surnames, then offices alone: each step needs the one before.
    fn join(&mut self, labels: &Labels<'a>) {
        self.of_label = labels.list.iter().map(|_| None).collect();
        for step in [
            Step::FullName,
            Step::Surname,
            Step::OfficeAlone,
            Step::Answer,
        ] {
            for (id, label) in labels
                .list
                .iter()
                .enumerate()
                .filter(|(_, label)| label.step() == step)
            {
                match step {
                    Step::FullName => self.full_name(id, label),
                    Step::Surname => self.surname(id, label),
                    Step::OfficeAlone => self.office_alone(id, label),
                    Step::Answer => self.answer(id, label),
                }
            }
        }
    }

    /// The same words in any order and case are one person: `Ken Aoba`, `AOBA Ken`.
    fn full_name(&mut self, id: usize, label: &Distinct<'_>) {
        let mut key: Vec<String> = match label.shape {
            Shape::OutletPair => words(&self.source[label.span.range()]).collect(),
            _ => label.names.clone(),
        };
        key.sort();
        if let Some(&person) = self.by_names.get(&key) {
            self.add(person, id, label, Because::SameName);
        } else {
            let person = self.create(id, label);
            self.by_names.insert(key, person);
        }
    }

    /// A surname means the one person whose name has it and whose office fits.
    fn surname(&mut self, id: usize, label: &Distinct<'_>) {
        let bearers = self
            .by_word
            .get(&label.names[0])
            .map_or(&[][..], Vec::as_slice);
        if bearers.len() > MOST_CANDIDATES {
            return self.ambiguous(id, label);
        }
        let same_part = |person: &&usize| {
            let person = &self.people[**person];
            person.role == label.role && offices_fit(&person.office, &label.office)
        };
        let fitting: Vec<usize> = bearers.iter().filter(same_part).copied().collect();
        match fitting[..] {
            [] => {
                self.create(id, label);
            }
            [person] => self.add(person, id, label, Because::Surname),
            _ => self.ambiguous(id, label),
        }
    }

    /// An office alone means the one person who holds it.
    fn office_alone(&mut self, id: usize, label: &Distinct<'_>) {
        let holders = label
            .office
            .iter()
            .filter_map(|word| self.by_office_word.get(word))
            .min_by_key(|people| people.len());
        let holders = holders.map_or(&[][..], Vec::as_slice);
        if holders.len() > MOST_CANDIDATES {
            return self.ambiguous(id, label);
        }
        let holds = |person: &&usize| {
            let person = &self.people[**person];
            person.role == label.role && is_subset(&label.office, &person.office)
        };
        let fitting: Vec<usize> = holders.iter().filter(holds).copied().collect();
        match fitting[..] {
            [] => {
                self.create(id, label);
            }
            [person] if self.title_agrees(person, label) => {
                self.add(person, id, label, Because::OfficeAlone);
            }
            _ => self.ambiguous(id, label),
        }
    }

    /// A label for whoever answers (`A`, `答`) means the only official who speaks; where nobody is
    /// named, all such labels are one person without a name; where several are, it means none.
    fn answer(&mut self, id: usize, label: &Distinct<'_>) {
        let mut officials =
            (0..self.people.len()).filter(|id| self.people[*id].role == Role::Official);
        match (officials.next(), officials.next()) {
            (None, _) => {
                self.create(id, label);
            }
            (Some(person), None) => self.add(person, id, label, Because::OnlyOfficial),
            (Some(_), Some(_)) => {}
        }
    }

    /// Whether the title names nobody else in the office of the label.
    fn title_agrees(&self, person: usize, label: &Distinct<'_>) -> bool {
        let Some(title) = self.title else { return true };
        let office: Vec<String> = words(title.office.unwrap_or_default()).collect();
        let names: Vec<String> = words(title.name.unwrap_or_default()).collect();
        !is_subset(&label.office, &office)
            || self.people[person]
                .names
                .iter()
                .any(|name| names.contains(name))
    }

    fn ambiguous(&mut self, id: usize, label: &Distinct<'_>) {
        self.ambiguous.push(id);
        self.of_label[id] = Some(self.people.len());
        let labels = alloc::vec![(id, Because::First)];
        self.people.push(Person {
            role: label.role,
            labels,
            ..Person::default()
        });
    }

    fn create(&mut self, id: usize, label: &Distinct<'_>) -> usize {
        let person = self.people.len();
        self.people.push(Person {
            role: label.role,
            ..Person::default()
        });
        self.add(person, id, label, Because::First);
        person
    }

    /// Gives a label to a person, and makes the person known by its words.
    fn add(&mut self, person: usize, id: usize, label: &Distinct<'_>, because: Because) {
        let known = &mut self.people[person];
        known.labels.push((id, because));
        self.of_label[id] = Some(person);
        if known.names.len() < label.names.len() {
            known.names.clone_from(&label.names);
        }
        if known.office.len() < label.office.len() {
            known.office.clone_from(&label.office);
        }
        if label.shape == Shape::OutletPair {
            return;
        }
        index(&mut self.by_word, &label.names, person);
        index(&mut self.by_office_word, &label.office, person);
    }

    /// The people in the order in which they first speak.
    fn order(&self, labels: &Labels<'_>) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.people.len()).collect();
        let first = |person: &usize| {
            self.people[*person]
                .labels
                .iter()
                .map(|(id, _)| labels.list[*id].span.start)
                .min()
        };
        order.sort_by_key(first);
        order
    }

    fn finish(&self, labels: &Labels<'a>, order: &[usize]) -> People {
        let speakers = order
            .iter()
            .map(|person| self.speaker(&self.people[*person], labels))
            .collect();
        let doubts = self
            .ambiguous
            .iter()
            .map(|id| Diagnostic::new(Code::AmbiguousSpeaker, labels.list[*id].span))
            .collect();
        People { speakers, doubts }
    }

    fn speaker(&self, person: &Person, labels: &Labels<'a>) -> Speaker {
        let mut ids = person.labels.clone();
        ids.sort_unstable_by_key(|(id, _)| *id);
        if let Some((_, because)) = ids.first_mut() {
            *because = Because::First;
        }
        let parts = || ids.iter().map(|(id, _)| labels.list[*id].parts);
        let longest = |part: fn(&Parts<'a>) -> Option<&'a str>| {
            parts()
                .filter_map(|parts| part(&parts))
                .rev()
                .max_by_key(|text| text.split_whitespace().count())
        };
        let name = longest(|parts| parts.name);
        let full = self
            .title
            .filter(|title| person_fits_title(person, title, name, self.dialect));
        let place = |text: Option<&str>| text.map(|text| Span::of(self.source, text));
        Speaker {
            role: person.role,
            name: place(full.map_or(name, |title| title.name)),
            honorific: place(longest(|parts| parts.honorific)),
            office: place(longest(|parts| parts.office)),
            organization: place(longest(|parts| parts.organization)),
            labels: ids
                .iter()
                .map(|(id, because)| SpeakerLabel {
                    span: labels.list[*id].span,
                    because: *because,
                })
                .collect(),
            named_in_title: full.is_some(),
        }
    }
}

fn index(map: &mut BTreeMap<String, Vec<usize>>, keys: &[String], person: usize) {
    for key in keys {
        let people = match map.get_mut(key) {
            Some(people) => people,
            None => map.entry(key.to_owned()).or_default(),
        };
        if people.last() != Some(&person)
            && !(people.len() <= MOST_CANDIDATES && people.contains(&person))
        {
            people.push(person);
        }
    }
}

/// Whether the title gives more of the name of a person than the labels do: the same surname, or
/// no name at all, and an office that fits.
fn person_fits_title(
    person: &Person,
    title: &Parts<'_>,
    name: Option<&str>,
    dialect: &Dialect,
) -> bool {
    let small = &dialect.labels.small_words;
    let title_names: Vec<String> = words(title.name.unwrap_or_default()).collect();
    let title_office: Vec<String> = words(title.office.unwrap_or_default())
        .filter(|word| !small.iter().any(|known| known == word))
        .collect();
    let more = title_names.len() > person.names.len() && person.names.len() <= 1;
    let same = person.names.iter().all(|name| title_names.contains(name));
    let office = !person.office.is_empty() && offices_fit(&person.office, &title_office);
    more && same
        && office
        && person.role == Role::Official
        && (name.is_some() || !title_office.is_empty())
}

/// Offices fit if one has all the words of the other; an office that is not named fits any.
fn offices_fit(one: &[String], other: &[String]) -> bool {
    one.is_empty() || other.is_empty() || is_subset(one, other) || is_subset(other, one)
}

fn is_subset(words: &[String], of: &[String]) -> bool {
    words.iter().all(|word| of.contains(word))
}

/// Writes the speakers into the turns; an inferred turn gets the speaker before it.
fn assign(
    source: &str,
    blocks: &mut [Block],
    labels: &Labels<'_>,
    registry: &Registry<'_>,
    order: &[usize],
) {
    let mut place = alloc::vec![0_u32; order.len()];
    for (index, person) in order.iter().enumerate() {
        place[*person] = index as u32;
    }
    let mut last = None;
    for block in blocks {
        let Block::Turn(turn) = block else { continue };
        if let Some(span) = turn.label {
            let id = labels.by_text.get(&source[span.range()]);
            let person = id.and_then(|id| registry.of_label[*id]);
            last = person.map(|person| SpeakerId(place[person]));
        }
        turn.speaker = last;
    }
}
