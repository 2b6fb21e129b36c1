//! The words of dates and clocks in Japanese.

use super::{CalendarWords, Era, Rows, Words, rows, words};

/// Weekdays stand in brackets behind a date: `(火曜日)`, `(火)`.
pub(super) const CALENDAR: CalendarWords = CalendarWords {
    months: rows![Words:],
    weekdays: WEEKDAYS,
    before_noon: words!["午前"],
    after_noon: words!["午後"],
    range: words!["~", "〜", "～", "-", "－", "―", "から"],
    before_clock: words![],
    zones: words!["JST"],
    eras: ERAS,
};

const WEEKDAYS: Rows<Words> = rows![Words:
    words!["月曜日", "月曜", "月"],
    words!["火曜日", "火曜", "火"],
    words!["水曜日", "水曜", "水"],
    words!["木曜日", "木曜", "木"],
    words!["金曜日", "金曜", "金"],
    words!["土曜日", "土曜", "土"],
    words!["日曜日", "日曜", "日"],
];

/// The eras since the calendar of 1873 and the year in which each begins.
pub(super) const ERAS: Rows<Era> = rows![Era:
    era("明治", 1868),
    era("大正", 1912),
    era("昭和", 1926),
    era("平成", 1989),
    era("令和", 2019),
];

const fn era(name: &'static str, first_year: u16) -> Era {
    Era {
        name: alloc::borrow::Cow::Borrowed(name),
        first_year,
    }
}
