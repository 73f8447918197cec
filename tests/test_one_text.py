"""What depends on one text alone is one function: its inputs and what it gives can be pickled and used elsewhere."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from builder.one_text import read_text
from builder.project.project import Project


def test_what_is_pickled_gives_the_same_as_what_is_not(project: Project) -> None:
    source = project.sources[1]
    again, editorial = pickle.loads(pickle.dumps((source, project.editorial)))  # noqa: S301
    here, there = read_text(source, project.editorial), read_text(again, editorial)
    assert pickle.loads(pickle.dumps(there)) == here  # noqa: S301


def test_another_process_gives_the_same(project: Project) -> None:
    source = project.sources[0]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        elsewhere = pool.submit(read_text, source, project.editorial).result()
    assert elsewhere == read_text(source, project.editorial)


def test_another_text_changes_nothing(project: Project) -> None:
    """A text read after others, with whatever these left behind, is what it is when read first."""
    first, *others = (replace(source, lock=None) for source in project.sources)
    alone = read_text(first, project.editorial)
    for other in others:
        read_text(other, project.editorial)
    assert read_text(first, project.editorial) == alone
