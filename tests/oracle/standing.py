"""Names alone on their lines, where the page shows that somebody speaks below them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import words
from labels import REMARK, Head, english_role, japanese, noun_phrase, office, unnamed
from text import Line

COLON = re.compile(r"^\s*(?P<label>[^\W\d_][^:]{2,80}?)\s*:\s*$")
DASH = re.compile(r"^\s*[-–—]\s")
BODY = re.compile(
    r"^\s*(?P<label>(?P<name>[^\W\d_][^:–—,]{2,60}?)\s[-–—]\s(?P<body>[^\s:][^:]{0,60}?))"
    r"\s*(?P<colon>:?)\s*$"
)
CHINESE = re.compile(r"[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}|[ 　][\u4e00-\u9fff])$")
SAID = re.compile(r"[。！？：:…][”」]?$")
MOST_NAMES = 4


def role_of(label: str) -> str:
    """What a name tells of its bearer: an unnamed voice, an office, or nothing."""
    return unnamed(label) or (english_role(label) if office(label) else "unknown")


def whole(found: re.Match[str], raw: str) -> Head:
    """A label that has its line for itself."""
    return Head(found.start("label"), found.end("label"), len(raw), role_of(found["label"]))


def capitalised_name(name: str, least: int = 2) -> bool:
    """Two words or more, or an initial and a word: `О.Вітренко`."""
    said = [word for word in re.split(r"[\s.]+", name) if word]
    return noun_phrase(name) and name[0].isupper() and least <= len(said) <= MOST_NAMES


def chinese_name(name: str) -> bool:
    """A known family name, and one or two characters behind it."""
    known = name[:1] in words.FAMILIES and name not in words.NO_NAMES
    return known and CHINESE.match(name) is not None


def above_dashes(raws: list[str]) -> dict[str, Head]:
    """`О.Вітренко:`, and a dash before what is said below: two names come twice, and one asks."""
    found: dict[str, re.Match[str]] = {}
    said: Counter[str] = Counter()
    asked = False
    for raw, below in pairwise(raws):
        label = COLON.match(raw)
        if not label or not DASH.match(below):
            continue
        remark = REMARK.match(label["label"])
        if capitalised_name(remark["name"] if remark else label["label"]):
            found[raw] = label
            said[label["label"]] += 1
            asked = asked or below.rstrip().endswith("?")
    if not asked or sum(times > 1 for times in said.values()) < 2:
        return {}
    return {raw: whole(label, raw) for raw, label in found.items()}


def around_dashes(raws: list[str]) -> dict[str, Head]:
    """`Mira Dolan – HRA:`: two names and bodies before colons, and one of them comes again."""
    found: dict[str, re.Match[str]] = {}
    said: Counter[str] = Counter()
    for raw in raws:
        label = BODY.match(raw)
        if label and capitalised_name(label["name"]) and capitalised_name(label["body"], 1):
            found[raw] = label
            said[label["label"]] += bool(label["colon"])
    closed = [times for times in said.values() if times]
    if len(closed) < 2 or max(closed) < 2:
        return {}
    return {raw: whole(label, raw) for raw, label in found.items()}


def on_line(line: Line, role: str) -> Head:
    begin = line.raw.index(line.words)
    return Head(begin, begin + len(line.words), len(line.raw), role)


def chinese(lines: list[Line]) -> dict[int, Head]:
    """Names alone on the lines of a page on which two outlets ask so.

    One stands behind somebody who asks, below words that name it, or comes again above words.
    """
    said = [line.words for line in lines]
    asks = {at for at, (one, two) in enumerate(pairwise(said)) if asks_alone(one) and "？" in two}
    if len(asks) < 2:
        return {}
    names = [at for at, name in enumerate(said) if chinese_name(name)]
    told = Counter(said[at] for at in names if SAID.search("".join(said[at + 1 : at + 2])))
    found = {at: on_line(lines[at], "reporter") for at in asks}
    for at in names:
        above = max((place for place in found if place < at), default=None)
        behind = above is not None and found[above].role == "reporter"
        if behind or said[at] in "".join(said[at - 1 : at]) or told[said[at]] > 1:
            found[at] = on_line(lines[at], "unknown")
    return {lines[at].number: head for at, head in found.items()}


def asks_alone(line: str) -> bool:
    return line.endswith("记者") and japanese(line) == "reporter"
