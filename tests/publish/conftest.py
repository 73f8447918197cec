"""What is published of the four texts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from builder.layers.list import LAYERS
from builder.model.corpus import Corpus
from builder.project.project import Project
from builder.publish.data_files import data_files

Data = dict[str, Any]


@pytest.fixture(scope="package")
def files(corpus: Corpus, project: Project) -> dict[str, str]:
    return data_files(corpus, project.settings, LAYERS)


@pytest.fixture(scope="package")
def data(files: dict[str, str]) -> Data:
    start = len("docs/data/")
    data = (path for path in files if path.startswith("docs/data/") and path.endswith(".json"))
    return {path[start:]: json.loads(files[path]) for path in data}


@pytest.fixture(scope="package")
def published(data: Data) -> list[Data]:
    return [content for name, content in data.items() if name.startswith("documents/")]
