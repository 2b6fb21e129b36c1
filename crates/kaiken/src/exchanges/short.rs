//! Short questions that hang upon the exchange before them.

use alloc::string::String;
use alloc::vec::Vec;

use super::follow_up::Asker;
use super::parts::asks;
use super::sentence::{begins, begins_any};
use crate::dialect::{CueWords, ShortWords, Words};

/// The longest question that a pronoun or the order of a statement makes hang, in words.
const FEW: usize = 10;
/// The longest question that its own lack of matter makes hang, in letters.
const TINY: usize = 10;
/// The same, where it asks to confirm, or where the same person asks on.
const SMALL: usize = 25;

/// Whether a question of one sentence cannot stand alone.
///
/// `unknown` counts the words of its matter that the exchange before does not have.
pub(super) fn depends(sentence: &str, cues: &[CueWords], unknown: u32, asker: Asker) -> bool {
    asks(sentence, cues)
        && cues.iter().any(|cues| {
            asker != Asker::Other && connects(sentence, cues)
                || in_words(sentence, cues, unknown)
                || unknown == 0 && in_letters(sentence, &cues.short, asker == Asker::Same)
        })
}

/// `But did they?`, `In that case, who pays?`
fn connects(sentence: &str, cues: &CueWords) -> bool {
    let mut known = cues.short.connectives.iter();
    known.any(|word| {
        begins(sentence, word) && {
            let behind = sentence[word.len()..].trim_start_matches([' ', ',', '、']);
            !begins_any(behind, &cues.opening.scenes)
                && !begins_any(behind, &cues.opening.new_matter)
        }
    })
}

/// The words of a sentence in small letters, marks aside; none if there are too many.
fn few_words(sentence: &str) -> Option<Vec<String>> {
    let words = sentence.split_whitespace().take(FEW + 1);
    let words: Vec<_> = words
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .collect();
    (words.len() <= FEW).then_some(words)
}

/// Languages that part their words by spaces.
fn in_words(sentence: &str, cues: &CueWords, unknown: u32) -> bool {
    let Some(words) = few_words(sentence) else {
        return false;
    };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let short = &cues.short;
    let scene = begins_any(sentence, &cues.opening.scenes);
    bare(&words, sentence, short, unknown)
        || joins(&words, cues)
        || !scene && (points_back(&words, short) || states(&words, short))
}

/// `Why?`, `Which countries?`, and three words whose matter the exchange before has.
fn bare(words: &[&str], sentence: &str, short: &ShortWords, unknown: u32) -> bool {
    let mut later = sentence.split_whitespace().skip(1);
    let named = later.any(|word| word.starts_with(char::is_uppercase));
    let verbless = words
        .first()
        .is_some_and(|first| has(&short.verbless, first));
    words.len() <= 2 && !named && begins_any(sentence, &short.bare)
        || words.len() == 3 && unknown == 0 && !verbless && !named
}

/// `And the embassy?`: a small word, and no verb behind it.
fn joins(words: &[&str], cues: &CueWords) -> bool {
    let [first, rest @ ..] = words else {
        return false;
    };
    let (short, scenes) = (&cues.short, &cues.opening.scenes);
    let small = |list: &Words| list.iter().any(|word| word.eq_ignore_ascii_case(first));
    let plain = |word: &&str| {
        !has(&short.verbs, word)
            && !has(&short.question_words, word)
            && !scenes.iter().any(|scene| scene.eq_ignore_ascii_case(word))
    };
    (1..=4).contains(&rest.len())
        && small(&cues.parts.lead_ins)
        && rest.iter().all(|word| plain(&word))
}

/// `Is that figure fixed?`, `Will they come?`: a pronoun among the first words, and not an empty
/// one (`Is it true that …`).
fn points_back(words: &[&str], short: &ShortWords) -> bool {
    let pronoun = words
        .iter()
        .take(4)
        .position(|word| has(&short.pronouns, word));
    pronoun.is_some_and(|at| {
        let behind = words.get(at + 1).copied().unwrap_or_default();
        (at > 0 || has(&short.verbs, behind)) && !has(&short.empty_pronoun, behind)
    })
}

/// `Japan explained what its position is?`: a question in the order of a statement.
fn states(words: &[&str], short: &ShortWords) -> bool {
    let Some(first) = words.first() else {
        return false;
    };
    let verb = |word: &&str| {
        has(&short.verbs, word)
            || short
                .verb_endings
                .iter()
                .any(|end| word.len() > end.len() + 2 && word.ends_with(&**end))
    };
    let told = words
        .iter()
        .skip(1)
        .take(3)
        .find(|word| verb(word) || has(&short.question_words, word));
    words.len() > 2
        && !has(&short.question_words, first)
        && !has(&short.verbless, first)
        && told.is_some_and(|word| verb(&word))
}

fn has(list: &Words, word: &str) -> bool {
    list.iter().any(|known| known == word)
}

/// Languages that do not: `なぜですか。`
fn in_letters(sentence: &str, short: &ShortWords, same_asker: bool) -> bool {
    let letters = sentence.chars().take(SMALL + 1).count();
    let sentence = sentence.trim_end_matches(['。', '？', '?']);
    let confirms = short.confirms.iter().any(|end| sentence.ends_with(&**end));
    let unspaced = !short.confirms.is_empty() && !sentence.is_ascii();
    unspaced && (letters <= TINY || letters <= SMALL && (confirms || same_asker))
}

/// Words that the official used and the question asks about: in quotation marks, or before `とは`.
pub(super) fn quoted<'a>(sentence: &'a str, cues: &[CueWords], answer: &str) -> Option<&'a str> {
    let mut sets = cues.iter();
    in_marks(sentence, answer)
        .or_else(|| sets.find_map(|set| before_mark(sentence, &set.follow_up.quotes, answer)))
}

fn in_marks<'a>(sentence: &'a str, answer: &str) -> Option<&'a str> {
    let pairs = [('“', '”'), ('「', '」'), ('"', '"'), ('‘', '’')];
    pairs.into_iter().find_map(|(open, close)| {
        let (_, behind) = sentence.split_once(open)?;
        let (words, _) = behind.split_once(close)?;
        let long = words.chars().count() >= 4;
        (long && answer.contains(words)).then_some(words)
    })
}

fn before_mark<'a>(sentence: &'a str, marks: &Words, answer: &str) -> Option<&'a str> {
    marks.iter().find_map(|mark| {
        let (words, _) = sentence.split_once(&**mark)?;
        let letters = words.chars().count();
        ((2..=24).contains(&letters) && answer.contains(words)).then_some(words)
    })
}

/// The first run of three words that the answer has, the question before it has not, and that
/// counts.
pub(super) fn run_of_words<'a>(
    sentence: &'a str,
    before: &str,
    answer: &str,
    counts: impl Fn(&str) -> bool,
) -> Option<&'a str> {
    let starts: Vec<usize> = word_starts(sentence).take(24).collect();
    let mut runs = starts.windows(3).map(|run| {
        let last = &sentence[run[2]..];
        let end = run[2] + last.find(char::is_whitespace).unwrap_or(last.len());
        sentence[run[0]..end].trim_end_matches(|c: char| !c.is_alphanumeric())
    });
    runs.find(|run| answer.contains(run) && !before.contains(run) && counts(run))
}

fn word_starts(sentence: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = ' ';
    sentence.char_indices().filter_map(move |(at, c)| {
        let starts = before.is_whitespace() && !c.is_whitespace();
        before = c;
        starts.then_some(at)
    })
}
