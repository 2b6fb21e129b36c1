//! Letters for who asks and who answers. The same letters stand for words and count items:
//! `D. - Quando?`, but `D - 51` above `R - 49`.

use super::super::kin::LONGEST_QUESTION;
use super::ends_as_said;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Label};

/// Letters come again where so many of each kind stand.
const AGAIN: u32 = 2;

/// How often such letters stand in a text, and what stands behind them.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Letters {
    asked: u32,
    answered: u32,
    /// The office of whoever answers stands in brackets behind one.
    offices: bool,
    /// Behind how many of them a line ends as what is said does.
    said: u32,
    /// How many questions are answered, of which one of both has such a letter.
    questions: u32,
    /// How many lines other letters head in the same way.
    others: u32,
    /// The lines of the question that is open, and whether it has shown that it is one.
    lines: usize,
    asks: bool,
    lettered: bool,
}

impl Letters {
    /// Counts a label.
    pub(super) fn hear(&mut self, label: Label<'_>, dialect: Indexed<'_>) {
        let lettered = label.is_lettered(dialect);
        let office = label::is_office_behind(label, dialect);
        let said = office || ends_as_said(label.speech);
        self.offices |= office;
        if lettered {
            self.said += u32::from(said);
            self.asked += u32::from(label.role == Role::Reporter);
            self.answered += u32::from(label.role == Role::Official);
        }
        if label.role == Role::Reporter {
            self.asks = label.speech.contains('?');
            self.lettered = lettered;
            self.lines = 1;
            return;
        }
        let answers = if lettered { said } else { self.lettered };
        self.questions += u32::from(self.asks && answers);
        self.asks = false;
        self.lines = LONGEST_QUESTION;
    }

    /// Counts a line with none.
    pub(super) fn go_on(&mut self, content: &str, dialect: Indexed<'_>) {
        self.asks |= self.lines < LONGEST_QUESTION && content.contains('?');
        self.lines += 1;
        self.others += u32::from(label::is_item_letter(content, dialect));
    }

    /// Whether the letters are those of people who talk: a question is answered, or letters of both
    /// kinds come again, and most of what stands behind them is said.
    pub(in super::super) const fn talk(self) -> bool {
        let again = self.asked >= AGAIN && self.answered >= AGAIN;
        self.questions > 0 || again && self.said * 2 > self.asked + self.answered
    }

    /// Whether who speaks stands in brackets.
    pub(in super::super) const fn tell_offices(self) -> bool {
        self.offices
    }

    /// Whether a letter for who asks comes again.
    pub(in super::super) const fn ask_again(self) -> bool {
        self.asked >= AGAIN
    }

    /// Whether no other letter heads a line, as others do where letters count items.
    pub(in super::super) const fn are_alone(self) -> bool {
        self.others == 0
    }
}
