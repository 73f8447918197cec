"""A city of two districts with its gazetteer, and three texts, for the tests of what the layer of districts shows."""

from __future__ import annotations

from builder.editorial.about import Metadata
from builder.editorial.cities import City, District, Name
from builder.editorial.editorial import Editorial
from builder.editorial.topics import Topic
from builder.model.corpus import Corpus
from tests.support import corpus_of, document

NAMES = (
    Name("东山", "district", ("dongshan",)),
    Name("东山区", "district", ("dongshan",)),
    Name("西湖", "district", ("xihu",)),
    Name("西湖区", "district", ("xihu",)),
    Name("望江楼", "place", ("xihu",)),
    Name("旧塔", "place", ("xihu",)),
    Name("新码头", "place", ()),  # nobody knows where
    Name("东山码头", "place", ("xihu",)),  # has the name of one district and lies in the other
    Name("东山中学", "institution", ("dongshan",)),
    Name("东山再起", "false-hit", (), "成语"),
    Name("江湖", "false-hit", (), "别的湖"),
)
DONGSHAN, XIHU = DISTRICTS = (District("dongshan", "东山"), District("xihu", "西湖"))
CITY = City("hucheng", "湖城", DISTRICTS, NAMES)
ELSEWHERE = City(
    "shancheng", "山城", (District("beishan", "北山"),), (Name("北山", "district", ("beishan",)),)
)
TOPICS = (Topic("schools", "教育", ("学校",), (), ()), Topic("water", "水利", ("水库",), (), ()))
EDITORIAL = Editorial({"shancheng": ELSEWHERE, "hucheng": CITY}, TOPICS)

PLAN = """\
湖城发展规划
第一章 东山再起
东山区的学校，东山中学的学校。
望江楼、新码头、望江楼、旧塔。
第二章 各区
| 区 | 任务 |
|---|---|
| 东山区 | 办学校，修东山码头 |
| 西湖 | 修水库，办学校 |
"""
REPORT = "湖城报告\n一、东山\n东山再起，东山再起。新码头，新码头，江湖。\n东山码头的望江楼。\n"
FAR = "远方规划\n一、外面\n东山区、望江楼。\n"


def made() -> Corpus:
    """The text from elsewhere is of no city: nothing is looked for in it."""

    def about(title: str, city: str | None) -> Metadata:
        return Metadata(short_title=title, city=city)

    return corpus_of(
        document(PLAN, about("规划", "hucheng"), "plan"),
        document(REPORT, about("报告", "hucheng"), "report"),
        document(FAR, about("远方", None), "far"),
        editorial=EDITORIAL,
    )
