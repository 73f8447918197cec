"""The home page: which cities, documents, districts and topics there are."""

from __future__ import annotations

from bs4 import BeautifulSoup

from builder.editorial.about import Metadata
from builder.editorial.cities import City, District
from builder.editorial.editorial import Editorial
from builder.editorial.topics import Topic
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.project.settings import Edition, Settings
from builder.render.home import PAGES
from tests.support import corpus_of, document

CITIES = {
    "hucheng": City("hucheng", "湖城", (District("dongshan", "东山"),), ()),
    "shancheng": City("shancheng", "山城", (District("beishan", "北山"),), ()),
    "haicheng": City("haicheng", "海城", (), ()),
}
EDITORIAL = Editorial(CITIES, (Topic("water", "水利", (), (), ()),))
LISTED = "湖城发展规划\n目录\n第一章 甲\n第二章 乙\n第二章 乙\n好。\n再好。\n"
SETTINGS = Settings("", "main", Edition("1.2", "2026-01-01", None), {})


def home(corpus: Corpus) -> BeautifulSoup:
    return BeautifulSoup(PAGES.render(corpus, SETTINGS)["index.md"], "html.parser")


def plan(name: str, city: str | None, issuer: str | None = None) -> Metadata:
    return Metadata(title="湖城发展规划", short_title=name, city=city, issuer=issuer, date=issuer and "2021")


def test_it_names_the_cities_that_have_texts_and_everything_by_its_page() -> None:
    found = corpus_of(
        document(LISTED, plan("规划", "hucheng", "湖城政府"), "plan"),
        document("一、甲\n好。\n", plan("报告", "haicheng"), "report"),
        editorial=EDITORIAL,
    )
    page = home(found)
    text = page.get_text()
    for words in (
        "# 湖城、海城说过要做什么",
        "共 3 段",
        "## 2 份文件",
        "## 1 个区",
        "版本 1.2（2026-01-01）",
    ):
        assert words in text
    cards = [
        [span.get_text() for span in card.find_all(["strong", "span"])]
        for card in page.select(".pt-cards li")
    ]
    assert cards == [
        ["《规划》", "湖城政府 · 2021", "2 段，缺第一章，未校"],
        ["《报告》", "发布者未知 · 日期未知", "1 段，未校"],
    ]
    assert [
        (a.get_text(), a["href"]) for a in page.select(".pt-cards a, .pt-chips a") if a.strong is None
    ] == [
        ("东山", "districts/dongshan.html"),
        ("水利", "topics/water.html"),
    ]
    assert [a["href"] for a in page.select(".pt-cards a")] == [
        "texts/plan/index.html",
        "texts/report/index.html",
    ]


def test_without_a_known_city_it_says_so_and_names_no_districts() -> None:
    text = home(corpus_of(document("一、甲\n好。\n"), editorial=EDITORIAL)).get_text()
    assert "# 各地说过要做什么" in text
    assert "个区" not in text


def test_its_addresses_are_those_of_its_parts() -> None:
    addresses = list(PAGES.addresses(corpus_of()))
    assert addresses == [Unit("index", anchor, "") for anchor in ("home", "documents", "topics")]
