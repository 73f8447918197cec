"""What pages say of proofreading, in words: how many parts are in which state, and each record with its witness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from builder.editorial.proofreading import COMPARED, COMPARED_AGAIN, NOT_COMPARED, WHOLE, Record
from builder.model import proofreading
from builder.model.document import FRONT, Document
from builder.model.proofreading import PARTLY
from builder.places import links

_IN_ORDER = (COMPARED, COMPARED_AGAIN, PARTLY, NOT_COMPARED)
_UNITS = "篇编章节条"


@dataclass(frozen=True, slots=True)
class Line:
    """A record as a cover lists it: what it is about, with its address, the state, and the rest in words."""

    name: str
    href: str
    state: str
    details: str


def summary(document: Document) -> str:
    """How many of the highest divisions are in which state: 4 章已校，2 章已复核，11 章未校."""
    states = proofreading.of_headings(document)
    tops = [division for division in document.headings if division.parent is None and division.id in states]
    units = {division.id: _unit(division.marker) for division in tops if division.kind != "front"}
    if not units:
        return WHOLE + proofreading.of_passages(document, document.passages)
    counts = Counter((states[top], unit) for top, unit in units.items())
    parts = {state: _counted(counts, state) for state in _IN_ORDER}
    for front in (division for division in tops if division.kind == "front"):
        parts[states[front.id]] = parts[states[front.id]] or FRONT
    return "，".join(f"{counted}{state}" for state, counted in parts.items() if counted)


def brief(document: Document) -> str:
    """The same in as few words as there can be: one, where all is in one state."""
    said = {proofreading.state(document, division) for division in document.passages_by_division}
    return summary(document) if len(said) > 1 else proofreading.together(said)


def quiet(document: Document) -> dict[str, str]:
    """Words for the contents list of a cover, by the ids of headings: once for what lies in one that has the same."""
    states = proofreading.of_headings(document)
    return {
        heading.id: state
        for heading in document.headings
        if (state := states.get(heading.id)) in (COMPARED, COMPARED_AGAIN)
        and state != states.get(heading.parent or "")
    }


def lines(document: Document) -> list[Line]:
    """The records for a cover, as an editor wrote them."""
    anchors = {heading.anchor: heading.id for heading in document.headings}
    return [
        _line(document, record, anchors)
        for record in document.metadata.proofreading.records
        if record.division is None or record.division in anchors
    ]


def _line(document: Document, record: Record, anchors: Mapping[str, str]) -> Line:
    details = "，".join(filter(None, [record.against and f"与{record.against}对照", record.by, record.date]))
    page = links.cover(document)
    if record.division is None:
        return Line(WHOLE, links.relative(page, f"texts/{document.id}/all.html"), record.state, details)
    found = anchors[record.division]
    url = links.division_url(document, document.division_by_id[found])
    return Line(links.path_label(document, found), links.relative(page, url), record.state, details)


def _counted(counts: Counter[tuple[str, str]], state: str) -> str:
    return "、".join(f"{count} {unit}" for (found, unit), count in counts.items() if found == state)


def _unit(marker: str | None) -> str:
    return marker[-1] if marker and marker[-1] in _UNITS else "个部分"
