//! A label that the text has had.

use core::ops::Range;

use super::super::super::leaf;
use super::super::{Delimiter, Label, Shape};
use super::LONGEST;
use crate::dialect::Role;
use crate::letters::is_letter;

/// A label that the text has had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Known<'a> {
    /// The beginning of its line, number, brackets and delimiter included.
    pub(super) whole: &'a str,
    /// Where in that the label stands.
    pub(super) at: (u8, u8),
    pub(in super::super) shape: Shape,
    pub(in super::super) role: Role,
    pub(super) delimiter: Delimiter,
    /// It was one with nothing behind it on its line.
    pub(super) alone: bool,
    /// Its own end tells where it ends.
    pub(super) closed: bool,
}

impl<'a> Known<'a> {
    /// Keeps a label of a line; none if its delimiter needs the words behind it to be one, or if
    /// speech stands before it.
    pub(super) fn new(line: &'a str, label: Label<'a>) -> Option<Self> {
        let whole = line.get(..line.len().checked_sub(label.speech.len())?)?;
        let start = (label.text.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
        let opens = !whole.get(..start)?.contains(is_letter);
        let closed = matches!(label.delimiter, Delimiter::Colon | Delimiter::Bracket);
        // A label that a sign alone makes one has nothing that closes it.
        let ended = start + label.text.len() < whole.len();
        let kept = opens && closed && ended && whole.len() <= LONGEST;
        kept.then(|| Self {
            whole,
            at: (start as u8, (start + label.text.len()) as u8),
            shape: label.shape,
            role: label.role,
            delimiter: label.delimiter,
            alone: leaf::trim_start(label.speech).is_empty(),
            closed: false,
        })
    }

    /// Whether it is this label, whatever stands behind it.
    pub(super) fn is_same(&self, other: Self) -> bool {
        let Self { alone, closed, .. } = *self;
        let other = Self {
            alone,
            closed,
            ..other
        };
        self.whole.len() == other.whole.len()
            && (core::ptr::eq(self.whole, other.whole) || *self == other)
    }

    pub(in super::super) fn text(&self) -> &'a str {
        &self.whole[self.range()]
    }

    pub(super) fn range(&self) -> Range<usize> {
        usize::from(self.at.0)..usize::from(self.at.1)
    }

    /// Whether the first bytes are the same, as those of most lines are not.
    pub(super) fn begins_alike(&self, line: &str) -> bool {
        line.as_bytes().first() == self.whole.as_bytes().first()
    }

    /// Whether a line begins as the one did that is kept.
    pub(super) fn comes_again(&self, line: &str) -> bool {
        line.strip_prefix(self.whole)
            .is_some_and(|speech| self.is_settled(speech))
    }

    /// Whether it is one as it was, before this speech or with none behind it.
    #[inline]
    pub(super) fn is_heard_before(&self, speech: &str) -> bool {
        let said = leaf::trim_start(speech);
        self.alone == said.is_empty() && self.is_settled_before(speech, said)
    }

    /// Whether it is a label before this speech. Where the grammar looks at the speech as well, it
    /// must look again.
    pub(super) fn is_settled(&self, speech: &str) -> bool {
        self.is_settled_before(speech, leaf::trim_start(speech))
    }

    /// The same where the speech is known without the white space before it.
    #[inline]
    pub(super) fn is_settled_before(&self, speech: &str, said: &str) -> bool {
        let glued = said.len() == speech.len();
        match said.as_bytes() {
            [] => self.alone,
            [b'/', ..] if glued => false,
            _ if glued && self.whole.ends_with('.') => false,
            _ if self.shape == Shape::Anonymous => true,
            [first, ..] if first.is_ascii() => !first.is_ascii_lowercase(),
            _ => !said.starts_with(char::is_lowercase),
        }
    }

    /// The label of a line that begins as the one did that is kept.
    pub(super) fn label<'b>(&self, line: &'b str) -> Label<'b> {
        self.label_before(line, &line[self.whole.len()..])
    }

    /// The same where what stands behind it is known.
    #[inline]
    pub(super) fn label_before<'b>(&self, line: &'b str, speech: &'b str) -> Label<'b> {
        Label {
            text: &line[self.range()],
            shape: self.shape,
            role: self.role,
            delimiter: self.delimiter,
            speech,
        }
    }

    /// Whether a colon has closed it.
    pub(in super::super) fn has_colon(&self) -> bool {
        self.whole.ends_with([':', '：'])
    }

    /// Whether it is in capitals, with nothing before it.
    pub(super) fn is_upper(&self) -> bool {
        self.at.0 == 0 && !self.text().contains(char::is_lowercase)
    }

    /// Whether it is that of somebody unnamed who asks.
    pub(in super::super) fn asks(&self) -> bool {
        self.shape == Shape::Anonymous && self.role == Role::Reporter
    }

    /// Whether it names an official, whose label is worth comparing.
    pub(in super::super) fn is_official(&self) -> bool {
        self.shape != Shape::Anonymous && self.role != Role::Reporter
    }
}
