//! Tables by which most words of a dialect are ruled out at a glance.
//!
//! Nearly all that the grammar asks of a text is whether it begins or ends with one of the words
//! of a list, and nearly always the answer is no. The tables tell by three bytes for which lists
//! that is sure; only the others are walked.

use core::ops::Deref;
#[cfg(feature = "std")]
use std::sync::OnceLock;

use super::{BUILT_IN, Dialect, Words};

/// A dialect and its tables. It is read like the dialect itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Indexed<'d> {
    pub(crate) dialect: &'d Dialect,
    index: &'d Index,
}

impl Deref for Indexed<'_> {
    type Target = Dialect;

    fn deref(&self) -> &Dialect {
        self.dialect
    }
}

impl<'d> Indexed<'d> {
    pub(crate) const fn new(dialect: &'d Dialect, index: &'d Index) -> Self {
        Self { dialect, index }
    }

    /// The lists that may have a word with which the text begins.
    pub(crate) fn lists(self, text: &str) -> Lists {
        let mut bytes = text.bytes();
        let kept = self.index.first.iter().map(|table| match bytes.next() {
            Some(byte) => table[usize::from(byte)],
            None => Lists::ALL.0,
        });
        Lists(kept.fold(Lists::ALL.0, |kept, lists| kept & lists))
    }

    /// Whether the list may have a word with which the text begins.
    pub(crate) fn may_begin(self, text: &str, list: WordList) -> bool {
        self.lists(text).has(list)
    }

    /// Whether the list may have a word with which the text ends.
    pub(crate) fn may_end(self, text: &str, list: WordList) -> bool {
        let last = text.as_bytes().last();
        last.is_none_or(|byte| Lists(self.index.last[usize::from(*byte)]).has(list))
    }
}

impl Indexed<'static> {
    /// A dialect with its tables, if it is one that is built in.
    pub(crate) fn built_in(dialect: &Dialect) -> Option<Self> {
        let at = BUILT_IN
            .iter()
            .position(|known| core::ptr::eq(*known, dialect))?;
        Some(Self::new(BUILT_IN[at], index(at)))
    }

    /// The dialect for texts that no other one claims.
    pub(crate) fn generic() -> Self {
        let at = BUILT_IN.len() - 1;
        Self::new(BUILT_IN[at], index(at))
    }
}

/// The tables of a built-in dialect, made when it is first read with.
#[cfg(feature = "std")]
fn index(at: usize) -> &'static Index {
    static MADE: [OnceLock<Index>; BUILT_IN.len()] = [const { OnceLock::new() }; BUILT_IN.len()];
    MADE[at].get_or_init(|| Index::of(BUILT_IN[at]))
}

/// Without a standard library nothing safe can be filled later: every list is walked.
#[cfg(not(feature = "std"))]
fn index(_: usize) -> &'static Index {
    static BLIND: Index = Index {
        first: [[u32::MAX; 256]; BYTES],
        last: [u32::MAX; 256],
    };
    &BLIND
}

/// The lists of words that the tables know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordList {
    Ends,
    Furniture,
    Links,
    Notices,
    HeaderNotices,
    Breadcrumbs,
    /// The beginnings of titles.
    Titles,
    Fields,
    Sections,
    /// Whole labels of somebody unnamed.
    Unnamed,
    Never,
    NeverFirst,
    Honorifics,
    Offices,
    RolePhrases,
    RoleWords,
    RoleSuffixes,
    Outlets,
    OutletWords,
    /// The words that stand uncapitalised in labels.
    SmallWords,
    Months,
    Weekdays,
    Eras,
    /// Halves of the day, noon, and what stands before a clock.
    ClockWords,
    /// The words at the end of a sentence that announce a list.
    Announces,
}

/// A set of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lists(u32);

impl Lists {
    const ALL: Self = Self(u32::MAX);

    const fn of(list: WordList) -> Self {
        Self(1 << list as u32)
    }

    pub(crate) const fn has(self, list: WordList) -> bool {
        self.0 & Self::of(list).0 != 0
    }
}

/// How many bytes of a text are looked at.
const BYTES: usize = 3;

/// The tables: for each byte the lists that have a word with this byte at this place.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    first: [[u32; 256]; BYTES],
    last: [u32; 256],
}

impl Index {
    /// The tables of a dialect.
    pub(crate) fn of(dialect: &Dialect) -> Self {
        let mut index = Self {
            first: [[0; 256]; BYTES],
            last: [0; 256],
        };
        let mut open = [Lists(0); BYTES];
        index.lines(dialect, &mut open);
        index.people(dialect, &mut open);
        index.calendar(dialect, &mut open);
        for (table, open) in index.first.iter_mut().zip(open) {
            table.iter_mut().for_each(|lists| *lists |= open.0);
        }
        index
    }

    fn lines(&mut self, dialect: &Dialect, open: &mut [Lists; BYTES]) {
        let (header, lines) = (&dialect.header, &dialect.lines);
        for (list, matcher) in [
            (WordList::Ends, &lines.ends),
            (WordList::Furniture, &lines.furniture),
            (WordList::Links, &lines.links),
            (WordList::Notices, &lines.notices),
            (WordList::HeaderNotices, &lines.header_notices),
            (WordList::Breadcrumbs, &header.breadcrumbs),
        ] {
            self.words(list, &matcher.exact, open);
            self.words(list, &matcher.prefix, open);
            self.ends(list, &matcher.suffix);
        }
        for form in header.titles.iter().filter(|form| !form.prefix.is_empty()) {
            self.word(WordList::Titles, &form.prefix, open);
        }
        for form in header.fields.iter() {
            self.word(WordList::Fields, &form.name, open);
        }
        self.words(WordList::Sections, &dialect.headings.sections, open);
        self.ends(WordList::Announces, &dialect.headings.announces);
    }

    fn people(&mut self, dialect: &Dialect, open: &mut [Lists; BYTES]) {
        let (labels, people) = (&dialect.labels, &dialect.people);
        for (list, words) in [
            (WordList::Unnamed, &labels.questions),
            (WordList::Unnamed, &labels.answers),
            (WordList::Never, &labels.never),
            (WordList::NeverFirst, &labels.never_first),
            (WordList::SmallWords, &labels.small_words),
            (WordList::SmallWords, &people.name_particles),
            (WordList::Honorifics, &people.honorifics),
            (WordList::Offices, &people.offices),
            (WordList::Outlets, &people.outlets),
            (WordList::OutletWords, &people.outlet_words),
        ] {
            self.words(list, words, open);
        }
        for known in people.role_words.iter() {
            self.word(WordList::RoleWords, &known.word, open);
        }
        for known in people.role_phrases.iter() {
            self.word(WordList::RolePhrases, &known.word, open);
        }
        for known in people.role_suffixes.iter() {
            self.end(WordList::RoleSuffixes, &known.word);
        }
    }

    fn calendar(&mut self, dialect: &Dialect, open: &mut [Lists; BYTES]) {
        let words = &dialect.calendar;
        for months in words.months.iter() {
            self.words(WordList::Months, months, open);
        }
        for weekdays in words.weekdays.iter() {
            self.words(WordList::Weekdays, weekdays, open);
        }
        for era in words.eras.iter() {
            self.word(WordList::Eras, &era.name, open);
        }
        for words in [
            &words.before_noon,
            &words.after_noon,
            &words.noon,
            &words.before_clock,
        ] {
            self.words(WordList::ClockWords, words, open);
        }
    }

    fn words(&mut self, list: WordList, words: &Words, open: &mut [Lists; BYTES]) {
        for word in words.iter() {
            self.word(list, word, open);
        }
    }

    /// Notes the first bytes of a word, in either case. Behind its end, and from a character on for
    /// which others may stand, any byte fits: those places are kept in `open`.
    fn word(&mut self, list: WordList, word: &str, open: &mut [Lists; BYTES]) {
        let lists = Lists::of(list).0;
        let mut bytes = word.bytes().take_while(|byte| !has_variants(*byte));
        for (table, open) in self.first.iter_mut().zip(open) {
            match bytes.next() {
                Some(byte) => {
                    table[usize::from(byte.to_ascii_lowercase())] |= lists;
                    table[usize::from(byte.to_ascii_uppercase())] |= lists;
                }
                None => open.0 |= lists,
            }
        }
    }

    fn ends(&mut self, list: WordList, words: &Words) {
        for word in words.iter() {
            self.end(list, word);
        }
    }

    fn end(&mut self, list: WordList, word: &str) {
        match word.as_bytes().last() {
            Some(byte) => self.last[usize::from(*byte)] |= Lists::of(list).0,
            None => self
                .last
                .iter_mut()
                .for_each(|lists| *lists |= Lists::of(list).0),
        }
    }
}

/// Whether other characters may stand for the one that begins with this byte: a space, or an
/// apostrophe of either form.
const fn has_variants(byte: u8) -> bool {
    const CURLY: u8 = "’".as_bytes()[0];
    matches!(byte, b' ' | b'\'' | CURLY)
}
