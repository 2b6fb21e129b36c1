//! The forms of titles, looked up by the bytes of the words by which they are known.

use super::held::Sought;
use super::lookup::Openings;
use super::{HeaderRules, TitleForm};

/// A list of titles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleList {
    /// Those of any line.
    Anywhere,
    /// Those of lines above the first turn.
    First,
}

/// The lists in their order.
pub(super) const TITLE_LISTS: [TitleList; 2] = [TitleList::Anywhere, TitleList::First];

impl TitleList {
    pub(crate) fn of(self, header: &HeaderRules) -> &[TitleForm] {
        match self {
            Self::Anywhere => &header.titles,
            Self::First => &header.first_titles,
        }
    }
}

/// A list of forms: those of a beginning, and those that stand behind any.
#[derive(Clone, Debug)]
pub(super) struct TitleIndex {
    begun: Openings,
    held: Openings,
    /// The bytes with which the words begin that stand behind any beginning.
    first: Sought,
}

/// The words that a form holds behind any beginning.
pub(super) fn held(form: &TitleForm) -> Option<&str> {
    form.prefix.is_empty().then_some(&form.contains)
}

impl TitleIndex {
    pub(super) fn of(forms: &[TitleForm]) -> Self {
        let begun = |form: &'_ TitleForm| !form.prefix.is_empty();
        let begun = forms
            .iter()
            .map(|form| begun(form).then_some(&*form.prefix));
        Self {
            begun: Openings::of_some(begun),
            held: Openings::of_some(forms.iter().map(held)),
            first: Sought::of(forms.iter().filter_map(held)),
        }
    }

    /// The numbers of the forms with whose beginning a text may begin.
    pub(super) fn begun(&self, text: &[u8]) -> impl Iterator<Item = usize> {
        self.begun.of_text(text)
    }

    /// The parts of a text with which words that it holds may begin, each to its end.
    pub(super) fn places<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = &'t [u8]> {
        self.first.places(text)
    }

    /// The numbers of the forms with whose words a part of a text may begin.
    pub(super) fn held(&self, place: &[u8]) -> impl Iterator<Item = usize> {
        self.held.of_text(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::{ConferenceKind, Text};
    use alloc::vec::Vec;

    #[test]
    fn forms_are_found_by_their_beginning_or_by_their_words() {
        let form = |prefix: &'static str, contains: &'static str| TitleForm {
            prefix: Text::Borrowed(prefix),
            contains: Text::Borrowed(contains),
            kind: ConferenceKind::Other,
        };
        let forms = [
            form("Press", "Minister"),
            form("", "Briefing"),
            form("", "会見"),
            form("Q&A", ""),
        ];
        let index = TitleIndex::of(&forms);
        for (text, begun, held) in [
            ("PRESS Minister", &[0][..], &[][..]),
            ("The Briefing of Brie", &[], &[1, 1]),
            ("市長会見", &[], &[2]),
            ("Q&A", &[3], &[]),
            ("", &[], &[]),
        ] {
            let text = text.as_bytes();
            assert_eq!(index.begun(text).collect::<Vec<_>>(), begun);
            let places = index.places(text).flat_map(|place| index.held(place));
            assert_eq!(places.collect::<Vec<_>>(), held);
        }
    }
}
