"""What the oracle gives: plain values, all places in code points of the text."""

from __future__ import annotations

from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass(frozen=True)
class Label:
    """The words that say who speaks, and the role that their shape tells."""

    text: str
    span: Span
    role: str


@dataclass
class Block:
    """A heading, a turn, a notice, …: one span of the text and what it is."""

    kind: str
    span: Span
    label: Label | None = None
    paragraphs: list[Span] = field(default_factory=list)
    inferred: bool = False
    speaker: int | None = None


@dataclass
class Header:
    """What the lines above the conference say of it."""

    title: str | None = None
    kind: str = "other"
    date: str | None = None
    start: str | None = None
    end: str | None = None
    venue: str | None = None


@dataclass
class Record:
    """One conference."""

    span: Span
    header: Header
    blocks: list[Block]
