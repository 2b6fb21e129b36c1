//! Names that nothing has announced: the lines around them say whether they are labels.

use super::Events;
use super::speech::may_answer;
use crate::dialect::Role;
use crate::edge;
use crate::grammar::label::{self, Label, Shape};
use crate::grammar::leaf;
use crate::grammar::line::Head;
use crate::lines::Line;

/// How many lines are read below such a name in search of an official's label.
const BELOW: usize = 6;

/// How many of them may be what else is said there.
const PARAGRAPHS: usize = 2;

/// How much of the line above is searched for a name that is called, in bytes.
const CALLED: usize = 320;

/// How much of the text above such a name is searched for it, in bytes.
const ABOVE: usize = 4096;

/// In how many lines below such a name it is looked for again.
const AGAIN: usize = 64;

impl<'src> Events<'src> {
    /// A name or an outlet alone before a colon, in a text in which somebody has spoken: an
    /// official's label stands below it. The outlet comes again or is not the first one, and the
    /// name asks, and once more further down. No rule takes the line for anything else.
    pub(super) fn unannounced(
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
        let label = label::unannounced(line.content(), self.dialect)?;
        let told = self.source[..line.start as usize]
            .trim_end()
            .ends_with([':', '：']);
        if told || self.goes_on_at(line) {
            return None;
        }
        if matches!(label.shape, Shape::Person | Shape::Office) && self.is_full_name(line, label) {
            let asks = label.role == Role::Reporter || self.is_label_below(label.text, true);
            let role = if asks && self.leads_to_answer(true, false) {
                Role::Reporter
            } else {
                Role::Unknown
            };
            let role = if label.shape == Shape::Office {
                label.role
            } else {
                role
            };
            return Some(Label { role, ..label });
        }
        let spoken = self.turn.is_some() || self.last_role.is_some();
        let outlet = label.is_outlet_alone(self.dialect);
        let press = label.shape == Shape::Anonymous;
        let again = self.is_label_below(label.text, !outlet && !press);
        let sure = if outlet {
            again || spoken && self.seen_outlet
        } else {
            again && label.role == Role::Reporter
        };
        (sure && self.leads_to_answer(again, press)).then_some(label)
    }

    /// Whether a full name is a label: whoever speaks above has just said it, or it comes again
    /// further down, once where an answer is due and twice elsewhere.
    fn is_full_name(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let asked = self.turn.is_some_and(|turn| turn.role == Role::Reporter);
        let known = || {
            self.is_said_above(line, label.text)
                || self.is_said_again(label.text, if asked { 1 } else { 2 })
        };
        if label.shape == Shape::Office {
            return known();
        }
        if !label.text.contains(char::is_whitespace) {
            let first = self.turn.is_none() && self.last_role.is_none();
            let upper = !label.text.contains(char::is_lowercase);
            let opens = || label.text.is_ascii() || label.speech.contains('。');
            return upper && (asked || first && opens()) && known();
        }
        label::is_full_name(label.text, self.dialect)
            && (self.seen.unannounced
                && label.role == Role::Reporter
                && self.leads_to_answer(true, false)
                || !asked && self.turn.is_some() && self.is_called(line, label.text)
                || asked && self.is_said_above(line, label.text)
                || self.is_said_again(label.text, if asked { 1 } else { 2 }))
    }

    /// Whether the line above calls somebody: it says the name, not as its first words, and ends
    /// there or speaks of asking, if nobody says it who gives the floor.
    fn is_called(&self, line: Line<'src>, name: &str) -> bool {
        let above = self.source[..line.start as usize].trim_end();
        let start = memchr::memrchr2(b'\n', b'\r', above.as_bytes()).map_or(0, |at| at + 1);
        let above = edge::last(&above[start..], CALLED);
        let chairs = self.turn.is_some_and(|turn| turn.role == Role::Moderator);
        let in_name = |c: char| c.is_alphanumeric();
        let speaks_of_asking = || {
            let mut asking = self.dialect.labels.asking.iter();
            asking.any(|word| leaf::holds_in_any_case(above, word))
        };
        leaf::places(above.as_bytes(), name.as_bytes()).any(|at| {
            let (before, behind) = (&above[..at], &above[at + name.len()..]);
            let over = !behind.contains(in_name);
            !before.is_empty()
                && !before.ends_with(in_name)
                && !behind.starts_with(in_name)
                && (chairs || over || speaks_of_asking())
        })
    }

    /// Whether so many lines further down begin with a name and a colon, and with something that is
    /// said.
    fn is_said_again(&self, name: &str, times: usize) -> bool {
        let mut ahead = self.lines.clone();
        let below = core::iter::from_fn(|| ahead.next_filled()).take(AGAIN);
        let begins = |line: &Line<'_>| {
            let behind = line.content().strip_prefix(name);
            let speech = behind.and_then(|behind| behind.strip_prefix([':', '：']));
            speech
                .is_some_and(|speech| speech.trim_start().starts_with(|c: char| !c.is_lowercase()))
        };
        below.filter(begins).nth(times - 1).is_some()
    }

    /// Whether a line a little further up begins with a name and a colon.
    fn is_said_above(&self, line: Line<'src>, name: &str) -> bool {
        let above = &self.source.as_bytes()[..line.start as usize];
        let above = &above[above.len() - above.len().min(ABOVE)..];
        leaf::places(above, name.as_bytes()).any(|at| {
            let begins = at > 0 && matches!(above[at - 1], b'\n' | b'\r');
            begins && above.get(at + name.len()) == Some(&b':')
        })
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
    /// above, and what they say, if that is allowed. It may be that of anybody who may answer.
    fn leads_to_answer(&self, with_speech: bool, anybody: bool) -> bool {
        let mut paragraphs = if with_speech { PARAGRAPHS } else { 0 };
        let mut ahead = self.lines.clone();
        for _ in 0..BELOW {
            let Some(below) = ahead.next_filled() else {
                return false;
            };
            match self.head(below.content()) {
                Head::Label(label) if label.is_outlet_alone(self.dialect) => {}
                Head::Label(label) => {
                    return label.role == Role::Official || anybody && may_answer(label.role);
                }
                _ if label::unannounced(below.content(), self.dialect).is_some() => {}
                Head::Prose if paragraphs > 0 => paragraphs -= 1,
                Head::StageDirection(_) => {}
                _ => return false,
            }
        }
        false
    }
}
