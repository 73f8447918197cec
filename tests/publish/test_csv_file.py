"""The tables to download: they open right in a spreadsheet, say what the pages say, and run nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.layers.districts.data import BETWEEN_CELLS
from builder.layers.list import LAYERS
from builder.model.corpus import Corpus
from builder.project.project import Project
from builder.publish.csv_file import as_csv, guarded
from builder.publish.data_files import data_files
from tests.generated import HOSTILE, quick

Lines = list[dict[str, str]]
_MARK = re.compile("〔[…？]〕")


def read(text: str) -> Lines:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.fixture(scope="module")
def published(corpus: Corpus, project: Project) -> dict[str, str]:
    return data_files(corpus, project.settings, LAYERS)


@pytest.fixture(scope="module")
def files(published: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in published.items() if path.endswith(".csv")}


@pytest.fixture(scope="module")
def tables(files: dict[str, str]) -> dict[str, Lines]:
    return {path.removeprefix("docs/data/"): read(text) for path, text in files.items()}


@pytest.fixture(scope="module")
def data(published: dict[str, str]) -> dict[str, dict[str, list[dict[str, object]]]]:
    return {
        name: json.loads(published[f"docs/data/{name}.json"]) for name in ("districts", "topics", "terms")
    }


def test_lines_end_as_spreadsheets_expect(files: dict[str, str]) -> None:
    for text in files.values():
        assert text.endswith("\r\n")
        assert "\n" not in text.replace("\r\n", "")


def test_what_concerns_a_district_is_what_the_data_lists(tables: dict[str, Lines], data: dict) -> None:  # type: ignore[type-arg]
    listed = [(d["id"], found) for d in data["districts"]["districts"] for found in d["passages"]]
    assert [(line["district"], line["id"]) for line in tables["districts.csv"]] == listed


def test_a_line_has_the_words_of_its_passage_and_its_address(
    tables: dict[str, Lines], corpus: Corpus
) -> None:
    texts = {passage.id: passage.text for d in corpus.documents for passage in d.passages}
    rows = [line for line in tables["districts.csv"] if line["id"] not in texts]
    for line in tables["districts.csv"]:
        assert line["url"].endswith(f"#{line['id'].removeprefix(line['document'] + '.')}")
        assert line["id"] in {row["id"] for row in rows} or _bare(line["text"]) == texts[line["id"]]
        assert int(line["lost"]) == len(_MARK.findall(line["text"]))
        assert all(word in line["text"] for word in line["words"].split("；"))
        assert set(line["senses"].split("；")) <= {"district", "place", "institution", "false_hit"}
    assert all(BETWEEN_CELLS in row["text"] and "一行" in row["place"] for row in rows)
    assert len({row["id"] for row in rows}) == 11
    assert (
        sum(int(line["lost"]) for line in tables["districts.csv"]) > 100
    )  # one of the copies is badly damaged


def _bare(text: str) -> str:
    return _MARK.sub("", text)


def test_a_districts_topics_sum_to_its_passages(tables: dict[str, Lines]) -> None:
    lines = tables["district-topics.csv"]
    passages = Counter(line["district"] for line in tables["districts.csv"])
    main = Counter({d: sum(int(x["main"]) for x in lines if x["district"] == d) for d in passages})
    assert main == passages
    assert {line["topic_name"] for line in lines if not line["topic"]} == {""}


def test_a_topics_passages_are_those_of_the_data(tables: dict[str, Lines], data: dict) -> None:  # type: ignore[type-arg]
    for topic in data["topics"]["topics"]:
        lines = [line for line in tables["topics.csv"] if line["topic"] == topic["id"]]
        assert sum(int(line["main"]) + int(line["also"]) for line in lines) == len(topic["passages"])
        for line in lines:
            counted = sum(found.startswith(line["document"] + ".") for found in topic["passages"])
            assert int(line["main"]) + int(line["also"]) == counted


def test_a_terms_occurrences_are_those_of_the_data(tables: dict[str, Lines], data: dict) -> None:  # type: ignore[type-arg]
    for term in data["terms"]["terms"]:
        lines = [line for line in tables["terms.csv"] if line["term"] == term["id"]]
        counts = {line["document"]: int(line["occurrences"]) for line in lines}
        assert len(counts) == len(lines)
        assert {document: count for document, count in counts.items() if count} == term["documents"]


def test_addresses_are_given_in_full_where_the_site_has_one(corpus: Corpus, project: Project) -> None:
    assert read(data_files(corpus, project.settings, LAYERS)["docs/data/districts.csv"])[0]["url"].startswith(
        "texts/"
    )
    settings = replace(project.settings, site_url="https://plans.example/gz")
    lines = read(data_files(corpus, settings, LAYERS)["docs/data/districts.csv"])
    assert all(line["url"].startswith("https://plans.example/gz/texts/") for line in lines)


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-1", "@SUM(A1)", " =1", "＝1", "\t=1", "\rx"])
def test_a_cell_that_would_be_a_formula_is_text(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert as_csv(["a"], [(cell,)]).partition("\r\n")[2].strip('"\r\n')[0] == "'"


@pytest.mark.parametrize("cell", ["越秀", "——坚持", "1=1", "", 0, -1])
def test_any_other_cell_is_left_alone(cell: str | int) -> None:
    assert guarded(cell) == cell


@quick
@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8)), min_size=1, max_size=4))
def test_whatever_a_cell_holds_comes_back(cells: list[str]) -> None:
    [head, line] = csv.reader(
        io.StringIO(as_csv(map(str, range(len(cells))), [tuple(cells)])[1:], newline="")
    )
    assert len(head) == len(line)
    for cell, found in zip(cells, line, strict=True):
        assert found in (cell, f"'{cell}")
        assert found[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")
