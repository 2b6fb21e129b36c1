//! What `kaiken stats` counts.

use serde_json::json;

use crate::support::{Folder, GOOD};

/// A conference in a script without spaces.
const JAPANESE: &str = "青葉外務大臣会見記録\n\
    \n\
    (令和6年3月12日(火曜日)10時5分 於:本省会見室)\n\
    \n\
    【記者】合意はありましたか。\n\
    \n\
    【青葉外務大臣】はい、ありました。\n";

#[test]
fn a_table_to_read() {
    let folder = Folder::new("a_table_to_read");
    folder.write("a.txt", GOOD);
    let out = folder.run("stats a.txt").quiet();
    assert_eq!(
        out,
        " turns  speakers  exchanges     words   letters  unattributed  file\n     \
         2         1          1         7         -          0.0%  a.txt\n"
    );
}

#[test]
fn several_conferences_are_summed_up() {
    let folder = Folder::new("several_conferences_are_summed_up");
    folder
        .write("a.txt", GOOD)
        .write("b.txt", JAPANESE)
        .write("c.txt", "Nobody spoke.\n");
    let out = folder.run("stats a.txt b.txt c.txt").quiet();
    let rows: Vec<Vec<&str>> = out
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(rows[2], ["2", "1", "1", "-", "16", "0.0%", "b.txt"]);
    assert_eq!(rows[3], ["0", "0", "0", "2", "-", "100.0%", "c.txt"]);
    assert_eq!(
        rows[4],
        [
            "4",
            "2",
            "2",
            "9",
            "16",
            "20.0%",
            "total",
            "of",
            "3",
            "conferences"
        ]
    );
}

#[test]
fn json_tells_of_every_speaker() {
    let folder = Folder::new("json_tells_of_every_speaker");
    let run = folder.write("a.txt", GOOD).run("stats --format json a.txt");
    assert_eq!(
        run.documents(),
        [json!({
            "file": "a.txt", "dialect": "mofa-en", "date": "2024-03-12",
            "turns": 2, "speakers": 1, "exchanges": 1, "words": 7, "letters": null,
            "paragraphs": 2, "unattributed": 0,
            "by_speaker": [
                {"name": null, "label": "Reporter", "role": "reporter",
                 "turns": 1, "words": 5, "letters": null},
                {"name": "Ken Aoba", "label": "Mr. Ken Aoba, Minister for Foreign Affairs",
                 "role": "official", "turns": 1, "words": 2, "letters": null},
            ],
        })]
    );
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = Folder::new("stats_what_cannot_be_read_is_told");
    let run = folder.write("a.txt", GOOD).run("stats gone.txt a.txt");
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("gone.txt: no such file") && run.out.contains(" a.txt\n"));
}
