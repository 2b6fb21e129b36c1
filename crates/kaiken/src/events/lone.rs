//! Names that nothing has announced: the lines around them say whether they are labels.

use super::Events;
use crate::dialect::Role;
use crate::grammar::label::{self, Label};
use crate::grammar::line::Head;
use crate::lines::Line;

/// How many lines are read below such a name in search of an official's label.
const BELOW: usize = 6;

/// How many of them may be what else is said there.
const PARAGRAPHS: usize = 2;

/// In how many lines below such a name it is looked for again.
const AGAIN: usize = 64;

impl<'src> Events<'src> {
    /// A name or an outlet alone before a colon, in a text in which somebody has spoken: an official's label
    /// stands below it, and it asks, or its label comes again. No rule takes the line for anything else.
    pub(super) fn lone(
        &self,
        line: Line<'src>,
        closed: bool,
        head: Head<'_>,
    ) -> Option<Label<'src>> {
        let open = match head {
            Head::Prose | Head::Topical | Head::Doubtful => true,
            Head::Label(label) => self.is_unproved(line, label),
            _ => false,
        };
        if !open || !closed || self.turn.is_some_and(|turn| turn.waiting) {
            return None;
        }
        let label = label::lone(line.content(), self.dialect)?;
        let told = self.source[..line.start as usize].trim_end().ends_with(':');
        if told || self.goes_on_at(line) {
            return None;
        }
        let again = self.is_label_below(label.text);
        let below = self.official_below(again)?;
        let asks = if label.is_outlet_alone(self.dialect) {
            self.seen_outlet
        } else {
            label.role == Role::Reporter && self.goes_on_answering(below)
        };
        let spoken = self.turn.is_some() || self.last_role.is_some();
        (again || spoken && asks).then_some(label)
    }

    /// Whether a label is that of whoever spoke last: who is announced again has been interrupted, or asked by
    /// somebody whose label is known.
    fn goes_on_answering(&self, label: &str) -> bool {
        let asked = self.turn.map(|turn| turn.role).or(self.last_role);
        asked == Some(Role::Reporter)
            || self.answering.ends_with(label)
            || !self.answering.is_empty() && label.ends_with(self.answering)
    }

    /// Whether a line a little further down begins with some words and a colon.
    fn is_label_below(&self, text: &str) -> bool {
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(AGAIN);
        let begins = |line: &str| line.strip_prefix(text)?.strip_prefix(':').map(|_| ());
        below.any(|line| begins(line.content()).is_some())
    }

    /// The official's label below, with nothing in between but names such as the one above, and what they say,
    /// if that is allowed.
    fn official_below(&self, with_speech: bool) -> Option<&'src str> {
        let mut paragraphs = if with_speech { PARAGRAPHS } else { 0 };
        let mut ahead = self.lines.clone();
        for _ in 0..BELOW {
            let below = ahead.next_filled()?;
            match self.head(below.content()) {
                Head::Label(label) if label.is_outlet_alone(self.dialect) => {}
                Head::Label(label) => {
                    return (label.role == Role::Official).then_some(label.text);
                }
                _ if label::lone(below.content(), self.dialect).is_some() => {}
                Head::Prose if paragraphs > 0 => paragraphs -= 1,
                Head::StageDirection(_) => {}
                _ => return None,
            }
        }
        None
    }
}
