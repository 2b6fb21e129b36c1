//! Every example runs and prints what it should.

use std::path::PathBuf;
use std::process::{Command, Output};

const REGULAR: &str = "examples/transcripts/2024-03-12-regular.txt";
const INLINE_LABELS: &str = "examples/transcripts/2011-06-03-inline-labels.txt";
const WITH_DOUBTS: &str = "examples/transcripts/2016-10-04-with-doubts.txt";

/// Where an example is: `cargo test` builds them all before it runs this, beside the folder of the
/// tests. `--test run` alone builds none, and tests what was built before, if anything was.
fn program(example: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test has a path");
    let built = test.ancestors().nth(2).expect("a folder of what is built");
    let name = format!("{example}{}", std::env::consts::EXE_SUFFIX);
    let program = built.join("examples").join(name);
    assert!(
        program.exists(),
        "`cargo test -p kaiken-examples` builds the examples first: there is no {}",
        program.display()
    );
    program
}

fn output(example: &str, arguments: &[&str]) -> Output {
    Command::new(program(example))
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("the example runs")
}

/// What an example prints when all goes well.
fn run(example: &str, arguments: &[&str]) -> String {
    let output = output(example, arguments);
    assert!(
        output.status.success(),
        "{example}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The block of the README that is fenced as a language.
fn readme_block(language: &str) -> &'static str {
    let readme = include_str!("../README.md");
    let (_, behind) = readme
        .split_once(&format!("```{language}\n"))
        .expect("a block");
    behind.split_once("```").expect("its end").0
}

#[test]
fn the_readme_shows_an_example_and_what_it_prints() {
    let program = include_str!("first_steps.rs");
    assert!(program.ends_with(&format!("\n\n{}", readme_block("rust"))));
    assert_eq!(run("first_steps", &[]), readme_block("text"));
}

#[test]
fn the_readme_shows_the_dialect_of_the_town_hall() {
    assert_eq!(include_str!("town-hall.toml"), readme_block("toml"));
}

#[test]
fn the_readme_begins_with_a_transcript_that_is_there() {
    assert!(readme_block("sh").contains(&format!("-- parse {REGULAR} ")));
}

#[test]
fn own_dialect_reads_the_town_hall() {
    assert_eq!(
        run(
            "own_dialect",
            &["examples/town-hall.toml", "examples/town-hall.txt"]
        ),
        "dialect: town-hall\n\
         Clerk (Moderator), 1 paragraph(s)\n\
         Citizen (Reporter), 1 paragraph(s)\n\
         Mayor Hanada (Official), 2 paragraph(s)\n"
    );
}

#[test]
fn who_said_what_names_every_speaker() {
    let out = run("who_said_what", &[REGULAR]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 28);
    assert_eq!(
        lines[..3],
        [
            "Ken Aoba (Official, 78 words): I have two announcements. The first concerns a",
            "Ken Aoba (Official, 50 words): The second announcement is about the conference on",
            "Kuroda (Reporter, 23 words): I have a question about the bell. A",
        ]
    );
    let by_aoba = lines.iter().filter(|line| line.starts_with("Ken Aoba "));
    assert_eq!(by_aoba.count(), 15);
}

#[test]
fn who_said_what_tells_its_doubts() {
    let output = output("who_said_what", &[WITH_DOUBTS]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    // Cargo's own messages stand there too.
    let doubts: Vec<&str> = said.lines().filter(|line| line.starts_with("K0")).collect();
    let codes: Vec<&str> = doubts.iter().map(|line| &line[..5]).collect();
    assert_eq!(codes, ["K0101", "K0104", "K0202", "K0201", "K0204"]);
    assert_eq!(
        doubts[0],
        "K0101: the weekday does not fit the date: 2016-10-04 is a Tuesday at \"Monday\""
    );
}

#[test]
fn questions_to_csv_gives_a_row_for_each_question() {
    let out = run("questions_to_csv", &[INLINE_LABELS]);
    let mut table = csv::Reader::from_reader(out.as_bytes());
    let rows: Vec<csv::StringRecord> = table.records().collect::<Result<_, _>>().expect("CSV");
    assert_eq!(rows.len(), 3);
    assert_eq!(
        &rows[2],
        &csv::StringRecord::from(vec![
            "2011-06-03",
            "Ukita, Minato TV",
            "You leave for Lima tonight. Are fisheries on the agenda?",
            "Minister",
            "They are. So is the potato.",
        ])
    );
}

#[test]
fn folder_in_parallel_keeps_the_order() {
    let out = run("folder_in_parallel", &["examples/transcripts"]);
    assert_eq!(
        out.lines().collect::<Vec<_>>(),
        [
            "2008-04-11-main-topics.txt: 2008-04-11, 7 turns, 1 speakers",
            "2011-06-03-inline-labels.txt: 2011-06-03, 7 turns, 3 speakers",
            "2016-10-04-with-doubts.txt: 2016-10-04, 6 turns, 1 speakers",
            "2018-11-20-extraordinary.ja.txt: 2018-11-20, 12 turns, 1 speakers",
            "2018-11-20-extraordinary.txt: 2018-11-20, 12 turns, 1 speakers",
            "2019-09-24-abroad.txt: 2019-09-24, 28 turns, 1 speakers",
            "2024-03-12-regular.txt: 2024-03-12, 28 turns, 7 speakers",
        ]
    );
}

#[test]
fn an_example_without_a_file_says_how_it_is_used() {
    for example in [
        "who_said_what",
        "questions_to_csv",
        "own_dialect",
        "folder_in_parallel",
    ] {
        let output = output(example, &[]);
        assert!(!output.status.success(), "{example}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(&format!("usage: {example} ")), "{said}");
    }
}
