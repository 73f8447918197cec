"""How well the outline agrees with texts labelled by hand (``./dev quality``); ``--details`` lists what does not.

The texts are about cities that do not exist and were labelled without the program. Each is parsed as the program
does it, without metadata. What must agree:

* ``headings``: first line (within two lines), level, title; ``main`` is the same for 篇, 章, 节 and 一、 alone;
* ``leads``: the same as headings;
* ``boxes``: title, first and last line;
* ``joins``: the very place; in hard-wrapped texts the paragraphs, by line (within two) and first six characters;
* ``tables``: first line (within two), rows, columns.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from statistics import mean

from builder.clean import clean
from builder.editorial.about import Metadata
from builder.model.document import Division, Document, Passage
from builder.parse.document import parse
from builder.project.text_file import read
from builder.text.characters import fold_title
from builder.text.source import Range
from tests.quality.score import Score, Thing, compare
from tests.quality.structure_labels import HALVES, Heading, Labels, read_labels

MEASURES = ("headings", "main", "leads", "boxes", "joins", "tables")
MAIN_KINDS = ("part", "chapter", "section", "item")
NOT_HEADINGS = ("front", "box", "lead")
NO_PARAGRAPHS = ("table", "byline", "salutation", "note")


def parsed(labels: Labels) -> Document:
    """A labelled text as the program reads it."""
    return parse(clean(read(labels.path, labels.path.name)), Metadata())


def scores(document: Document, labels: Labels) -> dict[str, Score]:
    """Every measure for one text."""
    there = [d for d in document.divisions if d.status == "present"]
    headings = [d for d in there if d.kind not in NOT_HEADINGS]
    main = [d for d in headings if d.kind in MAIN_KINDS and d.marker]
    leads = [d for d in there if d.kind == "lead"]
    return {
        "headings": _headings(document, headings, labels.headings),
        "main": _headings(document, main, [h for h in labels.headings if h.kind in MAIN_KINDS]),
        "leads": _headings(document, leads, labels.leads),
        "boxes": compare(list(_boxes(document)), [(b.first, b.last, fold_title(b.title)) for b in labels.boxes]),
        "joins": _joins(document, labels),
        "tables": compare(
            [(_line(document, p.where[0][0]), len(p.table.rows), len(p.table.header))
             for p in document.passages if p.table],
            [(table.line, table.rows, table.columns) for table in labels.tables],
            lines_apart=2,
        ),
    }  # fmt: skip


def wrong_title(document: Document, labels: Labels) -> list[str]:
    """What was taken for the document's title, when it is not that."""
    right = fold_title(document.title or "") == fold_title(labels.title)
    return [] if right else [document.title or "(none)"]


def mistaken(document: Document, labels: Labels) -> list[str]:
    """Lines that are no headings and became one."""
    begins = {label.line: label.begins for label in labels.not_headings}
    places = [_line(document, d.where[0][0]) for d in document.divisions if d.where and d.status == "present"]
    return [f"{line}: {begins[line]}" for line in places if line in begins]


def wrong_numbers_of_items(document: Document, labels: Labels) -> list[str]:
    """Boxes that are found and have another number of passages than labelled."""
    found = {
        fold_title(d.title): len(_inside(document, d)) for d in document.divisions if d.kind == "box"
    }  # fmt: skip
    return [
        f"{box.first}: {box.title}: {found[fold_title(box.title)]} instead of {box.items}"
        for box in labels.boxes
        if box.items is not None and found.get(fold_title(box.title), box.items) != box.items
    ]


def _line(document: Document, offset: int) -> int:
    return document.source.line_column(offset)[0]


def _headings(document: Document, found: Sequence[Division], wanted: Sequence[Heading]) -> Score:
    things: list[Thing] = [(_line(document, d.where[0][0]), d.level, fold_title(d.title)) for d in found]
    return compare(things, [(h.line, h.level, fold_title(h.title)) for h in wanted], lines_apart=2)


def _inside(document: Document, box: Division) -> list[Passage]:
    return [p for p in document.passages if any(d is box for d in document.ancestors(p.division))]


def _boxes(document: Document) -> Iterator[Thing]:
    for box in document.divisions:
        if box.kind == "box" and box.status == "present":
            ends = [box.where[-1][1], *(end for p in _inside(document, box) for _, end in p.where)]
            yield (
                _line(document, box.where[0][0]),
                max(_line(document, end - 1) for end in ends),
                fold_title(box.title),
            )


def _joins(document: Document, labels: Labels) -> Score:
    if labels.paragraphs is None:
        return compare(list(_joined(document)), [(j.line, j.end, j.begin) for j in labels.joins])
    found: list[Thing] = [
        (_line(document, passage.where[0][0]), passage.text[:6])
        for passage in document.passages
        if passage.kind not in NO_PARAGRAPHS
    ]
    return compare(found, [(start.line, start.begins) for start in labels.paragraphs], lines_apart=2)


def _joined(document: Document) -> Iterator[Thing]:
    """Where a passage goes on in another line."""
    text = document.source.text
    for passage in document.passages:
        if passage.table:
            continue
        for before, after in pairwise(_lines_of(text, passage)):
            line = _line(document, before[1] - 1)
            if line != _line(document, after[0]):
                yield line, text[slice(*before)][-8:], text[slice(*after)][:8]


def _lines_of(text: str, passage: Passage) -> Iterator[Range]:
    """The runs of a passage, cut at line ends."""
    for start, end in passage.where:
        while (cut := text.find("\n", start, end)) != -1:
            yield start, cut
            start = cut + 1
        yield start, end


# The figures, printed


def report(details: bool) -> Iterator[str]:
    """A table for each half: precision, recall and F1 by text, their means, and the lowest F1."""
    for half in HALVES:
        rows = [
            (labels, document, scores(document, labels))
            for labels in read_labels(half)
            for document in [parsed(labels)]
        ]
        yield f"structure, {half} texts: precision, recall, F1"
        yield _row("", [f"{name:>14}" for name in MEASURES])
        for labels, _, found in rows:
            yield _row(labels.name, [_cell(found[name]) for name in MEASURES])
        columns = [[found[name] for _, _, found in rows if not found[name].empty] for name in MEASURES]
        yield _row("mean", [_mean(column) for column in columns])
        yield _row("lowest F1", [f"{min(score.f1 for score in column):14.3f}" for column in columns])
        yield from _counts(half, rows)
        if details:
            for labels, _, found in rows:
                yield from _differences(labels.name, found)
        yield ""


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:<20}" + "  ".join(cells)


def _cell(score: Score) -> str:
    return f"{'–':>14}" if score.empty else _figures([[score.precision], [score.recall], [score.f1]])


def _mean(column: Sequence[Score]) -> str:
    return _figures([[s.precision for s in column], [s.recall for s in column], [s.f1 for s in column]])


def _figures(columns: Sequence[Sequence[float | None]]) -> str:
    """Means of what there is to measure."""
    there = [[figure for figure in column if figure is not None] for column in columns]
    return " ".join(f"{mean(column):.2f}" if column else "   –" for column in there)


def _counts(half: str, rows: Sequence[tuple[Labels, Document, dict[str, Score]]]) -> Iterator[str]:
    total = sum(len(labels.not_headings) for labels, _, _ in rows)
    questions: list[tuple[str, Callable[[Document, Labels], list[str]]]] = [
        (f"of {total} lines that are no headings, became headings", mistaken),
        ("boxes with a wrong number of items", wrong_numbers_of_items),
        (f"of {len(rows)} titles of documents, wrong", wrong_title),
    ]
    for question, answer in questions:
        found = [
            f"{labels.name}:{thing}" for labels, document, _ in rows for thing in answer(document, labels)
        ]
        yield f"{half}: {question}: {len(found)}" + "".join(f"\n    {thing}" for thing in found)


def _differences(name: str, found: dict[str, Score]) -> Iterator[str]:
    for measure, score in found.items():
        for mark, things in (("missed", score.missed), ("extra", score.extra)):
            for line, *rest in things:
                yield f"    {name}:{line}: {measure} {mark}: {' | '.join(map(str, rest))}"


def main() -> None:
    for line in report("--details" in sys.argv[1:]):
        print(line)


if __name__ == "__main__":
    main()
