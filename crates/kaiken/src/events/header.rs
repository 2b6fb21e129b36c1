//! Above the first turn: title, date, venue, notices.

use super::{Ahead, Events, LineKind, Place};
use crate::grammar::label::{self, Label};
use crate::grammar::line::Head;
use crate::grammar::{date, heading, line, notice};
use crate::lines::Line;

/// How many lines of navigation are read in search of a title.
const LONGEST_PREAMBLE: usize = 40;

/// How many lines are read below the title in search of a date or a place.
const BELOW_TITLE: usize = 6;

/// The longest line in a list of those who speak, in characters.
const LONGEST_NAMES: usize = 100;

/// What a line above the first turn is, or begins.
enum Above<'src> {
    Header(LineKind),
    Topics,
    Body(Option<Label<'src>>),
}

impl<'src> Events<'src> {
    /// Above the first turn.
    pub(super) fn header_line(&mut self, line: Line<'src>) {
        let kind = match self.above(line) {
            Above::Header(kind) => kind,
            Above::Topics => return self.open_topics(line),
            Above::Body(label) => return self.open_body(line, label),
        };
        let content = line.content();
        self.named.keep_line(line, None, self.source, self.dialect);
        self.seen.title |= kind == LineKind::Title || self.is_title_alone(kind, content);
        self.seen.date |= self.tells_when(kind, content);
        self.seen.field_number = match kind {
            LineKind::Field => heading::bare_number(content).unwrap_or_default(),
            LineKind::Furniture if self.goes_on_with_fields(content) => self.seen.field_number + 1,
            _ => 0,
        };
        self.seen.date_before = kind == LineKind::Dateline;
        self.seen.place_before = notice::is_place_name(content, self.dialect);
        self.line(kind, line);
    }

    /// Whether a line is the path to a page, of which the last part comes again below as its title.
    fn leads_to_title(&self, content: &str) -> bool {
        let last = content
            .rsplit_once(['>', '＞', '»'])
            .map(|(_, last)| last.trim());
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW_TITLE);
        self.dialect.header.patient
            && last.is_some_and(|last| below.any(|below| below.content() == last))
    }

    /// Whether the number before a phrase goes on from the one before the field above it:
    /// `1 日時 …`, `2 項目`. The phrase is no place, whatever that field is.
    fn goes_on_with_fields(&self, content: &str) -> bool {
        self.seen.field_number > 0
            && heading::bare_number(content) == Some(self.seen.field_number + 1)
            && !label::is_sentence(content, self.dialect)
    }

    /// Whether a line of the place of a page in its site is all the title that the page has.
    fn is_title_alone(&self, kind: LineKind, content: &str) -> bool {
        kind == LineKind::Breadcrumb
            && self.dialect.header.patient
            && line::is_bare_title(content, self.dialect)
    }

    /// What a line is above the first turn. The first date line is kept.
    #[inline]
    fn above(&mut self, line: Line<'src>) -> Above<'src> {
        let content = line.content();
        let alone = self.survey.alone.has(content) && self.is_spoken_below(line);
        if alone || self.recurrent(content).is_some() {
            return Above::Body(None);
        }
        let kind = match self.unlisted(line, line::header(content, self.dialect)) {
            Head::Topical | Head::Title(_) | Head::Prose if self.is_venue_line() => LineKind::Field,
            Head::Topical | Head::Prose if self.is_place(content) => LineKind::Field,
            Head::Breadcrumb => LineKind::Breadcrumb,
            Head::Title(_) if self.leads_to_title(content) => LineKind::Breadcrumb,
            Head::Field(_) => LineKind::Field,
            Head::Title(_) | Head::Topical | Head::Prose | Head::Item | Head::Numbered(_)
                if self.goes_on_with_fields(content) =>
            {
                LineKind::Furniture
            }
            Head::Title(_) => LineKind::Title,
            Head::Dateline(when) => {
                self.date_line.get_or_insert((line.span(), when));
                LineKind::Dateline
            }
            Head::Link => LineKind::Link,
            Head::Notice => LineKind::Notice,
            Head::Furniture => LineKind::Furniture,
            Head::Topics => return Above::Topics,
            _ if heading::is_bare_bullet(content) => LineKind::Furniture,
            Head::Item if self.dialect.header.bulleted_topics && !self.may_be_alone(content) => {
                return Above::Topics;
            }
            Head::Section if self.is_listed_section(content) || self.is_numbered_topic(line) => {
                return Above::Topics;
            }
            Head::Numbered(number) if line.indent() > 0 || self.numbers_restart(line, number) => {
                return Above::Topics;
            }
            Head::Topical
            | Head::Prose
            | Head::Doubtful
            | Head::Item
            | Head::Numbered(_)
            | Head::StageDirection(_)
                if self.header_goes_on(line) =>
            {
                LineKind::Furniture
            }
            Head::Label(label)
                if label.is_outlet_alone(self.dialect) && self.header_goes_on(line) =>
            {
                LineKind::Furniture
            }
            Head::Label(label) if self.is_marked_item(line, label) => LineKind::Furniture,
            Head::Label(label) => return Above::Body(Some(label)),
            _ => return Above::Body(None),
        };
        Above::Header(kind)
    }

    pub(super) fn tells_when(&self, kind: LineKind, content: &str) -> bool {
        match kind {
            LineKind::Dateline => true,
            LineKind::Title | LineKind::Field => date::inside(content, self.dialect).is_some(),
            _ => false,
        }
    }

    pub(super) fn is_venue_line(&self) -> bool {
        self.seen.place_before || self.dialect.header.venue_line && self.seen.date_before
    }

    /// Whether a line names a place. The name alone of one counts only where the page has begun.
    fn is_place(&self, content: &str) -> bool {
        line::is_place(content, self.seen.title || self.seen.date, self.dialect)
    }

    pub(super) fn open_body(&mut self, line: Line<'src>, label: Option<Label<'src>>) {
        self.place = Place::Body;
        self.body_line(line, label);
    }

    /// Whether a line below a title says who speaks, and more of them come: `Jun Aoba, President,`
    fn names_more(&self, content: &str) -> bool {
        self.dialect.header.patient
            && content.ends_with(',')
            && content.chars().nth(LONGEST_NAMES).is_none()
    }

    /// Whether the header goes on below a line that it does not know. Above the title, as many
    /// short lines of navigation may stand as a page has.
    pub(super) fn header_goes_on(&mut self, line: Line<'src>) -> bool {
        if (line.start as usize) < self.preamble.until {
            return self.preamble.answer;
        }
        let content = line.content();
        let is_phrase =
            !content.ends_with(['.', '?', '!']) || label::is_titled(content, self.dialect);
        let most = match (self.seen.title, self.dialect.header.patient && is_phrase) {
            (false, _) => LONGEST_PREAMBLE,
            (true, true) => BELOW_TITLE,
            (true, false) => 1,
        };
        let known = self.known_below(most);
        self.preamble = Ahead {
            until: known.unwrap_or(line.start as usize),
            answer: known.is_some(),
        };
        known.is_some()
    }

    /// Where the line ends that shows that the header reaches so far.
    fn known_below(&self, most: usize) -> Option<usize> {
        let mut ahead = self.lines.clone();
        let mut noticed = None;
        for _ in 0..most {
            let Some(next) = ahead.next_filled() else {
                break;
            };
            match line::header(next.content(), self.dialect) {
                Head::Title(_) | Head::Dateline(_) | Head::Field(_) | Head::Topics => {
                    return Some(ahead.offset());
                }
                Head::Topical | Head::Prose if self.is_place(next.content()) => {
                    return Some(ahead.offset());
                }
                Head::Notice | Head::Link if self.seen.title => noticed = Some(ahead.offset()),
                Head::Prose if self.names_more(next.content()) => {}
                Head::Prose if !next.content().contains(char::is_alphanumeric) => {}
                Head::Notice
                | Head::Link
                | Head::Breadcrumb
                | Head::Furniture
                | Head::Topical
                | Head::Item
                | Head::Numbered(_)
                | Head::StageDirection(_) => {}
                _ => break,
            }
        }
        noticed
    }
}
