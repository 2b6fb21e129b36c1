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

#[cfg(test)]
mod tests {
    use crate::dialect::Indexed;
    use crate::events::{Event, Events};
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    const WRAPPED: &str = "Q: Why?

A: So it is with the ferry, which has been out of service since the
storm, and with the pier, which the yard has closed to everybody who
has no ticket.

Q: And the crane, which fell into the harbour on the same night as the
ferry was lost, and was not insured by those who had bought it?

A: It was.

Q: When?

";

    /// How many lines each paragraph of a wrapped text has that ends in these lines.
    fn lines(end: &str) -> Vec<usize> {
        let text = format!("{WRAPPED}A: {end}\n\n");
        Events::new(&text, 0, Indexed::generic(), false)
            .filter_map(|event| match event {
                Event::Paragraph { text, .. } => Some(text.lines().count()),
                _ => None,
            })
            .skip(5)
            .collect()
    }

    #[test]
    fn a_paragraph_has_all_its_lines() {
        let full = "The crane will be paid for by the yard, which has said so in May.";
        for (end, expected) in [
            (String::from("So it is."), [1].as_slice()),
            (format!("{full}\nIt has."), &[2]),
            (format!("{full}\n\nIt has."), &[1, 1]),
            (format!("{full}\n- It has."), &[1, 1]),
            (format!("{full}\nQ: Has it?"), &[1, 1]),
            (String::from("It has.\nIt has."), &[1, 1]),
            (String::from("It has been\nso."), &[2]),
            (format!("{full} (Laughter.)\n(Applause.)\nIt has."), &[1, 1]),
        ] {
            assert_eq!(lines(&end), expected, "{end}");
        }
    }

    #[test]
    fn stage_directions_come_behind_the_paragraph_that_holds_them() {
        let full = "The crane (laughter) will be paid for by the yard (applause), in May,";
        let text = format!("{WRAPPED}A: {full}\nand the pier (laughter), too.\n\nQ: Why?\n");
        let told: String = Events::new(&text, 0, Indexed::generic(), false)
            .map(|event| match event {
                Event::TurnStart { .. } => '<',
                Event::Paragraph { .. } => 'p',
                Event::Note { .. } => 'n',
                Event::TurnEnd => '>',
                _ => '-',
            })
            .collect();
        assert_eq!(told, "<p><p><p><p><p><pnnn><p>");
    }
}
