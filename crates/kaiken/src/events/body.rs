//! Lines from the first turn on: a label that the text has had, else what the grammar says of the
//! line, else what the lines around it tell.

use super::records::can_begin_record;
use super::{Event, Events, LineKind};
use crate::Span;
use crate::diagnostic::Code;
use crate::dialect::{Glance, NoteKind, Role};
use crate::grammar::heading::Numbered;
use crate::grammar::label::{Delimiter, Label, Shape};
use crate::grammar::line::Head;
use crate::grammar::{heading, label, line, notice};
use crate::lines::Line;

/// Whether a label is a word for who answers.
fn is_answer(label: Label<'_>) -> bool {
    label.shape == Shape::Anonymous && label.role == Role::Official
}

impl<'src> Events<'src> {
    /// From the first turn on. That a line begins with a label may be known already.
    pub(super) fn body_line(&mut self, line: Line<'src>, label: Option<Label<'src>>) {
        let content = line.content();
        let recurrent = self.dialect.labels.recurrent;
        let prose = recurrent && label.is_none() && self.is_small_prose(content);
        if prose && !self.is_page_head(line) {
            return self.prose(line);
        }
        let again = self.recent.again(content, self.dialect);
        let again = again.filter(|_| !self.is_dated_link(content));
        let is_none = |label: &Label<'src>| {
            self.is_unproved(line, *label)
                || self.says_again(*label)
                || recurrent && self.is_row(line, *label)
        };
        if recurrent && again.is_some_and(|label| self.is_credit(line, label)) {
            return self.unspoken(LineKind::Text, line);
        }
        if let Some(label) = again.filter(|label| !is_none(label)) {
            return self.open_turn(line, label, false);
        }
        let of_the_page = self.is_of_the_page(content) || self.is_page_head(line);
        let of_the_page = of_the_page && !self.may_be_late_title(content);
        if self.reopened != Some(line.start) && !of_the_page && self.begins_record(line) {
            return self.next_record(line);
        }
        if heading::is_bare_bullet(content) || self.underlines(content) {
            return self.bare_bullet(line);
        }
        if of_the_page || self.parts_answer(content) {
            return self.of_the_page(line);
        }
        let closed = self.dialect.may_be_closed(content);
        let read = || line::body_with(content, closed, self.dialect);
        let head = self.unlisted(line, label.map_or_else(read, Head::Label));
        let head = self.answered_in_number(line, head);
        if !self.opens_as_before(line, closed, head) && !self.opens_by_context(line, closed, head) {
            self.by_head(line, head);
        }
    }

    /// Whether a line that begins with a small letter can be nothing but prose.
    ///
    /// No rule takes one for anything else in which nothing closes a label and no number stands, where
    /// no list has words with which it begins or ends:
    ///
    /// - What begins with a mark, a digit, a bracket, a capital or a letter of another script does not
    ///   begin so. That is all that rules know of times, pages, rows, items, numbers, topics, initials,
    ///   surnames, dashes before a question, and names that are told by what stands around them.
    /// - A label before a colon, a stamp or a bracket needs what closes it, and one before a dash a
    ///   capital, a word for who asks, or a letter for that.
    /// - One that the text has had, or that stands alone on other lines, is none if none begins so.
    /// - The day of a page and the time of its publication have a number.
    pub(super) fn is_small_prose(&self, content: &str) -> bool {
        let may = self.dialect.labels.recurrent
            && content.starts_with(|c: char| c.is_ascii_lowercase())
            && !content.ends_with(')')
            && !self.recent.has_small()
            && !self.has_labels_alone()
            && !self.survey.pages.any;
        let glance = may.then(|| self.dialect.glance(content)).flatten();
        let listed = |glance: Glance| {
            glance.may_be_listed() && line::is_listed(content, self.dialect)
                || glance.may_begin_record() && can_begin_record(content, self.dialect)
        };
        glance.is_some_and(|glance| {
            let marked = glance.may_be_closed() || glance.may_count() || glance.may_open();
            let named = || label::begins_unnamed(content, self.dialect);
            !(marked || named() || listed(glance) || self.survey.alone.has(content))
        })
    }

    /// Words that nobody but who speaks already may have said.
    fn prose(&mut self, line: Line<'src>) {
        let waiting = self.turn.is_some_and(|turn| turn.waiting);
        if !waiting && self.is_behind_speech(line) {
            self.unspoken(LineKind::Text, line);
        } else {
            self.speech(line);
        }
    }

    /// Whether a line with a name before a colon is a headline of a list of links.
    fn is_dated_link(&self, content: &str) -> bool {
        self.dialect.labels.stamped && notice::is_dated_link(content)
    }

    /// Begins a turn, or a doubt, at a line that begins with a label much as one that came before
    /// does.
    fn opens_as_before(&mut self, line: Line<'src>, closed: bool, head: Head<'src>) -> bool {
        let content = line.content();
        if let Some(label) = self.near(line, closed, head) {
            self.open_turn(line, label, label.delimiter == Delimiter::Colon);
            return true;
        }
        let unmarked = self.without_mark(line, head);
        if unmarked.is_some_and(|label| self.may_be_called(line, label)) {
            self.doubtful(line);
            return true;
        }
        let lost = self
            .run_together(line, head)
            .or(unmarked)
            .or_else(|| self.unclosed(line));
        if let Some(label) = lost {
            self.queue.push(Event::Doubt {
                code: Code::MissingColon,
                span: Span::of(self.source, label.text),
            });
            self.open_turn(line, label, false);
            return true;
        }
        if let Some((label, sure)) = self.stopped(line, head) {
            if !sure {
                self.doubtful(line);
                return true;
            }
            self.named.keep(label);
            self.open_turn(line, label, false);
            return true;
        }
        if let Some(label) = self
            .in_crowd(content, head)
            .or_else(|| self.dashed(line, head))
            .or_else(|| self.named_bare(line, head))
        {
            self.open_turn(line, label, false);
            return true;
        }
        false
    }

    /// Begins a turn, or a doubt, at a line whose label the lines around it or the whole text tell.
    fn opens_by_context(&mut self, line: Line<'src>, closed: bool, head: Head<'src>) -> bool {
        let content = line.content();
        self.look_for_voices(line, head);
        let short = self.short(content, closed, head);
        let is_meant = |label: &Label<'_>| {
            !label::is_alone(*label)
                || !self.is_value_of_field(line)
                    && self.is_spoken_below(line)
                    && (self.has_labels_alone()
                        || self.survey.alone.has(content)
                        || !self.is_listed_voice(line))
        };
        if let Some(label) = short.filter(is_meant) {
            let label = self.with_office_above(self.with_listed_part(label));
            self.recent.keep(content, label, self.dialect);
            self.open_named(line, label);
            return true;
        }
        if let Some(label) = self.unannounced(line, closed, head) {
            self.recent.keep_last(content, label);
            self.open_named(line, label);
            return true;
        }
        if self.dialect.labels.recurrent && self.opens_by_survey(line, head) {
            return true;
        }
        if self.is_unlisted(line, head) {
            self.doubtful(line);
            return true;
        }
        if self.asks_above_answer(line, head) {
            self.unspoken(LineKind::Text, line);
            return true;
        }
        false
    }

    /// The same where the survey of the conference tells.
    fn opens_by_survey(&mut self, line: Line<'src>, head: Head<'src>) -> bool {
        let content = line.content();
        let label = self.recurrent_at(line, head);
        if label.is_some_and(|label| self.is_of_key(line, label)) {
            self.unspoken(LineKind::Text, line);
        } else if let Some(label) = label {
            self.recent.keep_last(content, label);
            self.open_named(line, label);
        } else if self.is_above_bearer(line, head) {
            self.keep_office(line);
            self.unspoken(LineKind::Furniture, line);
        } else if head.is_open() && self.may_be_read_out(line)
            || self.may_close_name(content, head)
            || self.may_stand_beside(line, head)
            || self.may_be_unannounced(line, head)
        {
            self.doubtful(line);
        } else {
            return false;
        }
        true
    }

    /// Whether a line that goes on from an answer is the next question: a number of a script
    /// without spaces stands before it, and a word for who answers begins the line below. Nobody
    /// knows who asks.
    fn asks_above_answer(&self, line: Line<'src>, head: Head<'_>) -> bool {
        let content = line.content();
        let open = head.is_open();
        let answers = self.label.is_some_and(is_answer) && self.turn.is_some_and(|t| !t.waiting);
        let numbered = || label::is_numbered_question(content, self.dialect);
        let below = || {
            self.lines
                .clone()
                .next_filled()
                .map(|below| self.head(below.content()))
        };
        open && answers
            && numbered()
            && below().is_some_and(|head| matches!(head, Head::Label(label) if is_answer(label)))
    }

    /// Whether a wrapped line of speech begins with a number, as `We have 16 of⏎21. So …` does: no
    /// heading has the number before.
    fn breaks_at_number(&self, line: Line<'src>, number: Numbered<'_>) -> bool {
        let follows = self.last_number.is_some_and(|last| last.is_before(number));
        self.turn.is_some() && !follows && self.goes_on_at(line)
    }

    /// Opens the turn of somebody whose name is kept, with the part that the top of the page tells.
    fn open_named(&mut self, line: Line<'src>, label: Label<'src>) {
        let label = self.with_listed_part(label);
        self.named.keep(label);
        self.open_turn(line, label, false);
    }

    /// What a line is by its head and by the state in which the text is.
    #[inline]
    fn by_head(&mut self, line: Line<'src>, head: Head<'src>) {
        match head {
            Head::Section | Head::Numbered(_) | Head::Item if self.is_listed_above(line, head) => {
                self.open_topics(line);
            }
            Head::Label(label) if self.names_chair(line, label) => {
                self.named
                    .keep_line(line, self.last_role, self.source, self.dialect);
                self.line(LineKind::Field, line);
            }
            Head::Label(label) if self.says_again(label) => self.speech(line),
            Head::Label(label) if self.may_quote(label) || self.is_told(line, label) => {
                self.doubtful(line);
            }
            Head::Label(label) if self.is_credit(line, label) => {
                self.unspoken(LineKind::Text, line);
            }
            Head::Label(label) if self.accepts(line, label) => {
                let label = self.with_listed_part(label);
                self.recent.keep(line.content(), label, self.dialect);
                self.named.keep(label);
                self.open_turn(line, label, false);
            }
            _ if self.turn.is_some_and(|turn| turn.waiting) => self.speech(line),
            Head::Label(label) if self.is_unproved(line, label) && !self.goes_on_at(line) => {
                self.doubtful(line);
            }
            Head::End => self.unspoken(LineKind::End, line),
            Head::Prose | Head::Topical if self.is_late_clock(line) => {
                self.line(LineKind::Dateline, line);
            }
            Head::Prose | Head::Topical | Head::StageDirection(_)
                if self.is_closing(line, self.lines.clone()) =>
            {
                self.unspoken(LineKind::End, line);
            }
            Head::Prose | Head::Topical | Head::Section
                if line.content().starts_with(['(', '[']) && self.may_close(line) =>
            {
                self.stage_direction(NoteKind::Other, line);
            }
            Head::Prose | Head::Topical if line::is_posted(line.content(), self.dialect) => {
                self.unspoken(LineKind::Furniture, line);
            }
            Head::Furniture if self.is_within_answer() => {}
            Head::Furniture => self.unspoken(LineKind::Furniture, line),
            Head::Link => self.unspoken(LineKind::Link, line),
            Head::Notice => self.unspoken(LineKind::Notice, line),
            Head::StageDirection(kind) => self.stage_direction(kind, line),
            Head::Section if self.opens_section(line.content()) => {
                self.seen.section = true;
                self.heading(line, None);
            }
            Head::Numbered(number) if self.counts_items(number) => self.numbered_item(line, number),
            Head::Numbered(number) if !self.list.open && !self.breaks_at_number(line, number) => {
                self.heading(line, Some(number));
            }
            Head::Topical if self.is_page_alone(line) => self.of_the_page(line),
            Head::Topical if self.list_is_over() && self.is_heading_here(line) => {
                self.heading(line, None);
            }
            Head::Item if !self.list.open && self.is_bulleted_heading(line) => {
                self.heading(line, None);
            }
            Head::Label(label) if self.may_be_another(line, label) => self.doubtful(line),
            Head::Doubtful if !self.goes_on_at(line) => self.doubtful(line),
            _ if self.is_behind_speech(line) => self.unspoken(LineKind::Text, line),
            _ => self.speech(line),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::Indexed;
    use alloc::format;

    /// Asserts that no rule takes a line for anything else, if it is told for prose at a glance.
    fn is_prose_alone(line: &str) -> bool {
        let dialect = Indexed::generic();
        let source = format!("Q: Why?\nA: So.\n\n{line}\nQ: When?\n");
        let events = Events::new(&source, 0, dialect, false);
        let content = line.trim();
        if !events.is_small_prose(content) {
            return false;
        }
        assert_eq!(line::body(content, dialect), Head::Prose, "{line}");
        assert_eq!(events.recurrent(content), None, "{line}");
        assert_eq!(label::voice(content, dialect), None, "{line}");
        assert_eq!(label::bare_name(content, dialect), None, "{line}");
        assert_eq!(label::unannounced(content, dialect), None, "{line}");
        assert_eq!(label::described(content, dialect), None, "{line}");
        assert_eq!(label::quoted_saying(content, dialect), None, "{line}");
        assert_eq!(label::stopped(content, dialect), None, "{line}");
        assert_eq!(label::run_together(content), None, "{line}");
        assert_eq!(label::glued_to_word(content, dialect), None, "{line}");
        assert_eq!(label::asked_by_dash(content, dialect), None, "{line}");
        assert_eq!(label::lead(content, dialect), None, "{line}");
        assert!(!line::is_clock(content, dialect) && !line::is_closing(content, dialect));
        assert!(!line::is_posted(content, dialect) && !can_begin_record(content, dialect));
        assert!(!heading::is_page_number(content) && !heading::is_row(content));
        assert!(!notice::is_dated_link(content) && heading::page(content, dialect).is_none());
        true
    }

    #[test]
    fn small_prose_is_told_at_a_glance() {
        for (line, expected) in [
            ("so it is with the ferry – and it’s “well” known", true),
            ("the minister said that they had met", true),
            ("reporter: so it is", false),
            ("so it is in 2027", false),
            ("the Joint Press Conference", false),
            ("novinář", true),
            ("ends", false),
            ("So it is", false),
            ("(so it is)", false),
            ("so it was (laughter)", false),
        ] {
            assert_eq!(is_prose_alone(line), expected, "{line}");
        }
    }

    #[test]
    fn no_rule_takes_small_prose_for_anything_else() {
        let words = [
            "so", "q", "reporter", "press", "the", "end", "of", "Aoba", "mluvčí", "ends",
        ];
        let marks = [
            " ",
            ", ",
            ". ",
            " – ",
            "- ",
            ".- ",
            "’s ",
            ": ",
            " “Wire” ",
            " (1) ",
            "",
        ];
        let mut told = 0;
        for at in 0..10 * 11 * 10 * 11 {
            let (one, mark) = (words[at % 10], marks[at / 10 % 11]);
            let (other, last) = (words[at / 110 % 10], marks[at / 1100 % 11]);
            told += u32::from(is_prose_alone(&format!("{one}{mark}{other}{last}")));
        }
        assert!(told > 1000, "{told}");
    }

    #[cfg(feature = "std")]
    #[test]
    fn nor_does_one_take_that_of_the_fixtures() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/abroad");
        let mut told = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            told += text.lines().filter(|line| is_prose_alone(line)).count();
        }
        assert!(told > 0);
    }
}
