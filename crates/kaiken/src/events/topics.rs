//! The list of topics, which may stand between the header and the first turn.

use super::{Ahead, Events, LineKind, Place, Topics};
use crate::edge;
use crate::grammar::heading::Numbered;
use crate::grammar::line::Head;
use crate::grammar::{direction, heading, leaf, line};
use crate::lines::{Line, Lines};

/// How many lines of a list of topics are read in search of its first item.
const LONGEST_TOPICS: usize = 64;

/// How far below an item of such a list its words are looked for, in bytes.
const TOPICS_LENGTH: usize = 8192;

/// The number of a heading of the upper level.
fn top_value(number: Numbered<'_>) -> Option<u32> {
    (number.style.level() == 1).then_some(number.value)
}

/// Whether the headings begin that are numbered in the other numerals of the upper level: Roman
/// ones below a list of Arabic ones.
fn begins_other_numerals(next: Numbered<'_>, listed: Numbered<'_>) -> bool {
    next.style != listed.style && top_value(next) == Some(1) && top_value(listed).is_some()
}

impl<'src> Events<'src> {
    pub(super) fn open_topics(&mut self, line: Line<'src>) {
        self.topics = Topics {
            span: line.span(),
            first: "",
            bulleted: heading::is_bulleted(line.content()),
            announced: matches!(line::header(line.content(), self.dialect), Head::Topics),
            repeated: false,
        };
        self.place = Place::Topics {
            indent: None,
            last: 0,
        };
        if matches!(line::header(line.content(), self.dialect), Head::Topics) {
            self.line(LineKind::Toc, line);
        } else {
            self.keep_topic(line, None, self.topic_value(line).unwrap_or_default());
        }
    }

    /// The number of an item of the upper level.
    fn topic_value(&self, line: Line<'src>) -> Option<u32> {
        let content = line.content();
        heading::numbered(content, &self.dialect.headings)
            .and_then(top_value)
            .or_else(|| heading::item_number(content))
    }

    /// Takes a line for an item of the list. The line that opens the list is asked no more: where
    /// it was sent back to the header, the header would send it here again, without end.
    fn keep_topic(&mut self, line: Line<'src>, indent: Option<usize>, last: u32) {
        if self.topics.first.is_empty() {
            self.topics.first = heading::item_text(line.content());
        }
        self.topics.span = self.topics.span.to(line.span());
        self.place = Place::Topics {
            indent: indent.or(Some(line.indent())),
            last,
        };
        self.line(LineKind::Toc, line);
    }

    /// In the list of topics. It ends where its numbers begin again, where its first item does,
    /// where the indent falls back, and at the first line that is no item: its words are no guide,
    /// since the headings below repeat them with changes.
    pub(super) fn topic_line(&mut self, line: Line<'src>, indent: Option<usize>, last: u32) {
        let content = line.content();
        let number = heading::numbered(content, &self.dialect.headings);
        if !self.topics.announced && number.is_none() {
            if self.is_of_site(content) {
                return self.line(LineKind::Furniture, line);
            }
            let is_last = || {
                let below = self.lines.clone().next_filled();
                below.is_none_or(|below| !heading::is_item(below.content()))
            };
            if self.is_valued_field(content) && is_last() {
                return self.leave_topics(line);
            }
        }
        let again = self.first_topic_again(line);
        let deeper = indent.is_some_and(|first| line.indent() > first);
        let shallower = indent.is_some_and(|first| line.indent() < first);
        let item =
            deeper && heading::is_numbered_item(content) || self.is_topic(line, number, last);
        if !item && direction::is_remark(content) && self.is_topic_section(line) {
            return self.line(LineKind::StageDirection, line);
        }
        if again || shallower || !item || self.is_said_item(line) {
            return self.leave_topics(line);
        }
        let value = self.topic_value(line).filter(|_| !deeper);
        self.keep_topic(line, indent, value.unwrap_or(last));
    }

    /// Whether an item is a field of the header with its value, which may have a bullet, too.
    fn is_valued_field(&self, content: &str) -> bool {
        matches!(line::header(content, self.dialect), Head::Field(field) if !field.value.is_empty())
    }

    /// Whether an item is no topic but a label, with what is said behind it or on the line below:
    /// `○司会：`
    fn is_said_item(&self, line: Line<'src>) -> bool {
        let content = line.content();
        match self.unlisted(line, line::body(content, self.dialect)) {
            Head::Label(label) if label.speech.is_empty() => content.ends_with([':', '：']),
            Head::Label(label) => label.speech.contains('。'),
            _ => false,
        }
    }

    /// Whether a line belongs to the list of topics, its beginning again aside.
    pub(super) fn is_topic(
        &mut self,
        line: Line<'src>,
        number: Option<Numbered<'_>>,
        last: u32,
    ) -> bool {
        let content = line.content();
        match number {
            Some(number) if top_value(number).is_some() || !self.topics.bulleted => {
                self.is_topic_number(line, number, last)
            }
            Some(_) => true,
            None if heading::is_section(content, &self.dialect.headings) => {
                let first = self.topics.first.is_empty();
                first && self.again_below(content).is_some() || self.is_topic_section(line)
            }
            None => {
                heading::is_item(content)
                    || heading::item_number(content).is_some_and(|value| value == last + 1)
            }
        }
    }

    /// Whether the first item of the list comes again, and with it the body: unless so many items
    /// follow that it is the list itself that is printed twice.
    pub(super) fn first_topic_again(&self, line: Line<'src>) -> bool {
        if self.topics.first.is_empty() || heading::item_text(line.content()) != self.topics.first {
            return false;
        }
        let mut ahead = self.lines.clone();
        let most = usize::from(self.dialect.headings.max_run);
        for _ in 0..most {
            let Some(next) = ahead.next_filled() else {
                return true;
            };
            if !matches!(
                line::body(next.content(), self.dialect),
                Head::Item | Head::Numbered(_)
            ) {
                return true;
            }
        }
        false
    }

    /// A section word in the list of topics, or a number that begins again, belongs to it if the
    /// list goes on below: to furniture that closes it, or to where its first item comes again.
    pub(super) fn is_topic_section(&mut self, line: Line<'src>) -> bool {
        if (line.start as usize) < self.section_run.until {
            return self.section_run.answer;
        }
        let mut ahead = self.lines.clone();
        let answer = loop {
            let Some(next) = ahead.next_filled() else {
                break false;
            };
            if heading::item_text(next.content()) == self.topics.first {
                break true;
            }
            match line::header(next.content(), self.dialect) {
                Head::Furniture | Head::Title(_) | Head::Dateline(_) => break true,
                Head::Item
                | Head::Numbered(_)
                | Head::Section
                | Head::Topical
                | Head::StageDirection(_) => {}
                _ if !next.content().contains(char::is_alphanumeric) => {}
                _ => break false,
            }
        };
        self.section_run = Ahead {
            until: ahead.offset(),
            answer,
        };
        answer
    }

    /// A numbered section word opens a list of topics if it comes again where the numbers of the
    /// list begin again.
    pub(super) fn is_numbered_topic(&mut self, line: Line<'src>) -> bool {
        let number = heading::numbered(line.content(), &self.dialect.headings);
        number.is_some_and(|number| {
            number.style.level() == 1
                && self.again_below(line.content()).is_some()
                && self.numbers_restart(line, number)
        })
    }

    /// A bulleted section word opens a list of topics if its words come again before anybody
    /// speaks: `○冒頭発言` in the list, `冒頭発言` above the speech.
    pub(super) fn is_listed_section(&self, content: &str) -> bool {
        self.dialect.header.bulleted_topics
            && heading::is_bulleted(content)
            && self.again_below(content).is_some()
    }

    /// Whether a line below the header, where nobody has spoken yet, opens a list of topics: its
    /// words come again before anybody speaks, those of an item without its bullet.
    pub(super) fn is_listed_above(&self, line: Line<'src>, head: Head<'_>) -> bool {
        let content = line.content();
        let heads = |again: &str| head != Head::Item || !heading::is_bulleted(again);
        self.is_above_labels()
            && self.dialect.header.patient
            && !self.in_topics(content)
            && self.again_below(content).is_some_and(heads)
    }

    /// The line in which the words of an item come again before anybody speaks.
    pub(super) fn again_below(&self, content: &str) -> Option<&'src str> {
        let text = heading::item_text(content);
        let mut ahead = self.lines.clone();
        let window = edge::first(&self.source[ahead.offset()..], TOPICS_LENGTH);
        leaf::find(window, text)?;
        for _ in 0..LONGEST_TOPICS {
            let next = ahead.next_filled()?.content();
            let number = heading::numbered(next, &self.dialect.headings);
            let again = number.is_some_and(|number| number.topic == text);
            if again || heading::item_text(next) == text {
                return Some(next);
            }
            let said = matches!(line::body(next, self.dialect), Head::Label(_) | Head::Prose);
            if said && heading::item_number(next).is_none() && next.contains(char::is_alphanumeric)
            {
                return None;
            }
        }
        None
    }

    /// Below the title a line with its words and a number is a topic, where it stands apart from the
    /// margin or the numbers begin again: `1. Press conference announcements`.
    pub(super) fn as_topic(&mut self, line: Line<'src>, head: Head<'src>) -> Head<'src> {
        if !self.seen.title || !matches!(head, Head::Title(_)) {
            return head;
        }
        match heading::numbered(line.content(), &self.dialect.headings) {
            Some(number) if line.indent() > 0 || self.numbers_restart(line, number) => {
                Head::Numbered(number)
            }
            _ => head,
        }
    }

    /// Below a list of topics an item opens the body, since no second list begins there.
    pub(super) fn leave_topics(&mut self, line: Line<'src>) {
        let head = line::header(line.content(), self.dialect);
        match self.as_topic(line, head) {
            Head::Numbered(_) | Head::Item => self.open_body(line, None),
            _ => {
                self.place = Place::Header;
                self.header_line(line);
            }
        }
    }

    /// Whether a numbered line is an item of the list of topics and not the first heading.
    pub(super) fn is_topic_number(
        &mut self,
        line: Line<'src>,
        number: Numbered<'_>,
        last: u32,
    ) -> bool {
        let restarts = top_value(number).is_some_and(|value| value <= last);
        if restarts {
            return !self.topics.first.is_empty() && self.is_topic_section(line);
        }
        if self.topics.announced && self.topics.first.is_empty() {
            self.topics.repeated = self.again_below(line.content()).is_some();
        }
        let repeated = self.topics.repeated && number.value == last + 1;
        line.indent() > 0 || repeated || self.numbers_restart(line, number)
    }

    /// Whether, before any label or paragraph, the numbers below begin again.
    pub(super) fn numbers_restart(&mut self, line: Line<'src>, number: Numbered<'_>) -> bool {
        if (line.start as usize) < self.topic_run.until {
            return self.topic_run.answer;
        }
        let mut ahead = self.lines.clone();
        let answer = self.restarts_below(number, &mut ahead);
        self.topic_run = Ahead {
            until: ahead.offset(),
            answer,
        };
        answer
    }

    fn restarts_below(&self, number: Numbered<'_>, ahead: &mut Lines<'src>) -> bool {
        let mut last = number.value;
        while let Some(next) = ahead.next_filled() {
            match line::body(next.content(), self.dialect) {
                Head::Numbered(next) if begins_other_numerals(next, number) => return true,
                Head::Section
                    if heading::item_number(next.content()).is_some_and(|value| value <= last) =>
                {
                    return true;
                }
                Head::Numbered(next) if next.style != number.style => {}
                Head::Numbered(next) if next.value <= last => return true,
                Head::Numbered(next) => last = next.value,
                Head::Item | Head::Section | Head::Topical | Head::Furniture => {}
                _ => return false,
            }
        }
        false
    }
}
