"""Labels within what somebody says: another one speaks in the same paragraph."""

from __future__ import annotations

import re

from labels import Head, unnamed

INSIDE = re.compile(r"[.?!)\]”\"—–…-]\s+(?P<label>[A-Z][A-Z .’'-]*):\s+(?=[^\sa-z])")
INSIDE_Q = re.compile(r"[.?!)\]”\"]\s+(?P<label>Q)(?: {2,}| )(?=[A-Z])")
SHORTEST_ASKING = 5
BEHIND = re.compile(
    r"(?P<mark>[.?!])[”\"’)]*\s+(?P<label>[A-Z][A-Za-z]*\.?(?: [A-Z][a-z]+){0,2}):\s+(?=[^\sa-z])"
)


def inside_head(line: str, known: dict[str, str], letters: bool) -> Head | None:
    """`… No. JOURNALIST: When?`: a label in capitals behind the end of a sentence."""
    for found in INSIDE.finditer(line):
        label = found["label"]
        asks = unnamed(label) == "reporter" and len(label) >= SHORTEST_ASKING
        role = "reporter" if asks and " " not in label else known.get(label)
        if role:
            return Head(found.start("label"), found.end("label"), found.end(), role)
    places = INSIDE_Q.finditer(line) if letters else ()
    letter = next((found for found in places if asks_inside(line, found)), None)
    return letter and Head(letter.start("label"), letter.end("label"), letter.end(), "reporter")


def asks_inside(line: str, letter: re.Match[str]) -> bool:
    """Behind one space something is asked; no short word or open quotation stands before."""
    before = line[: letter.start("label")].rstrip()
    if letter.end() - letter.end("label") > 1:
        return True
    last = before.split()[-1]
    whole = len(last.encode()) > len("Rev.") or not last.endswith(".")
    return "?" in line[letter.end() :] and whole and before.count("“") <= before.count("”")


def answer_inside(line: str, begin: int, known: dict[str, str]) -> Head | None:
    """`… is it? Answer: It is. Question: …`: right behind a question, and then whoever asks."""
    places = [(found, role) for found in BEHIND.finditer(line) if (role := told(found, known))]
    if all(role == "reporter" for _, role in places):
        return None
    later = ((found, role) for found, role in places if found.start("label") > begin)
    found, role = next(later, (None, ""))
    return found and Head(found.start("label"), found.end("label"), found.end(), role)


def told(found: re.Match[str], known: dict[str, str]) -> str | None:
    """The part of a label within a line, if it can be one where it stands."""
    label = found["label"]
    role = known.get(label) or unnamed(label)
    if role == "reporter":
        return role if label in known else None
    return role if role == "official" and found["mark"] == "?" else None
