//! The words of a label, and what parts them.
//!
//! ```ebnf
//! separator = { space }, [ "," ], { space } ;
//! word      = capitalised word | small word | particle | honorific ;
//! ```

use super::super::error::{Fault, Parsed};
use super::super::leaf;
use super::lexicon::is_small;
use crate::dialect::Indexed;
use crate::letters::is_letter;
use crate::tokens::split_words;

/// `separator = { space }, [ "," ], { space } ;`, at least one of them.
pub(super) fn separator(input: &str) -> Parsed<'_, &str> {
    let behind = leaf::trim_start(input);
    let behind = behind.strip_prefix(',').map_or(behind, leaf::trim_start);
    match input.len() - behind.len() {
        0 => Err(Fault::at(input)),
        length => Ok((behind, &input[..length])),
    }
}

/// `word = capitalised word | small word | particle | honorific ;`
pub(super) fn word<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let (word, behind) = input.split_at(word_length(input));
    if !word.is_empty() && (is_capitalised(word) || stands_small(word, dialect)) {
        Ok((behind, word))
    } else {
        Err(Fault::at(input))
    }
}

/// Whether a word may stand in small letters in a label.
pub(super) fn stands_small(word: &str, dialect: Indexed<'_>) -> bool {
    is_small(word, dialect) || dialect.labels.sent.iter().any(|known| **known == *word)
}

/// How far the characters of a word reach; those of ASCII are looked at as bytes.
fn word_length(input: &str) -> usize {
    let is_plain = |byte: u8| byte.is_ascii() && in_word(char::from(byte));
    let plain = input.bytes().position(|byte| !is_plain(byte));
    match plain {
        Some(at) if input.as_bytes()[at].is_ascii_digit() => at + channel_length(input, at),
        Some(at) if input.as_bytes()[at].is_ascii() => at,
        _ => input.find(|c| !in_word(c)).unwrap_or(input.len()),
    }
}

/// The number of a channel right behind two capitals: `CCTV4`, `Aoba/TV5`. Behind one letter it is
/// that of something else: `G20`.
fn channel_length(input: &str, at: usize) -> usize {
    let (before, number) = input.as_bytes().split_at(at);
    let capitals = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_uppercase());
    let length = number
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let ends = !input[at + length..].starts_with(in_word);
    if capitals.count() > 1 && length < 3 && ends {
        length
    } else {
        0
    }
}

/// Letters, the marks that combine with them, and what stands inside names: `O’Brien`, `ITN&BBC`.
pub(super) fn in_word(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='\u{9fff}')
        || is_letter(c)
        || matches!(
            c,
            '.' | '\'' | '’' | '´' | '-' | '\u{2011}' | '&' | '/' | '・' | '《' | '》'
        )
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
        || joins_letters(c)
}

/// The signs of India's scripts that mark a letter or leave out its vowel, and what joins or parts
/// letters there and in Persian.
const fn joins_letters(c: char) -> bool {
    let block = c as u32 & !0x7f;
    let sign = c as u32 & 0x7f;
    matches!(c, '\u{200c}' | '\u{200d}')
        || matches!(
            block,
            0x900 | 0x980 | 0xa00 | 0xa80 | 0xb00 | 0xb80 | 0xc00 | 0xc80 | 0xd00
        ) && matches!(sign, 0x3c | 0x4d)
}

/// Capitalised, or without case; a lower-case start counts where a capital follows an apostrophe
/// or a hyphen (`d'Emilia`, `al-Rashid`). A period ends only an abbreviation (`Mr.`, `J.`).
pub(crate) fn is_capitalised(word: &str) -> bool {
    let first = word.trim_start_matches('《').chars().next().unwrap_or(' ');
    let opens = is_letter(first) && !first.is_lowercase();
    let inner = || {
        word.split(['\'', '’', '-'])
            .nth(1)
            .and_then(|part| part.chars().next())
            .is_some_and(char::is_uppercase)
    };
    let shortened = || word.rsplit('-').next().is_none_or(|last| last.len() <= 6);
    (opens || (first.is_lowercase() && inner())) && (!word.ends_with('.') || shortened())
}

/// Whether all words of a text are written as those of a name or a title are: with a capital or a
/// digit, or they are small ones.
pub(crate) fn is_titled(text: &str, dialect: Indexed<'_>) -> bool {
    split_words(text).all(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        !word.starts_with(char::is_lowercase) || is_small(word, dialect)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_words() {
        for c in "Aéあア日.'’-\u{2011}&/・《》\u{300}\u{36f}\u{3099}\u{309a}".chars() {
            assert!(in_word(c), "{c:?}");
        }
        for c in "2 :,(（[+<\u{2ff}\u{370}ー"
            .chars()
            .filter(|c| !c.is_alphabetic())
        {
            assert!(!in_word(c), "{c:?}");
        }
    }

    #[test]
    fn words_are_capitalised_at_their_beginning_or_behind_a_mark() {
        for (word, expected) in [
            ("Aoba", true),
            ("《Aoba", true),
            ("青葉", true),
            ("d'Emilia", true),
            ("d’Emilia", true),
            ("al-Rashid", true),
            ("al-rashid", false),
            ("dEmilia", false),
            ("Minis.", true),
            ("Minist.", false),
            ("aoba", false),
            ("-Aoba", false),
            ("", false),
        ] {
            assert_eq!(is_capitalised(word), expected, "{word}");
        }
    }

    #[test]
    fn channels_have_a_number() {
        for (text, expected) in [
            ("CCTV4: So", "CCTV4"),
            ("TV12", "TV12"),
            ("TV123", "TV"),
            ("TV5b", "TV"),
            ("G20", "G"),
            ("Aoba2", "Aoba"),
        ] {
            assert_eq!(&text[..word_length(text)], expected, "{text}");
        }
    }
}
