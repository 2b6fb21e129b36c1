//! Measures the parse of pages as they stand on the web against what a reader found by hand
//! (`pages/*/*.toml`). The layouts of `pages/conferences` are those of real pages, furniture and slips
//! included; the prose and the names are made up. In `pages/others` nobody speaks, though many of
//! their lines begin as those with a label do.
//!
//! `pages/scores.tsv` keeps what each page gives, so that a change of the rules shows what it does to
//! pages: `KAIKEN_BLESS=1 cargo test -p kaiken-tests --test pages` writes it anew; review what
//! changed. Lines are counted from one, columns from zero, in characters.

use std::collections::BTreeMap;
use std::fs;
use std::ops::AddAssign;
use std::path::{Path, PathBuf};

use kaiken_tests::{files, laws, snapshot};
use serde::Deserialize;
use serde_json::Value;

/// What a reader found. Of a value in the header each that is right is given; none is empty.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gold {
    language: String,
    title: Vec<String>,
    date: Vec<String>,
    time: Vec<String>,
    venue: Vec<String>,
    turns: Vec<GoldTurn>,
    headings: Vec<usize>,
    /// Lines that may be headings: neither asked nor counted.
    #[serde(default)]
    perhaps_headings: Vec<usize>,
}

/// A turn: the line and the column of its label, its last line, the parts that are right, its label.
#[derive(Deserialize)]
struct GoldTurn(usize, usize, usize, String, String);

/// How many are right, found and there.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    found: usize,
    there: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.there += other.there;
    }
}

/// What is right of a page, or of many.
#[derive(Clone, Copy, Default)]
struct Score {
    pages: usize,
    turns: Count,
    /// Turns with the right part, and with the right end.
    parts: usize,
    ends: usize,
    headings: Count,
    /// Title, date, time and venue.
    header: [usize; 4],
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.pages += other.pages;
        self.turns += other.turns;
        self.parts += other.parts;
        self.ends += other.ends;
        self.headings += other.headings;
        for (sum, value) in self.header.iter_mut().zip(other.header) {
            *sum += value;
        }
    }
}

const COLUMNS: &str = "page\tpages\tturns there\tfound\tright\tparts\tends\theadings there\tfound\t\
    right\ttitles\tdates\ttimes\tvenues";

impl Score {
    fn row(&self, name: &str) -> String {
        let count = |count: Count| [count.there, count.found, count.right];
        let numbers = [self.pages]
            .into_iter()
            .chain(count(self.turns))
            .chain([self.parts, self.ends])
            .chain(count(self.headings))
            .chain(self.header);
        let cells = numbers.map(|number| number.to_string());
        let cells: Vec<String> = [name.to_owned()].into_iter().chain(cells).collect();
        cells.join("\t")
    }
}

/// Where each line of a text begins, and the line.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        lines.push((start, line));
        start += line.len();
    }
    lines
}

/// A turn with its places in bytes: of its label, and where its words end.
struct Placed<'g> {
    label: usize,
    end: usize,
    gold: &'g GoldTurn,
}

fn placed<'g>(gold: &'g Gold, text: &str) -> Vec<Placed<'g>> {
    let lines = lines(text);
    let label_at = |GoldTurn(line, column, _, _, label): &GoldTurn| {
        let (start, line) = lines[line - 1];
        let behind = line.char_indices().nth(*column);
        let at = start + behind.map_or(line.len(), |(at, _)| at);
        assert!(
            text[at..].starts_with(label),
            "{label} is not there: {line}"
        );
        at
    };
    let starts: Vec<usize> = gold.turns.iter().map(label_at).collect();
    let place = |(at, gold): (usize, &'g GoldTurn)| {
        let (start, line) = lines[gold.2 - 1];
        let next = starts.get(at + 1).copied().unwrap_or(text.len());
        let words = text[..next.min(start + line.len())].trim_end();
        let end = words.trim_end_matches(['(', '（', '【', '[', '［', '〔']);
        Placed {
            label: starts[at],
            end: end.trim_end().len(),
            gold,
        }
    };
    gold.turns.iter().enumerate().map(place).collect()
}

fn at(value: &Value, end: usize) -> usize {
    let place = value["span"][end].as_u64();
    place
        .and_then(|place| usize::try_from(place).ok())
        .expect("a span")
}

/// The blocks of one type in all documents of a text.
fn blocks<'d>(documents: &'d [Value], kind: &'d str) -> impl Iterator<Item = &'d Value> {
    let blocks = documents
        .iter()
        .filter_map(|document| document["blocks"].as_array());
    blocks.flatten().filter(move |block| block["type"] == kind)
}

fn score(gold: &Gold, text: &str) -> Score {
    let documents = snapshot::documents(text);
    let mut score = Score {
        pages: 1,
        ..Score::default()
    };
    let turns: BTreeMap<usize, &Value> = blocks(&documents, "turn")
        .filter(|turn| turn["label"].is_object())
        .map(|turn| (at(&turn["label"], 0), turn))
        .collect();
    score.turns.there = gold.turns.len();
    score.turns.found = turns.len();
    for expected in placed(gold, text) {
        let Some(turn) = turns.get(&expected.label) else {
            continue;
        };
        let role = turn["role"].as_str().unwrap_or_default();
        let end = text[..at(turn, 1)].trim_end();
        let end = end.trim_end_matches(['(', '（', '【', '[', '［', '〔']);
        score.turns.right += 1;
        score.parts += usize::from(expected.gold.3.split('|').any(|part| part == role));
        score.ends += usize::from(end.trim_end().len() == expected.end);
    }
    let lines = lines(text);
    let line_of = |place: usize| lines.partition_point(|(start, _)| *start <= place);
    let headings: Vec<usize> = blocks(&documents, "heading")
        .map(|heading| line_of(at(heading, 0)))
        .filter(|line| !gold.perhaps_headings.contains(line))
        .collect();
    score.headings = Count {
        right: headings
            .iter()
            .filter(|line| gold.headings.contains(line))
            .count(),
        found: headings.len(),
        there: gold.headings.len(),
    };
    score.header = header(gold, &documents[0]["header"]);
    score
}

fn header(gold: &Gold, found: &Value) -> [usize; 4] {
    let squeezed = |value: &Value| {
        let text = value.as_str().unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let is_right = |expected: &[String], value: &Value| {
        usize::from(expected.iter().any(|expected| *expected == squeezed(value)))
    };
    [
        is_right(&gold.title, &found["title"]["text"]),
        is_right(&gold.date, &found["date"]),
        is_right(&gold.time, &found["time"]["start"]),
        is_right(&gold.venue, &found["venue"]["text"]),
    ]
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pages")
}

/// A page, the folder in which it lies, and what a reader found in it.
struct Page {
    name: String,
    kind: String,
    gold: Gold,
    text: String,
}

fn pages() -> Vec<Page> {
    let name = |path: &Path| {
        let name = path.file_stem().expect("a name");
        name.to_string_lossy().into_owned()
    };
    let read = |path: &PathBuf| {
        let gold = fs::read_to_string(path).expect("readable");
        let gold =
            toml::from_str(&gold).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let text = fs::read_to_string(path.with_extension("txt")).expect("a page stands beside it");
        Page {
            name: name(path),
            kind: name(path.parent().expect("a folder")),
            gold,
            text,
        }
    };
    files(&folder(), &["toml"]).iter().map(read).collect()
}

#[test]
fn pages_give_what_they_gave() {
    let pages = pages();
    assert!(pages.len() >= 270, "the pages are there: {}", pages.len());
    let mut rows = vec![COLUMNS.to_owned()];
    let (mut all, mut sums) = (Score::default(), BTreeMap::<&str, Score>::new());
    for page in &pages {
        let score = score(&page.gold, &page.text);
        rows.push(score.row(&page.name));
        all += score;
        *sums.entry(&page.gold.language).or_default() += score;
        *sums.entry(&page.kind).or_default() += score;
    }
    let sums = sums.iter().map(|(name, score)| score.row(name));
    rows.extend(sums.chain([all.row("all")]));
    let found = rows.join("\n") + "\n";
    let path = folder().join("scores.tsv");
    if std::env::var_os("KAIKEN_BLESS").is_some() {
        fs::write(&path, &found).expect("the scores are written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let differ = found
        .lines()
        .filter(|row| !kept.lines().any(|line| line == *row));
    let differ: Vec<&str> = differ.collect();
    assert!(differ.is_empty(), "{COLUMNS}\n{}", differ.join("\n"));
}

#[test]
fn every_page_keeps_the_laws() {
    for page in pages() {
        eprintln!("{}", page.name);
        laws::check(&page.text);
    }
}

#[test]
fn what_is_wrong_is_counted() {
    let gold: Gold = toml::from_str(
        "language = 'en'\ntitle = ['']\ndate = ['']\ntime = ['']\nvenue = ['Lima']\nturns = [\n\
         [1, 0, 1, 'reporter', 'Reporter'],\n[2, 0, 3, 'reporter', 'Minister Aoba'],\n\
         [4, 0, 4, 'reporter', 'And'],\n]\nheadings = [3]",
    )
    .expect("gold");
    let score = score(
        &gold,
        "Reporter: Why?\nMinister Aoba: Because.\nIt is so.\nAnd where?\nReporter: When?\n",
    );
    assert_eq!(
        score.row("page"),
        "page\t1\t3\t3\t2\t1\t1\t1\t0\t0\t1\t1\t1\t0"
    );
}
