"""Labels that the form of the whole page shows: what closes them all, and what stands before them.

A mark alone says nothing. It closes a label where somebody whom a rule knows has the same mark, or
where the words before it come again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import words
from asking import SENTENCE, dashed, quoted, sent
from kin import kin
from labels import CJK, Head, head_of, noun_phrase, office, tokens, unnamed
from shapes import STAMPED
from standing import above_dashes, around_dashes, chinese, chinese_name, role_of
from text import Line

HYPHEN = re.compile(r"^\s*(?P<label>[^\W\d_](?:[^\W\d_]|[ ’'.])*[^\W\d_])-\s+(?=[^\sa-z])")
KOREAN = re.compile(
    r"^\s*(?:[▲△]\s*(?P<label>[가-힣][가-힣 ]{0,20}?)\s*[:：]"
    r"|(?P<dashed>[가-힣][가-힣 ]{0,20}?)\s+[-–])\s+(?=\S)"
)
GAP = re.compile(r"^(?P<label>[A-Z]{2,4})(?: {3,}|\t+\s*)(?=\S)")
PERIOD = re.compile(r"^\s*(?P<label>[A-Z][a-z]+(?: [A-Z][\w’'-]+){0,3})\.\s{2}(?=\S)")
SPACED = re.compile(r"^(?P<label>[A-Z][^:]{0,60}?)\s:\s(?=\S)")
NUMBERED = re.compile(r"^\s*(?P<number>\d{1,2})[.、]\s*(?P<label>[^:：?？.。]{2,40})[:：]\s*(?=\S)")
FED = re.compile(r"^(?P<label>[^\s:：。，、？！\[\]]{1,24})[:：]\s*(?=\S)")
BOXED = re.compile(r"^\[(?P<label>[^\[\]]{2,40})\]$")
RECORDED = re.compile(r"^\[(?P<label>[^\[\]]{2,24})\]\s*(?=\S)")
SHORTENED = re.compile(
    r"^\s*(?P<label>[\u4e00-\u9fff]{2,4}[（(]以下[簡简][稱称](?P<short>[\u4e00-\u9fff]{1,3})[)）])[:：]\s*"
)
LEAST = 3
KOREAN_ASKS = {"기자", "질문"}
KOREAN_ANSWERS = (
    "총재",
    "시장",
    "국장",
    "장관",
    "대통령",
    "총리",
    "과장",
    "대변인",
    "지사",
    "답변",
)
KOREAN_LEADS = {"사회자", "공보관"}


@dataclass
class Marks:
    """What closes the labels of a page; each rule gives the lines that have a label by it."""

    lines: list[Line]
    heads: dict[str, Head] = field(default_factory=dict)
    placed: dict[int, Head] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        raws = [line.raw for line in self.lines]
        for rule in RULES:
            for raw, head in rule(raws).items():
                self.heads.setdefault(raw, head)
        self.placed = chinese(self.lines)
        self.names = {line.words for line in self.lines if line.number in self.placed}

    def head(self, line: str) -> Head | None:
        return self.heads.get(line)

    def at(self, line: Line) -> Head | None:
        """The label of a line, where the same words are none elsewhere."""
        return self.placed.get(line.number) or self.head(line.raw)


def matches(pattern: re.Pattern[str], raws: list[str]) -> dict[str, re.Match[str]]:
    return {raw: found for raw in raws if (found := pattern.match(raw))}


def head(found: re.Match[str], role: str, name: str = "label") -> Head:
    return Head(found.start(name), found.end(name), found.end(), role)


def hyphened(raws: list[str]) -> dict[str, Head]:
    """`SUNUCU- İyi akşamlar.`: capitals and a hyphen, beside a known word that is closed so."""
    found = {raw: m for raw, m in matches(HYPHEN, raws).items() if m["label"].isupper()}
    if not any(unnamed(m["label"].replace("İ", "i")) for m in found.values()):
        return {}
    return {raw: head(m, role_of(m["label"])) for raw, m in found.items()}


def korean_role(label: str) -> str:
    bare = label.replace(" ", "")
    if bare in KOREAN_ASKS:
        return "reporter"
    if bare in KOREAN_LEADS:
        return "moderator"
    return "official" if bare.endswith(KOREAN_ANSWERS) else "unknown"


def korean(raws: list[str]) -> dict[str, Head]:
    """`기 자 - …`, `▲기자 : …` before a sentence, where one who asks stands so."""
    named: dict[str, tuple[re.Match[str], str]] = {}
    for raw, found in matches(KOREAN, raws).items():
        if SENTENCE.search(raw):
            named[raw] = (found, "label" if found["label"] else "dashed")
    told = [named[raw] for raw in raws if raw in named]
    said = Counter(found[name] for found, name in told)
    if not any(korean_role(label) == "reporter" for label in said):
        return {}
    return {
        raw: head(found, korean_role(found[name]), name)
        for raw, (found, name) in named.items()
        if said[found[name]] > 1 or korean_role(found[name]) != "unknown"
    }


def gaps(raws: list[str]) -> dict[str, Head]:
    """`JA    We met.`: two different ones come again behind others, and one line asks."""
    found = matches(GAP, raws)
    said = [found[raw]["label"] for raw in raws if raw in found]
    runs = Counter(label for at, label in enumerate(said) if label != said[at - 1] or at == 0)
    again = sum(number > 1 for number in runs.values())
    if again < 2 or not any(raw.rstrip().endswith("?") for raw in found):
        return {}
    return {raw: head(m, "unknown") for raw, m in found.items()}


def periods(raws: list[str]) -> dict[str, Head]:
    """`Speaker Holm.  We met.`: an office and a name, or somebody unnamed, a period, two spaces."""
    known = {
        raw: m
        for raw, m in matches(PERIOD, raws).items()
        if unnamed(m["label"]) or (office(m["label"]) and noun_phrase(m["label"]))
    }
    said = Counter(known[raw]["label"] for raw in raws if raw in known)
    often = max(said.values(), default=0)
    if often < LEAST or not any(re.match(r"\s*Q[.:]\s", raw) for raw in raws):
        return {}
    return {raw: head(m, role_of(m["label"])) for raw, m in known.items()}


def spaced(raws: list[str]) -> dict[str, Head]:
    """White space before every colon: three labels that a rule knows have it, and none has none."""
    known = [raw[: h.speech] for raw in raws if (h := head_of(raw)) and h.sure and not h.near]
    closed = [said.rstrip() for said in known if said.rstrip().endswith(":")]
    loose = any(re.search(r"\s[?!;]", raw) for raw in raws)
    if len(closed) < LEAST or loose or not all(re.search(r"\s:$", said) for said in closed):
        return {}
    return {
        raw: head(m, "unknown")
        for raw, m in matches(SPACED, raws).items()
        if head_of(raw) is None and noun_phrase(m["label"]) and len(tokens(m["label"])) <= LEAST
    }


def numbered(raws: list[str]) -> dict[str, Head]:
    """`1. Reuters: …?`, `2. …`, `3. …`: outlets behind numbers in a row, before questions."""
    found = matches(NUMBERED, raws)
    asked = {raw: m for raw, m in found.items() if re.search(r"[?？][”\"]?$", raw.rstrip())}
    asked = {raw: m for raw, m in asked.items() if unnamed(m["label"]) is None}
    numbers = [int(m["number"]) for m in asked.values()]
    if len(numbers) < LEAST or numbers != list(range(1, len(numbers) + 1)):
        return {}
    return {raw: head(m, "reporter") for raw, m in asked.items()}


def feed(raws: list[str]) -> bool:
    """Whether most messages of a page end in a time."""
    times = sum(STAMPED.search(raw) is not None for raw in raws)
    return times >= LEAST and times * 2 >= sum(BOXED.match(raw) is None for raw in raws)


def fed_role(label: str) -> str:
    if label.endswith(words.JA_ASKS_ENDS):
        return "reporter"
    if "主持人" in label:
        return "moderator"
    if "、" in label and label.endswith(words.JA_OUTLET_ENDS):
        return "reporter"
    last = re.split(r"\s", label)[0]
    return "official" if CJK.search(label) and last.endswith(words.JA_OFFICE_ENDS) else "unknown"


def fed(raws: list[str]) -> dict[str, Head]:
    """Live feeds: whatever stands before the colon of a message says who wrote or spoke it."""
    if not feed(raws):
        return {}
    found = matches(FED, raws)
    told = {m["label"] for raw, m in found.items() if STAMPED.search(raw)}
    return {raw: head(m, fed_role(m["label"])) for raw, m in found.items() if m["label"] in told}


def boxed(raws: list[str]) -> dict[str, Head]:
    """Live feeds: a line in brackets above a message."""
    pairs = pairwise(raws) if feed(raws) else ()
    above = [raw for raw, below in pairs if STAMPED.search(below)]
    found = matches(BOXED, above)
    return {
        raw: Head(m.start("label"), m.end("label"), len(raw), fed_role(m["label"]))
        for raw, m in found.items()
    }


def recorded(raws: list[str]) -> dict[str, Head]:
    """`[白岚]五月底。 [2026-03-09 10:03]`: a name in brackets that comes again before messages."""
    if not feed(raws):
        return {}
    messages = matches(RECORDED, [raw for raw in raws if STAMPED.search(raw)])
    found = {raw: m for raw, m in messages.items() if chinese_name(m["label"])}
    said = Counter(found[raw]["label"] for raw in raws if raw in found)
    return {raw: head(m, "unknown") for raw, m in found.items() if said[m["label"]] > 1}


def shortened(raws: list[str]) -> dict[str, Head]:
    """`譚立新（以下簡稱譚）：…`, and from there on `譚：…`."""
    told = matches(SHORTENED, raws)
    short = {m["short"] for m in told.values()}
    again = {raw: m for raw, m in matches(FED, raws).items() if m["label"] in short}
    return {raw: head(m, "unknown") for raw, m in {**told, **again}.items()}


RULES: tuple[Callable[[list[str]], dict[str, Head]], ...] = (
    *(hyphened, korean, gaps, periods, spaced, numbered, fed, boxed, recorded, shortened, kin),
    *(quoted, dashed, sent, above_dashes, around_dashes),
)
