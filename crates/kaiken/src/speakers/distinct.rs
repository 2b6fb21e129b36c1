//! Every distinct label of a transcript, taken apart once.

use alloc::string::String;
use alloc::vec::Vec;

use super::vocabulary::{Phrase, Vocabulary};
use super::{OutletBy, outlets};
use crate::Span;
use crate::dialect::{Indexed, Role};
use crate::events::LabelEvent;
use crate::grammar::label::{self, Parts, Shape};
use crate::keyed::Keyed;
use crate::letters::{self, is_kana_or_kanji, lower_case};
use crate::slot::slot;

/// A label as it is written, once.
pub(super) struct Distinct<'a> {
    pub(super) span: Span,
    pub(super) role: Role,
    pub(super) shape: Shape,
    pub(super) parts: Parts<'a>,
    /// The words of the name.
    pub(super) names: Phrase,
    /// The words by which the same person is known again, in the order of their numbers: of a
    /// pair, all of its words.
    pub(super) full_name: Phrase,
    /// The words of the office, without the small ones.
    pub(super) office: Phrase,
    pub(super) outlet_by: Option<OutletBy>,
}

/// The distinct labels that name somebody, in the order of the text.
#[derive(Default)]
pub(crate) struct Labels<'a> {
    pub(super) list: Vec<Distinct<'a>>,
    /// For each turn the place of its label in the list, if it is there.
    pub(super) of_turns: Vec<Option<u32>>,
    /// The words of their names and offices, and of those in the title.
    pub(super) vocabulary: Vocabulary<'a>,
    places: Places<'a>,
}

impl<'a> Labels<'a> {
    /// Takes the label of the next turn, if it has one. Those of unnamed questioners are left out.
    pub(crate) fn add(&mut self, label: Option<LabelEvent<'a>>, dialect: Indexed<'_>) {
        let named = label.filter(|label| !label.anonymous || label.role == Role::Official);
        let place = named.map(|label| {
            let place = self.places.of(label.text, self.list.len());
            if place == self.list.len() {
                self.list
                    .push(Distinct::new(label, dialect, &mut self.vocabulary));
            }
            place as u32
        });
        self.of_turns.push(place);
    }
}

/// For how many labels their places are found without asking the map.
const KNOWN: usize = 64;

/// The places of labels in a list.
struct Places<'a> {
    known: [(&'a str, usize); KNOWN],
    all: Keyed<'a, usize>,
}

impl Default for Places<'_> {
    fn default() -> Self {
        Self {
            known: [("", 0); KNOWN],
            all: Keyed::default(),
        }
    }
}

impl<'a> Places<'a> {
    /// The place of a label; a new one is given the next place.
    fn of(&mut self, text: &'a str, next: usize) -> usize {
        let known = &mut self.known[slot(text, KNOWN)];
        if known.0 != text || text.is_empty() {
            *known = (text, *self.all.value(text.into(), || next));
        }
        known.1
    }
}

impl<'a> Distinct<'a> {
    fn new(label: LabelEvent<'a>, dialect: Indexed<'_>, vocabulary: &mut Vocabulary<'a>) -> Self {
        let parts = label::parts(label.text, label.shape, dialect);
        let names = vocabulary.phrase(bare_words(parts.name.unwrap_or_default()));
        let full_name = match label.shape {
            Shape::OutletPair => &vocabulary.phrase(bare_words(label.text)),
            _ => &names,
        };
        let full_name = vocabulary.in_order(full_name);
        let office = office_words(parts.office.unwrap_or_default(), dialect);
        Self {
            span: label.span,
            role: label.role,
            shape: label.shape,
            parts,
            names,
            full_name,
            office: vocabulary.phrase(office),
            outlet_by: outlets::by(label.shape, &parts, dialect),
        }
    }

    /// An honorific and a name alone, which do not tell whether their bearer asks or answers.
    pub(super) fn is_polite(&self) -> bool {
        self.shape == Shape::Person && self.office.is_empty() && self.parts.organization.is_none()
    }

    /// A name and an outlet, and nothing tells which is which.
    pub(super) fn is_ambiguous(&self) -> bool {
        self.shape == Shape::OutletPair && self.parts.organization.is_none()
    }

    pub(super) fn step(&self) -> Step {
        match (self.shape, self.names.len()) {
            (Shape::Anonymous, _) => Step::Answer,
            (Shape::OutletPair, _) | (_, 2..) => Step::FullName,
            (_, 1) => Step::Surname,
            (_, 0) => Step::OfficeAlone,
        }
    }
}

/// At which step a label is joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    FullName,
    Surname,
    OfficeAlone,
    Answer,
}

/// The words of a phrase in lower case, without the marks around them.
pub(crate) fn words(phrase: &str) -> impl Iterator<Item = String> {
    bare_words(phrase).map(lower_case)
}

/// The words of a phrase, without the marks around them.
pub(super) fn bare_words(phrase: &str) -> impl Iterator<Item = &str> {
    let is_mark = |c: char| !is_kana_or_kanji(c) && !c.is_alphanumeric();
    let mut left = phrase;
    core::iter::from_fn(move || {
        let words = left.trim_start_matches(is_mark);
        let (word, behind) = words.split_at(word_length(words));
        left = behind;
        (!word.is_empty()).then(|| word.trim_end_matches(is_mark))
    })
}

/// How far a word reaches: to white space or a comma. Characters of ASCII are looked at as bytes.
fn word_length(text: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || c == ',';
    let plain = text
        .bytes()
        .position(|byte| ends(char::from(byte)) || !byte.is_ascii());
    match plain {
        Some(at) if !text.as_bytes()[at].is_ascii() => text.find(ends).unwrap_or(text.len()),
        _ => plain.unwrap_or(text.len()),
    }
}

/// The words of an office that tell it from others. In a script without spaces they are its head
/// and what stands before that: `外務` and `大臣`, so that `副大臣` is no `大臣`.
pub(super) fn office_words<'o>(
    office: &'o str,
    dialect: Indexed<'_>,
) -> impl Iterator<Item = &'o str> {
    let head = label::office_head(office, dialect);
    let whole = if head.is_some() { "" } else { office };
    let parts = head.map(|(before, head)| [before.trim(), head]);
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    let small = &dialect.dialect.labels.small_words;
    let is_small = |word: &&str| {
        small
            .iter()
            .any(|known| letters::is_lower_case(word, known))
    };
    parts.chain(bare_words(whole).filter(move |word| !is_small(word)))
}
