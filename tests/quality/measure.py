"""How well topics agree with labels made by hand (``./dev quality``).

The labels name a line of a source text and its topics, the main one first. A predicted topic that a label accepts
besides counts neither for nor against. A passage is compared with the label of the line on which it begins.
"""

from __future__ import annotations

import json
from pathlib import Path

from builder import pipeline
from builder.corpus import Corpus
from builder.pipeline import Timings

HERE = Path(__file__).parent
HALVES = ("tuning", "measuring")


def predicted(corpus: Corpus) -> dict[tuple[str, int], list[str]]:
    """Topics by file name and line: those of the first passage that begins on the line."""
    found: dict[tuple[str, int], list[str]] = {}
    for document in corpus.documents:
        for passage in document.passages:
            line, _ = document.source.line_column(passage.where[0][0])
            names = [corpus.topic_by_id[score.topic].name for score in corpus.topics_of(passage)]
            found.setdefault((document.source.file_name, line), names)
    return found


def figures(found: dict[tuple[str, int], list[str]], labels: list[dict[str, object]]) -> str:
    """Main topic right, precision, recall and F1 over the sets."""
    compared = right = hits = wrong = missed = 0
    for label in labels:
        names = found.get((str(label["file"]), int(str(label["line"]))))
        if names is None:
            continue
        topics, accepted = list(label["topics"]), set(label["also_accepted"])  # type: ignore[call-overload]
        compared += 1
        right += names[:1] == topics[:1]
        hits += len(set(names) & set(topics))
        wrong += len(set(names) - set(topics) - accepted)
        missed += len(set(topics) - set(names))
    precision, recall = hits / (hits + wrong), hits / (hits + missed)
    f1 = 2 * precision * recall / (precision + recall)
    return (
        f"{compared} of {len(labels)} passages: main topic right {right} ({right / compared:.3f}), "
        f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"
    )


def main() -> None:
    corpus, _ = pipeline.load_corpus(HERE.parents[1], Timings())
    found = predicted(corpus)
    for half in HALVES:
        labels = json.loads((HERE / f"topics-{half}.json").read_text("utf-8"))
        print(f"topics, {half:>9}: {figures(found, labels)}")


if __name__ == "__main__":
    main()
