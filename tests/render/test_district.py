"""A district's page, read as it is generated: sums against an independent count, and nothing of one city in it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from builder.layers.districts.gathered import DISTRICTS
from builder.layers.list import LAYERS
from builder.model.corpus import Corpus
from builder.project.project import Project
from builder.publish.data_files import data_files
from builder.render.by_topic import NO_TOPIC, anchors
from builder.render.district import render_district_pages
from tests.support import METADATA, load_project, small_project

LAKE = """\
湖城发展规划
一、建设水库
东山区建设水库，望江楼旁修堤坝。
二、办好学校
（一）东山的学校。东山口和东山中学，西湖大桥，东山再起。
三、各区
| 区 | 任务 |
|---|---|
| 东山区 | 扩建学校，修水库 |
| 全市 | 修西湖大桥 |
"""
REPORT = "湖城报告\n一、学校\n东山口办学校，又修水库和堤坝。\n东山区的学校。\n望江楼，望江楼。\n二、东山再起\n东山再起了。\n"


@pytest.fixture(scope="module")
def small_corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    report = {
        "source_texts/report.txt": REPORT,
        "source_texts/report.yml": METADATA.format(title="湖城报告", city="hucheng"),
    }
    root = small_project(tmp_path_factory.mktemp("project"), {"source_texts/lake.txt": LAKE, **report})
    return load_project(root).corpus


def pages(corpus: Corpus) -> dict[str, BeautifulSoup]:
    found = render_district_pages(corpus)
    return {path.split("/")[1][:-3]: BeautifulSoup(text, "html.parser") for path, text in found.items()}


@pytest.fixture(scope="module")
def small_pages(small_corpus: Corpus) -> dict[str, BeautifulSoup]:
    return pages(small_corpus)


@pytest.fixture(scope="module")
def real_pages(corpus: Corpus) -> dict[str, BeautifulSoup]:
    return pages(corpus)


def refs(part: Tag | None) -> list[str]:
    assert part is not None
    return [str(a["href"]).rpartition("#")[2] for a in part.find_all("a", class_="pt-ref")]


def rows(page: BeautifulSoup, label: str) -> list[list[str]]:
    table = page.find(class_="pt-table", attrs={"aria-label": label})
    assert isinstance(table, Tag)
    return [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]


def test_what_is_said_of_the_district_is_kept_apart_from_its_places(
    small_pages: dict[str, BeautifulSoup],
) -> None:
    page = small_pages["dongshan"]
    assert refs(page.find(id="direct")) == ["i1.p1", "i3.t1.r1", "i1.p2"]
    assert refs(page.find(id="places")) == ["i2.k1.p1", "i3.t1.r2", "i1.p1"]
    assert refs(small_pages["xihu"].find(id="direct")) == []
    assert "现有文本里没有" in small_pages["xihu"].find(id="direct").get_text()  # type: ignore[union-attr]


def test_the_page_opens_with_the_rows_of_which_the_district_is_the_key(
    small_pages: dict[str, BeautifulSoup],
) -> None:
    [opening] = small_pages["dongshan"].find_all(class_="pt-opening")
    assert [tag.get_text() for tag in opening.find_all(["h2", "dt", "dd"])] == [
        "三、各区 《湖城发展规划》",
        "任务",
        "扩建学校，修水库",
    ]
    assert small_pages["xihu"].find_all(class_="pt-opening") == []


def test_by_topic_both_parts_and_what_only_touches_the_topic_stand_together(
    small_pages: dict[str, BeautifulSoup],
) -> None:
    schools = small_pages["dongshan"].find(id="topic-schools")
    assert isinstance(schools, Tag)
    assert [h4.get_text() for h4 in schools.find_all("h4")] == [
        "说东山区的",
        "涉及区内地点、平台和机构的",
        "兼及（首要的主题不是教育）",
    ]
    assert refs(schools) == ["i1.p2", "i2.k1.p1", "i1.p1", "i3.t1.r1"]
    assert not schools.find("details")


def test_every_list_by_topic_has_each_passage_once(
    real_pages: dict[str, BeautifulSoup], corpus: Corpus
) -> None:
    for district in DISTRICTS.of(corpus).all:
        page = real_pages[district.id]
        by_document = Counter(
            str(a["href"])
            for a in page.find(class_="pt-by-document").find_all("a", class_="pt-ref")  # type: ignore[union-attr]
        )
        by_topic: Counter[str] = Counter()
        for part in page.find(class_="pt-by-topic").find_all("section"):  # type: ignore[union-attr]
            for name, listed in zip(part.find_all("h4"), part.find_all("ul"), strict=True):
                if not name.get_text().startswith("兼及"):
                    by_topic.update(str(a["href"]) for a in listed.find_all("a", class_="pt-ref"))
        assert by_document == by_topic
        assert set(by_document.values()) == {1}
        assert by_document.total() == len(DISTRICTS.of(corpus).mentions(district.id))


def test_bars_lead_to_their_part_and_say_its_numbers(
    real_pages: dict[str, BeautifulSoup], corpus: Corpus
) -> None:
    for district in DISTRICTS.of(corpus).all:
        page = real_pages[district.id]
        bars = page.select(".pt-bars li")
        assert sum(int(bar.find(class_="pt-bar-count").contents[0]) for bar in bars) == len(  # type: ignore[union-attr, arg-type]
            DISTRICTS.of(corpus).mentions(district.id)
        )
        for bar in bars:
            part = page.find(id=str(bar.find("a")["href"])[1:])  # type: ignore[index]
            assert isinstance(part, Tag)
            lists = zip(part.find_all("h4"), part.find_all("ul"), strict=True)
            sizes = Counter({"main": 0, "also": 0})
            for name, listed in lists:
                sizes["also" if name.get_text().startswith("兼及") else "main"] += len(listed.find_all("li"))
            numbers = bar.find(class_="pt-bar-count").get_text().split()  # type: ignore[union-attr]
            assert numbers[0] == str(sizes["main"])
            assert numbers[1:] == ([f"+{sizes['also']}"] if sizes["also"] else [])


def test_every_topic_has_its_anchor_on_every_page(
    real_pages: dict[str, BeautifulSoup], corpus: Corpus
) -> None:
    assert anchors(corpus)[-1] == NO_TOPIC
    for page in real_pages.values():
        ids = Counter(str(tag["id"]) for tag in page.find_all(id=True))
        assert all(ids[anchor] == 1 for anchor in anchors(corpus))


def test_the_name_is_counted_by_document_and_class(small_pages: dict[str, BeautifulSoup]) -> None:
    assert rows(small_pages["dongshan"], "出现次数") == [
        ["文件", "指这个区", "地点、平台", "机构", "同字误中", "合计"],
        ["《湖城发展规划》", "3", "1", "1", "1", "6"],
        ["《湖城报告》", "1", "1", "0", "2", "4"],
        ["合计", "4", "2", "1", "3", "10"],
    ]


def test_all_classes_of_all_documents_sum_to_the_times_the_name_stands_there(
    real_pages: dict[str, BeautifulSoup], corpus: Corpus
) -> None:
    for district in DISTRICTS.of(corpus).all:
        _, *lines, last = [[int(n) for n in row[1:]] if row[1].isdigit() else [] for row in rows(real_pages[district.id], "出现次数")]  # fmt: skip
        for document, line in zip(corpus.documents, lines, strict=True):
            texts = [passage.text for passage in document.passages]
            texts += [d.title for d in document.headings if d.status == "present"]
            stands = sum(text.count(district.name) for text in texts)
            assert line[-1] == stands == sum(line[:-1])
        assert last == [sum(column) for column in zip(*lines, strict=True)]


def test_a_false_hit_is_shown_once_with_its_first_place(small_pages: dict[str, BeautifulSoup]) -> None:
    [note] = [
        p for p in small_pages["dongshan"].find_all("p", class_="pt-note") if "同字误中" in p.get_text()
    ]
    assert note.get_text().startswith(
        "同字误中：“东山再起”，3 次。成语。例如《湖城发展规划》第二部分第（一）条："
    )
    assert note.find("mark").get_text() == "东山再起"  # type: ignore[union-attr]
    assert note.find("a")["href"] == "../texts/lake/i2.html#i2.k1.p1"  # type: ignore[index]


def test_places_without_the_name_are_counted_and_lead_to_where_they_stand(
    small_pages: dict[str, BeautifulSoup],
) -> None:
    table = rows(small_pages["xihu"], "不带区名的地点")
    assert table == [  # neither document is dated: neither has the place first
        ["写法", "次数", "首见"],
        ["望江楼", "3", "未注明日期：《湖城发展规划》第一部分、《湖城报告》第一部分第3段"],
    ]
    link = small_pages["xihu"].find(attrs={"aria-label": "不带区名的地点"}).find("a")  # type: ignore[union-attr]
    assert link["href"] == "../texts/lake/i1.html#i1.p1"  # type: ignore[index]


@pytest.mark.parametrize(
    ("district", "place"),
    [("yuexiu", "海珠广场"), ("haizhu", "黄埔古港古村"), ("huadu", "白云机场"), ("panyu", "海珠湾隧道")],
)
def test_a_place_that_has_another_districts_name_is_listed_where_it_is(
    real_pages: dict[str, BeautifulSoup], district: str, place: str
) -> None:
    assert place in [row[0] for row in rows(real_pages[district], "不带区名的地点")]


@pytest.mark.parametrize("district", ["yuexiu", "baiyun", "tianhe", "huangpu"])
def test_open_paths_and_a_road_through_two_districts_are_no_districts_places(
    real_pages: dict[str, BeautifulSoup], district: str
) -> None:
    listed = {row[0] for row in rows(real_pages[district], "不带区名的地点")}
    assert not listed & {"开放云道", "黄埔大道"}


def test_a_place_is_first_seen_in_a_dated_document_though_the_feature_stands_before_it(
    real_pages: dict[str, BeautifulSoup],
) -> None:
    first = {row[0]: row[2] for row in rows(real_pages["yuexiu"], "不带区名的地点")}
    feature = "《“十三五”成就专版》“绿色理念 描绘如画新花城”第2段"
    assert first["麓湖"] == (
        f"《“十四五”规划纲要（第七至十五章）》第十一章第一节第三点；未注明日期：{feature}"
    )
    assert first["“云道”"] == f"未注明日期：{feature}"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("2021-14th-five-year-plan.c9.s3.i1.p3", "白云—南海"),
        ("2025-15th-five-year-plan-proposal.i3.x4.p3", "白云钟落潭镇"),
    ],
)
def test_a_corridor_and_a_town_that_name_baiyun_are_said_of_the_district(
    real_pages: dict[str, BeautifulSoup], corpus: Corpus, place: str, words: str
) -> None:
    [mention] = [one for one in DISTRICTS.of(corpus).mentions("baiyun") if one.id == place]
    assert words in mention.text
    assert mention.anchor in refs(real_pages["baiyun"].find(id="direct"))


def test_places_without_the_name_are_those_of_the_data(
    real_pages: dict[str, BeautifulSoup], corpus: Corpus, project: Project
) -> None:
    files = data_files(corpus, project.settings, LAYERS)
    published = json.loads(files["docs/data/districts.json"])["districts"]
    for district in published:
        _, *listed = rows(real_pages[district["id"]], "不带区名的地点")
        assert {row[0]: int(row[1]) for row in listed} == district["places_without_name"]


def test_a_place_in_the_header_of_a_table_is_counted_neither_on_the_page_nor_in_the_data(
    tmp_path: Path,
) -> None:
    text = "湖城规划\n一、各区\n望江楼。\n| 区 | 望江楼 |\n|---|---|\n| 东山区 | 扩建望江楼 |\n"
    found = load_project(small_project(tmp_path, {"source_texts/lake.txt": text}))
    corpus = found.corpus
    assert rows(pages(corpus)["xihu"], "不带区名的地点")[1][:2] == ["望江楼", "2"]
    files = data_files(corpus, found.project.settings, LAYERS)
    published = json.loads(files["docs/data/districts.json"])["districts"]
    assert [district["places_without_name"] for district in published] == [{}, {"望江楼": 2}]


def test_why_a_hit_is_false_is_what_the_gazetteer_of_its_own_city_says(tmp_path: Path) -> None:
    other = {
        "editorial/cities/shancheng/districts.yml": "city: shancheng\nname: 山城\ndistricts: [{id: beishan, name: 北山}]\n",
        "editorial/cities/shancheng/gazetteer.yml": (
            "city: shancheng\nplaces:\n  - {name: 东山再起, districts: [beishan], note: 给编者看}\n"
        ),
    }
    corpus = load_project(small_project(tmp_path, other)).corpus
    assert "同字误中：“东山再起”。成语。" in pages(corpus)["dongshan"].get_text()
