//! Faults that any running text can have.

use std::fs;
use std::ops::Range;

use kaiken::{Code, Transcript};
use kaiken_tests::{files, private_corpus};

use crate::{Faulty, check, clean, doubts};

/// A fault that any running text can have. It is given a text, the place of a word in it and what
/// is put there, and tells where the text is cut, what is put in, and which part of it is marked.
/// None where the place does not fit.
pub(crate) type Injection = fn(&str, Range<usize>, &str) -> Option<(usize, String, Range<usize>)>;

/// Faults within words and between them.
pub(crate) const INJECTED: &[(Code, Injection, &str)] = &[
    (Code::StrayLetter, between, "w "),
    (Code::DoubledWord, doubled, " "),
    (Code::ReplacementCharacter, inside, "\u{fffd}"),
    (Code::ControlCharacter, inside, "\u{92}"),
    (Code::ControlCharacter, inside, "\u{7}"),
    (Code::PrivateUseCharacter, inside, "\u{f0b7}"),
    (Code::SoftHyphen, inside, "\u{ad}"),
    (Code::InvisibleCharacter, inside, "\u{200b}"),
    (Code::InvisibleCharacter, inside, "\u{feff}"),
    (Code::UnbalancedQuotes, before, "“"),
    (Code::UnbalancedQuotes, before, "\""),
    (Code::UnbalancedQuotes, before, "「"),
    (Code::UnbalancedBrackets, before, "("),
    (Code::UnbalancedBrackets, before, "["),
];

/// Between two words, the second of which has small letters; the white space is not marked.
fn between(text: &str, word: Range<usize>, put: &str) -> Option<(usize, String, Range<usize>)> {
    let small = text[word.clone()].starts_with(|c: char| c.is_ascii_lowercase());
    let behind = text[..word.start]
        .trim_end()
        .ends_with(char::is_alphanumeric);
    (small && behind).then(|| (word.start, put.to_owned(), 0..put.trim_end().len()))
}

/// A word that nobody says twice, once more.
fn doubled(text: &str, word: Range<usize>, space: &str) -> Option<(usize, String, Range<usize>)> {
    let again = &text[word.clone()];
    matches!(again, "the" | "of" | "and" | "has" | "will" | "would").then(|| {
        let put = format!("{space}{again}");
        let marked = space.len()..put.len();
        (word.end, put, marked)
    })
}

/// In the middle of a word of letters.
fn inside(text: &str, word: Range<usize>, put: &str) -> Option<(usize, String, Range<usize>)> {
    let letters = text[word.clone()].chars().all(|c| c.is_ascii_lowercase());
    (letters && word.len() > 5).then(|| (word.start + 3, put.to_owned(), 0..put.len()))
}

/// Before a word.
fn before(text: &str, word: Range<usize>, put: &str) -> Option<(usize, String, Range<usize>)> {
    let word_alone = text[word.clone()].chars().all(char::is_alphanumeric);
    let spaced = text[..word.start].ends_with(' ');
    (word_alone && spaced).then(|| (word.start, put.to_owned(), 0..put.len()))
}

/// So many faults of one kind are put into a text, one at a time.
const TIMES: usize = 2;

/// Puts every fault into a text, at places spread over its speech.
fn inject_all(name: &str, clean: &str) -> usize {
    let transcript = kaiken::parse(clean);
    let (before, words) = (doubts(&transcript), spoken_words(&transcript));
    let mut count = 0;
    for (code, injection, put) in INJECTED {
        let fitting = words
            .iter()
            .filter_map(|word| injection(clean, word.clone(), put));
        let fitting: Vec<_> = fitting.collect();
        for (at, put, marked) in fitting.iter().step_by(fitting.len().div_ceil(TIMES).max(1)) {
            let faulty = Faulty {
                text: format!("{}{put}{}", &clean[..*at], &clean[*at..]),
                place: at + marked.start..at + marked.end,
            };
            check(name, &before, &faulty, *code);
            count += 1;
        }
    }
    count
}

/// The words in the middle of the paragraphs of turns that hold no quotation and no bracket.
fn spoken_words(transcript: &Transcript<'_>) -> Vec<Range<usize>> {
    let plain = transcript.turns().filter(|turn| {
        turn.label().is_some()
            && !turn
                .text()
                .contains(['“', '”', '"', '(', ')', '[', ']', '「', '」', '\u{fffd}'])
    });
    let paragraphs = plain.flat_map(|turn| turn.paragraph_spans().to_vec());
    paragraphs
        .flat_map(|span| {
            let text = transcript.slice(span);
            let start = |word: &str| {
                span.start as usize + (word.as_ptr() as usize - text.as_ptr() as usize)
            };
            let words: Vec<_> = text
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(|word| start(word)..start(word) + word.len())
                .collect();
            let end = words.len().saturating_sub(3);
            words.get(3..end).unwrap_or_default().to_vec()
        })
        .collect()
}

#[test]
fn faults_within_speech_are_found() {
    for fixture in ["en", "topics"] {
        let count = inject_all(fixture, &clean(fixture));
        assert!(count >= INJECTED.len(), "{fixture}: {count} faults");
    }
}

#[test]
fn faults_within_speech_of_real_transcripts_are_found() {
    let Some(root) = private_corpus() else {
        eprintln!("skipped: no ../shared");
        return;
    };
    let mut count = 0;
    for (folder, step) in [("gold/japan", 12), ("corpus/white-house", 24)] {
        for path in files(&root.join(folder), &["txt", "md"])
            .iter()
            .step_by(step)
        {
            let text = fs::read_to_string(path).expect("the corpus is UTF-8");
            count += inject_all(&path.display().to_string(), &text);
        }
    }
    assert!(count > 200, "{count} faults");
}
