//! Titles by their place.

use super::super::{Event, LineKind};
use super::*;
use crate::dialect::Indexed;
use alloc::format;
use alloc::vec::Vec;

fn titles(text: &str) -> Vec<&str> {
    let titles = Events::new(text, 0, Indexed::generic(), false).filter_map(|event| match event {
        Event::Line {
            kind: LineKind::Title,
            text,
            ..
        } => Some(text),
        _ => None,
    });
    titles.collect()
}

#[test]
fn words_of_a_title_in_a_line_with_a_capital_on_each_word_and_a_period() {
    for (top, expected) in [
        (
            "Pre-season Press Conference: 2027 Harbour GP.",
            Some("Pre-season Press Conference: 2027 Harbour GP."),
        ),
        ("The minister gave a Press Conference on the pier.", None),
        (
            "You are in: The Bureau of all Harbours > Daily Briefings > 2027 > May\n\
             Daily Press Briefing",
            Some("Daily Press Briefing"),
        ),
        (
            "Press Briefing Transcripts\n\nWeekly Ferry Media Briefing",
            Some("Weekly Ferry Media Briefing"),
        ),
    ] {
        has_title(top, expected);
    }
}

fn has_title(top: &str, expected: Option<&str>) {
    let text = format!("{top}\n\nQ: Why?\n\nA: So it is.\n");
    let found = titles(&text);
    assert_eq!(found.first().copied(), expected, "{top}");
    assert!(found.len() < 2, "{top}");
}

#[test]
fn the_only_phrase_above_the_first_sentence_is_the_title() {
    for (top, expected) in [
        (
            "Site\nThe Harbour in Winter\n\nThe lists of the harbour can be read by all.",
            Some("The Harbour in Winter"),
        ),
        (
            "Site\nThe Harbour in Winter\nThe lists of the harbour can be read by all.",
            None,
        ),
        (
            "Site\nThe Harbour in Winter\n\nThe Harbour in Spring\n\nWe met.",
            None,
        ),
        (
            "The lists of the harbour can be read by all.\n\nThe Harbour in Winter\n",
            None,
        ),
        (
            "Thank you for the harbour\n\nThe lists can be read by all.",
            None,
        ),
        (
            "The harbour in winter is what we see today and all of us know that well\n\nWe met.",
            None,
        ),
        ("“The Harbour in the Winter”\n\nWe met.", None),
        ("The Harbour\n\nWe met.", None),
        // Words of a title tell more than any place.
        (
            "The Harbour in Winter\n\nPress Conference by the Master",
            Some("Press Conference by the Master"),
        ),
        ("アオバー「ひとことだけ。ありがとう」\n\nWe met.", None),
    ] {
        has_title(top, expected);
    }
}

#[test]
fn the_first_line_of_a_page_leads_to_a_sentence() {
    let lead = "The minister of ferries tells reporters that the northern pier is open again.";
    for (first, expected) in [
        ("Two islands will share a ferry says Minister", true),
        ("We will share a ferry with the islands", false),
        ("Good morning from the islands of the north", false),
        ("Two islands will share a ferry:", false),
        ("Deputy Minister of Ferries, Ms. Ada Holm", false),
        ("The ferries", false),
        ("This website uses cookies of the islands", false),
        ("Javascript must be enabled here", false),
        ("Este sitio web utiliza cookies propias", false),
        ("Nous respectons votre vie privée", false),
        ("Ada Holm, Harbour Times correspondent in Oslo", false),
        ("Sehr geehrte Damen und Herren", false),
        ("Guten Morgen aus dem Hafen von Oslo", false),
        ("Wir haben heute eine große Nachricht", false),
        ("Siamo molto contenti di questo accordo", false),
        ("Уважаемые дамы и господа, коллеги", false),
        ("Señoras y señores de la prensa", false),
        ("“We will share a ferry with the islands”", true),
    ] {
        let top = format!("{first}\n{lead}");
        has_title(&top, expected.then_some(first));
        has_title(&format!("{lead}\n{first}\n{lead}"), None);
    }
    // Another phrase stands above a date or the first turn.
    for below in [
        "Ferry Minister on Boats and Piers\nMarch 5, 2027",
        "The Master on Boats and Piers",
    ] {
        has_title(
            &format!("Two islands will share a ferry says Minister\n{lead}\n\n{below}"),
            None,
        );
    }
    // The next word has no room on the line: it is wrapped.
    has_title(
        "Two islands of the north will now share the one ferry\nthat is left to both of them for good.",
        None,
    );
}

#[test]
fn a_title_stands_above_the_source_of_a_page() {
    for (top, expected) in [
        (
            "“渔船”何时回港引发关注 港务局今天作出回应(4)\n\n来源： 海港网",
            Some("“渔船”何时回港引发关注 港务局今天作出回应(4)"),
        ),
        ("今天的渔船何时回港引发关注。\n\n来源： 海港网", None),
        ("各位记者朋友大家下午好\n来源：海港网", None),
        ("扫一扫关注港口日报微信公众号\n来源：海港网", None),
        (
            "Harbour Works of the North\nPosted by: Jun Aoba\nHarbour Works of the South",
            None,
        ),
    ] {
        has_title(top, expected);
    }
}

#[test]
fn a_title_of_a_series_stands_first_above_a_date() {
    for (top, expected) in [
        (
            "Voices of the Harbour: Minister of Ferries, Ada Holm\n\nHolm Reporting\nMarch 5, 2027",
            Some("Voices of the Harbour: Minister of Ferries, Ada Holm"),
        ),
        (
            "Site\nVoices of the Harbour: Minister of Ferries, Ada Holm\n\nHolm Reporting\nMarch 5, 2027",
            None,
        ),
        (
            "The Harbour Works Company\nHW - The Harbour Works Company\nTools\n\nWe met.",
            None,
        ),
        ("Chapter One: The Two Ferries\n\nWe met.", None),
    ] {
        has_title(top, expected);
    }
}

#[test]
fn titles_by_their_place() {
    for (top, expected) in [
        // Twice, or at the end of another line.
        (
            "Harbour Works Begin in Spring\nPlay\n\nHarbour Works Begin in Spring\n\nWe have news.",
            Some("Harbour Works Begin in Spring"),
        ),
        (
            "Home Harbour Works Begin in Spring\n\nHarbour Works Begin in Spring",
            Some("Harbour Works Begin in Spring"),
        ),
        ("Jun Aoba\n\nJun Aoba\n\nWe met.", None),
        ("Find us on the Harbour\n\nFind us on the Harbour", None),
        (
            "Jun Aoba of the Harbour\nGood morning to all of you who came here today.\nJun Aoba of the Harbour\nYes.",
            None,
        ),
        // Begun as a title and ended by a period.
        (
            "Site\nConferencia de prensa de la ministra.\nLima\nThe lists of the harbour can be read by all.",
            Some("Conferencia de prensa de la ministra."),
        ),
        (
            "Site\nConferencia de prensa. La ministra de Puertos.\nLima",
            None,
        ),
        // Underlined.
        (
            "Remarks of the Harbour Master\n*******\nThe following was said this morning at the pier:",
            Some("Remarks of the Harbour Master"),
        ),
        (
            "Remarks of the Harbour Master\n**\nThe following was said this morning at the pier:",
            None,
        ),
        // With the mark of Markdown.
        (
            "Site\n# The Harbour\nThe lists of the harbour can be read by all.",
            Some("# The Harbour"),
        ),
        ("Site\n# Thank you for coming.\n", None),
        ("Site\n#harbour of the north\n", None),
        (
            "Site\n## The Harbour\nThe lists of the harbour can be read by all.",
            None,
        ),
        // With a date.
        (
            "Menu\nMeeting of the Harbour, 5 March 2027\nTools\nThe lists of the harbour can be read by all who want to.",
            Some("Meeting of the Harbour, 5 March 2027"),
        ),
        (
            "Subject: Meeting of the Harbour 5 March 2027\nThe lists of the harbour can be read by all.",
            None,
        ),
        (
            "By Ada Holm of the Harbour Times 5 March 2027\nThe lists of the harbour can be read by all.",
            None,
        ),
        // Above a date.
        (
            "Site\nTHE HARBOUR CUP: NORTH v SOUTH\n\nMarch 5, 2027",
            Some("THE HARBOUR CUP: NORTH v SOUTH"),
        ),
        (
            "Site\nTHE HARBOUR OF THE NORTH\nAND OF THE SOUTH\nMarch 5, 2027",
            None,
        ),
        (
            "Site\nThe Master of the Harbour\nLima\nMarch 5, 2027",
            Some("The Master of the Harbour"),
        ),
        ("Site\nMinister for the Harbour Aoba\nMarch 5, 2027", None),
        (
            "Site\nMinister Aoba about the Harbour, the Pier\nMarch 5, 2027",
            Some("Minister Aoba about the Harbour, the Pier"),
        ),
        (
            "Site\nMinister Aoba, spokesman about the Harbour\nMarch 5, 2027",
            None,
        ),
    ] {
        has_title(top, expected);
    }
}
