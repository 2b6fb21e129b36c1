//! Questions and the answers that follow them.

use alloc::vec::Vec;
use core::ops::Range;

use crate::dialect::Role;
use crate::tree::Block;

/// Turns of reporters, and the turns of officials right behind them.
///
/// Only what stands side by side is joined: a heading, an unlabelled paragraph or a turn of
/// somebody else in between ends the exchange.
///
/// ```
/// let text = "Minister Aoba: Good morning.\nReporter: Why?\nMinister Aoba: So.\nReporter: And?\n";
/// let transcript = kaiken::parse(text);
/// let pairs: Vec<_> = transcript.exchanges().iter().map(|e| (e.question(), e.answer())).collect();
/// assert_eq!(pairs, [(1..2, 2..3), (3..4, 4..4)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exchange {
    start: u32,
    middle: u32,
    end: u32,
}

impl Exchange {
    /// The blocks that ask: indexes into [`crate::Transcript::blocks`].
    ///
    /// ```
    /// assert_eq!(kaiken::parse("Reporter: Why?").exchanges()[0].question(), 0..1);
    /// ```
    pub const fn question(&self) -> Range<usize> {
        self.start as usize..self.middle as usize
    }

    /// The blocks that answer; empty where nobody does.
    ///
    /// ```
    /// assert!(kaiken::parse("Reporter: Why?").exchanges()[0].answer().is_empty());
    /// ```
    pub const fn answer(&self) -> Range<usize> {
        self.middle as usize..self.end as usize
    }
}

/// Joins turns of reporters with the turns of officials behind them.
pub(crate) fn link(blocks: &[Block]) -> Vec<Exchange> {
    let mut exchanges = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let middle = run(blocks, at, Role::Reporter);
        let end = if middle > at {
            run(blocks, middle, Role::Official)
        } else {
            at + 1
        };
        if middle > at {
            exchanges.push(Exchange {
                start: at as u32,
                middle: middle as u32,
                end: end as u32,
            });
        }
        at = end;
    }
    exchanges
}

/// The end of the run of turns of one role that begins at `from`.
fn run(blocks: &[Block], from: usize, role: Role) -> usize {
    let same = |block: &&Block| matches!(block, Block::Turn(turn) if turn.role == role);
    from + blocks[from..].iter().take_while(same).count()
}
