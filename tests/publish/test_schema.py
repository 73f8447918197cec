"""The JSON Schemas of the published data: sound, kept by the data, and strict enough to notice."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
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


def errors(schema: Any, value: Any) -> list[str]:
    return [error.message for error in validator_for(schema).iter_errors(value)]


@pytest.fixture(scope="module")
def files(corpus: Corpus, project: Project) -> dict[str, str]:
    return data_files(corpus, project.settings, LAYERS)


@pytest.fixture(scope="module")
def data(files: dict[str, str]) -> dict[str, Any]:
    return {name: json.loads(files[f"docs/data/{name}.json"]) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_data_keep_their_schema(data: dict[str, Any], name: str) -> None:
    assert meta.is_valid(schema(name))
    assert errors(schema(name), data[name]) == []


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


def test_documents_keep_their_schemas(corpus: Corpus, files: dict[str, str]) -> None:
    listing, document = (
        json.loads(files[f"docs/schemas/{name}.schema.json"]) for name in ("documents", "document")
    )
    assert meta.is_valid(listing)
    assert meta.is_valid(document)
    assert errors(listing, json.loads(files["docs/data/documents.json"])) == []
    for one in corpus.documents:
        assert errors(document, json.loads(files[f"docs/data/documents/{one.id}.json"])) == []


def test_every_field_of_a_document_is_described_and_required(files: dict[str, str], corpus: Corpus) -> None:
    schema = json.loads(files["docs/schemas/document.schema.json"])
    published = json.loads(files[f"docs/data/documents/{corpus.documents[2].id}.json"])
    assert len(list(compared(schema, published))) > 50


def compared(schema: Any, value: Any) -> Iterator[str]:
    """Every field of objects that a schema describes, compared with the value at its place."""
    if "properties" in schema and isinstance(value, dict):
        assert set(schema["required"]) == set(schema["properties"]) == set(value)
        for name, field in schema["properties"].items():
            assert "description" in field or "$ref" in field or "const" in field, name
            yield name
            yield from compared(field, value[name])
    elif isinstance(value, list) and value and "items" in schema:
        yield from compared(schema["items"], value[0])


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
