"""The terms of ``editorial/terms.yml`` (of the whole country) and of each city's ``terms.yml``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder.editorial import yaml_file
from builder.editorial.yaml_file import YamlFile
from builder.findings.finding import Finding
from builder.text.typography import edited

# The kinds that the schema allows, as pages call them.
KINDS = {
    "policy": "政策和战略",
    "platform": "平台、系统和载体",
    "action": "计划、行动和工程",
    "slogan": "提法",
    "number": "数字简称",
    "abbreviation": "外文缩写",
}


@dataclass(frozen=True, slots=True)
class Definition:
    """Words of a document, by its id, that say what a term means."""

    document: str
    words: str


@dataclass(frozen=True, slots=True)
class Term:
    """A policy, platform, action, slogan, numeric or foreign abbreviation.

    ``id`` is used in addresses. Texts have it as ``name`` or one of ``aliases``. ``not_in`` are longer names in which
    these characters are not the term. ``city`` is ``None`` for those of the country. All have the edits of typography,
    as the texts have: editors may write the marks of the source or those of the page.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    defined_in: tuple[Definition, ...] = ()
    city: str | None = None

    def concerns(self, city: str | None) -> bool:
        """Whether it is looked for in texts of a city: a city's terms in its own only."""
        return self.city in (None, city)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of one file; those of a city concern its documents only. ``city`` is ``None`` for the country.

    ``not_terms`` are words that look like names and that editors decided to leave out.
    """

    file: YamlFile
    city: str | None
    terms: tuple[Term, ...]
    not_terms: frozenset[str] = frozenset()

    def concerns(self, city: str | None) -> bool:
        """Whether texts of a city are read with it."""
        return self.city in (None, city)


def load(path: Path, shown_as: str, city: str | None) -> Glossary:
    """Read a file. Raises :class:`DataError` with every finding."""
    file = yaml_file.load(path, shown_as, "terms")
    left_out = frozenset(
        edited(words) for entry in file.data.get("not_terms", ()) for words in entry["words"]
    )
    return Glossary(file, city, tuple(_term(entry, city) for entry in file.data["terms"]), left_out)


def _term(entry: dict[str, Any], city: str | None) -> Term:
    name, *aliases = dict.fromkeys(edited(wording) for _, wording in _wordings(entry))
    return Term(
        id=entry["id"],
        name=name,
        kind=entry["kind"],
        aliases=tuple(aliases),
        not_in=tuple(map(edited, entry.get("not_in", ()))),
        defined_in=tuple(
            Definition(item["document"], edited(item["words"])) for item in entry.get("defined_in", ())
        ),
        city=city,
    )


def terms_of(glossaries: Sequence[Glossary], city: str | None) -> tuple[Term, ...]:
    """The terms that texts of a city may use: its own and the country's."""
    return tuple(term for one in glossaries for term in one.terms if term.concerns(city))


def repeated(glossaries: Sequence[Glossary]) -> Iterator[Finding]:
    """Ids that two terms have, and wordings that a text could mean two terms by."""
    ids: dict[str, Term] = {}
    wordings: dict[tuple[str | None, str], str] = {}
    for glossary in glossaries:
        for index, term in enumerate(glossary.terms):
            first = ids.setdefault(term.id, term)
            if first is not term:
                message = f"术语的编号“{term.id}”已被“{first.name}”使用。"
                yield glossary.file.finding(("terms", index, "id"), "E122", message, "换一个没有用过的编号。")
            for place, wording in _places(index, glossary.file.data["terms"][index]):
                other = wordings.get((None, wording)) or wordings.get((glossary.city, wording))
                wordings.setdefault((glossary.city, wording), term.name)
                if other:
                    message = f"“{wording}”已是术语“{other}”的写法。"
                    yield glossary.file.finding(place, "E122", message, "一种写法只归一个术语：删去一处。")


def _places(index: int, entry: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where each wording of a term stands in its file; one in both widths counts once."""
    known: dict[str, str] = {}
    for place, wording in _wordings(entry):
        if known.setdefault(edited(wording), wording) == wording:
            yield ("terms", index, *place), edited(wording)


def _wordings(entry: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The name and the aliases as editors wrote them, and where each stands in the entry."""
    yield ("name",), entry["name"]
    for number, alias in enumerate(entry.get("aliases", ())):
        yield ("aliases", number), alias
