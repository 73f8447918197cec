"""The published lists, of districts, topics and terms, and the tables: in step with the documents."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Any

import pytest

Data = dict[str, Any]

SENSES = {"district", "place", "institution", "false_hit"}
DISTRICTS = ["越秀", "海珠", "荔湾", "天河", "白云", "黄埔", "花都", "番禺", "南沙", "从化", "增城"]


def test_districts_are_listed_in_the_order_of_box_14(data: Data) -> None:
    listed = data["districts.json"]["districts"]
    assert [district["name"] for district in listed] == DISTRICTS
    assert all(set(district["occurrences"]) == SENSES for district in listed)
    assert all(district["url"] == f"districts/{district['id']}.html" for district in listed)


@pytest.mark.parametrize("name", DISTRICTS)
def test_occurrences_sum_to_the_times_the_name_stands_there(
    data: Data, published: list[Data], name: str
) -> None:
    [district] = [d for d in data["districts.json"]["districts"] if d["name"] == name]
    words = [passage["text"] for found in published for passage in found["passages"]]
    words += [d["title"] for found in published for d in found["divisions"] if d["status"] == "present"]
    assert sum(district["occurrences"].values()) == sum(text.count(name) for text in words)


def test_an_occurrence_is_where_it_says(published: list[Data]) -> None:
    for found in published:
        places = [(p["text"], p["districts"]) for p in found["passages"]]
        places += [(d["title"], d["districts"]) for d in found["divisions"]]
        for text, occurrences in places:
            for occurrence in occurrences:
                assert text[occurrence["start"] : occurrence["end"]] == occurrence["surface"]
                assert set(occurrence) == {
                    *("id", "sense", "surface", "start", "end", "names_district", "concerns")
                }


def test_passages_of_a_district_are_those_that_concern_it(data: Data, published: list[Data]) -> None:
    concerning: dict[str, set[str]] = {}
    for found in published:
        for passage in found["passages"]:
            for occurrence in passage["districts"]:
                for district in occurrence["concerns"] if passage["kind"] != "table" else ():
                    concerning.setdefault(district, set()).add(passage["id"])
    for district in data["districts.json"]["districts"]:
        whole = {identifier for identifier in district["passages"] if ".t1.r" not in identifier}
        assert whole == concerning[district["id"]]
        assert len(set(district["passages"])) == len(district["passages"])


def test_each_district_is_concerned_by_its_row_of_box_14(data: Data) -> None:
    table = "2021-14th-five-year-plan.box14.t1"
    for number, district in enumerate(data["districts.json"]["districts"], 1):
        assert f"{table}.r{number}" in district["passages"]


# Topics and layers that are not built yet


def test_passages_of_a_topic_are_those_that_name_it(data: Data, published: list[Data]) -> None:
    named = [(topic, p["id"]) for found in published for p in found["passages"] for topic in p["topics"]]
    listed = [(t["id"], identifier) for t in data["topics.json"]["topics"] for identifier in t["passages"]]
    assert Counter(listed) == Counter(named)
    assert all(topic["url"] == f"topics/{topic['id']}.html" for topic in data["topics.json"]["topics"])


def test_terms_stand_where_they_say(data: Data) -> None:
    passages = [p for name, value in data.items() if name.startswith("documents/") for p in value["passages"]]
    terms = {term["id"]: term for term in data["terms.json"]["terms"]}
    listed: dict[str, list[str]] = {}
    for passage in passages:
        for use in passage["terms"]:
            term = terms[use["id"]]
            assert passage["text"][use["start"] : use["end"]] in (term["name"], *term["aliases"])
            listed.setdefault(use["id"], []).append(passage["id"])
    for term in terms.values():
        assert term["passages"] == list(dict.fromkeys(listed.get(term["id"], []))), term["id"]
        assert term["url"] == f"terms/{term['id']}.html"


@pytest.mark.parametrize("name", ["indicators", "citations", "parallels"])
def test_a_layer_that_is_not_built_publishes_an_empty_list(data: Data, name: str) -> None:
    assert data[f"{name}.json"] == {"schema_version": 1, name: []}


def test_the_spreadsheet_begins_with_a_byte_order_mark(files: dict[str, str]) -> None:
    text = files["docs/data/indicators.csv"]
    assert text.startswith("\ufeff")
    [header] = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert header == [
        *("id", "name", "value", "value_max", "value_text", "unit", "comparator", "period", "kind"),
        *("status", "series", "district", "passage", "url", "text"),
    ]


# Without metadata
