//! Parses every transcript of a folder on all cores, and prints one line for each.
//!
//! `cargo run -p kaiken-examples --example folder_in_parallel -- examples/transcripts`

use std::error::Error;
use std::path::PathBuf;

use kaiken::OwnedTranscript;
use rayon::prelude::*;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("usage: folder_in_parallel FOLDER")?;
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();

    let transcripts: Vec<std::io::Result<OwnedTranscript>> = paths
        .par_iter()
        .map(|path| Ok(OwnedTranscript::parse(std::fs::read_to_string(path)?)))
        .collect();

    for (path, transcript) in paths.iter().zip(transcripts) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match transcript {
            Ok(owned) => println!("{name}: {}", summary(&owned)),
            Err(error) => eprintln!("{name}: {error}"),
        }
    }
    Ok(())
}

fn summary(owned: &OwnedTranscript) -> String {
    let transcript = owned.transcript();
    let date = transcript
        .header()
        .date
        .map_or("no date".to_owned(), |date| date.to_string());
    format!(
        "{date}, {} turns, {} speakers",
        transcript.turns().count(),
        transcript.speakers().len()
    )
}
