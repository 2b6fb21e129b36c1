"""Parts are values: frozen, comparable, hashable, picklable, and tell what they are."""

from __future__ import annotations

import copy
import gc
import pickle
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import kaiken
from kaiken import _kaiken

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
    "turns": lambda it: it.turns,
    "turns of a speaker": lambda it: it.speakers[0].turns,
    "blocks": lambda it: it.blocks[1:],
    "exchanges": lambda it: it.exchanges,
    "leaves": lambda it: it.leaves[::-2],
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


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("Line", 999),
        ("Turn", 0),
        ("Heading", 0),
        ("Line", 4),
        ("Turn", 2**32 + 4),
        ("Speaker", 1),
        ("Exchange", 2),
        ("Diagnostic", 1),
        ("Header", 1),
        ("Clock", 1),
        ("Word", 0),
    ],
)
def test_a_part_that_is_not_there_comes_out_of_no_pickle(name: str, at: int) -> None:
    with pytest.raises(kaiken.DocumentError, match=rf"no {name.lower()} .* another version"):
        _kaiken._part(name, kaiken.parse(PAGE), at)


def test_what_no_pickle_holds() -> None:
    page = kaiken.parse(PAGE)
    event: Any = next(kaiken.events(PAGE))
    source = event.__reduce__()[1][0]
    for make in (
        lambda: _kaiken._note(page.turns[1], 1),
        lambda: _kaiken._part("Leaf", page, 999),
        lambda: _kaiken._reason(PAGE, 999),
        lambda: _kaiken._event(source, 999),
        lambda: _kaiken._transcript(source, 1),
        lambda: _kaiken._unpacked(b"23 bytes, and not 24..."),
        lambda: _kaiken._part("Clock", kaiken.parse("Reporter: Why?"), 0),
    ):
        with pytest.raises(kaiken.DocumentError):
            make()


class Long:
    """Two transcripts of one long text without a heading, and its events."""

    def __init__(self, turns: int) -> None:
        self.text = "".join(f"Reporter: {'why ' * 50}{number}?\n" for number in range(turns))
        self.one, self.two = kaiken.parse(self.text), kaiken.parse(self.text)
        self.pickles = [pickle.dumps(self.one.leaves), pickle.dumps(list(self.events()))]

    def events(self) -> Iterator[kaiken.Event]:
        return kaiken.events(self.text, dialect="generic")


#: What is done with each of many parts of one text.
EACH: dict[str, Callable[[Long], object]] = {
    "hashes": lambda it: {*it.one.turns},
    "hashes of events": lambda it: {*it.events()},
    "equality": lambda it: it.one.turns == it.two.turns,
    "equality of events": lambda it: list(it.events()) == list(it.events()),
    "pickles of leaves": lambda it: pickle.loads(it.pickles[0]),
    "pickles of events": lambda it: pickle.loads(it.pickles[1]),
    "headings": lambda it: [turn.heading for turn in it.one.turns],
    "turns by index": lambda it: [it.one.turns[at] for at in range(len(it.one.turns))],
    "leaves by index": lambda it: [it.one.leaves[at] for at in range(len(it.one.leaves))],
}


@pytest.fixture(scope="module")
def short_and_long() -> tuple[Long, Long]:
    return Long(1_500), Long(12_000)


@pytest.mark.parametrize("work", EACH.values(), ids=EACH.keys())
def test_no_part_reads_the_whole_text(
    work: Callable[[Long], object], short_and_long: tuple[Long, Long]
) -> None:
    """Eight times as many parts take eight times as long, and not sixty-four times: the time of the
    processor in one run, the best of three."""

    def cost(of: Long) -> float:
        began = time.process_time()
        work(of)
        return time.process_time() - began

    gc.disable()
    try:
        short, long = (min(cost(of) for _ in range(3)) for of in short_and_long)
    finally:
        gc.enable()
    assert long < 24 * short


def test_equal_texts_of_other_encodings_and_files_are_equal(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8", newline="")
    page = kaiken.parse(PAGE)
    for other in (kaiken.parse_bytes(PAGE.encode()), kaiken.parse_file(path)):
        assert other == page
        assert hash(other) == hash(page)
        assert other.turns == page.turns
    assert kaiken.parse(PAGE, dialect="generic") != page
    assert kaiken.parse(PAGE, dialect="generic").turns[0] != page.turns[0]
    assert kaiken.parse(PAGE.replace("noon", "nine")) != page


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
    many = kaiken.parse("Reporter: Why?\n" * 500).exchanges[0]
    assert repr(many).endswith("Turn('Reporter', 'Why?'), … 497 more), ())")
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
    assert 2**70 not in span
    assert span < kaiken.Span(2, 6) < kaiken.Span(3, 3)
    assert span != (2, 5)
    with pytest.raises(TypeError):
        span < 3  # type: ignore[operator]  # noqa: B015
    with pytest.raises(ValueError, match="ends at or behind"):
        kaiken.Span(5, 2)
    for start, end in ((-1, 2), (2, 2**70)):
        with pytest.raises(ValueError, match="offset is a number"):
            kaiken.Span(start, end)
    with pytest.raises(TypeError):
        "2" in span  # type: ignore[operator]  # noqa: B015


def test_a_piece_keeps_the_span_that_it_was_asked_for() -> None:
    label = kaiken.parse("😀 合\nReporter: Why?").turns[0].label
    assert label is not None
    unasked = pickle.loads(pickle.dumps(label))
    span = label.span
    assert label.span is span
    assert (span.start, span.bytes, span.utf16) == (4, (9, 17), (5, 13))
    assert (unasked.span, unasked.span.bytes) == (span, span.bytes)
    made = kaiken.Piece("Reporter", kaiken.Span(4, 12))
    assert (made.span.bytes, copy.copy(made).span) == (None, span)


def test_pieces_are_strings() -> None:
    turn = kaiken.parse("Reporter: Why?").turns[0]
    label, label_text = turn.label, turn.label_text
    assert isinstance(label, str)
    assert isinstance(label, kaiken.Piece)
    assert label == "Reporter"
    assert hash(label) == hash("Reporter")
    assert type(label.text) is str
    assert type(label_text) is str
    assert label_text == label
    assert f"{label:>10}" == "  Reporter"


def test_labels_that_come_again_have_places_of_their_own() -> None:
    names = (
        "".join(three) for three in product("AIKNOSTU", "aeiou", ("ba", "mura", "no", "ta", "yama"))
    )
    labels = [f"Minister {name}" for name in names] * 2 + ["Reporter", "Minister Aoba"] * 5
    text = "".join(f"{label}: Did 合意 hold?\n" for label in labels)
    turns = kaiken.parse(text).turns
    assert [turn.label for turn in turns] == [turn.label_text for turn in turns] == labels
    spans = [turn.label.span for turn in turns if turn.label is not None]
    assert [text[span.slice] for span in spans] == labels
    assert [text.encode()[slice(*span.bytes)].decode() for span in spans if span.bytes] == labels


def test_rows_are_plain(page: kaiken.Transcript) -> None:
    rows = page.to_rows()
    assert [(row["label"], row["role"], row["text"]) for row in rows] == [
        (turn.label, turn.role, turn.text) for turn in page.turns
    ]
    assert all(list(row) == ["label", "role", "text"] for row in rows)
    assert {type(value) for row in rows for value in row.values()} <= {str, type(None)}
    rows[0]["label"] = "changed"
    assert page.to_rows()[0]["label"] == page.turns[0].label


def test_rows_have_places_of_code_points() -> None:
    text = "記者 \U0001f600: Did 合意 hold?\nMinister Aoba: It did.\n"
    transcript = kaiken.parse(text)
    for row, turn in zip(transcript.to_rows("start", "end"), transcript.turns):
        assert row == {"start": turn.span.start, "end": turn.span.end}


@pytest.mark.parametrize("name", ["", "doc", "error", "Label", "\ud800"])
def test_rows_have_no_other_columns(page: kaiken.Transcript, name: Any) -> None:
    with pytest.raises((ValueError, UnicodeEncodeError)):
        page.to_rows("label", name)
    with pytest.raises(TypeError):
        page.to_rows(1)  # type: ignore[arg-type]


def test_nothing_can_be_made_by_hand() -> None:
    for kind in (kaiken.Transcript, kaiken.Turn, kaiken.Speaker, kaiken.Table, kaiken.Outcome):
        with pytest.raises(TypeError):
            kind()
