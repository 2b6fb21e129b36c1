//! Labels in a script without spaces.

use super::*;

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
            "【漁業課 青葉首席事務官】",
            Role::Official,
            ["漁業課 青葉首席", "事務官", "-"],
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
fn titles_without_spaces_name_a_person() {
    for (title, expected) in [
        ("長谷川太郎外務大臣会見記録", Some("長谷川太郎")),
        ("長谷川太郎丸外務大臣会見記録", None),
        ("青葉・外務大臣会見記録", None),
        ("外務大臣会見記録", None),
    ] {
        let found = person_in_title(title, indexed("mofa-ja")).and_then(|parts| parts.name);
        assert_eq!(found, expected, "{title}");
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
