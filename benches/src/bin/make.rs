//! Writes English transcripts as long as real pages: `make FOLDER BYTES`, a thousand files in each
//! folder below. The same every time.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use kaiken_benches::transcripts::{Language, pages};

/// How many bytes are made at a time.
const PART: usize = 8_000_000;

/// How many files stand in one folder.
const FILES: usize = 1_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = match &arguments[..] {
        [folder, bytes] => bytes.parse().ok().map(|bytes| (Path::new(folder), bytes)),
        _ => None,
    };
    let Some((folder, bytes)) = asked else {
        eprintln!("usage: make FOLDER BYTES");
        return ExitCode::from(2);
    };
    match make(folder, bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn make(folder: &Path, bytes: usize) -> io::Result<()> {
    let (mut files, mut written) = (0, 0);
    for seed in 0.. {
        if written >= bytes {
            break;
        }
        for page in pages(Language::English, seed, PART.min(bytes - written)) {
            let below = folder.join(format!("{:03}", files / FILES));
            fs::create_dir_all(&below)?;
            fs::write(below.join(format!("{:03}.txt", files % FILES)), &page.text)?;
            files += 1;
            written += page.text.len();
        }
    }
    Ok(())
}
