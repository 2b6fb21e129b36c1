//! The words of dates, clocks and sentences in English.

use super::{CalendarWords, Era, Rows, Words, rows, words};

/// Months and weekdays with the usual abbreviations; half-days as the pages write them. The zones
/// are those of White House briefings.
pub(super) const CALENDAR: CalendarWords = CalendarWords {
    months: MONTHS,
    weekdays: WEEKDAYS,
    before_noon: BEFORE_NOON,
    after_noon: AFTER_NOON,
    range: words!["to", "until", "-", "--", "–", "—", "~", "〜", "～"],
    before_clock: words!["around", "about", "approximately", "from", "at"],
    zones: ZONES,
    eras: rows![Era:],
};

pub(super) const MONTHS: Rows<Words> = rows![Words:
    words!["January", "Jan.", "Jan"],
    words!["February", "Feb.", "Feb"],
    words!["March", "Mar.", "Mar"],
    words!["April", "Apr.", "Apr"],
    words!["May"],
    words!["June", "Jun.", "Jun"],
    words!["July", "Jul.", "Jul"],
    words!["August", "Aug.", "Aug"],
    words!["September", "Sept.", "Sep.", "Sept", "Sep"],
    words!["October", "Oct.", "Oct"],
    words!["November", "Nov.", "Nov"],
    words!["December", "Dec.", "Dec"],
];

const WEEKDAYS: Rows<Words> = rows![Words:
    words!["Monday", "Mon"],
    words!["Tuesday", "Tues", "Tue"],
    words!["Wednesday", "Wed"],
    words!["Thursday", "Thurs", "Thu"],
    words!["Friday", "Fri"],
    words!["Saturday", "Sat"],
    words!["Sunday", "Sun"],
];

const BEFORE_NOON: Words = words!["a.m.", "am", "a.m"];
const AFTER_NOON: Words = words!["p.m.", "pm", "p.m"];

pub(super) const ZONES: Words = words![
    "JST", "GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "BST", "CET",
    "CEST", "EET", "EEST", "IDT", "IST", "ICT", "AST", "PHT", "KST", "WITA", "AMT", "MSK"
];

/// Words that a heading does not hold and a sentence does.
pub(super) const SENTENCE_WORDS: Words = words![
    "I", "we", "you", "he", "she", "they", "it", "is", "are", "was", "were", "am", "has", "have",
    "had", "will", "would", "can", "could", "should", "do", "does", "did", "that", "which", "who"
];
