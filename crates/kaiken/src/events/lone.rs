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
    /// A name or an outlet alone before a colon, in a text in which somebody has spoken: an
    /// official's label stands below it. The outlet comes again or is not the first one, and the
    /// name asks, and once more further down. No rule takes the line for anything else.
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
        let spoken = self.turn.is_some() || self.last_role.is_some();
        let outlet = label.is_outlet_alone(self.dialect);
        let again = self.is_label_below(label.text, !outlet);
        let sure = if outlet {
            again || spoken && self.seen_outlet
        } else {
            again && label.role == Role::Reporter
        };
        (sure && self.leads_to_official(again)).then_some(label)
    }

    /// Whether a line a little further down begins with some words and a colon, and asks, if that
    /// is needed.
    fn is_label_below(&self, text: &str, asks: bool) -> bool {
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(AGAIN);
        below.any(|line| {
            let behind = line.content().strip_prefix(text);
            let speech = behind.and_then(|behind| behind.strip_prefix(':'));
            speech.is_some_and(|speech| !asks || speech.contains('?'))
        })
    }

    /// Whether an official's label stands below, with nothing in between but names such as the one
    /// above, and what they say, if that is allowed.
    fn leads_to_official(&self, with_speech: bool) -> bool {
        let mut paragraphs = if with_speech { PARAGRAPHS } else { 0 };
        let mut ahead = self.lines.clone();
        for _ in 0..BELOW {
            let Some(below) = ahead.next_filled() else {
                return false;
            };
            match self.head(below.content()) {
                Head::Label(label) if label.is_outlet_alone(self.dialect) => {}
                Head::Label(label) => return label.role == Role::Official,
                _ if label::lone(below.content(), self.dialect).is_some() => {}
                Head::Prose if paragraphs > 0 => paragraphs -= 1,
                Head::StageDirection(_) => {}
                _ => return false,
            }
        }
        false
    }
}
