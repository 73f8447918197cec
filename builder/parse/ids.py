"""Addresses: ASCII, from the printed numbering.

===========  =====================================  =======================================================
anchor       of                                     note
===========  =====================================  =======================================================
``c7.s1.i2``  第七章 › 第一节 › 二、                  the path of printed numbers
``a1.d2``     1. › 1.2                               ``e``: 1.2.3; ``art``: 条; ``j``: 一）; ``b``: 1）; ``o``: ①
``n17``       item (17)                              a count that runs through the document needs no path
``box14``     专栏14
``annex1``    附件1                                   ``annex`` without a number
``front``     what stands before the first heading
``….l3``      a division's third lead                ordinal; passages are counted without regard to leads
``u2``        the second unnumbered heading          ordinal inside the nearest numbered division
``x2``        a heading whose marker is lost          the second in its parent whose number nobody can tell
``….p3``      a division's third passage             captions, items … are counted with the paragraphs
``….t1``      a division's first table, ``.t1.r2``   the second of its rows
===========  =====================================  =======================================================

A second division with the same path gets ``-2``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from builder.parse.outline import Node


def of_divisions(nodes: Iterable[Node], through: set[str]) -> dict[int, str]:
    """The anchor of each node, by ``id(node)``; nodes in reading order."""
    anchors: dict[int, str] = {}
    taken: Counter[str] = Counter()
    ordinals: Counter[str] = Counter()
    for node in nodes:
        if node.kind == "front":
            anchor = "front"
        elif node.rule is not None and node.number is not None:
            above = None if node.rule.prefix in through else node.parent
            anchor = _path(above, anchors) + f"{node.rule.prefix}{node.number}"
        elif node.rule is not None and node.rule.kind == "appendix":
            anchor = node.rule.prefix
        elif node.unmarked:
            scope = _path(node.parent, anchors)
            ordinals[f"{scope}x"] += 1
            anchor = f"{scope}x{ordinals[f'{scope}x']}"
        else:
            scope = _numbered_above(node, anchors)
            ordinals[scope] += 1
            anchor = f"{scope}u{ordinals[scope]}"
        taken[anchor] += 1
        anchors[id(node)] = anchor if taken[anchor] == 1 else f"{anchor}-{taken[anchor]}"
    return anchors


def _path(node: Node | None, anchors: dict[int, str]) -> str:
    return f"{anchors[id(node)]}." if node is not None else ""


def _numbered_above(node: Node, anchors: dict[int, str]) -> str:
    above = node.parent
    while above is not None and above.number is None:
        above = above.parent
    return _path(above, anchors)


class PassageNumbers:
    """Gives passages and tables their ordinals inside a division."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def next(self, division_anchor: str, kind: str) -> str:
        """The anchor of a division's next passage."""
        prefix = "t" if kind == "table" else "p"
        self._counts[division_anchor, prefix] += 1
        return f"{division_anchor}.{prefix}{self._counts[division_anchor, prefix]}"
