"""What the tables ask of a text that holds one conference."""

from __future__ import annotations

from model import Record
from reader import read


def only(text: str) -> Record:
    (record,) = read(text)
    return record


def kinds(text: str) -> list[str]:
    return [block.kind for block in only(text).blocks]


def labels(text: str) -> list[str]:
    return [block.label.text for block in only(text).blocks if block.label]


def roles(text: str) -> str:
    return "".join(block.label.role[0] for block in only(text).blocks if block.label)
