"""A state of a project: everything known of it before anything is rendered, and the pages written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder import pipeline
from builder.editorial import reading
from builder.model.corpus import Corpus
from builder.pipeline import Loaded
from builder.running.timings import Timings


@dataclass(frozen=True, slots=True)
class State:
    """What was loaded; ``written`` has the words of pages written by hand, by their paths below ``docs/``."""

    loaded: Loaded
    written: Mapping[str, str]

    @property
    def corpus(self) -> Corpus:
        """The corpus."""
        return self.loaded.corpus


def read(root: Path, known: State | None = None) -> State:
    """The state of the project in a folder, whatever is found. Raises :class:`DataError` where it cannot be read.

    Texts that another state, ``known``, has too are not read again. The history of the texts is left out: what it
    tells of a change is the change itself, and one of two states may have none.
    """
    before = known.loaded if known else None
    loaded = pipeline.load(root, Timings(), known=before, with_history=False)
    docs = root / "docs"
    pages = (f"{page}.md" for page in loaded.project.memory.about)
    return State(loaded, {page: reading.text(docs / page, f"docs/{page}") for page in pages})
