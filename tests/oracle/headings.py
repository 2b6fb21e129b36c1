"""Which lines of a conference are headings: by their words, and by what stands around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import shapes
import words
from labels import Head, head_of

if TYPE_CHECKING:
    from model import Block
    from survey import Survey
    from text import Line

LONGEST_INSIDE = 60
SAID = re.compile(r"(?:I|We|You|Good)\b(?!\.)|[-\d:]+$")
ASKING = re.compile(r"[?？]|\b(?:question|ask|asking|please|comment|tell us)\b", re.IGNORECASE)
OPENS_A_LIST = re.compile(
    r"(?:[:：]|\bfollowing\b[^.]*\.|as follows\.|(?:次|以下)の(?:とおり|通り)(?:です)?。?)$"
)


def topic(line: str) -> str:
    """The words of a topic, without its number."""
    found = shapes.item(line)
    return (found.rest if found else line).lower()


class Headings:
    """The part of a body that tells headings from what somebody says."""

    lines: list[Line]
    survey: Survey
    blocks: list[Block]
    turn: Block | None
    last_turn: Block | None
    numbers: dict[str, int]
    headings: dict[int, bool]
    topics: set[str]
    stars: bool

    def head(self, index: int) -> Head | None:
        """The label of a line, if it has one here."""
        raise NotImplementedError

    def plain_kind(self, line: str) -> str | None:
        """What a line is by its words alone."""
        raise NotImplementedError

    def heading(self, index: int) -> bool:
        """A section line; a numbered line; or short words above a label or another heading."""
        if index not in self.headings:
            self.headings[index] = self.is_heading(index)
        return self.headings[index]

    def is_heading(self, index: int) -> bool:
        line = self.lines[index].words
        if shapes.section(line) or shapes.section_and_topic(line) or shapes.corner_heading(line):
            return True
        if shapes.starred(line):
            self.stars = self.stars or self.turn is None
            return self.stars
        if not shapes.heading_words(line) or head_of(line) or SAID.match(line):
            return False
        if self.in_list(index) or line in self.survey.marks.names:
            return False
        if self.above_a_turn(index) or topic(line) in self.topics:
            return True
        if self.in_statement(index):
            return True
        return self.numbered_in_order(line) or self.below_a_heading(index)

    def in_list(self, index: int) -> bool:
        """An item of a list that a colon opens, or that begins inside a turn."""
        found = shapes.item(self.lines[index].words)
        if found is None or index == 0:
            return False
        above = self.lines[index - 1].words
        if shapes.section(above):
            return False
        if OPENS_A_LIST.search(above):
            return True
        same = shapes.item(above)
        if same is None or same.style != found.style:
            return False
        return not above.endswith(".") and (above.endswith((";", ",")) or self.in_list(index - 1))

    def above_a_turn(self, index: int) -> bool:
        """The next line is a label, or another heading."""
        if index + 1 >= len(self.lines):
            return False
        below = self.lines[index + 1]
        head = head_of(below.raw) or self.head(index + 1)
        if head:
            return head.sure or bool(ASKING.search(below.raw[head.speech :]))
        if words.STAGE.match(below.words):
            return "mit" in below.words.lower() or "bridged" in below.words or "略" in below.words
        if self.plain_kind(below.words) not in {None, "heading"}:
            return False
        return self.heading_below(index + 1)

    def in_statement(self, index: int) -> bool:
        """Short words between two paragraphs of a statement above the first turn."""
        line = self.lines[index].words
        if self.last_turn is not None or index == 0 or index + 1 >= len(self.lines):
            return False
        phrase = " " not in line or any(word[0].islower() for word in line.split())
        above, below = self.lines[index - 1].words, self.lines[index + 1].words
        ended = above.endswith((".", "?", "!", "”", '"'))
        long = len(below.encode()) > LONGEST_INSIDE and not shapes.heading_words(below)
        prose = long and head_of(self.lines[index + 1].raw) is None and not shapes.item(below)
        return phrase and ended and prose and len(line) <= LONGEST_INSIDE and not shapes.item(line)

    def heading_below(self, index: int) -> bool:
        line = self.lines[index].words
        if shapes.section(line) or shapes.corner_heading(line):
            return True
        return shapes.heading_words(line) and not self.in_list(index) and self.above_a_turn(index)

    def numbered_in_order(self, line: str) -> bool:
        """`(2) …` after a heading `(1) …`."""
        found = shapes.item(line)
        if found is None or found.style in {"bullet", "letter"}:
            return False
        before = self.numbers.get(found.style, 0)
        return found.number == before + 1 and (before > 0 or self.turn is None)

    def below_a_heading(self, index: int) -> bool:
        """Short words between a heading and prose, where nobody speaks."""
        above = self.blocks[-1] if self.blocks else None
        below = self.lines[index + 1].words if index + 1 < len(self.lines) else ""
        if self.turn or above is None or above.kind != "heading":
            return False
        return bool(below) and not shapes.heading_words(below) and not shapes.item(below)
