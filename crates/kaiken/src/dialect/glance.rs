//! What one look at the bytes of a line, and at its first and its last word, tells of it.

use super::index::{Lists, WordList};
use super::{Dialect, LabelRules, title_index};
use crate::letters::FIRST_KANA;

/// A byte may be of what closes a label.
const CLOSES: u8 = 1;
/// A byte may be of a number: of a digit, or of a letter that counts.
const COUNTS: u8 = 1 << 1;
/// A byte may begin the words by which a title is known that stand behind any beginning.
const TITLES: u8 = 1 << 2;

/// No longer line is looked at, in bytes: nobody wraps a text at more, and longer ones are
/// paragraphs, of which a search for what closes labels costs less.
pub(crate) const LONGEST_GLANCE: usize = 240;

/// What each byte of a line may be.
#[derive(Clone, Debug)]
pub(super) struct Kinds([u8; 256]);

impl Kinds {
    pub(super) fn of(dialect: &Dialect) -> Self {
        let counts = |byte| if may_count(byte) { COUNTS } else { 0 };
        let mut kinds = Self(core::array::from_fn(|byte| counts(byte as u8)));
        for closer in closers(&dialect.labels) {
            kinds.close(closer);
        }
        let titles = dialect.header.titles.iter();
        for words in titles.filter_map(title_index::held) {
            kinds.note(words.as_bytes().first().copied(), TITLES);
        }
        for kind in &mut kinds.0[usize::from(FIRST_KANA.as_bytes()[0])..] {
            *kind |= CLOSES;
        }
        kinds
    }

    /// Notes what closes labels: the byte of it that tells most, of three the last, since quotation
    /// marks and dashes begin as other marks do.
    fn close(&mut self, closer: &str) {
        let bytes = closer.as_bytes();
        let telling = bytes.len().min(3).checked_sub(1).map(|at| bytes[at]);
        self.note(telling, CLOSES);
    }

    /// Notes a kind of a byte; of all where there is none, or a space, for which others stand.
    fn note(&mut self, byte: Option<u8>, kind: u8) {
        match byte.filter(|byte| *byte != b' ') {
            Some(byte) => self.0[usize::from(byte)] |= kind,
            None => self.0 = self.0.map(|kinds| kinds | kind),
        }
    }

    /// What the bytes of a text may be, all together.
    pub(super) fn all(&self, text: &[u8]) -> u8 {
        let kind = |byte: &u8| self.0[usize::from(*byte)];
        text.iter().fold(0, |kinds, byte| kinds | kind(byte))
    }
}

/// What a look at a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Glance {
    /// What its bytes may be.
    pub(super) kinds: u8,
    /// The lists that may have a word with which it begins, and those that may have one with which
    /// it ends.
    pub(super) begun: Lists,
    pub(super) ended: Lists,
    /// Something may begin it that rules ask for without the lists: a letter for who asks, a bracket.
    pub(super) opened: bool,
}

impl Glance {
    /// Whether what closes a label may stand in the line.
    pub(crate) const fn may_be_closed(self) -> bool {
        self.kinds & CLOSES != 0
    }

    /// Whether a number may stand in it.
    pub(crate) const fn may_count(self) -> bool {
        self.kinds & COUNTS != 0
    }

    /// Whether it may begin with a bracket, an office, or a letter for who asks.
    pub(crate) const fn may_open(self) -> bool {
        self.opened || self.begun.has(WordList::Offices)
    }

    /// Whether it may be of a kind that is told by its words, or the head of a section.
    pub(crate) fn may_be_listed(self) -> bool {
        use WordList::{Ends, Furniture, Links, Notices, Sections};
        let lists = self.begun.and(self.ended);
        lists.has_any([Ends, Furniture, Links, Notices]) || self.begun.has(Sections)
    }

    /// Whether a conference may begin with it.
    pub(crate) fn may_begin_record(self) -> bool {
        use WordList::{Breadcrumbs, HeaderNotices, Titles};
        self.kinds & TITLES != 0 || self.begun.has_any([Breadcrumbs, HeaderNotices, Titles])
    }
}

/// Whether a byte may be of a digit, or of a letter that counts: those of Latin, Greek and Cyrillic
/// letters and of punctuation are not.
pub(crate) const fn may_count(byte: u8) -> bool {
    byte.is_ascii_digit() || byte >= 0xd8 && byte != 0xe2
}

/// What closes labels: the delimiters, and the first letter behind which a bracket does.
pub(super) fn closers(labels: &LabelRules) -> impl Iterator<Item = &str> {
    let delimiters = labels.delimiters.iter().map(|mark| mark.trim());
    delimiters.chain([FIRST_KANA])
}

/// What begins labels and headings, and is in no list that the tables know.
pub(super) fn openers(dialect: &Dialect) -> impl Iterator<Item = &str> {
    let labels = &dialect.labels;
    let letters = labels.letters.iter().map(|known| &*known.word);
    let bare = labels.bare.iter().map(|word| &**word);
    let brackets = labels
        .brackets
        .iter()
        .chain(dialect.headings.brackets.iter());
    letters.chain(bare).chain(brackets.map(|(open, _)| &**open))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::{Index, Indexed, Text};
    use alloc::vec;

    #[test]
    fn what_a_look_at_a_line_of_the_generic_dialect_tells() {
        let generic = Indexed::generic();
        for (line, closed, counted, record) in [
            ("so it’s — “well” – with the ferry…", false, false, false),
            ("so: it is", true, false, false),
            ("so：it is", true, true, false),
            ("so ∶ it is", true, false, false),
            ("so ﹕ it is", true, true, false),
            ("so it is, 会見", true, true, true),
            ("in May of 2027", false, true, false),
            ("the Joint Press Conference", false, false, true),
        ] {
            let glance = generic.glance(line).unwrap();
            let found = (
                glance.may_be_closed(),
                glance.may_count(),
                glance.kinds & TITLES != 0,
            );
            assert_eq!(found, (closed, counted, record), "{line}");
        }
        assert_eq!(generic.glance(&"x".repeat(LONGEST_GLANCE + 1)), None);
    }

    #[test]
    fn whatever_closes_the_labels_of_a_dialect_is_seen() {
        for mark in [":", "=>", " – ", "’", "》", "", " ", "x"] {
            let mut dialect = Dialect::default();
            *dialect.labels.delimiters.to_mut() = vec![Text::Owned(mark.into())];
            let index = Index::of(&dialect);
            let line = alloc::format!("so {mark} is");
            let glance = Indexed::new(&dialect, &index).glance(&line).unwrap();
            assert!(glance.may_be_closed(), "{mark:?}");
        }
    }
}
