"""What a line can be by its own words: a title, a field, a notice, an item of a list, …"""

from __future__ import annotations

import re
from dataclasses import dataclass

import words
from dates import clock_in, date_in, narrow
from releases import row

TITLE = re.compile(
    r"^(?:- |\d\. |\[Title\]\s*)?"
    r"(?:(?:Summary|Outline|Gist|Excerpts?|Transcript|Record) (?:of|from) )?"
    r"(?:The )?(?:First |Second |Third )?"
    r"(?:(?:Extraordinary|Extra|Joint|Special|FCCJ|Regular|Daily|Department) ){0,2}"
    r"Press (?:Conference|Briefing|Availability)\b(?! Room)|^.{0,120}\bJoint Press Conference\b",
    re.IGNORECASE,
)
JA_TITLE = re.compile(
    r"(?:会見(?:記録|概要|要旨)|会見の概要|記者会見要旨|記者会見概要|会見$|会見[(（\d])"
)
ANNOUNCES = re.compile(
    r"\b(?:Press|News|Media) Conference\b(?! Room)|\b(?:press|news|media) conference\b"
    r"|\b(?:PRESS|NEWS|MEDIA) CONFERENCE\b|\b(?:Press|Media|Noon|Daily) Briefing\b(?! Room)"
    r"|\bBriefing (?:by|Transcript)\b|\b(?:Media|Press) Availability\b|\bPress (?:Gaggle|remarks)\b"
    r"|\b(?:Press|Media) Roundtable\b|\bPress Call\b|\bSpecial Briefing\b|\bPress statements\b"
    r"|\bjournalists[’'] questions\b|[Pp]ressekonferenz|新闻发布会|기자회견|[’']s Press Briefing"
    r"|\b[Cc]onferencia de prensa\b|\b[Rr]ueda de prensa\b|\b[Cc]onférence de presse\b"
    r"|\bPoint de presse\b|\b[Cc]onferenza stampa\b|\b(?:media|press) briefing\b"
    r"|\bD(?:oorstop|OORSTOP)\b|\bwith Q&A|\bmedia questions\b|记者会"
    r"|\b[Mm]edia [Ee]ncounter\b|\bPress Statements\b|Basın Toplantısı|Họp báo|기자간담회"
    r"|المؤتمر الصحفي|मीडिया ब्रीफिंग|新聞說明會|記者會"
    r"|[Пп]ресс?-конференц[иі][яїію]|\bWEEKLY BRIEFING\b"
    r"|^(?:Remarks by|Interview with|Transcript of|TRANSCRIPT OF|INTERVIEW WITH)\b"
)
REMARK_LINE = re.compile(r"^[(（\[][^()（）\[\]]{1,90}[)）\]]$")
#: The time of a message.
STAMPED = re.compile(r"\[\s?\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?\s?\]$")
#: What the pages of a recording, or of a scan, have between two paragraphs.
BETWEEN = re.compile(r"^(?:\d{1,2}:\d\d:\d\d|\d{1,3}|(?:\*+\s+){2,}\*+)$")
#: A time in brackets and nothing else: nobody says it.
TIME_ALONE = re.compile(r"[(\[](?:\d{1,2}:)?\d{1,2}:\d\d[)\]]:?")
#: The name of a field, or a row of a list of people.
NAMED = re.compile(r"(?:Subject|Note|Summary): \S")
LIST_TITLE = re.compile(r"^(?:- |\d\. |\[(?:Title|文書名)\]\s*|[Tt]itle\s*:\s*)")
NUMBER_STYLES = (
    ("paren", re.compile(r"^[(（]\s?([0-9０-９]{1,2})\s?[)）]\s*(?=\S)")),
    ("letter", re.compile(r"^[(（]([a-z])[)）]\s*(?=\S)")),
    ("roman", re.compile(r"^([IVX]{1,5})\.\s+(?=\S)")),
    ("dot", re.compile(r"^(\d{1,2})[.．](?!\d)\s*(?=\S)")),
    ("space", re.compile(r"^([0-9０-９]{1,2})[\s　、]+(?=[\u3040-\u30ff\u3400-\u9fff])")),
    ("circled", re.compile(r"^([①-⑳])\s*(?=\S)")),
    ("bullet", re.compile(r"^([-*•・○◯●■□◆])\s*(?=[^\s\-=*_])")),
)
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
END_OF_SENTENCE = re.compile(r"[.?!。？！…।][\"'”’)）」』]*$")
CLOSED_QUOTE = re.compile(r"^[^:.?!“\"]{1,80}[“\"][^“”\"]*\.[”\"]$")
PRONOUN = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\b(?!\.)")
SENTENCE_INSIDE = re.compile(r"[a-z]{3}[.?!] +[A-Z]")
ABBREVIATION = re.compile(r"\b(?:[A-Z]\.)+$")
LONGEST_HEADING = 300
LONGEST_DATED = 120
MOST_PARTS = 5
SLASHES = re.compile(r"\d{1,2}/\d{1,2}/\d{4}$")
LONGEST_JA_HEADING = 80
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True)
class Item:
    """`(1) Fisheries`: the style of the number, the number, the words behind it."""

    style: str
    number: int
    rest: str


def value(style: str, number: str) -> int:
    if style == "roman":
        return ROMAN.get(number, 0)
    if style == "circled":
        return ord(number) - ord("①") + 1
    if style == "letter":
        return ord(number) - ord("a") + 1
    return 0 if style == "bullet" else int(narrow(number))


def item(line: str) -> Item | None:
    for style, pattern in NUMBER_STYLES:
        found = pattern.match(line)
        if found:
            return Item(style, value(style, found[1]), line[found.end() :].strip())
    return None


def any_of(patterns: tuple[str, ...], line: str) -> bool:
    return any(re.match(pattern, line, re.IGNORECASE) for pattern in patterns)


def notice(line: str) -> bool:
    return any_of(words.NOTICES, line)


def link(line: str) -> bool:
    return any_of(words.LINKS, line)


def furniture(line: str) -> bool:
    return any_of(words.FURNITURE, line)


def end(line: str) -> bool:
    return bool(re.match(words.ENDS, line))


def between(line: str) -> bool:
    """The time of a recording, the number of a page, a row of asterisks."""
    return bool(BETWEEN.match(line))


def stage(line: str) -> bool:
    """A known stage direction, or a whole line in one pair of brackets."""
    return bool(words.STAGE.match(line) or REMARK_LINE.match(line))


def title(line: str) -> bool:
    if len(line) > 200 or (line.endswith(("。", ".", "?")) and not re.search(r"Sec\.", line)):
        return False
    return bool(TITLE.match(line)) or (bool(JA_TITLE.search(line)) and len(line) < 80)


def announces(line: str) -> bool:
    """A title in the words of other countries. It is one only above a conference."""
    pronoun = PRONOUN.search(line) and not line.isupper()
    sentence = pronoun or line.endswith(("。", ".", "?", ":"))
    return len(line) <= 250 and not sentence and bool(ANNOUNCES.search(line))


def section(line: str) -> bool:
    return bool(words.SECTION.match(line) or words.JA_SECTION.match(line))


def starred(line: str) -> bool:
    """A topic behind two stars."""
    alone = line.startswith("**") and (line[2:3].isalnum() or line[2:3].isspace())
    return alone and "**" not in line[2:] and heading_words(line[2:].strip())


def section_and_topic(line: str) -> bool:
    return bool(words.SECTION_AND_TOPIC.match(line)) and short(line)


def field(line: str) -> bool:
    return bool(words.FIELD.match(line)) and len(line) < 400


def dateline(line: str) -> bool:
    """A line that begins with a date or a time of day."""
    if len(line) > 160 or re.search(r"\b(?:is|are|was|were|will)\b", line):
        return False
    bare = re.sub(r"^[(（《―\[\s•]+(?:from )?", "", narrow(line))
    if SLASHES.match(bare):
        return True
    found = date_in(bare)
    if found and (found.begin == 0 or behind_a_place(bare, found.begin)):
        return True
    clock = clock_in(bare)
    return bool(clock) and clock is not None and clock.begin == 0 and len(bare) < 60


def behind_a_place(line: str, date: int) -> bool:
    """`PLACE, DATE`, `TEXT | DATE`: short, and in capitalised words."""
    said = re.sub(r"\s(?:le|am|den|vom)\s+$", "", line[:date]).rstrip(" (")
    if not said.endswith((",", "|", ";")) or len(line.encode()) > LONGEST_DATED:
        return False
    if said.count(",") > MOST_PARTS:
        return False
    names = re.findall(r"[^\s,|;&()-]+", said)
    small = {"am", "an", "der", "de", "of", "the", "del"}
    return all(not word[0].islower() or word in small for word in names)


def listed(line: str) -> bool:
    """`Head of Survey: Dr. Emil Lund`: a row of a list of people."""
    office, colon, name = line.partition(": ")
    return bool(colon) and len(office) < LONGEST_DATED and row(name)


def short(line: str) -> bool:
    return len(line) <= (LONGEST_JA_HEADING if CJK.search(line) else LONGEST_HEADING)


def heading_words(line: str) -> bool:
    """Words that can be a topical heading: short, and not the end of a sentence."""
    if not short(line) or line.endswith((";", ",", ":", "：", "、", "；", "-", "—", "–")):
        return False
    if (
        NAMED.match(line)
        or listed(line)
        or line in words.NO_HEADINGS
        or STAMPED.search(line)
        or PRONOUN.search(line)
        or SENTENCE_INSIDE.search(line)
    ):
        return False
    ends = END_OF_SENTENCE.search(line)
    if ends and not CLOSED_QUOTE.search(line) and not ABBREVIATION.search(line):
        return False
    return not line[0].islower()


def corner_heading(line: str) -> bool:
    """`【…】` alone on its line."""
    return bool(re.match(r"^【[^【】]{1,80}】$", line))
