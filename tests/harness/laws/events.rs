//! The events tell what the tree tells.

use kaiken::{Block, Event, Events, Note, Span, Transcript, Turn};

/// What has been told so far.
#[derive(Default)]
struct Told {
    blocks: Vec<Block>,
    /// The label of each turn, and whether its speaker is inferred.
    turns: Vec<(Option<Span>, bool)>,
    paragraphs: Vec<Span>,
    notes: Vec<Note>,
    within_turn: bool,
}

pub(super) fn check(events: Events<'_>, transcript: &Transcript<'_>) {
    let mut told = Told::default();
    for event in events {
        told.add(event, transcript);
    }
    assert!(!told.within_turn, "the last turn ends");
    told.agree(transcript);
}

impl Told {
    fn add(&mut self, event: Event<'_>, transcript: &Transcript<'_>) {
        match event {
            Event::Line { kind, span, text } => {
                assert_eq!(transcript.slice(span), text);
                self.blocks.push(Block::Line { kind, span });
            }
            Event::Heading {
                span,
                text,
                level,
                number,
            } => {
                assert_eq!(transcript.slice(span), text);
                self.blocks.push(Block::Heading {
                    span,
                    level,
                    number,
                });
            }
            Event::TurnStart { label, inferred } => {
                assert!(!self.within_turn, "a turn ends before another begins");
                self.within_turn = true;
                self.turns.push((label.map(|label| label.span), inferred));
            }
            Event::Paragraph { span, text } => {
                assert!(self.within_turn, "speech is said in a turn");
                assert_eq!(transcript.slice(span), text);
                self.paragraphs.push(span);
            }
            Event::Note { kind, span, text } => {
                assert!(self.within_turn, "a note stands in a turn");
                assert_eq!(transcript.slice(span), text);
                self.notes.push(Note { kind, span });
            }
            Event::TurnEnd => {
                assert!(self.within_turn, "what ends has begun");
                self.within_turn = false;
            }
            Event::Doubt { span, .. } => assert!(transcript.span().encloses(span)),
            _ => {}
        }
    }

    fn agree(self, transcript: &Transcript<'_>) {
        let blocks = transcript.blocks().iter();
        let is_turn = |block: &&Block| matches!(block, Block::Turn(_));
        let lines: Vec<Block> = blocks.filter(|block| !is_turn(block)).copied().collect();
        assert_eq!(self.blocks, lines, "events and tree agree on lines");
        let turns: Vec<_> = transcript.turns().collect();
        let labels: Vec<_> = turns
            .iter()
            .map(|turn| (turn.node().label, turn.is_inferred()))
            .collect();
        assert_eq!(self.turns, labels, "events and tree agree on turns");
        let paragraphs = turns.iter().flat_map(Turn::paragraph_spans);
        let paragraphs: Vec<Span> = paragraphs.copied().collect();
        assert_eq!(
            self.paragraphs, paragraphs,
            "events and tree agree on paragraphs"
        );
        let notes = turns.iter().flat_map(Turn::notes);
        let notes: Vec<Note> = notes.copied().collect();
        assert_eq!(self.notes, notes, "events and tree agree on notes");
    }
}
