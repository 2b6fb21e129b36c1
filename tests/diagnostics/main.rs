//! One fault at a time is put into transcripts that have none of its kind, and it alone is found.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;

use kaiken::{Code, Transcript};
use kaiken_tests::{fixtures, private_corpus};

use parts::REPLACED;
use speech::INJECTED;

mod edits;
mod parts;
mod speech;

/// A text with a fault, and the place where it must be found.
struct Faulty {
    text: String,
    place: Range<usize>,
}

/// The code and the marked words of each diagnostic of a text.
type Doubts = Vec<(&'static str, String)>;

fn doubts(transcript: &Transcript<'_>) -> Doubts {
    let all = transcript.diagnostics().iter();
    let mut doubts: Doubts = all
        .map(|doubt| (doubt.code.id(), transcript.slice(doubt.span).to_owned()))
        .collect();
    doubts.sort_unstable();
    doubts
}

/// The fault is found in its place, and nothing else is found that was not there before.
fn check(name: &str, before: &Doubts, faulty: &Faulty, code: Code) {
    let transcript = kaiken::parse(&faulty.text);
    let place = faulty.place.clone();
    let is_it = |doubt: &kaiken::Diagnostic| doubt.code == code && doubt.span.range() == place;
    let found = transcript.diagnostics().iter().any(is_it);
    let mut expected = before.clone();
    expected.push((code.id(), faulty.text[place.clone()].to_owned()));
    expected.sort_unstable();
    let after = doubts(&transcript);
    assert!(
        found && after == expected,
        "{name}: {} at {place:?}\nexpected {expected:?}\nfound    {after:?}\n{}",
        code.id(),
        around(&faulty.text, place.start),
    );
}

fn around(text: &str, at: usize) -> &str {
    let mut ends = [at.saturating_sub(120), text.len().min(at + 120)];
    while !text.is_char_boundary(ends[0]) {
        ends[0] -= 1;
    }
    while !text.is_char_boundary(ends[1]) {
        ends[1] += 1;
    }
    &text[ends[0]..ends[1]]
}

fn clean(name: &str) -> String {
    let path = fixtures().join(format!("checks/clean-{name}.txt"));
    let text = fs::read_to_string(&path).expect("the fixture is there");
    assert!(doubts(&kaiken::parse(&text)).is_empty(), "{name} is clean");
    text
}

#[test]
fn the_seed_has_one_fault() {
    let Some(root) = private_corpus() else {
        eprintln!("skipped: no ../shared");
        return;
    };
    let text = fs::read_to_string(root.join("seed.txt")).expect("the seed is there");
    let expected = vec![(Code::StrayLetter.id(), "w".to_owned())];
    assert_eq!(doubts(&kaiken::parse(&text)), expected);
}

#[test]
fn every_code_is_put_in_or_has_an_example() {
    let put_in: BTreeSet<Code> = REPLACED
        .iter()
        .map(|row| row.0)
        .chain(INJECTED.iter().map(|row| row.0))
        .collect();
    let left: Vec<&str> = Code::all()
        .filter(|code| !put_in.contains(code))
        .map(Code::name)
        .collect();
    assert_eq!(
        left,
        [
            "unknown-dialect",
            "several-records",
            "text-too-long",
            "inferred-attribution",
            "ambiguous-speaker"
        ],
        "they are about more than one fault of a text; their examples are tested"
    );
}
