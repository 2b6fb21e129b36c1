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
}
