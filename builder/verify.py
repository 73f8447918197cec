"""Whether the books balance: invariants 1 and 9, checked on every build."""

from __future__ import annotations

from collections.abc import Iterator

from builder.editorial.cities import City
from builder.findings.finding import Finding
from builder.layers.districts.find import DistrictLayer
from builder.model.document import Document
from builder.text.characters import visible
from builder.text.source import Range

_HINT = "这是程序的错误，请附上原文报告。"


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
            found.append(_finding(document, start, f"字符同时属于“{owner}”和前一项。"))
        elif source.text[at:start].strip():
            found.append(_finding(document, at, "字符不属于任何段落。"))
        at = max(at, end)
    if source.text[at:].strip():
        found.append(_finding(document, at, "字符不属于任何段落。"))
    return [*found, *_different(document)]


def _different(document: Document) -> Iterator[Finding]:
    text = document.source.text
    for passage in document.passages:
        joined = "".join(text[start:end] for start, end in passage.where)
        said = (
            "".join(cell for line in passage.table.lines for cell in line) if passage.table else passage.text
        )
        if visible(joined) != said:
            yield _finding(document, passage.where[0][0], f"段落“{passage.id}”与原文不一致。")
    for division in document.divisions:
        if division.status != "present":
            continue
        printed = f"{division.marker or ''}{division.title}{division.end_mark}"
        if visible("".join(text[start:end] for start, end in division.where)) != printed:
            yield _finding(document, division.where[0][0], f"标题“{division.id}”与原文不一致。")


def occurrences(document: Document, city: City | None, layer: DistrictLayer) -> list[Finding]:
    """Invariant 9: the classes of a district's occurrences sum to the times its name stands in the document."""
    if city is None:
        return []
    texts = [passage.text for passage in document.passages]
    texts += [d.title for d in document.headings if d.status == "present"]
    found = []
    for district in city.districts:
        stands = sum(text.count(district.name) for text in texts)
        counted = layer.counts(district.id).total()
        if stands != counted:
            message = f"“{district.name}”出现 {stands} 次，归类 {counted} 次：地名表中有词条与它交叠。"
            found.append(_finding(document, 0, message))
    return found


def _finding(document: Document, at: int, message: str) -> Finding:
    quote = document.source.text[at : at + 20]
    return Finding(document.source.path, *document.source.line_column(at), "E191", message, quote, _HINT)
