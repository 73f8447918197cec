"""Districts as published: in divisions and passages, ``districts.json``, and two tables. See docs/about/data.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from builder.editorial.cities import District
from builder.html.lost import with_marks
from builder.layers.contract import CsvLine, CsvTable, Fields, Listing
from builder.layers.districts import places
from builder.layers.districts.find import SENSES, Occurrence
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.districts.mentions import Mention
from builder.layers.schema import PLACE_IN_TEXT, beside, objects
from builder.layers.topics.counts import count
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.model.read_text import Loss
from builder.places import links
from builder.project.settings import Settings

BETWEEN_CELLS = "｜"
_BETWEEN = "；"
_OCCURRENCE = objects(
    "提到的区和地名，按先后",
    {
        "id": {"type": ["string", "null"], "description": "区的编号；归属未定的为 null"},
        "sense": {"enum": list(SENSES), "description": "指这个区、地点、机构、同字误中"},
        "surface": {"type": "string", "minLength": 1, "description": "文中的写法"},
        **PLACE_IN_TEXT,
        "names_district": {"type": "boolean", "description": "这几个字里有没有区名"},
        "concerns": {"type": "array", "items": {"type": "string"}, "description": "涉及的区"},
    },
)


def _published(occurrences: Iterable[Occurrence]) -> list[dict[str, Any]]:
    return [
        {
            "id": found.district,
            "sense": found.sense,
            "surface": found.surface,
            "start": found.start,
            "end": found.end,
            "names_district": found.names_district,
            "concerns": list(found.concerns),
        }
        for found in occurrences
    ]


def _of_division(corpus: Corpus, document: Document, division: Division) -> dict[str, Any]:
    return {"districts": _published(DISTRICTS.found(corpus, document).titles.get(division.id, ()))}


def _of_passage(corpus: Corpus, document: Document, passage: Passage) -> dict[str, Any]:
    return {"districts": _published(DISTRICTS.found(corpus, document).passages.get(passage.id, ()))}


def _items(corpus: Corpus) -> Iterator[dict[str, Any]]:
    districts = DISTRICTS.of(corpus)
    for district in districts.all:
        counts = districts.counts(district.id)
        nameless = {place.surface: place.count for place in places.nameless(corpus, district)}
        yield {
            "id": district.id,
            "name": district.name,
            "url": f"districts/{district.id}.html",
            "passages": [mention.id for mention in districts.mentions(district.id)],
            "occurrences": {sense.replace("-", "_"): counts[sense] for sense in SENSES},
            "places_without_name": dict(sorted(nameless.items())),
        }


def _mentions(corpus: Corpus, settings: Settings) -> Iterator[CsvLine]:
    topics = {topic.id: topic.name for topic in corpus.editorial.topics}
    for district in DISTRICTS.of(corpus).all:
        for mention in DISTRICTS.of(corpus).mentions(district.id):
            lost = mention.lost(corpus.losses.get(mention.passage.id, ()))
            yield _mention(district, mention, lost, topics.get(mention.main_topic or "", ""), settings)


def _mention(
    district: District, mention: Mention, lost: Sequence[Loss], topic: str, settings: Settings
) -> CsvLine:
    words = with_marks(mention.text, lost)
    return (
        district.id,
        district.name,
        mention.document.id,
        links.bare_title(mention.document),
        mention.place,
        _BETWEEN.join(sense.replace("-", "_") for sense in mention.senses),
        _BETWEEN.join(mention.words),
        topic,
        words.replace("\t", BETWEEN_CELLS) if mention.row else words,
        settings.address(mention.url),
        mention.id,
        len({loss.at for loss in lost}),
    )


def _district_topics(corpus: Corpus, _: Settings) -> Iterator[CsvLine]:
    for district in DISTRICTS.of(corpus).all:
        counts = count(mention.topics for mention in DISTRICTS.of(corpus).mentions(district.id))
        for topic in corpus.editorial.topics:
            main, also = counts.main[topic.id], counts.also[topic.id]
            yield district.id, district.name, topic.id, topic.name, main, also
        yield district.id, district.name, "", "", counts.main[None], 0


DIVISION: Fields[Division] = Fields(_of_division, {"districts": _OCCURRENCE})
PASSAGE: Fields[Passage] = Fields(_of_passage, {"districts": _OCCURRENCE})
LISTING = Listing(_items, beside(__file__, "districts"))
TABLES = (
    CsvTable(
        "districts",
        (
            "district",
            "name",
            "document",
            "title",
            "place",
            "senses",
            "words",
            "topic",
            "text",
            "url",
            "id",
            "lost",
        ),
        _mentions,
    ),
    CsvTable(
        "district-topics", ("district", "name", "topic", "topic_name", "main", "also"), _district_topics
    ),
)
