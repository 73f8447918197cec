"""Looking for gaps takes ten times as long in ten times the text, whatever is lost in it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from builder.editorial.editorial import Editorial
from builder.layers.gaps.gathered import FoundGaps, find
from builder.layers.gaps.layer import LAYER
from builder.model.document import Document
from builder.running.garbage_collection import paused
from tests.support import document

SHAPES: dict[str, Callable[[int], str]] = {
    "one line of lost numbers": lambda size: "一、甲\n" + "到年,里程达公里" * (size // 8),
    "one line of lost names": lambda size: "一、甲\n" + "依托市医院医院、" * (size // 8),
    "one line of one word": lambda size: "一、甲\n" + "医院" * (size // 2),
    "one line of units": lambda size: "一、甲\n" + "亿元万吨个" * (size // 5),
    "one line of figures": lambda size: "一、甲\n达" + "0." * (size // 2),
    "lines of lost numbers": lambda size: "一、甲\n" + "到年,里程达公里。\n" * (size // 10),
    "a table of lost numbers": lambda size: (
        "一、甲\n| 区 | 数 |\n|---|---|\n" + "| 甲 | 达%以上 |\n" * (size // 12)
    ),
    "cut lines": lambda size: (
        "一、甲\n" + "推进铁路枢纽建设，广深港高铁里程达公里并开通运营\n" * (size // 25)
    ),
}


@paused
def seconds(found: Document) -> float:
    """The least CPU time of two tries, at least ten milliseconds (so that noise does not count).

    As in a build the garbage collector is off: it would walk over everything that other tests left.
    """
    spent = []
    for _ in range(2):
        started = time.process_time()
        gaps: FoundGaps = find(found, Editorial(), {})
        assert list(LAYER.findings(found, gaps)) is not None
        assert LAYER.losses(found, gaps) is not None
        spent.append(time.process_time() - started)
    return max(0.01, min(spent))


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_ten_times_the_text_takes_about_ten_times_as_long(shape: str) -> None:
    once = seconds(document(SHAPES[shape](30_000)))
    assert once < 1.5, "ten times as much would take minutes"
    assert seconds(document(SHAPES[shape](300_000))) < 20 * once
