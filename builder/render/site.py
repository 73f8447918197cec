"""Everything that is generated for the site, by its path below the project's root."""

from __future__ import annotations

from builder.html.escape import render
from builder.layers.terms.glossary import render_glossary
from builder.layers.terms.pages import render_terms
from builder.layers.topics.pages import render_topics
from builder.model.corpus import Corpus
from builder.places import links
from builder.project.settings import Settings
from builder.render.booklet import render_booklets
from builder.render.completeness import render_completeness
from builder.render.district import render_district_pages
from builder.render.districts import render_districts
from builder.render.documents import render_document
from builder.render.matrix import render_matrix
from builder.render.moved import render_moved
from builder.render.nav import NAV_FILE, render_nav
from builder.render.nothing import render_nothing


def render_site(corpus: Corpus, settings: Settings) -> dict[str, str]:
    """Markdown pages and the navigation."""
    pages = {"index.md": _home(corpus, settings)}
    for document in corpus.documents:
        pages |= render_document(document, corpus, settings)
    pages |= render_completeness(corpus)
    pages |= render_districts(corpus) | render_district_pages(corpus) | render_matrix(corpus)
    pages |= render_topics(corpus)
    terms = render_terms(corpus)
    booklets = render_booklets(corpus, settings)
    pages |= render_glossary(corpus) | terms | booklets
    nothing = render_nothing(pages)
    pages |= nothing
    moved = render_moved(corpus, pages)
    pages |= moved
    return {
        NAV_FILE: render_nav(corpus, [*booklets, *nothing, *moved, *terms]),
        **{f"docs/{path}": text for path, text in pages.items()},
    }


def _home(corpus: Corpus, settings: Settings) -> str:
    used = {document.metadata.city for document in corpus.documents}
    return render(
        "home.md",
        documents=[(d, links.short_title(d), links.cover(d), links.lacks(d)) for d in corpus.documents],
        districts=[(d.name, links.district_url(d.id)) for d in corpus.districts],
        topics=[(t.name, links.topic_url(t.id)) for t in corpus.topics],
        cities="、".join(city.name for city in corpus.cities.values() if city.id in used) or "各地",
        passages=sum(len(d.passages) for d in corpus.documents),
        edition=settings.edition,
    )
