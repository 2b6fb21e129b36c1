use super::super::{Reading, read};
use super::*;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

fn dialect() -> Indexed<'static> {
    Indexed::built_in(crate::Dialect::named("mofa-en").unwrap()).unwrap()
}

/// What a text remembers that had these lines.
fn heard<'a>(lines: &[&'a str], dialect: Indexed<'_>) -> Recent<'a> {
    let mut recent = Recent::default();
    for line in lines {
        match read(line, dialect) {
            Reading::Label(label) => recent.keep(line, label, dialect),
            other => panic!("{line}: {other:?}"),
        }
    }
    recent
}

#[test]
fn a_colon_is_found_where_nothing_but_ascii_stands_before_it() {
    let (long, far) = ("x".repeat(70), "x".repeat(63));
    for (line, expected) in [
        ("Aoba: So: yes.", Some(Some(5))),
        ("Minister Aoba: So.", Some(Some(14))),
        ("Minister Aoba of the sea: So.", Some(Some(25))),
        ("Minister", Some(None)),
        ("We met in Lima.", Some(None)),
        ("", Some(None)),
        ("Über: So.", None),
        ("Minister Über: So.", None),
        ("Minister Aoba：", None),
        (&format!("{far}: So."), Some(Some(64))),
        (&format!("{long}: So."), None),
    ] {
        let found = colon_in_ascii(line.as_bytes(), b':').ok();
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn a_label_comes_again_where_a_sentence_begins_behind_it() {
    let recent = heard(&["Minister Aoba: We met.", "Reporter: Why?"], dialect());
    for (line, expected) in [
        ("Minister Aoba: So.", Some("Minister Aoba")),
        ("Minister Aoba:So.", Some("Minister Aoba")),
        ("Minister Aoba: so it is.", None),
        ("Minister Aoba://example.org", None),
        ("Minister Aoba:", None),
        ("Minister Aoba, who said: So.", None),
        ("Minister Ueno: So.", None),
        ("Reporter: who knows?", Some("Reporter")),
        ("Minister Aoba: École.", Some("Minister Aoba")),
        ("Minister Aoba: école.", None),
    ] {
        let label = recent.find(line, dialect()).map(Known::text);
        assert_eq!(label, expected, "{line}");
    }
}

#[test]
fn a_period_behind_a_letter_ends_a_label_only_before_a_space() {
    let generic = Indexed::generic();
    let recent = heard(&["Q. And then?"], generic);
    for (line, expected) in [("Q. Where?", Some("Q")), ("Q.E.D. Where?", None)] {
        let label = recent.find(line, generic).map(Known::text);
        assert_eq!(label, expected, "{line}");
    }
}

#[test]
fn a_label_alone_on_its_line_comes_again_alone() {
    let recent = heard(&["Minister Aoba:"], dialect());
    for line in ["Minister Aoba:", "Minister Aoba: So."] {
        let label = recent.find(line, dialect()).map(Known::text);
        assert_eq!(label, Some("Minister Aoba"), "{line}");
    }
}

#[test]
fn a_pair_of_names_needs_no_question_the_second_time() {
    let line = "Ukai, Der Beobachter: Thank you.";
    assert_eq!(read(line, dialect()), Reading::Doubtful);
    let recent = heard(&["Ukai, Der Beobachter: Why?"], dialect());
    let label = recent.find(line, dialect()).map(Known::text);
    assert_eq!(label, Some("Ukai, Der Beobachter"));
}

#[test]
fn a_label_before_a_wide_colon_comes_again_after_many_others() {
    let others = ["Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus"];
    let others = others.map(|name| format!("Minister {name}： So."));
    let line = "Minister Aoba： Thank you.";
    let lines = others.iter().map(String::as_str);
    let lines: Vec<_> = ["Minister Aoba： We met."]
        .into_iter()
        .chain(lines)
        .collect();
    assert!(heard(&lines, dialect()).find(line, dialect()).is_some());
}

#[test]
fn a_label_that_comes_again_is_among_the_last() {
    let others = ["Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus"];
    let others = others.map(|name| format!("Minister {name}: So."));
    let lines = others.iter().map(String::as_str);
    let lines: Vec<_> = ["Minister Aoba: We met."]
        .into_iter()
        .chain(lines)
        .collect();
    let is_last = |recent: &Recent<'_>| recent.iter().any(|known| known.text() == "Minister Aoba");
    assert!(!is_last(&heard(&lines, dialect())));
    let lines = [&lines[..], &["Minister Aoba: So it is."]].concat();
    assert!(is_last(&heard(&lines, dialect())));
}

#[test]
fn a_label_is_among_the_last_once() {
    let lines = [
        "Minister Aoba:",
        "Minister Aoba: So.",
        "Minister Aoba: We met.",
    ];
    assert_eq!(heard(&lines, dialect()).iter().count(), 1);
    let lines = ["Minister Aoba: So.", "Reporter: Why?", "Minister Ueno: So."];
    assert_eq!(heard(&lines, dialect()).iter().count(), 3);
    let names = ["Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus"];
    let lines = names.map(|name| format!("Minister {name}: So."));
    let lines = lines.each_ref().map(String::as_str);
    let recent = heard(&lines, dialect());
    let last = recent
        .iter()
        .map(|known| &known.text()["Minister ".len()..]);
    assert!(last.eq(["Gus", "Finn", "Eva", "Dan", "Cleo", "Ben"]));
}

#[test]
fn some_labels_are_such_whatever_stands_behind_them() {
    for (line, expected) in [
        ("Reporter: Why?", true),
        ("Minister Aoba: So.", true),
        ("Mr. Aoba: So.", true),
        ("Mr. Aoba (Lantern TV): Why?", false),
        ("KEN AOBA: So.", false),
        ("Reuters: Why?", false),
        ("Asahi Shimbun, Matsui: Why?", true),
        ("Matsui, Asahi Shimbun: Why?", true),
        ("Ukai, Der Beobachter: Why?", false),
    ] {
        let generic = Indexed::generic();
        match read(line, generic) {
            Reading::Label(label) => {
                assert_eq!(stands_by_itself(label, generic), expected, "{line}");
            }
            other => panic!("{line}: {other:?}"),
        }
    }
}

#[test]
fn most_labels_of_a_long_conference_are_remembered() {
    let lines: Vec<String> = ('A'..='Z')
        .flat_map(|a| ["oba", "eno"].map(|name| format!("Minister {a}{name}: So.")))
        .collect();
    let recent = heard(
        &lines.iter().map(String::as_str).collect::<Vec<_>>(),
        dialect(),
    );
    let again = lines
        .iter()
        .filter(|line| recent.find(line, dialect()).is_some());
    let last = lines[lines.len() - KEPT..].iter();
    assert!(again.count() > lines.len() / 2);
    for line in last {
        assert!(recent.find(line, dialect()).is_some(), "{line}");
    }
}
