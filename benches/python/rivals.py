"""kaiken beside what people use instead, in one run: the same texts, and the ratio of the times.

    python benches/python/rivals.py [FOLDER] [--documents N] [--memory]

The texts are made of the transcripts in FOLDER (default: examples/transcripts), one paragraph a
line, until each document has forty turns; the same every time. With --memory the peak of
`parse_many` over a gigabyte is measured besides.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import kaiken

ROOT = Path(__file__).resolve().parents[2]
#: How often each rival runs; the best time counts.
ROUNDS = 3
#: The pattern that people write: a line that begins with a capital, some words, and a colon.
LABEL = re.compile(r"^([A-Z][^:\n]{0,80}):[ \t]*(.*)$")


def corpus(folder: Path, documents: int) -> list[str]:
    """Documents of forty turns, made of the turns of real-shaped pages."""
    pages = [kaiken.parse_file(path) for path in sorted(folder.glob("*.txt"))]
    pages = [page for page in pages if page.dialect.startswith("mofa-en") and page.turns]
    questions = [turn.text for page in pages for turn in page.turns if turn.role == "reporter"]
    answers = [turn.text for page in pages for turn in page.turns if turn.role == "official"]
    chance = random.Random(2024)
    return [document(chance, number, questions, answers) for number in range(documents)]


def document(chance: random.Random, number: int, questions: list[str], answers: list[str]) -> str:
    lines = [
        "Press Conferences",
        "Press Conference by Foreign Minister Ken Aoba",
        f"Tuesday, March 12, 2024, 2:{number % 60:02} p.m. Ministry of Foreign Affairs",
    ]
    for turn in range(20):
        label = "Minister Aoba" if turn else "Mr. Ken Aoba, Minister for Foreign Affairs"
        lines.append("Reporter: " + chance.choice(questions).replace("\n", " "))
        lines.append(f"{label}: " + one_line(chance, answers))
    return "\n".join(lines) + "\n"


def one_line(chance: random.Random, answers: list[str]) -> str:
    """An answer of about four hundred characters."""
    said = ""
    while len(said) < 400:
        said += chance.choice(answers).replace("\n", " ") + " "
    return said.rstrip()


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


def full(text: str) -> list[tuple[str, str | None, str]]:
    return [(turn.role, turn.label, turn.text) for turn in kaiken.parse(text).turns]


def each(work: Callable[[str], object]) -> Callable[[list[str]], None]:
    def run(texts: list[str]) -> None:
        for text in texts:
            work(text)

    return run


def many(texts: list[str]) -> None:
    for outcome in kaiken.parse_many(texts, threads=2):
        outcome.unwrap()


def table(rows: str) -> Callable[[list[str]], None]:
    return lambda texts: kaiken.table(texts, rows, threads=2) and None  # type: ignore[call-overload]


def seconds(work: Callable[[list[str]], None], texts: list[str]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work(texts)
        times.append(time.perf_counter() - began)
    return min(times)


def measure(texts: list[str]) -> None:
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{len(texts)} documents, {size:.1f} MB, Python {sys.version.split()[0]}")
    rates: dict[str, float] = {}
    few = texts[: max(1, len(texts) // 50)]
    rivals: list[tuple[str, Callable[[list[str]], None], list[str]]] = [
        ("line regex to dicts", each(regex_to_dicts), texts),
        ("kaiken.parse, lazy turns", each(lazy), texts),
        ("kaiken.parse, every text", each(full), texts),
        ("kaiken.parse, to_dict", each(lambda text: kaiken.parse(text).to_dict()), few),
        ("kaiken.parse_many, 2 threads", many, texts),
        ("kaiken.table, documents", table("documents"), texts),
        ("kaiken.table, turns", table("turns"), texts),
        ("kaiken.table, exchanges", table("exchanges"), texts),
    ]
    try:
        import turnchunk
    except ImportError:
        print("turnchunk is not installed, and left out")
    else:
        rivals.append(("turnchunk.parse", each(turnchunk.parse), few))
    for name, work, some in rivals:
        part = sum(len(text.encode()) for text in some) / 1e6
        rates[name] = part / seconds(work, some)
        ratio = rates[name] / rates["line regex to dicts"]
        print(f"{name:32} {rates[name]:8.1f} MB/s {ratio:8.2f} times the regex")
    if "turnchunk.parse" in rates:
        ratio = rates["kaiken.parse_many, 2 threads"] / rates["turnchunk.parse"]
        print(f"parse_many is {ratio:.0f} times turnchunk")
    for name in ("kaiken.table, documents", "kaiken.table, turns", "kaiken.table, exchanges"):
        ratio = rates["kaiken.parse, lazy turns"] / rates[name]
        print(f"{name}: {ratio:.2f} times the time of the bare parse")


def memory() -> None:
    """The peak of a process that goes through a gigabyte of text, made as it goes. Linux only."""
    program = f"""
import re, sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import kaiken, rivals
texts = rivals.corpus(rivals.ROOT / "examples" / "transcripts", 200)
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
    options.add_argument("folder", nargs="?", type=Path, default=ROOT / "examples" / "transcripts")
    options.add_argument("--documents", type=int, default=10_000)
    options.add_argument("--memory", action="store_true")
    asked = options.parse_args()
    measure(corpus(asked.folder, asked.documents))
    if asked.memory:
        memory()


if __name__ == "__main__":
    main()
