//! Tables of labels and of what is none.

use super::*;
use crate::Dialect;
use alloc::format;
use alloc::string::String;

fn indexed(dialect: &str) -> Indexed<'static> {
    Indexed::built_in(Dialect::named(dialect).unwrap()).unwrap()
}

/// `label|role|speech` of a line, `?` for a doubtful one, nothing for prose.
fn shown(line: &str, dialect: &str) -> String {
    match read(line, indexed(dialect)) {
        Reading::Label(label) => {
            format!("{}|{:?}|{}", label.text, label.role, label.speech.trim())
        }
        Reading::Doubtful => String::from("?"),
        Reading::Prose => String::new(),
    }
}

#[test]
fn labels_of_the_ministry() {
    for (line, expected) in [
        ("Reporter: Why?", "Reporter|Reporter|Why?"),
        ("Reporter:Why?", "Reporter|Reporter|Why?"),
        ("Reporter : Why?", "Reporter|Reporter|Why?"),
        ("Reporter (NHK): Why?", "Reporter (NHK)|Reporter|Why?"),
        ("Female Reporter: Why?", "Female Reporter|Reporter|Why?"),
        (
            "Reporter from The Daily Lantern: Why?",
            "Reporter from The Daily Lantern|Reporter|Why?",
        ),
        (
            "Question for Minister Aoba: Why?",
            "Question for Minister Aoba|Reporter|Why?",
        ),
        ("Minister Aoba: So.", "Minister Aoba|Official|So."),
        ("Minister: So.", "Minister|Official|So."),
        (
            "Foreign Minister AOBA Ken: So.",
            "Foreign Minister AOBA Ken|Official|So.",
        ),
        (
            "Mr. Ken Aoba, Minister for Foreign Affairs: So.",
            "Mr. Ken Aoba, Minister for Foreign Affairs|Official|So.",
        ),
        (
            "Mr. Ken Aoba, Deputy Press Secretary, Ministry of Foreign Affairs: So.",
            "Mr. Ken Aoba, Deputy Press Secretary, Ministry of Foreign Affairs|Official|So.",
        ),
        (
            "Minister for Trade and Industry: So.",
            "Minister for Trade and Industry|Official|So.",
        ),
        (
            "Minister for Foreign Affairs Ken Aoba:So.",
            "Minister for Foreign Affairs Ken Aoba|Official|So.",
        ),
        (
            "Ken Aoba, Foreign Press Secretary: So.",
            "Ken Aoba, Foreign Press Secretary|Official|So.",
        ),
        ("Mr. Aoba: So.", "Mr. Aoba|Official|So."),
        (
            "Mr. Ken Matsui, Asahi Shimbun: Why?",
            "Mr. Ken Matsui, Asahi Shimbun|Reporter|Why?",
        ),
    ] {
        assert_eq!(shown(line, "mofa-en"), expected, "{line}");
    }
}

#[test]
fn labels_of_guests_and_of_rarer_offices() {
    for (line, expected) in [
        (
            "Mr. Aoba, Press Secretary/Director-General for Press: So.",
            "Mr. Aoba, Press Secretary/Director-General for Press|Official|So.",
        ),
        (
            "Mr. Aoba (Island Star): Why?",
            "Mr. Aoba (Island Star)|Reporter|Why?",
        ),
        (
            "Mr. Aoba (Island Star): So.",
            "Mr. Aoba (Island Star)|Unknown|So.",
        ),
        (
            "Mr. Aoba (continuing): So.",
            "Mr. Aoba (continuing)|Official|So.",
        ),
        (
            "Mr. Aoba, Deputy Minister (Sherpa): So.",
            "Mr. Aoba, Deputy Minister (Sherpa)|Official|So.",
        ),
        (
            "Nippon TV Reporter Aoba: So.",
            "Nippon TV Reporter Aoba|Reporter|So.",
        ),
        ("The Islander, Aoba: Why?", "?"),
        ("The Islander, Aoba: So.", ""),
        (
            "Daily Nation, Aoba wa Sato: So.",
            "Daily Nation, Aoba wa Sato|Reporter|So.",
        ),
    ] {
        assert_eq!(shown(line, "mofa-en"), expected, "{line}");
    }
}

#[test]
fn labels_of_those_who_ask() {
    for (line, expected) in [
        (
            "Ms. Rin Aoba of Tokyo Shimbun: Why?",
            "Ms. Rin Aoba of Tokyo Shimbun|Reporter|Why?",
        ),
        (
            "Mr. Aoba (Nippon TV): Why?",
            "Mr. Aoba (Nippon TV)|Reporter|Why?",
        ),
        ("Mr. Aoba, El Faro: Why?", "Mr. Aoba, El Faro|Reporter|Why?"),
        ("Mr. Aoba, El Faro: So.", "Mr. Aoba, El Faro|Unknown|So."),
        ("Aoba, freelance: So.", "Aoba, freelance|Reporter|So."),
        (
            "Journalist from El Faro: Why?",
            "Journalist from El Faro|Reporter|Why?",
        ),
        ("Reporter No. 2: Why?", "Reporter No. 2|Reporter|Why?"),
        ("Aoba (Kyodo News): Why?", "Aoba (Kyodo News)|Reporter|Why?"),
        ("Aoba (Kyodo News): So.", ""),
        (
            "Fuji News Network (FNN), Aoba: So.",
            "Fuji News Network (FNN), Aoba|Reporter|So.",
        ),
        ("The Report (Annex), Part: So.", ""),
        ("Hon. Ken Aoba: So.", "Hon. Ken Aoba|Official|So."),
        (
            "The Economist, McBride: Why?",
            "The Economist, McBride|Reporter|Why?",
        ),
        (
            "Foreign Correspondent: Why?",
            "Foreign Correspondent|Reporter|Why?",
        ),
        (
            "Head of Delegation Aoba: So.",
            "Head of Delegation Aoba|Official|So.",
        ),
        (
            "Consul General Aoba: So.",
            "Consul General Aoba|Official|So.",
        ),
        (
            "Mr. Pio d'Emilia, Moderator: Next.",
            "Mr. Pio d'Emilia, Moderator|Moderator|Next.",
        ),
        ("Interpreter: Next.", "Interpreter|Interpreter|Next."),
        (
            "Asahi Shimbun, Matsui: Why?",
            "Asahi Shimbun, Matsui|Reporter|Why?",
        ),
        ("Ukai, TV Tokyo: Why?", "Ukai, TV Tokyo|Reporter|Why?"),
        ("NHK, O’Hara: Why?", "NHK, O’Hara|Reporter|Why?"),
        (
            "The Island Times, Lefe\u{300}vre: Why?",
            "The Island Times, Lefe\u{300}vre|Reporter|Why?",
        ),
        (
            "Der Beobachter, Nagano: Why?",
            "Der Beobachter, Nagano|Reporter|Why?",
        ),
        (
            "2. Deputy Press Secretary Jun Aoba: So.",
            "Deputy Press Secretary Jun Aoba|Official|So.",
        ),
        (
            "Deputy Press Secretary Jun Aoba. So.",
            "Deputy Press Secretary Jun Aoba|Official|So.",
        ),
    ] {
        assert_eq!(shown(line, "mofa-en"), expected, "{line}");
    }
}

#[test]
fn prose_and_other_lines_are_no_labels() {
    for line in [
        "Tuesday, July 31, 2018, 8:56 p.m. Moscow, Russia",
        "7:45 is when the meeting begins.",
        "10: 00 is when the meeting begins.",
        "Note: this may change.",
        "In short: no.",
        "https://www.example.org/ is the address.",
        "The Joint Statement: Toward a Shared Future is its title.",
        "The Minister: a portrait",
        "On the second point, the Minister stated: “No.”",
        "Minister Aoba went on to say: “Time is short.”",
        "Minister Aoba’s position: no change.",
        "Minister Aoba’s Position: No change.",
        "Minister Aoba's Position: No change.",
        "The Minister: A portrait",
        "Ukai, TV Tokyo, Osaka: Why?",
        "The Report (Foreign Minister): So.",
        "Asahi Shimbun: “The Ferry Stops”",
        "Deputy Press Secretary Jun Aoba. so it is.",
        "Deputy Press Secretary Jun2 Aoba. So.",
        "Deputy Press Secretary Jun Ken Gen Ren Sen Aoba. So.",
        "The Tall Female Reporter: Why?",
        "Three Very Tall Female Reporter: Why?",
        "Munich, Germany: was the meeting held there?",
        "Aoba, Sato, Tokyo: Why?",
        "Munich, Germany: the meeting was held there.",
        "Mr. Arlo Venn, Minister for Trade of Norway, to visit Japan",
        "Reporter",
        ":",
        "",
        "Minister Aoba said no. He did.",
    ] {
        assert_eq!(shown(line, "mofa-en"), "", "{line}");
    }
}

#[test]
fn near_labels_are_doubtful() {
    for line in [
        "Minister Aoba and Minister Sato: So.",
        "Minister Aoba and I: So.",
        "Minister Aoba, Secretary Sato: So.",
        "Mr. Aoba: went on.",
        "Asahi Shimbun: Why?",
        "Munich, Germany: The meeting was held there.",
    ] {
        assert_eq!(shown(line, "mofa-en"), "?", "{line}");
    }
}

#[test]
fn a_dialect_says_where_speech_stands_and_in_which_case_labels_are() {
    for (line, dialect, expected) in [
        ("Minister:", "mofa-en", "Minister|Official|"),
        ("Minister:", "mofa-en-2005", "Minister|Official|"),
        (
            "PRIME MINISTER ABE: So.",
            "mofa-en",
            "PRIME MINISTER ABE|Official|So.",
        ),
        (
            "PRIME MINISTER ABE:  So.",
            "generic",
            "PRIME MINISTER ABE|Official|So.",
        ),
        (
            "FOREIGN MINISTER OF ITALY: So.",
            "generic",
            "FOREIGN MINISTER OF ITALY|Official|So.",
        ),
        ("Q: Why?", "generic", "Q|Reporter|Why?"),
        ("A: So.", "generic", "A|Official|So."),
        ("Plan Q: So.", "generic", "?"),
        ("Plan QA: So.", "generic", "?"),
        ("MInister Aoba: So.", "generic", "?"),
        ("KEN AOBA:", "generic", "KEN AOBA|Unknown|"),
        ("KEN AOBA: So.", "generic", "KEN AOBA|Unknown|So."),
        ("KEN AOBA, JR.: So.", "generic", "KEN AOBA, JR.|Unknown|So."),
        (
            "CHAIR KEN AOBA.  So.",
            "generic",
            "CHAIR KEN AOBA|Official|So.",
        ),
        ("KEN AOBA.  So.", "generic", "KEN AOBA|Unknown|So."),
        ("KEN AOBA. So.", "generic", ""),
        (
            "Ken Aoba: (01:02) So.",
            "generic",
            "Ken Aoba|Unknown|(01:02) So.",
        ),
        (
            "Ken Aoba (Harbour Times): So.",
            "generic",
            "Ken Aoba (Harbour Times)|Unknown|So.",
        ),
        ("Ken Aoba (below): So.", "generic", "?"),
        ("Q Why?", "generic", "Q|Reporter|Why?"),
        ("Q\u{a0}\u{a0}why?", "generic", "Q|Reporter|why?"),
        ("Q fever", "generic", ""),
        (
            "发言人华立安：明天。",
            "generic",
            "发言人华立安|Official|明天。",
        ),
        ("发言人说：明天。", "generic", ""),
        ("BREAKING NEWS: He went.", "generic", "?"),
        ("THANK YOU: We close.", "generic", ""),
        ("TAX REFORM: We cut it.", "generic", ""),
        ("Opening Remarks: (00:24)", "generic", ""),
        ("ABE:", "generic", "ABE|Unknown|"),
        ("ED:", "generic", ""),
        ("2. 記者：なぜですか。", "cao-ja", ""),
        ("NHK, 黒田：なぜですか。", "cao-ja", ""),
        (
            "（経済再生担当大臣兼内閣府特命担当大臣）はい。",
            "mofa-ja",
            "経済再生担当大臣兼内閣府特命担当大臣|Official|はい。",
        ),
    ] {
        assert_eq!(shown(line, dialect), expected, "{dialect}: {line}");
    }
}

#[test]
fn speech_stands_where_the_dialect_says() {
    use crate::dialect::{Index, LabelPosition};
    let mut dialect = Dialect::named("mofa-en").unwrap().clone();
    for (position, alone, before_speech) in [
        (LabelPosition::SameLine, false, true),
        (LabelPosition::OwnLine, true, false),
        (LabelPosition::Either, true, true),
    ] {
        dialect.labels.position = position;
        let index = Index::of(&dialect);
        let is_label = |line| {
            matches!(
                read(line, Indexed::new(&dialect, &index)),
                Reading::Label(_)
            )
        };
        assert_eq!(is_label("Minister:"), alone, "{position:?}");
        assert_eq!(is_label("Minister: So."), before_speech, "{position:?}");
    }
}

#[test]
fn a_label_is_no_longer_than_the_dialect_says() {
    let name = "Aoba ".repeat(40);
    assert_eq!(shown(&format!("Minister {name}: So."), "mofa-en"), "");
    assert_eq!(shown(&"A".repeat(100_000), "mofa-en"), "");
    for letter in ["A", "É"] {
        let label = format!("Minister {}", letter.repeat(131));
        let expected = format!("{label}|Official|So.");
        assert_eq!(shown(&format!("{label}: So."), "mofa-en"), expected);
        assert_eq!(shown(&format!("{label}A: So."), "mofa-en"), "");
    }
}

#[test]
fn a_remark_behind_a_label_is_short() {
    let line = |length| format!("Minister Aoba ({}): So.", "a".repeat(length));
    let label = format!("Minister Aoba ({})|Official|So.", "a".repeat(80));
    assert_eq!(shown(&line(80), "mofa-en"), label);
    assert_eq!(shown(&line(81), "mofa-en"), "");
}

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
        ("Press Conference by the Defense Minister", None),
        ("Press Conference, 29 January 2008", None),
    ] {
        let parts = person_in_title(title, dialect);
        let found = parts.and_then(|parts| Some((parts.office?, parts.name?)));
        assert_eq!(found, expected, "{title}");
    }
}

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
fn labels_in_a_script_without_spaces_come_apart() {
    let dialect = indexed("mofa-ja");
    for (line, role, expected) in [
        (
            "【フリーランス 青葉氏】",
            Role::Reporter,
            ["青葉", "-", "フリーランス"],
        ),
        ("【青葉氏】", Role::Unknown, ["青葉", "-", "-"]),
        ("【記者(共同通信)】", Role::Reporter, ["-", "-", "-"]),
        ("(朝日新聞)", Role::Reporter, ["-", "-", "朝日新聞"]),
        (
            "【青葉北米局長】",
            Role::Official,
            ["青葉", "北米局長", "-"],
        ),
        (
            "【アオバ英外相】",
            Role::Official,
            ["アオバ", "英外相", "-"],
        ),
        (
            "【青葉統合幕僚長】",
            Role::Official,
            ["青葉", "統合幕僚長", "-"],
        ),
    ] {
        let Reading::Label(label) = read(line, dialect) else {
            panic!("no label: {line}")
        };
        let parts = parts(label.text, label.shape, dialect);
        let found = [parts.name, parts.office, parts.organization].map(|part| part.unwrap_or("-"));
        assert_eq!((label.role, found), (role, expected), "{line}");
    }
}

#[test]
fn a_bracket_alone_closes_a_word_without_case() {
    for (line, expected) in [
        ("問）なぜですか。", "問|Reporter|なぜですか。"),
        ("答)", "答|Official|"),
        ("A) The first of two points", ""),
        ("Q) The first of two points", ""),
    ] {
        assert_eq!(shown(line, "cao-ja"), expected, "{line}");
    }
}
