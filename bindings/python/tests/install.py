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

#: Runs all lines of Python in a page and compares what they print.
PASTE = """
import doctest, re, sys
text = open(sys.argv[1], encoding="utf-8").read()
blocks = re.findall("```(?:pycon|python)\\n(>>>.*?)```", text, re.DOTALL)
test = doctest.DocTestParser().get_doctest("\\n".join(blocks), {}, sys.argv[1], sys.argv[1], 0)
results = doctest.DocTestRunner().run(test)
assert len(blocks) > 1 and results.attempted > 6 and results.failed == 0, (blocks, results)
print("pasted:", results.attempted, "lines of", sys.argv[1])
"""
CHECKOUT = Path(__file__).resolve().parents[3]
PAGES = [CHECKOUT / "README.md", CHECKOUT / "bindings" / "python" / "README.md"]


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
        for page in PAGES:
            subprocess.run([python, "-I", "-c", PASTE, page], check=True, cwd=CHECKOUT)
    subprocess.run([*pip, *install], check=True)


if __name__ == "__main__":
    main()
