//! What somebody does between the words of others, counted, and the part that it shows.

use super::Run;
use crate::dialect::Role;

/// Whoever gives the floor takes no more words for it, in bytes.
pub(super) const FLOOR: u32 = 240;

/// How often somebody does what shows a part.
#[derive(Clone, Default)]
pub(super) struct Tally {
    /// Runs behind somebody else's.
    pub(super) runs: u32,
    /// Those that ask.
    pub(super) asks: u32,
    /// Those behind which an official speaks.
    pub(super) answered: u32,
    /// Those behind a reporter's.
    pub(super) replies: u32,
    /// Those between two others of whom labels tell that they ask.
    pub(super) between: u32,
    /// Those behind somebody of whom a label tells that they ask; not those that ask themselves and
    /// are answered.
    pub(super) behind_told: u32,
    /// Those that ask and that an official answers, behind the questions of others, too.
    pub(super) heard_out: u32,
    /// Those that ask and say whose name the label has.
    pub(super) introduced: u32,
    /// Whether one says whose name the label has, and for which outlet they ask.
    pub(super) sent: bool,
    /// Whether one has words with which somebody gives the floor.
    pub(super) floor: bool,
    /// Short ones that are no reply and behind which a reporter speaks; such a one that names the
    /// reporter counts twice.
    pub(super) calls: u32,
    /// How many of them there are.
    pub(super) calling: u32,
    /// How many of them stand before somebody of whom a label tells that they ask.
    pub(super) calling_told: u32,
    /// Whether the last of them ends the conference.
    pub(super) ends: bool,
    /// Whether whoever replies once is listed above the first turn.
    pub(super) listed: bool,
}

impl Tally {
    /// Whoever speaks first of all opens the conference, whatever part that is. A label may tell that
    /// who speaks behind asks.
    pub(super) fn count(
        &mut self,
        run: &Run,
        before: Option<Role>,
        behind: Option<Role>,
        told: bool,
    ) {
        self.floor |= run.floor;
        let Some(before) = before else { return };
        let replies = before == Role::Reporter;
        let short = run.length <= FLOOR && behind == Some(Role::Reporter);
        let calls = short && !replies && !run.called;
        self.runs += 1;
        self.asks += u32::from(run.asks);
        self.introduced += u32::from(run.introduced);
        self.sent |= run.sent;
        self.answered += u32::from(behind == Some(Role::Official));
        self.replies += u32::from(replies);
        self.calling += u32::from(calls);
        self.calling_told += u32::from(calls && told);
        self.calls += u32::from(calls) + u32::from(calls && run.names_next);
        self.ends |= behind.is_none();
    }

    /// Hardly any of what they say replies to another reporter. A quarter of it asks, as in an
    /// interview, and an official speaks behind nearly all of it, the words that end the conference
    /// aside. Whoever says who they are, and calls no others, may ask beside them, and whoever says
    /// for which outlet, and replies to nobody who asks.
    pub(super) fn of_reporter(&self) -> Option<Role> {
        let asks = self.asks > 0 && self.asks * 4 >= self.runs;
        let replies = self.replies * 3 > self.runs + 1;
        let runs = self.runs - u32::from(self.ends && self.runs > 2);
        let alone = !replies && self.answered * 4 >= runs * 3;
        let calls = self.calling_told * 2 >= runs;
        let beside = self.introduced > 0 && self.heard_out * 2 >= runs && !calls;
        (asks && (alone || beside) || self.sent && self.replies == 0).then_some(Role::Reporter)
    }

    /// Half of what they say, and twice at least, replies to a reporter, and most of it asks
    /// nothing, or nearly all of it stands between or behind the questions of those whose labels tell
    /// that they ask. Of whoever is listed above the first turn, once is enough.
    pub(super) fn of_official(&self) -> Option<Role> {
        let replies = (self.replies > 1 || self.listed) && self.replies * 2 >= self.runs;
        let nearly_all = |count: u32| count > 1 && count * 4 >= self.runs * 3;
        let told = nearly_all(self.between) || nearly_all(self.behind_told);
        (replies && (self.asks * 2 < self.runs || told)).then_some(Role::Official)
    }

    /// Nearly all of what they say, and twice at least, gives the floor to a reporter; once is
    /// enough where they name whom they give it. The words that end a conference do not. Or their
    /// words say so, and half of what they say replies to nobody.
    pub(super) fn of_moderator(&self) -> Option<Role> {
        let runs = self.runs - u32::from(self.ends);
        let called = self.calls > 1 && self.calls * 4 >= runs * 3;
        let worded = self.floor && self.replies * 2 <= self.runs;
        (called || worded).then_some(Role::Moderator)
    }

    /// Whether a part may be that of an unnamed voice, whose label may stand for several people:
    /// one run shows nothing, and whoever calls into the room gives no floor.
    pub(super) fn is_of_voice(&self, role: Role) -> bool {
        self.runs > 1 && role != Role::Moderator
    }
}
