"""The oracle's own tables: what it says of lines, dates, labels, headings and people."""

from __future__ import annotations

from pathlib import Path

import pytest

import shapes
from dates import clock_in, date_in
from explained import Class, explain, load
from labels import glued_head, head_of, period_head
from model import Record
from reader import read
from short_names import ShortNames
from survey import Survey, recurrent_head
from text import filled, lines_of
from views import Difference, Places, differences, of_kaiken, of_oracle

HERE = Path(__file__).resolve().parent


def only(text: str) -> Record:
    (record,) = read(text)
    return record


def kinds(text: str) -> list[str]:
    return [block.kind for block in only(text).blocks]


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
    ("line", "label", "role"),
    [
        ("Reporter: Why?", "Reporter", "reporter"),
        ("Reporter:Why?", "Reporter", "reporter"),
        ("Female Reporter: Why?", "Female Reporter", "reporter"),
        ("Q. Why?", "Q", "reporter"),
        ("A.", "A", "official"),
        ("Minister Aoba: Because.", "Minister Aoba", "official"),
        ("Mr. Ken Aoba, Minister for Foreign Affairs: Yes.", None, "official"),
        ("Asahi Shimbun, Kuroda: Why?", "Asahi Shimbun, Kuroda", "reporter"),
        ("Kuroda, TV Tokyo : Why?", "Kuroda, TV Tokyo", "reporter"),
        ("2. Deputy Press Secretary Jun Sato: Yes.", "Deputy Press Secretary Jun Sato", "official"),
        ("MODERATOR:  Next.", "MODERATOR", "moderator"),
        ("Question (The Globe): Why?", "Question (The Globe)", "reporter"),
        ("JUN SATO (Foreign Minister): Yes.", "JUN SATO (Foreign Minister)", "official"),
        ("【青葉外務大臣】はい。", "青葉外務大臣", "official"),
        ("（ロイター コルビー記者）はい。", "ロイター コルビー記者", "reporter"),
        ("(大臣)(後で)はい。", "大臣", "official"),
        ("問:なぜですか。", "問", "reporter"),
        ("Ｑ：なぜですか。", "Ｑ", "reporter"),
        ("Q  why is it late?", "Q", "reporter"),
        ("Q\twhy is it late?", "Q", "reporter"),
        ("Q And, on the ferry: is it late?", "Q", "reporter"),
        ("J: Why?", "J", "reporter"),
        ("PM: Because.", "PM", "official"),
        ("HOST: Good morning.", "HOST", "unknown"),
        ("INTERVENCIÓN: Sí.", "INTERVENCIÓN", "reporter"),
        ("JRNLST: When?", "JRNLST", "reporter"),
        ("Operator: The next one, please.", "Operator", "moderator"),
        ("Q — the ferry?", "Q", "reporter"),
        (
            "DIRECTORA DEL PUERTO 2026, ANA AOBA: Sí.",
            "DIRECTORA DEL PUERTO 2026, ANA AOBA",
            "official",
        ),
        ("SEC. AOBA: Yes.", "SEC. AOBA", "official"),
        ("JUN AOBA: We met.", "JUN AOBA", "unknown"),
        ("ÉMILE ÑÍGUEZ, JR.: We met.", "ÉMILE ÑÍGUEZ, JR.", "unknown"),
        ("PRESIDENTA DE LA COSTA, JUNA AOBA: Sí.", "PRESIDENTA DE LA COSTA, JUNA AOBA", "official"),
        ("MODERADORA: Sí.", "MODERADORA", "moderator"),
        ("CHAIR AOBA.  We met.", "CHAIR AOBA", "official"),
        ("ÉMILE AOBA-É.  We met.  It rained.", "ÉMILE AOBA-É", "unknown"),
        ("QUESTION.  Why?", "QUESTION", "reporter"),
        ("Jun Aoba: (01:02:03)", "Jun Aoba", "unknown"),
        ("Jun Aoba (Harbour Times): We met.", "Jun Aoba (Harbour Times)", "unknown"),
        ("Jun Aoba [Foreign Minister]: Yes.", "Jun Aoba [Foreign Minister]", "official"),
        ("青叶社记者：为什么？", "青叶社记者", "reporter"),
        ("外交部发言人：是。", "外交部发言人", "official"),
    ],
)
def test_labels(line: str, label: str | None, role: str) -> None:
    found = head_of(line)
    assert found is not None
    assert found.role == role
    assert not found.near
    if label:
        assert line[found.begin : found.end] == label


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, July 31, 2018, 8:56 p.m. Oslo",
        "From 2:00 p.m. it will be late.",
        "Note: the lamp is out.",
        "https://www.example.org is down.",
        "The Joint Statement: Toward a Shared Future is its title.",
        "Minister Aoba had put it this way: “We will see.”",
        "“Minister: it is late,” he said.",
        "question: one about fog.",
        "Q.E.D., as my teacher said.",
        "NATO: a sign.",
        "【灯台の点灯】",
        "(1)灯台の点灯",
        "「記者の皆様:お待たせしました」",
        "Q and A",
        "Q AND A SESSION",
        "Q branch is late.",
        "JUN AOBA: we met.",
        "JUN AOBA. We met.",
        "U.S. GDP.  It grew.",
        "FERRY: It is late.",
        "Jun Aoba: We met.",
        "J. T. Aoba travelled twice.",
        "Table One (2019): Ferries",
        "Really True [sic]: It is.",
    ],
)
def test_no_labels(line: str) -> None:
    assert head_of(line) is None


@pytest.mark.parametrize(
    "line", ["Minister Aoba and Minister Sato: Yes.", "Minister Aoba: the lamp is out."]
)
def test_labels_that_are_nearly_one(line: str) -> None:
    found = head_of(line)
    assert found is not None
    assert found.near


def test_a_period_for_the_colon() -> None:
    assert period_head("Deputy Press Secretary Jun Sato. Because it was agreed.")
    assert period_head("Deputy Press Secretary Jun K. Sato sailed.") is None
    assert period_head("The Press Secretary. Because it was agreed.") is None
    question = period_head("Question to President Sato. Is it late?")
    assert question is not None
    assert question.role == "reporter"


def test_a_label_glued_to_speech() -> None:
    assert glued_head("Is the ferry late?Minister:")
    assert glued_head("We asked the Minister:") is None


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
    ("above", "line", "label"),
    [
        ("President of Norvania Rin Aoba: Yes.", "Rin Aoba: We met.", "Rin Aoba"),
        ("President of Norvania Rin Aoba: Yes.", "Aoba: We met.", "Aoba"),
        ("President of Norvania Rin Aoba: Yes.", "Norvania: We met.", None),
        ("Rin Aoba, President of the Bank,", "Aoba: We met.", "Aoba"),
        ("Spokesperson Rin Aoba's Regular Press Conference", "Rin Aoba: We met.", "Rin Aoba"),
        ("外交部发言人青叶凛主持例行记者会", "青叶凛：是。", "青叶凛"),
        ("Here is Rin Aoba.", "Aoba: We met.", None),
        ("Rin Aoba: We met.", "Aoba: We met.", None),
        ("Interview with Rin Aoba", "Aoba: We met.", None),
        ("Minister Rin Aoba: Yes.", "Rin Aoba (retranslated): We met.", "Rin Aoba (retranslated)"),
    ],
)
def test_short_names(above: str, line: str, label: str | None) -> None:
    blocks = only(f"{above}\nMinister: Please.\nQ: Why?\n{line}\n").blocks
    found = blocks[-1].label
    assert found is not None
    assert found.text == (label or "Q")


def test_an_outlet_alone_before_a_question() -> None:
    asked = "Minister Sato: We met.\n\nThe Harbour Times: Why?\n"
    found = only(f"{asked}\nMinister Sato: So.\n").blocks[-2].label
    assert found is not None
    assert (found.text, found.role) == ("The Harbour Times", "reporter")
    assert kinds(f"{asked}\nI say so.\n") == ["turn", "text", "text"]


def test_a_sentence_that_is_broken_before_a_name() -> None:
    lines = ("Q: Why?", "We asked", "Minister Jun Aoba. He sailed.", "It was in", "the Daily")
    assert kinds("\n".join((*lines, "Caller: It sailed.", "We asked", "Q Branch."))) == ["turn"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Jun Aoba: Why?", "text"),
        ("The Harbour Times: It sailed.", "text"),
        ("The Harbour Times: “Why?” That was all.", "text"),
        ("Opening Remarks: Lamps", "heading"),
        ("On Lamps: They burn.", "turn"),
        ("Jun Aoba: why?", "turn"),
    ],
)
def test_names_that_nothing_announces(line: str, kind: str) -> None:
    assert kinds(f"Minister Sato: We met.\n\n{line}\n")[1:] == ([] if kind == "turn" else [kind])


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Frage", "Frage"),
        ("Zusatzfrage Aoba", "Zusatzfrage Aoba"),
        ("SRS’in Aoba", "SRS’in Aoba"),
        ("Sato (AA)", "Sato (AA)"),
        ("Fragestunde", None),
        ("Sato (AA)\u00a0ging.", None),
    ],
)
def test_labels_alone_on_their_line(line: str, label: str | None) -> None:
    names = "Sprecher\n\n• Sato (AA)\n• Kishi (BMI)"
    top = f"Regierungspressekonferenz\n{names}\n\nVorsitzende Holm\nGuten Tag.\n"
    found = only(f"{top}\n{line}\nEs ist so.\n").blocks[-1].label
    assert found is not None
    assert found.text == (label or "Vorsitzende Holm")


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


def test_two_of_one_surname_are_two_people() -> None:
    record = only(
        "Mr. Ken Aoba, Minister for Foreign Affairs: One.\n"
        "Ms. Rin Aoba, State Minister for Defense: Two.\n"
        "Minister Aoba: Three.\n"
    )
    assert [block.speaker for block in record.blocks] == [0, 1, 2]


def test_equal_looks_give_no_difference() -> None:
    text = "Reporter: Why?\nMinister Aoba: Fog.\n"
    view = of_oracle(read(text), Places(text))
    assert differences("page", view, view, Places(text)) == []


def test_what_differs_is_told() -> None:
    text = "Reporter: Why?\nAnd when?\nMinister Aoba: Fog. 😀\n"
    places = Places(text)
    oracle = of_oracle(read(text), places)
    kaiken = of_kaiken([document(len(text.encode()))], places)
    found = differences("page", kaiken, oracle, places)
    assert {(d.line, d.what, d.kaiken) for d in found if d.what == "line"} == {
        (1, "line", "text"),
        (2, "line", "nothing"),
    }


def document(end: int) -> dict[str, object]:
    header = dict.fromkeys(("title", "date", "time", "venue")) | {"kind": "other"}
    turn = {
        "type": "turn",
        "span": [25, end - 1],
        "label": {"text": "Minister Aoba", "span": [25, 38]},
        "role": "official",
        "inferred": False,
        "speaker": 0,
        "paragraphs": [{"span": [40, end - 1]}],
    }
    return {
        "span": [0, end],
        "header": header,
        "blocks": [{"type": "text", "span": [0, 14]}, turn],
    }


def test_a_class_explains_by_all_its_rules() -> None:
    known = Class("x", "because", "…", what="line", kaiken="text", files="shared/.*")
    found = Difference("shared/a.txt", 3, "line", "text", "heading")
    assert explain(found, [known]) is known
    assert explain(Difference("tests/a.txt", 3, "line", "text", "heading"), [known]) is None
    assert explain(Difference("shared/a.txt", 3, "line", "title", "heading"), [known]) is None


def test_every_class_has_a_name_a_reason_and_an_example() -> None:
    classes = load(HERE / "explained.toml")
    assert len({known.name for known in classes}) == len(classes)
    assert all(known.reason and known.example for known in classes)


@pytest.mark.parametrize(
    ("line", "label", "role"),
    [
        ("HL: It sails.", "HL", "unknown"),
        ("Rishi: When?", "Rishi", "unknown"),
        ("Aoba-Sato (by telephone): Yes.", "Aoba-Sato (by telephone)", "unknown"),
        ("The President of Norvania: Yes.", "The President of Norvania", "official"),
        ("青葉電力：はい。", "青葉電力", "unknown"),
        ("The ferry: It sails.", None, None),
        ("The Ferry: It sails.", None, None),
        ("Energy for all: It is dear.", None, None),
        ("One Two Three Four Five Six Seven: It is.", None, None),
        ("Our Ferries: They sail.", None, None),
        ("Holm's Ferry: It sails.", None, None),
        ("Norway: It is far.", None, None),
        ("Note: It is late.", None, None),
        ("Rishi: when?", None, None),
        ("Rishi:", None, None),
        ("Rishi asks.", None, None),
        ("青葉電力の立場：はい。", None, None),
        ("Https://ferries.example", None, None),
    ],
)
def test_words_that_may_come_again(line: str, label: str | None, role: str | None) -> None:
    found = recurrent_head(line)
    assert (found and line[found.begin : found.end]) == label
    assert (found and found.role) == role


SAYS = "It sails."
#: Lines without labels, so many that most lines of a text have none.
MORE = "They sail.\n" * 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two runs, each behind somebody who asks.
        (f"Q: Why?\nHL: {SAYS}\nQ: When?\nHL: {SAYS}\n{MORE}", {"HL"}),
        (f"Q: Why?\nHL: {SAYS}\nQ: When?\nQ: Where?\n{MORE}", set()),
        # The same label twice is one run.
        (f"Aoba: Why?\nAoba: When?\n{MORE}", set()),
        # Nobody asks, or an official does.
        (f"Bread: {SAYS}\nFerries: {SAYS}\nBread: {SAYS}\nFerries: {SAYS}\n", set()),
        (f"Minister Aoba: Why?\nBread: {SAYS}\nQ: Who?\nMinister Aoba: Why?\nBread: So.", set()),
        # Another one asks behind it.
        ("Minister Aoba: So.\nBread: Why?\nQ: When?\n" * 2 + MORE, set()),
        # No label is known, and one of the two asks, more than eight lines above or not.
        ("Aoba: Why?\nHolm: So.\nAoba: When?\nHolm: In May.\n", {"Aoba", "Holm"}),
        (f"Q: Why?\n{MORE}HL: {SAYS}\nQ: Why?\n{MORE}HL: {SAYS}\n", set()),
        # Nor need they be known where others are; the words of lists are none.
        ("Aoba: Why?\nHolm: So.\n" * 2 + "Q: Why?\nA: So.\n" * 2, {"Aoba", "Holm"}),
        # A question that is answered on its line asks nothing.
        ("Aoba: Why? So.\nHolm: So.\n" * 3 + MORE, set()),
        # What the text has in small letters, too, needs four signs.
        (f"Bread: Why?\nHolm: So.\nBread: Why?\nHolm: So.\nThe bread is dear.\n{MORE}", {"Holm"}),
        ("Bread: Why?\nHolm: So.\n" * 4 + f"The bread is dear.\n{MORE}", {"Bread", "Holm"}),
        # Three runs and one sign, where most lines have labels.
        ("Q: Why?\nHL: So.\nBread: Up.\nHL: So.\nFerry: Up.\nHL: So.\n", {"HL"}),
        (f"Q: Why?\nHL: So.\nBread: Up.\nHL: So.\nFerry: Up.\nHL: So.\n{MORE}", set()),
        # Three signs are not enough for ten runs.
        ("Q: Why?\nHL: So.\n" * 2 + "Bread: Up.\nHL: So.\n" * 8 + MORE * 3, set()),
        # The same official above and below.
        (
            "Minister Aoba: Yes.\nHL: Hm.\n" * 2 + f"Minister Aoba: Yes.\n{MORE}",
            {"HL"},
        ),
        # A label that nobody knows tells nothing there.
        ("Bread: Up.\nFerry: Up.\n" * 3 + "A: So.\nMinister Aoba: So.\n" * 3 + MORE, set()),
        # Names of two words need less; neither a letter nor `and` makes one.
        (f"Minister Aoba: Yes.\nRin Holm: Why?\nMinister Aoba: {SAYS}\n", {"Rin Holm"}),
        (f"Minister Aoba: Yes.\nRin Holm: Why?\nMinister Aoba: {SAYS}\n{MORE}", set()),
        (f"Minister Aoba: Yes.\nSea and Air: Why?\nMinister Aoba: {SAYS}\n", set()),
        (f"Minister Aoba: Yes.\nPlan B: Why?\nMinister Aoba: {SAYS}\n", set()),
        (f"Q: Why?\nRin Holm: So.\nA: So.\nRin Holm: So.\n{MORE}", {"Rin Holm"}),
        ("Rin Holm: So.\nJun Seto: So.\n" * 3 + MORE, {"Rin Holm", "Jun Seto"}),
        # Once is enough where another such name comes again.
        (
            "Q: Why?\nRin Holm: So.\n" * 2 + f"Q: When?\nJun Seto: In May.\n{MORE}",
            {"Rin Holm", "Jun Seto"},
        ),
        ("Q: Why?\nHL: So.\n" * 2 + f"Q: When?\nJun Seto: In May.\n{MORE}", {"HL"}),
        # In a script without spaces every run must show it.
        ("記者：なぜですか。\n青葉電力：はい。\n" * 2, {"青葉電力"}),
        (
            "記者：なぜですか。\n青葉電力：はい。\n" * 2
            + "市長：はい。\n青葉電力：はい。\n知事：はい。\n青葉電力：はい。\n部長：はい。\n"
            + "青葉電力：はい。\n",
            set(),
        ),
    ],
)
def test_labels_by_recurrence(text: str, expected: set[str]) -> None:
    assert Survey(filled(lines_of(text))).labels == expected


def test_a_blank_line_ends_a_sentence_above_a_label_by_recurrence() -> None:
    asked = "Q: Why?\nHolm: Since we asked\n"
    assert kinds(f"{asked}\nHolm: So.\nQ: When?\nHolm: In May.\n") == ["turn"] * 5
    assert kinds(f"{asked}Holm: So.\nQ: When?\nHolm: In May.\n") == ["turn"] * 4


def test_a_label_by_recurrence_ends_the_header() -> None:
    said = "Aoba: Why?\n\nHolm: So.\n\n" * 2
    assert kinds(f"Press Conference by Minister Holm\n\n{said}") == ["title", *["turn"] * 4]
    assert kinds(f"{said}Monday, 5 March 2027\n") == ["turn"] * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Furniture is no label, whoever asks above it.
        ("Q: Why?\nLast Updated: So.\n" * 2, ["turn", "text"] * 2),
        # Two parts that nobody knows need no question where they come again.
        ("Q: Why?\nRin Holm, Jun Seto: So.\n" * 2, ["turn"] * 4),
        # Not all labels are of those who ask.
        ("Q: When?\n\nHL: In May.\n\n" * 2 + "Q: Who?\n\nThe mayor.\n", ["turn"] * 5),
    ],
)
def test_labels_by_recurrence_beside_other_rules(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Nobody's part is known.
        ("Aoba: Why?\nHolm: So.\n" * 3, "rororo"),
        ("Rin Holm\n\nQ: Why?\nRIN HOLM: So.\nQ: When?\nA: In May.\n", "roro"),
        ("Q: Why?\nRIN HOLM: So.\nQ: When?\nA: In May.\n", "ruro"),
        # One who replies to reporters asks no question of the conference.
        ("Q: Why?\nRIN HOLM: Is it so?\nA: In May.\nQ: So?\nRIN HOLM: Is it?\nA: Yes.", "ruoruo"),
        ("A: So.\nRIN HOLM: Is it so?\nA: In May.\nQ: So?\nRIN HOLM: Is it?\nA: Yes.", "ororro"),
    ],
)
def test_parts_that_the_talk_shows(text: str, expected: str) -> None:
    blocks = only(text).blocks
    assert "".join(block.label.role[0] for block in blocks if block.label) == expected


@pytest.mark.parametrize(
    ("above", "role"),
    [
        ("Rin Holm, Treasurer", "official"),
        ("Remarks by Treasurer Rin Holm", "official"),
        ("The Treasurer spoke with Harbour Radio’s Rin Holm", "unknown"),
        ("Rin Holm", "unknown"),
    ],
)
def test_an_office_beside_a_name_tells_its_part(above: str, role: str) -> None:
    names = ShortNames()
    names.above([(0, above)])
    assert names.role("Rin Holm") == role


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("In May.", ["turn", "text"]),
        ("In May.\n\nMinister Aoba: So it is.", ["turn", "turn"]),
    ],
)
def test_answers_without_labels(below: str, expected: list[str]) -> None:
    assert kinds(f"Q: When?\n\n{below}\n") == expected
