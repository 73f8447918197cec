"""Old addresses on the pages: extra anchors where a unit stands now, notes where it stood, pages that lead on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.html.template import render
from builder.model.address import Moved
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.model.read_text import ReadText
from builder.places import citation, links


@dataclass(frozen=True, slots=True)
class Note:
    """An old anchor, and what to call and how to reach the place where it leads now."""

    anchor: str
    label: str
    href: str


@dataclass(slots=True)
class OldAddresses:
    """What a document's pages have to say of its old addresses, by page (``texts/plan/c9``, without suffix).

    ``before`` gives the old anchors that stand before an anchor, ``notes`` those that a page leads on from its end,
    ``replaced`` the notes of anchors that are in use for something else now.
    """

    before: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    notes: dict[str, list[Note]] = field(default_factory=dict)
    replaced: dict[str, Note] = field(default_factory=dict)

    def stand_before(self, page: str) -> Mapping[str, tuple[str, ...]]:
        """The old anchors that stand before each anchor of a page."""
        return self.before.get(page, {})


def of_document_pages(text: ReadText, corpus: Corpus) -> OldAddresses:
    """The old addresses of one document on its own pages."""
    folder = f"texts/{text.document.id}/"
    pages = {unit.anchor: folder + unit.page for unit in text.units}
    whole = f"{folder}all"
    found = OldAddresses()
    for moved in _of_folder(corpus.moved, folder):
        page, _, anchor = moved.to.partition(".html#")
        if pages.get(moved.anchor) == moved.page:
            found.replaced[moved.anchor] = _note(corpus, moved, moved.page)
            continue
        if moved.anchor not in pages:
            _stand(found, whole, "" if page in (f"{folder}index", whole) else anchor, moved.anchor)
        if moved.page != page and moved.page in pages.values():
            found.notes.setdefault(moved.page, []).append(_note(corpus, moved, moved.page))
        elif moved.page == page and moved.anchor not in pages:
            _stand(found, page, anchor, moved.anchor)
    return found


def _stand(found: OldAddresses, page: str, anchor: str, old: str) -> None:
    there = found.before.setdefault(page, {})
    there[anchor] = tuple(dict.fromkeys((*there.get(anchor, ()), old)))


def _of_folder(moved: Iterable[Moved], folder: str) -> list[Moved]:
    return [one for one in moved if one.page.startswith(folder)]


def render_moved(corpus: Corpus, pages: Iterable[str]) -> dict[str, str]:
    """The pages that are there no longer, by their path below ``docs/``; ``pages`` are the paths of all others."""
    there = set(pages)
    gone: dict[str, list[Moved]] = defaultdict(list)
    for moved in corpus.moved:
        if f"{moved.page}.md" not in there:
            gone[moved.page].append(moved)
        folder = moved.page.rpartition("/")[0]
        if folder.startswith("texts/") and f"{folder}/all.md" not in there and moved.page != f"{folder}/all":
            gone[f"{folder}/all"].append(moved)
    return {f"{page}.md": _page(corpus, page, found) for page, found in sorted(gone.items())}


def _page(corpus: Corpus, page: str, found: list[Moved]) -> str:
    name = page.rpartition("/")[2]
    main = next((moved for moved in found if moved.anchor == name), found[0])
    unique = {moved.anchor: moved for moved in reversed(found)}
    notes = [_note(corpus, moved, page) for moved in reversed(unique.values())]
    return render(
        "moved.md", label=_label(corpus, main.to), href=links.relative(f"{page}.html", main.to), notes=notes
    )


def _note(corpus: Corpus, moved: Moved, page: str) -> Note:
    return Note(moved.anchor, _label(corpus, moved.to), links.relative(f"{page}.html", moved.to))


def _label(corpus: Corpus, url: str) -> str:
    """What a place is called: 《规划》第八章第1段, 某区, or its address."""
    page, _, anchor = url.partition("#")
    folder, _, name = page.removesuffix(".html").rpartition("/")
    for document in corpus.documents:
        if folder == f"texts/{document.id}":
            return links.short_title(document) + _place(document, anchor)
    labels = (unit.label for unit in corpus.pages if unit.label and unit.page == f"{folder}/{name}")
    return next(labels, url)


def _place(document: Document, anchor: str) -> str:
    division = document.division_by_id.get(f"{document.id}.{anchor}")
    if division:
        return links.path_label(document, division.id)
    above = anchor.rpartition(".")[0]
    passage = next((p for p in document.passages if p.anchor in (anchor, above)), None)
    return citation.passage_place(document, passage) if passage else ""
