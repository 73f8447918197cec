"""The labels of districts stand where they say; the program agrees with them."""

from __future__ import annotations

import pytest

from builder.layers.districts.gathered import DISTRICTS
from builder.model.corpus import Corpus
from tests.quality.districts import Block, blocks, compare, labels


@pytest.fixture(scope="module")
def found(corpus: Corpus) -> list[Block]:
    return list(blocks(corpus))


def test_labels_stand_where_they_say(found: list[Block]) -> None:
    meant = {label: [block for block in found if block.is_meant_by(label)] for label in labels()}
    assert [label for label, places in meant.items() if len(places) != 1] == []


def test_labels_name_districts(corpus: Corpus) -> None:
    known = {district.name for district in DISTRICTS.of(corpus).all}
    assert {name for label in labels() for name in label.concerns | label.also_accepted} <= known


def test_a_district_is_either_wanted_or_accepted() -> None:
    assert [label for label in labels() if label.concerns & label.also_accepted] == []


def test_sixty_labels_concern_no_district() -> None:
    assert sum(not label.concerns for label in labels()) == 60


def test_districts_agree_with_the_labels(found: list[Block]) -> None:
    score = compare(found)
    assert score.f1 >= 0.97, (score.extra, score.missed)
