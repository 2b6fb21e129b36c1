"""One way to look at a parse, for both sides, and where two looks disagree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from model import Record, Span
from text import lines_of

Json = dict[str, Any]
FACTS = ("title", "kind", "date", "start", "end", "venue")


@dataclass(frozen=True)
class Turn:
    """A turn: its lines, the words of its label, its paragraphs and its speaker."""

    begin: int
    span: Span
    label: str | None
    role: str | None
    inferred: bool
    paragraphs: tuple[Span, ...]
    speaker: int | None

    @property
    def end(self) -> int:
        return self.span[1]


@dataclass
class View:
    """What one side sees in a file, in code points."""

    records: list[int] = field(default_factory=list)
    headers: list[dict[str, str | None]] = field(default_factory=list)
    kinds: dict[int, list[str]] = field(default_factory=dict)
    turns: dict[int, Turn] = field(default_factory=dict)


@dataclass(frozen=True)
class Difference:
    """One thing that the two sides see differently, with the line where it begins."""

    file: str
    line: int
    what: str
    kaiken: str
    oracle: str
    dialect: str = ""
    words: str = ""


class Places:
    """Byte offsets as code points, and code points as line numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.points: list[int] = []
        self.lines: list[int] = []
        line, before = 1, ""
        for point, letter in enumerate(text):
            if before == "\n" or (before == "\r" and letter != "\n"):
                line += 1
            before = letter
            self.lines.append(line)
            self.points += [point] * len(letter.encode())
        self.points.append(len(text))
        self.lines.append(line)

    def span(self, span: list[int]) -> Span:
        return self.points[span[0]], self.points[span[1]]

    def trim(self, span: Span) -> Span:
        words = self.text[span[0] : span[1]]
        lead = len(words) - len(words.lstrip())
        return span[0] + lead, span[0] + lead + len(words.strip())

    def line(self, point: int) -> int:
        return self.lines[min(point, len(self.lines) - 1)]

    def lines_in(self, span: Span) -> list[int]:
        """The filled lines that a span touches."""
        return sorted({self.lines[p] for p in range(*span) if not self.text[p].isspace()})


def add(view: View, places: Places, kind: str, span: Span) -> None:
    for line in places.lines_in(span):
        view.kinds.setdefault(line, []).append(kind)


def aside(view: View, places: Places, turn: Turn) -> None:
    """Lines inside a turn that are not its speech: stage directions, marks of a list, furniture."""
    for line in places.lines_in(turn.span):
        kinds = view.kinds.get(line, [])
        if f"turn@{places.line(turn.begin)}" not in kinds:
            view.kinds[line] = ["aside"]


def add_turn(view: View, places: Places, turn: Turn, label: Span | None) -> None:
    pieces = ([label] if label else []) + list(turn.paragraphs)
    seen: set[int] = set()
    for piece in pieces:
        seen |= set(places.lines_in(piece))
    for line in sorted(seen):
        view.kinds.setdefault(line, []).append(f"turn@{places.line(turn.begin)}")
    view.turns[turn.begin] = turn


def asides(view: View, places: Places) -> View:
    for turn in view.turns.values():
        aside(view, places, turn)
    return view


def of_oracle(records: list[Record], places: Places) -> View:
    view = View()
    for record in records:
        view.records.append(places.line(record.span[0]))
        view.headers.append({name: getattr(record.header, name) for name in FACTS})
        for block in record.blocks:
            if block.kind != "turn":
                add(view, places, block.kind, block.span)
                continue
            label = block.label
            begin = label.span[0] if label else block.span[0]
            turn = Turn(
                begin,
                block.span,
                label.text if label else None,
                label.role if label else None,
                block.inferred,
                tuple(block.paragraphs),
                block.speaker,
            )
            add_turn(view, places, turn, label.span if label else None)
    return asides(view, places)


def words_of(value: Json | None) -> str | None:
    return None if value is None else str(value["text"])


def header_of_kaiken(header: Json) -> dict[str, str | None]:
    time = header["time"] or {}
    return {
        "title": words_of(header["title"]),
        "kind": header["kind"],
        "date": header["date"],
        "start": time.get("start"),
        "end": time.get("end"),
        "venue": words_of(header["venue"]),
    }


def turn_of_kaiken(block: Json, places: Places) -> tuple[Turn, Span | None]:
    label = block["label"]
    place = places.span(label["span"]) if label else None
    span = places.trim(places.span(block["span"]))
    turn = Turn(
        place[0] if place else span[0],
        span,
        label["text"] if label else None,
        block["role"] if label else None,
        block["inferred"],
        tuple(places.trim(places.span(p["span"])) for p in block["paragraphs"]),
        block["speaker"],
    )
    return turn, place


def of_kaiken(documents: list[Json], places: Places) -> View:
    view = View()
    for document in documents:
        view.records.append(places.line(places.trim(places.span(document["span"]))[0]))
        view.headers.append(header_of_kaiken(document["header"]))
        for block in document["blocks"]:
            if block["type"] == "turn":
                turn, label = turn_of_kaiken(block, places)
                add_turn(view, places, turn, label)
            else:
                add(view, places, block["type"], places.span(block["span"]))
    return asides(view, places)


def differences(name: str, kaiken: View, oracle: View, places: Places) -> list[Difference]:
    """All that the two see differently in one file, each with its cause alone."""
    found = records(name, kaiken, oracle)
    if not found:
        found = headers(name, kaiken, oracle)
    other = unlike(kaiken, oracle)
    found += lines(name, kaiken, oracle, places, other)
    found += turns(name, kaiken, oracle, places, other)
    return found + speakers(name, kaiken, oracle, places)


def records(name: str, kaiken: View, oracle: View) -> list[Difference]:
    """Where conferences begin; blank lines before the first do not count."""
    one, two = kaiken.records[1:], oracle.records[1:]
    if one == two:
        return []
    return [Difference(name, min(set(one) ^ set(two)), "records", str(one), str(two))]


def squeeze(words: str | None) -> str | None:
    return None if words is None else " ".join(words.split())


def headers(name: str, kaiken: View, oracle: View) -> list[Difference]:
    return [
        Difference(name, line, f"header.{fact}", str(mine[fact]), str(other[fact]))
        for line, mine, other in zip(kaiken.records, kaiken.headers, oracle.headers, strict=False)
        for fact in FACTS
        if squeeze(mine[fact]) != squeeze(other[fact])
    ]


def unlike(kaiken: View, oracle: View) -> set[int]:
    """The lines that are one thing for one side and another for the other."""
    both = kaiken.kinds.keys() | oracle.kinds.keys()
    return {line for line in both if kaiken.kinds.get(line) != oracle.kinds.get(line)}


def lines(
    name: str, kaiken: View, oracle: View, places: Places, other: set[int]
) -> list[Difference]:
    """Lines that are not the same thing; a run of them with one difference counts once."""
    words = [line.raw for line in lines_of(places.text)]
    found: list[Difference] = []
    before: tuple[str, str] | None = None
    for line in sorted(kaiken.kinds.keys() | oracle.kinds.keys()):
        now = (shown(kaiken, line), shown(oracle, line)) if line in other else None
        if now and now != before:
            found.append(Difference(name, line, "line", *now, words=words[line - 1]))
        before = now
    return found


def shown(view: View, line: int) -> str:
    return " ".join(view.kinds.get(line, [])) or "nothing"


def turns(
    name: str, kaiken: View, oracle: View, places: Places, other: set[int]
) -> list[Difference]:
    """Turns that both sides see, and see differently though all their lines are the same."""
    found: list[Difference] = []
    for begin in sorted(kaiken.turns.keys() & oracle.turns.keys()):
        mine, theirs = kaiken.turns[begin], oracle.turns[begin]
        line = places.line(begin)
        last = places.line(max(mine.end, theirs.end))
        alike = other.isdisjoint(range(line, last + 1))
        whats = ("label", "role", "inferred", *(("end", "paragraphs") if alike else ()))
        for what in whats:
            left, right = str(getattr(mine, what)), str(getattr(theirs, what))
            if left != right:
                found.append(Difference(name, line, what, left, right, words=mine.label or ""))
    return found


def speakers(name: str, kaiken: View, oracle: View, places: Places) -> list[Difference]:
    """Labels whose speaker is, for one side, that of an earlier turn, and for the other not."""
    first: tuple[dict[int, str], dict[int, str]] = ({}, {})
    found: dict[tuple[str, str, str], Difference] = {}
    for begin in sorted(kaiken.turns.keys() & oracle.turns.keys()):
        label = kaiken.turns[begin].label or ""
        line = places.line(begin)
        one, two = (
            identity(view.turns[begin].speaker, seen, label)
            for view, seen in zip((kaiken, oracle), first, strict=True)
        )
        if one != two:
            found.setdefault(
                (label, one, two), Difference(name, line, "speaker", one, two, words=label)
            )
    return list(found.values())


def identity(speaker: int | None, first: dict[int, str], label: str) -> str:
    """A speaker as the first label that means the same person."""
    return "nobody in particular" if speaker is None else first.setdefault(speaker, label)
