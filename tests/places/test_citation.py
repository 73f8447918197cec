"""How places are cited: one case a kind of division and its position."""

from __future__ import annotations

import pytest

from builder.editorial.about import Hints, Metadata
from builder.model.document import Document
from builder.places import citation
from builder.project.settings import Edition, Settings
from tests.support import document

TEXT = """湖城发展规划
一、总则
（一）方向
坚持绿色发展。
坚持开放发展。
(二)目标
1.经济
到2030年翻一番。
2.社会
（1）就业
扩大就业。
（2）教育
办好学校。
二、任务
这里先说一句。
（一）水利
修建水库。
专栏1 水库
大水库一座。
专栏2 各区
| 区 | 定位 |
|---|---|
| 东山 | 山区 |
| 西湖 | 城区 |
"""
CHAPTERS = """湖城发展规划
前面的一段话，说明这份规划的由来。
第二章 工业
第一节 制造业
一、汽车
发展新能源汽车。
二、船舶
发展绿色船舶。
第三条 本章由市政府解释。
附件1 名词
绿色船舶：用电的船。
"""
ARTICLES = """湖城条例
第一条 目的。
为了湖城。
第二条 范围。
适用于湖城。
"""
LOST = """湖城建议
一、工业
(1)钢铁。炼钢炼铁。
(2)汽车。制造汽车。
建设港口。港口要大。
(5)航空。制造飞机。
"""


def places(found: Document) -> dict[str, str]:
    return {passage.text.split("\n")[0]: citation.passage_place(found, passage) for passage in found.passages}


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (TEXT, "坚持绿色发展。", "第一部分第（一）条第1段"),
        (TEXT, "坚持开放发展。", "第一部分第（一）条第2段"),
        (TEXT, "到2030年翻一番。", "第一部分第（二）条第1点"),
        (TEXT, "扩大就业。", "第一部分第（二）条第2点第（1）条"),
        (TEXT, "这里先说一句。", "第二部分第1段"),
        (TEXT, "修建水库。", "第二部分第（一）条第1段"),
        (TEXT, "大水库一座。", "第二部分第（一）条专栏1"),
        (TEXT, "区\t定位", "第二部分第（一）条专栏2表"),
        (CHAPTERS, "前面的一段话，说明这份规划的由来。", "篇首"),
        (CHAPTERS, "发展新能源汽车。", "第二章第一节第一点"),
        (CHAPTERS, "绿色船舶：用电的船。", "附件1"),
        (ARTICLES, "为了湖城。", "第一条第2段"),
    ],
)
def test_a_place_is_named_as_it_is_printed_and_read_aloud(text: str, words: str, place: str) -> None:
    assert places(document(text))[words] == place


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("（一）", "第（一）条"),
        ("㈠", "第㈠条"),
        ("(17)", "第（17）条"),
        ("⑴", "第⑴条"),
        ("1.", "第1点"),
        ("１．", "第１点"),
        ("1、", "第1点"),
        ("⒈", "第1点"),
        ("1.1", "第1.1点"),
        ("2）", "第2点"),
        ("一)", "第一点"),
        ("②", "第②点"),
    ],
)
def test_small_numbers_are_points_and_numbers_in_brackets_articles(printed: str, name: str) -> None:
    found = document("一、甲\n（一）乙\n丙。\n")
    division = next(d for d in found.divisions if d.kind == "subitem")
    changed = type(division)(**{**{f: getattr(division, f) for f in division.__slots__}, "marker": printed})
    assert citation.name(changed) == name


def test_a_lost_number_is_said_to_be_lost() -> None:
    hints = Metadata(hints=Hints(unmarked=("建设港口。",)))
    found = document(LOST, hints)
    assert places(found)["港口要大。"] == "第一部分“建设港口”一条（序号缺）"


def test_a_heading_without_a_number_is_quoted() -> None:
    found = document("湖城新闻\n\n## 看山\n\n山很高，看得见云。\n\n## 看水\n\n水很深，看得见鱼。\n")
    assert places(found)["山很高，看得见云。"] == "“看山”"


def test_a_row_is_named_by_its_first_cell_else_by_its_number() -> None:
    assert citation.row_place(("东山", "山区"), 1) == "“东山”一行"
    assert citation.row_place(("", "山区"), 2) == "第2行"
    assert citation.row_place(("很" * 30, ""), 3) == f"“{'很' * 20}……”一行"


def test_what_nobody_knows_is_left_out() -> None:
    settings = Settings("", "main", Edition("1.2.3", None, None), {}, site_name="湖城文本")
    found = citation.source(document(TEXT), settings)
    assert (found.issuer, found.date, found.updated) == ("", "", "")
    assert (found.title, found.site, found.version) == ("湖城发展规划", "湖城文本", "1.2.3")
