"""Parts that no label tells, from who speaks behind whom, as docs/exchanges.md has it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby

from model import Block

ASKS = re.compile(r"[?？]|か。*$|(?:は|(?:教えて|聞かせて?)(?:下|くだ)さい)。$")
FLOOR = 240
GIVES = re.compile(
    r"\b(?:identify yourself|first question (?:goes|is)|next question|over to you"
    r"|wait for the microphone|raise your hand|will speak first)\b",
    re.IGNORECASE,
)
VOICES = 8


def infer(blocks: list[Block], text: str, listed: frozenset[str] = frozenset()) -> None:
    """Gives a part to turns whose label tells none; `listed` are names above the first turn."""
    turns = [block for block in blocks if block.kind == "turn"]
    talk = Talk([turn for turn in turns if part(turn) != "interpreter"], text, listed)
    for want in ("reporter", "official", "reporter", "moderator"):
        talk.find(want)
    for turn in talk.turns:
        if turn.label and turn.label.role == "unknown":
            turn.label = replace(turn.label, role=talk.parts.get(talk.who(turn), "unknown"))


def part(turn: Block) -> str:
    return turn.label.role if turn.label else "official"


@dataclass
class Deeds:
    """What somebody does between the words of others, once for each time."""

    asks: list[bool] = field(default_factory=list)
    answered: list[bool] = field(default_factory=list)
    replies: list[bool] = field(default_factory=list)
    calls: list[bool] = field(default_factory=list)
    among: list[bool] = field(default_factory=list)
    gives: bool = False
    ends: bool = False

    def show(self, want: str, named: bool, listed: bool) -> bool:
        times = len(self.asks)
        asks, replies, calls = sum(self.asks), sum(self.replies), sum(self.calls)
        if not times or (not named and (times < 2 or want == "moderator")):
            return False
        if want == "reporter":
            aside = replies * 3 > times + 1
            answered = sum(self.answered) >= times * 3 / 4
            return asks > 0 and asks >= times / 4 and answered and not aside
        if want == "official" and times > 1 and all(self.among):
            return True
        if want == "official":
            enough = replies > (0 if listed else 1)
            return enough and replies >= times / 2 and asks < times / 2
        if self.gives and replies * 2 <= times:
            return True
        return calls > 1 and calls >= (times - self.ends) * 3 / 4


class Talk:
    """Who speaks behind whom."""

    def __init__(self, turns: list[Block], text: str, listed: frozenset[str]) -> None:
        self.turns = turns
        labels = [turn for turn in turns if turn.label and turn.label.text.lower() in listed]
        self.listed = {turn.speaker for turn in labels} - {None}
        self.text = text
        self.parts: dict[object, str] = {}
        voices = [
            t.label.text for t in turns if t.speaker is None and t.label and part(t) == "unknown"
        ]
        self.voices = list(dict.fromkeys(voices))[:VOICES]
        self.runs = [list(run) for _, run in groupby(turns, self.run_of)]

    def who(self, turn: Block) -> object:
        """A speaker, or the label of an unnamed voice."""
        if turn.speaker is not None or not turn.label:
            return turn.speaker
        return turn.label.text if turn.label.text in self.voices else None

    def run_of(self, turn: Block) -> object:
        return id(turn) if self.who(turn) is None else self.who(turn)

    def told(self, turn: Block) -> str:
        return self.parts.get(self.who(turn), part(turn))

    def asks(self, run: list[Block]) -> bool:
        unknown = [turn for turn in run if part(turn) == "unknown"]
        return any(ASKS.search(said) for turn in unknown for said in self.said(turn))

    def said(self, turn: Block) -> list[str]:
        return [self.text[begin:end] for begin, end in turn.paragraphs]

    def heard(self, at: int) -> str:
        told = self.told(self.runs[at][0])
        return "reporter" if told == "unknown" and self.asks(self.runs[at]) else told

    def find(self, want: str) -> None:
        deeds: dict[object, Deeds] = {}
        for at in range(1, len(self.runs)):
            run = self.runs[at]
            behind = self.heard(at + 1) if at + 1 < len(self.runs) else ""
            one = deeds.setdefault(self.who(run[0]), Deeds())
            replies = self.heard(at - 1) == "reporter"
            size = sum(len(said.encode()) for turn in run for said in self.said(turn))
            one.asks.append(self.asks(run))
            one.answered.append(behind == "official")
            one.replies.append(replies)
            one.among.append(replies and behind in ("reporter", ""))
            one.calls.append(not replies and size <= FLOOR and behind == "reporter")
            one.ends = one.ends or not behind
        for run in self.runs:
            who = self.who(run[0])
            if who in deeds and any(GIVES.search(said) for turn in run for said in self.said(turn)):
                deeds[who].gives = True
        for run in self.runs:
            who = self.who(run[0])
            named = run[0].speaker is not None
            deed = deeds.get(who) if who is not None else None
            shown = deed is not None and deed.show(want, named, who in self.listed)
            if shown and self.told(run[0]) == "unknown":
                self.parts[who] = want
