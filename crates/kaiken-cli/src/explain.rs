//! `kaiken explain`.

use std::ffi::OsStr;
use std::io;
use std::process::ExitCode;

use clap::builder::styling::{AnsiColor, Style};
use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use kaiken::{Code, Severity};

use crate::args::ExplainArgs;
use crate::output::{self, paint};
use crate::words::word;

/// How many codes are offered instead of an unknown one.
const OFFERED: usize = 3;
/// How many columns a line has.
const WIDTH: usize = 80;

/// Explains a code, or lists them all.
pub(crate) fn run(args: &ExplainArgs) -> io::Result<ExitCode> {
    match args.code {
        Some(code) => output::print(&page(code)),
        None => output::print(&Code::all().map(row).collect::<String>()),
    }
}

fn row(code: Code) -> String {
    let severity = format!("{:<7}", word(code.severity()));
    let severity = paint(colour(code.severity()), severity);
    format!(
        "{}  {severity}  {:<22}  {}\n",
        code.id(),
        code.name(),
        code.summary()
    )
}

fn page(code: Code) -> String {
    let strong = |words: &str| paint(Style::new().bold(), words);
    let severity = paint(colour(code.severity()), word(code.severity()));
    let head = format!("{} {} ({severity})\n", strong(code.id()), code.name());
    let help = wrapped(&format!("Help: {}", code.help())).replacen("Help:", &strong("Help:"), 1);
    let mut parts = vec![head, wrapped(code.summary()), wrapped(code.explanation())];
    if !code.example().is_empty() {
        let indent = |line: &str| format!("    {line}").trim_end().to_owned() + "\n";
        let lines = code.example().lines().map(indent);
        parts.extend([strong("Example:") + "\n", lines.collect()]);
    }
    parts.push(help);
    parts.join("\n")
}

/// A paragraph, its lines broken between words.
fn wrapped(text: &str) -> String {
    let mut paragraph = String::new();
    let mut column = 0;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        let fits = column + 1 + width <= WIDTH;
        paragraph.push_str(if column == 0 {
            ""
        } else if fits {
            " "
        } else {
            "\n"
        });
        paragraph.push_str(word);
        column = if fits && column > 0 {
            column + 1 + width
        } else {
            width
        };
    }
    paragraph + "\n"
}

fn colour(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Cyan,
    }
    .on_default()
}

/// Reads the code or the name of a diagnostic.
#[derive(Clone, Debug)]
pub(crate) struct CodeParser;

impl TypedValueParser for CodeParser {
    type Value = Code;

    fn parse_ref(
        &self,
        command: &Command,
        _: Option<&Arg>,
        value: &OsStr,
    ) -> Result<Self::Value, Error> {
        let value = value.to_string_lossy();
        Code::from_id(&value).ok_or_else(|| unknown(command, &value))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let value = |code: Code| PossibleValue::new(code.id()).help(code.name());
        Some(Box::new(Code::all().map(value)))
    }
}

fn unknown(command: &Command, value: &str) -> Error {
    let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
    let mut add = |kind, text: String| error.insert(kind, ContextValue::String(text));
    add(ContextKind::InvalidArg, "[CODE]".to_owned());
    add(ContextKind::InvalidValue, value.to_owned());
    let offers = closest(value).map(|code| format!("{} {}", code.id(), code.name()));
    let tip = format!("the closest are {}", offers.collect::<Vec<_>>().join(", "));
    error.insert(
        ContextKind::Suggested,
        ContextValue::StyledStrs(vec![tip.into()]),
    );
    error
}

/// The codes whose identifiers or names are most like a word.
fn closest(word: &str) -> impl Iterator<Item = Code> {
    let word = word.to_ascii_lowercase();
    let likeness = |known: &str| strsim::jaro_winkler(&known.to_ascii_lowercase(), &word);
    let mut codes: Vec<(f64, Code)> = Code::all()
        .map(|code| (likeness(code.id()).max(likeness(code.name())), code))
        .collect();
    codes.sort_by(|one, other| other.0.total_cmp(&one.0));
    codes.into_iter().take(OFFERED).map(|(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        let words = "a bc def ".repeat(60) + &"x".repeat(90);
        let paragraph = wrapped(&words);
        assert_eq!(paragraph.replace('\n', " ").trim_end(), words);
        let mut lines: Vec<&str> = paragraph.lines().collect();
        assert_eq!(lines.pop(), Some(&*"x".repeat(90)));
        lines.pop();
        assert!(
            lines
                .iter()
                .all(|line| (WIDTH - 3..=WIDTH).contains(&line.len())),
            "{lines:?}"
        );
    }

    #[test]
    fn the_closest_code_comes_first() {
        let table = [
            ("K010", Code::WeekdayMismatch),
            ("k0104x", Code::AddressAsVenue),
            ("weekday-missmatch", Code::WeekdayMismatch),
            ("Imposible-Date", Code::ImpossibleDate),
            ("several", Code::SeveralRecords),
        ];
        for (word, code) in table {
            assert_eq!(closest(word).next(), Some(code), "{word}");
            assert_eq!(closest(word).count(), OFFERED);
        }
    }
}
