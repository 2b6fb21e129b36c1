"""The lines of a conference below its header, one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from heads import Heads

import shapes
from inside import answer_inside, inside_head
from labels import (
    Head,
    alone,
    capitals,
    glued_head,
    head_of,
    period_head,
)
from model import Block, Label, Span
from short_names import ShortNames
from survey import Survey
from text import Line

LISTED = re.compile(r"^(?:[•*-]\s+)?(?P<name>[^()•*-][^()]*\([^()\s]+\))$")
MOST_LATEST = 6
#: Nobody wraps a text at more bytes.
WRAPPED = 120


@dataclass
class Body(Heads):
    """The lines of a conference, and what is known while they are read."""

    lines: list[Line]
    survey: Survey
    blocks: list[Block] = field(default_factory=list)
    turn: Block | None = None
    numbers: dict[str, int] = field(default_factory=dict)
    headings: dict[int, bool] = field(default_factory=dict)
    last_turn: Block | None = None
    listing: bool = False
    divided: bool = False
    stars: bool = False
    topics: set[str] = field(default_factory=set)
    voices: set[str] = field(default_factory=set)
    names: ShortNames = field(default_factory=ShortNames)
    listed: list[str] = field(default_factory=list)
    german: bool = False
    latest: list[str] = field(default_factory=list)
    unlabelled: bool = False

    def __post_init__(self) -> None:
        """Names in capitals alone on a line with a colon behind them."""
        for line in self.lines:
            voice = capitals(line.raw)
            if voice and not line.raw[voice.speech :].strip():
                self.voices.add(line.raw[voice.begin : voice.end].strip())

    def list_name(self, line: Line) -> None:
        found = LISTED.match(line.words)
        if found and self.german:
            self.listed.append(found["name"])

    def read(self) -> list[Block]:
        for index in range(len(self.lines)):
            self.take(index)
        return self.blocks

    def take(self, index: int) -> None:
        line = self.lines[index]
        head = self.head(index)
        if head:
            self.speak(line, head)
            return
        if self.last_turn is None:
            self.list_name(line)
        if self.between(index):
            self.blocks.append(Block("furniture", line.span))
            return
        if self.closing(index):
            self.stand(line, "end")
            return
        waits = self.waits() and any(c.isalnum() for c in line.words)
        if waits or (self.german and self.german_alone(line)):
            self.prose(line)
        elif (kind := self.plain_kind(line.words)) and kind != "heading":
            self.stand(line, kind)
        elif self.heading(index):
            self.head_line(line)
        else:
            self.prose(line)

    def closing(self, index: int) -> bool:
        """`END  2:58 P.M. EST`: a time of day at which no sentence goes on, and no label below."""
        line = self.lines[index]
        said = re.match(
            r"(?:END\s+)?(\d{1,2}:\d\d\s+[AP]\.?M\.?(?:\s+[A-Z]{3,4})?)$", line.words, re.I
        )
        apart = not self.goes_on(index)
        below = self.lines[index + 1 : index + 31]
        return said is not None and apart and not any(head_of(line.raw) for line in below)

    def between(self, index: int) -> bool:
        """What a page adds between two paragraphs; a row of asterisks may be the end."""
        line = self.lines[index].words
        if line in self.page_heads:
            return True
        if not shapes.between(line) or self.waits() or self.goes_on(index):
            return False
        below = self.lines[index + 1 : index + 31]
        row = line[0].isdigit() or not shapes.end(line)
        return row or any(head_of(line.raw) for line in below)

    @cached_property
    def page_heads(self) -> set[str]:
        """Lines in capitals that stand above the number of a page more than once."""
        said = [line.words for line in self.lines]
        pairs = pairwise(said)
        above = [one for one, two in pairs if one.isupper() and re.fullmatch(r"\d{1,3}", two)]
        return {one for one in above if above.count(one) > 1}

    def waits(self) -> bool:
        """Whether no speech has followed the label yet."""
        return self.turn is not None and self.turn.label is not None and not self.turn.paragraphs

    def plain_kind(self, line: str) -> str | None:
        """What a line is by its words alone."""
        table = (
            ("end", shapes.end),
            ("link", shapes.link),
            ("furniture", shapes.furniture),
            ("furniture", self.cut_furniture),
            ("notice", shapes.notice),
            ("heading", shapes.section),
            ("stage_direction", shapes.stage),
        )
        if line in {"English", "Japanese"} and self.turn:
            return None
        return next((kind for kind, test in table if test(line)), None)

    def cut_furniture(self, line: str) -> bool:
        """The last line may be cut."""
        whole = ("Back to Press Conferences", "Back to Index", "Related Information (")
        last = bool(self.lines) and self.lines[-1].words == line
        return last and len(line) > 8 and any(w.startswith(line) for w in whole)

    def speak(self, line: Line, head: Head) -> None:
        """Begins a turn; words that only nearly are a label begin text of nobody."""
        begin, end = line.span
        self.listing = False
        if head.near:
            self.close()
            self.blocks.append(Block("text", (begin, end)))
            return
        text = line.raw[head.begin : head.end]
        if text not in self.latest:
            self.latest = [text, *self.latest][:MOST_LATEST]
        label = Label(text, (line.start + head.begin, line.start + head.end), head.role)
        self.names.heard(text, head.role)
        start = self.bracket_start(line, head)
        self.turn = Block("turn", (start, label.span[1]), label)
        self.blocks.append(self.turn)
        self.last_turn = self.turn
        speech = (line.start + head.speech, end)
        if speech[0] < speech[1]:
            self.paragraph(line, speech)
        else:
            self.turn.span = (start, end)

    def bracket_start(self, line: Line, head: Head) -> int:
        return line.span[0] if line.raw[: head.begin].strip() else line.start + head.begin

    def paragraph(self, line: Line, span: Span) -> None:
        """Words of the open turn; a label may be glued to their end."""
        if self.turn is None:
            return
        if shapes.TIME_ALONE.fullmatch(line.raw[span[0] - line.start : span[1] - line.start]):
            self.turn.span = (self.turn.span[0], span[1])
            return
        glued = glued_head(line.raw)
        inside = None if glued else self.inside(line, span[0] - line.start)
        stop = span[1]
        if cut := glued or inside:
            stop = line.start + len(line.raw[: cut.begin].rstrip())
        self.turn.paragraphs.append((span[0], stop))
        self.turn.span = (self.turn.span[0], stop)
        if glued:
            self.glued(line, glued)
        elif inside:
            self.speak(line, inside)

    def inside(self, line: Line, begin: int) -> Head | None:
        """A label within words that somebody says."""
        if not any(c.isupper() for c in line.raw) or begin < 0:
            return None
        found = inside_head(line.raw[begin:], self.known, self.letters)
        moved = found and replace(
            found, begin=found.begin + begin, end=found.end + begin, speech=found.speech + begin
        )
        both = [head for head in (moved, answer_inside(line.raw, begin, self.known)) if head]
        return min(both, key=lambda head: head.begin, default=None)

    def glued(self, line: Line, head: Head) -> None:
        span = (line.start + head.begin, line.start + head.end)
        label = Label(line.raw[head.begin : head.end], span, head.role)
        self.turn = Block("turn", (span[0], line.span[1]), label)
        self.blocks.append(self.turn)
        self.last_turn = self.turn

    def close(self) -> None:
        self.turn = None
        self.divided = False

    def stand(self, line: Line, kind: str) -> None:
        """A line of its own; a stage direction lets the turn go on."""
        self.blocks.append(Block(kind, line.span))
        if kind == "end" or (kind != "stage_direction" and any(c.isalnum() for c in line.words)):
            self.close()

    def head_line(self, line: Line) -> None:
        """A heading. Between numbered ones an official may go on without a label."""
        found = shapes.item(line.words)
        spoke = self.last_turn is not None and self.last_turn.label is not None
        official = spoke and self.last_turn and self.last_turn.label
        goes_on = bool(official) and found is not None and found.number > 1
        self.close()
        self.divided = (
            goes_on
            and found is not None
            and found.style == "paren"
            and self.numbers.get(found.style) == found.number - 1
            and self.last_turn is not None
            and self.last_turn.label is not None
            and self.last_turn.label.role == "official"
        )
        if found:
            self.numbers[found.style] = found.number
        self.blocks.append(Block("heading", line.span))

    def asked_without_a_label(self, line: Line) -> bool:
        """`三、承上，學生票呢？` right above an answer."""
        place = self.lines.index(line) + 1
        below = self.head(place) if place < len(self.lines) else None
        asks = re.match(r"[一二三四五六七八九十]+、.*[?？]$", line.words)
        return asks is not None and below is not None and below.role == "official"

    def prose(self, line: Line) -> None:
        """Prose: of the turn that is open, else of nobody."""
        if self.turn and not self.waits() and self.asked_without_a_label(line):
            self.close()
        if self.turn and self.may_answer(line):
            self.close()
        if self.turn is None and self.divided and self.last_turn:
            self.turn = Block("turn", line.span, inferred=True)
            self.blocks.append(self.turn)
        if self.turn is None:
            self.nobody(line)
        else:
            self.paragraph(line, line.span)

    def may_answer(self, line: Line) -> bool:
        """A paragraph behind a question, where nobody but those who ask has a label."""
        label = self.turn.label if self.turn else None
        if label is None or label.role != "reporter" or self.waits() or self.others_speak:
            return False
        above = self.lines[self.lines.index(line) - 1].words
        ends = above.rstrip('”")')
        bytes_of = max(len(line.words.encode()), len(above.encode()))
        whole = self.unlabelled and bytes_of > WRAPPED and ends.endswith((".", "!"))
        goes_on = line.words[0].islower() or line.words.endswith("?")
        answers = (ends.endswith("?") or whole) and not goes_on
        self.unlabelled = self.unlabelled or answers
        return answers

    @cached_property
    def others_speak(self) -> bool:
        """Whether anybody but those who ask has a label."""
        raws = [line.raw for line in self.lines]
        tests = [head_of, self.names.head, self.survey.head, period_head, glued_head]
        heads = [test(raw) for raw in raws for test in tests]
        heads += [alone(raw, self.listed) for raw in raws if self.german]
        return any(head.role in ("official", "unknown") for head in heads if head and not head.near)

    def nobody(self, line: Line) -> None:
        glued = glued_head(line.raw)
        if not glued:
            self.blocks.append(Block("text", line.span))
            return
        stop = line.start + len(line.raw[: glued.begin].rstrip())
        self.blocks.append(Block("text", (line.span[0], stop)))
        self.glued(line, glued)
