"""Every example in the documentation runs and gives what it says."""

from __future__ import annotations

import ast
import doctest
import importlib.util
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import kaiken
import kaiken.errors
import kaiken.spark

import docstrings
from conftest import CHECKOUT, TRANSCRIPTS

PAGES = [
    CHECKOUT / "bindings" / "python" / "README.md",
    CHECKOUT / "README.md",
    *sorted((CHECKOUT / "docs").glob("python*.md")),
]
OPTIONS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def run(test: doctest.DocTest) -> None:
    runner = doctest.DocTestRunner(optionflags=OPTIONS)
    told: list[str] = []
    results = runner.run(test, out=told.append)
    assert results.failed == 0, "".join(told)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_pages(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for library in ("pandas", "polars", "pyarrow", "duckdb"):
        pytest.importorskip(library)
    monkeypatch.chdir(CHECKOUT)
    # The end of a block of code is no output.
    text = path.read_text(encoding="utf-8").replace("\n```\n", "\n\n")
    test = doctest.DocTestParser().get_doctest(text, {}, path.name, str(path), 0)
    assert test.examples
    run(test)


def documented() -> Iterator[tuple[str, Any]]:
    """Everything public: the package, its classes and functions, their methods and properties."""
    yield "kaiken", kaiken
    yield "kaiken.errors", kaiken.errors
    yield "kaiken.spark", kaiken.spark
    for owner in (kaiken, kaiken.spark):
        for name in owner.__all__:
            thing = getattr(owner, name)
            if isinstance(thing, (str, ModuleType)):
                continue
            yield f"{owner.__name__}.{name}", thing
            if inspect.isclass(thing):
                own = (item for item in vars(thing).items() if not item[0].startswith("_"))
                yield from ((f"kaiken.{name}.{key}", value) for key, value in own)


DOCUMENTED = dict(documented())


@pytest.mark.parametrize("name", DOCUMENTED)
def test_everything_public_has_a_docstring_and_its_examples_run(name: str) -> None:
    thing = DOCUMENTED[name]
    if name.rsplit(".", 1)[-1] in ("errors", "outcomes", "transcripts") and "Corpus" in name:
        return
    if name.startswith("kaiken.") and name.endswith("Error"):
        assert thing.__doc__
        return
    text = inspect.getdoc(getattr(thing, "__func__", thing))
    assert text, f"{name} has no docstring"
    run(doctest.DocTestParser().get_doctest(text, {}, name, None, 0))


def test_the_stub_has_every_docstring_for_editors() -> None:
    stub = docstrings.STUB.read_text(encoding="utf-8")
    assert docstrings.different(stub) == []
    named = [node.name for node, _ in docstrings.documented(ast.parse(stub))]
    assert {"parse", "Turn", "transcript", "from_json", "column_names"} <= {*named}
    assert docstrings.different(stub.replace("The label as it is written", "A label")) == ["label"]


def test_help_on_parse_is_good_reading() -> None:
    text = kaiken.parse.__doc__ or ""
    for section in ("Parameters", "Returns", "Raises", "Notes", "Examples"):
        assert f"{section}\n{'-' * len(section)}" in text
    assert str(inspect.signature(kaiken.parse)) == "(text, *, dialect=None, strict=False)"


def test_the_page_of_tables_lists_every_column() -> None:
    page = (CHECKOUT / "docs" / "python-tables.md").read_text(encoding="utf-8")
    for rows in ("turns", "exchanges", "documents", "diagnostics"):
        section = page.split(f'\n### `rows="{rows}"`\n')[1].split("\n#")[0]
        listed = re.findall(r"^\| `(\w+)` \| `([\w\[\]]+)` \| (.+) \|$", section, re.M)
        assert listed == kaiken.columns(rows)  # type: ignore[arg-type]


def test_the_guide_ends_in_a_picture(tmp_path: Path) -> None:
    if importlib.util.find_spec("matplotlib") is None or importlib.util.find_spec("pandas") is None:
        pytest.skip("skipped: pandas or matplotlib is not installed")
    picture = tmp_path / "questions.png"
    example = CHECKOUT / "examples" / "python" / "questions_and_answers.py"
    done = subprocess.run(
        [sys.executable, str(example), str(TRANSCRIPTS), str(picture)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"\d+ questions, \d+ topics\n", done.stdout)
    import matplotlib.image

    pixels = matplotlib.image.imread(picture)
    height, width, _ = pixels.shape
    assert width > 1000
    assert height > 300
    assert len({tuple(pixel) for row in pixels[::9] for pixel in row[::9].tolist()}) > 5


def test_the_picture_of_many_topics_is_no_higher_than_a_page(tmp_path: Path) -> None:
    for library in ("pandas", "matplotlib"):
        pytest.importorskip(library)
    pages, picture = tmp_path / "pages", tmp_path / "questions.png"
    pages.mkdir()
    page = "".join(
        f"{number}. Harbour number {number}\n\nReporter: Is it?\nMinister Aoba: It is.\n\n"
        for number in range(1, 300)
    )
    example = CHECKOUT / "examples" / "python" / "questions_and_answers.py"

    def run() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(example), str(pages), str(picture)]
        return subprocess.run(command, capture_output=True, text=True)

    (pages / "page.txt").write_text("Once upon a time.\n", encoding="utf-8")
    nothing = run()
    assert nothing.returncode == 1
    assert "nothing to draw" in nothing.stderr
    head = (TRANSCRIPTS / "2024-03-12-regular.txt").read_text(encoding="utf-8").split("\n\n")[0]
    (pages / "page.txt").write_text(f"{head}\n\n{page}", encoding="utf-8")
    many = run()
    assert many.stdout == "299 questions, 299 topics\n", many.stderr
    import matplotlib.image

    assert matplotlib.image.imread(picture).shape[0] < 1500
