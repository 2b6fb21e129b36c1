//! Labels that a period closes.

use super::*;

#[test]
fn a_period_inside_an_office_ends_no_label() {
    let mut dialect = Dialect::named("mofa-en").unwrap().clone();
    dialect
        .people
        .offices
        .to_mut()
        .push("Asst. Secretary".into());
    let index = crate::dialect::Index::of(&dialect);
    let indexed = Indexed::new(&dialect, &index);
    for line in ["Asst. Secretary Aoba", "Asst. Secretary Aoba 合"] {
        assert_eq!(read(line, indexed), Reading::Prose, "{line}");
    }
}

#[test]
fn a_period_behind_an_initial_ends_no_label() {
    for (line, expected) in [
        (
            "Foreign Minister Jun K. Aoba. We met.",
            Some("Foreign Minister Jun K. Aoba"),
        ),
        ("Foreign Minister Jun K. Aoba", None),
        ("Foreign Minister Jun K. Aoba met him.", None),
    ] {
        let text = match read(line, indexed("mofa-en")) {
            Reading::Label(label) => Some(label.text),
            _ => None,
        };
        assert_eq!(text, expected, "{line}");
    }
}

#[test]
fn a_label_with_a_period_is_no_longer_than_one_with_a_colon() {
    let most = usize::from(Dialect::named("mofa-en").unwrap().labels.max_chars);
    for (length, expected) in [(most, true), (most + 1, false)] {
        let label = format!("Minister H{}", "o".repeat(length - "Minister H".len()));
        for mark in [".", ":"] {
            let line = format!("{label}{mark} So it is.");
            let read = read(&line, indexed("mofa-en"));
            assert_eq!(matches!(read, Reading::Label(_)), expected, "{line}");
        }
    }
}

#[test]
fn neither_a_title_nor_an_initial_ends_a_label() {
    for (line, expected) in [
        ("Foreign Press Secretary Aoba. The chair spoke.", true),
        ("Foreign Press Secretary Jun H. Aoba", false),
        (
            "Foreign Press Secretary Aoba’s Report. The chair spoke.",
            false,
        ),
        (
            "Foreign Press Secretary Aoba's Report. The chair spoke.",
            false,
        ),
    ] {
        let read = read(line, indexed("mofa-en"));
        assert_eq!(matches!(read, Reading::Label(_)), expected, "{line}");
    }
}
