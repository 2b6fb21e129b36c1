//! Writes the questions of a press conference and their answers as CSV.
//!
//! `cargo run -p kaiken-examples --example questions_to_csv -- examples/transcripts/2024-03-12-regular.txt`

use std::error::Error;

use kaiken::Transcript;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: questions_to_csv FILE")?;
    let text = std::fs::read_to_string(path)?;
    let transcript = kaiken::parse(&text);
    let date = transcript
        .header()
        .date
        .map(|date| date.to_string())
        .unwrap_or_default();

    let mut table = csv::Writer::from_writer(std::io::stdout());
    table.write_record(["date", "asked_by", "question", "answered_by", "answer"])?;
    for exchange in transcript.exchanges() {
        table.write_record([
            date.as_str(),
            &labels(&transcript, exchange.question()),
            &speech(&transcript, exchange.question()),
            &labels(&transcript, exchange.answer()),
            &speech(&transcript, exchange.answer()),
        ])?;
    }
    Ok(table.flush()?)
}

/// The labels of some turns, joined.
fn labels(transcript: &Transcript<'_>, blocks: &[usize]) -> String {
    let turns = blocks.iter().filter_map(|at| transcript.turn_at(*at));
    turns
        .filter_map(|turn| turn.label())
        .collect::<Vec<_>>()
        .join("; ")
}

/// What is said in some turns, joined.
fn speech(transcript: &Transcript<'_>, blocks: &[usize]) -> String {
    let turns = blocks.iter().filter_map(|at| transcript.turn_at(*at));
    turns.map(|turn| turn.text()).collect::<Vec<_>>().join("\n")
}
