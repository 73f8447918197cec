"""Which districts a text speaks of, and in which sense."""

from __future__ import annotations

import pytest

from builder.editorial import cities
from builder.editorial.cities import City
from builder.layers.districts import find
from builder.layers.districts.find import Finder
from tests.support import document, small_project


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    root = small_project(tmp_path_factory.mktemp("project"))
    return cities.load(root / "editorial/cities/hucheng", "hucheng")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东山区建设", [("东山区", "district", "dongshan")]),
        ("东山、西湖", [("东山", "district", "dongshan"), ("西湖", "district", "xihu")]),
        ("东山口", [("东山口", "place", "dongshan")]),
        ("东山口岸东山", [("东山口", "place", "dongshan"), ("东山", "district", "dongshan")]),
        ("东山中学", [("东山中学", "institution", "dongshan")]),
        ("东山再起", [("东山再起", "false-hit", "dongshan")]),
        ("望江楼", [("望江楼", "place", "xihu")]),
        ("别处", []),
    ],
)
def test_an_occurrence_is_the_longest_name_that_begins_there(
    city: City, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(o.surface, o.sense, o.district) for o in Finder(city).find(text)] == expected


def test_a_district_is_found_where_its_name_has_radicals(city: City) -> None:
    [found] = Finder(city).find("在东⼭区和⻄")
    assert (found.district, found.surface, found.start, found.end) == ("dongshan", "东山区", 1, 4)
    assert Finder(city).key(" 东⼭区") == "dongshan"


def test_a_place_may_concern_two_districts_and_name_one(city: City) -> None:
    [found] = Finder(city).find("西湖大桥")
    assert (found.district, found.names_district, found.concerns) == ("xihu", True, ("dongshan", "xihu"))


def test_a_place_without_the_name_concerns_without_naming(city: City) -> None:
    [found] = Finder(city).find("望江楼")
    assert (found.names_district, found.concerns) == (False, ("xihu",))


def test_a_false_hit_concerns_nobody(city: City) -> None:
    [found] = Finder(city).find("东山再起")
    assert found.concerns == ()


def test_offsets_count_code_points(city: City) -> None:
    [found] = Finder(city).find("😀在东山区")
    assert (found.start, found.end) == (2, 5)


def test_counts_are_by_sense_over_passages_and_titles(city: City) -> None:
    layer = find.annotate(document("一、东山发展\n东山区、东山口、东山再起。\n"), Finder(city))
    assert layer.counts() == {"dongshan": {"district": 2, "place": 1, "false-hit": 1}}


def test_a_row_concerns_the_district_of_its_key_and_those_it_names(city: City) -> None:
    text = "| 区 | 重点 |\n|---|---|\n| 东山区 | 西湖大桥 |\n| 西湖 | 无 |\n| 合计 | 无 |\n"
    layer = find.annotate(document(text), Finder(city))
    [rows] = layer.rows.values()
    assert [(row.anchor, row.key, row.concerns) for row in rows] == [
        ("front.t1.r1", "dongshan", ("dongshan", "xihu")),
        ("front.t1.r2", "xihu", ("xihu",)),
        ("front.t1.r3", None, ()),
    ]


def test_the_offsets_of_a_row_are_its_line_in_the_text(city: City) -> None:
    found = document("| 区 | 重点 |\n|---|---|\n| 东山区 | 大桥 |\n| 西湖区 | |\n")
    [rows] = find.annotate(found, Finder(city)).rows.values()
    assert [found.passages[0].text[row.start : row.end] for row in rows] == ["东山区\t大桥", "西湖区\t"]


def test_a_document_without_a_city_has_an_empty_layer() -> None:
    layer = find.annotate(document("东山区。\n"), None)
    assert (layer.passages, layer.titles, layer.rows) == ({}, {}, {})
