"""Dates and times of day in the lines of a header."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass

from words import ERAS, MONTHS, MONTHS_ABROAD, WEEKDAYS, WEEKDAYS_ABROAD

CAPITALS = "|".join(name.upper() for name in MONTHS)
MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS) + rf"|Sept\.?|{CAPITALS}"
ABROAD = {name: i for i, names in enumerate(MONTHS_ABROAD, 1) for name in names}
MONTH = "|".join(sorted(ABROAD, key=len, reverse=True)) + f"|{MONTH}"
DAY = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH|er|º|\.)?"
WEEKDAY = "|".join((*WEEKDAYS, *WEEKDAYS_ABROAD))
ENGLISH = re.compile(
    rf"(?:\b(?P<week>{WEEKDAY})\b\s*,?\s*)?"
    rf"(?:\b(?P<m1>{MONTH})(?![^\W\d_]),?\s*(?P<d1>{DAY})|(?P<d2>\b{DAY})\s+(?:(?:of|de)\s+)?(?P<m2>{MONTH})(?![^\W\d_]))"
    r"\s*,?\s*(?:del?\s+)?(?P<year>\b\d{4}\b)?"
)
JAPANESE = re.compile(
    r"(?:(?P<era>昭和|平成|令和)(?P<n>\d{1,2}|元)[年日]|(?P<year>\d{4})年|(?P<roc>1\d\d)年)"
    r"(?:\((?:\d{4}|[昭平令][和成]\d{1,2})年\))?"
    r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?:\((?P<week>[月火水木金土日])(?:曜日?)?\))?"
)


NUMBERS = re.compile(
    r"^(?:입력|\W*)\s*(?P<year>(?:19|20)\d\d)(?P<mark>[-.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
    r"(?![\d|])"
)


SHORT = re.compile(
    r"^\W*(?P<one>\d{1,2})(?P<mark>[./])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)"
)
MONTHS_IN_YEAR = 12
#: The year before the first of the Republic of China.
FIRST_OF_THE_REPUBLIC = 1911


@dataclass(frozen=True)
class Date:
    """A date of a header; `iso` is none where the year is missing or there is no such day."""

    iso: str | None
    weekday: bool
    begin: int
    end: int


def iso(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def month_number(name: str) -> int:
    if name in ABROAD:
        return ABROAD[name]
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name[:3].capitalize()))


def narrow(text: str) -> str:
    """Full-width digits and marks in their narrow forms, letter for letter."""
    return "".join(c if len(n := unicodedata.normalize("NFKC", c)) != 1 else n for c in text)


def english_date(text: str) -> Date | None:
    found = ENGLISH.search(text)
    if not found:
        return None
    month = month_number(found["m1"] or found["m2"])
    day = int(re.sub(r"\D", "", found["d1"] or found["d2"]))
    value = iso(int(found["year"]), month, day) if found["year"] else None
    return Date(value, bool(found["week"]), found.start(), found.end())


def japanese_date(text: str) -> Date | None:
    found = JAPANESE.search(text)
    if not found:
        return None
    if found["era"]:
        year = ERAS[found["era"]] + (1 if found["n"] == "元" else int(found["n"]))
    else:
        year = int(found["year"]) if found["year"] else int(found["roc"]) + FIRST_OF_THE_REPUBLIC
    value = iso(year, int(found["month"]), int(found["day"]))
    return Date(value, bool(found["week"]), found.start(), found.end())


def numbers_date(text: str) -> Date | None:
    """`2019-05-07`."""
    found = NUMBERS.search(text)
    if not found:
        return None
    value = iso(int(found["year"]), int(found["month"]), int(found["day"]))
    return Date(value, False, found.start(), found.end())


def short_date(text: str) -> Date | None:
    """`18.09.2019` is the day first; `03/04/2019` may be either, and then it is no date."""
    found = SHORT.search(text)
    if not found:
        return None
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    day, month = (one, two) if two <= MONTHS_IN_YEAR else (two, one)
    open_ = found["mark"] == "/" and one != two and max(one, two) <= MONTHS_IN_YEAR
    value = None if open_ else iso(year, month, day)
    return Date(value, False, found.start(), found.end())


def date_in(text: str) -> Date | None:
    text = narrow(text)
    return japanese_date(text) or english_date(text) or numbers_date(text) or short_date(text)


HALF = r"[ap]\.?\s?m\b\.?"
CLOCK = rf"(\d{{1,2}})\s?[:.]\s?(\d\d)(?!\.\d)\s*({HALF})?"
TO = r"\s*(?:-|–|—|--|~|〜|～|to|till|until)\s*"
ENGLISH_CLOCK = re.compile(
    rf"(?:\b(?:from|around|about)\s+)?(?<!\d)(?<!\d[:.]){CLOCK}(?:{TO}{CLOCK})?", re.IGNORECASE
)
JA_CLOCK_PART = r"(午前|午後|上午|下午|오전|오후)?(\d{1,2})[時时시](?:\s?(\d{1,2})[分분]|(半))?"
JA_CLOCK = re.compile(rf"{JA_CLOCK_PART}(?:\s*[~〜～∼\-－―から]+\s*{JA_CLOCK_PART})?")
AFTERNOON = {"午後", "下午", "오후"}
OPEN_END = re.compile(r"\s*[~〜～]")


@dataclass(frozen=True)
class Clock:
    """A time of day, or a range; each as `HH:MM`."""

    start: str | None
    until: str | None
    begin: int
    end: int


def hhmm(hour: str, minute: str, afternoon: bool | None) -> str | None:
    h, m = int(hour), int(minute)
    if afternoon is not None and 1 <= h <= 12:
        h = h % 12 + (12 if afternoon else 0)
    return f"{h:02}:{m:02}" if h < 24 and m < 60 else None


def half(mark: str | None) -> bool | None:
    return None if not mark else mark[0].lower() == "p"


def over_noon(h1: str, h2: str, first: str | None, second: str | None) -> bool:
    """`11:57-12:02 A.M.`: one half of the day for a range over noon."""
    return h1 == "11" and h2 == "12" and not first and half(second) is False


def english_clock(text: str) -> Clock | None:
    found = ENGLISH_CLOCK.search(text)
    if not found:
        return None
    h1, m1, a1, h2, m2, a2 = found.groups()
    if "." in found[0] and not (a1 or h2):
        return None
    if h2 is None:
        return Clock(hhmm(h1, m1, half(a1)), None, found.start(), found.end())
    noon = over_noon(h1, h2, a1, a2)
    start = hhmm(h1, m1, half(a1 or a2))
    until = hhmm(h2, m2, True if noon else half(a2))
    return Clock(start, until, found.start(), found.end())


def japanese_clock(text: str) -> Clock | None:
    found = JA_CLOCK.search(text)
    if not found:
        return None
    a1, h1, m1, half1, a2, h2, m2, half2 = found.groups()
    start = hhmm(h1, "30" if half1 else m1 or "0", None if not a1 else a1 in AFTERNOON)
    later = a2 or a1
    until = h2 and hhmm(h2, "30" if half2 else m2 or "0", None if not later else later in AFTERNOON)
    return Clock(start, until or None, found.start(), found.end())


def clock_in(text: str) -> Clock | None:
    text = narrow(text)
    return japanese_clock(text) or english_clock(text)
