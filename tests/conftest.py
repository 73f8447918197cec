"""Fixtures that more than one test module needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import pipeline
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.one_text import read_text
from builder.project.project import Project
from tests.support import ROOT, small_project


@pytest.fixture(scope="session")
def project() -> Project:
    """The real project: the four source texts and the editorial data."""
    return pipeline.read_project(ROOT)


@pytest.fixture(scope="session")
def corpus(project: Project) -> Corpus:
    """The four documents with their layers."""
    return pipeline.gather([read_text(source, project.editorial) for source in project.sources], project)[0]


@pytest.fixture(scope="session")
def documents(corpus: Corpus) -> dict[str, Document]:
    """The four documents by the first words of their ids: feature, report, outline, proposal."""
    names = ("feature", "report", "outline", "proposal")
    return dict(zip(names, corpus.documents, strict=True))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one small text."""
    return small_project(tmp_path)
