//! Which dialect is this? Scores, with reasons.

mod foreign;

use alloc::vec::Vec;

use self::foreign::{is_other_country, names_office};
use crate::Span;
use crate::dialect::{Clue, Dialect, FieldSlot, Index, Indexed, Role, Sign};
use crate::events::{Event, Events};
use crate::grammar::label::{self, Delimiter, Label, Reading, Recent, Shape};
use crate::grammar::line::{self, Head};
use crate::grammar::{date, leaf, notice};
use crate::letters::is_kana_or_kanji;
use crate::lines::{Line, Lines};
use crate::order;

/// How many lines that hold text are looked at.
const LINES: usize = 80;
/// How many bytes are looked at, so that a giant line costs no more than a page.
const BYTES: usize = 64 * 1024;
/// After so many labels the next ones tell nothing new.
const ENOUGH_LABELS: usize = 8;
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
        let seen = Seen::in_text(text, 0, Indexed::reader());
        Detection::of(best(Self::built_in().map(|dialect| (dialect, &seen))))
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
        let index = |dialect: &'d Self| (dialect, Index::of(dialect));
        let indexed: Vec<_> = dialects.into_iter().map(index).collect();
        let looked: Vec<_> = indexed
            .iter()
            .map(|(dialect, index)| Seen::in_text(text, 0, Indexed::new(dialect, index)))
            .collect();
        let dialects = indexed.iter().map(|(dialect, _)| *dialect);
        Detection::of(best(dialects.zip(&looked)))
    }
}

/// The built-in dialect that a text is written in, from an offset on. The top is read once for all
/// dialects, with the grammar that knows the words of each.
pub(crate) fn built_in(text: &str, at: usize) -> Option<Indexed<'static>> {
    let seen = Seen::in_text(text, at, Indexed::reader());
    let found = best(Dialect::built_in().map(|dialect| (dialect, &seen)))?;
    Indexed::built_in(found.dialect).filter(|_| found.is_known())
}

/// A dialect, and the points that it is given for what was seen.
struct Scored<'d, 's> {
    dialect: &'d Dialect,
    score: u32,
    seen: &'s Seen<'s>,
}

/// The dialect with the most points. Of equals the first wins.
fn best<'d, 's>(
    dialects: impl Iterator<Item = (&'d Dialect, &'s Seen<'s>)>,
) -> Option<Scored<'d, 's>> {
    let mut best: Option<Scored<'d, 's>> = None;
    for (dialect, seen) in dialects {
        let least = best.as_ref().map_or(0, |best| best.score);
        if let Some(score) = seen.score_above(least, dialect) {
            best = Some(Scored {
                dialect,
                score,
                seen,
            });
        }
    }
    best
}

impl Scored<'_, '_> {
    /// Whether the dialect is another than the one for unknown institutions, whose signs are those
    /// of other countries, the points are enough, and one is for a sign that tells one institution
    /// from another: a date, in a title or elsewhere, `Q` and `A` stand on pages of all countries,
    /// and so do notices, labels on lines of their own, ministers and journalists with their outlets
    /// below a header that no dialect knows, or below prose; in a script without spaces, and brackets around
    /// labels, below a title of another institution. The title is one of its own, and those abroad name
    /// another country.
    fn is_known(&self) -> bool {
        if core::ptr::eq(self.dialect, Dialect::generic()) || self.is_foreign() {
            return false;
        }
        let has = |sign| self.seen.count(sign) > 0;
        let fits = |clue: &Clue| self.seen.fitting(clue).next().is_some();
        let is_title = |clue: &Clue| clue.sign == Sign::Title;
        let of_other = self.dialect.language == UNSPACED
            && has(Sign::Title)
            && !self
                .dialect
                .clues
                .iter()
                .any(|clue| is_title(clue) && fits(clue));
        let own = has(Sign::Title) && self.is_own_title();
        let known = own || has(Sign::Field) || !has(Sign::HeaderLine) && !self.seen.told;
        let tells = |clue: &&Clue| match clue.sign {
            Sign::QuestionLabel | Sign::AnswerLabel | Sign::Date | Sign::DatedTitle => false,
            Sign::OfficeLabel | Sign::OutletLabel | Sign::OwnLineLabel | Sign::Notice => {
                known && !of_other
            }
            Sign::BracketedLabel => !of_other,
            _ => true,
        };
        let mut telling = self.dialect.clues.iter().filter(tells);
        self.score >= ENOUGH && telling.any(fits) && self.seen.is_read_by(self.dialect)
    }

    /// Whether the dialect itself takes the title for one, and of a title in English knows some words.
    fn is_own_title(&self) -> bool {
        let Some(title) = self.seen.places(Sign::Title).next() else {
            return false;
        };
        let title = self.seen.slice(title);
        let own = Indexed::built_in(self.dialect)
            .is_none_or(|dialect| matches!(line::header(title, dialect), Head::Title(_)));
        let mut clues = self.dialect.clues.iter();
        let told = |clue: &Clue| {
            matches!(clue.sign, Sign::Title | Sign::DatedTitle)
                && self.seen.fitting(clue).next().is_some()
        };
        own && (!title.is_ascii() || clues.any(told))
    }

    /// Whether the title says by whom of which other country it is: `by the Prime Minister of Peru`.
    fn is_foreign(&self) -> bool {
        let title = self.seen.places(Sign::Title).next();
        let told = title.and_then(|title| self.seen.slice(title).split_once(" by "));
        told.is_some_and(|(_, who)| {
            let mut of = leaf::places(who.as_bytes(), b" of ");
            of.any(|at| names_office(&who[..at]) && is_other_country(&who[at + " of ".len()..]))
        }) && Indexed::built_in(self.dialect).is_some()
    }
}

impl<'d> Detection<'d> {
    fn of(best: Option<Scored<'d, '_>>) -> Self {
        let Some(best) = best else {
            return Self {
                dialect: None,
                score: 0,
                reasons: Vec::new(),
            };
        };
        Self {
            dialect: Some(best.dialect).filter(|_| best.is_known()),
            score: best.score,
            reasons: best.seen.reasons(best.dialect),
        }
    }
}

/// The language of the dialects of a script without spaces.
const UNSPACED: &str = "ja";

/// In so many characters of a line its label shows in which script it is.
const BEGINNING: usize = 12;

/// How many events are read in search of who asks and who answers.
const TALK: usize = 2_000;

/// Whether somebody asks and somebody else speaks at the beginning of a text.
fn talks(text: &str, at: usize, dialect: Indexed<'_>) -> bool {
    let events = Events::new(text, at, dialect, true).take(TALK);
    let roles = events.filter_map(|event| match event {
        Event::TurnStart { label, .. } => label.map(|label| label.role),
        _ => None,
    });
    let (mut asks, mut answers) = (false, false);
    for role in roles {
        asks |= role == Role::Reporter;
        answers |= role != Role::Reporter;
        if asks && answers {
            return true;
        }
    }
    false
}

/// How many kinds of signs there are.
const SIGNS: usize = Sign::BracketedLabel as usize + 1;

/// What the top of a text shows.
struct Seen<'s> {
    text: &'s str,
    signs: Vec<(Sign, Span)>,
    /// How often each sign is there.
    counts: [u8; SIGNS],
    /// A line in the letters of English stands above the first label, and is not of the header.
    told: bool,
    /// Where the text begins.
    at: usize,
    /// The lines that begin with the first labels.
    labelled: [Span; ENOUGH_LABELS],
    /// How many labels there are, the ones behind those aside.
    labels: usize,
}

impl<'s> Seen<'s> {
    /// Reads the top of a text from an offset on.
    fn in_text(text: &'s str, at: usize, dialect: Indexed<'s>) -> Self {
        let mut seen = Self {
            text,
            signs: Vec::with_capacity(LINES),
            counts: [0; SIGNS],
            told: false,
            at,
            labelled: [Span::default(); ENOUGH_LABELS],
            labels: 0,
        };
        let mut lines = Lines::new(text, at);
        let mut in_header = true;
        let mut recent = Recent::default();
        for _ in 0..LINES {
            let Some(line) = lines.next_filled().filter(|_| lines.offset() - at <= BYTES) else {
                break;
            };
            let head = if in_header {
                line::header(line.content(), dialect)
            } else {
                recent.read(line.content(), dialect)
            };
            if matches!(head, Head::Label(_)) {
                let Some(place) = seen.labelled.get_mut(seen.labels) else {
                    break;
                };
                *place = line.span();
                seen.labels += 1;
            }
            in_header &= !matches!(head, Head::Label(_) | Head::Section | Head::Prose);
            if in_header {
                seen.note(Sign::HeaderLine, line.span());
            }
            seen.told |=
                seen.labels == 0 && matches!(head, Head::Prose) && line.content().is_ascii();
            seen.line(head, line, dialect);
        }
        seen
    }

    /// Whether a built-in dialect reads more than half of the labels in a script without spaces. Where
    /// there are none, one of such a script is right if somebody speaks in it, or in no other: an old
    /// page of a ministry may have labels of another form.
    fn is_read_by(&self, dialect: &Dialect) -> bool {
        let Some(indexed) = Indexed::built_in(dialect) else {
            return true;
        };
        let unspaced = |span: &&Span| {
            let mut begun = self.slice(**span).chars().take(BEGINNING);
            begun.any(is_kana_or_kanji)
        };
        let is_label =
            |span: &&Span| matches!(label::read(self.slice(**span), indexed), Reading::Label(_));
        let labels = || self.labelled[..self.labels].iter().filter(unspaced);
        let talks = |dialect| talks(self.text, self.at, dialect);
        if labels().next().is_some() {
            labels().filter(is_label).count() * 2 > labels().count()
        } else {
            self.labels > 0
                || dialect.language != UNSPACED
                || talks(indexed)
                || !talks(Indexed::generic())
        }
    }

    fn line(&mut self, head: Head<'_>, line: Line<'_>, dialect: Indexed<'_>) {
        if let Head::Label(label) = head {
            let span = Span::of(self.text, label.text);
            for sign in label_signs(label).into_iter().flatten() {
                self.label(sign, span);
            }
            return;
        }
        for sign in line_signs(head, line, dialect).into_iter().flatten() {
            self.note(sign, line.span());
        }
    }

    /// The same label more often than it counts tells nothing.
    fn label(&mut self, sign: Sign, span: Span) {
        let again = |text: &str| {
            let places = self.places(sign);
            places.filter(|span| self.slice(*span) == text).count()
        };
        if self.count(sign) < MOST_OF_A_SIGN || again(self.slice(span)) < MOST_OF_A_SIGN {
            self.note(sign, span);
        }
    }

    fn note(&mut self, sign: Sign, span: Span) {
        self.signs.push((sign, span));
        let count = &mut self.counts[sign as usize];
        *count = count.saturating_add(1);
    }

    fn count(&self, sign: Sign) -> usize {
        self.counts[sign as usize].into()
    }

    fn places(&self, sign: Sign) -> impl Iterator<Item = Span> {
        let seen = self.signs.iter().filter(move |seen| seen.0 == sign);
        seen.map(|seen| seen.1)
    }

    fn slice(&self, span: Span) -> &'s str {
        &self.text[span.range()]
    }

    /// The places that count for a clue.
    fn fitting(&self, clue: &Clue) -> impl Iterator<Item = Span> {
        let ascii = clue.holds.is_ascii();
        let fits = move |span: &Span| {
            let text = self.slice(*span);
            (ascii || !text.is_ascii()) && notice::holds(text, &clue.holds) && is_whole(text, clue)
        };
        self.places(clue.sign).filter(fits).take(limit(clue.sign))
    }

    /// How often a clue could count for signs of its kind, whatever they hold.
    fn most(&self, clue: &Clue) -> u32 {
        limit(clue.sign).min(self.count(clue.sign)) as u32
    }

    /// The points that a dialect's clues give, if they are more than another one has. From the most
    /// that they could give is taken what they do not, until it is clear that the other one wins.
    fn score_above(&self, least: u32, dialect: &Dialect) -> Option<u32> {
        let points = |clue: &Clue| u32::from(clue.points);
        let clues = dialect.clues.iter();
        let mut score = clues.map(|clue| points(clue) * self.most(clue)).sum();
        let held = |clue: &&Clue| !clue.holds.is_empty() && self.most(clue) > 0;
        for clue in dialect.clues.iter().filter(held) {
            if score <= least {
                return None;
            }
            let missing = self.most(clue) - self.fitting(clue).count() as u32;
            score -= points(clue) * missing;
        }
        (score > least).then_some(score)
    }

    /// What a dialect's points are given for, in the order of the text.
    fn reasons(&self, dialect: &Dialect) -> Vec<Reason> {
        let reasons = dialect.clues.iter().flat_map(|clue| {
            self.fitting(clue).map(|span| Reason {
                sign: clue.sign,
                span,
                points: u32::from(clue.points),
            })
        });
        order::by_number(reasons.collect(), |reason| {
            order::place(reason.span.start, reason.sign as u8)
        })
    }
}

/// Whether a label is a letter if that is what a clue holds: `Q` is no beginning of `Question`.
fn is_whole(label: &str, clue: &Clue) -> bool {
    let labels = matches!(clue.sign, Sign::QuestionLabel | Sign::AnswerLabel);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    !labels || letters(&clue.holds) != 1 || letters(label) == 1
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

/// The signs that a line without a label gives.
fn line_signs(head: Head<'_>, line: Line<'_>, dialect: Indexed<'_>) -> [Option<Sign>; 2] {
    let one = |sign| [Some(sign), None];
    match head {
        Head::Breadcrumb => one(Sign::Breadcrumb),
        Head::Title(_) => {
            let dated = date::inside(line.content(), dialect).is_some();
            [Some(Sign::Title), dated.then_some(Sign::DatedTitle)]
        }
        Head::Topics => one(Sign::Topics),
        Head::Field(field) => match field.form.slot {
            FieldSlot::Other | FieldSlot::Guest | FieldSlot::Chair => [None, None],
            _ => one(Sign::Field),
        },
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

/// The signs that a label gives.
fn label_signs(label: Label<'_>) -> [Option<Sign>; 4] {
    let kind = match (label.shape, label.role) {
        (Shape::Anonymous, Role::Reporter) => Some(Sign::QuestionLabel),
        (Shape::Anonymous, Role::Official) => Some(Sign::AnswerLabel),
        (Shape::Office | Shape::Person, _) => Some(Sign::OfficeLabel),
        (Shape::OutletPair, _) => Some(Sign::OutletLabel),
        _ => None,
    };
    let upper = label.text.len() > 1 && is_in_capitals(label.text);
    [
        kind,
        label
            .speech
            .trim_start()
            .is_empty()
            .then_some(Sign::OwnLineLabel),
        upper.then_some(Sign::UpperCaseLabel),
        (label.delimiter == Delimiter::Bracket).then_some(Sign::BracketedLabel),
    ]
}

/// Whether a text has capitals and no small letters.
fn is_in_capitals(text: &str) -> bool {
    let mut cased = text.chars().filter(|c| !is_kana_or_kanji(*c));
    let mut capitals = false;
    cased.all(|c| {
        capitals |= c.is_uppercase();
        !c.is_lowercase()
    }) && capitals
}

#[cfg(test)]
mod tests;
