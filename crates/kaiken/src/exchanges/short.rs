//! Short questions that hang upon the exchange before them.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::follow_up::Asker;
use super::lexicon::{Lexicon, Sense};
use super::parts::asks;
use crate::dialect::{ShortWords, Words};
use crate::grammar::leaf;
use crate::letters;

/// The longest question that a pronoun or the order of a statement makes hang, in words.
const FEW: usize = 10;
/// The longest question that its own lack of matter makes hang, in letters.
const TINY: usize = 10;
/// The same, where it asks to confirm, or where the same person asks on.
const SMALL: usize = 25;
/// No more runs of words are looked for in an answer.
const RUNS: usize = 24;

/// Whether a question of one sentence cannot stand alone.
///
/// `known` tells whether the exchange before has all of its matter.
pub(super) fn depends(
    sentence: &str,
    lexicon: &Lexicon<'_>,
    known: impl Fn() -> bool,
    asker: Asker,
) -> bool {
    let in_letters = |short| in_letters(sentence, short, asker == Asker::Same);
    let mut sets = lexicon.sets().iter();
    asks(sentence, lexicon)
        && (asker != Asker::Other && connects(sentence, lexicon)
            || in_words(sentence, lexicon, &known)
            || sets.any(|set| in_letters(&set.short)) && known())
}

/// `But did they?`, `In that case, who pays?`
fn connects(sentence: &str, lexicon: &Lexicon<'_>) -> bool {
    let word = lexicon.begins(sentence, Sense::Connective);
    word.is_some_and(|word| {
        let behind = sentence[word.len()..]
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '、'));
        let begins = |sense| lexicon.begins(behind, sense).is_some();
        !begins(Sense::Scene) && !begins(Sense::NewMatter)
    })
}

/// Languages that part their words by spaces.
fn in_words(sentence: &str, lexicon: &Lexicon<'_>, known: impl Fn() -> bool) -> bool {
    let Some(words) = few_words(sentence) else {
        return false;
    };
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    let scene = lexicon.begins(sentence, Sense::Scene).is_some();
    let calls = sentence
        .split_whitespace()
        .take(3)
        .any(|word| word.ends_with(','));
    bare(&words, sentence, lexicon, known)
        || joins(&words, lexicon)
        || !scene && (points_back(&words, lexicon) || !calls && states(&words, lexicon))
}

/// The words of a sentence in small letters, marks aside; none if there are too many.
fn few_words(sentence: &str) -> Option<Vec<Cow<'_, str>>> {
    let mut words = Vec::with_capacity(FEW);
    for word in sentence.split_whitespace() {
        if words.len() == FEW {
            return None;
        }
        words.push(small_letters(letters::trim(word)));
    }
    Some(words)
}

fn small_letters(word: &str) -> Cow<'_, str> {
    let small = |byte: &u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.as_bytes().iter().all(small) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(letters::lower_case(word))
    }
}

/// `Why?`, `Which countries?`, and three words whose matter the exchange before has.
fn bare(words: &[&str], sentence: &str, lexicon: &Lexicon<'_>, known: impl Fn() -> bool) -> bool {
    let mut later = sentence.split_whitespace().skip(1);
    let named = later.any(|word| word.starts_with(char::is_uppercase));
    !named
        && match words {
            [_] | [_, _] => lexicon.begins(sentence, Sense::Bare).is_some(),
            [first, _, _] => !lexicon.is(first, Sense::Verbless) && known(),
            _ => false,
        }
}

/// `And the embassy?`: a small word, and no verb behind it.
fn joins(words: &[&str], lexicon: &Lexicon<'_>) -> bool {
    let [first, rest @ ..] = words else {
        return false;
    };
    let plain = |word: &str| {
        let verbs = [Sense::Verb, Sense::QuestionWord, Sense::Scene];
        !verbs.into_iter().any(|sense| lexicon.is(word, sense))
    };
    (1..=4).contains(&rest.len())
        && lexicon.is(first, Sense::PartLeadIn)
        && rest.iter().all(|word| plain(word))
}

/// `Is that figure fixed?`, `Will they come?`: a pronoun among the first words, and not an empty
/// one (`Is it true that …`).
fn points_back(words: &[&str], lexicon: &Lexicon<'_>) -> bool {
    let mut first = words.iter().take(4);
    let pronoun = first.position(|word| lexicon.is(word, Sense::Pronoun));
    pronoun.is_some_and(|at| {
        let behind = words.get(at + 1).copied().unwrap_or_default();
        (at > 0 || lexicon.is(behind, Sense::Verb)) && !lexicon.is(behind, Sense::EmptyPronoun)
    })
}

/// `Japan explained what its position is?`: a question in the order of a statement.
fn states(words: &[&str], lexicon: &Lexicon<'_>) -> bool {
    let asks = |word: &str| lexicon.is(word, Sense::QuestionWord);
    let verb = |word: &str| lexicon.is(word, Sense::Verb) || has_verb_ending(word, lexicon);
    let mut behind = words.iter().skip(1).take(3);
    let told = behind.find(|word| verb(word) || asks(word));
    words.len() > 2
        && words
            .first()
            .is_some_and(|first| !asks(first) && !lexicon.is(first, Sense::Verbless))
        && told.is_some_and(|word| verb(word))
}

fn has_verb_ending(word: &str, lexicon: &Lexicon<'_>) -> bool {
    let mut endings = lexicon
        .sets()
        .iter()
        .flat_map(|set| set.short.verb_endings.iter());
    endings.any(|end| word.len() > end.len() + 2 && word.ends_with(&**end))
}

/// Languages that do not: `なぜですか。`
fn in_letters(sentence: &str, short: &ShortWords, same_asker: bool) -> bool {
    let letters = sentence.chars().take(SMALL + 1).count();
    let sentence = sentence.trim_end_matches(['。', '？', '?']);
    let confirms = short.confirms.iter().any(|end| sentence.ends_with(&**end));
    let short_enough = letters <= TINY || letters <= SMALL && (confirms || same_asker);
    let unspaced = |c| letters::is_kana_or_kanji(c);
    short_enough && !short.confirms.is_empty() && sentence.chars().any(unspaced)
}

/// Words that the official used and the question asks about: in quotation marks, or before `とは`.
pub(super) fn quoted<'a>(
    sentence: &'a str,
    lexicon: &Lexicon<'_>,
    answer: &str,
) -> Option<&'a str> {
    let mut marks = lexicon.sets().iter().map(|set| &set.follow_up.quotes);
    in_marks(sentence, answer)
        .or_else(|| marks.find_map(|marks| before_mark(sentence, marks, answer)))
}

fn in_marks<'a>(sentence: &'a str, answer: &str) -> Option<&'a str> {
    let pairs = [('“', '”'), ('「', '」'), ('"', '"'), ('‘', '’')];
    pairs.into_iter().find_map(|(open, close)| {
        let (_, behind) = sentence.split_once(open)?;
        let (words, _) = behind.split_once(close)?;
        let long = words.chars().count() >= 4;
        (long && leaf::find(answer, words).is_some()).then_some(words)
    })
}

fn before_mark<'a>(sentence: &'a str, marks: &Words, answer: &str) -> Option<&'a str> {
    marks.iter().find_map(|mark| {
        let words = &sentence[..leaf::find(sentence, mark)?];
        let letters = words.chars().count();
        ((2..=24).contains(&letters) && leaf::find(answer, words).is_some()).then_some(words)
    })
}

/// The runs of three words that the answer has and the question before it has not.
pub(super) fn runs_of_words<'a>(
    sentence: &'a str,
    before: &'a str,
    answer: &'a str,
) -> impl Iterator<Item = &'a str> {
    let mut ahead = word_starts(sentence).skip(2).take(RUNS);
    let mut starts = word_starts(sentence);
    let runs = core::iter::from_fn(move || {
        let (start, last) = (starts.next()?, ahead.next()?);
        let end = sentence[last..].find(char::is_whitespace);
        let run = &sentence[start..end.map_or(sentence.len(), |end| last + end)];
        Some(letters::trim_end(run))
    });
    let has = |text: &str, run: &str| leaf::find(text, run).is_some();
    runs.filter(move |run| has(answer, run) && !has(before, run))
}

fn word_starts(sentence: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = ' ';
    sentence.char_indices().filter_map(move |(at, c)| {
        let starts = before.is_whitespace() && !c.is_whitespace();
        before = c;
        starts.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::{Asker, depends};
    use crate::Dialect;
    use crate::exchanges::lexicon::Lexicon;

    /// Question, how many of its words are new, whether it hangs.
    const QUESTIONS: [(&str, u32, bool); 26] = [
        ("Why?", 0, true),
        ("Which countries?", 1, true),
        ("Which Ambassador?", 1, false),
        ("Later talks when?", 0, true),
        ("And the embassy?", 1, true),
        ("And on rice?", 1, false),
        ("But did the Minister agree?", 2, true),
        ("But on another matter, who pays?", 2, false),
        (
            "In that case, who pays for the whole of the journey to the island?",
            4,
            true,
        ),
        ("It was not raised in particular?", 2, true),
        ("Japan explained what its position is?", 2, true),
        ("Is that figure fixed?", 2, true),
        ("Is it true that rice was stolen?", 2, false),
        ("Is it fair?", 1, false),
        ("What is your view on this week?", 1, false),
        ("What is your view on the verdict?", 1, false),
        ("Any word on the successor?", 1, false),
        ("The Minister spoke.", 1, false),
        ("May\u{a0}I?", 0, false),
        ("Où ça ?", 1, false),
        ("なぜですか。", 0, true),
        ("増税ですか。", 1, false),
        ("それは決まっているのでしょうか。", 1, true),
        ("それは決まりですか。", 0, true),
        ("大臣は行かれないのですか。", 0, true),
        ("大臣は来週どちらへ行かれますか。", 0, false),
    ];

    #[test]
    fn short_questions_hang_or_stand() {
        let lexicon = Lexicon::new(&Dialect::generic().cues);
        for (question, unknown, expected) in QUESTIONS {
            let found = depends(question, &lexicon, || unknown == 0, Asker::Unknown);
            assert_eq!(found, expected, "{question}");
        }
    }
}
