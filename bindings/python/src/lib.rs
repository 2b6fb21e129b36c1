//! The compiled half of the Python package `kaiken`: conversion only, no rule of the grammar.
//!
//! A text that was read is a [`source::Source`]; a [`transcript::Transcript`] is one record of it.
//! Turns, headings and all other parts hold their transcript and an index, and make a Python
//! object of a value when it is asked for.

#![expect(
    clippy::doc_markdown,
    clippy::doc_link_with_quotes,
    reason = "the comments are docstrings of Python"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "arguments come from Python by value"
)]

mod command;
mod convert;
mod detection;
mod diagnostic;
mod dialect;
mod errors;
mod events;
mod exchange;
mod header;
mod input;
mod kept;
mod leaf;
mod many;
mod outcome;
mod parser;
mod part;
mod parts;
mod piece;
mod source;
mod span;
mod speaker;
mod table;
mod transcript;
mod turn;

use pyo3::prelude::*;

/// The compiled half of the package `kaiken`.
#[pymodule(gil_used = false)]
mod _kaiken {
    #[pymodule_export]
    use crate::command::main;
    #[pymodule_export]
    use crate::detection::{Detection, Reason, detect, reason};
    #[pymodule_export]
    use crate::diagnostic::{Diagnostic, Edit, Related, edit, related};
    #[pymodule_export]
    use crate::dialect::Dialect;
    #[pymodule_export]
    use crate::errors::panic_on_purpose;
    #[pymodule_export]
    use crate::events::{Event, EventIterator, event, events};
    #[pymodule_export]
    use crate::exchange::Exchange;
    #[pymodule_export]
    use crate::header::{Clock, Header};
    #[pymodule_export]
    use crate::leaf::Leaf;
    #[pymodule_export]
    use crate::many::Many;
    #[pymodule_export]
    use crate::outcome::{Outcome, outcome};
    #[pymodule_export]
    use crate::parser::{Parser, parse, parse_bytes, parse_file, parse_records, parser};
    #[pymodule_export]
    use crate::part::part;
    #[pymodule_export]
    use crate::parts::{Parts, PartsIterator, parts};
    #[pymodule_export]
    use crate::piece::unpacked;
    #[pymodule_export]
    use crate::source::{Source, read};
    #[pymodule_export]
    use crate::span::{Span, span};
    #[pymodule_export]
    use crate::speaker::Speaker;
    #[pymodule_export]
    use crate::table::{Table, columns, table};
    #[pymodule_export]
    use crate::transcript::{Transcript, transcript};
    #[pymodule_export]
    use crate::turn::{Heading, Line, Note, Turn, note};

    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
