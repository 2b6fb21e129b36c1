use super::*;

#[test]
fn initials_stand_behind_a_family_name() {
    for (line, expected) in [
        ("Аоба П. М.", true),
        ("Аоба П.М.", true),
        ("Аоба П.", false),
        ("Аоба П. М. О.", false),
        ("Аоба и П. М.", false),
        ("Порт г. Лима", false),
        ("Он П. М.", false),
    ] {
        assert_eq!(ends_in_initials(line), expected, "{line}");
    }
}

#[test]
fn who_speaks_alone_on_a_line() {
    use Closed::{ByBrackets, ByColon, ByHashes, Not, WithOutlet};
    for (line, expected) in [
        ("Journalist", Some((Not, "Journalist", true, true))),
        (
            "Governor Aoba:",
            Some((ByColon, "Governor Aoba", true, true)),
        ),
        (
            "Governor Aoba :",
            Some((ByColon, "Governor Aoba", true, true)),
        ),
        ("novinář", Some((Not, "novinář", true, true))),
        (
            "tlačový tajomník",
            Some((Not, "tlačový tajomník", true, true)),
        ),
        ("frage", Some((Not, "frage", true, true))),
        ("přístav", None),
        ("### Jun Aoba", Some((ByHashes, "Jun Aoba", false, true))),
        ("###Jun Aoba", None),
        ("Jun Aoba", Some((Not, "Jun Aoba", false, true))),
        ("Jun de la AOBA", Some((Not, "Jun de la AOBA", false, true))),
        ("AOBA", Some((Not, "AOBA", false, true))),
        ("AO", Some((Not, "AO", false, false))),
        ("Aoba:", Some((ByColon, "Aoba", false, false))),
        (
            "(Jun Aoba – Seto TV)",
            Some((ByBrackets, "Jun Aoba – Seto TV", false, true)),
        ),
        (
            "(Question by Media):",
            Some((ByBrackets, "Question by Media", true, true)),
        ),
        (
            "[Jun Aoba / Minister]",
            Some((ByBrackets, "Jun Aoba / Minister", true, true)),
        ),
        (
            "JUN AOBA, “SETO TV”:",
            Some((ByColon, "JUN AOBA, “SETO TV”", false, true)),
        ),
        ("知事", Some((Not, "知事", true, true))),
        ("[谭立新]", Some((ByBrackets, "谭立新", false, true))),
        ("谭立新", Some((Not, "谭立新", false, true))),
        (
            "[港务局局长、新闻发言人 谭立新]",
            Some((ByBrackets, "港务局局长、新闻发言人 谭立新", true, true)),
        ),
        ("[港务局局长 港口的再开]", None),
        (
            "[나하늘 / 항만수석]",
            Some((ByBrackets, "나하늘 / 항만수석", false, true)),
        ),
        (
            "مدير الميناء:",
            Some((ByColon, "مدير الميناء", false, true)),
        ),
        ("مدير الميناء", None),
        ("[مدير الميناء]", None),
        ("地点：", None),
        ("○知事", None),
        ("A 知事", None),
        ("Q", None),
        ("Frage Eins", Some((Not, "Frage Eins", false, true))),
        ("FINLAND. Prime Minister", None),
        ("(Applause)", None),
        ("[ speaking French ]", None),
        ("<!-- Anchor for old links -->", None),
        ("Ternary operator ~", None),
        ("(BEGIN VIDEO CLIP)", None),
        ("Next Steps:", None),
        (
            "Jun Aoba, Seto TV",
            Some((WithOutlet, "Jun Aoba, Seto TV", true, true)),
        ),
        (
            "Jun Aoba, Cogwire",
            Some((WithOutlet, "Jun Aoba, Cogwire", false, true)),
        ),
        ("Jun Aoba, Finland", None),
        ("Jun Aoba, of the port", None),
        ("Jun Aoba.", None),
        ("We met", None),
        ("The Ferry", None),
    ] {
        let found = standing(line, Indexed::generic());
        let found = found.map(|voice| {
            (
                voice.closed,
                voice.label.text,
                voice.is_known,
                voice.is_full,
            )
        });
        assert_eq!(found, expected, "{line}");
    }
    assert_eq!(
        standing("Journalist", super::super::tests::indexed("mofa-en")),
        None
    );
}

#[test]
fn readings_and_remarks_in_brackets() {
    use Closed::{ByBrackets, Not};
    for (line, expected) in [
        (
            "港湾局 青葉(あおば)教育長",
            Some((Not, "港湾局 青葉(あおば)教育長", true, true)),
        ),
        ("港湾局 青葉(教育)教育長", None),
        (
            "（瀬戸放送（代表））",
            Some((ByBrackets, "瀬戸放送（代表）", true, true)),
        ),
        (
            "（テレビ東京（代表））",
            Some((ByBrackets, "テレビ東京（代表）", false, false)),
        ),
        ("テレビ東京", None),
    ] {
        let found = standing(line, Indexed::generic());
        let found = found.map(|voice| {
            let label = voice.label.text;
            (voice.closed, label, voice.is_known, voice.is_full)
        });
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn lines_too_long_for_who_speaks() {
    for (line, expected) in [
        (
            "Minister of Ports and Harbours and Ferries and Bridges and Quays",
            false,
        ),
        (
            "Minister of Ports and Harbours and Ferries and Bridges (Jun Aoba)",
            true,
        ),
        (
            "Minister of Ports and Harbours and Ferries and Bridges (Jun Aoba):",
            true,
        ),
        (
            "Jun Aoba, Minister of Ports and Harbours and Ferries and Bridges",
            true,
        ),
        (
            "Governors sailed, Minister of Ports and Harbours, so to speak, of Peru",
            false,
        ),
        ("港湾局港湾政策課長補佐瀬戸海峡再開担当課長補佐", true),
    ] {
        assert_eq!(may_stand(line, Indexed::generic()), expected, "{line}");
    }
}

#[test]
fn letters_alone_with_what_tells_them_from_others() {
    for (line, expected) in [
        ("Q1", Some((Role::Reporter, Shape::Anonymous))),
        ("Q.1", Some((Role::Reporter, Shape::Anonymous))),
        ("A(Jun Aoba)", Some((Role::Official, Shape::Anonymous))),
        ("Qx", None),
        ("X1", None),
    ] {
        let found = letter_alone(line, Indexed::generic());
        let found = found.map(|label| (label.role, label.shape));
        assert_eq!(found, expected, "{line}");
    }
    let voice = standing("Q1", Indexed::generic()).unwrap();
    assert!(voice.is_known && voice.is_full && voice.is_lettered);
}

#[test]
fn names_by_their_family_name() {
    for (line, expected) in [
        ("谭立新", true),
        ("[谭立新]", false),
        ("程 萍", true),
        ("Jun Aoba", false),
        ("知事", false),
    ] {
        let found = standing(line, Indexed::generic()).unwrap();
        assert_eq!(found.is_family_named, expected, "{line}");
    }
    for (name, expected) in [
        ("程 萍", true),
        ("程 萍子", false),
        ("港 萍", false),
        ("程 P", false),
        ("程萍", false),
    ] {
        let found = is_spaced_name(name, Indexed::generic());
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn signs_of_headings_stand_before_a_space() {
    assert_eq!(behind_hashes("## Jun Aoba"), Some("Jun Aoba"));
    assert_eq!(behind_hashes("##Jun Aoba"), None);
    assert_eq!(behind_hashes(" Jun Aoba"), None);
}

#[test]
fn who_asks_behind_a_name() {
    for (line, expected) in [("Jun Aoba, Journalist", true), ("Jun Aoba, Q", false)] {
        let voice = standing(line, Indexed::generic()).unwrap();
        assert_eq!(voice.closed, Closed::WithOutlet, "{line}");
        assert_eq!(voice.is_known, expected, "{line}");
    }
}
