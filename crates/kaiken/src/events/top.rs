//! The title of a page, where no words tell it: by its place above the first turn, and by what
//! stands around it.

use super::Events;
use crate::dialect::FieldSlot;
use crate::grammar::label::Label;
use crate::grammar::line::Head;
use crate::grammar::{heading, line};
use crate::lines::Line;

/// How many filled lines of the top of a page are looked at.
const TOP: usize = 40;

/// How many lines below one are looked at in search of a date behind notices.
const NOTICES: usize = 4;

/// The title of a page by its place.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Headline {
    /// It was looked for.
    sought: bool,
    /// Where its line begins, if there is one.
    pub(super) at: Option<u32>,
}

/// A line of the top.
#[derive(Clone, Copy)]
struct Placed<'src> {
    line: Line<'src>,
    /// Nothing closes words on it as a label.
    plain: bool,
    /// No label is known before words on it.
    open: bool,
    /// It has the shape of a headline.
    shaped: bool,
    /// It may be one by its place alone.
    sure: bool,
    /// It says when.
    dated: bool,
    /// It is a sentence.
    said: bool,
}

/// The lines of a page down to the first turn.
struct Top<'src> {
    lines: [Option<Placed<'src>>; TOP],
    count: usize,
    /// A turn begins below them.
    labelled: bool,
}

impl<'src> Events<'src> {
    /// Where the line begins that is the title by its place, where no line of the top has the words
    /// of one. It is looked for once, at the first line of the header.
    pub(super) fn headline(&mut self, first: Line<'src>) -> Option<u32> {
        if !self.headline.sought {
            let looks = self.dialect.header.patient && !self.seen.title;
            let top = looks.then(|| self.top_from(first)).flatten();
            self.headline = Headline {
                sought: true,
                at: top.and_then(|top| self.choose(&top)),
            };
        }
        self.headline.at
    }

    /// The lines from one to the first turn, unless one has the words of a title.
    fn top_from(&mut self, first: Line<'src>) -> Option<Top<'src>> {
        let mut top = Top {
            lines: [None; TOP],
            count: 0,
            labelled: false,
        };
        let mut ahead = self.lines.back_to(first);
        while top.count < TOP
            && let Some(line) = ahead.next_filled()
        {
            top.labelled = self.is_surveyed(line.content());
            if top.labelled {
                break;
            }
            let head = self.kept_head(line);
            match head {
                Head::Title(_) => return None,
                Head::Field(field) if field.form.slot == FieldSlot::Title => return None,
                Head::Label(label)
                    if !self.is_marked_item(line, label)
                        && !self.is_above_date_line(line, label) =>
                {
                    top.labelled = true;
                    break;
                }
                Head::Notice => {}
                _ => top.push(self.placed(line, head)),
            }
        }
        Some(top)
    }

    /// Whether the survey of the text shows that a line begins a turn.
    pub(super) fn is_surveyed(&self, content: &'src str) -> bool {
        self.survey.alone.has(content) || self.recurrent(content).is_some()
    }

    /// Whether words before a colon, or an office, stand right above a date: they are none that
    /// announce speech, unless a sentence follows them on their line.
    pub(super) fn is_above_date_line(&self, line: Line<'src>, label: Label<'_>) -> bool {
        let speech = label.speech.trim_end();
        let mut below = self.lines.back_to(line);
        below.next();
        let mut below = core::iter::from_fn(|| below.next_filled()).take(NOTICES);
        let is_notice =
            |line: &Line<'_>| matches!(line::header(line.content(), self.dialect), Head::Notice);
        self.dialect.header.patient
            && !speech.ends_with(['.', '?', '!', '…'])
            && below.find(|line| !is_notice(line)).is_some_and(|below| {
                let when = line::dateline(below.content(), self.dialect);
                when.is_some_and(|when| when.date.is_some() && !when.posted)
            })
    }

    fn placed(&self, line: Line<'src>, head: Head<'src>) -> Placed<'src> {
        let content = line.content();
        let plain = matches!(head, Head::Topical | Head::Prose | Head::Dateline(_));
        let worded = plain || matches!(head, Head::Doubtful | Head::Label(_));
        let dated = matches!(head, Head::Dateline(when) if when.date.is_some());
        let shaped = worded
            && line::is_headline(content, self.dialect)
            && !self.goes_on_from_prose(line)
            && !self.is_above_page_number(line);
        Placed {
            line,
            plain,
            open: plain || head == Head::Doubtful,
            shaped,
            sure: shaped && line::is_sure_headline(content, self.dialect),
            dated,
            said: matches!(head, Head::Prose) && heading::is_sentence(content),
        }
    }

    /// `headline = begun | repeated | underlined | marked | dated | above a date | above a source
    /// | first alone | leading ;`
    fn choose(&self, top: &Top<'src>) -> Option<u32> {
        let shaped = || top.iter().filter(|(_, placed)| placed.shaped);
        let is_dated = |line: Line<'_>| line::is_dated(line.content(), self.dialect);
        let is_begun = |line: Line<'_>| line::is_begun_headline(line.content(), self.dialect);
        top.iter()
            .find(|(_, placed)| placed.open && is_begun(placed.line))
            .or_else(|| top.repeated())
            .or_else(|| shaped().find(|(_, placed)| self.is_underlined(placed.line)))
            .or_else(|| {
                top.iter().find(|(_, placed)| {
                    line::is_marked_headline(placed.line.content(), self.dialect)
                })
            })
            .or_else(|| shaped().find(|(_, placed)| placed.plain && is_dated(placed.line)))
            .or_else(|| shaped().find(|(at, _)| self.is_above_date(top, *at)))
            .or_else(|| shaped().find(|(at, _)| self.is_above_source(top, *at)))
            .or_else(|| self.first_alone(top))
            .or_else(|| self.leads(top))
            .map(|(_, placed)| placed.line.start)
    }

    /// Whether a row of marks stands right below a line, as Markdown and old pages underline.
    fn is_underlined(&self, line: Line<'src>) -> bool {
        self.right_below(line).is_some_and(is_row)
    }

    /// Whether the next line says when, or the one behind a place, and no other phrase stands right
    /// above: of a title on two lines neither is one.
    fn is_above_date(&self, top: &Top<'src>, at: usize) -> bool {
        let get = |by: usize| top.get(at + by);
        let dated = |by: usize| get(by).is_some_and(|placed| placed.dated);
        let is_place = |line: Line<'_>| line::is_place(line.content(), true, self.dialect);
        let first = || at == 0 && self.source[..top.start()].trim().is_empty();
        let site = |placed: Placed<'_>| first() && placed.plain && !placed.shaped && !placed.said;
        let placed = || get(1).is_some_and(|placed| is_place(placed.line) || site(placed));
        let above = at.checked_sub(1).and_then(|at| top.get(at));
        let goes_on = above.is_some_and(|above| above.shaped && !self.is_parted(above.line));
        let of_series = |placed: Placed<'_>| {
            first() && placed.plain && line::is_of_series(placed.line.content(), self.dialect)
        };
        get(0).is_some_and(|placed| (placed.sure || of_series(placed)) && !placed.dated)
            && !goes_on
            && (dated(1) || placed() && dated(2))
    }

    /// Whether a line below says where the page is from, or when it was published.
    fn is_above_source(&self, top: &Top<'src>, at: usize) -> bool {
        let (this, below) = (top.get(at), top.get(at + 1));
        let names = |placed: Placed<'src>| line::names_source(placed.line.content(), self.dialect);
        let is_spoken =
            |line: Line<'_>| heading::names_speakers(line.content(), &self.dialect.headings);
        below.is_some_and(names)
            && this.is_some_and(|this| this.plain && !names(this) && !is_spoken(this.line))
    }

    /// The first line of a page, right above a sentence that is longer, and for whose first word
    /// the line has room: it is not the first of a paragraph whose lines are wrapped. Where another
    /// phrase stands right above a date or above the first turn, that may be the title as well.
    fn leads(&self, top: &Top<'src>) -> Option<(usize, Placed<'src>)> {
        let (first, below) = (top.get(0)?, top.get(1)?);
        let (text, next) = (first.line.content(), below.line.content());
        let word = next.split(char::is_whitespace).next().unwrap_or_default();
        let again = |(_, placed): (usize, Placed<'src>)| placed.line.content() == text;
        let leads = first.shaped
            && first.plain
            && below.said
            && self.survey.wraps.is_none()
            && self.source[..first.line.start as usize].trim().is_empty()
            && line::may_lead(text, self.dialect)
            && next.starts_with(|c: char| !c.is_lowercase())
            && !heading::begins_as_greeting(next, &self.dialect.headings)
            && !top.iter().skip(1).any(again)
            && !top.iter().skip(2).any(|(at, _)| top.heads(at))
            && next.chars().count() > text.chars().count() + 1 + word.chars().count();
        leads.then_some((0, first))
    }

    /// The only line with the shape of a headline above the first sentence, if it stands by itself.
    fn first_alone(&self, top: &Top<'src>) -> Option<(usize, Placed<'src>)> {
        let above = top.iter().take_while(|(_, placed)| !placed.said);
        let mut sure = above.filter(|(_, placed)| placed.sure && placed.plain);
        let only = sure.next()?;
        (sure.next().is_none() && self.is_parted(only.1.line)).then_some(only)
    }

    /// Whether nothing stands right below a line.
    fn is_parted(&self, line: Line<'src>) -> bool {
        self.right_below(line).is_some_and(str::is_empty)
    }

    fn right_below(&self, line: Line<'src>) -> Option<&'src str> {
        let mut below = self.lines.back_to(line);
        below.next();
        below.next().map(Line::content)
    }
}

impl<'src> Top<'src> {
    fn push(&mut self, placed: Placed<'src>) {
        self.lines[self.count] = Some(placed);
        self.count += 1;
    }

    fn get(&self, at: usize) -> Option<Placed<'src>> {
        self.lines.get(at).copied().flatten()
    }

    /// Whether a line has the shape of a headline, and nothing stands between it and a date, or
    /// the first turn.
    fn heads(&self, at: usize) -> bool {
        let below = self.get(at + 1);
        let ends = at + 1 == self.count && self.labelled;
        self.get(at).is_some_and(|placed| placed.shaped)
            && (ends || below.is_some_and(|below| below.dated))
    }

    /// Where the first line begins.
    fn start(&self) -> usize {
        self.get(0).map_or(0, |placed| placed.line.start as usize)
    }

    fn iter(&self) -> impl Iterator<Item = (usize, Placed<'src>)> {
        self.lines.iter().map_while(|placed| *placed).enumerate()
    }

    /// The last of the lines that are the same as the first one which is repeated.
    fn repeated(&self) -> Option<(usize, Placed<'src>)> {
        let shaped = || self.iter().filter(|(_, placed)| placed.shaped);
        let (at, first) = shaped().find(|(at, _)| self.is_repeated(*at))?;
        let same = |(other, placed): &(usize, Placed<'src>)| {
            placed.line.content() == first.line.content() && !self.is_said_between(at, *other)
        };
        shaped().filter(same).last()
    }

    /// Whether a sentence stands between two lines.
    fn is_said_between(&self, one: usize, other: usize) -> bool {
        let between = one.min(other) + 1..one.max(other).max(one.min(other) + 1);
        self.lines[between]
            .iter()
            .flatten()
            .any(|placed| placed.said)
    }

    /// Whether another line is the same, or ends in the same words, and no sentence stands between
    /// them, as between two labels.
    fn is_repeated(&self, at: usize) -> bool {
        let text = |at: usize| self.get(at).map(|placed| placed.line.content());
        let Some(content) = text(at) else {
            return false;
        };
        let site = |before: &str| at == 0 && before.trim_end().ends_with(['-', '–', '—', '|']);
        let again = |line: &str| {
            line.strip_suffix(content).is_some_and(|before| {
                before.is_empty() || before.ends_with([' ', '\u{a0}']) && !site(before)
            })
        };
        let mut others = self.iter().filter(|(other, _)| *other != at);
        !content.ends_with(')')
            && others.any(|(other, placed)| {
                again(placed.line.content()) && !self.is_said_between(at, other)
            })
    }
}

/// `row = mark, mark, mark, { mark } ;` of one mark alone.
pub(super) fn is_row(line: &str) -> bool {
    let mut chars = line.chars();
    let first = chars.next();
    let mark = matches!(first, Some('*' | '=' | '-' | '_' | '~'));
    mark && line.len() > 2 && chars.all(|c| Some(c) == first)
}

#[cfg(test)]
mod tests;
