//! Parses a text of one shape and size, so that its instructions can be counted.
//!
//! `growth --list` names the shapes; `growth SHAPE BYTES` parses one.

use std::process::ExitCode;

use kaiken::document::Document;
use kaiken_benches::shapes;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--list"] => {
            for name in shapes::names() {
                println!("{name}");
            }
        }
        [shape, bytes] => match bytes
            .parse()
            .ok()
            .and_then(|bytes| shapes::text(shape, bytes))
        {
            Some(text) => parse(&text),
            None => return usage(),
        },
        _ => return usage(),
    }
    ExitCode::SUCCESS
}

fn usage() -> ExitCode {
    eprintln!("usage: growth --list | growth SHAPE BYTES");
    ExitCode::from(2)
}

/// Everything that a user can ask of a text: tree, leaves, records, document. `cargo xtask growth`
/// counts the instructions of this function alone, by its name.
#[inline(never)]
fn parse(text: &str) {
    let transcript = kaiken::parse(text);
    let leaves = transcript.leaves().count();
    let records = kaiken::records(text).count();
    let blocks = Document::new(&transcript).blocks.len();
    println!(
        "{} bytes, {blocks} blocks, {leaves} leaves, {records} records",
        text.len()
    );
}
