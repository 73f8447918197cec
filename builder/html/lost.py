"""The mark of a place where something is lost.

It is an element without words: those of the passage stay exactly what they are, and the style shows 〔…〕, or 〔？〕 behind
characters that are wrong. What is lost is its accessible name; scripts show it on hover and on focus, and put the mark
into what is copied.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from builder.html.escape import escaped, raw
from builder.model.read_text import Loss

MISSING, GARBLED = "〔…〕", "〔？〕"


def mark(loss: Loss) -> Markup:
    """The mark of a loss."""
    shown = GARBLED if loss.garbled else MISSING
    return raw(
        f'<span class="pt-lost" data-mark="{shown}" role="img" tabindex="0" aria-label="{escaped(loss.what)}"></span>'
    )


def within(losses: Iterable[Loss], start: int, end: int) -> list[Loss]:
    """What is lost in a stretch of a text, its edges included, by offsets in the stretch."""
    return [replace(lost, at=lost.at - start) for lost in losses if start <= lost.at <= end]


def with_marks(text: str, losses: Iterable[Loss]) -> str:
    """The bare text with a mark at every place, of several at one place one: for what leaves the site."""
    pieces: list[str] = []
    at = 0
    for place, loss in sorted({loss.at: loss for loss in reversed([*losses])}.items()):
        pieces += (text[at:place], GARBLED if loss.garbled else MISSING)
        at = place
    return "".join((*pieces, text[at:]))
