//! Paragraphs of a text whose lines are wrapped: its survey tells that they are.
//!
//! ```ebnf
//! paragraph = line, { line feed, line } ;
//! ```
//!
//! Each line is read by itself, since a label may begin it. What is speech and stands right below
//! speech is one paragraph with it.

use super::{Event, Events};
use crate::Span;
use crate::grammar::heading;

/// A line that ends a sentence and goes on below is so long, in bytes.
const FULL: usize = 40;

impl<'src> Events<'src> {
    /// The next event of a text with wrapped lines, in which a paragraph has all its lines. Its
    /// stage directions are looked for in the whole of it.
    pub(super) fn next_whole(&mut self) -> Option<Event<'src>> {
        if let Some(note) = self.note() {
            return Some(note);
        }
        match self.held.take().or_else(|| self.next_of_line())? {
            Event::Paragraph { span, .. } => {
                let span = self.with_lines_below(span);
                self.noting = span;
                let text = &self.source[span.range()];
                Some(Event::Paragraph { span, text })
            }
            event => Some(event),
        }
    }

    /// A paragraph with the lines that go on with it; the event behind them is held.
    fn with_lines_below(&mut self, mut span: Span) -> Span {
        loop {
            match self.next_of_line() {
                Some(Event::Paragraph { span: below, .. }) if self.goes_on_in(span, below) => {
                    span.end = below.end;
                }
                held => {
                    self.held = held;
                    return span;
                }
            }
        }
    }

    /// Whether speech right below a paragraph is more of it. What is no more of a sentence may be an
    /// item of a list.
    fn goes_on_in(&self, span: Span, below: Span) -> bool {
        let between = &self.source[span.end as usize..below.start as usize];
        let feeds = between.bytes().filter(|byte| *byte == b'\n').count();
        let (above, content) = (
            &self.source[..span.end as usize],
            &self.source[below.range()],
        );
        let is_full = || {
            let start = memchr::memrchr(b'\n', above.as_bytes()).map_or(0, |at| at + 1);
            above.len() - start >= FULL
        };
        let breaks_off = above.ends_with(|c: char| c.is_alphanumeric() || c == ',');
        feeds == 1
            && between.trim().is_empty()
            && (content.starts_with(char::is_lowercase) || is_full())
            && (breaks_off || !heading::is_numbered_item(content))
    }
}
