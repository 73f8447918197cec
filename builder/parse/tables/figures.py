"""What reads as a figure in a cell: 5.92, ≥80, 约3, （12）, [1.5]; a dash where there is none."""

from __future__ import annotations

import re

_FIGURE = re.compile(r"[<>≤≥＜＞≦≧±≈约〔［\[【（(]{0,2}[-—–]?\d|[—–-]{1,2}$")


def is_figure(text: str) -> bool:
    """Whether a cell begins with a figure, or is the dash that stands in its place."""
    return _FIGURE.match(text) is not None
