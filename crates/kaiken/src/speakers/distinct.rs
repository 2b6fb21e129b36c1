//! Every distinct label of a transcript, taken apart once.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::{OutletBy, outlets};
use crate::Span;
use crate::dialect::{Indexed, Role};
use crate::events::LabelEvent;
use crate::grammar::label::{self, Parts, Shape};
use crate::keyed::Keyed;
use crate::letters::lower_case;
use crate::slot::slot;

/// A label as it is written, once.
pub(super) struct Distinct<'a> {
    pub(super) span: Span,
    pub(super) role: Role,
    pub(super) shape: Shape,
    pub(super) parts: Parts<'a>,
    /// The words of the name, in lower case.
    pub(super) names: Vec<String>,
    /// The words of the office, in lower case, without the small ones.
    pub(super) office: Vec<String>,
    pub(super) outlet_by: Option<OutletBy>,
}

/// The distinct labels that name somebody, in the order of the text.
#[derive(Default)]
pub(crate) struct Labels<'a> {
    pub(super) list: Vec<Distinct<'a>>,
    /// For each turn the place of its label in the list, if it is there.
    pub(super) of_turns: Vec<Option<u32>>,
    places: Places<'a>,
}

impl<'a> Labels<'a> {
    /// Takes the label of the next turn, if it has one. Those of unnamed questioners are left out.
    pub(crate) fn add(&mut self, label: Option<LabelEvent<'a>>, dialect: Indexed<'_>) {
        let named = label.filter(|label| !label.anonymous || label.role == Role::Official);
        let place = named.map(|label| {
            let place = self.places.of(label.text, self.list.len());
            if place == self.list.len() {
                self.list.push(Distinct::new(label, dialect));
            }
            place as u32
        });
        self.of_turns.push(place);
    }
}

/// For how many labels their places are found without asking the map.
const KNOWN: usize = 64;

/// The places of labels in a list.
struct Places<'a> {
    known: [(&'a str, usize); KNOWN],
    all: Keyed<'a, usize>,
}

impl Default for Places<'_> {
    fn default() -> Self {
        Self {
            known: [("", 0); KNOWN],
            all: Keyed::default(),
        }
    }
}

impl<'a> Places<'a> {
    /// The place of a label; a new one is given the next place.
    fn of(&mut self, text: &'a str, next: usize) -> usize {
        let known = &mut self.known[slot(text, KNOWN)];
        if known.0 != text || text.is_empty() {
            *known = (text, *self.all.value(text.into(), || next));
        }
        known.1
    }
}

impl<'a> Distinct<'a> {
    fn new(label: LabelEvent<'a>, dialect: Indexed<'_>) -> Self {
        let parts = label::parts(label.text, label.shape, dialect);
        Self {
            span: label.span,
            role: label.role,
            shape: label.shape,
            parts,
            names: words(parts.name.unwrap_or_default()).collect(),
            office: office_words(parts.office.unwrap_or_default(), dialect),
            outlet_by: outlets::by(label.shape, &parts, dialect),
        }
    }

    /// An honorific and a name alone, which do not tell whether their bearer asks or answers.
    pub(super) fn is_polite(&self) -> bool {
        self.shape == Shape::Person && self.office.is_empty() && self.parts.organization.is_none()
    }

    /// A name and an outlet, and nothing tells which is which.
    pub(super) fn is_ambiguous(&self) -> bool {
        self.shape == Shape::OutletPair && self.parts.organization.is_none()
    }

    pub(super) fn step(&self) -> Step {
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
pub(super) enum Step {
    FullName,
    Surname,
    OfficeAlone,
    Answer,
}

/// The words of a phrase in lower case, without the marks around them.
pub(crate) fn words(phrase: &str) -> impl Iterator<Item = String> {
    phrase
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|word| lower_case(word.trim_matches(|c: char| !c.is_alphanumeric())))
        .filter(|word| !word.is_empty())
}

/// The words of an office that tell it from others. In a script without spaces they are its head
/// and what stands before that: `外務` and `大臣`, so that `副大臣` is no `大臣`.
pub(super) fn office_words(office: &str, dialect: Indexed<'_>) -> Vec<String> {
    if let Some((before, head)) = label::office_head(office, dialect) {
        let parts = [before.trim(), head];
        return parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(ToOwned::to_owned)
            .collect();
    }
    let small = &dialect.labels.small_words;
    words(office)
        .filter(|word| !small.iter().any(|known| known == word))
        .collect()
}
