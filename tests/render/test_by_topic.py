"""What concerns a district by topic: the bars and the parts of its page."""

from __future__ import annotations

from builder.editorial.editorial import Editorial
from builder.editorial.topics import Topic
from builder.layers.districts.entries import mention_entry
from builder.layers.districts.find import Occurrence
from builder.layers.districts.mentions import Mention
from builder.layers.topics.score import TopicScore
from builder.model.corpus import Corpus
from builder.render.by_topic import Bar, TopicPart, anchors, bars, parts
from tests.support import document

TOPICS = {"water": "水利", "schools": "教育", "roads": "交通", "woods": "林业"}
CORPUS = Corpus((), Editorial(topics=tuple(Topic(t, name, (), (), ()) for t, name in TOPICS.items())))
PLAN = document("一、各区\n" + "".join(f"东山的第{n}件事。\n" for n in "一二三四五六七八九"))
PAGE = "districts/dongshan.html"


def mentions(*topics: str) -> list[Mention]:
    """A mention for each: its topics, the main one first; those with ``!`` are of the district itself."""
    found = []
    for passage, named in zip(PLAN.passages, topics, strict=False):
        sense = "district" if named.endswith("!") else "place"
        name = Occurrence("dongshan", sense, "东山", 0, 2, True, ("dongshan",))
        scores = tuple(TopicScore(topic, 1.0, ()) for topic in named.rstrip("!").split())
        found.append(Mention("dongshan", PLAN, passage, None, (name,), scores))
    return found


def parts_of(found: list[Mention]) -> list[TopicPart]:
    return parts(CORPUS, [(mention, mention_entry(PAGE, mention)) for mention in found], PAGE)


FOUND = mentions("schools water!", "schools", "roads!", "roads", "roads water", "!", "water", "schools!", "")


def test_bars_are_by_main_topic_the_longest_first_and_what_has_no_topic_last() -> None:
    assert bars(CORPUS, FOUND) == [
        # anchor, name, main, also, width in per cent
        Bar("topic-schools", "教育", 3, 0, 100),
        Bar("topic-roads", "交通", 3, 0, 100),
        Bar("topic-water", "水利", 1, 2, 33),
        Bar("topic-none", "未归主题", 2, 0, 66),
    ]


def test_of_equally_long_bars_the_one_that_is_touched_more_comes_first() -> None:
    assert [bar.name for bar in bars(CORPUS, mentions("water roads", "roads", "water", "roads"))] == [
        "交通",
        "水利",
    ]
    assert [(bar.name, bar.main, bar.also) for bar in bars(CORPUS, mentions("roads woods"))] == [
        ("交通", 1, 0),
        ("林业", 0, 1),
    ]


def test_without_anything_there_are_no_bars_and_no_parts() -> None:
    assert bars(CORPUS, []) == []
    assert parts_of([]) == []


def test_parts_are_in_the_order_of_the_taxonomy_each_in_three_lists() -> None:
    def listed(*lists: object) -> list[str]:
        return ["".join(entry.href[-1] for entry in entries) for entries in lists]  # type: ignore[attr-defined]

    assert [
        (part.anchor, part.name, part.href, *listed(part.direct, part.places, part.also))
        for part in parts_of(FOUND)
    ] == [
        # said of the district, of its places, touched: the numbers of passages
        ("topic-water", "水利", "../topics/water.html", "", "7", "15"),
        ("topic-schools", "教育", "../topics/schools.html", "18", "2", ""),
        ("topic-roads", "交通", "../topics/roads.html", "3", "45", ""),
        ("topic-none", "未归主题", "", "6", "9", ""),
    ]


def test_entries_name_their_document_for_no_heading_does() -> None:
    [part] = parts_of(mentions("water!"))
    assert [entry.label for entry in part.direct] == ["《plan》一、各区"]


def test_every_topic_has_an_anchor_and_so_has_none() -> None:
    assert anchors(CORPUS) == ("topic-water", "topic-schools", "topic-roads", "topic-woods", "topic-none")
