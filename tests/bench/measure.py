"""From answers to figures."""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.browser import Answer
from tests.bench.truth import Section, Sections, Truth
from tests.search.sampler import Phrase


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares are pooled: over all true places and over all returned places, not averaged by query."""

    recall: float
    complete: float
    precision: float
    absent_with_hits: int
    absent: int
    milliseconds: float


def figures(
    phrases: Sequence[Phrase], answers: Sequence[Answer], truth: Truth, sections: Sections
) -> Figures:
    """How well an engine did. Phrases that do not occur are counted by themselves, not in the precision."""
    asked = [
        (phrase, truth.places(phrase.words), _returned(answer, sections))
        for phrase, answer in zip(phrases, answers, strict=True)
    ]
    present = [(true, found) for phrase, true, found in asked if phrase.occurs]
    absent = [found for phrase, _, found in asked if not phrase.occurs]
    right = sum(len(true & found) for true, found in present)
    return Figures(
        recall=right / sum(len(true) for true, _ in present),
        complete=sum(true <= found for true, found in present) / len(present),
        precision=right / max(1, sum(len(found) for _, found in present)),
        absent_with_hits=sum(map(bool, absent)),
        absent=len(absent),
        milliseconds=statistics.median(answer.milliseconds for answer in answers),
    )


def _returned(answer: Answer, sections: Sections) -> set[Section]:
    return {sections.at(page, anchor) for page, anchor in answer.places}


def sizes(files: Iterable[Path]) -> tuple[int, int]:
    """Bytes of files, as they are and each compressed as a server may (gzip -9)."""
    contents = [path.read_bytes() for path in files]
    return sum(map(len, contents)), sum(len(gzip.compress(content, 9, mtime=0)) for content in contents)
