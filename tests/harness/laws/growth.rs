//! What a parse gives is bounded by the length of the text. How long it takes is counted in
//! instructions, by `cargo xtask growth`: a clock decides no test.

use kaiken::Transcript;

/// Doubts and the places that explain them: so many for each byte, and some for the text.
const DOUBTS_A_BYTE: usize = 3;
const DOUBTS: usize = 8;

pub(super) fn check(transcript: &Transcript<'_>) {
    let bytes = transcript.span().len() as usize;
    let turns = transcript.turns().count();
    let places = transcript.diagnostics().iter();
    let places: usize = places.map(|doubt| 1 + doubt.related.len()).sum();
    assert!(
        places <= DOUBTS_A_BYTE * bytes + DOUBTS,
        "{places} doubtful places in {bytes} bytes"
    );
    let exchanges = transcript.exchanges().iter();
    let asked: usize = exchanges
        .map(|exchange| exchange.question().len() + exchange.answer().len())
        .sum();
    assert!(asked <= turns, "no turn is in two exchanges");
    let labels: usize = transcript.speakers().iter().map(|it| it.labels.len()).sum();
    assert!(labels <= turns, "a speaker has the labels of turns");
}
