"""The layer of related divisions: read after the topics, and gathered over all texts."""

from __future__ import annotations

from builder.editorial.editorial import Editorial
from builder.editorial.topics import Topic
from builder.layers.related.layer import LAYER, RELATED
from builder.layers.topics.gathered import TOPICS
from tests.support import corpus_of, document

WATER = "修建水库和堤坝，治理江河湖泊，保护饮用水源，完善防洪排涝体系，提升供水能力。"
SCHOOL = "办好中学和小学，培养优秀教师队伍，深化教育评价改革，促进义务教育优质均衡。"
TEXT = f"第一章 甲事\n{WATER * 3}\n第二章 乙事\n{SCHOOL * 3}\n"
ALL_WATER = f"第一章 丙事\n{SCHOOL * 3}\n第二章 丁事\n{WATER * 3}\n第三章 戊事\n{'发展夜间经济。' * 20}\n"


def test_divisions_lead_to_those_that_treat_the_same_matter_and_common_topics_bring_them_closer() -> None:
    documents = document(TEXT, name="one"), document(ALL_WATER, name="two")
    known = Editorial(topics=(Topic("water", "水利", ("水库",), (), ()),))
    alone, told = corpus_of(*documents), corpus_of(*documents, editorial=known)
    for corpus in (alone, told):
        assert {of: [one.division for one in found] for of, found in RELATED.of(corpus).items()} == {
            "one.c1": ["two.c2"],
            "one.c2": ["two.c1"],
            "two.c1": ["one.c2"],
            "two.c2": ["one.c1"],
        }
    [[words], [both]] = RELATED.of(alone)["one.c1"], RELATED.of(told)["one.c1"]
    assert both.similarity == round(3 * words.similarity, 4)  # 1.5 times for the same topics, 0.5 without any
    assert LAYER.after == (TOPICS,)
