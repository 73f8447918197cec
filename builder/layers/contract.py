"""The contract of a layer: everything that it may say of itself, and in which shape.

A layer says something *about* passages: it sees the tree and never changes it. It is one folder (or one file) of
:mod:`builder.layers` and one line in :mod:`builder.layers.list`. It gives a :class:`Key`, by which others read it, and
a :class:`Layer`. What it finds in one text depends on that text and on editorial data alone; what it gathers, on all
texts. Offsets count code points in the text of a passage, from 0, ends exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from builder.editorial.editorial import Editorial
from builder.findings.finding import Finding
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.model.read_text import Loss
from builder.project.settings import Settings

Found = Mapping[str, Any]
"""What layers found in one text, by their names."""

F = TypeVar("F")
G = TypeVar("G")
T = TypeVar("T")
CsvLine = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Key(Generic[F, G]):
    """A layer's name, and the way to what it found in one text (``F``) and gathered from all of them (``G``)."""

    name: str

    def within(self, found: Found) -> F:
        """What the layer found, out of what all found in one text."""
        return cast("F", found[self.name])

    def found(self, corpus: Corpus, document: Document) -> F:
        """What the layer found in a document of the corpus."""
        return self.within(corpus.text_by_id[document.id].found)

    def of(self, corpus: Corpus) -> G:
        """What the layer gathered from all texts."""
        return cast("G", corpus.layers[self.name])


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a passage that are marked: by a link to ``href`` (from the site's root), or by a ``span`` without one."""

    start: int
    end: int
    css: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What is noted below a passage about the place ``at`` which it stands."""

    at: int
    words: str
    css: str


@dataclass(frozen=True, slots=True)
class Fields(Generic[T]):
    """Fields that a layer adds to ``documents/<id>.json``, or to its divisions or passages, and the schema of each.

    ``of`` gives the values by the names of the fields, which are those of ``schema``; for fields of a whole document
    its last argument is the document again.
    """

    of: Callable[[Corpus, Document, T], Mapping[str, Any]]
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Listing:
    """``data/<layer>.json``: its items in order, and the JSON Schema of the whole file."""

    items: Callable[[Corpus], Iterable[Mapping[str, Any]]]
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """``data/<name>.csv``: the names of its columns, and its lines."""

    name: str
    head: tuple[str, ...]
    lines: Callable[[Corpus, Settings], Iterable[CsvLine]]


@dataclass(frozen=True, slots=True)
class Filter(Generic[F]):
    """What the search can be narrowed by: ``parameter`` names it in addresses, ``label`` on the page.

    ``choices`` are pairs of id and name in the order of the page; ``of_division`` and ``of_passage`` say which of them
    hold for the title of a division and for a passage.
    """

    parameter: str
    label: str
    choices: Callable[[Corpus], Iterable[tuple[str, str]]]
    of_passage: Callable[[F, Passage], Iterable[str]]
    of_division: Callable[[F, Division], Iterable[str]]


@dataclass(frozen=True, slots=True)
class StandIn:
    """A page that stands where pages written by hand lead, when there is nothing to show: it says so."""

    path: str
    title: str
    anchor: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages that are no document's.

    ``render`` gives Markdown by path below ``docs/``; ``addresses`` everything with an address on these pages, in the
    order in which the lock file lists it; ``navigation`` their entries in the navigation.
    """

    render: Callable[[Corpus, Settings], Mapping[str, str]]
    addresses: Callable[[Corpus], Iterable[Unit]]
    navigation: Callable[[Corpus], Iterable[Mapping[str, Any]]] = lambda _: ()
    stand_ins: tuple[StandIn, ...] = ()


def _nothing(*_: Any) -> tuple[()]:
    return ()


@dataclass(frozen=True)
class Layer(Generic[F, G]):
    """A layer: how it is made, what it publishes, what it shows.

    * ``find``: what it finds in one document, from editorial data and from what the layers in ``after`` found there.
    * ``gather``: what it makes of all texts; it, too, reads no layers but itself and those in ``after``.
    * ``codes``: the codes of its findings, and what each is about; each has a section in docs/about/checks.md.
    * ``findings``: findings about one document, which editors can accept in its ``.yml``.
    * ``editorial_findings``: findings about editorial data, once all texts are read.
    * ``check``: findings where its books do not balance.
    * ``marks``, ``notes``: what it marks in passages and notes below them, by passage id.
    * ``losses``: where passages and headings have lost something, by the ids of passages and divisions.
    * ``document``, ``division``, ``passage``, ``listing``, ``tables``: what it publishes.
    * ``filter``: what the search can be narrowed by.
    * ``pages``: its pages. ``scripts``: files for the site's own scripts, by path below ``docs/``.
    """

    key: Key[F, G]
    find: Callable[[Document, Editorial, Found], F]
    gather: Callable[[Corpus], G]
    after: tuple[Key[Any, Any], ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    findings: Callable[[Document, F], Iterable[Finding]] = _nothing
    editorial_findings: Callable[[Corpus], Iterable[Finding]] = _nothing
    check: Callable[[Corpus], Iterable[Finding]] = _nothing
    marks: Callable[[Document, F], Mapping[str, Iterable[Mark]]] = lambda *_: {}
    notes: Callable[[Document, F], Mapping[str, Iterable[Note]]] = lambda *_: {}
    losses: Callable[[Document, F], Mapping[str, Iterable[Loss]]] = lambda *_: {}
    document: Fields[Document] | None = None
    division: Fields[Division] | None = None
    passage: Fields[Passage] | None = None
    listing: Listing | None = None
    tables: tuple[CsvTable, ...] = ()
    filter: Filter[F] | None = None
    pages: Pages | None = None
    scripts: Callable[[Corpus], Mapping[str, str]] = lambda _: {}

    @property
    def name(self) -> str:
        """The layer's name: that of its listing, its fields and its folder."""
        return self.key.name
