//! Writes English transcripts, a thousand files in each folder below: `make FOLDER BYTES` as long
//! as real pages, `make FOLDER BYTES EACH` of so many bytes each. The same every time.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use kaiken_benches::transcripts::{Language, Made, pages, transcript};

/// How many bytes are made at a time.
const PART: usize = 8_000_000;

/// How many files stand in one folder.
const FILES: usize = 1_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| arguments.get(at).map(|it| it.parse()).transpose();
    let (Some(folder), Ok(Some(bytes)), Ok(each), ..=3) =
        (arguments.first(), number(1), number(2), arguments.len())
    else {
        eprintln!("usage: make FOLDER BYTES [EACH]");
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

fn make(folder: &Path, bytes: usize, each: Option<usize>) -> io::Result<()> {
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
            written += each.unwrap_or(made.text.len());
        }
    }
    Ok(())
}

/// The next transcripts: one of a given length, or some pages.
fn some(seed: u64, bytes: usize, each: Option<usize>) -> Vec<Made> {
    match each {
        Some(each) => vec![transcript(Language::English, seed, each)],
        None => pages(Language::English, seed, PART.min(bytes)),
    }
}
