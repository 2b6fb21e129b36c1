//! Parts that no label tells, read from who speaks behind whom.
//!
//! In many transcripts a label is a name alone (`ANSELM WHITLOCK.`). Whoever asks and is answered
//! by an official, again and again, is a reporter; whoever answers reporters is an official;
//! whoever says a few words and a reporter follows gives the floor; so it is with whom an honorific
//! alone makes an official ([`courtesy`]). Such a part is marked as inferred.

mod courtesy;
mod tally;

use alloc::vec::Vec;

use self::tally::Tally;
use super::listed::Listed;
use super::{Page, Speaker};
use crate::Span;
use crate::dialect::Role;
use crate::edge;
use crate::grammar::{label, leaf};
use crate::letters::lower_case;
use crate::tokens::split_words;
use crate::tree::{Block, SpeakerId, TurnNode};

/// How much of the last words of a turn is searched for the name of whoever speaks next, in bytes.
const CALLED: usize = 240;
/// How many questions are asked before one answer to all.
const MOST_AT_ONCE: usize = 8;
/// More labels of unnamed voices than this number people, and are not looked at.
const MOST_VOICES: usize = 8;

/// Gives a part to everybody of whom no label tells one, and to their turns.
pub(super) fn infer(page: Page<'_, '_>, blocks: &mut [Block], speakers: &mut [Speaker]) {
    let unknown = blocks.iter().any(|block| plays(block, Role::Unknown));
    if !unknown && !courtesy::may_tell(page.dialect, speakers) {
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
    talk.weigh_courtesy();
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
    /// Whether an honorific alone makes a speaker an official.
    courtesy: Vec<bool>,
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
            courtesy: courtesy::of(page.dialect, speakers),
            listed: Listed::new(page, blocks),
            voices: Vec::new(),
        }
    }

    fn is_named(&self, place: usize) -> bool {
        place < self.names.len()
    }

    fn is_courtesy(&self, place: usize) -> bool {
        self.courtesy.get(place).is_some_and(|courtesy| *courtesy)
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
            let open = turn.label.is_none() || turn.role == Role::Unknown;
            if !told && (open || self.is_courtesy(place)) {
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
            let who = cast.place(self.source, turn);
            let weighed =
                turn.role == Role::Unknown || who.is_some_and(|who| cast.is_courtesy(who));
            let mut run = self.run(turn, who, weighed);
            run.sent = turn.role == Role::Unknown && !runs.is_empty() && self.says_outlet(turn);
            run.floor = (turn.role == Role::Unknown || weighed && runs.is_empty())
                && self.has_words_for_floor(turn);
            if let (Some(last), Some(label)) = (runs.last_mut(), turn.label) {
                self.hear_call(last, &self.source[label.range()]);
                run.called = last.names_next;
            }
            match runs.last_mut() {
                Some(last) if run.who.is_some() && last.who == run.who => last.extend(&run),
                _ => runs.push(run),
            }
        }
        runs
    }

    /// What is said in a turn. Of whom a label tells the part nobody needs to know how they speak.
    fn run(self, turn: &TurnNode, who: Option<usize>, weighed: bool) -> Run {
        let (first, last) = turn.paragraphs;
        let spoken = &self.paragraphs[first as usize..last as usize];
        let unknown = turn.role == Role::Unknown;
        let asks_in = |span: &Span| self.asks(&self.source[span.range()]);
        let asks = weighed && spoken.iter().any(asks_in);
        let before = spoken.split_last().map_or(spoken, |(_, before)| before);
        Run {
            who,
            told: turn.role,
            asks,
            asks_before: asks && before.iter().any(asks_in),
            turns: 1,
            asking: u32::from(asks),
            introduced: unknown && asks && self.introduces(spoken, turn.label),
            sent: false,
            floor: false,
            length: spoken.iter().map(|span| span.len()).sum(),
            words: spoken.last().copied().unwrap_or_default(),
            names_next: false,
            called: false,
        }
    }

    /// Whether the name in a label is said in the first words below it: `Sir, Rin Aoba from the Wire.`
    fn introduces(self, spoken: &[Span], label: Option<Span>) -> bool {
        let said = spoken.first().map_or("", |span| &self.source[span.range()]);
        let said = edge::first(said, INTRODUCED);
        let name = label.map_or("", |label| &self.source[label.range()]);
        let whole = || name.contains(char::is_whitespace) && is_said(name, said);
        name.len() >= SHORTEST_CALLED && (leaf::holds(said, name) || whole())
    }

    /// Whether the name in a label and an outlet are said in the first words below it.
    fn says_outlet(self, turn: &TurnNode) -> bool {
        let said = self.paragraphs.get(turn.paragraphs.0 as usize);
        let named = turn.label.zip(said).map(|(label, said)| (label, *said));
        named.is_some_and(|(label, said)| {
            let [name, said] = [label, said].map(|span| &self.source[span.range()]);
            label::says_own_name(name, said, self.dialect)
        })
    }

    /// Keeps of what is said right before a label whether it names whoever has that. Who asks
    /// nothing but whether somebody is there, as in `Rosa?`, asks nothing; who asks something of
    /// somebody named gives no floor.
    fn hear_call(self, run: &mut Run, label: &str) {
        let name = label.split([',', '(', '[']).next().unwrap_or_default();
        let name = name.trim();
        let words = &self.source[run.words.range()];
        let said = edge::last(words, CALLED);
        let last = last_clause(said);
        let before = &words[..words.len() - last.len()];
        let asks_before = run.asks_before || label::has_question_mark(before);
        if self.names(last, name) && run.asks && !asks_before {
            run.asks = false;
            run.asking -= 1;
        }
        run.names_next = !run.asks && self.names(said, name);
    }

    /// Whether a name of two words or more is said, or one of its words is called at the end:
    /// `Rosa?`
    fn names(self, said: &str, name: &str) -> bool {
        let whole = || name.contains(char::is_whitespace) && is_said(name, said);
        let called = || {
            let called = self.called(said);
            called.len() >= SHORTEST_CALLED
                && split_words(name).any(|part| called.eq_ignore_ascii_case(part))
        };
        name.len() >= SHORTEST_CALLED && (whole() || called())
    }
}

/// The last clause of what is said, with the mark before it.
fn last_clause(said: &str) -> &str {
    let whole = said.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mark = whole.rfind(['.', '?', '!', ':', ';', '…', '。', '？', '！', '：']);
    &said[mark.unwrap_or(0)..]
}

/// Whether a name is said, in capitals or not.
fn is_said(name: &str, said: &str) -> bool {
    if name.is_ascii() {
        return leaf::holds_in_any_case(said, name);
    }
    lower_case(said).contains(&lower_case(name))
}

/// In how many of the first bytes somebody says who they are.
const INTRODUCED: usize = 80;

/// The shortest word of a name that is called, in bytes.
const SHORTEST_CALLED: usize = 3;

/// The longest paragraph in which words for the floor are looked for, in bytes.
const LONGEST_FLOOR: u32 = 1200;

impl Page<'_, '_> {
    /// The last word, if it is a sentence by itself: `Mike?`
    fn called(self, said: &str) -> &str {
        let said = said.trim_end_matches(|c: char| !c.is_alphanumeric());
        let words = said.rsplit(char::is_whitespace);
        let mut words = words.filter(|word| !word.is_empty());
        let last = words.next().unwrap_or_default();
        let alone = words.next().is_none_or(|before| {
            before.ends_with(['.', '?', '!', '…'])
                && !label::without_honorific(before, self.dialect).is_empty()
        });
        if alone { last } else { "" }
    }

    /// Whether a paragraph holds a question mark, or ends as a question in Japanese does; `とか` is no
    /// such end.
    fn asks(self, paragraph: &str) -> bool {
        label::has_question_mark(paragraph)
            || label::ends_as_question(paragraph, self.dialect)
                && !paragraph.trim_end_matches('。').ends_with("とか")
    }

    /// Whether a paragraph of a turn has words with which somebody gives the floor.
    fn has_words_for_floor(self, turn: &TurnNode) -> bool {
        let (first, last) = turn.paragraphs;
        let floor = &self.dialect.labels.floor;
        let begins = |place: &str| {
            let mut like = self.dialect.floor_like(place);
            like.any(|at| leaf::same_prefix(place, &floor[at]).is_some())
        };
        let gives = |span: &Span| {
            let said = &self.source[span.range()];
            span.len() <= LONGEST_FLOOR && self.dialect.floor_places(said).any(begins)
        };
        self.paragraphs[first as usize..last as usize]
            .iter()
            .any(gives)
    }
}

/// What one speaker says before another speaks.
struct Run {
    who: Option<usize>,
    /// The part that the label tells.
    told: Role,
    /// It asks something, and more than whether whoever speaks next is there.
    asks: bool,
    /// It asks something before its last paragraph.
    asks_before: bool,
    /// How many turns it has, and how many of them ask.
    turns: u32,
    asking: u32,
    /// It says whose name the label has, and asks.
    introduced: bool,
    /// It says whose name the label has, and for which outlet they ask, and is not the first.
    sent: bool,
    /// It has words with which somebody gives the floor. They are sought where no label tells a part,
    /// and in what is said first of all.
    floor: bool,
    length: u32,
    /// The last paragraph.
    words: Span,
    /// They name whoever speaks next, and ask nothing.
    names_next: bool,
    /// Whoever speaks before names them.
    called: bool,
}

impl Run {
    /// Whether the label tells that a reporter speaks.
    fn is_reporters(&self) -> bool {
        self.told == Role::Reporter
    }

    fn extend(&mut self, more: &Self) {
        self.asks_before = self.asks || more.asks_before;
        self.asks |= more.asks;
        self.turns += more.turns;
        self.asking += more.asking;
        self.introduced |= more.introduced;
        self.sent |= more.sent;
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

    /// Whether a run asks, and an official speaks behind it or behind those of others who ask next.
    fn is_heard_out(&self, at: usize) -> bool {
        let behind = self.runs[at + 1..].iter().take(MOST_AT_ONCE);
        let mut roles = behind.map(|run| self.heard(run));
        self.runs[at].asks && roles.find(|role| *role != Role::Reporter) == Some(Role::Official)
    }

    fn tallies(&self) -> Vec<Tally> {
        let mut tallies = alloc::vec![Tally::default(); self.cast.roles.len()];
        let mut before: Option<&Run> = None;
        for (at, run) in self.runs.iter().enumerate() {
            let behind = self.runs.get(at + 1);
            if let Some(who) = run.who {
                let heard = |run: &Run| self.heard(run);
                let told = behind.is_some_and(Run::is_reporters);
                tallies[who].count(run, before.map(heard), behind.map(heard), told);
                tallies[who].between += u32::from(is_between(before, behind));
                let answered = behind.map(heard) == Some(Role::Official);
                let replies = before.is_some_and(Run::is_reporters) && !(run.asks && answered);
                tallies[who].behind_told += u32::from(replies);
                tallies[who].heard_out += u32::from(self.is_heard_out(at));
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
    before.is_some_and(Run::is_reporters) && behind.is_none_or(Run::is_reporters)
}

#[cfg(test)]
mod tests;
