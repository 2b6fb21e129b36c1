//! Labels before a dash or before a time, which only the whole text tells from prose.

use alloc::vec::Vec;

use super::ends_question;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Label, Shape};

/// How many different ones are counted.
const MOST: usize = 256;

/// A question is no longer, in lines.
const LONGEST_QUESTION: usize = 8;

/// So often somebody asks before a dash, and another one speaks behind it.
const EXCHANGES: u32 = 2;

/// Fewer lines, by this factor, have labels of other kinds.
const FEW: u32 = 4;

/// So many lines have a time behind who speaks.
const CLOCKED: u32 = 3;

/// What is said is so long, in characters, or a sentence.
const SAID: usize = 40;

/// How often words stand before such a mark.
#[derive(Clone, Copy, Debug)]
struct Voice<'src> {
    text: &'src str,
    /// It is an office or a word for who speaks.
    known: bool,
    /// How often it stands behind another one.
    runs: u32,
    /// How often it asks and another one follows, or follows one that asks.
    shown: u32,
}

/// The words that stand before such a mark.
#[derive(Debug, Default)]
struct Voices<'src> {
    all: Vec<Voice<'src>>,
    /// Who spoke last, in how many lines, and whether they ask.
    last: Option<(usize, usize, bool)>,
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
            });
        }
        self.count += 1;
        let asks = ends_question(speech) || label::has_question_mark(speech);
        match self.last {
            Some((last, lines, asked)) if last == place => {
                self.last = Some((last, lines + 1, asked || asks));
            }
            last => {
                if let Some((before, _, true)) = last {
                    self.exchange(before, place);
                }
                self.all[place].runs += 1;
                self.last = Some((place, 1, asks));
            }
        }
        self.waiting = true;
        if !speech.trim().is_empty() {
            self.said(speech);
        }
    }

    fn exchange(&mut self, before: usize, behind: usize) {
        self.exchanges += 1;
        self.all[before].shown += 1;
        self.all[behind].shown += 1;
    }

    fn said(&mut self, speech: &str) {
        let ends = speech.trim_end().ends_with(['.', '?', '!', '…', '。']);
        let said = ends || speech.chars().nth(SAID).is_some();
        self.said += u32::from(self.waiting && said);
        self.waiting = false;
    }

    /// Counts a line that begins with none.
    fn go_on(&mut self, content: &str) {
        if let Some((_, lines, asks)) = &mut self.last {
            *asks |= *lines < LONGEST_QUESTION && ends_question(content);
            *lines += 1;
            self.said(content);
        }
    }

    fn recurrent(&self) -> impl Iterator<Item = &Voice<'src>> {
        self.all.iter().filter(|voice| voice.runs > 1)
    }
}

/// What stands before dashes and before times.
#[derive(Debug, Default)]
pub(super) struct Beside<'src> {
    dashed: Voices<'src>,
    clocked: Voices<'src>,
    /// The time that came last, and how often one is earlier than the one before.
    at: u32,
    back: u32,
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

    fn clock(&mut self, label: Label<'src>, at: u32) {
        self.back += u32::from(at < self.at);
        self.at = at;
        self.counted |= label.shape == Shape::Anonymous && label.role == Role::Unknown;
        let known = label.role != Role::Unknown;
        self.clocked.speak(label.text, known, label.speech);
    }

    /// Whether a time stands behind those who speak: one of them comes again, the times go on, and
    /// something is said below most. Somebody asks, unless a machine has counted the voices.
    pub(super) fn has_clocks(&self) -> bool {
        let page = &self.clocked;
        page.count >= CLOCKED
            && self.back == 0
            && page.all.len() > 1
            && page.recurrent().next().is_some()
            && page.said.saturating_mul(2) >= page.count
            && (self.counted || page.exchanges > 0)
    }

    /// Those before a dash, in a text in which so many lines begin with a label of another kind: two
    /// come again, somebody asks twice and another one speaks behind, and one is an office or a word
    /// for who speaks. What stands there once is one where it asks and another one speaks behind it,
    /// or the other way round.
    pub(super) fn before_dashes(&self, labelled: u32) -> Vec<&'src str> {
        let page = &self.dashed;
        let known = page.all.iter().any(|voice| voice.known);
        let told = page.recurrent().nth(1).is_some() && known && page.exchanges >= EXCHANGES;
        if !told || labelled.saturating_mul(FEW) > page.count {
            return Vec::new();
        }
        let is_label = |voice: &&Voice<'_>| voice.known || voice.runs > 1 || voice.shown > 0;
        let found = page.all.iter().filter(is_label);
        let mut found: Vec<&str> = found.map(|voice| voice.text).collect();
        found.sort_unstable();
        found
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
                &["Speaker 1  0:05", "Speaker 2  0:20", "Speaker 1  0:10"],
                false,
            ),
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
            assert_eq!(heard(&page(rows)).has_clocks(), expected, "{rows:?}");
        }
        let short = "Speaker 1  9:00\nPorts\nSpeaker 2  10:00\nFerries\nSpeaker 1  11:00\nLunch\n";
        assert!(!heard(short).has_clocks());
        let asked = "Jun Aoba 00:05\nWhy?\nRin Seto 00:10\nSo.\nJun Aoba 00:20\nI see.\n";
        assert!(heard(asked).has_clocks());
    }
}
