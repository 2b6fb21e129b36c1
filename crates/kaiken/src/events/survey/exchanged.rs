//! Words for who asks and who answers, in a form in which they are labels only where both come in
//! turn: `Q Why? … A So.`, `Q「なぜか」 A「こうである」`.

use crate::dialect::Role;
use crate::grammar::label::{Delimiter, Label};

/// So many answers follow questions.
const ENOUGH: u32 = 2;

/// Whether a label is one letter for who asks, with nothing that closes it.
pub(super) fn is_bare_letter(label: Label<'_>) -> bool {
    label.delimiter == Delimiter::Gap && label.text.len() == 1 && label.role == Role::Reporter
}

/// The questions and answers of a text in one form.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Exchanged {
    asked: u32,
    answered: u32,
    asks: bool,
}

impl Exchanged {
    /// Counts the part of a label in this form.
    pub(super) fn hear(&mut self, role: Role) {
        match role {
            Role::Reporter => {
                self.asked += 1;
                self.asks = true;
            }
            Role::Official => {
                self.answered += u32::from(self.asks);
                self.asks = false;
            }
            _ => {}
        }
    }

    /// Counts a line with no such label: an answer stands right below its question.
    pub(super) const fn go_on(&mut self) {
        self.asks = false;
    }

    /// Whether such words are labels: two thirds of the questions are answered.
    pub(super) const fn alternates(self) -> bool {
        self.answered >= ENOUGH && self.answered * 3 >= self.asked * 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_and_answers_in_turn() {
        for (roles, expected) in [
            ("QAQA", true),
            ("QQAQA", true),
            ("AQAQA", true),
            ("QAQQA?QA", true),
            ("QA", false),
            ("QQQQ", false),
            ("AAAA", false),
            ("QAQAQ?Q?Q", false),
            ("QA?", false),
            ("Q-AQ-A", false),
        ] {
            let mut found = Exchanged::default();
            for role in roles.chars() {
                match role {
                    'Q' => found.hear(Role::Reporter),
                    'A' => found.hear(Role::Official),
                    '-' => found.go_on(),
                    _ => found.hear(Role::Unknown),
                }
            }
            assert_eq!(found.alternates(), expected, "{roles}");
        }
    }
}
