"""What goes wrong is told by a typed error with its place and the way out."""

from __future__ import annotations

import pickle
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
    with pytest.raises(TypeError):
        kaiken.parse_file(3)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        kaiken.parse("x", dialect=3)  # type: ignore[arg-type]


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
