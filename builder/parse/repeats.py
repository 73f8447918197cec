"""Numbers that occur twice: both lines are named, because which of them is wrong only the printed text can tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.findings.finding import Finding
from builder.parse.notices import spelled
from builder.parse.outline import Block, Node
from builder.text import markers
from builder.text.characters import visible
from builder.text.source import SourceText

_QUOTE = 40
_HINT = "多半是目录没有认出来，或序号印错：对照权威版本；确认无误的，写进 accepted。"


def of_repeats(
    source: SourceText, nodes: Sequence[Node], anchors: dict[int, str], blocks: Sequence[tuple[Block, Node]]
) -> list[Finding]:
    """Headings whose number another one of the same kind and parent has, and lines that are none for that reason."""
    found = [*_headings(source, nodes, anchors), *_lines(source, blocks)]
    return sorted(found, key=lambda one: (one.line, one.column))


def _headings(source: SourceText, nodes: Sequence[Node], anchors: dict[int, str]) -> Iterator[Finding]:
    by_anchor = {anchors[id(node)]: node for node in nodes}
    for node in nodes:
        anchor, dash, ordinal = anchors[id(node)].rpartition("-")
        if node.heading and node.number is not None and dash and "." not in ordinal:
            before = by_anchor.get(anchor)
            yield _finding(source, before, node, node.heading.where[0][0], node.heading.title)


def _lines(source: SourceText, blocks: Sequence[tuple[Block, Node]]) -> Iterator[Finding]:
    """Lines with the number of the heading under which they stand. Those that go on a count of lines are none."""
    counted: set[tuple[int, str, int]] = set()
    for block, node in blocks:
        marker = None if block.table else markers.match(block.text)
        if marker is None:
            continue
        counted.add((id(node), marker.rule.prefix, marker.number))
        if marker.number < 2 or (id(node), marker.rule.prefix, marker.number - 1) in counted:
            continue
        for above in _upwards(node):
            if above.rule and above.rule.prefix == marker.rule.prefix and above.number == marker.number:
                yield _finding(source, above, above, block.where[0][0], block.text)


def _upwards(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.parent


def _finding(source: SourceText, before: Node | None, like: Node, at: int, words: str) -> Finding:
    line, column = source.line_column(at)
    first = before.heading if before else None
    where = f"第{source.line_column(first.where[0][0])[0]}行和第{line}行都是" if first else ""
    message = f"{where}{spelled(like, like.number or 0)}，在同一处出现了不止一次。"
    return Finding(source.path, line, column, "W209", message, visible(words[:_QUOTE]), _HINT)
