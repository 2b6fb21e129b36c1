//! The laws that hold for every transcript, of any text. `docs/robustness.md` lists them.
//!
//! The tests ask them of the fixtures, of random texts and of the hostile ones, the fuzz targets of
//! whatever they come upon.

pub mod bytes;
pub mod dialects;
pub mod documents;
mod events;
mod growth;
pub mod mending;
pub mod places;
mod tree;

use kaiken::{Parser, Span, Transcript};

/// Checks every law on every way of reading a text.
///
/// # Panics
///
/// If one is broken, saying which.
pub fn check(text: &str) {
    let transcript = kaiken::parse(text);
    is_the_source(&transcript, text);
    check_transcript(&transcript);
    events::check(kaiken::events(text), &transcript);
    check_again(&transcript);
    check_records(text);
}

/// Checks the laws of a text that is read in one's own way, and gives what was read.
///
/// # Panics
///
/// If one is broken, saying which.
pub fn check_with<'src>(parser: &Parser, text: &'src str) -> Transcript<'src> {
    let transcript = parser.parse(text).expect("a short text");
    is_the_source(&transcript, text);
    check_transcript(&transcript);
    events::check(parser.events(text).expect("a short text"), &transcript);
    transcript
}

/// The laws of one transcript.
///
/// # Panics
///
/// If one is broken.
pub fn check_transcript(transcript: &Transcript<'_>) {
    tree::check(transcript);
    growth::check(transcript);
}

fn is_the_source(transcript: &Transcript<'_>, text: &str) {
    let whole = Span::new(0, text.len() as u32);
    assert_eq!(transcript.span(), whole, "the record is the source");
}

/// The leaves put together are parsed to the same tree, with the same exchanges and doubts.
fn check_again(transcript: &Transcript<'_>) {
    let leaves = transcript.leaves().map(|leaf| transcript.slice(leaf.span));
    let joined: String = leaves.collect();
    assert_eq!(joined, transcript.source(), "the leaves are the text");
    let again = kaiken::parse(&joined);
    assert_eq!(&again, transcript, "the same text, the same tree");
    assert_eq!(again.exchanges(), transcript.exchanges());
    assert_eq!(again.diagnostics(), transcript.diagnostics());
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
