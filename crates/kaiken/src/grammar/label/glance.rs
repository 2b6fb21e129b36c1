//! What shows at a glance that no label begins a line, before any form is tried.

use super::super::leaf::same_prefix;
use super::colonless::{bare, lettered};
use super::outlets::may_quote;
use super::words::{in_word, is_capitalised, stands_small};
use crate::dialect::{Indexed, Text, WordList};
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

/// Whether a line without a delimiter begins with words of ASCII letters and apostrophes, with nothing
/// but white space and commas between them, one of which is in small letters and stands in no label.
/// No rule for a label that nothing closes, or that a dash or a period does, takes such a word: each
/// wants capitals, a word for who asks or an office at the beginning, another script, or the mark
/// right behind a letter.
pub(super) fn begins_sentence_in_words(line: &str, dialect: Indexed<'_>) -> bool {
    if begins_unnamed(line, dialect) || dialect.offices_like(line).next().is_some() {
        return false;
    }
    let mut left = line;
    while line.len() - left.len() < GLANCE {
        let (word, behind) = left.split_at(word_length(left));
        let small = word.starts_with(|c: char| c.is_ascii_lowercase());
        let next = behind.trim_start_matches([' ', ',', '\u{a0}']);
        if next.len() == behind.len() {
            return false;
        }
        if small && !stands_small(word, dialect) && !is_capitalised(word) {
            return true;
        }
        left = next;
    }
    false
}

/// Whether a line begins with a word for somebody unnamed.
pub(crate) fn begins_unnamed(line: &str, dialect: Indexed<'_>) -> bool {
    let begins = |known: &Text| same_prefix(line, known).is_some();
    dialect.may_begin_unnamed(line) && dialect.unnamed_like(line).any(begins)
}

/// How far the ASCII letters reach with which a text begins, and the apostrophes between them.
fn word_length(text: &str) -> usize {
    let letters = |from: usize| {
        let behind = text.as_bytes()[from..].iter();
        from + behind.take_while(|byte| byte.is_ascii_alphabetic()).count()
    };
    let first = letters(0);
    match text[first..].strip_prefix('’') {
        Some(behind) if behind.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            letters(text.len() - behind.len())
        }
        _ => first,
    }
}

/// Whether a line begins with a capital and a small letter and can hold no label, nor what a survey
/// counts: one in small letters that stands in none follows before any mark, nothing that closes a
/// label stands in the line, no bracket opens it, and no quotation stands in it.
///
/// A survey counts, besides labels, words with capitals before a dash, a period or a time, and
/// initials, all of which have two capitals or none in small letters, and what stands in another
/// script.
pub(crate) fn is_plain_sentence(line: &str, dialect: Indexed<'_>) -> bool {
    let worded = matches!(
        line.as_bytes(),
        [first, second, ..] if first.is_ascii_uppercase() && second.is_ascii_lowercase()
    );
    worded
        && begins_sentence_in_words(line, dialect)
        && !dialect.is_closed(line)
        && !dialect.may_open_bracket(line)
        && !may_quote(line.as_bytes())
        && bare(line, dialect)
            .or_else(|| lettered(line, dialect))
            .is_none()
}

/// Whether the first word of a line without a delimiter shows that no label begins it: one in small
/// letters behind its first, or in kana and kanji, that is no word for somebody unnamed and begins
/// with no office. So it does where a dialect has no other labels that nothing closes.
pub(crate) fn begins_as_prose(line: &str, dialect: Indexed<'_>) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_hold_no_label() {
        for (line, expected) in [
            ("We’ve met with all of them – twice, in May.", true),
            ("America’s ferries of the north, so to speak", true),
            ("The Minister of the Interior said so", true),
            ("Minister: We met with them", false),
            ("Minister Aoba, who said so: We met", false),
            ("Jun Aoba, agency “Wire” – Why?", false),
            ("JUN AOBA. So it went", false),
            ("Jun Aoba. So it went", false),
            ("JA met with all", false),
            ("A ferry sails", false),
            ("we met with all", false),
            ("[We met with all", false),
            ("We met（港）", false),
            ("The Sea of Peru", false),
            ("Reporter met with all", false),
            ("The ministers’ ferry met with all", false),
        ] {
            let found = is_plain_sentence(line, Indexed::generic());
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn sentences_that_begin_as_prose() {
        for (line, dialect, expected) in [
            ("We met with all", "mofa-en", true),
            ("WE met with all", "mofa-en", false),
            ("[We met with all", "mofa-en", false),
            ("We met with all", "generic", false),
        ] {
            let dialect = super::super::tests::indexed(dialect);
            assert_eq!(begins_as_prose(line, dialect), expected, "{line}");
        }
    }

    #[test]
    fn no_rule_for_labels_reads_a_plain_sentence() {
        let words = [
            "Jun", "Aoba", "Q", "The", "Reporter", "Minister", "met", "so", "de", "who",
        ];
        let marks = [
            " ",
            ", ",
            ". ",
            ".  ",
            " – ",
            "- ",
            ".- ",
            "’s ",
            ": ",
            " “Wire” ",
            " (1) ",
        ];
        let dialect = Indexed::generic();
        let parts = |at: usize| (words[at % 10], marks[at / 10 % 11], words[at / 110 % 10]);
        for at in 0..110 * 110 {
            let ((one, mark, other), (more, last, end)) = (parts(at), parts(at / 110));
            let line = alloc::format!("{one}{mark}{other}{last}{more} {end} went on");
            if is_plain_sentence(&line, dialect) {
                assert_eq!(
                    super::super::read(&line, dialect),
                    super::super::Reading::Prose
                );
                assert_eq!(super::super::parted(&line, dialect), None, "{line}");
                assert_eq!(super::super::clocked(&line, dialect), None, "{line}");
                assert_eq!(super::super::recurrent(&line, dialect), None, "{line}");
                assert_eq!(super::super::stopped_name(&line, dialect), None, "{line}");
                assert_eq!(super::super::stopped_in_capitals(&line, dialect), None);
                assert_eq!(super::super::answer_letter(&line, dialect), None, "{line}");
                assert_eq!(super::super::before_gap(&line, dialect), None, "{line}");
                assert_eq!(super::super::before_space(&line), None, "{line}");
                assert_eq!(super::super::quoting(&line, dialect), None, "{line}");
                assert_eq!(super::super::kin(&line, dialect), None, "{line}");
                assert!(!super::super::is_key(&line), "{line}");
            }
        }
    }
}
