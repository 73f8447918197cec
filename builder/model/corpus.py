"""All texts with what is known about them: what the pages and the published data are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from builder.editorial.editorial import Editorial
from builder.model.address import Moved, Unit
from builder.model.document import Division, Document
from builder.model.read_text import Loss, ReadText


@dataclass(frozen=True)
class Corpus:
    """Texts in the order of their metadata, and what editors say.

    ``layers`` has by its name what each layer made of all texts; the corpus knows none of them
    (:mod:`builder.layers.contract`). ``pages`` are the units of pages that are no document's, ``moved`` the old
    addresses that lead elsewhere, ``unsettled`` by document the anchors whose number is not recorded yet.
    """

    texts: tuple[ReadText, ...]
    editorial: Editorial = field(default_factory=Editorial)
    layers: Mapping[str, Any] = field(default_factory=dict)
    pages: tuple[Unit, ...] = ()
    moved: tuple[Moved, ...] = ()
    unsettled: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents."""
        return tuple(text.document for text in self.texts)

    @cached_property
    def text_by_id(self) -> dict[str, ReadText]:
        """Texts by the ids of their documents."""
        return {text.document.id: text for text in self.texts}

    @cached_property
    def losses(self) -> dict[str, tuple[Loss, ...]]:
        """What passages and headings have lost, by the ids of passages and divisions."""
        return {passage: lost for text in self.texts for passage, lost in text.losses.items()}

    @cached_property
    def document_by_division(self) -> dict[str, Document]:
        """The document in which a division stands, by the division's id."""
        return {division.id: document for document in self.documents for division in document.divisions}

    def division(self, division_id: str) -> Division:
        """A division by id."""
        return self.document_by_division[division_id].division_by_id[division_id]
