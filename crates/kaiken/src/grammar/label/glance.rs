//! What shows at a glance that no label begins a line, before any form is tried.

use super::words::{in_word, stands_small};
use crate::dialect::{Indexed, WordList};
use crate::letters::is_kana_or_kanji;

/// Whether a line shows at a glance that no label begins it, as most do: words of ASCII letters,
/// and then one that stands in no phrase, or a character that is neither part of a label nor
/// behind one.
pub(super) fn begins_no_label(line: &str, dialect: Indexed<'_>) -> bool {
    let lists = dialect.lists(line);
    if lists.has_unnamed() || lists.has(WordList::Offices) {
        return false;
    }
    let mut left = line;
    while line.len() - left.len() < GLANCE {
        let letters = left.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, behind) = left.split_at(letters);
        if !behind.starts_with([' ', ',']) {
            return left.len() < line.len() && ends_phrase(behind, dialect);
        }
        if word.starts_with(|c: char| c.is_ascii_lowercase()) && !stands_small(word, dialect) {
            return true;
        }
        left = &behind[1..];
    }
    false
}

/// Whether the first word of a line without a delimiter shows that no label begins it: one in small
/// letters behind its first, or in kana and kanji, that is no word for somebody unnamed and begins
/// with no office. So it does where a dialect has no other labels that nothing closes.
pub(super) fn begins_as_prose(line: &str, dialect: Indexed<'_>) -> bool {
    let rules = &dialect.labels;
    if !rules.letters.is_empty() || rules.recurrent {
        return false;
    }
    let worded = match line.as_bytes() {
        [first, second, ..] if first.is_ascii() => {
            first.is_ascii_alphabetic() && second.is_ascii_lowercase()
        }
        _ => line.starts_with(is_kana_or_kanji),
    };
    let lists = dialect.lists(line);
    worded
        && !lists.has_unnamed()
        && !lists.has(WordList::Offices)
        && !dialect.may_open_bracket(line)
}

/// Whether a phrase ends here, with neither a remark nor a delimiter behind it.
fn ends_phrase(behind: &str, dialect: Indexed<'_>) -> bool {
    let delimiters = &dialect.labels.delimiters;
    let goes_on = |c: char| {
        in_word(c)
            || c.is_whitespace()
            || c.is_ascii_digit()
            || matches!(c, ',' | '(' | '（' | '[' | '#' | '–')
    };
    !behind.starts_with(goes_on)
        && !delimiters
            .iter()
            .any(|mark| behind.starts_with(mark.trim()))
}

/// How far into a line the glance goes, in bytes.
const GLANCE: usize = 100;
