//! Date lines, the dates of publications, and times of recordings.

use super::*;

#[test]
fn a_line_that_ends_in_a_date_is_short_and_of_a_dialect_that_has_some() {
    let of_length = |length: usize| {
        let date = ", 5 March 2027";
        format!("O{}{date}", "o".repeat(length - date.len() - 1))
    };
    let is_dateline = |line: &str, dialect| dateline(line, dialect).is_some();
    let english = Indexed::built_in(crate::Dialect::named("mofa-en").unwrap()).unwrap();
    assert!(is_dateline(&of_length(LONGEST_DATED), Indexed::generic()));
    assert!(!is_dateline(
        &of_length(LONGEST_DATED + 1),
        Indexed::generic()
    ));
    assert!(!is_dateline("Oslo, 5 March 2027", english));
    for (length, expected) in [(LONGEST_TITLE, true), (LONGEST_TITLE + 1, false)] {
        let line = format!("5 March 2027, O{}", "o".repeat(length - 15));
        assert_eq!(is_dateline(&line, Indexed::generic()), expected, "{line}");
    }
}

#[test]
fn how_long_a_recording_is_tells_neither_a_time_nor_a_place() {
    for (line, expected) in [
        ("March 5, 2027 | 45:29 | Video", (false, "")),
        ("March 5, 2027 | 15:29 | Oslo", (true, "| Oslo")),
        ("March 5, 2027, 45:29", (true, "")),
    ] {
        let when = dateline(line, Indexed::generic()).unwrap();
        assert_eq!((when.clock.is_some(), when.rest), expected, "{line}");
    }
}

#[test]
fn times_of_a_recording() {
    for (line, expected) in [
        ("00:00 Intro", true),
        ("1:04:12 The harbour", true),
        ("14:00", false),
        ("14:00 - 15:00", false),
        ("14.00 Intro", false),
        ("100:00 Intro", false),
        ("The harbour 00:00", false),
    ] {
        assert_eq!(begins_with_timecode(line), expected, "{line}");
    }
}

#[test]
fn dates_behind_places() {
    for (line, expected) in [
        ("Oslo, 5 March 2027", Some("Oslo")),
        ("Bergen, Norway, 5 March 2027", Some("Bergen, Norway")),
        ("Le 5 mars 2027", Some("")),
        ("(Radio Costa 1 - 12:30 News at noon, 5.3.2027)", Some("")),
        ("http://harbour.example  2027-03-05 08:55", Some("")),
        ("http://harbour.example/2027-03-05", None),
        ("發佈時間:2027-03-05 08:55:00 來源:港灣網", Some("")),
        ("5월 16일 목요일 브리핑 시작하겠습니다.", None),
        ("Today, 5 March 2027", None),
        ("Montag, den 1. März 2027", Some("")),
        ("Good morning, all, on 5 March 2027", None),
        ("Le 5 mars 2027 nous avons parlé", None),
        ("On 5 March 2027 the ministers met", None),
        ("Oslo, 5 March 2027.", None),
        ("Oslo, 5 p.m.", None),
        ("Oslo, 5 March 2027, 3:00 p.m.", Some("Oslo")),
        ("WHEN: Friday, 5 March 2027, 3:00 p.m.", Some("")),
        ("When: Friday, 5 March 2027, 3:00 p.m.", Some("")),
        ("Fecha: viernes, 5 de marzo de 2027", Some("")),
        ("Oslo: Friday, 5 March 2027", Some("")),
        ("Oslo, 12:30, 5 March 2027", Some("Oslo")),
        (
            "Jun Aoba, Head of the PPA,Port Aoba, 5 March 2027",
            Some("Port Aoba"),
        ),
        ("Next conference: Tuesday, 9 March 2027", None),
        ("REGISTRATION: Monday, 1 March 2027", None),
        ("Photo credit: Jun Lund, Harbour Times, 1 May 2020", None),
        ("Próxima sesión: martes, 9 de marzo de 2027", None),
        ("Contact: Ada Holm, 4 March 2027", None),
        ("[10:03] ada: yes, by ten minutes", None),
        ("[March 5, 2027] The Harbour", Some("] The Harbour")),
        ("Oslo, 5 March 2027 and on", None),
        ("Le 5 mars 2027 –", Some("")),
        ("42 Harbour Road, 5 March 2027", None),
        ("MEETING DATE Friday, 5 March 2027", Some("")),
        ("Speeches March 5, 2027", Some("")),
        (
            "Harbour Weekly, Oslo-March 5, 2027, 3:00 p.m.",
            Some("Oslo"),
        ),
        ("Oslo—March 5, 2027", Some("Oslo")),
        ("Opinion–March 5, 2027", Some("")),
        ("Oslo-March 5, 2027 and on", None),
        ("Pier 5, Oslo-Friday", None),
        ("Ada Holm—March 5, 2027", Some("")),
        ("Updated–March 5, 2027", None),
        ("Open daily, January–March 5, 2027", None),
        ("The Harbour - March 5, 2027", None),
        ("We met in Oslo-March 5, 2027", None),
        ("Speeches March 5, 2027 –", Some("")),
        ("Speeches March 5, 2027 and on", None),
        ("http://harbour.example  2027-03-05 | Oslo", Some("")),
        ("Talks on ferries, Oslo, 5 March 2027", Some("")),
        ("Speeches of March 5, 2027", None),
        ("Beaches March 5, 2027", None),
    ] {
        let found = dateline(line, Indexed::generic()).map(|when| when.rest);
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn posts_end_in_who_has_written_them_and_when() {
    for (line, expected) in [
        ("The ferry sails. — Jun Aoba (@aoba) March 5, 2027", true),
        ("The ferry sails. — Jun Aoba (@aoba)", false),
        ("The ferry sails. — Jun Aoba, March 5, 2027", false),
        ("Write to me (@aoba) by March 5, 2027", false),
        (
            "The ferry sails. — Jun Aoba (@aoba) March 5, 2027, Pier 7",
            false,
        ),
        ("The ferry sails. — Jun Aoba (@aoba) 12:30", false),
        ("Posted: 5 March 2027", true),
        ("Posted: 5 March 2027.", false),
        ("Posted: the 5 of us", false),
    ] {
        assert_eq!(is_posted(line, Indexed::generic()), expected, "{line}");
    }
}

#[test]
fn a_time_of_day_behind_a_room() {
    for (line, expected) in [
        ("East Room 12:15 P.M. EST", Some("East Room")),
        ("East Room 12:15", None),
        ("The ferries 12:15 P.M. EST", None),
        ("Let us meet in the East Room 12:15 P.M. EST", None),
    ] {
        let when = dateline(line, Indexed::generic());
        assert_eq!(when.map(|when| when.rest), expected, "{line}");
    }
}

#[test]
fn the_date_of_a_publication_stands_behind_a_word_for_it() {
    for (line, expected) in [
        ("For Immediate Release March 5, 2027", true),
        ("Posted: Fri, 5 March 2027 - 00:00", true),
        (
            "by Jun Aoba published on March 5, 2027, last seen March 7, 2027",
            true,
        ),
        ("por Aoba publicado 25/03/2027 18h00", true),
        ("2027-03-05 08:55", true),
        ("25.03.2027 | 08:55", true),
        ("http://harbour.example  2027-03-05 08:55", true),
        ("2027-03-05", false),
        ("5 March 2027 08:55", false),
        ("2027-03-05 08:55-09:20", false),
        ("2027-03-05 08:55 Harbour House", false),
        ("Reposted 5 March 2027", false),
        ("Postedby 5 March 2027", false),
        ("Posted by Jun Aoba, 5 March 2027", false),
        ("Aired March 5, 2027 - 13:30   ET", false),
        ("5 March 2027", false),
    ] {
        let found = dateline(line, Indexed::generic()).map(|when| when.posted);
        assert_eq!(found == Some(true), expected, "{line}");
        let clock = || dateline(line, Indexed::generic()).and_then(|when| when.clock);
        assert!(!expected || clock().is_none(), "{line}");
    }
    let long = format!(
        "Posted 5 March 2027{}",
        " and so on".repeat(LONGEST_DATED / 10)
    );
    assert_eq!(posted(&long, Indexed::generic()), None);
}

#[test]
fn a_sentence_tells_the_day_of_a_conference() {
    let line = "A transcript of the press conference given on 5 March 2027 at 3 p.m. in Oslo.";
    let when = date_told(line, Indexed::generic()).unwrap();
    assert_eq!((when.clock, when.rest), (None, ""));
    let other = "A transcript of the ferry given on 5 March 2027 at 3 p.m. in Oslo.";
    assert_eq!(date_told(other, Indexed::generic()), None);
}

#[test]
fn names_before_a_colon_that_is_none_of_a_time() {
    for (text, expected) in [
        ("WHEN: Friday", Some("WHEN")),
        ("WHEN:5 May", Some("WHEN")),
        ("Room 5: Friday", Some("Room 5")),
        ("12:30: Friday", Some("12:30")),
        ("Oslo, 12:30", None),
        ("Oslo", None),
    ] {
        assert_eq!(name_before_colon(text), expected, "{text}");
    }
}
