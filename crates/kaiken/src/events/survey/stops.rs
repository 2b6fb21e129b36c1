//! Names in capitals before a period and one space, which a text shows to be labels.

use super::runs::Runs;
use crate::dialect::Role;
use crate::grammar::label::Label;

/// So many different ones, and so many that follow another, show that they are labels.
const DIFFERENT: usize = 3;
const ENOUGH: u32 = 4;

/// The names in capitals that begin lines before a period.
#[derive(Default)]
pub(super) struct Stops<'src> {
    runs: Runs<'src>,
    /// One of them has the office of somebody who answers.
    official: bool,
}

impl<'src> Stops<'src> {
    pub(super) fn hear(&mut self, label: Option<Label<'src>>) {
        if let Some(label) = label {
            self.official |= label.role == Role::Official;
            self.runs.hear(label.text);
        }
    }

    /// Whether they are labels: an official speaks among several others, and one comes again.
    pub(super) fn are_labels(&self) -> bool {
        let enough = self.runs.different() >= DIFFERENT && self.runs.all() >= ENOUGH;
        self.official && enough && self.runs.again() > 0
    }
}
