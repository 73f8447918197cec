"""How a place that was corrected is called and reached."""

from __future__ import annotations

from builder.model.document import Document
from builder.places import citation


def address(document: Document, unit: str | None) -> str | None:
    """The address of a passage or a division, from the site's root."""
    found = _division_of(document).get(unit or "")
    return document.url(found, str(unit).removeprefix(f"{document.id}.")) if found else None


def name(document: Document, unit: str | None) -> str:
    """Where it stands: 第九章第三节第2段, 第九章的标题; nothing for what is there no longer."""
    if unit in document.division_by_id:
        return f"{citation.division_place(document, unit)}的标题"
    passage = next((one for one in document.passages if one.id == unit), None)
    return citation.passage_place(document, passage) if passage else ""


def _division_of(document: Document) -> dict[str, str]:
    """Divisions by the ids of passages, and by their own."""
    passages = {passage.id: passage.division for passage in document.passages}
    return passages | {identifier: identifier for identifier in document.division_by_id}
