"""The typed program also runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import PAGE

pytest.importorskip("typing_extensions")


def test_the_typed_program_runs(tmp_path: Path) -> None:
    from typed import use

    use.of_one(PAGE)
    assert len(use.of_blocks(PAGE)) > 4
    use.of_many(PAGE)
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    assert len(use.of_a_corpus(tmp_path)) == 1
    assert use.of_errors(PAGE) is None
    assert use.of_errors(PAGE.replace("Tuesday", "Monday")) == "K0101"
    use.of_the_rest(PAGE)
