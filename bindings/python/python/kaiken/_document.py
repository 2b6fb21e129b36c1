"""Documents become transcripts again."""

from __future__ import annotations

import json as _json
from collections.abc import Iterator, Mapping
from typing import Any

from kaiken._kaiken import Dialect, Transcript, _read, _transcript, parse_records
from kaiken.errors import DocumentError

#: Keys that tell nothing about the text, or that only some documents hold.
_ASIDE = ("encoding", "file", "source")


def from_json(json: Any, source: Any, dialect: Dialect | None) -> Transcript:
    """See ``Transcript.from_json``."""
    try:
        document = _json.loads(json)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"this is no JSON: {error}") from error
    return from_dict(document, source, dialect)


def from_dict(document: Any, source: Any, dialect: Dialect | None) -> Transcript:
    """See ``Transcript.from_dict``."""
    if not isinstance(document, Mapping):
        raise DocumentError(f"a document is an object, not {type(document).__name__}")
    if document.get("schema") != "kaiken/1":
        raise DocumentError(f"'schema' is 'kaiken/1', not {document.get('schema')!r}")
    text = document.get("source") if source is None else source
    if text is None:
        raise DocumentError(
            "the document does not hold the text that it was read from: give it as source=, or "
            "write the document with to_json(source=True)"
        )
    if not isinstance(text, str):
        raise DocumentError(f"the text is a str, not {type(text).__name__}")
    differences = []
    for transcript in _readings(document, text, dialect):
        difference = _first_difference(document, transcript)
        if difference is None:
            return transcript
        differences.append(difference)
    raise DocumentError(
        f"the text does not say what the document says, at {differences[0]}: it is another text, "
        "or was read with another dialect or another version of kaiken"
    )


def _readings(
    document: Mapping[str, Any], text: str, dialect: Dialect | None
) -> Iterator[Transcript]:
    """What the document may be: the whole text, or a record of it."""
    built_in = {one.id: one for one in Dialect.built_in()}
    chosen = dialect or built_in.get(str(document.get("dialect")))
    encoding, file = (_text(document, key) for key in ("encoding", "file"))
    yield _transcript(_read(text, encoding, file, chosen, False), 0)
    yield _transcript(_read(text, encoding, file, None, False), 0)
    records = _read(text, encoding, file, chosen, True)
    for number in range(len(parse_records(text, dialect=chosen))):
        yield _transcript(records, number)


def _text(document: Mapping[str, Any], key: str) -> str | None:
    """The text of a key that may be null."""
    value = document.get(key)
    return value if isinstance(value, str) else None


def _first_difference(document: Mapping[str, Any], transcript: Transcript) -> str | None:
    """Where a document and a transcript differ, in any unit of offsets; None if nowhere."""
    found = None
    for unit in ("code_points", "bytes", "utf16"):
        read = transcript._document(unit)
        keys = [key for key in document if key in read and key not in _ASIDE]
        different = (_difference(document[key], read[key], key) for key in keys)
        difference = next((path for path in different if path), None)
        if difference is None:
            return None
        found = found or difference
    return found


def _difference(one: Any, other: Any, path: str) -> str | None:
    """The path of the first value that differs."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = [key for key in one if key in other]
        inside = (_difference(one[key], other[key], f"{path}.{key}") for key in keys)
        return next((found for found in inside if found), None)
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        inside = (_difference(a, b, f"{path}[{at}]") for at, (a, b) in enumerate(zip(one, other)))
        return next((found for found in inside if found), None)
    return None if one == other else path
