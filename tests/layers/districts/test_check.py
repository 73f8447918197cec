"""The classes of a district's name sum to the times it stands in a text, and an imbalance is found."""

from __future__ import annotations

from dataclasses import replace

from builder.editorial.cities import City, District, Name
from builder.layers.districts import find
from builder.layers.districts.check import occurrences
from builder.layers.districts.find import Finder
from tests.support import document

TEXT = "湖城发展规划\n一、总则。\n坚持原则。\n专栏1 表\n● 东山区。\n二、分则\n抓好落实。\n"
CITY = City("hucheng", "湖城", (District("dongshan", "东山"),), (Name("东山", "district", ("dongshan",)),))


def test_every_occurrence_of_a_district_is_in_a_class() -> None:
    found = document(TEXT)
    layer = find.annotate(found, Finder(CITY))
    assert list(occurrences(found, CITY, layer)) == []
    [finding] = occurrences(found, CITY, replace(layer, passages={}))
    assert finding.code == "E191"
    assert "出现 1 次，归类 0 次" in finding.message


def test_titles_that_only_the_contents_list_has_are_neither_classed_nor_counted() -> None:
    found = document("湖城规划\n目录\n第一章 东山\n第二章 东山和东山\n第一章 东山\n抓好落实。\n")
    layer = find.annotate(found, Finder(CITY))
    assert list(layer.titles) == ["plan.c1"]
    assert list(occurrences(found, CITY, layer)) == []
    [finding] = occurrences(found, CITY, replace(layer, titles={}))
    assert "出现 1 次，归类 0 次" in finding.message
