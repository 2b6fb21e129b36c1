//! The events that wait to be given.

use super::Event;

/// The few events that one line can give.
#[derive(Clone, Debug)]
pub(super) struct Queue<'src> {
    items: [Event<'src>; 6],
    first: usize,
    end: usize,
}

impl Default for Queue<'_> {
    fn default() -> Self {
        Self {
            items: [Event::TurnEnd; 6],
            first: 0,
            end: 0,
        }
    }
}

impl<'src> Queue<'src> {
    pub(super) fn push(&mut self, event: Event<'src>) {
        debug_assert!(
            self.end < self.items.len(),
            "a line gives at most six events"
        );
        self.items[self.end] = event;
        self.end += 1;
    }

    #[inline]
    pub(super) fn pop(&mut self) -> Option<Event<'src>> {
        if self.first == self.end {
            (self.first, self.end) = (0, 0);
            return None;
        }
        self.first += 1;
        Some(self.items[self.first - 1])
    }
}
