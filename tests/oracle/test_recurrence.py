"""Tables for labels that come again, and for what the talk tells of who speaks."""

from __future__ import annotations

import pytest

from readings import kinds, only
from short_names import ShortNames
from survey import Survey, recurrent_head
from text import filled, lines_of

SAYS = "It sails."
#: Lines without labels, so many that most lines of a text have none.
MORE = "They sail.\n" * 9


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
