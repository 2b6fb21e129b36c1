"""What stands before a colon and is no label: rows of lists of people, quotations of releases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import words

if TYPE_CHECKING:
    from labels import Head

NAME = r"[A-ZÀ-Þ][\w’'-]+"
BEARER = re.compile(
    rf"(?:(?:{'|'.join(words.HONORIFICS)}|Dame)\.?\s+)*{NAME}(?: (?:[A-Z]\.|{NAME})){{1,3}}\s*$"
)
PEOPLE = re.compile(
    r"^(?:(?:PARTICIPANTS|Participants|SPEAKERS|Speakers)\s*:$"
    rf"|(?:Speaker|Moderator|Chair|Host)\s*:\s*(?:{'|'.join(words.HONORIFICS)})?\.?\s*"
    rf"(?:[A-ZÀ-Þ][\w’'-]+ ){{1,3}}?[A-ZÀ-Þ][\w’'-]+,\s+(?P<office>[A-Z][^.?!]*)$)"
)


def row(speech: str) -> bool:
    """Behind an office nothing but the name of its bearer."""
    return BEARER.match(speech) is not None


def people_field(line: str) -> bool:
    """`Speaker: ADA HOLM, Director, Ports Office`: a field of the header."""
    return PEOPLE.match(line) is not None


def quotes(speech: str) -> bool:
    return speech[:1] in set('“"„«')


def caption(line: str, head: Head, above: str) -> bool:
    """An office alone below a quotation and a dash."""
    return not line[head.speech :].strip() and re.search(r"[”\"»]\s*[-–—]$", above) is not None
