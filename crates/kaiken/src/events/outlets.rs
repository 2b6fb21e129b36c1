//! Whether the name of an outlet before a colon is the label of whoever asks.

use super::Events;
use crate::dialect::Role;
use crate::grammar::label::{Label, Shape};
use crate::grammar::line::Head;
use crate::lines::Line;

/// For how many outlets it is known that they have asked.
const ASKED: usize = 16;

/// How many lines below are read in search of the answer.
const BELOW: usize = 8;

/// The outlets that have asked.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outlets<'src> {
    names: [&'src str; ASKED],
    count: usize,
    /// A label has named one, alone or beside a person.
    pub(super) seen: bool,
}

impl<'src> Outlets<'src> {
    fn has(&self, name: &str) -> bool {
        self.names[..self.count].contains(&name)
    }

    fn keep(&mut self, name: &'src str) {
        if self.count < ASKED && !self.has(name) {
            self.names[self.count] = name;
            self.count += 1;
        }
    }
}

impl<'src> Events<'src> {
    /// Keeps the name of an outlet that asks.
    #[inline]
    pub(super) fn keep_outlet(&mut self, label: Label<'src>) {
        self.outlets.seen |= label.shape == Shape::OutletPair;
        if self.dialect.labels.outlets_alone && label.is_outlet_alone(self.dialect) {
            self.outlets.keep(label.text);
        }
    }

    /// Whether the name of an outlet may be no label: somebody tells something below a colon; or no
    /// official answers below, and it is no outlet of the lexicon, the text has had none in a label, or
    /// an official spoke last, who may tell a headline.
    #[inline]
    pub(super) fn is_unproved(&self, line: Line<'src>, label: Label<'_>) -> bool {
        self.dialect.labels.outlets_alone && self.is_unproved_outlet(line, label)
    }

    fn is_unproved_outlet(&self, line: Line<'src>, label: Label<'_>) -> bool {
        if self.is_counted(line.content()) {
            return false;
        }
        let before = self.turn.map(|turn| turn.role).or(self.last_role);
        let heard = || {
            self.outlets.seen
                && before != Some(Role::Official)
                && label.is_known_outlet(self.dialect)
        };
        let above = self.source[..line.start as usize].trim_end();
        let announced = || self.turn.is_some() && above.ends_with([':', '：']);
        let answered = || self.is_answered_below() || self.is_answered_further(line, label);
        label.is_outlet_alone(self.dialect)
            && !self.is_named_by_initials(label)
            && (announced() || !heard() && !answered())
    }

    /// Whether the next line begins with an official's label, or with one that its recurrence
    /// shows and that tells no part.
    fn is_answered_below(&self) -> bool {
        let below = self.lines.clone().next_filled();
        let below = below.map(|below| self.unled(below));
        below.is_some_and(|below| match self.head_by_rule(below) {
            Head::Label(label) => label.role == Role::Official || self.is_answer(below),
            Head::Prose | Head::Doubtful | Head::Topical => self.is_answer(below),
            _ => false,
        })
    }

    /// Whether the next label is an official's, and something is asked above it, or the outlet has
    /// asked before. Several outlets one below the other are headlines that somebody reads out.
    fn is_answered_further(&self, line: Line<'src>, label: Label<'_>) -> bool {
        let above = self.line_above(line);
        let is_outlet =
            |head| matches!(head, Head::Label(label) if label.is_outlet_alone(self.dialect));
        let mut asked = self.outlets.has(label.text) || asks(label.speech);
        let mut ahead = self.lines.clone();
        for _ in 0..BELOW {
            let Some(below) = ahead.next_filled().map(|below| self.unled(below)) else {
                return false;
            };
            match self.head_by_rule(below) {
                Head::Label(label) => {
                    let official = label.role == Role::Official;
                    return asked && official && !is_outlet(self.head_by_rule(above));
                }
                Head::Prose | Head::Topical => asked |= asks(below),
                _ => return false,
            }
        }
        false
    }

    /// A line without the mark that may stand before a label.
    fn unled(&self, line: Line<'src>) -> &'src str {
        if self.dialect.labels.stamped {
            self.without_lead(line).content()
        } else {
            line.content()
        }
    }
}

/// Whether a text holds a question.
fn asks(text: &str) -> bool {
    text.contains(['?', '？'])
}

#[cfg(test)]
mod tests {
    use crate::Parser;
    use alloc::vec::Vec;

    #[test]
    fn outlets_that_ask_in_several_paragraphs() {
        const TOP: &str = "Spokesperson Ada Lund's Regular Press Conference on March 5, 2027\n\n\
            Seto TV: Will the bridge open?\n\nAda Lund: It will.\n\n";
        for (text, expected) in [
            (
                "Kumo Daily: Thank you.\n\nWill it last?\n\nAda Lund: Yes.\n",
                "Kumo Daily",
            ),
            (
                "Kumo Daily: Will it last?\n\nWe heard so.\n\nAda Lund: Yes.\n",
                "Kumo Daily",
            ),
            (
                "Kumo Daily: The bridge is new.\n\nIt is told so.\n\nAda Lund: Yes.\n",
                "",
            ),
            (
                "Kumo Daily: The bridge is new.\n\nWhat of it?\n\nSeto TV: And?\n\nAda Lund: Yes.\n",
                "Seto TV",
            ),
            (
                "Seto TV: The bridge is new.\n\nIt is so.\n\nAda Lund: Yes.\n",
                "Seto TV",
            ),
            (
                "Seto TV: The bridge is new.\n\nIt is so.\n\nIt stands.\n",
                "",
            ),
            (
                "Kumo Daily: Is it new?\n\nSeto Daily: And?\n\nSo they say.\n\nAda Lund: Yes.\n",
                "",
            ),
            (
                "***\n\nOne more was sent in:\n\nSeto TV: Why?\n\nAda Lund: So.\n",
                "Seto TV",
            ),
            (
                "The papers write:\n\nSeto TV: Bridge opens\n\nAda Lund: So.\n",
                "",
            ),
        ] {
            let text = alloc::format!("{TOP}{text}");
            let transcript = Parser::new().parse(&text).unwrap();
            let labels: Vec<_> = transcript.turns().filter_map(|turn| turn.label()).collect();
            let found = labels[2..].iter().find(|label| **label != "Ada Lund");
            assert_eq!(found.copied().unwrap_or_default(), expected, "{text}");
        }
    }
}
