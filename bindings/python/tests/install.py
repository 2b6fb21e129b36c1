"""Installs the newest wheel of a folder: into an empty environment, to see that it needs nothing
else, and into the one that runs this.

    python install.py FOLDER
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import contents

USE = """
import kaiken, pathlib
transcript = kaiken.parse("Reporter: Why?")
assert transcript.turns[0].text == "Why?"
assert pathlib.Path(kaiken.__file__).with_name("py.typed").exists()
print("installed:", kaiken.__version__)
"""

#: Runs the first lines of Python in a page and compares what they print.
PASTE = """
import doctest, sys
text = open(sys.argv[1], encoding="utf-8").read().split("```pycon\\n")[1].split("```")[0]
test = doctest.DocTestParser().get_doctest(text, {}, sys.argv[1], sys.argv[1], 0)
results = doctest.DocTestRunner().run(test)
assert results.attempted > 3 and results.failed == 0, results
print("pasted:", results.attempted, "lines of", sys.argv[1])
"""
README = Path(__file__).resolve().parents[3] / "README.md"


def newest(folder: Path, pattern: str) -> Path:
    """The file that was written last."""
    found = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        sys.exit(f"no {pattern} in {folder}")
    return found[-1]


def main() -> None:
    wheel = newest(Path(sys.argv[1]), "kaiken-*.whl").resolve()
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB")
    contents.check(wheel)
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=False)
        python = Path(folder) / "bin" / "python"
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        install = ["install", "--no-index", "--no-deps", "--force-reinstall", str(wheel)]
        subprocess.run([*pip, "--python", str(python), *install], check=True)
        subprocess.run([python, "-I", "-c", USE], check=True, cwd=folder)
        subprocess.run([python, "-I", "-c", PASTE, README], check=True, cwd=folder)
    subprocess.run([*pip, *install], check=True)


if __name__ == "__main__":
    main()
