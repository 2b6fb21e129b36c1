//! Questions that have no label, right above the labels of those who answer.

use super::super::speech::asks_once;
use super::ends_question;

/// So many questions stand between what the same one says, where those who ask have no label.
const BETWEEN: u32 = 2;

/// So many stand above labels, whoever answers, and of four labels three have one.
const ABOVE: u32 = 3;

/// How a line above a label asks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Question {
    /// It is one question.
    pub(super) once: bool,
    /// It ends in one.
    pub(super) ends: bool,
}

impl Question {
    pub(super) fn of(line: &str) -> Self {
        Self {
            once: asks_once(line),
            ends: ends_question(line),
        }
    }
}

/// How many labels have a question right above them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Between {
    /// That of whoever speaks already.
    same: u32,
    any: u32,
    labels: u32,
}

impl Between {
    /// Counts a label behind another one, with the line above it.
    pub(super) const fn speak(&mut self, above: Question, same: bool) {
        self.same += (above.once && same) as u32;
        self.any += above.ends as u32;
        self.labels += 1;
    }

    /// Whether questions stand between what the same one says.
    pub(super) const fn are_between(self) -> bool {
        self.same >= BETWEEN
    }

    /// Whether nearly all labels have a question above them.
    pub(super) const fn are_above(self) -> bool {
        self.any >= ABOVE && self.any * 4 >= self.labels * 3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_above_labels() {
        let of = |line| Question::of(line);
        for (above, (between, anywhere)) in [
            (&[("When?", true), ("Why?", true)][..], (true, false)),
            (
                &[("When?", true), ("Why? And where?", true)],
                (false, false),
            ),
            (
                &[("When?", false), ("Why? And where?", false), ("Who?", true)],
                (false, true),
            ),
            (
                &[
                    ("When?", false),
                    ("So.", false),
                    ("Why?", false),
                    ("Who?", false),
                ],
                (false, true),
            ),
            (
                &[
                    ("When?", false),
                    ("So.", false),
                    ("No.", false),
                    ("Who?", false),
                    ("Why?", false),
                ],
                (false, false),
            ),
        ] {
            let mut counted = Between::default();
            for (line, same) in above {
                counted.speak(of(line), *same);
            }
            let found = (counted.are_between(), counted.are_above());
            assert_eq!(found, (between, anywhere), "{above:?}");
        }
    }
}
