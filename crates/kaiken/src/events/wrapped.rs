//! Paragraphs of a text whose lines are wrapped: its survey tells that they are.
//!
//! ```ebnf
//! paragraph = line, { line feed, line } ;
//! ```
//!
//! Each line is read by itself, since a label may begin it. What is speech and stands right below
//! speech is one paragraph with it.

use super::survey::wrapping;
use super::{Event, Events};
use crate::Span;
use crate::grammar::heading;

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

    /// A paragraph with the lines that go on with it; the event behind them is held. Whatever stands
    /// between two lines ends it, as a stage direction on a line of its own does.
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

    /// Whether speech right below a paragraph is more of it: a sentence goes on there, or the line
    /// above has no room for its first word. Neither an item of a list nor an indent goes on.
    fn goes_on_in(&self, paragraph: Span, below: Span) -> bool {
        let content = &self.source[below.range()];
        let between = &self.source[paragraph.end as usize..below.start as usize];
        let feed = between.trim_matches(|c: char| c.is_whitespace() && !matches!(c, '\n' | '\r'));
        if !matches!(feed, "\n" | "\r\n" | "\r") || heading::is_bulleted(content) {
            return false;
        }
        let above = &self.source[..paragraph.end as usize];
        let start = memchr::memrchr2(b'\n', b'\r', above.as_bytes()).map_or(0, |at| at + 1);
        let line = &above[start..];
        let indent = line.len() - line.trim_start().len();
        let begun = start + indent >= paragraph.start as usize;
        let indented = between
            .rsplit(['\n', '\r'])
            .next()
            .unwrap_or_default()
            .len();
        if begun && indented > indent {
            return false;
        }
        let width = self.survey.wraps.unwrap_or_default();
        let is_full =
            || wrapping::length(line.trim_start()) + 1 + wrapping::first_word(content) > width;
        content.starts_with(char::is_lowercase)
            || wrapping::breaks_off(line)
            || is_full() && !heading::is_numbered_item(content)
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
has no ticket, and to those who have bought one for the day of that
storm.

Q: And the crane, which fell into the harbour on the same night as the
ferry was lost, and was not insured by those who had bought it from a
yard that is no more?

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
        let short = "The crane will be paid for by the yard.";
        for (end, expected) in [
            (String::from("So it is."), [1].as_slice()),
            (format!("{full}\nIt has."), &[2]),
            (format!("{full}\r\nIt has."), &[2]),
            (format!("{full}\n\nIt has."), &[1, 1]),
            (format!("{full}\n- It has."), &[1, 1]),
            (format!("{full}\n1. It has."), &[1, 1]),
            (format!("{full}\n{full}\n     {full}"), &[2, 1]),
            (format!("{full}\nQ: Has it?"), &[1, 1]),
            (format!("{short}\nIt has."), &[1, 1]),
            (String::from("It has been\nso."), &[2]),
            (String::from("It was in\n2.5 parts."), &[2]),
            (format!("{full}\n(Applause.)\nIt has."), &[1, 1]),
        ] {
            assert_eq!(lines(&end), expected, "{end}");
        }
    }

    #[test]
    fn a_turn_ends_above_a_conference_whose_lines_are_not_wrapped() {
        let below = "Press Conference by Minister Aoba\n\nDate: March 5, 2027\n\nQ: Why?\n";
        let text = format!("{WRAPPED}A: So it was.\n\n{below}");
        let told: String = Events::new(&text, 0, Indexed::generic(), false)
            .map(|event| match event {
                Event::TurnStart { .. } => '<',
                Event::TurnEnd => '>',
                Event::Paragraph { .. } => 'p',
                _ => '-',
            })
            .collect();
        assert_eq!(told, "<p><p><p><p><p><p>---<p>");
    }

    #[test]
    fn stage_directions_come_behind_the_paragraph_that_holds_them() {
        let full = "The crane (laughter) is paid for by the yard (applause), in May,";
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
