"""Tables for labels that stand by themselves, for short names and for people."""

from __future__ import annotations

import pytest

from labels import glued_head, head_of, period_head
from readings import kinds, only


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


def test_two_of_one_surname_are_two_people() -> None:
    record = only(
        "Mr. Ken Aoba, Minister for Foreign Affairs: One.\n"
        "Ms. Rin Aoba, State Minister for Defense: Two.\n"
        "Minister Aoba: Three.\n"
    )
    assert [block.speaker for block in record.blocks] == [0, 1, 2]
