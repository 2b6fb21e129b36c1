//! The tree: its leaves are the text, its parts are nested and in order, its references hold.

use kaiken::{Block, Exchange, LeafKind, Role, Span, Transcript, Turn};

pub(super) fn check(transcript: &Transcript<'_>) {
    leaves_are_the_record(transcript);
    blocks_are_in_order(transcript);
    turns_enclose_their_parts(transcript);
    pieces_are_whole(transcript);
    references_hold(transcript);
    diagnostics_lie_within(transcript);
}

/// The most characters between two leaves of words: the delimiter or the brackets of a label, the
/// list number of the next, and its bracket.
const MARKS: usize = 6;

/// The most of them where none is a letter: a time may stand behind one label and before the next.
const MARKS_AND_TIMES: usize = 24;

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
            let marks = text.chars().filter(|c| !c.is_whitespace()).count();
            let letters = text.chars().any(char::is_alphabetic);
            let most = if letters { MARKS } else { MARKS_AND_TIMES };
            assert!(marks <= most, "a mark is no text: {text:?}");
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

/// A part that is inferred is some part, is said of a label or of whoever spoke above, and is marked
/// on the speaker, too.
fn inferred_parts_are_marked(turn: Turn<'_, '_>) {
    let node = turn.node();
    let marked = turn.speaker().is_some_and(|speaker| speaker.role_inferred);
    assert_eq!(
        node.role_inferred && node.speaker.is_some(),
        marked,
        "marked on both"
    );
    if node.role_inferred {
        assert!(node.label.is_some() || node.speaker.is_some());
        assert_ne!(node.role, Role::Unknown);
        assert!(
            turn.speaker()
                .is_none_or(|speaker| speaker.role == node.role)
        );
    }
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
        inferred_parts_are_marked(turn);
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
        let related = doubt.related.iter().map(|related| related.span);
        for span in related.chain(edit).chain([doubt.span]) {
            assert!(transcript.span().encloses(span), "{doubt:?}");
            assert!(
                transcript.source().get(span.range()).is_some(),
                "no character is cut: {doubt:?}"
            );
        }
        last = doubt.span.start;
    }
}

/// Every span of the header and of the speakers is a piece of the record.
fn pieces_are_whole(transcript: &Transcript<'_>) {
    let header = transcript.header();
    let single = [
        header.breadcrumb,
        header.title,
        header.date_span,
        header.weekday_span,
        header.time.map(|time| time.span),
        header.time.and_then(|time| time.zone),
        header.venue,
        header.venue_raw,
    ];
    let several = [&header.notices, &header.links, &header.topics];
    let of_header = single.into_iter().flatten();
    let of_header = of_header.chain(several.into_iter().flatten().copied());
    let of_speakers = transcript.speakers().iter().flat_map(|speaker| {
        let single = [
            speaker.name,
            speaker.honorific,
            speaker.office,
            speaker.organization,
        ];
        let labels = speaker.labels.iter().map(|label| label.span);
        single.into_iter().flatten().chain(labels)
    });
    for span in of_header.chain(of_speakers) {
        assert!(
            transcript.span().encloses(span) && !span.is_empty(),
            "{span:?} lies within the record"
        );
        assert!(
            transcript.source().get(span.range()).is_some(),
            "no character is cut: {span:?}"
        );
    }
}
