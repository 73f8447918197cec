"""How well the districts of passages and table rows agree with labels made by hand (``./dev quality``).

``districts.json`` names a line of a source text, the words with which the passage begins there and, for a row, its
key. ``concerns`` are the districts that it names or in which a place that it names lies; those in ``also_accepted``
count neither for nor against. It holds half of the passages and rows that concern a district and sixty of the others.
The gazetteer was corrected by these labels: what they give is a floor for changes, no estimate for other texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from builder.layers.districts.gathered import DISTRICTS
from builder.model.corpus import Corpus
from builder.text.characters import fold as folded
from tests.quality.score import Score
from tests.support import load_project

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Label:
    """What an editor says of a passage, or of the row of its table whose first cell is ``row``."""

    file: str
    line: int
    begins: str
    row: str | None
    concerns: frozenset[str]
    also_accepted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Block:
    """A passage, or a row of a table, with the names of the districts that the program gives it."""

    file: str
    line: int
    text: str
    row: str | None
    districts: frozenset[str]

    def is_meant_by(self, label: Label) -> bool:
        """It stands where the label says."""
        same = (self.file, self.line, self.row) == (label.file, label.line, label.row)
        return same and folded(self.text).startswith(folded(label.begins))


@cache
def labels() -> tuple[Label, ...]:
    """All labels, in the order of the texts."""
    return tuple(
        Label(
            item["file"],
            item["line"],
            item["begins"],
            item.get("row"),
            frozenset(item["concerns"]),
            frozenset(item["also_accepted"]),
        )
        for item in json.loads((HERE / "districts.json").read_text("utf-8"))
    )


def blocks(corpus: Corpus) -> Iterator[Block]:
    """Every passage of a corpus; of a table, its rows instead."""
    names = {district.id: district.name for district in DISTRICTS.of(corpus).all}

    def named(ids: Iterable[str]) -> frozenset[str]:
        return frozenset(names[district] for district in ids)

    for document in corpus.documents:
        layer = DISTRICTS.found(corpus, document)
        for passage in document.passages:
            line, _ = document.source.line_column(passage.where[0][0])
            file, text = document.source.file_name, passage.text
            if passage.table is None:
                yield Block(file, line, text, None, named(layer.concerns(passage.id)))
                continue
            for row, cells in zip(layer.rows[passage.id], passage.table.rows, strict=True):
                yield Block(file, line, text[row.start : row.end], cells[0], named(row.concerns))


def compare(found: Iterable[Block]) -> Score:
    """The pairs of a labelled block and a district: found and wanted, found only, wanted only."""
    everything = list(found)
    hits: list[tuple[object, ...]] = []
    extra: list[tuple[object, ...]] = []
    missed: list[tuple[object, ...]] = []
    for label in labels():
        where = (label.line, label.file, label.row or label.begins)
        given = frozenset[str]().union(*(b.districts for b in everything if b.is_meant_by(label)))
        hits += [(*where, name) for name in sorted(given & label.concerns)]
        extra += [(*where, name) for name in sorted(given - label.concerns - label.also_accepted)]
        missed += [(*where, name) for name in sorted(label.concerns - given)]
    return Score(tuple(hits), tuple(extra), tuple(missed))


def main() -> None:
    corpus = load_project(HERE.parents[1]).corpus
    score = compare(blocks(corpus))
    print(
        f"districts of {len(labels())} passages and rows: "
        f"precision {score.precision or 0:.3f}, recall {score.recall or 0:.3f}, F1 {score.f1:.3f}"
    )
    for sign, things in (("+", score.extra), ("-", score.missed)):
        for line, file, place, name in things:
            print(f"  {sign} {file}:{line} {place}: {name}")


if __name__ == "__main__":
    main()
