//! The people that were found, with what all of their labels and the title say of them.

use alloc::vec::Vec;

use super::distinct::Distinct;
use super::registry::{Person, Registry, Title, begins_full_name};
use super::vocabulary::Word;
use super::{Because, People, Speaker, SpeakerLabel};
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Role;

impl Registry<'_, '_> {
    /// The people in the order in which they first speak, and the place of each among them.
    pub(super) fn finish(&self) -> (People, Vec<u32>) {
        let mut places = alloc::vec![u32::MAX; self.people.len()];
        let mut speakers: Vec<Speaker> = Vec::with_capacity(self.people.len());
        for (label, meant) in self.labels.list.iter().zip(&self.of_label) {
            let Some((person, because)) = *meant else {
                continue;
            };
            if places[person] == u32::MAX {
                places[person] = speakers.len() as u32;
                speakers.push(self.speaker(label, &self.people[person]));
            } else {
                self.add_label(&mut speakers[places[person] as usize], label, because);
            }
        }
        for (person, place) in self.people.iter().zip(&places) {
            self.complete(&mut speakers[*place as usize], person);
        }
        let ambiguous = self.ambiguous.iter().map(|id| &self.labels.list[*id]);
        let doubts = ambiguous
            .map(|label| Diagnostic::new(Code::AmbiguousSpeaker, label.span))
            .collect();
        (People { speakers, doubts }, places)
    }

    /// A speaker by the first of their labels.
    fn speaker(&self, label: &Distinct<'_>, person: &Person) -> Speaker {
        let place = |text: Option<&str>| text.map(|text| Span::of(self.source, text));
        let first = SpeakerLabel {
            span: label.span,
            because: Because::First,
        };
        Speaker {
            role: person.role,
            role_inferred: false,
            name: place(label.parts.name),
            honorific: place(label.parts.honorific),
            office: place(label.parts.office),
            organization: place(label.parts.organization),
            labels: alloc::vec![first],
            named_in_title: false,
            outlet_by: label.outlet_by,
            ambiguous: label.is_ambiguous(),
            perhaps: None,
        }
    }

    /// Adds what another label says of a speaker.
    fn add_label(&self, speaker: &mut Speaker, label: &Distinct<'_>, because: Because) {
        let span = label.span;
        speaker.labels.push(SpeakerLabel { span, because });
        for (known, part) in [
            (&mut speaker.name, label.parts.name),
            (&mut speaker.honorific, label.parts.honorific),
            (&mut speaker.office, label.parts.office),
            (&mut speaker.organization, label.parts.organization),
        ] {
            if let Some(part) = part {
                self.keep_longer(known, part);
            }
        }
        speaker.outlet_by = speaker.outlet_by.or(label.outlet_by);
        speaker.ambiguous |= label.is_ambiguous();
    }

    /// Of two parts the one with more words is kept, and of equals the first.
    fn keep_longer(&self, known: &mut Option<Span>, part: &str) {
        let words = |text: &str| text.split_whitespace().count();
        let is_longer = |known: Span| words(part) > words(&self.source[known.range()]);
        if known.is_none_or(is_longer) {
            *known = Some(Span::of(self.source, part));
        }
    }

    /// Gives a speaker the name in the title, if that says more of it.
    fn complete(&self, speaker: &mut Speaker, person: &Person) {
        let title = self.title.as_ref();
        let named = speaker.name.is_some();
        if let Some(title) = title.filter(|title| self.fits_title(person, title, named)) {
            let name = title.parts.name;
            speaker.name = name.map(|name| Span::of(self.source, name));
            speaker.named_in_title = true;
        }
    }

    /// Whether the title gives more of the name of a person than the labels do: the same surname,
    /// or no name at all, and an office that fits.
    fn fits_title(&self, person: &Person, title: &Title<'_>, named: bool) -> bool {
        if person.role != Role::Official || person.office.is_empty() {
            return false;
        }
        let (names, title_names) = (self.words(&person.names), self.words(&title.names));
        let begins = |part: Word, full: Word| begins_full_name(self.text(part), self.text(full));
        let in_full = |part: &Word| {
            !self.dialect.people.role_suffixes.is_empty()
                && title_names.iter().any(|full| begins(*part, *full))
        };
        let more = title_names.len() > names.len() && names.len() <= 1
            || names.iter().all(in_full) && !names.is_empty();
        let mut same = names.iter();
        let same = same.all(|name| title_names.contains(name) || in_full(name));
        let office = if named {
            self.offices_fit(&person.office, &title.office)
        } else {
            self.is_subset(&person.office, &title.office)
        };
        more && same && office && (named || !title.office.is_empty())
    }
}
