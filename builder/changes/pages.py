"""Pages on which readers see the change: those of documents, and those that list what changed.

Told from the change, without rendering both states. Not told are pages on which nothing but a number of lines, of order or
of documents is another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import cast

from builder.changes.change import ADDED, CHANGED, REMOVED, Changes, Heading, Passage, Place
from builder.changes.indexes import Indexes
from builder.model.corpus import Corpus
from builder.model.document import Document

_HOME, _GAPS, _LEDGER = "index.html", "texts/gaps.html", "texts/completeness.html"
_RECORD = "texts/corrections.html"
_ROW = re.compile(r"\.r\d+$")
# What else lists the rows of a page: the overview of its kind, and for districts and topics their matrix.
_OVERVIEWS = {
    "districts": ("districts/index.html", "districts/topics.html"),
    "topics": ("topics/index.html", "districts/topics.html"),
    "terms": ("terms/index.html",),
}


def touched(changes: Changes, indexes: Indexes, written: Iterable[str]) -> tuple[str, ...]:
    """The pages, by their addresses: documents first. ``written`` are pages written by hand that changed."""
    of_texts = {*_of_texts(changes), *_of_documents(changes, indexes)}
    counted = any(one.kind in (ADDED, REMOVED) for one in changes.passages)
    marked = any("#" in gap.place.url for gap in changes.gaps)  # in a passage
    others = {_HOME} if changes.documents or marked or counted else set()
    others |= {_GAPS} if changes.documents or changes.gaps or counted else set()
    others |= {_LEDGER} if changes.headings or changes.documents else set()
    others |= {_RECORD} if changes.documents else set()
    others |= set(_lists(changes, indexes))
    found = (*sorted(of_texts, key=_natural), *sorted(others, key=_natural), *sorted(written))
    return tuple(dict.fromkeys(found))


def _of_texts(changes: Changes) -> Iterator[str]:
    """Of every place at which something changed the page, the whole text and the cover."""
    for place in _places(changes):
        folder = place.url.rpartition("/")[0]
        yield from (place.url.partition("#")[0], f"{folder}/all.html")
    for place in (*_worded(changes), *(gap.place for gap in changes.gaps)):
        yield f"{place.url.rpartition('/')[0]}/index.html"


def _places(changes: Changes) -> Iterator[Place]:
    """Every place at which something changed, whether in its words or in what is said about it."""
    yield from _worded(changes)
    yield from (gap.place for gap in changes.gaps if "#" in gap.place.url)
    for index in changes.indexes:
        yield from (*index.gained, *index.lost)


def _worded(changes: Changes) -> Iterator[Place]:
    """The places of headings and passages that changed, as they are and as they were."""
    for one in cast("Iterable[Heading | Passage]", (*changes.headings, *changes.passages)):
        yield one.place
        yield from (one.was,) if one.was else ()


def _of_documents(changes: Changes, indexes: Indexes) -> Iterator[str]:
    """All pages of documents that came or went, or of which something else is said."""
    for one in changes.documents:
        corpus = indexes.base if one.kind == REMOVED else indexes.head
        document = _document(corpus, one.place.url)
        folder = one.place.url.rpartition("/")[0]
        yield from (one.place.url, f"{folder}/all.html", f"{folder}/corrections.html")
        yield from (
            f"{folder}/{division.anchor}.html" for division in document.divisions if not division.parent
        )


def _document(corpus: Corpus, url: str) -> Document:
    return corpus.text_by_id[url.split("/")[1]].document


def _lists(changes: Changes, indexes: Indexes) -> Iterator[str]:
    """The pages that list what changed, or list others now; with the booklets of districts, and overviews."""
    ids = set(_ids(changes, indexes.head))
    counted = {index.url for index in changes.indexes}
    for url, page in (indexes.before | indexes.after).items():
        if url in counted or any(_ROW.sub("", row) in ids for row in page.rows):
            yield url
            if page.layer == "districts":
                yield f"booklets/{url.rpartition('/')[2]}"
        if url in counted:
            yield from _OVERVIEWS.get(page.layer, ())


def _ids(changes: Changes, head: Corpus) -> Iterator[str]:
    """What lists show otherwise: what changed, what stands below a changed heading, all of a document called otherwise."""
    yield from (_id(place.url) for place in _places(changes))
    changed = {_id(heading.place.url) for heading in changes.headings if heading.kind == CHANGED}
    for document in head.documents if changed else ():
        for passage in document.passages:
            if any(division.id in changed for division in document.ancestors(passage.division)):
                yield passage.id
    for one in changes.documents:
        if one.kind == CHANGED:
            yield from (passage.id for passage in _document(head, one.place.url).passages)


def _id(url: str) -> str:
    """The id of what stands at an address of a document; of a row that of its table."""
    page, _, anchor = url.partition("#")
    return _ROW.sub("", f"{page.split('/')[1]}.{anchor}")


def _natural(url: str) -> list[tuple[int, str]]:
    """c9 before c10, a document's cover first."""
    parts = re.findall(r"\d+|\D+", url.replace("/index.html", "/"))
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]
