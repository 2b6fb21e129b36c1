"""The closed sets of words that properties give, for type checkers and editors."""

from __future__ import annotations

from typing import Literal

Role = Literal["official", "reporter", "moderator", "interpreter", "unknown"]
ConferenceKind = Literal["regular", "extraordinary", "joint", "other"]
NoteKind = Literal[
    "laughter", "applause", "inaudible", "crosstalk", "mode", "editorial", "correction", "other"
]
LineKind = Literal[
    "breadcrumb",
    "title",
    "dateline",
    "field",
    "notice",
    "link",
    "toc",
    "text",
    "stage_direction",
    "end",
    "furniture",
]
LeafKind = Literal[
    "space",
    "mark",
    "label",
    "speech",
    "note",
    "heading",
    "breadcrumb",
    "title",
    "dateline",
    "field",
    "notice",
    "link",
    "toc",
    "text",
    "stage_direction",
    "end",
    "furniture",
    "unknown",
]
EventType = Literal[
    "line", "heading", "turn_start", "paragraph", "note", "turn_end", "doubt", "unknown"
]
Severity = Literal["info", "warning", "error"]
Safety = Literal["safe", "unsafe"]
Rows = Literal["turns", "exchanges", "documents", "diagnostics"]
TurnColumn = Literal[
    "turn",
    "block",
    "role",
    "role_inferred",
    "speaker",
    "name",
    "office",
    "organization",
    "label",
    "inferred",
    "heading",
    "text",
    "start",
    "end",
]
