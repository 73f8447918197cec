"""The overview of districts: what is settled nowhere else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from builder.editorial.about import Metadata
from builder.editorial.cities import Name
from builder.editorial.editorial import Editorial
from builder.editorial.topics import Topic
from builder.model.corpus import Corpus
from builder.places.reading_order import in_time
from builder.render.districts import render_districts
from tests.layers.districts.lake import CITY, made
from tests.support import as_published, corpus_of, document, load_project, small_project


def test_places_whose_district_is_open_are_listed_with_their_counts_and_places(corpus: Corpus) -> None:
    page = BeautifulSoup(render_districts(corpus)["districts/index.md"], "html.parser")
    table = page.find("div", attrs={"aria-label": "所在区未定的地方"})
    assert table is not None
    shown = {
        row.th.get_text(): (int(row.find_all("td")[0].get_text()), [a["href"] for a in row.find_all("a")])
        for row in table.find_all("tr")[1:]
    }
    counts: Counter[str] = Counter()
    first: dict[str, list[str]] = {}  # where dated documents have it first, then where each undated one has
    for found_in in in_time(corpus.documents):
        seen: set[str] = set()
        published = as_published(found_in, corpus)
        for passage in published["passages"]:
            for found in passage["districts"]:
                if not found["concerns"] and found["sense"] != "false-hit":
                    counts[found["surface"]] += 1
                    if found["surface"] not in (first if found_in.metadata.date else seen):
                        first.setdefault(found["surface"], []).append(f"../{passage['url']}")
                    seen.add(found["surface"])
    assert "生物岛" in shown
    assert shown == {surface: (count, first[surface]) for surface, count in counts.items()}


TABLES = """\
湖城发展规划
一、增速
| 区 | 增速 |
| --- | --- |
| 东山区 | 6% |
二、定位
| 区 | 功能定位 |
| --- | --- |
| 西湖区 | 创新区 |
| 东山区 | 核心区 |
"""


def test_what_tables_say_of_districts_is_kept_apart_by_table_in_the_order_of_its_rows(tmp_path: Path) -> None:
    root = small_project(tmp_path, {"source_texts/lake.txt": TABLES})
    corpus = load_project(root).corpus
    page = render_districts(corpus)["districts/index.md"]
    assert [line for line in page.splitlines() if "#role" in line] == [
        "## 增速 { #role }",
        "## 功能定位 { #role-2 }",
    ]
    soup = BeautifulSoup(page, "html.parser")
    rows = [
        [(row.dt.get_text(), row.dd.get_text().split()[0]) for row in facts.find_all("div")]
        for facts in soup.find_all("dl")
    ]
    assert rows == [[("东山", "6%")], [("西湖", "创新区"), ("东山", "核心区")]]


def lines(corpus: Corpus, label: str) -> list[list[str]]:
    page = BeautifulSoup(render_districts(corpus)["districts/index.md"], "html.parser")
    table = page.find("div", attrs={"aria-label": label})
    assert isinstance(table, Tag)
    return [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]


def test_passages_are_counted_by_document_and_not_where_the_district_was_not_looked_for() -> None:
    assert lines(made(), "涉及的段落") == [
        ["区", "《规划》", "《报告》", "《远方》", "合计", "主要主题"],
        ["东山", "2", "0", "—", "2", "教育 "],
        ["西湖", "3", "1", "—", "4", "教育 "],
    ]
    assert lines(made(), "区名的出现") == [
        ["区", "指这个区", "地点、平台", "机构", "同字误中", "合计"],
        ["东山", "3", "2", "1", "3", "9"],
        ["西湖", "1", "0", "0", "0", "1"],
    ]


def test_the_example_is_the_most_frequent_place_without_the_name() -> None:
    city = replace(CITY, names=(*CITY.names, Name("城楼", "place", ("dongshan",))))
    text = "湖城发展规划\n一、各处\n城楼、旧塔、旧塔、望江楼。\n"
    corpus = corpus_of(document(text, Metadata(city="hucheng")), editorial=Editorial({"hucheng": city}))
    assert "（如旧塔之于西湖）" in render_districts(corpus)["districts/index.md"]
    none = corpus_of(document("一、甲\n东山。\n", Metadata(city="hucheng")), editorial=corpus.editorial)
    assert "（如" not in render_districts(none)["districts/index.md"]


def test_the_three_topics_with_most_passages_are_named() -> None:
    names = ("水利", "教育", "交通", "林业", "卫生")
    times = {"水利": 1, "教育": 3, "交通": 2, "林业": 2}
    text = "".join(f"东山区的{name}工作。\n" * number for name, number in times.items())
    editorial = Editorial({"hucheng": CITY}, tuple(Topic(name, name, (name,), (), ()) for name in names))
    corpus = corpus_of(document(f"一、各事\n{text}", Metadata(city="hucheng")), editorial=editorial)
    assert [line[-1] for line in lines(corpus, "涉及的段落")] == ["主要主题", "教育 交通 林业 ", ""]
    fewer = corpus_of(document("一、事\n东山区的水利工作。\n", Metadata(city="hucheng")), editorial=editorial)
    assert lines(fewer, "涉及的段落")[1][-1] == "水利 "


def test_what_a_table_says_leads_to_its_heading_and_each_row_to_itself() -> None:
    text = "湖城发展规划\n一、定位\n| 区 | 功能 | 人口 |\n|---|---|---|\n| 西湖区 | 城区 | 多 |\n| 东山区 | 山区 | 少 |\n"
    corpus = corpus_of(document(text, Metadata(city="hucheng")), editorial=Editorial({"hucheng": CITY}))
    page = BeautifulSoup(render_districts(corpus)["districts/index.md"], "html.parser")
    source = page.find(string=lambda words: "录自" in words)
    assert source is not None
    assert source.find_next("a")["href"] == "../texts/plan/i1.html#i1"  # type: ignore[index]
    assert "《湖城发展规划》" in source
    said = [(row.dt.a["href"], row.dd.get_text(), row.dd.a["href"]) for row in page.select("dl div")]
    assert said == [
        ("xihu.html", "城区 全行", "../texts/plan/i1.html#i1.t1.r1"),
        ("dongshan.html", "山区 全行", "../texts/plan/i1.html#i1.t1.r2"),
    ]
