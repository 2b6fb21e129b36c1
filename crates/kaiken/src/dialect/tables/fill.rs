//! How the tables of a dialect are made of its lists.

use super::super::glance::{Kinds, closers, openers};
use super::super::held::{Held, Sought};
use super::super::index::{Lists, WordList};
use super::super::lookup::{Beginnings, Lookup, Openings};
use super::super::title_index::{self, TITLE_LISTS, TitleIndex};
use super::super::{Dialect, LabelRules, LineMatcher, Text, Words};
use super::classes::{ANY, Behind, CLASSES, beginnings, ends, note, open};
use super::{LINES, Tables};

impl Tables {
    /// The tables of a dialect.
    pub(crate) fn of(dialect: &Dialect) -> Self {
        let mut tables = Self {
            first: [0; CLASSES * CLASSES],
            second: [0; CLASSES * CLASSES],
            last: [0; 256],
            suffixes: [0; CLASSES * CLASSES],
            short: 0,
            colon: colon(&dialect.labels.delimiters),
            wide_directions: dialect.lines.has_wide_directions(),
            by_form: tells_labels_by_form(dialect),
            closers: Held::of(closers(&dialect.labels)),
            kinds: Kinds::of(dialect),
            openers: Held::of(openers(dialect)),
            brackets: Held::of(dialect.labels.brackets.iter().map(|(open, _)| &**open)),
            heading_brackets: Held::of(dialect.headings.brackets.iter().map(|(open, _)| &**open)),
            unnamed: Beginnings::of(unnamed(&dialect.labels).map(|word| &**word)),
            titles: TITLE_LISTS.map(|list| TitleIndex::of(list.of(&dialect.header))),
            outlets: Lookup::of(&dialect.people.outlets),
            outlet_words: Lookup::of(&dialect.people.outlet_words),
            no_outlets: Lookup::of(&dialect.people.no_outlets),
            no_names: Lookup::of(&dialect.labels.no_names),
            never_alone: Lookup::of(&dialect.labels.never),
            openings: matchers(dialect).map(|(_, matcher)| Openings::of(openings(matcher))),
            role_phrases: Openings::of(offices(dialect)),
            never: Openings::of(dialect.labels.never.iter().map(|word| &**word)),
            posted: Openings::of(dialect.header.posted.iter().map(|word| &**word)),
            honorifics: Openings::of(dialect.people.honorifics.iter().map(|word| &**word)),
            offices: Openings::of(dialect.people.offices.iter().map(|word| &**word)),
            sections: Openings::of(dialect.headings.sections.iter().map(|word| &**word)),
            closings: Openings::of(dialect.lines.closings.iter().map(|word| &**word)),
            small: Openings::of(small_words(dialect).map(|word| &**word)),
            months: Openings::of(names(&dialect.calendar.months)),
            weekdays: Openings::of(names(&dialect.calendar.weekdays)),
            alone: Beginnings::of(dialect.labels.alone.iter().map(|known| &*known.word)),
            role_words: Openings::of(dialect.people.role_words.iter().map(|role| &*role.word)),
            fields: Openings::of(dialect.header.fields.iter().map(|form| &*form.name)),
            floor: Beginnings::of(dialect.labels.floor.iter().map(|words| &**words)),
            floor_places: Sought::of(dialect.labels.floor.iter().map(|words| &**words)),
            families: Beginnings::of(dialect.people.family_names.iter().map(|name| &**name)),
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
            note(&mut self.suffixes, ends(known.word.as_bytes()), 1);
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

/// The whole labels of somebody unnamed.
fn unnamed(labels: &LabelRules) -> impl Iterator<Item = &Text> {
    let spoken = labels.answers.iter().chain(labels.voices.iter());
    labels.questions.iter().chain(spoken)
}

/// Whether the dialect has no rule that asks the lines around, or the whole text, whether a line begins
/// with a label or is of the page.
fn tells_labels_by_form(dialect: &Dialect) -> bool {
    let labels = &dialect.labels;
    let asks_around = labels.recurrent
        || labels.stamped
        || labels.capitals
        || labels.stops
        || labels.dashes
        || labels.shortened
        || labels.unannounced
        || labels.outlets_alone
        || dialect.header.patient;
    let words = [&labels.alone_titles, &labels.marks];
    !asks_around && labels.alone.is_empty() && words.iter().all(|words| words.is_empty())
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

/// The words of several lists, in one row.
fn names(lists: &[Words]) -> impl Iterator<Item = &str> {
    lists
        .iter()
        .flat_map(|words| words.iter())
        .map(|word| &**word)
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
