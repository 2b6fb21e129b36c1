//! The numbered parts of a question, and those of its answer.

use alloc::vec::Vec;

use super::lexicon::{Lexicon, Sense};
use super::sentence::{is_question, lead, opening, sentences};
use super::{AnswerPart, Exchange, Page};
use crate::{Span, edge};

/// How far into a sentence an answer may name a part, in bytes.
const NAMES: usize = 80;
/// No more parts are counted.
const MOST: usize = 16;

/// Finds the parts of an exchange.
pub(super) fn divide(page: Page<'_>, lexicon: &Lexicon<'_>, exchange: &mut Exchange) {
    let mut divided = 0;
    for block in &exchange.question {
        let parts = question(page.speech(*block), lexicon);
        divided += usize::from(!parts.is_empty());
        let spans = parts.iter().map(|part| Span::of(page.source, part));
        exchange.parts.extend(spans);
    }
    if divided != 1 {
        return;
    }
    for block in &exchange.answer {
        let parts = answer(page.speech(*block), lexicon, exchange.parts.len());
        let spans = parts.into_iter().map(|(of, text)| AnswerPart {
            of,
            span: Span::of(page.source, text),
        });
        exchange.answer_parts.extend(spans);
    }
}

/// A place where a mark makes a part begin.
#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    /// The number of the part, from zero; none for one more.
    number: Option<usize>,
    /// Whether the mark itself says that it is a question.
    question: bool,
}

/// The parts of a question; none if it has fewer than two.
fn question<'a>(speech: &'a str, lexicon: &Lexicon<'_>) -> Vec<&'a str> {
    let mut starts: Vec<Mark> = Vec::new();
    let mut marks = sentences(speech).flat_map(|sentence| marks(speech, sentence, lexicon));
    let Some(first) = marks.next() else {
        return Vec::new();
    };
    starts.extend(unnumbered(&speech[..first.at], first, lexicon));
    for mark in core::iter::once(first).chain(marks) {
        let fits = match mark.number {
            Some(number) => number == starts.len(),
            None => !starts.is_empty(),
        };
        if fits && starts.len() < MOST {
            starts.push(mark);
        }
    }
    let parts = pieces(speech, starts.iter().map(|mark| mark.at));
    let asks = |(part, mark): (&&str, &Mark)| mark.question || asks(part, lexicon);
    if parts.len() > 1 && parts.iter().zip(&starts).all(asks) {
        parts
    } else {
        Vec::new()
    }
}

/// The first question, that no mark numbers, if the first mark is of a second one and the text
/// before it asks.
fn unnumbered(before: &str, first: Mark, lexicon: &Lexicon<'_>) -> Option<Mark> {
    let second = first.question && first.number.is_none_or(|number| number == 1);
    let opening = opening(before, lexicon).filter(|_| second)?;
    let at = opening.words.as_ptr() as usize - before.as_ptr() as usize;
    asks(&before[at..], lexicon).then_some(Mark {
        at,
        number: Some(0),
        question: true,
    })
}

/// The marks of a sentence: one at its start, and numbers in brackets anywhere.
fn marks<'a>(
    speech: &'a str,
    sentence: &'a str,
    lexicon: &'a Lexicon<'_>,
) -> impl Iterator<Item = Mark> + 'a {
    let offset = sentence.as_ptr() as usize - speech.as_ptr() as usize;
    let bare = lead(sentence, Sense::PartLeadIn, lexicon);
    let first = mark(sentence, offset, lexicon).or_else(|| mark(bare, offset, lexicon));
    let inside = signs(sentence).filter(|at| *at > 0).filter_map(move |at| {
        let apart = !sentence[..at].ends_with(char::is_alphanumeric);
        let mark = mark(&sentence[at..], offset + at, lexicon)?;
        (apart && !mark.question).then_some(mark)
    });
    first.into_iter().chain(inside)
}

/// The places of brackets and of numbers in circles, which no word of a sentence is.
fn signs(sentence: &str) -> impl Iterator<Item = usize> + '_ {
    let is_sign = |c: char| matches!(c, '(' | '（' | '①'..='⑳');
    let places = memchr::memchr3_iter(b'(', 0xe2, 0xef, sentence.as_bytes());
    places.filter(move |at| sentence[*at..].starts_with(is_sign))
}

/// The mark that a text begins with, the plainest of several.
fn mark(text: &str, at: usize, lexicon: &Lexicon<'_>) -> Option<Mark> {
    let marks = lexicon.at(text, |sense| match sense {
        Sense::Numbered(number) => Some((0, Some(number))),
        Sense::Further => Some((1, None)),
        Sense::Ordinal(number) => Some((2, Some(number))),
        _ => None,
    });
    marks
        .min_by_key(|(rank, _)| *rank)
        .map(|(rank, number)| Mark {
            at,
            number: number.map(usize::from),
            question: rank < 2,
        })
}

/// Whether a text asks something.
pub(super) fn asks(part: &str, lexicon: &Lexicon<'_>) -> bool {
    sentences(part).any(is_question) || lexicon.holds(part, Sense::Asks)
}

/// A text cut at some places, each piece trimmed; what stands before the first is left out.
fn pieces(text: &str, starts: impl Iterator<Item = usize> + Clone) -> Vec<&str> {
    let ends = starts.clone().skip(1).chain([text.len()]);
    starts
        .zip(ends)
        .map(|(start, end)| text[start..end].trim())
        .collect()
}

/// The pieces of an answer that take up a part by its number: as it is named, or, where the answer
/// counts as far as the question does, one by one.
fn answer<'a>(speech: &'a str, lexicon: &Lexicon<'_>, parts: usize) -> Vec<(usize, &'a str)> {
    let mut named: Vec<(usize, usize)> = Vec::new();
    let mut counted: Vec<(usize, usize)> = Vec::new();
    for sentence in sentences(speech) {
        let start = sentence.as_ptr() as usize - speech.as_ptr() as usize;
        if let Some(of) = names(sentence, lexicon).filter(|of| *of < parts) {
            if named.last().is_none_or(|(last, _)| *last != of) {
                named.push((of, start));
            }
        } else if let Some(of) = counts(sentence, lexicon) {
            counted.push((of, start));
        }
    }
    let in_order = counted.iter().map(|(of, _)| *of).eq(0..parts);
    let found = if named.is_empty() && in_order {
        counted
    } else {
        named
    };
    let texts = pieces(speech, found.iter().map(|(_, start)| *start));
    found.iter().map(|(of, _)| *of).zip(texts).collect()
}

/// The part that the head of a sentence names.
fn names(sentence: &str, lexicon: &Lexicon<'_>) -> Option<usize> {
    let head = edge::first(sentence, NAMES);
    let mut letters = head.char_indices();
    letters.find_map(|(at, _)| {
        let inside = head[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
        let mut found = lexicon.at(&head[at..], |sense| match sense {
            Sense::Answered(number) => Some(usize::from(number)),
            _ => None,
        });
        found.next().filter(|_| !inside)
    })
}

/// The number that a sentence begins with.
fn counts(sentence: &str, lexicon: &Lexicon<'_>) -> Option<usize> {
    let mut numbers = lexicon.at(sentence, |sense| match sense {
        Sense::Ordinal(number) => Some(usize::from(number)),
        _ => None,
    });
    numbers.next()
}

#[cfg(test)]
mod tests {
    use super::{answer, question};
    use crate::Dialect;
    use crate::exchanges::lexicon::Lexicon;

    /// Question, its parts.
    const QUESTIONS: [(&str, &[&str]); 14] = [
        ("Why?", &[]),
        ("First, why? Second, how?", &["First, why?", "Second, how?"]),
        (
            "I have two questions. My first question is on rice. And my second question: when?",
            &[
                "My first question is on rice.",
                "And my second question: when?",
            ],
        ),
        (
            "Will you go? My second question is on rice.",
            &["Will you go?", "My second question is on rice."],
        ),
        ("My second question is on rice.", &[]),
        ("Some say so. My second question is on rice.", &[]),
        ("First, they came. Second, they left. Why?", &[]),
        (
            "As to the tour, (1) who goes? (2) When?",
            &["(1) who goes?", "(2) When?"],
        ),
        ("The first point is rice, the second is tea. Why?", &[]),
        (
            "Will you go? One more question: when?",
            &["Will you go?", "One more question: when?"],
        ),
        (
            "一点目は米です。二点目は茶です。",
            &["一点目は米です。", "二点目は茶です。"],
        ),
        (
            "まず、なぜですか。次に、いつですか。",
            &["まず、なぜですか。", "次に、いつですか。"],
        ),
        (
            "なぜですか。もう一点、いつですか。",
            &["なぜですか。", "もう一点、いつですか。"],
        ),
        (
            "理由は次のとおり：第一に米、第二に茶です。なぜですか。",
            &[],
        ),
    ];

    #[test]
    fn questions_are_parted_where_they_say_so() {
        let lexicon = Lexicon::new(&Dialect::generic().cues);
        for (text, expected) in QUESTIONS {
            assert_eq!(question(text, &lexicon), expected, "{text}");
        }
    }

    /// Answer, how many parts the question has, the pieces.
    type Answer = (&'static str, usize, &'static [(usize, &'static str)]);

    const ANSWERS: [Answer; 6] = [
        ("Yes.", 2, &[]),
        (
            "First, yes. Second, no.",
            2,
            &[(0, "First, yes."), (1, "Second, no.")],
        ),
        ("First, yes. Second, no.", 3, &[]),
        (
            "Yes. As for your second question, no. Never.",
            2,
            &[(1, "As for your second question, no. Never.")],
        ),
        ("On the third question, no.", 2, &[]),
        (
            "一点目については、はい。二点目は、いいえ。",
            2,
            &[(0, "一点目については、はい。"), (1, "二点目は、いいえ。")],
        ),
    ];

    #[test]
    fn answers_take_up_the_parts_that_they_name() {
        let lexicon = Lexicon::new(&Dialect::generic().cues);
        for (text, parts, expected) in ANSWERS {
            assert_eq!(answer(text, &lexicon, parts), expected, "{text}");
        }
    }
}
