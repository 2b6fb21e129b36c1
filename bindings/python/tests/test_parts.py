"""Parts: sequences of turns and the like, which make a part when it is asked for."""

from __future__ import annotations

import copy
import pickle
import sys
from collections.abc import Callable, Sequence
from typing import Any

import pytest

import kaiken
from kaiken import _kaiken

from conftest import PAGE

#: Every property and method that gives parts, and their class.
GIVES: dict[str, tuple[Callable[[kaiken.Transcript], kaiken.Parts[Any]], type]] = {
    "turns": (lambda it: it.turns, kaiken.Turn),
    "headings": (lambda it: it.headings, kaiken.Heading),
    "blocks": (lambda it: it.blocks, object),
    "speakers": (lambda it: it.speakers, kaiken.Speaker),
    "exchanges": (lambda it: it.exchanges, kaiken.Exchange),
    "diagnostics": (lambda it: it.diagnostics, kaiken.Diagnostic),
    "leaves": (lambda it: it.leaves, kaiken.Leaf),
    "questions": (lambda it: it.questions(), kaiken.Turn),
    "answers": (lambda it: it.answers(), kaiken.Turn),
    "by": (lambda it: it.by("Reporter"), kaiken.Turn),
    "turns of a speaker": (lambda it: it.speakers[0].turns, kaiken.Turn),
    "question": (lambda it: it.exchanges[0].question, kaiken.Turn),
    "answer": (lambda it: it.exchanges[0].answer, kaiken.Turn),
    "nothing": (lambda it: it.by("nobody"), kaiken.Turn),
}


@pytest.fixture(params=GIVES.values(), ids=GIVES.keys())
def given(
    request: pytest.FixtureRequest, page: kaiken.Transcript
) -> tuple[kaiken.Parts[Any], tuple[Any, ...], type]:
    give, kind = request.param
    parts = give(page)
    return parts, tuple(parts), kind


def test_parts_behave_as_a_tuple_of_them(
    given: tuple[kaiken.Parts[Any], tuple[Any, ...], type],
) -> None:
    parts, whole, kind = given
    assert isinstance(parts, kaiken.Parts)
    assert isinstance(parts, Sequence)
    assert all(isinstance(part, kind) for part in parts)
    assert len(parts) == len(whole)
    assert bool(parts) == bool(whole)
    assert list(reversed(parts)) == list(reversed(whole))
    assert parts == whole
    assert whole == parts
    assert not parts != whole  # noqa: SIM202
    assert parts != list(whole)
    assert hash(parts) == hash(whole)
    assert repr(parts) == repr(whole)
    assert parts + whole == whole + parts == parts + parts == whole + whole
    ends = [None, *range(-len(whole) - 2, len(whole) + 3), sys.maxsize, -sys.maxsize]
    for start in ends:
        for stop in ends:
            assert parts[start:stop] == whole[start:stop]
    for step in (-(2**70), -3, -1, 1, 2, 2**70):
        assert isinstance(parts[::step], kaiken.Parts)
        assert parts[::step] == whole[::step]
        assert parts[1:][::step] == whole[1:][::step]
    for at, part in enumerate(whole):
        assert parts[at] == parts[at - len(whole)] == part
        assert part in parts
        assert parts.index(part) == at
        assert parts.count(part) == 1


@pytest.mark.parametrize("at", [4, -5, 2**70, -(2**70)])
def test_a_part_that_is_not_there_is_an_index_error(page: kaiken.Transcript, at: int) -> None:
    assert len(page.turns) == 4
    with pytest.raises(IndexError):
        page.turns[at]


def test_what_is_no_number_is_refused(page: kaiken.Transcript) -> None:
    for at in ("0", 1.0, None):
        with pytest.raises(TypeError):
            page.turns[at]  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="zero"):
        page.turns[::0]
    with pytest.raises(ValueError, match="not in tuple"):
        page.turns.index(page.blocks[0])
    with pytest.raises(ValueError, match="not in tuple"):
        page.turns.index(page.turns[0], 1)
    with pytest.raises(TypeError):
        page.turns + [1]  # type: ignore[operator]  # noqa: RUF005
    assert page.turns.count("Why?") == 0
    assert "Why?" not in page.turns


def test_parts_are_matched_as_sequences(page: kaiken.Transcript) -> None:
    match page:
        case kaiken.Transcript(_, [kaiken.Turn("Reporter"), *others]):
            assert others == list(page.turns[1:])
        case _:
            raise AssertionError("turns are no sequence")


def test_an_iterator_ends_once(page: kaiken.Transcript) -> None:
    turns = iter(page.turns)
    assert turns.__length_hint__() == 4
    assert next(turns) == page.turns[0]
    assert turns.__length_hint__() == 3
    assert list(turns) == list(page.turns[1:])
    assert list(turns) == list(turns) == []
    assert turns.__length_hint__() == 0


def test_slices_of_slices_come_out_of_a_pickle(page: kaiken.Transcript) -> None:
    for parts in (page.turns, page.blocks[2:], page.exchanges[::-1], page.headings[:0]):
        again = pickle.loads(pickle.dumps(parts))
        assert isinstance(again, kaiken.Parts)
        assert again == parts == copy.deepcopy(parts)
        assert all(part.transcript is again[0].transcript for part in again)


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        ("words", None),
        ("turns", [0]),
        ("turns", [5, 999]),
        ("headings", [0]),
        ("blocks", [999]),
        ("speakers", [1]),
        ("exchanges", [2]),
        ("leaves", [999]),
        ("blocks", [2**32]),
    ],
)
def test_parts_that_are_not_there_come_out_of_no_pickle(
    kind: str, places: list[int] | None
) -> None:
    with pytest.raises(kaiken.DocumentError, match="another version"):
        _kaiken._parts(kaiken.parse(PAGE), kind, places)


def test_a_type_can_be_named() -> None:
    assert kaiken.Parts[kaiken.Turn].__origin__ is kaiken.Parts
    with pytest.raises(TypeError):
        kaiken.Parts()  # type: ignore[abstract]
