//! The honorific, name, office and organization in a label.

use super::*;

/// Honorific, name, office and organization of a label of the ministry, `-` for none.
fn apart(label: &str, shape: Shape) -> [&str; 4] {
    let parts = parts(label, shape, indexed("mofa-en"));
    [
        parts.honorific,
        parts.name,
        parts.office,
        parts.organization,
    ]
    .map(|part| part.unwrap_or("-"))
}

#[test]
fn labels_come_apart() {
    for (label, shape, expected) in [
        (
            "Mr. Ken Aoba, Minister for Foreign Affairs",
            Shape::Person,
            ["Mr.", "Ken Aoba", "Minister for Foreign Affairs", "-"],
        ),
        (
            "Minister for Foreign Affairs of Japan Ken Aoba",
            Shape::Office,
            [
                "-",
                "Ken Aoba",
                "Minister for Foreign Affairs of Japan",
                "-",
            ],
        ),
        (
            "Foreign Minister AOBA",
            Shape::Office,
            ["-", "AOBA", "Foreign Minister", "-"],
        ),
        ("Minister", Shape::Office, ["-", "-", "Minister", "-"]),
        (
            "Foreign Minister of Italy",
            Shape::Office,
            ["-", "-", "Foreign Minister of Italy", "-"],
        ),
        (
            "Official Spokesperson, Shri Gopal Rao",
            Shape::Office,
            ["Shri", "Gopal Rao", "Official Spokesperson", "-"],
        ),
        (
            "Asahi Shimbun, Matsui",
            Shape::OutletPair,
            ["-", "Matsui", "-", "Asahi Shimbun"],
        ),
        (
            "Ukai, TV Tokyo",
            Shape::OutletPair,
            ["-", "Ukai", "-", "TV Tokyo"],
        ),
        (
            "Der Beobachter, Nagano",
            Shape::OutletPair,
            ["-", "-", "-", "-"],
        ),
    ] {
        assert_eq!(apart(label, shape), expected, "{label}");
    }
}

#[test]
fn labels_of_guests_come_apart() {
    for (label, shape, expected) in [
        (
            "Der Beobachter, de la Cruz",
            Shape::OutletPair,
            ["-", "de la Cruz", "-", "Der Beobachter"],
        ),
        (
            "Juan Peña, de El Faro",
            Shape::OutletPair,
            ["-", "Juan Peña", "-", "de El Faro"],
        ),
        (
            "de El Faro, Juan Peña",
            Shape::OutletPair,
            ["-", "Juan Peña", "-", "de El Faro"],
        ),
        (
            "Aoba, freelance",
            Shape::OutletPair,
            ["-", "Aoba", "-", "freelance"],
        ),
        (
            "Fuji News Network (FNN), Aoba",
            Shape::OutletPair,
            ["-", "Aoba", "-", "Fuji News Network (FNN)"],
        ),
        ("Reporter, NHK", Shape::OutletPair, ["-", "-", "-", "NHK"]),
        (
            "H.E. Mr. Ken Aoba, Minister",
            Shape::Person,
            ["H.E. Mr.", "Ken Aoba", "Minister", "-"],
        ),
        (
            "U.S. Secretary of State Aoba",
            Shape::Office,
            ["-", "Aoba", "U.S. Secretary of State", "-"],
        ),
        (
            "Director-General Aoba, Oceans Bureau",
            Shape::Office,
            ["-", "Aoba", "Director-General", "-"],
        ),
        ("Official A", Shape::Office, ["-", "-", "Official A", "-"]),
        (
            "Ms. Rin Aoba of Tokyo Shimbun",
            Shape::Person,
            ["Ms.", "Rin Aoba", "-", "Tokyo Shimbun"],
        ),
        (
            "Mr. Aoba (Nippon TV)",
            Shape::Person,
            ["Mr.", "Aoba", "-", "Nippon TV"],
        ),
        (
            "Mr. Aoba, El Faro",
            Shape::Person,
            ["Mr.", "Aoba", "-", "-"],
        ),
        (
            "Nippon TV Reporter Aoba",
            Shape::Person,
            ["-", "Aoba", "-", "Nippon TV"],
        ),
        ("Reporter", Shape::Anonymous, ["-", "-", "-", "-"]),
    ] {
        assert_eq!(apart(label, shape), expected, "{label}");
    }
}

#[test]
fn a_name_stands_behind_the_country_of_an_office() {
    let generic = indexed("generic");
    for (label, expected) in [
        ("President of Peru Jun Aoba", Some("Jun Aoba")),
        (
            "President of the United States Ada B. Holm",
            Some("Ada B. Holm"),
        ),
        ("President of Peru Jun de la Cruz", Some("Jun de la Cruz")),
        ("President of China Mobile Lin Bao", None),
        ("President of China Unicom Lin Bao", None),
        ("President of Japan Mobile Aoba", None),
        ("Director of Kansas City Fed Jun Aoba", None),
        ("President of Turkey Hill Dairy Ada Holm", None),
        ("Minister of Japan Affairs Jun Aoba", None),
        ("Director of Japan Affairs", None),
        ("Director of Japan News", None),
    ] {
        let found = parts(label, Shape::Office, generic);
        assert_eq!(found.name, expected, "{label}");
    }
}

#[test]
fn those_who_ask_together_are_no_outlet() {
    for dialect in ["generic", "cao-ja"] {
        for (line, expected) in [
            ("各社記者：はい。", (Shape::Anonymous, None)),
            ("幹事社記者：はい。", (Shape::Anonymous, None)),
            (
                "共同通信記者：はい。",
                (Shape::OutletPair, Some("共同通信")),
            ),
        ] {
            let dialect = indexed(dialect);
            let Reading::Label(found) = read(line, dialect) else {
                panic!("no label: {line}")
            };
            let parts = parts(found.text, found.shape, dialect);
            assert_eq!((found.shape, parts.organization), expected, "{line}");
        }
    }
}

#[test]
fn titles_name_a_person() {
    let dialect = indexed("mofa-en");
    for (title, expected) in [
        (
            "Press Conference by Foreign Minister Ken Aoba",
            Some(("Foreign Minister", "Ken Aoba")),
        ),
        (
            "Press Conference held by Foreign Minister Ken Aoba",
            Some(("Foreign Minister", "Ken Aoba")),
        ),
        (
            "Press Conference by Ken Aoba, Minister for Financial Services",
            Some(("Minister for Financial Services", "Ken Aoba")),
        ),
        (
            "Press Conference by Foreign Minister Ken Aoba（Friday）",
            Some(("Foreign Minister", "Ken Aoba")),
        ),
        (
            "Press Conference by Foreign Minister Ken Aoba [Friday]",
            Some(("Foreign Minister", "Ken Aoba")),
        ),
        ("Press Conference by the Defense Minister", None),
        ("Press Conference, 29 January 2008", None),
    ] {
        let parts = person_in_title(title, dialect);
        let found = parts.and_then(|parts| Some((parts.office?, parts.name?)));
        assert_eq!(found, expected, "{title}");
    }
}

#[test]
fn a_word_of_another_white_space_is_the_office() {
    let mut own = Dialect::generic().clone();
    own.labels.alone = alloc::vec![crate::dialect::RoleWord {
        word: "Head of Room".into(),
        role: Role::Official,
    }]
    .into();
    let index = crate::dialect::Index::of(&own);
    let found = parts(
        "Head\u{3000}of\u{3000}Room Aoba",
        Shape::Person,
        Indexed::new(&own, &index),
    );
    assert_eq!(
        (found.office, found.name),
        (Some("Head\u{3000}of\u{3000}Room"), Some("Aoba"))
    );
}
