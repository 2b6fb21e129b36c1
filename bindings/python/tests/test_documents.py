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


def test_what_the_command_prints_becomes_a_transcript(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8", newline="")
    command = [sys.executable, "-m", "kaiken", "parse", str(path)]
    line = subprocess.run(command, capture_output=True, check=True).stdout
    again = kaiken.Transcript.from_json(line.decode(), source=PAGE)
    assert again == kaiken.parse(PAGE)


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
