"""What the contents list promises against what the body has, and what the counts show to be lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.characters import fold_title
from builder.model import Range
from builder.parse.contents import Contents, Entry
from builder.parse.outline import Node


@dataclass(frozen=True, slots=True)
class LostNumber:
    """A number that a count jumps over, before the node at which the jump shows."""

    number: int
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
    present = {(node.rule.prefix, node.number): node for node in reversed(siblings) if node.rule is not None}
    place = next((at for at, node in enumerate(siblings) if node.kind != "front"), len(siblings))
    for index, entry in entries:
        node = present.get((entry.marker.rule.prefix, entry.marker.number))
        if node is None:
            node = _missing(entry, parent)
            siblings.insert(place, node)
            place += 1
        else:
            node.entry = entry
            place = siblings.index(node) + 1
        nodes[index] = node


def _missing(entry: Entry, parent: Node | None) -> Node:
    rule = entry.marker.rule
    level = parent.level + 1 if parent else 1
    return Node(rule.kind, rule, rule.rank, level, parent, None, entry, status="missing")


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


def lost_numbers(nodes: Sequence[Node], through: set[str]) -> list[LostNumber]:
    """Numbers that a count jumps over, each count begun at 1 and taken where it restarts (boxes apart)."""
    last: dict[tuple[str, int | None], int] = {}
    lost: list[LostNumber] = []
    for node in nodes:
        number = node.number
        if node.rule is None or number is None or node.kind == "box":
            continue
        scope = (node.rule.prefix, None if node.rule.prefix in through else id(node.parent))
        previous = last.get(scope, 0)
        if number - previous <= 200:
            lost += [LostNumber(n, node, previous) for n in range(previous + 1, number)]
        last[scope] = number
    return lost


def place(node: Node) -> Range:
    """Where a node stands: its marker or title, or its line in the contents list."""
    if node.heading:
        return node.heading.where[0]
    if node.entry:
        return node.entry.line.where
    return (0, 0)
