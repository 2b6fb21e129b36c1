"""Tables for lines, dates, headings, titles and whole pages."""

from __future__ import annotations

import pytest

import shapes
from dates import clock_in, date_in
from reader import read
from readings import kinds, only
from text import lines_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", ["a", "b"]),
        ("a\r\nb\rc", ["a", "b", "c"]),
        ("\ufeffa", ["a"]),
        ("", [""]),
        ("a\u2028b\x85c", ["a\u2028b\x85c"]),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    lines = lines_of(text)
    assert [line.raw for line in lines] == expected
    assert all(text[line.start :].startswith(line.raw) for line in lines)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tuesday, July 31, 2018, 8:56 p.m. Oslo", "2018-07-31"),
        ("Friday, March, 2, 2007", "2007-03-02"),
        ("Press Conference, 29 January 2008", "2008-01-29"),
        ("Time & Date: 9:20 - 9:21 A.M. December12, 2008", "2008-12-12"),
        ("Tuesday, July 3", None),
        ("February 30, 2024", None),
        ("(平成30年7月31日(火曜日)20時56分)", "2018-07-31"),
        ("平成29日4月21日(金)", "2017-04-21"),
        ("令和元年5月7日", "2019-05-07"),
        ("2019-05-07 19:03", "2019-05-07"),
        ("• 20 Feb. 2019 -", "2019-02-20"),
        ("PORT ALDER, 7 MAY 2019", "2019-05-07"),
        ("2019年5月7日(火曜日)", "2019-05-07"),
    ],
)
def test_dates(line: str, expected: str | None) -> None:
    found = date_in(line)
    assert found is not None
    assert found.iso == expected


@pytest.mark.parametrize(
    ("line", "start", "until"),
    [
        ("8:56 p.m. Oslo", "20:56", None),
        ("12:22 p.m.", "12:22", None),
        ("1:52 a.m.", "01:52", None),
        ("9.45a.m.", "09:45", None),
        ("from 8:56 a.m. to 8:57 a.m.", "08:56", "08:57"),
        ("Time & Date:08:41-08:45 A.M.", "08:41", "08:45"),
        ("11:57-12:02 A.M.", "11:57", "12:02"),
        ("08:08-08:09 P.M.", "20:08", "20:09"),
        ("10:04 to 10:16", "10:04", "10:16"),
        ("25:70 p.m.", None, None),
        ("20時56分", "20:56", None),
        ("9時42分~9時52分", "09:42", "09:52"),
        ("午後3時半から約50分", "15:30", None),
        ("9:20~", "09:20", None),
    ],
)
def test_clocks(line: str, start: str | None, until: str | None) -> None:
    found = clock_in(line)
    assert found is not None
    assert (found.start, found.until) == (start, until)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Visit to Peru", True),
        ("The telephone talks in Washington, D.C.", True),
        ("Opening remarks of “Sail on.”", True),
        ("We met.", False),
        ("I said that we would sail", False),
        ("And lastly —", False),
        ("the rest of it", False),
        ("The items are as follows:", False),
        ("None", False),
        ("灯台の点灯", True),
        ("灯台が点きました。", False),
    ],
)
def test_headings(line: str, expected: bool) -> None:
    assert shapes.heading_words(line) is expected


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Spokesperson Rin Aoba's Regular Press Conference on May 7, 2019", "regular"),
        ("2019年5月7日外交部发言人青叶主持例行记者会", "regular"),
        ("Transcript of Weekly Media Briefing", "regular"),
        ("Joint news conference with President Sato", "joint"),
        ("Remarks by President Sato", "other"),
        ("HARBOUR MEDIA CONFERENCE", "other"),
        ("Introductory statement with Q&A", "other"),
    ],
)
def test_titles_of_other_countries(title: str, kind: str) -> None:
    header = only(f"{title}\nReporter: Why?\n").header
    assert (header.title, header.kind) == (title, kind)


@pytest.mark.parametrize(
    "line", ["James S. Aoba Press Briefing Room", "We held a press conference."]
)
def test_no_titles(line: str) -> None:
    assert only(f"{line}\nReporter: Why?\n").header.title is None


@pytest.mark.parametrize(
    ("line", "venue"),
    [("Port Alder, 7 May 2019", "Port Alder"), ("TRANSCRIPT | May 7, 2019", None)],
)
def test_a_date_behind_other_words(line: str, venue: str | None) -> None:
    header = only(f"Press Gaggle with the Minister\n{line}\nReporter: Why?\n").header
    assert (header.date, header.venue) == ("2019-05-07", venue)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("3. März 2027", "2027-03-03"),
        ("le 5 mars 2027", "2027-03-05"),
        ("3 de marzo de 2027", "2027-03-03"),
        ("18.09.2027", "2027-09-18"),
        ("09/18/2027", "2027-09-18"),
        ("03/04/2027", None),
    ],
)
def test_dates_of_other_countries(line: str, date: str | None) -> None:
    found = date_in(line)
    assert found is not None
    assert found.iso == date


def test_a_page() -> None:
    record = only(
        "Press Conferences\n"
        "Extraordinary Press Conference by Foreign Minister Ken Aoba\n"
        "Tuesday, July 31, 2018, 8:56 p.m. Oslo, Norway\n"
        "Japanese\n"
        "(1) Ferries\n"
        "Mr. Ken Aoba, Minister for Foreign Affairs: They sail.\n"
        "(2) Lamps\n"
        "They burn.\n"
        "Fog\n"
        "Reporter: Is it late?\n"
        "(Laughter)\n"
        "Minister Aoba: It is.\n"
    )
    header = record.header
    assert (header.kind, header.date, header.start) == ("extraordinary", "2018-07-31", "20:56")
    assert header.venue == "Oslo, Norway"
    assert [block.kind for block in record.blocks] == [
        *("breadcrumb", "title", "dateline", "link", "heading", "turn", "heading", "turn"),
        *("heading", "turn", "stage_direction", "turn"),
    ]
    turns = [block for block in record.blocks if block.kind == "turn"]
    assert [turn.inferred for turn in turns] == [False, True, False, False]
    assert [turn.speaker for turn in turns] == [0, 0, None, 0]


def test_a_list_of_topics_ends_where_its_numbers_begin_again() -> None:
    text = "Press Conference, 29 January 2008\n1. Lamps\n2. Fog\n1. Lamps\nQ: Why?\nA: Fog.\n"
    assert kinds(text) == ["title", "toc", "toc", "heading", "turn", "turn"]


def test_several_conferences() -> None:
    page = "青葉外務大臣会見記録\n(平成30年7月{}日 10時5分 於:会見室)\n【記者】はい。\n"
    assert len(read(page.format(30) + page.format(31))) == 2
