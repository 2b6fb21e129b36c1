"""How what two parsers say of a text is compared, and how a difference is explained."""

from __future__ import annotations

from pathlib import Path

from explained import Class, explain, load
from reader import read
from views import Difference, Places, differences, of_kaiken, of_oracle

HERE = Path(__file__).resolve().parent


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
