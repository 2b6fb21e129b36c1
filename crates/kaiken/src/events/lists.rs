//! Lists within what somebody says.

use super::{Events, LastNumber, List};
use crate::grammar::heading;
use crate::grammar::heading::Numbered;
use crate::grammar::line::Head;
use crate::letters::is_kana_or_kanji;
use crate::lines::Line;

/// Whether a line within a list is an item that others may follow.
fn goes_on(content: &str) -> bool {
    content.ends_with([';', ',', '；', '、'])
        || heading::is_item(content) && !content.ends_with('.')
        || is_numbered_wide(content)
}

/// Whether a number stands right before the words of a script without spaces, as of an item:
/// `1.港を開く`.
fn is_numbered_wide(content: &str) -> bool {
    let words = content.trim_start_matches(|c: char| c.is_ascii_digit());
    let words = words.strip_prefix(['.', '．', ')', '）']);
    words.is_some_and(|words| words.starts_with(is_kana_or_kanji))
        && content.starts_with(|c: char| c.is_ascii_digit())
        && !content.ends_with('。')
}

impl<'src> Events<'src> {
    /// Whether a list is open behind a line, and was before it: some words announce one, and a line
    /// may break off for it, as `所信として、` does.
    pub(super) fn list_after(&self, content: &str, open: bool) -> List {
        let breaks = content.ends_with('、') && !content.contains('。');
        let announced = heading::announces(content, self.dialect);
        let open = announced || breaks || open && goes_on(content);
        List {
            open,
            item: heading::is_item(content),
            number: None,
        }
    }

    /// Finds out whether what is said behind the label of the line before opens a list. Most lines begin
    /// with a label that the memory has, and those ask for no list.
    #[inline]
    pub(super) fn settle_list(&mut self) {
        if let Some(speech) = self.opened.take() {
            self.list = self.list_after(speech, false);
        }
    }

    /// Whether a number counts items of speech and no headings: it goes on from the item above, or
    /// is the first and the second stands right below it, and no heading has the number before.
    pub(super) fn counts_items(&self, number: Numbered<'_>) -> bool {
        let in_speech = self.turn.is_some_and(|turn| !turn.waiting);
        if !in_speech || self.last_number.is_some_and(|last| last.is_before(number)) {
            return false;
        }
        match self.list.number {
            Some(last) => last.is_before(number),
            None => number.value == 1 && self.second_is_below(number),
        }
    }

    fn second_is_below(&self, first: Numbered<'_>) -> bool {
        let below = self.lines.clone().next_filled();
        below.is_some_and(|line| match self.head(line.content()) {
            Head::Numbered(next) => LastNumber::of(first).is_before(next),
            _ => false,
        })
    }

    /// An item of a list in speech.
    pub(super) fn numbered_item(&mut self, line: Line<'src>, number: Numbered<'_>) {
        self.speech(line);
        self.list.number = Some(LastNumber::of(number));
    }

    /// Whether a line that is no item ends the list: the one before is an item that ends as none
    /// does that others follow.
    pub(super) fn list_is_over(&self) -> bool {
        !self.list.open || self.list.item
    }
}
