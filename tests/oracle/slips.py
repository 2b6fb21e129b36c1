"""Labels with a slip: another mark behind them, none, or a letter that is missing."""

from __future__ import annotations

import re

from labels import Head, unnamed

GLUED_Q = re.compile(r"^\s*(?P<label>Q)(?=[A-Z][a-z’])(?!QAnon)")
BLOTTED = re.compile(r"^\s*(?P<label>[A-Z][A-Z ]{0,15})(?P<mark>[;,])\s+(?=[^a-z])")
LACKS_ONE = re.compile(r"^\s*(?P<label>[A-Za-z]{7,9})\s*:\s+(?=\S)")
LOST = re.compile(r"^\s*(?P<label>[A-Z][a-z]{3,11})(?=[A-Z][a-z]*[’ ])")


def glued_letter(line: str) -> Head | None:
    """`QDoes it?`, in a text in which the letter has stood alone."""
    found = GLUED_Q.match(line) if "?" in line else None
    return found and Head(found.start("label"), found.end("label"), found.end(), "reporter")


def blotted_head(line: str, known: dict[str, str]) -> Head | None:
    """`PM; We met.`, `J, When?`: a mark that a scan has for the colon behind a known label."""
    found = BLOTTED.match(line)
    role = known.get(found["label"]) if found else None
    if not found or not role or (found["mark"] == "," and role != "reporter"):
        return None
    return Head(found.start("label"), found.end("label"), found.end(), role)


def lacking_head(line: str, known: dict[str, str]) -> Head | None:
    """`QUSTION: When?`: a known word for who asks without one of its letters."""
    found = LACKS_ONE.match(line)
    if not found:
        return None
    whole = [word for word, role in known.items() if role == "reporter" and unnamed(word)]
    less = {word[:at] + word[at + 1 :] for word in whole for at in range(len(word))}
    if found["label"] not in less:
        return None
    return Head(found.start("label"), found.end("label"), found.end(), "reporter")


def lost_head(line: str, closed: dict[str, str]) -> Head | None:
    """`MinisterThe ferry is late.`: a word that the text has with its colon."""
    found = LOST.match(line)
    role = closed.get(found["label"]) if found else None
    return (
        Head(found.start("label"), found.end("label"), found.end(), role)
        if found and role
        else None
    )
