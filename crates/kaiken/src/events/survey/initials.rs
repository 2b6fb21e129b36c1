//! Initials that begin lines, and the key that a text may have for them.

use alloc::vec::Vec;

use super::runs::{MOST, Runs};
use crate::dialect::Indexed;
use crate::grammar::label::{self, Label};
use crate::tokens::split_words;

/// The initials that begin lines before a gap, and those of a key.
#[derive(Default)]
pub(super) struct Initials<'src> {
    runs: Runs<'src>,
    /// Those of a key, `JA   Jun Aoba`, and whether they begin lines before speech.
    keyed: Vec<(&'src str, bool)>,
    /// The line above may be one of a key, `JA Jun`, and the short form that it gives is not kept.
    above: Option<(&'src str, bool)>,
    asks: bool,
}

impl<'src> Initials<'src> {
    /// Hears a line that no rule knows the label of.
    pub(super) fn hear(&mut self, content: &'src str, dialect: Indexed<'_>) {
        self.read_key(content);
        if let Some(label) = label::before_space(content) {
            self.hear_keyed(label);
        }
        if let Some(label) = label::before_gap(content, dialect) {
            self.asks |= label::has_question_mark(label.speech);
            self.runs.hear(label.text);
        }
    }

    /// Reads a line that may be one of a key. A name of one word is one beside a line that is.
    fn read_key(&mut self, content: &'src str) {
        let above = self.above.take();
        let whole = label::is_key(content);
        if !whole && !label::may_be_key(content) {
            return;
        }
        let Some(short) = split_words(content).next() else {
            return;
        };
        let sure = whole || above.is_some_and(|(_, sure)| sure);
        if let Some((first, false)) = above.filter(|_| whole) {
            self.list(first);
        }
        if sure {
            self.list(short);
        }
        self.above = Some((short, sure));
    }

    /// Keeps the short form of a line of a key.
    fn list(&mut self, short: &'src str) {
        if self.keyed.len() < MOST {
            self.keyed.push((short, false));
        }
    }

    /// Hears initials before a space, which a key may have.
    fn hear_keyed(&mut self, label: Label<'_>) {
        let mut keyed = self.keyed.iter_mut();
        if let Some(known) = keyed.find(|(short, _)| *short == label.text) {
            known.1 = true;
        }
    }

    /// The initials of a key in the order of their letters, if two of them begin lines.
    pub(super) fn keyed(&self) -> Vec<&'src str> {
        let spoken = self.keyed.iter().filter(|(_, spoken)| *spoken).count();
        let mut keyed: Vec<_> = self.keyed.iter().map(|(short, _)| *short).collect();
        keyed.truncate(if spoken > 1 { MOST } else { 0 });
        keyed.sort_unstable();
        keyed
    }

    /// Whether two of them come again, and somebody asks.
    pub(super) fn recur(&self) -> bool {
        self.asks && self.runs.again() > 1
    }
}
