"""In which state of proofreading a document is: each division, a page, the whole.

A record holds for everything in its division, unless a division inside has a record of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.editorial.proofreading import COMPARED, COMPARED_AGAIN, NOT_COMPARED, Record
from builder.findings.finding import Finding
from builder.model.document import Document, Passage

PARTLY = "部分已校"
_HINT = "写标题的编号，就是标题网址中 # 之后的部分，如 c4、c4.s2；全文不写 divisions，或写 全文。"


def state(document: Document, division_id: str) -> str:
    """The state of what stands in a division itself: that of the nearest record, from the inside out."""
    states = document.metadata.proofreading.states
    if not states:
        return NOT_COMPARED
    anchors = (division.anchor for division in reversed(document.ancestors(division_id)))
    return next((states[anchor] for anchor in (*anchors, None) if anchor in states), NOT_COMPARED)


def together(states: Iterable[str]) -> str:
    """What can be said of several states as one: no more than what holds for all, or :data:`PARTLY`."""
    found = set(states)
    if found <= {COMPARED_AGAIN}:
        return COMPARED_AGAIN if found else NOT_COMPARED
    if NOT_COMPARED not in found:
        return COMPARED
    return PARTLY if len(found) > 1 else NOT_COMPARED


def of_passages(document: Document, passages: Iterable[Passage]) -> str:
    """The state of some passages together."""
    return together(state(document, division) for division in {passage.division for passage in passages})


def of_headings(document: Document) -> dict[str, str]:
    """The state of every heading's division with all that lies in it, by id; of a missing one it says nothing."""
    found: dict[str, set[str]] = {}
    for division in document.passages_by_division:
        for above in document.ancestors(division):
            found.setdefault(above.id, set()).add(state(document, division))
    return {
        heading.id: together(found.get(heading.id) or {state(document, heading.id)})
        for heading in document.headings
        if heading.status == "present"
    }


def compared(document: Document) -> int:
    """How many passages were compared with a witness, once or twice."""
    return sum(
        len(passages)
        for division, passages in document.passages_by_division.items()
        if state(document, division) != NOT_COMPARED
    )


def unknown(document: Document) -> Iterator[Finding]:
    """Records of divisions that the text does not have."""
    known = {heading.anchor: heading.status for heading in document.headings}
    for record in document.metadata.proofreading.records:
        if record.division is not None and known.get(record.division) != "present":
            yield _unknown(document, record, is_missing=record.division in known)


def _unknown(document: Document, record: Record, *, is_missing: bool) -> Finding:
    message = (
        f"本文本没有“{record.division}”的正文，不能说它校过没有。"
        if is_missing
        else f"这份文本没有编号为“{record.division}”的标题。"
    )
    hint = "删去这一条，或改成现有的编号。" if is_missing else _HINT
    return document.metadata.file.finding(record.at, "E125", message, hint)
