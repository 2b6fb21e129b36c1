//! The turns of a transcript, one row each: what tables and lists of rows have in common.

use kaiken::{Block, LineIndex, Span, SpeakerId, Transcript, Turn};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use super::rows::Cell;
use crate::convert::name;

/// A column that tells of the turn itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TurnColumn {
    Turn,
    Block,
    Role,
    RoleInferred,
    Speaker,
    Name,
    Office,
    Organization,
    Label,
    Inferred,
    Heading,
    Text,
    Start,
    End,
}

impl TurnColumn {
    /// All of them, in the order of the table.
    pub(super) const ALL: [Self; 14] = [
        Self::Turn,
        Self::Block,
        Self::Role,
        Self::RoleInferred,
        Self::Speaker,
        Self::Name,
        Self::Office,
        Self::Organization,
        Self::Label,
        Self::Inferred,
        Self::Heading,
        Self::Text,
        Self::Start,
        Self::End,
    ];

    /// The name of its column in the table.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Turn => "turn",
            Self::Block => "block",
            Self::Role => "role",
            Self::RoleInferred => "role_inferred",
            Self::Speaker => "speaker",
            Self::Name => "name",
            Self::Office => "office",
            Self::Organization => "organization",
            Self::Label => "label",
            Self::Inferred => "inferred",
            Self::Heading => "heading",
            Self::Text => "text",
            Self::Start => "start",
            Self::End => "end",
        }
    }

    pub(crate) fn named(name: &str) -> PyResult<Self> {
        let found = Self::ALL.into_iter().find(|column| column.name() == name);
        found.ok_or_else(|| {
            let names = Self::ALL.map(|column| format!("'{}'", column.name()));
            let names = names.join(", ");
            PyValueError::new_err(format!("no column of turns is '{name}'; there are {names}"))
        })
    }
}

/// A turn, and where it stands in its transcript.
#[derive(Clone, Copy)]
pub(crate) struct TurnRow<'a> {
    tree: &'a Transcript<'a>,
    turn: Turn<'a, 'a>,
    number: usize,
    block: usize,
    /// The nearest heading above.
    heading: Option<Span>,
}

/// The turns of a transcript, in the order of the text.
pub(crate) fn turn_rows<'a>(tree: &'a Transcript<'a>) -> impl Iterator<Item = TurnRow<'a>> {
    let (mut heading, mut number) = (None, 0);
    tree.blocks()
        .iter()
        .enumerate()
        .filter_map(move |(block, it)| {
            if let Block::Heading { span, .. } = it {
                heading = Some(*span);
            }
            let turn = tree.turn_at(block)?;
            number += 1;
            Some(TurnRow {
                tree,
                turn,
                number: number - 1,
                block,
                heading,
            })
        })
}

impl<'a> TurnRow<'a> {
    /// The value in a column. Only places need the index of the text.
    pub(crate) fn cell(
        &self,
        column: TurnColumn,
        index: impl FnOnce() -> &'a LineIndex<'a>,
    ) -> Cell<'a> {
        let node = self.turn.node();
        let span = self.turn.span();
        match column {
            TurnColumn::Turn => self.number.into(),
            TurnColumn::Block => self.block.into(),
            TurnColumn::Role => name(&self.turn.role()).into(),
            TurnColumn::RoleInferred => Cell::Flag(node.role_inferred),
            TurnColumn::Speaker => node.speaker.map(SpeakerId::index).into(),
            TurnColumn::Name => self.of_speaker(|speaker| speaker.name),
            TurnColumn::Office => self.of_speaker(|speaker| speaker.office),
            TurnColumn::Organization => self.of_speaker(|speaker| speaker.organization),
            TurnColumn::Label => self.turn.label().into(),
            TurnColumn::Inferred => Cell::Flag(self.turn.is_inferred()),
            TurnColumn::Heading => self.heading.map(|span| self.tree.slice(span)).into(),
            TurnColumn::Text => self.turn.text().into(),
            TurnColumn::Start => index().chars(span.start).into(),
            TurnColumn::End => index().chars(span.end).into(),
        }
    }

    fn of_speaker(&self, part: impl FnOnce(&kaiken::Speaker) -> Option<Span>) -> Cell<'a> {
        let span = self.turn.speaker().and_then(part);
        span.map(|span| self.tree.slice(span)).into()
    }
}
