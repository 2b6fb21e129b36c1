//! Writes the parts of a document, with offsets in its unit.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::{
    AnswerPartObject, BlockObject, DiagnosticObject, ExchangeObject, HeaderObject, NoteObject,
    Piece, Place, SpeakerObject, TimeObject, Unit,
};
use crate::tree::{self, Turn};
use crate::{LineIndex, LineKind, Span, Transcript};

/// A transcript, and the unit in which offsets are written.
pub(super) struct Writer<'t, 'src, 'i> {
    pub(super) transcript: &'t Transcript<'src>,
    pub(super) index: Option<(&'i LineIndex<'i>, Unit)>,
}

impl<'t> Writer<'t, '_, '_> {
    pub(super) fn place(&self, span: Span) -> Place {
        [span.start, span.end].map(|byte| match &self.index {
            Some((index, Unit::CodePoints)) => index.chars(byte),
            Some((index, Unit::Utf16)) => index.utf16(byte),
            Some((_, Unit::Bytes)) | None => byte,
        })
    }

    fn piece(&self, span: Span) -> Piece<'t> {
        Piece {
            text: self.transcript.slice(span),
            span: self.place(span),
        }
    }

    fn pieces(&self, spans: &[Span]) -> Vec<Piece<'t>> {
        spans.iter().map(|span| self.piece(*span)).collect()
    }

    fn text(&self, span: Option<Span>) -> Option<&'t str> {
        span.map(|span| self.transcript.slice(span))
    }

    pub(super) fn header(&self) -> HeaderObject<'t> {
        let header = self.transcript.header();
        HeaderObject {
            breadcrumb: header.breadcrumb.map(|span| self.piece(span)),
            title: header.title.map(|span| self.piece(span)),
            kind: header.kind,
            date: header.date.map(|date| date.to_string()),
            weekday: header.weekday.map(|weekday| weekday.to_string()),
            time: header.time.map(|time| TimeObject {
                start: time.start.map(|time| time.to_string()),
                end: time.end.map(|time| time.to_string()),
                zone: self.text(time.zone),
                open_ended: time.open_ended,
                text: self.transcript.slice(time.span),
                span: self.place(time.span),
            }),
            venue: header.venue.map(|span| self.piece(span)),
            venue_raw: header.venue_raw.map(|span| self.piece(span)),
            notices: self.pieces(&header.notices),
            links: self.pieces(&header.links),
            topics: self.pieces(&header.topics),
        }
    }

    pub(super) fn speakers(&self) -> Vec<SpeakerObject<'t>> {
        let speakers = self.transcript.speakers().iter().enumerate();
        speakers
            .map(|(id, speaker)| SpeakerObject {
                id: id as u32,
                role: speaker.role,
                role_inferred: speaker.role_inferred,
                name: self.text(speaker.name),
                honorific: self.text(speaker.honorific),
                office: self.text(speaker.office),
                organization: self.text(speaker.organization),
                labels: speaker
                    .labels
                    .iter()
                    .map(|label| self.transcript.slice(label.span))
                    .collect(),
                because: speaker.labels.iter().map(|label| label.because).collect(),
                named_in_title: speaker.named_in_title,
                outlet_by: speaker.outlet_by,
                ambiguous: speaker.ambiguous,
                perhaps: speaker.perhaps.map(|id| id.index() as u32),
            })
            .collect()
    }

    pub(super) fn block(&self, at: usize, block: &tree::Block) -> BlockObject<'t> {
        match *block {
            tree::Block::Turn(_) => match self.transcript.turn_at(at) {
                Some(turn) => self.turn(turn),
                None => BlockObject::Text(self.piece(block.span())),
            },
            tree::Block::Heading {
                span,
                level,
                number,
            } => BlockObject::Heading {
                span: self.place(span),
                text: self.transcript.slice(span),
                level,
                number: self.text(number),
            },
            tree::Block::Line { kind, span } => self.line(kind, span),
        }
    }

    fn turn(&self, turn: Turn<'t, '_>) -> BlockObject<'t> {
        let node = turn.node();
        BlockObject::Turn {
            span: self.place(node.span),
            label: node.label.map(|span| self.piece(span)),
            role: node.role,
            role_inferred: node.role_inferred,
            speaker: node.speaker.map(|id| id.index() as u32),
            inferred: node.inferred,
            paragraphs: self.pieces(turn.paragraph_spans()),
            notes: turn
                .notes()
                .iter()
                .map(|note| NoteObject {
                    kind: note.kind,
                    text: self.transcript.slice(note.span),
                    span: self.place(note.span),
                })
                .collect(),
        }
    }

    fn line(&self, kind: LineKind, span: Span) -> BlockObject<'t> {
        let piece = self.piece(span);
        match kind {
            LineKind::Text => BlockObject::Text(piece),
            LineKind::StageDirection => BlockObject::StageDirection(piece),
            LineKind::Notice => BlockObject::Notice(piece),
            LineKind::Link => BlockObject::Link(piece),
            LineKind::Toc => BlockObject::Toc(piece),
            LineKind::Breadcrumb => BlockObject::Breadcrumb(piece),
            LineKind::Title => BlockObject::Title(piece),
            LineKind::Dateline => BlockObject::Dateline(piece),
            LineKind::Field => BlockObject::Field(piece),
            LineKind::End => BlockObject::End(piece),
            LineKind::Furniture => BlockObject::Furniture(piece),
        }
    }

    pub(super) fn exchanges(&self) -> Vec<ExchangeObject<'t>> {
        let exchanges = self.transcript.exchanges().iter();
        exchanges
            .map(|exchange| ExchangeObject {
                question: exchange.question().to_vec(),
                answer: exchange.answer().to_vec(),
                follow_up_of: exchange.follow_up().map(|link| link.of),
                because: exchange.follow_up().map(|link| link.because),
                cue: exchange.follow_up().map(|link| self.piece(link.span)),
                parts: self.pieces(exchange.parts()),
                answer_parts: exchange
                    .answer_parts()
                    .iter()
                    .map(|part| AnswerPartObject {
                        of: part.of,
                        text: self.transcript.slice(part.span),
                        span: self.place(part.span),
                    })
                    .collect(),
            })
            .collect()
    }

    pub(super) fn diagnostics(&self) -> Vec<DiagnosticObject<'t>> {
        let diagnostics = self.transcript.diagnostics().iter();
        diagnostics
            .map(|doubt| DiagnosticObject::in_places(doubt, |span| self.place(span)))
            .collect()
    }
}
