//! The list of topics against the headings below it.

use alloc::string::String;
use alloc::vec::Vec;

use super::Subject;
use crate::Span;
use crate::diagnostic::{Code, Detail, Diagnostic};
use crate::grammar::heading::{self, Numbered};
use crate::keyed::Keyed;
use crate::speakers::words;
use crate::tree::Block;

/// Longer lists are not compared, so that the time for it has a limit.
const MOST_TOPICS: usize = 64;
/// Neither are more headings.
const MOST_HEADINGS: usize = 192;

/// Topics without a heading, where most of the others have one.
///
/// Headings repeat the list with changes of wording, case and number, so a topic has a heading if
/// the number fits or half of the words do.
pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    let topics = &subject.tree.header.topics;
    if !(1..=MOST_TOPICS).contains(&topics.len()) {
        return;
    }
    let headings = Headings::of(subject);
    if !(2..=MOST_HEADINGS).contains(&headings.count) {
        return;
    }
    let mut missing = topics
        .iter()
        .filter(|topic| !headings.have(subject, **topic));
    let count = missing.clone().count() as u32;
    if let Some(first) = missing
        .next()
        .filter(|_| count as usize * 3 <= topics.len())
    {
        let doubt = Diagnostic::new(Code::TopicsDisagree, *first).with(Detail::Count {
            count,
            what: "missing",
        });
        found.push(missing.fold(doubt, |doubt, topic| {
            doubt.beside(*topic, "nor has this one")
        }));
    }
}

/// The headings of the body, found by their numbers and by their words.
struct Headings {
    count: usize,
    numbers: Vec<(u8, u32)>,
    by_word: Keyed<'static, Vec<usize>>,
}

impl Headings {
    fn of(subject: Subject<'_>) -> Self {
        let mut headings = Self {
            count: 0,
            numbers: Vec::new(),
            by_word: Keyed::default(),
        };
        for block in &subject.tree.blocks {
            if let Block::Heading { span, .. } = block {
                headings.add(subject, *span);
            }
        }
        headings
    }

    fn add(&mut self, subject: Subject<'_>, span: Span) {
        let text = subject.text(span);
        let number = heading::numbered(text, &subject.dialect.headings);
        self.numbers.extend(number.map(level_and_value));
        for word in telling_words(text) {
            self.by_word.value(word.into(), Vec::new).push(self.count);
        }
        self.count += 1;
    }

    /// Whether a topic has a heading.
    fn have(&self, subject: Subject<'_>, topic: Span) -> bool {
        let text = subject.text(topic);
        let number = heading::numbered(text, &subject.dialect.headings);
        if number.is_some_and(|number| self.numbers.contains(&level_and_value(number))) {
            return true;
        }
        if heading::is_section(heading::item_text(text), &subject.dialect.headings) {
            return true;
        }
        let words = telling_words(text);
        let mut shared = alloc::vec![0; self.count];
        for heading in words
            .iter()
            .filter_map(|word| self.by_word.get(word))
            .flatten()
        {
            shared[*heading] += 1;
        }
        let most = shared.into_iter().max().unwrap_or(0);
        words.is_empty() || most * 2 >= words.len()
    }
}

fn level_and_value(number: Numbered<'_>) -> (u8, u32) {
    (number.style.level(), number.value)
}

/// The words of a topic that tell it from others: without its number, without short words; of a
/// script without spaces, every two characters that follow upon each other.
fn telling_words(text: &str) -> Vec<String> {
    let mut known = Keyed::default();
    let mut telling = Vec::new();
    let mut tell = |word: String| {
        if known.replace(word.clone().into(), ()).is_none() {
            telling.push(word);
        }
    };
    for word in words(heading::item_text(text)) {
        if word.is_ascii() {
            if word.len() > 3 {
                tell(word);
            }
        } else {
            let letters: Vec<char> = word.chars().collect();
            let pairs = letters.windows(2);
            pairs.for_each(|pair| tell(pair.iter().collect()));
        }
    }
    telling
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;
    use alloc::format;

    fn page(topics: &[&str], headings: &[&str]) -> String {
        let list: Vec<String> = topics.iter().map(|topic| format!("  {topic}\n")).collect();
        let body: Vec<String> = headings
            .iter()
            .map(|heading| format!("{heading}\n\nReporter: Why?\nMinister Aoba: So.\n\n"))
            .collect();
        let (list, body) = (list.concat(), body.concat());
        format!("Press Conference by Foreign Minister Aoba\nMain topics:\n{list}\n{body}")
    }

    #[test]
    fn topics_have_headings() {
        let three = [
            "1. Fisheries talks with Norway",
            "2. Visit to Peru",
            "3. Trade with Canada",
        ];
        for (headings, marks) in [
            (&three[..], &[][..]),
            (
                &["1. Fisheries talks with Norway", "2. Visit to Peru"],
                &["3. Trade with Canada"],
            ),
            (
                &["1. Norway: fisheries talks", "2. Peru", "3. Canada, trade"],
                &[],
            ),
            (
                &[
                    "1. Fisheries talks with Norway",
                    "3. Trade with Canada",
                    "2. Visit to Peru",
                ],
                &[],
            ),
            (&[], &[]),
            (&["1. Fisheries talks with Norway"], &[]),
        ] {
            let text = page(&three, headings);
            assert_eq!(marked(&text, Code::TopicsDisagree), marks, "{headings:?}");
        }
    }
}
