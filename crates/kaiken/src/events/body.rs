//! Lines from the first turn on: a label that the text has had, else what the grammar says of the
//! line, else what the lines around it tell.

use super::survey::{Fact, QUOTED_TWICE, ends_question};
use super::{Event, Events, LineKind};
use crate::Span;
use crate::diagnostic::Code;
use crate::dialect::{NoteKind, Role};
use crate::edge;
use crate::grammar::heading::Numbered;
use crate::grammar::label::{Delimiter, Label, Shape};
use crate::grammar::line::Head;
use crate::grammar::{heading, label, line, notice};
use crate::lines::Line;

/// How far before a label the mark of captions stands, in bytes.
const LONGEST_MARK: usize = 8;

/// Whether a label is a word for who answers.
pub(super) fn is_answer(label: Label<'_>) -> bool {
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
        match again.filter(|_| !self.is_dated_link(content)) {
            Some(again) if recurrent && self.is_credit(line, again) => {
                self.unspoken(LineKind::Text, line);
            }
            Some(again) if !self.is_none_here(line, again) => self.open_turn(line, again, false),
            _ => self.other_line(line, label),
        }
    }

    /// Whether a label that the text has had is none on this line.
    #[inline]
    fn is_none_here(&self, line: Line<'src>, label: Label<'src>) -> bool {
        self.is_unproved(line, label)
            || self.says_again(label)
            || self.dialect.labels.recurrent && self.is_row(line, label)
    }

    /// A line that begins with no label that the text has had.
    #[inline(never)]
    fn other_line(&mut self, line: Line<'src>, label: Option<Label<'src>>) {
        let content = line.content();
        if label.is_none() && self.is_words(content) {
            return self.by_head(line, line::in_words(content, self.dialect));
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
        let read = || {
            if self.is_found(content, Fact::Unlabelled) {
                line::unlabelled(content, self.dialect)
            } else {
                line::body_with(content, closed, self.dialect)
            }
        };
        let head = self.unlisted(line, label.map_or_else(read, Head::Label));
        let head = self.answered_in_number(line, head);
        if !self.opens_as_before(line, closed, head) && !self.opens_by_context(line, closed, head) {
            self.by_head(line, head);
        }
    }

    /// Whether the words before a colon, behind what somebody says, are the office of somebody who
    /// answers, alone or with a name.
    fn names_office(&self, content: &str) -> bool {
        let named = content.split_once([':', '：']).map(|(named, _)| named);
        self.turn.is_some()
            && named.is_some_and(|named| {
                label::is_titled(named, self.dialect)
                    && label::role_of(named, self.dialect) == Some(Role::Official)
            })
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
        if self.is_unlisted(line, head) || self.quotes_stranger(line) {
            self.doubtful(line);
            return true;
        }
        if self.opens_in_frame(line, head) {
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

    /// Whether a line in somebody's speech begins with the name and the office of somebody whom no
    /// list knows: `Jun Aoba, head of the office for trade: We met.`
    /// So does a name alone on its line, above a question: `Jun Aoba:`; a question between what the same
    /// official says has words before it, too.
    fn names_stranger(&self, line: Line<'src>) -> bool {
        let content = line.content();
        let below = || self.lines.clone().next_filled().map(Line::content);
        let asks = || {
            below().is_some_and(|below| {
                ends_question(below) && !matches!(self.head(below), Head::Label(_))
            })
        };
        self.turn.is_some_and(|turn| !turn.waiting)
            && (label::is_in_office(content, self.dialect)
                || label::is_name_alone(content, self.dialect) && asks()
                || self.asks_between(line))
            && !self.goes_on_at(line)
    }

    /// Whether the mark of captions stands before a line, as before the label of whoever speaks:
    /// somebody else speaks, and nothing tells who.
    fn is_next_caption(&self, line: Line<'src>) -> bool {
        let marked = line.content().starts_with(QUOTED_TWICE) && !self.survey.mail;
        let open = marked.then(|| self.open_label()).flatten();
        open.is_some_and(|open| {
            let at = Span::of(self.source, open.text).start as usize;
            let before = edge::last(&self.source[..at], LONGEST_MARK);
            before.trim_end().ends_with(QUOTED_TWICE)
        })
    }

    /// Whether a wrapped line of speech begins with a number, as `We have 16 of⏎21. So …` does: no
    /// heading has the number before.
    fn breaks_at_number(&self, line: Line<'src>, number: Numbered<'_>) -> bool {
        let follows = self.last_number.is_some_and(|last| last.is_before(number));
        self.turn.is_some() && !follows && self.goes_on_at(line)
    }

    /// Opens the turn of somebody whose name is kept, with the part that the top of the page tells.
    pub(super) fn open_named(&mut self, line: Line<'src>, label: Label<'src>) {
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
            Head::Label(label)
                if self.names_chair(line, label) || self.is_field_for_asker(line, label) =>
            {
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
            Head::Prose | Head::Topical if self.is_date_of_page(line) => {
                self.unspoken(LineKind::Text, line);
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
            Head::Doubtful
                if (!self.goes_on_at(line) || self.names_office(line.content()))
                    && !self.is_bracket_at_top(line) =>
            {
                self.doubtful(line);
            }
            Head::Prose | Head::Topical if self.names_stranger(line) => self.doubtful(line),
            _ if self.is_next_caption(line) => self.doubtful(line),
            _ if self.is_behind_speech(line) => self.unspoken(LineKind::Text, line),
            _ => self.speech(line),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    /// The labels of the turns of a text, and what stands between them and is said by nobody.
    fn told(text: &str) -> Vec<String> {
        let transcript = crate::parse(text);
        let turns = transcript.turns().filter_map(|turn| turn.label());
        let doubts = transcript.diagnostics().iter();
        let doubts = doubts.filter(|doubt| doubt.code == crate::diagnostic::Code::PossibleLabel);
        let doubts = doubts.map(|doubt| transcript.slice(doubt.span));
        turns.chain(doubts).map(ToString::to_string).collect()
    }

    #[test]
    fn a_mark_of_captions_tells_that_somebody_else_speaks() {
        let text = ">> MODERATOR: Hello.\n>> JUN AOBA: We met.\n>> Thank you all.\n\
            >> QUESTION: Why?\n>>JUN AOBA: It is cold.\n";
        let labels = ["MODERATOR", "JUN AOBA", "QUESTION", "JUN AOBA"];
        assert_eq!(told(text), [&labels[..], &[">> Thank you all."]].concat());
    }

    #[test]
    fn a_period_closes_offices_where_it_closes_the_word_for_who_asks() {
        let text = "記者．いつですか。\n大臣．五月です。\n問. なぜですか。\n局長. 港です。\n";
        assert_eq!(told(text), ["記者", "大臣", "問", "局長"]);
        let text = "記者：いつですか。\n大臣．五月です。\n";
        assert_eq!(told(text), ["記者"]);
    }

    #[test]
    fn a_name_of_no_list_above_a_question_ends_the_turn() {
        for (line, expected) in [
            ("Jun Aoba:\n\nWhat of the ferries?", true),
            ("Jun Aoba of Reuters: When does it sail?", true),
            ("Next Steps:\n\nWhat of the ferries?", false),
            ("Jun Aoba:\n\nThe ferries sail.", false),
            ("A visitor from Oslo: When does it sail?", true),
            ("South Korea, together with Japan: We agreed.", false),
            ("Maritime Security: We keep it.", false),
        ] {
            let text = alloc::format!(
                "Press Conference by Foreign Minister SETO Rin\nFriday, March 5, 2027, 3:05 p.m.\n\n\
                 Reporter: Why?\n\nMinister Seto: So it is.\n\n{line}\n\nMinister Seto: In May.\n"
            );
            let doubted = told(&text).len() == 4;
            assert_eq!(doubted, expected, "{line}");
        }
    }
}
