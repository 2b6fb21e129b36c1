"""kaiken beside what people use instead, in one run: the same texts, and the ratio of the times.

    cargo run --release --package kaiken-benches --bin make -- pages 20000000
    cargo run --release --package kaiken-benches --bin make -- 100kb 20000000 100000
    cargo run --release --package kaiken-benches --bin make -- brisk 40000000 10000000 brisk
    python benches/python/rivals.py FOLDER... [--json] [--memory]

The texts are the files in each folder; the figures are named after it. With --json each figure is a
line of JSON. With --memory the peak of `parse_many` over a gigabyte of the first folder is measured
besides.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import kaiken

#: How often each rival runs; the best time counts.
ROUNDS = 3
#: How much is read by those that are slow, in characters.
FEW = 400_000
#: The pattern that people write: a line that begins with a capital, some words, and a colon.
LABEL = re.compile(r"^([A-Z][^:\n]{0,80}):[ \t]*(.*)$")


def corpus(folder: Path) -> list[str]:
    """The texts in a folder."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]


def regex_to_dicts(text: str) -> list[dict[str, str]]:
    """What people write: a regular expression for each line, and a dict for each turn."""
    turns: list[dict[str, str]] = []
    for line in text.split("\n"):
        match = LABEL.match(line)
        if match:
            turns.append({"speaker": match.group(1), "text": match.group(2).strip()})
        elif turns and line.strip():
            turns[-1]["text"] += "\n" + line.strip()
    return turns


def lazy(text: str) -> int:
    return len(kaiken.parse(text).turns)


def objects(text: str) -> list[kaiken.Turn]:
    return list(kaiken.parse(text).turns)


def full(text: str) -> list[tuple[str, str | None, str]]:
    return [(turn.role, turn.label, turn.text) for turn in kaiken.parse(text).turns]


def rows(text: str) -> list[dict[str, object]]:
    return kaiken.parse(text).to_rows("label", "role", "text")


def each(work: Callable[[str], object]) -> Callable[[list[str]], None]:
    def run(texts: list[str]) -> None:
        for text in texts:
            work(text)

    return run


def many(texts: list[str]) -> None:
    for outcome in kaiken.parse_many(texts, threads=2):
        outcome.unwrap()


def table(kind: str) -> Callable[[list[str]], None]:
    return lambda texts: kaiken.table(texts, kind, threads=2) and None  # type: ignore[call-overload]


def lines_of_json(text: str) -> str:
    """The same turns, one to a line."""
    turns = kaiken.parse(text).turns
    return "\n".join(
        json.dumps(row) for row in ((turn.role, turn.label, turn.text) for turn in turns)
    )


def loads(lines: str) -> list[object]:
    return [json.loads(line) for line in lines.splitlines()]


def seconds(work: Callable[[list[str]], None], texts: list[str]) -> float:
    began = time.perf_counter()
    work(texts)
    return time.perf_counter() - began


def size(texts: list[str]) -> int:
    return sum(len(text.encode()) for text in texts)


def beginning(texts: list[str]) -> list[str]:
    """The first texts, the last of them cut short: as much as the slow can read."""
    few: list[str] = []
    left = FEW
    for text in texts:
        if left > 0:
            few.append(text[:left])
            left -= len(text)
    return few


def contenders(texts: list[str]) -> list[tuple[str, Callable[[list[str]], None], list[str]]]:
    """Names, ways of reading, and what is read."""
    few = beginning(texts)
    all_of_them: list[tuple[str, Callable[[list[str]], None], list[str]]] = [
        ("line regex to dicts", each(regex_to_dicts), texts),
        ("json.loads, one turn a line", each(loads), [lines_of_json(text) for text in texts]),
        ("kaiken.parse, lazy turns", each(lazy), texts),
        ("kaiken.parse, every turn", each(objects), texts),
        ("kaiken.parse, every text", each(full), texts),
        ("kaiken.parse, rows of plain dicts", each(rows), texts),
        ("kaiken.parse, to_dict", each(lambda text: kaiken.parse(text).to_dict()), few),
        ("kaiken.parse_many, 2 threads", many, texts),
        ("kaiken.table, documents", table("documents"), texts),
        ("kaiken.table, turns", table("turns"), texts),
        ("kaiken.table, exchanges", table("exchanges"), texts),
    ]
    try:
        import turnchunk
    except ImportError:
        print("turnchunk: skipped: `pip install turnchunk` installs it", file=sys.stderr)
    else:
        all_of_them.append(("turnchunk.parse", each(turnchunk.parse), few))
    return all_of_them


def measure(texts: list[str]) -> dict[str, tuple[int, float]]:
    """How many bytes each read, and how many a second; all take turns, the best round counts."""
    race = contenders(texts)
    best = {name: float("inf") for name, _, _ in race}
    for _ in range(ROUNDS):
        for name, work, some in race:
            best[name] = min(best[name], seconds(work, some))
    return {name: (size(some), size(some) / best[name]) for name, _, some in race}


def show(name: str, texts: list[str], figures: dict[str, tuple[int, float]]) -> None:
    python = sys.version.split()[0]
    print(f"{name}: {len(texts)} documents, {size(texts) / 1e6:.1f} MB, Python {python}")
    _, regex = figures["line regex to dicts"]
    for who, (_, speed) in figures.items():
        print(f"{who:32} {speed / 1e6:8.1f} MB/s {speed / regex:8.2f} times the regex")


def show_json(name: str, figures: dict[str, tuple[int, float]]) -> None:
    for who, (read, speed) in figures.items():
        figure = {"text": name, "name": who, "bytes": read, "bytes_per_second": round(speed)}
        print(json.dumps(figure))


def memory(folder: Path) -> None:
    """The peak of a process that goes through a gigabyte of text, made as it goes. Linux only."""
    program = f"""
import re, sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import kaiken, rivals
texts = rivals.corpus(rivals.Path({str(folder)!r}))[:200]
size = [0]
def documents():
    at = 0
    while size[0] < 1_000_000_000:
        text = texts[at % len(texts)] + str(at)
        size[0] += len(text.encode())
        at += 1
        yield text
count = sum(1 for outcome in kaiken.parse_many(documents(), threads=2) if outcome.unwrap())
peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
print(f"parse_many over {{size[0] / 1e9:.2f}} GB in {{count}} documents: peak {{peak:.0f}} MB")
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    options.add_argument("--json", action="store_true")
    options.add_argument("--memory", action="store_true")
    asked = options.parse_args()
    for folder in asked.folders:
        texts = corpus(folder)
        figures = measure(texts)
        if asked.json:
            show_json(folder.name, figures)
        else:
            show(folder.name, texts, figures)
    if asked.memory:
        memory(asked.folders[0])


if __name__ == "__main__":
    main()
