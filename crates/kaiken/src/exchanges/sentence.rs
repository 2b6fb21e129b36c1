//! Sentences, and the one that a question opens with.

use crate::dialect::{CueWords, OpeningWords, Words};

/// No more of a sentence is searched for cues, in bytes.
pub(super) const READS: usize = 480;

/// The sentences of a text, trimmed.
///
/// ```ebnf
/// sentence = { character } , ( end , { closing } | line-end ) ;
/// end      = "。" | "？" | "！" | "?" | "!" | "." ;
/// ```
///
/// A period ends a sentence before white space only, unless a small letter follows, or a word of
/// one letter or with a period of its own (`U.S.`) or a title (`Mr.`) stands before it. Nothing
/// ends one inside 「」.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        loop {
            let start = rest.trim_start();
            if start.is_empty() {
                return None;
            }
            let (sentence, behind) = start.split_at(end(start));
            rest = behind;
            let sentence = sentence.trim_end();
            if !sentence.is_empty() {
                return Some(sentence);
            }
        }
    })
}

/// Where the first sentence of a text ends.
fn end(text: &str) -> usize {
    let mut quotes = 0_u32;
    for (at, c) in text.char_indices() {
        let behind = at + c.len_utf8();
        match c {
            '「' | '『' => quotes += 1,
            '」' | '』' => quotes = quotes.saturating_sub(1),
            '\n' | '\r' => return behind,
            '。' | '？' | '！' if quotes == 0 => return behind + closing(&text[behind..]),
            '?' | '!' if quotes == 0 => return behind + closing(&text[behind..]),
            '.' if quotes == 0 => {
                let behind = behind + closing(&text[behind..]);
                if period_ends(&text[..at], &text[behind..]) {
                    return behind;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// The length of the quotation marks and brackets that close behind the end of a sentence.
fn closing(behind: &str) -> usize {
    let rest = behind.trim_start_matches(['"', '”', '’', '\'', ')', ']', '）', '」', '』']);
    behind.len() - rest.len()
}

fn period_ends(before: &str, behind: &str) -> bool {
    let mut next = behind.chars();
    let spaced = next.next().is_none_or(char::is_whitespace);
    let mut small = || {
        next.find(|c| !c.is_whitespace())
            .is_some_and(char::is_lowercase)
    };
    let word = || before.rsplit(char::is_whitespace).next().unwrap_or(before);
    spaced && !small() && !abbreviates(word())
}

/// Whether a word before a period is cut short by it: `U.S`, `J`, `Mr`, or is a list number.
fn abbreviates(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '“', '‘', '[']);
    matches!(
        word,
        "Mr" | "Ms" | "Mrs" | "Dr" | "Prof" | "St" | "No" | "Gen" | "Sen" | "Gov"
    ) || word.contains('.')
        || word.len() == 1
        || (word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// How a question opens: the first sentence that is more than a greeting.
#[derive(Clone, Copy)]
pub(super) struct Opening<'a> {
    /// The sentence, without small words and forms of address before it.
    pub(super) words: &'a str,
    /// Whether anything but greetings follows.
    pub(super) alone: bool,
    /// What follows.
    pub(super) rest: &'a str,
}

/// The opening of a question; none if it only greets and thanks.
pub(super) fn opening<'a>(text: &'a str, cues: &[CueWords]) -> Option<Opening<'a>> {
    let mut sentences = sentences(text).skip_while(|sentence| polite(sentence, cues));
    let first = sentences.next()?;
    let alone = sentences.all(|sentence| polite(sentence, cues));
    let behind = first.as_ptr() as usize - text.as_ptr() as usize + first.len();
    Some(Opening {
        words: cut(lead(first, cues.iter().map(|cues| &cues.opening.lead_ins))),
        alone,
        rest: &text[behind..],
    })
}

/// As much of a sentence as is searched.
fn cut(sentence: &str) -> &str {
    let mut length = sentence.len().min(READS);
    while !sentence.is_char_boundary(length) {
        length -= 1;
    }
    &sentence[..length]
}

/// A sentence without the small words before its first word that counts; two at most.
pub(super) fn lead<'a, 'w>(
    sentence: &'a str,
    small: impl Iterator<Item = &'w Words> + Clone,
) -> &'a str {
    let mut rest = sentence;
    for _ in 0..2 {
        let known = small.clone().flat_map(|words| words.iter());
        let longest = known
            .filter(|word| begins(rest, word))
            .map(|word| word.len())
            .max();
        match longest {
            Some(length) if length < rest.len() => rest = rest[length..].trim_start(),
            _ => break,
        }
    }
    rest
}

/// Whether a sentence greets, thanks or introduces, and asks nothing.
fn polite(sentence: &str, cues: &[CueWords]) -> bool {
    let mut openings = cues.iter().map(|cues| &cues.opening);
    if is_question(sentence) {
        return false;
    }
    let greets = openings.clone().any(|opening| {
        begins_any(sentence, &opening.thanks)
            || begins_any(sentence, &opening.greetings)
            || introduces(sentence, opening)
    });
    let begins_matter = |opening: &OpeningWords| {
        begins_any(sentence, &opening.scenes) || begins_any(sentence, &opening.new_matter)
    };
    greets || names_only(sentence) && !openings.any(begins_matter)
}

/// Whether nothing but thanks is said.
pub(super) fn only_thanks(text: &str, cues: &[CueWords]) -> bool {
    let thanks = |sentence: &str| {
        !is_question(sentence)
            && sentence.len() <= READS
            && cues
                .iter()
                .any(|cues| begins_any(sentence, &cues.opening.thanks))
    };
    text.len() <= READS && !text.trim().is_empty() && sentences(text).all(thanks)
}

/// `北斗通信の栗林です。`: short, ends in a copula, and says nothing of anything.
fn introduces(sentence: &str, opening: &OpeningWords) -> bool {
    let sentence = sentence.trim_end_matches(['。', '.']);
    let mut endings = opening.introductions.iter();
    let name = endings.find_map(|ending| sentence.strip_suffix(&**ending));
    let tells = |name: &str| {
        opening
            .no_introductions
            .iter()
            .any(|word| name.contains(&**word))
    };
    name.is_some_and(|name| name.chars().take(21).count() <= 20 && !tells(name))
}

/// `Marcel Dupin from the Gazette.`: a few words, all with a capital but the smallest.
fn names_only(sentence: &str) -> bool {
    let sentence = sentence.trim_end_matches('.');
    let mut words = 0;
    let named = sentence.split_whitespace().all(|word| {
        words += 1;
        let first = word.chars().next().unwrap_or(' ');
        words <= 8 && (first.is_uppercase() || first.is_lowercase() && word.len() <= 4)
    });
    named && words > 0 && sentence.starts_with(char::is_uppercase)
}

pub(super) fn is_question(sentence: &str) -> bool {
    let end = sentence.trim_end_matches(['"', '”', '’', '\'', ')', '」', '』']);
    end.ends_with(['?', '？']) || end.ends_with("か。") || end.ends_with('か')
}

pub(super) fn begins_any(text: &str, words: &Words) -> bool {
    words.iter().any(|word| begins(text, word))
}

/// Whether a text begins with a phrase that ends at the edge of a word; ASCII case does not count.
pub(super) fn begins(text: &str, phrase: &str) -> bool {
    let Some(head) = text.as_bytes().get(..phrase.len()) else {
        return false;
    };
    head.eq_ignore_ascii_case(phrase.as_bytes()) && edge(&text.as_bytes()[phrase.len()..], phrase)
}

/// Whether a phrase that ends in a letter or digit of ASCII has none behind it.
fn edge(behind: &[u8], phrase: &str) -> bool {
    let inside = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    !inside(phrase.as_bytes().last()) || !inside(behind.first())
}
