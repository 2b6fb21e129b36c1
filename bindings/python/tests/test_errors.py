"""What goes wrong is told by a typed error with its place and the way out."""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path

import pytest

import kaiken
from kaiken import _kaiken

from conftest import PAGE

WRONG_DAY = PAGE.replace("Tuesday", "Monday")


def test_a_strict_parser_refuses_at_a_place() -> None:
    with pytest.raises(kaiken.StrictError) as caught:
        kaiken.parse("\n😀\n" + WRONG_DAY, strict=True)
    error = caught.value
    assert isinstance(error, kaiken.KaikenError)
    assert isinstance(error, ValueError)
    assert error.code == "K0101"
    assert error.span is not None
    assert ("\n😀\n" + WRONG_DAY)[error.span.slice] == "Monday"
    assert (error.line, error.column) == (5, 1)
    assert "K0101" in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, again.span, again.args) == (error.code, error.span, error.args)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    with pytest.raises(FileNotFoundError) as caught:
        kaiken.parse_file(missing)
    assert caught.value.filename == str(missing)
    with pytest.raises(IsADirectoryError):
        kaiken.parse_file(tmp_path)
    broken = tmp_path / "binary.txt"
    broken.write_bytes(b"one\ntwo \x00")
    with pytest.raises(kaiken.TextError) as told:
        kaiken.parse_file(broken)
    error = told.value
    assert (error.file, error.line, error.column) == (str(broken), 2, 5)
    assert str(error).startswith(str(broken))


@pytest.mark.parametrize("text", [b"Reporter: Why?", None, 3, ["Reporter: Why?"], Path("x")])
def test_other_types_are_type_errors(text: object) -> None:
    for function in (kaiken.parse, kaiken.parse_records, kaiken.events, kaiken.detect):
        with pytest.raises(TypeError):
            function(text)  # type: ignore[operator]


def test_bytes_for_text_are_told_the_way() -> None:
    with pytest.raises(TypeError, match="parse_bytes"):
        kaiken.parse(b"Reporter: Why?")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not str"):
        kaiken.parse_bytes("Reporter: Why?")  # type: ignore[arg-type]
    for read in (kaiken.parse_file, kaiken.Dialect.from_file):
        with pytest.raises(TypeError, match=r"path must be str or os\.PathLike, not int"):
            read(3)  # type: ignore[operator]
    with pytest.raises(TypeError, match=r"not bytes; use kaiken\.parse_bytes"):
        kaiken.parse_file(b"x")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="dialect is a str or a Dialect, not int"):
        kaiken.parse("x", dialect=3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"NUL|null"):
        kaiken.parse_file("a\0b")


def test_other_options_are_value_errors() -> None:
    with pytest.raises(ValueError, match=r"there are: .*mofa-en"):
        kaiken.Parser(dialect="nowhere")
    with pytest.raises(ValueError, match="nowhere"):
        kaiken.parse("x", dialect="nowhere")
    with pytest.raises(ValueError, match="rows is"):
        kaiken.table([], "words")  # type: ignore[call-overload,arg-type]
    with pytest.raises(ValueError, match="errors is"):
        kaiken.table([], errors="ignore")  # type: ignore[call-overload,arg-type]
    with pytest.raises(ValueError, match="threads"):
        kaiken.table([], threads=0)
    for threads in (-1, 2**70):
        for function in (kaiken.table, kaiken.parse_many):
            with pytest.raises(ValueError, match="threads is a number from 1"):
                function([], threads=threads)
    for dialect in ("\ud800", "Ünknown"):
        with pytest.raises(ValueError, match="there are"):
            kaiken.parse("x", dialect=dialect)
        with pytest.raises(ValueError, match="there are"):
            kaiken.Dialect.named(dialect)


def test_halves_of_characters_are_told_by_their_place() -> None:
    with pytest.raises(kaiken.TextError) as caught:
        kaiken.parse("Reporter: 😀\r\nWhy\ud800?")
    error = caught.value
    assert (error.code, error.line, error.column) == ("lone-surrogate", 2, 4)
    assert error.span == kaiken.Span(16, 17)
    for read in (kaiken.Dialect.from_toml, kaiken.Dialect.from_json):
        with pytest.raises(kaiken.TextError, match="offset 1"):
            read("x\ud800")
    assert kaiken.parse(PAGE).by("\ud800") == ()


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux")
def test_names_of_files_that_are_no_text_are_kept(tmp_path: Path) -> None:
    path = os.path.join(tmp_path, os.fsdecode(b"\xff.txt"))
    with pytest.raises(FileNotFoundError) as missing:
        kaiken.parse_file(path)
    assert missing.value.filename == path
    Path(path).write_bytes(b"\0")
    with pytest.raises(kaiken.TextError) as caught:
        kaiken.parse_file(path)
    assert caught.value.file == path
    Path(path).write_text(PAGE, encoding="utf-8")
    page = kaiken.parse_file(path)
    (outcome,) = kaiken.parse_many([Path(path)])
    assert page.file == outcome.file == pickle.loads(pickle.dumps(page)).file == path
    assert page.to_dict()["file"].endswith("\ufffd.txt")


def test_dialects_that_are_none() -> None:
    with pytest.raises(kaiken.DialectError) as caught:
        kaiken.Dialect.from_toml('id = "mine"\nlabels = { max_chars = "many" }\n')
    assert (caught.value.line, caught.value.column) == (2, 24)
    with pytest.raises(kaiken.DialectError):
        kaiken.Dialect.from_dict({"id": "mine", "unknown": 1})
    with pytest.raises(kaiken.DialectError):
        kaiken.Dialect.from_dict({})


def test_a_panic_is_an_ordinary_exception(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(kaiken.InternalError, match="on purpose") as caught:
        _kaiken._panic_on_purpose()
    assert isinstance(caught.value, Exception)
    assert isinstance(caught.value, RuntimeError)
    assert "on purpose" in capfd.readouterr().err


def test_every_error_says_what_it_is() -> None:
    for kind in (
        kaiken.TextError,
        kaiken.StrictError,
        kaiken.DialectError,
        kaiken.DocumentError,
        kaiken.InternalError,
    ):
        assert issubclass(kind, kaiken.KaikenError)
        assert kind.__doc__
        error = kind("message", code="c", line=1, column=2, file="f")
        assert str(error) == "f: message"
        assert str(pickle.loads(pickle.dumps(error))) == "f: message"
