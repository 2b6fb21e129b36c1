//! Builds a tree from its events.

use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Role;
use crate::events::{Event, LabelEvent};
use crate::grammar::date::When;
use crate::grammar::label::Shape;
use crate::speakers::Labels;
use crate::tree::{Block, DialectRef, Note, Tree, TurnNode};
use crate::{Span, header, speakers};

/// For how many blocks and paragraphs there is room from the beginning, as most pages need.
const PAGE: usize = 64;

/// The tree so far, and the turn that is open.
pub(super) struct Builder<'src> {
    tree: Tree,
    turn: Option<TurnNode>,
    labels: Labels<'src>,
}

impl<'src> Builder<'src> {
    pub(super) fn new(dialect: DialectRef) -> Self {
        let mut tree = Tree::new(dialect);
        tree.blocks.reserve(PAGE);
        tree.paragraphs.reserve(PAGE);
        Self {
            tree,
            turn: None,
            labels: Labels::default(),
        }
    }

    pub(super) fn add(&mut self, event: Event<'src>) {
        match event {
            Event::Line { kind, span, .. } => self.tree.blocks.push(Block::Line { kind, span }),
            Event::Heading {
                span,
                level,
                number,
                ..
            } => {
                self.tree.blocks.push(Block::Heading {
                    span,
                    level,
                    number,
                });
            }
            Event::TurnStart { label, inferred } => self.turn = Some(self.open(label, inferred)),
            Event::Paragraph { span, .. } => {
                self.tree.paragraphs.push(span);
                self.extend(span);
            }
            Event::Note { kind, span, .. } => {
                self.tree.notes.push(Note { kind, span });
                self.extend(span);
            }
            Event::TurnEnd => self.close(),
            Event::Doubt { code, span } => {
                self.tree.doubts.push(Diagnostic::new(code, span));
            }
        }
    }

    fn open(&mut self, label: Option<LabelEvent<'src>>, inferred: bool) -> TurnNode {
        let paragraphs = self.tree.paragraphs.len() as u32;
        let notes = self.tree.notes.len() as u32;
        TurnNode {
            span: label.map_or(Span::new(u32::MAX, u32::MAX), |label| label.span),
            label: label.map(|label| label.span),
            role: label.map_or(Role::Official, |label| label.role),
            speaker: self.labels.speaker(label, self.tree.dialect.indexed()),
            role_inferred: false,
            inferred,
            shape: label.map_or(Shape::Anonymous, |label| label.shape),
            paragraphs: (paragraphs, paragraphs),
            notes: (notes, notes),
        }
    }

    /// The open turn reaches to the end of its last paragraph or note.
    fn extend(&mut self, span: Span) {
        if let Some(turn) = &mut self.turn {
            turn.span = match turn.span.start {
                u32::MAX => span,
                start => Span::new(start, span.end.max(turn.span.end)),
            };
        }
    }

    fn close(&mut self) {
        if let Some(mut turn) = self.turn.take() {
            turn.paragraphs.1 = self.tree.paragraphs.len() as u32;
            turn.notes.1 = self.tree.notes.len() as u32;
            self.tree.blocks.push(Block::Turn(turn));
        }
    }

    /// The phases after the events: header and speakers; exchanges and checks wait until they are
    /// asked for.
    pub(super) fn finish(
        self,
        source: &'src str,
        span: Span,
        known: bool,
        date_line: Option<(Span, When<'_>)>,
    ) -> Tree {
        let mut tree = Tree { span, ..self.tree };
        tree.header = header::read(source, &tree.blocks, date_line, tree.dialect.indexed());
        let dialect = tree.dialect.indexed();
        let page = speakers::Page {
            source,
            header: &tree.header,
            paragraphs: &tree.paragraphs,
            dialect,
        };
        let people = speakers::resolve(page, &mut tree.blocks, self.labels);
        tree.speakers = people.speakers;
        if !known {
            let top = Span::new(span.start, span.start);
            tree.doubts.push(Diagnostic::new(Code::UnknownDialect, top));
        }
        tree.doubts.extend(people.doubts);
        tree.shrink()
    }
}
