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
        content: &'src str,
        closed: bool,
        head: Head<'_>,
    ) -> Option<Label<'src>> {
        let open = head.is_open();
        if open && self.turn.is_some_and(|turn| turn.role == Role::Reporter) {
            let again = label::again_with_period(content, &self.recent);
            if again.is_some() {
                return again;
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
        let label = self.recent.unclosed(line.content())?;
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

    /// Whether the next line is prose.
    fn is_speech_below(&self) -> bool {
        let below = self.lines.clone().next_filled();
        below.is_some_and(|below| matches!(self.head(below.content()), Head::Prose))
    }
}
