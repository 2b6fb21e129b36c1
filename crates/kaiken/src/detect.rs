//! Which dialect is this? Scores, with reasons.

use alloc::vec::Vec;

use crate::Span;
use crate::dialect::{Dialect, FieldSlot, Role, Sign};
use crate::grammar::label::{Delimiter, Label, Shape};
use crate::grammar::line::{self, Head};
use crate::grammar::{date, notice};
use crate::lines::{Line, Lines};
use crate::order;

/// How many lines that hold text are looked at.
const LINES: usize = 80;
/// How many bytes are looked at, so that a giant line costs no more than a page.
const BYTES: usize = 64 * 1024;
/// After so many labels the next ones tell nothing new.
const ENOUGH_LABELS: usize = 12;
/// How often one sign counts; more of the same proves nothing new.
const MOST_OF_A_SIGN: usize = 3;
/// The fewest points that make a dialect known: a label of each kind and a line of the header.
const ENOUGH: u32 = 6;

/// Which dialect a text is written in.
///
/// ```
/// let text = "Press Conferences\n\
///             Press Conference by Foreign Minister Ken Aoba\n\
///             Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n";
/// let found = kaiken::Dialect::detect(text);
/// assert_eq!(found.dialect.unwrap().id, "mofa-en");
/// assert_eq!(found.score, 7);
/// assert_eq!(&text[found.reasons[0].span.range()], "Press Conferences");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detection<'d> {
    /// The dialect with the most points, if they are enough.
    pub dialect: Option<&'d Dialect>,
    /// Its points, or the most points of any where they are not enough.
    pub score: u32,
    /// What the points were given for.
    pub reasons: Vec<Reason>,
}

/// One sign that speaks for a dialect.
///
/// ```
/// use kaiken::{Dialect, Sign};
///
/// let found = Dialect::detect("Date: Friday, June 1, 2007, 9:05 a.m.\nMain topics:\n");
/// assert_eq!(found.reasons[1].sign, Sign::Topics);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What was found.
    pub sign: Sign,
    /// Where, in UTF-8 bytes.
    pub span: Span,
    /// What it counted.
    pub points: u32,
}

impl Dialect {
    /// Asks which built-in dialect a text is written in.
    ///
    /// ```
    /// assert!(kaiken::Dialect::detect("Once upon a time.").dialect.is_none());
    /// ```
    pub fn detect(text: &str) -> Detection<'static> {
        detect_built_in(text, 0)
    }

    /// Asks which of some dialects a text is written in. Of equals the first wins.
    ///
    /// ```
    /// use kaiken::Dialect;
    ///
    /// let mine = Dialect::named("mofa-en").unwrap().clone();
    /// let text = "Press Conferences\nPress Conference by Foreign Minister Aoba\n\
    ///             Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n";
    /// assert!(Dialect::detect_among(text, [&mine]).dialect.is_some());
    /// ```
    pub fn detect_among<'d>(
        text: &str,
        dialects: impl IntoIterator<Item = &'d Self>,
    ) -> Detection<'d> {
        detect_at(text, 0, dialects)
    }
}

/// Looks at the text from an offset on, each dialect with its own grammar.
pub(crate) fn detect_at<'d>(
    text: &str,
    at: usize,
    dialects: impl IntoIterator<Item = &'d Dialect>,
) -> Detection<'d> {
    choose(
        text,
        dialects
            .into_iter()
            .map(|dialect| (dialect, signs(text, at, dialect))),
    )
}

/// Looks at the text from an offset on, with the grammar that knows the words of every built-in
/// dialect: so the text is read once for all of them.
pub(crate) fn detect_built_in(text: &str, at: usize) -> Detection<'static> {
    let seen = signs(text, at, Dialect::generic());
    choose(
        text,
        Dialect::built_in().map(|dialect| (dialect, seen.clone())),
    )
}

fn choose<'d>(
    text: &str,
    dialects: impl Iterator<Item = (&'d Dialect, Vec<Seen>)>,
) -> Detection<'d> {
    let mut best = Detection {
        dialect: None,
        score: 0,
        reasons: Vec::new(),
    };
    for (dialect, seen) in dialects {
        let reasons = reasons(text, &seen, dialect);
        let score = reasons.iter().map(|reason| reason.points).sum();
        if score > best.score {
            best = Detection {
                dialect: Some(dialect),
                score,
                reasons,
            };
        }
    }
    let known = best.score >= ENOUGH && best.reasons.iter().any(tells);
    best.dialect = best.dialect.filter(|_| known);
    best
}

/// Whether a sign tells one institution from another: `Q`, `A` and a date stand on pages of all
/// countries, and however many there are, they make no dialect known.
fn tells(reason: &Reason) -> bool {
    !matches!(
        reason.sign,
        Sign::QuestionLabel | Sign::AnswerLabel | Sign::Date
    )
}

/// A sign, where it stands, and the words by which its clue is told from others of its kind.
#[derive(Clone, Copy)]
struct Seen {
    sign: Sign,
    span: Span,
}

/// The points that a dialect's clues give for what was seen.
fn reasons(text: &str, seen: &[Seen], dialect: &Dialect) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for clue in dialect.clues.iter() {
        let fitting = seen.iter().filter(|seen| {
            seen.sign == clue.sign && notice::holds(&text[seen.span.range()], &clue.holds)
        });
        let found = fitting.take(limit(clue.sign));
        reasons.extend(found.map(|seen| Reason {
            sign: seen.sign,
            span: seen.span,
            points: u32::from(clue.points),
        }));
    }
    order::by_number(reasons, |reason| {
        order::place(reason.span.start, reason.sign as u8)
    })
}

/// A page has one title and one date line; labels come again and again.
fn limit(sign: Sign) -> usize {
    match sign {
        Sign::QuestionLabel
        | Sign::AnswerLabel
        | Sign::OfficeLabel
        | Sign::OwnLineLabel
        | Sign::UpperCaseLabel
        | Sign::BracketedLabel
        | Sign::OutletLabel => MOST_OF_A_SIGN,
        _ => 1,
    }
}

/// Everything that the top of a text shows.
fn signs(text: &str, at: usize, dialect: &Dialect) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut lines = Lines::new(text, at);
    let mut in_header = true;
    let mut labels = 0;
    for _ in 0..LINES {
        let Some(line) = lines.next_filled().filter(|_| lines.offset() - at <= BYTES) else {
            break;
        };
        let head = if in_header {
            line::header(line.content(), dialect)
        } else {
            line::body(line.content(), dialect)
        };
        labels += usize::from(matches!(head, Head::Label(_)));
        if labels > ENOUGH_LABELS {
            break;
        }
        in_header &= !matches!(head, Head::Label(_) | Head::Section | Head::Prose);
        if in_header {
            seen.push(Seen {
                sign: Sign::HeaderLine,
                span: line.span(),
            });
        }
        match head {
            Head::Label(label) => label_signs(label, Span::of(text, label.text), &mut seen),
            head => {
                let signs = line_signs(head, line, dialect).into_iter().flatten();
                seen.extend(signs.map(|sign| Seen {
                    sign,
                    span: line.span(),
                }));
            }
        }
    }
    seen
}

/// The signs that a line without a label gives.
fn line_signs(head: Head<'_>, line: Line<'_>, dialect: &Dialect) -> [Option<Sign>; 2] {
    let one = |sign| [Some(sign), None];
    match head {
        Head::Breadcrumb => one(Sign::Breadcrumb),
        Head::Title(_) => {
            let dated = date::inside(line.content(), &dialect.calendar).is_some();
            [Some(Sign::Title), dated.then_some(Sign::DatedTitle)]
        }
        Head::Topics => one(Sign::Topics),
        Head::Field(field) if field.form.slot != FieldSlot::Other => one(Sign::Field),
        Head::Dateline(when) => {
            let whole = when.weekday.is_some() && when.date.is_some() && when.clock.is_some();
            one(if whole { Sign::Dateline } else { Sign::Date })
        }
        Head::Notice => one(Sign::Notice),
        Head::Link => one(Sign::Link),
        Head::Section => one(Sign::Section),
        _ => [None, None],
    }
}

fn label_signs(label: Label<'_>, span: Span, seen: &mut Vec<Seen>) {
    let kind = match (label.shape, label.role) {
        (Shape::Anonymous, Role::Reporter) => Some(Sign::QuestionLabel),
        (Shape::Anonymous, Role::Official) => Some(Sign::AnswerLabel),
        (Shape::Office | Shape::Person, _) => Some(Sign::OfficeLabel),
        (Shape::OutletPair, _) => Some(Sign::OutletLabel),
        _ => None,
    };
    let upper = label.text.len() > 1
        && label.text.chars().any(char::is_uppercase)
        && !label.text.chars().any(char::is_lowercase);
    let signs = [
        kind,
        label.speech.trim().is_empty().then_some(Sign::OwnLineLabel),
        upper.then_some(Sign::UpperCaseLabel),
        (label.delimiter == Delimiter::Bracket).then_some(Sign::BracketedLabel),
    ];
    seen.extend(signs.into_iter().flatten().map(|sign| Seen { sign, span }));
}
