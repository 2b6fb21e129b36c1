//! Parts that no label tells, read from who speaks behind whom.
//!
//! In many transcripts a label is a name alone (`ANSELM WHITLOCK.`). Whoever asks and is answered
//! by an official, again and again, is a reporter; whoever answers reporters is an official;
//! whoever says a few words and a reporter follows gives the floor. Such a part is marked as
//! inferred.

use alloc::vec::Vec;

use super::listed::Listed;
use super::{Page, Speaker};
use crate::Span;
use crate::dialect::Role;
use crate::edge;
use crate::grammar::{label, leaf};
use crate::letters::lower_case;
use crate::tree::{Block, SpeakerId, TurnNode};

/// Whoever gives the floor takes no more words for it, in bytes.
const FLOOR: u32 = 240;
/// How much of the last words of a turn is searched for the name of whoever speaks next, in bytes.
const CALLED: usize = 240;
/// More labels of unnamed voices than this number people, and are not looked at.
const MOST_VOICES: usize = 8;

/// Gives a part to everybody of whom no label tells one, and to their turns.
pub(super) fn infer(page: Page<'_, '_>, blocks: &mut [Block], speakers: &mut [Speaker]) {
    if !blocks.iter().any(|block| plays(block, Role::Unknown)) {
        return;
    }
    let mut cast = Cast::new(page, blocks, speakers);
    let mut talk = Talk {
        runs: page.runs(blocks, &mut cast),
        cast,
    };
    for rule in [
        Tally::of_reporter,
        Tally::of_official,
        Tally::of_reporter,
        Tally::of_moderator,
    ] {
        talk.apply(rule);
    }
    talk.ask_alone();
    talk.cast.write(page.source, blocks, speakers);
}

fn plays(block: &Block, role: Role) -> bool {
    matches!(block, Block::Turn(turn) if turn.role == role)
}

/// Everybody who speaks: the speakers, and behind them the labels of unnamed voices.
struct Cast<'a> {
    roles: Vec<Role>,
    /// The first label of each speaker.
    names: Vec<&'a str>,
    listed: Listed<'a>,
    voices: Vec<&'a str>,
}

impl<'a> Cast<'a> {
    fn new(page: Page<'a, '_>, blocks: &[Block], speakers: &[Speaker]) -> Self {
        let name = |speaker: &Speaker| {
            let first = speaker.labels.first();
            first.map_or("", |label| &page.source[label.span.range()])
        };
        Self {
            roles: speakers.iter().map(|speaker| speaker.role).collect(),
            names: speakers.iter().map(name).collect(),
            listed: Listed::new(page, blocks),
            voices: Vec::new(),
        }
    }

    fn is_named(&self, place: usize) -> bool {
        place < self.names.len()
    }

    fn is_listed(&self, place: usize) -> bool {
        let name = self.names.get(place);
        name.is_some_and(|name| self.listed.has(name))
    }

    /// The place of whoever speaks in a turn; none for an unnamed reporter, whose label tells all.
    fn place(&self, source: &str, turn: &TurnNode) -> Option<usize> {
        if turn.speaker.is_some() {
            return turn.speaker.map(SpeakerId::index);
        }
        let label = &source[turn.label?.range()];
        let voice = self.voices.iter().position(|voice| *voice == label);
        voice.map(|voice| self.names.len() + voice)
    }

    fn add_voice(&mut self, source: &'a str, turn: &TurnNode) {
        let Some(label) = turn.label else { return };
        let is_voice = turn.speaker.is_none() && turn.role == Role::Unknown;
        let is_new = || self.place(source, turn).is_none();
        if is_voice && self.voices.len() < MOST_VOICES && is_new() {
            self.voices.push(&source[label.range()]);
            self.roles.push(Role::Unknown);
        }
    }

    /// Writes the parts into speakers and turns of which no label tells one.
    fn write(&self, source: &str, blocks: &mut [Block], speakers: &mut [Speaker]) {
        for (speaker, role) in speakers.iter_mut().zip(&self.roles) {
            speaker.role_inferred = speaker.role != *role;
            speaker.role = *role;
        }
        for block in blocks {
            let Block::Turn(turn) = block else { continue };
            let Some(place) = self.place(source, turn) else {
                continue;
            };
            let told = speakers
                .get(place)
                .is_some_and(|speaker| !speaker.role_inferred);
            if turn.role == Role::Unknown && !told {
                turn.role = self.roles[place];
                turn.role_inferred = turn.role != Role::Unknown;
            }
        }
    }
}

impl<'a> Page<'a, '_> {
    /// The turns, those of one speaker in a row as one. Interpreters speak for others.
    fn runs(self, blocks: &[Block], cast: &mut Cast<'a>) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for block in blocks {
            let Block::Turn(turn) = block else { continue };
            if turn.role == Role::Interpreter {
                continue;
            }
            cast.add_voice(self.source, turn);
            let run = self.run(turn, cast.place(self.source, turn));
            if let (Some(last), Some(label)) = (runs.last_mut(), turn.label) {
                last.names_next = self.ends_with_name(last.words, &self.source[label.range()]);
            }
            match runs.last_mut() {
                Some(last) if run.who.is_some() && last.who == run.who => last.extend(&run),
                _ => runs.push(run),
            }
        }
        runs
    }

    fn run(self, turn: &TurnNode, who: Option<usize>) -> Run {
        let (first, last) = turn.paragraphs;
        let spoken = &self.paragraphs[first as usize..last as usize];
        let asks = turn.role == Role::Unknown
            && spoken
                .iter()
                .any(|span| self.asks(&self.source[span.range()]));
        Run {
            who,
            told: turn.role,
            asks,
            turns: 1,
            asking: u32::from(asks),
            floor: turn.role == Role::Unknown && spoken.iter().any(|span| self.gives_floor(*span)),
            length: spoken.iter().map(|span| span.len()).sum(),
            words: spoken.last().copied().unwrap_or_default(),
            names_next: false,
        }
    }

    /// Whether the name in a label, of two words or more, stands at the end of a paragraph.
    fn ends_with_name(self, words: Span, label: &str) -> bool {
        let name = label
            .split([',', '(', '['])
            .next()
            .unwrap_or_default()
            .trim();
        let said = edge::last(&self.source[words.range()], CALLED);
        name.contains(char::is_whitespace) && lower_case(said).contains(&lower_case(name))
    }
}

/// The longest paragraph in which words for the floor are looked for, in bytes.
const LONGEST_FLOOR: u32 = 1200;

impl Page<'_, '_> {
    /// Whether a paragraph holds a question mark, or ends as a question in Japanese does; `とか` is no
    /// such end.
    fn asks(self, paragraph: &str) -> bool {
        label::has_question_mark(paragraph)
            || label::ends_as_question(paragraph, self.dialect)
                && !paragraph.trim_end_matches('。').ends_with("とか")
    }

    /// Whether a paragraph has words with which somebody gives the floor.
    fn gives_floor(self, span: Span) -> bool {
        let mut words = self.dialect.labels.floor.iter();
        let said = &self.source[span.range()];
        span.len() <= LONGEST_FLOOR && words.any(|words| leaf::holds(said, words))
    }
}

/// What one speaker says before another speaks.
struct Run {
    who: Option<usize>,
    /// The part that the label tells.
    told: Role,
    asks: bool,
    /// How many turns it has, and how many of them ask.
    turns: u32,
    asking: u32,
    /// It has words with which somebody gives the floor.
    floor: bool,
    length: u32,
    /// The last paragraph.
    words: Span,
    /// They name whoever speaks next.
    names_next: bool,
}

impl Run {
    fn extend(&mut self, more: &Self) {
        self.asks |= more.asks;
        self.turns += more.turns;
        self.asking += more.asking;
        self.floor |= more.floor;
        self.length = self.length.saturating_add(more.length);
        self.words = more.words;
        self.names_next = false;
    }
}

/// Who speaks behind whom, and the part of each as far as it is known.
struct Talk<'a> {
    runs: Vec<Run>,
    cast: Cast<'a>,
}

impl Talk<'_> {
    /// The part in which something is said: whoever is not known and asks is heard as a reporter.
    fn heard(&self, run: &Run) -> Role {
        match run.who.map_or(run.told, |who| self.cast.roles[who]) {
            Role::Unknown if run.asks => Role::Reporter,
            role => role,
        }
    }

    /// Gives a part to everybody without one whose runs show it.
    fn apply(&mut self, rule: fn(&Tally) -> Option<Role>) {
        let tallies = self.tallies();
        for (place, tally) in tallies.iter().enumerate() {
            if self.cast.roles[place] == Role::Unknown {
                let named = self.cast.is_named(place);
                let found = rule(tally).filter(|role| named || tally.is_of_voice(*role));
                self.cast.roles[place] = found.unwrap_or_default();
            }
        }
    }

    /// Where nobody who answers has a label, whoever asks is a reporter: the only one with a label,
    /// three times at least and in two thirds of what they say; or everybody who has one, some by
    /// their labels.
    fn ask_alone(&mut self) {
        let interviews = match &self.runs[..] {
            [run] => run.turns > 2 && run.asking * 3 >= run.turns * 2,
            runs => {
                let told = runs.iter().any(|run| run.told == Role::Reporter);
                told && runs.iter().all(|run| self.heard(run) == Role::Reporter)
            }
        };
        let named = self.cast.roles.iter_mut().take(self.cast.names.len());
        for role in named.filter(|role| interviews && **role == Role::Unknown) {
            *role = Role::Reporter;
        }
    }

    fn tallies(&self) -> Vec<Tally> {
        let mut tallies = alloc::vec![Tally::default(); self.cast.roles.len()];
        let mut before: Option<&Run> = None;
        for (at, run) in self.runs.iter().enumerate() {
            let behind = self.runs.get(at + 1);
            if let Some(who) = run.who {
                let heard = |run: &Run| self.heard(run);
                tallies[who].count(run, before.map(heard), behind.map(heard));
                tallies[who].between += u32::from(is_between(before, behind));
            }
            before = Some(run);
        }
        for (place, tally) in tallies.iter_mut().enumerate() {
            tally.listed = tally.replies == 1 && self.cast.is_listed(place);
        }
        tallies
    }
}

/// Whether labels tell that who speaks before asks, and who speaks behind, if anybody does.
fn is_between(before: Option<&Run>, behind: Option<&Run>) -> bool {
    let asks = |run: &Run| run.told == Role::Reporter;
    before.is_some_and(asks) && behind.is_none_or(asks)
}

/// How often somebody does what shows a part.
#[derive(Clone, Default)]
struct Tally {
    /// Runs behind somebody else's.
    runs: u32,
    /// Those that ask.
    asks: u32,
    /// Those behind which an official speaks.
    answered: u32,
    /// Those behind a reporter's.
    replies: u32,
    /// Those between two others of whom labels tell that they ask.
    between: u32,
    /// Whether one has words with which somebody gives the floor.
    floor: bool,
    /// Short ones that are no reply and behind which a reporter speaks; such a one that names the
    /// reporter counts twice.
    calls: u32,
    /// Whether the last of them ends the conference.
    ends: bool,
    /// Whether whoever replies once is listed above the first turn.
    listed: bool,
}

impl Tally {
    /// Whoever speaks first of all opens the conference, whatever part that is.
    fn count(&mut self, run: &Run, before: Option<Role>, behind: Option<Role>) {
        self.floor |= run.floor;
        let Some(before) = before else { return };
        let replies = before == Role::Reporter;
        let calls = !replies && run.length <= FLOOR && behind == Some(Role::Reporter);
        self.runs += 1;
        self.asks += u32::from(run.asks);
        self.answered += u32::from(behind == Some(Role::Official));
        self.replies += u32::from(replies);
        self.calls += u32::from(calls) + u32::from(calls && run.names_next);
        self.ends |= behind.is_none();
    }

    /// Hardly any of what they say replies to another reporter. A quarter of it asks, as in an
    /// interview, and an official speaks behind nearly all of it, the words that end the conference
    /// aside.
    fn of_reporter(&self) -> Option<Role> {
        let asks = self.asks > 0 && self.asks * 4 >= self.runs;
        let replies = self.replies * 3 > self.runs + 1;
        let runs = self.runs - u32::from(self.ends && self.runs > 2);
        (asks && !replies && self.answered * 4 >= runs * 3).then_some(Role::Reporter)
    }

    /// Half of what they say, and twice at least, replies to a reporter, and most of it asks
    /// nothing, or nearly all of it stands between the questions of others. Of whoever is listed
    /// above the first turn, once is enough.
    fn of_official(&self) -> Option<Role> {
        let replies = (self.replies > 1 || self.listed) && self.replies * 2 >= self.runs;
        let between = self.between > 1 && self.between * 4 >= self.runs * 3;
        (replies && (self.asks * 2 < self.runs || between)).then_some(Role::Official)
    }

    /// Nearly all of what they say, and twice at least, gives the floor to a reporter; once is
    /// enough where they name whom they give it. The words that end a conference do not. Or their
    /// words say so, and half of what they say replies to nobody.
    fn of_moderator(&self) -> Option<Role> {
        let runs = self.runs - u32::from(self.ends);
        let called = self.calls > 1 && self.calls * 4 >= runs * 3;
        let worded = self.floor && self.replies * 2 <= self.runs;
        (called || worded).then_some(Role::Moderator)
    }

    /// Whether a part may be that of an unnamed voice, whose label may stand for several people:
    /// one run shows nothing, and whoever calls into the room gives no floor.
    fn is_of_voice(&self, role: Role) -> bool {
        self.runs > 1 && role != Role::Moderator
    }
}

#[cfg(test)]
mod tests;
