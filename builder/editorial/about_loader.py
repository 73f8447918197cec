"""The ``.yml`` beside a source text, as :class:`~builder.model.document.Metadata`."""

from __future__ import annotations

from typing import Any

from builder.editorial.about import Accepted, Alias, Hints, Leave, Metadata, OriginFile
from builder.editorial.yaml_file import YamlFile


def metadata(file: YamlFile) -> Metadata:
    """The metadata that a checked file holds. ``unknown`` becomes ``None``: nobody knows."""
    data: dict[str, Any] = file.data
    hints = data.get("hints") or {}
    return Metadata(
        title=data["title"],
        short_title=data["short_title"],
        kind=data["kind"],
        issuer=_known(data["issuer"]),
        date=data["date"],
        date_basis=data["date_basis"],
        city=data["city"],
        order=data.get("order", 0),
        origin=_known(data["origin"]),
        authoritative_source=_known(data["authoritative_source"]),
        rights=_known(data["rights"]),
        proofreading=data["proofreading"],
        completeness=data.get("completeness"),
        damage=data.get("damage"),
        origin_file=OriginFile(**data["origin_file"]) if "origin_file" in data else None,
        hints=Hints(
            titles=tuple(hints.get("titles", ())),
            unmarked=tuple(hints.get("unmarked", ())),
            leaves=tuple(Leave(item["words"], item["level"]) for item in hints.get("leaves", ())),
        ),
        accepted=tuple(Accepted(**item) for item in data.get("accepted", ())),
        aliases=tuple(Alias(item["from"], item["to"]) for item in data.get("aliases", ())),
        places=_places(file),
    )


def _places(file: YamlFile) -> dict[tuple[str, str], tuple[int, int]]:
    """Where the title, the words of each hint and each accepted finding stand, for findings about them."""
    data: dict[str, Any] = file.data
    hints = data.get("hints") or {}
    where: dict[tuple[str, str], tuple[str | int, ...]] = {("title", ""): ("title",)}
    for section in ("titles", "unmarked"):
        for index, words in enumerate(hints.get(section, ())):
            where["hints", words] = ("hints", section, index)
    for index, item in enumerate(hints.get("leaves", ())):
        where["hints", item["words"]] = ("hints", "leaves", index, "words")
    for index, item in enumerate(data.get("accepted", ())):
        where["accepted", f"{item['code']} {item['words']}"] = ("accepted", index)
    return {key: file.places[at] for key, at in where.items()}


def _known(value: str) -> str | None:
    return None if value == "unknown" else value
