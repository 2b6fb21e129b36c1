//! Parses a file and prints who said what.
//!
//! `cargo run -p kaiken-examples --example who_said_what -- examples/transcripts/2024-03-12-regular.txt`

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: who_said_what FILE")?;
    let text = std::fs::read_to_string(path)?;
    let transcript = kaiken::parse(&text);

    for turn in transcript.turns() {
        let name = turn.speaker().and_then(|speaker| speaker.name);
        let who = name
            .map(|name| transcript.slice(name))
            .or(turn.label())
            .unwrap_or("(unknown)");
        let words = turn.text().split_whitespace().count();
        println!(
            "{who} ({:?}, {words} words): {}",
            turn.role(),
            first_words(turn.text())
        );
    }
    for doubt in transcript.diagnostics() {
        eprintln!(
            "{}: {} at {:?}",
            doubt.code.id(),
            doubt.message(),
            transcript.slice(doubt.span)
        );
    }
    Ok(())
}

fn first_words(text: &str) -> String {
    text.split_whitespace()
        .take(8)
        .collect::<Vec<_>>()
        .join(" ")
}
