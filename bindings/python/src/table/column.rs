//! What the tables hold: one list of columns for each kind of row.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Schema, SchemaRef, TimeUnit};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rows {
    Turns,
    Exchanges,
    Documents,
    Diagnostics,
}

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Flag,
    Date,
    Time,
}

/// One column. All may be null, since a row may tell of an error alone.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) about: &'static str,
}

const fn text(name: &'static str, about: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Text,
        about,
    }
}

const fn number(name: &'static str, about: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Number,
        about,
    }
}

const DOC: Column = number("doc", "place of the document among those given, from zero");
const RECORD: Column = number(
    "record",
    "place of the conference in its document, from zero",
);
const FILE: Column = text("file", "path of the file as it was given; null for a text");
const DIALECT: Column = text("dialect", "name of the dialect that the text was read with");
const DATE: Column = Column {
    name: "date",
    kind: Kind::Date,
    about: "date in the header",
};
const HEADING: Column = text(
    "heading",
    "words of the nearest heading above; null if none is",
);
const START: Column = number("start", "where it begins in the text, in code points");
const END: Column = number("end", "where it ends in the text, in code points");
const ERROR: Column = text(
    "error",
    "why the document has no transcript; null where it has one",
);

static TURNS: &[Column] = &[
    DOC,
    RECORD,
    FILE,
    DATE,
    DIALECT,
    number("turn", "place among the turns of the transcript, from zero"),
    number(
        "block",
        "place among the blocks of the transcript, from zero",
    ),
    text(
        "role",
        "`official`, `reporter`, `moderator`, `interpreter` or `unknown`",
    ),
    Column {
        name: "role_inferred",
        kind: Kind::Flag,
        about: "the part was inferred from who speaks behind whom, since no label tells it",
    },
    number(
        "speaker",
        "place of the speaker among those of the transcript; null if unnamed",
    ),
    text("name", "fullest name of the speaker"),
    text("office", "office of the speaker"),
    text("organization", "outlet of a journalist"),
    text(
        "label",
        "label of the turn as it is written; null if it has none",
    ),
    Column {
        name: "inferred",
        kind: Kind::Flag,
        about: "the speaker is inferred, since no label names one",
    },
    HEADING,
    text("text", "what is spoken"),
    START,
    END,
    ERROR,
];

static EXCHANGES: &[Column] = &[
    DOC,
    RECORD,
    FILE,
    DATE,
    DIALECT,
    number(
        "exchange",
        "place among the exchanges of the transcript, from zero",
    ),
    number(
        "turn",
        "place of the first turn that asks among the turns of the transcript",
    ),
    number(
        "answer_turn",
        "place of the first turn that answers; null if nobody does",
    ),
    HEADING,
    text("asked_by", "label of the first turn that asks"),
    text("asker", "name of who asks; null if unnamed"),
    text("outlet", "outlet of who asks"),
    text(
        "question",
        "what is asked; an empty line stands between two turns",
    ),
    text(
        "answered_by",
        "label of the first turn that answers; null if nobody does",
    ),
    number(
        "speaker",
        "place of who answers among the speakers of the transcript",
    ),
    text("answerer", "name of who answers"),
    text("office", "office of who answers"),
    text("answer", "what is answered; null if nobody does"),
    number(
        "follow_up_of",
        "exchange that the question goes on from; null if the text does not tell",
    ),
    text("because", "why it goes on from there, such as `says-so`"),
    number(
        "parts",
        "number of parts that the question marks; 1 if it marks none",
    ),
    START,
    END,
    ERROR,
];

static DOCUMENTS: &[Column] = &[
    DOC,
    RECORD,
    FILE,
    DATE,
    DIALECT,
    text("language", "language of the dialect, as a BCP 47 tag"),
    text(
        "encoding",
        "encoding in which the bytes were read; null for a text",
    ),
    text("title", "title"),
    text("kind", "`regular`, `extraordinary`, `joint` or `other`"),
    text("weekday", "weekday as it is written, in English"),
    Column {
        name: "time",
        kind: Kind::Time,
        about: "when the conference begins, on the clock of the place",
    },
    Column {
        name: "time_end",
        kind: Kind::Time,
        about: "when it ends",
    },
    text("zone", "abbreviation of the time zone, as it is written"),
    text("venue", "place, as it is written"),
    number("turns", "number of turns"),
    number("speakers", "number of people who are named"),
    START,
    END,
    ERROR,
];

static DIAGNOSTICS: &[Column] = &[
    DOC,
    RECORD,
    FILE,
    DATE,
    DIALECT,
    text("code", "stable identifier, such as `K0101`"),
    text("name", "stable name, such as `weekday-mismatch`"),
    text("severity", "`info`, `warning` or `error`"),
    text("message", "what is wrong"),
    text("help", "what to do about it"),
    text("text", "words at fault"),
    number("line", "line, from one"),
    number("column", "column in code points, from one"),
    START,
    END,
    ERROR,
];

impl Rows {
    pub(crate) fn named(name: &str) -> PyResult<Self> {
        let all = [
            Self::Turns,
            Self::Exchanges,
            Self::Documents,
            Self::Diagnostics,
        ];
        all.into_iter().find(|it| it.name() == name).ok_or_else(|| {
            PyValueError::new_err(format!(
                "rows is 'turns', 'exchanges', 'documents' or 'diagnostics', not '{name}'"
            ))
        })
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Turns => "turns",
            Self::Exchanges => "exchanges",
            Self::Documents => "documents",
            Self::Diagnostics => "diagnostics",
        }
    }

    pub(crate) fn columns(self) -> &'static [Column] {
        match self {
            Self::Turns => TURNS,
            Self::Exchanges => EXCHANGES,
            Self::Documents => DOCUMENTS,
            Self::Diagnostics => DIAGNOSTICS,
        }
    }

    pub(crate) fn schema(self) -> SchemaRef {
        let field = |column: &Column| Field::new(column.name, column.kind.data_type(), true);
        Arc::new(Schema::new(
            self.columns().iter().map(field).collect::<Vec<_>>(),
        ))
    }
}

impl Kind {
    /// Its name, as Arrow and pyarrow spell it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Number => "int64",
            Self::Flag => "bool",
            Self::Date => "date32",
            Self::Time => "time32[s]",
        }
    }

    pub(crate) fn data_type(self) -> DataType {
        match self {
            Self::Text => DataType::Utf8,
            Self::Number => DataType::Int64,
            Self::Flag => DataType::Boolean,
            Self::Date => DataType::Date32,
            Self::Time => DataType::Time32(TimeUnit::Second),
        }
    }
}
