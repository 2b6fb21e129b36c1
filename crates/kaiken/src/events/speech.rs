//! What stands inside a turn: paragraphs, lists, stage directions; and lines that nobody speaks.

use super::records::can_begin_record;
use super::survey::ends_question;
use super::top::is_row;
use super::{Ahead, Event, Events, LineKind, OpenTurn};
use crate::Span;
use crate::diagnostic::Code;
use crate::dialect::{NoteKind, Role};
use crate::grammar::label::{Delimiter, Label};
use crate::grammar::line::Head;
use crate::grammar::{heading, label, leaf, line};
use crate::letters::is_kana_or_kanji;
use crate::lines::{Line, Lines};

/// How many lines are read below a closing one in search of a label.
const BELOW_CLOSING: usize = 30;

/// How many lines may stand right above the same label once more.
const GLUED: usize = 4;

/// How many lines below a question are read in search of the label of somebody who answers.
const BELOW_QUESTION: usize = 400;

/// So soon somebody else follows behind navigation that stands within an answer, in lines.
const WITHIN_ANSWER: usize = 8;

/// Longer lines are paragraphs: nobody wraps a text at more characters.
const WRAPPED: usize = 120;

/// Whether somebody of that part may answer.
pub(super) const fn may_answer(role: Role) -> bool {
    matches!(role, Role::Official | Role::Unknown)
}

/// Whether a letter is of a script in which labels stand within paragraphs of nobody.
fn is_unspaced(c: char) -> bool {
    is_kana_or_kanji(c) || label::is_hangul(c)
}

/// Whether a line is a question, with no other one before it.
pub(super) fn asks_once(content: &str) -> bool {
    let said = || content.trim_end_matches(['?', '？', '”', '"', ')']);
    ends_question(content)
        && !content.starts_with(char::is_lowercase)
        && !said().contains(['?', '？'])
}

impl<'src> Events<'src> {
    /// Whether a line of navigation stands between two paragraphs of one who speaks, as pages of
    /// news have them: speech goes on below, and somebody else follows soon.
    pub(super) fn is_within_answer(&self) -> bool {
        let may = self.dialect.labels.stamped && self.turn.is_some_and(|turn| !turn.waiting);
        let mut ahead = self.lines.clone();
        let next = || ahead.next_filled();
        let mut below = core::iter::from_fn(next).take(WITHIN_ANSWER).peekable();
        let sentence =
            |line: &Line<'_>| line.content().ends_with(['.', '!', '?', '。', '！', '？']);
        may && below.peek().is_some_and(sentence) && self.speech_goes_on() && {
            below.any(|line| matches!(self.head(line.content()), Head::Label(_)))
        }
    }

    /// What is left of a list in a copied page stands between paragraphs and ends no turn. Where
    /// the turn ends by itself it stands behind it.
    pub(super) fn bare_bullet(&mut self, line: Line<'src>) {
        match self.turn {
            None => self.line(LineKind::Furniture, line),
            Some(turn) if turn.waiting || self.speech_goes_on() => {}
            Some(_) => self.unspoken(LineKind::Furniture, line),
        }
    }

    /// Whether a row of marks stands between a label alone on its line and what is said.
    pub(super) fn underlines(&self, content: &str) -> bool {
        self.turn.is_some_and(|turn| turn.waiting)
            && self.survey.alone.is_some()
            && content.starts_with(['-', '=', '_'])
            && is_row(content)
    }

    /// A paragraph: of the open turn, of the last speaker by inference, or of nobody known.
    pub(super) fn speech(&mut self, line: Line<'src>) {
        let span = line.span();
        if self.turn.is_none() && self.carries {
            self.queue.push(Event::TurnStart {
                label: None,
                inferred: true,
            });
            self.queue.push(Event::Doubt {
                code: Code::InferredAttribution,
                span,
            });
            self.label = None;
            self.turn = Some(OpenTurn {
                role: Role::Official,
                waiting: false,
            });
        }
        let open = self.list.open;
        if self.ends_with_its_line()
            || self.is_quoted_answer(line)
            || self.may_be_answer(line)
            || self.leads_to_same_label(line)
            || self.is_asked_between(line)
        {
            self.close_turn();
        }
        if self.turn.is_none() {
            self.unsaid(line);
        } else if let Some((said, label)) = label::glued(line.content(), self.dialect) {
            self.paragraph(said);
            self.glued = Some((line, label));
        } else {
            self.said(line, line.content());
        }
        self.list = self.list_after(line.content(), open);
    }

    /// Whether lines that nothing parts from the same label below, and an empty line from what it
    /// has said above, are those of somebody else, whom no label names.
    fn leads_to_same_label(&self, line: Line<'src>) -> bool {
        let open = self.open_label().filter(|open| open.speech.is_empty());
        let said = self.turn.is_some_and(|turn| !turn.waiting);
        let begins = !line.content().starts_with(char::is_lowercase);
        let may = said && begins;
        let Some(open) = open.filter(|open| may && open.delimiter == Delimiter::Colon) else {
            return false;
        };
        let is_same = |below: Line<'src>| {
            let behind = below.content().strip_prefix(open.text);
            behind.is_some_and(|behind| behind.trim() == ":")
        };
        let apart = self.gap_above(line);
        let mut ahead = self.lines.clone();
        let mut glued = core::iter::from_fn(|| ahead.next_filled())
            .take(GLUED)
            .take_while(|below| self.gap_above(*below) < apart);
        glued.any(is_same)
    }

    /// Whether a paragraph that is a question stands right above the same label once more, in a text
    /// in which those who ask have none: `PREMIER: So. … When? … PREMIER: In May.` Whoever asks
    /// something before that may answer it, too. Where nearly all labels have a question above them,
    /// that of anybody who answers is enough.
    fn is_asked_between(&mut self, line: Line<'src>) -> bool {
        let content = line.content();
        let said = self.turn.is_some_and(|turn| !turn.waiting);
        let above = self.survey.asked_above && ends_question(content);
        let between = self.survey.asked_between && asks_once(content);
        let asked = (above || between) && self.survey.wraps.is_none();
        if !asked || !said || self.goes_on_at(line) {
            return false;
        }
        let answers = |label: &Label<'_>| may_answer(label.role);
        let open = self.open_label().filter(answers);
        let below = self.lines.clone().next_filled();
        let whole = self.label_inside(line, content).is_none();
        open.zip(below).is_some_and(|(open, below)| {
            let again = below.content().strip_prefix(open.text).map(str::trim_start);
            let same = again.is_some_and(|behind| behind.starts_with([':', '：', '.', '-', '–']));
            let another = || match self.head(below.content()) {
                Head::Label(label) => answers(&label),
                _ => false,
            };
            whole && (same || above && another())
        })
    }

    /// How many line feeds stand between a line and the one above that is not empty.
    fn gap_above(&self, line: Line<'src>) -> usize {
        let above = &self.source[..line.start as usize];
        let gap = &above.as_bytes()[above.trim_end().len()..];
        memchr::memchr_iter(b'\n', gap).count()
    }

    /// Words of nobody, up to a label that stands within them in a script of East Asia.
    fn unsaid(&mut self, line: Line<'src>) {
        self.named
            .keep_line(line, self.last_role, self.source, self.dialect);
        let label = self.label_inside(line, line.content());
        let Some(label) = label.filter(|label| label.text.starts_with(is_unspaced)) else {
            return self.line(LineKind::Text, line);
        };
        let at = label.text.as_ptr() as usize - line.content().as_ptr() as usize;
        let text = line.content()[..at].trim_end();
        self.queue.push(Event::Line {
            kind: LineKind::Text,
            span: Span::of(self.source, text),
            text,
        });
        self.glued = Some((line, label));
    }

    #[inline]
    pub(super) fn paragraph(&mut self, text: &'src str) {
        let span = Span::of(self.source, text);
        if let Some(turn) = &mut self.turn {
            turn.waiting = false;
        }
        self.queue.push(Event::Paragraph { span, text });
        if !self.dialect.lines.stage_directions.is_empty() && self.survey.wraps.is_none() {
            self.noting = span;
        }
    }

    /// A line that nobody speaks ends the turn.
    pub(super) fn unspoken(&mut self, kind: LineKind, line: Line<'src>) {
        self.close_turn();
        self.carries = false;
        self.line(kind, line);
    }

    /// Whether a paragraph behind a question may be the answer, in a text in which nobody but those
    /// who ask has a label.
    fn may_be_answer(&mut self, line: Line<'src>) -> bool {
        let asked = self
            .turn
            .is_some_and(|turn| turn.role == Role::Reporter && !turn.waiting);
        let possible = asked && self.dialect.labels.unlabelled_answers;
        if !possible || self.habits.answered == Some(true) || !self.begins_answer(line) {
            return false;
        }
        let answered = self
            .habits
            .answered
            .unwrap_or_else(|| self.has_answers_below());
        self.habits.answered = Some(answered);
        !answered
    }

    /// Whether the open turn ends with its line: it is a question behind dashes, or a quotation
    /// right behind who says it.
    fn ends_with_its_line(&self) -> bool {
        let label = self.open_label();
        let is_quoted = |label: Label<'_>| {
            label.delimiter == Delimiter::Gap && heading::is_quotation(label.speech)
        };
        label.is_some_and(|label| label::is_dashed(label) || is_quoted(label))
    }

    /// Whether a paragraph behind a question is all in quotation marks, as newspapers write what
    /// somebody answers, and nobody goes on below it.
    fn is_quoted_answer(&self, line: Line<'src>) -> bool {
        let asked = self
            .turn
            .is_some_and(|turn| turn.role == Role::Reporter && !turn.waiting);
        let below = || self.lines.clone().next_filled();
        let goes_on = |below: Line<'src>| {
            matches!(self.head(below.content()), Head::Prose)
                && !heading::is_quotation(below.content())
        };
        asked && heading::is_quotation(line.content()) && !below().is_some_and(goes_on)
    }

    /// Whether a label below in this conference is that of somebody who answers. So many lines are
    /// read at most.
    fn has_answers_below(&self) -> bool {
        let answers = |below: Line<'src>| match self.head(below.content()) {
            Head::Label(label) => may_answer(label.role),
            _ => false,
        };
        self.below(&mut self.lines.clone(), BELOW_QUESTION)
            .any(answers)
    }

    /// The next lines of this conference, so many at most.
    pub(super) fn below<'l>(
        &'l self,
        ahead: &'l mut Lines<'src>,
        most: usize,
    ) -> impl Iterator<Item = Line<'src>> + 'l {
        core::iter::from_fn(|| ahead.next_filled())
            .take(most)
            .take_while(|below| !can_begin_record(below.content(), self.dialect))
    }

    /// Whether a paragraph stands below a question mark, and neither goes on with the question nor
    /// asks. Once an answer without a label has come, or one stands below, the end of any sentence
    /// does, where one of the two is longer than a line of text is wrapped; in a script without
    /// spaces, which is not, the line of the label is the question.
    fn begins_answer(&mut self, line: Line<'src>) -> bool {
        let content = line.content();
        let above = self.source[..line.start as usize].trim_end();
        let question = above.rsplit(['\n', '\r']).next().unwrap_or_default();
        let ends = question.trim_end_matches(['”', '"', ')', '」', '）']);
        let labelled = || {
            let open = self.open_label().map_or("", |open| open.text);
            content.starts_with(is_unspaced) && question.trim_start().starts_with(open)
        };
        let is_long = |text| leaf::is_longer(text, WRAPPED);
        let is_whole = || ends.ends_with(['.', '!']) && (is_long(content) || is_long(question));
        let answered = self.habits.answered == Some(false);
        let ended = ends.ends_with(['?', '？'])
            || answered && (is_whole() || labelled())
            || !answered && is_whole() && self.is_answered_unlabelled();
        ended && !content.starts_with(char::is_lowercase) && !content.ends_with(['?', '？'])
    }

    /// Whether a question that ends as one stands further down, right above a paragraph without a
    /// label, and nobody who may answer has a label.
    fn is_answered_unlabelled(&mut self) -> bool {
        let at = self.lines.offset();
        if at < self.unlabelled_below.until {
            return self.unlabelled_below.answer;
        }
        let mut ahead = self.lines.clone();
        let (mut asked, mut found, mut labelled) = (false, false, false);
        for below in self.below(&mut ahead, BELOW_QUESTION) {
            let head = self.head(below.content());
            found |= asked && matches!(head, Head::Prose);
            labelled |= matches!(head, Head::Label(label) if may_answer(label.role));
            asked = matches!(head, Head::Label(label) if label.speech.ends_with('?'));
        }
        self.unlabelled_below = Ahead {
            until: ahead.offset(),
            answer: found && !labelled,
        };
        self.unlabelled_below.answer
    }

    /// Whether nobody has had a label yet.
    pub(super) fn is_above_labels(&self) -> bool {
        self.turn.is_none() && self.last_role.is_none()
    }

    /// Whether a line below the header says at what time a conference began, behind an index of its
    /// topics.
    pub(super) fn is_late_clock(&self, line: Line<'src>) -> bool {
        self.is_above_labels()
            && !self.dialect.lines.closings.is_empty()
            && line::is_clock(line.content(), self.dialect)
            && !self.goes_on_at(line)
    }

    /// Whether a line ends a conference by its place, too: no sentence goes on at it, nothing
    /// announces it, and no label stands in the lines below. Below what may be said nothing is said
    /// at all.
    pub(super) fn is_closing(&self, line: Line<'src>, mut ahead: Lines<'src>) -> bool {
        let announced = || {
            let above = self.source[..line.start as usize].trim_end();
            above.ends_with([':', '：'])
        };
        let weak = |below| line::may_be_said(line.content(), below, self.dialect);
        let is_silent = |below: Line<'src>| {
            use Head::{End, Furniture, Label, Link, Notice, StageDirection};
            match self.head(below.content()) {
                Label(_) => false,
                End | Furniture | Link | Notice | StageDirection(_) => true,
                _ => !weak(below.content()) || line::is_closing(below.content(), self.dialect),
            }
        };
        self.may_close(line)
            && !self.goes_on_at(line)
            && !announced()
            && self.below(&mut ahead, BELOW_CLOSING).all(is_silent)
    }

    /// Whether a line below a label has the words of one that ends a conference.
    pub(super) fn may_close(&self, line: Line<'src>) -> bool {
        !self.is_above_labels() && line::is_closing(line.content(), self.dialect)
    }

    /// A stage direction belongs to the turn if the turn goes on below it.
    pub(super) fn stage_direction(&mut self, kind: NoteKind, line: Line<'src>) {
        if self.turn.is_some() && self.speech_goes_on() {
            let span = line.span();
            self.queue.push(Event::Note {
                kind,
                span,
                text: line.content(),
            });
        } else {
            self.close_turn();
            self.line(LineKind::StageDirection, line);
        }
    }

    /// Whether the next line is speech of the turn that is open.
    pub(super) fn speech_goes_on(&self) -> bool {
        let mut ahead = self.lines.clone();
        let Some(next) = self.next_behind_page(&mut ahead) else {
            return false;
        };
        match self.head(next.content()) {
            _ if self.is_closing(next, ahead.clone()) => false,
            Head::Prose | Head::Doubtful => true,
            head @ (Head::Item | Head::Topical) => {
                let mut below = Self {
                    lines: ahead,
                    ..self.clone()
                };
                match head {
                    Head::Item => self.list.open || !below.is_bulleted_heading(next),
                    _ if heading::begins_as_said(next.content(), &self.dialect.headings) => true,
                    _ => !below.is_heading(next),
                }
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Dialect;
    use crate::dialect::Indexed;
    use alloc::format;

    #[test]
    fn a_closing_line_ends_no_sentence_and_nobody_speaks_below_it() {
        for (above, behind, expected) in [
            ("\n\n", "", true),
            ("\n \n", "\n\n(End of transcript)\n\nEND", true),
            (" At:\n", "", false),
            ("\n", "", true),
            ("\n\n", "\n\nQ: Why?", false),
            ("\n\n", "\n\nThe ferry left.\n\nQ: Why?", false),
        ] {
            let text = format!("Q: When does it end?{above}2:02 P.M. EST{behind}\n");
            let dialect = Indexed::built_in(Dialect::named("generic").unwrap()).unwrap();
            let is_end = |event: Event<'_>| {
                matches!(
                    event,
                    Event::Line {
                        kind: LineKind::End,
                        ..
                    }
                )
            };
            let found = Events::new(&text, 0, dialect, false).any(is_end);
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_recess_ends_no_conference() {
        let recess = "[Whereupon, at 10:58 a.m., a recess was taken.]";
        for (behind, closes) in [
            ("", true),
            ("\n\nThe Harbour Desk", true),
            (
                "\n\nThe first thing that I would say is that storms came.",
                false,
            ),
            ("\n\nQ: Why?", false),
        ] {
            let text = format!("Q: Why?\n\nA: So it is.\n\n{recess}{behind}\n");
            let dialect = Indexed::generic();
            let kinds = || {
                Events::new(&text, 0, dialect, false).filter_map(|event| match event {
                    Event::Line { kind, text, .. } if text == recess => Some(kind),
                    _ => None,
                })
            };
            assert_eq!(kinds().any(|kind| kind == LineKind::End), closes, "{text}");
            assert!(
                closes || kinds().all(|kind| kind == LineKind::StageDirection),
                "{text}"
            );
        }
    }
}
