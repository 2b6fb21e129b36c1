"""Departments and outlets of Japanese pages, in the form in which the other labels stand.

No list has them all. The labels that a rule knows are counted by their frame; in one that has three
of them, who asks and who answers among them, departments and outlets are labels, too.
"""

from __future__ import annotations

import re

from labels import Head, japanese

FRAMES = (
    re.compile(r"^\s*[（(](?P<label>[^（）()]{1,24})[)）]\s*(?P<said>)$"),
    re.compile(r"^\s*[（(](?P<label>[^（）()]{1,24})[)）]\s*(?P<said>\S.*)$"),
    re.compile(r"^\s*[○●◯◎■□]\s*(?P<label>[^：:。、]{1,20})\s*[：:]\s*(?P<said>\S.*)$"),
)
DEPARTMENT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]*(?:[局課部室係]|主事|主査)$")
OUTLET = re.compile(r"(?:.*(?:新聞|通信|放送|テレビ|経済|日報)|NHK|共同|時事)(?:[・（].*)?$")
POLITE = re.compile(r"(?:ます|です|ました|ません|か|でしょう|ください)。$")
LEAST = 3


def kin(raws: list[str]) -> dict[str, Head]:
    """The labels of departments and outlets, by their lines."""
    found: dict[str, Head] = {}
    for frame in FRAMES:
        stood = [(raw, m, below) for raw, below in with_below(raws) if (m := frame.match(raw))]
        told = [role_in(m["label"]) for _, m, _ in stood]
        if enough([role for role, _ in told]):
            found |= spoken(stood, told)
    return found


def with_below(raws: list[str]) -> list[tuple[str, str]]:
    return list(zip(raws, [*raws, ""][1:], strict=True))


def role_in(label: str) -> tuple[str | None, bool]:
    """The part that a label tells, and whether a rule knows it wherever it stands."""
    if known := japanese(label):
        return known, True
    if OUTLET.match(label):
        return "reporter", False
    return ("official" if DEPARTMENT.search(label) else None), False


def enough(roles: list[str | None]) -> bool:
    """Three labels, of which one asks and one answers."""
    return sum(role is not None for role in roles) >= LEAST and {"reporter", "official"} <= set(
        roles
    )


def spoken(
    stood: list[tuple[str, re.Match[str], str]], told: list[tuple[str | None, bool]]
) -> dict[str, Head]:
    """Those of the frame that no rule knows, where something is said behind or below them."""
    found: dict[str, Head] = {}
    silent = set()
    for (raw, m, below), (role, known) in zip(stood, told, strict=True):
        if role is None or known:
            continue
        if not POLITE.search((m["said"] or below).strip()):
            silent.add(raw)
        found[raw] = Head(m.start("label"), m.end("label"), m.start("said"), role)
    return {raw: head for raw, head in found.items() if raw not in silent}
