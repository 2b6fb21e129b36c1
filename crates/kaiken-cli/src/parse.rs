//! `kaiken parse`.

use std::io::{self, Write};
use std::process::ExitCode;

use kaiken::document::Document;
use kaiken::{Encoding, Parser, Transcript};

use crate::args::{Format, ParseArgs};
use crate::batch;
use crate::input::{Failure, Text};
use crate::outlet::Outlet;
use crate::output;
use crate::render;
use crate::text;

/// Parses every input.
pub(crate) fn run(args: ParseArgs) -> io::Result<ExitCode> {
    let parser = args.dialect.parser().strict(args.strict);
    let (format, styles) = (args.format, output::stdout_has_styles());
    batch::run("parse", args.inputs, move |text, outlet| {
        records(&parser, &Printer::new(text, format, styles), outlet)
    })
}

/// Prints every conference of a text; one that is refused is told and left out.
fn records(parser: &Parser, printer: &Printer<'_>, outlet: &mut Outlet<'_>) -> io::Result<()> {
    let text = printer.text;
    if text.is_blank() {
        outlet.note(output::note(&format!(
            "{}: there is no text in it",
            text.name
        )))?;
    }
    let records = match parser.records(&text.content) {
        Ok(records) => records,
        Err(error) => return outlet.fail(Failure::new(&text.name, error)),
    };
    for record in records {
        match record {
            Ok(transcript) => printer.print(&transcript, outlet)?,
            Err(error) => outlet.fail(Failure::new(&text.name, error))?,
        }
    }
    Ok(())
}

/// Prints the conferences of a text.
struct Printer<'a> {
    text: &'a Text,
    format: Format,
    styles: bool,
    doubts: render::Page<'a>,
}

impl<'a> Printer<'a> {
    fn new(text: &'a Text, format: Format, styles: bool) -> Self {
        let doubts = render::Page::new(&text.name, &text.content);
        Self {
            text,
            format,
            styles,
            doubts,
        }
    }

    fn print(&self, transcript: &Transcript<'_>, outlet: &mut Outlet<'_>) -> io::Result<()> {
        let mut document = Document::new(transcript);
        document.file = self.text.file.as_deref();
        document.encoding = self.text.encoding.map(Encoding::name);
        match self.format {
            Format::Json => serde_json::to_writer(&mut *outlet, &document)?,
            Format::Pretty => serde_json::to_writer_pretty(&mut *outlet, &document)?,
            Format::Text => return self.print_text(transcript, &document, outlet),
        }
        outlet.write_all(b"\n")
    }

    /// Prints what people read, and tells what is doubtful.
    fn print_text(
        &self,
        transcript: &Transcript<'_>,
        document: &Document<'_>,
        outlet: &mut Outlet<'_>,
    ) -> io::Result<()> {
        text::Page::new(document, self.styles).write(outlet)?;
        let mut doubts = self.doubts.diagnostics(transcript.diagnostics());
        doubts.try_for_each(|doubt| outlet.note(doubt))
    }
}
