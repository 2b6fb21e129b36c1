//! Paragraphs and blocks that stand in the text twice.

use alloc::vec::Vec;

use super::Subject;
use crate::diagnostic::{Code, Detail, Diagnostic, Edit, Safety};
use crate::tree::{Block, TurnNode};
use crate::{LineKind, Span, order};

pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    let pieces = pieces(subject);
    let mut run: Option<Run> = None;
    for (at, (piece, before)) in pieces.iter().zip(earlier(&pieces)).enumerate() {
        let goes_on = |run: &Run| pieces[at - run.period].words == piece.words;
        if !run.as_ref().is_some_and(goes_on) {
            found.extend(run.take().and_then(|run| run.report(&pieces)));
            run = before.map(|before| Run {
                start: at,
                period: at - before,
                length: 0,
            });
        }
        if let Some(open) = &mut run {
            open.length += 1;
            if open.length == open.period {
                found.extend(run.take().and_then(|run| run.report(&pieces)));
            }
        }
    }
    found.extend(run.and_then(|run| run.report(&pieces)));
}

/// No more pieces of one hash are compared.
const MOST_ALIKE: usize = 4;

/// For each piece, the last one before it that has the same words.
fn earlier(pieces: &[Piece<'_>]) -> Vec<Option<usize>> {
    let hashes = pieces.iter().map(|piece| hash(piece.words));
    let order = order::sorted(hashes.zip(0..).collect());
    let mut earlier = alloc::vec![None; pieces.len()];
    for (next, (hash, place)) in order.iter().enumerate() {
        let alike = order[..next].iter().rev().take(MOST_ALIKE);
        let mut alike = alike.take_while(|(other, _)| other == hash);
        let words = pieces[*place as usize].words;
        let same = alike.find(|(_, other)| pieces[*other as usize].words == words);
        earlier[*place as usize] = same.map(|(_, other)| *other as usize);
    }
    earlier
}

/// A number that is the same for the same words, and hardly ever for others.
fn hash(words: &str) -> u64 {
    let (eights, rest) = words.as_bytes().as_chunks::<8>();
    let eights = eights.iter().map(|bytes| u64::from_le_bytes(*bytes));
    let rest = rest.iter().map(|byte| u64::from(*byte));
    eights.chain(rest).fold(words.len() as u64, |hash, number| {
        (hash.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95)
    })
}

/// Pieces that repeat those which stand a number of pieces before them.
struct Run {
    start: usize,
    period: usize,
    length: usize,
}

impl Run {
    /// The run is a fault if it repeats all that stands between, or if a piece of it is long.
    fn report(self, pieces: &[Piece<'_>]) -> Option<Diagnostic> {
        let first = self.start - self.period;
        let repeated = &pieces[self.start..self.start + self.length];
        let bytes: usize = repeated.iter().map(|piece| piece.words.len()).sum();
        let of_turns = repeated[0].label.is_some()
            && (self.length > 1 || repeated[0].named)
            && pieces[first..]
                .iter()
                .zip(repeated)
                .all(|(one, other)| one.label == other.label);
        let least = if of_turns { TURNS } else { BLOCK };
        let whole = self.length == self.period && bytes >= least;
        if !whole && repeated.iter().all(|piece| piece.words.len() < FAR) {
            return None;
        }
        let span = |from: usize| pieces[from].span.to(pieces[from + self.length - 1].span);
        let (first, second) = (span(first), span(self.start));
        let taken_out = Span::new(pieces[self.start - 1].span.end, second.end);
        let doubt = Diagnostic::new(Code::RepeatedText, second)
            .beside(first, "the first time")
            .mended(Edit::new(taken_out, "", Safety::Unsafe));
        let count = self.length as u32;
        Some(match count {
            1 => doubt,
            count => doubt.with(Detail::Count {
                count,
                what: "paragraphs",
            }),
        })
    }
}

/// A paragraph.
struct Piece<'a> {
    words: &'a str,
    label: Option<&'a str>,
    /// Whether somebody speaks it who is named.
    named: bool,
    /// Where it stands, the label included.
    span: Span,
}

/// Turns that follow upon themselves have so many bytes at the least.
const TURNS: usize = 12;
/// Other paragraphs that do have more: people repeat themselves.
const BLOCK: usize = 60;
/// A paragraph that stands elsewhere again has so many bytes at the least.
const FAR: usize = 240;

/// The paragraphs of turns and of nobody, in the order of the text.
fn pieces(subject: Subject<'_>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(subject.tree.paragraphs.len());
    for block in &subject.tree.blocks {
        match block {
            Block::Turn(turn) => pieces.extend(pieces_of(subject, turn)),
            Block::Line {
                kind: LineKind::Text,
                span,
            }
            | Block::Heading { span, .. } => {
                pieces.push(Piece {
                    words: subject.text(*span),
                    label: None,
                    named: false,
                    span: *span,
                });
            }
            Block::Line { .. } => {}
        }
    }
    pieces
}

/// The paragraphs of a turn; the label is part of the first.
fn pieces_of<'a>(subject: Subject<'a>, turn: &'a TurnNode) -> impl Iterator<Item = Piece<'a>> {
    let mut label = turn.label;
    subject.paragraphs(turn).iter().map(move |span| {
        let label = label.take();
        Piece {
            words: subject.text(*span),
            label: label.map(|label| subject.text(label)),
            named: turn.speaker.is_some(),
            span: label.map_or(*span, |label| label.to(*span)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{marked, mended};
    use super::*;
    use alloc::format;

    const ONE: &str = "Did the two sides agree on the schedule of the talks?";
    const TWO: &str = "They agreed to meet in Oslo in the month of May.";

    #[test]
    fn blocks_that_follow_upon_themselves() {
        let pair = format!("Reporter: {ONE}\nMinister Aoba: {TWO}\n");
        let long = format!("{TWO} {}", TWO.repeat(5));
        for (text, marks) in [
            (pair.clone(), 0),
            (format!("{pair}{pair}"), 1),
            (format!("{pair}{pair}{pair}"), 2),
            (format!("{pair}Reporter: Why?\n{pair}"), 0),
            (format!("Minister Aoba: {TWO} {TWO}\n{TWO} {TWO}\n"), 1),
            (format!("Minister Aoba: So.\n{TWO} {TWO}\n{TWO} {TWO}\n"), 1),
            ("Reporter: Yes?\nMinister Aoba: Yes.\n".repeat(3), 0),
            ("Minister Aoba: It was the fog.\n".repeat(2), 1),
            ("Reporter: Two questions, please.\n".repeat(2), 0),
            (
                "Reporter: Late?\nMinister Aoba: It was the fog.\n".repeat(2),
                1,
            ),
            (
                format!("Minister Aoba: So.\n{long}\nReporter: Why?\nMinister Aoba: So.\n{long}\n"),
                1,
            ),
        ] {
            let found = marked(&text, Code::RepeatedText);
            assert_eq!(found.len(), marks, "{text}: {found:?}");
        }
    }

    #[test]
    fn a_repeated_block_is_marked_whole_and_can_be_taken_out() {
        let pair = format!("Reporter: {ONE}\n\nMinister Aoba: {TWO}\n");
        let text = format!("{pair}\n{pair}");
        assert_eq!(marked(&text, Code::RepeatedText), [pair.trim_end()]);
        assert_eq!(mended(&text, Code::RepeatedText), pair);
    }
}
