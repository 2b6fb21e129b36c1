"""A text as its physical lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model import Span

SPACES = {ord(c): " " for c in "\u00a0\u2007\u202f\u2002\u2003\u2009"}
MARK = "\ufeff"
BARE_QUESTION = re.compile(r"(?m)^([^\S\n]*Q)[\u00a0\u2007\u202f]")
BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Line:
    """A line without its end; `start` is its place in the text."""

    number: int
    start: int
    raw: str

    @property
    def words(self) -> str:
        return self.raw.strip()

    @property
    def span(self) -> Span:
        """The line without the white space around it."""
        lead = len(self.raw) - len(self.raw.lstrip())
        return self.start + lead, self.start + lead + len(self.words)


def lines_of(text: str) -> list[Line]:
    """All lines; a byte-order mark belongs to none."""
    place = 0
    lines: list[Line] = []
    for end in BREAK.finditer(text, place):
        lines.append(line(len(lines) + 1, place, text[place : end.start()]))
        place = end.end()
    lines.append(line(len(lines) + 1, place, text[place:]))
    return lines


def line(number: int, place: int, raw: str) -> Line:
    """A line without a byte-order mark at its beginning: files are put together."""
    marks = len(raw) - len(raw.lstrip(MARK))
    return Line(number, place + marks, raw[marks:])


def plain(text: str) -> str:
    """The text with every space an ordinary one, letter for letter.

    One that does not break, right behind a `Q`, says as much as a tab does.
    """
    return BARE_QUESTION.sub(r"\1\t", text).translate(SPACES)


def filled(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.words]
