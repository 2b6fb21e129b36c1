//! `kaiken detect`.

use std::io::{self, Write};
use std::process::ExitCode;

use kaiken::{Dialect, LineIndex, Sign};
use serde::Serialize;

use crate::args::{DetectArgs, ListFormat};
use crate::batch;
use crate::input::Text;
use crate::words::word;

/// Which dialect an input is written in, and why.
#[derive(Serialize)]
struct Finding<'a> {
    file: Option<&'a str>,
    dialect: Option<&'a str>,
    score: u32,
    reasons: Vec<Reason>,
}

/// A sign of the dialect.
#[derive(Serialize)]
struct Reason {
    sign: Sign,
    points: u32,
    line: u32,
    span: [u32; 2],
}

/// Looks at every input.
pub(crate) fn run(args: DetectArgs) -> io::Result<ExitCode> {
    let print = match args.format {
        ListFormat::Text => text,
        ListFormat::Json => json,
    };
    batch::run("detect", args.inputs, move |input, outlet| {
        print(input, &find(input), outlet)
    })
}

fn find(text: &Text) -> Finding<'_> {
    let found = Dialect::detect(&text.content);
    let lines = LineIndex::new(&text.content);
    let reason = |reason: &kaiken::Reason| Reason {
        sign: reason.sign,
        points: reason.points,
        line: lines.position(reason.span.start).line,
        span: [reason.span.start, reason.span.end],
    };
    Finding {
        file: text.file.as_deref(),
        dialect: found.dialect.map(|dialect| &*dialect.id),
        score: found.score,
        reasons: found.reasons.iter().map(reason).collect(),
    }
}

fn text(input: &Text, finding: &Finding<'_>, out: &mut dyn Write) -> io::Result<()> {
    let dialect = finding.dialect.unwrap_or("unknown");
    writeln!(out, "{}: {dialect}, score {}", input.name, finding.score)?;
    for reason in &finding.reasons {
        let Reason {
            points, line, sign, ..
        } = reason;
        writeln!(out, "  line {line}: {} ({points})", word(sign))?;
    }
    Ok(())
}

fn json(_: &Text, finding: &Finding<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, finding)?;
    out.write_all(b"\n")
}
