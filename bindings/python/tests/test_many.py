"""Many documents: in order, errors beside results, Ctrl-C, forks, threads, bounded memory."""

from __future__ import annotations

import gc
import itertools
import math
import multiprocessing
import operator
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import kaiken

from conftest import PAGE


@pytest.mark.parametrize("threads", [1, 2, 7, None])
def test_outcomes_come_in_order(threads: int | None) -> None:
    texts = [f"Reporter: {number}?{'x' * (number * 37 % 5000)}" for number in range(500)]
    outcomes = list(kaiken.parse_many(texts, threads=threads))
    assert [outcome.document for outcome in outcomes] == list(range(500))
    assert [outcome.unwrap() for outcome in outcomes] == [kaiken.parse(text) for text in texts]


def test_texts_bytes_and_files_may_be_mixed(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8", newline="")
    outcomes = list(kaiken.parse_many([PAGE, PAGE.encode(), path]))
    assert [outcome.unwrap().text for outcome in outcomes] == [PAGE] * 3
    assert [outcome.file for outcome in outcomes] == [None, None, str(path)]
    assert outcomes[2].unwrap().file == str(path)


def test_one_bad_document_takes_no_other_with_it(tmp_path: Path) -> None:
    bad = [b"one \x00 two", tmp_path / "missing.txt", "a\ud800", PAGE.replace("Tuesday", "Monday")]
    documents = [PAGE, bad[0], PAGE, bad[1], bad[2], bad[3], None, PAGE, object(), math.nan]
    outcomes = list(kaiken.parse_many(documents, strict=True, threads=2))
    kinds = [type(outcome.error) for outcome in outcomes]
    none = type(None)
    assert kinds == [
        none,
        kaiken.TextError,
        none,
        FileNotFoundError,
        kaiken.TextError,
        kaiken.StrictError,
        kaiken.TextError,
        none,
        TypeError,
        kaiken.TextError,
    ]
    assert [outcome.transcript is None for outcome in outcomes] == [
        kind is not none for kind in kinds
    ]
    with pytest.raises(FileNotFoundError):
        outcomes[3].unwrap()
    assert "TextError" in repr(outcomes[1])
    assert "not object" in str(outcomes[8].error)


def test_records_may_come_one_by_one() -> None:
    two = PAGE + PAGE.replace("March 12", "March 13")
    outcomes = list(kaiken.parse_many([two, PAGE], records=True))
    assert [(outcome.document, outcome.record) for outcome in outcomes] == [(0, 0), (0, 1), (1, 0)]
    assert [outcome.unwrap() for outcome in outcomes[:2]] == kaiken.parse_records(two)


def test_a_single_document_is_a_type_error(tmp_path: Path) -> None:
    for single in (PAGE, PAGE.encode(), tmp_path):
        with pytest.raises(TypeError, match="iterable of documents"):
            kaiken.parse_many(single)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="can be called, not int"):
        kaiken.parse_many([], progress=5)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="threads"):
        kaiken.parse_many([], threads=0)
    assert list(kaiken.parse_many([])) == []


def test_an_error_of_the_documents_comes_after_what_was_read() -> None:
    def documents() -> Iterator[str]:
        yield "Reporter: Why?"
        yield "Reporter: Who?"
        raise KeyError("the end of the list")

    outcomes = kaiken.parse_many(documents())
    assert [next(outcomes).unwrap().turns[0].text for _ in range(2)] == ["Why?", "Who?"]
    with pytest.raises(KeyError, match="the end of the list"):
        next(outcomes)


def test_an_interrupt_out_of_the_documents_is_raised_at_once() -> None:
    def documents() -> Iterator[str]:
        yield from ["Reporter: Why?"] * 5
        raise KeyboardInterrupt

    outcomes = kaiken.parse_many(documents(), threads=1)
    seen: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        seen.extend(outcome.document for outcome in outcomes)
    assert len(list(outcomes)) > 0


@pytest.mark.parametrize("error", [KeyboardInterrupt, PermissionError])
def test_an_error_of_a_path_stays_what_it_is(error: type[BaseException]) -> None:
    class Path:
        def __fspath__(self) -> str:
            raise error("of the path")

    for work in (lambda it: list(kaiken.parse_many([it])), lambda it: kaiken.table([it])):
        with pytest.raises(error, match="of the path"):
            work(Path())
    with pytest.raises(error, match="of the path"):
        kaiken.parse_file(Path())


def test_what_is_parsed_does_not_wait_for_what_is_to_come() -> None:
    """Each document is given after the outcome of the one before the one before it."""
    seen: list[int] = []

    def documents() -> Iterator[str]:
        for number in range(20):
            assert number - len(seen) < 3
            yield f"Reporter: {number}?"
            # The outcome of what was given before is on its way: wait until it can be taken.
            time.sleep(0.05)

    for outcome in kaiken.parse_many(documents(), threads=2):
        seen.append(outcome.document)
    assert seen == list(range(20))


def test_documents_are_taken_as_they_are_needed() -> None:
    taken = 0

    def documents() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield PAGE * 10

    outcomes = kaiken.parse_many(documents(), threads=2)
    for seen in range(1, 200):
        next(outcomes).unwrap()
        assert taken < seen + 500


def test_progress_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    calls: list[tuple[int, int | None]] = []
    texts = ["Reporter: Why?"] * 5
    for _ in kaiken.parse_many(texts, progress=lambda done, total: calls.append((done, total))):
        pass
    assert calls == [(done, 5) for done in range(1, 6)]
    assert len(list(kaiken.parse_many(iter(texts), progress=True))) == 5
    assert "5 documents" in capsys.readouterr().err
    assert len(list(kaiken.parse_many(texts, progress=None))) == 5
    for _ in kaiken.parse_many(dict.fromkeys("1234567"), progress=True):
        break
    gc.collect()
    assert re.search(r"\r1 of 7 documents, \d+/s\n$", capsys.readouterr().err)


def test_a_corpus_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "down"
    folder.mkdir(parents=True)
    (tmp_path / "b.txt").write_text(PAGE, encoding="utf-8")
    (folder / "a.txt").write_text(PAGE + PAGE.replace("March 12", "March 13"), encoding="utf-8")
    (folder / "c.txt").write_bytes(b"one \x00 two")
    (folder / "d.dat").write_text("no transcript")
    for pattern in (str(tmp_path / "**" / "*.txt"), tmp_path):
        corpus = kaiken.read_corpus(pattern)
        assert [Path(str(one.file)).name for one in corpus] == ["b.txt", "a.txt", "a.txt"]
        assert [Path(str(one.file)).name for one in corpus.errors] == ["c.txt"]
        assert len(corpus) == 3
        assert corpus[0] == corpus[:1][0]
        assert repr(corpus) == "<Corpus: 3 transcripts, 1 error>"
        assert len(corpus.table("documents")) == 3
    (tmp_path / "a[1].txt").write_text(PAGE, encoding="utf-8")
    assert len(kaiken.read_corpus(tmp_path / "a[1].txt")) == 1
    listed = kaiken.read_corpus([tmp_path / "b.txt", str(folder / "c.txt")])
    assert [Path(str(one.file)).name for one in listed.outcomes] == ["b.txt", "c.txt"]
    assert len(kaiken.read_corpus([])) == 0
    with pytest.raises(FileNotFoundError, match="no file"):
        kaiken.read_corpus(tmp_path / "*.nothing")


INTERRUPTED = """
import itertools, sys, kaiken
try:
    print("started", flush=True)
    for outcome in kaiken.parse_many(itertools.repeat("Reporter: Why?\\n" * 2000)):
        pass
except KeyboardInterrupt:
    print("stopped", flush=True)
"""

TABLE_INTERRUPTED = """
import sys, kaiken
text = "Reporter: Why?\\n" * 50000
try:
    print("started", flush=True)
    while True:
        kaiken.table([text] * 8)
except KeyboardInterrupt:
    print("stopped", flush=True)
"""


DRAINED = """
import collections, itertools, kaiken
try:
    print("started", flush=True)
    collections.deque(kaiken.parse_many(itertools.repeat("Reporter: Why?")), 0)
except KeyboardInterrupt:
    print("stopped", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals as Unix has them")
@pytest.mark.parametrize(
    "program", [INTERRUPTED, DRAINED, TABLE_INTERRUPTED], ids=["many", "drained", "table"]
)
def test_ctrl_c_stops_it(program: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert (out, process.returncode) == ("stopped\n", 0), err


@pytest.mark.skipif(os.name != "posix", reason="signals as Unix has them")
def test_ctrl_c_stops_the_table_that_is_made() -> None:
    """`map` in `list` runs no line of Python, so nothing but the table itself looks for signals."""
    tables = itertools.repeat(["Reporter: Why?\n" * 2_000_000], 3)
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        with pytest.raises(KeyboardInterrupt):
            list(map(kaiken.table, tables))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert operator.length_hint(tables) == 2


def _count(text: str) -> int:
    many = [outcome.unwrap() for outcome in kaiken.parse_many([text] * 50, threads=2)]
    return sum(len(one.turns) for one in many) + len(kaiken.table([text] * 50))


@pytest.mark.skipif(os.name != "posix", reason="there is no fork")
def test_it_works_after_a_fork() -> None:
    expected = _count(PAGE)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        results = pool.map_async(_count, [PAGE] * 6).get(timeout=120)
    assert results == [expected] * 6


@pytest.mark.skipif(os.name != "posix", reason="there is no fork")
def test_an_iterator_that_a_fork_cut_off_says_so() -> None:
    outcomes = kaiken.parse_many([PAGE] * 1000, threads=2)
    next(outcomes)
    child = os.fork()
    if child == 0:
        try:
            next(outcomes)
        except RuntimeError:
            os._exit(0)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert sum(1 for _ in outcomes) == 999


def test_it_works_under_threads() -> None:
    expected, results = _count(PAGE), []

    def work() -> None:
        results.append(_count(PAGE))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 4


def test_the_interpreter_is_released_while_a_text_is_parsed() -> None:
    """A thread that only counts gets on while another parses one long text."""
    text, counted, done = PAGE * 5000, 0, threading.Event()

    def parse() -> None:
        kaiken.parse(text)
        done.set()

    thread = threading.Thread(target=parse)
    thread.start()
    while not done.is_set():
        counted += 1
    thread.join()
    assert counted > 100


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak of memory as Linux tells it")
def test_memory_does_not_grow_with_the_number_of_documents() -> None:
    program = """
import re, sys, kaiken
text = "Reporter: Why?\\nMinister Aoba: " + "So it is. " * 1000 + "\\n"
count = int(sys.argv[1])
seen = sum(1 for _ in kaiken.parse_many((text + str(n) for n in range(count)), threads=2))
assert seen == count
print(re.search(r"VmHWM:\\s+(\\d+) kB", open("/proc/self/status").read())[1])
"""
    peaks = [
        int(subprocess.check_output([sys.executable, "-c", program, str(count)]))
        for count in (500, 3000)
    ]
    grown = (peaks[1] - peaks[0]) * 1024
    assert grown < 2500 * 10_000 / 2, "half of the texts that were added"
    assert peaks[1] > 10_000, "it is the peak of a whole interpreter"
