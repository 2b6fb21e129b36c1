//! Labels with a slip: a letter, a mark or a space is not what it should be.

use super::Events;
use crate::dialect::Role;
use crate::grammar::label::{self, Delimiter, Label};
use crate::grammar::line::Head;
use crate::lines::Line;

/// How far into a line the colon of a label with a slip in it is looked for, in bytes.
const NEAR_LABEL: usize = 120;

/// In how many lines below a label that has lost its colon it is looked for with one.
const RUN_TOGETHER: usize = 64;

/// The longest label with a mark for its colon, in characters.
const BLOTTED: usize = 16;

/// Marks that a scan puts before a word.
const STRAY: [char; 2] = ['.', ','];

/// Whether a line may begin with a label in capitals and a mark for its colon.
fn is_blotted(line: &str) -> bool {
    let mut behind = line
        .chars()
        .take(BLOTTED)
        .skip_while(|c| c.is_ascii_uppercase() || c.is_whitespace());
    matches!(behind.next(), Some(';' | ','))
}

impl<'src> Events<'src> {
    /// A label with a slip in it, where no rule takes the line for anything else.
    pub(super) fn near(
        &self,
        line: Line<'src>,
        closed: bool,
        head: Head<'_>,
    ) -> Option<Label<'src>> {
        let (content, open) = (line.content(), head.is_open());
        let found = open.then(|| self.with_period(line)).flatten();
        if found.is_some() {
            return found;
        }
        if open && content.starts_with(STRAY) {
            let stray = self.behind_stray_mark(content);
            if stray.is_some() {
                return stray;
            }
        }
        if open && self.seen.bare {
            let glued = label::glued_to_word(content, self.dialect);
            if glued.is_some() {
                return glued;
            }
        }
        if open && self.dialect.labels.capitals && is_blotted(content) {
            let again = label::again_with_mark(content, &self.recent);
            if again.is_some() {
                return again;
            }
        }
        let window = &content.as_bytes()[..content.len().min(NEAR_LABEL)];
        if !open || !closed || self.recent.is_empty() || memchr::memchr(b':', window).is_none() {
            return None;
        }
        label::near(content, &self.recent, self.dialect)
    }

    /// The label of an official with a period for its colon: an answer is due, or it begins a
    /// paragraph in capitals and a gap follows, as behind the colons of such labels.
    fn with_period(&self, line: Line<'src>) -> Option<Label<'src>> {
        let due = self.turn.is_some_and(|turn| turn.role == Role::Reporter);
        let may = (due || self.dialect.labels.capitals) && self.recent.may_begin(line.content());
        let label = may.then(|| label::again_with_period(line.content(), &self.recent))??;
        let set_off = || {
            label.speech.starts_with("  ")
                && !label.text.contains(char::is_lowercase)
                && self.is_below_blank(line)
                && !self.goes_on_at(line)
        };
        (due || set_off()).then_some(label)
    }

    /// A label that the text has had, behind a mark that a scan has put before it: `.Q: Why?`
    fn behind_stray_mark(&self, content: &'src str) -> Option<Label<'src>> {
        let behind = content.trim_start_matches(STRAY);
        match label::read(behind, self.dialect) {
            label::Reading::Label(label) if label.delimiter == Delimiter::Colon => {
                self.recent.known(label.text).map(|_| label)
            }
            _ => None,
        }
    }

    /// A label that has lost its colon and runs into the first word of what is said: the text has
    /// it with one, above or in the lines below.
    pub(super) fn run_together(&self, line: Line<'src>, head: Head<'_>) -> Option<Label<'src>> {
        let open = head.is_open();
        if !open || !self.dialect.labels.recurrent {
            return None;
        }
        let (text, speech) = label::run_together(line.content())?;
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(RUN_TOGETHER);
        let model = self.recent.known(text).or_else(|| {
            below.find_map(|line| match label::read(line.content(), self.dialect) {
                label::Reading::Label(label) if label.text == text => {
                    (label.delimiter == Delimiter::Colon).then_some((label.shape, label.role))
                }
                _ => None,
            })
        });
        let (shape, role) = model.filter(|_| !self.goes_on_at(line))?;
        Some(Label {
            text,
            shape,
            role,
            delimiter: Delimiter::Stop,
            speech,
        })
    }

    /// A label that came before, alone on its line and without what closed it: it is that of
    /// somebody who answers where somebody asked, or the other way round, and the next line is
    /// speech.
    pub(super) fn unclosed(&self, line: Line<'src>) -> Option<Label<'src>> {
        let may = self.recent.may_begin(line.content());
        let label = may.then(|| self.recent.unclosed(line.content()))??;
        let before = self.turn.map_or(self.last_role, |turn| Some(turn.role))?;
        let waiting = self.turn.is_some_and(|turn| turn.waiting);
        if waiting || self.has_labels_alone() {
            return None;
        }
        let due = match label.role {
            Role::Official => before == Role::Reporter,
            Role::Reporter => before == Role::Official,
            _ => false,
        };
        (due && self.is_speech_below() && !self.goes_on_at(line)).then_some(label)
    }

    /// The label of an official that came before, with nothing that closes it, before a sentence:
    /// somebody has just asked.
    pub(super) fn without_mark(&self, line: Line<'src>, head: Head<'_>) -> Option<Label<'src>> {
        let asked = self
            .turn
            .is_some_and(|turn| turn.role == Role::Reporter && !turn.waiting);
        if !asked || !head.is_open() || !self.recent.may_begin(line.content()) {
            return None;
        }
        let label = label::again_without_mark(line.content(), &self.recent, self.dialect);
        label.filter(|_| !self.goes_on_at(line))
    }

    /// Whether a known label that nothing closes may be that of somebody who is called: something is
    /// asked behind it, or the same official's stands below, where nobody follows themselves.
    pub(super) fn may_be_called(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(RUN_TOGETHER);
        let next = below.find_map(|below| match self.head_by_rule(below.content()) {
            Head::Label(label) => Some(label.text),
            _ => None,
        });
        next == Some(label.text) || label::has_question_mark(line.content())
    }

    /// Whether the next line is prose.
    fn is_speech_below(&self) -> bool {
        let below = self.lines.clone().next_filled();
        below.is_some_and(|below| matches!(self.head(below.content()), Head::Prose))
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::Indexed;
    use crate::events::{Event, Events};
    use alloc::format;

    #[test]
    fn a_label_that_nothing_closes_stands_behind_a_question() {
        for (asked, line, expected) in [
            ("Question: Why?", "Jun Aoba I would wait for the fax.", 5),
            ("Question: Why?", "Jun Aoba The fax has come.", 5),
            ("Question: Why?", "Jun Aoba Harbour is open again.", 4),
            ("Question: Why?", "Jun Aoba would wait for the fax.", 4),
            ("It was so.", "Jun Aoba I would wait for the fax.", 3),
            // Somebody is called.
            ("Question: Thanks.", "Jun Aoba You said so. Why May?", 4),
            (
                "Question: Why?",
                "Jun Aoba The fax has come.\nJun Aoba: So?",
                5,
            ),
        ] {
            let text = format!(
                "Jun Aoba: Good day.\n{asked}\n{line}\nQuestion: When?\nJun Aoba: In May.\n"
            );
            let found = Events::new(&text, 0, Indexed::generic(), false)
                .filter(|event| matches!(event, Event::TurnStart { .. }));
            assert_eq!(found.count(), expected, "{text}");
        }
    }
}
