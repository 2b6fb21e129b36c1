//! Writes English transcripts, a thousand files in each folder below: `make FOLDER BYTES` as long
//! as real pages, `make FOLDER BYTES EACH` of so many bytes each, with `brisk` behind that of short turns,
//! with a file what is said there, over and over. The same every time.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use kaiken_benches::transcripts::{Language, Made, brisk, pages, repeated, transcript};

/// How many bytes are made at a time.
const PART: usize = 8_000_000;

/// How many files stand in one folder.
const FILES: usize = 1_000;

/// What a transcript looks like, and how long it is.
enum Shape {
    Pages,
    Usual(usize),
    Brisk(usize),
    Repeated(usize, String),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some((folder, bytes, shape)) = wanted(&arguments) else {
        eprintln!("usage: make FOLDER BYTES [EACH [brisk|FILE]]");
        return ExitCode::from(2);
    };
    match make(Path::new(folder), bytes, &shape) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The folder, the bytes of all transcripts, and the shape of each.
fn wanted<'a>(arguments: &[&'a str]) -> Option<(&'a str, usize, Shape)> {
    let [folder, bytes, ref shape @ ..] = *arguments else {
        return None;
    };
    let shape = match *shape {
        [] => Shape::Pages,
        [each] => Shape::Usual(each.parse().ok()?),
        [each, "brisk"] => Shape::Brisk(each.parse().ok()?),
        [each, file] => Shape::Repeated(each.parse().ok()?, fs::read_to_string(file).ok()?),
        _ => return None,
    };
    Some((folder, bytes.parse().ok()?, shape))
}

fn make(folder: &Path, bytes: usize, shape: &Shape) -> io::Result<()> {
    let (mut files, mut written) = (0, 0);
    for seed in 0.. {
        if written >= bytes {
            break;
        }
        for made in shape.next(seed, bytes - written) {
            let below = folder.join(format!("{:03}", files / FILES));
            fs::create_dir_all(&below)?;
            fs::write(below.join(format!("{:03}.txt", files % FILES)), &made.text)?;
            files += 1;
            written += shape.length().unwrap_or(made.text.len());
        }
    }
    Ok(())
}

impl Shape {
    /// How long each is asked to be.
    fn length(&self) -> Option<usize> {
        match *self {
            Self::Pages => None,
            Self::Usual(each) | Self::Brisk(each) | Self::Repeated(each, _) => Some(each),
        }
    }

    /// The next transcripts: one of a given length, or some pages.
    fn next(&self, seed: u64, bytes: usize) -> Vec<Made> {
        match self {
            Self::Pages => pages(Language::English, seed, PART.min(bytes)),
            Self::Usual(each) => vec![transcript(Language::English, seed, *each)],
            Self::Brisk(each) => vec![brisk(Language::English, seed, *each)],
            Self::Repeated(each, text) => vec![repeated(text, *each)],
        }
    }
}
