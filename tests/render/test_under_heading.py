"""The block under a heading: which topics, districts and related divisions it names, and which headings have none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.editorial.about import Metadata
from builder.editorial.cities import City, District, Name
from builder.editorial.editorial import Editorial
from builder.editorial.topics import Topic
from builder.layers.related.alike import Related
from builder.layers.related.layer import RELATED
from builder.layers.topics.gathered import TOPICS
from builder.layers.topics.score import TopicScore
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.render.under_heading import UnderHeading, UnderHeadings
from tests.support import corpus_of, document

# In this order equals are named.
NAMES = ("水利", "教育", "交通", "林业", "卫生", "文化")
DISTRICTS = (District("dongshan", "东山"), District("xihu", "西湖"))
NAMED = (
    Name("东山", "district", ("dongshan",)),
    Name("西湖", "district", ("xihu",)),
    Name("望江楼", "place", ("xihu",)),
)
CITY = City("hucheng", "湖城", DISTRICTS, NAMED)
EDITORIAL = Editorial({"hucheng": CITY}, tuple(Topic(name, name, (), (), ()) for name in NAMES))
PAGE = "texts/plan/c1.html"


def told(*documents: Document) -> Corpus:
    """A corpus in which every passage lists its topics, the main one first: “交通、水利。”."""
    corpus = corpus_of(*documents, editorial=EDITORIAL)
    texts = []
    for text in corpus.texts:
        topics = {
            passage.id: tuple(TopicScore(name, 1.0, ()) for name in passage.text.rstrip("。").split("、"))
            for passage in text.document.passages
            if passage.text[:2] in NAMES
        }
        texts.append(replace(text, found={**text.found, TOPICS.name: topics}))
    return replace(corpus, texts=tuple(texts))


def under(found: Document, anchor: str, corpus: Corpus | None = None) -> UnderHeading | None:
    division = found.division_by_id[f"{found.id}.{anchor}"]
    return UnderHeadings(corpus or told(found), found).of(division, PAGE)


def topics(*passages: str) -> list[str]:
    """The topics named under a heading with these passages."""
    block = under(document("一、各项任务\n" + "\n".join(passages) + "\n"), "i1")
    assert block is not None
    return [link.label for link in block.topics]


def test_a_passage_speaks_twice_as_loud_for_its_main_topic_as_for_another() -> None:
    assert topics("交通、水利。") == ["交通", "水利"]
    # 文化 is touched three times, 水利 is once the main topic: 3 to 2.
    assert topics("教育、文化。", "教育、文化。", "教育、文化。", "水利。") == ["教育", "文化", "水利"]
    # Touched twice is as much as once the main topic: then the taxonomy decides.
    assert topics("教育、文化。", "教育、文化。", "水利。") == ["教育", "水利", "文化"]


def test_a_topic_with_a_fifth_of_what_the_first_has_is_named_and_one_with_less_is_not() -> None:
    ten = ["水利。", "水利。", "水利。", "水利。", "水利、林业。"]
    assert topics(*ten, "教育。") == ["水利", "教育"]  # 10, 2; 林业 has 1
    assert topics(*ten, "水利。", "教育。") == ["水利"]  # 12, 2


def test_at_most_five_topics_are_named() -> None:
    assert topics(*(f"{name}。" for name in NAMES)) == ["水利", "教育", "交通", "林业", "卫生"]


DEEP = """\
湖城发展规划
水利。
第一章 总则
第一节 目标
一、方向
（一）原则
教育。
专栏1 学校
交通。
"""
LISTED = """\
目录
第一章 总则
第二章 保障
第一章 总则
水利。
"""


@pytest.mark.parametrize(
    ("text", "anchor", "named"),
    [
        (DEEP, "front", None),
        (DEEP, "c1", ["教育", "交通"]),
        (DEEP, "c1.s1", ["教育", "交通"]),
        (DEEP, "c1.s1.i1", ["教育", "交通"]),
        (DEEP, "c1.s1.i1.k1", None),  # on the fourth level
        (LISTED, "c1", ["水利"]),
        (LISTED, "c2", None),  # only the contents list has it
    ],
)
def test_headings_down_to_the_third_level_have_a_block_for_all_that_stands_below_them(
    text: str, anchor: str, named: list[str] | None
) -> None:
    block = under(document(text), anchor)
    assert (block and [link.label for link in block.topics]) == named


def test_districts_are_those_of_passages_and_rows_in_the_order_of_the_city_each_once() -> None:
    found = document(
        "一、各区\n望江楼。\n西湖。\n| 区 | 任务 |\n|---|---|\n| 东山 | 修路 |\n二、其他\n无。\n",
        Metadata(city="hucheng"),
    )
    block, other = under(found, "i1"), under(found, "i2")
    assert block is not None
    assert other is not None
    assert [(link.label, link.href) for link in block.districts] == [
        ("东山", "../../districts/dongshan.html"),
        ("西湖", "../../districts/xihu.html"),
    ]
    assert (other.districts, other.topics, other.related) == ((), (), ())


def test_related_divisions_are_called_by_their_document_and_place() -> None:
    found = document("第一章 水利\n水利。\n")
    other = document("第二章 治水\n第三节 水库\n水利。\n", Metadata(short_title="湖城报告"), "report")
    related = {"plan.c1": (Related("report.c2.s3", 0.5), Related("report.c2", 0.4))}
    corpus = told(found, other)
    block = under(found, "c1", replace(corpus, layers={**corpus.layers, RELATED.name: related}))
    assert block is not None
    assert [(link.note, link.label, link.href) for link in block.related] == [
        ("《湖城报告》", "第二章 · 第三节 水库", "../report/c2.html#c2.s3"),
        ("《湖城报告》", "第二章 治水", "../report/c2.html#c2"),
    ]
    assert [(link.label, link.href) for link in block.topics] == [("水利", "../../topics/水利.html")]
