//! The joins of labels into people, each with its reason.

use alloc::string::String;
use alloc::vec::Vec;

use super::distinct::{Distinct, Labels, Step, office_words, words};
use super::{Because, People, Speaker, SpeakerLabel};
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Parts, Shape};
use crate::keyed::Keyed;
use crate::{Header, Span, order};

/// One person while the labels are being joined.
#[derive(Default)]
struct Person {
    role: Role,
    names: Vec<String>,
    office: Vec<String>,
    labels: Vec<(usize, Because)>,
}

/// More people than this of one name or office are not compared: the label is ambiguous.
const MOST_CANDIDATES: usize = 8;

/// The people found so far, and the words by which they are found.
pub(super) struct Registry<'a> {
    source: &'a str,
    dialect: Indexed<'a>,
    title: Option<Parts<'a>>,
    people: Vec<Person>,
    by_names: Keyed<'a, usize>,
    by_word: Keyed<'a, Vec<usize>>,
    by_office_word: Keyed<'a, Vec<usize>>,
    pub(super) of_label: Vec<Option<usize>>,
    ambiguous: Vec<usize>,
}

impl<'a> Registry<'a> {
    pub(super) fn new(source: &'a str, header: &Header, dialect: Indexed<'a>) -> Self {
        let title = header.title.map(|span| &source[span.range()]);
        Self {
            source,
            dialect,
            title: title.and_then(|title| label::person_in_title(title, dialect)),
            people: Vec::new(),
            by_names: Keyed::default(),
            by_word: Keyed::default(),
            by_office_word: Keyed::default(),
            of_label: Vec::new(),
            ambiguous: Vec::new(),
        }
    }

    /// Full names first, then surnames, then offices alone: each step needs the one before.
    pub(super) fn join(&mut self, labels: &Labels<'a>) {
        self.of_label = labels.list.iter().map(|_| None).collect();
        for step in [
            Step::FullName,
            Step::Surname,
            Step::OfficeAlone,
            Step::Answer,
        ] {
            for (id, label) in labels
                .list
                .iter()
                .enumerate()
                .filter(|(_, label)| label.step() == step)
            {
                match step {
                    Step::FullName => self.full_name(id, label),
                    Step::Surname => self.surname(id, label),
                    Step::OfficeAlone => self.office_alone(id, label),
                    Step::Answer => self.answer(id, label),
                }
            }
        }
    }

    /// The same words in any order and case are one person: `Ken Aoba`, `AOBA Ken`.
    fn full_name(&mut self, id: usize, label: &Distinct<'_>) {
        let mut key: Vec<String> = Vec::new();
        let names: Vec<String> = match label.shape {
            Shape::OutletPair => words(&self.source[label.span.range()]).collect(),
            _ => label.names.clone(),
        };
        for name in names {
            let at = key.partition_point(|known| *known < name);
            key.insert(at, name);
        }
        let key = key.join(" ");
        if let Some(&person) = self.by_names.get(&key) {
            self.add(person, id, label, Because::SameName);
        } else {
            let person = self.create(id, label);
            self.by_names.replace(key.into(), person);
        }
    }

    /// A surname means the one person whose name has it and whose office fits.
    fn surname(&mut self, id: usize, label: &Distinct<'_>) {
        let bearers = self.bearers(&label.names[0]);
        if bearers.len() > MOST_CANDIDATES {
            return self.ambiguous(id, label);
        }
        let same_part = |person: &&usize| {
            let person = &self.people[**person];
            person.role == label.role && offices_fit(&person.office, &label.office)
        };
        let fitting: Vec<usize> = bearers.iter().filter(same_part).copied().collect();
        match (&fitting[..], &bearers[..]) {
            ([], [person]) if label.is_polite() => self.add(*person, id, label, Because::Surname),
            ([], _) => {
                self.create(id, label);
            }
            ([person], _) => self.add(*person, id, label, Because::Surname),
            _ => self.ambiguous(id, label),
        }
    }

    /// The part of the person that a label was given to, where the label itself does not tell.
    pub(super) fn role_of(&self, label: &Distinct<'_>, id: usize) -> Option<Role> {
        let person = self
            .of_label
            .get(id)
            .copied()
            .flatten()
            .filter(|_| label.is_polite())?;
        Some(self.people[person].role)
    }

    /// The people whose name has a surname in it. In a script without spaces the surname begins the
    /// name: `上川` and `上川陽子`.
    fn bearers(&self, name: &str) -> Vec<usize> {
        if let Some(people) = self.by_word.get(name) {
            return people.clone();
        }
        if name.is_ascii() || self.dialect.people.role_suffixes.is_empty() {
            return Vec::new();
        }
        let longer = self.by_word.from(name);
        let longer = longer
            .take_while(|(word, _)| word.starts_with(name))
            .take(MOST_CANDIDATES + 1);
        let longer = longer
            .filter(|(word, _)| begins_full_name(name, word))
            .map(|(_, people)| people);
        let cuts = name.char_indices().map(|(at, _)| &name[..at]);
        let shorter = cuts
            .filter(|cut| begins_full_name(cut, name))
            .filter_map(|cut| self.by_word.get(cut));
        let people = longer.chain(shorter).flatten().copied().collect();
        let mut people = order::by_number(people, |person| *person as u64);
        people.dedup();
        people
    }

    /// An office alone means the one person who holds it.
    fn office_alone(&mut self, id: usize, label: &Distinct<'_>) {
        let holders = label
            .office
            .iter()
            .filter_map(|word| self.by_office_word.get(word))
            .min_by_key(|people| people.len());
        let holders = holders.map_or(&[][..], Vec::as_slice);
        if holders.len() > MOST_CANDIDATES {
            return self.ambiguous(id, label);
        }
        let holds = |person: &&usize| {
            let person = &self.people[**person];
            person.role == label.role && is_subset(&label.office, &person.office)
        };
        let fitting: Vec<usize> = holders.iter().filter(holds).copied().collect();
        match fitting[..] {
            [] => {
                self.create(id, label);
            }
            [person] if self.title_agrees(person, label) => {
                self.add(person, id, label, Because::OfficeAlone);
            }
            _ => self.ambiguous(id, label),
        }
    }

    /// A label for whoever answers (`A`, `答`) means the only official who speaks; where nobody is
    /// named, all such labels are one person without a name; where several are, it means none.
    fn answer(&mut self, id: usize, label: &Distinct<'_>) {
        let mut officials =
            (0..self.people.len()).filter(|id| self.people[*id].role == Role::Official);
        match (officials.next(), officials.next()) {
            (None, _) => {
                self.create(id, label);
            }
            (Some(person), None) => self.add(person, id, label, Because::OnlyOfficial),
            (Some(_), Some(_)) => {}
        }
    }

    /// Whether the title names nobody else in the office of the label.
    fn title_agrees(&self, person: usize, label: &Distinct<'_>) -> bool {
        let Some(title) = self.title else { return true };
        let office = office_words(title.office.unwrap_or_default(), self.dialect);
        let names: Vec<String> = words(title.name.unwrap_or_default()).collect();
        let named = |name: &String| names.iter().any(|known| is_same_name(name, known));
        !is_subset(&label.office, &office) || self.people[person].names.iter().any(named)
    }

    fn ambiguous(&mut self, id: usize, label: &Distinct<'_>) {
        self.ambiguous.push(id);
        self.of_label[id] = Some(self.people.len());
        let labels = alloc::vec![(id, Because::First)];
        self.people.push(Person {
            role: label.role,
            labels,
            ..Person::default()
        });
    }

    fn create(&mut self, id: usize, label: &Distinct<'_>) -> usize {
        let person = self.people.len();
        self.people.push(Person {
            role: label.role,
            ..Person::default()
        });
        self.add(person, id, label, Because::First);
        person
    }

    /// Gives a label to a person, and makes the person known by its words.
    fn add(&mut self, person: usize, id: usize, label: &Distinct<'_>, because: Because) {
        let known = &mut self.people[person];
        known.labels.push((id, because));
        self.of_label[id] = Some(person);
        if known.names.len() < label.names.len() {
            known.names.clone_from(&label.names);
        }
        if known.office.len() < label.office.len() {
            known.office.clone_from(&label.office);
        }
        index(&mut self.by_word, &label.names, person);
        index(&mut self.by_office_word, &label.office, person);
    }

    /// The people in the order in which they first speak.
    pub(super) fn order(&self, labels: &Labels<'_>) -> Vec<usize> {
        order::by_number((0..self.people.len()).collect(), |person| {
            let ids = self.people[*person].labels.iter().map(|(id, _)| *id);
            let first = ids.map(|id| labels.list[id].span.start).min();
            first.unwrap_or_default().into()
        })
    }

    pub(super) fn finish(&self, labels: &Labels<'a>, order: &[usize]) -> People {
        let speakers = order
            .iter()
            .map(|person| self.speaker(&self.people[*person], labels))
            .collect();
        let doubts = self
            .ambiguous
            .iter()
            .map(|id| Diagnostic::new(Code::AmbiguousSpeaker, labels.list[*id].span))
            .collect();
        People { speakers, doubts }
    }

    fn speaker(&self, person: &Person, labels: &Labels<'a>) -> Speaker {
        let mut ids = order::by_number(person.labels.clone(), |(id, _)| *id as u64);
        if let Some((_, because)) = ids.first_mut() {
            *because = Because::First;
        }
        let parts = || ids.iter().map(|(id, _)| labels.list[*id].parts);
        let longest = |part: fn(&Parts<'a>) -> Option<&'a str>| {
            parts()
                .filter_map(|parts| part(&parts))
                .rev()
                .max_by_key(|text| text.split_whitespace().count())
        };
        let name = longest(|parts| parts.name);
        let full = self
            .title
            .filter(|title| person_fits_title(person, title, name, self.dialect));
        let place = |text: Option<&str>| text.map(|text| Span::of(self.source, text));
        Speaker {
            role: person.role,
            name: place(full.map_or(name, |title| title.name)),
            honorific: place(longest(|parts| parts.honorific)),
            office: place(longest(|parts| parts.office)),
            organization: place(longest(|parts| parts.organization)),
            labels: ids
                .iter()
                .map(|(id, because)| SpeakerLabel {
                    span: labels.list[*id].span,
                    because: *because,
                })
                .collect(),
            named_in_title: full.is_some(),
            outlet_by: ids.iter().find_map(|(id, _)| labels.list[*id].outlet_by),
            ambiguous: ids.iter().any(|(id, _)| labels.list[*id].is_ambiguous()),
            perhaps: None,
        }
    }
}

fn index(map: &mut Keyed<'_, Vec<usize>>, keys: &[String], person: usize) {
    for key in keys {
        let people = map.value(key.clone().into(), Vec::new);
        if people.last() != Some(&person)
            && !(people.len() <= MOST_CANDIDATES && people.contains(&person))
        {
            people.push(person);
        }
    }
}

/// Whether the title gives more of the name of a person than the labels do: the same surname, or
/// no name at all, and an office that fits.
fn person_fits_title(
    person: &Person,
    title: &Parts<'_>,
    name: Option<&str>,
    dialect: Indexed<'_>,
) -> bool {
    if person.role != Role::Official || person.office.is_empty() {
        return false;
    }
    let title_names: Vec<String> = words(title.name.unwrap_or_default()).collect();
    let title_office = office_words(title.office.unwrap_or_default(), dialect);
    let in_full = |part: &String| {
        !dialect.people.role_suffixes.is_empty()
            && title_names.iter().any(|full| begins_full_name(part, full))
    };
    let more = title_names.len() > person.names.len() && person.names.len() <= 1
        || person.names.iter().all(in_full) && !person.names.is_empty();
    let same = person
        .names
        .iter()
        .all(|name| title_names.contains(name) || in_full(name));
    let office = match name {
        Some(_) => offices_fit(&person.office, &title_office),
        None => is_subset(&person.office, &title_office),
    };
    more && same && office && (name.is_some() || !title_office.is_empty())
}

/// Offices fit if one has all the words of the other; an office that is not named fits any.
fn offices_fit(one: &[String], other: &[String]) -> bool {
    one.is_empty() || other.is_empty() || is_subset(one, other) || is_subset(other, one)
}

fn is_subset(words: &[String], of: &[String]) -> bool {
    words.iter().all(|word| of.contains(word))
}

/// Whether two names are one, or one is the surname with which the other begins.
fn is_same_name(one: &str, other: &str) -> bool {
    one == other
        || !one.is_ascii() && (begins_full_name(one, other) || begins_full_name(other, one))
}

/// Whether a surname in a script without spaces begins a full name: the given name behind it has
/// two characters or more, since one more makes another surname (`小川`, `小川原`).
fn begins_full_name(surname: &str, full: &str) -> bool {
    let given = full.strip_prefix(surname).filter(|_| !surname.is_empty());
    given.is_some_and(|given| given.chars().count() > 1)
}
