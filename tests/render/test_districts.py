"""The overview of districts: what is settled nowhere else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from bs4 import BeautifulSoup

from builder.model.corpus import Corpus
from builder.render.districts import render_districts
from tests.support import as_published, load_project, small_project


def test_places_whose_district_is_open_are_listed_with_their_counts_and_first_place(corpus: Corpus) -> None:
    page = BeautifulSoup(render_districts(corpus)["districts/index.md"], "html.parser")
    table = page.find("div", attrs={"aria-label": "所在区未定的地方"})
    assert table is not None
    shown = {
        row.th.get_text(): (int(row.find_all("td")[0].get_text()), row.a["href"])
        for row in table.find_all("tr")[1:]
    }
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for document in corpus.documents:
        published = as_published(document, corpus)
        for passage in published["passages"]:
            for found in passage["districts"]:
                if not found["concerns"] and found["sense"] != "false-hit":
                    counts[found["surface"]] += 1
                    first.setdefault(found["surface"], f"../{passage['url']}")
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
