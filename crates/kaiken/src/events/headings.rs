//! Headings between the turns, told by what stands below them and by the list of topics.

use super::{Ahead, Event, Events, HeadingRun, LastNumber, List};
use crate::Span;
use crate::dialect::Role;
use crate::edge;
use crate::grammar::heading::{NumberStyle, Numbered};
use crate::grammar::label::Delimiter;
use crate::grammar::line::Head;
use crate::grammar::{heading, label, line};
use crate::lines::{Line, Lines};
use crate::tokens::split_words;

/// How much of the list of topics is compared with a line, so that a list without end costs
/// no more than a long one.
const TOPICS_LENGTH: u32 = 4096;

/// How much of the line above is read in search of a name, in bytes.
const NAME_ABOVE: usize = 80;

/// How many filled lines a part has that a number heads, with the heading of the next one.
const PART: usize = 12;

/// How many lines are read below a name in search of a label with the same words.
const BELOW_NAME: usize = 4;

/// How many lines are read below a line in brackets in search of a label in such ones.
const BELOW_BRACKET: usize = 200;

impl<'src> Events<'src> {
    /// Whether a line of the shape of a heading is one. Alone above a section word it is all that
    /// the section before holds: `Announcements`, `None`, `Questions and Answers`.
    pub(super) fn is_topical_heading(&mut self, line: Line<'src>) -> bool {
        let is_heading = self.is_heading(line);
        !self.heading_run.at_section && (is_heading || self.dialect.headings.by_shape)
    }

    /// Whether a section word begins a section. A mark before a topic does in a text that has it
    /// above the first turn, too; elsewhere it is that of a footnote. In round brackets above the
    /// first turn the word heads a list of topics.
    pub(super) fn opens_section(&mut self, content: &str) -> bool {
        let bracketed = content.starts_with(['(', '（']) && content.ends_with([')', '）']);
        if bracketed && self.is_above_labels() {
            return false;
        }
        if !heading::is_marked(content, &self.dialect.headings) {
            return true;
        }
        self.seen.mark |= self.turn.is_none();
        self.seen.mark
    }

    /// Whether a short line stands between two paragraphs of a statement that nobody has been
    /// announced for, with nothing right above and below it: one with a sentence that ends above
    /// it, and one below that is longer than a heading. Capitals alone may be a name, and so may
    /// one word, unless it ends as no name does.
    pub(super) fn heads_statement(&self, line: Line<'src>) -> bool {
        let most = usize::from(self.dialect.headings.statement_chars);
        if most == 0 || self.turn.is_some() || self.last_role.is_some() {
            return false;
        }
        let above = self.source[..line.start as usize].trim_end();
        let mut ahead = self.lines.clone();
        let parted =
            self.stands_apart(line) && ahead.next().is_some_and(|below| below.content().is_empty());
        let below = ahead.next_filled().map(Line::content);
        let content = line.content();
        let is_long = |text: &str| text.chars().nth(most).is_some();
        parted
            && !is_long(content)
            && heading::heads_statement(content, self.dialect)
            && above.ends_with(['.', '?', '!', '”', '"'])
            && below.is_some_and(|below| {
                let said = matches!(self.head(below), Head::Prose | Head::Doubtful);
                is_long(below) && (said || below.ends_with(':'))
            })
    }

    /// Whether a line of a statement that nobody has been announced for begins as its headings do,
    /// with the end of a sentence above it, and a sentence below: `On Research Reactors`.
    fn heads_remarks(&self, line: Line<'src>) -> bool {
        if self.turn.is_some() || self.last_role.is_some() {
            return false;
        }
        let above = self.source[..line.start as usize].trim_end();
        let below = self.lines.clone().next_filled().map(Line::content);
        heading::is_opened(line.content(), self.dialect)
            && above.ends_with(['.', '?', '!', '”', '"', ':'])
            && below.is_some_and(|below| {
                let said = matches!(self.head(below), Head::Prose | Head::Doubtful);
                said && (heading::is_sentence(below) || below.ends_with(':'))
            })
    }

    /// Whether a numbered line above the first turn heads a part of what is told: it is the first,
    /// a sentence stands right below it, and so does one below the next number.
    pub(super) fn heads_parts(&self, number: Numbered<'_>) -> bool {
        if !self.dialect.header.patient || number.style != NumberStyle::Bracket || number.value != 1
        {
            return false;
        }
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(PART);
        let is_said =
            |line: Option<Line<'_>>| line.is_some_and(|line| heading::is_sentence(line.content()));
        let is_next = |line: Line<'_>| {
            let next = heading::numbered(line.content(), &self.dialect.headings);
            next.is_some_and(|next| next.style == number.style && next.value == 2)
        };
        is_said(below.next()) && below.by_ref().any(is_next) && is_said(below.next())
    }

    /// Whether a line above the first turn is one of a list of names, or of a paragraph, whole or
    /// wrapped, and no heading.
    pub(super) fn is_of_the_top(&self, line: Line<'src>) -> bool {
        if !self.dialect.header.patient || self.turn.is_some() || self.last_role.is_some() {
            return false;
        }
        let is_name = |text: &str| {
            label::is_full_name(text, self.dialect)
                && split_words(text).all(label::is_capitalised)
                && !text.contains([':', '('])
                || line::is_announced(text, true, self.dialect)
        };
        let content = line.content();
        let above = self.source[..line.start as usize].trim_end();
        let above = edge::last(above, NAME_ABOVE)
            .rsplit('\n')
            .next()
            .unwrap_or_default();
        let listed = || {
            let below = self.lines.clone().next_filled().map(Line::content);
            is_name(above.trim()) || self.is_chair_field(above.trim()) || below.is_some_and(is_name)
        };
        is_name(content) && listed()
            || line::holds_sentence(content)
            || self.goes_on_from_prose(line)
            || self
                .lines
                .clone()
                .next()
                .is_some_and(|below| self.goes_on_from_prose(below))
    }

    /// Whether a line that could be a heading is one where it stands. What ends in the time at which
    /// it was said is none.
    pub(super) fn is_heading_here(&mut self, line: Line<'src>) -> bool {
        let content = line.content();
        (self.is_topical_heading(line)
            || self.heads_statement(line)
            || self.heads_remarks(line)
            || self.is_sure_topic(line))
            && !self.names_people(content)
            && !self.is_of_the_top(line)
            && label::without_stamp(content).len() == content.len()
            && !label::names_topic(content, self.dialect)
            && !heading::begins_as_said(content, &self.dialect.headings)
    }

    /// Whether a line is one of those that say who speaks, or who has an office.
    fn names_people(&self, content: &str) -> bool {
        self.may_be_alone(content)
            || self.is_above_labels()
                && (label::is_key(content) || self.has_words_of_label(content))
            || label::is_roster_row(content, self.dialect)
    }

    /// Whether a line has the words of a label that stands right below the header, in any case of
    /// their letters: `Jun Aoba`, and `JUN AOBA: We met.`
    fn has_words_of_label(&self, content: &str) -> bool {
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW_NAME);
        below.any(|line| match self.head(line.content()) {
            Head::Label(label) => label.text.eq_ignore_ascii_case(content),
            _ => false,
        })
    }

    /// Whether a line is a heading by its own words: it ends as topics do, or stands as a whole in
    /// brackets in which no label of the text does. A sentence ends above it, and one begins below.
    /// While an official speaks, somebody else does below: what nobody has a label for would be
    /// nobody's.
    pub(super) fn is_sure_topic(&mut self, line: Line<'src>) -> bool {
        let content = line.content();
        let bracketed = content.starts_with('【') && content.ends_with('】');
        if self.turn.is_some_and(|turn| turn.waiting) || !bracketed && !self.is_about(content) {
            return false;
        }
        let above = self.source[..line.start as usize].trim_end();
        let begins = above.is_empty() || self.stands_apart(line) || label::ends_sentence(above);
        let below = self.lines.clone().next_filled().map(Line::content);
        let is_label = |below: &str| {
            matches!(self.head(below), Head::Label(_) | Head::Link)
                || label::asked_by_dash(below, self.dialect).is_some()
                || self.habits.voices == Some(true) && label::voice(below, self.dialect).is_some()
        };
        let speaks = self.turn.is_some_and(|turn| turn.role == Role::Official);
        let is_said =
            |below: &str| is_label(below) || !speaks && matches!(self.head(below), Head::Prose);
        begins && below.is_some_and(is_said) && !(bracketed && self.has_labels_in_brackets())
    }

    /// Whether a line ends as topics do, in round brackets or not.
    fn is_about(&self, content: &str) -> bool {
        let rules = &self.dialect.headings;
        heading::is_about(content, rules) || heading::is_about_in_brackets(content, rules)
    }

    /// Whether a label of the text stands in `【】`: one that came last, or one in the lines below
    /// the first line for which that was asked.
    fn has_labels_in_brackets(&mut self) -> bool {
        let is_label = |line: Line<'src>| {
            let content = line.content();
            let read = || label::read(content, self.dialect);
            content.starts_with('【') && matches!(read(), label::Reading::Label(_))
        };
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW_BRACKET);
        let found = self.habits.brackets.unwrap_or_else(|| below.any(is_label));
        self.habits.brackets = Some(found);
        found || self.recent.has_brackets('【')
    }

    /// Whether nothing stands right above a line.
    fn stands_apart(&self, line: Line<'src>) -> bool {
        let above = self.source[..line.start as usize].trim_end();
        self.source[above.len()..line.start as usize]
            .lines()
            .nth(1)
            .is_some()
    }

    /// Whether an item is a heading: the list of topics has it, or a label stands below it.
    pub(super) fn is_bulleted_heading(&mut self, line: Line<'src>) -> bool {
        let rules = &self.dialect.headings;
        let text = heading::item_text(line.content());
        rules.bulleted
            && heading::is_bulleted(line.content())
            && heading::is_topic(text, rules)
            && !self.may_be_alone(line.content())
            && self.is_heading(line)
    }

    pub(super) fn heading(&mut self, line: Line<'src>, number: Option<Numbered<'src>>) {
        let parts_statement = self.parts_statement();
        self.close_turn();
        self.carries = parts_statement || number.is_some_and(|number| self.divides_remarks(number));
        self.last_number = number.map(LastNumber::of);
        self.list = List::default();
        let span = line.span();
        self.queue.push(Event::Heading {
            span,
            text: line.content(),
            level: number.map_or(1, |n| n.style.level()),
            number: number.map(|n| Span::of(self.source, n.number)),
        });
    }

    /// Whether a heading stands within what an official says before anybody asks, in a text of which
    /// no dialect tells where statements end: prose stands below it, and further down somebody has a
    /// label.
    fn parts_statement(&mut self) -> bool {
        let speaks = self
            .turn
            .is_some_and(|turn| turn.role == Role::Official && !turn.waiting);
        let below = || self.lines.clone().next_filled();
        let said = |below: Line<'src>| matches!(self.head(below.content()), Head::Prose);
        self.dialect.labels.recurrent
            && speaks
            && !self.seen.asked
            && below().is_some_and(said)
            && self.has_label_below()
    }

    /// Whether a label stands below in this conference. The answer is good up to that label.
    fn has_label_below(&mut self) -> bool {
        if self.lines.offset() >= self.label_below.until {
            let mut ahead = self.lines.clone();
            let label = self
                .below(&mut ahead, usize::MAX)
                .find(|below| matches!(self.head(below.content()), Head::Label(_)));
            self.label_below = Ahead {
                until: label.map_or(ahead.offset(), |label| label.start as usize),
                answer: label.is_some(),
            };
        }
        self.label_below.answer
    }

    /// A numbered heading that follows upon the one before it, with only an official in between.
    pub(super) fn divides_remarks(&self, number: Numbered<'_>) -> bool {
        self.last_number.is_some_and(|last| last.is_before(number))
            && number.style == NumberStyle::Bracket
            && self.last_role == Some(Role::Official)
    }

    /// Whether a line that could be a heading is one: a label or a sure heading stands below it,
    /// with at most a few lines of its own kind in between; or the list of topics has it.
    pub(super) fn is_heading(&mut self, line: Line<'src>) -> bool {
        if (line.start as usize) >= self.heading_run.until {
            self.heading_run = self.look_below();
        }
        self.heading_run.answer || self.in_topics(line.content())
    }

    pub(super) fn look_below(&self) -> HeadingRun {
        let mut ahead = self.lines.clone();
        let mut run = 1_u32;
        let mut at_section = false;
        let answer = loop {
            let Some(next) = ahead.next_filled() else {
                break false;
            };
            match self.head(next.content()) {
                _ if self.is_on_each_page(next.content()) => {}
                _ if self.is_alone_at(next, &ahead) => break true,
                Head::Topical | Head::Item => run += 1,
                Head::Label(label) if label::is_alone(label) && self.is_above_voice(&ahead) => {
                    break false;
                }
                Head::Label(label) => break label.delimiter != Delimiter::Period,
                Head::Section => {
                    at_section = run == 1;
                    break true;
                }
                Head::Numbered(_) => break true,
                _ => break false,
            }
        };
        let short = run <= u32::from(self.dialect.headings.max_run);
        HeadingRun {
            until: ahead.offset(),
            answer: answer && short,
            at_section,
        }
    }

    /// Whether a line further down is a label alone on its line, and the next one below it is none.
    fn is_alone_at(&self, line: Line<'src>, below: &Lines<'src>) -> bool {
        let is_alone = |line: Line<'src>| self.survey.alone.has(line.content());
        is_alone(line) && !below.clone().next_filled().is_some_and(is_alone)
    }

    /// Whether an item of the list of topics has the very words of a line, bullets aside.
    pub(super) fn in_topics(&self, content: &str) -> bool {
        let content = heading::item_text(content);
        let end = self
            .topics
            .span
            .end
            .min(self.topics.span.start.saturating_add(TOPICS_LENGTH));
        let Some(topics) = self
            .source
            .get(self.topics.span.start as usize..end as usize)
        else {
            return false;
        };
        Lines::new(topics, 0).any(|item| heading::item_text(item.content()) == content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Dialect;
    use crate::dialect::Indexed;
    use alloc::format;

    #[test]
    fn a_topic_takes_no_words_from_an_official() {
        let top = "東湾市長定例会見\n\n";
        for (above, topic, below, expected) in [
            (
                "記者：いつですか。",
                "港の再開について",
                "市長：五月です。",
                true,
            ),
            (
                "記者：いつですか。",
                "【港の再開】",
                "市長：五月です。",
                true,
            ),
            (
                "市長：五月です。",
                "港の再開について",
                "記者：なぜですか。",
                true,
            ),
            (
                "市長：五月です。",
                "【港の再開】",
                "記者：なぜですか。",
                true,
            ),
            (
                "市長：五月です。",
                "港の再開について",
                "船がそろうからです。",
                false,
            ),
            (
                "市長：五月です。",
                "【港の再開】",
                "船がそろうからです。",
                false,
            ),
        ] {
            let text = format!("{top}{above}\n{topic}\n{below}\n市長：以上です。\n");
            let dialect = Indexed::built_in(Dialect::named("generic").unwrap()).unwrap();
            let mut events = Events::new(&text, 0, dialect, false);
            let found =
                events.any(|event| matches!(event, Event::Heading { text, .. } if text == topic));
            assert_eq!(found, expected, "{above} {topic} {below}");
        }
    }

    #[test]
    fn a_heading_of_a_statement_stands_by_itself() {
        let above =
            "Statement at the Press Conference, 5 March 2027\n\nGood afternoon to all of you.";
        let below = "Output grew a little in the autumn, and more people have work than before.";
        for (over, under, expected) in [
            ("\n\n", "\n\n", true),
            ("\r\n \r\n", "\r\n\r\n", true),
            ("\n", "\n\n", false),
            ("\n\n", "\n", false),
        ] {
            let text = format!("{above}{over}Economic activity{under}{below}\n\nQ: Why?\n");
            let dialect = Indexed::built_in(Dialect::named("generic").unwrap()).unwrap();
            let mut events = Events::new(&text, 0, dialect, false);
            let found = events.any(|event| matches!(event, Event::Heading { .. }));
            assert_eq!(found, expected, "{over:?} {under:?}");
        }
    }

    #[test]
    fn names_in_a_list_and_wrapped_prose_above_the_first_turn_head_nothing() {
        let dialect = Indexed::generic();
        for (lines, expected) in [
            ("Jun Aoba\n\nAda Holm", false),
            ("The ferries\n\nThe harbour", true),
            ("Jun Aoba", true),
            ("The harbour", true),
            (
                "WEST HARBOUR (HT) - The following is the part of a record from\nthe meeting of Harbour",
                false,
            ),
            (
                "The following is the part of a record\n\nThe meeting of Harbour",
                false,
            ),
            ("The ferries of the coast. But first the pier", false),
            ("The ferries of Mr. Aoba", true),
            (
                "Jun Aoba – Chair, Harbour\n\nAda Holm – Head, Harbour",
                false,
            ),
        ] {
            let text = format!(
                "Press Conference, 5 March 2027\n\nWe met here at noon.\n\n{lines}\n\nQ: Why?\nA: So.\n"
            );
            let mut events = Events::new(&text, 0, dialect, false);
            let found = events.any(|event| matches!(event, Event::Heading { .. }));
            assert_eq!(found, expected, "{lines}");
        }
    }
}
