//! What the lines of the top of a page are, which its title, the look below each line that the header
//! does not know, and the header itself ask one after the other.

use alloc::vec::Vec;

use super::Events;
use crate::grammar::line::Head;
use crate::lines::Line;

/// So many lines are kept at most.
const MOST: usize = 40;

/// The lines that were read, in their order, and what each of them is.
#[derive(Clone, Debug, Default)]
pub(super) struct Heads<'src>(Vec<(&'src str, Head<'src>)>);

impl<'src> Heads<'src> {
    fn get(&self, content: &str) -> Option<Head<'src>> {
        let at = self
            .0
            .partition_point(|(known, _)| known.as_ptr() < content.as_ptr());
        let (known, head) = self.0.get(at)?;
        core::ptr::eq(*known, content).then_some(*head)
    }

    fn keep(&mut self, content: &'src str, head: Head<'src>) {
        let next = |(last, _): &(&str, _)| last.as_ptr() < content.as_ptr();
        if self.0.len() < MOST && self.0.last().is_none_or(next) {
            self.0.reserve_exact(MOST - self.0.len());
            self.0.push((content, head));
        }
    }
}

impl<'src> Events<'src> {
    /// What a line above the first turn can be, which may have been asked before where many lines are
    /// looked at in search of a title.
    pub(super) fn kept_head(&mut self, line: Line<'src>) -> Head<'src> {
        let content = line.content();
        if !self.dialect.header.patient {
            return self.header_head(line);
        }
        self.heads.get(content).unwrap_or_else(|| {
            let head = self.header_head(line);
            self.heads.keep(content, head);
            head
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_in_their_order() {
        let text = "one two three";
        let mut heads = Heads::default();
        heads.keep(&text[4..7], Head::Topical);
        heads.keep(&text[..3], Head::Item);
        heads.keep(&text[8..], Head::Prose);
        assert_eq!(heads.get(&text[4..7]), Some(Head::Topical));
        assert_eq!(heads.get(&text[8..]), Some(Head::Prose));
        assert_eq!(heads.get(&text[..3]), None);
        assert_eq!(heads.get(&text[4..5]), None);
        assert_eq!(heads.get(&text[8..9]), None);
    }
}
