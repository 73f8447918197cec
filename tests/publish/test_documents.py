"""The published data, as docs/about/data.md and the design promise it."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from typing import Any

import pytest

from builder.layers.list import LAYERS
from builder.model.corpus import Corpus
from builder.project.project import Project
from builder.publish.data_files import data_files
from tests.support import SOURCE_TEXTS, as_published, document

Data = dict[str, Any]

SPAN = {"line", "column", "end_line", "end_column"}
SENSES = {"district", "place", "institution", "false_hit"}
DISTRICTS = ["越秀", "海珠", "荔湾", "天河", "白云", "黄埔", "花都", "番禺", "南沙", "从化", "增城"]


@pytest.fixture(scope="module")
def files(corpus: Corpus, project: Project) -> dict[str, str]:
    return data_files(corpus, project.settings, LAYERS)


@pytest.fixture(scope="module")
def data(files: dict[str, str]) -> Data:
    start = len("docs/data/")
    data = (path for path in files if path.startswith("docs/data/") and path.endswith(".json"))
    return {path[start:]: json.loads(files[path]) for path in data}


@pytest.fixture(scope="module")
def published(data: Data) -> list[Data]:
    return [content for name, content in data.items() if name.startswith("documents/")]


def spans(document: Data) -> list[Data]:
    found = [*document["title_source"], *(edit["source"] for edit in document["edits"])]
    for part in ("divisions", "passages", "set_aside"):
        found += [span for item in document[part] for span in item["source"]]
    return [*found, *(gap["source"] for gap in document["gaps"])]


def test_every_file_says_its_schema_version(data: Data) -> None:
    assert {content["schema_version"] for content in data.values()} == {1}


def test_files_are_the_documents_and_the_lists(files: dict[str, str]) -> None:
    stems = sorted(path.stem for path in SOURCE_TEXTS.glob("*.txt"))
    lists = ["documents", "districts", "topics", "terms", "indicators", "citations", "parallels"]
    expected = {f"docs/data/{name}.json" for name in (*lists, *(f"documents/{stem}" for stem in stems))}
    expected |= {
        f"docs/schemas/{name}.schema.json"
        for name in ("documents", "document", "districts", "topics", "terms")
    }
    tables = ("districts", "district-topics", "topics", "terms", "indicators")
    assert set(files) == expected | {f"docs/data/{name}.csv" for name in tables}


def test_documents_are_listed_with_their_counts(data: Data) -> None:
    for listed in data["documents.json"]["documents"]:
        whole = data[f"documents/{listed['id']}.json"]
        assert list(listed) == [
            *("id", "title", "kind", "issuer", "date", "date_basis", "source_file"),
            *("short_title", "url", "divisions", "passages", "gaps"),
        ]
        assert listed["divisions"] == sum(d["status"] == "present" for d in whole["divisions"])
        assert (listed["passages"], listed["gaps"]) == (len(whole["passages"]), len(whole["gaps"]))
        assert listed["url"] == f"texts/{listed['id']}/index.html"
        assert {key: listed[key] for key in ("title", "date", "source_file")} == {
            key: whole[key] for key in ("title", "date", "source_file")
        }


def test_a_document_has_the_keys_of_the_contract(published: list[Data]) -> None:
    for found in published:
        assert set(found) == {
            *("schema_version", "id", "title", "printed_title", "title_source", "kind", "issuer", "date"),
            *("date_basis", "source_file", "sha256", "divisions", "passages", "set_aside", "edits"),
            *("typography", "white_space", "gaps", "contents", "aliases"),
        }
        assert (SOURCE_TEXTS / found["source_file"]).exists()
        assert len(found["sha256"]) == 64


def test_divisions_passages_and_the_rest_have_the_keys_of_the_contract(published: list[Data]) -> None:
    keys = {
        "divisions": {
            *("id", "parent", "level", "kind", "marker", "number", "number_text", "number_source", "title"),
            *("title_in_contents", "end_mark", "url", "source", "districts", "related", "status"),
        },
        "passages": {
            *("id", "division", "kind", "text", "header", "rows", "row_ids", "cells", "url", "source"),
            *("districts", "topics", "topic_evidence", "terms"),
        },
        "set_aside": {"text", "source", "reason"},
        "edits": {"source", "before", "after", "rule"},
        "typography": {"rule", "before", "after", "count", "places"},
        "gaps": {"kind", "code", "text", "source", "passage", "at", "note", "confidence", "rule"},
    }
    for found in published:
        for part, expected in keys.items():
            assert all(set(item) == expected for item in found[part]), part


def test_spans_lie_inside_the_source_and_forward(published: list[Data]) -> None:
    for found in published:
        lines = (SOURCE_TEXTS / found["source_file"]).read_text(encoding="utf-8").split("\n")
        for span in spans(found):
            assert set(span) == SPAN
            assert (span["line"], span["column"]) <= (span["end_line"], span["end_column"])
            assert 1 <= span["line"] <= span["end_line"] <= len(lines)
            assert span["end_column"] <= len(lines[span["end_line"] - 1])


def test_a_passage_is_where_its_span_says(published: list[Data]) -> None:
    report = next(found for found in published if "report" in found["id"])
    [passage] = [p for p in report["passages"] if p["text"].startswith("经济实力迈上新台阶。")]
    line = (SOURCE_TEXTS / report["source_file"]).read_text(encoding="utf-8").split("\n")[17]
    assert passage["source"] == [{"line": 18, "column": 0, "end_line": 18, "end_column": len(line)}]
    assert passage["text"] == line


def test_ids_are_ascii_unique_and_begin_with_the_document(published: list[Data]) -> None:
    ids = [item["id"] for found in published for part in ("divisions", "passages") for item in found[part]]
    assert len(set(ids)) == len(ids)
    assert all(identifier.isascii() for identifier in ids)
    for found in published:
        assert all(item["id"].startswith(f"{found['id']}.") for item in found["divisions"])


def test_the_fragment_of_an_address_is_the_id_without_the_document(published: list[Data]) -> None:
    for found in published:
        for item in (*found["divisions"], *found["passages"]):
            page, _, fragment = item["url"].partition("#")
            assert f"{found['id']}.{fragment}" == item["id"]
            assert page.startswith(f"texts/{found['id']}/")
            assert page.endswith(".html")


def test_parents_and_divisions_resolve_and_levels_follow(published: list[Data]) -> None:
    for found in published:
        levels = {division["id"]: division["level"] for division in found["divisions"]}
        for division in found["divisions"]:
            above = levels[division["parent"]] if division["parent"] else 0
            assert division["level"] == above + 1
        assert all(passage["division"] in levels for passage in found["passages"])


def test_a_missing_division_cites_the_contents_and_owns_nothing(published: list[Data]) -> None:
    outline = next(found for found in published if "five-year-plan" in found["id"] and "14th" in found["id"])
    missing = {d["id"]: d for d in outline["divisions"] if d["status"] == "missing"}
    aside = [span for item in outline["set_aside"] if item["reason"] == "contents" for span in item["source"]]
    assert all(d["source"][0] in aside for d in missing.values())
    assert not [p for p in outline["passages"] if p["division"] in missing]
    assert all(d["title"] == d["title_in_contents"] for d in missing.values())


def test_printed_numbers_are_said_to_be_printed(published: list[Data]) -> None:
    for found in published:
        for division in found["divisions"]:
            printed = division["number"] is not None
            if division["number_source"] == "inferred":
                assert (division["marker"], division["number_text"]) == ("", None)
                continue
            assert division["number_source"] == ("printed" if printed else None)
            assert bool(division["marker"]) == printed or division["marker"] in ("——", "—")


def test_the_text_of_a_table_is_its_cells(published: list[Data]) -> None:
    tables = [passage for found in published for passage in found["passages"] if passage["kind"] == "table"]
    assert len(tables) == 1
    for table in tables:
        rows = [table["header"], *table["rows"]]
        assert table["text"] == "\n".join("\t".join(row) for row in rows)
        assert [len(row) for row in table["cells"]] == [len(row) for row in rows]


def test_only_tables_have_cells(published: list[Data]) -> None:
    for found in published:
        others = [p for p in found["passages"] if p["kind"] != "table"]
        assert all((p["header"], p["rows"], p["cells"]) == (None, None, None) for p in others)


def test_a_join_is_an_edit_with_an_empty_span_at_the_end_of_the_first_run(published: list[Data]) -> None:
    for found in published:
        ends = [
            (run["end_line"], run["end_column"])
            for passage in found["passages"]
            if passage["kind"] != "table"
            for run in passage["source"][:-1]
        ]
        joins = [edit["source"] for edit in found["edits"] if edit["rule"] == "join"]
        assert [(j["line"], j["column"]) for j in joins] == ends
        assert [(j["end_line"], j["end_column"]) for j in joins] == ends


# Districts


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


def test_a_bare_text_has_null_metadata_and_its_stem_as_id() -> None:
    found = as_published(document("一、总则\n坚持原则。\n"))
    assert found["id"] == "plan"
    assert {found[key] for key in ("title", "kind", "issuer", "date", "date_basis")} == {None}
    assert found["passages"][0]["url"] == "texts/plan/i1.html#i1.p1"


def test_control_characters_are_edits_to_visible_symbols() -> None:
    found = as_published(document("前\x07后。\n"))
    assert found["passages"][0]["text"] == "前␇后。"
    assert found["edits"] == [
        {
            "source": {"line": 1, "column": 1, "end_line": 1, "end_column": 2},
            "before": "\x07",
            "after": "␇",
            "rule": "control-character",
        }
    ]


def test_no_control_character_is_published_as_words() -> None:
    text = "目录\n第一章 甲\x07\n第二章 乙\n第三章 丙\n第四章 丁\n第五章 戊\n正文\x1b。\n"
    found = as_published(document(text))
    words = [d["title"] + (d["title_in_contents"] or "") for d in found["divisions"]]
    words += [p["text"] for p in found["passages"]] + [item["text"] for item in found["set_aside"]]
    words += [gap["text"] + gap["note"] for gap in found["gaps"]]
    assert not [said for said in words if "\x07" in said or "\x1b" in said]
