//! Dialects: the built-in ones, and those that users write.

use kaiken::Dialect;
use serde_json::Value;

use crate::support::{Folder, GOOD};

#[test]
fn the_list_names_every_dialect() {
    let folder = Folder::new("the_list_names_every_dialect");
    let text = folder.run("dialects").quiet();
    let json: Value = serde_json::from_str(&folder.run("dialects --format json").quiet()).unwrap();
    let ids: Vec<&str> = Dialect::built_in().map(|dialect| &*dialect.id).collect();
    assert_eq!(text.lines().count(), ids.len());
    assert_eq!(json.as_array().unwrap().len(), ids.len());
    for (at, dialect) in Dialect::built_in().enumerate() {
        let line = text.lines().nth(at).unwrap();
        assert!(
            line.starts_with(&*dialect.id) && line.ends_with(&*dialect.description),
            "{line}"
        );
        assert_eq!(json[at]["id"], *dialect.id);
        assert_eq!(json[at]["language"], *dialect.language);
        assert_eq!(json[at]["description"], *dialect.description);
    }
}

#[test]
fn a_dialect_that_was_printed_can_be_read_again() {
    let folder = Folder::new("a_dialect_that_was_printed");
    folder.write("a.txt", GOOD);
    for dialect in Dialect::built_in() {
        let id = &dialect.id;
        let toml = folder.run(&format!("dialects {id}")).quiet();
        let json = folder.run(&format!("dialects {id} --format json")).quiet();
        assert_eq!(&Dialect::from_toml(&toml).unwrap(), dialect);
        assert_eq!(&Dialect::from_json(&json).unwrap(), dialect);
        folder.write("mine.toml", &toml);
        folder.write("mine.json", format!("\u{feff}{json}"));
        let expected = folder.run(&format!("parse --dialect {id} a.txt")).quiet();
        for file in ["mine.toml", "mine.json"] {
            let own = folder
                .run(&format!("parse --dialect-file {file} a.txt"))
                .quiet();
            assert_eq!(own, expected);
        }
    }
}

#[test]
fn a_dialect_of_ones_own_is_used() {
    let folder = Folder::new("a_dialect_of_ones_own_is_used");
    folder
        .write("a.txt", "Citizen > Why?\nMayor Aoba > So.\n")
        .write(
            "mine.toml",
            "\u{feff}id = \"town-hall\"\nextends = \"generic\"\n[labels]\ndelimiters = [\" >\"]\n\
         questions = [\"Citizen\"]\n[people]\n\
         role_words = [{ word = \"Mayor\", role = \"official\" }]\n",
        );
    let run = folder.run("parse --dialect-file mine.toml a.txt");
    let document = &run.documents()[0];
    assert_eq!(document["dialect"], "town-hall");
    let label = |at: usize| document["blocks"][at]["label"]["text"].as_str();
    assert_eq!([label(0), label(1)], [Some("Citizen"), Some("Mayor Aoba")]);
}

#[test]
fn a_bad_dialect_is_told_with_its_place() {
    let folder = Folder::new("a_bad_dialect_is_told");
    folder.write("a.txt", GOOD);
    let table = [
        (
            "bad.toml",
            "id = \"x\"\nlabels = { max_chars = \"many\" }\n",
            "line 2, column 24: ",
        ),
        (
            "typo.toml",
            "id = \"x\"\n\n[labels]\nquestion = []\n",
            "line 4, column 1: ",
        ),
        ("open.toml", "id = \"x\n", "line 1, column "),
        ("bad.json", "{\n  \"id\": 7\n}", "line 2, column 9: "),
        (
            "none.toml",
            "language = \"en\"\n",
            "a dialect needs an `id`",
        ),
        (
            "base.toml",
            "id = \"x\"\nextends = \"nowhere\"\n",
            "`nowhere`",
        ),
        (
            "latin.toml",
            "",
            "not UTF-8: byte 0xE9 at offset 6, on line 1",
        ),
        ("gone.toml", "", "no such file or folder"),
    ];
    for (name, content, message) in table {
        match name {
            "gone.toml" => &folder,
            "latin.toml" => folder.write(name, b"id = \"\xE9\""),
            _ => folder.write(name, content),
        };
        let run = folder.run(&format!("parse --dialect-file {name} a.txt"));
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{name}");
        assert!(
            run.err.contains(name) && run.err.contains(message),
            "{name}: {}",
            run.err
        );
    }
}
