//! The joins of labels into people, each with its reason.

use alloc::string::String;
use alloc::vec::Vec;

use super::Because;
use super::distinct::{Distinct, Labels, Step, bare_words, office_words};
use super::vocabulary::{Phrase, Vocabulary, Word};
use crate::Header;
use crate::dialect::{Indexed, Role, Text};
use crate::grammar::label::{self, Parts};
use crate::keyed::Keyed;
use crate::letters::{self, lower_case};

/// One person while the labels are being joined.
#[derive(Default)]
pub(super) struct Person {
    pub(super) role: Role,
    pub(super) names: Phrase,
    pub(super) office: Phrase,
}

/// Whoever stands in the title, and the words of that.
pub(super) struct Title<'a> {
    pub(super) parts: Parts<'a>,
    pub(super) names: Phrase,
    pub(super) office: Phrase,
}

impl<'a> Title<'a> {
    pub(super) fn of(
        source: &'a str,
        header: &Header,
        dialect: Indexed<'_>,
        vocabulary: &mut Vocabulary<'a>,
    ) -> Option<Self> {
        let title = &source[header.title?.range()];
        let parts = label::person_in_title(title, dialect)?;
        let office = office_words(parts.office.unwrap_or_default(), dialect);
        Some(Self {
            names: vocabulary.phrase(bare_words(parts.name.unwrap_or_default())),
            office: vocabulary.phrase(office),
            parts,
        })
    }
}

/// More people than this of one name or office are not compared: the label is ambiguous.
const MOST_CANDIDATES: usize = 8;

/// The people that one word may mean: no more than are compared, and one that shows they are too
/// many.
#[derive(Clone, Copy, Default)]
struct Bearers {
    count: u32,
    people: [u32; MOST_CANDIDATES + 1],
}

impl Bearers {
    const TOO_MANY: Self = Self {
        count: MOST_CANDIDATES as u32 + 1,
        people: [0; MOST_CANDIDATES + 1],
    };

    fn people(&self) -> &[u32] {
        &self.people[..self.count as usize]
    }

    fn add(&mut self, person: u32) {
        if !self.are_too_many() && !self.people().contains(&person) {
            self.people[self.count as usize] = person;
            self.count += 1;
        }
    }

    const fn are_too_many(&self) -> bool {
        self.count as usize > MOST_CANDIDATES
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        self.people().iter().map(|person| *person as usize)
    }
}

/// The people found so far, and the words by which they are found.
pub(super) struct Registry<'l, 'a> {
    pub(super) source: &'a str,
    pub(super) dialect: Indexed<'l>,
    pub(super) labels: &'l Labels<'a>,
    pub(super) title: Option<Title<'a>>,
    pub(super) people: Vec<Person>,
    full_names: FullNames,
    by_name: Vec<Bearers>,
    by_office: Vec<Bearers>,
    /// For each label the person that it means, and why.
    pub(super) of_label: Vec<Option<(usize, Because)>>,
    pub(super) ambiguous: Vec<usize>,
    /// Whoever answers is none of those who have a label of another kind.
    pub(super) answers_apart: bool,
}

impl<'l, 'a> Registry<'l, 'a> {
    pub(super) fn new(
        source: &'a str,
        title: Option<Title<'a>>,
        labels: &'l Labels<'a>,
        dialect: Indexed<'l>,
    ) -> Self {
        let words = labels.vocabulary.len();
        Self {
            source,
            dialect,
            labels,
            title,
            people: Vec::new(),
            full_names: FullNames::default(),
            by_name: alloc::vec![Bearers::default(); words],
            by_office: alloc::vec![Bearers::default(); words],
            of_label: alloc::vec![None; labels.list.len()],
            ambiguous: Vec::new(),
            answers_apart: false,
        }
    }

    /// Full names first, then those with initials, then surnames, then offices alone: each step
    /// needs the one before.
    pub(super) fn join(&mut self) {
        for step in [
            Step::FullName,
            Step::Initials,
            Step::Surname,
            Step::OfficeAlone,
            Step::Answer,
        ] {
            let labels = self.labels.list.iter().enumerate();
            for (id, label) in labels.filter(|(_, label)| label.step() == step) {
                match step {
                    Step::FullName => self.full_name(id, label),
                    Step::Initials => self.initials(id, label),
                    Step::Surname => self.surname(id, label),
                    Step::OfficeAlone => self.office_alone(id, label),
                    Step::Answer => self.answer(id, label),
                }
            }
        }
    }

    pub(super) fn words(&self, phrase: &Phrase) -> &'l [Word] {
        self.labels.vocabulary.words(phrase)
    }

    pub(super) fn text(&self, word: Word) -> &'a str {
        self.labels.vocabulary.text(word)
    }

    /// The same words in any order and case are one person: `Ken Aoba`, `AOBA Ken`.
    fn full_name(&mut self, id: usize, label: &Distinct<'_>) {
        let next = self.people.len();
        let person = self
            .full_names
            .person(&label.full_name, &self.labels.vocabulary, next);
        if person == next {
            self.create(id, label);
        } else {
            let because = if label.keyed {
                Because::Initials
            } else {
                Because::SameName
            };
            self.add(person, id, label, because);
        }
    }

    /// An initial and a surname mean the one person whose name has both. Where nobody has, they are
    /// a full name.
    fn initials(&mut self, id: usize, label: &Distinct<'_>) {
        let names = self.words(&label.names);
        let bearers = names.last().map(|name| self.by_name[name.index()]);
        let bearers = bearers.unwrap_or_default();
        let same = |person: &usize| {
            let role = self.people[*person].role;
            let parts =
                label.role == Role::Unknown || label.role == role || label.initial().is_some();
            parts && self.is_abbreviated(label, &self.people[*person])
        };
        let mut fitting = bearers.iter().filter(same);
        match (fitting.next(), fitting.next()) {
            (Some(_), Some(_)) => self.ambiguous(id, label),
            (Some(person), None) if !bearers.are_too_many() => {
                self.add(person, id, label, Because::Surname);
            }
            _ if names.len() > 1 => self.full_name(id, label),
            _ => self.surname(id, label),
        }
    }

    /// Whether all names of a label are those of a person, or begin them where they are one letter.
    fn is_abbreviated(&self, label: &Distinct<'_>, person: &Person) -> bool {
        let (names, known) = (self.words(&label.names), self.words(&person.names));
        let begins = |letter: &str| {
            let mut others = known.iter().filter(|word| !names.contains(word));
            others.any(|word| letters::strip(self.text(*word), letter).is_some())
        };
        let fits = |name: &Word| {
            let text = self.text(*name);
            known.contains(name) || text.chars().nth(1).is_none() && begins(text)
        };
        known.len() > 1 && names.iter().all(fits) && label.initial().is_none_or(begins)
    }

    /// A surname means the one person whose name has it and whose office fits.
    fn surname(&mut self, id: usize, label: &Distinct<'_>) {
        let bearers = self.bearers(self.words(&label.names)[0]);
        if bearers.are_too_many() {
            return self.ambiguous(id, label);
        }
        let same_part = |person: &usize| {
            let person = &self.people[*person];
            person.role == label.role && self.offices_fit(&person.office, &label.office)
        };
        let mut fitting = bearers.iter().filter(same_part);
        match (fitting.next(), fitting.next()) {
            (None, _) if label.is_polite() && bearers.count == 1 => {
                let person = bearers.people[0] as usize;
                self.add(person, id, label, self.because(person, label));
            }
            (None, _) => self.create(id, label),
            (Some(person), None) => self.add(person, id, label, self.because(person, label)),
            _ => self.ambiguous(id, label),
        }
    }

    /// Why a label of one name means a person.
    fn because(&self, person: usize, label: &Distinct<'_>) -> Because {
        let known = self.words(&self.people[person].names);
        let name = self.text(self.words(&label.names)[0]);
        let same = |word: &Word| letters::same(self.text(*word), name);
        let capitals = name.chars().all(|c| c.is_uppercase() || c == '.');
        if capitals && !known.iter().any(same) {
            Because::Initials
        } else {
            Because::Surname
        }
    }

    /// The part of the person that a label was given to, where the label itself does not tell.
    pub(super) fn role_of(&self, label: &Distinct<'_>, id: usize) -> Option<Role> {
        let (person, _) = self.of_label[id].filter(|_| label.is_polite())?;
        Some(self.people[person].role).filter(|role| *role != Role::Unknown)
    }

    /// The people whose name has a surname in it. In a script without spaces the surname begins the
    /// name: `上川` and `上川陽子`.
    fn bearers(&self, name: Word) -> Bearers {
        let (known, text) = (self.by_name[name.index()], self.text(name));
        if known.count > 0 || text.is_ascii() || self.dialect.people.role_suffixes.is_empty() {
            return known;
        }
        let words = &self.labels.vocabulary;
        let is_borne = |word: Word| self.by_name[word.index()].count > 0;
        let Some(longer) = words.begun_with(text, MOST_CANDIDATES + 1, is_borne) else {
            return Bearers::TOO_MANY;
        };
        let longer = longer
            .into_iter()
            .filter(|word| begins_full_name(text, words.text(*word)));
        let cuts = text.char_indices().map(|(at, _)| &text[..at]);
        let shorter = cuts
            .filter(|cut| begins_full_name(cut, text))
            .filter_map(|cut| words.find(cut));
        let mut bearers = Bearers::default();
        for word in longer.chain(shorter) {
            for person in self.by_name[word.index()].people() {
                bearers.add(*person);
            }
        }
        bearers
    }

    /// An office alone means the one person who holds it.
    fn office_alone(&mut self, id: usize, label: &Distinct<'_>) {
        let words = self.words(&label.office).iter();
        let holders = words.map(|word| self.by_office[word.index()]);
        let held = holders.filter(|holders| holders.count > 0);
        let holders = held.min_by_key(|holders| holders.count).unwrap_or_default();
        if holders.are_too_many() {
            return self.ambiguous(id, label);
        }
        let holds = |person: &usize| {
            let person = &self.people[*person];
            person.role == label.role && self.is_subset(&label.office, &person.office)
        };
        let mut fitting = holders.iter().filter(holds);
        match (fitting.next(), fitting.next()) {
            (None, _) => self.create(id, label),
            (Some(person), None) if self.title_agrees(person, label) => {
                self.add(person, id, label, Because::OfficeAlone);
            }
            _ => self.ambiguous(id, label),
        }
    }

    /// A label for whoever answers (`A`, `答`) means the only official who speaks; where nobody is
    /// named, all such labels are one person without a name; where several are, it means none. Where that
    /// official speaks beside whoever answers, it means somebody else.
    fn answer(&mut self, id: usize, label: &Distinct<'_>) {
        let mut officials =
            (0..self.people.len()).filter(|id| self.people[*id].role == Role::Official);
        match (officials.next(), officials.next()) {
            (None, _) => self.create(id, label),
            (Some(_), None) if self.answers_apart => self.create(id, label),
            (Some(person), None) => self.add(person, id, label, Because::OnlyOfficial),
            (Some(_), Some(_)) => {}
        }
    }

    /// Whether the title names nobody else in the office of the label.
    fn title_agrees(&self, person: usize, label: &Distinct<'_>) -> bool {
        let Some(title) = &self.title else {
            return true;
        };
        let same = |one: Word, other: Word| is_same_name(self.text(one), self.text(other));
        let named = |name: &Word| {
            let mut known = self.words(&title.names).iter();
            known.any(|known| name == known || same(*name, *known))
        };
        let person = &self.people[person];
        !self.is_subset(&label.office, &title.office) || self.words(&person.names).iter().any(named)
    }

    fn ambiguous(&mut self, id: usize, label: &Distinct<'_>) {
        self.ambiguous.push(id);
        self.begin(id, label);
    }

    fn create(&mut self, id: usize, label: &Distinct<'_>) {
        let person = self.begin(id, label);
        self.add(person, id, label, Because::First);
    }

    /// Begins a person with a label that does not make it known by its words.
    fn begin(&mut self, id: usize, label: &Distinct<'_>) -> usize {
        let person = self.people.len();
        self.of_label[id] = Some((person, Because::First));
        self.people.push(Person {
            role: label.role,
            ..Person::default()
        });
        person
    }

    /// Gives a label to a person, and makes the person known by its words.
    fn add(&mut self, person: usize, id: usize, label: &Distinct<'_>, because: Because) {
        self.of_label[id] = Some((person, because));
        let known = &mut self.people[person];
        if known.role == Role::Unknown {
            known.role = label.role;
        }
        if known.names.len() < label.names.len() {
            known.names = label.names.clone();
        }
        if known.office.len() < label.office.len() {
            known.office = label.office.clone();
        }
        for word in self.words(&label.names) {
            self.by_name[word.index()].add(person as u32);
        }
        for word in self.abbreviations(&label.names).into_iter().flatten() {
            self.by_name[word.index()].add(person as u32);
        }
        for word in self.words(&label.office) {
            self.by_office[word.index()].add(person as u32);
        }
    }

    /// The labels that are the initials of a name of several words: `JA`, `J.A.`
    fn abbreviations(&self, names: &Phrase) -> [Option<Word>; 2] {
        let names = self.words(names);
        if !label::INITIALS.contains(&names.len()) {
            return [None; 2];
        }
        ["", "."].map(|mark| {
            let letters = names
                .iter()
                .filter_map(|word| self.text(*word).chars().next());
            let mut text = String::new();
            for letter in letters {
                if !text.is_empty() {
                    text.push_str(mark);
                }
                text.push(letter);
            }
            self.labels.vocabulary.find(&text)
        })
    }

    /// Offices fit if one has all the words of the other; an office that is not named fits any.
    pub(super) fn offices_fit(&self, one: &Phrase, other: &Phrase) -> bool {
        self.is_subset(one, other) || self.is_subset(other, one)
    }

    pub(super) fn is_subset(&self, phrase: &Phrase, of: &Phrase) -> bool {
        let of = self.words(of);
        let shortened = |word: &Word| of.iter().any(|known| self.is_shortened(*word, *known));
        let mut words = self.words(phrase).iter();
        words.all(|word| of.contains(word) || shortened(word))
    }

    /// Whether one of two words of offices is the short form of the other: `GEN.` and `GENERAL`.
    fn is_shortened(&self, one: Word, other: Word) -> bool {
        let (one, other) = (self.text(one), self.text(other));
        let same = |(short, long): &(Text, Text), one, other| {
            letters::same(short.trim_end_matches('.'), one) && letters::same(long, other)
        };
        let mut known = self.dialect.people.short_offices.iter();
        known.any(|row| same(row, one, other) || same(row, other, one))
    }
}

/// So many names are compared one after the other, which costs less than to ask a map.
const FEW: usize = 12;

/// The people by their full names.
#[derive(Default)]
struct FullNames {
    /// The first few names, and whose they are.
    first: Vec<(Phrase, usize)>,
    others: Keyed<'static, usize>,
}

impl FullNames {
    /// The person of that name; a new name is that of the next one.
    fn person(&mut self, name: &Phrase, vocabulary: &Vocabulary<'_>, next: usize) -> usize {
        let words = vocabulary.words(name);
        let mut first = self.first.iter();
        if let Some((_, person)) = first.find(|(known, _)| vocabulary.words(known) == words) {
            return *person;
        }
        if self.first.len() < FEW {
            self.first.push((name.clone(), next));
            return next;
        }
        let texts = words.iter().map(|word| lower_case(vocabulary.text(*word)));
        let key = texts.collect::<Vec<String>>().join(" ");
        *self.others.value(key.into(), || next)
    }
}

/// Whether two names are one, or one is the surname with which the other begins.
fn is_same_name(one: &str, other: &str) -> bool {
    !one.is_ascii() && (begins_full_name(one, other) || begins_full_name(other, one))
}

/// Whether a surname in a script without spaces begins a full name: the given name behind it has
/// two characters or more, since one more makes another surname (`小川`, `小川原`).
pub(super) fn begins_full_name(surname: &str, full: &str) -> bool {
    let given = letters::strip(full, surname).filter(|_| !surname.is_empty());
    given.is_some_and(|given| given.chars().nth(1).is_some())
}
