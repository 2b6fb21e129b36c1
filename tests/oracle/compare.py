"""Compares kaiken with the oracle, file by file, and says where the two disagree.

It fails where a difference is not explained in `explained.toml`, and where a class of that file
explains nothing any more.
"""

from __future__ import annotations

import argparse
import collections
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from explained import Class, explain, load
from reader import read
from views import Difference, Json, Places, View, differences, of_kaiken, of_oracle

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared"
COMMAND = ["cargo", "run", "--quiet", "-p", "kaiken-cli", "--"]
OWN_FOLDERS = ("tests/fixtures", "examples/transcripts")
SHARED_FOLDERS = ("gold", "corpus")
MOST_SHOWN = 200


@dataclass
class Tally:
    """What the comparison of one group of files found."""

    files: int = 0
    agree: int = 0
    lines: int = 0
    alike: int = 0
    turns: int = 0
    alike_turns: int = 0
    explained: int = 0
    unexplained: int = 0


@dataclass
class Outcome:
    """What the whole comparison found."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    classes: collections.Counter[str] = field(default_factory=collections.Counter)
    unexplained: list[Difference] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def texts(folders: tuple[str, ...], base: Path) -> list[Path]:
    found = [path for folder in folders for path in sorted((base / folder).rglob("*"))]
    return [p for p in found if p.suffix in {".txt", ".md"} and p.name != "README.md"]


def paths() -> list[Path]:
    """The texts to compare; those beside the checkout where they are there."""
    found = texts(OWN_FOLDERS, ROOT)
    if not SHARED.is_dir():
        print("skipped: no ../shared")
        return found
    return found + texts(SHARED_FOLDERS, SHARED)


def short(path: Path) -> str:
    root = ROOT if path.is_relative_to(ROOT) else ROOT.parent
    return path.relative_to(root).as_posix()


def group(name: str) -> str:
    """The folder that a file is counted with."""
    parts = name.split("/")
    return "/".join(parts[: 3 if parts[0] == "shared" else 2])


def documents(command: list[str], files: list[Path]) -> dict[str, list[Json]]:
    """What kaiken says of each file."""
    done = subprocess.run(
        [*command, "parse", *map(str, files)], cwd=ROOT, capture_output=True, check=False
    )
    found: dict[str, list[Json]] = collections.defaultdict(list)
    for line in filter(None, done.stdout.decode().split("\n")):
        document: Json = json.loads(line)
        found[document["file"]].append(document)
    if not found:
        sys.exit(f"kaiken said nothing:\n{done.stderr.decode()}")
    return found


@dataclass(frozen=True)
class Compared:
    """One file as both sides see it."""

    name: str
    kaiken: View
    oracle: View
    differences: list[Difference]


def compare(command: list[str], files: list[Path]) -> Iterator[Compared | str]:
    """Each file with its differences, or its name alone where kaiken refuses it."""
    told = documents(command, files)
    for path in files:
        name, mine = short(path), told[str(path)]
        text = path.read_bytes().decode(errors="replace")
        if not mine and text.strip():
            yield name
            continue
        places = Places(text)
        kaiken, oracle = of_kaiken(mine, places), of_oracle(read(text), places)
        dialect = str(mine[0]["dialect"]) if mine else ""
        found = differences(name, kaiken, oracle, places)
        yield Compared(name, kaiken, oracle, [replace(d, dialect=dialect) for d in found])


def count(one: Compared, tally: Tally) -> None:
    """Adds the lines and turns of a file, and those that are the same for both sides."""
    lines = one.kaiken.kinds.keys() | one.oracle.kinds.keys()
    tally.files += 1
    tally.agree += not one.differences
    tally.lines += len(lines)
    tally.alike += sum(one.kaiken.kinds.get(n) == one.oracle.kinds.get(n) for n in lines)
    tally.turns += len(one.kaiken.turns.keys() | one.oracle.turns.keys())
    tally.alike_turns += sum(
        turn == one.oracle.turns.get(begin) or same(turn, one.oracle.turns.get(begin))
        for begin, turn in one.kaiken.turns.items()
    )


def same(one: object, other: object) -> bool:
    """Turns with one label, role and set of paragraphs; speakers are compared as a partition."""
    keys = ("label", "role", "inferred", "paragraphs")
    return other is not None and all(getattr(one, k) == getattr(other, k) for k in keys)


def judge(one: Compared, classes: list[Class], outcome: Outcome) -> None:
    tally = outcome.tallies.setdefault(group(one.name), Tally())
    count(one, tally)
    for found in one.differences:
        known = explain(found, classes)
        if known:
            outcome.classes[known.name] += 1
            tally.explained += 1
        else:
            outcome.unexplained.append(found)
            tally.unexplained += 1


def stale(classes: list[Class], outcome: Outcome, all_files: bool) -> list[str]:
    """The classes that explain nothing any more."""
    if not all_files:
        return []
    asked = [known for known in classes if SHARED.is_dir() or not known.shared]
    return [known.name for known in asked if not outcome.classes[known.name]]


def show(outcome: Outcome, old: list[str]) -> None:
    """The report: unexplained differences first, then the figures."""
    for d in outcome.unexplained[:MOST_SHOWN]:
        print(f"{d.file}:{d.line}: {d.what} [{d.dialect}]\n  kaiken  {d.kaiken}")
        print(f"  oracle  {d.oracle}\n  words   {d.words[:100]!r}")
    for name in old:
        print(f"explained.toml: `{name}` explains nothing any more")
    for name in outcome.refused:
        print(f"refused by kaiken, and not compared: {name}")
    heads = ("files", "compared", "agree", "lines", "alike", "turns", "alike", "explained", "not")
    print(f"\n| {' | '.join(heads)} |\n| ---{' | ---:' * (len(heads) - 1)} |")
    for name, t in outcome.tallies.items():
        figures = (t.files, t.agree, t.lines, t.alike, t.turns, t.alike_turns)
        cells = " | ".join(f"{n:,}" for n in (*figures, t.explained, t.unexplained))
        print(f"| {name} | {cells} |")
    print("\n| class | differences |\n| --- | ---: |")
    for name, number in outcome.classes.most_common():
        print(f"| {name} | {number:,} |")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kaiken", help="the program to compare with; without it cargo builds one")
    parser.add_argument("--only", default="", help="a part of the names of the files to compare")
    return parser.parse_args()


def main() -> int:
    asked = options()
    command = [asked.kaiken] if asked.kaiken else COMMAND
    classes = load(HERE / "explained.toml")
    outcome = Outcome()
    for one in compare(command, [path for path in paths() if asked.only in str(path)]):
        if isinstance(one, str):
            outcome.refused.append(one)
        else:
            judge(one, classes, outcome)
    old = stale(classes, outcome, not asked.only)
    show(outcome, old)
    unexplained = len(outcome.unexplained)
    print(f"\n{unexplained} differences are not explained, {len(old)} classes are stale")
    return 1 if outcome.unexplained or old else 0


if __name__ == "__main__":
    sys.exit(main())
