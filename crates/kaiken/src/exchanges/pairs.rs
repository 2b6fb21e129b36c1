//! Turns that ask are joined with the turns that answer them.

use alloc::vec::Vec;

use super::sentence::{self, begins};
use super::{Exchange, Page};
use crate::LineKind;
use crate::dialect::{CueWords, Dialect, Role, Words};
use crate::tree::{Block, TurnNode};

/// What a block does to the exchange that is open before it.
enum Move {
    /// Asks.
    Ask,
    /// Answers.
    Answer,
    /// Passes a question on to the one who answers.
    PassOn,
    /// Leaves everything as it is.
    Nothing,
    /// Ends the exchange.
    End,
}

/// The exchanges of a page, with questions and answers alone.
pub(super) fn exchanges(page: Page<'_>, dialect: &Dialect) -> Vec<Exchange> {
    let mut done = Vec::new();
    let mut open: Option<Exchange> = None;
    let mut passed_on = false;
    for (at, block) in page.blocks.iter().enumerate() {
        match moves(page, at, block, dialect) {
            Move::Ask => match &mut open {
                Some(exchange) if exchange.answer.is_empty() && !passed_on => {
                    exchange.question.push(at);
                }
                _ => {
                    done.extend(open.replace(Exchange {
                        question: alloc::vec![at],
                        ..Exchange::default()
                    }));
                    passed_on = false;
                }
            },
            Move::Answer => {
                if let Some(exchange) = &mut open {
                    exchange.answer.push(at);
                }
            }
            Move::PassOn => passed_on = true,
            Move::Nothing => {}
            Move::End => done.extend(open.take()),
        }
    }
    done.extend(open);
    done
}

fn moves(page: Page<'_>, at: usize, block: &Block, dialect: &Dialect) -> Move {
    match block {
        Block::Turn(turn) => turn_moves(turn, page.speech(at), &dialect.cues),
        Block::Heading { .. } => Move::End,
        Block::Line { kind, .. } => match kind {
            LineKind::StageDirection | LineKind::Furniture | LineKind::Link | LineKind::Notice => {
                Move::Nothing
            }
            _ => Move::End,
        },
    }
}

fn turn_moves(turn: &TurnNode, speech: &str, cues: &[CueWords]) -> Move {
    match turn.role {
        Role::Reporter if sentence::only_thanks(speech, cues) => Move::End,
        Role::Reporter => Move::Ask,
        Role::Official if turn.label.is_some() && !turn.inferred => Move::Answer,
        Role::Interpreter => Move::Nothing,
        Role::Moderator if passes_on(speech, cues) => Move::PassOn,
        _ => Move::End,
    }
}

/// Whether a moderator asks the official to answer, and nobody else to ask.
fn passes_on(speech: &str, cues: &[CueWords]) -> bool {
    let short = speech.len() <= sentence::READS;
    let holds = |words: &Words| words.iter().any(|phrase| holds(speech, phrase));
    short
        && cues.iter().any(|cues| holds(&cues.answer_please))
        && !cues.iter().any(|cues| holds(&cues.next_please))
}

/// Whether a phrase stands in a text, at the edge of words.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    let mut before = b' ';
    text.char_indices().any(|(at, c)| {
        let inside = before.is_ascii_alphanumeric() && c.is_ascii_alphanumeric();
        before = if c.is_ascii() { c as u8 } else { b' ' };
        !inside && begins(&text[at..], phrase)
    })
}
