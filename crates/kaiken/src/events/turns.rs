//! Turns begin at labels, some with a slip or a doubt, and end at the next one.

use super::speech::may_answer;
use super::survey::{Fact, QUOTED_TWICE, is_bullet};
use super::{Event, Events, LabelEvent, LineKind, List, OpenTurn, Place};
use crate::Span;
use crate::diagnostic::Code;
use crate::dialect::{NoteKind, Role};
use crate::grammar::label::{Delimiter, Label, Shape};
use crate::grammar::line::Head;
use crate::grammar::{heading, label, leaf, line};
use crate::letters::{is_kana_or_kanji, is_letter};
use crate::lines::Line;
use crate::tokens::split_words;

/// How many lines are read below a label with a period in search of who asks.
pub(super) const BELOW_STOP: usize = 12;

/// How many words at the end of a line may call somebody.
const CALLING: usize = 4;

/// What somebody says who alone has a label is longer, in bytes.
const SHORTEST_STATEMENT: usize = 160;

/// Lines of wrapped prose are longer, in characters.
const SHORTEST_WRAPPED: usize = 50;

impl<'src> Events<'src> {
    /// A period for a colon counts only where an answer is due, or the first turn. Neither it nor a
    /// gap counts where a sentence goes on from the line above. Strokes for a name need somebody who
    /// has spoken: forms have such lines.
    pub(super) fn accepts(&self, line: Line<'src>, label: Label<'src>) -> bool {
        match label.delimiter {
            _ if self.is_row(line, label) => false,
            Delimiter::Colon if self.is_lone_word(label) => false,
            Delimiter::Colon if label.is_blank() => !self.is_above_labels(),
            Delimiter::Colon if self.is_unproved(line, label) => false,
            Delimiter::Colon if label.is_outlet_alone(self.dialect) => {
                self.turn.is_none() || !self.goes_on_at(line)
            }
            Delimiter::Colon if label.is_lettered(self.dialect) => self.accepts_letter(line, label),
            Delimiter::Bracket => !self.is_marked_item(line, label),
            Delimiter::Colon | Delimiter::Stop => true,
            Delimiter::Gap => !self.goes_on_at(line),
            Delimiter::Period => {
                let known = || self.named.has(label.text) && self.has_stops();
                let known_forms = !self.dialect.labels.recurrent;
                let begins = known_forms && self.turn.is_none() && self.is_below_blank(line);
                (self.is_due() || known()) && (begins || !self.goes_on_at(line))
            }
        }
    }

    /// Whether the only label of a text that a rule knows is a word for who answers, where nobody
    /// asks, or a word for who speaks before what is no sentence: `Chair: Harbour Society`. Neither a
    /// letter is such a word nor one for who asks.
    fn is_lone_word(&self, label: Label<'_>) -> bool {
        let speech = leaf::trim_start(label.speech);
        let answers = label.role == Role::Official && label.shape == Shape::Anonymous;
        let office = || !label.text.contains(char::is_whitespace);
        let word = label.shape == Shape::Anonymous || label.shape == Shape::Office && office();
        let ended = || speech.ends_with(['.', '?', '!', '…', '”', '"', '»', ')', '。']);
        let first = speech.split(char::is_whitespace).next().unwrap_or_default();
        let small = speech.starts_with(char::is_lowercase) && first.chars().all(is_letter);
        let told = || small || !ended();
        self.survey.lone
            && word
            && label.role != Role::Reporter
            && label.text.len() > 1
            && speech.starts_with(is_letter)
            && speech.len() < SHORTEST_STATEMENT
            && !speech.starts_with(is_kana_or_kanji)
            && (answers || told())
    }

    /// A label of somebody who answers with a period behind it, where one closes the word for who
    /// asks. It is sure where an answer is due, where it was a label before, and in a script without
    /// spaces; else a name may be somebody who is spoken to, and an office alone is nothing.
    pub(super) fn stopped(&self, line: Line<'src>, head: Head<'_>) -> Option<(Label<'src>, bool)> {
        let open = head.is_open();
        if !open || self.recent.has_stop() == Some(false) {
            return None;
        }
        let label = label::stopped(line.content(), self.dialect)?;
        let due = match self.turn {
            Some(turn) => turn.role == Role::Reporter && !turn.waiting,
            None => true,
        };
        let called = || label.shape == Shape::Person && self.is_called_by_word(line, label.text);
        let unspaced = label.text.starts_with(is_kana_or_kanji);
        let sure = unspaced || self.named.has(label.text) || due || called();
        let may = sure || label.shape == Shape::Person;
        (may && !self.goes_on_at(line) && self.has_stops()).then_some((label, sure))
    }

    /// Whether the end of the line above has a word of a label, as where somebody is called:
    /// `I yield to the Chairwoman.`
    fn is_called_by_word(&self, line: Line<'src>, label: &str) -> bool {
        let above = self.line_above(line);
        let calls = |word: &str| {
            let word = word.trim_end_matches('.');
            word.len() > 2 && split_words(label).any(|known| known == word)
        };
        self.is_below_blank(line) && above.rsplit(char::is_whitespace).take(CALLING).any(calls)
    }

    /// Whether a label with a period behind it, that does not count, may be that of another
    /// official: a period closes labels here.
    pub(super) fn may_be_another(&self, line: Line<'src>, label: Label<'_>) -> bool {
        label.delimiter == Delimiter::Period && !self.goes_on_at(line) && self.has_stops()
    }

    /// Whether a period closes the word for who asks: the first one, above or in the lines below.
    fn has_stops(&self) -> bool {
        let mut ahead = self.lines.clone();
        let below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW_STOP);
        let mut below = below.map(Line::content);
        let is_stopped = |content| match self.head(content) {
            Head::Label(label) => label.is_stopped(content),
            _ => false,
        };
        self.recent
            .has_stop()
            .unwrap_or_else(|| below.any(is_stopped))
    }

    /// Whether a sign stands before a label alone on its line, and before the line below or above,
    /// too: both are items of a list. Above a question behind dashes it heads what is asked.
    pub(super) fn is_marked_item(&self, line: Line<'src>, label: Label<'_>) -> bool {
        if !label.speech.is_empty() || !label::is_marked(line.content(), self.dialect) {
            return false;
        }
        let listed = |content| match label::read(content, self.dialect) {
            label::Reading::Label(label) => {
                label.speech.is_empty() && label::is_marked(content, self.dialect)
            }
            _ => false,
        };
        let below = self.lines.clone().next_filled();
        let asks = |content| label::asked_by_dash(content, self.dialect).is_some();
        listed(self.line_above(line))
            || below.is_none_or(|below| {
                label::is_marked(below.content(), self.dialect) || asks(below.content())
            })
    }

    /// A label with a bullet before it is no more than an item where another such line stands below
    /// or right above it.
    pub(super) fn unlisted(&self, line: Line<'src>, head: Head<'src>) -> Head<'src> {
        let is_label = |content| label::bulleted(content, self.dialect).is_some();
        let below = || self.lines.clone().next_filled();
        match head {
            Head::Label(label)
                if label.speech.is_empty()
                    && is_label(line.content())
                    && (is_label(self.line_above(line))
                        || below().is_none_or(|below| is_label(below.content()))) =>
            {
                Head::Item
            }
            head => head,
        }
    }

    /// Whether speech stands below a label alone on its line: it begins with no small letter, and
    /// is no such label itself, as the lines of a list of those who speak are. Where nobody speaks
    /// yet it is more than a bracket, and stands right below a name with a remark that may be
    /// listed.
    pub(super) fn is_spoken_below(&self, line: Line<'src>) -> bool {
        let mut ahead = self.lines.clone();
        let nobody = self.turn.is_none() && !self.is_parted_from_speech(line);
        let listed = self.has_labels_alone() && line.content().ends_with(')');
        let below = if nobody && listed {
            ahead.next()
        } else {
            ahead.next_filled()
        };
        let speaks = |below: &str| {
            let aside = below.starts_with('(') && below.ends_with(')');
            let listed = || label::may_be_alone(heading::item_text(below), self.dialect);
            let opens = below.starts_with(|c: char| !c.is_lowercase());
            opens && (!nobody || !aside) && !listed()
        };
        let whole = self.is_below_blank(line) && self.survey.alone.has(line.content());
        below.map_or(!nobody, |below| speaks(below.content())) && (whole || !self.goes_on_at(line))
    }

    /// Whether a line may be a label alone, or stands in a list of such labels, in a text that has
    /// them.
    pub(super) fn may_be_alone(&self, content: &str) -> bool {
        self.has_labels_alone() && label::may_be_alone(heading::item_text(content), self.dialect)
    }

    /// Whether a name with a remark that no list has stands alone on its line within speech.
    pub(super) fn is_unlisted(&self, line: Line<'src>, head: Head<'_>) -> bool {
        let speaks = self.turn.is_some_and(|turn| !turn.waiting);
        speaks
            && matches!(head, Head::Prose | Head::Topical)
            && (self.may_be_alone(line.content()) || self.is_unlisted_in_capitals(line.content()))
            && self.is_spoken_below(line)
    }

    /// Whether a line goes on with the sentence of the line above it, which is as long as only
    /// lines of wrapped prose are.
    pub(super) fn goes_on_at(&self, line: Line<'src>) -> bool {
        let above = self.text_above(line);
        above.ends_with(|c: char| c.is_alphanumeric() || c == ',') && {
            let start = memchr::memrchr2(b'\n', b'\r', above.as_bytes()).map_or(0, |at| at + 1);
            leaf::is_longer(&above[start..], SHORTEST_WRAPPED)
        }
    }

    /// Behind a label that the text has not had, in the middle of an official's speech, words in
    /// quotation marks may be what the other one said:
    /// `Prime Minister Aoba: “We agree.” I said so.` So they may where nobody asks, as in a release.
    pub(super) fn may_quote(&self, label: Label<'_>) -> bool {
        let speaks = self
            .turn
            .is_some_and(|turn| turn.role == Role::Official && !turn.waiting);
        (speaks || self.survey.unasked)
            && label.delimiter == Delimiter::Colon
            && label.role == Role::Official
            && label.shape != Shape::Anonymous
            && leaf::trim_start(label.speech).starts_with(['“', '"', '„', '«', '「'])
    }

    /// Whether a label above all others tells whose words a page quotes: it stands alone below a
    /// quotation and a dash.
    pub(super) fn is_told(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let may = self.dialect.labels.recurrent
            && label.delimiter == Delimiter::Colon
            && label.speech.trim().is_empty()
            && self.is_above_labels();
        let above = may.then(|| self.line_above(line));
        let quoted = above.and_then(|above| above.strip_suffix(['-', '–', '—']));
        quoted.is_some_and(|said| said.trim_end().ends_with(['“', '”', '"']))
    }

    /// Whether a letter says once more what the label right above it says: `(記者)`, and below it
    /// `Q.なぜですか。`
    #[inline]
    pub(super) fn says_again(&self, label: Label<'_>) -> bool {
        let is_letter = |label: Label<'_>| label.text.chars().nth(1).is_none();
        self.turn.is_some_and(|turn| {
            turn.waiting
                && turn.role == label.role
                && label.shape == Shape::Anonymous
                && is_letter(label)
                && self.label.is_some_and(|open| !is_letter(open))
        })
    }

    /// What a line below the header can be. A mark may stand before a label.
    pub(super) fn head(&self, content: &'src str) -> Head<'src> {
        if self.is_small_prose(content) {
            return Head::Prose;
        }
        let marked = self.dialect.labels.stamped;
        let behind = marked.then(|| self.behind_lead(content)).flatten();
        self.unmarked_head(behind.unwrap_or(content))
    }

    /// What stands behind a mark before a label: `[14:00:00] AOBA: So.`
    pub(super) fn behind_lead(&self, content: &'src str) -> Option<&'src str> {
        let lead = label::lead(content, self.dialect);
        let quoted = self.survey.mail && content.starts_with(QUOTED_TWICE);
        let Some(lead) = lead.filter(|_| !quoted) else {
            return self.behind_hyphen(content);
        };
        match self.unmarked_head(lead.behind) {
            Head::Label(label) if lead.fits(label) => Some(lead.behind),
            Head::Label(_) if self.survey.bulleted && is_bullet(lead.kind, content) => {
                Some(lead.behind)
            }
            _ => self.behind_hyphen(content),
        }
    }

    /// What stands behind a hyphen right before a label, in a text in which hyphens stand before
    /// most of those that its survey shows.
    fn behind_hyphen(&self, content: &'src str) -> Option<&'src str> {
        let shown = self.survey.hyphened;
        let behind = shown.then(|| label::behind_hyphen(content, self.dialect))??;
        matches!(self.unmarked_head(behind), Head::Label(_)).then_some(behind)
    }

    fn unmarked_head(&self, content: &'src str) -> Head<'src> {
        let head = self.head_by_rule(content);
        self.recurrent_as(content, head).map_or(head, Head::Label)
    }

    /// The same without what only recurrence shows.
    pub(super) fn head_by_rule(&self, content: &'src str) -> Head<'src> {
        if self.is_small_prose(content) {
            return Head::Prose;
        }
        let known = self.recent.known_at(content, self.dialect);
        let closed = known.is_none() && self.dialect.may_be_closed(content);
        let head = match known {
            Some(label) => Head::Label(label),
            None if self.is_found(content, Fact::Unlabelled) => {
                line::unlabelled(content, self.dialect)
            }
            None => line::body_with(content, closed, self.dialect),
        };
        let stopped = || {
            let open = matches!(head, Head::Prose) && self.recent.has_stop() == Some(true);
            open.then(|| label::stopped(content, self.dialect))?
        };
        let crowded = || self.in_crowd(content, head);
        match self
            .short(content, closed, head)
            .or_else(stopped)
            .or_else(crowded)
        {
            Some(label) => Head::Label(label),
            None => head,
        }
    }

    /// Begins a turn at a line with a label that the memory has, in a dialect in which its own form tells
    /// what a line is. Most lines are such.
    ///
    /// No other rule takes one for anything else: the grammar says that it is a label whatever stands
    /// behind it, so that no title stands before it, and that is asked before all else.
    #[inline]
    pub(super) fn opens_again(&mut self, line: Line<'src>) -> bool {
        if self.place != Place::Body || !self.dialect.tells_by_form() {
            return false;
        }
        let label = self.recent.heard_again(line.content());
        let label =
            label.filter(|label| !self.is_unproved(line, *label) && !self.says_again(*label));
        if let Some(label) = label {
            self.open_turn(line, label, false);
        }
        label.is_some()
    }

    /// Begins the turn of a label that is glued to the line that was read last.
    #[inline(never)]
    pub(super) fn open_glued(&mut self) {
        if let Some((line, label)) = self.glued.take() {
            self.open_turn(line, label, false);
        }
    }

    pub(super) fn open_turn(&mut self, line: Line<'src>, label: Label<'src>, inferred: bool) {
        self.close_turn();
        self.keep_outlet(label);
        self.seen.bare |= label.shape == Shape::Anonymous
            && label.delimiter == Delimiter::Gap
            && !label.speech.is_empty();
        self.seen.asked |= label.role == Role::Reporter;
        if may_answer(label.role) {
            self.habits.answered = Some(true);
        }
        let span = Span::of(self.source, label.text);
        let event = LabelEvent {
            span,
            text: label.text,
            role: if self.survey.infers_part(label) {
                Role::Unknown
            } else {
                label.role
            },
            anonymous: label.shape == Shape::Anonymous,
            shape: label.shape,
        };
        self.queue.push(Event::TurnStart {
            label: Some(event),
            inferred,
        });
        // Each line below asks of it: white space is passed once.
        let begun = leaf::trim_start(label.speech);
        let timed = label::is_time_behind(begun, self.dialect);
        let noted = label::is_office_behind(label, self.dialect);
        let speech = if timed || noted || heading::is_bare_bullet(begun) {
            ""
        } else {
            begun
        };
        self.turn = Some(OpenTurn {
            role: label.role,
            waiting: speech.is_empty(),
        });
        self.label = Some(Label {
            speech: begun,
            ..label
        });
        self.carries = false;
        self.list = List::default();
        self.opened = (!speech.is_empty()).then_some(speech);
        self.doubt_label(label, span);
        if noted {
            self.note_behind(label);
        }
        if !speech.is_empty() {
            self.said(line, speech);
        }
        debug_assert!(line.span().encloses(span), "a label stands on its line");
    }

    /// The office of whoever answers, behind the label, is noted there, since nobody says it.
    fn note_behind(&mut self, label: Label<'src>) {
        let text = label.speech.trim();
        self.queue.push(Event::Note {
            kind: NoteKind::Other,
            span: Span::of(self.source, text),
            text,
        });
    }

    pub(super) fn doubt_label(&mut self, label: Label<'src>, span: Span) {
        match label.delimiter {
            Delimiter::Colon if self.is_glued(label, span) => {
                self.queue.push(Event::Doubt {
                    code: Code::NoSpaceAfterLabel,
                    span,
                });
            }
            Delimiter::Period => {
                self.queue.push(Event::Doubt {
                    code: Code::PeriodForColon,
                    span,
                });
            }
            _ => {}
        }
    }

    /// Whether speech follows a colon of ASCII without a space.
    pub(super) fn is_glued(&self, label: Label<'_>, span: Span) -> bool {
        let glued = |c: char| {
            c.is_ascii() && !c.is_whitespace() || matches!(c, '“' | '‘' | '—' | '–' | '…')
        };
        label.speech.starts_with(glued)
            && !label.text.ends_with(is_kana_or_kanji)
            && self.source[span.end as usize..]
                .trim_start()
                .starts_with(':')
    }

    pub(super) fn close_turn(&mut self) {
        if let Some(turn) = self.turn.take() {
            self.last_role = Some(turn.role);
            self.queue.push(Event::TurnEnd);
        }
    }

    /// Prose that begins almost as a label does: who speaks from here on is not known.
    pub(super) fn doubtful(&mut self, line: Line<'src>) {
        self.unspoken(LineKind::Text, line);
        self.queue.push(Event::Doubt {
            code: Code::PossibleLabel,
            span: line.span(),
        });
    }
}
