"""What editors say about a document: the ``.yml`` beside a source text, and its loader."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from builder.editorial.corrections import Recorded, corrections
from builder.editorial.proofreading import Proofreading, proofreading
from builder.editorial.yaml_file import YamlFile
from builder.editorial.yaml_nodes import At
from builder.text.characters import shown

_QUOTATION_MARKS = ("“”", "「」", "『』", '""', "''", "‘’")


@dataclass(frozen=True, slots=True)
class Leave:
    """A closing: the passage that begins with ``words`` belongs to the open division of ``level``."""

    words: str
    level: int


@dataclass(frozen=True, slots=True)
class Hints:
    """What the outline cannot be told from the text, keyed by quoted words."""

    titles: tuple[str, ...] = ()
    leaves: tuple[Leave, ...] = ()
    unmarked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that an editor has judged: it is no longer reported.

    ``words`` are what the finding quotes, or a copy of how it is printed: with the quotation marks around it, ⏎ for the
    end of a line, ␈ for a control character.
    """

    code: str
    words: str
    reason: str

    def covers(self, code: str, quote: str) -> bool:
        """Whether a finding with this code and these quoted words is meant."""
        return self.code == code and (
            self.words == quote or not _read(self.words).isdisjoint(_read(shown(quote)))
        )


@dataclass(frozen=True, slots=True)
class Alias:
    """The anchor under which something was published before, and the one under which it stands now."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class OriginFile:
    """The file a text was converted from: its name, format, encoding and the SHA-256 of its bytes."""

    name: str
    format: str
    encoding: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document, and on what basis. ``None`` means that nobody has said."""

    title: str | None = None
    short_title: str | None = None
    kind: str | None = None
    issuer: str | None = None
    date: str | None = None
    date_basis: str | None = None
    city: str | None = None
    order: int = 0
    origin: str | None = None
    authoritative_source: str | None = None
    rights: str | None = None
    proofreading: Proofreading = field(default_factory=lambda: Proofreading())
    corrections: tuple[Recorded, ...] = ()
    completeness: str | None = None
    damage: str | None = None
    origin_file: OriginFile | None = None
    hints: Hints = field(default_factory=lambda: Hints())
    accepted: tuple[Accepted, ...] = ()
    aliases: tuple[Alias, ...] = ()
    file: YamlFile = field(default_factory=lambda: YamlFile("", {}, {}))

    @property
    def path(self) -> str:
        """The path of the ``.yml`` from the project's root; empty where there is none."""
        return self.file.path

    def hint_at(self, words: str) -> At:
        """The path of a hint by its words; of the section where no hint has them."""
        hints = self.hints
        for section, quoted in (("titles", hints.titles), ("unmarked", hints.unmarked)):
            if words in quoted:
                return "hints", section, quoted.index(words)
        for index, leave in enumerate(hints.leaves):
            if leave.words == words:
                return "hints", "leaves", index, "words"
        return ("hints",)


def metadata(file: YamlFile) -> Metadata:
    """The metadata that a checked file holds. ``unknown`` becomes ``None``: nobody knows. Raises :class:`DataError`."""
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
        proofreading=proofreading(file),
        corrections=corrections(file),
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
        file=file,
    )


def _read(words: str) -> set[str]:
    """Words, and the same without the quotation marks around them, which may have been copied with them."""
    bare = words.strip()
    around = any(bare[:1] == pair[0] and bare[-1:] == pair[1] for pair in _QUOTATION_MARKS)
    return {bare, bare[1:-1]} if around and len(bare) > 1 else {bare}


def _known(value: str) -> str | None:
    return None if value == "unknown" else value
