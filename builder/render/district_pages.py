"""The pages about districts, which several layers speak on: overview, matrix, the page and the booklet of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.layers.contract import Pages, StandIn
from builder.layers.districts.gathered import DISTRICTS
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.places import links
from builder.places.units import named_page
from builder.project.settings import Settings
from builder.render.booklet import render_booklets
from builder.render.district import render_district_pages
from builder.render.districts import render_districts
from builder.render.matrix import render_matrix

# Anchors that the templates put on every page of a kind (tests/addresses/test_site.py compares them with the pages).
OVERVIEW = ("districts", "passages", "booklets", "occurrences", "undecided")
DISTRICT = (
    *(
        "topics",
        "terms",
        "passages",
        "by-document",
        "direct",
        "places",
        "by-topic",
        "occurrences",
        "nameless",
    ),
)
_SENTENCE = "现有文本的城市还没有区和地名的数据，没有按区标注。"


def _render(corpus: Corpus, settings: Settings) -> dict[str, str]:
    overview = render_districts(corpus) | render_district_pages(corpus) | render_matrix(corpus)
    return overview | render_booklets(corpus, settings)


def _addresses(corpus: Corpus) -> Iterator[Unit]:
    districts = DISTRICTS.of(corpus).all
    if districts:
        yield from (Unit("districts/index", anchor, "") for anchor in OVERVIEW)
        yield Unit("districts/topics", "matrix", "")
    for district in districts:
        name = f"{district.name}区"
        yield from named_page(f"districts/{district.id}", district.id, district.name, DISTRICT, name)
        yield from named_page(f"booklets/{district.id}", district.id, district.name, (), f"{name}手册")


def _navigation(corpus: Corpus) -> Iterator[Mapping[str, Any]]:
    districts = DISTRICTS.of(corpus)
    if districts.all:
        pages = [
            {links.safe(districts.label(district)): f"districts/{district.id}.md"}
            for district in districts.all
        ]
        yield {"各区": [{"各区比较": "districts/index.md"}, {"区与主题": "districts/topics.md"}, *pages]}


PAGES = Pages(
    _render,
    _addresses,
    _navigation,
    (
        StandIn("districts/index.md", "各区比较", "districts", _SENTENCE),
        StandIn("districts/topics.md", "区与主题", "matrix", _SENTENCE),
    ),
)
