"""Families of anchors: those that differ in an ordinal only (``c7.p1``, ``c7.p2`` …), those of one printed number.

=============  =======================  =======
anchor         family                   ordinal
=============  =======================  =======
``c7.p3``      ``("c7.", "p")``         3
``u2``         ``("", "u")``            2
``i1.t1.r8``   ``("i1.t1.", "r")``      8
``i3.x4``      ``("i3.", "x")``         4
``c7``         ``("", "c7")``           1
``c7-2``       ``("", "c7")``           2
=============  =======================  =======
"""

from __future__ import annotations

import re

# passages, tables, leads, unnumbered headings, rows, headings whose number is lost
COUNTED = frozenset("ptlurx")
_ORDINAL = re.compile(r"([ptlurx])(\d+)")
_SUFFIX = re.compile(r"(.+?)(?:-(\d+))?")

Family = tuple[str, str]


def family(anchor: str) -> tuple[Family, int]:
    """The family of an anchor, and its ordinal in it."""
    above, dot, last = anchor.rpartition(".")
    counted = _ORDINAL.fullmatch(last)
    if counted:
        return (above + dot, counted[1]), int(counted[2])
    printed = _SUFFIX.fullmatch(last)
    if printed is None:
        return (above + dot, last), 1
    return (above + dot, printed[1]), int(printed[2] or 1)


def spell(of: Family, ordinal: int) -> str:
    """The anchor of an ordinal in a family."""
    above, name = of
    if name in COUNTED:
        return f"{above}{name}{ordinal}"
    return f"{above}{name}" if ordinal == 1 else f"{above}{name}-{ordinal}"
