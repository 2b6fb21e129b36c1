"""What type checkers must refuse: each line that is wrong says so, and no other is.

mypy and pyright fail if a line that is marked is right after all.
"""

from __future__ import annotations

import kaiken


def wrong(transcript: kaiken.Transcript) -> None:
    kaiken.parse(b"bytes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    kaiken.parse("text", True)  # type: ignore[call-arg, arg-type]  # pyright: ignore[reportCallIssue]
    kaiken.parse_many("text", threads="2")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    kaiken.table([], "words")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    kaiken.table([3])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    transcript.turns[0].role = "official"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    transcript.turns[0].label.upper()  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    transcript.by(3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    year = transcript.header.date.year  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    assert year
