"""Paragraphs of a text whose lines are wrapped: a paragraph has all its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from model import Block, Span
from text import Line

#: Lines are wrapped at so many letters at least, and at so many at most.
NARROWEST, WIDEST = 30, 160

#: So many lines break off within a sentence, and so many paragraphs stand below an empty line.
BROKEN, APART = 3, 4

#: A paragraph has no more lines than this, most of the time.
LINES = 12

#: One line in so many may be longer.
LONG = 16

BULLET = re.compile(r"([・○◯〇●■□◆◇])(?!\1)|[-•*–]\s|#+\s")
NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s")
UNSPACED = re.compile(r"[぀-ヿ㐀-鿿豈-﫿\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def join(blocks: list[Block], lines: list[Line], text: str) -> None:
    """Makes one paragraph of lines right below each other, where the text is wrapped."""
    turns = [block for block in blocks if block.kind == "turn" and block.label]
    labels = {block.label.span[0] for block in turns if block.label}
    spoken = [line for line in lines if turns and line.start >= turns[0].span[0]]
    width = wrapped_at(spoken, labels, text)
    if width is None:
        return
    for turn in turns:
        whole: list[Span] = []
        for span in turn.paragraphs:
            if whole and goes_on(whole[-1], span, text, width):
                whole[-1] = (whole[-1][0], span[1])
            else:
                whole.append(span)
        turn.paragraphs = whole


def wrapped_at(lines: list[Line], labels: Iterable[int], text: str) -> int | None:
    """At how many letters lines are wrapped, if most have no room for the next word."""
    begun = {line.number for line in lines for at in labels if line.start <= at <= line.span[1]}
    pairs = list(pairwise(lines))
    below = [pair for pair in pairs if is_right_above(*pair, text)]
    apart = len(pairs) - len(below)
    followed = [
        (above, line)
        for above, line in below
        if line.number not in begun and not BULLET.match(line.words)
    ]
    lengths = sorted(len(above.words) for above, _ in followed)
    enough = len(lengths) - len(lengths) // LONG
    width = lengths[enough - 1] if lengths else WIDEST
    broken = sum(breaks_off(above.words) for above, _ in followed)
    full = sum(len(a.words) + 1 + first_word(b.words) > width for a, b in followed)
    wraps = (
        NARROWEST <= width < WIDEST
        and broken >= BROKEN
        and apart >= APART
        and apart * LINES >= len(followed)
        and broken * 2 >= len(followed)
        and full * 4 >= len(followed) * 3
    )
    return width if wraps else None


def is_right_above(above: Line, below: Line, text: str) -> bool:
    return text[above.span[1] : below.start].count("\n") == 1


def breaks_off(words: str) -> bool:
    return words[-1:].isalnum() or words.endswith(",")


def first_word(words: str) -> int:
    return 1 if UNSPACED.match(words) else len(words.split(maxsplit=1)[0])


def goes_on(above: Span, below: Span, text: str, width: int) -> bool:
    """Whether speech right below a paragraph is more of it, and no item of a list."""
    between, words = text[above[1] : below[0]], text[below[0] : below[1]]
    if between.strip() or between.count("\n") != 1 or BULLET.match(words):
        return False
    start = text.rfind("\n", 0, above[1]) + 1
    line = text[start : above[1]]
    indent = len(line) - len(line.lstrip())
    if start + indent >= above[0] and len(between.rsplit("\n")[-1]) > indent:
        return False
    full = len(line.strip()) + 1 + first_word(words) > width
    return words[:1].islower() or breaks_off(line) or (full and not NUMBER.match(words))
