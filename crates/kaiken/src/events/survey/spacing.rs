//! White space before the colons of labels, by which others are known.

use super::super::kin::Heard;
use crate::edge;
use crate::grammar::label::{Delimiter, Label};

/// How much of what is said is searched for white space before a mark, in bytes.
const SPACING: usize = 400;

/// How many labels that a rule knows have a colon with white space before it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spacing {
    spaced: u32,
    /// Those with none, and lines with white space before other marks, as all have it in French.
    others: u32,
}

impl Spacing {
    /// How many such labels show that white space before a colon makes one.
    const ENOUGH: u32 = 3;

    pub(super) fn hear(&mut self, heard: Heard<'_>) {
        let speech = edge::first(heard.label.speech, SPACING);
        let mut pairs = speech.chars().zip(speech.chars().skip(1));
        let french = |(before, mark): (char, char)| {
            before.is_whitespace() && matches!(mark, '?' | '!' | ';' | ':')
        };
        let spaced = heard.spaced && !pairs.any(french);
        self.spaced += u32::from(spaced);
        self.others += u32::from(!spaced);
    }

    pub(super) const fn tells(self) -> bool {
        self.spaced >= Self::ENOUGH && self.others == 0
    }
}

/// Whether white space stands before the colon of a label: `Aoba : We met.`
pub(super) fn is_spaced(line: &str, label: Label<'_>) -> bool {
    let start = (label.text.as_ptr() as usize).checked_sub(line.as_ptr() as usize);
    let behind = start.and_then(|start| line.get(start + label.text.len()..));
    let behind = behind.unwrap_or_default();
    label.delimiter == Delimiter::Colon && behind.starts_with(char::is_whitespace)
}
