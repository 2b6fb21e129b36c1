//! Lines that nobody says, since the page has them: times of a recording, numbers of pages and what
//! stands beside them, and rows of marks.

use super::top::is_row;
use super::{Events, LineKind, OpenTurn};
use crate::edge;
use crate::grammar::line::Head;
use crate::grammar::{heading, label, line};
use crate::letters::is_letter;
use crate::lines::{Line, Lines};

/// How many such lines may stand one below another, and one more.
const OF_THE_PAGE: usize = 6;

impl<'src> Events<'src> {
    /// Whether a line is a time of the recording, the number of a page, what stands beside that on
    /// each page, or a row of marks, and nothing else.
    pub(super) fn is_of_the_page(&self, content: &str) -> bool {
        label::is_clock(content, self.dialect)
            || self.dialect.labels.stamped
                && (heading::is_page_number(content)
                    || heading::is_row(content)
                    || self.parts(content)
                    || self.is_on_each_page(content))
    }

    /// Whether a row of marks parts what stands above from what stands below, and is none of those
    /// that end a conference.
    fn parts(&self, content: &str) -> bool {
        is_row(content) && !matches!(line::body(content, self.dialect), Head::End)
    }

    /// Whether a row that ends a conference elsewhere stands within what somebody says.
    pub(super) fn parts_answer(&self, content: &str) -> bool {
        is_row(content) && self.is_within_answer()
    }

    /// Whether a line has the number of a page and can be nothing else, or stands on each page of
    /// the text.
    pub(super) fn is_on_each_page(&self, content: &str) -> bool {
        self.survey.pages.any
            && content.len() <= heading::LONGEST_PAGE_LINE
            && (heading::is_sure_page(content, self.dialect)
                || self.survey.pages.has(content, self.dialect))
    }

    /// Whether a line that could be a heading is a word for a page and its number, with empty lines
    /// around it: `Page 2`.
    pub(super) fn is_page_alone(&self, line: Line<'src>) -> bool {
        let page = || heading::page(line.content(), self.dialect);
        let below = || self.lines.clone().next();
        line.content().starts_with(is_letter)
            && page().is_some_and(|page| page.words.is_empty())
            && self.is_below_blank(line)
            && below().is_none_or(|below| below.content().is_empty())
    }

    /// Whether what stands on each page are words of a title or a date, too.
    pub(super) fn tells_of_conference(&self, content: &str) -> bool {
        heading::page(content, self.dialect).is_none()
            && matches!(
                line::header(content, self.dialect),
                Head::Title(_) | Head::Dateline(_)
            )
    }

    /// Whether such words are the title that the page has not had yet.
    pub(super) fn may_be_late_title(&self, content: &str) -> bool {
        self.survey.pages.any && !self.is_under_way() && self.tells_of_conference(content)
    }

    /// Such a line, or what heads each page, stands between paragraphs and ends no turn: nobody says
    /// it, and it tells nothing of what happens. A row may end the conference.
    pub(super) fn of_the_page(&mut self, line: Line<'src>) {
        let is_row = is_row(line.content());
        let is_above_label = || {
            let next = self.next_behind_page(&mut self.lines.clone());
            next.is_some_and(|next| self.survey.alone.has(next.content()))
        };
        let goes_on = || !(is_row && is_above_label()) && self.speech_goes_on();
        let within = |turn: OpenTurn| turn.waiting || goes_on();
        if is_row && self.is_closing(line, self.lines.clone()) {
            self.unspoken(LineKind::End, line);
        } else if !self.turn.is_some_and(within) {
            self.unspoken(LineKind::Furniture, line);
        }
    }

    /// Whether a row of marks parts a line from what somebody has said above.
    pub(super) fn is_parted_from_speech(&self, line: Line<'src>) -> bool {
        self.last_role.is_some() && is_row(self.line_above(line))
    }

    /// The next line that the page has not.
    pub(super) fn next_behind_page(&self, ahead: &mut Lines<'src>) -> Option<Line<'src>> {
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(OF_THE_PAGE);
        below.find(|line| !self.is_of_the_page(line.content()) && !self.is_page_head(*line))
    }

    /// What stands above a line; from the first turn on, without what stands there on each page.
    pub(super) fn text_above(&self, line: Line<'src>) -> &'src str {
        let mut above = self.source[..line.start as usize].trim_end();
        if !self.survey.pages.any || self.is_above_labels() {
            return above;
        }
        for _ in 1..OF_THE_PAGE {
            let near = edge::last(above, heading::LONGEST_PAGE_LINE + 1);
            let Some(start) = memchr::memrchr2(b'\n', b'\r', near.as_bytes()) else {
                break;
            };
            let last = near[start + 1..].trim();
            if !heading::is_page_number(last) && !self.is_on_each_page(last) {
                break;
            }
            above = above[..above.len() - (near.len() - start)].trim_end();
        }
        above
    }

    /// Whether the number of a page stands below a line, as below what heads each page of a scan.
    pub(super) fn is_above_page_number(&self, line: Line<'src>) -> bool {
        let below = &self.source[line.end()..];
        let letter = below.bytes().find(|byte| !byte.is_ascii_whitespace());
        let worded = |byte: u8| byte.is_ascii_graphic() && !byte.is_ascii_digit();
        if letter.is_none_or(worded) && !self.survey.pages.any {
            return false;
        }
        let below = below.trim_start();
        heading::begins_with_page_number(below)
            || self.survey.pages.any && {
                let below = edge::first(below, heading::LONGEST_PAGE_LINE);
                let below = below.lines().next().unwrap_or_default().trim_end();
                self.is_on_each_page(below) && heading::may_be_page(below, self.dialect)
            }
    }

    /// Whether a line stands above the number of a page, and at the top of the text, too. Others
    /// that do may stand in between.
    pub(super) fn is_page_head(&self, line: Line<'src>) -> bool {
        self.dialect.header.patient
            && self.turn.is_none_or(|turn| !turn.waiting)
            && (self.is_above_page_number(line) && self.is_at_top(line.content())
                || self.survey.pages.any && self.is_above_page_heads(line))
    }

    fn is_above_page_heads(&self, line: Line<'src>) -> bool {
        let may = |line: &Line<'src>| {
            let content = line.content();
            content.len() <= heading::LONGEST_PAGE_LINE && self.is_at_top(content)
        };
        let mut ahead = self.lines.back_to(line);
        let mut run = core::iter::from_fn(|| ahead.next_filled()).take(OF_THE_PAGE);
        run.find_map(|line| {
            let head = may(&line);
            (!head || self.is_above_page_number(line)).then_some(head)
        }) == Some(true)
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::Indexed;
    use crate::events::{Event, Events, LineKind};
    use alloc::format;
    use alloc::string::String;

    /// What each line below the first one is, a letter for each; `<` begins a turn.
    fn told(text: &str) -> String {
        let text = format!("Q: Why?\n{text}\n");
        Events::new(&text, 0, Indexed::generic(), false)
            .skip(3)
            .map(|event| match event {
                Event::TurnStart { .. } => '<',
                Event::Paragraph { .. } => 'p',
                Event::Note { .. } => 'n',
                Event::TurnEnd => '>',
                Event::Heading { .. } => 'h',
                Event::Line {
                    kind: LineKind::Furniture,
                    ..
                } => 'f',
                Event::Line {
                    kind: LineKind::End,
                    ..
                } => 'e',
                _ => '-',
            })
            .collect()
    }

    #[test]
    fn numbers_of_pages_end_no_turn() {
        for (text, expected) in [
            ("A: So it will\n\nPage 3 of 5\n\nbe in May.", "<pp>"),
            ("A: So it will\n- 3 -\nbe in May.", "<pp>"),
            ("A: So it is.\n\nPage | 3\n\nQ: When?", "<p>f<p>"),
            ("A: So it is.\n\nPage 3 of 5", "<p>f"),
            // What may be something else stands there twice, and rises.
            ("A: So\nPage 3\nit is.\nPage 4\nIt is.", "<ppp>"),
            ("A: So\n3/5\nit is.\n4/5\nIt is.", "<ppp>"),
            ("A: So\n3/5\nit is.\n4/6\nIt is.", "<ppppp>"),
            ("A: So\n4/5\nit is.\n3/5\nIt is.", "<ppppp>"),
            ("A: So\n3/5\nit is.", "<ppp>"),
            (
                "A: Read\nPage 3 of the report\nand then\nPage 4 of a list\nnow.",
                "<ppppp>",
            ),
            ("A: These:\n- 3 piers\n- 4 ferries", "<ppp>"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn what_heads_each_page_ends_no_turn() {
        let heads = |one: &str, other: &str| format!("A: So\n{one}\nit is.\n{other}\nIt is.");
        for (one, other, expected) in [
            ("Page 3 The Harbour", "Page 4 The Harbour", "<ppp>"),
            ("The Harbour Page 3", "The Harbour Page 4", "<ppp>"),
            ("Page 3 The Harbour", "Page 3 The Harbour", "<ppppp>"),
            (
                "The Harbour in Winter\n3 of 9",
                "The Harbour in Winter\n4 of 9",
                "<ppp>",
            ),
            (
                "- 3 -\nThe Harbour in Winter",
                "- 4 -\nThe Harbour in Winter",
                "<ppp>",
            ),
            // Others stand there once, or elsewhere, too.
            (
                "The Harbour in Winter\n3 of 9",
                "The Harbour in Spring\n4 of 9",
                "<ppppp>",
            ),
            (
                "The Harbour in Winter\nis\nThe Harbour in Winter\n3 of 9",
                "The Harbour in Winter\nis\nThe Harbour in Winter\n4 of 9",
                "<ppppppppp>",
            ),
        ] {
            let text = heads(one, other);
            assert_eq!(told(&text), expected, "{text}");
        }
    }

    #[test]
    fn rows_of_marks_are_no_words() {
        for (text, expected) in [
            ("A: So it is.\n---\nIt is.", "<pp>"),
            ("A: So it is.\n___\nIt is.\nQ: When?", "<pp><p>"),
            ("A: So it is.\n***\nIt is.\nQ: When?", "<pp><p>"),
            ("A: So it is.\n***\nThe Harbour Desk", "<p>e-"),
            ("A: So it is.\n---\nQ: When?", "<p>f<p>"),
            ("A: So it is.\n--- and then\nIt is.", "<ppp>"),
            ("A: So it is.\n--\nIt is.", "<ppp>"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
