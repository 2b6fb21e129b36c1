"""Compares what an archive holds with the list in `tests/packages/` of the repository.

With `KAIKEN_BLESS=1` the list is written anew; review what changed.
"""

from __future__ import annotations

import os
import re
import sys
import tarfile
import zipfile
from pathlib import Path

LISTS = Path(__file__).resolve().parents[3] / "tests" / "packages"


def names(archive: Path) -> list[str]:
    """Every file of a wheel or a source distribution."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.namelist()
    with tarfile.open(archive) as tar:
        return [member.name for member in tar if member.isfile()]


def shown(name: str) -> str:
    """A file as the list shows it: without the version, and the sources of a crate in one line."""
    name = re.sub(r"^kaiken-[^/]*?(\.dist-info)?/", r"kaiken-VERSION\1/", name)
    name = re.sub(r"/src/.*\.rs$", "/src/**/*.rs", name)
    return re.sub(r"/_kaiken\.(abi3\.so|pyd)$", "/_kaiken.abi3.so", name)


def check(archive: Path) -> None:
    """Ends the program where the archive holds something else than the list says."""
    kind = "wheel" if archive.suffix == ".whl" else "sdist"
    path = LISTS / f"python-{kind}.txt"
    found = sorted({shown(name) for name in names(archive)})
    if "KAIKEN_BLESS" in os.environ:
        path.write_text("".join(f"{name}\n" for name in found), encoding="utf-8")
    listed = path.read_text(encoding="utf-8").splitlines()
    stray, left_out = set(found) - set(listed), set(listed) - set(found)
    if stray or left_out:
        sys.exit(f"{archive.name}: not in {path}: {sorted(stray)}; left out: {sorted(left_out)}")
    check_metadata(archive)


def check_metadata(archive: Path) -> None:
    """A wheel needs nothing to run, and names its licence."""
    if archive.suffix != ".whl":
        return
    with zipfile.ZipFile(archive) as wheel:
        (name,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        lines = wheel.read(name).decode("utf-8").splitlines()
    needed = [
        line for line in lines if line.startswith("Requires-Dist:") and "extra ==" not in line
    ]
    assert not needed, f"{archive.name} needs other packages to run: {needed}"
    assert "License-Expression: MIT OR Apache-2.0" in lines, f"{archive.name} names no licence"
