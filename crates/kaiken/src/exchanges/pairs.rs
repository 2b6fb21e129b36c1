//! Turns that ask are joined with the turns that answer them.

use alloc::vec::Vec;

use super::lexicon::{Lexicon, Sense};
use super::sentence;
use super::{Exchange, Page};
use crate::LineKind;
use crate::dialect::Role;
use crate::tree::{Block, TurnNode};

/// What a block does to the exchange that is open before it.
enum Move {
    /// Asks.
    Ask,
    /// Answers.
    Answer,
    /// Is courteous, and asks nothing.
    Greet,
    /// Thanks or gives the floor, and says no more: an answer only if nothing else is one.
    Close,
    /// Passes a question on to the one who answers.
    PassOn,
    /// Leaves everything as it is.
    Nothing,
    /// Ends the exchange.
    End,
}

/// The exchanges of a page, with questions and answers alone.
pub(super) fn exchanges(page: Page<'_>, lexicon: &Lexicon<'_>) -> Vec<Exchange> {
    let mut found = Found::default();
    for (at, block) in page.blocks.iter().enumerate() {
        match moves(page, at, block, lexicon) {
            Move::Ask => found.ask(at),
            Move::Greet if found.breaks_off(page) => {}
            Move::Close if found.is_answered() => found.end(),
            Move::Answer | Move::Close => found.answer(at),
            Move::PassOn => found.passed_on = true,
            Move::Nothing => {}
            Move::Greet | Move::End => found.end(),
        }
    }
    found.end();
    found.done
}

/// The exchanges so far, and the one that is open.
#[derive(Default)]
struct Found {
    done: Vec<Exchange>,
    open: Option<Exchange>,
    /// A moderator has passed the open question on.
    passed_on: bool,
}

impl Found {
    fn ask(&mut self, at: usize) {
        match &mut self.open {
            Some(exchange) if exchange.answer.is_empty() && !self.passed_on => {
                exchange.question.push(at);
            }
            _ => {
                self.end();
                self.open = Some(Exchange {
                    question: alloc::vec![at],
                    ..Exchange::default()
                });
            }
        }
    }

    /// Whether the last words of the answer break off: somebody only interrupts them.
    fn breaks_off(&self, page: Page<'_>) -> bool {
        let answer = self.open.as_ref().and_then(|open| open.answer.last());
        answer.is_some_and(|at| page.speech(*at).trim_end().ends_with(['-', '–', '—']))
    }

    fn is_answered(&self) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|exchange| !exchange.answer.is_empty())
    }

    fn answer(&mut self, at: usize) {
        if let Some(exchange) = &mut self.open {
            exchange.answer.push(at);
        }
    }

    fn end(&mut self) {
        self.done.extend(self.open.take());
        self.passed_on = false;
    }
}

fn moves(page: Page<'_>, at: usize, block: &Block, lexicon: &Lexicon<'_>) -> Move {
    match block {
        Block::Turn(turn) => turn_moves(turn, page.speech(at), lexicon),
        Block::Heading { .. } => Move::End,
        Block::Line { kind, .. } => match kind {
            LineKind::StageDirection | LineKind::Furniture | LineKind::Link | LineKind::Notice => {
                Move::Nothing
            }
            _ => Move::End,
        },
    }
}

fn turn_moves(turn: &TurnNode, speech: &str, lexicon: &Lexicon<'_>) -> Move {
    match turn.role {
        Role::Reporter if sentence::only_courtesies(speech, lexicon) => Move::Greet,
        Role::Reporter => Move::Ask,
        Role::Official if turn.label.is_some() && !turn.inferred => {
            if sentence::only_closes(speech, lexicon) {
                if passes_on(speech, lexicon) {
                    Move::Nothing
                } else {
                    Move::Close
                }
            } else {
                Move::Answer
            }
        }
        Role::Interpreter => Move::Nothing,
        Role::Moderator if passes_on(speech, lexicon) => Move::PassOn,
        _ => Move::End,
    }
}

/// Whether a moderator asks the official to answer, and nobody else to ask.
fn passes_on(speech: &str, lexicon: &Lexicon<'_>) -> bool {
    speech.len() <= sentence::READS
        && lexicon.holds(speech, Sense::AnswerPlease)
        && !lexicon.holds(speech, Sense::NextPlease)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::{Dialect, Parser};

    /// A transcript, and the blocks that ask and answer in each exchange.
    type Case = (
        &'static str,
        &'static [(&'static [usize], &'static [usize])],
    );

    const CASES: [Case; 14] = [
        (
            "Reporter: Why?\nMinister Aoba: It is because —\nReporter: Thank you.\n\
             Minister Aoba: — of the wind.\n",
            &[(&[0], &[1, 3])],
        ),
        (
            "Reporter: Why?\nMinister Aoba: So.\nSecretary Mori: Thanks, everybody.\n\
             Secretary Mori: Indeed.\n",
            &[(&[0], &[1])],
        ),
        (
            "Reporter: Why?\nMinister Aoba: Thank you. Next question.\nSecretary Mori: Indeed.\n",
            &[(&[0], &[1, 2])],
        ),
        ("Minister Aoba: Good morning.\n", &[]),
        ("Reporter: Why?\nMinister Aoba: So.\n", &[(&[0], &[1])]),
        (
            "NHK, Sudo: Why?\nJiji Press, Onuki: When?\nMinister Aoba: So.\n",
            &[(&[0, 1], &[2])],
        ),
        (
            "Reporter: Why?\nMinister Aoba: So.\nSecretary Mori: Indeed.\n",
            &[(&[0], &[1, 2])],
        ),
        (
            "Reporter: Why?\nThe trade in tea\nReporter: When?\nMinister Aoba: So.\n",
            &[(&[0], &[]), (&[2], &[3])],
        ),
        (
            "Reporter: Why?\nModerator: Minister, please.\nMinister Aoba: So.\n",
            &[(&[0], &[2])],
        ),
        (
            "Reporter: Why?\nModerator: The next question, please.\nMinister Aoba: So.\n",
            &[(&[0], &[])],
        ),
        (
            "Reporter: Why?\nModerator: Please.\nReporter: When?\nMinister Aoba: So.\n",
            &[(&[0], &[]), (&[2], &[3])],
        ),
        (
            "Reporter: Pourquoi?\nInterpreter: Why?\nMinister Aoba: So.\nInterpreter: Ainsi.\n",
            &[(&[0], &[2])],
        ),
        (
            "Reporter: Why?\n(Laughter)\nMinister Aoba: So.\nReporter: Thank you.\n\
             Minister Aoba: Good night.\n",
            &[(&[0], &[2])],
        ),
        (
            "司会：次の方。\n問：なぜですか。\n司会：大臣、お願いします。\n答：はい。\n",
            &[(&[1], &[3])],
        ),
    ];

    #[test]
    fn turns_that_ask_meet_those_that_answer() {
        let parser = Parser::new().dialect(Dialect::generic());
        for (text, expected) in CASES {
            let transcript = parser.parse(text).expect("short");
            let exchanges = transcript.exchanges().iter();
            let found: Vec<_> = exchanges
                .map(|pair| (pair.question(), pair.answer()))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
