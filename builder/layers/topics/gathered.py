"""What the layer of topics knows: the topics of every passage, and of every row of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from builder.editorial.editorial import Editorial
from builder.layers.contract import Found, Key
from builder.layers.topics.score import TopicMatcher, TopicScore
from builder.model.corpus import Corpus
from builder.model.document import Document, Passage

TopicsFound = Mapping[str, tuple[TopicScore, ...]]
"""Topics by the ids of passages and of rows, the main one first; without those that have none."""

TOPICS: Key[TopicsFound, TopicsFound] = Key("topics")


@lru_cache(maxsize=4)
def _matcher(editorial: Editorial) -> TopicMatcher:
    return TopicMatcher(editorial.topics)


def find(document: Document, editorial: Editorial, _: Found) -> dict[str, tuple[TopicScore, ...]]:
    """The topics of the passages and rows of one document."""
    matcher = _matcher(editorial)
    titles = {
        d.id: [above.title for above in document.ancestors(d.id) if above.title] for d in document.divisions
    }
    return {
        identifier: found
        for passage in document.passages
        for identifier, text in _with_rows(document, passage)
        if (found := matcher.score(text, titles[passage.division]))
    }


def _with_rows(document: Document, passage: Passage) -> Iterator[tuple[str, str]]:
    """A passage's id and words, and those of each row of a table."""
    yield passage.id, passage.text
    for anchor, (start, end) in passage.rows:
        yield f"{document.id}.{anchor}", passage.text[start:end]


def gather(corpus: Corpus) -> dict[str, tuple[TopicScore, ...]]:
    """The topics of all texts."""
    return {
        place: scores
        for document in corpus.documents
        for place, scores in TOPICS.found(corpus, document).items()
    }


def of_passage(found: TopicsFound, passage: Passage) -> Iterable[str]:
    """The ids of a passage's topics, the main one first."""
    return (score.topic for score in found.get(passage.id, ()))
