"""Tables for the forms that only the whole page shows, and for words of more languages."""

from __future__ import annotations

import pytest

import shapes
from dates import clock_in, date_in
from header import announced, kind_of
from labels import head_of
from readings import labels, only, roles
from releases import people_field, row
from slips import lost_head
from text import lines_of

HYPHENS = "SUNUCU- Hoş geldiniz.\nELA NUR DENİZ- Mayıs ayında.\n"
DASHES = "기 자 - 언제 엽니까?\n총 재 - 오월입니다.\n항만 - 네.\n항만 - 네.\n"
GAPS = "AL    Jun, please.\nJH    Four.\nAL    How many?\nJH    Four.\n"
PERIODS = "Speaker Holm.  So.\nQ:  Why?\n" * 3
SPACES = "Minister Holm : So.\nMinister Holm : It is.\nMr Seto : Yes.\nRina : Thanks.\n"
NUMBERS = "1. Reuters: Why?\nSo.\n2. Pier Times: When?\nSo.\n3. AP: Who?\nSo.\n"
FEED = "".join(f"谭立新: 五月。[2027-03-05 09:3{n}]\n" for n in range(3))
BOXES = "".join(f"[谭立新]\n五月。[2027-03-05 09:3{n}]\n" for n in range(3))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HYPHENS, ["SUNUCU", "ELA NUR DENİZ"]),
        # Nobody known is closed so.
        ("ANKARA LİMANI- Vapur geçti mi?\nİZMİR LİMANI- Geçti.\n", []),
        (DASHES, ["기 자", "총 재", "항만", "항만"]),
        ("일정 - 변경 가능합니까?\n대상 - 부산항.\n" * 2, []),
        ("▲나하늘 시장 : 엽니다.\n▲기자 : 언제요?\n▲이용료 : 무료\n", ["나하늘 시장", "기자"]),
        (GAPS, ["AL", "JH", "AL", "JH"]),
        (GAPS.replace("?", "."), []),
        (PERIODS, ["Speaker Holm", "Q"] * 3),
        (SPACES, ["Minister Holm", "Minister Holm", "Mr Seto", "Rina"]),
        (SPACES + "Mr Seto: No.\n", ["Minister Holm", "Minister Holm", "Mr Seto", "Mr Seto"]),
        (NUMBERS, ["Reuters", "Pier Times", "AP"]),
        (NUMBERS.replace("2. ", "4. "), []),
        (FEED, ["谭立新"] * 3),
        (BOXES, ["谭立新"] * 3),
        (
            "譚立新（以下簡稱譚）：好。\n問：何時？\n譚：五月。\n",
            ["譚立新（以下簡稱譚）", "問", "譚"],
        ),
        ("方若兰:大家好。\n记者:何时？\n" * 2, ["方若兰", "记者"] * 2),
        ("江苏:五个。\n记者:何时？\n" * 2, ["记者"] * 2),
        ("青葉) 五月です。\n記者) 料金は。\n" * 3, ["青葉", "記者"] * 3),
        ("青葉：青葉です。\n記者：なぜですか。\n市長：さあ。\n", ["青葉", "記者", "市長"]),
    ],
)
def test_labels_that_the_page_shows(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


KNOWN = "（市長）五月です。\n（記者）なぜですか。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (KNOWN + "（港湾局）無料です。\n", ["市長", "記者", "港湾局"]),
        (KNOWN + "（港湾局）別紙\n", ["市長", "記者"]),
        (KNOWN + "（瀬戸新聞・岸）いつですか。\n", ["市長", "記者", "瀬戸新聞・岸"]),
        ("（市長）五月です。\n（港湾局）無料です。\n", ["市長"]),
        ("○知事：五月です。\n" * 2 + "○瀬戸新聞：いつですか。\n", ["○知事", "○知事", "瀬戸新聞"]),
    ],
)
def test_departments_and_outlets_of_one_frame(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Harbour FM reporter: Why?", "reporter"),
        ("Media representative: Why?", "reporter"),
        ("港湾局渡船課 青葉：五月です。", "official"),
        ("瀬戸新聞 岸：いつですか。", "reporter"),
        ("प्रश्न : कब?", "reporter"),
        ("वक्ता 1: कब?", "unknown"),
        ("श्री अमन सेठी, प्रवक्ता: मई में।", "official"),
        ("1、問：何時？", "reporter"),
        ("Minister of Works: Nora Holm", None),
        ("Secretary: Mr. Jun Aoba", None),
        ("Moderator: Jun Aoba", "moderator"),
    ],
)
def test_more_labels(line: str, role: str | None) -> None:
    found = head_of(line)
    assert (found and found.role) == role


@pytest.mark.parametrize(
    ("speech", "expected"),
    [("Nora Holm", True), ("Dame Ida Seto", True), ("Holm", False), ("Nora Holm spoke.", False)],
)
def test_rows_of_lists_of_people(speech: str, expected: bool) -> None:
    assert row(speech) == expected


def test_fields_that_name_people() -> None:
    assert people_field("Speaker: ADA HOLM, Director, Ports Office")
    assert not people_field("Speaker: Thank you, Minister.")
    text = "Moderator: JUN SETO, Officer\n\nJUN SETO: Good morning.\nQ: Why?\n"
    assert roles(text) == "mr"


def test_a_label_that_has_lost_its_colon() -> None:
    closed = {"Minister": "official"}
    found = lost_head("MinisterThe ferry is late.", closed)
    assert found is not None
    assert found.role == "official"
    assert lost_head("McDonaldThe ferry is late.", closed) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Question: Did you? Answer: I did. Question: Why?", ["Question", "Answer", "Question"]),
        ("Question: Did you? Paper: I did.", ["Question"]),
        ("Question: The question is this. Question: So it is.", ["Question"]),
    ],
)
def test_who_answers_on_the_line_of_a_question(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Holm: “We lift.”\n", []),
        ("Minister Holm: “We lift.”\nReporter: When?\n", ["Minister Holm", "Reporter"]),
        ("“No road” -\nDeputy Governor of the Harbour:\nSo.\n", []),
    ],
)
def test_quotations_where_nobody_asks(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("00:17:20", ["turn", "furniture"]),
        ("12", ["turn", "furniture"]),
        ("* *** *", ["turn", "furniture"]),
        ("* * *", ["turn", "end", "text"]),
        ("12 ferries", ["turn"]),
    ],
)
def test_what_a_page_adds(between: str, expected: list[str]) -> None:
    text = f"Minister Aoba: It sails.\n\n{between}\n\nThe pier is open.\n"
    assert [block.kind for block in only(text).blocks] == expected


def test_heads_of_pages() -> None:
    head = "PORT SERVICE\n\n{}\n\n"
    text = f"Minister Aoba: So.\n\n{head.format(1)}It is.\n\n{head.format(2)}And so on.\n"
    assert len(only(text).blocks[0].paragraphs) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whoever stands between the questions of others answers them.
        ("Question: Why?\nTun Aoba: Who says so?\n" * 2, "roro"),
        (
            "ADA LUND: When you ask, identify yourself.\nMR. HOLM: So.\nADA LUND: Next.\nQ: Why?\n",
            "momr",
        ),
        ("譚立新：好。\n記者：料金は。\n", "r"),
    ],
)
def test_parts(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("5 Mart 2027", "2027-03-05"),
        ("मार्च 5, 2027", "2027-03-05"),
        ("١٤ مارس ٢٠٢٧", "2027-03-14"),
        ("116年3月5日（星期五）", "2027-03-05"),
        ("令和9年（2027年）3月5日（金）", "2027-03-05"),
        ("입력 2027-03-05 15:41", "2027-03-05"),
        ("2027.03.05", "2027-03-05"),
    ],
)
def test_dates(line: str, date: str) -> None:
    found = date_in(line)
    assert found is not None
    assert found.iso == date


@pytest.mark.parametrize(
    ("line", "start"), [("上午10時30分", "10:30"), ("오후 3시", "15:00"), ("下午2时5分", "14:05")]
)
def test_clocks(line: str, start: str) -> None:
    found = clock_in(line.replace(" ", ""))
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Liman Müdürlüğü Basın Toplantısı", "other"),
        ("Media encounter of the President", "other"),
        ("例行新聞說明會", "regular"),
        ("Edited Transcript of the Bank's Press Conference: March 5, 2027", "regular"),
    ],
)
def test_titles(line: str, kind: str) -> None:
    assert announced(line)
    assert kind_of(line) in {kind, "other"}


def test_the_date_of_a_sentence() -> None:
    text = "The press briefing was held on 5 March 2027.\n\nQ: Why?\n"
    assert only(text).header.date == "2027-03-05"


def test_lines() -> None:
    assert shapes.furniture("責任編輯：石田")
    assert shapes.end("-END-")
    assert not shapes.heading_words("Head of Survey: Dr. Emil Lund")
    assert len(lines_of("a\nb")) == 2
