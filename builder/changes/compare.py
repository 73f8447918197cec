"""Two states of a project become what the one has otherwise than the other. Reads and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.changes import about, addresses, figures, findings, gaps, pages, places
from builder.changes.change import ADDED, CHANGED, MOVED, REMOVED, Address, Changes, Document, Figure
from builder.changes.documents import Compared
from builder.changes.indexes import Indexes
from builder.changes.state import State
from builder.layers.list import LAYERS
from builder.layers.making import Layers
from builder.model.read_text import ReadText


def compare(base: State, head: State, layers: Layers = LAYERS) -> Changes:
    """What the head has otherwise than the base."""
    both = [
        Compared(base.corpus.text_by_id[text.document.id].document, text.document)
        for text in head.corpus.texts
        if text.document.id in base.corpus.text_by_id
    ]
    ids = {old: new for one in both for old, new in one.ids.items()}
    indexes = Indexes(base.corpus, head.corpus, ids, layers)
    told = Changes(
        figures=tuple(figures.in_order(found for one in both for found in _figures(one))),
        documents=tuple(_documents(base, head, both)),
        headings=tuple(found for one in both for found in one.changed_headings),
        passages=tuple(found for one in both for found in one.changed_passages),
        addresses=tuple(_addresses(base, head)),
        indexes=tuple(indexes.changed()),
    )
    told = _with_findings(told, base, head, ids)
    return replace(told, pages=pages.touched(told, indexes, _written(base, head)))


def _figures(one: Compared) -> list[Figure]:
    """Those of titles and of passages that are still there; the number of a heading is none."""
    words = [
        *((heading.place, heading.titles) for heading in one.changed_headings if heading.kind == CHANGED),
        *(
            (passage.place, passage.pieces)
            for passage in one.changed_passages
            if passage.kind in (CHANGED, MOVED)
        ),
    ]
    found = [figure for place, pieces in words for figure in figures.figures(place, pieces)]
    return figures.elsewhere(found, one.changed_passages)


def _documents(base: State, head: State, both: list[Compared]) -> Iterator[Document]:
    """Documents of which the ``.yml`` says something else, those added, those removed."""
    for one in both:
        yield from about.changed(one.base, one.head)
    for kind, here, there in ((ADDED, head, base), (REMOVED, base, head)):
        for document in here.corpus.documents:
            if document.id not in there.corpus.text_by_id:
                yield Document(kind, places.of_document(document), len(document.passages))


def _addresses(base: State, head: State) -> Iterator[Address]:
    registry, locks = head.loaded.registry, base.loaded.project.memory.locks
    for text in base.corpus.texts:
        now: ReadText | None = head.corpus.text_by_id.get(text.document.id)
        if now:
            posts = registry.signposts[text.document.id]
            yield from addresses.of_document(text, now, posts, locks.get(text.document.id))
        else:
            yield addresses.of_removed(text, registry)
    yield from addresses.of_pages(base.corpus.pages, registry)


def _with_findings(told: Changes, base: State, head: State, ids: dict[str, str]) -> Changes:
    """The same with gaps and findings; what a gap or an address says is not said again by a finding."""
    before, after = gaps.known(base.corpus, ids), gaps.known(head.corpus, {})
    closed, opened = list(gaps.only_in(before, after)), list(gaps.only_in(after, before))
    lines = findings.lines(base.corpus, head.corpus)
    new, gone = findings.compared(base.loaded.findings, head.loaded.findings, lines)
    said = [f" {url} " for address in told.addresses for url in (address.url, *address.below)]
    said += [
        f"文件“{one.document.id}”的 "
        for one in base.corpus.texts
        if one.document.id not in head.corpus.text_by_id
    ]
    return replace(
        told,
        gaps=(
            *(gaps.told(gap, closed=False) for gap in opened),
            *(gaps.told(gap, closed=True) for gap in closed),
        ),
        found=tuple(findings.untold(new, {gap.finding for gap in opened}, said)),
        settled=tuple(findings.untold(gone, {gap.finding for gap in closed}, ())),
    )


def _written(base: State, head: State) -> list[str]:
    """The pages written by hand that changed, came or went."""
    names = sorted(base.written.keys() | head.written.keys())
    changed = (name for name in names if base.written.get(name) != head.written.get(name))
    return [f"{name.removesuffix('.md')}.html" for name in changed]
