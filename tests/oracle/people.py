"""Which labels mean one person.

Three steps, each needing the one before: the same names in any order and case; the surname of one
person only, with an office that does not contradict; an office alone that one person holds.
Somebody unnamed is nobody in particular.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

import words
from asking import whose
from labels import CJK, REMARK, SENT, joined, tokens, two_parts, unnamed
from model import Block, Label

SECOND = {"vice", "deputy", "assistant", "former"}
SHORT = re.compile(r"[（(]以下[簡简][稱称](?P<short>[\u4e00-\u9fff]{1,3})[)）]$")
CHINESE = re.compile(
    r"(?P<office>.*(?:局长|局長|部长|市长|主任|主持人|发言人|發言人))\s*(?P<name>[\u4e00-\u9fff]{2,3})$"
)
WHOEVER = {"antwort", "a", "r", "answer", "答", "回答"}


@dataclass
class Person:
    """Names and offices in small letters, as far as the labels tell."""

    names: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    reporter: bool = False
    bare: bool = False


def office_word(word: str) -> bool:
    low = word.strip("().").lower()
    more = {"foreign", "affairs", "state", "cabinet", "public", "press", "ministry", "japan"}
    more |= {"vice", "defense", "defence", "finance", "economy", "trade", "industry", "acting"}
    return low in more or low in {w.lower() for w in words.OFFICES} or low in words.SMALL


def japanese_person(label: str, role: str) -> Person:
    label = joined(label)
    if shortened := SHORT.search(label):
        return Person({shortened["short"]}, set())
    if role == "reporter":
        return Person({re.sub(r"[\s　]+", " ", label.removesuffix("記者")).strip()}, set(), True)
    ends = (*words.JA_OFFICE_ENDS, "外務大臣", "防衛大臣", "経済産業大臣", "外務報道官", "官房長官")
    office = max((e for e in ends if label.endswith(e)), key=len, default="")
    name = label[: len(label) - len(office)].strip()
    if chinese := CHINESE.match(label):
        office, name = chinese["office"], chinese["name"]
    return Person({name} if name else set(), {office} if office else set())


def english_person(label: str, role: str) -> Person:
    parts = two_parts(label)
    if role == "reporter" and parts:
        return Person({part.lower() for part in parts}, set(), True)
    plain = re.sub(rf"^(?:{'|'.join(words.HONORIFICS)})\.?\s+", "", label, flags=re.I)
    name, _, rest = plain.partition(",")
    said = tokens(name)
    names = {w.lower().strip(".") for w in said if not office_word(w)}
    offices = {w.lower().strip(".") for w in [*said, *tokens(rest)] if office_word(w)}
    return Person(names, offices - words.SMALL)


def person(label: Label) -> Person | None:
    """Who is meant; none where nobody in particular is."""
    remark = REMARK.match(label.text)
    if remark and unnamed(remark["name"]):
        return None
    low = label.text.lower()
    if re.match(r"question\s+(?:for|to|from)\s", low) or whose(label.text):
        return None
    if low not in WHOEVER and unnamed(joined(label.text)) in {"reporter", "unknown"}:
        return None
    if low == "p" or SENT.match(label.text):
        return None
    if CJK.search(label.text):
        return japanese_person(label.text, label.role)
    found = english_person(label.text, label.role)
    found.bare = label.role == "unknown" and not found.offices
    return found


def fits(one: Person, other: Person) -> bool:
    """The offices do not contradict: one has no word that the other lacks."""
    small, large = sorted((one.offices, other.offices), key=len)
    return small <= large


def find(found: Person, people: list[Person]) -> list[int]:
    """The people that these words can mean."""
    alike = [i for i, p in enumerate(people) if p.reporter == found.reporter]
    if found.names:
        same = [i for i in alike if people[i].names == found.names and fits(found, people[i])]
        part = [
            i
            for i in alike
            if not found.reporter
            and found.bare == people[i].bare
            and people[i].names
            and (found.names <= people[i].names or people[i].names <= found.names)
            and fits(found, people[i])
        ]
        return same or part
    return [i for i in alike if found.offices and holds(people[i], found)]


def assign(blocks: list[Block]) -> None:
    """Gives every turn with a label its speaker."""
    turns = [block for block in blocks if block.kind == "turn" and block.label]
    order = sorted(turns, key=lambda t: -len(tokens(t.label.text)) if t.label else 0)
    people: list[Person] = []
    ids: dict[str, int | None] = {}
    for turn in order:
        if turn.label and turn.label.text not in ids:
            ids[turn.label.text] = speaker(turn.label, people)
    for turn in turns:
        turn.speaker = ids[turn.label.text] if turn.label else None
    inferred(blocks)
    whoever(turns, people)
    roles(turns)


def roles(turns: list[Block]) -> None:
    """A label that tells no role has that of its person."""
    told = {
        role: {t.speaker for t in turns if t.label and t.label.role == role} - {None}
        for role in ("official", "moderator")
    }
    for turn in turns:
        if not turn.label or turn.label.role != "unknown":
            continue
        role = next((role for role, who in told.items() if turn.speaker in who), "unknown")
        turn.label = replace(turn.label, role=role)


def inferred(blocks: list[Block]) -> None:
    """Words between numbered headings are the last speaker's."""
    last: int | None = None
    for block in blocks:
        if block.kind == "turn":
            block.speaker = last if block.inferred else block.speaker
            last = block.speaker


def holds(one: Person, found: Person) -> bool:
    """The office alone: all its words, or the end of the longer one (`大臣`, `外務大臣`)."""
    if found.offices.isdisjoint(SECOND) and one.offices & SECOND:
        return False
    inside = any(CJK.search(f) and o.endswith(f) for f in found.offices for o in one.offices)
    return found.offices <= one.offices or inside


def speaker(label: Label, people: list[Person]) -> int | None:
    found = person(label)
    if found is None or label.text.lower() in WHOEVER:
        return None
    known = find(found, people)
    if len(known) == 1:
        one = people[known[0]]
        one.names |= found.names
        one.offices |= found.offices
        return known[0]
    people.append(found)
    return len(people) - 1


def whoever(turns: list[Block], people: list[Person]) -> None:
    """`A` is the only official's; nobody in particular's where there are several."""
    officials = {t.speaker for t in turns if t.label and t.label.role == "official"} - {None}
    only = None if len(officials) > 1 else next(iter(officials), len(people))
    for turn in turns:
        if turn.label and turn.label.text.lower() in WHOEVER:
            turn.speaker = only
