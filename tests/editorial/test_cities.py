"""A city's districts and names."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.editorial import cities
from builder.findings.finding import DataError
from builder.project.project import Project
from tests.support import DISTRICTS, GAZETTEER


def write(folder: Path, districts: str = DISTRICTS, names: str = GAZETTEER) -> Path:
    city = folder / "hucheng"
    city.mkdir()
    (city / "districts.yml").write_text(districts, encoding="utf-8")
    (city / "gazetteer.yml").write_text(names, encoding="utf-8")
    return city


def codes(folder: Path) -> list[tuple[str, str, int]]:
    with pytest.raises(DataError) as caught:
        cities.load(folder, "city")
    return [(f.code, f.path.removeprefix("city/"), f.line) for f in caught.value.findings]


def test_a_city_has_its_districts_in_order(tmp_path: Path) -> None:
    city = cities.load(write(tmp_path), "city")
    assert [(d.id, d.name) for d in city.districts] == [("dongshan", "东山"), ("xihu", "西湖")]
    assert city.district("xihu").name == "西湖"


def test_a_district_is_known_with_and_without_its_suffix(tmp_path: Path) -> None:
    surfaces = {n.surface for n in cities.load(write(tmp_path), "city").names if n.sense == "district"}
    assert surfaces == {"东山", "东山区", "西湖", "西湖区"}


def test_sections_give_names_their_sense(tmp_path: Path) -> None:
    names = {n.surface: (n.sense, n.concerns) for n in cities.load(write(tmp_path), "city").names}
    assert names["西湖大桥"] == ("place", ("dongshan", "xihu"))
    assert names["东山中学"] == ("institution", ("dongshan",))
    assert names["东山再起"] == ("false-hit", ())


def test_a_name_may_be_written_with_the_marks_of_the_source_or_of_the_page(tmp_path: Path) -> None:
    names = GAZETTEER.replace("{name: 望江楼,", "{name: 望江楼(旧址), aliases: [望江楼（旧址）],")
    surfaces = [name.surface for name in cities.load(write(tmp_path, names=names), "city").names]
    assert surfaces.count("望江楼（旧址）") == 1
    assert "望江楼(旧址)" not in surfaces


def test_an_alias_means_the_same(tmp_path: Path) -> None:
    names = GAZETTEER.replace("{name: 望江楼,", "{name: 望江楼, aliases: [望江公园],")
    found = {n.surface: n.concerns for n in cities.load(write(tmp_path, names=names), "city").names}
    assert found["望江公园"] == found["望江楼"] == ("xihu",)


def test_empty_sections_are_fine(tmp_path: Path) -> None:
    city = cities.load(write(tmp_path, names="city: hucheng\nplaces:\n"), "city")
    assert len(city.names) == 4


def test_errors_of_both_files_are_reported_together(tmp_path: Path) -> None:
    bad = write(
        tmp_path,
        f"{DISTRICTS}  - {{id: xihu, name: 西湖}}\n",
        GAZETTEER.replace("districts: [xihu]", "districts: [nanhu]"),
    )
    assert sorted(codes(bad)) == [
        ("E121", "gazetteer.yml", 5),
        ("E122", "districts.yml", 6),
        ("E122", "districts.yml", 6),
    ]


def test_errors_against_the_schema_do_not_hide_those_of_the_other_file(tmp_path: Path) -> None:
    bad = write(tmp_path, f"{DISTRICTS}colour: red\n", f"{GAZETTEER}colour: red\n")
    assert {path for _, path, _ in codes(bad)} == {"districts.yml", "gazetteer.yml"}


def test_a_district_s_own_name_cannot_be_a_place_as_well(tmp_path: Path) -> None:
    bad = write(tmp_path, names=GAZETTEER.replace("name: 望江楼", "name: 西湖区"))
    assert codes(bad) == [("E122", "gazetteer.yml", 5)]


def test_guangzhou_has_eleven_districts_in_the_order_of_box_14(project: Project) -> None:
    names = [district.name for district in project.editorial.cities["guangzhou"].districts]
    assert "".join(names) == "越秀海珠荔湾天河白云黄埔花都番禺南沙从化增城"
