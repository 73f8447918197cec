"""How well topics agree with labels made by hand (``./dev quality``).

The labels were made by reading, under the rules of ``topics-rules.zh.md``, without looking at the taxonomy. They name
a line of a source text and its topics, the main one first. A topic that a label accepts besides counts neither for
nor against. A passage is compared with the label of the line on which it begins. The measuring half was labelled a
second time by somebody who had not seen the first labels: how well these two agree is the most one can ask for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.layers.topics.gathered import TOPICS
from builder.model.corpus import Corpus
from tests.support import load_project

HERE = Path(__file__).parent
Place = tuple[str, int]
Found = Mapping[Place, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader said of the passage that begins on a line of a file."""

    place: Place
    begins: str
    topics: tuple[str, ...]
    accepted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counts:
    """Topics found and wanted, found only (and not accepted), wanted only."""

    hits: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found; 1 where nothing was wanted."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = 2 * self.hits + self.wrong + self.missed
        return 2 * self.hits / both if both else 1.0

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f}"


def load(name: str) -> list[Label]:
    """The labels of ``topics-<name>.json``."""
    return [
        Label(
            (item["file"], item["line"]),
            item["begins"],
            tuple(item["topics"]),
            frozenset(item["also_accepted"]),
        )
        for item in json.loads((HERE / f"topics-{name}.json").read_text("utf-8"))
    ]


def predicted(corpus: Corpus) -> dict[Place, list[str]]:
    """Topics by file name and line: those of the first passage that begins on the line."""
    names_of = {topic.id: topic.name for topic in corpus.editorial.topics}
    found: dict[Place, list[str]] = {}
    for document in corpus.documents:
        for passage in document.passages:
            line, _ = document.source.line_column(passage.where[0][0])
            names = [names_of[score.topic] for score in TOPICS.of(corpus).get(passage.id, ())]
            found.setdefault((document.source.file_name, line), names)
    return found


def main_right(found: Found, labels: Sequence[Label]) -> int:
    """For how many passages the main topic is the label's (none where it has none)."""
    return sum(tuple(found[label.place][:1]) == label.topics[:1] for label in labels)


def counts(found: Found, labels: Sequence[Label], topic: str | None = None, strict: bool = False) -> Counts:
    """Over the sets of topics, or of one alone; ``strict`` counts what a label merely accepts as wrong."""
    hits = wrong = missed = 0
    for label in labels:
        given, said = set(found[label.place]), set(label.topics)
        if topic is not None:
            given, said = given & {topic}, said & {topic}
        hits += len(given & said)
        wrong += len(given - said - (frozenset() if strict else label.accepted))
        missed += len(said - given)
    return Counts(hits, wrong, missed)


def summary(found: Found, labels: Sequence[Label]) -> str:
    """Main topic right, precision, recall and F1 over the sets."""
    right = main_right(found, labels)
    strict = counts(found, labels, strict=True).f1
    return (
        f"{len(labels)} passages: main topic right {right} ({right / len(labels):.3f}), "
        f"{counts(found, labels)} ({strict:.3f} if what is merely accepted counts as wrong)"
    )


def main() -> None:
    corpus = load_project(HERE.parents[1]).corpus
    found = predicted(corpus)
    for half in ("tuning", "measuring"):
        print(f"topics, {half:>9}: {summary(found, load(half))}")
    measuring = load("measuring")
    second = {label.place: label.topics for label in load("measuring-second")}
    print(f"topics,   readers: {summary(second, measuring)}")
    for topic in corpus.editorial.topics:
        of_topic = counts(found, measuring, topic.name)
        wanted = of_topic.hits + of_topic.missed
        print(
            f"  {topic.id:<26} {wanted:>2} wanted: {of_topic}" if wanted else f"  {topic.id:<26}  none wanted"
        )


if __name__ == "__main__":
    main()
