"""Labels of those who ask, by their own words: an outlet in quotation marks, a word before a dash.

No other line of the page has to say so.
"""

from __future__ import annotations

import re

import words
from labels import REMARK, Head, noun_phrase, tokens, unnamed

SENTENCE = re.compile(r"[.?!。？！…](?:\s*[(\[（][^()（）\[\]]*[)\]）])?[”\"’)）]*$")
QUOTED = re.compile(
    r"^\s*(?P<label>(?P<name>[^\s,:][^,:]*), (?:[^\s,:«»“”„\"]+ ){0,5}"
    r"[«“„\"][^«»“”„\":]{1,60}[»”“\"](?: \([^()]{1,60}\)|, [^\s:–—][^:–—]{0,60}?)?)"
    r"(?:\s*:\s*|\s+[–—](?:\s+|$))"
)
DASHED = re.compile(r"^\s*(?P<label>[^\W\d_]{4,})(?:\s+[-–]|-)\s+(?=[^\sa-z])")
SENT = re.compile(
    r"^\s*(?P<dash>[—–-]\s*)?"
    rf"(?P<label>(?P<word>[^\W\d_]+) (?:{'|'.join(words.NAME_PARTICLES)}) (?P<name>[^:?]{{2,80}}?))"
    r"\s*:\s*(?=\S)"
)
OPENS = "([（"
MOST_NAMES = 4
MOST_WORDS = 6


def named(name: str, most: int) -> bool:
    """Capitalised words, as many as a name has."""
    return name[0].isupper() and noun_phrase(name) and len(tokens(name)) <= most


def asker(found: re.Match[str]) -> Head:
    return Head(found.start("label"), found.end("label"), found.end(), "reporter")


def quoted(raws: list[str]) -> dict[str, Head]:
    """`Нина Лодкина, газета «Причал»: Когда?`: a full name, and an outlet in quotation marks."""
    heads: dict[str, Head] = {}
    for raw in raws:
        found = QUOTED.match(raw)
        if not found or not named(found["name"], MOST_NAMES) or len(tokens(found["name"])) == 1:
            continue
        speech = raw[found.end() :].strip()
        if not speech or speech[0].isupper() or speech[0] in OPENS:
            heads[raw] = asker(found)
    return heads


def dashed(raws: list[str]) -> dict[str, Head]:
    """`SORU - Ne zaman?`: a word for who asks or answers, a dash, and a sentence."""
    found = {raw: m for raw in raws if (m := DASHED.match(raw)) and SENTENCE.search(raw.strip())}
    roles = {raw: unnamed(m["label"]) for raw, m in found.items()}
    return {
        raw: Head(m.start("label"), m.end("label"), m.end(), role)
        for raw, m in found.items()
        if (role := roles[raw]) in ("reporter", "official")
    }


def sent(raws: list[str]) -> dict[str, Head]:
    """`— Pregunta de La Gaviota: ¿Cuándo?`: a dash stands before it where something is asked."""
    heads: dict[str, Head] = {}
    for raw in raws:
        found = SENT.match(raw)
        if not found or not whose(found["label"]):
            continue
        if not found["dash"] or "?" in raw[found.end() :]:
            heads[raw] = asker(found)
    return heads


def whose(label: str) -> bool:
    """Whether the label is a question, and whose: nobody in particular asks it."""
    found = SENT.match(f"{label}: .")
    if not found or unnamed(found["word"]) != "reporter":
        return False
    remark = REMARK.match(found["name"])
    return named(remark["name"] if remark else found["name"], MOST_WORDS)
