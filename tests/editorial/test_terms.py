"""The glossary's files: what they may say, and what is reported with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from builder.findings.finding import DataError
from builder.findings.printing import as_text
from builder.layers.list import LAYERS
from builder.layers.terms.gathered import TERMS
from builder.layers.terms.glossary import render_glossary
from builder.layers.terms.pages import render_terms
from builder.publish.data_files import data_files
from tests.support import METADATA, load_project, small_project

COUNTRY = """\
terms:
  - id: he-hu-zhang
    name: 河湖长制
    kind: policy
    aliases: [河长制]
"""
CITY = """\
terms:
  - id: yi-hu-liang-an
    name: 一湖两岸
    kind: slogan
    not_in: [一湖两岸大酒店]
    defined_in:
      - {document: lake, words: 一湖两岸，即西湖和东山}
"""
TEXT = """\
湖城发展规划
一、建设“一湖两岸”
推进河湖长制。一湖两岸，即西湖和东山沿岸。改造一湖两岸大酒店。
落实河长制，建设一湖两岸。
"""


def project(root: Path, **files: str) -> Path:
    terms = {"editorial/terms.yml": COUNTRY, "editorial/cities/hucheng/terms.yml": CITY}
    named = {name.replace("__", "/") + ".yml": text for name, text in files.items()}
    return small_project(root, {"source_texts/lake.txt": TEXT, **terms, **named})


def problems(root: Path) -> list[str]:
    """All findings, without what to do."""
    try:
        found = load_project(root).findings
    except DataError as error:
        found = error.findings
    return [as_text(item).partition("\n")[0] for item in found]


def test_a_sound_glossary_gives_no_finding(tmp_path: Path) -> None:
    assert problems(project(tmp_path)) == []


def test_words_may_be_written_with_the_marks_of_the_source_or_of_the_page(tmp_path: Path) -> None:
    text = TEXT.replace("一湖两岸，即西湖和东山沿岸", "一湖两岸(近期),即 2 处沿岸")
    city = CITY.replace("name: 一湖两岸", "name: 一湖两岸(近期)").replace(
        "kind: slogan", "kind: slogan\n    aliases: [一湖两岸（近期）, 一湖两岸]"
    )
    for words in ('"一湖两岸(近期),即 2 处"', "一湖两岸（近期），即2处"):
        quoted = city.replace("一湖两岸，即西湖和东山", words)
        root = tmp_path / str(len(words))
        root.mkdir()
        changed = {"editorial__cities__hucheng__terms": quoted}
        project(root, **changed).joinpath("source_texts/lake.txt").write_text(text, encoding="utf-8")
        assert problems(root) == []
        [_, term] = [
            term for glossary in load_project(root).corpus.editorial.glossaries for term in glossary.terms
        ]
        assert (term.name, term.aliases) == ("一湖两岸（近期）", ("一湖两岸",))


def test_words_that_editors_leave_out_are_no_terms(tmp_path: Path) -> None:
    left_out = "not_terms:\n  - {reason: 写景, words: [东山, 西湖]}\n  - {reason: 比喻, words: [造血]}\n"
    corpus = load_project(project(tmp_path, editorial__terms=COUNTRY + left_out)).corpus
    words = {one.city: one.not_terms for one in corpus.editorial.glossaries}
    assert words == {None: {"东山", "西湖", "造血"}, "hucheng": set()}
    assert [term.id for term in TERMS.of(corpus).all] == ["he-hu-zhang", "yi-hu-liang-an"]


def test_without_a_glossary_nothing_is_missing(small: Path) -> None:
    corpus = load_project(small).corpus
    assert TERMS.of(corpus).all == ()


@pytest.mark.parametrize(
    ("country", "city", "expected"),
    [
        (
            COUNTRY,
            CITY.replace("yi-hu-liang-an", "he-hu-zhang"),
            "editorial/cities/hucheng/terms.yml:2:5: E122 术语的编号“he-hu-zhang”已被“河湖长制”使用。",
        ),
        (
            COUNTRY,
            CITY.replace("name: 一湖两岸", "name: 河长制"),
            "editorial/cities/hucheng/terms.yml:3:5: E122 “河长制”已是术语“河湖长制”的写法。",
        ),
        (
            COUNTRY.replace("[河长制]", "[河长制, 河湖长制]"),
            CITY,
            "editorial/terms.yml:5:20: E122 “河湖长制”已是术语“河湖长制”的写法。",
        ),
        (
            COUNTRY.replace("name: 河湖长制", "name: 林长制").replace("[河长制]", "[田长制]"),
            CITY,
            "editorial/terms.yml:3:5: W222 现有文本中没有术语“林长制”。",
        ),
        (
            COUNTRY,
            CITY.replace("document: lake", "document: sea"),
            "editorial/cities/hucheng/terms.yml:7:10: W223 没有文件“sea”。",
        ),
        (
            COUNTRY,
            CITY.replace("西湖和东山", "东山和西湖"),
            "editorial/cities/hucheng/terms.yml:7:26: E124 引用的话不在其中任何一段里：“一湖两岸，即东山和西湖”。",
        ),
        (
            COUNTRY,
            CITY.replace("一湖两岸，即西湖和东山", "一湖两岸"),
            "editorial/cities/hucheng/terms.yml:7:26: E113 “words”的值不符合规定：至少要有 6 个。",
        ),
        (
            COUNTRY,
            CITY.replace("kind: slogan", "kind: 口号"),
            "editorial/cities/hucheng/terms.yml:4:5: E113 “kind”的值不符合规定："
            "应为以下之一：policy、platform、action、slogan、number、abbreviation。",
        ),
        (
            COUNTRY + "not_terms:\n  - words: [造血]\n",
            CITY,
            "editorial/terms.yml:7:5: E113 缺少键“reason”。",
        ),
    ],
)
def test_what_is_wrong_is_reported_with_its_place(
    tmp_path: Path, country: str, city: str, expected: str
) -> None:
    root = project(tmp_path, editorial__terms=country, editorial__cities__hucheng__terms=city)
    assert expected in problems(root)


def two_cities(root: Path) -> Path:
    """The project, and a text of another city with a glossary of its own."""
    root = project(
        root,
        editorial__cities__shancheng__districts="city: shancheng\nname: 山城\ndistricts: [{id: nanshan, name: 南山}]\n",
        editorial__cities__shancheng__gazetteer="city: shancheng\n",
        editorial__cities__shancheng__terms="terms:\n  - {id: yi-hu, name: 一湖两岸, kind: policy}\n",
    )
    (root / "source_texts/hill.txt").write_text("山城规划\n一、一湖两岸\n建设。\n", encoding="utf-8")
    (root / "source_texts/hill.yml").write_text(METADATA.format(title="山城规划", city="shancheng"))
    return root


def test_two_cities_may_mean_different_things_by_one_wording(tmp_path: Path) -> None:
    corpus = load_project(two_cities(tmp_path)).corpus
    uses = {
        document.id: {use.term for uses in TERMS.found(corpus, document).titles.values() for use in uses}
        for document in corpus.documents
    }
    assert uses == {"hill": {"yi-hu"}, "lake": {"yi-hu-liang-an"}}


def test_a_city_s_term_is_not_said_to_be_missing_in_texts_of_another(tmp_path: Path) -> None:
    found = load_project(two_cities(tmp_path))
    corpus, loaded = found.corpus, found.project
    pages = render_terms(corpus)
    assert {path for path, page in pages.items() if "山城规划" in page} == {
        "terms/he-hu-zhang.md",
        "terms/yi-hu.md",
    }
    lines = data_files(corpus, loaded.settings, LAYERS)["docs/data/terms.csv"].split("\r\n")
    assert [line.split(",")[0] for line in lines if ",hill," in line] == ["he-hu-zhang", "yi-hu"]


def test_the_page_of_all_terms_says_which_stand_in_no_text(tmp_path: Path) -> None:
    unseen = CITY + "  - {id: hu-guang, name: 湖光计划, kind: slogan}\n"
    corpus = load_project(project(tmp_path, editorial__cities__hucheng__terms=unseen)).corpus
    page = BeautifulSoup(render_glossary(corpus)["terms/index.md"], "html.parser")
    seldom = page.find("summary")
    assert seldom is not None
    assert seldom.get_text() == "最多出现一次的 1 个"
    assert seldom.find_next("li").get_text() == "湖光计划 现有文本中未见"  # type: ignore[union-attr]
    assert all(listed.find("li") for listed in page.find_all("ul"))
