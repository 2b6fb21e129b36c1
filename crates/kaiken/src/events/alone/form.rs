//! What the lines of one form are together, by which each of them is a label or none.

use super::Tally;
use crate::dialect::Role;
use crate::grammar::label::{self, Closed, Shape};

/// Fewer lines, by this factor, have labels before speech.
const FEW: u32 = 4;

/// More lines end in a time where they tell what is said as it is said.
const LIVE: u32 = 4;

/// What the lines of one form are together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Form {
    /// How many lines stand once, and how many come again; how many of these are full names or
    /// words for who speaks.
    pub(super) once: u32,
    pub(super) several: u32,
    pub(super) several_full: u32,
    /// How many of those that stand once are words for who asks, before a colon.
    pub(super) once_asking: u32,
    /// How often those stand that come again, and those that are words for who asks.
    pub(super) again: u32,
    pub(super) asked: u32,
    /// One is a word for who speaks, one for who asks, and one for who gives the floor.
    pub(super) known: bool,
    pub(super) asks: bool,
    pub(super) chaired: bool,
    /// One is a word of a name that may be no name.
    pub(super) vague: bool,
    /// How many are words for who asks, with a question below.
    pub(super) asking: u32,
    /// How often those stand that answer by their words.
    pub(super) answered: u32,
    /// A question stands below one.
    pub(super) questions: bool,
    /// How many of those that come again are in capitals.
    pub(super) capitals: u32,
    /// How many are a name and an outlet around a dash; of how many the outlet is known, and below
    /// how many a question stands.
    pub(super) sent: u32,
    pub(super) sent_known: u32,
    pub(super) sent_asked: u32,
    /// How often what is said ends in a time.
    pub(super) stamped: u32,
    /// How many stand three times, and whether one of them is a word for who answers.
    pub(super) thrice: u32,
    pub(super) answers_thrice: bool,
    /// Letters for who asks and who answers begin other lines.
    pub(super) lettered: bool,
    /// An office and a name come again, and something is said below them each time.
    pub(super) offices: bool,
    /// A name with a remark comes again behind who asks.
    pub(super) remarked: bool,
}

impl Form {
    pub(super) fn with(self, tally: &Tally<'_>) -> Self {
        let voice = tally.voice;
        let again = if tally.spoken > 1 { tally.spoken } else { 0 };
        let part = voice.is_known.then_some(voice.label.role);
        let asks = part == Some(Role::Reporter) && voice.label.shape == Shape::Anonymous;
        let sure = !voice.is_caseless || voice.closed == Closed::ByBrackets;
        Self {
            once: self.once + u32::from(again == 0),
            once_asking: self.once_asking
                + u32::from(again == 0 && asks && voice.closed == Closed::ByColon),
            several: self.several + u32::from(again > 0),
            several_full: self.several_full + u32::from(again > 0 && voice.is_full && sure),
            again: self.again + again,
            asked: self.asked + if asks { tally.spoken } else { 0 },
            known: self.known || voice.is_known,
            asks: self.asks || part == Some(Role::Reporter),
            chaired: self.chaired || part.is_some() && label::gives_floor(voice.label),
            vague: self.vague || !voice.is_full || voice.is_caseless,
            asking: self.asking + u32::from(part == Some(Role::Reporter) && tally.questions),
            answered: self.answered
                + if part == Some(Role::Official) {
                    tally.spoken
                } else {
                    0
                },
            questions: self.questions || tally.questions,
            stamped: self.stamped + tally.stamped,
            thrice: self.thrice + u32::from(tally.stands_thrice()),
            answers_thrice: self.answers_thrice
                || tally.stands_thrice() && part == Some(Role::Official),
            offices: self.offices || tally.spoken > 1 && tally.is_office_with_name(),
            remarked: self.remarked
                || tally.spoken > 1 && tally.behind_questions > 0 && tally.is_remarked(),
            lettered: self.lettered,
            capitals: self.capitals + u32::from(again > 0 && label::is_in_capitals(tally.line)),
            sent: self.sent + u32::from(voice.is_sent),
            sent_known: self.sent_known
                + u32::from(voice.is_sent && voice.label.role == Role::Reporter),
            sent_asked: self.sent_asked + u32::from(voice.is_sent && tally.questions),
        }
    }

    /// Whether the text is a list of questions, each below who asks it and for whom: three of them
    /// at least, a third of them of outlets that are known, and most of them with a question mark.
    pub(super) const fn is_list_of_questions(self) -> bool {
        self.sent > 2 && self.sent_known * 3 >= self.sent && self.sent_asked * 3 >= self.sent * 2
    }

    /// Whether such lines come again and alternate, most of them. One word for who speaks tells;
    /// with neither a colon nor brackets, one for who asks or gives the floor. Headings of Markdown
    /// need a question below one of them, too.
    pub(super) fn recurs(self, closed: Closed) -> bool {
        let told = match closed {
            Closed::Not | Closed::WithOutlet => self.asks || self.chaired,
            Closed::ByColon => self.known || self.sent > 1,
            Closed::ByBrackets | Closed::ByHashes => self.known,
        };
        let alternate =
            self.several + self.once > 1 && self.several > 0 && told || self.are_short(closed);
        let asked = self.questions || closed != Closed::ByHashes;
        asked && self.again >= self.once - self.once_asking && (self.several_full > 1 || alternate)
    }

    /// Whether short names are labels, with neither a colon nor brackets: two stand three times, one
    /// of them an office, and somebody asks.
    pub(super) fn are_short(self, closed: Closed) -> bool {
        closed == Closed::Not && self.thrice > 1 && self.answers_thrice && self.questions
    }

    /// Whether a department is a label: somebody asks and answers in the same form. With neither a
    /// colon nor brackets, it stands behind who asks, too.
    pub(super) fn has_kin(self, tally: &Tally<'_>, closed: Closed) -> bool {
        let asked = self.asks && self.answered > 1;
        tally.voice.is_kin && asked && (closed != Closed::Not || tally.answers)
    }

    /// Whether words for who asks stand above questions, with neither a colon nor brackets.
    pub(super) fn is_interview(self, closed: Closed) -> bool {
        closed == Closed::Not && self.asking > 1
    }

    /// Whether a full name, which its family name tells, is a label: others ask in the same form,
    /// and it stands behind one of them, is called, or comes again.
    pub(super) fn has_family_named(self, tally: &Tally<'_>, closed: Closed, labelled: u32) -> bool {
        let beside = tally.answers || tally.called || tally.spoken > 1;
        let interview = self.is_interview(closed) && self.outnumbers(labelled);
        tally.voice.is_family_named && interview && beside
    }

    /// Whether the words tell that such lines are labels, which stand once each in a short text.
    /// With neither a colon nor brackets, somebody gives the floor: an announcement names who asks
    /// and who answers, too.
    pub(super) fn is_announced(self, closed: Closed) -> bool {
        let told = match closed {
            Closed::Not => self.chaired,
            Closed::ByColon | Closed::ByBrackets => self.known,
            Closed::ByHashes | Closed::WithOutlet => false,
        };
        told && self.several == 0 && self.once > 1 && !self.vague
    }

    /// Whether such lines are labels, in a text in which so many lines begin with a label before
    /// speech.
    pub(super) fn is_shown(self, closed: Closed, labelled: u32) -> bool {
        let told = || self.recurs(closed) || self.is_announced(closed) || self.is_interview(closed);
        self.asked > 1 || self.outnumbers(labelled) && told()
    }

    /// Whether such lines are so many that few lines begin with a label before speech.
    pub(super) const fn outnumbers(self, labelled: u32) -> bool {
        labelled * FEW <= self.again + self.once
    }

    /// Whether a line is a label, in a text in which so many lines begin with a label before
    /// speech.
    pub(super) fn has(self, tally: &Tally<'_>, closed: Closed, labelled: u32) -> bool {
        let announced = self.is_announced(closed);
        let live = self.stamped > LIVE && closed == Closed::ByBrackets && tally.stamped > 0;
        let shown = live || self.is_shown(closed, labelled);
        let voice = tally.voice;
        let listed = self.capitals > 1 && tally.is_remarked_in_capitals();
        let beside = tally.answers || tally.questions || tally.called;
        let named = announced || closed != Closed::Not || beside || tally.spoken > 1;
        let short = self.are_short(closed) && tally.stands_thrice();
        let again = tally.spoken > 1 && closed != Closed::Not;
        let listed_questions = self.outnumbers(labelled) && self.is_list_of_questions();
        let sent = listed_questions && voice.is_sent;
        let full =
            named && voice.is_full || closed == Closed::ByColon && tally.called && tally.questions;
        let office = closed == Closed::Not && (labelled > 0 || self.questions);
        let office = office && self.offices && tally.is_office_with_name();
        let bracketed = self.lettered && closed == Closed::ByBrackets && voice.is_full;
        let bracketed = bracketed && tally.stands_thrice() && tally.is_told;
        let answer = closed == Closed::Not && tally.answers_thrice();
        let answer = answer || self.asked > 1 && self.remarked && tally.is_remarked();
        sent || office
            || answer
            || bracketed
            || shown && (voice.is_known || again || listed || short || full)
    }
}
