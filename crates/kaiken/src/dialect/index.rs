//! Tables by which most words of a dialect are ruled out at a glance.
//!
//! Nearly all that the grammar asks of a text is whether it begins or ends with one of the words
//! of a list, and nearly always the answer is no. The tables tell by the first four bytes, or
//! the last, for which lists that is sure; only the others are walked.

use alloc::boxed::Box;
use core::ops::Deref;

use once_cell::race::OnceBox;

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
        Lists(self.index.begun(text.as_bytes()))
    }

    /// The lists that may have a word with which a word of the text begins.
    pub(crate) fn lists_inside(self, text: &str) -> Lists {
        let bytes = text.as_bytes();
        let mut inside = self.index.begun(bytes);
        for (at, pair) in bytes.windows(2).enumerate() {
            if !pair[0].is_ascii_alphanumeric() {
                inside |= self.index.begun(&bytes[at + 1..]);
            }
        }
        Lists(inside)
    }

    /// Whether the list may have a word with which the text begins.
    pub(crate) fn may_begin(self, text: &str, list: WordList) -> bool {
        self.lists(text).has(list)
    }

    /// The lists that may have a word with which the text ends.
    pub(crate) fn lists_at_end(self, text: &str) -> Lists {
        let last = text.as_bytes().last();
        Lists(last.map_or(u32::MAX, |byte| self.index.last[usize::from(*byte)]))
    }

    /// Whether the list may have a word with which the text ends.
    pub(crate) fn may_end(self, text: &str, list: WordList) -> bool {
        self.lists_at_end(text).has(list)
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
fn index(at: usize) -> &'static Index {
    static MADE: [OnceBox<Index>; BUILT_IN.len()] = [const { OnceBox::new() }; BUILT_IN.len()];
    MADE[at].get_or_init(|| Box::new(Index::of(BUILT_IN[at])))
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
    const fn of(list: WordList) -> Self {
        Self(1 << list as u32)
    }

    pub(crate) const fn has(self, list: WordList) -> bool {
        self.0 & Self::of(list).0 != 0
    }

    pub(crate) fn has_any<const N: usize>(self, lists: [WordList; N]) -> bool {
        lists.into_iter().any(|list| self.has(list))
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// How many bytes of a text are looked at.
const BYTES: usize = 4;

/// The tables: for each byte the lists that have a word with this byte at this place.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    first: [[u32; 256]; BYTES],
    last: [u32; 256],
}

impl Index {
    /// The lists that may have a word with which the bytes begin.
    #[inline]
    fn begun(&self, text: &[u8]) -> u32 {
        let at = |place: usize, byte: u8| self.first[place][usize::from(byte)];
        match *text {
            [a, b, c, d, ..] => at(0, a) & at(1, b) & at(2, c) & at(3, d),
            [a, b, c] => at(0, a) & at(1, b) & at(2, c),
            [a, b] => at(0, a) & at(1, b),
            [a] => at(0, a),
            [] => u32::MAX,
        }
    }

    /// The tables of a dialect.
    pub(crate) fn of(dialect: &Dialect) -> Self {
        let mut index = Self {
            first: [[0; 256]; BYTES],
            last: [0; 256],
        };
        let mut any = [Any::default(); BYTES];
        index.lines(dialect, &mut any);
        index.people(dialect, &mut any);
        index.calendar(dialect, &mut any);
        for (table, any) in index.first.iter_mut().zip(any) {
            for (lists, byte) in table.iter_mut().zip(0..=u8::MAX) {
                *lists |= any.fitting(byte);
            }
        }
        index
    }

    fn lines(&mut self, dialect: &Dialect, any: &mut [Any; BYTES]) {
        let (header, lines) = (&dialect.header, &dialect.lines);
        for (list, matcher) in [
            (WordList::Ends, &lines.ends),
            (WordList::Furniture, &lines.furniture),
            (WordList::Links, &lines.links),
            (WordList::Notices, &lines.notices),
            (WordList::HeaderNotices, &lines.header_notices),
            (WordList::Breadcrumbs, &header.breadcrumbs),
        ] {
            self.words(list, &matcher.exact, Behind::Anything, any);
            self.words(list, &matcher.prefix, Behind::Anything, any);
            self.ends(list, &matcher.suffix);
            if !matcher.contains.is_empty() {
                self.end(list, "");
            }
        }
        for form in header.titles.iter().filter(|form| !form.prefix.is_empty()) {
            self.word(WordList::Titles, &form.prefix, Behind::Anything, any);
        }
        for form in header.fields.iter() {
            self.word(WordList::Fields, &form.name, Behind::Anything, any);
        }
        let sections = &dialect.headings.sections;
        self.words(WordList::Sections, sections, Behind::Anything, any);
        self.ends(WordList::Announces, &dialect.headings.announces);
    }

    fn people(&mut self, dialect: &Dialect, any: &mut [Any; BYTES]) {
        let (labels, people) = (&dialect.labels, &dialect.people);
        for (list, words) in [
            (WordList::Unnamed, &labels.questions),
            (WordList::Unnamed, &labels.answers),
            (WordList::Unnamed, &labels.voices),
            (WordList::Never, &labels.never),
            (WordList::NeverFirst, &labels.never_first),
            (WordList::SmallWords, &labels.small_words),
            (WordList::SmallWords, &people.name_particles),
            (WordList::Honorifics, &people.honorifics),
            (WordList::Offices, &people.offices),
            (WordList::OutletWords, &people.outlet_words),
        ] {
            self.words(list, words, Behind::NoLetter, any);
        }
        let parts_words = |mark: &str| {
            mark.is_empty()
                || mark.starts_with([',', ' '])
                || mark.starts_with(char::is_alphanumeric)
        };
        if labels
            .delimiters
            .iter()
            .any(|mark| parts_words(mark.trim()))
        {
            self.word(WordList::Unnamed, "", Behind::Anything, any);
        }
        self.words(WordList::Outlets, &people.outlets, Behind::Anything, any);
        for (list, known) in [
            (WordList::RoleWords, &people.role_words),
            (WordList::RolePhrases, &people.role_phrases),
        ] {
            for known in known.iter() {
                self.word(list, &known.word, Behind::NoLetter, any);
            }
        }
        for known in people.role_suffixes.iter() {
            self.end(WordList::RoleSuffixes, &known.word);
        }
    }

    fn calendar(&mut self, dialect: &Dialect, any: &mut [Any; BYTES]) {
        let words = &dialect.calendar;
        for months in words.months.iter() {
            self.words(WordList::Months, months, Behind::NoLetter, any);
        }
        for weekdays in words.weekdays.iter() {
            self.words(WordList::Weekdays, weekdays, Behind::NoLetter, any);
        }
        for era in words.eras.iter() {
            self.word(WordList::Eras, &era.name, Behind::Anything, any);
        }
        for words in [
            &words.before_noon,
            &words.after_noon,
            &words.noon,
            &words.before_clock,
        ] {
            self.words(WordList::ClockWords, words, Behind::NoLetter, any);
        }
    }

    fn words(&mut self, list: WordList, words: &Words, behind: Behind, any: &mut [Any; BYTES]) {
        for word in words.iter() {
            self.word(list, word, behind, any);
        }
    }

    /// Notes the first bytes of a word, in either case, and what may stand behind it.
    fn word(&mut self, list: WordList, word: &str, behind: Behind, any: &mut [Any; BYTES]) {
        let lists = Lists::of(list).0;
        let bytes = word.as_bytes();
        let ends_in_letter = bytes.last().is_some_and(u8::is_ascii_alphabetic);
        let (mut moved, mut open) = (false, false);
        for (place, (table, any)) in self.first.iter_mut().zip(any).enumerate() {
            let Some(&byte) = bytes.get(place).filter(|_| !open) else {
                let bounded = place == bytes.len() && ends_in_letter && !moved && !open;
                match behind {
                    Behind::NoLetter if bounded => any.no_letter |= lists,
                    _ => any.byte |= lists,
                }
                continue;
            };
            note(table, byte, lists);
            if moved {
                for before in &bytes[..place] {
                    note(table, *before, lists);
                }
                any.wide |= lists;
            }
            if matches!(byte, b' ' | b'\'' | CURLY) {
                any.variant |= lists;
                moved = true;
                open = byte == CURLY;
            }
        }
    }

    fn ends(&mut self, list: WordList, words: &Words) {
        for word in words.iter() {
            self.end(list, word);
        }
    }

    fn end(&mut self, list: WordList, word: &str) {
        let lists = Lists::of(list).0;
        match word.as_bytes().last() {
            Some(byte) => self.last[usize::from(*byte)] |= lists,
            None => self.last.iter_mut().for_each(|known| *known |= lists),
        }
    }
}

/// What may stand behind a word that ends in a letter.
#[derive(Clone, Copy)]
enum Behind {
    Anything,
    NoLetter,
}

/// The lists for which many bytes fit at one place.
#[derive(Clone, Copy, Default)]
struct Any {
    /// Any byte: their words end before.
    byte: u32,
    /// Any but an ASCII letter: their words end right before, and no letter follows.
    no_letter: u32,
    /// Any of a longer character, behind one that may be longer than that of the word.
    wide: u32,
    /// White space or an apostrophe of any kind.
    variant: u32,
}

impl Any {
    const fn fitting(self, byte: u8) -> u32 {
        let mut lists = self.byte;
        if !byte.is_ascii_alphabetic() {
            lists |= self.no_letter;
        }
        if !byte.is_ascii() {
            lists |= self.wide | self.variant;
        }
        if byte.is_ascii_whitespace() || matches!(byte, b'\'' | b'\x0b') {
            lists |= self.variant;
        }
        lists
    }
}

fn note(table: &mut [u32; 256], byte: u8, lists: u32) {
    table[usize::from(byte.to_ascii_lowercase())] |= lists;
    table[usize::from(byte.to_ascii_uppercase())] |= lists;
}

/// The first byte of the curly apostrophe.
const CURLY: u8 = "’".as_bytes()[0];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::Text;
    use alloc::format;
    use alloc::string::String;

    /// A dialect of which every list has one word.
    fn with(word: &str) -> Dialect {
        let mut dialect = Dialect::default();
        let word = Text::Owned(String::from(word));
        dialect.lines.ends.prefix.to_mut().push(word.clone());
        dialect.labels.never.to_mut().push(word);
        dialect
    }

    #[test]
    fn no_list_is_ruled_out_that_has_a_word() {
        use crate::grammar::leaf;
        let words = [
            "Q", "Mr.", "a b", "O'Brien", "d’Or", " x", "答", "於:", "Ab", "’s", "'Tis so", " abcd",
        ];
        let others = [
            "", " ", "'", "’", "\u{a0}", "\u{3000}", "\u{b}", "b", "Z", "1", "答",
        ];
        for word in words {
            let dialect = with(word);
            let index = Index::of(&dialect);
            let indexed = Indexed::new(&dialect, &index);
            let forms = others.iter().flat_map(|other| {
                [" ", "'", "’"].map(|known| format!("{}{other}", word.replace(known, other)))
            });
            for text in forms.chain([word.to_uppercase(), word.to_lowercase()]) {
                let begins = leaf::begins(&text, word);
                assert!(
                    !begins || indexed.may_begin(&text, WordList::Ends),
                    "{word} {text}"
                );
                let is = leaf::is(&text, word);
                assert!(
                    !is || indexed.may_begin(&text, WordList::Never),
                    "{word} {text}"
                );
            }
        }
    }

    #[test]
    fn what_no_word_begins_is_ruled_out() {
        let dialect = Indexed::built_in(Dialect::named("mofa-en").unwrap()).unwrap();
        for text in ["We met.", "That is so.", "Quite so.", "日程"] {
            let lists = dialect.lists(text);
            assert!(
                !lists.has_any([WordList::Ends, WordList::Links, WordList::Unnamed]),
                "{text}"
            );
        }
        assert!(
            dialect
                .lists_inside("Taro Kono, Minister")
                .has(WordList::RoleWords)
        );
        assert!(!dialect.lists_inside("Ken Kono").has(WordList::RoleWords));
    }
}
