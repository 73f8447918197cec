r"""The tables to download: what the pages list, for spreadsheets.

They open right where people open them: a byte order mark says that this is UTF-8, lines end with ``\r\n``, and no cell
can be read as a formula. Documented in docs/about/data.md.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from builder.editorial.cities import District
from builder.editorial.terms import KINDS
from builder.layers.districts.mentions import Mention
from builder.layers.topics.counts import count
from builder.model.corpus import Corpus
from builder.places import citation, links
from builder.project.settings import Settings

DISTRICTS = (
    *("district", "name", "document", "title", "place", "senses", "words", "topic", "text", "url", "id"),
)
DISTRICT_TOPICS = ("district", "name", "topic", "topic_name", "main", "also")
TOPICS = ("topic", "topic_name", "document", "title", "main", "also")
TERMS = ("term", "name", "kind", "document", "title", "occurrences")
BETWEEN_CELLS = "｜"

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROL = ("\t", "\r", "\n")
_BETWEEN = "；"

Line = tuple[str | int, ...]


def csv_files(corpus: Corpus, settings: Settings) -> dict[str, str]:
    """All tables by their path below the project's root."""
    tables = {
        "districts": (DISTRICTS, _districts(corpus, settings)),
        "district-topics": (DISTRICT_TOPICS, _district_topics(corpus)),
        "topics": (TOPICS, _topics(corpus)),
        "terms": (TERMS, _terms(corpus)),
    }
    return {f"docs/data/{name}.csv": written(head, lines) for name, (head, lines) in tables.items()}


def written(head: Iterable[str], lines: Iterable[Line]) -> str:
    """A table as a file."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([guarded(cell) for cell in line] for line in lines)
    return f"\ufeff{file.getvalue()}"


def guarded(cell: str | int) -> str | int:
    """The cell; an apostrophe stands before one that a spreadsheet would take for a formula."""
    if isinstance(cell, int) or cell[:1].isalnum():
        return cell
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(_CONTROL) else cell


def _districts(corpus: Corpus, settings: Settings) -> Iterator[Line]:
    for district in corpus.districts:
        for mention in corpus.mentions(district.id):
            yield _mention(corpus, settings, district, mention)


def _mention(corpus: Corpus, settings: Settings, district: District, mention: Mention) -> Line:
    topic = corpus.topic_by_id[mention.main_topic].name if mention.main_topic else ""
    return (
        district.id,
        district.name,
        mention.document.id,
        links.bare_title(mention.document),
        citation.mention_place(mention),
        _BETWEEN.join(sense.replace("-", "_") for sense in mention.senses),
        _BETWEEN.join(mention.words),
        topic,
        BETWEEN_CELLS.join(mention.cells) or mention.text,
        settings.address(mention.url),
        mention.id,
    )


def _district_topics(corpus: Corpus) -> Iterator[Line]:
    for district in corpus.districts:
        counts = count(mention.topics for mention in corpus.mentions(district.id))
        for topic in corpus.topics:
            main, also = counts.main[topic.id], counts.also[topic.id]
            yield district.id, district.name, topic.id, topic.name, main, also
        yield district.id, district.name, "", "", counts.main[None], 0


def _topics(corpus: Corpus) -> Iterator[Line]:
    counts = [(d, count(map(corpus.topics_of, d.passages))) for d in corpus.documents]
    for topic in corpus.topics:
        for document, found in counts:
            main, also = found.main[topic.id], found.also[topic.id]
            yield topic.id, topic.name, document.id, links.bare_title(document), main, also


def _terms(corpus: Corpus) -> Iterator[Line]:
    for term in corpus.terms:
        for document in (one for one in corpus.documents if term.concerns(one.metadata.city)):
            times = corpus.term_counts[term.id][document.id]
            yield term.id, term.name, KINDS[term.kind], document.id, links.bare_title(document), times
