"""The JSON Schemas of the published data: sound, kept by the data, and strict enough to notice."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import pytest
from jsonschema_rs import meta, validator_for

from builder.layers.list import LAYERS
from builder.model.corpus import Corpus
from builder.project.project import Project
from builder.publish.data_files import data_files
from tests.support import ROOT

NAMES = ("districts", "topics", "terms")


def schema(name: str) -> Any:
    [listing] = [layer.listing for layer in LAYERS if layer.name == name]
    assert listing is not None
    return listing.schema


@pytest.fixture(scope="module")
def data(corpus: Corpus, project: Project) -> dict[str, Any]:
    files = data_files(corpus, project.settings, LAYERS)
    return {name: json.loads(files[f"docs/data/{name}.json"]) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_data_keep_their_schema(data: dict[str, Any], name: str) -> None:
    assert meta.is_valid(schema(name))
    assert [error.message for error in validator_for(schema(name)).iter_errors(data[name])] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_described_and_required(data: dict[str, Any], name: str) -> None:
    item = schema(name)["properties"][name]["items"]
    assert set(item["required"]) == set(item["properties"]) == set(data[name][name][0])
    assert all("description" in field for field in item["properties"].values())


@pytest.mark.parametrize("name", NAMES)
def test_a_field_that_is_missing_or_of_another_type_breaks_the_schema(
    data: dict[str, Any], name: str
) -> None:
    validator = validator_for(schema(name))
    for field in data[name][name][0]:
        missing, other = copy.deepcopy(data[name]), copy.deepcopy(data[name])
        del missing[name][0][field]
        other[name][0][field] = 0.5
        assert not validator.is_valid(missing), field
        assert not validator.is_valid(other), field


@pytest.mark.parametrize("name", NAMES)
def test_the_page_about_data_names_the_schema_and_gives_an_item_as_published(
    data: dict[str, Any], name: str
) -> None:
    page = (ROOT / "docs/about/data.md").read_text("utf-8")
    section = re.split(r"^## ", page.partition(f"## {name}.json")[2], flags=re.MULTILINE)[0]
    assert f"../schemas/{name}.schema.json" in section
    code = "".join(line.strip() for line in section.splitlines() if line.startswith("    "))
    [example] = json.loads(f"[{code}]")
    published = next(item for item in data[name][name] if item["id"] == example["id"])
    assert {key: value for key, value in published.items() if key != "passages"} == {
        key: value for key, value in example.items() if key != "passages"
    }
    assert set(example["passages"]) <= set(published["passages"])
