"""The fixtures that all languages share give the tree that Rust gives, offsets converted."""

from __future__ import annotations

import bisect
import json
from pathlib import Path
from typing import Any

import pytest

import kaiken

from conftest import read, texts_of_fixtures

PATHS = [path for path in texts_of_fixtures() if path.with_suffix(".json").exists()]


def converted(value: Any, starts: list[int]) -> Any:
    """A document of Rust with its offsets, which are bytes, as code points."""
    if isinstance(value, list):
        return [converted(item, starts) for item in value]
    if not isinstance(value, dict):
        return value
    out = {key: converted(item, starts) for key, item in value.items()}
    if isinstance(value.get("span"), list):
        out["span"] = [bisect.bisect_left(starts, offset) for offset in value["span"]]
    return out


def starts_of(text: str) -> list[int]:
    """The byte at which each character begins, and the end."""
    starts, at = [], 0
    for character in text:
        starts.append(at)
        at += len(character.encode())
    return [*starts, at]


def test_there_are_fixtures() -> None:
    assert len(PATHS) >= 150


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_python_gives_the_tree_of_rust(path: Path) -> None:
    text = read(path)
    expected = converted(json.loads(path.with_suffix(".json").read_bytes()), starts_of(text))
    found = [record.to_dict() for record in kaiken.parse_records(text)]
    assert found == expected
