"""How much of a text is about which topic, sentence by sentence."""

from __future__ import annotations

import pytest

from builder.layers.topics.sentences import shares

WATER, SCHOOLS = 0, 1


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("修水库水库。办学。", [(1, {WATER: 2.0}), (7, {SCHOOLS: 2.0})], {WATER: 6 / 9, SCHOOLS: 3 / 9}),
        ("修水库；办学\n修堤坝", [(1, {WATER: 2.0}), (5, {SCHOOLS: 2.0}), (8, {WATER: 1.0})],
         {WATER: 7 / 10, SCHOOLS: 3 / 10}),
        # The one that is said most has the sentence; of equal ones the first in the taxonomy.
        ("办学修水库堤坝。", [(0, {SCHOOLS: 2.0}), (3, {WATER: 2.0}), (5, {WATER: 1.0})], {WATER: 1.0}),
        ("办学修水库。", [(0, {SCHOOLS: 2.0}), (3, {WATER: 2.0})], {WATER: 1.0}),
        ("别的事情。办学。", [(5, {SCHOOLS: 2.0})], {SCHOOLS: 3 / 8}),
        ("别的事情。", [], {}),
    ],
)  # fmt: skip
def test_a_sentence_belongs_to_the_topic_that_it_speaks_for_most(
    text: str, words: list[tuple[int, dict[int, float]]], expected: dict[int, float]
) -> None:
    assert shares(text, words) == pytest.approx(expected)
