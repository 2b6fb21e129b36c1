//! What the command line accepts.

use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use clap::builder::{PathBufValueParser, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use kaiken::{Code, Dialect};

use crate::explain::CodeParser;
use crate::input::{self, Cause};
use crate::walk;

const EXAMPLES: &str = "\
Examples:
  kaiken parse conference.txt                     one JSON document per conference
  kaiken parse --format text conference.txt       the same to read, doubts on standard error
  kaiken parse transcripts/ > all.jsonl           a whole folder, on all cores
  curl -s https://example.org/page.txt | kaiken parse
  kaiken check transcripts/                       what is wrong with them
  kaiken explain K0101                            what a diagnostic means

Exit status: 0 when every input was read, 1 when one was not, 2 for wrong usage.
`kaiken check` ends with 1 also when a text has an error.";

const PARSE_EXAMPLES: &str = "\
Examples:
  kaiken parse conference.txt | jq '.speakers[].name'
  kaiken parse --dialect mofa-en 2019/ 2020/ > all.jsonl
  kaiken dialects mofa-en > mine.toml && kaiken parse --dialect-file mine.toml page.txt

Offsets are bytes of the file as it is on disk, a byte-order mark and carriage returns counted.
A file that holds several conferences gives several documents.";

const CHECK_EXAMPLES: &str = "\
Examples:
  kaiken check transcripts/                          what is wrong, with the lines marked
  kaiken check --diff page.txt                       what --fix would change
  kaiken check --fix page.txt                        make the safe edits in the file
  kaiken check --strict --allow K0001,cut-off *.txt  fail on warnings, but not on these

Severities: an error is a contradiction, a warning a likely slip, an info worth knowing.
`kaiken explain CODE` tells more of each.

Exit status: 1 when there is an error (with --strict: or a warning) or an input was not read,
0 when there is none, 2 for wrong usage.";

const STATS_NOTES: &str = "\
Words are counted where the text parts them by spaces. Of Japanese and Chinese the letters are
counted instead, punctuation aside; `unit` tells which. Speakers are those who are named.
`unattributed` is the share of paragraphs that the text gives to nobody and kaiken gave to nobody.";

/// Turns the transcripts of press conferences into data, losing nothing
#[derive(Debug, Parser)]
#[command(name = "kaiken", version, after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Parse transcripts: one JSON document per conference, in the order of the inputs
    #[command(after_help = PARSE_EXAMPLES)]
    Parse(Box<ParseArgs>),
    /// Tell what is wrong with transcripts, and mend what can be mended safely
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Box<CheckArgs>),
    /// Count speakers, turns, words and exchanges
    #[command(after_help = STATS_NOTES)]
    Stats(Box<StatsArgs>),
    /// Tell which dialect each input is written in, and why
    Detect(DetectArgs),
    /// List the built-in dialects, or print one to build upon
    Dialects(DialectsArgs),
    /// Explain a diagnostic, or list them all
    Explain(ExplainArgs),
    /// Print the JSON Schema of the documents that `kaiken parse` gives
    Schema,
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
}

#[derive(Args, Debug)]
pub(crate) struct ParseArgs {
    /// What to print
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,

    #[command(flatten)]
    pub(crate) dialect: DialectArgs,

    /// Refuse a transcript that has a diagnostic of severity error
    #[arg(long)]
    pub(crate) strict: bool,

    #[command(flatten)]
    pub(crate) inputs: Inputs,
}

#[derive(Args, Debug)]
pub(crate) struct DetectArgs {
    /// What to print
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ListFormat,

    #[command(flatten)]
    pub(crate) inputs: Inputs,
}

#[derive(Args, Debug)]
pub(crate) struct DialectsArgs {
    /// What to print; a single dialect is printed as TOML for `text`
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ListFormat,

    /// Print the whole dialect of this name, as `--dialect-file` reads it
    #[arg(value_parser = dialect_id())]
    pub(crate) id: Option<&'static Dialect>,
}

#[derive(Args, Debug)]
pub(crate) struct ExplainArgs {
    /// The code or the name of a diagnostic, such as `K0101` or `weekday-mismatch`
    #[arg(value_parser = CodeParser, hide_possible_values = true)]
    pub(crate) code: Option<Code>,
}

#[derive(Args, Debug)]
pub(crate) struct CompletionsArgs {
    /// The shell to write for
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

#[derive(Args, Debug)]
pub(crate) struct CheckArgs {
    /// What to print
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: CheckFormat,

    /// Make the safe edits in the files, and tell what is left
    #[arg(long, conflicts_with = "diff")]
    pub(crate) fix: bool,

    /// Show the safe edits as a unified diff, and nothing else
    #[arg(long, conflicts_with = "format")]
    pub(crate) diff: bool,

    /// Fail on warnings too
    #[arg(long)]
    pub(crate) strict: bool,

    #[command(flatten)]
    pub(crate) levels: LevelArgs,

    #[command(flatten)]
    pub(crate) dialect: DialectArgs,

    #[command(flatten)]
    pub(crate) inputs: Inputs,
}

/// How much single diagnostics matter to this user.
#[derive(Args, Debug)]
pub(crate) struct LevelArgs {
    /// Leave these diagnostics out: codes or names, parted by commas
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = CodeParser)]
    #[arg(hide_possible_values = true)]
    pub(crate) allow: Vec<Code>,

    /// Take these for warnings
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = CodeParser)]
    #[arg(hide_possible_values = true)]
    pub(crate) warn: Vec<Code>,

    /// Take these for errors
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = CodeParser)]
    #[arg(hide_possible_values = true)]
    pub(crate) deny: Vec<Code>,
}

#[derive(Args, Debug)]
pub(crate) struct StatsArgs {
    /// What to print
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ListFormat,

    #[command(flatten)]
    pub(crate) dialect: DialectArgs,

    #[command(flatten)]
    pub(crate) inputs: Inputs,
}

/// The dialect to read with.
#[derive(Args, Debug)]
pub(crate) struct DialectArgs {
    /// Read with this built-in dialect, and detect none
    #[arg(long = "dialect", value_name = "ID", value_parser = dialect_id())]
    #[arg(conflicts_with = "file")]
    id: Option<&'static Dialect>,

    /// Read with a dialect of your own, written as TOML (or as JSON, in a `.json` file)
    #[arg(long = "dialect-file", value_name = "FILE")]
    #[arg(value_parser = dialect_file(), value_hint = ValueHint::FilePath)]
    file: Option<Dialect>,
}

impl DialectArgs {
    /// A parser for that dialect, or one that detects it.
    pub(crate) fn parser(self) -> kaiken::Parser {
        let parser = kaiken::Parser::new();
        match (self.id, self.file) {
            (Some(dialect), _) => parser.dialect(dialect),
            (None, Some(dialect)) => parser.dialect(dialect),
            (None, None) => parser,
        }
    }
}

/// What is read, and on how many cores.
#[derive(Args, Debug)]
pub(crate) struct Inputs {
    /// Parse on so many threads [default: one per core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,

    /// Read files in UTF-16, Shift_JIS, EUC-JP and Windows-1252, too
    ///
    /// The document says which encoding it was. Offsets count the text in UTF-8, as in every
    /// other document.
    #[arg(long)]
    decode: bool,

    /// Files, folders, or `-` for standard input
    ///
    /// A folder is walked to its depths, in sorted order, for files named `.txt`, `.text` or
    /// `.md`. Without a path standard input is read.
    #[arg(value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,
}

/// What `kaiken parse` prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// JSON Lines: one document a line
    #[default]
    Json,
    /// Indented JSON
    Pretty,
    /// A transcript to read; diagnostics go to standard error
    Text,
}

/// What `kaiken check` prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// The lines of the transcript, with the places marked
    #[default]
    Text,
    /// JSON Lines: one diagnostic a line
    Json,
    /// Annotations of GitHub Actions
    Github,
}

/// What the commands print that list things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// To read
    #[default]
    Text,
    /// JSON
    Json,
}

impl Inputs {
    /// The number of threads: as asked, or one per core.
    pub(crate) fn threads(&self) -> NonZeroUsize {
        let asked = self
            .threads
            .and_then(|number| NonZeroUsize::new(number.into()));
        let cores = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        asked.unwrap_or_else(cores)
    }

    /// Whether other encodings than UTF-8 are read.
    pub(crate) fn decodes(&self) -> bool {
        self.decode
    }

    /// Whether standard input is among the inputs.
    pub(crate) fn has_stdin(&self) -> bool {
        self.paths.is_empty() || self.paths.iter().any(|path| walk::is_stdin(path))
    }

    /// The paths as given, or standard input; ends the program where there is nothing to read.
    pub(crate) fn into_paths(self, command: &str) -> Vec<PathBuf> {
        sources(self.paths, io::stdin().is_terminal()).unwrap_or_else(|it| misuse(command, it))
    }
}

/// Ends the program as clap does for wrong usage of a command.
pub(crate) fn misuse(command: &str, (kind, message): Misuse) -> ! {
    let mut cli = Cli::command();
    cli.build();
    let command = cli.find_subcommand(command).unwrap_or(&cli);
    command.clone().error(kind, message).exit()
}

pub(crate) type Misuse = (ErrorKind, &'static str);

fn sources(paths: Vec<PathBuf>, stdin_is_terminal: bool) -> Result<Vec<PathBuf>, Misuse> {
    if paths.iter().filter(|path| walk::is_stdin(path)).count() > 1 {
        return Err((
            ErrorKind::TooManyValues,
            "standard input (`-`) can be read once only",
        ));
    }
    match (paths.is_empty(), stdin_is_terminal) {
        (false, _) => Ok(paths),
        (true, false) => Ok(vec![PathBuf::from(walk::STDIN)]),
        (true, true) => Err((
            ErrorKind::MissingRequiredArgument,
            "nothing to read: name a file or a folder, or pipe a transcript into standard input",
        )),
    }
}

fn dialect_id() -> impl TypedValueParser<Value = &'static Dialect> {
    PossibleValuesParser::new(Dialect::built_in().map(|dialect| &*dialect.id))
        .try_map(|id| Dialect::named(&id).ok_or("no such dialect"))
}

fn dialect_file() -> impl TypedValueParser<Value = Dialect> {
    PathBufValueParser::new().try_map(|path| load_dialect(&path))
}

fn load_dialect(path: &Path) -> Result<Dialect, BadDialect> {
    let text = input::read_file(path)?;
    let text = text.trim_start_matches('\u{feff}');
    let is_json = path
        .extension()
        .is_some_and(|name| name.eq_ignore_ascii_case("json"));
    let read = if is_json {
        Dialect::from_json
    } else {
        Dialect::from_toml
    };
    Ok(read(text)?)
}

/// Why the file of `--dialect-file` is of no use.
#[derive(Debug, thiserror::Error)]
enum BadDialect {
    #[error(transparent)]
    Unreadable(#[from] Cause),
    #[error(transparent)]
    Malformed(#[from] kaiken::dialect::DialectError),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn without_a_path_a_pipe_is_read_and_a_terminal_is_not() {
        assert_eq!(sources(vec![], false), Ok(vec![PathBuf::from("-")]));
        let (kind, message) = sources(vec![], true).unwrap_err();
        assert_eq!(kind, ErrorKind::MissingRequiredArgument);
        assert!(message.contains("nothing to read"));
    }

    #[test]
    fn paths_are_taken_as_given_on_a_terminal_too() {
        let paths = vec![PathBuf::from("b"), PathBuf::from("-"), PathBuf::from("a")];
        assert_eq!(sources(paths.clone(), true), Ok(paths));
    }

    #[test]
    fn standard_input_is_read_once() {
        let twice = vec![PathBuf::from("-"), PathBuf::from("-")];
        assert_eq!(
            sources(twice, false).unwrap_err().0,
            ErrorKind::TooManyValues
        );
    }
}
