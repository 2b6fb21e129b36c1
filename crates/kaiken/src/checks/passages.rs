//! The stretches of running text in a transcript.

use alloc::vec::Vec;

use super::Subject;
use crate::tree::Block;
use crate::{LineKind, Span};

/// What one turn says, a heading, or lines below each other that nobody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) span: Span,
    pub(super) kind: PassageKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PassageKind {
    /// Speech behind a label.
    Labelled,
    /// Speech that goes on below a heading, headings, text of nobody, and fields and dates below
    /// others of the header.
    Continued,
    /// A line of the header.
    Header,
}

/// The passages of a transcript, in the order of the text.
pub(super) fn of(subject: Subject<'_>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let (mut in_text, mut in_fields) = (false, false);
    for block in &subject.tree.blocks {
        let is_text = matches!(
            block,
            Block::Line {
                kind: LineKind::Text,
                ..
            }
        );
        let is_field = matches!(
            block,
            Block::Line {
                kind: LineKind::Dateline | LineKind::Field,
                ..
            }
        );
        match (passage(subject, block), passages.last_mut()) {
            (Some(next), Some(last)) if is_text && in_text => last.span = last.span.to(next.span),
            (Some(next), _) if is_field && in_fields => passages.push(Passage {
                kind: PassageKind::Continued,
                ..next
            }),
            (Some(next), _) => passages.push(next),
            (None, _) => {}
        }
        (in_text, in_fields) = (is_text, is_field);
    }
    passages
}

fn passage(subject: Subject<'_>, block: &Block) -> Option<Passage> {
    let (span, kind) = match block {
        Block::Turn(turn) => {
            let paragraphs = subject.paragraphs(turn);
            let kind = match turn.label {
                Some(_) => PassageKind::Labelled,
                None => PassageKind::Continued,
            };
            (paragraphs.first()?.to(*paragraphs.last()?), kind)
        }
        Block::Heading { span, .. } => (*span, PassageKind::Continued),
        Block::Line { kind, span } => (*span, kind_of_line(*kind)?),
    };
    Some(Passage { span, kind })
}

fn kind_of_line(kind: LineKind) -> Option<PassageKind> {
    match kind {
        LineKind::Text => Some(PassageKind::Continued),
        LineKind::Title | LineKind::Dateline | LineKind::Field | LineKind::Toc => {
            Some(PassageKind::Header)
        }
        _ => None,
    }
}
