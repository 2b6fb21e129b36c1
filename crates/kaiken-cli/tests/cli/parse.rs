//! What `kaiken parse` prints.

use serde_json::{Value, json};

use crate::support::{Folder, GOOD, WRONG_DAY};

/// The words that a span of a document marks in the file.
fn marked<'t>(file: &'t str, span: &Value) -> &'t str {
    let at = |index: usize| usize::try_from(span[index].as_u64().unwrap()).unwrap();
    &file[at(0)..at(1)]
}

#[test]
fn a_file_gives_a_document() {
    let folder = Folder::new("a_file_gives_a_document");
    let out = folder.write("a.txt", GOOD).run("parse a.txt").quiet();
    assert_eq!(out.lines().count(), 1);
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(document["schema"], "kaiken/1");
    assert_eq!(document["file"], "a.txt");
    assert_eq!(document["dialect"], "mofa-en");
    assert_eq!(document["span"], json!([0, GOOD.len()]));
    assert_eq!(document["header"]["date"], "2024-03-12");
    assert_eq!(document["header"]["time"]["start"], "14:05");
    assert_eq!(document["speakers"][0]["name"], "Ken Aoba");
    let turns: Vec<&Value> = document["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["type"] == "turn")
        .collect();
    assert_eq!(turns.len(), 2);
    assert_eq!(turns[1]["paragraphs"][0]["text"], "They did.");
    assert_eq!(
        marked(GOOD, &turns[1]["paragraphs"][0]["span"]),
        "They did."
    );
}

#[test]
fn standard_input_has_no_name() {
    let folder = Folder::new("standard_input_has_no_name");
    let named = folder.write("a.txt", GOOD).run("parse a.txt").quiet();
    let expected = named.replace("\"file\":\"a.txt\"", "\"file\":null");
    assert_ne!(named, expected);
    assert_eq!(folder.pipe("parse -", GOOD).quiet(), expected);
    assert_eq!(folder.pipe("parse", GOOD).quiet(), expected);
}

#[test]
fn standard_input_stands_where_it_is_named() {
    let folder = Folder::new("standard_input_stands_where_it_is_named");
    folder.write("a.txt", GOOD).write("b.txt", GOOD);
    assert_eq!(
        folder.pipe("parse b.txt - a.txt", GOOD).files(),
        ["b.txt", "null", "a.txt"]
    );
}

#[test]
fn the_path_is_told_as_it_was_given() {
    let folder = Folder::new("the_path_is_told_as_it_was_given");
    folder.write("in/a.txt", GOOD);
    for path in ["in/a.txt", "./in/a.txt", "in/../in/a.txt"] {
        assert_eq!(folder.run(&format!("parse {path}")).files(), [path]);
    }
}

#[test]
fn offsets_count_the_bytes_of_the_file() {
    let folder = Folder::new("offsets_count_the_bytes_of_the_file");
    let crlf = GOOD.replace('\n', "\r\n");
    let table = [
        GOOD.to_owned(),
        crlf.clone(),
        GOOD.replace('\n', "\r"),
        format!("\u{feff}{GOOD}"),
        format!(
            "\u{feff}{}",
            crlf.replace("agree", "agr\u{e9}\u{e9} \u{1f600}")
        ),
    ];
    for text in table {
        let run = folder.write("a.txt", &text).run("parse a.txt");
        let [document] = &run.documents()[..] else {
            panic!("one document: {run:?}")
        };
        assert_eq!(document["span"], json!([0, text.len()]));
        let venue = &document["header"]["venue"];
        assert_eq!(marked(&text, &venue["span"]), "Ministry of Foreign Affairs");
        let blocks = document["blocks"].as_array().unwrap();
        let paragraph = &blocks.last().unwrap()["paragraphs"][0];
        assert_eq!(marked(&text, &paragraph["span"]), "They did.", "{text:?}");
    }
}

#[test]
fn a_file_of_several_conferences_gives_several_documents() {
    let folder = Folder::new("a_file_of_several_conferences_gives_several_documents");
    let text = format!(
        "{GOOD}\n{}",
        GOOD.replace("Tuesday, March 12", "Friday, March 15")
    );
    folder.write("two.txt", &text).write("one.txt", GOOD);
    let run = folder.run("parse two.txt one.txt");
    assert_eq!(run.files(), ["two.txt", "two.txt", "one.txt"]);
    let documents = run.documents();
    let dates: Vec<&Value> = documents.iter().map(|it| &it["header"]["date"]).collect();
    assert_eq!(dates, ["2024-03-12", "2024-03-15", "2024-03-12"]);
    assert_eq!(documents[0]["span"][0], 0);
    assert_eq!(documents[0]["span"][1], documents[1]["span"][0]);
    assert_eq!(documents[1]["span"][1], text.len());
}

#[test]
fn pretty_is_the_same_document_indented() {
    let folder = Folder::new("pretty_is_the_same_document_indented");
    folder.write("a.txt", GOOD);
    let pretty = folder.run("parse --format pretty a.txt").quiet();
    assert!(pretty.lines().count() > 50);
    let document: Value = serde_json::from_str(&pretty).unwrap();
    assert_eq!([document], folder.run("parse a.txt").documents()[..]);
}

#[test]
fn diagnostics_are_in_the_json_and_not_on_standard_error() {
    let folder = Folder::new("diagnostics_are_in_the_json");
    folder.write("a.txt", WRONG_DAY);
    for format in ["json", "pretty"] {
        let out = folder
            .run(&format!("parse --format {format} a.txt"))
            .quiet();
        let document: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(document["diagnostics"][0]["code"], "K0101");
        assert_eq!(document["diagnostics"][0]["name"], "weekday-mismatch");
    }
}

#[test]
fn text_is_to_be_read() {
    let folder = Folder::new("text_is_to_be_read");
    let text = GOOD.replace("Reporter:", "1 Fisheries\n\nReporter:");
    let out = folder
        .write("a.txt", text)
        .run("parse --format text a.txt")
        .quiet();
    let expected = [
        "Press Conference by Foreign Minister Ken Aoba\n",
        "  date     2024-03-12, tuesday\n",
        "  time     14:05\n",
        "  venue    Ministry of Foreign Affairs\n",
        "Ken Aoba, Minister for Foreign Affairs (official)\n",
        "\n# 1 Fisheries\n",
        "\nReporter\n  Did the two sides agree?\n",
        "\nMr. Ken Aoba, Minister for Foreign Affairs\n  They did.\n",
    ];
    let mut at = 0;
    for part in expected {
        let found = out[at..]
            .find(part)
            .unwrap_or_else(|| panic!("{part:?} after {at} in {out}"));
        at += found + part.len();
    }
}

#[test]
fn text_shows_diagnostics_on_standard_error() {
    let folder = Folder::new("text_shows_diagnostics");
    let run = folder
        .write("a.txt", WRONG_DAY)
        .run("parse --format text a.txt");
    assert_eq!(run.status, Some(0));
    assert!(!run.out.contains("K0101"), "{}", run.out);
    for part in [
        "error[K0101]: the weekday does not fit",
        "a.txt:3:1",
        "^^^^^^",
        "the date",
        "help: ",
    ] {
        assert!(run.err.contains(part), "{part}: {}", run.err);
    }
    assert!(
        !run.err.contains('\x1b'),
        "no styles where nobody could see them"
    );
}

#[test]
fn strict_refuses_a_contradiction_and_delivers_the_rest() {
    let folder = Folder::new("strict_refuses_a_contradiction");
    folder
        .write("a.txt", GOOD)
        .write("b.txt", WRONG_DAY)
        .write("c.txt", GOOD);
    let run = folder.run("parse --strict a.txt b.txt c.txt");
    assert_eq!(run.status, Some(1));
    assert_eq!(run.files(), ["a.txt", "c.txt"]);
    assert!(
        run.err
            .contains("b.txt: refused: K0101 at line 3, column 1"),
        "{}",
        run.err
    );
    assert_eq!(folder.run("parse a.txt b.txt c.txt").files().len(), 3);
}

#[test]
fn strict_refuses_a_conference_and_not_its_file() {
    let folder = Folder::new("strict_refuses_a_conference");
    let run = folder
        .write("a.txt", format!("{GOOD}\n{WRONG_DAY}\n{GOOD}"))
        .run("parse --strict a.txt");
    assert_eq!((run.status, run.files().len()), (Some(1), 2));
    assert!(
        run.err.contains("K0101 at line 11, column 1"),
        "{}",
        run.err
    );
}

#[test]
fn a_file_that_is_refused_twice_is_one_input() {
    let folder = Folder::new("a_file_that_is_refused_twice");
    folder
        .write("a.txt", GOOD)
        .write("b.txt", format!("{WRONG_DAY}\n{WRONG_DAY}"));
    let run = folder.run("parse --strict a.txt b.txt");
    assert_eq!(
        run.err.matches("error: b.txt: refused: K0101").count(),
        2,
        "{}",
        run.err
    );
    assert!(
        run.err
            .ends_with("1 of 2 inputs could not be delivered in full: b.txt\n")
    );
}

#[test]
fn a_dialect_that_is_named_is_used() {
    let folder = Folder::new("a_dialect_that_is_named_is_used");
    folder.write("a.txt", GOOD);
    for id in kaiken::Dialect::built_in().map(|dialect| &*dialect.id) {
        let run = folder.run(&format!("parse --dialect {id} a.txt"));
        assert_eq!(run.documents()[0]["dialect"], id);
    }
}

#[test]
fn every_document_fits_the_schema() {
    let folder = Folder::new("every_document_fits_the_schema");
    let schema: Value = serde_json::from_str(&folder.run("schema").quiet()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let examples: String = kaiken::Code::all().map(kaiken::Code::example).collect();
    folder
        .write("a.txt", GOOD)
        .write("b.txt", WRONG_DAY)
        .write("c.txt", "")
        .write("d.txt", examples);
    let documents = folder.run("parse .").documents();
    assert!(documents.len() >= 4);
    for document in &documents {
        assert!(
            validator.is_valid(document),
            "{:?}",
            validator.validate(document)
        );
    }
    for key in [
        "schema",
        "file",
        "dialect",
        "span",
        "header",
        "blocks",
        "diagnostics",
    ] {
        let mut broken = documents[0].clone();
        broken.as_object_mut().unwrap().remove(key);
        assert!(!validator.is_valid(&broken), "a document needs `{key}`");
    }
}
