//! Lines that begin as those with a label do.

use super::*;

#[test]
fn words_before_two_dots() {
    for (line, expected) in [
        ("صحيفة الميناء .. متى يفتتح الرصيف ؟", Some("صحيفة الميناء")),
        ("فخامة الرئيس .. متى يفتتح الرصيف ؟", None),
        ("صحيفة الميناء.. متى يفتتح", None),
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
