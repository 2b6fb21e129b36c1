//! Names and values above a page that is kept as Markdown become fields, as far as the dialect knows them.

use super::{Event, Events, LineKind, Place};
use crate::Span;
use crate::dialect::FieldSlot;
use crate::grammar::front_matter::{is_closed, is_row};
use crate::grammar::notice;
use crate::lines::Line;

impl<'src> Events<'src> {
    /// Whether a row of hyphens is the first line of the text and another one closes what it opens.
    pub(super) fn opens_front_matter(&self, line: Line<'_>) -> bool {
        let above =
            || self.source[..line.start as usize].trim_end_matches(['\u{feff}', '\n', '\r', ' ']);
        is_row(line)
            && self.dialect.header.front_matter
            && above().is_empty()
            && is_closed(self.lines.clone())
    }

    /// A row, or a name and its value: a field that the dialect knows, or one that it does not.
    pub(super) fn front_matter_line(&mut self, line: Line<'src>) {
        let row = is_row(line);
        self.place = if row && self.place == Place::FrontMatter {
            Place::Header
        } else {
            Place::FrontMatter
        };
        let span = if row {
            line.span()
        } else {
            self.with_value_below(line)
        };
        let text = &self.source[span.range()];
        let field = notice::field(text, self.dialect);
        let kind = field.map_or(LineKind::Furniture, |_| LineKind::Field);
        self.seen.title |= field.is_some_and(|field| field.form.slot == FieldSlot::Title);
        self.seen.date |= self.tells_when(kind, text);
        self.queue.push(Event::Line { kind, span, text });
    }

    /// A line and those below it on which its value goes on.
    fn with_value_below(&mut self, line: Line<'src>) -> Span {
        let mut span = line.span();
        let mut ahead = self.lines.clone();
        while let Some(below) = ahead.next_filled().filter(|below| below.indent() > 0) {
            span = span.to(below.span());
            self.lines = ahead.clone();
        }
        span
    }
}
