//! Parses a text of one shape and size, so that its instructions can be counted.
//!
//! `growth --list` names the shapes; `growth SHAPE BYTES` parses one.

use kaiken_benches::shapes;

use std::process::ExitCode;

use kaiken::document::Document;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--list"] => list(),
        [shape, bytes] => match (text(shape, bytes), bytes) {
            (Some(text), _) => parse(&text),
            (None, _) => return usage(),
        },
        _ => return usage(),
    }
    ExitCode::SUCCESS
}

fn usage() -> ExitCode {
    eprintln!("usage: growth --list | growth SHAPE BYTES");
    ExitCode::from(2)
}

fn list() {
    for shape in shapes::SHAPES {
        println!("{}", shape.name);
    }
    println!("crowd");
}

fn text(shape: &str, bytes: &str) -> Option<String> {
    let bytes = bytes.parse().ok()?;
    if shape == "crowd" {
        return Some(shapes::crowd(bytes));
    }
    let shape = shapes::SHAPES.iter().find(|known| known.name == shape)?;
    Some(shape.text(bytes))
}

/// Everything that a user can ask of a text: tree, leaves, records, document.
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
