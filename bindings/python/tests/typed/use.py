"""What a typed program does with kaiken. Checked by mypy and pyright, and run by the tests."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import assert_type

import kaiken

if TYPE_CHECKING:
    from kaiken._types import Role, Rows, Severity


def of_one(text: str) -> None:
    transcript = kaiken.parse(text, dialect="mofa-en", strict=False)
    assert_type(transcript, kaiken.Transcript)
    assert_type(transcript.header.date, datetime.date | None)
    clock = transcript.header.time
    if clock is not None:
        assert_type(clock.start, datetime.time | None)
    assert_type(transcript.turns, kaiken.Parts[kaiken.Turn])
    assert_type(transcript.turns[0], kaiken.Turn)
    assert_type(transcript.turns[1:], kaiken.Parts[kaiken.Turn])
    assert_type(transcript.turns + transcript.by("Aoba"), tuple[kaiken.Turn, ...])
    assert_type(list(reversed(transcript.headings)), list[kaiken.Heading])
    sequence: Sequence[kaiken.Turn] = transcript.questions()
    assert sequence is not None
    for turn in transcript.turns:
        assert_type(turn.label, kaiken.Piece | None)
        assert_type(turn.label_text, str | None)
        assert_type(turn.text, str)
        assert_type(turn.span, kaiken.Span)
        assert_type(turn.paragraphs, tuple[kaiken.Piece, ...])
        role: Role = turn.role
        assert role
        words: str = text[turn.span.start : turn.span.end] + text[turn.span.slice]
        assert words
        speaker = turn.speaker
        if speaker is not None:
            assert_type(speaker.name, kaiken.Piece | None)
            assert transcript.by(speaker) == speaker.turns
    assert_type(transcript.to_rows(), list[dict[str, Any]])
    for doubt in transcript.diagnostics:
        severity: Severity = doubt.severity
        assert severity
        if doubt.edit is not None:
            assert_type(doubt.edit.replacement, str)
    for exchange in transcript.exchanges:
        assert_type(exchange.question_text, str)
        assert_type(exchange.follow_up_of, kaiken.Exchange | None)
    assert_type(transcript.to_json(), str)
    assert kaiken.Transcript.from_json(transcript.to_json()) == transcript
    assert kaiken.Transcript.from_dict(transcript.to_dict(source=True)) == transcript


def of_blocks(text: str) -> list[str]:
    told: list[str] = []
    for block in kaiken.parse(text).blocks:
        match block:
            case kaiken.Turn(label, words):
                assert_type(label, kaiken.Piece | None)
                assert_type(words, str)
                told.append(words)
            case kaiken.Heading(words, level):
                assert_type(level, int)
                told.append(words)
            case kaiken.Line(kind, words):
                told.append(f"{kind}: {words}")
    return told


def of_many(text: str) -> None:
    for outcome in kaiken.parse_many([text, text.encode()], threads=2):
        if outcome.transcript is None:
            assert_type(outcome.error, Exception | None)
        else:
            assert_type(outcome.transcript, kaiken.Transcript)
        assert_type(outcome.unwrap(), kaiken.Transcript)
    rows: Rows = "exchanges"
    table = kaiken.table([text], rows, errors="row")
    assert_type(table, kaiken.Table)
    assert_type(len(table), int)


def of_a_corpus(folder: Path) -> kaiken.Corpus:
    corpus = kaiken.read_corpus(folder, progress=lambda done, total: None)
    assert_type(corpus[0], kaiken.Transcript)
    assert_type(corpus[:2], tuple[kaiken.Transcript, ...])
    return corpus


def of_errors(text: str) -> str | None:
    try:
        kaiken.parse(text, strict=True)
    except kaiken.StrictError as error:
        assert_type(error.code, str | None)
        assert_type(error.span, kaiken.Span | None)
        return error.code
    return None


def of_the_rest(text: str) -> None:
    found = kaiken.detect(text)
    assert_type(found.dialect, str | None)
    for event in kaiken.events(text):
        assert_type(event.text, str | None)
    parser = kaiken.Parser(kaiken.Dialect.named("mofa-en"), strict=True)
    assert_type(parser.dialect, kaiken.Dialect | None)
    span = kaiken.Span(1, 2)
    start, end = span
    assert_type(start, int)
    assert end > start
