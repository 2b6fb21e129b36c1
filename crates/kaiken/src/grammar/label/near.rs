//! Labels with a slip in them: one letter away from a label that is known.
//!
//! ```ebnf
//! near = phrase, { space }, delimiter ;
//! ```
//!
//! The phrase is no label by any rule, and one letter more, less, another, or two changed places
//! make it one that the text has already.

use super::{Delimiter, Label, Shape, form};
use crate::dialect::{Dialect, Role};

/// A label that the text has had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known<'a> {
    /// The beginning of its line, number, brackets and delimiter included.
    whole: &'a str,
    /// Where in that the label stands.
    at: (usize, usize),
    shape: Shape,
    role: Role,
    delimiter: Delimiter,
}

impl<'a> Known<'a> {
    /// Keeps a label of a line; none if its delimiter needs the words behind it to be one.
    pub(crate) fn new(line: &'a str, label: Label<'a>) -> Option<Self> {
        let whole = line.strip_suffix(label.speech)?;
        let start = (label.text.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
        let kept =
            label.delimiter != Delimiter::Period && whole.len() <= LONGEST && start < whole.len();
        kept.then_some(Self {
            whole,
            at: (start, start + label.text.len()),
            shape: label.shape,
            role: label.role,
            delimiter: label.delimiter,
        })
    }

    fn text(&self) -> &'a str {
        &self.whole[self.at.0..self.at.1]
    }

    /// The label of a line that begins as the one did that is kept. Where the grammar looks at the
    /// speech as well, it must look again.
    pub(crate) fn again<'b>(&self, line: &'b str) -> Option<Label<'b>> {
        let speech = line.strip_prefix(self.whole)?;
        let plain = !speech.starts_with('/') && !speech.trim_start().is_empty();
        let ended = !self.whole.ends_with('.') || speech.starts_with(char::is_whitespace);
        let opens = self.shape == Shape::Anonymous || super::rules::opens_sentence(speech);
        let settled = plain && ended && opens;
        settled.then(|| Label {
            text: &line[self.at.0..self.at.1],
            shape: self.shape,
            role: self.role,
            delimiter: self.delimiter,
            speech,
        })
    }

    /// Whether it names an official, whose label is worth comparing.
    fn is_official(&self) -> bool {
        self.shape != Shape::Anonymous && self.role != Role::Reporter
    }
}

/// The longest beginning of a line that is kept, in bytes.
const LONGEST: usize = 240;

/// Shorter labels are one letter away from too many words.
const SHORTEST: usize = 8;

/// Reads a line whose label is one letter away from a known one. The role is that of the known
/// one: an inference.
pub(crate) fn near<'a>(
    line: &'a str,
    known: &[Option<Known<'_>>],
    dialect: &Dialect,
) -> Option<Label<'a>> {
    let (speech, (phrase, _)) = form::plain(line, dialect).ok()?;
    if speech.trim().is_empty() || phrase.len() < SHORTEST {
        return None;
    }
    let mut officials = known.iter().flatten().filter(|known| known.is_official());
    let model = officials.find(|known| is_one_edit(phrase, known.text()))?;
    Some(Label {
        text: phrase,
        shape: model.shape,
        role: model.role,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// Whether one letter more, less or another, or two neighbours that changed places, tell two texts
/// apart.
pub(crate) fn is_one_edit(one: &str, other: &str) -> bool {
    let common: usize = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .map(|(c, _)| c.len_utf8())
        .sum();
    let (mut one, mut other) = (one[common..].chars(), other[common..].chars());
    let (rest_one, rest_other) = (one.as_str(), other.as_str());
    let (first, second) = (one.next(), other.next());
    if first.is_none() && second.is_none() {
        return false;
    }
    let (behind_one, behind_other) = (one.as_str(), other.as_str());
    let swapped = one.next() == second && other.next() == first && one.as_str() == other.as_str();
    behind_one == behind_other
        || behind_one == rest_other
        || rest_one == behind_other
        || swapped && first.is_some() && second.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_edit_is_one_letter_or_two_that_changed_places() {
        for (one, other, expected) in [
            ("Minister Aoba", "Minster Aoba", true),
            ("Minister Aoba", "Minister Aobe", true),
            ("Minister Aoba", "Minsiter Aoba", true),
            ("Minister Aoba", "Minister Aobaa", true),
            ("Minister Aoba", "Minister Aoba", false),
            ("Minister Aoba", "Minister Sato", false),
            ("Minister Aoba", "Minister A", false),
            ("岩屋外務大臣", "岩谷外務大臣", true),
            ("", "a", true),
            ("", "", false),
            ("ab", "ba", true),
            ("a", "b", true),
        ] {
            assert_eq!(is_one_edit(one, other), expected, "{one} {other}");
            assert_eq!(is_one_edit(other, one), expected, "{other} {one}");
        }
    }
}
