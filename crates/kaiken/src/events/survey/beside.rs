//! Labels before a dash or before a time, which only the whole text tells from prose.

use alloc::vec::Vec;

use super::super::kin::LONGEST_QUESTION;
use super::ends_question;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Label, Shape};

/// How many different ones are counted.
const MOST: usize = 256;

/// So often somebody asks before a dash, and another one speaks behind it.
const EXCHANGES: u32 = 2;

/// Fewer lines, by this factor, have labels of other kinds.
const FEW: u32 = 4;

/// So many lines have a time behind who speaks.
const CLOCKED: u32 = 3;

/// What is said is so long, in characters, or a sentence.
const SAID: usize = 40;

/// A recording begins so early, in seconds.
const BEGINS: u32 = 300;

/// Another recording, or another part of one, does so.
const BEGINS_AGAIN: u32 = 60;

/// Somebody begins to speak so long before the other one ends, in seconds.
const OVERLAP: u32 = 2;

/// So many times stand at most in a list within what somebody says.
const LISTED: usize = 4;

/// The times of a programme are rounded to so many minutes of an hour, or seconds of a minute.
const ROUND: u32 = 5;

/// No more than one time in so many goes back, behind which a recording begins again or another one
/// is told.
const FORTH: u32 = 8;

/// How often words stand before such a mark.
#[derive(Clone, Copy, Debug)]
struct Voice<'src> {
    text: &'src str,
    /// It is an office or a word for who speaks.
    known: bool,
    /// How often it stands behind another one.
    runs: u32,
    /// How often it asks and another one answers, or answers one that asks.
    shown: u32,
    /// A time behind it is later than those that follow.
    astray: bool,
}

impl Voice<'_> {
    fn is_shown(&self) -> bool {
        self.runs > 1 || self.shown > 0
    }
}

/// Who speaks before such a mark, until another one does.
#[derive(Clone, Copy, Debug)]
struct Turn {
    place: usize,
    /// How many lines there are.
    lines: usize,
    /// Whether a question stands there, and whether one ends it.
    asks: bool,
    ends_asking: bool,
}

/// The words that stand before such a mark.
#[derive(Debug, Default)]
struct Voices<'src> {
    all: Vec<Voice<'src>>,
    last: Option<Turn>,
    /// Who spoke before.
    before: Option<Turn>,
    exchanges: u32,
    /// How many lines begin with one.
    count: u32,
    /// Below how many of them something is said.
    said: u32,
    waiting: bool,
}

impl<'src> Voices<'src> {
    fn speak(&mut self, text: &'src str, known: bool, speech: &str) {
        let found = self.all.iter().position(|voice| voice.text == text);
        let place = found.unwrap_or(self.all.len());
        if place == MOST {
            return;
        }
        if found.is_none() {
            self.all.push(Voice {
                text,
                known,
                runs: 0,
                shown: 0,
                astray: false,
            });
        }
        self.count += 1;
        let ends_asking = ends_question(speech);
        let asks = ends_asking || label::has_question_mark(speech);
        match &mut self.last {
            Some(last) if last.place == place => {
                last.lines += 1;
                last.asks |= asks;
                last.ends_asking = ends_asking;
            }
            _ => {
                self.settle();
                self.all[place].runs += 1;
                self.before = self.last.replace(Turn {
                    place,
                    lines: 1,
                    asks,
                    ends_asking,
                });
            }
        }
        self.waiting = true;
        if !speech.trim().is_empty() {
            self.said(speech);
        }
    }

    /// Counts an exchange, if the last one to speak answers the one before.
    fn settle(&mut self) {
        let (Some(before), Some(last)) = (self.before, self.last) else {
            return;
        };
        if before.asks && !last.ends_asking {
            self.exchanges += 1;
            self.all[before.place].shown += u32::from(before.ends_asking);
            self.all[last.place].shown += 1;
        }
    }

    fn said(&mut self, speech: &str) {
        self.said += u32::from(self.waiting && is_said(speech));
        self.waiting = false;
    }

    /// Counts a line that begins with none.
    fn go_on(&mut self, content: &str) {
        if let Some(last) = &mut self.last {
            last.ends_asking = last.lines < LONGEST_QUESTION && ends_question(content);
            last.asks |= last.ends_asking;
            last.lines += 1;
            self.said(content);
        }
    }

    fn recurrent(&self) -> impl Iterator<Item = &Voice<'src>> {
        self.all.iter().filter(|voice| voice.runs > 1)
    }

    /// The texts of some of them, in order.
    fn texts(&self, is_label: impl Fn(&Voice<'src>) -> bool) -> Vec<&'src str> {
        let found = self.all.iter().filter(|voice| is_label(voice));
        let mut found: Vec<&str> = found.map(|voice| voice.text).collect();
        found.sort_unstable();
        found
    }
}

/// Whether words behind such a mark are said, and no title, rank or price.
pub(in super::super) fn is_said(speech: &str) -> bool {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | '…' | '。' | ':' | '"' | '”' | '»');
    speech.trim_end().ends_with(ends) || speech.chars().nth(SAID).is_some()
}

/// What stands before dashes and before times.
#[derive(Debug, Default)]
pub(super) struct Beside<'src> {
    dashed: Voices<'src>,
    clocked: Voices<'src>,
    /// The time that came first.
    first: Option<u32>,
    /// The times in their order, each with who speaks, but for those that are astray.
    times: Vec<(u32, usize)>,
    /// How often one is earlier than the one before.
    back: u32,
    /// Not all times are round, or a word for who asks stands before one.
    recorded: bool,
    /// A machine has counted somebody's voice.
    counted: bool,
}

impl<'src> Beside<'src> {
    /// Counts a line.
    pub(super) fn hear(&mut self, content: &'src str, dialect: Indexed<'_>) {
        match label::parted(content, dialect) {
            Some((label, known)) => self.dashed.speak(label.text, known, label.speech),
            None => self.dashed.go_on(content),
        }
        match label::clocked(content, dialect) {
            Some(found) => self.clock(found.label, found.at),
            None => self.clocked.go_on(content),
        }
    }

    /// Counts a line that begins with no label.
    pub(super) fn go_on(&mut self, content: &str) {
        self.dashed.go_on(content);
        self.clocked.go_on(content);
    }

    /// Counts who spoke last.
    pub(super) fn settle(&mut self) {
        self.dashed.settle();
        self.clocked.settle();
    }

    fn clock(&mut self, label: Label<'src>, at: u32) {
        self.first.get_or_insert(at);
        self.recorded |= !at.is_multiple_of(ROUND) || label.role == Role::Reporter;
        let machine = label.shape == Shape::Anonymous && label.role == Role::Unknown;
        self.counted |= machine;
        let known = machine || label.role != Role::Unknown;
        self.clocked.speak(label.text, known, label.speech);
        self.keep_time(at);
    }

    /// Keeps the time behind who spoke last. Those before it that are later are of a list within
    /// what somebody says, if they are few.
    fn keep_time(&mut self, at: u32) {
        let later = self.times.iter().rev();
        let later = later.take_while(|(before, _)| *before > at.saturating_add(OVERLAP));
        let later = later.take(LISTED + 1).count();
        self.back += u32::from(later > 0 && at >= BEGINS_AGAIN);
        if later <= LISTED {
            for (_, place) in self.times.drain(self.times.len() - later..) {
                self.clocked.all[place].astray = true;
            }
        }
        if let Some(last) = self.clocked.last {
            self.times.push((at, last.place));
        }
    }

    /// Those before a time: one of them comes again, the times are those of a recording and go on,
    /// and something is said below half of them. Somebody asks, unless a machine has counted the
    /// voices; then a third is enough, since it writes no periods.
    /// What stands there once is one unless its time is astray and nothing else shows it.
    pub(super) fn before_times(&self) -> Vec<&'src str> {
        let page = &self.clocked;
        let recorded = self.recorded || self.first.is_some_and(|first| first < BEGINS);
        let told = page.count >= CLOCKED
            && recorded
            && self.back.saturating_mul(FORTH) <= page.count
            && page.all.len() > 1
            && page.recurrent().next().is_some()
            && page.said.saturating_mul(if self.counted { 3 } else { 2 }) >= page.count
            && (self.counted || page.exchanges > 0);
        if !told {
            return Vec::new();
        }
        page.texts(|voice| voice.known || voice.is_shown() || !voice.astray)
    }

    /// Those before a dash, in a text in which so many lines begin with a label of another kind: two
    /// come again, two exchanges stand there, three lines of five say something, and one is an office or a
    /// word for who speaks. What stands there once is one where it asks and another one answers, or
    /// the other way round.
    pub(super) fn before_dashes(&self, labelled: u32) -> Vec<&'src str> {
        let page = &self.dashed;
        let told = page.recurrent().nth(1).is_some()
            && page.all.iter().any(|voice| voice.known)
            && page.exchanges >= EXCHANGES
            && page.said.saturating_mul(5) >= page.count.saturating_mul(3);
        if !told || labelled.saturating_mul(FEW) > page.count {
            return Vec::new();
        }
        page.texts(Voice::is_shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn heard(text: &str) -> Beside<'_> {
        let mut page = Beside::default();
        for line in text.lines().filter(|line| !line.is_empty()) {
            page.hear(line, Indexed::generic());
        }
        page.settle();
        page
    }

    #[test]
    fn who_speaks_before_dashes_comes_again_and_is_asked() {
        for (text, expected) in [
            (
                "Minister Aoba – We met.\nRin Seto – Why?\nMinister Aoba – So.\n\
                 Rin Seto – When?\nMinister Aoba – In May.\n",
                &["Minister Aoba", "Rin Seto"] as &[&str],
            ),
            // What stands there once asks.
            (
                "Spokesperson Seto - Hello.\nHarbour Radio - Why?\nMinister Aoba - So.\n\
                 Lantern Radio - When?\nMinister Aoba - In May.\nSpokesperson Seto - Bye.\n",
                &[
                    "Harbour Radio",
                    "Lantern Radio",
                    "Minister Aoba",
                    "Spokesperson Seto",
                ],
            ),
            // What stands there once is a heading.
            (
                "Minister Aoba – We met.\nRin Seto – Why?\nMinister Aoba – So.\n\
                 Rin Seto – When?\nMinister Aoba – In May.\n\
                 Harbour Safety – What is it? It is rules.\nRin Seto – Whose?\n",
                &["Minister Aoba", "Rin Seto"],
            ),
            // Nobody answers: a list of questions.
            (
                "Minister Aoba – Why?\nRin Seto – When?\nMinister Aoba – Where?\n\
                 Rin Seto – Who?\nMinister Aoba – So.\n",
                &[],
            ),
            // Titles and ranks are not said.
            (
                "Minister Aoba – Lunch\nRin Seto – Who pays?\nMinister Aoba – Dinner\n\
                 Rin Seto – Who dines?\nMinister Aoba – Ball\n",
                &[],
            ),
            // Nobody asks: a list of ships, of prizes, of reports from towns.
            (
                "Minister Aoba – Two.\nRin Seto – Three.\nMinister Aoba – Four.\n\
                 Rin Seto – Five.\n",
                &[],
            ),
            // Nobody comes again: a list of people.
            (
                "Minister Aoba – Why?\nRin Seto – Harbour Office\nJun Lund – Who?\n\
                 Ida Holm – Ferries\n",
                &[],
            ),
            // Names of two towns, or of two teams.
            (
                "Port Alder – Why?\nNew Holm – So.\nPort Alder – When?\nNew Holm – In May.\n",
                &[],
            ),
        ] {
            assert_eq!(heard(text).before_dashes(0), expected, "{text}");
        }
    }

    #[test]
    fn few_lines_have_labels_of_another_kind() {
        let text = "Minister Aoba – We met.\nRin Seto – Why?\nMinister Aoba – So.\n\
                    Rin Seto – When?\nMinister Aoba – In May.\n";
        let page = heard(text);
        assert_eq!(page.before_dashes(1).len(), 2);
        assert!(page.before_dashes(2).is_empty());
    }

    #[test]
    fn times_go_on_behind_who_speaks() {
        let said = "and this is what was said of the ferry there";
        let page = |rows: &[&str]| -> String {
            rows.iter()
                .flat_map(|row| [*row, "\n", said, "\n"])
                .collect()
        };
        for (rows, expected) in [
            (
                &["Speaker 1  0:05", "Speaker 2  0:10", "Speaker 1  0:20"] as &[&str],
                true,
            ),
            // Times go back.
            (
                &["Speaker 1  1:05", "Speaker 2  1:20", "Speaker 1  1:10"],
                false,
            ),
            // Another part begins, or somebody is interrupted.
            (
                &["Speaker 1  0:05", "Speaker 2  0:20", "Speaker 1  0:03"],
                true,
            ),
            (
                &["Speaker 1  1:05", "Speaker 2  1:20", "Speaker 1  1:19"],
                true,
            ),
            // The times are those of a programme.
            (
                &["Speaker 1  9:00", "Speaker 2  9:15", "Speaker 1  10:00"],
                false,
            ),
            (
                &["Speaker 1  9:00", "Speaker 2  9:15", "Speaker 1  10:01"],
                true,
            ),
            (&["Reporter 9:00", "Aoba 9:15", "Reporter 10:00"], false),
            // Nobody comes again, as in a programme.
            (
                &["Speaker 1  0:05", "Speaker 2  0:10", "Speaker 3  0:20"],
                false,
            ),
            // Names need somebody who asks.
            (
                &["Jun Aoba 09:00", "Rin Seto 10:00", "Jun Aoba 11:00"],
                false,
            ),
            (&["Speaker 1  0:05", "Speaker 2  0:10"], false),
        ] {
            assert_eq!(
                heard(&page(rows)).before_times().is_empty(),
                !expected,
                "{rows:?}"
            );
        }
        let short = "Speaker 1  9:00\nPorts\nSpeaker 2  10:00\nFerries\nSpeaker 1  11:00\nLunch\n";
        assert!(heard(short).before_times().is_empty());
        let asked = "Jun Aoba 00:05\nWhy?\nRin Seto 00:10\nSo.\nJun Aoba 00:20\nI see.\n";
        assert_eq!(heard(asked).before_times(), ["Jun Aoba", "Rin Seto"]);
        let ports = asked.replace("So.", "So. Ports:\nPort Alder 9:00\nPort Holm 10:30");
        assert_eq!(heard(&ports).before_times(), ["Jun Aoba", "Rin Seto"]);
        let thanks = asked.replace("I see.", "I see.\nIda Holm 00:30\nThanks.");
        assert_eq!(
            heard(&thanks).before_times(),
            ["Ida Holm", "Jun Aoba", "Rin Seto"]
        );
    }
}
