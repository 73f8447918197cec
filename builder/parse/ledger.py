"""What the contents list promises against what the body has, and what the counts show to be lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.characters import fold_title
from builder.model import Range
from builder.parse.contents import Contents, Entry
from builder.parse.outline import UNNUMBERED_RANK, Node

_MOST_SINGLE = 20  # a longer jump is one gap


@dataclass(frozen=True, slots=True)
class LostNumber:
    """Numbers (``number`` to ``last``) that a count jumps over, before the node at which the jump shows."""

    number: int
    last: int
    before: Node
    previous: int


def reconcile(tops: list[Node], contents: Contents | None) -> None:
    """Note the contents entry of every node it promises, and put missing nodes where the list has them."""
    if contents is None:
        return
    nodes: dict[int, Node] = {}
    below: dict[int | None, list[tuple[int, Entry]]] = {}
    for index, entry in enumerate(contents.entries):
        below.setdefault(entry.parent, []).append((index, entry))
    for parent_index in sorted(below, key=lambda index: -1 if index is None else index):
        parent = None if parent_index is None else nodes[parent_index]
        siblings = tops if parent is None else parent.children
        _merge(siblings, parent, below[parent_index], nodes)


def _merge(
    siblings: list[Node], parent: Node | None, entries: list[tuple[int, Entry]], nodes: dict[int, Node]
) -> None:
    """Put missing nodes behind the sibling that the entry before them promises, or at the beginning."""
    present = {_key(node): (at, node) for at, node in reversed(list(enumerate(siblings)))}
    place = next((at for at, node in enumerate(siblings) if node.kind != "front"), len(siblings)) - 1
    behind: dict[int, list[Node]] = {}
    for index, entry in entries:
        found = present.get(entry.key)
        if found:
            place, node = found
            node.entry = entry
        else:
            node = _missing(entry, parent)
            behind.setdefault(place, []).append(node)
        nodes[index] = node
    merged = list(behind.get(-1, ()))
    for at, node in enumerate(siblings):
        merged += [node, *behind.get(at, ())]
    siblings[:] = merged


def _missing(entry: Entry, parent: Node | None) -> Node:
    rule = entry.marker.rule if entry.marker else None
    level = parent.level + 1 if parent else 1
    kind, rank = (rule.kind, rule.rank) if rule else ("section", UNNUMBERED_RANK)
    return Node(kind, rule, rank, level, parent, None, entry, status="missing")


def _key(node: Node) -> tuple[str, int, str]:
    """What a node and the entry that promises it have in common (see ``Entry.key``)."""
    if node.rule is not None:
        return node.rule.prefix, node.number or 0, ""
    return "", 0, fold_title(node.heading.title) if node.heading else ""


def flatten(nodes: Sequence[Node]) -> Iterator[Node]:
    """All nodes in reading order (a stack instead of recursion: nesting may be as deep as a text likes)."""
    stack = list(reversed(nodes))
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def differs_from_contents(node: Node) -> bool:
    """Whether the contents list words or punctuates the title of a present division otherwise."""
    if node.heading is None or node.entry is None:
        return False
    return "".join(node.heading.title.split()) != "".join(node.entry.title.split())


def says_the_same(node: Node) -> bool:
    """Whether the two titles agree but for punctuation and spaces."""
    return (
        node.entry is not None
        and node.heading is not None
        and (fold_title(node.heading.title) == node.entry.folded)
    )


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

    Boxes are left out, and so are numbers that begin a passage (``items``: prefix of the rule, number).
    """
    last: dict[tuple[str, int | None], int] = {}
    lost: list[LostNumber] = []
    for node in nodes:
        number = node.number
        if node.rule is None or number is None or node.kind == "box":
            continue
        scope = (node.rule.prefix, None if node.rule.prefix in through else id(node.parent))
        previous = last.get(scope, 0)
        if number - previous <= _MOST_SINGLE:
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
