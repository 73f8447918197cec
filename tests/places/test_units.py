"""What has an address on a page about one thing."""

from __future__ import annotations

from builder.model.address import Unit
from builder.places.units import named_page


def test_a_page_is_remembered_by_the_name_it_is_about_and_its_sections_by_their_anchors() -> None:
    page, *sections = named_page("topics/water", "water", "水 利", ("main", "also"), "主题“水利”")
    assert page == Unit("topics/water", "water", "水 利", "主题“水利”")
    assert page.words == "水利"
    assert sections == [Unit("topics/water", "main", ""), Unit("topics/water", "also", "")]
