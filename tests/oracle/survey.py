"""Labels that only their recurrence shows: `SG:` where it alternates with somebody who asks.

A conference is read once before its blocks. The labels that the head functions know, and words
before a colon that may be a label, make runs: one behind another, until the next label. Who asks
and who speaks behind them, as DESIGN.md has it, tells which of those words are labels.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

import words
from labels import (
    CJK,
    NO_NAME,
    REMARK,
    Head,
    english_role,
    head_of,
    noun_phrase,
    office,
    tokens,
)
from marks import Marks
from short_names import ShortNames
from text import Line

PHRASE = re.compile(r"^\s*(?P<label>[^\s:：][^:：]*?)\s*[:：]\s*(?P<speech>\S)")
ARTICLE = re.compile(r"^The\s+(?P<office>.+)$")
NO_LABEL = re.compile(rf"(?i:{NO_NAME}|An?|Our|My|Summary|Note|Topics|Subject|Date)\b")
POSSESSIVE = re.compile(r"['’]s\b|s['’](?:\s|$)")
CLOSED = re.compile(r"^\s*(?P<label>[\u3040-\u30ff\u4e00-\u9fff]{2,8})[)）]\s*(?P<speech>\S)")
VOICE = re.compile(r"(?!.*[のはをが的])[\u3040-\u30ff\u3400-\u9fff・]{2,10}$")
OWN = re.compile(
    r"(?P<label>[\u3040-\u30ff\u3400-\u9fff]{2,10})[:：](?P=label)(?:です|でございます)"
)
JOINS = {"and", "of", "for", "the", "to", "in", "at", "on"}
MOST_WORDS = 6
LONGEST = 80
SURE = 4
ASKED_WITHIN = 8
QUESTION = re.compile(r"[?？][”\"’)）」»]*$|(?:か|は|教えて[下く][だ]?さい|お願いします)。$")


def recurrent_head(line: str) -> Head | None:
    """Up to six capitalised words, a colon, and words that begin as a sentence does."""
    found = PHRASE.match(line) or CLOSED.match(line)
    if not found or found["speech"].islower() or line.startswith("//", found.start("speech")):
        return None
    label = found["label"]
    remark = REMARK.match(label)
    name = remark["name"] if remark else label
    role = "unknown"
    if CJK.search(name):
        if not VOICE.match(name) or name in words.NO_NAMES:
            return None
    elif (article := ARTICLE.match(name)) and noun_phrase(name) and office(article["office"]):
        role = english_role(name)
    elif not names_somebody(name):
        return None
    return Head(found.start("label"), found.end("label"), found.start("speech"), role)


def names_somebody(name: str) -> bool:
    """Words that nothing forbids to be a name, or to stand for one."""
    said = tokens(name)
    if not 0 < len(said) <= MOST_WORDS or len(name.encode()) > LONGEST:
        return False
    if not name[0].isupper() or not noun_phrase(name) or name.lower() in words.PLACES:
        return False
    return not NO_LABEL.match(name) and not POSSESSIVE.search(name)


@dataclass
class Run:
    """What one label has until the next; `known` if a rule knows it."""

    label: str
    known: bool
    role: str
    lines: int = 1
    size: int = 0
    asks: bool = False

    def hear(self, line: str) -> None:
        self.size += 1
        self.asks = self.asks or bool(QUESTION.search(line))

    @property
    def questions(self) -> bool:
        """Whether somebody asks here, and what comes next may be the answer."""
        told = self.role == "reporter" or (self.asks and self.role != "official")
        return told and self.size <= ASKED_WITHIN


@dataclass
class Survey:
    """The labels of one conference that no rule knows, by their words."""

    lines: list[Line]
    names: ShortNames = field(default_factory=ShortNames)
    runs: list[Run] = field(default_factory=list)
    times: Counter[str] = field(default_factory=Counter)
    shows: Counter[str] = field(default_factory=Counter)
    labels: set[str] = field(default_factory=set)
    filled: int = 0
    marks: Marks = field(init=False)

    def __post_init__(self) -> None:
        self.marks = Marks(self.lines)
        for line in self.lines:
            self.take(line)
        unknown = {run.label for run in self.runs if not run.known}
        self.times, self.shows = Counter(run.label for run in self.runs), self.signs()
        names = {label for label in unknown if full_name(label)}
        once = self.dense or any(self.comes_again(name) for name in names)
        found = {label for label in unknown if self.recurs(label)}
        found |= {x for x in names if self.comes_again(x) or (once and self.shows[x] > 0)}
        self.labels = {x for x in found if self.shows[x] >= SURE or not self.is_word(x)}

    def is_word(self, label: str) -> bool:
        """Whether the text has a word of it in small letters, too."""
        article = ARTICLE.match(label)
        if article and office(article["office"]):
            return False
        small = [word.lower() for word in label.split() if word.lower() != word]
        text = "\n".join(line.raw for line in self.lines)
        inside = r"(?<![^\W_]){}(?![^\W_])"
        return any(
            len(word.encode()) > 2 and re.search(inside.format(re.escape(word)), text)
            for word in small
        )

    def take(self, line: Line) -> None:
        known = self.by_rule(line)
        head = known or recurrent_head(line.raw)
        self.filled += bool(self.runs or head)
        if head is None:
            if self.runs:
                self.runs[-1].hear(line.words)
            return
        label = line.raw[head.begin : head.end]
        if self.runs and self.runs[-1].label == label:
            self.runs[-1].lines += 1
        else:
            self.runs.append(Run(label, known is not None, known.role if known else "unknown"))
        self.runs[-1].hear(line.raw[head.speech :])

    def by_rule(self, line: Line) -> Head | None:
        found = self.marks.at(line) or head_of(line.raw)
        if found is None or found.near or not found.sure:
            found = self.names.head(line.raw)
        if found:
            self.names.heard(line.raw[found.begin : found.end], found.role)
        return found

    def signs(self) -> Counter[str]:
        """How often each label stands where somebody speaks."""
        found: Counter[str] = Counter()
        for one, two in zip(self.runs, self.runs[1:], strict=False):
            if one.questions and two.role != "reporter":
                found.update((one.label, two.label))
        for above, run, below in zip(self.runs, self.runs[1:], self.runs[2:], strict=False):
            if above.known and above.label == below.label:
                found[run.label] += 1
        return found

    @cached_property
    def own(self) -> set[str]:
        """Who says their own name: `青葉：青葉です。`"""
        found = [OWN.match(line.words) for line in self.lines]
        return {own["label"] for own in found if own}

    @property
    def dense(self) -> bool:
        """Whether half of the lines from the first label on have labels."""
        return sum(run.lines for run in self.runs) * 2 >= self.filled

    def recurs(self, label: str) -> bool:
        """Whether any words come again often enough, beside somebody who asks."""
        runs, signs = self.times[label], self.shows[label]
        if CJK.search(label):
            enough = signs * 4 >= runs * 3 if self.dense else signs >= runs
            return (runs > 1 and enough) or (self.dense and label in self.own)
        again = runs > 1 and signs > 1 and signs * 3 >= runs
        return again or (self.dense and runs > 2 and signs > 0)

    def comes_again(self, name: str) -> bool:
        """Whether a name of two words or more comes often enough."""
        runs, signs = self.times[name], self.shows[name]
        return runs > 2 or (runs > 1 and signs > 0 and signs * 3 >= runs)

    def head(self, line: str) -> Head | None:
        """The label of a line, if the survey has shown that it is one."""
        if marked := self.marks.head(line):
            return marked
        found = recurrent_head(line)
        return found if found and line[found.begin : found.end] in self.labels else None


def full_name(label: str) -> bool:
    """Two words or more, no small one that joins others, the last no single letter."""
    if CJK.search(label):
        return label[0] in words.FAMILIES and len(label) in (2, 3)
    said = tokens(REMARK.sub(r"\g<name>", label))
    return len(said) > 1 and len(said[-1].strip(".")) > 1 and JOINS.isdisjoint(said)
