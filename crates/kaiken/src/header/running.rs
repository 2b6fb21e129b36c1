//! Titles that head each page of a text from its print.

use super::Reader;
use crate::Span;
use crate::edge;
use crate::grammar::{heading, leaf};

/// A title that heads each page comes again so soon, in bytes.
const PAGE: usize = 8192;

/// So often its words are looked at where they come again.
const MOST: usize = 4;

impl Reader<'_> {
    /// Whether a title stands above the number of a page, or comes again right behind one.
    pub(super) fn heads_page(&self, title: Span) -> bool {
        let below = &self.source[title.end as usize..];
        let near = edge::first(below.trim_start(), heading::LONGEST_PAGE_LINE);
        let next = near.lines().next().unwrap_or_default();
        self.dialect.header.patient
            && (heading::may_be_page(next.trim_end(), self.dialect)
                || self.comes_again(title, edge::first(below, PAGE)))
    }

    /// Whether a title stands behind the number of a page on one of the lines below.
    fn comes_again(&self, title: Span, below: &str) -> bool {
        let title = &self.source[title.range()];
        let mut places = leaf::places(below.as_bytes(), title.as_bytes()).take(MOST);
        places.any(|at| {
            let line = below[..at].lines().next_back().unwrap_or_default();
            let page = heading::page(line.trim(), self.dialect);
            !below[..at].ends_with('\n') && page.is_some_and(|page| page.words.is_empty())
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::Parser;
    use alloc::format;

    #[test]
    fn a_title_that_heads_each_page_yields_to_another() {
        let (head, own) = (
            "March 5, 2027 Master Holm’s Press Conference",
            "Press Conference of Master Holm",
        );
        for (top, foot, expected) in [
            (format!("{head}\nPage 1 of 2\n\n{own}"), "", own),
            (format!("{head}\n\n{own}"), head, own),
            (format!("{head}\n\n{own}"), "", head),
            (format!("{head}\nPage 1 of 2"), head, head),
        ] {
            let foot = if foot.is_empty() {
                foot.into()
            } else {
                format!("Page 2 of 2{foot}\n")
            };
            let text = format!("{top}\n\nQ: Why?\nA: So it\n{foot}is.\n");
            let transcript = Parser::new().parse(&text).unwrap();
            let header = transcript.header();
            let title = header.title.map(|title| transcript.slice(title));
            assert_eq!(title, Some(expected), "{text}");
            assert_eq!(
                header.date.map(|date| format!("{date}")).as_deref(),
                Some("2027-03-05")
            );
        }
    }
}
