//! Who takes part, as a list above the first turn says.

use alloc::vec::Vec;

use super::Page;
use crate::grammar::label;
use crate::tree::Block;

/// How many blocks may list somebody.
const BLOCKS: usize = 32;
/// No longer line does, in bytes.
const LONGEST_LINE: usize = 200;

/// The lines above the first turn.
pub(super) struct Listed<'a> {
    lines: Vec<&'a str>,
}

impl<'a> Listed<'a> {
    pub(super) fn new(page: Page<'a, '_>, blocks: &[Block]) -> Self {
        let above = blocks
            .iter()
            .take_while(|block| !matches!(block, Block::Turn(_)));
        let lines = above
            .take(BLOCKS)
            .flat_map(|block| page.source[block.span().range()].lines())
            .map(str::trim)
            .filter(|line| line.len() <= LONGEST_LINE);
        Self {
            lines: lines.collect(),
        }
    }

    /// Whether a name stands alone on one of the lines, or is an item of a list there.
    pub(super) fn has(&self, name: &str) -> bool {
        let mut lines = self.lines.iter();
        lines.any(|line| line.eq_ignore_ascii_case(name) || label::is_listed(name, line))
    }

    /// The name that a key gives for a short form; that of one word stands among lines of others.
    pub(super) fn keyed(&self, short: &str) -> Option<&'a str> {
        let is_key = |at: usize| self.lines.get(at).is_some_and(|line| is_key(line));
        let among = |at: usize| is_key(at + 1) || at.checked_sub(1).is_some_and(is_key);
        let lines = self.lines.iter().enumerate();
        let mut named =
            lines.filter_map(|(at, line)| Some((at, label::behind_short(short, line)?)));
        let (_, name) =
            named.find(|(at, name)| name.contains(char::is_whitespace) || among(*at))?;
        Some(name)
    }
}

/// Whether a line is one of a key, a colon behind the short form or not.
fn is_key(line: &str) -> bool {
    label::is_key(line)
        || line.split_once(':').is_some_and(|(short, name)| {
            label::behind_short(short, line).is_some() && name.trim().contains(char::is_whitespace)
        })
}
