//! What cannot be read, and how the command says so.

use std::fs::{self, File};
use std::process::Stdio;

use crate::support::{Folder, GOOD};

/// A name, the bytes of a file of that name, and what the message says of it.
type Case = (&'static str, &'static [u8], &'static str);

const UNREADABLE: &[Case] = &[
    (
        "binary.txt",
        b"PK\x03\x04\x00\x00",
        "binary.txt: a binary file and no text",
    ),
    (
        "late.txt",
        b"text\x01\x02\xFF",
        "late.txt: a binary file and no text",
    ),
    (
        "latin.txt",
        b"one\ntwo caf\xE9\n",
        "byte 0xE9 at offset 11, on line 2",
    ),
    ("latin.md", b"caf\xE9", "read it with --decode"),
    (
        "cut.txt",
        b"caf\xC3",
        "cut.txt: not UTF-8: byte 0xC3 at offset 3, on line 1",
    ),
    (
        "wide.txt",
        b"\xFF\xFEa\0b\0",
        "wide.txt: UTF-16, not UTF-8; read it with --decode",
    ),
];

#[test]
fn a_file_that_is_no_text_is_told_and_the_rest_delivered() {
    let folder = Folder::new("a_file_that_is_no_text");
    folder.write("first.txt", GOOD).write("last.txt", GOOD);
    for (name, bytes, message) in UNREADABLE {
        let run = folder
            .write(name, bytes)
            .run(&format!("parse first.txt {name} last.txt"));
        assert_eq!(run.status, Some(1), "{name}");
        assert_eq!(run.files(), ["first.txt", "last.txt"]);
        assert!(run.err.starts_with("error: "), "{}", run.err);
        assert!(run.err.contains(message), "{message}: {}", run.err);
        assert!(run.err.contains(&format!(
            "1 of 3 inputs could not be delivered in full: {name}"
        )));
    }
}

#[test]
fn one_input_that_fails_needs_no_summary() {
    let folder = Folder::new("one_input_that_fails");
    for (name, bytes, message) in UNREADABLE {
        let run = folder.write(name, bytes).run(&format!("parse {name}"));
        assert_eq!((run.status, run.out.as_str()), (Some(1), ""), "{name}");
        assert!(run.err.contains(message), "{message}: {}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    }
}

#[test]
fn standard_input_that_is_no_text_is_told() {
    let folder = Folder::new("standard_input_that_is_no_text");
    let run = folder.pipe("parse", b"caf\xE9");
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    assert!(
        run.err.starts_with("error: standard input: not UTF-8"),
        "{}",
        run.err
    );
}

#[test]
fn an_empty_file_gives_a_document_and_a_note() {
    let folder = Folder::new("an_empty_file_gives_a_document");
    for content in ["", "\u{feff}", " \r\n\n"] {
        let run = folder.write("empty.txt", content).run("parse empty.txt");
        assert_eq!(
            (run.status, run.files()),
            (Some(0), vec!["empty.txt".to_owned()])
        );
        assert_eq!(run.documents()[0]["span"][1], content.len());
        assert_eq!(run.err, "note: empty.txt: there is no text in it\n");
    }
    let run = folder.run("parse");
    assert_eq!((run.status, run.documents().len()), (Some(0), 1));
    assert_eq!(run.err, "note: standard input: there is no text in it\n");
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let folder = Folder::new("a_file_that_is_not_there");
    let run = folder.write("a.txt", GOOD).run("parse gone.txt a.txt");
    assert_eq!(
        (run.status, run.files()),
        (Some(1), vec!["a.txt".to_owned()])
    );
    assert!(
        run.err.contains("error: gone.txt: no such file or folder"),
        "{}",
        run.err
    );
}

#[test]
fn a_folder_without_transcripts_is_told() {
    let folder = Folder::new("a_folder_without_transcripts");
    let run = folder.write("pages/a.html", GOOD).run("parse pages");
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    assert!(
        run.err.contains("pages: no transcript in this folder"),
        "{}",
        run.err
    );
    assert!(run.err.contains(".txt, .text or .md"), "{}", run.err);
}

#[test]
fn a_file_of_four_gibibytes_is_told_unread() {
    let folder = Folder::new("a_file_of_four_gibibytes");
    let giant = File::create(folder.path("giant.txt")).unwrap();
    if giant.set_len(1 << 32).is_err() {
        return eprintln!("skipped: no sparse files here");
    }
    let run = folder.run("parse giant.txt");
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    assert!(
        run.err.contains("giant.txt: longer than 4 GiB"),
        "{}",
        run.err
    );
}

#[test]
fn a_folder_is_walked_to_its_depths_in_sorted_order() {
    let folder = Folder::new("a_folder_is_walked");
    for name in [
        "b.txt",
        "a/z.md",
        "a/B.TXT",
        "a/y/1.text",
        "a.txt",
        "c/2.txt",
        "c/10.txt",
    ] {
        folder.write(&format!("in/{name}"), GOOD);
    }
    folder
        .write("in/page.html", GOOD)
        .write("in/c/notes", GOOD)
        .write("other.log", GOOD);
    let expected = [
        "a/B.TXT",
        "a/y/1.text",
        "a/z.md",
        "a.txt",
        "b.txt",
        "c/10.txt",
        "c/2.txt",
    ];
    let inside: Vec<String> = expected.iter().map(|name| format!("in/{name}")).collect();
    assert_eq!(folder.run("parse in").files(), inside);
    let run = folder.run("parse other.log in in/c");
    assert_eq!(
        run.files()[0],
        "other.log",
        "a file is read whatever its name"
    );
    assert_eq!(run.files()[1..8], inside);
    assert_eq!(run.files()[8..], ["in/c/10.txt", "in/c/2.txt"]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_do_not_lead_astray() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new("links_are_followed");
    folder.write("real/a.txt", GOOD).write("in/b.txt", GOOD);
    symlink("../real", folder.path("in/link")).unwrap();
    symlink("nowhere", folder.path("in/.#lock")).unwrap();
    let run = folder.run("parse in");
    assert_eq!(run.files(), ["in/b.txt", "in/link/a.txt"]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    symlink("nowhere", folder.path("in/gone.txt")).unwrap();
    let run = folder.run("parse in");
    assert_eq!((run.status, run.files().len()), (Some(1), 2));
    assert!(run.err.contains("in/gone.txt: no such file"), "{}", run.err);
    fs::remove_file(folder.path("in/gone.txt")).unwrap();
    symlink("../in", folder.path("in/loop")).unwrap();
    let run = folder.run("parse in");
    assert_eq!((run.status, run.files().len()), (Some(1), 2));
    assert!(
        run.err
            .contains("in/loop: a link in this folder leads back"),
        "{}",
        run.err
    );
}

/// The first input is a pipe, so that the second one can be taken away while the command waits.
#[cfg(unix)]
#[test]
fn a_file_that_vanishes_is_told() {
    use std::io::Write;
    let folder = Folder::new("a_file_that_vanishes");
    folder.write("in/b.txt", GOOD).write("in/c.txt", GOOD);
    let made = std::process::Command::new("mkfifo")
        .arg(folder.path("pipe"))
        .status();
    if !made.is_ok_and(|status| status.success()) {
        return eprintln!("skipped: no mkfifo here");
    }
    let child = folder
        .command(["parse", "--threads", "1", "pipe", "in"])
        .spawn()
        .unwrap();
    let mut pipe = File::options()
        .write(true)
        .open(folder.path("pipe"))
        .unwrap();
    fs::remove_file(folder.path("in/b.txt")).unwrap();
    pipe.write_all(GOOD.as_bytes()).unwrap();
    drop(pipe);
    let run = crate::support::Run::from(child.wait_with_output().unwrap());
    assert_eq!(
        (run.status, run.files()),
        (Some(1), vec!["pipe".to_owned(), "in/c.txt".to_owned()])
    );
    assert!(
        run.err
            .contains("in/b.txt: no such file or folder; it may have been moved")
    );
}

#[test]
fn wrong_usage_ends_with_two() {
    let folder = Folder::new("wrong_usage_ends_with_two");
    folder.write("a.txt", GOOD).write("x.toml", "id = \"x\"");
    let table = [
        (
            "parse --format xml a.txt",
            "possible values: json, pretty, text",
        ),
        (
            "parse --dialect nowhere a.txt",
            "possible values: mofa-en, mofa-en-2005",
        ),
        ("parse --dialect mofa-e a.txt", "'mofa-en'"),
        (
            "parse --dialect generic --dialect-file x.toml a.txt",
            "cannot be used with",
        ),
        ("parse --threads 0 a.txt", "--threads"),
        ("parse --wrong a.txt", "--wrong"),
        ("parse - -", "standard input (`-`) can be read once only"),
        ("detect - -", "Usage: kaiken detect"),
        ("parse - -", "Usage: kaiken parse"),
        ("explain K9999", "K9999"),
        ("dialects nowhere", "nowhere"),
        ("completions tcsh", "tcsh"),
        ("nothing", "nothing"),
    ];
    for (args, message) in table {
        let run = folder.run(args);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{args}");
        assert!(run.err.contains(message), "{args}: {}", run.err);
    }
    let bare = folder
        .command([""; 0])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(bare.status.code(), Some(2), "a command is needed");
}
