"""Every page of the site, by its path below the project's root; what has an address on those that are no document's."""

from __future__ import annotations

from collections.abc import Iterator

from builder.html.template import render
from builder.layers.contract import Pages
from builder.layers.making import Layers
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.project.settings import Settings
from builder.render import completeness, corrections, district_pages, gap_list, home
from builder.render.documents import render_document
from builder.render.moved import render_moved
from builder.render.nav import NAV_FILE, render_nav

# Pages that are no document's, and no single layer's.
ACROSS = (home.PAGES, completeness.PAGES, gap_list.PAGES, corrections.PAGES, district_pages.PAGES)


def page_sets(layers: Layers) -> tuple[Pages, ...]:
    """All pages that are no document's, in the order of the navigation."""
    return (*ACROSS, *(layer.pages for layer in layers if layer.pages))


def addresses(corpus: Corpus, layers: Layers) -> Iterator[Unit]:
    """What has an address on these pages."""
    for pages in page_sets(layers):
        yield from pages.addresses(corpus)


def render_site(corpus: Corpus, settings: Settings, layers: Layers) -> dict[str, str]:
    """Markdown pages and the navigation."""
    pages: dict[str, str] = {}
    for document in corpus.documents:
        pages |= render_document(document, corpus, settings)
    sets = page_sets(layers)
    for one in sets:
        pages |= one.render(corpus, settings)
    for stand_in in (stand_in for one in sets for stand_in in one.stand_ins if stand_in.path not in pages):
        pages[stand_in.path] = render("none.md", page=stand_in)
    pages |= render_moved(corpus, pages)
    sections = [section for one in sets for section in one.navigation(corpus)]
    nav = render_nav(corpus.documents, sections, pages)
    return {NAV_FILE: nav, **{f"docs/{path}": text for path, text in pages.items()}}
