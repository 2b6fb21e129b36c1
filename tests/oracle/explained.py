"""The differences that are meant: classes with a rule, a reason and an example."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from views import Difference

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ANYTHING = ".*"


@dataclass(frozen=True)
class Class:
    """Differences of one kind. Each rule is a regular expression for all of its value."""

    name: str
    reason: str
    example: str
    what: str
    kaiken: str = ANYTHING
    oracle: str = ANYTHING
    words: str = ANYTHING
    files: str = ANYTHING
    dialects: str = ANYTHING

    def explains(self, found: Difference) -> bool:
        rules = (
            (self.what, found.what),
            (self.kaiken, found.kaiken),
            (self.oracle, found.oracle),
            (self.words, found.words.strip()),
            (self.files, found.file),
            (self.dialects, found.dialect),
        )
        return all(re.fullmatch(rule, value, re.DOTALL) for rule, value in rules)

    @property
    def shared(self) -> bool:
        """Whether its files are beside the checkout, where others do not have them."""
        return self.files.startswith("shared/")


def load(path: Path) -> list[Class]:
    """The classes of a file, in its order."""
    with path.open("rb") as file:
        return [Class(**entry) for entry in tomllib.load(file)["class"]]


def explain(found: Difference, classes: list[Class]) -> Class | None:
    """The first class that explains a difference."""
    return next((known for known in classes if known.explains(found)), None)
