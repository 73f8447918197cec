"""Whether every character is accounted for (invariant 1), checked on every build. Layers check their own books."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.findings.finding import Finding
from builder.model.document import Document
from builder.model.fault import fault
from builder.text.source import Range
from builder.text.typography import changed


def owned(document: Document) -> list[tuple[Range, str]]:
    """Every range that the document owns, with what owns it, in the order of the source."""
    ranges = [(where, "title") for where in document.title_where]
    for division in document.divisions:
        if division.owns_characters:
            ranges += [(where, division.id) for where in division.where]
    for passage in document.passages:
        ranges += [(where, passage.id) for where in passage.where]
    ranges += [(item.where, item.reason) for item in document.set_aside]
    return sorted(ranges)


def characters(document: Document) -> list[Finding]:
    """Invariant 1: each character but white space belongs to exactly one thing, and texts say what stands there."""
    source = document.source
    found: list[Finding] = []
    at = 0
    for (start, end), owner in owned(document):
        if start < at:
            found.append(fault(document, start, f"字符同时属于“{owner}”和前一项。"))
        elif source.text[at:start].strip():
            found.append(fault(document, at, "字符不属于任何段落。"))
        at = max(at, end)
    if source.text[at:].strip():
        found.append(fault(document, at, "字符不属于任何段落。"))
    return [*found, *_different(document)]


def _different(document: Document) -> Iterator[Finding]:
    """Texts that are not what stands in the source once the edits are applied, and edits of what does not stand there."""
    text = document.source.text
    for passage in document.passages:
        said = (
            "".join(cell for line in passage.table.lines for cell in line) if passage.table else passage.text
        )
        if _spelled(document, passage.where) != said:
            yield fault(document, passage.where[0][0], f"段落“{passage.id}”与原文不一致。")
    for division in document.divisions:
        if division.status != "present":
            continue
        printed = f"{division.marker or ''}{division.title}{division.end_mark}"
        if _spelled(document, division.where) != printed:
            yield fault(document, division.where[0][0], f"标题“{division.id}”与原文不一致。")
    for replacement in document.typography:
        for place in replacement.places:
            if text[place] != replacement.before:
                yield fault(document, place, "整理记录与原文不一致。")


def _spelled(document: Document, ranges: Iterable[Range]) -> str:
    """What ranges of the source spell once the edits are applied."""
    text, after = document.source.text, document.changed
    return "".join(
        changed(text[run[0] : run[1]], [(at - run[0], after[at]) for at in document.changed_in(run)])
        for run in ranges
    )
