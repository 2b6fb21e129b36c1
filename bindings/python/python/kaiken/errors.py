"""What kaiken raises: `KaikenError` and its children.

Files that cannot be read raise the ``OSError`` that Python itself would raise; arguments of
another type raise ``TypeError``; options that there are not raise ``ValueError``.
"""

from __future__ import annotations

from typing import Any

from kaiken._kaiken import Span

__all__ = [
    "DialectError",
    "DocumentError",
    "InternalError",
    "KaikenError",
    "StrictError",
    "TextError",
]


class KaikenError(Exception):
    """Why a text was not read. The message says what is wrong, where, and what to do.

    Attributes
    ----------
    code : str or None
        A stable name: that of the diagnostic (``K0101``), ``no-text``, ``not-text`` for binary
        data, ``lone-surrogate``, ``too-long``.
    span : Span or None
        The place in the text, in code points.
    line, column : int or None
        The same place as a reader counts it, from one; columns in code points.
    file : str or None
        The path of the file, as it was given.
    """

    code: str | None
    span: Span | None
    line: int | None
    column: int | None
    file: str | None

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        span: Span | None = None,
        line: int | None = None,
        column: int | None = None,
        file: str | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.span = span
        self.line = line
        self.column = column
        self.file = file

    def __str__(self) -> str:
        message = str(self.args[0])
        return message if self.file is None else f"{self.file}: {message}"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args[0], self.__dict__.copy())


def _rebuild(kind: type[KaikenError], message: str, details: dict[str, Any]) -> KaikenError:
    """Makes an error again out of a pickle."""
    error = kind(message)
    error.__dict__.update(details)
    return error


class TextError(KaikenError, ValueError):
    """Bytes or a string are no text, or too long a one."""


class StrictError(KaikenError, ValueError):
    """A strict parser refused a text; ``code`` is that of the diagnostic."""


class DialectError(KaikenError, ValueError):
    """A dialect of your own is none; ``line`` and ``column`` are places in its file."""


class DocumentError(KaikenError, ValueError):
    """A document cannot be made a transcript again."""


class InternalError(KaikenError, RuntimeError):
    """kaiken has a bug. Please report it."""
