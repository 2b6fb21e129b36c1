//! Parts of those whom an honorific alone makes officials: `MS. AOBA`.
//!
//! Whoever opens a conference and gives the floor to others is called so, too, and whoever asks in an
//! interview.

use alloc::vec::Vec;

use super::super::Speaker;
use super::tally::{FLOOR, Tally};
use super::{Run, Talk};
use crate::dialect::{Indexed, Role};

/// Whoever opens a conference for others takes no more words for it, in bytes.
const OPENING: u32 = 4 * FLOOR;

/// Whether anybody is an official by an honorific alone. The pages of one publisher know no others
/// with honorifics.
pub(super) fn may_tell(dialect: Indexed<'_>, speakers: &[Speaker]) -> bool {
    !dialect.labels.floor.is_empty() && speakers.iter().any(is_courtesy)
}

/// Who is an official by an honorific alone.
pub(super) fn of(dialect: Indexed<'_>, speakers: &[Speaker]) -> Vec<bool> {
    let told = !dialect.labels.floor.is_empty();
    let courtesies = speakers.iter().map(|speaker| told && is_courtesy(speaker));
    courtesies.collect()
}

fn is_courtesy(speaker: &Speaker) -> bool {
    speaker.role == Role::Official && speaker.honorific.is_some() && speaker.office.is_none()
}

impl Talk<'_> {
    /// Gives another part to everybody whom an honorific alone makes an official and whose runs show
    /// it, where others answer.
    pub(super) fn weigh_courtesy(&mut self) {
        if !self.cast.courtesy.contains(&true) {
            return;
        }
        let tallies = self.tallies();
        let reporters = self.runs.iter().any(|run| run.told == Role::Reporter);
        for place in 0..self.cast.courtesy.len() {
            let found = if !self.cast.courtesy[place] {
                None
            } else if reporters {
                self.opens_for_others(place, &tallies)
                    .then_some(Role::Moderator)
            } else {
                let interviews = self.answers(place, &tallies) && tallies[place].interviews();
                interviews.then_some(Role::Reporter)
            };
            self.cast.roles[place] = found.unwrap_or(self.cast.roles[place]);
        }
    }

    /// Whether somebody else who is an official, and no other by an honorific, speaks.
    fn answers(&self, place: usize, tallies: &[Tally]) -> bool {
        let is_official = |at: usize| {
            at != place && self.cast.roles[at] == Role::Official && !self.cast.is_courtesy(at)
        };
        (0..tallies.len()).any(is_official)
    }

    /// Whether somebody speaks first of all, in a few words, then gives the floor or ends the
    /// conference and does nothing else, while another official answers.
    fn opens_for_others(&self, place: usize, tallies: &[Tally]) -> bool {
        let own = &tallies[place];
        let is_own = |run: &Run| run.who == Some(place);
        let opens = self
            .runs
            .first()
            .is_some_and(|run| is_own(run) && run.length <= OPENING);
        let answered = |at: usize| {
            at != place && self.cast.roles[at] == Role::Official && tallies[at].replies > 1
        };
        let replies = own.replies - u32::from(own.ends && own.replies > 0);
        let idle = own.runs - own.calling - u32::from(own.ends);
        opens && replies == 0 && own.calling > 0 && idle == 0 && (0..tallies.len()).any(answered)
    }
}

impl Tally {
    /// Most of what they say asks, three times at least, and an official answers.
    fn interviews(&self) -> bool {
        let runs = self.runs - u32::from(self.ends);
        self.asks > 2 && self.asks * 4 >= runs * 3 && self.answered * 4 >= runs * 3
    }
}
