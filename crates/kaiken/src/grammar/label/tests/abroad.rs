//! Labels as other countries write them.

use super::*;

#[test]
fn labels_of_other_countries() {
    for (line, expected) in [
        ("<질문> 왜?", "질문|Reporter|왜?"),
        ("<b>Why?</b>", ""),
        ("<!-- Anchor of the Chair -->", ""),
        ("P.- ¿Cuándo?", "P|Reporter|¿Cuándo?"),
        ("P.-¿Cuándo?", ""),
        ("R.- Mañana.", "R|Official|Mañana."),
        ("R\u{a0}: Demain.", "R|Official|Demain."),
        ("R - Demain.", "R|Official|Demain."),
        ("R – Demain.", "R|Official|Demain."),
        ("R -Demain.", ""),
        ("प्रश्न संख्या 2 : कब?", "प्रश्न संख्या 2|Reporter|कब?"),
        ("प्रश्न नंबर 1 : कब?", "प्रश्न नंबर 1|Reporter|कब?"),
        ("Pregunta Nº 3: ¿Cuándo?", "Pregunta Nº 3|Reporter|¿Cuándo?"),
        ("प्रश्न संख्या : दो", ""),
        (
            "나하늘 정책실장: 오월입니다.",
            "나하늘 정책실장|Official|오월입니다.",
        ),
        ("나하늘 전통시장: 오월입니다.", ""),
        ("그래서 정책실장: 오월입니다.", ""),
        ("R. – Domani.", "R|Official|Domani."),
        ("R. – (Santo Padre)", "R|Official|(Santo Padre)"),
        ("D. - Quando?", "D|Reporter|Quando?"),
        ("Q - Quand ?", "Q|Reporter|Quand ?"),
        ("Q — Quand ?", "Q|Reporter|— Quand ?"),
        ("SUNUCU- Hoş geldiniz.", "SUNUCU|Moderator|Hoş geldiniz."),
        (
            "CUMHURBAŞKANI JUN AOBA- Hoş bulduk.",
            "CUMHURBAŞKANI JUN AOBA|Official|Hoş bulduk.",
        ),
        ("NEW YORK- The ferry left.", ""),
        ("CHAIR-PERSON Aoba came.", ""),
        ("Д.АОБА: Да.", "Д.АОБА|Unknown|Да."),
        ("U.S.: So.", ""),
        ("R: So.", ""),
        ("R. Aoba came.", ""),
        ("R Aoba : So.", "?"),
        (
            "Ministro de Economía.- Gracias.",
            "Ministro de Economía|Official|Gracias.",
        ),
        ("Pregunta.- Gracias.", "Pregunta|Reporter|Gracias."),
        ("Lo que dijo el ministro.- Gracias.", ""),
        ("BK Holm: So.", "BK Holm|Official|So."),
        ("BK: So.", ""),
        ("Frage Holm: Wann?", "Frage Holm|Reporter|Wann?"),
        ("LE PRÉSIDENT : Oui.", "LE PRÉSIDENT|Official|Oui."),
        ("JOURNALISTE : Quand ?", "JOURNALISTE|Reporter|Quand ?"),
        ("MME HOLM : Oui.", "MME HOLM|Official|Oui."),
        (
            "The Right Hon. Jun Aoba: So.",
            "The Right Hon. Jun Aoba|Official|So.",
        ),
        (
            "H.E. Jun Aoba (Interpretation): So.",
            "H.E. Jun Aoba (Interpretation)|Official|So.",
        ),
        ("USEC. AOBA: So.", "USEC. AOBA|Official|So."),
        (
            "Jun Aoba, Head of Press: Reuters, please.",
            "Jun Aoba, Head of Press|Official|Reuters, please.",
        ),
        ("JUN AOBA/CNN PERU: So.", "JUN AOBA/CNN PERU|Reporter|So."),
        ("JUN AOBA/PERU: So.", "JUN AOBA/PERU|Unknown|So."),
        (
            "Jun Aoba, NHK and Reuters: Thank you.",
            "Jun Aoba, NHK and Reuters|Reporter|Thank you.",
        ),
    ] {
        assert_eq!(shown(line, "generic"), expected, "{line}");
    }
    assert_eq!(shown("Pregunta.- Gracias.", "mofa-en"), "");
}

#[test]
fn the_press_of_other_countries() {
    for (line, expected) in [
        ("Wartawan: Mengapa?", "Wartawan|Reporter|Mengapa?"),
        ("Ajakirjanik: Miks?", "Ajakirjanik|Reporter|Miks?"),
        ("Dziennikarz: Dlaczego?", "Dziennikarz|Reporter|Dlaczego?"),
        ("Novinář: Proč?", "Novinář|Reporter|Proč?"),
        ("Jurnalist: De ce?", "Jurnalist|Reporter|De ce?"),
        ("Δημοσιογράφος: Γιατί;", "Δημοσιογράφος|Reporter|Γιατί;"),
        ("ΑΠΑΝΤΗΣΗ: Ναι.", "ΑΠΑΝΤΗΣΗ|Official|Ναι."),
        ("Gazeteci: Neden?", "Gazeteci|Reporter|Neden?"),
        ("Vraag: Waarom?", "Vraag|Reporter|Waarom?"),
        ("Журналист: Почему?", "Журналист|Reporter|Почему?"),
        ("기자: 왜?", "기자|Reporter|왜?"),
        ("记者∶为什么?", "记者|Reporter|为什么?"),
        (
            "Juhataja Ann Aoba: Tere.",
            "Juhataja Ann Aoba|Moderator|Tere.",
        ),
        ("Presiden RI: Ya.", "Presiden RI|Official|Ya."),
        (
            "JUN AOBA, PERU TV ANCHOR: So.",
            "JUN AOBA, PERU TV ANCHOR|Reporter|So.",
        ),
        (
            "Jun Aoba, Chief Correspondent: So.",
            "Jun Aoba, Chief Correspondent|Reporter|So.",
        ),
        ("BK'in Aoba: Ja.", "BK'in Aoba|Official|Ja."),
        ("Wartawan datang: Ya.", ""),
        ("Svaret: Ja.", ""),
        ("spk09: Good morning.", "spk09|Unknown|Good morning."),
        ("Host: 'harbour.example'", ""),
    ] {
        assert_eq!(shown(line, "generic"), expected, "{line}");
    }
    assert_eq!(shown("Wartawan: Mengapa?", "mofa-en"), "");
}
