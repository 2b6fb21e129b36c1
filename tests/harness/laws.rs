//! The laws that hold for every transcript, of any text.

use kaiken::{Block, Event, Exchange, LeafKind, Span, Transcript};
use serde_json::Value;

use crate::snapshot;

/// Checks every law on every way of reading a text.
///
/// # Panics
///
/// If one is broken, saying which.
pub fn check(text: &str) {
    let transcript = kaiken::parse(text);
    assert_eq!(
        transcript.span(),
        Span::new(0, text.len() as u32),
        "the record is the source"
    );
    check_transcript(&transcript);
    check_events(text, &transcript);
    check_records(text);
}

/// Every text of the JSON stands at its span, in the text that was parsed.
///
/// # Panics
///
/// If one does not.
pub fn check_documents(text: &str) {
    for document in snapshot::documents(text) {
        texts_stand_at_their_spans(text, &document);
    }
}

fn texts_stand_at_their_spans(source: &str, value: &Value) {
    match value {
        Value::Object(fields) => {
            if let (Some(Value::String(text)), Some(span)) =
                (fields.get("text"), fields.get("span"))
            {
                let at = |index: usize| span[index].as_u64().and_then(|at| at.try_into().ok());
                let (start, end): (usize, usize) = at(0).zip(at(1)).expect("a span");
                assert_eq!(source.get(start..end), Some(text.as_str()));
            }
            for value in fields.values() {
                texts_stand_at_their_spans(source, value);
            }
        }
        Value::Array(items) => {
            for value in items {
                texts_stand_at_their_spans(source, value);
            }
        }
        _ => {}
    }
}

/// The laws of one transcript.
///
/// # Panics
///
/// If one is broken.
pub fn check_transcript(transcript: &Transcript<'_>) {
    leaves_are_the_record(transcript);
    blocks_are_in_order(transcript);
    turns_enclose_their_parts(transcript);
    references_hold(transcript);
    diagnostics_lie_within(transcript);
}

/// The most characters between two leaves of words: the delimiter or the brackets of a label, the
/// list number of the next, and its bracket.
const MARKS: usize = 6;

fn leaves_are_the_record(transcript: &Transcript<'_>) {
    let mut at = transcript.span().start;
    for leaf in transcript.leaves() {
        assert_eq!(leaf.span.start, at, "leaves touch: {leaf:?}");
        assert!(!leaf.span.is_empty(), "no leaf is empty: {leaf:?}");
        let text = transcript.slice(leaf.span);
        if leaf.kind == LeafKind::Space {
            assert!(
                text.chars().all(|c| c.is_whitespace() || c == '\u{feff}'),
                "space: {text:?}"
            );
        }
        if leaf.kind == LeafKind::Mark {
            let marks = text.chars().filter(|c| !c.is_whitespace());
            assert!(marks.count() <= MARKS, "a mark is no text: {text:?}");
        }
        at = leaf.span.end;
    }
    assert_eq!(at, transcript.span().end, "leaves reach the end");
}

fn blocks_are_in_order(transcript: &Transcript<'_>) {
    let mut end = transcript.span().start;
    for block in transcript.blocks() {
        let span = block.span();
        assert!(
            end <= span.start && span.start < span.end,
            "blocks are in order: {block:?}"
        );
        assert_eq!(
            transcript.slice(span).trim(),
            transcript.slice(span),
            "blocks are trimmed"
        );
        end = span.end;
    }
    assert!(end <= transcript.span().end, "blocks lie within the record");
}

fn turns_enclose_their_parts(transcript: &Transcript<'_>) {
    for turn in transcript.turns() {
        let mut end = turn.span().start;
        if let Some(label) = turn.node().label {
            assert_eq!(label.start, turn.span().start, "a turn begins at its label");
            end = label.end;
        }
        assert!(
            turn.label().is_some() || turn.is_inferred(),
            "no label, no fact"
        );
        for paragraph in turn.paragraph_spans() {
            assert!(
                end <= paragraph.start && turn.span().encloses(*paragraph),
                "{paragraph:?}"
            );
            end = paragraph.end;
        }
        assert!(
            turn.notes()
                .iter()
                .all(|note| turn.span().encloses(note.span))
        );
    }
}

fn references_hold(transcript: &Transcript<'_>) {
    let blocks = transcript.blocks();
    for turn in transcript.turns() {
        let speaker = turn.node().speaker;
        assert!(speaker.is_none_or(|id| id.index() < transcript.speakers().len()));
    }
    for (at, exchange) in transcript.exchanges().iter().enumerate() {
        assert!(exchange.follow_up().is_none_or(|link| link.of < at));
        assert!(
            !exchange.question().is_empty(),
            "an exchange has a question"
        );
        let turns = exchange.question().iter().chain(exchange.answer());
        assert!(
            turns
                .into_iter()
                .all(|at| matches!(blocks[*at], Block::Turn(_)))
        );
        exchange_parts_hold(transcript, exchange);
    }
    for speaker in transcript.speakers() {
        assert!(!speaker.labels.is_empty(), "a speaker has a label");
    }
}

/// Parts lie in order within the turns that they are parts of.
fn exchange_parts_hold(transcript: &Transcript<'_>, exchange: &Exchange) {
    let within = |span: Span, turns: &[usize]| {
        let mut turns = turns.iter().filter_map(|at| transcript.turn_at(*at));
        turns.any(|turn| turn.span().encloses(span))
    };
    let mut end = 0;
    for part in exchange.parts() {
        assert!(
            end <= part.start && within(*part, exchange.question()),
            "{part:?}"
        );
        end = part.end;
    }
    assert_ne!(exchange.parts().len(), 1, "one part is no part");
    for part in exchange.answer_parts() {
        assert!(part.of < exchange.parts().len() && within(part.span, exchange.answer()));
    }
}

fn diagnostics_lie_within(transcript: &Transcript<'_>) {
    let mut last = 0;
    for doubt in transcript.diagnostics() {
        assert!(transcript.span().encloses(doubt.span), "{doubt:?}");
        assert!(last <= doubt.span.start, "diagnostics are in order");
        assert!(!doubt.message().is_empty());
        let edit = doubt.edit.iter().map(|edit| edit.span);
        for span in doubt.related.iter().map(|related| related.span).chain(edit) {
            assert!(transcript.span().encloses(span), "{doubt:?}");
            assert!(
                transcript.source().get(span.range()).is_some(),
                "no character is cut: {doubt:?}"
            );
        }
        last = doubt.span.start;
    }
}

/// The events tell what the tree tells.
fn check_events(text: &str, transcript: &Transcript<'_>) {
    let mut blocks = Vec::new();
    let mut paragraphs = Vec::new();
    for event in kaiken::events(text) {
        match event {
            Event::Line {
                span, text: words, ..
            }
            | Event::Heading {
                span, text: words, ..
            } => {
                assert_eq!(transcript.slice(span), words);
                blocks.push(span.start);
            }
            Event::TurnStart {
                label: Some(label), ..
            } => blocks.push(label.span.start),
            Event::Paragraph { span, text: words } => {
                assert_eq!(transcript.slice(span), words);
                paragraphs.push(span);
            }
            _ => {}
        }
    }
    let tree: Vec<Span> = transcript
        .turns()
        .flat_map(|turn| turn.paragraph_spans().to_vec())
        .collect();
    assert_eq!(paragraphs, tree, "events and tree agree on paragraphs");
    let labelled = |block: &&Block| !matches!(block, Block::Turn(turn) if turn.label.is_none());
    let tree: Vec<u32> = transcript
        .blocks()
        .iter()
        .filter(labelled)
        .map(|block| block.span().start)
        .collect();
    assert_eq!(blocks, tree, "events and tree agree on blocks");
}

/// The records cover the text, one behind the other.
fn check_records(text: &str) {
    let mut at = 0;
    for record in kaiken::records(text) {
        assert_eq!(record.span().start, at, "records touch");
        check_transcript(&record);
        at = record.span().end;
    }
    assert_eq!(at as usize, text.len(), "records reach the end");
}
