//! How the words of a label stand elsewhere in a text: in small letters, as words do, or in the
//! case of names.

use alloc::string::String;

use crate::dialect::Indexed;
use crate::edge;
use crate::grammar::{label, leaf};
use crate::letters::{self, is_letter};
use crate::tokens::split_words;

/// How many surnames in capitals are looked for.
pub(super) const MOST: usize = 16;

/// How many labels in capitals a page has where they are the rule; so many times fewer are others.
const CAPITALS: usize = 3;

/// The letters of the shortest surname.
const SHORTEST: usize = 5;

/// Whether labels in capitals are the rule among some.
pub(super) fn are_capitals<'t>(labels: impl Iterator<Item = &'t str>) -> bool {
    let [capitals, others] = labels.fold([0, 0], |[capitals, others], label| {
        let is_one = usize::from(is_capitals(label));
        [capitals + is_one, others + 1 - is_one]
    });
    capitals >= CAPITALS && capitals > others * CAPITALS
}

/// Whether a label is in capitals, the remark behind it aside.
fn is_capitals(label: &str) -> bool {
    let bare = label.split(['(', '[']).next().unwrap_or(label);
    let mut capitals = bare.chars().filter(|c| c.is_uppercase());
    !bare.contains(char::is_lowercase) && capitals.nth(1).is_some()
}

/// Whether a label is one long word in capitals.
pub(super) fn is_surname(label: &str) -> bool {
    is_capitals(label) && label.chars().nth(SHORTEST - 1).is_some() && label.chars().all(is_letter)
}

/// Whether a label is a full name in capitals: two to four words of three letters or more.
pub(super) fn is_full(label: &str) -> bool {
    let long = |word: &str| word.chars().nth(2).is_some() && word.chars().all(is_letter);
    is_capitals(label)
        && split_words(label).nth(1).is_some()
        && split_words(label).nth(4).is_none()
        && split_words(label).all(long)
}

/// Whether words in capitals stand in a text as names do: `OELSNER` beside `Oelsner`. The dotted
/// capital of Turkish is an `i`.
pub(super) fn stands_as_name(text: &str, words: &str) -> bool {
    let mut name = String::with_capacity(words.len());
    for word in split_words(words) {
        let first = word.chars().next().map_or(0, char::len_utf8);
        name.push_str(if name.is_empty() { "" } else { " " });
        name.push_str(&word[..first]);
        name.push_str(&letters::lower_case(&word[first..].replace('İ', "i")));
    }
    holds_whole(text, &name)
}

/// Whether a line in capitals lists somebody of that surname, with what the bearer is behind a
/// comma: `GENERAL ROY AOBA, HARBOUR COMMAND`. Behind small words stand places: `TALKS IN LISBON, …`
pub(super) fn is_listed(text: &str, surname: &str, dialect: Indexed<'_>) -> bool {
    let is_small = |word: &str| label::is_small(&word.to_lowercase(), dialect);
    leaf::places(text.as_bytes(), surname.as_bytes()).any(|at| {
        let (before, behind) = (&text[..at], &text[at + surname.len()..]);
        let before = edge::last(before, LONGEST_LISTED).rsplit('\n').next();
        let behind = edge::first(behind, LONGEST_LISTED).lines().next();
        let (before, behind) = (before.unwrap_or_default(), behind.unwrap_or_default());
        before.ends_with(char::is_whitespace)
            && behind.starts_with(',')
            && before.len() + behind.len() < LONGEST_LISTED
            && !before.contains(',')
            && !split_words(before).any(is_small)
            && !before.contains(char::is_lowercase)
            && !behind.contains(char::is_lowercase)
    })
}

/// The longest line of such a list, in bytes.
const LONGEST_LISTED: usize = 160;

/// Whether a word of a label stands in a text in small letters, too, as no name does: `the claim`
/// beside `Claim:`.
pub(super) fn is_word_of(text: &str, label: &str) -> bool {
    split_words(label).any(|word| {
        let small = word.to_lowercase();
        small.len() > 2 && small != word && holds_whole(text, &small)
    })
}

/// Whether a text holds a word with neither letters nor digits around it.
fn holds_whole(text: &str, word: &str) -> bool {
    let is_whole = |at: usize| {
        let (before, behind) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    };
    leaf::places(text.as_bytes(), word.as_bytes()).any(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_the_rule_where_nearly_all_labels_have_them() {
        for (labels, expected) in [
            (
                &["AOBA", "SETO (AA)", "QUESTION (on ferries)"] as &[&str],
                true,
            ),
            (&["AOBA", "SETO"], false),
            (&["AOBA", "SETO", "KISHI", "Holm"], false),
            (&["AOBA", "SETO", "KISHI", "OKI", "Holm"], true),
            (&["知事", "市長", "記者", "司会"], false),
        ] {
            assert_eq!(are_capitals(labels.iter().copied()), expected, "{labels:?}");
        }
    }

    #[test]
    fn surnames_are_listed_in_capitals() {
        for (text, expected) in [
            ("SPEAKERS:\nGENERAL ROY AOBA, HARBOUR COMMAND\n", true),
            ("SPEAKERS:\nGENERAL ROY AOBA, Harbour Command\n", false),
            ("SPEAKERS:\nGENERAL ROY AOBA\n", false),
            ("SETO, ROY AOBA, HARBOUR COMMAND\n", false),
            ("ROY AOBAS, HARBOUR COMMAND\n", false),
            ("AOBA, HARBOUR COMMAND\n", false),
            ("TALKS IN AOBA, BRIA\n", false),
        ] {
            let found = is_listed(text, "AOBA", Indexed::generic());
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn surnames_stand_as_names() {
        let text = "Mr. Seto met Älskog, Kishis and Oki.";
        for (word, is_long, named) in [
            ("SETO", false, true),
            ("ÄLSKOG", true, true),
            ("KISHI", true, false),
            ("OKI", false, true),
            ("COVID-19", false, false),
        ] {
            assert_eq!(is_surname(word), is_long, "{word}");
            assert_eq!(stands_as_name(text, word), named, "{word}");
        }
    }
}
