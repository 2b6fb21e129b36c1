"""Compares kaiken with the oracle, file by file, and says where the two disagree."""

from __future__ import annotations

import argparse
import collections
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader import read
from views import Difference, Json, Places, differences, of_kaiken, of_oracle

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ["cargo", "run", "--quiet", "-p", "kaiken-cli", "--", "parse"]
FOLDERS = ("tests/fixtures", "examples/transcripts")
SHARED = ("gold", "corpus")


def paths() -> list[Path]:
    """The texts to compare; those beside the checkout where they are there."""
    found = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.txt"))]
    shared = ROOT.parent / "shared"
    if not shared.is_dir():
        print("skipped: no ../shared")
        return found
    for folder in SHARED:
        found += sorted(p for p in (shared / folder).rglob("*") if p.suffix in {".txt", ".md"})
    return [path for path in found if path.name != "README.md"]


def short(path: Path) -> str:
    root = ROOT if path.is_relative_to(ROOT) else ROOT.parent
    return str(path.relative_to(root))


def documents(command: list[str], files: list[Path]) -> dict[str, list[Json]]:
    """What kaiken says of each file."""
    done = subprocess.run(
        [*command, *map(str, files)], cwd=ROOT, stdout=subprocess.PIPE, check=False
    )
    found: dict[str, list[Json]] = collections.defaultdict(list)
    for line in done.stdout.decode().split("\n"):
        if not line:
            continue
        document: Json = json.loads(line)
        found[document["file"]].append(document)
    return found


def compare(command: list[str], files: list[Path]) -> Iterator[tuple[str, list[Difference], int]]:
    told = documents(command, files)
    for path in files:
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
        places = Places(text)
        mine = told[str(path)]
        if not mine and text.strip():
            continue  # kaiken refuses it, and says so
        dialect = str(mine[0]["dialect"]) if mine else ""
        kaiken, oracle = of_kaiken(mine, places), of_oracle(read(text), places)
        found = differences(short(path), kaiken, oracle, places)
        blocks = sum(len(document["blocks"]) for document in mine)
        yield short(path), [replace(d, dialect=dialect) for d in found], blocks


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kaiken", help="the program to compare with, instead of building it")
    options.add_argument("--only", default="", help="a part of the names of the files to compare")
    asked = options.parse_args()
    command = [asked.kaiken, "parse"] if asked.kaiken else COMMAND
    files = [path for path in paths() if asked.only in str(path)]
    counts: collections.Counter[str] = collections.Counter()
    for name, found, _ in compare(command, files):
        for d in found:
            counts[f"{d.what:18} {name.split('/')[0]}/{name.split('/')[1]}"] += 1
            print(f"{d.file}:{d.line}: [{d.dialect}] {d.what}: kaiken {d.kaiken} | oracle {d.oracle} | {d.words[:90]!r}")
        counts["files"] += 1
        counts["files that agree"] += not found
    for key, count in sorted(counts.items()):
        print(count, key)
    return 0


if __name__ == "__main__":
    sys.exit(main())
