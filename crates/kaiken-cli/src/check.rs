//! `kaiken check`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::error::ErrorKind;
use kaiken::document::DiagnosticObject;
use kaiken::{Code, Diagnostic, LineIndex, Parser, Severity, Transcript};
use serde::Serialize;

use crate::args::{self, CheckArgs, CheckFormat, LevelArgs, Misuse};
use crate::batch;
use crate::input::{Cause, Failure, Text};
use crate::mend;
use crate::outlet::Outlet;
use crate::output;
use crate::render;
use crate::words::word;

/// Checks every input.
pub(crate) fn run(args: CheckArgs) -> io::Result<ExitCode> {
    let levels = Levels::new(&args.levels).unwrap_or_else(|it| args::misuse("check", it));
    if args.fix && args.inputs.has_stdin() {
        args::misuse("check", FIX_OF_STDIN);
    }
    if args.fix && args.inputs.decodes() {
        args::misuse("check", FIX_OF_DECODED);
    }
    let check = Arc::new(Check {
        parser: args.dialect.parser(),
        levels,
        mode: Mode::new(args.format, args.fix, args.diff),
        styles: output::stdout_has_styles(),
        count: Count::default(),
    });
    let worker = Arc::clone(&check);
    let status = batch::run("check", args.inputs, move |text, outlet| {
        worker.text(text, outlet)
    })?;
    check.count.tell(check.mode);
    Ok(if check.count.is_bad(args.strict) {
        ExitCode::FAILURE
    } else {
        status
    })
}

const FIX_OF_STDIN: Misuse = (
    ErrorKind::ArgumentConflict,
    "standard input is no file to be fixed; `--diff` shows what would change",
);

const FIX_OF_DECODED: Misuse = (
    ErrorKind::ArgumentConflict,
    "a file in another encoding is not fixed in place; `--diff` shows what would change",
);

/// What is done with each text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Tell(CheckFormat),
    Fix(CheckFormat),
    Diff,
}

impl Mode {
    fn new(format: CheckFormat, fix: bool, diff: bool) -> Self {
        match (fix, diff) {
            (_, true) => Self::Diff,
            (true, false) => Self::Fix(format),
            (false, false) => Self::Tell(format),
        }
    }

    fn is_for_people(self) -> bool {
        matches!(
            self,
            Self::Tell(CheckFormat::Text) | Self::Fix(CheckFormat::Text)
        )
    }
}

/// How much each diagnostic matters, where the user says so; none for those left out.
struct Levels(BTreeMap<Code, Option<Severity>>);

impl Levels {
    fn new(args: &LevelArgs) -> Result<Self, Misuse> {
        let mut levels = BTreeMap::new();
        let given = [
            (&args.allow, None),
            (&args.warn, Some(Severity::Warning)),
            (&args.deny, Some(Severity::Error)),
        ];
        for (codes, level) in given {
            for code in codes {
                if levels
                    .insert(*code, level)
                    .is_some_and(|before| before != level)
                {
                    return Err(TWO_LEVELS);
                }
            }
        }
        Ok(Self(levels))
    }

    fn of(&self, code: Code) -> Option<Severity> {
        self.0.get(&code).copied().unwrap_or(Some(code.severity()))
    }
}

const TWO_LEVELS: Misuse = (
    ErrorKind::ArgumentConflict,
    "a diagnostic is named by two of `--allow`, `--warn` and `--deny`; name it by one",
);

/// What was found in all inputs.
#[derive(Default)]
struct Count {
    by_severity: [AtomicUsize; 3],
    mended: AtomicUsize,
}

impl Count {
    fn add(&self, severity: Severity) {
        self.by_severity[severity as usize].fetch_add(1, Ordering::Relaxed);
    }

    fn of(&self, severity: Severity) -> usize {
        self.by_severity[severity as usize].load(Ordering::Relaxed)
    }

    fn is_bad(&self, strict: bool) -> bool {
        self.of(Severity::Error) > 0 || strict && self.of(Severity::Warning) > 0
    }

    /// Sums up for people.
    fn tell(&self, mode: Mode) {
        let mended = self.mended.load(Ordering::Relaxed);
        if mended > 0 && mode.is_for_people() {
            output::stderr(&output::note(&format!("{} made", counted(mended, "edit"))));
        }
        let found = [
            (Severity::Error, "error"),
            (Severity::Warning, "warning"),
            (Severity::Info, "info"),
        ];
        let parts: Vec<String> = found
            .into_iter()
            .map(|(severity, name)| (self.of(severity), name))
            .filter(|(count, _)| *count > 0)
            .map(|(count, name)| counted(count, name))
            .collect();
        if !parts.is_empty() && mode.is_for_people() {
            output::stderr(&output::note(&format!("{} found", parts.join(", "))));
        }
    }
}

fn counted(count: usize, name: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {name}{plural}")
}

/// What `kaiken check` does, for every input the same.
struct Check {
    parser: Parser,
    levels: Levels,
    mode: Mode,
    styles: bool,
    count: Count,
}

impl Check {
    fn text(&self, text: &Text, outlet: &mut Outlet<'_>) -> io::Result<()> {
        match self.mode {
            Mode::Tell(format) => self.tell(text, &text.content, format, outlet),
            Mode::Fix(format) => self.fix(text, format, outlet),
            Mode::Diff => self.diff(text, outlet),
        }
    }

    fn mend(&self, text: &Text) -> mend::Mended {
        mend::mend(&text.content, &self.parser, |code| {
            self.levels.of(code).is_some()
        })
    }

    fn fix(&self, text: &Text, format: CheckFormat, outlet: &mut Outlet<'_>) -> io::Result<()> {
        let mended = self.mend(text);
        if mended.edits > 0 {
            if let Err(error) = mend::write(Path::new(&text.name), &mended.text) {
                return outlet.fail(Failure::new(&text.name, Cause::Unwritable(error)));
            }
            self.count.mended.fetch_add(mended.edits, Ordering::Relaxed);
        }
        self.tell(text, &mended.text, format, outlet)
    }

    /// Shows what the safe edits would change; what cannot be mended counts for the exit status.
    fn diff(&self, text: &Text, outlet: &mut Outlet<'_>) -> io::Result<()> {
        self.each(text, &text.content, outlet, |_, _| Ok(()))?;
        let mended = self.mend(text);
        if mended.edits == 0 {
            return Ok(());
        }
        outlet.write_all(mend::diff(&text.name, &text.content, &mended.text).as_bytes())
    }

    fn tell(
        &self,
        text: &Text,
        content: &str,
        format: CheckFormat,
        outlet: &mut Outlet<'_>,
    ) -> io::Result<()> {
        let page = render::Page::new(&text.name, content);
        let places = Places {
            text,
            lines: LineIndex::new(content),
        };
        self.each(text, content, outlet, |found, outlet| match format {
            CheckFormat::Text => self.tell_people(&page, found, outlet),
            CheckFormat::Json => found
                .iter()
                .try_for_each(|found| places.json(*found, outlet)),
            CheckFormat::Github => found
                .iter()
                .try_for_each(|found| places.annotation(*found, outlet)),
        })
    }

    /// Does something with what is wrong with each conference of a text.
    fn each(
        &self,
        text: &Text,
        content: &str,
        outlet: &mut Outlet<'_>,
        mut act: impl FnMut(&[Found<'_>], &mut Outlet<'_>) -> io::Result<()>,
    ) -> io::Result<()> {
        let records = match self.parser.records(content) {
            Ok(records) => records,
            Err(error) => return outlet.fail(Failure::new(&text.name, error)),
        };
        for transcript in records.flatten() {
            let found = self.found(&transcript);
            for (_, severity) in &found {
                self.count.add(*severity);
            }
            act(&found, outlet)?;
        }
        Ok(())
    }

    fn found<'t>(&self, transcript: &'t Transcript<'_>) -> Vec<Found<'t>> {
        let all = transcript.diagnostics().iter();
        all.filter_map(|doubt| Some((doubt, self.levels.of(doubt.code)?)))
            .collect()
    }

    fn tell_people(
        &self,
        page: &render::Page<'_>,
        found: &[Found<'_>],
        outlet: &mut Outlet<'_>,
    ) -> io::Result<()> {
        page.weighed(found.iter().copied()).try_for_each(|shown| {
            let shown = if self.styles {
                Cow::Borrowed(&*shown)
            } else {
                Cow::Owned(anstream::adapter::strip_str(&shown).to_string())
            };
            writeln!(outlet, "{shown}")
        })
    }
}

/// A diagnostic, and how much it matters here.
type Found<'t> = (&'t Diagnostic, Severity);

/// Tells programs where the diagnostics of a text stand.
struct Places<'t> {
    text: &'t Text,
    lines: LineIndex<'t>,
}

/// A diagnostic as one line of JSON. Lines and columns count from one, columns in code points.
#[derive(Serialize)]
struct Row<'t> {
    file: Option<&'t str>,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    #[serde(flatten)]
    diagnostic: DiagnosticObject<'t>,
}

impl Places<'_> {
    fn row<'t>(&'t self, (doubt, severity): Found<'t>) -> Row<'t> {
        let start = self.lines.position(doubt.span.start);
        let end = self.lines.position(doubt.span.end);
        Row {
            file: self.text.file.as_deref(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            diagnostic: DiagnosticObject {
                severity,
                ..DiagnosticObject::new(doubt)
            },
        }
    }

    fn json(&self, found: Found<'_>, outlet: &mut Outlet<'_>) -> io::Result<()> {
        serde_json::to_writer(&mut *outlet, &self.row(found))?;
        outlet.write_all(b"\n")
    }

    /// An annotation, as GitHub Actions reads it from the log.
    fn annotation(&self, found: Found<'_>, outlet: &mut Outlet<'_>) -> io::Result<()> {
        let row = self.row(found);
        let DiagnosticObject {
            code,
            name,
            severity,
            message,
            help,
            ..
        } = row.diagnostic;
        let level = match severity {
            Severity::Info => "notice".to_owned(),
            other => word(other),
        };
        let (file, help) = (property(&self.text.name), help.unwrap_or_default());
        let (line, column) = (row.line, row.column);
        let (end_line, end_column) = (row.end_line, row.end_column);
        let message = escaped(&format!("{message} ({help})"));
        writeln!(
            outlet,
            "::{level} file={file},line={line},col={column},endLine={end_line},\
             endColumn={end_column},title={code} {name}::{message}"
        )
    }
}

/// A text without what ends a command of GitHub Actions.
fn escaped(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The same for a value that stands among others.
fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
