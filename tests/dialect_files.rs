//! Dialects that users write: good ones are read, bad ones are refused with their place.

use kaiken::{Dialect, Parser, Role};

#[test]
fn a_file_says_only_what_differs() {
    let dialect = Dialect::from_toml(
        r#"
        id = "town-hall"
        extends = "generic"
        [labels]
        questions = ["Citizen"]
        delimiters = [" >"]
        "#,
    )
    .expect("a good file");
    let parser = Parser::new().dialect(dialect);
    let transcript = parser
        .parse("Citizen > Why?\nMayor Minister Aoba > Because.\n")
        .unwrap();
    let roles: Vec<Role> = transcript.turns().map(|turn| turn.role()).collect();
    assert_eq!(
        (transcript.dialect(), &roles[..]),
        ("town-hall", &[Role::Reporter, Role::Official][..])
    );
}

#[test]
fn labels_may_stand_in_brackets() {
    let dialect = Dialect::from_toml(
        r#"
        id = "bracketed"
        extends = "generic"
        [labels]
        questions = ["問"]
        answers = ["答"]
        brackets = [["【", "】"], ["(", ")"]]
        "#,
    )
    .expect("a good file");
    let parser = Parser::new().dialect(dialect);
    let transcript = parser
        .parse("【問】なぜですか。\n(答)合意したからです。\n(1)の件です。\n")
        .unwrap();
    let said: Vec<_> = transcript
        .turns()
        .map(|turn| (turn.label().unwrap(), turn.paragraphs().count()))
        .collect();
    assert_eq!(said, [("問", 1), ("答", 2)]);
}

#[test]
fn labels_may_be_in_capitals_alone() {
    let dialect = Dialect::from_toml(
        "id = \"capitals\"\nextends = \"generic\"\n[labels]\ncase = \"upper\"\ncapitals = false\n",
    )
    .expect("a good file");
    let parser = Parser::new().dialect(dialect);
    let roles = |line: &str| -> Vec<Role> {
        let transcript = parser.parse(line).unwrap();
        transcript.turns().map(|turn| turn.role()).collect()
    };
    assert_eq!(roles("MINISTER AOBA: Because.\n"), [Role::Official]);
    for line in ["Minister Aoba: Because.\n", "KEN AOBA: Because.\n"] {
        assert_eq!(roles(line), [], "{line}");
    }
}

#[test]
fn some_words_are_never_a_label() {
    let dialect = Dialect::from_toml(
        "id = \"aside\"\nextends = \"generic\"\n[labels]\nnever = [\"Minister\"]\n",
    )
    .expect("a good file");
    let turns = |parser: Parser| parser.parse("Minister: So.\n").unwrap().turns().count();
    assert_eq!(turns(Parser::new().dialect(dialect)), 0);
    assert_eq!(turns(Parser::new()), 1);
}

#[test]
fn a_date_in_the_header_may_be_no_dateline() {
    let dialect =
        Dialect::from_toml("id = \"undated\"\nextends = \"generic\"\n[header]\ndateline = false\n")
            .expect("a good file");
    let text = "Press Conference\n\nTuesday, March 12, 2019\n\nReporter: Why?\n";
    let date = |parser: Parser| parser.parse(text).unwrap().header().date;
    assert_eq!(date(Parser::new().dialect(dialect)), None);
    assert!(date(Parser::new()).is_some());
}

#[test]
fn every_built_in_dialect_survives_a_round_trip() {
    for dialect in Dialect::built_in() {
        let json = serde_json::to_string(dialect).unwrap();
        assert_eq!(
            &Dialect::from_json(&json).unwrap(),
            dialect,
            "{}",
            dialect.id
        );
    }
}

#[test]
fn bad_files_are_refused_with_their_place() {
    for (text, line, says) in [
        ("id = ", Some(1), "string values must be quoted"),
        ("id = \"x\"\nlabel = {}\n", Some(2), "unknown field"),
        (
            "id = \"x\"\n[labels]\nmax_chars = \"many\"\n",
            Some(3),
            "u16",
        ),
        (
            "id = \"x\"\n[labels]\nposition = \"below\"\n",
            Some(3),
            "unknown variant",
        ),
        ("description = \"nameless\"\n", None, "needs an `id`"),
        ("id = \"x\"\nextends = \"nowhere\"\n", None, "nowhere"),
    ] {
        let error = Dialect::from_toml(text).expect_err(text);
        assert_eq!(error.line, line, "{text}: {error}");
        assert!(error.to_string().contains(says), "{text}: {error}");
    }
}

#[test]
fn bad_json_is_refused_with_its_place() {
    let error = Dialect::from_json("{\"id\": \"x\",\n \"labels\": 3}").unwrap_err();
    assert_eq!(error.line, Some(2));
    assert!(error.message.contains("LabelRules"), "{error}");
}

#[test]
fn navigation_with_a_bullet_opens_the_header_once() {
    let dialect = Dialect::from_toml(
        "id = \"mine\"\nextends = \"generic\"\n[header]\nbulleted_topics = false\n\
         [header.breadcrumbs]\nexact = [\"・Home\"]\n",
    )
    .expect("a good file");
    let text = "Press Conference by Minister Sato\n\n・Home\n・Home\n\
                Press Conference by Minister Aoba\nMarch 3, 2024\nMinister Aoba: So.\n";
    let turns = Parser::new()
        .dialect(dialect)
        .parse(text)
        .unwrap()
        .turns()
        .count();
    assert_eq!(turns, 1);
}
