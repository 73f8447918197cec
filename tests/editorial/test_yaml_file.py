"""Editorial data: read strictly, with the place of everything that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.editorial.yaml_file import YamlFile, load
from builder.findings.finding import DataError, Finding
from tests.support import DISTRICTS, METADATA, TOPICS

GOOD = METADATA.format(title="湖城规划", city="hucheng")


def read(folder: Path, text: str, schema: str = "document") -> YamlFile:
    path = folder / "file.yml"
    path.write_text(text, encoding="utf-8")
    return load(path, "shown/file.yml", schema)


def findings(folder: Path, text: str, schema: str = "document") -> tuple[Finding, ...]:
    with pytest.raises(DataError) as caught:
        read(folder, text, schema)
    return caught.value.findings


def test_a_good_file_is_read(tmp_path: Path) -> None:
    file = read(tmp_path, GOOD)
    assert file.data["title"] == "湖城规划"
    assert file.data["date"] is None


def test_dates_and_other_scalars_stay_text(tmp_path: Path) -> None:
    data = read(tmp_path, GOOD.replace("date: null", "date: 2021-01-29")).data
    assert data["date"] == "2021-01-29"


def test_integers_are_integers(tmp_path: Path) -> None:
    assert read(tmp_path, f"{GOOD}order: 3\n").data["order"] == 3


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, f"\ufeff{GOOD}").data["title"] == "湖城规划"


def test_places_of_values_are_known(tmp_path: Path) -> None:
    file = read(tmp_path, DISTRICTS, "districts")
    found = file.finding(("districts", 1, "id"), "E122", "…")
    assert (found.path, found.line, found.column) == ("shown/file.yml", 5, 5)


def test_a_finding_without_a_place_of_its_own_stands_at_what_is_above_it(tmp_path: Path) -> None:
    file = read(tmp_path, DISTRICTS, "districts")
    assert file.finding(("districts", 1, "colour"), "E113", "…").line == 5


def test_a_syntax_error_has_its_place(tmp_path: Path) -> None:
    [found] = findings(tmp_path, "title: 题\n  kind: 其他\n")
    assert (found.code, found.line, found.column) == ("E111", 2, 2)


def test_a_tab_as_indentation_is_a_syntax_error(tmp_path: Path) -> None:
    [found] = findings(tmp_path, "hints:\n\ttitles: []\n")
    assert (found.code, found.line) == ("E111", 2)


def test_a_key_given_twice_is_an_error_at_the_second(tmp_path: Path) -> None:
    [found] = findings(tmp_path, f"{GOOD}title: 又一个\n")
    assert (found.code, found.line, found.quote) == ("E112", 12, "title")


@pytest.mark.parametrize(
    ("good", "bad", "line", "words"),
    [
        ("title: 湖城规划", "title: 2021", 1, "文字"),
        ("title: 湖城规划", "title: ''", 1, "至少要有 1 个"),
        ("kind: 其他", "kind: 散文", 3, "五年规划纲要"),
        ("date: null", "date: 2021年", 5, "date"),
        ("city: hucheng", "city: [hucheng]", 7, "文字或null"),
    ],
)
def test_a_value_against_the_schema_says_what_is_allowed(
    tmp_path: Path, good: str, bad: str, line: int, words: str
) -> None:
    [found] = findings(tmp_path, GOOD.replace(good, bad, 1))
    assert (found.code, found.line) == ("E113", line)
    assert words in found.message


@pytest.mark.parametrize(("schema", "text"), [("districts", DISTRICTS), ("topics", TOPICS)])
def test_an_id_that_the_site_needs_for_a_page_of_its_own_is_refused(
    tmp_path: Path, schema: str, text: str
) -> None:
    first = "dongshan" if schema == "districts" else "water"
    [found] = findings(tmp_path, text.replace(first, "index"), schema)
    assert found.code == "E113"
    assert found.message.startswith("“id”的值不符合规定：网站上另有用处，不能取的有：index、")


def test_an_unknown_key_is_named_with_those_that_are_known(tmp_path: Path) -> None:
    [found] = findings(tmp_path, f"{GOOD}colour: red\n")
    assert (found.line, found.column) == (12, 0)
    assert "colour" in found.message
    assert "short_title" in found.hint


def test_each_missing_key_is_one_finding(tmp_path: Path) -> None:
    found = findings(tmp_path, GOOD.replace("rights: unknown\n", "").replace("issuer: unknown\n", ""))
    assert sorted(f.message for f in found) == ["缺少键“issuer”。", "缺少键“rights”。"]


def test_a_word_given_twice_to_a_topic_is_an_error(tmp_path: Path) -> None:
    [found] = findings(tmp_path, TOPICS.replace("[水库]", "[水库, 水库]"), "topics")
    assert "重复" in found.message


@pytest.mark.parametrize("text", ["", "- 列表\n", "文字\n", "null\n"])
def test_a_file_that_is_no_mapping_is_one_finding(tmp_path: Path, text: str) -> None:
    [found] = findings(tmp_path, text)
    assert (found.code, found.line) == ("E113", 1)
