//! Many files: their order, and a reader that goes away.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::support::{Folder, GOOD};

/// So many that several threads have something to do, of very different lengths.
fn many(name: &str, files: usize) -> (Folder, Vec<String>) {
    let folder = Folder::new(name);
    let names: Vec<String> = (0..files)
        .map(|number| format!("in/{number:03}.txt"))
        .collect();
    for (number, name) in names.iter().enumerate() {
        let turns = GOOD.to_owned() + &"\nReporter: And then?\n".repeat((number * 37) % 400);
        folder.write(name, turns);
    }
    (folder, names)
}

#[test]
fn output_is_in_input_order_whatever_the_threads() {
    let (folder, names) = many("output_is_in_input_order", 120);
    let one = folder.run("parse --threads 1 in");
    assert_eq!(one.files(), names);
    let expected = one.quiet();
    for threads in [2, 3, 16] {
        let run = folder.run(&format!("parse --threads {threads} in"));
        assert!(run.quiet() == expected, "{threads} threads");
    }
    assert!(folder.run("parse in").quiet() == expected);
}

#[test]
fn paths_are_taken_in_the_order_given() {
    let (folder, names) = many("paths_are_taken_in_the_order_given", 40);
    let backwards: Vec<&str> = names.iter().rev().map(String::as_str).collect();
    let run = folder.run(&format!("parse --threads 4 {}", backwards.join(" ")));
    assert_eq!(run.files(), backwards);
}

#[test]
fn every_failure_is_told_and_counted() {
    let (folder, names) = many("every_failure_is_told_and_counted", 60);
    let bad: Vec<&String> = names.iter().step_by(2).collect();
    for name in &bad {
        folder.write(name, b"caf\xE9");
    }
    let run = folder.run("parse --threads 4 in");
    assert_eq!(run.status, Some(1));
    let good: Vec<&String> = names.iter().skip(1).step_by(2).collect();
    assert_eq!(run.files().iter().collect::<Vec<_>>(), good);
    let told: Vec<&str> = run.err.lines().collect();
    assert_eq!(told.len(), bad.len() + 1);
    for (name, line) in bad.iter().zip(&told) {
        assert!(
            line.starts_with(&format!("error: {name}: not UTF-8")),
            "{line}"
        );
    }
    assert!(told[bad.len()].starts_with("30 of 60 inputs could not be delivered in full: in/000"));
    assert!(told[bad.len()].ends_with("and 10 more"));
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let (folder, _) = many("a_closed_pipe_ends_it_quietly", 100);
    for args in [
        "parse in",
        "parse --format pretty in",
        "parse --format text in",
        "detect in",
    ] {
        let mut child = folder.command(args.split(' ')).spawn().unwrap();
        let mut first = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut first).unwrap();
        drop(out);
        let output = child.wait_with_output().unwrap();
        assert!(!first.is_empty());
        assert_eq!(output.status.code(), Some(0), "{args}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args}");
    }
}

/// Every command that prints something, its reader gone before it begins.
#[test]
fn no_command_minds_that_nobody_reads() {
    let folder = Folder::new("no_command_minds_that_nobody_reads");
    folder.write("a.txt", GOOD);
    let commands = [
        "parse a.txt",
        "detect a.txt",
        "dialects",
        "dialects mofa-en",
        "schema",
        "explain",
        "explain K0101",
        "completions bash",
        "--help",
        "--version",
    ];
    for args in commands {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = folder
            .command(args.split(' '))
            .stdout(writer)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{args}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = Folder::new("a_full_disk_is_told");
    folder.write("a.txt", GOOD);
    for args in [
        "parse a.txt",
        "detect a.txt",
        "schema",
        "explain",
        "completions zsh",
    ] {
        let full = std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = folder
            .command(args.split(' '))
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{args}");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(
            err.starts_with("error: the output could not be written: "),
            "{args}: {err}"
        );
    }
}

#[test]
fn a_closed_standard_error_changes_nothing() {
    let (folder, names) = many("a_closed_standard_error_changes_nothing", 12);
    folder.write(&names[3], b"caf\xE9");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = folder
        .command(["parse", "in"])
        .stderr(writer)
        .stdout(Stdio::piped())
        .output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        output.stdout.split(|byte| *byte == b'\n').count(),
        names.len()
    );
}
