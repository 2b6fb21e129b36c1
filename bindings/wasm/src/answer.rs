//! What the answers besides transcripts hold. The keys are those of `types/index.d.ts`.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use kaiken::document::{Piece, Place};
use kaiken::{Detection, Dialect, Error, Event, LineIndex, LineKind, NoteKind, Role, Sign};

use crate::tape::Tape;
use crate::value::{Value, fields, objects};

/// Why there is no answer.
#[derive(Debug)]
pub(crate) struct Failure {
    code: &'static str,
    message: String,
    span: Option<Place>,
}

impl Failure {
    /// What the parser says about a text.
    pub(crate) fn of(error: &Error, text: &str) -> Self {
        let (code, span) = match error {
            Error::Strict(refusal) => (refusal.code.id(), Some(refusal.span)),
            _ => ("too-long", None),
        };
        let index = LineIndex::new(text);
        Self {
            code,
            message: error.to_string(),
            span: span.map(|span| [index.utf16(span.start), index.utf16(span.end)]),
        }
    }

    pub(crate) fn unknown_dialect(name: &str) -> Self {
        let names: Vec<&str> = Dialect::built_in().map(|dialect| &*dialect.id).collect();
        Self {
            code: "unknown-dialect",
            message: format!(
                "there is no dialect `{name}`; there are {}",
                names.join(", ")
            ),
            span: None,
        }
    }
}

/// One step through a text.
#[derive(Debug)]
pub(crate) enum EventAnswer<'t> {
    Line {
        kind: LineKind,
        text: &'t str,
        span: Place,
    },
    Heading {
        text: &'t str,
        span: Place,
        level: u8,
        number: Option<Piece<'t>>,
    },
    TurnStart {
        label: Option<Piece<'t>>,
        role: Option<Role>,
        inferred: bool,
    },
    Paragraph {
        text: &'t str,
        span: Place,
    },
    Note {
        kind: NoteKind,
        text: &'t str,
        span: Place,
    },
    TurnEnd,
    Doubt {
        code: &'static str,
        text: &'t str,
        span: Place,
    },
    /// A step that this version of the package does not know.
    Unknown,
}

impl<'t> EventAnswer<'t> {
    pub(crate) fn of(event: Event<'t>, tape: &Tape<'t>) -> Self {
        match event {
            Event::Line { kind, span, text } => Self::Line {
                kind,
                text,
                span: tape.place(span),
            },
            Event::Heading {
                span,
                text,
                level,
                number,
            } => Self::Heading {
                text,
                span: tape.place(span),
                level,
                number: number.map(|span| tape.piece(span)),
            },
            Event::TurnStart { label, inferred } => Self::TurnStart {
                label: label.map(|label| tape.piece(label.span)),
                role: label.map(|label| label.role),
                inferred,
            },
            Event::Paragraph { span, text } => Self::Paragraph {
                text,
                span: tape.place(span),
            },
            Event::Note { kind, span, text } => Self::Note {
                kind,
                text,
                span: tape.place(span),
            },
            Event::TurnEnd => Self::TurnEnd,
            Event::Doubt { code, span } => Self::Doubt {
                code: code.id(),
                text: tape.piece(span).text,
                span: tape.place(span),
            },
            _ => Self::Unknown,
        }
    }
}

impl Value for EventAnswer<'_> {
    fn put(&self, tape: &mut Tape<'_>) {
        match self {
            Self::Line { kind, text, span } => {
                fields!(tape, "line": kind text span);
            }
            Self::Heading {
                text,
                span,
                level,
                number,
            } => {
                fields!(tape, "heading": text span level number);
            }
            Self::TurnStart {
                label,
                role,
                inferred,
            } => {
                fields!(tape, "turn_start": label role inferred);
            }
            Self::Paragraph { text, span } => {
                fields!(tape, "paragraph": text span);
            }
            Self::Note { kind, text, span } => {
                fields!(tape, "note": kind text span);
            }
            Self::TurnEnd => {
                fields!(tape, "turn_end":);
            }
            Self::Doubt { code, text, span } => {
                fields!(tape, "doubt": code text span);
            }
            Self::Unknown => {
                fields!(tape, "unknown":);
            }
        }
    }
}

/// Which dialect a text is written in, and why.
#[derive(Debug)]
pub(crate) struct DetectionAnswer<'d> {
    dialect: Option<&'d str>,
    score: u32,
    reasons: Vec<ReasonAnswer>,
}

#[derive(Debug)]
struct ReasonAnswer {
    sign: Sign,
    points: u32,
    span: Place,
}

impl<'d> DetectionAnswer<'d> {
    pub(crate) fn of(found: &Detection<'d>, tape: &Tape<'_>) -> Self {
        let reasons = found.reasons.iter().map(|reason| ReasonAnswer {
            sign: reason.sign,
            points: reason.points,
            span: tape.place(reason.span),
        });
        Self {
            dialect: found.dialect.map(|dialect| &*dialect.id),
            score: found.score,
            reasons: reasons.collect(),
        }
    }
}

/// A built-in dialect.
#[derive(Debug)]
pub(crate) struct DialectAnswer {
    id: &'static str,
    language: &'static str,
    description: &'static str,
}

impl DialectAnswer {
    pub(crate) fn of(dialect: &'static Dialect) -> Self {
        Self {
            id: &dialect.id,
            language: &dialect.language,
            description: &dialect.description,
        }
    }
}

objects! {
    Failure { code message span }
    DetectionAnswer<'_> { dialect score reasons }
    ReasonAnswer { sign points span }
    DialectAnswer { id language description }
}
