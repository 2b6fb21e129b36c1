//! Labels that recurrence tells, and the words that may be one.

use super::*;

#[test]
fn words_before_two_dots() {
    for (line, expected) in [
        ("صحيفة الميناء .. متى يفتتح الرصيف ؟", Some("صحيفة الميناء")),
        ("فخامة الرئيس .. متى يفتتح الرصيف ؟", None),
        ("صحيفة الميناء.. متى يفتتح", None),
        ("صحيفة الميناء ..متى يفتتح", None),
        ("والسيول اضرت ، بالمدرجات .. وهكذا هى", None),
        ("والسيول اضرت بالمدرجات ونفعت الابار .. وهكذا", None),
        ("Harbour Wire .. When?", None),
    ] {
        let found = recurrent(line, Indexed::generic()).map(|label| label.text);
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn names_before_a_period() {
    for (line, expected) in [
        ("Speaker Aoba.  We met.", Some("Speaker Aoba")),
        ("Mr. Aoba. We met.", Some("Mr. Aoba")),
        ("Leader Jun Aoba. So.", Some("Leader Jun Aoba")),
        ("Aoba.  We met.", None),
        ("Speaker Aoba.  we met.", None),
        ("Speaker Aoba.", None),
        ("Thank You.  We met.", None),
        ("Mr. President.  We met.", None),
        ("The Speaker.  We met.", None),
        ("Speaker Aoba spoke.  We met.", None),
        ("One Two Three Four Five.  We met.", None),
    ] {
        let found = stopped_name(line, Indexed::generic()).map(|label| label.text);
        assert_eq!(found, expected, "{line}");
    }
    let other = super::super::tests::indexed("mofa-en");
    assert_eq!(stopped_name("Speaker Aoba.  We met.", other), None);
}

#[test]
fn lines_that_begin_as_those_with_a_label_do() {
    for (line, expected) in [
        ("SG: We met.", Some("SG")),
        ("Blair: We met.", Some("Blair")),
        ("M.M.: We met.", Some("M.M.")),
        ("SEC.-GEN. AOBA: We met.", Some("SEC.-GEN. AOBA")),
        (
            "Jane Holm (voiceover): We met.",
            Some("Jane Holm (voiceover)"),
        ),
        ("Jean-Pierre HOLM : We met.", Some("Jean-Pierre HOLM")),
        (
            "The President of Peru: We met.",
            Some("The President of Peru"),
        ),
        ("東都電力：会いました。", Some("東都電力")),
        ("青葉）会いました。", Some("青葉")),
        ("青葉（会長）会いました。", None),
        ("青葉", None),
        ("나 시장) 오월입니다.", Some("나 시장")),
        ("나하늘(시장) 오월입니다.", None),
        (
            "Porte-parole militaire [Jean Aoba] : Non.",
            Some("Porte-parole militaire [Jean Aoba]"),
        ),
        (
            "Porte-parole par intérim : Non.",
            Some("Porte-parole par intérim"),
        ),
        ("Porte-parole par intérim : non.", None),
        ("Porte-parole, par intérim et sans voix : Non.", None),
        ("Porteur par intérim : Non.", None),
        ("Le Premier ministre : Non.", Some("Le Premier ministre")),
        ("La Première ministre : Non.", Some("La Première ministre")),
        (
            "Le Secrétaire général : Non.",
            Some("Le Secrétaire général"),
        ),
        ("Monsieur le ministre : Non.", Some("Monsieur le ministre")),
        ("Le Porteur général : Non.", None),
        ("我们的立场：会了。", None),
        ("The ferry: We met.", None),
        ("Our position: We met.", None),
        ("Peru: We met.", None),
        ("Holm’s view: We met.", None),
        ("Note: We met.", None),
        ("Blair: we met.", None),
        ("Blair:", None),
        ("Blair", None),
        ("Jun Aoba.- We met.", Some("Jun Aoba")),
        ("Jun Aoba. - We met.", Some("Jun Aoba")),
        ("Jun Aoba (Lima).- We met.", Some("Jun Aoba (Lima)")),
        ("Jun Aoba.-We met.", None),
        ("Buenos Aires.- We met.", None),
        (
            "Jun Aoba, One Two of Three Four of Five: We met.",
            Some("Jun Aoba, One Two of Three Four of Five"),
        ),
        ("blair: We met.", None),
        ("One Two Three Four Five Six Seven: We met.", None),
    ] {
        let found = recurrent(line, Indexed::generic()).map(|label| label.text);
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn who_speaks_before_a_bracket_that_nothing_opened() {
    for (line, expected) in [
        ("青葉）会いました。", true),
        ("瀬戸青葉岸純一郎港灯）会いました。", true),
        ("北瀬戸青葉岸純一郎港灯）会いました。", false),
        ("나 시장) 오월입니다.", true),
        ("青葉、会いました。", false),
        ("Aoba) We met.", false),
    ] {
        assert_eq!(is_closed_by_bracket(line), expected, "{line}");
    }
}

#[test]
fn names_in_brackets_and_in_bold_type() {
    let generic = Indexed::generic();
    for (line, expected) in [
        ("【华立安】：会了。", Some("华立安")),
        ("【华立安】：", None),
        ("【港の話】：会了。", None),
        ("**Jun Aoba:** We met.", Some("Jun Aoba")),
        ("**Jun Aoba**: We met.", Some("Jun Aoba")),
        ("**Jun; Aoba:** We met.", None),
        ("[华立安]会了。", Some("华立安")),
        ("[华立安]", None),
        ("[Minister] We met.", None),
    ] {
        let found = bracketed(line, generic)
            .or_else(|| bold(line, generic))
            .or_else(|| squared(line, generic));
        assert_eq!(found.map(|label| label.text), expected, "{line}");
    }
}

#[test]
fn offices_with_an_article() {
    use Shape::{Anonymous, Office};
    for (phrase, article, any) in [
        ("The President of Peru", true, None),
        ("The President, of Peru", false, None),
        ("The President of Peru’s port", false, None),
        ("The President of One Two Three Four Five", false, None),
        ("Le ministre", false, Some(Office)),
        ("L’ambassadeur", false, Some(Office)),
        ("Le ministre déléguée", false, Some(Office)),
        ("Le journaliste", false, Some(Anonymous)),
        ("Le Ministre", false, Some(Office)),
        ("le ministre", false, None),
        ("Port ministre", false, None),
    ] {
        let generic = Indexed::generic();
        let found = office_with_article(phrase, generic).is_some();
        assert_eq!(found, article, "{phrase}");
        let found = behind_any_article(phrase, generic).map(|(shape, _)| shape);
        assert_eq!(found, any, "{phrase}");
    }
}

#[test]
fn words_of_lists_and_names_alone() {
    for (line, expected) in [
        ("https://harbour.example", true),
        ("Page: https://harbour.example", true),
        ("Photo: The ferry leaves", true),
        ("Photo:", false),
        ("Jun Aoba: We met.", false),
    ] {
        assert_eq!(names_topic(line, Indexed::generic()), expected, "{line}");
    }
    for (phrase, expected) in [
        ("東都電力", true),
        ("程 萍", true),
        ("青", false),
        ("青葉A", false),
        ("港の話", false),
    ] {
        let found = is_lone_voice(phrase, Indexed::generic());
        assert_eq!(found, expected, "{phrase}");
    }
    for (phrase, expected) in [
        ("One Two Three Four Five Six", true),
        ("One Two Three Four Five Six Seven", false),
        ("Jun Aoba, One Two of Three Four of Five", true),
    ] {
        let found = has_length_of_label(phrase, Indexed::generic());
        assert_eq!(found, expected, "{phrase}");
    }
}
