"""Pieces: strings that know where they stand."""

from __future__ import annotations

from typing import Any

from kaiken._kaiken import Span, _unpacked

__all__ = ["Piece"]


class Piece(str):
    """A piece of a text: a ``str`` that knows its ``span``.

    It is equal to any string of the same characters, wherever that stands.

    Examples
    --------
    >>> import kaiken
    >>> label = kaiken.parse("Reporter: Why?").turns[0].label
    >>> label, label.span, label == "Reporter"
    ('Reporter', Span(0, 8), True)
    """

    __slots__ = ("_place",)
    #: The span, or its numbers until somebody asks for it.
    _place: Span | bytes

    def __new__(cls, text: str, span: Span) -> Piece:
        piece = super().__new__(cls, text)
        piece._place = span
        return piece

    @property
    def span(self) -> Span:
        """Where it stands, in code points."""
        place = self._place
        if isinstance(place, bytes):
            place = self._place = _unpacked(place)
        return place

    @property
    def text(self) -> str:
        """Its characters, as a plain ``str``."""
        return str(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return Piece, (str(self), self.span)
