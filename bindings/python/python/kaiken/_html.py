"""Transcripts as HTML, for notebooks: turns coloured by speaker, diagnostics underlined."""

from __future__ import annotations

import html
from collections.abc import Iterator

from kaiken._kaiken import Diagnostic, Heading, Line, Transcript, Turn

#: Hues that are told apart easily, by people with any eyes and on any background.
_HUES = (210, 30, 150, 280, 60, 0, 180, 330)
#: The most blocks and the most diagnostics that are shown.
_MOST = 200
#: The most characters of the text that are shown.
_MOST_TEXT = 100_000
_LINE = {"error": "#d33", "warning": "#c80", "info": "#39c"}


def transcript(of: Transcript) -> str:
    """The whole transcript as a fragment of HTML, without script and without outer style."""
    return _Page(of).whole()


class _Page:
    """A transcript on its way to HTML, with what every block asks for."""

    def __init__(self, of: Transcript) -> None:
        self.of = of
        self.source = of.source
        self.diagnostics = of.diagnostics
        self.room = _MOST_TEXT
        self.doubts = [(doubt, *doubt.span) for doubt in self.diagnostics[:_MOST]]

    def whole(self) -> str:
        blocks = self.of.blocks
        rows = []
        for block in blocks[:_MOST]:
            if self.room > 0:
                rows.append(self.block(block))
        rest = _rest(len(blocks) - len(rows), "block")
        return (
            '<div style="max-width:60em;line-height:1.45">'
            f"{self.header()}{''.join(rows)}{rest}{self.list_of_doubts()}</div>"
        )

    def header(self) -> str:
        header = self.of.header
        date = None if header.date is None else header.date.isoformat()
        start = None if header.time is None else header.time.start
        time = None if start is None else start.strftime("%H:%M")
        turns = f"{len(self.of.turns)} turns"
        facts = [date, time, header.venue, f"dialect {self.of.dialect}", turns]
        title = html.escape(header.title or "Transcript")
        told = " · ".join(html.escape(str(fact)) for fact in facts if fact)
        return f'<p><strong>{title}</strong><br><span style="opacity:.7">{told}</span></p>'

    def block(self, block: Turn | Heading | Line) -> str:
        if isinstance(block, Turn):
            return self.turn(block)
        words = self.underlined(*block.span)
        if isinstance(block, Heading):
            size = 1.15 if block.level == 1 else 1.0
            style = f"font-weight:bold;font-size:{size}em;margin:.8em 0 .2em"
            return f'<p style="{style}">{words}</p>'
        return f'<p style="opacity:.6;margin:.2em 0">{words}</p>'

    def turn(self, turn: Turn) -> str:
        edge, fill = _colours(turn)
        label = "" if turn.label is None else self.underlined(*turn.label.span)
        if turn.inferred:
            label += ' <em style="opacity:.7">inferred</em>'
        role = f"{turn.role} (inferred)" if turn.role_inferred else turn.role
        spoken = "<br>".join(self.underlined(*span) for span in turn.paragraph_spans)
        return (
            f'<div style="border-left:.3em solid {edge};background:{fill};padding:.2em .6em;'
            f'margin:.3em 0"><strong>{label}</strong> '
            f'<span style="opacity:.6">{role}</span><br>{spoken}</div>'
        )

    def underlined(self, start: int, end: int) -> str:
        """The source from start to end, as far as there is room, diagnostics in it underlined."""
        cut = "…" if end - start > self.room else ""
        end = min(end, start + self.room)
        self.room -= end - start
        out, at = [], start
        for doubt, first, last in self.within(start, end):
            first = max(first, at)
            if first >= last:
                continue
            out.append(html.escape(self.source[at:first]))
            told = html.escape(f"{doubt.code} {doubt.message} ({doubt.help})", quote=True)
            words = html.escape(self.source[first:last])
            style = f"text-decoration:underline wavy {_LINE[doubt.severity]}"
            out.append(f'<span title="{told}" style="{style}">{words}</span>')
            at = last
        out.append(html.escape(self.source[at:end]) + cut)
        return "".join(out)

    def within(self, start: int, end: int) -> Iterator[tuple[Diagnostic, int, int]]:
        for doubt, first, last in self.doubts:
            if first < end and start < last:
                yield doubt, max(first, start), min(last, end)

    def list_of_doubts(self) -> str:
        if not self.diagnostics:
            return ""
        items = "".join(
            f"<li>{html.escape(doubt.code)}, line {doubt.line}: {html.escape(doubt.message)} "
            f'<span style="opacity:.7">({html.escape(doubt.help)})</span></li>'
            for doubt, _, _ in self.doubts
        )
        summary = f"<summary>{len(self.diagnostics)} diagnostics</summary>"
        rest = _rest(len(self.diagnostics) - len(self.doubts), "diagnostic")
        return f"<details>{summary}<ul>{items}</ul>{rest}</details>"


def _rest(count: int, noun: str) -> str:
    """Says how many are not shown."""
    if count < 1:
        return ""
    return f'<p style="opacity:.7">… and {count} more {noun}{"" if count == 1 else "s"}</p>'


def _colours(turn: Turn) -> tuple[str, str]:
    """A hue for each speaker; grey for somebody unnamed."""
    if turn.speaker is None:
        return "hsl(0,0%,55%)", "hsla(0,0%,55%,.08)"
    hue = _HUES[turn.speaker.id % len(_HUES)]
    return f"hsl({hue},65%,45%)", f"hsla({hue},65%,45%,.10)"
