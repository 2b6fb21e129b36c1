"""Paragraphs of a text whose lines are wrapped: a paragraph has all its lines."""

from __future__ import annotations

import re
from itertools import pairwise

from model import Block, Span
from text import Line

#: Lines are wrapped at so many bytes at least, and at so many at most.
SHORTEST, LONGEST = 40, 160

#: So many lines break off within a sentence, and so many paragraphs stand below an empty line.
BROKEN, APART = 3, 4

#: A paragraph has no more lines than this, most of the time.
LINES = 12

#: One line in so many may be longer.
LONG = 8


ITEM = re.compile(r"[・○◯〇●■□◆◇]|[-•*–]\s|#+\s|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s")


def join(blocks: list[Block], lines: list[Line], text: str) -> None:
    """Makes one paragraph of lines right below each other, where the text is wrapped."""
    turns = [block for block in blocks if block.kind == "turn" and block.label]
    spoken = [line for line in lines if turns and line.start >= turns[0].span[0]]
    if not is_wrapped(spoken, text):
        return
    for turn in turns:
        whole: list[Span] = []
        for span in turn.paragraphs:
            if whole and goes_on(whole[-1], span, text):
                whole[-1] = (whole[-1][0], span[1])
            else:
                whole.append(span)
        turn.paragraphs = whole


def is_wrapped(lines: list[Line], text: str) -> bool:
    """Whether most lines above another one are long and break off."""
    followed = [above for above, below in pairwise(lines) if is_right_above(above, below, text)]
    apart = len(lines) - 1 - len(followed)
    widths = [len(line.words.encode()) for line in followed]
    broken = sum(breaks_off(line.words) for line in followed)
    full = sum(SHORTEST <= width <= LONGEST for width in widths)
    too_long = sum(len(line.words.encode()) > LONGEST for line in lines[:-1])
    return (
        broken >= BROKEN
        and apart >= APART
        and apart * LINES >= len(followed)
        and broken * 2 >= len(followed)
        and full * 4 >= len(followed) * 3
        and too_long * LONG <= len(followed)
    )


def is_right_above(above: Line, below: Line, text: str) -> bool:
    return text[above.span[1] : below.start].count("\n") == 1


def breaks_off(words: str) -> bool:
    return words[-1:].isalnum() or words.endswith(",")


def goes_on(above: Span, below: Span, text: str) -> bool:
    """Whether speech right below a paragraph is more of it, and no item of a list."""
    between = text[above[1] : below[0]]
    start = text.rfind("\n", 0, above[1]) + 1
    width = len(text[start : above[1]].encode())
    words = text[below[0] : below[1]]
    adjacent = not between.strip() and between.count("\n") == 1
    full = width >= SHORTEST or words[:1].islower()
    item = ITEM.match(words) and not breaks_off(text[above[0] : above[1]])
    return adjacent and full and not item
