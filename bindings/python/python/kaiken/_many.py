"""Many documents: `parse_many` and `read_corpus`."""

from __future__ import annotations

import glob as _glob
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from pathlib import Path
from typing import TYPE_CHECKING, Union, overload

from kaiken._kaiken import Dialect, Outcome, Parser, Table, Transcript, _Many
from kaiken._kaiken import table as _table

if TYPE_CHECKING:
    import pandas
    import polars

    from kaiken._types import Rows

__all__ = ["Corpus", "parse_many", "read_corpus"]

#: A document: a text, the bytes of one, or the path of a file; None where there is none.
Document = Union[str, bytes, bytearray, memoryview, "os.PathLike[str]", None]
#: Shows progress: is called with the number of documents done, and of all if it is known.
Progress = Callable[[int, Union[int, None]], object]


def parse_many(
    documents: Iterable[Document],
    *,
    threads: int | None = None,
    progress: bool | Progress | None = False,
    records: bool = False,
    dialect: str | Dialect | None = None,
    strict: bool = False,
) -> Iterator[Outcome]:
    """Parse many documents on several threads, and yield what became of each, in order.

    Documents are taken from the iterable as they are needed, and only a few are held at a time,
    so that a hundred thousand files need no more memory than a few. What is parsed waits for one
    more document at most. The interpreter is released while texts are parsed. Ctrl-C stops it.
    Several threads may parse at once, each with an iterator of its own.

    Parameters
    ----------
    documents : iterable of str, bytes, os.PathLike or None
        A ``str`` is a text, ``bytes`` are the bytes of one, a path (``pathlib.Path``) names a
        file, which is read on the thread that parses it. None, and what else a column of a data
        frame may have for it (``nan``, ``pandas.NA``), is a document that cannot be read, and so
        is an object of another type.
    threads : int, optional
        Default: one for each processor.
    progress : bool, callable or None, default False
        True shows how far it is, on standard error. A callable is called with the number of
        documents that are done and the number of all, or None if that is not known.
    records : bool, default False
        Give each conference of a document that holds several an outcome of its own.
    dialect, strict
        As in ``kaiken.parse``.

    Yields
    ------
    Outcome
        ``outcome.transcript``, or ``outcome.error`` where there is none: one bad document takes
        no other with it. ``outcome.unwrap()`` gives the transcript or raises the error.

    Raises
    ------
    TypeError
        If ``documents`` is a single text, or ``progress`` cannot be called.
    ValueError
        If ``threads`` is not 1 to 1024, or no built-in dialect has that name.
    RuntimeError
        If the iterator began in a process of which this one is a fork.

    Examples
    --------
    >>> import kaiken
    >>> texts = ["Reporter: Why?", "Reporter: Who?\\nMinister Aoba: I."]
    >>> [len(outcome.unwrap().turns) for outcome in kaiken.parse_many(texts)]
    [1, 2]
    """
    if isinstance(documents, (str, bytes, bytearray, memoryview, os.PathLike)):
        raise TypeError(
            "documents is an iterable of documents, not one of them; use kaiken.parse for a "
            "text, kaiken.parse_file for a file, kaiken.read_corpus for a pattern of paths"
        )
    outcomes = _Many(documents, Parser(dialect, strict=strict), threads, records)
    if progress is False or progress is None:
        return outcomes
    total = len(documents) if isinstance(documents, Sized) else None
    if progress is True:
        return _shown(outcomes, total)
    if not callable(progress):
        raise TypeError(
            f"progress is True, False or what can be called, not {type(progress).__name__}"
        )
    return _watched(outcomes, total, progress)


def _shown(outcomes: Iterator[Outcome], total: int | None) -> Iterator[Outcome]:
    """The same outcomes; shows how far it is, and ends the line whatever happens."""
    bar = _Bar(total)
    try:
        yield from _watched(outcomes, total, bar)
    finally:
        bar.close()


def _watched(
    outcomes: Iterator[Outcome], total: int | None, progress: Progress
) -> Iterator[Outcome]:
    """The same outcomes; tells of each document that is done."""
    done = 0
    for outcome in outcomes:
        if outcome.document >= done:
            done = outcome.document + 1
            progress(done, total)
        yield outcome


class _Bar:
    """Tells on standard error how far it is, ten times a second at most."""

    def __init__(self, total: int | None) -> None:
        self._began = time.monotonic()
        self._told = 0.0
        self._done = 0
        self._of = "" if total is None else f" of {total}"

    def __call__(self, done: int, total: int | None) -> None:
        self._done = done
        now = time.monotonic()
        if now - self._told >= 0.1:
            self._told = now
            self._tell("")

    def close(self) -> None:
        self._tell("\n")

    def _tell(self, end: str) -> None:
        rate = self._done / max(time.monotonic() - self._began, 1e-9)
        sys.stderr.write(f"\r{self._done}{self._of} documents, {rate:.0f}/s{end}")
        sys.stderr.flush()


class Corpus(Sequence[Transcript]):
    """The transcripts of many files, and what could not be read.

    A sequence of `Transcript`, in the order of the paths. Made by `read_corpus`.

    Attributes
    ----------
    outcomes : tuple[Outcome, ...]
        What became of each file, errors included.
    transcripts : tuple[Transcript, ...]
        The transcripts.
    errors : tuple[Outcome, ...]
        The outcomes that have an error.
    """

    __slots__ = ("errors", "outcomes", "transcripts")

    def __init__(self, outcomes: Iterable[Outcome]) -> None:
        self.outcomes = tuple(outcomes)
        self.errors = tuple(one for one in self.outcomes if one.error is not None)
        found = (one.transcript for one in self.outcomes)
        self.transcripts = tuple(one for one in found if one is not None)

    def __len__(self) -> int:
        return len(self.transcripts)

    @overload
    def __getitem__(self, index: int) -> Transcript: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Transcript, ...]: ...
    def __getitem__(self, index: int | slice) -> Transcript | tuple[Transcript, ...]:
        return self.transcripts[index]

    def __repr__(self) -> str:
        transcripts = _counted(len(self), "transcript")
        return f"<Corpus: {transcripts}, {_counted(len(self.errors), 'error')}>"

    def table(self, rows: Rows = "turns") -> Table:
        """The rows of all transcripts. See `kaiken.table`.

        ``doc`` is the place of the transcript in the corpus.
        """
        return _table(self.transcripts, rows)

    def to_pandas(self, rows: Rows = "turns") -> pandas.DataFrame:
        """A pandas data frame of all transcripts. See `kaiken.table`."""
        return self.table(rows).to_pandas()

    def to_polars(self, rows: Rows = "turns") -> polars.DataFrame:
        """A polars data frame of all transcripts. See `kaiken.table`."""
        return self.table(rows).to_polars()


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def read_corpus(
    pattern: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    threads: int | None = None,
    progress: bool | Progress | None = False,
    records: bool = True,
    dialect: str | Dialect | None = None,
    strict: bool = False,
) -> Corpus:
    """Read every file that a pattern names, or all files of a list.

    The texts are all held in memory; `parse_many` goes through more than fits there.

    Parameters
    ----------
    pattern : str or os.PathLike, or an iterable of them
        Such as ``folder/**/*.txt``: ``*`` stands for any name, ``**`` for folders of any depth.
        A folder stands for all ``.txt``, ``.text`` and ``.md`` files in its depths, and the path
        of a file for that file. Files are read in the order of their paths. An iterable holds the
        paths of files, which are read in its order.
    records : bool, default True
        Take each conference of a file that holds several as a transcript of its own.
    threads, progress, dialect, strict
        As in `parse_many`.

    Returns
    -------
    Corpus
        Files that cannot be read are in its ``errors``.

    Raises
    ------
    FileNotFoundError
        If the pattern names no file.
    """
    if isinstance(pattern, (str, bytes, os.PathLike)):
        paths = _paths(os.fsdecode(pattern))
    else:
        paths = [Path(path) for path in pattern]
    return Corpus(
        parse_many(
            paths,
            threads=threads,
            progress=progress,
            records=records,
            dialect=dialect,
            strict=strict,
        )
    )


def _paths(pattern: str) -> list[Path]:
    if os.path.isfile(pattern):
        return [Path(pattern)]
    if os.path.isdir(pattern):
        found: Iterable[Path] = Path(pattern).rglob("*")
        found = (path for path in found if path.suffix.lower() in (".txt", ".text", ".md"))
    else:
        found = map(Path, _glob.iglob(pattern, recursive=True))
    paths = sorted(path for path in found if path.is_file())
    if not paths:
        raise FileNotFoundError(f"no file is named by the pattern {pattern!r}")
    return paths
