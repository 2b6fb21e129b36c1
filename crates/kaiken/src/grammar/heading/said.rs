//! The words by which speech is told from headings.

use super::super::{label, leaf};
use super::is_phrase;
use crate::dialect::{HeadingRules, Indexed, WordList, Words};
use crate::letters::{is_kana_or_kanji, is_letter};

pub(super) fn has_sentence_word(text: &str, rules: &HeadingRules) -> bool {
    has_word(text, &rules.sentence_words)
}

fn has_word(text: &str, words: &Words) -> bool {
    text.split([' ', '\u{a0}'])
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .any(|word| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether a text has words of a sentence, of a greeting or of thanks.
pub(crate) fn is_said(text: &str, rules: &HeadingRules) -> bool {
    has_sentence_word(text, rules) || has_word(text, &rules.greetings)
}

/// Whether a text holds a word for who speaks or who is spoken to.
pub(crate) fn names_speakers(text: &str, rules: &HeadingRules) -> bool {
    holds_word(text, &rules.pronouns)
}

/// Whether a text holds one of some words: alone, or anywhere in a script without spaces.
pub(crate) fn holds_word(text: &str, words: &Words) -> bool {
    let unspaced = |known: &str| known.starts_with(|c| is_kana_or_kanji(c) || label::is_hangul(c));
    let spaced = |word: &str| words.iter().any(|known| leaf::is(word, known));
    text.split([' ', '\u{a0}', '’', '\''])
        .map(|word| word.trim_matches(|c: char| c.is_ascii_punctuation() || c == '…'))
        .any(spaced)
        || words
            .iter()
            .any(|known| unspaced(known) && leaf::holds(text, known))
}

/// The shortest sentence that tells a paragraph from a phrase, in characters, and the same in a
/// script without spaces, where one character stands for more.
const SENTENCE: usize = 40;
const UNSPACED_SENTENCE: usize = 16;

/// Whether a line ends as a sentence does, and is no phrase of a few words.
pub(crate) fn is_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['”', '"', '’', '»', '」', ')', '）']);
    let fewest = if bare.ends_with('。') {
        UNSPACED_SENTENCE
    } else {
        SENTENCE
    };
    bare.ends_with(['.', '?', '!', '…', '。', '？', '！', '؟', '۔', '।'])
        && line.chars().nth(fewest).is_some()
}

/// Whether a text begins with a word of a greeting or of thanks.
pub(crate) fn begins_as_greeting(text: &str, rules: &HeadingRules) -> bool {
    let first = text.split([' ', '\u{a0}']).next().unwrap_or_default();
    has_word(first, &rules.greetings)
}

/// Whether a text begins as speech does and no heading, where greetings are known: with a word that
/// only sentences have, before others in small letters, or with one of a greeting, before a comma.
/// A time of a recording heads nothing either, nor does the number of a page.
pub(crate) fn begins_as_said(text: &str, rules: &HeadingRules) -> bool {
    if rules.greetings.is_empty() {
        return false;
    }
    let mut words = text.split([' ', '\u{a0}', '’', '\'']);
    let first = words.next().unwrap_or_default();
    let numbered = text.contains(':') || text.starts_with('-');
    let recorded = || numbered && !text.contains(is_letter);
    let goes_on = words.any(|word| word.starts_with(char::is_lowercase));
    let greets = || text.contains(',') && begins_as_greeting(text, rules);
    goes_on && has_sentence_word(first, rules) || greets() || recorded()
}

/// Whether a short line may be a heading of a statement: a phrase with words that no name has, or
/// with a first word that ends as no name does. What stands before its first small word is no
/// office.
pub(crate) fn heads_statement(line: &str, dialect: Indexed<'_>) -> bool {
    let rules = &dialect.headings;
    let mut words = line.split_whitespace();
    let first = words.clone().next().unwrap_or_default();
    let small = |word: &str| word.starts_with(char::is_lowercase);
    let joins = |word: &str| rules.joining.iter().any(|known| **known == *word);
    let names_none = rules
        .statement_ends
        .iter()
        .any(|end| first.ends_with(&**end))
        || words.any(|word| small(word) && (!label::is_small(word, dialect) || joins(word)));
    let head = line.split_whitespace().find(|word| small(word));
    let head = head.map_or(line, |word| {
        &line[..word.as_ptr() as usize - line.as_ptr() as usize]
    });
    names_none
        && !small(line)
        && !line.contains([',', '@'])
        && !is_said(line, rules)
        && !label::is_outlet(line, dialect)
        && label::role_of(head.trim_end(), dialect).is_none()
}

/// The most words of a heading that begins as those of a statement do.
const OPENED: usize = 8;

/// `opened = opener, word, { word } ;` Whether a line begins as headings of a statement do, and all
/// its words have capitals, but those that are small in names: `On Research Reactors`.
pub(crate) fn is_opened(line: &str, dialect: Indexed<'_>) -> bool {
    let rules = &dialect.headings;
    let mut openers = rules.openers.iter();
    let opened = |opener: &str| {
        let behind = &line[leaf::word_prefix(line, opener)?..];
        behind
            .starts_with(char::is_whitespace)
            .then(|| behind.trim_start())
    };
    let topic = openers.find_map(|opener| opened(opener));
    topic.is_some_and(|topic| {
        let mut words = topic.split_whitespace();
        topic.starts_with(char::is_uppercase)
            && words.clone().nth(OPENED).is_none()
            && words.all(|word| label::is_capitalised(word) || label::is_small(word, dialect))
            && !line.contains([',', '@', ':'])
            && !topic.contains(|c: char| c.is_ascii_digit())
            && is_phrase(line, rules)
    })
}

/// Whether a paragraph ends in words that announce a list, or in a colon.
pub(crate) fn announces(text: &str, dialect: Indexed<'_>) -> bool {
    let announces = &dialect.headings.announces;
    let known = |words: &str| {
        dialect.may_end(words, WordList::Announces)
            && announces.iter().any(|known| leaf::ends(words, known))
    };
    match text.as_bytes() {
        [.., before, b'.'] if before.is_ascii_alphanumeric() => known(&text[..text.len() - 1]),
        [.., last] if last.is_ascii() && !matches!(last, b'.' | b':') => false,
        _ if ends_one_sentence(text) => known(&text[..text.len() - "。".len()]),
        _ => {
            let bare = text.trim_end_matches(['.', '。', ':', '：']);
            bare.len() < text.len() && known(bare) || text.ends_with([':', '：'])
        }
    }
}

/// Whether a text of a script without spaces ends in the mark for that, behind a letter.
fn ends_one_sentence(text: &str) -> bool {
    let words = text.strip_suffix('。');
    words.is_some_and(|words| words.ends_with(is_kana_or_kanji))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_a_statement_begin_with_a_word_and_have_capitals() {
        for (line, expected) in [
            ("On Research Reactors", true),
            ("On the Harbour of Oslo", true),
            ("On Friday we met the pilots", false),
            ("On behalf of the harbour", false),
            ("On March 5", false),
            ("On Ferries.", false),
            ("On Ferries, Oslo", false),
            ("Ontario Ferries", false),
            ("On", false),
        ] {
            assert_eq!(is_opened(line, Indexed::generic()), expected, "{line}");
        }
    }

    #[test]
    fn headings_of_statements_are_no_names_and_no_offices() {
        for (line, expected) in [
            ("Economic activity", true),
            ("Floods in the North", true),
            ("Visit of the Minister to Lima", true),
            ("Minister of the Interior", false),
            ("Minister to the Crown", false),
            ("Jun de la Aoba", false),
            ("Aoba of the North", false),
            ("Harbour works, and the pier", false),
            ("We met in Lima", false),
        ] {
            assert_eq!(
                heads_statement(line, Indexed::generic()),
                expected,
                "{line}"
            );
        }
    }

    #[test]
    fn speech_begins_with_a_word_of_sentences() {
        let generic = &crate::Dialect::generic().headings;
        for (text, said, greets) in [
            ("I would like to begin", true, false),
            ("I’d like to begin", true, false),
            ("We have a new pier", true, false),
            ("Ice on the pier", false, false),
            ("Good morning, all", true, true),
            ("Good Friday Agreement", false, true),
            ("Can Tho", false, false),
            ("2025/26", false, false),
            ("00:17:20", true, false),
            ("-3", true, false),
            ("Goods at the pier", false, false),
        ] {
            assert_eq!(begins_as_said(text, generic), said, "{text}");
            assert_eq!(begins_as_greeting(text, generic), greets, "{text}");
        }
    }

    #[test]
    fn lists_are_announced_at_the_end_of_a_paragraph() {
        for (text, expected) in [
            ("The points are as follows.", true),
            ("The points are as follows", false),
            ("The points are as follows..", true),
            ("The points are as follows:.", true),
            ("There are two points:", true),
            ("次のとおりです：", true),
            ("以下のとおりです。", true),
            ("以下のとおりです", false),
            ("We met.", false),
        ] {
            assert_eq!(announces(text, Indexed::generic()), expected, "{text}");
        }
    }

    #[test]
    fn lines_that_may_head_a_statement() {
        for (line, expected) in [
            ("Economic activity", true),
            ("Inflation", true),
            ("Conclusion", true),
            ("Developments in Peru", true),
            ("Ladies and gentlemen", false),
            ("Thank you", false),
            ("Over to you", false),
            ("We are ready", false),
            ("Peskova", false),
            ("Clement", false),
            ("Jun Aoba", false),
            ("Ursula von der Linden", false),
            ("Jun Aoba, spokesperson for the bank", false),
            ("Reuters", false),
            ("Minister of the interior", false),
            ("and so on", false),
            ("developments in Peru", false),
            ("Developments @ the port", false),
            ("Radio of the sea", false),
        ] {
            let found = heads_statement(line, Indexed::generic());
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn words_stand_beside_marks() {
        let generic = &crate::Dialect::generic().headings;
        for (text, expected) in [
            ("Over to you", true),
            ("Over to you…", true),
            ("(you)", true),
            ("The youth of the pier", false),
        ] {
            assert_eq!(holds_word(text, &generic.pronouns), expected, "{text}");
        }
    }
}
