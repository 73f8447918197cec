"""The walk over the lines: divisions open and close, passages fall into the one that was opened last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder import markers
from builder.characters import BULLETS, PREFACES, ends_sentence, has_punctuation
from builder.clean.line import Line, join, set_aside
from builder.markers import Marker, MarkerRule
from builder.model import Hints, SetAside, Table
from builder.parse import boxes, headings, joins, kinds, lost, tables
from builder.parse.contents import Contents
from builder.parse.headings import Heading
from builder.parse.outline import UNNUMBERED_RANK, Block, Node, Outline

_LONGEST_UNNUMBERED = 30


def walk(lines: Sequence[Line], contents: Contents | None, hints: Hints) -> Outline:
    """Build the outline from the lines of the body (contents list and title taken out)."""
    return _Walk(list(lines), contents, hints).run()


class _Walk:
    """The state of one walk. ``at`` is the line to be read next; ``open`` the open divisions, highest first."""

    def __init__(self, lines: list[Line], contents: Contents | None, hints: Hints) -> None:
        self.lines = lines
        self.contents = contents
        self.hints = hints
        self.at = 0
        self.bare = -1
        self.open: list[Node] = []
        self.closing: Node | None = None
        self.tops: list[Node] = []
        self.blocks: list[tuple[Block, Node]] = []
        self.aside: list[SetAside] = []
        self.strays: list[Line] = []
        self.counted: set[str] = set()
        self.items: set[tuple[str, int]] = set()
        self.has_prose = False
        self.words_used: set[str] = set()
        self.following = _following_numbers(lines)
        self.placed = lost.place(lines)
        rules = [marker.rule for line in lines if (marker := markers.match(line.text))]
        ranks = [rule.rank for rule in rules if rule.kind not in ("appendix", "box")]
        self.highest = min(ranks, default=UNNUMBERED_RANK)
        self.numbered = any(self._may_head(index) for index in range(len(lines)))

    def run(self) -> Outline:
        while self.at < len(self.lines):
            if not (
                self._heading() or self._lost_marker() or self._stray() or self._table() or self._unnumbered()
            ):
                self._paragraph()
        unused = [hint for hint in self.hints.titles if hint not in self.words_used]
        unused += [leave.words for leave in self.hints.leaves if leave.words not in self.words_used]
        return Outline(self.tops, self.blocks, self.aside, self.strays, unused, self.items)

    # Divisions

    def _may_head(self, index: int) -> bool:
        marker = markers.match(self.lines[index].text)
        return marker is not None and (marker.rule.strong or self._counts(index, marker))

    def _counts(self, index: int, marker: Marker) -> bool:
        """Whether a marker begins a count (its number is 1, or the next one follows it) or continues one."""
        begins = marker.number == 1 or self.following.get(index) == marker.number + 1
        return begins or marker.rule.prefix in self.counted

    def _read(self, index: int) -> Heading | None:
        if index == self.bare:
            return None
        heading = headings.read(self.lines, index, self.contents, self.hints.titles)
        if heading is None or heading.marker is None:
            return None
        strong = heading.marker.rule.strong
        return heading if strong or self._counts(index, heading.marker) else None

    def _heading(self) -> bool:
        heading = self._read(self.at)
        if heading is None or heading.marker is None:
            return False
        marker = heading.marker
        self.words_used.update(h for h in self.hints.titles if self.lines[self.at].text.startswith(h))
        self.counted.add(marker.rule.prefix)
        if marker.rule.kind == "box":
            self._box(heading)
            return True
        self._open(marker.rule.kind, marker.rule, marker.rule.rank, heading)
        self._past(heading)
        return True

    def _lost_marker(self) -> bool:
        placed = self.placed.get(self.at)
        if placed is None or self.at == self.bare:
            return False
        heading = headings.without_marker(self.lines[self.at], placed.title_end)
        node = self._open(placed.rule.kind, placed.rule, placed.rule.rank, heading)
        node.inferred = placed.number
        self._past(heading)
        return True

    def _past(self, heading: Heading) -> None:
        self.at += heading.lines
        if heading.rest:
            self.at -= 1
            self.lines[self.at] = replace(heading.rest, hint=False)
            self.bare = self.at

    def _open(self, kind: str, rule: MarkerRule | None, rank: int, heading: Heading | None) -> Node:
        while self.open and self.open[-1].rank >= rank:
            self.open.pop()
        node = self._node(kind, rule, rank, heading)
        self.open.append(node)
        self.closing = None
        return node

    def _node(self, kind: str, rule: MarkerRule | None, rank: int, heading: Heading | None) -> Node:
        parent = self.open[-1] if self.open else None
        node = Node(kind, rule, rank, parent.level + 1 if parent else 1, parent, heading)
        (parent.children if parent else self.tops).append(node)
        return node

    def _stray(self) -> bool:
        """A marker alone on its line that fits no count: (二)."""
        line = self.lines[self.at]
        marker = markers.match(line.text)
        if self.at == self.bare or marker is None or marker.text != line.text:
            return False
        self.strays.append(line)
        self.aside += set_aside(line, "stray")
        self.at += 1
        return True

    def _unnumbered(self) -> bool:
        line = self.lines[self.at]
        preface = len(line.text) <= _LONGEST_UNNUMBERED and "".join(line.text.split()) in PREFACES
        if not (line.hint or preface or self._looks_like_title()):
            return False
        if len(line.text) > 2 * _LONGEST_UNNUMBERED:
            return False
        rank = min((node.rank for node in self.tops if node.kind != "front"), default=UNNUMBERED_RANK)
        if preface:  # a sibling of the highest divisions, whatever those are
            rank = self.highest
        heading = headings.unnumbered(line)
        if not heading.title:
            return False
        self._open("section", None, rank, heading)
        self._past(heading)
        return True

    def _looks_like_title(self) -> bool:
        """In a text without numbers: a short line without punctuation, between prose and prose."""
        if self.numbered or not self.has_prose or self.at + 1 >= len(self.lines):
            return False
        text, following = self.lines[self.at].text, self.lines[self.at + 1].text
        return (
            len(text) <= _LONGEST_UNNUMBERED
            and not has_punctuation(text)
            and not ends_sentence(text)
            and text[0] not in BULLETS
            and ends_sentence(following)
            and len(following) > len(text)
        )

    # Boxes and tables

    def _box(self, heading: Heading) -> None:
        marker = heading.marker
        if marker is None:
            raise AssertionError("a box has a marker")
        node = self._node("box", marker.rule, marker.rule.rank, heading)
        self._past(heading)
        body = boxes.body(self.lines, self.at)
        if body.table:
            self._add_table(body.table, node)
            self.at = body.end
        while self.at < body.end:
            if not self._table(node):
                self._paragraph(node)

    def _table(self, node: Node | None = None) -> bool:
        found = tables.piped(self.lines, self.at)
        if found is None:
            return False
        self._add_table(found.table, node or self._current())
        self.aside += found.set_aside
        self.at += found.lines
        return True

    def _add_table(self, table: Table, node: Node) -> None:
        cells = [cell for row in (table.header_cells, *table.row_cells) for cell in row]
        where = tuple(cell for cell in cells if cell[0] < cell[1])
        if where:  # a table without a word is nothing but markup
            rows = (table.header, *table.rows)
            text = "\n".join("\t".join(row) for row in rows)
            self.blocks.append((Block("table", where, text, table), node))

    # Passages

    def _current(self) -> Node:
        if self.closing:
            return self.closing
        return self.open[-1] if self.open else self._open("front", None, 99, None)

    def _paragraph(self, node: Node | None = None) -> None:
        found = joins.paragraph(self.lines, self.at, self._begins_anew)
        self._leave(found.lines[0].text)
        node = node or self._current()
        kind = kinds.kind(found.lines[0].text, found.lines[-1].text, node, self.has_prose)
        if node.kind != "box" and self._is_numbered_item():
            kind = "item"
        first = found.lines[0]
        pieces = kinds.items(first) if kind == "item" and len(found.lines) == 1 else [first]
        if len(pieces) > 1:
            self.blocks += [(_block("item", piece), node) for piece in pieces]
        else:
            self.blocks.append((_block(kind, join(found.lines)), node))
        self.blocks += [(_block("caption", line), node) for line in found.captions]
        self.has_prose = self.has_prose or kind == "paragraph"
        self.at = found.next

    def _is_numbered_item(self) -> bool:
        """A numbered line whose words are too long for a title; notes its number, which is not lost."""
        marker = markers.match(self.lines[self.at].text)
        if marker is None or marker.rule.strong or self.at == self.bare:
            return False
        if not self._counts(self.at, marker):
            return False
        self.items.add((marker.rule.prefix, marker.number))
        self.counted.add(marker.rule.prefix)
        return True

    def _begins_anew(self, index: int) -> bool:
        return self.lines[index].hint or markers.match(self.lines[index].text) is not None

    def _leave(self, text: str) -> None:
        for leave in self.hints.leaves:
            if text.startswith(leave.words) and leave.level <= len(self.open):
                self.closing = self.open[leave.level - 1]
                self.words_used.add(leave.words)


def _block(kind: str, line: Line) -> Block:
    return Block(kind, line.runs, line.text)


def _following_numbers(lines: Sequence[Line]) -> dict[int, int]:
    """For each line with a marker, the number of the next marker of the same rule."""
    last: dict[str, int] = {}
    following: dict[int, int] = {}
    for index, line in enumerate(lines):
        marker = markers.match(line.text)
        if marker is None:
            continue
        if marker.rule.prefix in last:
            following[last[marker.rule.prefix]] = marker.number
        last[marker.rule.prefix] = index
    return following
