"""The label with which a line of a conference begins, by what stands around the line."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

import shapes
import words
from headings import ASKING, Headings
from labels import (
    BARE,
    QUOTES,
    Head,
    alone,
    capitals,
    doubtful_head,
    head_of,
    lone_outlet,
    outlet,
    outlet_alone,
    period_head,
    unnamed,
)
from releases import caption, quotes
from short_names import ShortNames
from slips import blotted_head, glued_letter, lacking_head, lost_head
from text import Line


class Heads(Headings):
    """The part of a body that tells labels from what somebody says."""

    voices: set[str]
    names: ShortNames
    listed: list[str]
    german: bool
    latest: list[str]

    def waits(self) -> bool:
        """Whether no speech has followed the label yet."""
        raise NotImplementedError

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
