"""A city's data: its districts, and the names by which a text speaks of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from builder.editorial import yaml_file
from builder.editorial.yaml_file import YamlFile
from builder.editorial.yaml_nodes import At
from builder.findings.finding import DataError, Finding
from builder.text.typography import edited

_SENSES = {"places": "place", "undecided": "place", "institutions": "institution"}


@dataclass(frozen=True, slots=True)
class District:
    """A district: ``id`` is used in addresses, ``name`` goes without 区."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Name:
    """One wording to look for, with the edits of typography: its sense, and which districts it concerns (by id).

    ``at`` is where it stands in the gazetteer; a district's own name stands in none.
    """

    surface: str
    sense: str
    concerns: tuple[str, ...]
    note: str = ""
    at: At = ()


@dataclass(frozen=True, slots=True)
class City:
    """A city with its districts, in the order in which pages list them, and its gazetteer."""

    id: str
    name: str
    districts: tuple[District, ...]
    names: tuple[Name, ...]
    gazetteer: YamlFile = field(default_factory=lambda: YamlFile("", {}, {}))

    def district(self, district_id: str) -> District:
        """The district with an id."""
        return next(district for district in self.districts if district.id == district_id)


def load(folder: Path, shown_as: str) -> City:
    """Read a city's ``districts.yml`` and ``gazetteer.yml``.

    Raises :class:`DataError` with every finding: a district twice, an unknown one, a name given twice.
    """
    files: dict[str, YamlFile] = {}
    found: list[Finding] = []
    for name in ("districts", "gazetteer"):
        try:
            files[name] = yaml_file.load(folder / f"{name}.yml", f"{shown_as}/{name}.yml", name)
        except DataError as error:
            found += error.findings
    if found:
        raise DataError(found)
    districts_file, gazetteer_file = files["districts"], files["gazetteer"]
    districts = tuple(District(item["id"], item["name"]) for item in districts_file.data["districts"])
    found = [
        *yaml_file.repeated(districts_file, "districts", "区"),
        *_wrong_entries(gazetteer_file, districts),
    ]
    found += [
        file.finding(
            ("city",), "E123", f"城市“{file.data['city']}”与文件夹名“{folder.name}”不同。", "改成一致。"
        )
        for file in (districts_file, gazetteer_file)
        if file.data["city"] != folder.name
    ]
    if found:
        raise DataError(found)
    names = (*_bare_names(districts), *_entries(gazetteer_file.data))
    return City(districts_file.data["city"], districts_file.data["name"], districts, names, gazetteer_file)


def _bare_names(districts: tuple[District, ...]) -> Iterator[Name]:
    for district in districts:
        for surface in (district.name, f"{district.name}区"):
            yield Name(surface, "district", (district.id,))


def _entries(data: dict[str, Any]) -> Iterator[Name]:
    for section, sense in _SENSES.items():
        for index, entry in enumerate(data.get(section) or ()):
            note = entry.get("note", "")
            for surface, at in _surfaces(entry).items():
                concerns = tuple(entry["districts"])
                yield Name(surface, entry.get("sense", sense), concerns, note, (section, index, *at))
    for index, entry in enumerate(data.get("false_hits") or ()):
        at = ("false_hits", index, "words")
        yield Name(edited(entry["words"]), "false-hit", (), entry["reason"], at)


def _surfaces(entry: dict[str, Any]) -> dict[str, At]:
    """The wordings of an entry, each with where it stands there; one in both widths counts once."""
    found: dict[str, At] = {edited(entry["name"]): ("name",)}
    for number, alias in enumerate(entry.get("aliases", ())):
        found.setdefault(edited(alias), ("aliases", number))
    return found


def _wrong_entries(file: YamlFile, districts: tuple[District, ...]) -> Iterator[Finding]:
    known = {district.id for district in districts}
    seen = {name.surface for name in _bare_names(districts)}
    for section in (*_SENSES, "false_hits"):
        for index, entry in enumerate(file.data.get(section) or ()):
            at = (section, index)
            for district in entry.get("districts", (entry.get("district"),)):
                if district not in known:
                    hint = "可用的编号：" + "、".join(sorted(known)) + "。"
                    place = (*at, "districts" if "districts" in entry else "district")
                    yield file.finding(place, "E121", f"未知的区“{district}”。", hint)
            for surface in (entry.get("name") or entry["words"], *entry.get("aliases", ())):
                if surface in seen:
                    yield file.finding(at, "E122", f"名称“{surface}”出现了两次。", "合并或删去重复的一条。")
                seen.add(surface)
