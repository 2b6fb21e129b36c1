//! What a survey has found of a line, and nobody has to ask again.

use alloc::sync::Arc;
use alloc::vec::Vec;

/// So many lines are kept at most.
const MOST: usize = 1024;

/// A line is kept by the place where it begins and by its length; no longer one is.
const LENGTH_BITS: u32 = 30;

/// What is known of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(in super::super) enum Fact {
    /// No rule of the grammar knows a label with which it begins.
    Unlabelled = 1,
    /// No other conference begins with it.
    NoRecord = 2,
}

/// Lines of which something is told while a text is read for the first time, in their order: the
/// place of each in the upper half, below it two facts, and the length.
#[derive(Clone, Debug, Default)]
pub(super) struct Telling(Vec<u64>);

impl Telling {
    pub(super) fn tell(&mut self, start: u32, content: &str, fact: Fact) {
        let Some(line) = place(start, content.len()) else {
            return;
        };
        let full = self.0.len() == MOST;
        match self.0.last_mut() {
            Some(last) if *last & !FACTS == line => *last |= bit(fact),
            Some(last) if full || *last > line => {}
            _ => self.0.push(line | bit(fact)),
        }
    }

    pub(super) fn told(self) -> Told {
        Told((!self.0.is_empty()).then(|| self.0.into()))
    }
}

/// The same, to be asked.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Told(Option<Arc<[u64]>>);

impl Told {
    /// Whether anything was told.
    pub(in super::super) const fn is_some(&self) -> bool {
        self.0.is_some()
    }

    /// Whether it was told of a line that begins there.
    pub(in super::super) fn has(&self, start: u32, content: &str, fact: Fact) -> bool {
        let Some((lines, line)) = self.0.as_deref().zip(place(start, content.len())) else {
            return false;
        };
        let at = lines.partition_point(|known| *known < line);
        let known = lines.get(at).copied().unwrap_or_default();
        known & !FACTS == line && known & bit(fact) != 0
    }
}

const FACTS: u64 = 0b11 << LENGTH_BITS;

const fn bit(fact: Fact) -> u64 {
    (fact as u64) << LENGTH_BITS
}

const fn place(start: u32, length: usize) -> Option<u64> {
    if length >> LENGTH_BITS == 0 {
        Some((start as u64) << u32::BITS | length as u64)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_told_of_a_line_is_known() {
        let mut telling = Telling::default();
        telling.tell(4, "So", Fact::NoRecord);
        telling.tell(4, "So", Fact::Unlabelled);
        telling.tell(9, "So it is", Fact::Unlabelled);
        let told = telling.told();
        for (start, content, fact, expected) in [
            (4, "So", Fact::NoRecord, true),
            (4, "So", Fact::Unlabelled, true),
            (4, "S", Fact::Unlabelled, false),
            (4, "So it", Fact::Unlabelled, false),
            (9, "So it is", Fact::Unlabelled, true),
            (9, "So it is", Fact::NoRecord, false),
            (20, "So", Fact::Unlabelled, false),
        ] {
            assert_eq!(
                told.has(start, content, fact),
                expected,
                "{start} {content}"
            );
        }
        assert!(!Told::default().has(0, "", Fact::NoRecord));
    }

    #[test]
    fn no_more_lines_are_kept_than_a_survey_may() {
        let mut telling = Telling::default();
        for start in 0..2 * MOST as u32 {
            telling.tell(start, "So", Fact::NoRecord);
        }
        let told = telling.told();
        assert!(told.has(0, "So", Fact::NoRecord));
        assert!(!told.has(MOST as u32, "So", Fact::NoRecord));
    }
}
