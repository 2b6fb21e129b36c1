"""Short names: `Putin` where the text has said `President of Russia Vladimir Putin`."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import words
from labels import CJK, REMARK, Head, capitalised, office, tokens

PHRASE = re.compile(r"^\s*(?P<name>[^\s:：][^:：]{0,59}?)\s*[:：]\s*")
OVER = re.compile(r"\s*(?:$|,|['’]s?(?:\s|$)|\s[^\W\d_A-ZÀ-Þ]|\s*[(\[])")
BEFORE = re.compile(r"(?P<word>[^\s,]+)\s+$")
MOST_LABELS = 8
LONGEST_LINE = 200
LONGEST_TOP = 2048
MOST_WORDS = 4


@dataclass
class ShortNames:
    """Where full names stand: short lines above the first turn, and the labels of officials."""

    sources: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def above(self, lines: list[tuple[int, str]]) -> None:
        """Takes the short lines at the top of a conference, each with its place in bytes."""
        for place, words_said in lines:
            size = len(words_said.encode())
            if size <= LONGEST_LINE and place + size <= LONGEST_TOP and tells(words_said):
                self.sources.append(words_said)

    def heard(self, label: str, role: str) -> None:
        if role == "official" and label not in self.labels and len(self.labels) < MOST_LABELS:
            self.labels.append(label)

    def head(self, line: str) -> Head | None:
        """The label of a line that begins with the last words of a full name and a colon."""
        found = PHRASE.match(line)
        role = self.role(found["name"]) if found and found.group(0).strip() else None
        if not found or not role:
            return None
        return Head(found.start("name"), found.end("name"), found.end(), role)

    def role(self, name: str) -> str | None:
        """The part of a name that is known: an office beside the full one tells it."""
        remark = REMARK.match(name)
        if remark:
            name = remark["name"]
        if CJK.search(name):
            behind = 2 <= len(name) <= 4 and any(behind_an_office(name, s) for s in self.all())
            return "official" if behind else None
        said = tokens(name)
        if not 0 < len(said) <= MOST_WORDS or "," in name or not all(map(full_word, said)):
            return None
        if any(ends_a_name(name, len(said), label) for label in self.labels):
            return "official"
        full = [source for source in self.sources if ends_a_name(name, len(said), source)]
        told = any(beside_an_office(name, source) for source in full)
        return "official" if told else "unknown" if full else None

    def all(self) -> list[str]:
        return [*self.labels, *self.sources]


def tells(line: str) -> bool:
    """Not a sentence, and nothing that somebody says; at an interview either side may be meant."""
    return not re.search(r"[.?!]$|[:：]\s|\binterview\b", line, re.IGNORECASE)


def full_word(word: str) -> bool:
    return word[:1].isupper() and not any(c.isdigit() for c in word)


def behind_an_office(name: str, source: str) -> bool:
    """`外交部发言人黄春梅主持…`: no space says where a name begins, an office does."""
    place = source.find(name)
    return place > 0 and source[:place].endswith((*words.JA_OFFICE_ENDS, "部长"))


def beside_an_office(name: str, source: str) -> bool:
    """`Treasurer Jun Aoba`, `Jun Aoba, President of the Bank`: no other words between."""
    for found in re.finditer(rf"(?<![\w'’-]){re.escape(name)}", source):
        before = capitalised_words(reversed(source[: found.start()].split()))[::-1]
        behind = source[found.end() :]
        title = " ".join(capitalised_words(behind[1:].split()) if behind.startswith(", ") else [])
        if office(" ".join(before)) or office(title):
            return True
    return False


def capitalised_words(said: Iterable[str]) -> list[str]:
    return list(itertools.takewhile(capitalised, said))


def ends_a_name(name: str, length: int, source: str) -> bool:
    """The words stand in the source, and the name is over there."""
    for found in re.finditer(rf"(?<![\w'’-]){re.escape(name)}", source):
        if not OVER.match(source, found.end()):
            continue
        before = BEFORE.search(source[: found.start()])
        word = before["word"] if before else ""
        name_word = capitalised(word) and full_word(word) and word.lower() not in words.SMALL
        if length > 1 or (word and name_word):
            return True
    return False
