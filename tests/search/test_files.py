"""The files of the index: small, of one build, in step with the published data."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from builder.layers.list import LAYERS
from builder.model.corpus import Corpus
from builder.search.entries import CONTENTS_ONLY, HEADING
from builder.search.files import index_files
from tests.support import ROOT, corpus_of, document, load_project

LARGEST, LARGEST_COMPRESSED = 1.2, 0.45  # of the corpus in bytes


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_project(ROOT).corpus


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> dict[str, str]:
    return index_files(corpus, LAYERS)


def arguments(script: str) -> list[Any]:
    return list(json.loads(f"[{script[script.index('(') + 1 : script.rindex(')')]}]"))


def test_the_text_index_is_small(files: dict[str, str], corpus: Corpus) -> None:
    passages = [passage.text for document in corpus.documents for passage in document.passages]
    headings = [d.heading for document in corpus.documents for d in document.headings]
    size = len("".join(passages + headings).encode())
    index = files["docs/data/search/text.js"].encode()
    assert len(index) < LARGEST * size
    assert len(gzip.compress(index, 9)) < LARGEST_COMPRESSED * size


def test_every_column_has_a_value_for_every_line(files: dict[str, str]) -> None:
    mark, text = arguments(files["docs/data/search/text.js"])
    same_mark, places = arguments(files["docs/data/search/places.js"])
    assert mark == same_mark
    assert {len(column) for column in places["unit"].values()} == {len(text.split("\n"))}


def test_every_heading_and_passage_is_an_entry_once(corpus: Corpus) -> None:
    found = [(text.document.id, entry) for text in corpus.texts for entry in text.entries]
    expected = [
        (document.id, d.anchor)
        for document in corpus.documents
        for d in document.headings
        if d.heading and d.status == "present"
    ]
    assert sorted((document, e.anchor) for document, e in found if e.kind == HEADING) == sorted(expected)
    passages = [(document.id, p.anchor) for document in corpus.documents for p in document.passages]
    kinds = (HEADING, CONTENTS_ONLY)
    assert [(document, e.anchor) for document, e in found if e.kind not in kinds] == passages


def test_cells_are_fields_and_nothing_else_parts_them(corpus: Corpus) -> None:
    for entry in (entry for text in corpus.texts for entry in text.entries):
        assert not [field for field in entry.fields if "\t" in field or "\n" in field]
        assert len(entry.fields) == 1 or entry.kind == "table"


def test_what_is_lost_is_said_by_entry_and_utf_16_unit(corpus: Corpus, files: dict[str, str]) -> None:
    _, text = arguments(files["docs/data/search/text.js"])
    _, places = arguments(files["docs/data/search/places.js"])
    around = {
        ((line := text.split("\n")[entry])[:at][-3:], line[at : at + 3], garbled)
        for entry, at, garbled in places["losses"]
    }
    assert ("力争达", "公里；", 0) in around or ("力争达", "公里，", 0) in around
    assert len(places["losses"]) == sum(len({loss.at for loss in lost}) for lost in corpus.losses.values())
    assert 1 in {garbled for *_, garbled in places["losses"]}


def test_places_of_losses_count_characters_beyond_the_basic_plane_twice() -> None:
    found = corpus_of(document("一、治水\n𠮷庆，到年，修水库。\n"))
    _, places = arguments(index_files(found, LAYERS)["docs/data/search/places.js"])
    assert places["losses"] == [[1, len("𠮷庆，到".encode("utf-16-le")) // 2, 0]]
