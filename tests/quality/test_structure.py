"""The labels stand where they say; the outline of the texts kept aside is good enough.

``python -m tests.quality.structure --details`` lists what does not agree. The measuring texts are not for finding
rules: change the program by the tuning texts, and by what such texts look like in general.
"""

from __future__ import annotations

from functools import cache
from statistics import mean

import pytest

from builder.text.characters import fold_title
from tests.quality.score import Score, compare
from tests.quality.structure import parsed, scores
from tests.quality.structure_labels import HALVES, Labels, read_labels

ALL = [labels for half in HALVES for labels in read_labels(half)]
MEASURING = read_labels("measuring")


def ids(labels: Labels) -> str:
    return labels.name


@cache
def f1s(measure: str) -> dict[str, float]:
    """F1 by text, of the measuring texts in which there is something to find or something was found."""
    found: dict[str, Score] = {
        labels.name: scores(parsed(labels), labels)[measure] for labels in MEASURING
    }  # fmt: skip
    return {name: score.f1 for name, score in found.items() if not score.empty}


def test_half_of_the_texts_is_kept_aside() -> None:
    assert [len(read_labels(half)) for half in HALVES] == [4, 4]


@pytest.mark.parametrize("labels", ALL, ids=ids)
def test_labels_stand_where_they_say(labels: Labels) -> None:
    text = labels.path.read_text("utf-8").split("\n")

    def at(line: int) -> str:
        return fold_title("".join(text[line - 1 : line + 2]))

    for heading in (*labels.headings, *labels.leads):
        assert fold_title(heading.marker + heading.title) in at(heading.line)
    for box in labels.boxes:
        assert fold_title(box.title) in at(box.first)
        assert box.first <= box.last
        assert text[box.last - 1].strip()
    for start in (*labels.not_headings, *(labels.paragraphs or ())):
        assert start.begins in "".join(text[start.line - 1 : start.line + 1])
    for join in labels.joins:
        assert text[join.line - 1].endswith(join.end)
        assert any(line.startswith(join.begin) for line in text[join.line :])


def test_things_are_paired_once_and_with_the_nearest() -> None:
    wanted = [(5, "甲"), (9, "甲"), (20, "乙")]
    score = compare([(6, "甲"), (7, "甲"), (30, "乙")], wanted, lines_apart=2)
    assert score.hits == ((5, "甲"), (9, "甲"))
    assert (score.extra, score.missed) == (((30, "乙"),), ((20, "乙"),))
    assert (score.precision, score.recall, score.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))


def test_main_headings_of_measuring_texts() -> None:
    found = f1s("main")
    assert mean(found.values()) >= 0.95, found


def test_main_headings_of_no_measuring_text_are_lost() -> None:
    found = f1s("main")
    assert min(found.values()) >= 0.85, found


def test_leads_of_measuring_texts() -> None:
    found = f1s("leads")
    assert mean(found.values()) >= 0.90, found
