//! Names, offices and outlets in scripts without spaces.

use super::*;

#[test]
fn names_and_what_is_none() {
    for (text, most, expected) in [
        ("青葉", 8, true),
        ("アオバー", 8, true),
        ("青葉・岸", 8, true),
        ("青葉一郎", 3, false),
        ("青葉の港", 8, false),
        ("場所", 8, false),
        ("質疑応答", 8, false),
        ("青葉1", 8, false),
        ("Aoba", 8, false),
        ("", 8, false),
    ] {
        assert_eq!(
            is_bare_name(text, most, Indexed::generic()),
            expected,
            "{text}"
        );
    }
}

#[test]
fn posts_before_the_names_of_their_holders() {
    use Role::{Moderator, Official};
    for (phrase, speech, expected) in [
        ("港湾局報道担当課長 青葉", "はい。", Some(Moderator)),
        ("港湾局渡船課長 青葉", "はい。", Some(Official)),
        ("港湾局渡船課 青葉", "", Some(Official)),
        ("港湾局渡船課 青葉", "はい。", None),
        ("課長 青葉", "", None),
        ("港の課長 青葉", "", None),
        ("港湾局長 青葉課長", "", None),
        ("港湾局長", "", None),
    ] {
        let found = posted(phrase, speech, Indexed::generic()).map(|(_, role)| role);
        assert_eq!(found, expected, "{phrase}");
    }
}

#[test]
fn signs_and_bullets_before_labels() {
    let read = |line| match super::super::read(line, Indexed::generic()) {
        Reading::Label(label) => Some((label.text, label.speech)),
        _ => None,
    };
    for (line, marks, bullets) in [
        ("○知事", Some(("知事", "")), None),
        ("○知事:", Some(("知事", "")), Some(("知事", ""))),
        ("○知事：再開します。", Some(("知事", "再開します。")), None),
        ("○知事 再開します。", Some(("知事", " 再開します。")), None),
        ("○記者：いつですか", Some(("記者", "いつですか")), None),
        ("○知事　再開する", Some(("知事", "　再開する")), None),
        ("☆市長：青葉", None, None),
        ("▲記者：三名", None, None),
        ("○記者Ａ：三名。", Some(("記者Ａ", "三名。")), None),
        ("○港:", None, None),
        (
            "○瀬戸新聞 岸 一郎 記者",
            Some(("瀬戸新聞 岸 一郎 記者", "")),
            None,
        ),
        ("○瀬戸新聞 岸記者", Some(("瀬戸新聞 岸記者", "")), None),
        ("○瀬戸新聞 記者", None, None),
        (
            "●港湾局 岸(きし)課長",
            Some(("港湾局 岸(きし)課長", "")),
            None,
        ),
        ("○NHK：いつですか。", None, None),
        (
            "○知事（瀬戸海峡再開担当港湾局政策課長兼）：はい。",
            Some(("知事（瀬戸海峡再開担当港湾局政策課長兼）", "はい。")),
            None,
        ),
        (
            "○知事（瀬戸海峡再開担当港湾局政策課課長兼）：はい。",
            None,
            None,
        ),
        (
            "○瀬戸新聞 岸一郎岸一郎 岸一郎岸一郎岸 記者",
            Some(("瀬戸新聞 岸一郎岸一郎 岸一郎岸一郎岸 記者", "")),
            None,
        ),
        ("○瀬戸新聞 岸一郎岸一郎 岸一郎岸一郎岸一 記者", None, None),
        ("知事:", Some(("知事", "")), None),
        ("●港湾局 課長", None, None),
        ("●港湾 岸課長", None, None),
        ("○港の話 岸 一郎 記者", None, None),
        ("- 知事:", None, Some(("知事", ""))),
        ("・記者：", None, Some(("記者", ""))),
        ("- 問)", None, Some(("問", ""))),
        ("- A)", None, None),
        ("- 港の再開(2)", None, None),
        ("- 知事: 再開します。", None, None),
        ("- 知事", None, None),
        ("- 場所:", None, None),
        ("- Minister:", None, None),
    ] {
        let found = bulleted(line, Indexed::generic());
        let found = found.map(|label| (label.text, label.speech));
        assert_eq!((read(line), found), (marks, bullets), "{line}");
    }
}

#[test]
fn who_speaks_in_bold_type() {
    for (line, dialect, expected) in [
        ("**知事**", "generic", Some("知事")),
        ("**Q**", "generic", Some("Q")),
        ("**Minister**", "generic", None),
        ("**知事", "generic", None),
        ("**知事**", "mofa-ja", None),
    ] {
        let found = bold(line, super::super::tests::indexed(dialect));
        assert_eq!(found.map(|label| label.text), expected, "{line}");
    }
}

#[test]
fn offices_and_spread_words() {
    for (text, office, spread) in [
        ("副局长、一级巡视员", true, false),
        ("港务局", true, false),
        ("港の局长", false, false),
        ("局长。", false, false),
        ("知 事", false, true),
        ("知 事 会 見", false, true),
        ("知 事 会 見 中", false, false),
        ("知 事長", false, false),
        ("知 A", false, false),
        ("知", false, false),
    ] {
        let found = (bears_office(text, Indexed::generic()), is_spread(text));
        assert_eq!(found, (office, spread), "{text}");
    }
}

#[test]
fn outlets_and_their_journalists() {
    for (phrase, expected) in [
        ("瀬戸新聞　岸", Some(("瀬戸新聞", "岸"))),
        ("瀬戸新聞・岸", Some(("瀬戸新聞", "岸"))),
        ("瀬戸新聞記者 岸", Some(("瀬戸新聞", "岸"))),
        ("瀬戸新聞 岸A", None),
        ("瀬戸新聞 岸一郎岸一郎", None),
        ("瀬戸新聞 岸局長", None),
        ("港 岸", None),
    ] {
        assert_eq!(parted(phrase, Indexed::generic()), expected, "{phrase}");
    }
}
