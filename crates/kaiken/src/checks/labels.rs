//! Labels that are not written as the others of the same text are.

use alloc::vec::Vec;

use super::Subject;
use super::ending::{ends_sentence, stops_short};
use crate::diagnostic::{Code, Diagnostic, Edit, Safety};
use crate::grammar::label::{Shape, letters};
use crate::keyed::Keyed;
use crate::tree::{Block, TurnNode};
use crate::{LineKind, Span};

pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    let labels = Labels::of(subject);
    misspelt(subject, &labels, found);
    doubtful(subject, &labels, found);
    alone(subject, &labels, found);
}

/// The edit for a doubt that the reading of a label raised.
pub(super) fn edit(source: &str, code: Code, label: Span) -> Option<Edit> {
    let behind = &source[label.end as usize..];
    let mark = label.end + (behind.len() - behind.trim_start().len()) as u32;
    let (span, replacement) = match code {
        Code::NoSpaceAfterLabel => (Span::new(mark + 1, mark + 1), " "),
        Code::PeriodForColon if stands_below_sentence(source, label) => {
            (Span::new(mark, mark + 1), ":")
        }
        Code::MissingColon => {
            let end = Span::new(label.end, label.end);
            return Some(Edit::new(end, ":", Safety::Unsafe));
        }
        _ => return None,
    };
    Some(Edit::new(span, replacement, Safety::Safe))
}

/// Whether what stands above a label cannot be a heading: it is one only above a label that is
/// sure, so to make this one sure would take those words from whoever says them.
fn stands_below_sentence(source: &str, label: Span) -> bool {
    let above = source[..label.start as usize].trim_end();
    above.is_empty() || ends_sentence(above)
}

/// The labels of a text, each with its turns.
struct Labels<'a> {
    by_words: Keyed<'a, Label<'a>>,
}

#[derive(Clone, Copy)]
struct Label<'a> {
    first: &'a TurnNode,
    count: usize,
}

impl<'a> Labels<'a> {
    fn of(subject: Subject<'a>) -> Self {
        let mut by_words = Keyed::default();
        for turn in subject.turns() {
            let Some(span) = turn.label else { continue };
            let new = || Label {
                first: turn,
                count: 0,
            };
            by_words.value(subject.text(span).into(), new).count += 1;
        }
        Self { by_words }
    }

    fn stand_once(&self) -> impl Iterator<Item = (&str, Label<'a>)> {
        let labels = self.by_words.iter().map(|(words, label)| (words, *label));
        labels.filter(|(_, label)| label.count == 1)
    }

    /// The labels that announce several turns, which a slip is compared with.
    fn known(&self) -> Vec<(&str, Label<'a>)> {
        let labels = self.by_words.iter().map(|(words, label)| (words, *label));
        labels
            .filter(|(_, label)| label.count > 1)
            .take(MOST_KNOWN)
            .collect()
    }

    fn has_once(&self, words: &str) -> bool {
        let label = self.by_words.get(words);
        label.is_some_and(|label| label.count == 1)
    }
}

/// A slip is compared with so many labels at the most.
const MOST_KNOWN: usize = 64;
/// Words before a colon are compared with labels up to this length, in bytes.
const LONGEST_HEAD: usize = 160;

/// A label, or words before a colon, one letter away from a label that stands elsewhere.
fn misspelt(subject: Subject<'_>, labels: &Labels<'_>, found: &mut Vec<Diagnostic>) {
    let known = labels.known();
    if known.is_empty() {
        return;
    }
    let once = labels
        .stand_once()
        .filter_map(|(_, label)| label.first.label);
    for span in once.chain(heads(subject)) {
        let words = subject.text(span);
        let meant = known
            .iter()
            .find(|(known, label)| is_slip(words, known, label.first.shape == Shape::OutletPair));
        if let Some((known, label)) = meant {
            let doubt = Diagnostic::new(Code::MisspeltLabel, span).mended(Edit::new(
                span,
                *known,
                Safety::Unsafe,
            ));
            let place = label.first.label.unwrap_or(span);
            found.push(doubt.beside(place, "the label that may be meant"));
        }
    }
}

/// The words before the colon at the start of paragraphs, where no label was read.
fn heads(subject: Subject<'_>) -> impl Iterator<Item = Span> {
    unlabelled(subject).filter_map(move |span| {
        let text = subject.text(*span);
        let top = &text.as_bytes()[..text.len().min(LONGEST_HEAD)];
        let mark = memchr::memchr(b':', top)?;
        let head = text[..mark].trim_end();
        (!head.is_empty()).then(|| Span::new(span.start, span.start + head.len() as u32))
    })
}

/// The paragraphs that do not stand behind a label on its line.
fn unlabelled(subject: Subject<'_>) -> impl Iterator<Item = &Span> {
    subject
        .tree
        .blocks
        .iter()
        .flat_map(move |block| match block {
            Block::Turn(turn) => {
                let paragraphs = subject.paragraphs(turn);
                let behind_label = turn
                    .label
                    .zip(paragraphs.first())
                    .is_some_and(|(label, first)| is_one_line(subject, label, *first));
                &paragraphs[usize::from(behind_label)..]
            }
            Block::Line {
                kind: LineKind::Text,
                span,
            } => core::slice::from_ref(span),
            _ => &[],
        })
}

/// Whether words are a label with one slip in a word: a letter too many, too few, wrong, or
/// changed with the next one. The first letter of the word stands, and in the label of a
/// journalist the word is long: other people have other names.
fn is_slip(words: &str, known: &str, journalist: bool) -> bool {
    let least = if journalist { 6 } else { 4 };
    let parts = |label: &str| label.split(char::is_whitespace).count();
    let mut pairs = words
        .split(char::is_whitespace)
        .zip(known.split(char::is_whitespace))
        .filter(|(one, other)| one != other);
    let Some((word, meant)) = pairs.next() else {
        return false;
    };
    pairs.next().is_none()
        && parts(words) == parts(known)
        && meant.len() >= least
        && word.chars().next() == meant.chars().next()
        && is_one_edit(word, meant)
}

/// Whether one letter makes the difference, case aside, or two that changed places.
fn is_one_edit(one: &str, other: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) = (letters(one).collect(), letters(other).collect());
    let equal = |(one, other): &(&&str, &&str)| one.eq_ignore_ascii_case(other);
    let shorter = one.len().min(other.len());
    let start = one.iter().zip(&other).take_while(equal).count();
    let end = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take_while(equal)
        .count();
    let end = end.min(shorter - start);
    let (left, right) = (
        &one[start..one.len() - end],
        &other[start..other.len() - end],
    );
    let swapped = match (left, right) {
        ([a, b], [c, d]) => (a, b) == (d, c),
        _ => false,
    };
    let spells = |letter: &&str| letter.starts_with(char::is_alphabetic);
    left.iter().chain(right).all(spells) && (swapped || left.len().max(right.len()) == 1)
}

/// So many labels must stand in a text before one of them can be unlike the others.
const USUAL: usize = 5;

/// A label that stands once, right below a line in which a sentence is not at its end.
fn doubtful(subject: Subject<'_>, labels: &Labels<'_>, found: &mut Vec<Diagnostic>) {
    let all: usize = labels.by_words.iter().map(|(_, label)| label.count).sum();
    if all < USUAL {
        return;
    }
    let mut last: Option<Span> = None;
    for block in &subject.tree.blocks {
        if let (Block::Turn(turn), Some(last)) = (block, last) {
            let label = turn.label.filter(|label| goes_on(subject, last, *label));
            if let Some(label) = label.filter(|label| labels.has_once(subject.text(*label))) {
                let doubt = Diagnostic::new(Code::DoubtfulLabel, label);
                found.push(doubt.beside(last, "the sentence that has no end"));
            }
        }
        last = match block {
            Block::Turn(turn) => subject.paragraphs(turn).last().copied(),
            Block::Line {
                kind: LineKind::Text,
                span,
            } => Some(*span),
            _ => None,
        };
    }
}

/// Whether a sentence that a paragraph leaves open may go on in the line right below it.
fn goes_on(subject: Subject<'_>, paragraph: Span, label: Span) -> bool {
    let gap = subject.between(paragraph, label);
    gap.matches('\n').count() == 1 && stops_short(subject.text(paragraph))
}

/// A label with no speech on its line, where nine of ten labels have some; or a line that is a
/// label of this text and was not read as one, since no label of the dialect stands alone. That one
/// has not even a colon was seen while reading.
fn alone(subject: Subject<'_>, known: &Labels<'_>, found: &mut Vec<Diagnostic>) {
    let labels = || subject.turns().filter_map(|turn| Some((turn.label?, turn)));
    let stands_alone = |(label, turn): &(Span, &TurnNode)| {
        let first = subject.paragraphs(turn).first();
        first.is_none_or(|first| !is_one_line(subject, *label, *first))
    };
    let closed = |label: &Span| !subject.source[label.end as usize..].starts_with(['\n', '\r']);
    let read = labels().filter(stands_alone).map(|(label, _)| label);
    let read = read.filter(closed);
    let unread = unlabelled(subject).filter_map(|span| {
        let label = subject.text(*span).strip_suffix([':', '：'])?.trim_end();
        let is_known = known.by_words.get(label).is_some();
        is_known.then(|| Span::new(span.start, span.start + label.len() as u32))
    });
    let alone: Vec<Span> = read.chain(unread).collect();
    let all = labels().count();
    if all >= USUAL && alone.len() * 10 <= all.max(10) {
        found.extend(
            alone
                .into_iter()
                .map(|label| Diagnostic::new(Code::LabelAlone, label)),
        );
    }
}

fn is_one_line(subject: Subject<'_>, label: Span, paragraph: Span) -> bool {
    !subject.between(label, paragraph).contains(['\n', '\r'])
}

#[cfg(test)]
mod tests {
    use super::super::tests::{marked, mended};
    use super::*;
    use alloc::format;

    const TURNS: &str = "Reporter: Why?\nMinister Kono: Because.\nReporter: When?\nMinister Kono: In May.\n\
        Asahi Shimbun, Ueda: Where?\nMinister Kono: In Oslo.\nAsahi Shimbun, Ueda: So?\n";

    #[test]
    fn slips_in_labels() {
        for (label, marks) in [
            ("Minister Kino", &["Minister Kino"][..]),
            ("Minster Kono", &["Minster Kono"]),
            ("Ministre Kono", &["Ministre Kono"]),
            ("Minister Konno", &["Minister Konno"]),
            ("Repoter", &["Repoter"]),
            ("Asahi Shinbun, Ueda", &["Asahi Shinbun, Ueda"]),
            ("Asahi Shimbun, Ueno", &[]),
            ("Minister Ono", &[]),
            ("Minister Mono", &[]),
            ("Minister KONO", &[]),
            ("Minister Kuroda", &[]),
            ("Reporters", &["Reporters"]),
        ] {
            let text = format!("{TURNS}{label}: We spoke of it.\n");
            assert_eq!(marked(&text, Code::MisspeltLabel), marks, "{label}");
        }
        let mended = mended(&format!("{TURNS}Minister Kino: So.\n"), Code::MisspeltLabel);
        assert!(mended.ends_with("\nMinister Kono: So.\n"), "{mended}");
    }

    #[test]
    fn one_edit() {
        for (one, other, expected) in [
            ("kono", "kino", true),
            ("kono", "konno", true),
            ("konno", "kono", true),
            ("kono", "koon", true),
            ("kono", "kono", false),
            ("kono", "nono", true),
            ("kono", "kanu", false),
            ("kono", "ko", false),
            ("kono2", "kono", false),
            ("KONO", "kino", true),
            ("aa", "a", true),
            ("", "a", true),
        ] {
            assert_eq!(is_one_edit(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn a_label_within_a_sentence() {
        for (above, marks) in [
            (
                "We spoke with the\nPrime Minister: He agreed.\n",
                &["Prime Minister"][..],
            ),
            ("We spoke, and the\n\nPrime Minister: He agreed.\n", &[]),
            ("We spoke.\nPrime Minister: He agreed.\n", &[]),
            ("We spoke with the\nMinister Kono: In Oslo.\n", &[]),
        ] {
            let text = format!("{TURNS}Minister Kono: {above}");
            assert_eq!(marked(&text, Code::DoubtfulLabel), marks, "{above}");
        }
    }

    #[test]
    fn a_label_alone_on_its_line() {
        for (text, marks) in [
            (format!("{TURNS}Minister Kono:\nIn Oslo.\n"), 1),
            (format!("{TURNS}Minister Kono:\n"), 1),
            (
                format!("{TURNS}Minister Kono:\nIn Oslo.\nReporter:\nWhy?\n"),
                0,
            ),
            (
                format!(
                    "Press Conferences\nPress Conference by Foreign Minister Ken Kono\n{TURNS}Minister Kono:\nIn Oslo.\n"
                ),
                1,
            ),
            (TURNS.replace(": ", ":\n"), 0),
            ("Reporter: Why?\nMinister Kono:\nSo.\n".into(), 0),
        ] {
            assert_eq!(marked(&text, Code::LabelAlone).len(), marks, "{text}");
        }
    }

    #[test]
    fn what_the_reading_of_labels_found_is_mended() {
        for (text, code, expected) in [
            ("Reporter :Why?", Code::NoSpaceAfterLabel, "Reporter : Why?"),
            (
                Code::PeriodForColon.example(),
                Code::PeriodForColon,
                "Reporter: Why?\nDeputy Press Secretary Jun Aoba: Because it was agreed.\n",
            ),
        ] {
            assert_eq!(mended(text, code), expected);
        }
    }
}
