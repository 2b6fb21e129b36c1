//! Measures the exchanges against what a reader found by hand (`exchanges/*.toml`).
//!
//! Turns are counted from zero; only those with a label count. `follows` is the first turn of the
//! exchange that one goes on from. A part is given by its turn and the words it begins with, and
//! reaches to the next part or to the end of the turn.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use kaiken::{Exchange, Span, Transcript};
use kaiken_tests::{files, private_corpus};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gold {
    transcript: String,
    language: String,
    exchanges: Vec<GoldExchange>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GoldExchange {
    question: Vec<usize>,
    answer: Vec<usize>,
    follows: Option<usize>,
    #[serde(default)]
    parts: Vec<GoldPart>,
    #[serde(default)]
    answer_parts: Vec<GoldPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GoldPart {
    turn: usize,
    of: Option<usize>,
    begins: String,
}

/// The facts of one transcript, each kind as a set that can be compared.
#[derive(Default)]
struct Facts {
    /// Question and answer; no answer is a fact too.
    pairs: BTreeSet<(usize, Option<usize>)>,
    /// First turn of the question, first turn of the one it goes on from.
    follow_ups: BTreeSet<(usize, usize)>,
    parts: BTreeSet<(u32, u32)>,
    answer_parts: BTreeSet<(usize, usize, u32, u32)>,
}

/// How many facts are right, found and there.
#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    found: usize,
    there: usize,
}

impl Score {
    fn of<T: Ord>(found: &BTreeSet<T>, gold: &BTreeSet<T>) -> Self {
        Self {
            right: found.intersection(gold).count(),
            found: found.len(),
            there: gold.len(),
        }
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.there += other.there;
    }

    fn precision(self) -> f64 {
        ratio(self.right, self.found)
    }

    fn recall(self) -> f64 {
        ratio(self.right, self.there)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of turns stay far below 2^53"
)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (precision, recall) = (self.precision(), self.recall());
        let Self {
            right,
            found,
            there,
        } = self;
        write!(
            f,
            "precision {precision:.3} ({right}/{found})  recall {recall:.3} ({right}/{there})"
        )
    }
}

/// The scores of some transcripts: pairs, follow-ups, parts, parts of answers.
#[derive(Clone, Copy, Default)]
struct Scores([Score; 4]);

impl Scores {
    fn add(&mut self, other: &Self) {
        for (sum, score) in self.0.iter_mut().zip(other.0) {
            sum.add(score);
        }
    }
}

const KINDS: [&str; 4] = [
    "question and answer",
    "follow-up",
    "part of a question",
    "part of an answer",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("exchanges")
}

/// The file that a gold file is about; none if it is in the corpus that is not there.
fn transcript_of(gold: &Gold) -> Option<PathBuf> {
    match gold.transcript.strip_prefix("shared/") {
        Some(path) => private_corpus().map(|root| root.join(path)),
        None => Some(Path::new(env!("CARGO_MANIFEST_DIR")).join(&gold.transcript)),
    }
}

/// The blocks that are turns with a label.
fn labelled(transcript: &Transcript<'_>) -> Vec<usize> {
    let blocks = 0..transcript.blocks().len();
    let labelled = |at: &usize| {
        let turn = transcript.turn_at(*at);
        turn.is_some_and(|turn| turn.label().is_some())
    };
    blocks.filter(labelled).collect()
}

fn found(transcript: &Transcript<'_>) -> Facts {
    let turns = labelled(transcript);
    let turn = |block: &usize| {
        turns
            .iter()
            .position(|at| at == block)
            .unwrap_or(usize::MAX)
    };
    let holding = |span: Span| {
        let mut numbered = turns.iter().enumerate();
        numbered
            .find(|(_, at)| transcript.blocks()[**at].span().encloses(span))
            .map_or(usize::MAX, |(turn, _)| turn)
    };
    let mut facts = Facts::default();
    for exchange in transcript.exchanges() {
        for question in exchange.question().iter().map(turn) {
            let answers = exchange
                .answer()
                .iter()
                .map(|answer| (question, Some(turn(answer))));
            facts.pairs.extend(answers);
            if exchange.answer().is_empty() {
                facts.pairs.insert((question, None));
            }
        }
        let first = |exchange: &Exchange| turn(&exchange.question()[0]);
        let link = exchange
            .follow_up()
            .map(|link| &transcript.exchanges()[link.of]);
        facts
            .follow_ups
            .extend(link.map(|of| (first(exchange), first(of))));
        facts
            .parts
            .extend(exchange.parts().iter().map(|part| (part.start, part.end)));
        let parts = exchange.answer_parts().iter();
        facts.answer_parts.extend(
            parts.map(|part| (holding(part.span), part.of, part.span.start, part.span.end)),
        );
    }
    facts
}

fn expected(gold: &Gold, transcript: &Transcript<'_>) -> Facts {
    let turns: Vec<_> = transcript
        .turns()
        .filter(|turn| turn.label().is_some())
        .collect();
    let spans = |parts: &[GoldPart]| -> Vec<(u32, u32)> {
        let starts: Vec<(usize, u32)> = parts
            .iter()
            .map(|part| {
                let span = turns[part.turn].span();
                let at = transcript.slice(span).find(&part.begins);
                let at = at.unwrap_or_else(|| panic!("{}: no {:?}", gold.transcript, part.begins));
                (part.turn, span.start + at as u32)
            })
            .collect();
        let ends = |at: usize| {
            let (turn, _) = starts[at];
            let next = starts.get(at + 1).filter(|(other, _)| *other == turn);
            next.map_or(turns[turn].span().end, |(_, start)| *start)
        };
        let trimmed = |(at, (_, start)): (usize, &(usize, u32))| {
            let text = transcript.slice(Span::new(*start, ends(at)));
            (*start, start + text.trim_end().len() as u32)
        };
        starts.iter().enumerate().map(trimmed).collect()
    };
    let mut facts = Facts::default();
    for exchange in &gold.exchanges {
        for question in &exchange.question {
            facts.pairs.extend(
                exchange
                    .answer
                    .iter()
                    .map(|answer| (*question, Some(*answer))),
            );
            if exchange.answer.is_empty() {
                facts.pairs.insert((*question, None));
            }
        }
        facts
            .follow_ups
            .extend(exchange.follows.map(|of| (exchange.question[0], of)));
        facts.parts.extend(spans(&exchange.parts));
        for (part, (start, end)) in exchange
            .answer_parts
            .iter()
            .zip(spans(&exchange.answer_parts))
        {
            let of = part.of.expect("an answer part says of which");
            facts.answer_parts.insert((part.turn, of, start, end));
        }
    }
    facts
}

/// The scores of one gold file, and what differs.
fn score(gold: &Gold, text: &str) -> (Scores, Vec<String>) {
    let transcript = kaiken::parse(text);
    let (found, gold) = (found(&transcript), expected(gold, &transcript));
    let scores = Scores([
        Score::of(&found.pairs, &gold.pairs),
        Score::of(&found.follow_ups, &gold.follow_ups),
        Score::of(&found.parts, &gold.parts),
        Score::of(&found.answer_parts, &gold.answer_parts),
    ]);
    let mut differences = Vec::new();
    let mut differ = |what: &str, wrong: String| {
        if wrong != "[] []" {
            differences.push(format!("{what}: {wrong}"));
        }
    };
    differ("pairs", both_ways(&found.pairs, &gold.pairs));
    differ("follow-ups", both_ways(&found.follow_ups, &gold.follow_ups));
    differ("parts", both_ways(&found.parts, &gold.parts));
    differ(
        "answer parts",
        both_ways(&found.answer_parts, &gold.answer_parts),
    );
    (scores, differences)
}

/// What was found and is wrong, then what was missed.
fn both_ways<T: Ord + fmt::Debug>(found: &BTreeSet<T>, gold: &BTreeSet<T>) -> String {
    let wrong: Vec<_> = found.difference(gold).collect();
    let missed: Vec<_> = gold.difference(found).collect();
    format!("{wrong:?} {missed:?}")
}

/// Every gold file with the text that it is about.
fn gold_files() -> Vec<(String, Gold, Option<String>)> {
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("readable");
        let gold: Gold =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let text = transcript_of(&gold).map(|path| {
            let text = fs::read_to_string(&path);
            text.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        });
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        (name, gold, text)
    };
    files(&folder(), &["toml"]).iter().map(read).collect()
}

/// What must be reached: precision and recall of each kind.
const FLOORS: [(f64, f64); 4] = [(0.995, 0.995), (0.98, 0.88), (0.98, 0.92), (0.98, 0.95)];

/// A line of the table in the documentation.
fn row(kind: &str, score: Score) -> String {
    let (precision, recall) = (score.precision(), score.recall());
    format!(
        "| {kind} | {} | {} | {precision:.3} | {recall:.3} |",
        score.there, score.found
    )
}

/// Checks some scores against the floors and against what the documentation says.
fn check(what: &str, scores: &Scores) {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/exchanges.md");
    let docs = fs::read_to_string(docs).expect("the documentation is there");
    let (_, table) = docs
        .split_once(what)
        .expect("the documentation has a table of it");
    let table = table.split("\n\n").nth(1).unwrap_or_default();
    for ((kind, score), (precision, recall)) in KINDS.iter().zip(scores.0).zip(FLOORS) {
        eprintln!("{what}: {kind}: {score}");
        assert!(score.precision() >= precision, "{what}: {kind}: {score}");
        assert!(score.recall() >= recall, "{what}: {kind}: {score}");
        let row = row(kind, score);
        assert!(
            table.lines().any(|line| line == row),
            "docs/exchanges.md lacks {row}"
        );
    }
}

#[test]
fn exchanges_are_found_as_a_reader_finds_them() {
    let mut total = Scores::default();
    let mut own = Scores::default();
    let golds = gold_files();
    assert!(golds.len() >= 25, "the gold is there: {}", golds.len());
    for (name, gold, text) in &golds {
        let Some(text) = text else { continue };
        let (scores, differences) = score(gold, text);
        total.add(&scores);
        if gold.transcript.starts_with("fixtures/") {
            own.add(&scores);
        }
        for difference in differences {
            eprintln!("{name} ({}) wrong and missed {difference}", gold.language);
        }
    }
    check("Transcripts of our own", &own);
    match private_corpus() {
        Some(_) => check("All transcripts", &total),
        None => eprintln!("skipped: no ../shared"),
    }
}

#[test]
fn the_seed_has_its_six_follow_ups() {
    let Some(root) = private_corpus() else {
        eprintln!("skipped: no ../shared");
        return;
    };
    let text = fs::read_to_string(root.join("seed.txt")).expect("the seed is there");
    let facts = found(&kaiken::parse(&text));
    let expected = [(4, 2), (10, 8), (14, 12), (18, 16), (24, 20), (26, 24)];
    assert_eq!(facts.follow_ups, expected.into());
    assert_eq!(facts.pairs.len(), 14);
    assert!(facts.parts.is_empty() && facts.answer_parts.is_empty());
}

#[test]
fn a_wrong_link_is_counted() {
    let text = "Reporter: Why?\nMinister Aoba: So.\n\
                Reporter: What is your view on the verdict?\nMinister Aoba: I have none.\n";
    let gold: Gold = toml::from_str(
        "transcript = ''\nlanguage = 'en'\nexchanges = [\n\
         { question = [0], answer = [1] },\n{ question = [2], answer = [], follows = 0 }\n]",
    )
    .expect("gold");
    let (Scores([pairs, follow_ups, ..]), differences) = score(&gold, text);
    assert_eq!((pairs.right, pairs.found, pairs.there), (1, 2, 2));
    assert_eq!((follow_ups.right, follow_ups.there), (0, 1));
    assert_eq!(differences.len(), 2);
}
