//! The labels that came last: most come again, some with a slip in them.

use super::super::line::{self, Head};
use super::{Delimiter, Label, Shape, rules};
use crate::dialect::{Indexed, Role};

/// How many labels are kept.
const KEPT: usize = 6;

/// The longest beginning of a line that is kept, in bytes.
const LONGEST: usize = 240;

/// The labels that came last, each once, the newest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recent<'a>([Option<Known<'a>>; KEPT]);

impl<'a> Recent<'a> {
    /// Keeps a label of a line.
    pub(crate) fn keep(&mut self, line: &'a str, label: Label<'a>) {
        if let Some(known) = Known::new(line, label)
            && !self.iter().any(|kept| *kept == known)
        {
            self.0.rotate_right(1);
            self.0[0] = Some(known);
        }
    }

    /// What a line below the header can be. Most labels come again, so those are compared before
    /// the grammar is asked. A pair of names that was a label once is one again, whether or not
    /// a question follows, and so is a name in capitals that stood alone on its line.
    pub(crate) fn head<'b>(&self, line: &'b str, dialect: Indexed<'b>) -> Head<'b> {
        let again = self.iter().find_map(|known| known.again(line));
        again.map_or_else(|| line::body(line, dialect), Head::Label)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0[0].is_none()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Known<'a>> {
        self.0.iter().map_while(Option::as_ref)
    }
}

/// A label that the text has had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known<'a> {
    /// The beginning of its line, number, brackets and delimiter included.
    whole: &'a str,
    /// Where in that the label stands.
    at: (usize, usize),
    pub(super) shape: Shape,
    pub(super) role: Role,
    delimiter: Delimiter,
}

impl<'a> Known<'a> {
    /// Keeps a label of a line; none if its delimiter needs the words behind it to be one, or if speech
    /// stands before it.
    fn new(line: &'a str, label: Label<'a>) -> Option<Self> {
        let whole = line.get(..line.len().checked_sub(label.speech.len())?)?;
        let start = (label.text.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
        let opens = !whole.get(..start)?.contains(char::is_alphabetic);
        let kept = opens && label.delimiter != Delimiter::Period && whole.len() <= LONGEST;
        kept.then_some(Self {
            whole,
            at: (start, start + label.text.len()),
            shape: label.shape,
            role: label.role,
            delimiter: label.delimiter,
        })
    }

    pub(super) fn text(&self) -> &'a str {
        &self.whole[self.at.0..self.at.1]
    }

    /// The label of a line that begins as the one did that is kept. Where the grammar looks at the
    /// speech as well, it must look again.
    fn again<'b>(&self, line: &'b str) -> Option<Label<'b>> {
        if line.as_bytes().first() != self.whole.as_bytes().first() {
            return None;
        }
        let speech = line.strip_prefix(self.whole)?;
        let plain = !speech.starts_with('/') && !speech.trim_start().is_empty();
        let ended = !self.whole.ends_with('.') || speech.starts_with(char::is_whitespace);
        let opens = self.shape == Shape::Anonymous || rules::opens_sentence(speech);
        let settled = plain && ended && opens;
        settled.then(|| Label {
            text: &line[self.at.0..self.at.1],
            shape: self.shape,
            role: self.role,
            delimiter: self.delimiter,
            speech,
        })
    }

    /// Whether it names an official, whose label is worth comparing.
    pub(super) fn is_official(&self) -> bool {
        self.shape != Shape::Anonymous && self.role != Role::Reporter
    }
}
