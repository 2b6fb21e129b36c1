//! The tables of a dialect, and how they are made.
//!
//! Two tables tell for each pair of bytes which lists have a word with this pair at its beginning,
//! or behind that. A byte counts by its class: five bits that are the same for either case of a
//! letter, and one that is set for ASCII letters alone.

use super::held::Held;
use super::index::{Lists, WordList};
use super::lookup::{Beginnings, Lookup, Openings};
use super::title_index::{self, TITLE_LISTS, TitleIndex, TitleList};
use super::{Dialect, LabelRules, LineMatcher, Text, Words};
use crate::letters::FIRST_KANA;

/// How many bytes of a text are looked at: two pairs.
const BYTES: usize = 4;
/// How many classes of bytes there are.
const CLASSES: usize = 64;

/// For each pair of classes, the lists that have a word with such a pair at one place.
type Pairs = [u32; CLASSES * CLASSES];

/// The tables.
#[derive(Clone, Debug)]
pub(crate) struct Tables {
    first: Pairs,
    second: Pairs,
    last: [u32; 256],
    /// The lists that stand at every second pair: they have a word that ends before it.
    short: u32,
    /// The delimiter of labels that is of ASCII, if it is one byte and all others are beyond ASCII.
    colon: Option<u8>,
    /// A stage direction is in a script that has brackets of full width.
    wide_directions: bool,
    /// What closes labels that no bracket opens: a delimiter, or a bracket behind kana and kanji.
    closers: Held,
    /// The brackets that open labels.
    brackets: Held,
    /// The whole labels of somebody unnamed.
    unnamed: Beginnings,
    /// The titles of each list.
    titles: [TitleIndex; 2],
    outlets: Lookup,
    outlet_words: Lookup,
    /// The words with which lines of each kind begin, or that they are.
    openings: [Openings; LINES],
    role_phrases: Openings,
    never: Openings,
    posted: Openings,
    small: Openings,
    directions: Openings,
}

/// How many kinds of lines are told by their words.
const LINES: usize = 6;

/// The words of each kind of line, in the order of their lists.
fn matchers(dialect: &Dialect) -> [(WordList, &LineMatcher); LINES] {
    let (header, lines) = (&dialect.header, &dialect.lines);
    [
        (WordList::Ends, &lines.ends),
        (WordList::Furniture, &lines.furniture),
        (WordList::Links, &lines.links),
        (WordList::Notices, &lines.notices),
        (WordList::HeaderNotices, &lines.header_notices),
        (WordList::Breadcrumbs, &header.breadcrumbs),
    ]
}

/// The offices of several words.
fn offices(dialect: &Dialect) -> impl Iterator<Item = &str> {
    dialect.people.role_phrases.iter().map(|role| &*role.word)
}

/// The words that stand uncapitalised in labels, and the particles of names.
fn small_words(dialect: &Dialect) -> impl Iterator<Item = &Text> {
    let particles = dialect.people.name_particles.iter();
    dialect.labels.small_words.iter().chain(particles)
}

/// The stage directions, without their brackets.
fn directions(dialect: &Dialect) -> impl Iterator<Item = &str> {
    let known = dialect.lines.stage_directions.iter();
    known.map(|known| &*known.phrase)
}

/// The whole lines and the beginnings of a kind.
fn openings(matcher: &LineMatcher) -> impl Iterator<Item = &str> {
    let words = matcher.exact.iter().chain(matcher.prefix.iter());
    words.map(|word| &**word)
}

impl Tables {
    /// The lists that may have a word with which the bytes begin.
    #[inline]
    pub(super) fn begun(&self, text: &[u8]) -> u32 {
        // Behind the end stands what ends a word: a byte that is no letter.
        let bytes = match *text {
            [a, b, c, d, ..] => [a, b, c, d],
            [a, b, c] => [a, b, c, 0],
            [a, b] => [a, b, 0, 0],
            [a] => [a, 0, 0, 0],
            [] => return u32::MAX,
        };
        let [one, two] = places(bytes);
        self.first[one] & self.second[two]
    }

    /// The lists that may have a word with which a word of the text begins.
    pub(super) fn begun_inside(&self, text: &[u8]) -> u32 {
        let mut inside = self.begun(text);
        for (at, pair) in text.windows(2).enumerate() {
            if PARTS_WORDS[usize::from(pair[0])] && begins_character(pair[1]) {
                inside |= self.begun(&text[at + 1..]);
            }
        }
        inside
    }

    /// The lists that may have a word with which the text begins at any of its characters.
    pub(super) fn begun_anywhere(&self, text: &[u8]) -> u32 {
        let starts = (0..text.len()).filter(|at| begins_character(text[*at]));
        starts.fold(0, |lists, at| lists | self.begun(&text[at..]))
    }

    /// The numbers of the titles with whose words a text may begin.
    pub(super) fn titles_begun(&self, text: &[u8], list: TitleList) -> impl Iterator<Item = usize> {
        let may = Lists(self.begun(text)).has(WordList::Titles);
        let begun = may.then(|| self.titles[list as usize].begun(text));
        begun.into_iter().flatten()
    }

    /// The parts of a text that may begin with words of a title which stand behind any beginning.
    #[inline]
    pub(super) fn title_places<'t>(
        &'t self,
        text: &'t [u8],
        list: TitleList,
    ) -> impl Iterator<Item = &'t [u8]> {
        let words = Lists::of(WordList::TitleWords).0;
        let places = self.titles[list as usize].places(text);
        places.filter(move |place| self.begun(place) & words != 0)
    }

    /// The numbers of the titles with such words with which a part of a text may begin.
    pub(super) fn titles_held(&self, place: &[u8], list: TitleList) -> impl Iterator<Item = usize> {
        self.titles[list as usize].held(place)
    }

    /// Whether the text may hold what closes a label that no bracket opens.
    pub(super) fn may_be_closed(&self, text: &[u8]) -> bool {
        self.closers.has_any(text)
    }

    /// Whether the text may begin with a bracket that opens a label.
    pub(super) fn may_open_bracket(&self, text: &[u8]) -> bool {
        self.brackets.may_begin(text)
    }

    /// Whether the text may begin with a whole label of somebody unnamed, in the case of that.
    pub(super) fn may_begin_unnamed(&self, text: &[u8]) -> bool {
        self.unnamed.may_begin(text) && Lists(self.begun(text)).has_unnamed()
    }

    /// The whole labels of somebody unnamed that may begin the text, in their case.
    pub(super) fn unnamed_like<'d>(
        &self,
        text: &str,
        dialect: &'d Dialect,
    ) -> impl Iterator<Item = &'d Text> {
        let LabelRules {
            questions,
            answers,
            voices,
            ..
        } = &dialect.labels;
        let word = |at: usize| {
            let answer = at.checked_sub(questions.len());
            let voice = answer.and_then(|at| at.checked_sub(answers.len()));
            let spoken = answer.and_then(|at| answers.get(at));
            questions
                .get(at)
                .or(spoken)
                .or(voice.and_then(|at| voices.get(at)))
        };
        self.unnamed.of_text(text.as_bytes()).filter_map(word)
    }

    /// The lists that may have a word with which the bytes end.
    pub(super) fn ended(&self, text: &[u8]) -> u32 {
        let last = text.last();
        last.map_or(u32::MAX, |byte| self.last[usize::from(*byte)])
    }

    /// The one delimiter of labels that is of ASCII: behind nothing but ASCII, where it first
    /// stands is where the first delimiter does.
    pub(super) const fn colon(&self) -> Option<u8> {
        self.colon
    }

    /// Whether stage directions stand in brackets of full width, too.
    pub(super) const fn has_wide_directions(&self) -> bool {
        self.wide_directions
    }

    /// The names of outlets that a text may be if case does not count.
    pub(super) fn outlets_like<'d>(
        &self,
        text: &str,
        dialect: &'d Dialect,
    ) -> impl Iterator<Item = &'d Text> {
        self.outlets.like(text, &dialect.people.outlets)
    }

    /// The words of outlets that a word may be if case does not count.
    pub(super) fn outlet_words_like<'d>(
        &self,
        word: &str,
        dialect: &'d Dialect,
    ) -> impl Iterator<Item = &'d Text> {
        self.outlet_words.like(word, &dialect.people.outlet_words)
    }

    /// The places of the whole lines and of the beginnings of a kind of line, in one row, with which
    /// the text may begin.
    pub(super) fn openings_of(&self, text: &str, list: WordList) -> impl Iterator<Item = usize> {
        let kind = self.openings.get(list as usize);
        let places = kind.map(|openings| openings.of_text(text.as_bytes()));
        places.into_iter().flatten()
    }

    /// The places of the offices of several words with which the text may begin.
    pub(super) fn role_phrases_of(&self, text: &str) -> impl Iterator<Item = usize> {
        self.role_phrases.of_text(text.as_bytes())
    }

    /// The places of the phrases that are no label, with which a text may begin.
    pub(super) fn never_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.never.of_text(text.as_bytes())
    }

    /// The places of the words for when a page was put up, with which a text may begin.
    pub(super) fn posted_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.posted.of_text(text.as_bytes())
    }

    /// The words that stand uncapitalised in labels, and the particles of names, that a word may be.
    pub(super) fn small_like<'d>(
        &self,
        word: &str,
        dialect: &'d Dialect,
    ) -> impl Iterator<Item = &'d Text> {
        let words = &dialect.labels.small_words;
        let particles = &dialect.people.name_particles;
        let known = |at: usize| words.get(at).or_else(|| particles.get(at - words.len()));
        self.small.of_text(word.as_bytes()).filter_map(known)
    }

    /// The places of the stage directions with which a text may begin.
    pub(super) fn directions_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.directions.of_text(text.as_bytes())
    }

    /// The tables of a dialect.
    pub(crate) fn of(dialect: &Dialect) -> Self {
        let mut tables = Self {
            first: [0; CLASSES * CLASSES],
            second: [0; CLASSES * CLASSES],
            last: [0; 256],
            short: 0,
            colon: colon(&dialect.labels.delimiters),
            wide_directions: dialect.lines.has_wide_directions(),
            closers: Held::of(closers(&dialect.labels)),
            brackets: Held::of(dialect.labels.brackets.iter().map(|(open, _)| &**open)),
            unnamed: Beginnings::of(unnamed(&dialect.labels).map(|word| &**word)),
            titles: TITLE_LISTS.map(|list| TitleIndex::of(list.of(&dialect.header))),
            outlets: Lookup::of(&dialect.people.outlets),
            outlet_words: Lookup::of(&dialect.people.outlet_words),
            openings: matchers(dialect).map(|(_, matcher)| Openings::of(openings(matcher))),
            role_phrases: Openings::of(offices(dialect)),
            never: Openings::of(dialect.labels.never.iter().map(|word| &**word)),
            posted: Openings::of(dialect.header.posted.iter().map(|word| &**word)),
            small: Openings::of(small_words(dialect).map(|word| &**word)),
            directions: Openings::of(directions(dialect)),
        };
        tables.lines(dialect);
        tables.people(dialect);
        tables.calendar(dialect);
        open(&mut tables.second, tables.short);
        tables
    }

    fn lines(&mut self, dialect: &Dialect) {
        let (header, lines) = (&dialect.header, &dialect.lines);
        for (list, matcher) in matchers(dialect) {
            self.words(list, &matcher.exact, Behind::Anything);
            self.words(list, &matcher.prefix, Behind::Anything);
            self.ends(list, &matcher.suffix);
            if !matcher.contains.is_empty() {
                self.end(list, "");
            }
        }
        self.words(WordList::Ends, &lines.closings, Behind::Anything);
        let titles = || header.titles.iter().chain(header.first_titles.iter());
        for form in titles().filter(|form| !form.prefix.is_empty()) {
            self.word(WordList::Titles, &form.prefix, Behind::Anything);
        }
        for words in titles().filter_map(title_index::held) {
            self.word(WordList::TitleWords, words, Behind::Anything);
        }
        for form in header.fields.iter() {
            self.word(WordList::Fields, &form.name, Behind::Anything);
        }
        for phrase in directions(dialect) {
            self.word(WordList::Directions, phrase, Behind::NoLetter);
        }
        let sections = &dialect.headings.sections;
        self.words(WordList::Sections, sections, Behind::Anything);
        self.ends(WordList::Announces, &dialect.headings.announces);
    }

    fn people(&mut self, dialect: &Dialect) {
        let (labels, people) = (&dialect.labels, &dialect.people);
        for (list, words) in [
            (WordList::Never, &labels.never),
            (WordList::NeverFirst, &labels.never_first),
            (WordList::SmallWords, &labels.small_words),
            (WordList::SmallWords, &people.name_particles),
            (WordList::Honorifics, &people.honorifics),
            (WordList::Offices, &people.offices),
            (WordList::OutletWords, &people.outlet_words),
        ] {
            self.words(list, words, Behind::NoLetter);
        }
        for word in unnamed(labels) {
            let list = match word.len() {
                ..3 => WordList::ShortUnnamed,
                _ => WordList::Unnamed,
            };
            self.word(list, word, Behind::NoLetter);
        }
        for mark in labels.never_inside.iter().flat_map(|marks| marks.chars()) {
            let mut bytes = [0; 4];
            let mark = mark.encode_utf8(&mut bytes);
            self.word(WordList::NeverInside, mark, Behind::Anything);
        }
        let parts_words = |mark: &str| {
            mark.is_empty() || mark.starts_with(',') || mark.starts_with(char::is_alphanumeric)
        };
        if labels
            .delimiters
            .iter()
            .any(|mark| parts_words(mark.trim()))
        {
            self.word(WordList::Unnamed, "", Behind::Anything);
        }
        let offices = &people.offices_behind;
        self.words(WordList::OfficesBehind, offices, Behind::Anything);
        self.words(WordList::Outlets, &people.outlets, Behind::Anything);
        for (list, known) in [
            (WordList::RoleWords, &people.role_words),
            (WordList::RolePhrases, &people.role_phrases),
        ] {
            for known in known.iter() {
                self.word(list, &known.word, Behind::NoLetter);
            }
        }
        for known in people.role_suffixes.iter() {
            self.end(WordList::RoleSuffixes, &known.word);
        }
    }

    fn calendar(&mut self, dialect: &Dialect) {
        let words = &dialect.calendar;
        for months in words.months.iter() {
            self.words(WordList::Months, months, Behind::NoLetter);
        }
        for weekdays in words.weekdays.iter() {
            self.words(WordList::Weekdays, weekdays, Behind::NoLetter);
        }
        for era in words.eras.iter() {
            self.word(WordList::Eras, &era.name, Behind::Anything);
        }
        for (list, words) in [
            (WordList::ClockWords, &words.before_noon),
            (WordList::ClockWords, &words.after_noon),
            (WordList::ClockWords, &words.noon),
            (WordList::ClockWords, &words.before_clock),
            (WordList::Ranges, &words.range),
            (WordList::Zones, &words.zones),
        ] {
            self.words(list, words, Behind::NoLetter);
        }
    }

    fn words(&mut self, list: WordList, words: &Words, behind: Behind) {
        for word in words.iter() {
            self.word(list, word, behind);
        }
    }

    /// Notes a word at every pair of classes with which a text may begin that begins with it.
    fn word(&mut self, list: WordList, word: &str, behind: Behind) {
        let lists = Lists::of(list).0;
        let [one, two, three, four] = beginnings(word.as_bytes(), behind);
        note(&mut self.first, [one, two], lists);
        if [three, four] == [ANY; 2] {
            self.short |= lists;
        } else {
            note(&mut self.second, [three, four], lists);
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
            None => open(&mut self.last, lists),
        }
    }
}

/// The delimiters of labels, and the first letter behind which a bracket closes one.
fn closers(labels: &LabelRules) -> impl Iterator<Item = &str> {
    let delimiters = labels.delimiters.iter().map(|mark| mark.trim());
    delimiters.chain([FIRST_KANA])
}

/// The whole labels of somebody unnamed.
fn unnamed(labels: &LabelRules) -> impl Iterator<Item = &Text> {
    let spoken = labels.answers.iter().chain(labels.voices.iter());
    labels.questions.iter().chain(spoken)
}

/// The delimiter that is of ASCII, if there is one, of one byte, among others that are not.
fn colon(delimiters: &Words) -> Option<u8> {
    let mut ascii = delimiters
        .iter()
        .map(|mark| mark.trim())
        .filter(|mark| mark.as_bytes().first().is_none_or(u8::is_ascii));
    match (ascii.next()?.as_bytes(), ascii.next()) {
        ([byte], None) if byte.is_ascii_punctuation() => Some(*byte),
        _ => None,
    }
}

/// Where the tables tell of the first and the second pair of four bytes: [`class`] of all at once.
#[inline]
const fn places(bytes: [u8; BYTES]) -> [usize; 2] {
    let bytes = u32::from_be_bytes(bytes);
    let classes = bytes & 0x1f1f_1f1f | (bytes >> 1) & !(bytes >> 2) & 0x2020_2020;
    let pairs = classes & 0x003f_003f | (classes & 0x3f00_3f00) >> 2;
    [(pairs >> 16) as usize, (pairs & 0xffff) as usize]
}

/// The class of a byte.
const fn class(byte: u8) -> u8 {
    byte & 0x1f | (byte >> 1) & !(byte >> 2) & 0x20
}

/// For each byte, whether a word may begin behind it: it is no letter and no digit of ASCII.
static PARTS_WORDS: [bool; 256] = {
    let mut parts = [true; 256];
    let mut byte = 0;
    while byte < 128 {
        parts[byte] = !(byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    parts
};

/// Whether a byte is the first of a character, of however many bytes.
const fn begins_character(byte: u8) -> bool {
    !matches!(byte, 0x80..=0xbf)
}

/// A set of classes of bytes.
type Classes = u64;

const ANY: Classes = Classes::MAX;
/// Those that no ASCII letter has.
const NO_LETTER: Classes = !(((1 << 26) - 1) << class(b'A'));

/// The classes of some bytes.
fn classes(bytes: impl IntoIterator<Item = u8>) -> Classes {
    bytes
        .into_iter()
        .fold(0, |set, byte| set | 1 << class(byte))
}

/// Notes lists at every place.
fn open(places: &mut [u32], lists: u32) {
    for known in places {
        *known |= lists;
    }
}

/// Notes lists at every pair of classes of two sets.
fn note(table: &mut Pairs, [one, two]: [Classes; 2], lists: u32) {
    let (rows, _) = table.as_chunks_mut::<CLASSES>();
    for row in members(one) {
        let row = &mut rows[row];
        match two {
            ANY => open(row, lists),
            _ => members(two).for_each(|at| row[at] |= lists),
        }
    }
}

/// The classes of a set.
fn members(mut classes: Classes) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let least = classes.trailing_zeros() as usize;
        classes &= classes.wrapping_sub(1);
        (least < CLASSES).then_some(least)
    })
}

/// What may stand behind a word that ends in a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    Anything,
    NoLetter,
}

/// With which bytes a text may begin that begins with a word. Behind a space or an apostrophe it
/// may be any: for these stand others, which are longer or shorter.
fn beginnings(word: &[u8], behind: Behind) -> [Classes; BYTES] {
    let mut begun = [ANY; BYTES];
    for (place, &byte) in word.iter().take(BYTES).enumerate() {
        begun[place] = match byte {
            b' ' => classes(SPACES),
            b'\'' | CURLY => classes([b'\'', CURLY]),
            _ => classes([byte]),
        };
        if matches!(byte, b' ' | b'\'' | CURLY) {
            return begun;
        }
    }
    let ends_in_letter = word.last().is_some_and(u8::is_ascii_alphabetic);
    if behind == Behind::NoLetter && ends_in_letter && word.len() < BYTES {
        begun[word.len()] = NO_LETTER;
    }
    begun
}

/// The first bytes of white space.
const SPACES: [u8; 10] = [
    b' ', b'\t', b'\n', b'\x0b', b'\x0c', b'\r', 0xc2, 0xe1, 0xe2, 0xe3,
];

/// The first byte of the curly apostrophe.
const CURLY: u8 = "’".as_bytes()[0];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_classes_are_told_at_once() {
        for byte in 0..=u8::MAX {
            let alone = usize::from(class(byte));
            assert_eq!(places([byte, 0, 0, byte]), [alone * CLASSES, alone]);
            assert_eq!(places([0, byte, byte, 0]), [alone, alone * CLASSES]);
            assert_eq!(class(byte), class(byte.to_ascii_lowercase()));
            let letter = byte.is_ascii_alphabetic();
            assert_eq!(NO_LETTER >> alone & 1 == 0, letter, "{byte}");
        }
    }

    #[test]
    fn white_space_begins_with_these_bytes() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_whitespace()) {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes);
            assert!(SPACES.contains(&bytes[0]), "{c:?}");
        }
    }
}
