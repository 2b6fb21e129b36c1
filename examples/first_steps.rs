//! When and where was it, who is who, and who said what?
//!
//! `cargo run -p kaiken-examples --example first_steps`

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string("examples/transcripts/2018-11-20-extraordinary.txt")?;
    let transcript = kaiken::parse(&text); // never fails

    let header = transcript.header();
    if let (Some(date), Some(venue)) = (header.date, header.venue) {
        println!("{date}, {}", transcript.slice(venue));
    }
    for speaker in transcript.speakers() {
        for label in &speaker.labels {
            let words = transcript.slice(label.span);
            println!("{words}: {}", label.because.reason());
        }
    }
    for turn in transcript.turns().take(4) {
        println!("{:?}, bytes {:?}", turn.role(), turn.span().range());
    }

    let leaves = transcript.leaves().map(|leaf| transcript.slice(leaf.span));
    assert_eq!(leaves.collect::<String>(), text); // nothing is lost
    Ok(())
}
