"""What a notebook shows."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

import kaiken

from conftest import PAGE


class Reader(HTMLParser):
    """Reads a fragment: its text, its underlined words, and whether its tags fit together."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.underlined: list[str] = []
        self.open: list[tuple[str, str]] = []
        self.styles: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = dict(attrs).get("style") or ""
        self.styles.append(style)
        if tag != "br":
            self.open.append((tag, style))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.open and "wavy" in self.open[-1][1]:
            self.underlined.append(data)


def test_turns_are_coloured_and_diagnostics_underlined() -> None:
    text = PAGE.replace("Tuesday", "Monday")
    transcript = kaiken.parse(text)
    shown = Reader(transcript._repr_html_())
    assert shown.open == []
    for turn in transcript.turns:
        for piece in turn.paragraphs:
            assert piece in shown.text
    marked = [doubt.text for doubt in transcript.diagnostics if doubt.text]
    assert "Monday" in marked
    assert shown.underlined == marked
    edges = [style for style in shown.styles if "border-left" in style]
    assert len(edges) == len(transcript.turns)
    assert edges[0] == edges[2] != edges[1] == edges[3]


def test_long_transcripts_are_cut() -> None:
    html = kaiken.parse("Reporter: Why?\n" * 1000)._repr_html_()
    assert "and 800 more blocks" in html


@given(st.lists(st.sampled_from([*PAGE.splitlines(), "<script>&amp;", "Reporter:<b>", "\x00"])))
@settings(deadline=None, max_examples=50)
def test_any_text_is_shown_as_text(lines: list[str]) -> None:
    html = kaiken.parse("\n".join(lines))._repr_html_()
    shown = Reader(html)
    assert shown.open == []
    assert "<script" not in html
    assert "<b>" not in html


def test_a_page_is_no_longer_than_a_notebook_bears() -> None:
    long = kaiken.parse("Reporter: " + "why " * 1_000_000 + "?\nMinister Aoba: So.\n")
    page = long._repr_html_()
    assert len(page) < 150_000
    assert "…" in page
    assert "and 1 more block<" in page
    doubtful = kaiken.parse("".join(f"Reporter:Why {number}?\n" for number in range(300)))
    assert len(doubtful.diagnostics) > 250
    assert f"and {len(doubtful.diagnostics) - 200} more diagnostics" in doubtful._repr_html_()
