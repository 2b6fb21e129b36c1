//! `kaiken dialects`.

use std::io;
use std::process::ExitCode;

use kaiken::Dialect;
use serde::Serialize;

use crate::args::{DialectsArgs, ListFormat};
use crate::output;

/// What the list says of a dialect.
#[derive(Serialize)]
struct Row {
    id: &'static str,
    language: &'static str,
    description: &'static str,
}

/// Lists the dialects, or prints one.
pub(crate) fn run(args: &DialectsArgs) -> io::Result<ExitCode> {
    match (args.id, args.format) {
        (None, ListFormat::Text) => output::print(&table()),
        (None, ListFormat::Json) => output::print_json(&rows().collect::<Vec<_>>()),
        (Some(dialect), ListFormat::Text) => as_toml(dialect),
        (Some(dialect), ListFormat::Json) => output::print_json(dialect),
    }
}

fn rows() -> impl Iterator<Item = Row> {
    Dialect::built_in().map(|dialect| Row {
        id: &dialect.id,
        language: &dialect.language,
        description: &dialect.description,
    })
}

fn table() -> String {
    let width = |cell: fn(&Row) -> usize| rows().map(|row| cell(&row)).max().unwrap_or(0);
    let (ids, languages) = (width(|row| row.id.len()), width(|row| row.language.len()));
    let line = |row: Row| {
        let Row {
            id,
            language,
            description,
        } = row;
        format!("{id:<ids$}  {language:<languages$}  {description}\n")
    };
    rows().map(line).collect()
}

fn as_toml(dialect: &Dialect) -> io::Result<ExitCode> {
    let text = toml::to_string_pretty(dialect).map_err(io::Error::other)?;
    output::print_exact(text.as_bytes())
}
