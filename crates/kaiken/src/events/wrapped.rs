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
    /// The next event of a text with wrapped lines, in which a paragraph has all its lines.
    pub(super) fn next_whole(&mut self) -> Option<Event<'src>> {
        loop {
            match self.next_of_line()? {
                Event::Paragraph { span, .. } if span.end <= self.wrapped_to => {}
                Event::Paragraph { span, .. } => {
                    let span = self.with_lines_below(span);
                    self.wrapped_to = span.end;
                    let text = &self.source[span.range()];
                    return Some(Event::Paragraph { span, text });
                }
                event => return Some(event),
            }
        }
    }

    /// A paragraph with the lines that go on with it.
    fn with_lines_below(&self, mut span: Span) -> Span {
        if !self.is_followed(span) {
            return span;
        }
        let mut ahead = self.clone();
        loop {
            match ahead.next_of_line() {
                Some(Event::Note { .. }) => {}
                Some(Event::Paragraph { span: below, .. }) if self.goes_on_in(span, below) => {
                    span.end = below.end;
                }
                _ => return span,
            }
        }
    }

    /// Whether a line that is not empty stands right below a paragraph.
    fn is_followed(&self, span: Span) -> bool {
        let below = &self.source[span.end as usize..];
        let mut lines = below.lines().skip(1);
        lines.next().is_some_and(|line| !line.trim().is_empty())
    }

    /// Whether speech right below a paragraph is more of it, and no item of a list.
    fn goes_on_in(&self, span: Span, below: Span) -> bool {
        let between = &self.source[span.end as usize..below.start as usize];
        let feeds = between.bytes().filter(|byte| *byte == b'\n').count();
        let above = &self.source[..span.end as usize];
        let start = memchr::memrchr(b'\n', above.as_bytes()).map_or(0, |at| at + 1);
        let content = &self.source[below.range()];
        feeds == 1
            && between.trim().is_empty()
            && (above.len() - start >= FULL || content.starts_with(char::is_lowercase))
            && !heading::is_numbered_item(content)
    }
}
