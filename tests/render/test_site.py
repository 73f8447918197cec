"""All pages of the site: those of documents, of layers, what stands in for them, and the navigation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import yaml

from builder.layers.contract import Key, Layer, Pages, StandIn
from builder.model.address import Moved, Unit
from builder.model.corpus import Corpus
from builder.project.settings import Edition, Settings
from builder.render.nav import NAV_FILE
from builder.render.site import addresses, render_site
from tests.support import corpus_of, document

SETTINGS = Settings("", "main", Edition("0", None, None), {})
STAND_IN = StandIn("bells/index.md", "钟声", "bells", "还没有钟。")


def layer(rendered: dict[str, str]) -> Layer[Any, Any]:
    """A layer with pages of its own."""
    pages = Pages(
        render=lambda *_: rendered,
        addresses=lambda _: (Unit("bells/index", "bells", ""),),
        navigation=lambda _: ({"钟": "bells/index.md"},),
        stand_ins=(STAND_IN,),
    )
    return Layer(Key("bells"), find=lambda *_: None, gather=lambda _: None, pages=pages)


def site(corpus: Corpus, *layers: Layer[Any, Any]) -> dict[str, str]:
    return render_site(corpus, SETTINGS, layers)


CORPUS = corpus_of(document("湖城发展规划\n一、治水\n修水库。\n"))


def test_all_pages_stand_below_docs_and_the_navigation_beside_it() -> None:
    assert set(site(CORPUS)) == {
        NAV_FILE,
        *(f"docs/texts/plan/{name}.md" for name in ("index", "all", "i1", "corrections")),
        *("docs/index.md", "docs/texts/completeness.md", "docs/texts/gaps.md", "docs/texts/corrections.md"),
        *("docs/districts/index.md", "docs/districts/topics.md"),  # stand in: there are no districts
    }


def test_a_layer_has_its_pages_addresses_and_navigation() -> None:
    made = layer({"bells/index.md": "# 钟\n", "bells/big.md": "# 大钟\n"})
    pages = site(CORPUS, made)
    assert pages["docs/bells/index.md"] == "# 钟\n"
    assert {"钟": "bells/index.md"} in yaml.safe_load(pages[NAV_FILE])["nav"]
    assert "bells/big.md" in pages[NAV_FILE].partition("not_in_nav")[2]
    assert list(addresses(CORPUS, [made]))[-1] == Unit("bells/index", "bells", "")
    assert list(addresses(CORPUS, [])) == list(addresses(CORPUS, [made]))[:-1]


def test_where_a_layer_has_nothing_to_show_a_page_stands_in_and_says_so() -> None:
    page = site(CORPUS, layer({}))["docs/bells/index.md"]
    assert "# 钟声 { #bells }" in page
    assert "<p>还没有钟。</p>" in page


def test_pages_that_are_gone_lead_on_and_are_not_in_the_navigation() -> None:
    moved = replace(CORPUS, moved=(Moved("topics/gone", "gone", "texts/plan/i1.html#i1"),))
    pages = site(moved)
    assert "现在见" in pages["docs/topics/gone.md"]
    nav, _, outside = pages[NAV_FILE].partition("not_in_nav")
    assert "topics/gone.md" not in nav
    assert "topics/gone.md" in outside
