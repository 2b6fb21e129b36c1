"""``python -m kaiken`` and the script ``kaiken`` are the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import kaiken

from conftest import PAGE

MODULE = [sys.executable, "-m", "kaiken"]


def run(*arguments: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*MODULE, *arguments], input=given, capture_output=True, text=True, encoding="utf-8"
    )


def test_it_parses(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8", newline="")
    for done in (run("parse", str(path)), run("parse", "-", given=PAGE)):
        assert done.returncode == 0, done.stderr
        document = json.loads(done.stdout)
        assert document["header"] == kaiken.parse(PAGE)._document("bytes")["header"]


def test_its_status_is_that_of_the_command(tmp_path: Path) -> None:
    assert run("--version").stdout == f"kaiken {kaiken.__version__}\n"
    assert run("--help").returncode == 0
    assert run("--nonsense").returncode == 2
    missing = run("parse", str(tmp_path / "missing.txt"))
    assert missing.returncode == 1
    assert "missing.txt" in missing.stderr


def test_the_script_is_installed() -> None:
    script = Path(sysconfig.get_path("scripts")) / "kaiken"
    told = subprocess.check_output([script, "explain", "K0101"], text=True)
    assert "weekday" in told


@pytest.mark.skipif(os.name != "posix", reason="signals as Unix has them")
def test_ctrl_c_ends_it() -> None:
    process = subprocess.Popen([*MODULE, "parse", "-"], stdin=subprocess.PIPE)
    try:
        assert process.stdin is not None
        process.stdin.write(b"Reporter: Why?\n")
        process.stdin.flush()
        for _ in range(100):
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=0.1)
                break
            except subprocess.TimeoutExpired:
                continue
        assert process.returncode != 0
        assert process.returncode is not None
    finally:
        process.kill()
