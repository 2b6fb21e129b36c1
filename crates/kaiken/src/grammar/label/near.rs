//! Labels with a slip in them: one letter away from a label that is known.
//!
//! ```ebnf
//! near = phrase, { space }, delimiter ;
//! ```
//!
//! The phrase is no label by any rule, and one letter more, less, another, or two changed places
//! make it one that the text has already.

use super::{Delimiter, Label, Recent, form};
use crate::dialect::Indexed;

/// Shorter labels are one letter away from too many words.
const SHORTEST: usize = 8;

/// Reads a line whose label is one letter away from a known one, or for who asks lacks one letter
/// or has two letters in the wrong order, since a word for who asks is one letter away from others:
/// `Reported`. The role is that of the known one: an inference.
pub(crate) fn near<'a>(
    line: &'a str,
    recent: &Recent<'_>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let (speech, (phrase, text)) = form::plain(line, dialect).ok()?;
    if speech.trim().is_empty() || phrase.len() + 1 < SHORTEST {
        return None;
    }
    let mut models = recent
        .iter()
        .filter(|known| known.is_official() || known.asks());
    let model = models.find(|known| {
        let lacks_one = known.asks() && phrase.len() + 1 == known.text().len();
        let long = phrase.len() >= SHORTEST;
        match slip(phrase, known.text()) {
            Some(Slip::Swap) => long,
            Some(Slip::Letter) => lacks_one || long && !known.asks(),
            None => false,
        }
    })?;
    Some(Label {
        text,
        shape: model.shape,
        role: model.role,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// The longest label without its colon, in bytes, and the shortest.
const RUN_TOGETHER: (usize, usize) = (40, 4);

/// `run together = phrase, capitalised word ;` What stands before the capital that is glued to a
/// word in small letters, and what begins with it: `MinisterThe ferry`. It may be a label without
/// its colon, where the text has that.
pub(crate) fn run_together(line: &str) -> Option<(&str, &str)> {
    let window = &line.as_bytes()[..line.len().min(RUN_TOGETHER.0)];
    let in_capitals = |pair: &&[u8]| pair[0] != b' ' || !pair[1].is_ascii_lowercase();
    let mut pairs = window.windows(2).take_while(in_capitals);
    let at = pairs.position(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())?;
    let (text, speech) = line.split_at(at + 1);
    let mut letters = speech.chars().skip(1);
    let opens = letters
        .next()
        .is_some_and(|c| c.is_lowercase() || c.is_whitespace() || matches!(c, '’' | '\''));
    let words = || {
        text.split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase))
    };
    (opens && at + 1 >= RUN_TOGETHER.1 && words()).then_some((text, speech))
}

/// What tells two texts apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slip {
    /// One letter more, less or another.
    Letter,
    /// Two neighbours that changed places.
    Swap,
}

/// The one slip that tells two texts apart. A letter is a character with the marks that combine
/// with it.
pub(crate) fn slip(one: &str, other: &str) -> Option<Slip> {
    let (mut one, mut other) = (one, other);
    loop {
        let ((first, behind_one), (second, behind_other)) = (letter(one), letter(other));
        if first.is_empty() && second.is_empty() {
            return None;
        }
        if first == second {
            (one, other) = (behind_one, behind_other);
            continue;
        }
        let ((third, after_one), (fourth, after_other)) =
            (letter(behind_one), letter(behind_other));
        let swapped = third == second && fourth == first && after_one == after_other;
        let letter = behind_one == behind_other || behind_one == other || one == behind_other;
        let swapped = swapped && !first.is_empty() && !second.is_empty();
        return if letter {
            Some(Slip::Letter)
        } else {
            swapped.then_some(Slip::Swap)
        };
    }
}

/// The letters of a text.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = &str> {
    let mut left = text;
    core::iter::from_fn(move || {
        let (first, behind) = letter(left);
        left = behind;
        (!first.is_empty()).then_some(first)
    })
}

/// The first letter of a text, and what stands behind it.
fn letter(text: &str) -> (&str, &str) {
    let mut chars = text.char_indices();
    let ends =
        |(_, c): &(usize, char)| !matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}');
    let end = chars.by_ref().skip(1).find(ends);
    text.split_at(end.map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_without_its_colon_runs_into_a_word() {
        for (line, expected) in [
            ("MinisterThe ferry sails.", Some("Minister")),
            ("Prime MinisterI see.", Some("Prime Minister")),
            ("McDonald sails.", None),
            ("The iPhone", None),
            ("MinisterTHE ferry", None),
            ("Minister: The ferry", None),
        ] {
            let found = run_together(line).map(|(text, _)| text);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn one_edit_is_one_letter_or_two_that_changed_places() {
        for (one, other, expected) in [
            ("Minister Aoba", "Minster Aoba", Some(Slip::Letter)),
            ("Minister Aoba", "Minister Aobe", Some(Slip::Letter)),
            ("Minister Aoba", "Minsiter Aoba", Some(Slip::Swap)),
            ("Minister Aoba", "Minister Aobaa", Some(Slip::Letter)),
            ("Minister Aoba", "Minister Aoba", None),
            ("Minister Aoba", "Minister Sato", None),
            ("Minister Aoba", "Minister A", None),
            ("岩屋外務大臣", "岩谷外務大臣", Some(Slip::Letter)),
            ("", "a", Some(Slip::Letter)),
            ("", "", None),
            ("ab", "ba", Some(Slip::Swap)),
            ("a", "b", Some(Slip::Letter)),
            ("OBREGO\u{301}N", "OBREO\u{301}GN", Some(Slip::Swap)),
            ("OBREGO\u{301}N", "OBREGON", Some(Slip::Letter)),
        ] {
            assert_eq!(slip(one, other), expected, "{one} {other}");
            assert_eq!(slip(other, one), expected, "{other} {one}");
        }
    }
}
