"""The counts of a text: which go through it, and which numbers they jump over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.parse.outline import Node
from builder.text.source import Range

_MOST_SINGLE = 20  # a longer jump is one gap


@dataclass(frozen=True, slots=True)
class LostNumber:
    """Numbers (``number`` to ``last``) that a count jumps over, before the node at which the jump shows."""

    number: int
    last: int
    before: Node
    previous: int


def flatten(nodes: Sequence[Node]) -> Iterator[Node]:
    """All nodes in reading order (a stack instead of recursion: nesting may be as deep as a text likes)."""
    stack = list(reversed(nodes))
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def runs_through(nodes: Sequence[Node]) -> set[str]:
    """Prefixes whose numbers go on over at least two parents without restarting: items (1)–(58), 专栏."""
    groups: dict[str, list[Node]] = {}
    for node in nodes:
        if node.rule is not None and node.number is not None:
            groups.setdefault(node.rule.prefix, []).append(node)
    return {prefix for prefix, group in groups.items() if _goes_on(group)}


def _goes_on(group: Sequence[Node]) -> bool:
    numbers = [node.number or 0 for node in group]
    parents = {id(node.parent) for node in group}
    return len(parents) > 1 and all(one < two for one, two in pairwise(numbers))


def lost_numbers(nodes: Sequence[Node], through: set[str], items: set[tuple[str, int]]) -> list[LostNumber]:
    """Numbers that a count jumps over, each count begun at 1 and taken where it restarts.

    Boxes are left out, and so are numbers that begin a passage (``items``: prefix of the rule, number) and those that
    headings without their marker (``unmarked``) account for.
    """
    last: dict[tuple[str, int | None], int] = {}
    unmarked: Counter[tuple[str, int | None]] = Counter()
    lost: list[LostNumber] = []
    for node in nodes:
        number = node.number
        if node.rule is None or node.kind == "box":
            continue
        scope = (node.rule.prefix, None if node.rule.prefix in through else id(node.parent))
        unmarked[scope] += node.unmarked
        if number is None:
            continue
        previous = last.get(scope, 0)
        if number - previous <= unmarked.pop(scope, 0) + 1:
            pass  # each lost number stands at a heading that has lost its marker
        elif number - previous <= _MOST_SINGLE:
            missing = [n for n in range(previous + 1, number) if (node.rule.prefix, n) not in items]
            lost += [LostNumber(n, n, node, previous) for n in missing]
        else:
            lost.append(LostNumber(previous + 1, number - 1, node, previous))
        last[scope] = number
    return lost


def place(node: Node) -> Range:
    """Where a node stands: its marker or title, or its line in the contents list."""
    if node.heading:
        return node.heading.where[0]
    if node.entry:
        return node.entry.line.runs[0]
    return (0, 0)
