"""Prints what the oracle sees in each file: one JSON document a record, places in code points."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

from reader import read


def main(paths: list[str]) -> None:
    for path in paths:
        text = Path(path).read_bytes().decode("utf-8", "replace")
        for record in read(text):
            print(json.dumps({"file": path} | dataclasses.asdict(record), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
