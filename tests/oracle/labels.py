"""Which words at the head of a line say who speaks.

A label is a noun phrase before a colon, or one pair of brackets at the head of the line. It has to
show that it names a speaker: somebody unnamed, an honorific, an office, or a name and an outlet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import words
from dates import narrow
from releases import row

LONGEST = 140
LONGEST_ALONE = 80
COLON = re.compile(r"\s*[:：]\s*")
BRACKETS = {
    "【": "】",
    "(": ")",
    "（": "）",
    "[": "]",
    "［": "］",
    "〔": "〕",
    "〈": "〉",
    "‹": "›",
}
NUMBERED_VOICE = re.compile(
    r"^(?:(?:male|female|woman|man)\s+)?(?P<who>[^\s\d]+)(?:\s+#?\d{1,3})?$", re.IGNORECASE
)
LIST_NUMBER = re.compile(r"^(?:(?:\d{1,2}[.)]|\(\d{1,2}\))\s+|\d{1,2}、)")
MOST_NAMES = 5
QUOTES = "\"“”‘«「『'"
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
CASED = re.compile(r"[A-Za-zÀ-ɏ\u0370-\u052f]")
PERIOD = re.compile(r"^(?P<label>[A-Z][^.:?!,]{3,78})\.\s+(?=[A-Z“\"])")
ALONE = re.compile(r"^\s*(?P<label>[QA])\.(?:\s+|$)")
BARE = re.compile(
    r"^\s*(?P<label>Q)(?: {2,}|\t\s*| (?=[(\[“\"…—–$-])(?!\([^()]*\)\s*:)"
    r"| (?=[A-Z])(?!A(?:ND|nd)? A\b|\S+:))(?=\S)"
)
LETTER = r"[^\W\d_a-zß-öø-ÿ]"
IN_CAPITALS = rf"{LETTER}(?:{LETTER}|[’'\-\u2011 ]|(?<=\b{LETTER})\. |\b[JS]r\.)+{LETTER}"
CAPITALS = re.compile(rf"^\s*(?P<label>{IN_CAPITALS})\.\s{{2,}}(?=\S)")
NAME_IN_CAPITALS = re.compile(r"^\s*(?P<label>[A-ZÀ-Þ][A-ZÀ-Þ’'.\- ]{0,60})\s*[:：]\s*")
NAME_WORD = r"(?:[A-ZÀ-Þ][a-zß-ÿ]+|(?:[A-ZÀ-Þ]\.)+|[A-ZÀ-Þ])(?:[’'-][A-Za-zÀ-ÿ]+)*"
NO_NAME = "Next|The|On|In|At|By|As|For|From|To|Of|And|But|So|Yes|No"
FULL_NAME = re.compile(
    rf"^\s*(?!(?:{NO_NAME})\b)(?P<label>{NAME_WORD}(?: {NAME_WORD}){{1,3}})"
    r"\s*[:：]\s*(?=[A-ZÀ-Þ0-9“\"])"
)
LONE = re.compile(
    r"^\s*(?P<label>[A-ZÀ-Þ][^\W\d_]*\.?(?:[ '’&-]+[A-ZÀ-Þ][^\W\d_]*\.?)*"
    r"(?:(?<=[A-Z][A-Z])\d)?)\s*:\s*"
)
DASHED = re.compile(r"^\s*(?P<label>[^\W\d_a-z][^.:?!]{0,78})\.[-–—]\s+")
SPACED = re.compile(r"^\s*(?P<label>R)\s+:\s*")
#: `港湾局渡船課 青葉`, `瀬戸新聞 岸`
POST = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]+(?:(?P<post>[局課部]|課長|係長|主査)|新聞|通信|放送|テレビ)"
    r"[\s　][\u3040-\u30ff\u3400-\u9fff]{1,4}$"
)
#: `港湾課長　瀬戸一郎`
NAMED = re.compile(r"(?P<office>[\u30a0-\u30ff\u3400-\u9fff]+)\s[\u3400-\u9fff]{3,5}$")
SPREAD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff](?:\s[\u3040-\u30ff\u3400-\u9fff])+$")
#: `Harbour FM reporter`
SENT = re.compile(r"(?:[A-Z][\w&.’'-]*\s+){1,3}(?:reporter|journalist|correspondent)$")
STAMP = re.compile(r"\((?:\d{1,2}:)?\d{1,2}:\d\d\)")
JUNIOR = re.compile(r",\s*(?:[JS][Rr]\.?|I{2,3})(?=,|$)")
REMARK = re.compile(r"^(?P<name>[^()\[\]]+?)\s*[(\[](?P<remark>[^()\[\]]{1,80})[)\]]$")
CLOSED = re.compile(r"^\s*(?P<label>[\u3040-\u30ff\u4e00-\u9fff]{1,20})[)）]\s*")
GLUED = re.compile(r"(?<=[.?!”\"’)])\s*(?P<label>Question|Minister)\s*[:：]\s*$")


@dataclass(frozen=True)
class Head:
    """A label at the head of a line, as columns: `speech` is where the words behind it begin.

    A `sure` one is a label wherever it stands; one of two unknown parts needs a question behind it.
    A `near` one names a speaker, yet not as a label does: nobody knows who speaks from there on.
    """

    begin: int
    end: int
    speech: int
    role: str
    sure: bool = True
    near: bool = False


def unnamed(label: str) -> str | None:
    """The role of somebody unnamed: `Reporter`, `Female Reporter`, `Reporter 2`, `Q`, `問`."""
    if label[:1].islower():
        return None
    low = narrow(label).lower().strip()
    low = low.replace(" ", "") if re.fullmatch(r"[가-힣](?: [가-힣])+", low) else low
    shape = NUMBERED_VOICE.match(low)
    low = shape["who"] if shape and low not in words.LEADS | words.TRANSLATES else low
    sets = (
        (words.ASKS, "reporter"),
        (words.ANSWERS, "official"),
        (words.LEADS, "moderator"),
        (words.TRANSLATES, "interpreter"),
        (words.UNKNOWN, "unknown"),
    )
    return next((role for names, role in sets if low in names), None)


def tokens(label: str) -> list[str]:
    return [word for word in re.split(r"[\s,/]+", label) if word]


def capitalised(word: str) -> bool:
    """Capitals, an initial, `O'Brien`, `d'Emilia`, or a small word that stands in names."""
    bare = word.strip('()[]."“”')
    if not bare:
        return True
    if bare.lower() in words.SMALL and bare[0].islower():
        return True
    particle = re.match(r"^(?:d|l|al|el)['’-](?=[A-ZÀ-Þ])", bare)
    return bare[0].isupper() or bool(particle) or bare == "&"


def noun_phrase(label: str) -> bool:
    """Every word as a name has it, no digit, no end of a sentence inside."""
    if any(c.isdigit() for c in label) or re.search(r"[?!;。、]", label):
        return False
    return all(capitalised(word) for word in tokens(label))


def honorific(label: str) -> bool:
    """An honorific and a name behind it."""
    found = re.match(rf"^(?:{'|'.join(words.HONORIFICS)})\.?\s+(?P<rest>\S.*)$", label, re.I)
    return bool(found) and found is not None and found["rest"][0].isupper()


def office(label: str) -> bool:
    """The name of an office is among the words; `SEC.` is one before a name."""
    if re.match(r"(?:SEC|GOV|GEN|SEN)\.\s", label, re.I) or re.search(
        r"\bfirst lady\b", label, re.I
    ):
        return True
    heads = {w.lower() for w in words.OFFICES} - words.ADJECTIVES
    return any(word.strip("().").lower() in heads for word in tokens(label))


def outlet(part: str) -> bool:
    low = part.lower().strip()
    if re.fullmatch(r"[a-z]+(?:&[a-z]+)*\d?", low):
        low = re.sub(r"\d$", "", low)
        if "&" in low and all(half in words.OUTLETS for half in low.split("&")):
            return True
    first = low.removeprefix("the ")
    known = low in words.OUTLETS or first in words.OUTLETS
    return known or any(word.strip(".") in words.OUTLET_WORDS for word in low.split())


def two_parts(label: str) -> tuple[str, str] | None:
    parts = [part.strip() for part in label.split(",")]
    return (parts[0], parts[1]) if len(parts) == 2 and all(parts) else None


def two_offices(label: str) -> bool:
    """`Minister Aoba and Minister Sato`: more people than one."""
    halves = re.split(r"\s+and\s+", label)
    return len(halves) > 1 and all(office(h) or honorific(h) for h in halves)


def english_role(label: str) -> str:
    if re.search(r"\b(?:moderator|moderadora?|operator|public affairs secretary)\b", label, re.I):
        return "moderator"
    if re.search(r"\binterpreter\b", label, re.I):
        return "interpreter"
    parts = two_parts(label)
    if parts and not honorific(label) and any(outlet(part) for part in parts):
        return "reporter"
    sent = re.search(r"\s(?:of|from)\s+(?P<by>\S.*)$", label)
    if sent and honorific(label) and outlet(sent["by"]) and not office(label):
        return "reporter"
    return "official"


def english(label: str) -> tuple[str, bool, bool] | None:
    """Role, sure, near; or none where these words name nobody."""
    if office(label):
        label = re.sub(r"(?<=\w) \d{4}(?=, )", "", label)
    numbered = re.match(r"(?P<office>.*\S)\s+#?\d{1,2}$", label)
    if numbered and office(numbered["office"]):
        label = numbered["office"]
    if re.match(r"Question\s+(?:for|to|from)\s+(?:the\s+)?[A-Z]", label):
        return "reporter", True, False
    remark = REMARK.match(label)
    if remark:
        return remarked(remark["name"], remark["remark"])
    role = unnamed(label) or ("reporter" if SENT.match(label) else None)
    if role:
        return role, True, False
    if label.lower() in words.OUTLETS or (re.search(r"&|[A-Z]\d$", label) and outlet(label)):
        return "unknown", True, True
    if not noun_phrase(label):
        return None
    if outlet(label) and len(tokens(label)) > 1 and "," not in label and not office(label):
        return "unknown", True, True
    if two_offices(label):
        return "unknown", True, True
    sent = re.match(r"^(?P<by>.+?)\s(?:Reporter|Journalist|Correspondent)\s+[A-Z]", label)
    if sent and outlet(sent["by"]):
        return "reporter", True, False
    parts = two_parts(label)
    if honorific(label) or (office(label) and not parts):
        return english_role(label), True, False
    if parts and any(outlet(part) for part in parts):
        return "reporter", True, False
    if parts and office(label):
        return english_role(label), True, False
    if parts and all(len(part.split()) <= 4 for part in parts):
        return "reporter", False, False
    return None


def remarked(name: str, remark: str) -> tuple[str, bool, bool] | None:
    """`Question (The Globe)`, `Rin Aoba (Foreign Minister)`: more about a label, in brackets."""
    known = english(name)
    asks = honorific(name) and "," not in name and remark[:1].isupper() and not office(remark)
    if known and known[0] == "official" and asks and noun_phrase(remark):
        return "reporter", True, False
    if known and known[1]:
        return known
    if not noun_phrase(name):
        return None
    if noun_phrase(remark) and office(remark):
        return english_role(remark), True, False
    told = remark[0].isupper() or CJK.search(remark)
    if told and len(tokens(name)) > 1:
        return "unknown", True, False
    return ("reporter", False, False) if outlet(remark) else None


def joined(label: str) -> str:
    """`知 事`: a word whose letters each stand alone."""
    return re.sub(r"\s", "", label) if SPREAD.match(label) else label


def japanese(label: str) -> str | None:
    """The role of a label in a script without spaces."""
    label = joined(re.sub(r"\s*[(（][^()（）]*[)）]$", "", label.strip()))
    role = unnamed(label)
    if role:
        return role
    if len(label) > 40 or re.search(r"[。、「」]|文責", label):
        return None
    if label.endswith(words.JA_ASKS_ENDS):
        return "reporter"
    if label.endswith(words.JA_OFFICE_ENDS):
        return "official"
    if label.endswith(words.JA_LEADS_ENDS):
        return "moderator"
    if (named := NAMED.match(label)) and named["office"].endswith(words.JA_OFFICE_ENDS):
        return "official"
    if post := POST.match(label):
        return "moderator" if "報道担当" in label else "official" if post["post"] else "reporter"
    if label.endswith(words.JA_NAME_END):
        return "reporter" if label.startswith(words.JA_OUTLETS) else "unknown"
    return None


def colon_head(line: str) -> Head | None:
    """`label := words ':'`"""
    lead = len(line) - len(line.lstrip())
    number = LIST_NUMBER.match(line[lead:])
    colon = COLON.search(line)
    if not colon or colon.start() <= lead or line[lead] in QUOTES:
        return None
    if line.startswith("//", colon.end()):
        return None
    found = colon_words(line, lead, colon)
    if found is None and number:
        found = colon_words(line, lead + number.end(), colon)
    return found


def colon_words(line: str, begin: int, colon: re.Match[str]) -> Head | None:
    label, speech = line[begin : colon.start()], line[colon.end() :]
    if re.search(r"\d$", label) and speech[:1].isdigit():
        return None
    if not 0 < len(label) <= LONGEST or label.startswith("//"):
        return None
    if CJK.search(label):
        role = japanese(label)
        near = asked(speech.replace("？", "?")) and label.endswith(words.JA_OUTLET_ENDS)
        if role is None and near and not unnamed(f"{label}記者"):
            return Head(begin, colon.start(), colon.end(), "unknown", near=True)
        return Head(begin, colon.start(), colon.end(), role) if role else None
    found = named(label, speech) if CASED.search(narrow(label)) else uncased(label)
    if found is None:
        return None
    role, sure, near = found
    if office(label) and unnamed(label) is None and row(speech):
        return None
    near = near or (speech[:1].islower() and unnamed(label) is None)
    return Head(begin, colon.start(), colon.end(), role, sure, near)


def uncased(label: str) -> tuple[str, bool, bool] | None:
    """`प्रश्न`, `वक्ता 1`, `श्री …`: scripts in which no letter is a capital."""
    role = unnamed(label)
    if role is None and label.split()[0] in words.HONORIFICS:
        return ("official", True, False) if "," in label else ("unknown", True, True)
    return (role, True, False) if role else None


def named(label: str, speech: str) -> tuple[str, bool, bool] | None:
    """Role, sure, near. A bare name is one in capitals, or before the time of a recording."""
    found = english(JUNIOR.sub("", label))
    if found and found[2] and outlet(label) and asked(speech):
        return "reporter", True, False
    if found and found[1]:
        return found
    stamped = STAMP.match(speech) and noun_phrase(label) and len(tokens(label)) <= MOST_NAMES
    if stamped or (name_in_capitals(label) and speech and not speech[0].islower()):
        return "unknown", True, False
    return found


def asked(speech: str) -> bool:
    """A question, and no headline."""
    return "?" in speech and not speech[0].islower() and speech[0] not in QUOTES


def alone(line: str, listed: list[str]) -> Head | None:
    """`Frage`, `SRS Lindau`; `Wagner (AA)` where the top of the page has it, else a doubt."""
    said = line.strip()
    remark = REMARK.match(said)
    bare = remark["name"] if remark else said
    named = r"(?:\s+(?P<name>\S.*))"
    tables = (
        (rf"(?:{words.GERMAN_ASKS}){named}?$", "reporter"),
        (rf"(?:{words.GERMAN_LEADS}){named}$", "moderator"),
        (rf"{words.GERMAN_OFFICES}{named}$", "official"),
    )
    if said.endswith((":", ".")) or len(said) > LONGEST_ALONE:
        return None
    for pattern, role in tables:
        found = re.match(pattern, bare)
        if found and (found["name"] is None or all(w[0].isupper() for w in found["name"].split())):
            return Head(line.index(said), line.index(said) + len(said), len(line), role)
    one_word = remark is not None and len(remark["remark"].split()) == 1
    if not one_word or not noun_phrase(bare) or not all(w[0].isupper() for w in bare.split()):
        return None
    known = said in listed
    role = "official" if known else "unknown"
    begin = line.index(said)
    return Head(begin, begin + len(said), len(line), role, near=not known)


def lone_outlet(line: str) -> Head | None:
    """The name of an outlet, and then something that is said."""
    found = LONE.match(line)
    label = found["label"] if found else ""
    speech = line[found.end() :] if found else ""
    if found is None or not speech or speech[0].islower() or speech[0] in QUOTES:
        return None
    if not outlet(label) or office(label):
        return None
    return Head(found.start("label"), found.end("label"), found.end(), "reporter")


def outlet_alone(label: str, head: Head) -> bool:
    """The name of an outlet that asks, and nothing else."""
    return (
        head.role == "reporter"
        and not head.near
        and "," not in label
        and not REMARK.match(label)
        and unnamed(label) is None
        and outlet(label)
        and not honorific(label)
        and english(label) == ("unknown", True, True)
    )


def name_in_capitals(label: str) -> bool:
    """`JUN AOBA`: two words or more, every letter a capital."""
    said = tokens(JUNIOR.sub("", label))
    return label.isupper() and noun_phrase(label) and len(said) > 1 and len(said[-1]) > 1


def bracket_head(line: str) -> Head | None:
    """`label := '【' words '】' | '(' words ')'`; one pair of brackets only."""
    lead = len(line) - len(line.lstrip())
    close = BRACKETS.get(line[lead : lead + 1])
    korean = re.match(r"\s*‹(?:질문|답변)[›>]", line)
    stop = korean.end() - 1 if korean else line.find(close, lead) if close else -1
    if stop < 0 or (close == "›" and not korean):
        return None
    inside = line[lead + 1 : stop]
    label = inside.strip()
    role = japanese(label) if CJK.search(label) else unnamed(label) if korean else None
    role = role or ("reporter" if label in words.JA_OUTLETS else None)
    role = role or ("unknown" if label == "UNKNOWN" else None)
    if not role:
        return None
    begin = lead + 1 + len(inside) - len(inside.lstrip())
    rest = line[stop + 1 :]
    speech = stop + 1 + len(rest) - len(rest.lstrip(":： \t\u3000\xa0"))
    return Head(begin, begin + len(label), speech, role)


def head_of(line: str) -> Head | None:
    """The label at the head of a line, whatever its form."""
    first = bracket_head(line) or bare_question(line) or dash_head(line)
    first = first or colon_head(line) or alone_head(line)
    return first or closed_head(line)


def bare_question(line: str) -> Head | None:
    """`Q  Is it late?`: no mark stands between the letter and the question."""
    found = BARE.match(line)
    return found and Head(found.start("label"), found.end("label"), found.end(), "reporter")


def dash_head(line: str) -> Head | None:
    """`P.- ¿Cuándo?`, `Ministro de Economía.- Sí.`, `R : Oui.`"""
    found = DASHED.match(line) or SPACED.match(line)
    if not found:
        return None
    label = found["label"]
    role = {"P": "reporter", "R": "official"}.get(label) or unnamed(label)
    role = role or ("official" if office(label) and noun_phrase(label) else None)
    return Head(found.start("label"), found.end("label"), found.end(), role) if role else None


def closed_head(line: str) -> Head | None:
    """`問）…`, `大臣) …`: a bracket closes the label, and none opens it."""
    found = CLOSED.match(line)
    role = japanese(found["label"]) if found else None
    if not found or not role:
        return None
    return Head(found.start("label"), found.end("label"), found.end(), role)


def alone_head(line: str) -> Head | None:
    """`Q.` or `A.`; capitals, a period and two spaces: `CHAIRMAN SATO.  `."""
    found = ALONE.match(line) or CAPITALS.match(line)
    if not found:
        return None
    label = found["label"]
    role = unnamed(label) or (english_role(label) if office(label) else None)
    role = role or ("unknown" if name_in_capitals(label) else None)
    if not label.isupper():
        return None
    return Head(found.start("label"), found.end("label"), found.end(), role) if role else None


def capitals(line: str) -> Head | None:
    """`SATO: …`: a name in capitals. Alone on its line it is a label, and then elsewhere, too."""
    found = NAME_IN_CAPITALS.match(line)
    if not found or sum(c.isalpha() for c in found["label"]) < 3:
        return None
    return Head(found.start("label"), found.end("label"), found.end(), "unknown")


def period_head(line: str) -> Head | None:
    """`Deputy Press Secretary Masaki Okada. Yes.`: an office and a name, and a period."""
    lead = len(line) - len(line.lstrip())
    found = PERIOD.match(line[lead:])
    if not found or not noun_phrase(found["label"]) or not office(found["label"]):
        return None
    names = [t for t in tokens(found["label"]) if t.lower() not in words.SMALL]
    if not 2 <= len(names) <= 6 or office(names[-1]) or len(names[-1]) == 1:
        return None
    role = "reporter" if found["label"].startswith("Question ") else "official"
    return Head(lead, lead + len(found["label"]), lead + found.end(), role)


def doubtful_head(line: str) -> Head | None:
    """`Jun Aoba: We met.`: words that can be a name, though nothing tells that they are."""
    found = FULL_NAME.match(line)
    return found and Head(
        found.start("label"), found.end("label"), found.end(), "unknown", near=True
    )


def glued_head(line: str) -> Head | None:
    """`… take place?Minister:` at the end of a line: a label that belongs on the next one."""
    found = GLUED.search(line)
    if not found:
        return None
    label = found["label"]
    return Head(found.start("label"), found.end("label"), len(line), unnamed(label) or "official")
