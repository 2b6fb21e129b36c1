//! What stands above the first turn and is neither a turn nor a topic.

use crate::dialect::Indexed;
use crate::events::{Event, Events, LineKind};
use alloc::vec::Vec;

/// The kinds of the lines above the first turn, and the label of that turn.
fn top(text: &str) -> (Vec<LineKind>, Option<&str>) {
    let mut kinds = Vec::new();
    for event in Events::new(text, 0, Indexed::generic(), false) {
        match event {
            Event::TurnStart { label, .. } => return (kinds, label.map(|label| label.text)),
            Event::Line { kind, .. } => kinds.push(kind),
            _ => {}
        }
    }
    (kinds, None)
}

#[test]
fn a_word_for_who_asks_among_fields_is_one() {
    use LineKind::Field;
    let said = "\n\nMinister Aoba: We met.\n\nQ: Why?\n\nMinister Aoba: So it is.\n";
    for (list, fields, first) in [
        (
            "Venue: Harbour House\nJournalist: Jun Aoba, Harbour Wire",
            2,
            "Minister Aoba",
        ),
        (
            "Journalist: Jun Aoba, Harbour Wire\nWord count: 2,100",
            2,
            "Minister Aoba",
        ),
        (
            "■出席者　県：知事、部長\n　　記者：記者クラブ所属記者等16人",
            2,
            "Minister Aoba",
        ),
        // Somebody speaks.
        ("Venue: Harbour House\nQ: Minister", 1, "Q"),
        (
            "Venue: Harbour House\nReporter: Thank You Minister\nMinister Aoba: So.",
            1,
            "Reporter",
        ),
        (
            "Venue: Harbour House\n\nJournalist: Jun Aoba, Harbour Wire",
            1,
            "Journalist",
        ),
        (
            "Venue: Harbour House\nJournalist: Jun Aoba, Harbour Wire. Why?",
            1,
            "Journalist",
        ),
        (
            "Venue: Harbour House\nJournalist: Jun Aoba, Harbour Wire\nWhy did the ferry stop?",
            1,
            "Journalist",
        ),
        ("Journalist: Jun Aoba, Harbour Wire", 0, "Journalist"),
        (
            "■出席者　県：知事、部長\n　　記者：港はいつ再開しますか。",
            1,
            "記者",
        ),
    ] {
        let text = alloc::format!("Press Conference on the Ferries\n5 March 2027\n{list}{said}");
        let (kinds, label) = top(&text);
        let found = kinds.iter().filter(|kind| **kind == Field).count();
        assert_eq!((found, label), (fields, Some(first)), "{text}");
    }
}

#[test]
fn items_of_the_site_are_no_topics() {
    use LineKind::{Furniture, Toc};
    let said = "\n\nMinister Aoba: We met.\n\nQ: Why?\n\nMinister Aoba: So it is.\n";
    for (item, expected) in [
        ("• Whatsapp: opens in a new window", Furniture),
        ("• Facebook", Furniture),
        ("• |", Furniture),
        ("• Last updated 25-May-2027", Furniture),
        ("• Audio recording (MP3)", Furniture),
        ("・知事コメント動画はこちら", Furniture),
        ("●会見内容●", Furniture),
        ("• The northern pier", Toc),
        ("• What Facebook tells of the pier", Toc),
    ] {
        let text = alloc::format!("Press Conference on the Ferries\n5 March 2027\n\n{item}{said}");
        assert_eq!(top(&text).0.last(), Some(&expected), "{text}");
        let text = alloc::format!(
            "Press Conference on the Ferries\n5 March 2027\n\n• The lighthouse\n{item}{said}"
        );
        assert_eq!(top(&text).0.last(), Some(&expected), "{text}");
    }
    // Nor does a word for a field part a list of topics.
    let topics = "• The northern pier\n• Themes: ferries and piers\n• The lighthouse";
    let text = alloc::format!("Press Conference on the Ferries\n5 March 2027\n\n{topics}{said}");
    assert!(top(&text).0.ends_with(&[Toc, Toc, Toc]), "{text}");
    // A field announces topics.
    let text = alloc::format!("Press Conference\n5 March 2027\nTopics:\n• Facebook{said}");
    assert_eq!(top(&text).0.last(), Some(&Toc), "{text}");
}

#[test]
fn a_number_below_what_counts_is_of_the_page() {
    let said = "\n\n대변인: 안녕하십니까.\n\n기자: 언제입니까?\n\n대변인: 내일입니다.\n";
    for (above, expected) in [("조회수\n1,752", true), ("항만 소식\n1752", false)] {
        let text = alloc::format!("정례 브리핑\n2027.03.05\n{above}{said}");
        let last = top(&text).0.last() == Some(&LineKind::Furniture);
        assert_eq!(last, expected, "{text}");
    }
}

#[test]
fn a_header_that_comes_again_before_anybody_speaks_is_of_the_same_conference() {
    let again = |date: &str| {
        alloc::format!(
            "Harbour Press Briefing, March 5, 2027\n\nThe spokesman of the harbour told the press of the ferries.\n\n\
             Following is what he has said to all of them on that day:\n\n\
             (begin transcript)\n\nHarbour Works\nDaily Press Briefing\n{date}\n\n\
             MR. AOBA: We met.\n\nQUESTION: Why?\n\nMR. AOBA: So it is.\n"
        )
    };
    for (date, records) in [("Friday, March 5, 2027", 1), ("Monday, March 8, 2027", 2)] {
        let text = again(date);
        assert_eq!(crate::records(&text).count(), records, "{text}");
    }
}

#[test]
fn another_time_of_the_same_day_begins_another_conference() {
    for (time, records) in [("10:00 a.m.", 1), ("4:00 p.m.", 2)] {
        let text = alloc::format!(
            "Press Conference by Foreign Minister Aoba\nTuesday, March 12, 2024, 10:00 a.m.\n\n\
             I have decided to visit Oslo next week. It is a long way to go there.\n\n\
             I will take no questions today.\n\n\
             Press Conference by Press Secretary Lind\nTuesday, March 12, 2024, {time}\n\n\
             Reporter: Why?\n\nMs. Lind: So it is.\n"
        );
        assert_eq!(crate::records(&text).count(), records, "{text}");
    }
}

#[test]
fn the_last_of_many_headers_of_one_conference_is_read_as_the_first() {
    let header = "Press Conference by Minister Aoba, part A\nFriday, March 5, 2027\n\n\
        The spokesman told the press of the ferries.\n\nThey sail again from Monday on.\n\n";
    let said = "Blair: We met.\n\nHolm: So we did.\n\nBlair: We did?\n\nHolm: In May.\n\n\
        Blair: So be it.\n\nHolm: Thank you.\n\nBlair: Goodbye to you.\n";
    for headers in [1, 4, 5, 6, 20] {
        let text = header.repeat(headers) + said;
        let turns = crate::parse(&text).turns().count();
        assert_eq!(turns, 7, "{headers}");
    }
}

#[test]
fn a_dialogue_behind_dashes_is_no_list_of_topics() {
    for (text, expected) in [
        ("– Why?\n– Since it is so.\n", 0),
        ("– The ferry\n– The pier\n", 2),
        ("– Why is it so?\n– Who pays?\n– The pier\n", 3),
        ("– Why?\nSo it is.\n", 1),
    ] {
        let text = ["Press Conference\n5 March 2027\n\n", text].concat();
        let events = Events::new(&text, 0, Indexed::generic(), false);
        let is_topic = |event: Event<'_>| {
            matches!(
                event,
                Event::Line {
                    kind: LineKind::Toc,
                    ..
                }
            )
        };
        assert_eq!(
            events.filter(|event| is_topic(*event)).count(),
            expected,
            "{text}"
        );
    }
}

#[test]
fn a_date_below_all_labels_is_that_of_the_page() {
    for (below, date, nobody) in [
        ("Friday, 5 March 2027\n", Some("2027-03-05"), true),
        (
            "Friday, 5 March 2027\n\nHarbour Office\n",
            Some("2027-03-05"),
            true,
        ),
        ("Friday, 5 March 2027\n\nThat is the day.\n", None, false),
        ("Friday, 5 March 2027\n\nQ: Why?\n", None, true),
        ("Next conference\n\nFriday, 12 March 2027\n", None, false),
        ("5 March\n", None, false),
    ] {
        let text = ["Press Conference\n\nQ: When?\n\nA: In May.\n\n", below].concat();
        let transcript = crate::parse(&text);
        let found = transcript
            .header()
            .date
            .map(|date| alloc::format!("{date}"));
        assert_eq!(found.as_deref(), date, "{text}");
        let said = transcript
            .turns()
            .filter(|turn| turn.text().contains("March"));
        assert_eq!(said.count() == 0, nobody, "{text}");
    }
}
