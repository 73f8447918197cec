"""How well gaps agree with labels made by hand, and how silent the rules are on clean texts (``./dev quality``).

``gaps.json`` names every place of the four texts where characters are lost or garbled: file, line, and the column at
which the missing characters would stand. It was made by reading, without the program. A label is found when a gap lies
within six characters of its place; a doubtful one is neither wanted nor counted against a gap. Gaps about a whole text
or a missing division have no such place and are left out. Rules were chosen by the labels of even lines (``tuning``);
those of odd lines (``aside``) were not gone through one by one. But their totals were seen while rules were refined, some
of their lines were known as examples, and one wrong gap was put right: what they give now is a floor, no estimate for
other texts.

``gaps-second.json`` was made by a second reader, who had seen neither the program nor the first labels, when all other
rules were there. At first sight of it recall was 0.905 and precision 1.000; the rules that found the misses of a kind
were made after that.

The clean texts are those of ``structure/``: nothing is lost in them, so that every gap in a sentence is wrong.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from builder.layers.gaps.gathered import GAPS
from builder.model.corpus import Corpus
from tests.support import corpus_of, document, load_project

HERE = Path(__file__).parent
HALVES = ("tuning", "aside")
SECOND = "gaps-second"
_NEAR = 6
_PLACELESS = ("systematic", "missing-division")


@dataclass(frozen=True, slots=True)
class Label:
    """A place where characters are lost or garbled, and words around it for people."""

    file: str
    line: int
    column: int
    words: str
    kind: str
    doubtful: bool = False

    @property
    def half(self) -> str:
        """The half to which it belongs."""
        return half(self.line)


@dataclass(frozen=True, slots=True)
class Found:
    """A gap: the place of its mark, and words for people."""

    file: str
    line: int
    column: int
    words: str

    def is_at(self, label: Label) -> bool:
        """Whether it lies within six characters of a label."""
        same = (self.file, self.line) == (label.file, label.line)
        return same and abs(self.column - label.column) <= _NEAR


def half(line: int) -> str:
    """Even lines are for tuning, odd lines are kept aside."""
    return HALVES[line % 2]


@cache
def labels(name: str = "gaps") -> tuple[Label, ...]:
    """All labels of a reader, in the order of the texts."""
    items = json.loads((HERE / f"{name}.json").read_text("utf-8"))
    return tuple(
        Label(**{key: item[key] for key in Label.__dataclass_fields__ if key in item}) for item in items
    )


def gaps(corpus: Corpus) -> Iterator[Found]:
    """Every published gap that has a place."""
    for one in corpus.documents:
        for gap in GAPS.found(corpus, one).all:
            if gap.kind not in _PLACELESS:
                line, column = one.source.line_column(gap.mark)
                yield Found(one.source.file_name, line, column, f"{gap.text} ({gap.rule}, {gap.confidence})")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Labels that gaps found, those that none found, gaps at a label that is wanted, gaps at none."""

    found: tuple[Label, ...]
    missed: tuple[Label, ...]
    right: tuple[Found, ...]
    extra: tuple[Found, ...]

    @property
    def recall(self) -> float:
        """The share of the wanted labels that were found."""
        return len(self.found) / (len(self.found) + len(self.missed))

    @property
    def precision(self) -> float:
        """The share of the gaps that are right, those at doubtful labels left out."""
        return len(self.right) / (len(self.right) + len(self.extra))


def compare(gaps: Iterable[Found], labels: Iterable[Label]) -> Agreement:
    """How gaps and labels agree."""
    given, said = list(gaps), list(labels)
    wanted = [one for one in said if not one.doubtful]
    found = [one for one in wanted if any(gap.is_at(one) for gap in given)]
    right = [gap for gap in given if any(gap.is_at(one) for one in wanted)]
    extra = [gap for gap in given if not any(gap.is_at(one) for one in said)]
    return Agreement(
        tuple(found), tuple(one for one in wanted if one not in found), tuple(right), tuple(extra)
    )


def of_half(corpus: Corpus, *names: str) -> Agreement:
    """How they agree on one half, or on several."""
    given = [one for one in gaps(corpus) if half(one.line) in names]
    return compare(given, [one for one in labels() if one.half in names])


def of_second_reader(corpus: Corpus) -> Agreement:
    """How gaps and the labels of the second reader agree."""
    return compare(gaps(corpus), labels(SECOND))


@dataclass(frozen=True, slots=True)
class Silence:
    """Clean texts: their characters, and what the rules say of them nevertheless."""

    characters: int
    findings: tuple[str, ...]
    sure: int

    def per(self, characters: int, count: int) -> float:
        """How many findings so many characters have."""
        return count * characters / self.characters


def clean() -> Silence:
    """What the rules say of the texts of ``structure/``."""
    documents = [
        document(path.read_text("utf-8"), name=path.stem)
        for path in sorted((HERE / "structure").glob("*.txt"))
    ]
    corpus = corpus_of(*documents)
    found = [gap for one in documents for gap, _ in GAPS.found(corpus, one).by_rules]
    return Silence(
        sum(len(one.source.text) for one in documents),
        tuple(f"{gap.text} ({gap.rule}, {gap.confidence})" for gap in found),
        sum(gap.confidence == "high" for gap in found),
    )


def main() -> None:
    corpus = load_project(HERE.parents[1]).corpus
    for name, score in [
        *((half, of_half(corpus, half)) for half in HALVES),
        ("second", of_second_reader(corpus)),
    ]:
        wanted = len(score.found) + len(score.missed)
        print(f"gaps, {name:>6}: {wanted} wanted, recall {score.recall:.3f}, precision {score.precision:.3f}")
        if "--details" in sys.argv and name == "tuning":
            for sign, things in (("+", score.extra), ("-", score.missed)):
                for one in things:
                    print(f"  {sign} {one.file}:{one.line}:{one.column} {one.words}")
    quiet = clean()
    print(
        f"gaps,  clean: {quiet.characters} characters, {quiet.per(2_000, len(quiet.findings)):.3f} findings "
        f"per 2,000, {quiet.per(10_000, quiet.sure):.3f} sure ones per 10,000"
    )
    for words in quiet.findings:
        print(f"  + {words}")


if __name__ == "__main__":
    main()
