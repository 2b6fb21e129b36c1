"""kaiken on a cluster: transcripts in a column of a Spark data frame become rows.

    from kaiken.spark import parse

    turns = parse(df, text_col="text")

Needs pyspark, pyarrow and pandas: ``pip install 'kaiken[spark]'``. The workers need kaiken, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kaiken._kaiken import Dialect, Parser, columns, table

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

    from kaiken._types import Rows

__all__ = ["parse", "schema"]

#: What Spark calls the types of the columns. It has no type for a time of day, so that is text.
_TYPES = {
    "string": "string",
    "int64": "bigint",
    "bool": "boolean",
    "date32": "date",
    "time32[s]": "string",
}
#: Columns that tell of places in a list of documents or of files, which a data frame has not.
_ABSENT = ("doc", "file")


def schema(rows: Rows = "turns") -> str:
    """The columns that `parse` adds, as Spark's DDL.

    Parameters
    ----------
    rows : {"turns", "exchanges", "documents", "diagnostics"}, default "turns"

    Returns
    -------
    str
        The columns of ``kaiken.columns(rows)`` without ``doc`` and ``file``; a time of day is a
        string ``HH:MM:SS``. Every column may be null.

    Examples
    --------
    >>> from kaiken.spark import schema
    >>> schema("diagnostics")[:44]
    'record bigint, date date, dialect string, co'
    """
    return ", ".join(f"{name} {_TYPES[kind]}" for name, kind in _columns(rows))


def parse(
    df: DataFrame,
    text_col: str = "text",
    *,
    rows: Rows = "turns",
    keep: str | Sequence[str] | None = None,
    records: bool = True,
    dialect: str | Dialect | None = None,
    strict: bool = False,
) -> DataFrame:
    """Parse the transcripts in a column: one row for each turn, on the workers of the cluster.

    Parameters
    ----------
    df : pyspark.sql.DataFrame
        A row for each document.
    text_col : str, default "text"
        The column that holds the texts, as strings or as binary data in any encoding of
        ``kaiken.parse_bytes``.
    rows : {"turns", "exchanges", "documents", "diagnostics"}, default "turns"
        What a row of the result is. A document without turns has no row in ``"turns"``, and so
        on; in ``"documents"`` every document has one.
    keep : str or sequence of str, optional
        The columns that are repeated on every row of a document. Default: all but ``text_col``.
    records : bool, default True
        Take each conference of a document that holds several as a record of its own.
    dialect, strict
        As in ``kaiken.parse``.

    Returns
    -------
    pyspark.sql.DataFrame
        The columns kept, and those of ``schema(rows)``. A document that cannot be read, or whose
        text is null, is one row in which only the columns kept and ``error`` are filled: nothing
        is lost when one document is bad.

    Raises
    ------
    ValueError
        If there is no such column, if a column kept has the name of one that is added, in capitals
        or not, for other ``rows``, or for an unknown dialect.
    TypeError
        If ``text_col`` holds neither strings nor binary data.
    """
    kept = _kept(df.columns, text_col, keep)
    added = [name for name, _ in _columns(rows)]
    _check(df.columns, text_col, kept, added)
    _check_type(df, text_col)
    parser = Parser(dialect, strict=strict)

    def work(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            yield from _rows(batch, text_col, kept, rows, records, parser)

    return df.mapInArrow(work, _schema(df, kept, rows))


def _columns(rows: Rows) -> list[tuple[str, str]]:
    return [(name, kind) for name, kind, _ in columns(rows) if name not in _ABSENT]


def _kept(names: Sequence[str], text_col: str, keep: str | Sequence[str] | None) -> list[str]:
    if keep is None:
        return [name for name in names if name != text_col]
    return [keep] if isinstance(keep, str) else list(keep)


def _check(names: Sequence[str], text_col: str, kept: Sequence[str], added: Sequence[str]) -> None:
    missing = [name for name in (text_col, *kept) if name not in names]
    if missing:
        raise ValueError(f"the data frame has no column {missing[0]!r}; it has {', '.join(names)}")
    # Spark does not tell the letters of columns' names apart by their case.
    twice = [name for name in kept if name.lower() in added]
    if twice:
        raise ValueError(
            f"the column {twice[0]!r} would stand there twice; rename it, or name the columns to "
            "be kept with keep="
        )


def _check_type(df: DataFrame, text_col: str) -> None:
    kind = df.schema[text_col].dataType.typeName()
    if kind not in ("string", "varchar", "char", "binary"):
        raise TypeError(f"the column {text_col!r} holds strings or binary data, not {kind}")


def _schema(df: DataFrame, kept: Sequence[str], rows: Rows) -> StructType:
    """The columns kept, as they are, and those that are added."""
    from pyspark.sql.types import StructField, StructType

    added = StructType.fromDDL(schema(rows))
    assert isinstance(added, StructType)
    fields = [StructField(name, df.schema[name].dataType, True) for name in kept]
    return StructType([*fields, *added.fields])


def _rows(
    batch: pyarrow.RecordBatch,
    text_col: str,
    kept: Sequence[str],
    rows: Rows,
    records: bool,
    parser: Parser,
) -> Iterator[pyarrow.RecordBatch]:
    """The rows of one batch of documents."""
    import pyarrow as pa

    parsed = table(
        batch.column(text_col).to_pylist(),
        rows,
        threads=1,
        records=records,
        errors="row",
        dialect=parser.dialect,
        strict=parser.strict,
    ).to_arrow()
    doc = parsed.column("doc").combine_chunks()
    out: dict[str, Any] = {name: batch.column(name).take(doc) for name in kept}
    for name, kind in _columns(rows):
        column = parsed.column(name)
        out[name] = column.cast(pa.string()) if kind.startswith("time") else column
    yield from pa.table(out).to_batches()
