//! The command line, beside the tools that people have: many files in a temporary folder, and one
//! page.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::figures::Figure;
use crate::programs::{built, run};

/// What the figures over many files are called.
pub(super) const FILES: &str = "commands";

/// What the figure over one page is called.
pub(super) const PAGE: &str = "one-page";

/// How often each command runs; the best counts.
const ROUNDS: usize = 3;

/// How often that page is parsed.
const PAGE_RUNS: u32 = 200;

/// A command, how many bytes it reads, and how long its fastest run took.
struct Contender {
    name: &'static str,
    bytes: u64,
    script: String,
    best: Duration,
}

/// Measures over files of so many bytes together.
pub(super) fn measure(bytes: u64) -> Result<Vec<Figure>, String> {
    let kaiken = built("kaiken-cli", "kaiken")?;
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let texts = folder.path().join("texts");
    let make = built("kaiken-benches", "make")?;
    run(Command::new(make).arg(&texts).arg(bytes.to_string()))?;
    let mut figures = many_files(&kaiken, &texts, bytes)?;
    figures.push(one_page(&kaiken, &texts.join("000/000.txt"))?);
    Ok(figures)
}

fn many_files(kaiken: &Path, texts: &Path, bytes: u64) -> Result<Vec<Figure>, String> {
    let json = texts.with_extension("jsonl");
    let (kaiken, texts, output) = (quoted(kaiken), quoted(texts), quoted(&json));
    shell(&format!("{kaiken} parse {texts} > {output}"))?;
    let cat = format!("find {texts} -type f -exec cat {{}} +");
    let mut contenders = vec![
        contender("cat", bytes, cat),
        contender("kaiken stats", bytes, format!("{kaiken} stats {texts}")),
        contender("kaiken parse", bytes, format!("{kaiken} parse {texts}")),
    ];
    if shell("jq --version > /dev/null").is_ok() {
        contenders.push(contender("jq", size(&json)?, format!("jq -c . {output}")));
    } else {
        eprintln!("jq: skipped: it is not installed (Debian, Ubuntu: apt-get install jq)");
    }
    race(&mut contenders)?;
    let figure = |it: &Contender| Figure::new(FILES, it.name, it.bytes, it.best);
    Ok(contenders.iter().map(figure).collect())
}

fn contender(name: &'static str, bytes: u64, command: String) -> Contender {
    Contender {
        name,
        bytes,
        script: command + " > /dev/null",
        best: Duration::MAX,
    }
}

/// All take turns.
fn race(contenders: &mut [Contender]) -> Result<(), String> {
    for _ in 0..ROUNDS {
        for contender in &mut *contenders {
            contender.best = contender.best.min(shell(&contender.script)?);
        }
    }
    Ok(())
}

/// The processor time of `kaiken parse` over one page, start included.
fn one_page(kaiken: &Path, page: &Path) -> Result<Figure, String> {
    let bytes = size(page)?;
    let (kaiken, page) = (quoted(kaiken), quoted(page));
    let told = run(Command::new("sh").arg("-c").arg(format!(
        "i=0; while [ $i -lt {PAGE_RUNS} ]; do {kaiken} parse {page} > /dev/null || exit 1; \
         i=$((i+1)); done; times"
    )))?;
    let all = children(&told).ok_or_else(|| format!("`times` printed {told:?}"))?;
    Ok(Figure::new(PAGE, "kaiken parse", bytes, all / PAGE_RUNS))
}

/// How long a shell runs a script.
fn shell(script: &str) -> Result<Duration, String> {
    let start = Instant::now();
    run(Command::new("sh").arg("-c").arg(script))?;
    Ok(start.elapsed())
}

/// A path as a word of a shell's script.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    format!("'{}'", path.replace('\'', r"'\''"))
}

fn size(path: &Path) -> Result<u64, String> {
    let size = path.metadata().map(|data| data.len());
    size.map_err(|error| format!("{}: {error}", path.display()))
}

/// The time of the children that the shell's `times` tells on its second line: user and system, as
/// in `0m1.230s 0m0.450s`.
fn children(told: &str) -> Option<Duration> {
    let line = told.lines().nth(1)?;
    line.split_whitespace().map(minutes_and_seconds).sum()
}

fn minutes_and_seconds(time: &str) -> Option<Duration> {
    let (minutes, seconds) = time.strip_suffix('s')?.split_once('m')?;
    let seconds = Duration::try_from_secs_f64(seconds.parse().ok()?).ok()?;
    Some(seconds + Duration::from_secs(60) * minutes.parse::<u32>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_the_children_stands_on_the_second_line() {
        let told = "0m0.010s 0m0.020s\n1m0.500s 0m0.250s\n";
        assert_eq!(children(told), Some(Duration::from_millis(60_750)));
        assert_eq!(children("0m0.010s 0m0.020s\n"), None);
        assert_eq!(children("a\nb c\n"), None);
    }

    #[test]
    fn a_path_is_one_word_of_a_script() {
        assert_eq!(quoted(Path::new("/tmp/it's here")), r"'/tmp/it'\''s here'");
    }
}
