"""Inputs that would harm a careless reader; every language reads the same list."""

from __future__ import annotations

import json
from typing import Any

import pytest
from test_offsets import check

import kaiken

from conftest import CHECKOUT

HOSTILE = json.loads((CHECKOUT / "tests" / "hostile.json").read_bytes())


def inputs(kind: str) -> list[Any]:
    """The inputs of a kind, each a parameter with its name."""
    return [pytest.param(one, id=one["name"]) for one in HOSTILE[kind]]


@pytest.mark.parametrize("hostile", inputs("texts"))
def test_texts(hostile: dict[str, Any]) -> None:
    text = "".join(
        "".join(unit.replace("{n}", str(n)) for n in range(times))
        if "{n}" in unit
        else unit * times
        for unit, times in hostile["parts"]
    )
    transcript = kaiken.parse(text)
    check(text, transcript)
    assert len(transcript.blocks) == hostile["blocks"]


@pytest.mark.parametrize("hostile", inputs("utf16"))
def test_surrogates_without_a_partner(hostile: dict[str, Any]) -> None:
    units = [int(unit, 16) for part, times in hostile["parts"] for unit in part.split() * times]
    with pytest.raises(kaiken.TextError) as caught:
        kaiken.parse("".join(map(chr, units)))
    assert caught.value.code == "lone-surrogate"
    for order in ("little", "big"):
        data = b"".join(unit.to_bytes(2, order) for unit in (0xFEFF, *units))
        transcript = kaiken.parse_bytes(data)
        check(transcript.text, transcript)
        assert len(transcript.blocks) == hostile["blocks"]


@pytest.mark.parametrize("hostile", inputs("bytes"))
def test_bytes(hostile: dict[str, Any]) -> None:
    data = b"".join(bytes.fromhex(part) * times for part, times in hostile["parts"])
    refused = None
    try:
        transcript = kaiken.parse_bytes(data)
    except kaiken.TextError as error:
        refused = error.code
    if refused is not None:
        assert (refused, b"\0" in data) == ("not-text", True)
        return
    check(transcript.text, transcript)
    assert len(transcript.blocks) == hostile["blocks"]
