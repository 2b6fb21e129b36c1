//! Reads the pages of an institution that kaiken does not know, with a dialect of one's own.
//!
//! `cargo run -p kaiken-examples --example own_dialect -- examples/town-hall.toml examples/town-hall.txt`

use std::error::Error;

use kaiken::{Dialect, Parser};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: own_dialect DIALECT.toml FILE";
    let (dialect, file) = (
        arguments.next().ok_or(usage)?,
        arguments.next().ok_or(usage)?,
    );

    let dialect = Dialect::from_toml(&std::fs::read_to_string(dialect)?)?;
    let parser = Parser::new().dialect(dialect).strict(true);
    let text = std::fs::read_to_string(file)?;
    let transcript = parser.parse(&text)?;

    println!("dialect: {}", transcript.dialect());
    for turn in transcript.turns() {
        let label = turn.label().unwrap_or("(unknown)");
        println!(
            "{label} ({:?}), {} paragraph(s)",
            turn.role(),
            turn.paragraphs().count()
        );
    }
    Ok(())
}
