//! Names that no list has: nobody is taken to speak, and the line is told.

use super::super::stranger::is_in_office;
use super::{indexed, shown};

#[test]
fn a_name_that_nothing_announces_is_doubtful_in_every_dialect() {
    for dialect in ["generic", "mofa-en", "mofa-en-2005", "kantei-en", "meti-en"] {
        for line in [
            "John Allen: I would only say this.",
            "Ann van der Holm: We met.",
        ] {
            assert_eq!(shown(line, dialect), "?", "{dialect}: {line}");
        }
        for line in [
            "Human security: we work on it.",
            "Official Development Assistance: We have raised it.",
            "South Korea, for example: They agreed.",
            "In Tokyo, as you know: We met.",
        ] {
            assert_eq!(shown(line, dialect), "", "{dialect}: {line}");
        }
    }
}

#[test]
fn a_name_and_words_for_an_office_may_be_a_label() {
    for (line, may) in [
        (
            "John Allen, head of the office for foreign trade: I agree.",
            true,
        ),
        (
            "Rin Seto, member of the board and professor of law: So it is.",
            true,
        ),
        ("South Korea, for example: They agreed.", false),
        ("In Tokyo, as you know: We met.", false),
        ("John Allen, head of the office. He said: We met.", false),
        ("John Allen, born in 1970: We met.", false),
        ("John Allen, head of the office: the first one.", false),
        ("Minister Aoba, head of the office: We met.", false),
    ] {
        for dialect in ["generic", "mofa-en", "kantei-en"] {
            assert_eq!(
                is_in_office(line, indexed(dialect)),
                may,
                "{dialect}: {line}"
            );
        }
    }
}

#[test]
fn words_of_a_voice_are_labels_in_every_dialect() {
    for dialect in ["generic", "mofa-en", "kantei-en"] {
        for (line, expected) in [
            ("Another reporter: Why?", "Another reporter|Reporter|Why?"),
            (
                "Same reporter: And when?",
                "Same reporter|Reporter|And when?",
            ),
            ("Interviewer: Why?", "Interviewer|Reporter|Why?"),
            (
                "Unidentified speaker: So.",
                "Unidentified speaker|Unknown|So.",
            ),
        ] {
            assert_eq!(shown(line, dialect), expected, "{dialect}");
        }
    }
}

#[test]
fn brackets_around_a_name_that_no_list_has_are_doubtful() {
    for (line, expected) in [
        (
            "【北野日報】島の件で二つお尋ねしたいと思います。",
            "北野日報|Reporter|島の件で二つお尋ねしたいと思います。",
        ),
        ("【北野　太郎】島の件で二つお尋ねしたいと思います。", "?"),
        ("【北野日報】島に基地局を増やします。", "?"),
        ("【通信】島に基地局を増やします。", "?"),
        ("【別添】をご覧ください。", ""),
        (
            "【北野日報　佐々木】島の件で二つお尋ねしたいと思います。",
            "北野日報　佐々木|Reporter|島の件で二つお尋ねしたいと思います。",
        ),
        ("【第一】島の件で二つお尋ねしたいと思います。", "?"),
        ("【画像】新しい橋の完成予想図", ""),
        ("（東京）都において検討が始まったと承知しています。", ""),
        ("【島の件】", ""),
        ("【１】島の件で二つお尋ねしたいと思います。", ""),
    ] {
        assert_eq!(shown(line, "mofa-ja"), expected, "{line}");
    }
}
