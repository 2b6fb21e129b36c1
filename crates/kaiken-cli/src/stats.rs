//! `kaiken stats`.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use kaiken::{Block, LineKind, Parser, Role, Transcript, Turn};
use serde::Serialize;

use crate::args::{ListFormat, StatsArgs};
use crate::batch;
use crate::input::{Failure, Text};
use crate::outlet::Outlet;
use crate::output;

/// Counts what is in every input.
pub(crate) fn run(args: StatsArgs) -> io::Result<ExitCode> {
    let (parser, format) = (args.dialect.parser(), args.format);
    let total = Arc::new(Mutex::new(Total::default()));
    let sum = Arc::clone(&total);
    if format == ListFormat::Text {
        output::print(&head())?;
    }
    let status = batch::run("stats", args.inputs, move |text, outlet| {
        each(text, &parser, outlet, |stats, outlet| {
            sum.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .add(stats);
            match format {
                ListFormat::Text => outlet.write_all(stats.counts.row(&text.name).as_bytes()),
                ListFormat::Json => {
                    serde_json::to_writer(&mut *outlet, stats)?;
                    outlet.write_all(b"\n")
                }
            }
        })
    })?;
    let total = total.lock().unwrap_or_else(PoisonError::into_inner);
    if format == ListFormat::Text && total.conferences > 1 {
        output::print(&total.row())?;
    }
    Ok(status)
}

fn each(
    text: &Text,
    parser: &Parser,
    outlet: &mut Outlet<'_>,
    mut act: impl FnMut(&Stats<'_>, &mut Outlet<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let records = match parser.records(&text.content) {
        Ok(records) => records,
        Err(error) => return outlet.fail(Failure::new(&text.name, error)),
    };
    for transcript in records.flatten() {
        act(&Stats::new(text, &transcript), outlet)?;
    }
    Ok(())
}

/// What is counted in one conference.
#[derive(Serialize)]
struct Stats<'t> {
    file: Option<&'t str>,
    dialect: &'t str,
    date: Option<String>,
    #[serde(flatten)]
    counts: Counts,
    by_speaker: Vec<Share<'t>>,
}

/// The figures of one conference, or their sums.
#[derive(Clone, Copy, Default, Serialize)]
struct Counts {
    turns: usize,
    /// Those who are named.
    speakers: usize,
    exchanges: usize,
    #[serde(flatten)]
    length: Length,
    paragraphs: usize,
    /// Paragraphs that were given to nobody.
    unattributed: usize,
}

impl Counts {
    fn plus(self, other: Self) -> Self {
        Self {
            turns: self.turns + other.turns,
            speakers: self.speakers + other.speakers,
            exchanges: self.exchanges + other.exchanges,
            length: self.length.plus(other.length),
            paragraphs: self.paragraphs + other.paragraphs,
            unattributed: self.unattributed + other.unattributed,
        }
    }

    fn row(&self, name: &str) -> String {
        line([
            &self.turns.to_string(),
            &self.speakers.to_string(),
            &self.exchanges.to_string(),
            &cell(self.length.words),
            &cell(self.length.letters),
            &percent(self.unattributed, self.paragraphs),
            name,
        ])
    }
}

/// What one speaker, or everybody unnamed of one role, has said.
#[derive(Serialize)]
struct Share<'t> {
    name: Option<&'t str>,
    label: Option<&'t str>,
    role: Role,
    turns: usize,
    #[serde(flatten)]
    length: Length,
}

impl<'t> Stats<'t> {
    fn new(text: &'t Text, transcript: &'t Transcript<'t>) -> Self {
        let unit = Unit::of(transcript);
        let by_speaker = shares(transcript, unit);
        let nobody: Vec<&str> = unlabelled(transcript).collect();
        let spoken = transcript
            .turns()
            .flat_map(|turn| turn.paragraph_spans())
            .count();
        let counts = Counts {
            turns: transcript.turns().count(),
            speakers: transcript.speakers().len(),
            exchanges: transcript.exchange_count(),
            length: by_speaker
                .iter()
                .map(|share| share.length)
                .chain(nobody.iter().map(|text| unit.measure(text)))
                .fold(unit.measure(""), Length::plus),
            paragraphs: spoken + nobody.len(),
            unattributed: unknown(transcript) + nobody.len(),
        };
        Self {
            file: text.file.as_deref(),
            dialect: transcript.dialect(),
            date: transcript.header().date.map(|date| date.to_string()),
            counts,
            by_speaker,
        }
    }
}

/// The turns of every speaker, in the order in which they first speak; those of the unnamed are
/// taken together by role.
fn shares<'t>(transcript: &'t Transcript<'t>, unit: Unit) -> Vec<Share<'t>> {
    let mut places = BTreeMap::new();
    let mut shares: Vec<Share<'t>> = Vec::new();
    for turn in transcript.turns() {
        let role = turn.speaker().map_or(turn.role(), |speaker| speaker.role);
        let place = *places
            .entry((turn.node().speaker, role as u8))
            .or_insert(shares.len());
        if place == shares.len() {
            shares.push(Share::new(transcript, &turn, role, unit));
        }
        shares[place].turns += 1;
        shares[place].length = turn
            .paragraphs()
            .map(|text| unit.measure(text))
            .fold(shares[place].length, Length::plus);
    }
    shares
}

impl<'t> Share<'t> {
    /// Nothing yet, for whoever speaks a turn.
    fn new(transcript: &'t Transcript<'t>, turn: &Turn<'_, 't>, role: Role, unit: Unit) -> Self {
        let name = turn.speaker().and_then(|speaker| speaker.name);
        Self {
            name: name.map(|name| transcript.slice(name)),
            label: turn.label(),
            role,
            turns: 0,
            length: unit.measure(""),
        }
    }
}

/// The paragraphs that stand in no turn.
fn unlabelled<'t>(transcript: &'t Transcript<'t>) -> impl Iterator<Item = &'t str> {
    transcript.blocks().iter().filter_map(|block| match block {
        Block::Line {
            kind: LineKind::Text,
            span,
        } => Some(transcript.slice(*span)),
        _ => None,
    })
}

/// How many paragraphs stand in turns of somebody whose part is unknown.
fn unknown(transcript: &Transcript<'_>) -> usize {
    let turns = transcript
        .turns()
        .filter(|turn| turn.role() == Role::Unknown);
    turns.map(|turn| turn.paragraph_spans().len()).sum()
}

/// What the length of a text is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Words,
    Letters,
}

impl Unit {
    /// Letters where most letters are of a script without spaces, else words.
    fn of(transcript: &Transcript<'_>) -> Self {
        if texts(transcript).all(is_spaced) {
            return Self::Words;
        }
        let letters = texts(transcript).flat_map(str::chars);
        let (mut all, mut spaceless) = (0_usize, 0_usize);
        for letter in letters.filter(|letter| letter.is_alphanumeric()) {
            all += 1;
            spaceless += usize::from(is_spaceless(letter));
        }
        if spaceless * 2 > all {
            Self::Letters
        } else {
            Self::Words
        }
    }

    fn measure(self, text: &str) -> Length {
        match self {
            Self::Words => Length {
                words: Some(words(text)),
                letters: None,
            },
            Self::Letters => Length {
                words: None,
                letters: Some(
                    text.chars()
                        .filter(|letter| letter.is_alphanumeric())
                        .count(),
                ),
            },
        }
    }
}

/// Every paragraph, those of turns first.
fn texts<'t>(transcript: &'t Transcript<'t>) -> impl Iterator<Item = &'t str> {
    let turns = transcript.turns();
    let spans = turns.flat_map(|turn| turn.paragraph_spans());
    let spoken = spans.map(|span| transcript.slice(*span));
    spoken.chain(unlabelled(transcript))
}

/// How many words of a text have a letter or a digit.
fn words(text: &str) -> usize {
    let mut words = 0;
    let mut is_counted = false;
    for c in text.chars() {
        if c.is_whitespace() {
            is_counted = false;
        } else if !is_counted && c.is_alphanumeric() {
            words += 1;
            is_counted = true;
        }
    }
    words
}

/// Whether no character of a text can be of a script without spaces, by the bytes they begin with.
fn is_spaced(text: &str) -> bool {
    text.bytes().max() < Some(0xe3)
}

/// Kana and kanji.
fn is_spaceless(letter: char) -> bool {
    matches!(
        letter,
        '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// How long a text is, in the one unit or the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
struct Length {
    words: Option<usize>,
    letters: Option<usize>,
}

impl Length {
    fn plus(self, other: Self) -> Self {
        let sum = |one: Option<usize>, other: Option<usize>| match (one, other) {
            (Some(one), Some(other)) => Some(one + other),
            (one, other) => one.or(other),
        };
        Self {
            words: sum(self.words, other.words),
            letters: sum(self.letters, other.letters),
        }
    }
}

/// The sums of all conferences.
#[derive(Default)]
struct Total {
    conferences: usize,
    counts: Counts,
}

impl Total {
    fn add(&mut self, stats: &Stats<'_>) {
        self.conferences += 1;
        self.counts = self.counts.plus(stats.counts);
    }

    fn row(&self) -> String {
        let name = format!("total of {} conferences", self.conferences);
        self.counts.row(&name)
    }
}

fn head() -> String {
    line([
        "turns",
        "speakers",
        "exchanges",
        "words",
        "letters",
        "unattributed",
        "file",
    ])
}

/// A line of the table: numbers to the right, the name last, since it may be long.
fn line([turns, speakers, exchanges, words, letters, share, name]: [&str; 7]) -> String {
    format!(
        "{turns:>6}  {speakers:>8}  {exchanges:>9}  {words:>8}  {letters:>8}  {share:>12}  {name}\n"
    )
}

fn cell(count: Option<usize>) -> String {
    count.map_or_else(|| "-".to_owned(), |count| count.to_string())
}

/// The share of a part, in percent with one decimal; `-` of nothing.
fn percent(part: usize, all: usize) -> String {
    let Some(tenths) = (part * 2000 + all).checked_div(all * 2) else {
        return "-".to_owned();
    };
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_letters() {
        for (text, unit, expected) in [
            ("They did — so, 2 of 3.", Unit::Words, 6),
            ("no\u{a0}break", Unit::Words, 2),
            ("協力します。12日（火）に。", Unit::Letters, 10),
            (" (a) ??? –\u{3000}é'b ", Unit::Words, 2),
            ("", Unit::Words, 0),
        ] {
            let length = unit.measure(text);
            assert_eq!(length.words.or(length.letters), Some(expected), "{text}");
        }
    }

    #[test]
    fn the_unit_is_that_of_the_script() {
        for (text, unit) in [
            ("Reporter: Why 会 not?", Unit::Words),
            ("【記者】EUについて伺います。", Unit::Letters),
            ("", Unit::Words),
        ] {
            assert_eq!(Unit::of(&kaiken::parse(text)), unit, "{text}");
        }
    }

    #[test]
    fn shares_are_rounded() {
        for (part, all, expected) in [
            (0, 7, "0.0%"),
            (1, 3, "33.3%"),
            (2, 3, "66.7%"),
            (3, 3, "100.0%"),
            (0, 0, "-"),
        ] {
            assert_eq!(percent(part, all), expected);
        }
    }
}
