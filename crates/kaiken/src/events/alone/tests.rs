//! Which lines alone are labels.

use super::*;
use crate::Event;
use alloc::format;
use alloc::string::String;

/// An office alone is no label behind somebody who answers, and whose own label is closed.
#[test]
fn an_office_alone_behind_an_answer_is_a_heading() {
    let asked = "JOURNALIST:\n\nWhy is it so?\n\nMR. AOBA: We say so, since it is.\n\n\
        PRIME MINISTER\n\nShe opens the pier on Monday.\n\n";
    let text = asked.repeat(3);
    let transcript = crate::parse(&text);
    let mut labels = transcript.turns().filter_map(|turn| turn.label());
    assert!(!labels.any(|label| label == "PRIME MINISTER"));
}

/// How many turns a text has in which something is said below each of some lines.
fn turns(lines: &[&str]) -> usize {
    let said = lines.iter().map(|line| format!("{line}\n\nSo it is.\n\n"));
    let text: String = said.collect();
    let generic = Indexed::generic();
    Events::new(&text, 0, generic, false)
        .filter(|event| matches!(event, Event::TurnStart { .. }))
        .count()
}

#[test]
fn lines_that_come_again_and_alternate_are_labels() {
    for (lines, expected) in [
        // Two come again.
        (
            &["Jun Aoba", "Rin Seto", "Jun Aoba", "Rin Seto"] as &[&str],
            4,
        ),
        (&["AOBA", "SETO", "AOBA", "SETO"], 4),
        (&["Jun Aoba", "Rin Seto", "Jun Aoba", "Ken Kishi"], 0),
        (&["Jun Aoba:", "Rin Seto:", "Jun Aoba:", "Rin Seto:"], 4),
        (&["(Jun Aoba)", "(Rin Seto)", "(Jun Aoba)", "(Rin Seto)"], 4),
        // As headings of Markdown they need a question.
        (&["# Jun Aoba", "# Rin Seto", "# Jun Aoba", "# Rin Seto"], 0),
        // There are more that stand once.
        (
            &[
                "Jun Aoba", "Rin Seto", "Jun Aoba", "Rin Seto", "Ken Oki", "Gen Oki", "Sen Oki",
                "Ren Oki",
            ],
            4,
        ),
        (
            &[
                "Jun Aoba", "Rin Seto", "Jun Aoba", "Rin Seto", "Ken Oki", "Gen Oki", "Sen Oki",
                "Ren Oki", "Jin Oki",
            ],
            0,
        ),
        // One comes again, and another has a word for who speaks.
        (&["Aoba:", "Governor Seto:", "Aoba:"], 3),
        (&["Aoba:", "Fixes:", "Aoba:", "Fixes:"], 0),
        (&["Jun Aoba", "Governor Seto", "Jun Aoba"], 0),
        (&["Jun Aoba", "Moderator", "Jun Aoba"], 3),
        // None comes again.
        (&["Jun Aoba:", "Governor Seto:"], 2),
        (&["Aoba:", "Governor Seto:"], 1),
        (&["Jun Aoba", "Moderator Seto"], 2),
        (&["Jun Aoba", "Governor Seto"], 0),
        (&["Governor Seto", "Local Reporter"], 0),
        // In a script without capitals somebody known must speak so, too.
        (
            &[
                "السؤال الأول:",
                "مدير الميناء:",
                "السؤال الثاني:",
                "مدير الميناء:",
            ],
            4,
        ),
        (
            &[
                "باب الميناء:",
                "مدير الميناء:",
                "باب الميناء:",
                "مدير الميناء:",
            ],
            0,
        ),
        (&["[谭立新]", "[海湾社记者]", "[谭立新]", "[海湾社记者]"], 4),
        (&["[谭立新]", "[方案]"], 0),
        // Who asks, twice.
        (&["Journalist", "Jun Aoba", "Journalist"], 3),
        // With a remark, where one stands behind who asks.
        (
            &["Frage", "Aoba (AA)", "Frage", "Aoba (AA)", "Seto (BMF)"],
            5,
        ),
        (&["Frage", "Aoba (AA)", "Seto (BMF)"], 0),
        // In small letters.
        (&["novinář", "Jan Brod, mluvčí vlády", "novinář"], 3),
        (&["přístav", "Jan Brod, mluvčí vlády", "přístav"], 0),
        // In capitals with a remark, once.
        (
            &["AOBA", "SETO (RADIO)", "AOBA", "SETO (RADIO)", "OKI (TV)"],
            5,
        ),
        // Labels before speech are the rule.
        (
            &[
                "Minister Oki: No.",
                "Jun Aoba",
                "Rin Seto",
                "Jun Aoba",
                "Rin Seto",
            ],
            5,
        ),
        (
            &[
                "Minister Oki: No.",
                "Jun Aoba",
                "Rin Seto",
                "Minister Oki: No.",
                "Jun Aoba",
                "Rin Seto",
            ],
            2,
        ),
    ] {
        assert_eq!(turns(lines), expected, "{lines:?}");
    }
}

#[test]
fn names_with_outlets_are_labels_beside_names_alone() {
    let text = |first: &str, asked: &str| {
        format!(
            "{first}\nSo it is.\n\nRin Seto\nNo.\n\nKen Oki, Cogwire\n{asked}\n\nGen Oki\nYes.\n\n\
             {first}\nSo it is.\n\nRin Seto\nYes.\n"
        )
    };
    for (first, asked, expected) in [
        ("Jun Aoba", "Why?", 6),
        ("Jun Aoba", "Port Alder is a town.", 4),
        ("Next Steps", "Why?", 0),
    ] {
        let text = text(first, asked);
        let turns = Events::new(&text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, Event::TurnStart { .. }));
        assert_eq!(turns.count(), expected, "{text}");
    }
}

#[test]
fn names_that_stand_once_ask_or_are_called() {
    let text = |name: &str, called: &str, said: &str| {
        format!(
            "Jun Aoba\nGood day.\n\nRin Seto\nYes. {called}\n\n{name}\n{said}\n\nJun Aoba\nIt \
             is.\n\nRin Seto\nYes.\n"
        )
    };
    for (name, called, said, expected) in [
        ("Ken Kishi", "So.", "Why?", 5),
        ("Ken Kishi", "I call on Kishi.", "We met.", 5),
        ("Ken Kishi", "So.", "We met.", 4),
        ("Kishi", "I call on Kishi.", "Why?", 4),
        ("The Ferry", "So.", "Why?", 4),
    ] {
        let text = text(name, called, said);
        let turns = Events::new(&text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, Event::TurnStart { .. }));
        assert_eq!(turns.count(), expected, "{text}");
    }
}

#[test]
fn a_short_name_before_a_colon_is_called_and_asks() {
    for (called, said, expected) in [
        ("I call on Kishi.", "Why?", 5),
        ("I call on Kishi.", "So.", 4),
        ("So.", "Why?", 4),
    ] {
        let text = format!(
            "Jun Aoba:\nGood day.\n\nRin Seto:\n{called}\n\nKishi:\n{said}\n\nJun \
             Aoba:\nYes.\n\nRin Seto:\nYes.\n"
        );
        let turns = Events::new(&text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, Event::TurnStart { .. }));
        assert_eq!(turns.count(), expected, "{text}");
    }
}

#[test]
fn short_names_alternate_with_an_office() {
    for (names, asked, expected) in [
        (["Holm", "President"], "Why?", 6),
        (["Holm", "President"], "So.", 0),
        (["Holm", "Aoba"], "Why?", 0),
        (["Holm", "Tuesday"], "Why?", 0),
    ] {
        let [one, other] = names;
        let text = format!("{one}\n{asked}\n\n{other}\nIt is so.\n\n").repeat(3);
        let turns = Events::new(&text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, Event::TurnStart { .. }));
        assert_eq!(turns.count(), expected, "{text}");
    }
}

#[test]
fn names_with_outlets_before_a_colon_alone() {
    for (line, said, expected) in [
        ("Ken Oki, Cogwire:", "Why?", 5),
        ("Ken Oki, Cogwire:", "It is.", 4),
        ("Next, Cogwire:", "Why?", 4),
    ] {
        let rest = "Jun Aoba:\nSo it is.\n\nRin Seto:\nYes.\n\n".repeat(2);
        let text = rest + line + "\n" + said + "\n";
        let turns = Events::new(&text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, Event::TurnStart { .. }));
        assert_eq!(turns.count(), expected, "{text}");
    }
}

#[test]
fn dashes_stand_before_what_is_said_where_one_does_below_who_asks() {
    let generic = Indexed::generic();
    for (text, expected) in [
        (
            "Вопрос:\n- Когда?\n\nПётр Морозов:\n- В мае.\n\nВопрос:\n- Кто?\n\nПётр Морозов:\n- Мы.\n",
            4,
        ),
        (
            "Ян Лис:\n- Когда?\n\nПётр Морозов:\n- В мае.\n\nЯн Лис:\n- Кто?\n\nПётр Морозов:\n- Мы.\n",
            4,
        ),
        // Lists below names.
        (
            "Ян Лис:\n- Когда?\n- Где?\n\nПётр Морозов:\n- В мае.\n\nЯн Лис:\n- Кто?\n\nПётр Морозов:\n- Мы.\n",
            0,
        ),
        (
            "Ян Лис:\n- Вода.\n\nПётр Морозов:\n- Лёд.\n\nЯн Лис:\n- Снег.\n\nПётр Морозов:\n- Мы.\n",
            0,
        ),
        (
            "Важно:\n- Вода.\n\nПётр Морозов:\n- Лёд.\n\nВажно:\n- Вода.\n\nПётр Морозов:\n- Лёд.\n",
            0,
        ),
    ] {
        let found = Events::new(text, 0, generic, false)
            .filter(|event| matches!(event, Event::TurnStart { .. }));
        assert_eq!(found.count(), expected, "{text}");
    }
}

#[test]
fn names_and_outlets_around_a_dash_above_questions() {
    let generic = Indexed::generic();
    let last = "Radio Costa – Ugo Serra\n\nGrazie.\n\n";
    for (lines, expected) in [
        (["Reuters – Elsa Marani", "Il Faro – Dino Galli"], 3),
        (["Il Porto – Elsa Marani", "Il Faro – Dino Galli"], 0),
    ] {
        let said = lines.map(|line| format!("{line}\n\nQuando?\n\n"));
        let text = said.concat() + last;
        let found = Events::new(&text, 0, generic, false)
            .filter(|event| matches!(event, Event::TurnStart { .. }));
        assert_eq!(found.count(), expected, "{text}");
    }
}

#[test]
fn what_ends_in_a_time_is_said_by_whoever_stands_in_brackets_above() {
    let said = |label: &str| format!("{label}\n\n好。[ 2027-03-05 09:01 ]\n\n");
    let labels = ["[苏敏]", "[谭立新]", "[海湾社记者]", "[秦川]", "[林保]"];
    let live: String = labels.iter().map(|label| said(label)).collect();
    let turns = |text: &str| {
        Events::new(text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, Event::TurnStart { .. }))
            .count()
    };
    assert_eq!(turns(&live), 5);
    assert_eq!(turns(&live.replace("[ 2027-03-05 09:01 ]", "")), 0);
}

#[test]
fn what_is_said_is_a_sentence_or_long_and_no_item() {
    for (line, expected) in [
        ("We met.", true),
        ("We met", false),
        ("we met.", false),
        ("- We met.", false),
        ("“We met.”", true),
        ("五月。[ 2027-03-05 09:01 ]", true),
        ("कल मिलेंगे।", true),
        ("في أيار. هذا مؤكد", true),
        ("We met and talked of the ferry and of the bridge and", true),
    ] {
        assert_eq!(is_said(line), expected, "{line}");
    }
}

#[test]
fn a_label_stands_in_two_scripts() {
    let turns = |text: &str| {
        Events::new(text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, Event::TurnStart { .. }))
            .count()
    };
    let both = "华立安：\n\nHua Lian:\n\n渡口五月开放。\n\n林保：\n\nLin Bao:\n\n为什么？\n\n";
    assert_eq!(turns(&both.repeat(2)), 8);
    let prose = "渡口：\n\nThe Ferry:\n\n渡口五月开放。\n\n";
    assert_eq!(turns(&prose.repeat(2)), 0);
}

#[test]
fn a_name_in_brackets_comes_again_among_letters() {
    let turns = |name: &str, said: &str| {
        let text = format!("({name})\n\nSiamo in volo.\n\n{said}\n\n").repeat(3);
        Events::new(&text, 0, Indexed::generic(), false)
            .filter(|event| matches!(event, Event::TurnStart { .. }))
            .count()
    };
    for (name, said, expected) in [
        (
            "Rosa Rossi",
            "D. - Quando?\n\nR. – (Santo Padre)\n\nA maggio, Rossi.",
            9,
        ),
        ("Rosa Rossi", "Quando si parte, Rossi?\n\nA maggio.", 0),
        ("Rosa Rossi", "D. - Quando?\n\nR. - A maggio.", 6),
        (
            "Lunghi Applausi",
            "D. - Quando?\n\nR. - A maggio, dopo gli Applausi.",
            6,
        ),
    ] {
        assert_eq!(turns(name, said), expected, "{name}, {said}");
    }
}

#[test]
fn an_office_stands_alone_where_only_questions_have_colons() {
    let answer = "PRIME MINISTER\n\nWell, so it is.\n\n";
    for question in ["Q: Why is it so?\n\n", "JOURNALIST:\n\nWhy is it so?\n\n"] {
        for (times, expected) in [(2, 2), (3, 6), (4, 8)] {
            let text = [question, answer].concat().repeat(times);
            let generic = Indexed::generic();
            let starts = Events::new(&text, 0, generic, false)
                .filter(|event| matches!(event, Event::TurnStart { .. }));
            assert_eq!(starts.count(), expected, "{question} {times}");
        }
    }
}
