"""What a reader has copied who selects a whole page: the words that stand there, and nothing of the interface."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from tests.site.conftest import ROOT
from tests.site.test_pages import OUTLINE, compact

STYLES = sorted((ROOT / "docs/assets/css").glob("*.css"))
PROPOSAL = "2025-15th-five-year-plan-proposal"
FEATURE = "2020-13th-plan-feature"
CHAPTERS = [(OUTLINE, "c9"), (OUTLINE, "c7"), (OUTLINE, "front"), (PROPOSAL, "i5"), (FEATURE, "front")]
AROUND = (
    *("跳到正文", "跳转至", "首页", "搜索原话", "本页目录", "上一页", "下一页", "回到页面顶部"),
    *("各区比较", "表格（CSV）", "排列", "按主题", "其余", "依据", "链接", "引用", "摘录", "全行"),
)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_what_cannot_be_selected_cannot_be_in_safari_either(path: Path) -> None:
    for block in re.findall(r"\{([^{}]*)\}", path.read_text("utf-8")):
        plain = re.findall(r"(?<![\w-])user-select: ([\w-]+);", block)
        assert re.findall(r"-webkit-user-select: ([\w-]+);", block) == plain


def copied(page: Page, url: str) -> str:
    """What lies on the clipboard when all of a page was selected and copied; as HTML it says the same."""
    page.goto(url)
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    text, html = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            const read = async (type) => (await item.getType(type)).text();
            return [await read("text/plain"), await read("text/html")];
        }"""
    )
    assert compact(BeautifulSoup(html, "lxml").get_text()) == compact(text)
    return str(text)


def said(document: dict[str, Any], page: str | None) -> str:
    """Headings and passages of a page of a document, or of all its pages, one behind the other."""
    shown = {
        division["id"]: division
        for division in document["divisions"]
        if division["status"] == "present" and (page is None or f"/{page}.html#" in division["url"])
    }
    headings = [division for division in shown.values() if division["kind"] not in ("front", "lead")]
    passages = [passage for passage in document["passages"] if passage["division"] in shown]
    marks = marks_by_passage(document)
    return "".join(words(unit, marks) for unit in sorted((*headings, *passages), key=place))


def marks_by_passage(document: dict[str, Any]) -> dict[str, dict[int, str]]:
    """The marks of what is lost, by passage and place; of one place the first."""
    marks: dict[str, dict[int, str]] = {}
    for gap in document["gaps"]:
        if gap["at"] is not None:
            mark = "〔？〕" if gap["kind"] in ("typo", "stray") else "〔…〕"
            marks.setdefault(gap["passage"], {}).setdefault(gap["at"], mark)
    return marks


def place(unit: dict[str, Any]) -> tuple[int, int]:
    first = unit["source"][0]
    return first["line"], first["column"]


def words(unit: dict[str, Any], marks: dict[str, dict[int, str]]) -> str:
    """A heading with its marker; a passage, or a table, with the marks of what is lost."""
    if "title" in unit:
        return f"{unit['marker'] or ''}{unit['title']}"
    text = unit["text"]
    for at, mark in sorted(marks.get(unit["id"], {}).items(), reverse=True):
        text = text[:at] + mark + text[at:]
    return str(text)


def unmarked(line: str) -> str:
    return re.sub("〔[…？]〕", "", compact(line))


def by_id(documents: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(document for document in documents if document["id"] == name)


@pytest.mark.browser
@pytest.mark.parametrize(("name", "chapter"), CHAPTERS)
def test_a_copied_chapter_is_its_headings_and_passages(
    page: Page, documents: list[dict[str, Any]], name: str, chapter: str
) -> None:
    expected = said(by_id(documents, name), chapter)
    assert compact(copied(page, f"texts/{name}/{chapter}.html")) == compact(expected)


@pytest.mark.browser
@pytest.mark.parametrize("name", [OUTLINE, PROPOSAL, FEATURE, "2021-government-work-report"])
def test_a_copied_document_is_its_title_headings_and_passages(
    page: Page, documents: list[dict[str, Any]], name: str
) -> None:
    document = by_id(documents, name)
    expected = document["title"] + said(document, None)
    assert compact(copied(page, f"texts/{name}/all.html")) == compact(expected)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("url", "first", "last"),
    [
        ("districts/nansha.html", "南沙区", None),
        ("districts/nansha.html#by-topic", "南沙区", None),
        ("districts/index.html", "各区比较", None),
        ("districts/topics.html", "区与主题", "方法。"),
        ("topics/finance.html", "金融", None),
        ("booklets/nansha.html", "南沙区手册", None),
        (f"texts/{OUTLINE}/c1.html", "第一章", None),
    ],
)
def test_a_copied_list_begins_and_ends_with_its_own_words(
    page: Page, url: str, first: str, last: str | None
) -> None:
    lines = [line.strip() for line in copied(page, url).splitlines() if line.strip()]
    assert lines[0].startswith(first)
    assert lines[-1].endswith(last or "")
    text = page.locator("article").inner_text()
    assert [line for line in lines if unmarked(line) not in compact(text)] == []
    for words in AROUND:
        assert [line for line in lines[1:] if line.startswith(words)] == [], words
    shown = page.locator("article .pt-context:visible").all_inner_texts()
    assert all(compact(words) in unmarked("".join(lines)) for words in shown)
