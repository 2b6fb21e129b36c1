//! Doubts about who speaks after whom.

use alloc::vec::Vec;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic};
use crate::order;
use crate::tree::{Block, TurnNode};

/// Two labels one after the other mean the same named person, with nothing between the turns.
///
/// Where that is usual it is no slip: every paragraph has a label. Where words between them are
/// nearly a label, that has been told already. And where no dialect is known, the labels between
/// them may be of a kind that was not read: only a question that ends the first turn is told there.
pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    let doubts = &subject.tree.doubts;
    let is_unknown = |doubt: &Diagnostic| doubt.code == Code::UnknownDialect;
    let known = !doubts.iter().any(is_unknown);
    let nearly_labels = nearly_labels(subject, found);
    let is_told = |turn: &TurnNode| {
        let next = nearly_labels.partition_point(|start| *start <= turn.span.start);
        nearly_labels
            .get(next)
            .is_some_and(|start| *start < turn.span.end)
    };
    let pairs = subject.tree.blocks.windows(2);
    let twice: Vec<Diagnostic> = pairs
        .filter_map(|pair| match pair {
            [Block::Turn(one), Block::Turn(other)]
                if !is_told(one) && (known || ends_in_question(subject, one)) =>
            {
                same_speaker_twice(subject, one, other)
            }
            _ => None,
        })
        .collect();
    if twice.len() * USUAL <= subject.turns().count().max(USUAL) {
        found.extend(twice);
    }
}

/// Whether the last paragraph of a turn is a question, and not its first one: its label may be
/// missing.
fn ends_in_question(subject: Subject<'_>, turn: &TurnNode) -> bool {
    let spans = subject.paragraphs(turn);
    let last = spans.last().filter(|_| spans.len() > 1);
    last.is_some_and(|last| subject.text(*last).trim_end().ends_with(['?', '？', '؟']))
}

/// Where words stand that are nearly a label.
fn nearly_labels(subject: Subject<'_>, found: &[Diagnostic]) -> Vec<u32> {
    let all = subject.tree.doubts.iter().chain(found);
    let near = all.filter(|doubt| matches!(doubt.code, Code::PossibleLabel | Code::MisspeltLabel));
    let places = near.map(|doubt| doubt.span.start).collect();
    order::by_number(places, |place| u64::from(*place))
}

/// More than one turn in so many is usual.
const USUAL: usize = 10;

fn same_speaker_twice(
    subject: Subject<'_>,
    one: &TurnNode,
    other: &TurnNode,
) -> Option<Diagnostic> {
    let (first, second) = (one.label?, other.label?);
    let speaker = subject.tree.speakers.get(one.speaker?.index())?;
    let same = speaker.name.is_some() && one.speaker == other.speaker;
    same.then(|| Diagnostic::new(Code::SameSpeakerTwice, second).beside(first, "the turn before"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn named_people_speak_once_and_then_somebody_else() {
        for (text, marks) in [
            (
                "Minister Aoba: So.\nMinister Aoba: And so.\n",
                &["Minister Aoba"][..],
            ),
            ("Minister Aoba: So.\nMinister: And so.\n", &["Minister"]),
            ("Reporter: So?\nReporter: And so?\n", &[]),
            ("Moderator: So.\nModerator: And so.\n", &[]),
            (
                "Minister Aoba: So.\nReporter: Why?\nMinister Aoba: And so.\n",
                &[],
            ),
            (
                "Minister Aoba: So.\n\n1. Trade\n\nMinister Aoba: And so.\n",
                &[],
            ),
            (
                "Minister Aoba: So.\n(Laughter)\nMinister Aoba: And so.\n",
                &[],
            ),
            ("Minister Aoba: So.\nMinister Sato: And so.\n", &[]),
            (
                "Minister Aoba: So.\nMinister Aoba: And so.\nMinister Aoba: Well.\n",
                &[],
            ),
        ] {
            let title = "Press Conference by Foreign Minister Ken Aoba\n\
                Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\n";
            let known = alloc::format!("{title}{text}");
            assert_eq!(marked(&known, Code::SameSpeakerTwice), marks, "{text}");
            assert_eq!(marked(text, Code::SameSpeakerTwice), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_question_without_its_label_is_told_in_any_dialect() {
        for (text, marks) in [
            (
                "Q: When?\nMS. AOBA: In May.\nSo he will not be there?\nMS. AOBA: He will.\n",
                &["MS. AOBA"][..],
            ),
            (
                "Q: When?\nMS. AOBA: In May.\nSo I said.\nMS. AOBA: He will.\n",
                &[],
            ),
            (
                "Q: When?\nMS. AOBA: Why not in May?\nMS. AOBA: He will.\n",
                &[],
            ),
            (
                "Q: When?\nMS. AOBA: In May.\nIs it?\nMR. HOLM: It is.\n",
                &[],
            ),
        ] {
            assert_eq!(marked(text, Code::SameSpeakerTwice), marks, "{text}");
        }
    }
}
