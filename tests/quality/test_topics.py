"""Topics against labels made by hand: where the labels stand, and what the method page promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality import measure
from tests.support import load_project

ROOT = Path(__file__).parents[2]
LEAST_MAIN, LEAST_F1 = 0.85, 0.85


@pytest.fixture(scope="module")
def found() -> measure.Found:
    corpus = load_project(ROOT).corpus
    return measure.predicted(corpus)


@pytest.mark.parametrize("name", ["tuning", "measuring", "measuring-second"])
def test_labels_stand_where_they_say(name: str) -> None:
    for label in measure.load(name):
        file, line = label.place
        lines = (ROOT / "source_texts" / file).read_text("utf-8").split("\n")
        assert label.begins[:8] in lines[line - 1]
        assert not set(label.topics) & label.accepted


def test_the_halves_have_no_passage_in_common() -> None:
    tuning, measuring = ({label.place for label in measure.load(half)} for half in ("tuning", "measuring"))
    assert not tuning & measuring
    assert len(tuning | measuring) >= 120


def test_the_second_reader_labelled_the_same_passages() -> None:
    first, second = ([label.place for label in measure.load(n)] for n in ("measuring", "measuring-second"))
    assert first == second


def test_topics_agree_with_the_labels_kept_for_measuring(found: measure.Found) -> None:
    labels = measure.load("measuring")
    assert measure.main_right(found, labels) / len(labels) >= LEAST_MAIN
    assert measure.counts(found, labels).f1 >= LEAST_F1
