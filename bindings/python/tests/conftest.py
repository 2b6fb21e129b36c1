"""What the tests share: texts, fixtures, and folders of the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

import kaiken

CHECKOUT = Path(__file__).resolve().parents[3]
FIXTURES = CHECKOUT / "tests" / "fixtures"
TRANSCRIPTS = CHECKOUT / "examples" / "transcripts"

#: A page with a header, two people, a heading, a note, and letters of every width.
PAGE = """Press Conferences
Press Conference by Foreign Minister Ken Aoba
Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs

1. The harbour agreement “合意” 😀

Reporter: Did the two sides agree on 港?
Mr. Ken Aoba, Minister for Foreign Affairs: They did. 😀 (Laughter)
The text was signed at noon.

Reporter:And 😀 now?
Minister Aoba: We wait.
"""


def texts_of_fixtures() -> list[Path]:
    """Every fixture that all languages share."""
    return sorted(path for path in FIXTURES.rglob("*.txt"))


def read(path: Path) -> str:
    """The text of a file, its line ends as they are."""
    return path.read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def page() -> kaiken.Transcript:
    return kaiken.parse(PAGE)
