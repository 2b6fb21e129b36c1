//! Which labels recurrence shows.

use super::*;
use alloc::string::String;

fn labels(text: &str) -> Vec<&str> {
    let survey = Events::new(text, 0, Indexed::generic(), false).survey;
    let labels = survey.labels.as_deref().unwrap_or_default().iter();
    labels.map(|(text, _)| *text).collect()
}

#[test]
fn a_full_name_in_bold_type_or_italics_needs_a_sign() {
    for (text, expected) in [
        (
            "**Minister Aoba:** So.\nYes.\n**Reporter:** Why?\nSo.\n**Rin Seto:** Yes.\nSo.\n",
            &["Rin Seto"][..],
        ),
        (
            "*Minister Aoba:* So.\nYes.\n*Reporter:* Why?\nSo.\n*Rin Seto:* Yes.\nSo.\n",
            &["Rin Seto"],
        ),
        (
            "**Reporter:** Why?\nSo.\n**Minister Aoba:** So.\nYes.\n**Ferry Lines:** Yes.\nSo.\n",
            &[],
        ),
    ] {
        assert_eq!(labels(text), expected, "{text}");
    }
}

#[test]
fn labels_come_again_and_alternate_with_somebody_who_asks() {
    for (text, expected) in [
        ("Q: Why?\nSG: So.\nQ: When?\nSG: In May.\n", &["SG"][..]),
        // Nobody is known, and one of the two asks.
        (
            "Holm: Why?\nBrandt: So.\nHolm: When?\nBrandt: In May.\n",
            &["Brandt", "Holm"],
        ),
        // Once shows nothing.
        ("Q: Why?\nSG: So.\nQ: When?\nQ: Where?\n", &[]),
        // Nobody asks.
        (
            "Energy: Up.\nHousing: Down.\nEnergy: Down.\nHousing: Up.\n",
            &[],
        ),
        // Topics of one official, who is not asked there.
        (
            "MINISTER AOBA: Two things.\nEnergy: Who pays?\nHousing: We do.\nEnergy: Why?\n\
             Q: When?\nMINISTER AOBA: In May.\n",
            &[],
        ),
        // The same official has a label above and below.
        (
            "MINISTER AOBA: Hello.\nRIN: Good morning.\nMINISTER AOBA: Yes.\nRIN: I see.\n\
             MINISTER AOBA: Thank you.\n",
            &["RIN"],
        ),
        // A name of two words needs less.
        (
            "MINISTER AOBA: Hello.\nRin Seto: Why?\nMINISTER AOBA: So.\n",
            &["Rin Seto"],
        ),
        // Three times is enough for it, whatever is said.
        (
            "Rin Seto: One.\nJun Lund: Two.\nRin Seto: Three.\nJun Lund: Four.\n\
             Rin Seto: Five.\nJun Lund: Six.\n",
            &["Jun Lund", "Rin Seto"],
        ),
        // Who spells out the initial says who speaks.
        (
            "MINISTER AOBA: Hello.\nJ. Seto: Jun Seto, the Wire. It is cold.\nQ: Why?\nMINISTER AOBA: Yes.\n",
            &["J. Seto"],
        ),
        (
            "MINISTER AOBA: Hello.\nJ. Seto: It is cold.\nQ: Why?\nMINISTER AOBA: Yes.\n",
            &[],
        ),
        // A name with a remark among others with one.
        (
            "Holm (AA): So.\nFrage: Why?\nSeto (BMF): Yes.\nFrage: When?\nSeto (BMF): In May.\n",
            &["Holm (AA)", "Seto (BMF)"],
        ),
        (
            "Holm (AA): So.\nFrage: Why?\nSeto: Yes.\nFrage: When?\nSeto: In May.\n",
            &["Seto"],
        ),
        // So far below a question nobody answers it.
        (
            "Q: Why?\na.\nb.\nc.\nd.\ne.\nf.\ng.\nh.\nSG: So.\nQ: Why?\na.\nb.\nc.\nd.\ne.\n\
             f.\ng.\nh.\nSG: So.\na.\nb.\n",
            &[],
        ),
        // In a script without spaces each run must show it.
        (
            "記者：なぜですか。\n東都電力：はい。\n記者：いつですか。\n東都電力：五月です。\n",
            &["東都電力"],
        ),
        (
            "記者：なぜですか。\n東都電力：はい。\n記者：いつですか。\n東都電力：五月です。\n知事：はい。\n\
             東都電力：一つ。\n市長：はい。\n東都電力：二つ。\n知事：はい。\n東都電力：三つ。\n",
            &[],
        ),
        ("Japan: Why?\nPeru: So.\nJapan: When?\nPeru: In May.\n", &[]),
        (
            "Monday: Why?\nTuesday: So.\nMonday: When?\nTuesday: In May.\n",
            &[],
        ),
        // What heads the lines of lists and programmes.
        (
            "Claim: Why?\nVerdict: So.\nClaim: When?\nVerdict: In May.\n",
            &[],
        ),
        (
            "MINISTER AOBA: Schools.\nCOST: Nine.\nMINISTER AOBA: Roads.\nCOST: Ten.\n\
             MINISTER AOBA: Ports.\n",
            &[],
        ),
        // A question that is answered at once asks nobody.
        (
            "Ebb: The sea goes. Why? The moon.\nFlood: It comes.\nEbb: When? At ten.\n\
             Flood: At six.\n",
            &[],
        ),
        // A word that stands in small letters, too, needs more.
        (
            "Bread: Why?\nHolm: So.\nBread: When?\nHolm: In May, the bread is dear.\n",
            &["Holm"],
        ),
        // What stands above the title is not of the conference.
        (
            "Organiser: Port Club\nPress Conference by Minister Holm\n5 March 2027\n\
             Q: Why?\nSG: So.\nQ: When?\nSG: In May.\n",
            &["SG"],
        ),
    ] {
        assert_eq!(labels(text), expected, "{text}");
    }
}

#[test]
fn white_space_before_a_colon_makes_labels_where_all_have_it() {
    let known = "MINISTER AOBA : So.\nQ : Why?\nMINISTER AOBA : In May.\n";
    for (line, before, expected) in [
        ("Rin : Good morning.\n", "", &["Rin"][..]),
        ("Rin: Good morning.\n", "", &[]),
        ("Rin : Good morning.\n", "Q: When?\n", &[]),
        ("Rin : Good morning.\n", "Q : When ?\n", &[]),
        ("Cost : Nine.\n", "", &[]),
    ] {
        let text = [before, known, line].concat();
        assert_eq!(labels(&text), expected, "{text}");
    }
    let few = "MINISTER AOBA : So.\nQ : Why?\nRin : Good morning.\n";
    assert_eq!(labels(few), [""; 0]);
}

#[test]
fn names_before_a_period_are_shown_twice() {
    for (text, expected) in [
        (
            "Q: Why?\nLeader Aoba. So.\nQ: When?\nLeader Aoba. In May.\nLeader Seto. Yes.\n\
             Leader Aoba. No.\n",
            &["Leader Aoba"][..],
        ),
        (
            "Q: Why?\nLeader Aoba. So.\nQ: When?\nLeader Aoba. In May.\n",
            &[],
        ),
        (
            "Leader Aoba. So.\nThe ferry.\nLeader Aoba. In May.\nThe pier.\nLeader Aoba. No.\n",
            &[],
        ),
    ] {
        assert_eq!(labels(text), expected, "{text}");
    }
}

#[test]
fn marks_capitals_and_greek_show_labels() {
    for (text, expected) in [
        // Behind hyphens a full name needs no sign once others have some.
        (
            "-Jun Aoba : Why?\n-Rin Seto : So.\n-Jun Aoba : When?\n-Rin Seto : In May.\n\
             -Ada Holm : Thank you.\n",
            &["Ada Holm", "Jun Aoba", "Rin Seto"][..],
        ),
        (
            "-Jun Aoba : Oslo.\n-Rin Seto : Lima.\n-Ada Holm : Rome.\n",
            &[],
        ),
        // So does one before a dash.
        (
            "Periodista.- ¿Por qué?\nJun Aoba.- So.\nPeriodista.- ¿Cuándo?\nJun Aoba.- In May.\n\
             Rin Seto.- Yes.\n",
            &["Jun Aoba", "Rin Seto"],
        ),
        ("Puerto Viejo.- We met.\nQ: Why?\nA: So.\n", &[]),
        // In Greek a semicolon asks.
        (
            "ΑΟΒΑ: Πότε;\nΣΕΤΟ: Τον Μάιο.\nΑΟΒΑ: Ποιος;\nΣΕΤΟ: Εγώ.\n",
            &["ΑΟΒΑ", "ΣΕΤΟ"],
        ),
        ("Aoba: When;\nSeto: In May.\nAoba: Who;\nSeto: We.\n", &[]),
        // A surname in capitals among such labels, which stands as a name, too.
        (
            "FRAGE: Why?\nSTS SETO: So, Mr. Holmberg.\nFRAGE KISHI: When?\nSTS SETO: In May.\n\
             HOLMBERG: Yes.\n",
            &["HOLMBERG"],
        ),
        (
            "FRAGE: Why?\nSTS SETO: So.\nFRAGE KISHI: When?\nSTS SETO: In May.\n\
             HOLMBERG: Yes.\n",
            &[],
        ),
        (
            "FRAGE: Why?\nSTS SETO: So, said Reuters.\nFRAGE KISHI: When?\nSTS SETO: In May.\n\
             REUTERS: A ship was lost.\n",
            &[],
        ),
    ] {
        assert_eq!(labels(text), expected, "{text}");
    }
}

#[test]
fn initials_before_a_gap_come_again() {
    for (text, expected) in [
        ("JA  Why?\nRS  So.\nJA  When?\nRS  In May.\n", true),
        (
            "JA  Great. Is it so?\nRS  Good. It is.\nJA  Great. When?\nRS  In May.\n",
            true,
        ),
        ("JA  Why?\nRS  So.\nJA  When?\nKO  In May.\n", false),
        // Nobody asks.
        ("JA  Yes.\nRS  So.\nJA  No.\nRS  In May.\n", false),
        // The same goes on.
        ("JA  Why?\nJA  When?\nRS  So.\nRS  In May.\n", false),
        ("JA Why?\nRS So.\nJA When?\nRS In May.\n", false),
    ] {
        let survey = Events::new(text, 0, Indexed::generic(), false).survey;
        assert_eq!(survey.initials, expected, "{text}");
    }
}

#[test]
fn keys_have_names_of_one_word_beside_others() {
    for (text, expected) in [
        (
            "JA Jun Aoba\nRS Rin\n\nJA Why?\nRS So.\n",
            &["JA", "RS"][..],
        ),
        ("RS Rin\nJA Jun Aoba\n\nJA Why?\nRS So.\n", &["JA", "RS"]),
        ("JA Jun\nRS Rin\n\nJA Why?\nRS So.\n", &[]),
    ] {
        let survey = Events::new(text, 0, Indexed::generic(), false).survey;
        assert_eq!(
            survey.keyed.as_deref().unwrap_or_default(),
            expected,
            "{text}"
        );
    }
}

#[test]
fn labels_of_languages_of_asia_come_again() {
    for (text, expected) in [
        // Family names show names of Chinese, where somebody known asks.
        (
            "方若兰：请提问。\n海湾社记者：何时？\n谭立新：五月。\n秦川：五月初。\n\
             东岸社记者：为何？\n秦川：有船。\n谭立新：够了。\n方若兰：谢谢。\n方若兰：再见。\n",
            &["秦川", "谭立新"] as &[&str],
        ),
        (
            "方案：请看。\n海湾社记者：何时？\n谭立新：五月。\n方案：五月初。\n",
            &["谭立新"],
        ),
        ("谭立新：何时？\n秦川：五月。\n石油：没有。\n", &[]),
        // In brackets before a colon, too.
        (
            "【谭立新】：你好。\n记者：何时？\n【谭立新】：五月。\n",
            &["谭立新"],
        ),
        // Most messages end in a time.
        (
            "港灣臺: 開始。[2027-03-05 09:01]\n譚立新: 好。[2027-03-05 09:02]\n\
             港灣臺: 謝謝。[2027-03-05 09:03]\n譚立新: 好。[2027-03-05 09:04]\n\
             蘇敏: 再見。[2027-03-05 09:05]\n",
            &["港灣臺", "蘇敏", "譚立新"],
        ),
        // Numbers count questions, one of an outlet.
        (
            "1. Reuters: Khi nào?\nSo.\n2. Tân Xã: Ở đâu?\nSo.\n3. AP: Ai?\nSo.\n",
            &["Tân Xã"],
        ),
        (
            "1. Cost: How much?\nSo.\n2. Bread: Why?\nSo.\n3. Milk: When?\nSo.\n",
            &[],
        ),
        // A hyphen closes labels where it closes one that is known.
        (
            "SORU- Ne zaman?\nELA DENİZ- Mayıs ayında.\nSORU- Neden?\nELA DENİZ- Gemi var.\n",
            &["ELA DENİZ"],
        ),
        (
            "NEW YORK- Does it sail?\nLOS ANGELES- No.\nNEW YORK- Why?\nLOS ANGELES- So.\n",
            &[],
        ),
    ] {
        assert_eq!(labels(text), expected, "{text}");
    }
}

#[test]
fn each_conference_of_a_text_is_searched_by_itself() {
    let one = "Press Conference by Minister Holm\n5 March 2027\nQ: Why?\nSG: So.\n";
    let other = "Press Conference by Minister Holm\n6 March 2027\nQ: When?\nSG: In May.\n";
    assert_eq!(labels(&[one, other].concat()), [""; 0]);
    assert_eq!(labels(&[one, "Q: When?\nSG: In May.\n"].concat()), ["SG"]);
    let bread = "Press Conference by Minister Holm\n5 March 2027\nQ: Why?\nBread: So.\n\
                 Q: When?\nBread: In May.\n";
    let other = "Press Conference by Minister Holm\n6 March 2027\nThe bread is dear.\n";
    assert_eq!(labels(&[bread, other].concat()), ["Bread"]);
}

#[test]
fn who_alone_has_a_label_and_asks() {
    for (text, expected) in [
        (
            "Rin Seto: Why?\nSo.\nRin Seto: When?\nIn May.\nRin Seto: Thank you.\n",
            &["Rin Seto"][..],
        ),
        // Nothing stands between.
        ("Rin Seto: Why?\nRin Seto: When?\nRin Seto: Who?\n", &[]),
        // Half of it asks.
        (
            "Rin Seto: Why?\nSo.\nRin Seto: Yes.\nIn May.\nRin Seto: When?\nSo.\nRin Seto: No.\n",
            &[],
        ),
        // Twice, or no name of two words.
        ("Rin Seto: Why?\nSo.\nRin Seto: When?\nIn May.\n", &[]),
        (
            "Seto: Why?\nSo.\nSeto: When?\nIn May.\nSeto: Who?\nMe.\n",
            &[],
        ),
    ] {
        assert_eq!(labels(text), expected, "{text}");
    }
}

#[test]
fn hyphens_and_a_space_before_capitals() {
    for (text, expected) in [
        ("- QUESTION: Why?\n- RIN SETO: So.\n", 4),
        ("- QUESTION: Why?\n- Rin Seto: So.\n", 2),
        ("- RIN SETO: Two berths.\n- JUN AOBA: So.\n", 0),
    ] {
        let text = text.repeat(2);
        let turns = Events::new(&text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, crate::Event::TurnStart { .. }));
        assert_eq!(turns.count(), expected, "{text}");
    }
}

#[test]
fn full_names_in_capitals_stand_as_names() {
    let text = |name: &str| {
        String::from("MINISTER AOBA- Yes, Rin Kishi.\nSENATOR SETO- So.\n").repeat(3)
            + name
            + "- We met.\nMINISTER OKI- Selim Oki, too.\n"
    };
    for (name, expected) in [
        ("RIN KISHI", true),
        ("SELİM OKI", true),
        ("JUN KISHI", false),
    ] {
        let text = text(name);
        assert_eq!(labels(&text).contains(&name), expected, "{name}");
    }
}

#[test]
fn a_word_alone_is_no_label_before_what_nobody_says() {
    for (text, expected) in [
        ("Chair: Harbour Society\nMember: Tide Club\n", 0),
        ("Correspondent: a person who writes.\n", 1),
        ("Touch: Lift the rope.\nAnswer: Ten kilos.\n", 0),
        ("Chair: We met.\n", 1),
        ("Minister Aoba: Two berths\n", 1),
        ("Reporter: Why?\nChair: Two berths\n", 2),
        ("Why?\nAnswer: So.\nWhen?\nAnswer: In May.\n", 2),
    ] {
        let turns = Events::new(text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, crate::Event::TurnStart { .. }));
        assert_eq!(turns.count(), expected, "{text}");
    }
}

#[test]
fn lines_are_wrapped_where_most_break_off_and_paragraphs_are_apart() {
    let line = "so it is with the ferry, which has been out of service since the storm of";
    let paragraph = format!("{line}\n{line}\nMay.\n\n");
    let several = paragraph.repeat(4);
    let apart = format!("{line}.\n\n").repeat(6);
    let dense = format!("{line}\n{line}\n{line}.\n").repeat(6);
    let listed = format!("- {line}\n- {line}\n- {line}\n\n").repeat(6);
    let ragged = "We have closed the pier\nSince it was broken by the storm that came in May\n\
                  And the ferry too\n\n"
        .repeat(6);
    let labelled = format!("Q: {line}\nA: {line}\nQ: {line}\n\n").repeat(6);
    for (text, expected) in [
        (several.clone(), true),
        (several.replace('\n', "\r\n"), true),
        (several.clone() + &listed, true),
        (several + &labelled, true),
        (apart, false),
        (dense, false),
        (listed, false),
        (ragged, false),
        (labelled, false),
        (paragraph, false),
        (String::new(), false),
    ] {
        let text = format!("Q: Why?\n\n{text}");
        let survey = Events::new(&text, 0, Indexed::generic(), false).survey;
        assert_eq!(survey.wraps.is_some(), expected, "{text}");
    }
}

#[test]
fn offices_behind_the_article_of_another_language_are_labels() {
    for (text, expected) in [
        (
            "Le ministre : So.\nQuestion : Why?\nLe ministre : In May.\n",
            &["Le ministre"][..],
        ),
        (
            "Le Premier ministre : So.\nQuestion : Why?\nLe Premier ministre : « In May. »\n",
            &["Le Premier ministre"],
        ),
        ("El puerto: So.\nPregunta: Why?\nEl puerto: In May.\n", &[]),
    ] {
        assert_eq!(labels(text), expected, "{text}");
    }
}
