"""What stands on the built pages: the words of the texts, and what readers need around them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from builder.text.characters import fold
from tests.site.conftest import PUBLISHED, REPOSITORY, ROOT

OUTLINE = "2021-14th-five-year-plan"


def by_url(pages: dict[str, BeautifulSoup], url: str) -> Tag:
    path, _, fragment = url.partition("#")
    element = pages[path].find(id=fragment)
    assert isinstance(element, Tag), url
    return element


def compact(text: str) -> str:
    return "".join(text.split())


def cells(element: Tag) -> list[list[str]]:
    return [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in element.find_all("tr")]


def all_passages(documents: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(document, passage) for document in documents for passage in document["passages"]]


def assert_says(element: Tag, passage: dict[str, Any]) -> None:
    if passage["kind"] == "table":
        assert cells(element) == [passage["header"], *passage["rows"]]
    else:
        assert element.get_text() == passage["text"], passage["id"]
        around = {"pt-term", "pt-lost"}
        inside = [tag for tag in element.find_all(True) if not around.intersection(tag.get("class", []))]
        assert all(tag.name == "strong" and tag.get("id") for tag in inside), passage["id"]  # the lead
        assert len(inside) <= 1


def test_every_passage_reads_on_its_page_as_it_was_written(
    pages: dict[str, BeautifulSoup], documents: list[dict[str, Any]]
) -> None:
    for _, passage in all_passages(documents):
        assert_says(by_url(pages, passage["url"]), passage)


def test_every_passage_reads_the_same_on_the_page_with_the_whole_document(
    pages: dict[str, BeautifulSoup], documents: list[dict[str, Any]]
) -> None:
    for document, passage in all_passages(documents):
        whole = f"texts/{document['id']}/all.html#{passage['id'].removeprefix(document['id'] + '.')}"
        assert_says(by_url(pages, whole), passage)


def test_every_division_has_its_heading_with_marker_and_title(
    pages: dict[str, BeautifulSoup], documents: list[dict[str, Any]]
) -> None:
    for document in documents:
        for division in document["divisions"]:
            heading = by_url(pages, division["url"])
            if division["kind"] != "front":
                assert compact(heading.get_text()) == compact(
                    f"{division['marker'] or ''}{division['title']}"
                )


def test_rows_of_tables_have_anchors_of_their_own(pages: dict[str, BeautifulSoup]) -> None:
    row = by_url(pages, f"texts/{OUTLINE}/c9.html#box14.t1.r9")
    assert row.find("th").get_text() == "南沙区"


def test_source_links_lead_to_the_lines_that_hold_the_words(
    pages: dict[str, BeautifulSoup], documents: list[dict[str, Any]]
) -> None:
    for document, passage in all_passages(documents):
        if passage["kind"] == "table":
            continue
        lines = (ROOT / "source_texts" / document["source_file"]).read_text("utf-8").split("\n")
        link = by_url(pages, passage["url"]).find_parent("div").find("a", class_="pt-lines")
        address = re.fullmatch(
            rf"{REPOSITORY}/blob/[^/]+/source_texts/([^#]+)#L(\d+)(?:-L(\d+))?", str(link["href"])
        )
        assert address
        assert address[1] == document["source_file"]
        first, last = int(address[2]), int(address[3] or address[2])
        assert fold(passage["text"])[:5] in fold(lines[first - 1])
        assert fold(passage["text"])[-5:] in fold(lines[last - 1])


@pytest.mark.parametrize("name", ["c1", "c2", "c3", "c4", "c5", "c6", "c16", "c17", "annex1", "annex2"])
def test_a_missing_chapter_has_a_page_that_says_so(pages: dict[str, BeautifulSoup], name: str) -> None:
    text = pages[f"texts/{OUTLINE}/{name}.html"].find("article").get_text()
    assert "本文本缺这一部分" in text
    assert "不作任何补写" in text


def test_a_cover_says_what_is_known_and_what_is_missing(pages: dict[str, BeautifulSoup]) -> None:
    text = pages[f"texts/{OUTLINE}/index.html"].find("article").get_text()
    for words in (
        "非官方整理版",
        "第一章至第六章",
        "第十六章、第十七章",
        "年份脱落",
        "SHA-256",
        "来源:广州市人民政府",
    ):
        assert words in text


def test_a_district_page_opens_with_its_row_and_lists_what_concerns_it(
    pages: dict[str, BeautifulSoup],
) -> None:
    article = pages["districts/panyu.html"].find("article")
    opening = article.find(class_="pt-opening")
    assert [dt.get_text() for dt in opening.find_all("dt")] == ["功能定位", "发展重点", "重点平台"]
    assert "建设“华南智核”和“湾区门户”" in opening.get_text()
    assert article.find("mark", string=re.compile("番禺"))
    assert article.find(class_="pt-by-topic").find("li")


def test_counts_of_a_district_add_up(pages: dict[str, BeautifulSoup], site: Path) -> None:
    for district in json.loads((site / "data/districts.json").read_text("utf-8"))["districts"]:
        table = pages[district["url"]].find(id="occurrences").find_next("table")
        *documents, last = [
            [int(td.get_text()) for td in tr.find_all("td")] for tr in table.tbody.find_all("tr")
        ]
        assert last[:-1] == list(district["occurrences"].values())
        assert all(sum(classes) == total for *classes, total in (*documents, last))
        assert [sum(column) for column in zip(*documents, strict=True)] == last


def test_the_districts_come_in_the_order_of_the_texts_own_table(pages: dict[str, BeautifulSoup]) -> None:
    bodies = pages["districts/index.html"].find_all("tbody")
    names = [cell.get_text() for cell in bodies[0].find_all("th")]
    assert len(bodies) == 3
    assert names == ["越秀", "海珠", "荔湾", "天河", "白云", "黄埔", "花都", "番禺", "南沙", "从化", "增城"]


def test_every_index_entry_shows_words_of_the_passage_it_leads_to(
    pages: dict[str, BeautifulSoup],
) -> None:
    for name, page in pages.items():
        if not name.startswith(("districts/", "topics/")):
            continue
        for entry in page.find_all("ul", class_="pt-entries"):
            for item in entry.find_all("li", recursive=False):
                href = str(item.find("a")["href"])
                target = compact(by_url(pages, href.removeprefix("../")).get_text())
                for piece in item.find(class_="pt-context").get_text().split("……"):
                    assert compact(piece) in target


def test_related_divisions_are_at_most_five_and_never_of_the_same_document(
    pages: dict[str, BeautifulSoup],
) -> None:
    found = 0
    for name, page in pages.items():
        for details in page.select(".pt-about details"):
            links = [str(a["href"]) for a in details.find("ul").find_all("a")]
            assert 0 < len(links) <= 5
            assert all(link.startswith("../") for link in links), name
            found += 1
    assert found > 50


def test_pages_tell_their_language_and_read_well_when_shared(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        assert page.html["lang"] == "zh-CN", name
        assert page.title.get_text().strip(), name
        if name != "404.html":
            assert page.find("meta", attrs={"name": "description"})["content"], name
            assert page.find("meta", property="og:title")["content"], name


def test_the_page_for_unknown_addresses_is_chinese(pages: dict[str, BeautifulSoup]) -> None:
    assert "没有这个页面" in pages["404.html"].find("article").get_text()


def test_the_page_for_unknown_addresses_loads_nothing_where_the_site_knows_no_address_of_its_own(
    pages: dict[str, BeautifulSoup],
) -> None:
    page = pages["404.html"]
    assert not page.find_all(["a", "link", "script", "style", "img"])
    assert "首页" in page.find("article").get_text()


def test_the_page_for_unknown_addresses_leads_on_where_the_site_knows_its_address(
    published_site: Path,
) -> None:
    page = BeautifulSoup((published_site / "404.html").read_bytes(), "lxml")
    links = [str(tag["href"]) for tag in page.find("article").find_all("a")]
    assert links == ["/gz/index.html", "/gz/districts/index.html", "/gz/topics/index.html"]
    loaded = [str(tag.get("src") or tag.get("href")) for tag in page.find_all(["script", "link"])]
    assert [url for url in loaded if url != "None" and not url.startswith(("/gz/", PUBLISHED))] == []


def test_the_sitemap_names_every_page_once_and_claims_no_date(published_site: Path) -> None:
    sitemap = BeautifulSoup((published_site / "sitemap.xml").read_bytes(), "xml")
    named = [found.get_text() for found in sitemap.find_all("loc")]
    built = [path.relative_to(published_site).as_posix() for path in published_site.rglob("*.html")]
    assert sorted(named) == sorted(f"{PUBLISHED}{name}" for name in built if name != "404.html")
    assert not sitemap.find_all("lastmod")


def test_published_data_is_part_of_the_site(site: Path) -> None:
    names = {path.name for path in (site / "data").glob("*")}
    assert names >= {
        "documents.json",
        "districts.json",
        "topics.json",
        "terms.json",
        "indicators.json",
        "indicators.csv",
    }
