"""A text as records, and each record as blocks: one line after the other."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import wrapping

import conversation
import header
import people
import shapes
from body import LISTED, Body
from dates import date_in
from headings import topic
from labels import (
    head_of,
)
from model import Block, Record
from short_names import ShortNames
from survey import Survey
from text import Line, filled, lines_of, plain


def read(text: str) -> list[Record]:
    """Every conference of a text."""
    lines = filled(lines_of(plain(text)))
    titles = [i for i in range(1, len(lines)) if new_record(lines, i)]
    starts = [0, *(i - header.breadcrumb(lines[i - 1].words) for i in titles)]
    ends = [*starts[1:], len(lines)]
    return [record(lines[a:b], text) for a, b in zip(starts, ends, strict=True)]


def new_record(lines: list[Line], index: int) -> bool:
    """A title with its date, below words that somebody has spoken."""
    line = lines[index].words
    if not shapes.title(line) or head_of(lines[index].raw):
        return False
    if not any(head_of(above.raw) for above in lines[:index]):
        return False
    below = lines[index + 1 : index + 7]
    found = date_in(line)
    dated = found is not None and found.iso is not None
    return dated or any(shapes.dateline(b.words) or dated_field(b.words) for b in below)


def dated_field(line: str) -> bool:
    return shapes.field(line) and date_in(line) is not None


def record(lines: list[Line], text: str) -> Record:
    names = ShortNames()
    names.above(top(lines, text))
    survey = Survey(lines, replace(names, labels=[]))
    above = header.kinds(lines, survey)
    topics = {topic(line.words) for line, kind in above if kind == "toc"}
    german = any("regierungspressekonferenz" in line.words.lower() for line, _ in above)
    listed = [line for line, _ in above if LISTED.match(line.words)]
    done = above[-1][0].span[1] if above else -1
    below = [line for line in lines if line.start >= done]
    body = Body(below, survey, topics=topics, german=german, names=names)
    for line in listed:
        body.list_name(line)
    first = [Block(kind, line.span) for line, kind in above]
    blocks = first + body.read()
    exact_labels(blocks, text)
    wrapping.join(blocks, lines, text)
    people.assign(blocks)
    conversation.infer(blocks, text, listed_people(blocks, lines))
    facts = header.facts(above)
    unlabelled = itertools.takewhile(lambda block: block.label is None, blocks)
    said = (text[block.span[0] : block.span[1]] for block in unlabelled if not facts.start)
    facts.start = next(filter(None, map(header.clock_alone, said)), facts.start)
    facts.date = facts.date or told_date(lines, blocks)
    closing = (text[b.span[0] : b.span[1]] for b in blocks if b.kind == "end" and facts.start)
    facts.end = facts.end or next(filter(None, map(header.closing_clock, closing)), None)
    moderators(blocks, [line for line, _ in above])
    if facts.kind == "joint":
        hosts(blocks)
    span = (lines[0].start if lines else 0, lines[-1].span[1] if lines else len(text))
    return Record(span, facts, blocks)


def top(lines: list[Line], text: str) -> list[tuple[int, str]]:
    """The lines above the first label, each with its place in bytes."""
    heads = (index for index, line in enumerate(lines) if head_of(line.raw))
    first = next(heads, len(lines))
    begin = lines[0].start if lines else 0
    return [(len(text[begin : line.start].encode()), line.words) for line in lines[:first]]


def listed_people(blocks: list[Block], lines: list[Line]) -> frozenset[str]:
    """Names alone on their lines above the first label, in small letters."""
    first = next((block.span[0] for block in blocks if block.label), 0)
    return frozenset(line.words.lower() for line in lines if line.start < first)


def told_date(lines: list[Line], blocks: list[Block]) -> str | None:
    """The date of a sentence above the first turn that has the words of a title."""
    first = next((block.span[0] for block in blocks if block.label), None)
    said = [line.words for line in lines if first is None or line.start < first]
    dated = (date_in(line) for line in said if shapes.ANNOUNCES.search(line))
    return next((found.iso for found in dated if found and found.iso), None)


def moderators(blocks: list[Block], above: list[Line]) -> None:
    """Whom a field of the header calls the moderator."""
    told = [re.match(r"Moderator\s*:\s*(?P<name>[^,]+),", line.words) for line in above]
    names = {found["name"].strip() for found in told if found}
    for block in blocks:
        if block.label and block.label.text in names:
            block.label = replace(block.label, role="moderator")


def hosts(blocks: list[Block]) -> None:
    """At a joint conference the press secretary gives the floor to the ministers."""
    for block in blocks:
        if block.label and re.match(r"(?i)(?:deputy )?press secretary\b", block.label.text):
            block.label = replace(block.label, role="moderator")


def exact_labels(blocks: list[Block], text: str) -> None:
    """The words of labels as they stand in the text."""
    for block in blocks:
        if block.label:
            begin, end = block.label.span
            block.label = replace(block.label, text=text[begin:end])
