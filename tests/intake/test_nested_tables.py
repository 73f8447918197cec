"""Tables with tables in their cells: no word is lost, the order is the page's, and the editor hears of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from builder.intake import markdown, web_page
from tests.support import run

INNER = "<table><tr><th>年份</th><th>投资</th></tr><tr><td>2026</td><td>120</td></tr></table>"
OUTER = (
    "<table><tr><th>序号</th><th>项目</th><th>分年投资</th></tr>"
    f"<tr><td>1</td><td>河道整治</td><td>{INNER}</td></tr>"
    "<tr><td>2</td><td>学校扩建</td><td>300万元</td></tr></table>"
)
WORDS = [
    "序号",
    "项目",
    "分年投资",
    "1",
    "河道整治",
    "年份",
    "投资",
    "2026",
    "120",
    "2",
    "学校扩建",
    "300万元",
]
PROSE = "全年安排重点项目三个，具体见下表，各单位按照分工抓好落实。"


def page(body: str) -> str:
    return f"<html><body><div class='article'><h1>湖城计划</h1><p>{PROSE}</p>{body}<p>{PROSE}</p></div></body></html>"


def words(lines: str) -> list[str]:
    return [word for word in lines.replace("|", " ").replace("---", " ").split() if word in WORDS]


@pytest.mark.parametrize("form", ["html", "md"])
def test_no_word_of_the_outer_table_is_lost_and_all_stand_in_reading_order(form: str) -> None:
    text, found = (
        web_page.convert(page(OUTER)) if form == "html" else markdown.convert(f"湖城计划\n\n{OUTER}\n")
    )
    assert words(text) == WORDS
    assert "| 年份 | 投资 |\n|---|---|\n| 2026 | 120 |" in text
    assert not found.left_out


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_table_around_a_table_is_reported_where_it_begins(tmp_path: Path, form: str) -> None:
    file = tmp_path / f"plan.{form}"
    file.write_text(
        page(OUTER) if form == "html" else f"# 湖城计划\n\n{PROSE}\n\n{OUTER}\n\n{PROSE}\n", "utf-8"
    )
    said = run("outline", str(file)).stderr.splitlines()
    line = 3 if form == "html" else 5
    assert said[0].startswith(f"{file}:{line}:1: W211 表格里还有表格")
    assert said[1].strip() == "“序号”"
    assert [text for text in said if "W211" in text] == said[:1]


def test_who_takes_in_the_page_hears_of_it_too(tmp_path: Path) -> None:
    file = tmp_path / "plan.html"
    file.write_text(page(OUTER), "utf-8")
    told = run(
        "new", str(file), "--root", str(tmp_path), "--dry-run", "--yes", "--id", "plan", "--kind", "其他"
    )
    assert told.exit_code == 0, told.output
    assert "source_texts/plan.txt:3:1: W211" in told.stderr


@pytest.mark.parametrize(
    "body",
    [
        f"<table><tr><td>{INNER}</td></tr></table>",  # one cell
        f"<table role=presentation>{OUTER.removeprefix('<table>')}",
        f"<table><tr><td>首页</td><td>简介</td></tr><tr><td><h2>题</h2>{INNER}</td><td>甲</td></tr></table>",
        f"<table><tr><td>首页</td><td>简介</td></tr><tr><td>甲</td><td>{PROSE * 40}{INNER}</td></tr></table>",
        INNER,
    ],
)
def test_a_table_that_only_arranges_the_page_is_not(body: str) -> None:
    assert web_page.convert(page(body))[1].flattened == ()


def test_tables_nested_thousands_deep_take_no_longer_than_as_many_in_a_row() -> None:
    spent = []
    for body in ("<table><tr><td></td><td></td></tr></table>" * 5000, "<table><tr><td></td><td>" * 5000):
        started = time.process_time()
        web_page.convert(page(body))
        spent.append(time.process_time() - started)
    assert spent[1] < 3 * spent[0]
