"""Parts are values: frozen, comparable, hashable, picklable, and tell what they are."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

import kaiken

from conftest import PAGE


def _doubtful(of: kaiken.Transcript) -> kaiken.Transcript:
    return kaiken.parse(of.source.replace("Tuesday", "Monday"))


PARTS: dict[str, Callable[[kaiken.Transcript], Any]] = {
    "transcript": lambda it: it,
    "header": lambda it: it.header,
    "clock": lambda it: it.header.time,
    "turn": lambda it: it.turns[1],
    "heading": lambda it: it.headings[0],
    "line": lambda it: it.blocks[0],
    "note": lambda it: it.turns[1].notes[0],
    "speaker": lambda it: it.speakers[0],
    "exchange": lambda it: it.exchanges[1],
    "diagnostic": lambda it: it.diagnostics[0],
    "leaf": lambda it: it.leaves[3],
    "edit": lambda it: it.diagnostics[0].edit,
    "related": lambda it: _doubtful(it).diagnostics[0].related[0],
    "event": lambda it: list(kaiken.events(it.source, dialect="mofa-en"))[5],
    "detection": lambda it: kaiken.detect(it.source),
    "reason": lambda it: kaiken.detect(it.source).reasons[1],
    "span": lambda it: it.turns[1].span,
    "piece": lambda it: it.turns[1].label,
}


@pytest.fixture(params=PARTS.values(), ids=PARTS.keys())
def part_of(request: pytest.FixtureRequest) -> Callable[[kaiken.Transcript], Any]:
    return request.param  # type: ignore[no-any-return]


def test_equal_parts_are_equal(part_of: Callable[[kaiken.Transcript], Any]) -> None:
    one, other = part_of(kaiken.parse(PAGE)), part_of(kaiken.parse(PAGE))
    assert one == other
    assert not one != other  # noqa: SIM202
    assert hash(one) == hash(other)
    assert one != object()
    assert len({one, other}) == 1


def test_parts_survive_pickle_and_copy(part_of: Callable[[kaiken.Transcript], Any]) -> None:
    part = part_of(kaiken.parse(PAGE))
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(part, protocol))
        assert type(again) is type(part)
        assert again == part
        assert repr(again) == repr(part)
    assert copy.copy(part) == copy.deepcopy(part) == part


def test_parts_are_frozen(part_of: Callable[[kaiken.Transcript], Any]) -> None:
    part = part_of(kaiken.parse(PAGE))
    for name in ("text", "span", "anything"):
        with pytest.raises(AttributeError):
            setattr(part, name, 1)


def test_parts_of_other_transcripts_differ() -> None:
    one, other = kaiken.parse(PAGE), kaiken.parse(PAGE + "\n")
    assert one != other
    assert one.turns[0] != other.turns[0]
    assert one.turns[0] != one.turns[1]


def test_a_part_keeps_its_transcript() -> None:
    turns = kaiken.parse(PAGE).turns
    assert turns[0].transcript is turns[1].transcript
    assert turns[0].transcript.turns == turns


def test_pickles_of_many_parts_hold_the_text_once() -> None:
    records = kaiken.parse_records(PAGE * 20)
    assert len(records) == 20
    pickled = pickle.dumps([turn for record in records for turn in record.turns])
    assert len(pickled) < 3 * len((PAGE * 20).encode())
    again = pickle.loads(pickled)
    assert again == [turn for record in records for turn in record.turns]


def test_outcomes_survive_pickle() -> None:
    outcomes = list(kaiken.parse_many([PAGE, b"one \0 two", None]))
    again = pickle.loads(pickle.dumps(outcomes))
    assert again == outcomes
    assert again[0] != again[1]
    assert [type(one.error) for one in again] == [type(one.error) for one in outcomes]


def test_pickles_keep_dialect_file_and_encoding(tmp_path: Any) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("【記者】なぜですか。".encode("shift_jis"))
    mine = kaiken.Dialect.from_dict({"id": "mine", "extends": "mofa-en"})
    transcript = kaiken.parse_file(path, dialect=mine)
    again = pickle.loads(pickle.dumps(transcript))
    assert (again.dialect, again.file, again.encoding) == ("mine", str(path), "Shift_JIS")
    assert pickle.loads(pickle.dumps(mine)) == mine
    parser = kaiken.Parser(mine, strict=True)
    assert pickle.loads(pickle.dumps(parser)) == parser
    assert hash(pickle.loads(pickle.dumps(parser))) == hash(parser)
    assert parser != kaiken.Parser(mine)


def test_reprs_tell_what_it_is(page: kaiken.Transcript) -> None:
    told = {
        page: "<Transcript mofa-en 2024-03-12: 4 turns, 1 speaker, 2 exchanges, 1 diagnostic>",
        page.header: "Header('Press Conference by Foreign Minister Ken Aoba', 2024-03-12)",
        page.header.time: "Clock('2:05 p.m.')",
        page.turns[0]: "Turn('Reporter', 'Did the two sides agree on 港?')",
        page.headings[0]: "Heading('1. The harbour agreement “合意” 😀', 1)",
        page.blocks[0]: "Line('breadcrumb', 'Press Conferences')",
        page.speakers[0]: "Speaker('Ken Aoba', 'official')",
        page.turns[1].notes[0]: "Note('laughter', '(Laughter)')",
        page.turns[3].span: "Span(318, 341)",
    }
    for part, expected in told.items():
        assert repr(part) == expected
    long = kaiken.parse("Reporter: " + "why " * 50).turns[0]
    assert len(repr(long)) < 80
    assert repr(kaiken.Parser("mofa-en")) == "Parser(dialect='mofa-en', strict=False)"
    assert repr(kaiken.Dialect.named("mofa-en")) == "<Dialect 'mofa-en'>"


def test_pattern_matching(page: kaiken.Transcript) -> None:
    said = []
    for block in page.blocks:
        match block:
            case kaiken.Turn(label, text, role="reporter"):
                said.append((label, text))
            case kaiken.Turn(speaker=kaiken.Speaker("Ken Aoba", role)):
                said.append((role, "answers"))
            case kaiken.Heading(text, 1):
                said.append(("heading", text[:2]))
            case kaiken.Line("title", text):
                said.append(("title", text[:5]))
            case kaiken.Line():
                pass
            case _:
                pytest.fail(f"{block!r} is of no kind")
    assert said == [
        ("title", "Press"),
        ("heading", "1."),
        ("Reporter", "Did the two sides agree on 港?"),
        ("official", "answers"),
        ("Reporter", "And 😀 now?"),
        ("official", "answers"),
    ]


def test_spans() -> None:
    span = kaiken.Span(2, 5)
    assert (span.start, span.end, span.bytes, span.utf16) == (2, 5, None, None)
    assert (len(span), list(span), span.slice) == (3, [2, 5], slice(2, 5))
    assert 2 in span
    assert 5 not in span
    assert span < kaiken.Span(2, 6) < kaiken.Span(3, 3)
    assert span != (2, 5)
    with pytest.raises(TypeError):
        span < 3  # type: ignore[operator]  # noqa: B015
    with pytest.raises(ValueError, match="ends at or behind"):
        kaiken.Span(5, 2)


def test_pieces_are_strings() -> None:
    label = kaiken.parse("Reporter: Why?").turns[0].label
    assert isinstance(label, str)
    assert isinstance(label, kaiken.Piece)
    assert label == "Reporter"
    assert hash(label) == hash("Reporter")
    assert type(label.text) is str
    assert f"{label:>10}" == "  Reporter"


def test_nothing_can_be_made_by_hand() -> None:
    for kind in (kaiken.Transcript, kaiken.Turn, kaiken.Speaker, kaiken.Table, kaiken.Outcome):
        with pytest.raises(TypeError):
            kind()
