"""The ways in, and what a transcript tells."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

import kaiken

from conftest import PAGE


def test_a_page_is_read(page: kaiken.Transcript) -> None:
    assert page.dialect == "mofa-en"
    assert page.language == "en"
    assert page.file is None
    assert page.encoding is None
    assert page.source == page.text == PAGE
    assert [turn.role for turn in page.turns] == ["reporter", "official"] * 2
    assert [len(turn.paragraphs) for turn in page.turns] == [1, 2, 1, 1]
    assert [heading.text for heading in page.headings] == ["1. The harbour agreement “合意” 😀"]
    assert len(page.blocks) == len(page.turns) + len(page.headings) + 3


def test_the_header_gives_dates_and_times_of_python(page: kaiken.Transcript) -> None:
    header = page.header
    assert header.title == "Press Conference by Foreign Minister Ken Aoba"
    assert header.date == datetime.date(2024, 3, 12)
    assert header.weekday == "tuesday"
    assert header.time is not None
    assert (header.time.start, header.time.end) == (datetime.time(14, 5), None)
    assert header.time.text == "2:05 p.m."
    assert (header.venue, header.kind) == ("Ministry of Foreign Affairs", "regular")
    assert header.breadcrumb == "Press Conferences"
    assert (header.links, header.notices, header.topics) == ((), (), ())
    assert header.venue_raw is None
    assert header.date_span is not None
    assert PAGE[header.date_span.slice] == "March 12, 2024"


def test_what_is_not_said_is_none() -> None:
    transcript = kaiken.parse("Reporter: Why?")
    header = transcript.header
    assert (header.title, header.date, header.time, header.venue) == (None,) * 4
    assert transcript.turns[0].speaker is None
    assert transcript.turns[0].heading is None


def test_speakers_are_joined_with_reasons(page: kaiken.Transcript) -> None:
    (aoba,) = page.speakers
    assert (aoba.id, aoba.name, aoba.role) == (0, "Ken Aoba", "official")
    assert (aoba.honorific, aoba.office) == ("Mr.", "Minister for Foreign Affairs")
    assert aoba.labels == ("Mr. Ken Aoba, Minister for Foreign Affairs", "Minister Aoba")
    assert aoba.because == ("first", "surname")
    assert aoba.turns == (page.turns[1], page.turns[3])
    assert page.turns[1].speaker == aoba == page.turns[3].speaker
    assert (aoba.organization, aoba.outlet_by, aoba.perhaps) == (None, None, None)
    assert not aoba.ambiguous
    assert not aoba.named_in_title


def test_turns_can_be_had_by_speaker(page: kaiken.Transcript) -> None:
    his = (page.turns[1], page.turns[3])
    assert page.by(page.speakers[0]) == his
    assert page.by("Ken Aoba") == his
    assert page.by("Minister Aoba") == his
    assert page.by("Reporter") == (page.turns[0], page.turns[2])
    assert page.by("nobody") == ()
    with pytest.raises(TypeError):
        page.by(3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="another transcript"):
        page.by(kaiken.parse("Minister Endo: So.").speakers[0])


def test_exchanges_join_questions_and_answers(page: kaiken.Transcript) -> None:
    first, second = page.exchanges
    assert first.question == page.turns[:1]
    assert first.answer == page.turns[1:2]
    assert first.question_text == "Did the two sides agree on 港?"
    assert first.answer_text == page.turns[1].text
    assert (second.number, second.question_text) == (1, "And 😀 now?")
    assert page.questions() == (page.turns[0], page.turns[2])
    assert page.answers() == (page.turns[1], page.turns[3])


def test_follow_ups_and_parts_are_told() -> None:
    transcript = kaiken.parse(
        "Reporter: First, who came? Second, was it signed?\n"
        "Minister Aoba: As for your second question, it was.\n"
        "Reporter: May I follow up? By whom?\n"
        "Minister Aoba: By me.\n"
    )
    first, second = transcript.exchanges
    assert first.parts == ("First, who came?", "Second, was it signed?")
    assert first.answer_parts == ((1, "As for your second question, it was."),)
    assert first.follow_up_of is None
    assert (first.because, first.cue) == (None, None)
    assert second.follow_up_of == first
    assert second.because == "says-so"
    assert second.cue is not None


def test_headings_and_notes(page: kaiken.Transcript) -> None:
    (heading,) = page.headings
    assert (heading.number, heading.level) == ("1.", 1)
    assert {turn.heading for turn in page.turns} == {heading}
    (note,) = page.turns[1].notes
    assert (note.kind, note.text, note.turn) == ("laughter", "(Laughter)", page.turns[1])


def test_diagnostics_tell_place_and_way_out(page: kaiken.Transcript) -> None:
    found = [doubt for doubt in page.diagnostics if doubt.code == "K0201"]
    (doubt,) = found
    assert (doubt.name, doubt.severity) == ("no-space-after-label", "info")
    line = PAGE.splitlines()[doubt.line - 1]
    assert doubt.line == 11
    assert line[doubt.column - 1 :].startswith(doubt.text)
    assert doubt.message in str(doubt)
    assert doubt.help in str(doubt)
    assert len(doubt.explanation) > len(doubt.message)
    edit = doubt.edit
    assert edit is not None
    mended = PAGE[: edit.span.start] + edit.replacement + PAGE[edit.span.end :]
    assert "K0201" not in {one.code for one in kaiken.parse(mended).diagnostics}


def test_related_places_of_a_diagnostic() -> None:
    text = PAGE.replace("Tuesday", "Monday")
    doubt = next(one for one in kaiken.parse(text).diagnostics if one.name == "weekday-mismatch")
    assert doubt.text == "Monday"
    for related in doubt.related:
        assert related.message
        assert text[related.span.slice]


def test_an_inferred_turn_says_so() -> None:
    text = "(1) Fisheries\n\nMinister Aoba: We met.\n\n(2) Trade\n\nWe spoke of trade, too.\n"
    turn = kaiken.parse(text, dialect="mofa-en").turns[-1]
    assert turn.inferred
    assert turn.label is None
    assert turn.label_text is None
    assert "inferred" in repr(turn) or repr(turn).startswith("Turn(None")


def test_bytes_files_and_records(tmp_path: Path) -> None:
    path = tmp_path / "pagé.txt"
    path.write_text(PAGE, encoding="utf-8", newline="")
    by_bytes = kaiken.parse_bytes(PAGE.encode())
    assert by_bytes.encoding == "UTF-8"
    assert by_bytes.text == PAGE
    assert kaiken.parse_bytes(bytearray(PAGE.encode())) == by_bytes
    assert kaiken.parse_bytes(memoryview(PAGE.encode())) == by_bytes
    for given in (path, str(path)):
        read = kaiken.parse_file(given)
        assert (read.text, read.file) == (PAGE, str(path))
    records = kaiken.parse_records(PAGE + PAGE.replace("March 12", "March 13"))
    assert [record.header.date for record in records] == [
        datetime.date(2024, 3, 12),
        datetime.date(2024, 3, 13),
    ]
    assert "".join(record.text for record in records) == records[0].source
    assert records[1].span.start == len(PAGE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "shift_jis", "euc_jp"])
def test_encodings_are_told_by_the_bytes(encoding: str) -> None:
    text = "外務大臣会見記録\n【NHK 青木記者】日程は決まりましたか。\n【林外務大臣】まだです。\n"
    transcript = kaiken.parse_bytes(text.encode(encoding))
    assert transcript.text.lstrip("\ufeff") == text
    assert transcript.encoding is not None
    assert transcript.encoding.lower().startswith(encoding.replace("_", "")[:3])


def test_a_parser_holds_options() -> None:
    parser = kaiken.Parser("mofa-en", strict=True)
    assert parser.dialect is not None
    assert (parser.dialect.id, parser.strict) == ("mofa-en", True)
    assert parser.parse("Reporter: Why?").dialect == "mofa-en"
    assert parser.parse_records("Reporter: Why?")[0].dialect == "mofa-en"
    assert parser.parse_bytes(b"Reporter: Why?").dialect == "mofa-en"
    assert next(iter(parser.events("Reporter: Why?"))).type == "turn_start"
    assert kaiken.Parser().dialect is None


def test_dialects() -> None:
    ids = [dialect.id for dialect in kaiken.Dialect.built_in()]
    assert "mofa-en" in ids
    assert ids[-1] == "generic"
    english = kaiken.Dialect.named("mofa-en")
    assert english.language == "en"
    assert english.description
    assert kaiken.Dialect.from_dict(english.to_dict()) == english
    mine = kaiken.Dialect.from_toml('id = "mine"\nextends = "mofa-en"\n')
    assert mine != english
    assert kaiken.parse("Reporter: Why?", dialect=mine).dialect == "mine"


@pytest.mark.parametrize(
    ("name", "content"),
    [("mine.toml", 'id = "mine"\n'), ("mine.json", '{"id": "mine"}')],
)
def test_dialects_from_files(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content)
    assert kaiken.Dialect.from_file(path).id == "mine"


def test_detection_has_reasons() -> None:
    found = kaiken.detect(PAGE)
    assert found.dialect == "mofa-en"
    assert found.score == sum(reason.points for reason in found.reasons)
    for reason in found.reasons:
        assert PAGE[reason.span.slice] == reason.text
    assert kaiken.detect("Once upon a time.").dialect is None


def test_events_walk_the_text() -> None:
    types = [event.type for event in kaiken.events(PAGE, dialect="mofa-en")]
    assert types.count("turn_start") == types.count("turn_end") == 4
    paragraphs = [event.text for event in kaiken.events(PAGE) if event.type == "paragraph"]
    assert paragraphs == [piece for turn in kaiken.parse(PAGE).turns for piece in turn.paragraphs]
    starts = [event for event in kaiken.events(PAGE) if event.type == "turn_start"]
    assert next(event.label for event in starts) == "Reporter"
    assert starts[0].role == "reporter"
    heading = next(event for event in kaiken.events(PAGE) if event.type == "heading")
    assert (heading.level, heading.number, heading.inferred) == (1, "1.", False)
    doubt = next(event for event in kaiken.events(PAGE) if event.type == "doubt")
    assert doubt.code == "K0201"
    note = next(event for event in kaiken.events(PAGE) if event.type == "note")
    assert note.kind == "laughter"


def test_spark_is_there_without_an_import_of_its_own() -> None:
    program = (
        "import sys, kaiken; kaiken.spark.parse; print({'pyspark', 'pyarrow'} & {*sys.modules})"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "set()\n"
