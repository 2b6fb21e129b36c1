//! Phases that are of no use alone, for the benchmarks to time. No part of the interface.

use crate::dialect::{Indexed, Role};
use crate::events::LabelEvent;
use crate::grammar::label::Shape;
use crate::grammar::line::{self, Head};
use crate::lines::{Line, Lines};
use crate::speakers::{self, Labels};
use crate::tree::{Block, TurnNode};
use crate::{Dialect, Transcript};

/// How many lines a text has.
///
/// ```
/// assert_eq!(kaiken::stages::lines("Reporter: Why?\n\nMinister Aoba: So.\n"), 3);
/// ```
pub fn lines(text: &str) -> usize {
    Lines::new(text, 0).count()
}

/// Asks of every filled line what it can be below the header; how many can be labels. A dialect
/// that is not built in is read as the cautious one.
///
/// ```
/// let dialect = kaiken::Dialect::named("mofa-en").unwrap();
/// assert_eq!(kaiken::stages::heads("Reporter: Why?\n\nMinister Aoba: So.\n", dialect), 2);
/// ```
pub fn heads(text: &str, dialect: &Dialect) -> usize {
    let dialect = Indexed::built_in(dialect).unwrap_or_else(Indexed::generic);
    Lines::new(text, 0)
        .map(Line::content)
        .filter(|content| !content.is_empty())
        .filter(|content| matches!(line::body(content, dialect), Head::Label(_)))
        .count()
}

/// Joins the labels of a transcript to people once more; how many people.
///
/// ```
/// let transcript = kaiken::parse("Reporter: Why?\n\nMinister Aoba: So.\n");
/// assert_eq!(kaiken::stages::speakers(&transcript), 1);
/// ```
pub fn speakers(transcript: &Transcript<'_>) -> usize {
    let (tree, source) = (transcript.tree(), transcript.source());
    let dialect = tree.dialect.indexed();
    let mut blocks = tree.blocks.clone();
    let mut labels = Labels::default();
    for block in &mut blocks {
        if let Block::Turn(turn) = block {
            turn.speaker = labels.speaker(label_of(turn, source), dialect);
        }
    }
    let page = speakers::Page {
        source,
        header: &tree.header,
        paragraphs: &tree.paragraphs,
        dialect,
    };
    let people = speakers::resolve(page, &mut blocks, labels);
    people.speakers.len()
}

fn label_of<'src>(turn: &TurnNode, source: &'src str) -> Option<LabelEvent<'src>> {
    turn.label.map(|span| LabelEvent {
        span,
        text: &source[span.range()],
        role: if turn.role_inferred {
            Role::Unknown
        } else {
            turn.role
        },
        anonymous: turn.shape == Shape::Anonymous,
        shape: turn.shape,
    })
}
