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
use crate::letters::{self, is_kana_or_kanji, is_letter, lower_case};
use crate::slot::slot;
use crate::tree::SpeakerId;

/// A label as it is written, once.
pub(super) struct Distinct<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    pub(super) role: Role,
    pub(super) shape: Shape,
    pub(super) parts: Parts<'a>,
    /// The words of the name.
    pub(super) names: Phrase,
    /// The words by which the same person is known again, in the order of their numbers: of a
    /// pair, all of its words; of a surname with an outlet, those of both.
    pub(super) full_name: Phrase,
    /// The words of the office, without the small ones.
    pub(super) office: Phrase,
    pub(super) outlet_by: Option<OutletBy>,
    /// A key above the first turn gives the name for which the label stands.
    pub(super) keyed: bool,
}

/// The distinct labels that name somebody, in the order of the text.
pub(crate) struct Labels<'a> {
    pub(super) list: Vec<Distinct<'a>>,
    pub(super) vocabulary: Vocabulary<'a>,
    /// The labels that came last, and their places in the list.
    last: [(&'a str, usize); KEPT],
    /// The places of the labels behind the first few.
    others: Keyed<'a, usize>,
}

impl Default for Labels<'_> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            vocabulary: Vocabulary::default(),
            last: [("", 0); KEPT],
            others: Keyed::default(),
        }
    }
}

impl<'a> Labels<'a> {
    /// The place of the label of a turn in the list, if it names somebody: until the people are
    /// known, it stands for the speaker. Labels of unnamed questioners have none.
    pub(crate) fn speaker(
        &mut self,
        label: Option<LabelEvent<'a>>,
        dialect: Indexed<'_>,
    ) -> Option<SpeakerId> {
        let named = label.filter(|label| !label.anonymous || label.role == Role::Official)?;
        Some(SpeakerId::new(self.place(named, dialect) as u32))
    }

    /// The place of a label in the list. Its words tell the part of its bearer wherever one of the
    /// lines that begin with it does.
    fn place(&mut self, label: LabelEvent<'a>, dialect: Indexed<'_>) -> usize {
        let at = slot(label.text, KEPT);
        if self.last[at].0 != label.text || label.text.is_empty() {
            self.last[at] = (label.text, self.find(label, dialect));
        }
        let place = self.last[at].1;
        let known = &mut self.list[place];
        if known.role == Role::Unknown {
            known.role = label.role;
        }
        place
    }

    /// The same where it is not among the last; a new one is given the next place.
    fn find(&mut self, label: LabelEvent<'a>, dialect: Indexed<'_>) -> usize {
        let next = self.list.len();
        let mut first = self.list.iter().take(FEW);
        let place = match first.position(|known| known.text == label.text) {
            Some(place) => place,
            None if next < FEW => next,
            None => *self.others.value(label.text.into(), || next),
        };
        if place == next {
            let label = Distinct::new(label, dialect, &mut self.vocabulary);
            self.list.push(label);
        }
        place
    }
}

/// For how many labels their places are found at once.
const KEPT: usize = 64;

/// So many labels are compared one after the other, which costs less than to ask a map.
const FEW: usize = 12;

impl<'a> Distinct<'a> {
    fn new(label: LabelEvent<'a>, dialect: Indexed<'_>, vocabulary: &mut Vocabulary<'a>) -> Self {
        let LabelEvent {
            text, span, shape, ..
        } = label;
        let parts = label::parts(text, shape, dialect);
        let names = vocabulary.phrase(bare_words(parts.name.unwrap_or_default()));
        let full_name = match shape {
            Shape::OutletPair => &vocabulary.phrase(bare_words(text)),
            _ if names.len() == 1 => {
                let outlet = parts.organization.unwrap_or_default();
                &vocabulary
                    .phrase(bare_words(parts.name.unwrap_or_default()).chain(bare_words(outlet)))
            }
            _ => &names,
        };
        let full_name = vocabulary.in_order(full_name);
        let office = office_words(parts.office.unwrap_or_default(), dialect);
        Self {
            text,
            span,
            role: label.role,
            shape,
            parts,
            names,
            full_name,
            office: vocabulary.phrase(office),
            outlet_by: outlets::by(shape, &parts, dialect),
            keyed: false,
        }
    }

    /// Takes the name for which the label stands from a key.
    pub(super) fn take_name(
        &mut self,
        honorific: Option<&'a str>,
        name: &'a str,
        vocabulary: &mut Vocabulary<'a>,
    ) {
        self.parts = Parts {
            honorific,
            name: Some(name),
            ..Parts::default()
        };
        self.names = vocabulary.phrase(bare_words(name));
        self.full_name = vocabulary.in_order(&self.names);
        self.office = Phrase::default();
        self.keyed = true;
    }

    /// An honorific and a name alone, which do not tell whether their bearer asks or answers.
    pub(super) fn is_polite(&self) -> bool {
        self.shape == Shape::Person && self.office.is_empty() && self.parts.organization.is_none()
    }

    /// A name and an outlet, and nothing tells which is which.
    pub(super) fn is_ambiguous(&self) -> bool {
        self.shape == Shape::OutletPair && self.parts.organization.is_none()
    }

    /// Whether a name is given by its first letter: `S. Aoba`. The letter may look like an
    /// honorific: `M. Aoba`.
    fn has_initial(&self) -> bool {
        let is_letter = |word: &str| {
            word.chars().nth(1).is_none()
                && word.starts_with(|c: char| c.is_uppercase() && !is_kana_or_kanji(c))
        };
        let name = bare_words(self.parts.name.unwrap_or_default());
        let mut first = self.initial().into_iter().chain(name);
        self.is_polite() && first.any(is_letter)
    }

    /// An honorific of one letter, which may be that of a name.
    pub(super) fn initial(&self) -> Option<&'a str> {
        let letter = self.parts.honorific?.strip_suffix('.')?;
        (letter.chars().count() == 1).then_some(letter)
    }

    /// A word for whoever answers.
    pub(super) fn is_answer(&self) -> bool {
        self.step() == Step::Answer
    }

    pub(super) fn step(&self) -> Step {
        match (self.shape, self.names.len()) {
            (Shape::Anonymous, _) => Step::Answer,
            (Shape::Person, 1..) if self.has_initial() => Step::Initials,
            (Shape::OutletPair, _) | (_, 2..) => Step::FullName,
            (_, 1) if self.parts.organization.is_some() => Step::FullName,
            (_, 1) => Step::Surname,
            (_, 0) => Step::OfficeAlone,
        }
    }
}

/// At which step a label is joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    FullName,
    Initials,
    Surname,
    OfficeAlone,
    Answer,
}

/// The words of a phrase in lower case, without the marks around them.
pub(crate) fn words(phrase: &str) -> impl Iterator<Item = String> {
    bare_words(phrase).map(lower_case)
}

/// The words of a phrase, without the marks around them. An initial is a word of its own, where the
/// space behind it is lost, too: `V.Aoba`.
pub(super) fn bare_words(phrase: &str) -> impl Iterator<Item = &str> {
    let mut left = phrase;
    core::iter::from_fn(move || {
        while !left.is_empty() {
            let length = word_length(left);
            let (word, behind) = left.split_at(initial_length(&left[..length]).unwrap_or(length));
            left = if word.len() < length {
                behind
            } else {
                behind.get(1..).unwrap_or_else(|| behind.trim_start())
            };
            let word = without_marks(word);
            if !word.is_empty() {
                return Some(word);
            }
        }
        None
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

/// How far an initial reaches with its period, where a name, or initials and a name, stand right
/// behind it.
fn initial_length(word: &str) -> Option<usize> {
    let behind = |word: &'_ str| -> Option<usize> {
        let first = word.chars().next().filter(|c| c.is_uppercase())?;
        let length = first.len_utf8() + 1;
        (word.as_bytes().get(length - 1) == Some(&b'.')).then_some(length)
    };
    let length = behind(word)?;
    let mut name = &word[length..];
    while let Some(initial) = behind(name) {
        name = &name[initial..];
    }
    let mut letters = name.chars();
    let named = letters.next().is_some_and(char::is_uppercase)
        && letters
            .next()
            .is_some_and(|c| is_letter(c) || c == '\'' || c == '’');
    named.then_some(length)
}

/// A word without the marks around it. Most have none, which two bytes show.
fn without_marks(word: &str) -> &str {
    match word.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => word,
        _ => word.trim_matches(|c: char| !is_kana_or_kanji(c) && !c.is_alphanumeric()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_words_of_their_own() {
        for (phrase, expected) in [
            ("V. Aoba", &["V", "Aoba"][..]),
            ("V.Aoba", &["V", "Aoba"]),
            ("V.V.Aoba", &["V", "V", "Aoba"]),
            ("В.АОБА", &["В", "АОБА"]),
            ("U.S. Secretary", &["U.S", "Secretary"]),
            ("J.A.", &["J.A"]),
            ("J.A", &["J.A"]),
            ("Lt.Aoba", &["Lt.Aoba"]),
        ] {
            assert_eq!(bare_words(phrase).collect::<Vec<_>>(), expected, "{phrase}");
        }
    }

    #[test]
    fn a_label_tells_a_part_wherever_it_stands_first() {
        let said = |role| LabelEvent {
            text: "Minister Aoba",
            span: Span::new(0, 13),
            shape: Shape::Office,
            role,
            anonymous: false,
        };
        let mut labels = Labels::default();
        for role in [Role::Unknown, Role::Official, Role::Unknown] {
            labels.place(said(role), Indexed::generic());
        }
        let parts: Vec<_> = labels.list.iter().map(|label| label.role).collect();
        assert_eq!(parts, [Role::Official]);
    }
}
