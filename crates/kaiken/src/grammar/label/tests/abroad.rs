//! Labels as other countries write them.

use super::*;

#[test]
fn labels_of_other_countries() {
    for (line, expected) in [
        ("<질문> 왜?", "질문|Reporter|왜?"),
        ("<b>Why?</b>", ""),
        ("P.- ¿Cuándo?", "P|Reporter|¿Cuándo?"),
        ("P.-¿Cuándo?", ""),
        ("R.- Mañana.", "R|Official|Mañana."),
        ("R\u{a0}: Demain.", "R|Official|Demain."),
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
