"""The walk over the lines: divisions open and close, passages fall into the one that was opened last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.editorial.about import Hints
from builder.model.table import Table
from builder.parse import boxes, counts, enumerations, headings, joins, kinds, lost, order, unnumbered
from builder.parse.contents import Contents
from builder.parse.headings import Heading
from builder.parse.notes import Notes
from builder.parse.outline import Block, Node, Outline
from builder.parse.tables import Region
from builder.text import markers
from builder.text.line import Line, join
from builder.text.markers import MarkerRule
from builder.text.set_aside import SetAside, set_aside


def walk(
    lines: Sequence[Line],
    contents: Contents | None,
    hints: Hints,
    listed: Notes | None = None,
    regions: Mapping[int, Region] | None = None,
) -> Outline:
    """Build the outline from the lines of the body (contents list and title taken out)."""
    return _Walk(list(lines), contents, hints, listed, regions or {}).run()


class _Walk:
    """The state of one walk. ``at`` is the line to be read next; ``open`` the open divisions, highest first."""

    def __init__(
        self,
        lines: list[Line],
        contents: Contents | None,
        hints: Hints,
        listed: Notes | None,
        regions: Mapping[int, Region],
    ) -> None:
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
        self.items: set[tuple[str, int]] = set()
        self.has_prose = False
        self.words_used: set[str] = set()
        self.notes = listed
        self.regions = regions
        apart = {i for i, line in enumerate(lines) if line.in_table or (listed and i in listed)}
        self.counting = counts.counting(lines, apart)
        self.readings = {i: headings.read(lines, i, contents, hints.titles) for i in self.counting}
        listed_items = enumerations.find(lines, self.counting, self.readings, contents)
        unread = enumerations.without_title(self.counting, self.readings, listed_items)
        self.unread = [lines[index] for index in unread]
        self.heading_at = {i: marker for i, marker in self.counting.items() if i not in listed_items}
        listed_markers = [entry.marker for entry in contents.entries if entry.marker] if contents else []
        self.ranks = order.ranks([*listed_markers, *self.heading_at.values()])
        self.unnumbered = unnumbered.find(lines, self.ranks, self.heading_at, contents)
        self.placed = lost.place(lines)

    def run(self) -> Outline:
        while self.at < len(self.lines):
            found = (
                self._table()
                or self._note()
                or self._heading()
                or self._unmarked()
                or self._lost_marker()
                or self._stray()
                or self._unnumbered()
            )
            if not found:
                self._paragraph()
        unused = [hint for hint in (*self.hints.titles, *self.hints.unmarked) if hint not in self.words_used]
        unused += [leave.words for leave in self.hints.leaves if leave.words not in self.words_used]
        return Outline(self.tops, self.blocks, self.aside, self.strays, unused, self.items, self.unread)

    # Divisions

    def _read(self, index: int) -> Heading | None:
        return self.readings[index] if index != self.bare and index in self.heading_at else None

    def _heading(self) -> bool:
        heading = self._read(self.at)
        if heading is None or heading.marker is None:
            return False
        marker = heading.marker
        self.words_used.update(h for h in self.hints.titles if self.lines[self.at].text.startswith(h))
        if marker.rule.kind == "box":
            self._box(heading)
            return True
        self._open(marker.rule.kind, marker.rule, self.ranks[marker.rule.prefix], heading)
        self._past(heading)
        return True

    def _lost_marker(self) -> bool:
        placed = self.placed.get(self.at)
        if placed is None or self.at == self.bare:
            return False
        heading = headings.without_marker(self.lines[self.at], placed.title_end)
        node = self._open(placed.rule.kind, placed.rule, self.ranks[placed.rule.prefix], heading)
        node.inferred = placed.number
        self._past(heading)
        return True

    def _unmarked(self) -> bool:
        """A heading of which an editor says that its marker is lost, though nobody can tell its number."""
        line = self.lines[self.at]
        words = next((hint for hint in self.hints.unmarked if line.text.startswith(hint)), None)
        if words is None or self.at == self.bare:
            return False
        title_end, rule = line.text.find("。"), self._rule_of_count()
        if title_end < 1 or rule is None:
            return False
        self.words_used.add(words)
        heading = headings.without_marker(line, title_end)
        self._open(rule.kind, rule, self.ranks[rule.prefix], heading).unmarked = True
        self._past(heading)
        return True

    def _rule_of_count(self) -> MarkerRule | None:
        """The kind of marker whose count jumps here, the innermost of several; without any, that of what is open."""
        before = {m.rule: m.number for i, m in self.heading_at.items() if i < self.at}
        after = {m.rule: m.number for i, m in reversed(self.heading_at.items()) if i > self.at}
        jumps = [rule for rule in before if after.get(rule, 0) > before[rule] + 1]
        inner = next((node.rule for node in reversed(self.open) if node.rule), None)
        return max(jumps, key=lambda rule: self.ranks[rule.prefix], default=inner)

    def _past(self, heading: Heading) -> None:
        self.at += heading.lines
        if heading.rest:
            self.at -= 1
            self.lines[self.at] = replace(heading.rest, hint=False)
            self.bare = self.at

    def _open(self, kind: str, rule: MarkerRule | None, rank: float, heading: Heading | None) -> Node:
        while self.open and self.open[-1].rank >= rank:
            self.open.pop()
        node = self._node(kind, rule, rank, heading)
        self.open.append(node)
        self.closing = None
        return node

    def _node(self, kind: str, rule: MarkerRule | None, rank: float, heading: Heading | None) -> Node:
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
        rank = self.unnumbered.get(self.at)
        if rank is None or self.at == self.bare:
            return False
        heading = headings.unnumbered(self.lines[self.at])
        if not heading.title:
            return False
        self._open("section", None, rank, heading)
        self._past(heading)
        return True

    def _note(self) -> bool:
        """The list of notes: its heading is a division of the highest level, its lines are notes."""
        notes = self.notes
        if notes is None or self.at not in notes:
            return False
        if notes.headed and self.at == notes.first:
            heading = headings.unnumbered(self.lines[self.at])
            self._open("appendix", markers.APPENDIX, self.ranks[markers.APPENDIX.prefix], heading)
            self._past(heading)
            return True
        line = self.lines[self.at]
        self.blocks.append((_block("note", line), self._current()))
        self.at += 1
        return True

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
        line = self.lines[self.at]
        region = self.regions.get(line.start) if line.in_table else None
        if region is None:
            return False
        node = node or self._current()
        lines = self.lines[self.at : self.at + region.lines]
        if region.table:
            self._add_table(region.table, node)
        else:
            pieces = lines if region.kind == "item" else [join(lines)]
            self.blocks += [(_block(region.kind, piece), node) for piece in pieces]
        self.aside += region.set_aside
        self.at += region.lines
        return True

    def _add_table(self, table: Table, node: Node) -> None:
        cells = [cell for row in table.line_cells for cell in row]
        where = tuple(cell for cell in cells if cell[0] < cell[1])
        if where:  # a table without a word is nothing but markup
            self.blocks.append((Block("table", where, table.text, table), node))

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
        marker = self.counting.get(self.at)
        if marker is None or marker.rule.strong or self.at == self.bare:
            return False
        self.items.add((marker.rule.prefix, marker.number))
        return True

    def _begins_anew(self, index: int) -> bool:
        line = self.lines[index]
        named = line.hint or line.in_table or index in self.unnumbered
        return named or markers.match(line.text) is not None

    def _leave(self, text: str) -> None:
        for leave in self.hints.leaves:
            if text.startswith(leave.words) and leave.level <= len(self.open):
                self.closing = self.open[leave.level - 1]
                self.words_used.add(leave.words)


def _block(kind: str, line: Line) -> Block:
    return Block(kind, line.runs, line.text)
