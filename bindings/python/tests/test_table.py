"""Tables: their columns, types and meaning, as each library reads them."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kaiken

from conftest import PAGE, read, texts_of_fixtures

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow reads the tables in these tests")

#: Columns that tell of the document, which a row of one transcript has not.
_OF_DOCUMENTS = ("doc", "record", "file", "date", "dialect", "error")

ROWS = ("turns", "exchanges", "documents", "diagnostics")


def dicts(table: kaiken.Table) -> list[dict[str, Any]]:
    return table.to_arrow().to_pylist()  # type: ignore[no-any-return]


@pytest.mark.parametrize("rows", ROWS)
def test_columns_are_as_documented(rows: str) -> None:
    table = kaiken.table([PAGE], rows)  # type: ignore[call-overload]
    documented = kaiken.columns(rows)  # type: ignore[arg-type]
    schema = pyarrow.table(table).schema
    types = {"date32": "date32[day]"}
    assert [(field.name, str(field.type)) for field in schema] == [
        (name, types.get(kind, kind)) for name, kind, _ in documented
    ]
    assert all(field.nullable for field in schema)
    assert table.column_names == tuple(name for name, _, _ in documented)
    assert table.rows == rows
    assert pyarrow.schema(table) == schema


def test_rows_of_turns(page: kaiken.Transcript) -> None:
    rows = dicts(kaiken.table([page]))
    assert len(rows) == len(page.turns)
    for row, turn in zip(rows, page.turns):
        speaker = turn.speaker
        assert row["text"] == turn.text
        assert row["label"] == turn.label
        assert row["role"] == turn.role
        assert row["inferred"] == turn.inferred
        assert (row["start"], row["end"]) == (turn.span.start, turn.span.end)
        assert page.blocks[row["block"]] == turn
        assert page.turns[row["turn"]] == turn
        assert row["name"] == (None if speaker is None else speaker.name)
        assert row["office"] == (None if speaker is None else speaker.office)
        assert row["organization"] == (None if speaker is None else speaker.organization)
        assert row["speaker"] == (None if speaker is None else speaker.id)
        assert row["heading"] == (None if turn.heading is None else turn.heading.text)
        assert (row["doc"], row["record"], row["file"], row["error"]) == (0, 0, None, None)
        assert (row["date"], row["dialect"]) == (datetime.date(2024, 3, 12), "mofa-en")
    names = [name for name in rows[0] if name not in _OF_DOCUMENTS]
    assert page.to_rows(*names) == [{name: row[name] for name in names} for row in rows]


def test_rows_of_exchanges(page: kaiken.Transcript) -> None:
    rows = dicts(kaiken.table(page, "exchanges"))
    assert len(rows) == len(page.exchanges)
    for row, exchange in zip(rows, page.exchanges):
        assert (row["question"], row["answer"]) == (exchange.question_text, exchange.answer_text)
        assert page.turns[row["turn"]] == exchange.question[0]
        assert page.turns[row["answer_turn"]] == exchange.answer[0]
        assert row["asked_by"] == exchange.question[0].label
        assert row["answered_by"] == exchange.answer[0].label
        assert (row["asker"], row["answerer"]) == (None, "Ken Aoba")
        assert row["office"] == "Minister for Foreign Affairs"
        assert row["speaker"] == 0
        assert row["heading"] == page.headings[0].text
        assert row["start"] == exchange.question[0].span.start
        assert row["end"] == exchange.answer[-1].span.end
        assert row["parts"] == 1
        assert row["outlet"] is None
    unanswered = dicts(kaiken.table(["Reporter: Why?"], "exchanges"))[0]
    assert (unanswered["answer"], unanswered["answered_by"]) == (None, None)
    text = "Reporter: Is it?\nMinister Aoba: It is.\nReporter: May I follow up? Since when?\n"
    follow_up = dicts(kaiken.table([text], "exchanges"))[1]
    assert (follow_up["follow_up_of"], follow_up["because"]) == (0, "says-so")


def test_rows_of_documents(page: kaiken.Transcript) -> None:
    (row,) = dicts(kaiken.table(page, "documents"))
    assert row["title"] == page.header.title
    assert row["venue"] == page.header.venue
    assert (row["time"], row["time_end"], row["zone"]) == (datetime.time(14, 5), None, None)
    assert (row["kind"], row["weekday"], row["language"]) == ("regular", "tuesday", "en")
    assert (row["turns"], row["speakers"]) == (4, 1)
    assert (row["start"], row["end"]) == (0, len(PAGE))
    assert row["encoding"] is None


def test_the_encoding_of_bytes_and_files_is_told(tmp_path: Path) -> None:
    japanese = "【記者】なぜですか。\n【青葉大臣】さあ。\n".encode("shift_jis")
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode("utf-16"))
    documents = [PAGE, PAGE.encode(), japanese, path]
    parsed = [kaiken.parse(PAGE), *map(kaiken.parse_bytes, documents[1:3]), kaiken.parse_file(path)]
    for docs in (documents, parsed):
        rows = dicts(kaiken.table(docs, "documents"))
        assert [row["encoding"] for row in rows] == [None, "UTF-8", "Shift_JIS", "UTF-16LE"]


def test_rows_of_diagnostics(page: kaiken.Transcript) -> None:
    rows = dicts(kaiken.table(page, "diagnostics"))
    assert len(rows) == len(page.diagnostics) > 0
    for row, doubt in zip(rows, page.diagnostics):
        for name in ("code", "name", "severity", "message", "help", "text", "line", "column"):
            assert row[name] == getattr(doubt, name)
        assert (row["start"], row["end"]) == tuple(doubt.span)


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("threads", [1, 3])
def test_texts_and_transcripts_give_the_same(rows: str, threads: int) -> None:
    texts = [read(path) for path in texts_of_fixtures()]
    parsed = [record for text in texts for record in kaiken.parse_records(text)]
    from_texts = kaiken.table(texts, rows, threads=threads)  # type: ignore[call-overload]
    from_transcripts = kaiken.table(parsed, rows, threads=threads)  # type: ignore[call-overload]
    one, other = from_texts.to_arrow(), from_transcripts.to_arrow()
    assert one.num_rows == other.num_rows == len(from_texts) > 0
    for name in one.column_names:
        if name != "doc":
            assert one.column(name).equals(other.column(name)), name


def test_many_groups_keep_their_order() -> None:
    texts = [f"Reporter: {number}? {'x' * 20000}" for number in range(1000)]
    table = kaiken.table(texts, threads=3).to_arrow()
    assert table.column("doc").to_pylist() == list(range(1000))
    assert [text.split("?")[0] for text in table.column("text").to_pylist()] == [
        str(number) for number in range(1000)
    ]
    assert table.column("text").num_chunks > 1


def test_what_cannot_be_read_is_raised_or_a_row(tmp_path: Path) -> None:
    documents = [PAGE, b"one \x00 two", tmp_path / "missing.txt", "Reporter: Why?", "a\ud800"]
    with pytest.raises(kaiken.TextError):
        kaiken.table(documents)
    with pytest.raises(FileNotFoundError):
        kaiken.table([PAGE, tmp_path / "missing.txt"])
    rows = dicts(kaiken.table(documents, errors="row"))
    failed = [row for row in rows if row["error"] is not None]
    assert [row["doc"] for row in failed] == [1, 2, 4]
    assert failed[1]["file"] == str(tmp_path / "missing.txt")
    assert all(row["text"] is None and row["date"] is None for row in failed)
    assert {row["doc"] for row in rows} == {0, 1, 2, 3, 4}
    refused = dicts(kaiken.table([PAGE.replace("Tuesday", "Monday")], errors="row", strict=True))
    assert [("K0101" in row["error"], row["role"]) for row in refused] == [(True, None)]


def test_what_data_frames_have_for_nothing_is_nothing() -> None:
    pandas = pytest.importorskip("pandas")
    numpy = pytest.importorskip("numpy")
    for column in (
        pandas.Series([PAGE, None]),
        pandas.Series([PAGE, pandas.NA], dtype="string"),
        pandas.Series([PAGE, numpy.nan], dtype=object),
        [PAGE, pandas.NaT],
        [PAGE, pandas.NA],
        pyarrow.array([PAGE, None]),
    ):
        rows = dicts(kaiken.table(column, errors="row"))
        assert [row["doc"] for row in rows] == [0, 0, 0, 0, 1]
        assert rows[-1]["error"].startswith("there is no text")
        with pytest.raises(kaiken.TextError, match="no text"):
            kaiken.table(column)
        outcomes = list(kaiken.parse_many(column))
        assert outcomes[0].unwrap().text == PAGE
        assert type(outcomes[1].error) is kaiken.TextError


def test_outcomes_become_rows(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    rows = dicts(kaiken.table(kaiken.parse_many([PAGE, missing]), "documents", errors="row"))
    assert [(row["doc"], row["file"], row["turns"]) for row in rows] == [
        (0, None, 4),
        (1, str(missing), None),
    ]
    assert "No such file" in rows[1]["error"]
    with pytest.raises(FileNotFoundError):
        kaiken.table(kaiken.parse_many([PAGE, missing]))


@pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")
def test_it_works_where_no_thread_can_be_started() -> None:
    """A limit on processes does not bind root; stacks too large for the memory bind everybody."""
    program = """
import resource, kaiken
resource.setrlimit(resource.RLIMIT_AS, (1 << 34, 1 << 34))
texts = ["Reporter: Why?"] * 10_000
assert len(kaiken.table(texts, threads=8)) == 10_000
try:
    list(kaiken.parse_many(texts, threads=8))
except OSError as error:
    print(error)
"""
    env = {**os.environ, "RUST_MIN_STACK": str(1 << 36)}
    told = subprocess.check_output([sys.executable, "-c", program], text=True, env=env)
    assert "Resource temporarily unavailable" in told


def test_records_are_rows_of_their_own() -> None:
    two = PAGE + PAGE.replace("March 12", "March 13")
    rows = dicts(kaiken.table([two], "documents"))
    assert [(row["doc"], row["record"], row["date"].day) for row in rows] == [
        (0, 0, 12),
        (0, 1, 13),
    ]
    assert len(kaiken.table([two], "documents", records=False)) == 1


def test_single_documents_and_other_types() -> None:
    for single in (PAGE, PAGE.encode()):
        with pytest.raises(TypeError, match="iterable of documents"):
            kaiken.table(single)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not object"):
        kaiken.table([PAGE, object()])  # type: ignore[list-item]
    rows = dicts(kaiken.table([PAGE, object()], "documents", errors="row"))  # type: ignore[list-item]
    assert [row["turns"] for row in rows] == [4, None]
    assert "not object" in rows[1]["error"]
    assert len(kaiken.table([])) == 0
    assert kaiken.table([]).to_arrow().num_columns == len(kaiken.columns("turns"))


@pytest.mark.parametrize("rows", ROWS)
def test_pyarrow(rows: str, page: kaiken.Transcript) -> None:
    table = kaiken.table([page] * 3, rows)  # type: ignore[call-overload]
    for _ in range(2):
        read = pyarrow.table(table)
        read.validate(full=True)
        assert read.num_rows == len(table)
    stream = pyarrow.RecordBatchReader.from_stream(table)
    assert stream.read_all().equals(pyarrow.table(table))


@pytest.mark.parametrize("rows", ROWS)
def test_polars(rows: str, page: kaiken.Transcript) -> None:
    polars = pytest.importorskip("polars")
    table = kaiken.table(page, rows)  # type: ignore[call-overload]
    frame = table.to_polars()
    assert isinstance(frame, polars.DataFrame)
    assert frame.to_dicts() == dicts(table)
    assert polars.DataFrame(table).equals(frame)
    again = polars.from_arrow(table)
    again = again.struct.unnest() if isinstance(again, polars.Series) else again
    assert again.equals(frame)
    kinds = {
        "string": polars.String,
        "int64": polars.Int64,
        "bool": polars.Boolean,
        "date32": polars.Date,
        "time32[s]": polars.Time,
    }
    documented = kaiken.columns(rows)  # type: ignore[arg-type]
    assert frame.dtypes == [kinds[kind] for _, kind, _ in documented]
    assert page.to_polars(rows).equals(frame)


@pytest.mark.parametrize("rows", ROWS)
def test_pandas(rows: str, page: kaiken.Transcript) -> None:
    pandas = pytest.importorskip("pandas")
    table = kaiken.table(page, rows)  # type: ignore[call-overload]
    frame = table.to_pandas()
    assert list(frame.columns) == list(table.column_names)
    kinds = {
        "string": "str",
        "int64": "Int64",
        "bool": "boolean",
        "date32": "datetime64[ms]",
        "time32[s]": "object",
    }
    if int(pandas.__version__.split(".")[0]) >= 3:
        documented = kaiken.columns(rows)  # type: ignore[arg-type]
        assert [str(kind) for kind in frame.dtypes] == [kinds[kind] for _, kind, _ in documented]
        failed = kaiken.table([page, None], rows, errors="row")  # type: ignore[call-overload]
        assert list(failed.to_pandas().dtypes) == list(frame.dtypes)
        assert failed.to_pandas()["record"].isna().sum() == 1
    text = frame.iloc[:, 4].tolist()
    assert text == table.to_arrow().column(4).to_pylist()
    pandas.testing.assert_frame_equal(page.to_pandas(rows), frame)
    if hasattr(pandas.DataFrame, "from_arrow"):
        direct = pandas.DataFrame.from_arrow(table)
        assert direct.shape == frame.shape
        assert direct.iloc[:, 4].tolist() == text


def test_duckdb(page: kaiken.Transcript) -> None:
    duckdb = pytest.importorskip("duckdb")
    table = kaiken.table([page] * 3)
    query = (
        "select role, count(*), min(date), sum(length(text)) from table_ group by role order by 1"
    )
    table_ = table
    found = duckdb.sql(query).fetchall()
    assert table_ is table
    day = datetime.date(2024, 3, 12)
    letters = {
        role: 3 * sum(len(turn.text) for turn in page.turns if turn.role == role)
        for role in ("official", "reporter")
    }
    assert found == [
        ("official", 6, day, letters["official"]),
        ("reporter", 6, day, letters["reporter"]),
    ]


def test_a_library_that_is_missing_is_told() -> None:
    program = """
import sys
sys.modules["polars"] = None
import kaiken
try:
    kaiken.table([]).to_polars()
except ImportError as error:
    print(error)
"""
    told = subprocess.check_output([sys.executable, "-c", program], text=True)
    assert told == "polars is not installed: pip install 'kaiken[polars]'\n"


def test_nothing_heavy_is_imported() -> None:
    program = """
import sys, kaiken
kaiken.parse("Reporter: Why?").to_dict()
heavy = {"pandas", "polars", "pyarrow", "duckdb", "pyspark", "numpy"} & set(sys.modules)
print(sorted(heavy))
"""
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "[]\n"
