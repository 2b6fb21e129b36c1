"""Writes the docstrings of the compiled module into its stub, where editors look for them.

    python docstrings.py --write

Without `--write` it ends with an error where the stub tells something else than the module.
"""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kaiken import _kaiken

STUB = Path(__file__).resolve().parents[1] / "python" / "kaiken" / "_kaiken.pyi"
#: Where the stub has a class that the module has not: a class that has its members.
STANDS_FOR = {"_Part": "Turn"}

Node = ast.ClassDef | ast.FunctionDef


def documented(tree: ast.Module) -> Iterator[tuple[Node, str]]:
    """Every public class, function and member of the stub, with its docstring in the module."""
    for node in tree.body:
        if not isinstance(node, Node):
            continue
        thing = getattr(_kaiken, STANDS_FOR.get(node.name, node.name))
        if node.name in STANDS_FOR or not node.name.startswith("_"):
            if node.name not in STANDS_FOR:
                yield node, docstring(thing)
            for member in node.body:
                if isinstance(member, ast.FunctionDef) and not member.name.startswith("_"):
                    yield member, docstring(vars(thing)[member.name])


def docstring(thing: Any) -> str:
    """The docstring as a reader sees it."""
    return inspect.cleandoc(getattr(thing, "__func__", thing).__doc__ or "")


def written(stub: str) -> str:
    """The stub with the docstrings of the module."""
    lines = stub.splitlines()
    nodes = sorted(documented(ast.parse(stub)), key=lambda pair: pair[0].lineno, reverse=True)
    for node, text in nodes:
        first = node.body[0]
        is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
        quoted = literal(text, " " * (node.col_offset + 4))
        if isinstance(node, ast.ClassDef):
            start = first.lineno - 1 - len(getattr(first, "decorator_list", []))
            lines[start : first.end_lineno if is_text else start] = [quoted]
        else:
            assert is_text, node.name
            head = lines[first.lineno - 1][: first.col_offset].rstrip()
            lines[first.lineno - 1 : first.end_lineno] = [head, quoted] if head else [quoted]
    return "\n".join(lines) + "\n"


def literal(text: str, indent: str) -> str:
    """A docstring as Python writes it."""
    assert '"""' not in text
    raw = "r" if "\\" in text else ""
    end = "\n" if "\n" in text else ""
    return textwrap.indent(f'{raw}"""{text}{end}', indent) + (indent if end else "") + '"""'


def main() -> None:
    stub = STUB.read_text(encoding="utf-8")
    if "--write" in sys.argv[1:]:
        STUB.write_text(written(stub), encoding="utf-8")
    elif differing := different(stub):
        sys.exit(f"{STUB}: {', '.join(differing)}: run {Path(__file__).name} --write")


def different(stub: str) -> list[str]:
    """What the stub tells otherwise than the module."""
    pairs = documented(ast.parse(stub))
    return [node.name for node, text in pairs if (ast.get_docstring(node) or "") != text]


if __name__ == "__main__":
    main()
