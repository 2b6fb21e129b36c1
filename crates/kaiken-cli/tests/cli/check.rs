//! What `kaiken check` tells and mends.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Folder, GOOD, Run, WRONG_DAY};

/// A text with a slip that can be mended safely, one that cannot, and no error.
const SLIPS: &str = "Press Conferences\r\n\
    Press Conference by Foreign Minister Ken Aoba\r\n\
    Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\r\n\
    \r\n\
    Reporter: Did the two sides speak of the the plan?\r\n\
    \r\n\
    Mr. Ken Aoba, Minister for Foreign Affairs:They did, and the agree\u{ad}ment is for May 22and 23.\r\n";

/// The same after its safe edits.
fn mended() -> String {
    SLIPS
        .replace("Affairs:They", "Affairs: They")
        .replace('\u{ad}', "")
        .replace("22and", "22 and")
}

fn codes(run: &Run) -> Vec<String> {
    let code = |row: Value| row["code"].as_str().unwrap_or_default().to_owned();
    run.documents().into_iter().map(code).collect()
}

#[test]
fn a_clean_text_is_passed_over_in_silence() {
    let folder = Folder::new("a_clean_text_is_passed_over");
    folder.write("a.txt", GOOD);
    for format in ["text", "json", "github"] {
        let out = folder.run(&format!("check --strict --format {format} a.txt"));
        assert_eq!(out.quiet(), "", "{format}");
    }
}

#[test]
fn what_is_wrong_is_shown_in_its_line() {
    let folder = Folder::new("what_is_wrong_is_shown_in_its_line");
    let run = folder.write("a.txt", WRONG_DAY).run("check a.txt");
    assert_eq!(run.status, Some(1));
    for part in [
        "error[K0101]: the weekday does not fit the date: 2024-03-12 is a Tuesday",
        "a.txt:3:1",
        "Monday, March 12, 2024",
        "^^^^^^  -------------- the date",
        "help: one of the two is wrong in the source",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    assert_eq!(run.err, "note: 1 error found\n");
    assert!(!run.out.contains('\x1b'));
}

#[test]
fn an_edit_is_told_and_what_nobody_sees_is_told_by_its_number() {
    let folder = Folder::new("an_edit_is_told");
    let run = folder.write("a.txt", SLIPS).run("check a.txt");
    for part in [
        "note: `kaiken check --fix` would put in ` `",
        "note: `kaiken check --fix` would take out `\\u{ad}`",
        "note: it may be right to take out ` the`",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
}

#[test]
fn the_exit_status_says_how_bad_it_is() {
    let folder = Folder::new("the_exit_status_says_how_bad_it_is");
    folder
        .write("good.txt", GOOD)
        .write("slips.txt", SLIPS)
        .write("wrong.txt", WRONG_DAY);
    for (args, status) in [
        ("check good.txt", 0),
        ("check slips.txt", 0),
        ("check --strict slips.txt", 1),
        (
            "check --strict --allow K0402,K0404,soft-hyphen slips.txt",
            0,
        ),
        ("check --deny no-space-after-label slips.txt", 1),
        ("check good.txt wrong.txt", 1),
        ("check --warn weekday-mismatch wrong.txt", 0),
        ("check --warn weekday-mismatch --strict wrong.txt", 1),
        ("check --allow k0101 wrong.txt", 0),
        ("check good.txt gone.txt", 1),
        ("check --diff wrong.txt", 1),
        ("check --deny K9999 good.txt", 2),
        ("check --allow K0101 --deny K0101 good.txt", 2),
        ("check --fix --diff good.txt", 2),
        ("check --fix -", 2),
        ("check --diff --format json good.txt", 2),
    ] {
        for format in ["text", "json"] {
            let shown = format == "text" || args.contains("--diff");
            let args = if shown {
                args.to_owned()
            } else {
                format!("{args} --format {format}")
            };
            assert_eq!(folder.run(&args).status, Some(status), "{args}");
        }
    }
}

#[test]
fn levels_are_told_as_the_user_sets_them() {
    let folder = Folder::new("levels_are_told_as_the_user_sets_them");
    folder.write("a.txt", WRONG_DAY);
    let run = folder.run("check --warn K0101 a.txt");
    assert!(run.out.contains("warning[K0101]"), "{}", run.out);
    let run = folder.run("check --warn K0101 --format json a.txt");
    assert_eq!(run.documents()[0]["severity"], "warning");
}

#[test]
fn two_levels_for_one_code_are_refused_with_the_way_out() {
    let folder = Folder::new("two_levels_for_one_code");
    let run = folder
        .write("a.txt", GOOD)
        .run("check --allow K0101 --deny weekday-mismatch a.txt");
    assert!(
        run.err.contains("name it by one") && run.err.contains("Usage: kaiken check"),
        "{}",
        run.err
    );
}

#[test]
fn json_has_a_diagnostic_a_line() {
    let folder = Folder::new("json_has_a_diagnostic_a_line");
    let run = folder
        .write("a.txt", SLIPS)
        .run("check --format json a.txt");
    assert_eq!(codes(&run), ["K0402", "K0201", "K0504", "K0404"]);
    let rows = run.documents();
    assert_eq!(rows[1]["edit"]["safety"], "safe");
    let joined = &rows[3];
    let at = SLIPS.find("22and").unwrap();
    assert_eq!(joined["span"], json!([at, at + 5]));
    assert_eq!(
        (&joined["file"], &joined["line"]),
        (&json!("a.txt"), &json!(7))
    );
    let column = SLIPS[..at].rsplit('\n').next().unwrap().chars().count() + 1;
    assert_eq!(
        (&joined["column"], &joined["end_column"]),
        (&json!(column), &json!(column + 5))
    );
    assert_eq!(
        joined["edit"],
        json!({"span": [at + 2, at + 2], "replacement": " ", "safety": "safe"})
    );
}

#[test]
fn github_reads_annotations() {
    let folder = Folder::new("github_reads_annotations");
    let run = folder
        .write("a,b:c%.txt", WRONG_DAY)
        .run("check --format github a,b:c%.txt");
    assert_eq!(
        run.out,
        "::error file=a%2Cb%3Ac%25.txt,line=3,col=1,endLine=3,endColumn=7,title=K0101 weekday-mismatch::\
         the weekday does not fit the date: 2024-03-12 is a Tuesday (one of the two is wrong in the \
         source; neither was changed)\n"
    );
    let run = folder
        .write("b.txt", SLIPS)
        .run("check --format github b.txt");
    assert!(
        run.out.contains("::notice file=b.txt,line=7,"),
        "{}",
        run.out
    );
}

#[test]
fn safe_edits_are_made_once_and_nothing_else() {
    let folder = Folder::new("safe_edits_are_made_once");
    folder.write("a.txt", SLIPS).write("b.txt", GOOD);
    let run = folder.run("check --fix --format json a.txt b.txt");
    assert_eq!(
        (run.status, codes(&run)),
        (Some(0), vec!["K0402".to_owned()])
    );
    assert_eq!(fs::read_to_string(folder.path("a.txt")).unwrap(), mended());
    assert_eq!(fs::read_to_string(folder.path("b.txt")).unwrap(), GOOD);
    let again = folder.run("check --fix a.txt");
    assert_eq!(again.err, "note: 1 warning found\n");
    assert_eq!(fs::read_to_string(folder.path("a.txt")).unwrap(), mended());
    let left: Vec<_> = fs::read_dir(folder.path("")).unwrap().collect();
    assert_eq!(left.len(), 2, "no file is left over");
}

#[test]
fn what_is_allowed_is_not_mended() {
    let folder = Folder::new("what_is_allowed_is_not_mended");
    folder
        .write("a.txt", SLIPS)
        .run("check --fix --allow K0201,K0504,K0404 a.txt");
    assert_eq!(fs::read_to_string(folder.path("a.txt")).unwrap(), SLIPS);
}

#[test]
fn every_conference_of_a_file_is_mended() {
    let folder = Folder::new("every_conference_of_a_file_is_mended");
    let run = folder
        .write("a.txt", SLIPS.repeat(3))
        .run("check --fix a.txt");
    assert!(run.err.contains("note: 9 edits made\n"), "{}", run.err);
    assert_eq!(
        fs::read_to_string(folder.path("a.txt")).unwrap(),
        mended().repeat(3)
    );
}

#[test]
fn a_diff_shows_what_fix_would_change() {
    let folder = Folder::new("a_diff_shows_what_fix_would_change");
    folder.write("a.txt", SLIPS).write("b.txt", GOOD);
    let out = folder.run("check --diff a.txt b.txt").quiet();
    let expected = format!(
        "--- a.txt\n+++ a.txt\n@@ -4,4 +4,4 @@\n \r\n {}\n \r\n-{}\n+{}\n",
        SLIPS.split('\n').nth(4).unwrap(),
        SLIPS.split('\n').nth(6).unwrap(),
        mended().split('\n').nth(6).unwrap(),
    );
    assert_eq!(out, expected);
    assert_eq!(fs::read_to_string(folder.path("a.txt")).unwrap(), SLIPS);
    let piped = folder.pipe("check --diff -", SLIPS).quiet();
    assert_eq!(piped, expected.replace("a.txt", "standard input"));
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions_and_a_link_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new("a_file_keeps_its_permissions");
    folder.write("in/a.txt", SLIPS);
    let path = folder.path("in/a.txt");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&path, folder.path("link.txt")).unwrap();
    folder.run("check --fix link.txt");
    assert_eq!(fs::read_to_string(&path).unwrap(), mended());
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert!(
        fs::symlink_metadata(folder.path("link.txt"))
            .unwrap()
            .is_symlink()
    );
}

#[test]
fn standard_input_can_be_checked() {
    let folder = Folder::new("standard_input_can_be_checked");
    let run = folder.pipe("check --format json", WRONG_DAY);
    assert_eq!(
        (run.status, codes(&run)),
        (Some(1), vec!["K0101".to_owned()])
    );
    assert_eq!(run.documents()[0]["file"], Value::Null);
}

/// By a colon for the period the line below would be nobody's.
#[test]
fn an_edit_that_would_change_who_speaks_is_not_made() {
    let text = "Reporter: Where are they held?\n\n\
        Mr. Jun Sawatari, Minister: In Oslo.\n\n\
        Reporter: Until when?\n\n\
        Mr. Jun Sawatari, Minister. Until Friday.\n\n\
        Reportrter: Until when?\n\n\
        Reporter: Will the result be published?\n";
    let parser = kaiken::Parser::new().dialect(kaiken::Dialect::generic());
    let mended = kaiken_cli::mend(text, &parser, |_| true);
    assert_eq!((&*mended.text, mended.edits), (text, 0));
}

/// Of two edits of one code the one is made by which everybody says what they said.
#[test]
fn an_edit_is_made_though_another_one_is_not() {
    let text = "Reporter: Where are they held?\n\n\
        Mr. Jun Sawatari, Minister: In Oslo.\n\n\
        Reporter: Who goes there?\n\n\
        Mr. Jun Sawatari, Minister. We all do.\n\n\
        Reporter: Until when?\n\n\
        Mr. Jun Sawatari, Minister. Until Friday.\n\n\
        Reportrter: Until when?\n\n\
        Reporter: Will the result be published?\n";
    let parser = kaiken::Parser::new().dialect(kaiken::Dialect::generic());
    let mended = kaiken_cli::mend(text, &parser, |_| true);
    let expected = text.replace("Minister. We", "Minister: We");
    assert_eq!((&*mended.text, mended.edits), (&*expected, 1));
}

/// A colon for the period would make the text one of another dialect, with other speakers.
#[test]
fn an_edit_that_would_change_the_dialect_is_not_made() {
    let text = "Q: Until when?\n\
        Spokesman Jun Sawatari: The talks go on.\n\
        Q: Where are they held?\n\
        Mr. Sawatari: In Oslo.\n\
        Q: Until when?\n\
        Mr. Sawatari. Until Friday.\n\
        Spokesman Jun Sawatari: The talks go on.\n\
        Q: Where are they held on March 10, 1998?\n\
        Spokesman Jun Sawatari:The talks go on.\n";
    let mended = kaiken_cli::mend(text, &kaiken::Parser::new(), |_| true);
    let spaced = text.replace("Sawatari:The", "Sawatari: The");
    assert_eq!((&*mended.text, mended.edits), (&*spaced, 1));
}
