//! Parts of those whom an honorific alone makes officials: `MS. AOBA`.
//!
//! Whoever opens a conference and gives the floor to others is called so, too, and whoever asks in an
//! interview.

use alloc::vec::Vec;

use super::super::Speaker;
use super::tally::{FLOOR, Tally};
use super::{Run, Talk};
use crate::dialect::{Indexed, Role};

/// Whoever opens a conference for others, and has words with which the floor is given, takes no more
/// words for it, in bytes.
const OPENING: u32 = 4 * FLOOR;

/// Whether anybody is an official by an honorific alone.
pub(super) fn may_tell(dialect: Indexed<'_>, speakers: &[Speaker]) -> bool {
    dialect.labels.courtesies && speakers.iter().any(is_courtesy)
}

/// Who is an official by an honorific alone.
pub(super) fn of(dialect: Indexed<'_>, speakers: &[Speaker]) -> Vec<bool> {
    let told = dialect.labels.courtesies;
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
        if self.runs.iter().any(|run| run.told == Role::Reporter) {
            self.weigh(Role::Moderator, |talk, at| {
                talk.opens_for_others(at, &tallies)
            });
        } else if self.is_answered() {
            let mut asking = tallies
                .iter()
                .enumerate()
                .filter(|(at, tally)| self.cast.is_courtesy(*at) && tally.interviews());
            let one = asking.next().filter(|_| asking.next().is_none());
            let one = one.map(|(at, _)| at);
            self.weigh(Role::Reporter, |_, at| one == Some(at));
        }
    }

    /// Gives a part to those of them of whom a rule holds.
    fn weigh(&mut self, role: Role, rule: impl Fn(&Self, usize) -> bool) {
        for place in 0..self.cast.courtesy.len() {
            if self.cast.courtesy[place] && rule(self, place) {
                self.cast.roles[place] = role;
            }
        }
    }

    /// Whether somebody is an official, and not by an honorific alone.
    fn is_answered(&self) -> bool {
        let mut roles = self.cast.roles.iter().enumerate();
        roles.any(|(at, role)| *role == Role::Official && !self.cast.is_courtesy(at))
    }

    /// Whether somebody speaks first of all, in a few words, then gives the floor or ends the
    /// conference and does nothing else, while another official answers.
    fn opens_for_others(&self, place: usize, tallies: &[Tally]) -> bool {
        let own = &tallies[place];
        let short = |run: &Run| run.length <= if run.floor { OPENING } else { FLOOR };
        let is_own = |run: &&Run| run.who == Some(place);
        let opens = self.runs.first().filter(is_own).is_some_and(short);
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
