"""A real Spark with two workers reads transcripts. Skipped where there is no Java or no pyspark."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kaiken

from conftest import CHECKOUT, PAGE, TRANSCRIPTS


def _why_not() -> str | None:
    if importlib.util.find_spec("pyspark") is None:
        return "pyspark is not installed"
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home) / "bin" / "java") if home else "java"
    try:
        told = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError):
        return "there is no Java: Spark 4 needs Java 17 or 21 (Debian: openjdk-17-jre-headless)"
    version = told.split('"')[1].split(".")[0] if '"' in told else "0"
    return None if int(version) >= 17 else f"Spark 4 needs Java 17 or newer, and this is {version}"


REASON = _why_not()
pytestmark = pytest.mark.skipif(REASON is not None, reason=f"skipped: {REASON}")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .appName("kaiken")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.mark.parametrize("rows", ["turns", "exchanges", "documents", "diagnostics"])
def test_a_cluster_gives_what_a_table_gives(spark: Any, rows: Any) -> None:
    from kaiken.spark import parse, schema

    texts = [PAGE, *(path.read_bytes().decode() for path in sorted(TRANSCRIPTS.glob("*.txt")))]
    df = spark.createDataFrame(list(enumerate(texts)), "id int, text string").repartition(2)
    found = parse(df, rows=rows).orderBy("id", "record", "start", "end").collect()
    expected = kaiken.table(texts, rows).to_arrow().to_pylist()
    expected.sort(key=lambda row: (row["doc"], row["record"], row["start"], row["end"]))
    assert [row.asDict()["id"] for row in found] == [row["doc"] for row in expected]
    for one, other in zip(found, expected):
        for name, value in one.asDict().items():
            if name != "id":
                wanted = str(other[name]) if name.startswith("time") else other[name]
                assert value == (None if other[name] is None else wanted)
    assert parse(df, rows=rows).columns == ["id", *(name for name, _ in _ddl(schema(rows)))]


def _ddl(schema: str) -> list[list[str]]:
    return [column.split() for column in schema.split(", ")]


def test_nothing_is_lost_when_one_document_is_bad(spark: Any) -> None:
    from kaiken.spark import parse

    data = [
        ("a", "x", bytearray(PAGE.encode())),
        ("b", "y", bytearray(b"one \x00 two")),
        ("c", "z", None),
        ("d", "x", bytearray(PAGE.replace("Tuesday", "Monday").encode())),
        ("e", "y", bytearray(PAGE.encode("utf-16"))),
    ]
    df = spark.createDataFrame(data, "id string, tag string, page binary").repartition(2)
    rows = parse(df, "page", keep=["id"], strict=True).orderBy("id", "start").collect()
    errors = {row["id"]: row["error"] for row in rows if row["error"] is not None}
    assert sorted(errors) == ["b", "c", "d"]
    assert "binary" in errors["b"]
    assert "no text" in errors["c"]
    assert "K0101" in errors["d"]
    assert [row["id"] for row in rows] == ["a"] * 4 + ["b", "c", "d"] + ["e"] * 4
    assert "tag" not in rows[0].asDict()


def test_wrong_columns_are_told_before_anything_runs(spark: Any) -> None:
    from kaiken.spark import parse

    df = spark.createDataFrame([("a", PAGE)], "role string, text string")
    with pytest.raises(ValueError, match="no column 'txt'"):
        parse(df, "txt")
    with pytest.raises(ValueError, match="'role' would stand there twice"):
        parse(df)
    with pytest.raises(ValueError, match="rows is"):
        parse(df, rows="words")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="nowhere"):
        parse(df, keep=[], dialect="nowhere")
    assert parse(df, keep=[]).count() == 4
    assert parse(df, keep=[], rows="documents").select("turns").collect()[0][0] == 4
    capital = spark.createDataFrame([("a", PAGE)], "Date string, text string")
    with pytest.raises(ValueError, match="'Date' would stand there twice"):
        parse(capital)
    number = spark.createDataFrame([("a", 1)], "id string, text int")
    with pytest.raises(TypeError, match="holds strings or binary data, not int"):
        parse(number)
    one = spark.createDataFrame([("a", PAGE)], "id string, text string")
    assert parse(one, keep="id").columns == parse(one, keep=["id"]).columns


def test_the_encoding_of_binary_data_is_told(spark: Any) -> None:
    data = [("a", bytearray(PAGE.encode("utf-16")))]
    df = spark.createDataFrame(data, "id string, page binary")
    (row,) = kaiken.spark.parse(df, "page", rows="documents").collect()
    assert row["encoding"] == "UTF-16LE"


def test_the_example_runs() -> None:
    example = CHECKOUT / "examples" / "python" / "on_a_cluster.py"
    done = subprocess.run(
        [sys.executable, str(example), str(TRANSCRIPTS)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "reporter" in done.stdout
    assert "official" in done.stdout
