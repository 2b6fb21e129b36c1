//! The numbered parts of a question, and those of its answer.

use alloc::vec::Vec;

use super::sentence::{self, begins, begins_any, is_question, sentences};
use super::{AnswerPart, Exchange, Page, pairs};
use crate::Span;
use crate::dialect::{CueWords, Dialect, Rows, Words};

/// How far into a sentence an answer may name a part, in bytes.
const NAMES: usize = 80;
/// No more parts are counted.
const MOST: usize = 16;

/// Finds the parts of an exchange.
pub(super) fn divide(page: Page<'_>, dialect: &Dialect, exchange: &mut Exchange) {
    let cues = &*dialect.cues;
    let mut divided = 0;
    for block in &exchange.question {
        let parts = question(page.speech(*block), cues);
        divided += usize::from(!parts.is_empty());
        let spans = parts.iter().map(|part| Span::of(page.source, part));
        exchange.parts.extend(spans);
    }
    if divided == 1 {
        for block in &exchange.answer {
            let parts = answer(page.speech(*block), cues, exchange.parts.len());
            exchange
                .answer_parts
                .extend(parts.into_iter().map(|(of, text)| AnswerPart {
                    of,
                    span: Span::of(page.source, text),
                }));
        }
    }
}

/// A sentence that a mark makes the beginning of a part.
#[derive(Clone, Copy)]
struct Mark {
    /// The number of the part, from zero; none for one more.
    number: Option<usize>,
    /// Whether the mark itself says that it is a question.
    question: bool,
}

/// The parts of a question; none if it has fewer than two.
fn question<'a>(speech: &'a str, cues: &[CueWords]) -> Vec<&'a str> {
    let mut starts: Vec<(usize, bool)> = Vec::new();
    let offset = |part: &str| part.as_ptr() as usize - speech.as_ptr() as usize;
    for sentence in sentences(speech) {
        for (at, mark) in marks(sentence, cues) {
            let here = offset(sentence) + at;
            let next = starts.len();
            if mark.question && next == 0 && mark.number.is_none_or(|number| number == 1) {
                starts.extend(unnumbered(&speech[..here], cues).map(|start| (start, true)));
            }
            let fits = mark.number.is_none_or(|number| number == starts.len());
            if fits && starts.len() < MOST && (mark.number.is_some() || !starts.is_empty()) {
                starts.push((here, mark.question));
            }
        }
    }
    let parts = pieces(speech, starts.iter().map(|(start, _)| *start));
    let asks = |(part, (_, question)): (&&str, &(usize, bool))| *question || asks(part, cues);
    if parts.len() > 1 && parts.iter().zip(&starts).all(asks) {
        parts
    } else {
        Vec::new()
    }
}

/// Where the first question begins that no mark numbers, if the text before a second one asks.
fn unnumbered(before: &str, cues: &[CueWords]) -> Option<usize> {
    let opening = sentence::opening(before, cues)?;
    let start = opening.words.as_ptr() as usize - before.as_ptr() as usize;
    asks(&before[start..], cues).then_some(start)
}

/// The marks of a sentence: one at its start, and numbers in brackets anywhere.
fn marks<'a>(sentence: &'a str, cues: &'a [CueWords]) -> impl Iterator<Item = (usize, Mark)> + 'a {
    let lead = sentence::lead(sentence, cues.iter().map(|cues| &cues.parts.lead_ins));
    let first = mark(sentence, cues).or_else(|| mark(lead, cues));
    let bracketed = sentence.char_indices().skip(1).filter(|(_, c)| is_sign(*c));
    let inside = bracketed.filter_map(move |(at, _)| {
        let number = cues
            .iter()
            .find_map(|cues| row(&sentence[at..], &cues.parts.ordinals))?;
        let spaced = !sentence[..at].ends_with(char::is_alphanumeric);
        let mark = Mark {
            number: Some(number),
            question: false,
        };
        spaced.then_some((at, mark))
    });
    first.map(|mark| (0, mark)).into_iter().chain(inside)
}

/// A bracket or a number in a circle, which no word of a sentence is.
const fn is_sign(c: char) -> bool {
    matches!(c, '(' | '（' | '①'..='⑳')
}

fn mark(sentence: &str, cues: &[CueWords]) -> Option<Mark> {
    let numbered = |question: bool| {
        move |number: usize| Mark {
            number: Some(number),
            question,
        }
    };
    cues.iter().find_map(|cues| {
        let parts = &cues.parts;
        let further = begins_any(sentence, &parts.further);
        row(sentence, &parts.numbered)
            .map(numbered(true))
            .or_else(|| {
                further.then_some(Mark {
                    number: None,
                    question: true,
                })
            })
            .or_else(|| row(sentence, &parts.ordinals).map(numbered(false)))
    })
}

/// The row that a text begins with a phrase of.
fn row(text: &str, rows: &Rows<Words>) -> Option<usize> {
    rows.iter()
        .position(|row| row.iter().any(|phrase| begins(text, phrase)))
}

/// Whether a text asks something.
pub(super) fn asks(part: &str, cues: &[CueWords]) -> bool {
    let holds = |words: &Words| words.iter().any(|phrase| pairs::holds(part, phrase));
    sentences(part).any(is_question) || cues.iter().any(|cues| holds(&cues.parts.asks))
}

/// A text cut at some places, each piece trimmed; what stands before the first is left out.
fn pieces<'a>(text: &'a str, starts: impl Iterator<Item = usize> + Clone) -> Vec<&'a str> {
    let ends = starts.clone().skip(1).chain([text.len()]);
    starts
        .zip(ends)
        .map(|(start, end)| text[start..end].trim())
        .collect()
}

/// The pieces of an answer that take up a part by its number: as it is named, or, where the answer
/// counts as far as the question does, one by one.
fn answer<'a>(speech: &'a str, cues: &[CueWords], parts: usize) -> Vec<(usize, &'a str)> {
    let offset = |part: &str| part.as_ptr() as usize - speech.as_ptr() as usize;
    let mut named: Vec<(usize, usize)> = Vec::new();
    let mut counted: Vec<(usize, usize)> = Vec::new();
    for sentence in sentences(speech) {
        let start = offset(sentence);
        if let Some(of) = names(sentence, cues).filter(|of| *of < parts) {
            if named.last().is_none_or(|(last, _)| *last != of) {
                named.push((of, start));
            }
        } else if let Some(of) = cues
            .iter()
            .find_map(|cues| row(sentence, &cues.parts.ordinals))
        {
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
fn names(sentence: &str, cues: &[CueWords]) -> Option<usize> {
    let mut length = sentence.len().min(NAMES);
    while !sentence.is_char_boundary(length) {
        length -= 1;
    }
    let head = &sentence[..length];
    cues.iter().find_map(|cues| {
        let mut rows = cues.parts.answered.iter();
        rows.position(|row| row.iter().any(|phrase| pairs::holds(head, phrase)))
    })
}
