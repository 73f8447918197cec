"""A text is untrusted input: nothing in it becomes markup, from the source text to the browser (invariant 2)."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, expect

from tests.site.conftest import build_site, copy_project

pytestmark = pytest.mark.browser

HOSTILE = [
    "<script>alert(1)</script>",
    "</title></head><img src=x onerror=alert(2)>",
    "[x](javascript:alert(3))",
    "{{ config.site_name }}{% raw %}",
    "{: onclick=alert(4) }",
    "[^1] ![图](x.png) <https://a.example>",
    "!!! note",
    ":smile: `code` ~~x~~ ==y== ^z^",
    "* 星号 _下划线_ 2**粗",
    "1. 行首的编号",
    "&nbsp;&amp;&#60;",
    "零\u200b宽\ufeff字符",
    "`|` 与 a | b 和 #号",
    "-- 'quotes' \"double\" \\ 反斜杠",
    '--8<-- "mkdocs.yml"',
]
METADATA = """\
title: 敌意文本
short_title: '敌意<script>alert(5)</script>&文本'
kind: 其他
issuer: '<b>某机关</b>'
date: null
date_basis: '{{ 无 }}'
city: hostile
origin: unknown
authoritative_source: unknown
rights: unknown
proofreading: 无
"""


def named(key: str, of_each: str = "", **same: object) -> str:
    """Editorial data in which every entry of a list has hostile words for its name."""
    head = "".join(f"{name}: {json.dumps(value)}\n" for name, value in same.items())
    entries = (
        f"  - {{id: h{number}, name: {(name := json.dumps(words))}{of_each.format(name=name)}}}\n"
        for number, words in enumerate(HOSTILE)
    )
    return f"{head}{key}:\n{''.join(entries)}"


def write_editorial(folder: Path) -> None:
    """Districts, topics and terms that are called as the text speaks."""
    for path in folder.glob("cities/*/terms.yml"):
        path.unlink()
    city = folder / "cities/hostile"
    city.mkdir()
    (city / "districts.yml").write_text(named("districts", city="hostile", name=HOSTILE[0]), encoding="utf-8")
    (city / "gazetteer.yml").write_text("city: hostile\n", encoding="utf-8")
    (folder / "topics.yml").write_text(named("topics", ", strong: [{name}]"), encoding="utf-8")
    (folder / "terms.yml").write_text(named("terms", ", kind: slogan"), encoding="utf-8")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("hostile"))
    for path in (*(project / "source_texts").iterdir(), *(project / "editorial/addresses").glob("*.lock")):
        path.unlink()
    write_editorial(project / "editorial")
    chapters = [
        f"第{number}章 {words}\n{words}这一段以同样的字符开头，并以它结尾：{words}。\n{words}\n"
        for number, words in zip("一二三四五六七八九", HOSTILE, strict=False)
    ]
    rest = [f"{words}，余下的都在这一章里。\n" for words in HOSTILE[9:]]
    text = "\n".join(["敌意文本", *chapters, *rest, "长" * 1_000_000 + "。", ""])
    (project / "source_texts/hostile.txt").write_text(text, encoding="utf-8")
    (project / "source_texts/hostile.yml").write_text(METADATA, encoding="utf-8")
    return build_site(project)


def test_every_passage_and_heading_reads_as_written(hostile_site: Path) -> None:
    document = json.loads((hostile_site / "data/documents/hostile.json").read_text("utf-8"))
    pages: dict[str, BeautifulSoup] = {}
    seen = set()
    for item in (*document["passages"], *document["divisions"]):
        path, _, anchor = item["url"].partition("#")
        if path not in pages:
            pages[path] = BeautifulSoup((hostile_site / path).read_bytes(), "lxml")
        element = pages[path].find(id=anchor)
        words = item["text"] if "text" in item else f"{item['marker'] or ''}{item['title']}"
        assert "".join(element.get_text().split()) == "".join(words.split())
        assert not element.find(["script", "img", "code", "em", "b", "input"])
        assert not element.has_attr("onclick")
        seen.update(hostile for hostile in HOSTILE if "".join(hostile.split()) in "".join(words.split()))
    assert seen == set(HOSTILE)


def test_no_script_of_a_text_runs_in_the_browser(hostile_site: Path, browser: Browser) -> None:
    page = browser.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    opened = [
        "index.html",
        *(f"texts/hostile/{name}.html" for name in ("index", "c1", "c2", "c3", "c4", "c5")),
        *(
            f"{folder}/{name}.html"
            for folder in ("districts", "topics", "terms")
            for name in ("index", "h0", "h1")
        ),
        *("districts/topics.html", "booklets/h0.html", "booklets/h1.html"),
    ]
    for url in opened:
        page.goto((hostile_site / url).as_uri())
        assert page.evaluate("document.querySelectorAll('[onclick], [onerror], img[src=\"x\"]').length") == 0
        if url.endswith("c5.html"):
            assert page.evaluate("document.title").startswith("第五章 {: onclick=alert(4) }")
    page.close()
    assert not dialogs


def test_hostile_words_in_a_preview_are_words(hostile_site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((hostile_site / "texts/hostile/c1.html").as_uri())
    page.keyboard.press("Tab")
    page.locator("a.pt-term").first.focus()
    expect(page.get_by_role("tooltip").locator("strong")).to_have_text(HOSTILE[0])
    page.close()


def test_hostile_words_are_found_shown_and_marked_as_words(hostile_site: Path, browser: Browser) -> None:
    page = browser.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for words in HOSTILE:
        page.goto(f"{(hostile_site / 'search.html').as_uri()}?q={quote(words)}")
        page.locator(".pt-results .pt-hits a").first.click()
        page.locator("mark.pt-current").first.wait_for()
        assert page.evaluate("document.querySelectorAll('[onclick], [onerror], img[src=\"x\"]').length") == 0
    page.close()
    assert not dialogs


def test_a_million_hits_in_one_passage_are_counted_and_the_page_is_still_usable(
    hostile_site: Path, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{(hostile_site / 'search.html').as_uri()}?q={quote('长')}")
    expect(page.locator(".pt-search-status")).to_contain_text("1000000 处")
    page.locator(".pt-results .pt-hits a").first.click()
    expect(page.locator(".pt-found-bar")).to_contain_text("只标出 1000 处")
    page.close()
