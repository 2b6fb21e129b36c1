use super::*;
use alloc::format;
use alloc::string::String;

/// `weekday date clock|rest`, `-` for what is missing, `!` for the impossible.
fn shown(text: &str) -> Option<String> {
    let when = when(text, Indexed::generic())?;
    let weekday = when
        .weekday
        .map_or(String::from("-"), |(day, _)| format!("{day}"));
    let date = when
        .date
        .map_or(String::from("-"), |date| match date.date() {
            Some(day) => format!("{day}{}", if date.mistyped { "?" } else { "" }),
            None if date.either => String::from("either"),
            None => String::from(if date.is_impossible() { "!" } else { "no-year" }),
        });
    let clock = when
        .clock
        .and_then(|clock| clock.start)
        .map_or(String::from("-"), |time| format!("{time}"));
    Some(format!("{weekday} {date} {clock}|{}", when.rest))
}

#[test]
fn dates_in_numbers() {
    for (text, expected) in [
        ("18.09.2019", "- 2019-09-18 -|"),
        ("18/09/2019", "- 2019-09-18 -|"),
        ("09/18/2019", "- 2019-09-18 -|"),
        ("05/05/2019", "- 2019-05-05 -|"),
        ("03/04/2019", "- either -|"),
        ("18/13/2019", "- ! -|"),
        ("09.18.2019", "- 2019-09-18 -|"),
        ("05.05.2019", "- 2019-05-05 -|"),
        ("05.12.2019", "- 2019-12-05 -|"),
        ("13/12/2019", "- 2019-12-13 -|"),
        ("12/13/2019", "- 2019-12-13 -|"),
        ("12/11/2019", "- either -|"),
        ("12/12/2019", "- 2019-12-12 -|"),
        ("2019/09/18", "- 2019-09-18 -|"),
        ("2019.09.18", "- 2019-09-18 -|"),
        ("H17.06.17(金)09:26", "friday 2005-06-17 09:26|"),
        ("R6/1/5(金)", "friday 2024-01-05 -|"),
        ("平成17.6.17", "- 2005-06-17 -|"),
        ("H17.13.17(金)", "friday ! -|"),
    ] {
        assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn versions_and_sections_are_no_eras() {
    for text in [
        "R2.3.4",
        "R6.1/5(金)",
        "R2.3.4 の部品",
        "H1.2.3 Requirements",
        "R2.3.4 10:30",
        "R2.3.4(beta)",
    ] {
        assert!(
            when(text, Indexed::generic()).is_none_or(|when| when.date.is_none()),
            "{text}"
        );
    }
}

#[test]
fn dates_of_many_languages() {
    for (text, expected) in [
        ("21. prosince 2009", "- 2009-12-21 -|"),
        ("21. 12. 2009 13:08", "- 2009-12-21 13:08|"),
        ("10 maart 2023", "- 2023-03-10 -|"),
        ("Jumat, 26 Juli 2019", "friday 2019-07-26 -|"),
        ("3 stycznia 2024", "- 2024-01-03 -|"),
        ("29 апреля 2008 г.", "- 2008-04-29 -|"),
        ("29 апреля 2008 года в Осло", "- 2008-04-29 -|в Осло"),
        ("29 апреля 2008 годы", "- 2008-04-29 -|годы"),
        ("29-04-2008", "- 2008-04-29 -|"),
        ("vineri, 25 iulie 2025", "friday 2025-07-25 -|"),
        ("19. november 2020", "- 2020-11-19 -|"),
        ("segunda-feira, 4 de maio de 2020", "monday 2020-05-04 -|"),
        ("4. května 2020", "- 2020-05-04 -|"),
        ("4. kve\u{30c}tna 2020", "- 2020-05-04 -|"),
        ("May 12, 2005 - 13:30   ET", "- 2005-05-12 13:30|"),
        (
            "2027年3月5日（星期五）上午10时30分",
            "friday 2027-03-05 10:30|",
        ),
        (
            "2027년 3월 5일 (금) 오전 10시 30분",
            "friday 2027-03-05 10:30|",
        ),
        ("中華民國116年03月05日", "- 2027-03-05 -|"),
        ("116年3月5日", "- 2027-03-05 -|"),
        ("मार्च 5, 2027", "- 2027-03-05 -|"),
        ("५ मार्च २०२७", "- 2027-03-05 -|"),
        ("١٤ مارس ٢٠٢٧", "- 2027-03-14 -|"),
        ("الجمعة، 5 آذار، 2027", "friday 2027-03-05 -|"),
        ("5 sentyabr 2027", "- 2027-09-05 -|"),
    ] {
        assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
    }
    for text in ["3 majority 2024", "10 maarten 2023", "le mars"] {
        assert_eq!(shown(text), None, "{text}");
    }
}

#[test]
fn dates_right_behind_the_words_of_a_title() {
    for (title, expected) in [
        ("知事会見2027年3月5日", Some("2027年3月5日")),
        ("知事会見令和9年3月5日（要旨）", Some("令和9年3月5日")),
        ("知事会見 2027年3月5日", Some("2027年3月5日")),
        ("知事会見3月5日", None),
        ("第2027年度知事会見", None),
    ] {
        let found = inside(title, Indexed::generic()).and_then(|when| when.date);
        assert_eq!(found.map(|date| date.text), expected, "{title}");
    }
}

#[test]
fn marks_around_the_parts_of_a_date_line() {
    for open in "(（《〈［[-―—–─".chars() {
        let found = shown(&format!("{open}18.09.2019"));
        assert_eq!(found.as_deref(), Some("- 2019-09-18 -|"), "{open}");
    }
    for mark in [',', '，', '、', ')', '）', '\u{3000}'] {
        let found = shown(&format!("18.09.2019{mark}9:05"));
        assert_eq!(found.as_deref(), Some("- 2019-09-18 09:05|"), "{mark}");
    }
    for mark in [',', '，', '、', ';'] {
        let found = shown(&format!("18.09.2019 {mark}Lima{mark}"));
        assert_eq!(found.as_deref(), Some("- 2019-09-18 -|Lima"), "{mark}");
    }
}

#[test]
fn each_part_of_a_date_line_stands_once() {
    for (text, expected) in [
        ("18.09.2019, 9:05, 10:05", "- 2019-09-18 09:05|10:05"),
        ("18.09.2019, 19.09.2019", "- 2019-09-18 -|19.09.2019"),
        ("令和元年9月18日(水)(木)", "wednesday 2019-09-18 -|(木)"),
    ] {
        assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_title_has_its_date_behind_a_mark() {
    for (title, expected) in [
        ("Press Conference 9 March 2027", true),
        ("Press Conference(9 March 2027)", true),
        ("Press Conference（9 March 2027）", true),
        ("Press Conference,9 March 2027", true),
        ("Press Conference\u{3000}9 March 2027", true),
        ("Press Conference\u{a0}9 March 2027", true),
        ("9 March 2027: Press Conference", true),
        ("Press Conference:9 March 2027", false),
        ("Press Conference 9 a.m.", false),
    ] {
        let found = inside(title, Indexed::generic());
        assert_eq!(found.is_some(), expected, "{title}");
    }
}

#[test]
fn date_lines_of_rarer_forms() {
    for (text, expected) in [
        ("23 July. 1999", "- 1999-07-23 -|"),
        ("23 July， 1999", "- 1999-07-23 -|"),
        ("Sonntag, 7. März 2027", "sunday 2027-03-07 -|"),
        ("3 de diciembre de 2021", "- 2021-12-03 -|"),
        ("March 6, 2018 （PM）", "- 2018-03-06 -|"),
        ("９月１７日", "- no-year -|"),
    ] {
        assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn dates_with_spaces_between_number_and_unit() {
    for (text, expected) in [
        ("2019年5 月7日(火曜日)", "tuesday 2019-05-07 -|"),
        ("2019 年 5 月 7 日(火)", "tuesday 2019-05-07 -|"),
        ("令和 元 年 5 月 7 日", "- 2019-05-07 -|"),
    ] {
        assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn date_lines_of_every_form() {
    for (text, expected) in [
        (
            "Tuesday, July 31, 2018, 8:56 p.m. Moscow, Russia",
            "tuesday 2018-07-31 20:56|Moscow, Russia",
        ),
        (
            "Friday, March, 2, 2007, 9:05 a.m.",
            "friday 2007-03-02 09:05|",
        ),
        ("16 September 2004", "- 2004-09-16 -|"),
        ("23 July, 1999", "- 1999-07-23 -|"),
        ("21st February 1995", "- 1995-02-21 -|"),
        ("5th of March 2021", "- 2021-03-05 -|"),
        (
            "Mittwoch, 3. März 2021, 11:30 Uhr",
            "wednesday 2021-03-03 11:30|",
        ),
        ("mercredi 5 mars 2021", "wednesday 2021-03-05 -|"),
        ("1er juin 2021", "- 2021-06-01 -|"),
        ("3 de marzo de 2021", "- 2021-03-03 -|"),
        ("3 de marzo del 2021", "- 2021-03-03 -|"),
        ("Montag, den 1. März 2027", "monday 2027-03-01 -|"),
        ("5:00 p.m. for about 30 minutes, Lima", "- - 17:00|Lima"),
        ("January 20, 1998", "- 1998-01-20 -|"),
        ("December12, 2008", "- 2008-12-12 -|"),
        ("2023-04-28 19:13", "- 2023-04-28 19:13|"),
        ("Tuesday, July 3", "tuesday no-year -|"),
        ("10:00 - 10:15 a.m.", "- - 10:00|"),
        ("March 6, 2018 (PM)", "- 2018-03-06 -|"),
        ("09:38-09:41 A.M.April 20, 2012", "- 2012-04-20 09:38|"),
        (
            "08:08-08:09 P.M. May 30, 2014(Japantime)",
            "- 2014-05-30 20:08|(Japantime)",
        ),
        (
            "(Tuesday, October 4, 2016, 8:41 am to 8:46 am)",
            "tuesday 2016-10-04 08:41|",
        ),
        (
            "Friday, February 30, 2024, 2:05 p.m. Lima",
            "friday ! 14:05|Lima",
        ),
        (
            "(平成30年7月31日(火曜日)20時56分 於:ロシア・モスクワ)",
            "tuesday 2018-07-31 20:56|於:ロシア・モスクワ",
        ),
        (
            "（平成３０年７月３１日（火曜日）２０時５６分　於：ロシア・モスクワ）",
            "tuesday 2018-07-31 20:56|於：ロシア・モスクワ",
        ),
        (
            "《令和6年8月30日(金) 12:07~12:22   於:本省会見室》",
            "friday 2024-08-30 12:07|於:本省会見室",
        ),
        (
            "[Tuesday, July 31, 2018, 8:56 p.m. Moscow]",
            "tuesday 2018-07-31 20:56|Moscow",
        ),
        (
            "〈令和6年8月30日(金) 於:本省会見室〉",
            "friday 2024-08-30 -|於:本省会見室",
        ),
        (
            "［平成30年7月31日(火曜日) 於:モスクワ］",
            "tuesday 2018-07-31 -|於:モスクワ",
        ),
        ("January 20, 1000", "- 1000-01-20 -|"),
        ("令和元年5月7日", "- 2019-05-07 -|"),
        ("2019年5月7日(火曜日)", "tuesday 2019-05-07 -|"),
        ("平成29日4月21日(金)", "friday 2017-04-21? -|"),
        ("―平成15年9月17日(水)", "wednesday 2003-09-17 -|"),
        ("昭和64年1月7日", "- 1989-01-07 -|"),
        ("令和9年（2027年）3月5日", "- 2027-03-05 -|"),
        ("令和9（2027）年3月5日(金)", "friday 2027-03-05 -|"),
        ("2027年(令和9年) 3月5日", "- 2027-03-05 -|"),
        ("9月17日", "- no-year -|"),
        (
            "Friday, 5 March 2027, Monday Hall",
            "friday 2027-03-05 -|Monday Hall",
        ),
        ("午後3時から約45分", "- - 15:00|"),
        ("9時42分~9時52分", "- - 09:42|"),
    ] {
        assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
    }
    for text in [
        "Friday",
        "noon, Oslo",
        "0999-04-28",
        "日本銀行",
        "火災について",
        "May I ask",
        "31",
        "2018",
        "",
        "平成13年4月",
        "3.4.2019/12",
    ] {
        assert_eq!(shown(text), None, "{text}");
    }
}

#[test]
fn a_date_in_a_title_is_not_the_end_of_a_range() {
    for (title, expected) in [
        (
            "Voyage to the North (4 to 10 March 2027), 4.03.2027",
            Some("2027-03-04"),
        ),
        ("Voyage to the North, 4 - 10 March 2027", None),
        ("Voyage to the North, March 4 - March 10, 2027", None),
        ("Voyage, Part 2 - March 10, 2027", Some("2027-03-10")),
        ("Talks on Pier 4, 10 March 2027", Some("2027-03-10")),
        ("From noon to 10 March 2027", Some("2027-03-10")),
    ] {
        let date = inside(title, Indexed::generic()).and_then(|when| when.date?.date());
        assert_eq!(
            date.map(|date| format!("{date}")).as_deref(),
            expected,
            "{title}"
        );
    }
}
