//! Sentences, and the one that a question opens with.

use super::lexicon::{Lexicon, Sense};
use crate::dialect::OpeningWords;
use crate::edge;
use crate::eight::{self, HIGH, times, zeros};
use crate::grammar::leaf;
use crate::letters::is_kana_or_kanji;
use crate::tokens::split_words;

/// No more of a sentence is searched for cues, in bytes.
pub(super) const READS: usize = 480;

/// The sentences of a text, trimmed.
///
/// ```ebnf
/// sentence = { character | line-end of a wrapped line } , ( end , { closing } | line-end ) ;
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
            let start = leaf::trim_start(rest);
            if start.is_empty() {
                return None;
            }
            let (sentence, behind) = start.split_at(end(start));
            rest = behind;
            let sentence = leaf::trim(sentence);
            if !sentence.is_empty() {
                return Some(sentence);
            }
        }
    })
}

/// The last sentence of a text, as far as its last [`READS`] bytes tell.
pub(super) fn last_sentence(text: &str) -> Option<&str> {
    sentences(edge::last(text, READS)).last()
}

/// Whether a byte begins what can end a sentence, or a 「 or 」.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let bytes = [b'\n', b'\r', b'.', b'?', b'!', 0xe3, 0xef];
    let mut at = 0;
    while at < bytes.len() {
        marks[bytes[at] as usize] = true;
        at += 1;
    }
    marks
};

/// Where the first sentence of a text ends.
fn end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut quotes = 0_u32;
    let mut from = 0;
    while let Some(at) = next_mark(bytes, from) {
        from = at + 1;
        let mark = match bytes[at..] {
            [b'\n' | b'\r', ..] if is_wrapped(&text[..at], &text[at..]) => continue,
            [b'\n' | b'\r', ..] => return at + 1,
            [b'.' | b'?' | b'!', ..] => 1,
            // `。`, `？`, `！`
            [0xe3, 0x80, 0x82, ..] | [0xef, 0xbc, 0x9f | 0x81, ..] => 3,
            [0xe3, 0x80, mark, ..] => {
                quotes = nested(quotes, mark);
                continue;
            }
            _ => continue,
        };
        let behind = at + mark + closing(&text[at + mark..]);
        if quotes == 0 && (bytes[at] != b'.' || period_ends(&text[..at], &text[behind..])) {
            return behind;
        }
    }
    text.len()
}

/// Whether a sentence goes on in the next line, as it does where lines are wrapped.
fn is_wrapped(before: &str, behind: &str) -> bool {
    let line = behind.trim_start_matches(['\n', '\r']);
    let feeds = &behind[..behind.len() - line.len()];
    matches!(feeds, "\n" | "\r\n")
        && (line.starts_with(char::is_lowercase) || before.trim_end().ends_with(','))
}

/// The first place from one on where a sentence may end. In a text of ASCII most bytes are letters
/// and spaces, so that eight are asked together.
fn next_mark(bytes: &[u8], mut at: usize) -> Option<usize> {
    while at < bytes.len() {
        let eight = &bytes[at..bytes.len().min(at + eight::BYTES)];
        let clear = eight.len() == eight::BYTES && may_hold_mark(eight::first(eight)) == 0;
        let place = || eight.iter().position(|byte| MARKS[usize::from(*byte)]);
        match (!clear).then(place).flatten() {
            Some(place) => return Some(at + place),
            None => at += eight.len(),
        }
    }
    None
}

/// Not zero where any of eight bytes may be in [`MARKS`]: it is not of ASCII, a control character,
/// or the mark itself.
const fn may_hold_mark(eight: u64) -> u64 {
    let control = eight.wrapping_sub(times(b' '));
    let marks =
        zeros(eight ^ times(b'.')) | zeros(eight ^ times(b'?')) | zeros(eight ^ times(b'!'));
    (control | eight) & HIGH | marks
}

/// How many 「 are open behind a mark, given by the last of its three bytes.
const fn nested(quotes: u32, mark: u8) -> u32 {
    match mark {
        // `「`, `『`
        0x8c | 0x8e => quotes + 1,
        // `」`, `』`
        0x8d | 0x8f => quotes.saturating_sub(1),
        _ => quotes,
    }
}

/// The length of the quotation marks and brackets that close behind the end of a sentence.
fn closing(behind: &str) -> usize {
    match behind.as_bytes() {
        [] | [b' ' | b'\n' | b'\r', ..] => 0,
        _ => behind.len() - behind.trim_start_matches(CLOSING).len(),
    }
}

const CLOSING: [char; 9] = ['"', '”', '’', '\'', ')', ']', '）', '」', '』'];

fn period_ends(before: &str, behind: &str) -> bool {
    let mut next = behind.chars();
    let spaced = next.next().is_none_or(char::is_whitespace);
    let mut small = || {
        next.find(|c| !c.is_whitespace())
            .is_some_and(char::is_lowercase)
    };
    spaced && !small() && !abbreviates(last_word(before))
}

/// What stands behind the last white space of a text. Mostly that is a space, near its end.
fn last_word(text: &str) -> &str {
    let mut behind = text.bytes().rev();
    match behind.find(|byte| !byte.is_ascii_graphic()) {
        Some(b' ') => &text[behind.len() + 1..],
        Some(_) => text.rsplit(char::is_whitespace).next().unwrap_or(text),
        None => text,
    }
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
    /// Whether nothing but greetings follows.
    pub(super) alone: bool,
    /// What follows.
    pub(super) rest: &'a str,
}

/// The opening of a question; none if it only greets and thanks.
pub(super) fn opening<'a>(text: &'a str, lexicon: &Lexicon<'_>) -> Option<Opening<'a>> {
    let mut sentences = sentences(text).skip_while(|sentence| polite(sentence, lexicon));
    let first = sentences.next()?;
    let alone = sentences.all(|sentence| polite(sentence, lexicon));
    let behind = first.as_ptr() as usize - text.as_ptr() as usize + first.len();
    Some(Opening {
        words: edge::first(lead(first, Sense::LeadIn, lexicon), READS),
        alone,
        rest: &text[behind..],
    })
}

/// A sentence without the small words before its first word that counts; two at most.
pub(super) fn lead<'a>(sentence: &'a str, small: Sense, lexicon: &Lexicon<'_>) -> &'a str {
    let mut rest = sentence;
    for _ in 0..2 {
        match lexicon.begins(rest, small) {
            Some(word) if word.len() < rest.len() => rest = rest[word.len()..].trim_start(),
            _ => break,
        }
    }
    rest
}

/// Whether a sentence greets, thanks or introduces, and asks nothing.
fn polite(sentence: &str, lexicon: &Lexicon<'_>) -> bool {
    let begins = |sense| lexicon.begins(sentence, sense).is_some();
    let mut sets = lexicon.sets().iter();
    !is_question(sentence)
        && (begins(Sense::Thanks)
            || begins(Sense::Greeting)
            || sets.any(|set| introduces(sentence, &set.opening))
            || names_only(sentence) && !begins(Sense::Scene) && !begins(Sense::NewMatter))
}

/// So many words follow a greeting at most, of whoever is greeted.
const GREETED: usize = 4;

/// Whether nothing but thanks and greetings is said: `Good morning, Prime Minister.` A form of
/// address may stand before them.
pub(super) fn only_courtesies(text: &str, lexicon: &Lexicon<'_>) -> bool {
    let begins = |sentence: &str| {
        let greets = lexicon.begins(sentence, Sense::Greeting);
        let greeted = greets.map_or(sentence, |words| &sentence[words.len()..]);
        let mut words = split_words(greeted);
        let only_greets = words.clone().nth(GREETED).is_none()
            && !greeted.contains(is_kana_or_kanji)
            && words.all(|word| !word.starts_with(char::is_lowercase))
            && greets.is_some();
        let thanks = lexicon.begins(sentence, Sense::Thanks).is_some();
        only_greets || thanks && !sentence.contains(';')
    };
    let courteous = |sentence: &str| {
        !is_question(sentence)
            && (begins(sentence) || begins(lead(sentence, Sense::LeadIn, lexicon)))
    };
    text.len() <= READS && !text.trim().is_empty() && sentences(text).all(courteous)
}

/// Whether somebody thanks or gives the floor, and says no more: `Thank you. Next question.`
pub(super) fn only_closes(text: &str, lexicon: &Lexicon<'_>) -> bool {
    let closes = |sentence: &str| {
        !is_question(sentence)
            && (lexicon.begins(sentence, Sense::Thanks).is_some()
                || lexicon.begins(sentence, Sense::Calls).is_some())
    };
    text.len() <= CLOSING_WORDS && !text.trim().is_empty() && sentences(text).all(closes)
}

/// The longest words that only thank or give the floor, in bytes.
const CLOSING_WORDS: usize = 80;

/// `北斗通信の栗林です。`: short, ends in a copula, and says nothing of anything.
fn introduces(sentence: &str, opening: &OpeningWords) -> bool {
    let sentence = sentence.trim_end_matches(['。', '.']);
    let mut endings = opening.introductions.iter();
    let name = endings.find_map(|ending| sentence.strip_suffix(&**ending));
    let tells = |name: &str| {
        let mut words = opening.no_introductions.iter();
        words.any(|word| leaf::find(name, word).is_some())
    };
    name.is_some_and(|name| name.chars().take(21).count() <= 20 && !tells(name))
}

/// `Marcel Dupin from the Gazette.`: a few words, all with a capital but the smallest.
fn names_only(sentence: &str) -> bool {
    let mut count = 0;
    let mut words = sentence.trim_end_matches('.').split_whitespace();
    sentence.starts_with(char::is_uppercase)
        && words.all(|word| {
            count += 1;
            let capital = word.starts_with(char::is_uppercase);
            let small = word.starts_with(char::is_lowercase) && word.len() <= 4;
            count <= 8 && (capital || small)
        })
}

pub(super) fn is_question(sentence: &str) -> bool {
    match sentence.as_bytes() {
        [.., b'?'] => true,
        [.., last] if *last == b'.' || last.is_ascii_alphanumeric() => false,
        _ => {
            let end = sentence.trim_end_matches(CLOSING);
            end.ends_with(['?', '？']) || end.trim_end_matches('。').ends_with('か')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{only_courtesies, opening, sentences};
    use crate::Dialect;
    use crate::exchanges::lexicon::Lexicon;

    const SENTENCES: [(&str, &[&str]); 11] = [
        ("", &[]),
        ("Why? Because.", &["Why?", "Because."]),
        (
            "Mr. J. Aoba came at 2 p.m. and left.",
            &["Mr. J. Aoba came at 2 p.m. and left."],
        ),
        (
            "The U.S. Government said so. Did it?",
            &["The U.S. Government said so.", "Did it?"],
        ),
        ("He said: “Never.” Why?", &["He said: “Never.”", "Why?"]),
        ("1. Why? 2. How?", &["1. Why?", "2. How?"]),
        ("One\nTwo", &["One", "Two"]),
        (
            "One and\ntwo, of\nPeru.\n\nthree",
            &["One and\ntwo, of", "Peru.", "three"],
        ),
        ("One,\r\nTwo", &["One,\r\nTwo"]),
        (
            "なぜですか。いつですか。",
            &["なぜですか。", "いつですか。"],
        ),
        (
            "「待つ。行く。」と述べました。はい。",
            &["「待つ。行く。」と述べました。", "はい。"],
        ),
    ];

    #[test]
    fn sentences_end_where_they_should() {
        for (text, expected) in SENTENCES {
            assert_eq!(sentences(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    /// Question, the words it opens with, whether they stand alone.
    const OPENINGS: [(&str, Option<(&str, bool)>); 10] = [
        ("Why?", Some(("Why?", true))),
        ("Thank you, Minister. Why? Thank you.", Some(("Why?", true))),
        (
            "Dupin from the Gazette. Will you go? When?",
            Some(("Will you go?", false)),
        ),
        ("Thank you very much.", None),
        ("Minister, why?", Some(("why?", true))),
        ("On Iran. What now?", Some(("On Iran.", false))),
        (
            "北斗通信の栗林です。なぜですか。",
            Some(("なぜですか。", true)),
        ),
        (
            "核軍縮の件です。なぜですか。",
            Some(("核軍縮の件です。", false)),
        ),
        ("すみません、なぜですか。", Some(("なぜですか。", true))),
        ("", None),
    ];

    #[test]
    fn thanks_and_greetings_ask_nothing() {
        let lexicon = Lexicon::new(&Dialect::generic().cues);
        for (text, expected) in [
            ("Thank you.", true),
            ("Good morning, Prime Minister.", true),
            (
                "Prime Minister, thank you very much for your time this morning.",
                true,
            ),
            ("Good morning. Thank you.", true),
            ("Good morning, explain it.", false),
            ("Prime Minister, thank you; tell us of the ferries.", false),
            ("Good morning?", false),
            (
                "Good morning, tell us what has become of the ferries.",
                false,
            ),
            ("Thank you. Tell us of the ferries.", false),
            ("すみません、教えてください。", false),
            ("", false),
        ] {
            assert_eq!(only_courtesies(text, &lexicon), expected, "{text}");
        }
    }

    #[test]
    fn a_question_opens_behind_its_greetings() {
        let lexicon = Lexicon::new(&Dialect::generic().cues);
        for (text, expected) in OPENINGS {
            let found = opening(text, &lexicon).map(|opening| (opening.words, opening.alone));
            assert_eq!(found, expected, "{text}");
        }
    }
}
