"""The mark of a place where something is lost.

It is an element without words: those of the passage stay exactly what they are, and the style shows 〔…〕. What is lost
is its accessible name; scripts show it on hover and on focus, and put the mark into what is copied; on paper the style
writes it out.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from builder.html.escape import escaped, raw
from builder.model.read_text import Loss


def mark(what: str) -> Markup:
    """The mark; ``what`` says what is lost."""
    return raw(f'<span class="pt-lost" role="img" tabindex="0" aria-label="{escaped(what)}"></span>')


def within(losses: Iterable[Loss], start: int, end: int) -> list[Loss]:
    """What is lost in a stretch of a text, its edges included, by offsets in the stretch."""
    return [Loss(lost.at - start, lost.what) for lost in losses if start <= lost.at <= end]
