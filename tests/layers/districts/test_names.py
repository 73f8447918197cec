"""How a district's name stands in the texts, and which places with it are not counted to it."""

from __future__ import annotations

from dataclasses import replace

from builder.editorial.about import Metadata
from builder.editorial.cities import Name
from builder.editorial.editorial import Editorial
from builder.layers.districts import names
from tests.layers.districts import lake
from tests.layers.districts.lake import DONGSHAN, XIHU, made
from tests.support import corpus_of, document

CORPUS = made()
PAGE = "districts/dongshan.html"


def test_the_name_is_counted_by_document_and_class() -> None:
    lines = names.counts_lines(CORPUS, DONGSHAN, PAGE)
    assert [(line.name, line.href, line.counts, line.total) for line in lines] == [
        # district, place, institution, false hit
        ("《规划》", "../texts/plan/index.html", (2, 1, 1, 1), 5),
        ("《报告》", "../texts/report/index.html", (1, 1, 0, 2), 4),
    ]
    assert [line.counts for line in names.counts_lines(CORPUS, XIHU, PAGE)] == [(1, 0, 0, 0), (0, 0, 0, 0)]


def test_a_false_hit_is_counted_and_shown_with_its_reason_and_first_place() -> None:
    [hit] = names.false_hits(CORPUS, DONGSHAN, PAGE)
    assert (hit.surface, hit.reason, hit.count) == ("东山再起", "成语", 3)
    assert (hit.place, hit.href) == ("《规划》第一章标题", "../texts/plan/c1.html#c1")
    assert hit.excerpt == "<mark>东山再起</mark>"
    assert names.false_hits(CORPUS, XIHU, PAGE) == []


def test_places_with_the_name_that_lie_in_another_district_are_told() -> None:
    assert names.elsewhere(CORPUS, DONGSHAN) == [("东山码头", 2)]
    assert names.elsewhere(CORPUS, XIHU) == []


def test_a_place_with_the_name_whose_district_nobody_has_settled_is_told() -> None:
    names_there = (*lake.NAMES, Name("东山大道", "place", ()), Name("东山风格", "false-hit", ()))
    city = replace(lake.CITY, names=names_there)
    about = Metadata(city="hucheng")
    text = document("规划\n一、道路\n修东山大道，东山区有东山风格。\n", about)
    corpus = corpus_of(text, editorial=Editorial({"hucheng": city}))
    assert names.elsewhere(corpus, DONGSHAN) == [("东山大道", 1)]
