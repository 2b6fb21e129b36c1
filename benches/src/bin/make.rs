//! Writes English transcripts, a thousand files in each folder below: `make FOLDER BYTES` as long
//! as real pages, `make FOLDER BYTES EACH` of so many bytes each, with `brisk` behind that of short turns.
//! The same every time.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use kaiken_benches::transcripts::{Language, Made, brisk, pages, transcript};

/// How many bytes are made at a time.
const PART: usize = 8_000_000;

/// How many files stand in one folder.
const FILES: usize = 1_000;

/// Who makes a transcript of some length.
type Maker = fn(Language, u64, usize) -> Made;

/// How long each transcript is, and who makes it.
type Each = (usize, Maker);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some((folder, bytes, each)) = wanted(&arguments) else {
        eprintln!("usage: make FOLDER BYTES [EACH [brisk]]");
        return ExitCode::from(2);
    };
    match make(Path::new(folder), bytes, each) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The folder, the bytes of all transcripts, and those of each.
fn wanted<'a>(arguments: &[&'a str]) -> Option<(&'a str, usize, Option<Each>)> {
    let (folder, bytes, each) = match *arguments {
        [folder, bytes] => (folder, bytes, None),
        [folder, bytes, each] => (folder, bytes, Some((each, transcript as Maker))),
        [folder, bytes, each, "brisk"] => (folder, bytes, Some((each, brisk as Maker))),
        _ => return None,
    };
    let each = match each {
        Some((each, maker)) => Some((each.parse().ok()?, maker)),
        None => None,
    };
    Some((folder, bytes.parse().ok()?, each))
}

fn make(folder: &Path, bytes: usize, each: Option<Each>) -> io::Result<()> {
    let (mut files, mut written) = (0, 0);
    for seed in 0.. {
        if written >= bytes {
            break;
        }
        for made in some(seed, bytes - written, each) {
            let below = folder.join(format!("{:03}", files / FILES));
            fs::create_dir_all(&below)?;
            fs::write(below.join(format!("{:03}.txt", files % FILES)), &made.text)?;
            files += 1;
            written += each.map_or(made.text.len(), |(each, _)| each);
        }
    }
    Ok(())
}

/// The next transcripts: one of a given length, or some pages.
fn some(seed: u64, bytes: usize, each: Option<Each>) -> Vec<Made> {
    match each {
        Some((each, maker)) => vec![maker(Language::English, seed, each)],
        None => pages(Language::English, seed, PART.min(bytes)),
    }
}
