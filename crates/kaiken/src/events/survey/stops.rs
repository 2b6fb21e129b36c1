//! Names in capitals before a period and one space, which a text shows to be labels.

use alloc::vec::Vec;

use crate::dialect::Role;
use crate::grammar::label::Label;

/// How many different names are told apart.
const NAMES: usize = 32;

/// So many different ones, and so many that follow another, show that they are labels.
const DIFFERENT: usize = 3;
const ENOUGH: u32 = 4;

/// The names in capitals that begin lines before a period.
#[derive(Default)]
pub(super) struct Stops<'src> {
    /// Each, and how often it stands behind another.
    names: Vec<(&'src str, u32)>,
    last: Option<&'src str>,
    /// One of them has the office of somebody who answers.
    official: bool,
}

impl<'src> Stops<'src> {
    pub(super) fn hear(&mut self, label: Option<Label<'src>>) {
        let Some(label) = label else { return };
        self.official |= label.role == Role::Official;
        if self.last.replace(label.text) == Some(label.text) {
            return;
        }
        let known = self.names.iter().position(|known| known.0 == label.text);
        match known {
            Some(place) => self.names[place].1 += 1,
            None if self.names.len() < NAMES => self.names.push((label.text, 1)),
            None => {}
        }
    }

    /// Whether they are labels: an official speaks among several others, and one comes again.
    pub(super) fn are_labels(&self) -> bool {
        let runs: u32 = self.names.iter().map(|known| known.1).sum();
        let again = self.names.iter().any(|known| known.1 > 1);
        self.official && again && self.names.len() >= DIFFERENT && runs >= ENOUGH
    }
}
