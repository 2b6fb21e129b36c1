//! Every distinct label of a transcript, taken apart once.

use alloc::string::String;
use alloc::vec::Vec;

use super::vocabulary::{Phrase, Vocabulary};
use super::{OutletBy, outlets};
use crate::Span;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Parts, Shape};
use crate::keyed::Keyed;
use crate::letters::{self, lower_case};
use crate::tree::{Block, TurnNode};

/// A label as it is written, once.
pub(super) struct Distinct<'a> {
    pub(super) span: Span,
    pub(super) role: Role,
    pub(super) shape: Shape,
    pub(super) parts: Parts<'a>,
    /// The words of the name.
    pub(super) names: Phrase,
    /// The words by which the same person is known again, in the order of their numbers: of a
    /// pair, all of its words.
    pub(super) full_name: Phrase,
    /// The words of the office, without the small ones.
    pub(super) office: Phrase,
    pub(super) outlet_by: Option<OutletBy>,
}

/// The distinct labels that name somebody, in the order of the text.
pub(super) struct Labels<'a> {
    pub(super) list: Vec<Distinct<'a>>,
    /// For each turn the place of its label in the list, if it is there.
    pub(super) of_turns: Vec<Option<u32>>,
    pub(super) vocabulary: Vocabulary<'a>,
    /// The places of the labels behind the first few.
    others: Keyed<'a, usize>,
}

impl<'a> Labels<'a> {
    /// The labels of the turns, those of unnamed questioners left out.
    pub(super) fn of(source: &'a str, blocks: &[Block], dialect: Indexed<'_>) -> Self {
        let turns = blocks.iter().filter_map(turn_of);
        let mut labels = Self {
            list: Vec::new(),
            of_turns: Vec::with_capacity(turns.clone().count()),
            vocabulary: Vocabulary::default(),
            others: Keyed::default(),
        };
        for turn in turns {
            let unnamed = turn.shape == Shape::Anonymous && turn.role != Role::Official;
            let place = turn.label.filter(|_| !unnamed).map(|span| {
                let text = &source[span.range()];
                let place = labels.place(source, text);
                if place == labels.list.len() {
                    let words = &mut labels.vocabulary;
                    let label = Distinct::new(text, span, turn, dialect, words);
                    labels.list.push(label);
                }
                place as u32
            });
            labels.of_turns.push(place);
        }
        outlets::tell_apart(source, &mut labels.list);
        labels
    }

    /// The place of a label in the list; a new one is given the next place.
    fn place(&mut self, source: &str, text: &'a str) -> usize {
        let next = self.list.len();
        let mut first = self.list.iter().take(FEW);
        match first.position(|label| source[label.span.range()] == *text) {
            Some(place) => place,
            None if next < FEW => next,
            None => *self.others.value(text.into(), || next),
        }
    }
}

/// So many labels are compared one after the other, which costs less than to ask a map.
const FEW: usize = 12;

pub(super) fn turn_of(block: &Block) -> Option<&TurnNode> {
    match block {
        Block::Turn(turn) => Some(turn),
        _ => None,
    }
}

impl<'a> Distinct<'a> {
    fn new(
        text: &'a str,
        span: Span,
        turn: &TurnNode,
        dialect: Indexed<'_>,
        vocabulary: &mut Vocabulary<'a>,
    ) -> Self {
        let parts = label::parts(text, turn.shape, dialect);
        let names = vocabulary.phrase(bare_words(parts.name.unwrap_or_default()));
        let full_name = match turn.shape {
            Shape::OutletPair => &vocabulary.phrase(bare_words(text)),
            _ => &names,
        };
        let full_name = vocabulary.in_order(full_name);
        let office = office_words(parts.office.unwrap_or_default(), dialect);
        Self {
            span,
            role: turn.role,
            shape: turn.shape,
            parts,
            names,
            full_name,
            office: vocabulary.phrase(office),
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
    bare_words(phrase).map(lower_case)
}

/// The words of a phrase, without the marks around them.
pub(super) fn bare_words(phrase: &str) -> impl Iterator<Item = &str> {
    phrase
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// The words of an office that tell it from others. In a script without spaces they are its head
/// and what stands before that: `外務` and `大臣`, so that `副大臣` is no `大臣`.
pub(super) fn office_words<'o>(
    office: &'o str,
    dialect: Indexed<'_>,
) -> impl Iterator<Item = &'o str> {
    let head = label::office_head(office, dialect);
    let whole = if head.is_some() { "" } else { office };
    let parts = head.map(|(before, head)| [before.trim(), head]);
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    let small = &dialect.dialect.labels.small_words;
    let is_small = |word: &&str| {
        small
            .iter()
            .any(|known| letters::is_lower_case(word, known))
    };
    parts.chain(bare_words(whole).filter(move |word| !is_small(word)))
}
