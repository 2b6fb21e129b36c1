//! Every distinct label of a transcript, taken apart once.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::{OutletBy, outlets};
use crate::Span;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Parts, Shape};
use crate::keyed::Keyed;
use crate::letters::lower_case;
use crate::tree::{Block, TurnNode};

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
pub(super) struct Labels<'a> {
    pub(super) list: Vec<Distinct<'a>>,
    /// For each turn the place of its label in the list, if it is there.
    pub(super) of_turns: Vec<Option<u32>>,
}

impl<'a> Labels<'a> {
    /// The labels of the turns, those of unnamed questioners left out.
    pub(super) fn of(source: &'a str, blocks: &[Block], dialect: Indexed<'_>) -> Self {
        let turns = blocks.iter().filter_map(turn_of);
        let mut labels = Self {
            list: Vec::new(),
            of_turns: Vec::with_capacity(turns.clone().count()),
        };
        let mut places = Places::default();
        for turn in turns {
            let unnamed = turn.shape == Shape::Anonymous && turn.role != Role::Official;
            let place = turn.label.filter(|_| !unnamed).map(|span| {
                let text = &source[span.range()];
                let place = places.of(text, labels.list.len());
                if place == labels.list.len() {
                    labels.list.push(Distinct::new(text, span, turn, dialect));
                }
                place as u32
            });
            labels.of_turns.push(place);
        }
        outlets::tell_apart(source, &mut labels.list);
        labels
    }
}

/// The places of labels in a list. Mostly two people speak by turns, so the last two labels are
/// compared before the map is asked.
#[derive(Default)]
struct Places<'a> {
    last: [(&'a str, usize); 2],
    all: Keyed<'a, usize>,
}

impl<'a> Places<'a> {
    /// The place of a label; a new one is given the next place.
    fn of(&mut self, text: &'a str, next: usize) -> usize {
        let again = self.last.iter().find(|last| last.0 == text && next > 0);
        if let Some((_, place)) = again {
            return *place;
        }
        let place = *self.all.value(text.into(), || next);
        self.last = [self.last[1], (text, place)];
        place
    }
}

pub(super) fn turn_of(block: &Block) -> Option<&TurnNode> {
    match block {
        Block::Turn(turn) => Some(turn),
        _ => None,
    }
}

impl<'a> Distinct<'a> {
    fn new(text: &'a str, span: Span, turn: &TurnNode, dialect: Indexed<'_>) -> Self {
        let parts = label::parts(text, turn.shape, dialect);
        Self {
            span,
            role: turn.role,
            shape: turn.shape,
            parts,
            names: words(parts.name.unwrap_or_default()).collect(),
            office: office_words(parts.office.unwrap_or_default(), dialect),
            outlet_by: outlets::by(turn.shape, &parts, dialect),
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
