//! Which dialect is this? Scores, with reasons.

use alloc::vec::Vec;

use crate::Span;
use crate::dialect::{Dialect, FieldSlot, Role, Sign};
use crate::grammar::label::{Label, Shape};
use crate::grammar::line::{self, Head};
use crate::lines::{Line, Lines};

/// How many lines that hold text are looked at.
const LINES: usize = 80;
/// How many bytes are looked at, so that a giant line costs no more than a page.
const BYTES: usize = 64 * 1024;
/// How often one sign counts; more of the same proves nothing new.
const MOST_OF_A_SIGN: u32 = 3;
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
        Self::detect_among(text, Self::built_in())
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

/// Looks at the text from an offset on.
pub(crate) fn detect_at<'d>(
    text: &str,
    at: usize,
    dialects: impl IntoIterator<Item = &'d Dialect>,
) -> Detection<'d> {
    let mut best = Detection {
        dialect: None,
        score: 0,
        reasons: Vec::new(),
    };
    for dialect in dialects {
        let reasons = reasons(text, at, dialect);
        let score = reasons.iter().map(|reason| reason.points).sum();
        if score > best.score {
            best = Detection {
                dialect: Some(dialect),
                score,
                reasons,
            };
        }
    }
    best.dialect = best.dialect.filter(|_| best.score >= ENOUGH);
    best
}

fn reasons(text: &str, at: usize, dialect: &Dialect) -> Vec<Reason> {
    let mut lines = Lines::new(text, at);
    let mut found: Vec<Reason> = Vec::new();
    if dialect.clues.is_empty() {
        return found;
    }
    for _ in 0..LINES {
        let Some(line) = lines.next_filled().filter(|_| lines.offset() - at <= BYTES) else {
            break;
        };
        for sign in signs(line, dialect).into_iter().flatten() {
            let often = found.iter().filter(|reason| reason.sign == sign).count();
            let points = u32::from(points(sign, dialect));
            if points > 0 && often < limit(sign) as usize {
                found.push(Reason {
                    sign,
                    span: line.span(),
                    points,
                });
            }
        }
    }
    found
}

/// A page has one title and one date line; labels come again and again.
fn limit(sign: Sign) -> u32 {
    match sign {
        Sign::QuestionLabel | Sign::OfficeLabel | Sign::OwnLineLabel | Sign::OutletLabel => {
            MOST_OF_A_SIGN
        }
        _ => 1,
    }
}

fn points(sign: Sign, dialect: &Dialect) -> u8 {
    dialect
        .clues
        .iter()
        .find(|clue| clue.sign == sign)
        .map_or(0, |clue| clue.points)
}

/// The signs that a line gives, two at most.
fn signs(line: Line<'_>, dialect: &Dialect) -> [Option<Sign>; 2] {
    match line::header(line.content(), dialect) {
        Head::Breadcrumb => [Some(Sign::Breadcrumb), None],
        Head::Title(_) => [Some(Sign::Title), None],
        Head::Topics => [Some(Sign::Topics), None],
        Head::Field(field) if field.form.slot != FieldSlot::Other => [Some(Sign::Field), None],
        Head::Dateline(when) => {
            let whole = when.weekday.is_some() && when.date.is_some() && when.clock.is_some();
            [whole.then_some(Sign::Dateline), None]
        }
        Head::Notice => [Some(Sign::Notice), None],
        Head::Link => [Some(Sign::Link), None],
        Head::Label(label) => label_signs(label),
        _ => [None, None],
    }
}

fn label_signs(label: Label<'_>) -> [Option<Sign>; 2] {
    let kind = match (label.shape, label.role) {
        (Shape::Anonymous, Role::Reporter) => Some(Sign::QuestionLabel),
        (Shape::Office | Shape::Person, _) => Some(Sign::OfficeLabel),
        (Shape::OutletPair, _) => Some(Sign::OutletLabel),
        _ => None,
    };
    [
        kind,
        label.speech.trim().is_empty().then_some(Sign::OwnLineLabel),
    ]
}
