"""The lines above a conference: which they are, and what they say."""

from __future__ import annotations

import re
from dataclasses import replace

import shapes
import words
from dates import Clock, Date, clock_in, date_in, narrow
from labels import head_of
from model import Header
from releases import people_field
from survey import Survey
from text import Line

ZONE = re.compile(r"^\s*(?:\([^)]*time\)|[A-Z]{2,3}T\b|\([A-Z]{3,4}\))\s*")
ADDRESS = re.compile(r"^(?:/|https?:)")
JA_PLACE = re.compile(r"於\s*[:：]?\s*(?P<place>[^)）》\]]+)")
PLACE_FIELD = re.compile(
    r"^(?:(?:Place|Location|Venue|於|場所|会場)\s*[:：]"
    r"|(?:[一二三四五]、)?地\s*[點点]\s*[:：]|場\s所[\s　]|\[場所\]|(?-i:Location (?=[A-Z])))"
    r"\s*(?P<place>.+)$",
    re.I,
)
LONGEST_PLACE = 80
MOST_WORDS = 6
BELOW_TITLE = 7
PUBLISHERS = {"日本銀行"}
TRAIL = " \t,;.~〜～)）》]"


def breadcrumb(line: str) -> bool:
    known = {
        *("Press Conferences", "Press Conference", "記者会見", "トピックス", "会見", "経済産業省"),
        *("Speeches and Statements by the Prime Minister", "Home", "ホーム", "Speeches"),
        *("News", "Statistics and Releases"),
    }
    return (
        line in known
        or re.search(r" >(?: |$)", line) is not None
        or bool(re.match(r"^(?:- |\d\. )(?:Home|ホーム)$", line))
    )


def kinds(lines: list[Line], survey: Survey) -> list[tuple[Line, str]]:
    """The header lines and what each is; the conference begins behind the last of them."""
    spoken = (at for at, line in enumerate(lines) if survey.marks.at(line) or survey.head(line.raw))
    unspoken = lines[: next(spoken, len(lines))]
    out = front_matter(unspoken)
    index, done = sum(line.raw.count("\n") + 1 for line, _ in out), False
    while index < len(unspoken):
        again = bool(words.TOPICS.match(lines[index].words))
        crumb = crumbs(lines, index, out) is not None
        stop = index if (done and not again) or crumb else topics_end(lines, index)
        if stop > index:
            out += [(line, "toc") for line in lines[index:stop]]
            done = True
            index = stop
            continue
        kind = header_kind(unspoken, index, out)
        if kind is None:
            break
        out.append((lines[index], kind))
        index += 1
    return out


def front_matter(lines: list[Line]) -> list[tuple[Line, str]]:
    """Names and values between two rows of hyphens above a page; a value may go on below."""
    rows = [at for at, line in enumerate(lines[:42]) if line.words == "---"]
    named = all(re.match(r"\s|-|\w+:", line.raw) for line in lines[1 : rows[1]]) if rows[1:] else 0
    if not named or rows[0] != 0:
        return []
    out: list[tuple[Line, str]] = []
    for line in lines[: rows[1] + 1]:
        if line.raw[0] == " " and out:
            above = out[-1][0]
            joined = replace(above, raw=f"{above.raw}\n{line.raw}")
            out[-1] = (joined, out[-1][1])
        else:
            known = re.match(r"(?:title|date):", line.raw)
            out.append((line, "field" if known else "furniture"))
    return out


def header_kind(lines: list[Line], index: int, above: list[tuple[Line, str]]) -> str | None:
    line = lines[index].words
    seen = {kind for _, kind in above}
    trail = crumbs(lines, index, above)
    if trail:
        return trail
    if shapes.field(line) or people_field(line) or re.match(r"^於[\s　]", line):
        return "field"
    if line == "English" and "title" not in seen:
        return "furniture"
    if shapes.link(line):
        return "link"
    if shapes.furniture(line) or shapes.between(line):
        return "furniture"
    if shapes.notice(line) or re.match(r"^\(?\*?Note\s*:", line):
        return "notice"
    if breadcrumb(line):
        return "breadcrumb"
    if shapes.title(line) or announced(line):
        return "title"
    if shapes.dateline(line):
        return "dateline"
    if venue_line(line) and seen & {"dateline"}:
        return "field"
    if place_line(line, bool(seen & {"dateline", "title"})):
        return "field"
    return "furniture" if above_a_title(lines, index, "title" in seen) else None


def above_a_title(lines: list[Line], index: int, seen: bool) -> bool:
    """What stands above the title belongs to the page."""
    words_ = re.sub(r", [JS]r\.$", "", lines[index].words)
    sentence = shapes.END_OF_SENTENCE.search(words_)
    below = (2 if sentence else BELOW_TITLE) if seen else 10
    for place, line in enumerate(lines[index : index + below], index):
        head = head_of(line.raw)
        names_the_page = head is not None and place == 0 and head.role == "unknown"
        if (head and not names_the_page) or len(line.words) > 100:
            return False
        if shapes.title(line.words) or shapes.dateline(line.words) or shapes.field(line.words):
            return True
        if place > index and place_line(line.words):
            return True
        if not seen and announced(line.words):
            return True
    return False


def announced(line: str) -> bool:
    head = head_of(line)
    return shapes.announces(line) and (head is None or (head.near and date_in(line) is not None))


def crumbs(lines: list[Line], index: int, above: list[tuple[Line, str]]) -> str | None:
    """`- Home`, `- Speeches`, … : a list from the home page down to this one."""
    line = lines[index].words
    if not re.match(r"^(?:- |\d\. )", line):
        return None
    inside = bool(above) and above[-1][1] == "breadcrumb" and above[-1][0].words[0] in "-1234"
    if not breadcrumb(line) and not inside:
        return None
    below = lines[index + 1].words if index + 1 < len(lines) else ""
    last = shapes.title(line) and not shapes.title(below)
    return "title" if last else "breadcrumb"


def place_line(line: str, alone: bool = True) -> bool:
    """`Lima, Peru`, `Aboard a ferry`, and the name of a town below a title."""
    ended = shapes.END_OF_SENTENCE.search(line) and not line.endswith("D.C.")
    if len(line) > LONGEST_PLACE or head_of(line) is not None or ended:
        return False
    if re.match(r"(?:Aboard|En Route) \S|Via (?:Teleconference|Video)", line, re.I):
        return True
    if re.search(
        r" (?:Room|Palace|Lawn|Rose Garden|Airport|Airfield|House|Ballroom|Auditorium)$", line
    ):
        return True
    name, comma, region = line.partition(",")
    said = name.split()
    named = 0 < len(said) <= MOST_WORDS and all(w[0].isupper() for w in said)
    if comma and named and not shapes.announces(name) and region.strip().lower() in words.PLACES:
        return not re.search(r"\b(?:Press|Opening|Remarks|Statement|Media|News)\b", name)
    return alone and line.lower() in words.PLACES


def venue_line(line: str) -> bool:
    return line in PUBLISHERS or (
        bool(re.search(r"\b(?:Room|Hall|Building|Lobby|Office)\b", line))
        and shapes.heading_words(line)
        and head_of(line) is None
        and len(line) < 80
    )


def topics_end(lines: list[Line], index: int) -> int:
    """Where a list of topics that begins here ends; `index` where none begins."""
    marked = bool(words.TOPICS.match(lines[index].words))
    begin = index + marked
    stop = begin
    while stop < len(lines) and list_line(lines[stop].words):
        stop += 1
    run = [shapes.item(line.words) for line in lines[begin:stop]]
    cut = restart(run, [line.words for line in lines[begin:stop]])
    if cut:
        return begin + cut
    if marked:
        return begin + marked_length(lines, begin, stop)
    return begin + unmarked_length(lines, begin, stop)


def list_line(line: str) -> bool:
    found = shapes.item(line)
    if line == "【質疑応答】":
        return True
    if line.startswith("•") and shapes.dateline(line):
        return False
    return found is not None and found.style != "letter" and head_of(line) is None


def restart(run: list[shapes.Item | None], said: list[str]) -> int:
    """Where the numbers, or the first words, begin anew."""
    first = run[0] if run else None
    if first is None:
        return 0
    for place in range(len(run) - 1, 0, -1):
        now = run[place]
        if now is None:
            continue
        other = now.style in {"roman", "dot"} and now.style != first.style
        if other and now.number == 1:
            return place
        if now.style != first.style:
            continue
        same_words = now.style == "bullet" and again(said, place)
        if same_words and said[place:] == said[:place] and place > 1:
            return len(said)
        if same_words or (now.style != "bullet" and now.number == first.number):
            return place
    return 0


def again(said: list[str], place: int) -> bool:
    """The lines from here on are the first ones over again."""
    return said[place:] == said[: len(said) - place]


def marked_length(lines: list[Line], begin: int, stop: int) -> int:
    """A list below `Main topics:`; one item that a label follows is the first heading."""
    speaks = stop < len(lines) and head_of(lines[stop].raw) is not None
    alone = stop - begin == 1 and not lines[begin].words.startswith("•")
    return 0 if alone and speaks and not shapes.title(lines[begin].words) else stop - begin


def unmarked_length(lines: list[Line], begin: int, stop: int) -> int:
    """A list without such words is one of topics only if it is of bullets, and long enough.

    Its last line is the first heading where other such lines are headings further down, and those
    are not all lines of the list over again.
    """
    run = [shapes.item(line.words) for line in lines[begin:stop]]
    if stop - begin < 2 or any(i is not None and i.style != "bullet" for i in run[:1]):
        return 0
    later = [
        n
        for n in range(stop, len(lines) - 1)
        if list_line(lines[n].words) and head_of(lines[n + 1].raw)
    ]
    last = lines[stop - 1].words
    later = [] if any(line.words == last for line in lines[stop:]) else later
    speaks = stop < len(lines) and head_of(lines[stop].raw) is not None
    return stop - begin - (1 if later and speaks else 0)


def facts(found: list[tuple[Line, str]]) -> Header:
    """Title, kind, date, time of day and venue, as the lines tell them."""
    header = Header()
    titles = [line.words for line, kind in found if kind == "title" or titled(line.words)]
    dated = [line.words for line, kind in found if kind in {"dateline", "field"}]
    above = [
        re.sub(r"^date: '?(.*?)'?$", r"\1", line) for line in dated if line.startswith("date:")
    ]
    dated = [line for line in dated if not line.startswith("date:")] + above
    crumbs_ = [line.words for line, kind in found if kind == "breadcrumb"]
    header.title = best_title(titles or [c for c in crumbs_ if c.lower() == "press conference"])
    header.kind = kind_of(header.title)
    first = next((line.start for line, kind in found if kind == "title"), -1)
    below = [line.words for line, _ in found if line.start > first and line.words in dated]
    below = below if best_date(below, []) else []
    header.date = best_date(below + [line for line in dated if line not in below], titles)
    clock = first_clock([*dated, *titles])
    if clock:
        header.start, header.end = clock.start, clock.until
    header.venue = venue(dated, titles)
    return header


def titled(line: str) -> bool:
    return bool(re.match(r"(?:\[(?:Title|文書名)\]|[Tt]itle\s*:)\s*\S", line))


def best_title(titles: list[str]) -> str | None:
    """The first; in Japanese, the first with date and time of day, where one has them."""
    full = [t for t in titles if shapes.CJK.search(t) and date_in(t) and clock_in(without_date(t))]
    best = (full or titles)[:1]
    return shapes.LIST_TITLE.sub("", best[0]).strip().strip("\"'") if best else None


def kind_of(title: str | None) -> str:
    if title is None:
        return "other"
    if re.search(r"\bFCCJ\b", title):
        return "other"
    if re.search(r"\bExtra(?:ordinary)?\b|臨時", title):
        return "extraordinary"
    if re.search(r"\bJoint\b|共同", title, re.I):
        return "joint"
    weekly = r"Regular (?:Press|Media)|Weekly (?:Press|Media) B|(?:Noon|Daily) Briefing|例行"
    if re.search(weekly, title, re.I):
        return "regular"
    if title.lower() == "press conference" or title.startswith("Regierungspressekonferenz"):
        return "regular"
    own = shapes.title(title[:200]) and re.search(
        r"Press (?:Con|Bri|Ava)|会見|^(?i:press conference)", title
    )
    return "regular" if own else "other"


def best_date(dated: list[str], titles: list[str]) -> str | None:
    """A date with its weekday is that of the conference; one without may be of the page."""
    own = [line for line in titles if shapes.announces(line)]
    dates: list[Date] = [d for line in [*own, *dated, *titles] if (d := date_in(line))]
    held = [d for d in dates if d.weekday] or [d for d in dates if d.iso] or dates
    return held[0].iso if held else None


def first_clock(lines: list[str]) -> Clock | None:
    return next((c for line in lines if (c := clock_in(without_date(line)))), None)


def clock_alone(line: str) -> str | None:
    """`2:05 p.m. EST`, and no more."""
    alone = re.fullmatch(r"\d{1,2}:\d\d [ap]\.?m\.?(?: [A-Z]{3,4})?", line, re.I)
    found = clock_in(line) if alone else None
    return found.start if found else None


def closing_clock(line: str) -> str | None:
    """The clock of `END  2:05 p.m. EST`."""
    digit = re.search(r"\d", line)
    return clock_alone(" ".join(line[digit.start() :].split())) if digit else None


def without_date(line: str) -> str:
    found = date_in(line)
    return line if not found else line[: found.begin] + "\0" + line[found.end :]


def venue(dated: list[str], titles: list[str]) -> str | None:
    for line in [*dated, *titles]:
        place = place_in(line)
        if place:
            return None if ADDRESS.match(place) else place
    return None


def place_in(line: str) -> str | None:
    named = PLACE_FIELD.match(line) or JA_PLACE.search(line)
    if named:
        return cut_notice(named["place"]).strip() or None
    if shapes.field(line):
        return None
    if line in PUBLISHERS:
        return None
    if not date_in(line) and not clock_in(line):
        return line if venue_line(line) or place_line(line) else None
    return behind_clock(line)


def cut_notice(place: str) -> str:
    """A notice that is glued to the place."""
    return re.split(r"\(\*?This is ", place)[0]


def behind_clock(line: str) -> str | None:
    """`… 8:56 p.m. Moscow, Russia`: what stands behind the time of day."""
    found, clock = date_in(line), clock_in(without_date(line))
    before = line[: found.begin] if found else ""
    place = re.sub(r"\s(?:le|am|den|vom)\s*$", "", before).strip(" •")
    if place.endswith(",") and shapes.dateline(line) and not shapes.announces(line):
        return place.strip(" ,")
    if found and found.weekday and not clock:
        return line[found.end :].strip(TRAIL) or None
    if not found or not clock or clock.begin < found.begin:
        return None
    rest = ZONE.sub("", without_date(line)[clock.end :]).strip()
    return rest.strip(TRAIL.replace(".", "")) if re.search(r"\w", narrow(rest)) else None
