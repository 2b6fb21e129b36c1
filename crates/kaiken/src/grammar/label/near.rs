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

/// Reads a line whose label is one letter away from a known one, or for who asks lacks one letter or has two
/// changed. The
/// role is that of the known one: an inference.
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
        let text = known.text();
        let lacks_one = known.asks() && phrase.len() + 1 == text.len();
        (phrase.len() >= SHORTEST || lacks_one)
            && is_one_edit(phrase, text)
            && (!known.asks() || lacks_one || is_anagram(phrase, text))
    })?;
    Some(Label {
        text,
        shape: model.shape,
        role: model.role,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// Whether two texts have the same bytes in another order. A word for who asks is one letter away from others:
/// `Reported`.
fn is_anagram(one: &str, other: &str) -> bool {
    let sum = |text: &str| text.bytes().map(u32::from).sum::<u32>();
    one.len() == other.len() && sum(one) == sum(other)
}

/// Whether one letter more, less or another, or two neighbours that changed places, tell two texts
/// apart. A letter is a character with the marks that combine with it.
pub(crate) fn is_one_edit(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one, other);
    loop {
        let ((first, behind_one), (second, behind_other)) = (letter(one), letter(other));
        if first.is_empty() && second.is_empty() {
            return false;
        }
        if first == second {
            (one, other) = (behind_one, behind_other);
            continue;
        }
        let ((third, after_one), (fourth, after_other)) =
            (letter(behind_one), letter(behind_other));
        let swapped = third == second && fourth == first && after_one == after_other;
        return behind_one == behind_other
            || behind_one == other
            || one == behind_other
            || swapped && !first.is_empty() && !second.is_empty();
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
            ("OBREGO\u{301}N", "OBREO\u{301}GN", true),
            ("OBREGO\u{301}N", "OBREGON", true),
        ] {
            assert_eq!(is_one_edit(one, other), expected, "{one} {other}");
            assert_eq!(is_one_edit(other, one), expected, "{other} {one}");
        }
    }
}
