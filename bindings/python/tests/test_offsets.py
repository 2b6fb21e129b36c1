"""Offsets are code points, and nothing is lost: for fixtures and for any string."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import kaiken

from conftest import PAGE, read, texts_of_fixtures

#: Lines of the shapes that a transcript has, with letters of every width.
LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *PAGE.splitlines(),
                "",
                "Q: 😀",
                "【記者】日本語です。",
                "A. 港",
                "(Applause)",
                "(1) 概要",
                "\ufeffReporter :Why?",
                "END",
            ]
        ),
        st.text(max_size=40),
    ),
    max_size=30,
)
TEXTS = st.builds(lambda lines, end: end.join(lines), LINES, st.sampled_from(["\n", "\r\n", "\r"]))


def parts(transcript: kaiken.Transcript) -> Iterator[Any]:
    """Every part that has a text and a span."""
    header = transcript.header
    named = (header.breadcrumb, header.title, header.venue, header.venue_raw, header.time)
    yield from (part for part in named if part is not None)
    yield from (*header.notices, *header.links, *header.topics)
    if header.time is not None and header.time.zone is not None:
        yield header.time.zone
    for turn in transcript.turns:
        yield from (*turn.paragraphs, *turn.notes)
        if turn.label is not None:
            yield turn.label
    for heading in transcript.headings:
        yield heading
        if heading.number is not None:
            yield heading.number
    yield from (block for block in transcript.blocks if isinstance(block, kaiken.Line))
    for speaker in transcript.speakers:
        own = (speaker.name, speaker.honorific, speaker.office, speaker.organization)
        yield from (piece for piece in own if piece is not None)
        yield from speaker.labels
    for exchange in transcript.exchanges:
        yield from exchange.parts
        yield from (piece for _, piece in exchange.answer_parts)
        if exchange.cue is not None:
            yield exchange.cue
    yield from (*transcript.diagnostics, *transcript.leaves)


def check(text: str, transcript: kaiken.Transcript) -> None:
    """The laws that hold for every text."""
    encoded, utf16 = text.encode(), text.encode("utf-16-le")
    for part in parts(transcript):
        span = part.span
        assert text[span.start : span.end] == part.text == text[span.slice]
        assert encoded[slice(*span.bytes)].decode() == part.text
        start, end = span.utf16
        assert utf16[start * 2 : end * 2].decode("utf-16-le") == part.text
    for turn in transcript.turns:
        assert turn.text in text[turn.span.slice]
        assert turn.label is None or turn.span.start == turn.label.span.start
        assert [piece.span for piece in turn.paragraphs] == list(turn.paragraph_spans)
    assert "".join(leaf.text for leaf in transcript.leaves) == transcript.text
    assert text[transcript.span.slice] == transcript.text


@pytest.mark.parametrize("path", texts_of_fixtures(), ids=lambda path: path.stem)
def test_fixtures(path: Path) -> None:
    text = read(path)
    check(text, kaiken.parse(text))
    for record in kaiken.parse_records(text):
        check(text, record)


@given(st.one_of(TEXTS, st.text()))
@example(PAGE)
@settings(deadline=None, max_examples=300)
def test_any_text(text: str) -> None:
    transcript = kaiken.parse(text)
    check(text, transcript)
    assert kaiken.Transcript.from_json(transcript.to_json()) == transcript
    for event in kaiken.events(text):
        if event.span is not None:
            assert text[event.span.slice] == event.text


@given(st.text(st.characters(codec=None, categories=["Cs", "Lu", "Lo", "Zs"])))
@example("a\ud800b")
@example("\udc80")
@settings(deadline=None)
def test_lone_surrogates_are_refused_at_their_place(text: str) -> None:
    broken = [at for at, character in enumerate(text) if "\ud800" <= character <= "\udfff"]
    if not broken:
        check(text, kaiken.parse(text))
        return
    with pytest.raises(kaiken.TextError) as caught:
        kaiken.parse(text)
    assert caught.value.code == "lone-surrogate"
    assert caught.value.span is not None
    assert caught.value.span.start == broken[0]


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_are_a_transcript_or_a_text_error(data: bytes) -> None:
    if b"\0" in data:
        with contextlib.suppress(kaiken.TextError):
            kaiken.parse_bytes(data)
        return
    transcript = kaiken.parse_bytes(data)
    check(transcript.text, transcript)
    assert transcript.encoding is not None


@given(st.binary(max_size=200), st.sampled_from(["turns", "exchanges", "documents", "diagnostics"]))
@settings(deadline=None, max_examples=50)
def test_a_table_of_anything_has_a_row_for_what_failed(data: bytes, rows: str) -> None:
    table = kaiken.table([data, PAGE], rows, errors="row").to_arrow()
    assert 1 in table.column("doc").to_pylist()
