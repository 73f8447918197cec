"""The files of the index: small, of one build, in step with the published data."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from builder.model.corpus import Corpus
from builder.pipeline import Timings, load_corpus
from builder.search.files import index_files
from builder.search.units import CONTENTS_ONLY, HEADING, units
from tests.support import ROOT

LARGEST, LARGEST_COMPRESSED = 1.2, 0.45  # of the corpus in bytes


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus(ROOT, Timings())[0]


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> dict[str, str]:
    return index_files(corpus)


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


def test_every_heading_and_passage_is_a_unit_once(corpus: Corpus) -> None:
    found = list(units(corpus))
    expected = [
        (document.id, d.anchor)
        for document in corpus.documents
        for d in document.headings
        if d.heading and d.status == "present"
    ]
    assert sorted((u.document.id, u.anchor) for u in found if u.kind == HEADING) == sorted(expected)
    passages = [(document.id, p.anchor) for document in corpus.documents for p in document.passages]
    kinds = (HEADING, CONTENTS_ONLY)
    assert [(u.document.id, u.anchor) for u in found if u.kind not in kinds] == passages


def test_cells_are_fields_and_nothing_else_parts_them(corpus: Corpus) -> None:
    for unit in units(corpus):
        assert not [field for field in unit.fields if "\t" in field or "\n" in field]
        assert len(unit.fields) == 1 or unit.kind == "table"
