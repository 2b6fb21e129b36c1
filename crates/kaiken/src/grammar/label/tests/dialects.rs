//! What a dialect says of its labels: where speech stands, in which case, how long.

use super::*;

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
        ("KEN AOBA:", "mofa-en", ""),
        (
            "KEN AOBA, DIRECTOR GENERAL (ONLINE): So.",
            "generic",
            "KEN AOBA, DIRECTOR GENERAL (ONLINE)|Official|So.",
        ),
        ("Lantern TV Q Aoba: So.", "generic", "?"),
        ("That Aoba (Foreign Minister): So.", "generic", ""),
        ("Report of Aoba (Foreign Minister): So.", "generic", ""),
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
        ("**Q**  Why?", "generic", "Q|Reporter|Why?"),
        ("**Q.** Why?", "generic", "Q|Reporter|Why?"),
        ("**Q**", "generic", "Q|Reporter|"),
        ("**Quays** Why?", "generic", ""),
        ("**Q**uays?", "generic", ""),
        ("Q NHK", "generic", "NHK|Reporter|"),
        ("Q NHK?", "generic", "Q|Reporter|NHK?"),
        ("Q\u{a0}\u{a0}why?", "generic", "Q|Reporter|why?"),
        ("Q fever", "generic", ""),
        (
            "发言人华立安：明天。",
            "generic",
            "发言人华立安|Official|明天。",
        ),
        ("发言人说：明天。", "generic", ""),
        ("Reuters: Why?", "generic", "Reuters|Reporter|Why?"),
        ("Lantern TV: Why?", "generic", "Lantern TV|Reporter|Why?"),
        (
            "The Harbour Times: Why?",
            "generic",
            "The Harbour Times|Reporter|Why?",
        ),
        (
            "Associated Press of Peru: Why?",
            "generic",
            "Associated Press of Peru|Reporter|Why?",
        ),
        ("Reuters: So.", "generic", "?"),
        ("Review: Why?", "generic", "?"),
        ("Good News: Why?", "generic", "?"),
        ("Social Media: Why?", "generic", "?"),
        ("Hard Times: Why?", "generic", "?"),
        ("Press Review: Why?", "generic", "?"),
        ("Radio: Why?", "generic", "?"),
        ("Lantern tv: Why?", "generic", ""),
        ("The Press: Why?", "generic", "The Press|Reporter|Why?"),
        ("路透社：为什么？", "generic", "路透社|Reporter|为什么？"),
        ("路透社：是。", "generic", ""),
        ("各社：なぜですか？", "generic", ""),
        ("【速報】なぜですか？", "generic", "?"),
        (
            "【北国新報】なぜですか？",
            "generic",
            "北国新報|Reporter|なぜですか？",
        ),
        ("各社記者：なぜ。", "generic", "各社記者|Reporter|なぜ。"),
        ("‹질문> 왜?", "generic", "질문|Reporter|왜?"),
        ("BREAKING NEWS: He went.", "generic", "?"),
        ("THANK YOU: We close.", "generic", ""),
    ] {
        assert_eq!(shown(line, dialect), expected, "{dialect}: {line}");
    }
}

#[test]
fn words_that_a_dialect_takes_for_no_label() {
    for (line, dialect, expected) in [
        ("TAX REFORM: We cut it.", "generic", ""),
        ("Opening Remarks: (00:24)", "generic", ""),
        ("ABE:", "generic", "ABE|Unknown|"),
        ("ED:", "generic", ""),
        ("2. 記者：なぜですか。", "cao-ja", ""),
        ("Fuji News Network (FNN), Ueno: So.", "cao-ja", ""),
        ("Ms. Aoba of Norway: So.", "generic", "?"),
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
fn a_wide_period_closes_a_name_in_capitals() {
    for (line, dialect, expected) in [
        (
            "CHAIR KEN AOBA.  So.",
            "generic",
            "CHAIR KEN AOBA|Official|So.",
        ),
        ("KEN AOBA.  So.", "generic", "KEN AOBA|Unknown|So."),
        ("KEN AOBA. So.", "generic", ""),
        ("KEN AOBA.  So.", "mofa-en", ""),
        ("Ken Aoba.  So.", "generic", ""),
        ("AOBA.  So.", "generic", ""),
        ("HARBOR BOWL: north against south", "generic", ""),
        ("Ken Aoba: (01:02) So.", "mofa-en", "?"),
        ("KEN AOBA.  so it is.", "generic", ""),
        ("KEN J. AOBA.  So.", "generic", "KEN J. AOBA|Unknown|So."),
        ("KEN AOBA. . . .  So.", "generic", ""),
        ("KEN 2 AOBA.  So.", "generic", ""),
        ("Well I don't think there is.  It's natural.", "generic", ""),
        ("青葉次官. So.", "mofa-ja", ""),
        ("HARBOR BOWL: NORTH v SOUTH", "generic", "?"),
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
fn a_dialect_says_what_closes_a_label_and_whether_outlets_stand_in_it() {
    use crate::dialect::Index;
    let english = Dialect::named("mofa-en").unwrap();
    let mut dialect = english.clone();
    dialect.labels.period_for_colon = false;
    dialect.labels.outlet_pairs = false;
    let (index, own) = (Index::of(english), Index::of(&dialect));
    for (line, with) in [
        ("Deputy Press Secretary Jun Aoba. So.", "a label"),
        ("Fuji News Network (FNN), Aoba: So.", "a label"),
        ("Minister Aoba (MOFA), Ueno: So.", "doubtful"),
    ] {
        let shown = |reading| match reading {
            Reading::Label(_) => "a label",
            Reading::Doubtful => "doubtful",
            Reading::Prose => "prose",
        };
        let english = shown(read(line, Indexed::new(english, &index)));
        assert_eq!(english, with, "{line}");
        let own = shown(read(line, Indexed::new(&dialect, &own)));
        assert_eq!(own, "prose", "{line}");
    }
}

#[test]
fn offices_are_in_the_case_that_the_dialect_writes() {
    use crate::dialect::{Index, LabelCase};
    let mut dialect = Dialect::named("mofa-en").unwrap().clone();
    dialect.people.offices = crate::dialect::words![];
    for (case, title, upper) in [
        (LabelCase::Title, true, false),
        (LabelCase::Upper, false, true),
        (LabelCase::Any, true, true),
    ] {
        dialect.labels.case = case;
        let index = Index::of(&dialect);
        let is_label = |line| {
            let read = read(line, Indexed::new(&dialect, &index));
            matches!(read, Reading::Label(_))
        };
        assert_eq!(is_label("Minister Aoba: So."), title, "{case:?}");
        assert_eq!(is_label("MINISTER AOBA: So."), upper, "{case:?}");
        assert!(!is_label("mINISTER Aoba: So."), "{case:?}");
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

#[test]
fn labels_in_scripts_without_capitals() {
    for (line, dialect, expected) in [
        (
            "譚立新（以下簡稱譚）：五月。",
            "generic",
            "譚立新（以下簡稱譚）|Unknown|五月。",
        ),
        ("方案（見附件）：五月。", "generic", ""),
        (
            "海湾日报记者 王小明：何时？",
            "generic",
            "海湾日报记者 王小明|Reporter|何时？",
        ),
        (
            "海湾社记者问：何时？",
            "generic",
            "海湾社记者问|Reporter|何时？",
        ),
        (
            "श्री अमन सेठी, प्रवक्ता: नमस्कार।",
            "generic",
            "श्री अमन सेठी, प्रवक्ता|Unknown|नमस्कार।",
        ),
        ("श्री सेठी ने कहा: नमस्कार।", "generic", "?"),
        ("पहली बात: नाव चलेगी।", "generic", ""),
        ("وسأل الصحفي: متى؟", "generic", ""),
        ("我们看到,情况很好:一是船", "generic", ""),
    ] {
        assert_eq!(shown(line, dialect), expected, "{dialect}: {line}");
    }
}
