"""What is proposed for the ``.yml``: each value with what it rests on. What nobody can know is left out or unknown.

Reads the parsed document, what the file says about itself, and what the project has; writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.intake import dates, names
from builder.intake.found import Found
from builder.intake.names import Said
from builder.intake.shelf import Shelf, taken
from builder.model.document import Document
from builder.text.source import SourceText

UNKNOWN = "unknown"
NOT_PROOFREAD = "未与原件核对，按所得文本整理"
NO_DATE = "没有认出日期。"  # which is not to say that the text states none
NOT_TAKEN = "没有采用程序认出的日期。"
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A value and what it rests on; the latter is empty when the value only says that nothing is known."""

    value: Value
    basis: str = ""


def propose(document: Document, found: Found, shelf: Shelf) -> dict[str, Proposed]:
    """Values by key, in the order in which they are asked for and written. A key without a proposal is missing."""
    titles = tuple(title for title in (document.title, found.title) if title)
    said = names.read(titles)
    date = dates.find(document.source.text.split("\n"))
    year = (date.date if date else said.year or found.date)[:4]
    year = year if year.isdecimal() else ""
    proposed = {
        "id": Proposed(_free(said, year, shelf), "年份和类别"),
        "title": _title(document, found),
        "short_title": Proposed(_short_title(said, year, shelf) or (titles[0] if titles else ""), "标题"),
        "kind": Proposed(said.kind, "标题"),
        "issuer": Proposed(said.issuer, "标题") if said.issuer else Proposed(UNKNOWN),
        "date": Proposed(date.date, "原文") if date else Proposed(None),
        "date_basis": Proposed(f"原文写明“{date.quote}”。" if date else _no_date(found)),
        "city": _city(titles, shelf),
        "order": Proposed(shelf.last_order + 1, "排在最后"),
        "origin": _origin(document, found),
        "authoritative_source": Proposed(UNKNOWN),
        "rights": Proposed(UNKNOWN),
        "proofreading": Proposed(NOT_PROOFREAD),
    }
    return {key: item for key, item in proposed.items() if item.value != ""}


def as_document(text: SourceText, values: Mapping[str, Value]) -> SourceText:
    """The text under the name it will have."""
    name = f"{values['id']}.txt"
    return SourceText(str(values["id"]), f"source_texts/{name}", name, text.text, text.sha256)


def _title(document: Document, found: Found) -> Proposed:
    if document.title:
        return Proposed(document.title.removeprefix("- "), "原文")
    return Proposed(found.title, "文件自称的标题，原文里没有认出标题")


def _free(said: Said, year: str, shelf: Shelf) -> str:
    """An id that is not used yet, with the city's where it is needed."""
    city = next((id_ for id_, name in shelf.cities.items() if said.place.startswith(name)), "")
    tries = (names.slug(said, year), names.slug(said, year, city) if city else "")
    return next((slug for slug in tries if slug and not taken(shelf, slug)), "")


def _short_title(said: Said, year: str, shelf: Shelf) -> str:
    """Without the place where the project has that city and no such text yet."""
    is_known = any(said.place.startswith(name) for name in shelf.cities.values())
    short = names.short_title(said, year, "")
    return (
        short if is_known and short not in shelf.short_titles else names.short_title(said, year, said.place)
    )


def _city(titles: tuple[str, ...], shelf: Shelf) -> Proposed:
    for city, name in shelf.cities.items():
        if any(name in title for title in titles):
            return Proposed(city, "标题")
    return Proposed(None)


def _no_date(found: Found) -> str:
    return (
        NO_DATE
        if not found.date
        else f"{NO_DATE.removesuffix('。')}；文件注明“{found.date}”，可能是发布日期。"
    )


def _origin(document: Document, found: Found) -> Proposed:
    parts = [found.address, f"注明来源“{found.publisher}”" if found.publisher else ""]
    stated = next((item.text for item in document.set_aside if item.reason == "source-line"), "")
    parts.append(f"文中注明“{stated}”" if stated else "")
    origin = "，".join(part for part in parts if part)
    return Proposed(origin, "文件所写") if origin else Proposed(UNKNOWN)
