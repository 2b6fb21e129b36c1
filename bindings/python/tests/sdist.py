"""Builds the source distribution, and a wheel from it: all that a build needs must be in it.

python sdist.py FOLDER
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import contents
from install import newest

CHECKOUT = Path(__file__).resolve().parents[3]
MANIFEST = CHECKOUT / "bindings" / "python" / "Cargo.toml"


def main() -> None:
    folder = Path(sys.argv[1])
    maturin = [sys.executable, "-m", "maturin"]
    subprocess.run([*maturin, "sdist", "--manifest-path", MANIFEST, "--out", folder], check=True)
    archive = newest(folder, "kaiken-*.tar.gz")
    contents.check(archive)
    with tempfile.TemporaryDirectory() as place:
        with tarfile.open(archive) as tar:
            tar.extractall(place, filter="data")
        (root,) = Path(place).iterdir()
        # The files of the archive are older than what an earlier run has compiled of them.
        for path in root.rglob("*"):
            path.touch()
        # What is not our own was compiled for the wheel already.
        environment = {**os.environ, "CARGO_TARGET_DIR": str(CHECKOUT / "target")}
        check = [*maturin, "build", "--profile", "dev", "--out", str(Path(place) / "out")]
        subprocess.run(check, check=True, cwd=root, env=environment)
        newest(Path(place) / "out", "kaiken-*.whl")
    print(f"{archive.name}: holds what was reviewed, and a wheel can be built from it")


if __name__ == "__main__":
    main()
