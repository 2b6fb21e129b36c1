//! The tables of a dialect, asked.
//!
//! Two tables tell for each pair of bytes, by their classes, which lists have a word with this pair at
//! its beginning, or behind that.

mod classes;
mod fill;

use self::classes::{Pairs, place, places};
use super::glance::{Glance, Kinds};
use super::held::{Held, Sought};
use super::index::{Lists, WordList};
use super::lookup::{Beginnings, Lookup, Openings};
use super::title_index::{TitleIndex, TitleList};
use super::{Dialect, LabelRules, Text};

/// The tables.
#[derive(Clone, Debug)]
pub(crate) struct Tables {
    first: Pairs,
    second: Pairs,
    last: [u32; 256],
    /// Whether a suffix that gives a part may end with a pair: there are so many in Japanese that one
    /// byte rules out hardly a phrase.
    suffixes: Pairs,
    /// The lists that stand at every second pair: they have a word that ends before it.
    short: u32,
    /// The delimiter of labels that is of ASCII, if it is one byte and all others are beyond ASCII.
    colon: Option<u8>,
    /// A stage direction is in a script that has brackets of full width.
    wide_directions: bool,
    /// What a line is tells its own form: whether it begins with a label, or is of the page.
    by_form: bool,
    /// What closes labels that no bracket opens: a delimiter, or a bracket behind kana and kanji.
    closers: Held,
    /// What each byte of a line may be.
    kinds: Kinds,
    /// What opens labels and headings, and is in no list.
    openers: Held,
    /// The brackets that open labels.
    brackets: Held,
    /// Those in which headings stand.
    heading_brackets: Held,
    /// The whole labels of somebody unnamed.
    unnamed: Beginnings,
    /// The titles of each list.
    titles: [TitleIndex; 2],
    outlets: Lookup,
    outlet_words: Lookup,
    /// The words that no outlet has in its name, and those that no person has.
    no_outlets: Lookup,
    no_names: Lookup,
    /// The phrases that are no label, whatever their case.
    never_alone: Lookup,
    /// The words with which lines of each kind begin, or that they are.
    openings: [Openings; LINES],
    role_phrases: Openings,
    never: Openings,
    posted: Openings,
    honorifics: Openings,
    offices: Openings,
    sections: Openings,
    closings: Openings,
    small: Openings,
    role_words: Openings,
    fields: Openings,
    /// The names of months and of weekdays, those of all lists in one row.
    months: Openings,
    weekdays: Openings,
    /// What begins labels alone on their line.
    alone: Beginnings,
    /// What somebody says who gives the floor, and where it may begin.
    floor: Beginnings,
    floor_places: Sought,
    families: Beginnings,
    directions: Openings,
}

/// How many kinds of lines are told by their words.
const LINES: usize = 6;

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

    /// What a look at a line tells of it.
    #[inline]
    pub(super) fn glance(&self, line: &[u8]) -> Glance {
        Glance {
            kinds: self.kinds.all(line),
            begun: Lists(self.begun(line)),
            ended: Lists(self.ended(line)),
            opened: self.openers.may_begin(line),
        }
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

    /// Whether a text may end with a suffix that gives a part.
    pub(super) fn may_end_in_suffix(&self, text: &[u8]) -> bool {
        match *text {
            [.., before, last] => self.suffixes[place(before, last)] != 0,
            _ => true,
        }
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

    /// Whether its own form tells whether a line begins with a label, or is of the page.
    pub(super) const fn tells_by_form(&self) -> bool {
        self.by_form
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

    /// The words that no outlet has in its name which a word may be if case does not count.
    pub(super) fn no_outlets_like<'d>(
        &self,
        word: &str,
        dialect: &'d Dialect,
    ) -> impl Iterator<Item = &'d Text> {
        self.no_outlets.like(word, &dialect.people.no_outlets)
    }

    /// The words that no name has which a word may be if case does not count.
    pub(super) fn no_names_like<'d>(
        &self,
        word: &str,
        dialect: &'d Dialect,
    ) -> impl Iterator<Item = &'d Text> {
        self.no_names.like(word, &dialect.labels.no_names)
    }

    /// The phrases that are no label, which a text may be if case does not count.
    pub(super) fn never_same<'d>(
        &self,
        text: &str,
        dialect: &'d Dialect,
    ) -> impl Iterator<Item = &'d Text> {
        self.never_alone.like(text, &dialect.labels.never)
    }

    /// The places of the names of months with which a text may begin, counted through all lists.
    pub(super) fn months_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.months.of_text(text.as_bytes())
    }

    /// The same of the names of weekdays.
    pub(super) fn weekdays_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.weekdays.of_text(text.as_bytes())
    }

    /// The places of the words for labels alone on their line with which a text may begin.
    pub(super) fn alone_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.alone.of_text(text.as_bytes())
    }

    /// The places of the names of fields with which a text may begin.
    pub(super) fn fields_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.fields.of_text(text.as_bytes())
    }

    /// Where in a text words for the floor may begin, each to the end of the text.
    pub(super) fn floor_places<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = &'t [u8]> {
        self.floor_places.places(text)
    }

    /// The numbers of such words with which a part of a text may begin.
    pub(super) fn floor_like(&self, place: &[u8]) -> impl Iterator<Item = usize> {
        self.floor.of_text(place)
    }

    /// The places of the family names with which a text may begin.
    pub(super) fn families_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.families.of_text(text.as_bytes())
    }

    /// The places of the whole lines and of the beginnings of a kind of line, in one row, with which
    /// the text may begin.
    pub(super) fn openings_of(&self, text: &str, list: WordList) -> impl Iterator<Item = usize> {
        debug_assert!((list as usize) < LINES, "a kind of line");
        self.openings[(list as usize).min(LINES - 1)].of_text(text.as_bytes())
    }

    /// The places of the offices of several words with which the text may begin.
    pub(super) fn role_phrases_of(&self, text: &str) -> impl Iterator<Item = usize> {
        self.role_phrases.of_text(text.as_bytes())
    }

    /// The places of the words for offices with which a text may begin.
    pub(super) fn role_words_of(&self, text: &str) -> impl Iterator<Item = usize> {
        self.role_words.of_text(text.as_bytes())
    }

    /// The places of the phrases that are no label, with which a text may begin.
    pub(super) fn never_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.never.of_text(text.as_bytes())
    }

    /// The places of the words for when a page was put up, with which a text may begin.
    pub(super) fn posted_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.posted.of_text(text.as_bytes())
    }

    /// The places of the honorifics with which a text may begin.
    pub(super) fn honorifics_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.honorifics.of_text(text.as_bytes())
    }

    /// The places of the offices that stand before names with which a text may begin.
    pub(super) fn offices_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.offices.of_text(text.as_bytes())
    }

    /// Whether a text may begin with a section word.
    pub(super) fn may_begin_section(&self, text: &[u8]) -> bool {
        let may = Lists(self.begun(text)).has(WordList::Sections);
        may && self.sections.of_text(text).next().is_some()
    }

    /// The places of what closes a conference by its place, with which a text may begin.
    pub(super) fn closings_like(&self, text: &str) -> impl Iterator<Item = usize> {
        self.closings.of_text(text.as_bytes())
    }

    /// Whether a text may begin with a bracket in which headings stand.
    pub(super) fn may_open_heading(&self, text: &[u8]) -> bool {
        self.heading_brackets.may_begin(text)
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
