//! Measures kaiken and its rivals: `race quick|full`. Each figure is a line of JSON on standard
//! output; `cargo xtask bench` makes a table of them.

use std::path::Path;
use std::process::ExitCode;

use kaiken_benches::contenders::{later_stages, readers, rivals};
use kaiken_benches::rounds::{Speed, race, sum};
use kaiken_benches::texts::{Forms, Texts};
use kaiken_benches::transcripts::Language::{English, Japanese};
use serde::Serialize;

const KB: usize = 1_000;
const MB: usize = 1_000_000;
const GB: usize = 1_000_000_000;

/// Real transcripts, beside the checkout.
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/corpus");

#[derive(Serialize)]
struct Line<'a> {
    text: &'a str,
    name: &'a str,
    bytes: usize,
    bytes_per_second: f64,
}

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("quick") => quick(),
        Some("full") => full(),
        _ => {
            eprintln!("usage: race quick|full");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn quick() {
    all(&Texts::one("en-10mb", English, 10 * MB), 20);
    kaiken(&Texts::one("ja-10mb", Japanese, 10 * MB), 12);
    kaiken(&Texts::pages("en-pages", English, 1, 4 * MB), 12);
}

fn full() {
    for (name, language, bytes) in [
        ("en-10mb", English, 10 * MB),
        ("en-1kb", English, KB),
        ("en-100kb", English, 100 * KB),
        ("ja-10mb", Japanese, 10 * MB),
        ("ja-1kb", Japanese, KB),
        ("ja-100kb", Japanese, 100 * KB),
    ] {
        all(&Texts::one(name, language, bytes), 40);
    }
    all(&Texts::brisk("en-10mb-brisk", English, 10 * MB), 40);
    all(&Texts::pages("en-pages", English, 1, 10 * MB), 40);
    all(&Texts::pages("ja-pages", Japanese, 1, 10 * MB), 40);
    many("en-pages-1gb", GB);
    floor_and_tree(&Texts::one("en-1gb", English, GB));
    match Texts::folder("corpus", Path::new(CORPUS)) {
        Some(texts) => all(&texts, 40),
        None => eprintln!("corpus: skipped: no ../shared"),
    }
}

/// Everybody, on some texts.
fn all(texts: &Texts, rounds: usize) {
    let forms = Forms::of(texts);
    let mut contenders = readers(texts);
    contenders.extend(later_stages(texts, &forms));
    contenders.extend(rivals(texts, &forms));
    print(texts.name, &race(&mut contenders, rounds));
}

/// The floor and the stages of kaiken alone.
fn kaiken(texts: &Texts, rounds: usize) {
    let forms = Forms::of(texts);
    let mut contenders = readers(texts);
    contenders.extend(later_stages(texts, &forms));
    print(texts.name, &race(&mut contenders, rounds));
}

/// What reads text alone, on one long text.
fn floor_and_tree(texts: &Texts) {
    print(texts.name, &race(&mut readers(texts), 1));
}

/// The same on many pages, made in parts so that memory stays small; the times are added up.
fn many(name: &'static str, bytes: usize) {
    const PART: usize = 10 * MB;
    let parts = (0..bytes / PART).map(|seed| {
        let texts = Texts::pages(name, English, seed as u64, PART);
        race(&mut readers(&texts), 1)
    });
    print(name, &parts.reduce(sum).unwrap_or_default());
}

fn print(text: &str, speeds: &[Speed]) {
    for speed in speeds {
        let line = Line {
            text,
            name: speed.name,
            bytes: speed.bytes,
            bytes_per_second: speed.bytes_per_second().round(),
        };
        println!(
            "{}",
            serde_json::to_string(&line).expect("a line can be written")
        );
    }
}
