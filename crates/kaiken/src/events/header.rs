//! Above the first turn: title, date, venue, notices.

use super::survey::Fact;
use super::top::is_row;
use super::{Ahead, Events, LineKind, Place};
use crate::dialect::FieldSlot;
use crate::edge;
use crate::grammar::label::{self, Label};
use crate::grammar::line::Head;
use crate::grammar::notice::Field;
use crate::grammar::{date, heading, line, notice};
use crate::lines::Line;
use crate::tokens::split_words;

/// How many lines of navigation are read in search of a title.
const LONGEST_PREAMBLE: usize = 40;

/// How many lines are read below the title in search of a date or a place.
const BELOW_TITLE: usize = 6;

/// How many lines are read below the end of a path in search of the title.
const BELOW_PATH: usize = 20;

/// The longest line in a list of those who speak, in characters.
const LONGEST_NAMES: usize = 100;

/// How far below the name of a town the text is searched for it, in bytes.
const TOLD_BELOW: usize = 64 * 1024;

/// How much of the line above a title is read, in bytes.
const WRAPPED: usize = 200;

/// The words that prose on a wrapped line has at least, less one.
const WORDS_OF_PROSE: usize = 7;

/// The longest name that ends in a period, in words.
const NAME: usize = 4;

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
        if self.tells_when(kind, content) {
            self.seen.date = true;
            self.seen.day = self.seen.day.or_else(|| self.day_told(content));
        }
        self.seen.field_number = match kind {
            LineKind::Field => heading::bare_number(content).unwrap_or_default(),
            LineKind::Breadcrumb => self.number_of_path(content).unwrap_or_default(),
            LineKind::Furniture if self.goes_on_with_fields(content) => self.seen.field_number + 1,
            _ => 0,
        };
        self.seen.date_before = kind == LineKind::Dateline;
        self.seen.place_before = notice::is_place_name(content, self.dialect);
        self.line(kind, line);
    }

    /// What a line above the first turn can be. What goes on from prose on the line above is no
    /// title.
    pub(super) fn header_head(&self, line: Line<'src>) -> Head<'src> {
        let content = line.content();
        let unlabelled = self.is_found(content, Fact::Unlabelled);
        match line::header_with(content, unlabelled, self.dialect) {
            Head::Title(_) if self.goes_on_from_prose(line) => Head::Prose,
            head => head,
        }
    }

    /// Whether a sentence stands above a line, and does not end there, as a path to the page does.
    pub(super) fn goes_on_from_prose(&self, line: Line<'src>) -> bool {
        if !self.dialect.header.patient {
            return false;
        }
        let above = edge::last(self.source[..line.start as usize].trim_end(), WRAPPED);
        let above = above.rsplit(['\n', '\r']).next().unwrap_or_default();
        let ended = above.trim_end_matches(['”', '"', '’', ')', '»', ' ']);
        !ended.ends_with(['.', '?', '!', ':', '。', '>', '＞', '›', '|'])
            && !above.contains(" > ")
            && split_words(above).nth(WORDS_OF_PROSE).is_some()
            && heading::is_said(above, &self.dialect.headings)
    }

    /// Whether a line is the path to a page, of which the last part comes again below as its title.
    fn leads_to_title(&self, content: &str) -> bool {
        let last = content
            .rsplit_once(['>', '＞', '»'])
            .map(|(_, last)| last.trim());
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW_TITLE);
        last.is_some_and(|last| below.any(|below| below.content() == last))
    }

    /// Whether the number before a phrase goes on from the one before the field above it:
    /// `1 日時 …`, `2 項目`. The phrase is no place, whatever that field is.
    fn goes_on_with_fields(&self, content: &str) -> bool {
        self.seen.field_number > 0
            && heading::bare_number(content) == Some(self.seen.field_number + 1)
            && !label::is_sentence(content, self.dialect)
    }

    /// The number before a part of the path to the page that stands on a line of its own:
    /// `2. 県政情報 >`.
    fn number_of_path(&self, content: &str) -> Option<u32> {
        heading::numbered(content, &self.dialect.headings).map(|number| number.value)
    }

    /// Whether the number before a phrase goes on from the one before the part of the path above,
    /// and a title is still to come.
    fn goes_on_with_path(&self, content: &str) -> bool {
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW_PATH);
        let is_title =
            |line: Line<'_>| matches!(line::header(line.content(), self.dialect), Head::Title(_));
        self.seen.field_number > 0
            && self.number_of_path(content) == Some(self.seen.field_number + 1)
            && below.any(is_title)
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
        if self.headline(line) == Some(line.start) {
            return Above::Header(LineKind::Title);
        }
        if self.is_on_each_page(content) && !self.tells_of_conference(content) {
            return Above::Header(LineKind::Furniture);
        }
        let alone = self.survey.alone.has(content) && self.is_spoken_below(line);
        if alone || self.recurrent(content).is_some() {
            return Above::Body(None);
        }
        let head = self.kept_head(line);
        let head = self.as_topic(line, head);
        let kind = match self.unlisted(line, head) {
            Head::Topical | Head::Title(_) | Head::Prose if self.is_venue_line() => LineKind::Field,
            Head::Topical | Head::Prose if self.is_place(content) || self.is_town(line) => {
                LineKind::Field
            }
            Head::Title(_) if self.is_room(content) => LineKind::Field,
            Head::Breadcrumb => LineKind::Breadcrumb,
            Head::Numbered(_) | Head::Title(_) if self.goes_on_with_path(content) => {
                LineKind::Breadcrumb
            }
            Head::Title(_) if self.leads_to_title(content) => LineKind::Breadcrumb,
            Head::Field(_) => LineKind::Field,
            Head::Title(_) | Head::Topical | Head::Prose | Head::Item | Head::Numbered(_)
                if self.goes_on_with_fields(content) =>
            {
                LineKind::Furniture
            }
            Head::Title(_) => LineKind::Title,
            Head::Dateline(when) if when.date.is_none() && self.is_timecode(line) => {
                LineKind::Furniture
            }
            Head::Dateline(when) => {
                self.date_line.get_or_insert((line.span(), when));
                LineKind::Dateline
            }
            Head::Link => LineKind::Link,
            Head::Notice => LineKind::Notice,
            Head::Furniture => LineKind::Furniture,
            Head::Topics => return Above::Topics,
            _ if heading::is_bare_bullet(content) || self.is_count(line) => LineKind::Furniture,
            _ if self.dialect.header.patient && (heading::is_row(content) || is_row(content)) => {
                LineKind::Furniture
            }
            Head::Section if self.is_above_when() => LineKind::Furniture,
            Head::Numbered(number) if self.heads_parts(number) => return Above::Body(None),
            Head::Item | Head::Section if self.is_of_site(content) => LineKind::Furniture,
            head if self.begins_topics(line, head) => return Above::Topics,
            Head::Prose if self.is_hangul_crowd(content) => return Above::Body(None),
            Head::Topical
            | Head::Prose
            | Head::Doubtful
            | Head::Item
            | Head::Numbered(_)
            | Head::StageDirection(_)
                if self.header_goes_on(line) =>
            {
                self.passed(content)
            }
            Head::Label(label) => return self.above_with_label(line, label),
            _ => return Above::Body(None),
        };
        Above::Header(kind)
    }

    /// Whether a line is a number alone, right below a line of the page that counts something, as
    /// how often a page was read.
    fn is_count(&self, line: Line<'src>) -> bool {
        let content = line.content();
        content.starts_with(|c: char| c.is_ascii_digit())
            && content
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b',')
            && matches!(
                line::body(self.line_above(line), self.dialect),
                Head::Furniture
            )
    }

    /// Whether a list of topics begins with a line above the first turn.
    fn begins_topics(&mut self, line: Line<'src>, head: Head<'src>) -> bool {
        let content = line.content();
        match head {
            Head::Item => {
                self.dialect.header.bulleted_topics
                    && !self.awaits_headline(line)
                    && !self.may_be_alone(content)
                    && !self.opens_dialogue(content)
            }
            Head::Section => self.is_listed_section(content) || self.is_numbered_topic(line),
            Head::Numbered(number) => line.indent() > 0 || self.numbers_restart(line, number),
            _ => false,
        }
    }

    /// What a line with a label is above the first turn, where not each label is somebody's.
    fn above_with_label(&mut self, line: Line<'src>, label: Label<'src>) -> Above<'src> {
        if label.is_outlet_alone(self.dialect) && self.header_goes_on(line)
            || self.is_marked_item(line, label)
            || self.is_above_date_line(line, label)
        {
            Above::Header(LineKind::Furniture)
        } else if self.names_chair(line, label) || self.is_field_for_asker(line, label) {
            Above::Header(LineKind::Field)
        } else {
            Above::Body(Some(label))
        }
    }

    /// Whether the next line says when, or is the title: a section word above it heads a part of
    /// the header, and speech is still to come.
    fn is_above_when(&self) -> bool {
        let below = self.lines.clone().next_filled().map(Line::content);
        self.dialect.header.patient
            && below.is_some_and(|below| match line::header(below, self.dialect) {
                Head::Dateline(when) => when.date.is_some(),
                Head::Title(_) => date::inside(below, self.dialect).is_some(),
                _ => false,
            })
    }

    /// Whether a time of a recording stands before a topic, on this line and on the one right above
    /// or below it: `04:12 The harbour`.
    fn is_timecode(&self, line: Line<'src>) -> bool {
        let below = || self.lines.clone().next_filled().map(Line::content);
        self.dialect.header.patient
            && line::begins_with_timecode(line.content())
            && (line::begins_with_timecode(self.line_above(line))
                || below().is_some_and(line::begins_with_timecode))
    }

    /// What a line is that the header passes: a sentence is text where many may stand there.
    fn passed(&self, content: &str) -> LineKind {
        if self.dialect.header.patient && heading::is_sentence(content) {
            LineKind::Text
        } else {
            LineKind::Furniture
        }
    }

    pub(super) fn tells_when(&self, kind: LineKind, content: &str) -> bool {
        match kind {
            LineKind::Dateline => {
                line::dateline(content, self.dialect).is_none_or(|when| !when.posted)
            }
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

    /// Whether a line right below a date names a place with words of a title: `記者会見室`.
    fn is_room(&self, content: &str) -> bool {
        self.seen.title && self.seen.date_before && self.is_place(content)
    }

    /// Whether a line right below a date is the name of a town, as the text tells further down.
    fn is_town(&self, line: Line<'src>) -> bool {
        let below = || edge::first(&self.source[line.end()..], TOLD_BELOW);
        self.seen.title
            && self.seen.date_before
            && line::is_town(line.content(), below(), self.dialect)
    }

    pub(super) fn open_body(&mut self, line: Line<'src>, label: Option<Label<'src>>) {
        self.place = Place::Body;
        self.body_line(line, label);
    }

    /// Whether a line below a title says who speaks, and more of them come: `Jun Aoba, President,`
    fn names_more(&self, content: &str) -> bool {
        self.dialect.header.patient
            && (content.ends_with(',') || content.ends_with('.') && self.is_short_name(content))
            && content.chars().nth(LONGEST_NAMES).is_none()
    }

    /// Whether a field gives the date that the header lacks.
    fn tells_date(&self, field: Field<'_>) -> bool {
        let when = || date::when(field.value, self.dialect);
        !self.seen.date
            && field.form.slot == FieldSlot::When
            && when().is_some_and(|when| when.date.is_some())
    }

    /// Whether the title by its place stands below a line.
    fn awaits_headline(&self, line: Line<'src>) -> bool {
        self.headline.at.is_some_and(|at| at > line.start)
    }

    /// Whether a few words are written as a name is: `Jun Aoba, Jr.`
    fn is_short_name(&self, content: &str) -> bool {
        split_words(content).nth(NAME).is_none()
            && split_words(content).nth(1).is_some()
            && label::is_titled(content, self.dialect)
            && !label::begins_sentence(content, self.dialect)
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
            _ if self.lacks_title_or_date() => LONGEST_PREAMBLE,
            (false, _) => LONGEST_PREAMBLE,
            (true, true) => BELOW_TITLE,
            (true, false) => 1,
        };
        let known = self.known_below(content, most);
        self.preamble = Ahead {
            until: known.unwrap_or(line.start as usize),
            answer: known.is_some(),
        };
        known.is_some()
    }

    fn is_remark(&self, content: &str) -> bool {
        heading::is_remark(content, &self.dialect.headings)
    }

    /// Whether a patient look for a title or a date goes on: one of them is still to come.
    fn lacks_title_or_date(&self) -> bool {
        self.dialect.header.patient && !(self.seen.title && self.seen.date)
    }

    /// Where the line ends that shows that the header reaches so far below one. Behind a sentence
    /// only a title or a date that is still to come does, and behind a remark of the page a date
    /// that is whole: what is said may announce another.
    fn known_below(&mut self, content: &str, most: usize) -> Option<usize> {
        let mut ahead = self.lines.clone();
        let mut noticed = None;
        let mut remarked = self.is_remark(content);
        let announces = !remarked && heading::is_sentence(content);
        let mut said = false;
        for _ in 0..most {
            let Some(next) = ahead.next_filled() else {
                break;
            };
            if self.headline.at == Some(next.start) {
                return Some(ahead.offset());
            }
            if self.is_surveyed(next.content()) {
                break;
            }
            let behind = said || remarked;
            match self.kept_head(next) {
                Head::Title(_) if behind && self.seen.title => {}
                Head::Dateline(_) if (said || announces) && self.seen.date => {}
                Head::Dateline(when)
                    if behind && (self.seen.date || when.date.is_none()) && !when.is_whole() => {}
                Head::Field(field) if behind && !self.tells_date(field) => {}
                Head::Topics if behind => {}
                Head::Title(_) | Head::Dateline(_) | Head::Field(_) | Head::Topics => {
                    return Some(ahead.offset());
                }
                Head::Topical | Head::Prose if !behind && self.is_place(next.content()) => {
                    return Some(ahead.offset());
                }
                Head::Prose if self.is_remark(next.content()) => remarked = true,
                Head::Prose | Head::Doubtful if self.lacks_title_or_date() => {
                    said |= heading::is_sentence(next.content());
                }
                Head::Notice | Head::Link if self.seen.title => noticed = Some(ahead.offset()),
                Head::Prose if self.names_more(next.content()) => {}
                Head::Label(label) if self.is_above_date_line(next, label) => {}
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Dialect;
    use crate::dialect::Indexed;
    use alloc::format;

    #[test]
    fn empty_lines_take_nothing_from_the_prose_above() {
        let generic = Indexed::built_in(Dialect::named("generic").unwrap()).unwrap();
        let filler = "the ferries of the northern islands ".repeat(WRAPPED / 36);
        for (end, lines) in [("\n", 1), ("\n", 30), ("\r\n", 30)] {
            let above = format!("These are {filler}{}", end.repeat(lines));
            let text = format!("{above}Press Conference");
            let mut events = Events::new(&text, 0, generic, false);
            let last = core::iter::from_fn(|| events.lines.next_filled()).last();
            assert!(events.goes_on_from_prose(last.unwrap()), "{end:?} {lines}");
        }
    }

    #[test]
    fn a_date_that_is_announced_is_said() {
        let statement = "The opening of the pier will take place on the day that we had promised.";
        for (date, expected) in [
            ("Oslo, 5 February 2027\n\n", "2027-02-05"),
            // Nothing else gives one.
            ("", "2027-03-05"),
        ] {
            for title in ["Press Conference\n\n", ""] {
                let text = format!(
                    "{title}{date}{statement}\n\nFriday, 5 March 2027, 3:00 p.m.\n\nQ: Why?\n\n\
                     A: So it is.\n"
                );
                let header = crate::parse(&text).header().clone();
                let found = header.date.map(|date| format!("{date}"));
                assert_eq!(found.as_deref(), Some(expected), "{text}");
            }
        }
    }
}
