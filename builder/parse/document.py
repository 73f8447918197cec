"""Third stage: cleaned lines and metadata become a document."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from itertools import pairwise

from builder.clean import Cleaned
from builder.editorial.about import Metadata
from builder.findings.finding import Finding
from builder.model.document import Division, Document, Gap, Passage
from builder.model.edit import Edit
from builder.parse import (
    completeness,
    glued,
    head,
    ids,
    leads,
    ledger,
    notes,
    notices,
    one_line,
    saving,
    tables,
    walk,
    wraps,
)
from builder.parse import contents as contents_list
from builder.parse.contents import Contents
from builder.parse.leads import Lead
from builder.parse.outline import Block, Node, Outline
from builder.parse.repeats import of_repeats
from builder.parse.title_notice import of_document_title
from builder.parse.typeset import typeset
from builder.running.garbage_collection import paused
from builder.text.characters import CONTROL, visible
from builder.text.line import Line
from builder.text.set_aside import SetAside, set_aside
from builder.text.source import Range, SourceText


@paused
def parse(cleaned: Cleaned, metadata: Metadata, document_id: str | None = None) -> Document:
    """The document that the lines make up. Never refuses a text: what does not fit becomes a finding."""
    source = cleaned.source
    lines, contents, aside = _without_contents(cleaned.lines)
    begun = head.take(lines, metadata.title)
    tabled = tables.find(begun.lines, source, contents.lists if contents else _unlisted)
    lines = wraps.unwrap(one_line.split(tabled.lines), contents)
    listed = notes.find(lines)
    lines, marks = notes.without_marks(lines, listed)
    lines = glued.split(lines)
    listed = notes.find(lines) if listed else None
    found = walk.walk(lines, contents, metadata.hints, listed, tabled.regions)
    promised = completeness.reconcile(found.tops, contents)
    nodes = list(ledger.flatten(found.tops))
    through = ledger.runs_through(nodes)
    anchors = ids.of_divisions(nodes, through)
    doc_id = document_id or source.id
    headings = [_division(doc_id, node, anchors) for node in nodes]
    divisions = _with_leads(doc_id, headings, leads.find(found.blocks), anchors)
    passages = _passages(doc_id, found.blocks, anchors)
    title_where = tuple(run for line in begun.title for run in line.runs)
    everything_aside = (*cleaned.set_aside, *aside, *begun.set_aside, *marks, *found.set_aside)
    edits = _edits(source, title_where, divisions, passages, everything_aside)
    gaps = notices.gaps(source, nodes, through, found)
    division_ids = {key: f"{doc_id}.{anchor}" for key, anchor in anchors.items()}
    kept = completeness.ledger(contents, promised, nodes, division_ids)
    document = Document(
        id=doc_id,
        source=source,
        metadata=metadata,
        title=visible("".join(line.text for line in begun.title)) or None,
        title_where=title_where,
        divisions=divisions,
        passages=passages,
        set_aside=tuple(sorted(everything_aside, key=lambda item: item.where)),
        edits=edits,
        gaps=gaps,
        completeness=kept,
        findings=(
            *_findings(source, metadata, nodes, gaps, edits, found),
            *of_repeats(source, nodes, anchors, found.blocks),
            *notices.of_unread(source, found.unread),
            *notices.of_extra(source, divisions, kept),
            *notices.of_tables(source, tabled.regions),
            *notices.of_copies(source, cleaned.set_aside),
            *of_document_title(source, metadata, bool(begun.title)),
            *saving.of_saving(source),
            *saving.of_markup(source, everything_aside),
        ),
    )
    return typeset(document)


def _findings(
    source: SourceText,
    metadata: Metadata,
    nodes: Sequence[Node],
    gaps: Sequence[Gap],
    edits: Sequence[Edit],
    found: Outline,
) -> tuple[Finding, ...]:
    return (
        *notices.of_gaps(source, gaps),
        *notices.of_titles(source, nodes),
        *notices.of_controls(source, edits),
        *notices.of_look_alikes(source),
        *notices.of_hints(source, metadata, found.unused_hints),
    )


def _unlisted(_: str) -> bool:
    return False


def _without_contents(
    lines: Sequence[Line],
) -> tuple[Sequence[Line], Contents | None, list[SetAside]]:
    contents = contents_list.find(lines)
    if contents is None:
        return lines, None, []
    aside = [item for line in lines[contents.first : contents.last] for item in set_aside(line, "contents")]
    return [*lines[: contents.first], *lines[contents.last :]], contents, aside


def _division(document_id: str, node: Node, anchors: dict[int, str]) -> Division:
    heading, entry = node.heading, node.entry
    marker = heading.marker if heading else entry.marker if entry else None
    parts = heading.title_parts if heading else (entry.title,) if entry else ()
    differs = completeness.differs_from_contents(node)
    missing = node.status == "missing"
    return Division(
        id=f"{document_id}.{anchors[id(node)]}",
        anchor=anchors[id(node)],
        parent=f"{document_id}.{anchors[id(node.parent)]}" if node.parent else None,
        level=node.level,
        kind=node.kind,
        marker=visible(marker.text) if marker else "" if node.inferred or node.unmarked else None,
        number=node.number,
        number_text=(visible(marker.number_text) or None) if marker else None,
        number_source="inferred" if node.inferred else "printed" if node.number else None,
        title=visible("".join(parts)),
        title_parts=tuple(visible(part) for part in parts),
        title_in_contents=visible(entry.title) if entry and (differs or missing) else None,
        end_mark=heading.end_mark if heading else "",
        where=heading.where if heading else entry.line.runs if missing and entry else (),
        status=node.status,
    )


def _with_leads(
    document_id: str, headings: Sequence[Division], found: Sequence[Lead], anchors: dict[int, str]
) -> tuple[Division, ...]:
    """Headings and leads in reading order."""
    numbers: Counter[str] = Counter()
    waiting = deque(found)
    merged: list[Division] = []
    for heading in (*headings, None):
        start = heading.where[0][0] if heading and heading.status == "present" and heading.where else None
        while waiting and (heading is None or (start is not None and waiting[0].where[0][0] < start)):
            lead = waiting.popleft()
            above = anchors[id(lead.node)]
            numbers[above] += 1
            merged.append(_lead(document_id, lead, above, numbers[above]))
        if heading:
            merged.append(heading)
    return tuple(merged)


def _lead(document_id: str, lead: Lead, above: str, ordinal: int) -> Division:
    anchor = f"{above}.l{ordinal}"
    title = visible(lead.title)
    return Division(
        id=f"{document_id}.{anchor}",
        anchor=anchor,
        parent=f"{document_id}.{above}",
        level=lead.node.level + 1,
        kind="lead",
        marker=lead.marker,
        number=lead.number,
        number_text=lead.marker[:-1] if lead.marker and lead.number else None,
        number_source="printed" if lead.number else None,
        title=title,
        title_parts=(title,),
        title_in_contents=None,
        end_mark="。",
        where=lead.where,
    )


def _passages(
    document_id: str, blocks: Sequence[tuple[Block, Node]], anchors: dict[int, str]
) -> tuple[Passage, ...]:
    numbers = ids.PassageNumbers()
    passages = []
    for block, node in blocks:
        above = anchors[id(node)]
        anchor = numbers.next(above, block.kind)
        passages.append(
            Passage(
                id=f"{document_id}.{anchor}",
                anchor=anchor,
                division=f"{document_id}.{above}",
                kind=block.kind,
                text=block.text if block.table else visible(block.text),
                where=block.where,
                table=block.table,
            )
        )
    return tuple(passages)


def _edits(
    source: SourceText,
    title_where: Sequence[Range],
    divisions: Sequence[Division],
    passages: Sequence[Passage],
    aside: Sequence[SetAside],
) -> tuple[Edit, ...]:
    """A join for every further run of a passage, and a visible symbol for every control character."""
    edits = [
        Edit((run[1], run[1]), "", "", "join")
        for passage in passages
        if passage.table is None
        for run, following in pairwise(passage.where)
        if "\n" in source.text[run[1] : following[0]]
    ]
    if CONTROL.search(source.text):
        owned = [*title_where, *(run for d in divisions if d.owns_characters for run in d.where)]
        owned += [run for passage in passages for run in passage.where]
        owned += [item.where for item in aside]
        for start, end in owned:
            edits += [
                Edit((m.start(), m.end()), m[0], visible(m[0]), "control-character")
                for m in CONTROL.finditer(source.text, start, end)
            ]
    return tuple(sorted(edits, key=lambda edit: edit.where))
