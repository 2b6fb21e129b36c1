"""Documents: dicts and JSON of the shape that all languages share, and the way back."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import kaiken

from conftest import PAGE, read, texts_of_fixtures


def test_dict_and_json_are_the_same(page: kaiken.Transcript) -> None:
    document = page.to_dict()
    assert json.loads(page.to_json(source=False)) == document
    assert json.loads(page.to_json()) == {**document, "source": PAGE}
    assert page.to_dict(source=True) == {**document, "source": PAGE}
    assert document["header"]["date"] == "2024-03-12"
    assert document["blocks"][4]["paragraphs"][0]["text"] == page.turns[0].text
    start, end = document["blocks"][4]["span"]
    assert PAGE[start:end] == PAGE[page.turns[0].span.slice]


@pytest.mark.parametrize("path", texts_of_fixtures()[::5], ids=lambda path: path.stem)
def test_documents_become_transcripts_again(path: Path) -> None:
    for transcript in (kaiken.parse(read(path)), *kaiken.parse_records(read(path))):
        assert kaiken.Transcript.from_json(transcript.to_json()) == transcript
        assert kaiken.Transcript.from_dict(transcript.to_dict(source=True)) == transcript
        bare = transcript.to_json(source=False)
        assert kaiken.Transcript.from_json(bare, source=transcript.source) == transcript


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PAGE, "UTF-8"),
        (PAGE, "UTF-16LE"),
        ("【記者】なぜですか。\n【青葉大臣】さあ。\n", "Shift_JIS"),
    ],
)
def test_encoding_and_file_come_back(text: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    mark = "\ufeff" if encoding.startswith("UTF-16") else ""
    path.write_bytes((mark + text).encode(encoding))
    for transcript in (kaiken.parse_bytes(path.read_bytes()), kaiken.parse_file(path)):
        again = kaiken.Transcript.from_json(transcript.to_json())
        assert again == transcript == kaiken.parse(transcript.source)
        assert (again.encoding, again.file) == (encoding, transcript.file)
        assert again.to_json() == transcript.to_json()


def test_records_of_a_file_come_back(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE + PAGE.replace("March 12", "March 13"), encoding="utf-8", newline="")
    for outcome in kaiken.parse_many([path], records=True):
        again = kaiken.Transcript.from_json(outcome.unwrap().to_json())
        assert again == outcome.unwrap()
        assert again.to_dict() == outcome.unwrap().to_dict()
        assert again.file == str(path)


@pytest.mark.parametrize("options", [[], ["--decode"]])
def test_what_the_command_prints_becomes_a_transcript(options: list[str], tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8", newline="")
    command = [sys.executable, "-m", "kaiken", "parse", *options, str(path)]
    line = subprocess.run(command, capture_output=True, check=True).stdout
    transcript = kaiken.parse_file(path)
    again = kaiken.Transcript.from_json(line.decode(), source=transcript.source)
    assert again == transcript == kaiken.parse(PAGE)
    assert again.file == str(path)
    assert again.encoding == ("UTF-8" if options else None)


def test_a_dialect_of_your_own_is_given_again() -> None:
    mine = kaiken.Dialect.from_dict(
        {"id": "mine", "extends": "generic", "labels": {"questions": ["Zzz"]}}
    )
    transcript = kaiken.parse("Zzz: Why?", dialect=mine)
    again = kaiken.Transcript.from_json(transcript.to_json(), dialect=mine)
    assert again == transcript


@pytest.mark.parametrize(
    ("json", "told"),
    [
        ("{", "no JSON"),
        ("[]", "an object"),
        ("{}", "'schema'"),
        ('{"schema": "kaiken/1"}', "source="),
        ('{"schema": "kaiken/1", "source": 5}', "not int"),
        ('{"schema": "kaiken/1", "source": "x", "dialect": []}', "at dialect"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_what_is_no_document_is_refused(json: str, told: str) -> None:
    with pytest.raises(kaiken.DocumentError, match=told):
        kaiken.Transcript.from_json(json)


def test_a_document_of_another_text_is_refused_at_its_place(page: kaiken.Transcript) -> None:
    with pytest.raises(kaiken.DocumentError, match=r"blocks\[4\]"):
        kaiken.Transcript.from_json(
            page.to_json(source=False), source=PAGE.replace("two sides", "TWO sides")
        )


def test_the_document_is_what_the_schema_says(page: kaiken.Transcript) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = subprocess.run(
        [sys.executable, "-m", "kaiken", "schema"], capture_output=True, check=True
    ).stdout
    jsonschema.validate(page.to_dict(), json.loads(schema))
    jsonschema.validate(page.to_dict(source=True), json.loads(schema))
