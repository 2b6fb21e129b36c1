"""The lines of a conference below its header, one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

import shapes
import words
from headings import ASKING, Headings
from inside import answer_inside, inside_head
from labels import (
    BARE,
    QUOTES,
    Head,
    alone,
    capitals,
    doubtful_head,
    glued_head,
    head_of,
    lone_outlet,
    outlet,
    outlet_alone,
    period_head,
    unnamed,
)
from model import Block, Label, Span
from releases import caption, quotes
from short_names import ShortNames
from slips import blotted_head, glued_letter, lacking_head, lost_head
from survey import Survey
from text import Line

LISTED = re.compile(r"^(?:[•*-]\s+)?(?P<name>[^()•*-][^()]*\([^()\s]+\))$")
MOST_LATEST = 6
#: Nobody wraps a text at more bytes.
WRAPPED = 120


@dataclass
class Body(Headings):
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

    def head(self, index: int) -> Head | None:
        """The label of a line, if it has one here; what a release quotes is said to nobody."""
        found = self.label(index)
        if found is None or found.role == "reporter" or not self.nobody_asks:
            return found
        line, above = self.lines[index], self.lines[index - 1].words if index else ""
        quoted = self.last_turn is None and quotes(line.raw[found.speech :])
        return replace(found, near=True) if quoted or caption(line.raw, found, above) else found

    def label(self, index: int) -> Head | None:
        """The label of a line by the rules, whoever else speaks in the text."""
        line = self.lines[index]
        if marked := self.survey.marks.at(line):
            return marked
        found = head_of(line.raw) or self.alone(index) or self.slipped(index)
        if found and found.near and line.raw[found.begin : found.end] in self.latest:
            found = replace(found, role="reporter", near=False)
        if found and outlet_alone(line.raw[found.begin : found.end], found):
            found = self.outlet(index, found)
        if found and found.near:
            found = self.lone(index) or self.recurring_answer(index, found)
        found = found or self.recurs(index)
        short = self.names.head(line.raw)
        if short and (found is None or found.role == "unknown"):
            return short
        if found and self.broken_voice(index, found):
            return None
        if found and not found.sure:
            asks = ASKING.search(line.raw[found.speech :])
            return found if asks else self.recurs(index)
        if found:
            return found
        voice = capitals(line.raw)
        if voice and line.raw[voice.begin : voice.end].strip() in self.voices:
            return voice
        speaking = self.turn.label if self.turn else None
        due = speaking is None or speaking.role == "reporter"
        if lone := self.lone(index) or self.unclosed(index):
            return lone
        found = None
        if due and not self.goes_on(index):
            found = period_head(line.raw) or (
                self.known_with_period(line.raw) if speaking else None
            )
        return found or (doubtful_head(line.raw) if self.in_doubt(index) else None)

    def slipped(self, index: int) -> Head | None:
        """A label with a slip in it: its mark, a letter, the space behind it."""
        raw = self.lines[index].raw
        if self.goes_on(index):
            return None
        letter = glued_letter(raw) if self.letters else None
        known = self.known
        slip = letter or blotted_head(raw, known) or lacking_head(raw, known)
        return slip or lost_head(raw, self.closed)

    @cached_property
    def closed(self) -> dict[str, str]:
        """Labels of one word that a colon closes somewhere in the text."""
        heads = [(line.raw, head_of(line.raw)) for line in self.lines]
        sure = [(raw[h.begin : h.end], h.role) for raw, h in heads if h and h.sure and not h.near]
        return {label: role for label, role in sure if label.isalpha()}

    @cached_property
    def nobody_asks(self) -> bool:
        """Whether no rule knows a label of anybody who asks."""
        heads = [self.survey.marks.at(line) or head_of(line.raw) for line in self.lines]
        return not any(head and head.role == "reporter" for head in heads)

    @property
    def known(self) -> dict[str, str]:
        """The latest labels, and who speaks there."""
        spoken = [block.label for block in self.blocks if block.label]
        roles = {label.text: label.role for label in spoken}
        return {text: roles[text] for text in self.latest if text in roles}

    @cached_property
    def letters(self) -> bool:
        """Whether a letter alone stands before questions."""
        return any(BARE.match(line.raw) for line in self.lines)

    def german_alone(self, line: Line) -> Head | None:
        """What has the words of a label alone on its line, a bullet before it aside."""
        return alone(re.sub(r"^\s*[•*-]\s+", "", line.raw), self.listed)

    def alone(self, index: int) -> Head | None:
        """A label alone on its line, where speech stands below it and no other such line."""
        line = self.lines[index]
        found = alone(line.raw, self.listed) if self.german else None
        if found is None or self.goes_on(index):
            return None
        if index + 1 == len(self.lines):
            return found if self.turn else None
        below = self.lines[index + 1]
        if below.words[0].islower() or self.german_alone(below):
            return None
        if self.turn is None:
            apart = line.words.endswith(")") and below.number > line.number + 1
            aside = below.words[0] == "(" and below.words[-1] == ")"
            return None if found.near or apart or aside else found
        return None if found.near and self.waits() else found

    def recurs(self, index: int) -> Head | None:
        """What only the survey of the conference knows, where no sentence goes on."""
        line = self.lines[index]
        if self.goes_on(index) or shapes.section_and_topic(line.words):
            return None
        return None if self.plain_kind(line.words) else self.survey.head(line.raw)

    def outlet(self, index: int, found: Head) -> Head:
        """An outlet asks where an official's label stands right below; a headline may be told."""
        below = self.head(index + 1) if index + 1 < len(self.lines) else None
        answered = below is not None and below.role == "official" and not below.near
        told = index > 0 and self.lines[index - 1].words.endswith((":", "："))
        return found if answered and not told else replace(found, near=True)

    def lone(self, index: int) -> Head | None:
        """An outlet that nothing announces, where the lines around it say that it asks."""
        line = self.lines[index]
        found = lone_outlet(line.raw)
        above = self.lines[index - 1].words if index else ""
        if found is None or self.waits() or self.goes_on(index) or above.endswith(":"):
            return None
        text = line.raw[found.begin : found.end]
        near = self.lines[index + 1 : index + 65]
        again = any(low.words.startswith(f"{text}:") for low in near)
        if not self.answered(index, again):
            return None
        later = self.last_turn is not None and self.asked_before
        return found if later or again else None

    def recurring_answer(self, index: int, found: Head) -> Head:
        """An outlet, with a question or none, where a label by recurrence alone stands below."""
        raw = self.lines[index].raw
        below = self.lines[index + 1].raw if index + 1 < len(self.lines) else ""
        label = raw[found.begin : found.end]
        known = label.lower() in words.OUTLETS or label.endswith(words.JA_OUTLET_ENDS)
        answers = self.names.head(below) if not label.isascii() else self.survey.head(below)
        asks = label.isascii() or raw.rstrip().endswith(("?", "？"))
        said = raw[found.speech :].strip()
        alone = known and asks and said and said[0] not in QUOTES and not self.goes_on(index)
        return replace(found, role="reporter", near=False) if alone and answers else found

    def unclosed(self, index: int) -> Head | None:
        """`PRIME MINISTER` alone on its line: a label that came before had a colon behind it."""
        line = self.lines[index]
        said = line.words
        known = [b.label for b in self.blocks if b.label and b.label.text == said]
        if not known or self.waits() or self.german or self.goes_on(index):
            return None
        last = self.last_turn.label if self.last_turn else None
        due = last is not None and {last.role, known[0].role} == {"reporter", "official"}
        below = self.lines[index + 1] if index + 1 < len(self.lines) else None
        if not due or below is None or self.plain_kind(below.words) or head_of(below.raw):
            return None
        begin = line.raw.index(said)
        end = begin + len(said)
        return Head(begin, end, len(line.raw), known[0].role)

    @property
    def asked_before(self) -> bool:
        """Whether the label of an outlet stands further up."""
        labels = (block.label for block in self.blocks if block.label)
        return any(outlet(known.text) for known in labels if known.role == "reporter")

    def answered(self, index: int, with_speech: bool) -> bool:
        """Whether an official's label stands below; between, only such names and their words."""
        said = 2 if with_speech else 0
        for place in range(index + 1, min(index + 7, len(self.lines))):
            line = self.lines[place]
            head = head_of(line.raw) or self.names.head(line.raw)
            if head and outlet_alone(line.raw[head.begin : head.end], head):
                continue
            if head and not head.near and head.sure:
                return head.role == "official"
            if lone_outlet(line.raw) or words.STAGE.match(line.words):
                continue
            if said == 0 or self.plain_kind(line.words) or shapes.heading_words(line.words):
                return False
            said -= 1
        return False

    def in_doubt(self, index: int) -> bool:
        """Whether a name that nothing announced can be a label here."""
        line = self.lines[index].words
        broken = self.goes_on(index) or shapes.section_and_topic(line)
        return self.turn is not None and not broken

    def broken_voice(self, index: int, head: Head) -> bool:
        """`… of the Daily` and then `Caller: …`: a sentence broken before a word for a voice."""
        line = self.lines[index].raw
        label = line[head.begin : head.end]
        bare = label == "Q" and bool(re.match(r" \w", line[head.end :]))
        voice = label.istitle() and unnamed(label) == "unknown"
        return (bare or voice) and self.goes_on(index)

    def goes_on(self, index: int) -> bool:
        """The line right above ends within a sentence."""
        above = self.lines[index - 1] if index else None
        if above is None or above.number + 1 < self.lines[index].number:
            return False
        return above.words[-1].isalnum() or above.words[-1] == ","

    def known_with_period(self, line: str) -> Head | None:
        """The label of an official once more, a period behind it: `Mr. Okada. Yes.`"""
        for block in self.blocks:
            known = block.label
            if known is None or known.role != "official" or unnamed(known.text):
                continue
            said = line.strip().removeprefix(known.text)
            if len(said) < len(line.strip()) and re.match(r"\.\s+[A-Z“\"]", said):
                begin = line.index(known.text)
                end = begin + len(known.text)
                speech = end + 1 + len(line[end + 1 :]) - len(line[end + 1 :].lstrip())
                return Head(begin, end, speech, "official")
        return None

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
