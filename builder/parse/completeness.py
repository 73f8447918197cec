"""What the contents list promises against what the body has: the completeness ledger of a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.model.completeness import Completeness, Promise
from builder.parse.contents import Contents, Entry
from builder.parse.ledger import flatten
from builder.parse.outline import UNNUMBERED_RANK, Node
from builder.text.characters import fold_title, visible
from builder.text.typography import edited


def reconcile(tops: list[Node], contents: Contents | None) -> list[Node]:
    """The node of every entry of the contents list; missing ones are put among ``tops`` where the list has them."""
    if contents is None:
        return []
    elsewhere = _elsewhere(tops)
    nodes: dict[int, Node] = {}
    below: dict[int | None, list[tuple[int, Entry]]] = {}
    for index, entry in enumerate(contents.entries):
        below.setdefault(entry.parent, []).append((index, entry))
    for parent_index in sorted(below, key=lambda index: -1 if index is None else index):
        parent = None if parent_index is None else nodes[parent_index]
        siblings = tops if parent is None else parent.children
        _merge(siblings, parent, below[parent_index], nodes, elsewhere)
    return [nodes[index] for index in range(len(contents.entries))]


def _elsewhere(tops: Sequence[Node]) -> dict[tuple[str, int, str], Node]:
    """Nodes by kind, number and folded title, for entries that the body has below another heading."""
    return {
        (node.rule.prefix, node.number or 0, fold_title(node.heading.title)): node
        for node in flatten(tops)
        if node.rule is not None and node.heading is not None
    }


def _merge(
    siblings: list[Node],
    parent: Node | None,
    entries: list[tuple[int, Entry]],
    nodes: dict[int, Node],
    elsewhere: Mapping[tuple[str, int, str], Node],
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
        elif (moved := elsewhere.get((*entry.key[:2], entry.folded))) and moved.entry is None:
            node = moved
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


def differs_from_contents(node: Node) -> bool:
    """Whether the contents list words or punctuates the title of a present division otherwise."""
    if node.heading is None or node.entry is None:
        return False
    return _unspaced(node.heading.title) != _unspaced(node.entry.title)


def _unspaced(title: str) -> str:
    return "".join(edited(title).split())


def says_the_same(node: Node) -> bool:
    """Whether the two titles agree but for punctuation and spaces."""
    return (
        node.entry is not None
        and node.heading is not None
        and (fold_title(node.heading.title) == node.entry.folded)
    )


def ledger(
    contents: Contents | None, promised: Sequence[Node], nodes: Sequence[Node], ids: Mapping[int, str]
) -> Completeness | None:
    """The ledger, from the node of every entry, all nodes, and their ids by ``id(node)``; ``None`` without a list."""
    if contents is None:
        return None
    entries = tuple(
        Promise(
            marker=visible(entry.marker.text) if entry.marker else None,
            title=visible(entry.title),
            where=entry.line.runs,
            division=ids[id(node)],
            status=_status(node),
        )
        for entry, node in zip(contents.entries, promised, strict=True)
    )
    kinds = {entry.marker.rule.prefix for entry in contents.entries if entry.marker}
    extra = tuple(
        ids[id(node)]
        for node in nodes
        if node.rule and node.rule.prefix in kinds and node.entry is None and node.heading
    )
    return Completeness(entries, extra)


def _status(node: Node) -> str:
    if node.status == "missing":
        return "missing"
    return "differs" if differs_from_contents(node) else "present"
