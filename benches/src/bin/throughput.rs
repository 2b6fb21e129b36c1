//! Parses files again and again for a while, and prints how many megabytes a second that makes:
//! `throughput FILE…`. `bindings/wasm/bench/speed.mjs` sets it beside JavaScript.

use std::env;
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use kaiken::document::{Document, Unit};

/// How long each way is measured; the best run counts.
const LONG: Duration = Duration::from_secs(2);

fn main() {
    let read =
        |path: String| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let texts: Vec<String> = env::args().skip(1).map(read).collect();
    let tree = best(&texts, |text| {
        black_box(kaiken::parse(text).blocks().len());
    });
    let document = best(&texts, |text| {
        let transcript = kaiken::parse(text);
        black_box(Document::in_unit(&transcript, Unit::Utf16).blocks.len());
    });
    println!("{{\"tree\": {tree:.1}, \"document\": {document:.1}}}");
}

/// Megabytes a second, in the best run.
fn best(texts: &[String], parse: impl Fn(&str)) -> f64 {
    let bytes: u32 = texts.iter().map(|text| text.len() as u32).sum();
    let start = Instant::now();
    let mut shortest = Duration::MAX;
    while start.elapsed() < LONG {
        let run = Instant::now();
        for text in texts {
            parse(text);
        }
        shortest = shortest.min(run.elapsed());
    }
    f64::from(bytes) / shortest.as_secs_f64() / 1e6
}
