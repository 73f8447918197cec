"""What must hold for any text: nothing is lost, nothing is refused, nothing becomes markup, time stays linear."""

from __future__ import annotations

import hashlib
import time
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from markdown import Markdown

from builder import verify
from builder.editorial.about import Hints, Leave, Metadata
from builder.editorial.cities import City, District
from builder.editorial.editorial import Editorial
from builder.model.document import Document
from builder.project.settings import Edition, Settings
from builder.render.documents import render_document
from builder.running.garbage_collection import paused
from tests.generated import ABOUT, HOSTILE, TEXT, few, quick
from tests.rebuild import rebuild
from tests.support import SOURCE_TEXTS, as_published, corpus_of, document

# Invariants 1 and 3


@quick
@given(TEXT, ABOUT)
def test_each_character_of_any_text_is_accounted_for(text: str, about: Metadata) -> None:
    found = document(text, about)
    assert not verify.characters(found)
    assert rebuild(as_published(found)) == text


@quick
@given(TEXT, ABOUT)
def test_addresses_of_any_text_are_ascii_and_unique(text: str, about: Metadata) -> None:
    found = document(text, about)
    anchors = [item.anchor for item in (*found.divisions, *found.passages)]
    anchors += [f"{p.anchor}.r{n}" for p in found.passages if p.table for n, _ in enumerate(p.table.rows, 1)]
    assert all(anchor.isascii() and " " not in anchor for anchor in anchors)
    assert len(set(anchors)) == len(anchors)


@quick
@given(TEXT)
def test_every_passage_has_words_and_a_place(text: str) -> None:
    for passage in document(text).passages:
        assert passage.where
        assert passage.text.strip()


@pytest.mark.parametrize("path", sorted(SOURCE_TEXTS.glob("*.txt")), ids=lambda path: path.stem)
def test_each_character_of_the_four_texts_is_accounted_for(
    path: Path, documents: dict[str, Document]
) -> None:
    text = path.read_bytes().decode("utf-8")
    found = next(found for found in documents.values() if found.source.file_name == path.name)
    assert not verify.characters(found)
    published = as_published(found)
    rebuilt = rebuild(published)
    assert rebuilt == text
    assert hashlib.sha256(rebuilt.encode("utf-8")).hexdigest() == published["sha256"]
    assert rebuild(as_published(document(text))) == text


def test_a_lost_character_would_be_noticed() -> None:
    text = "一、总则\n坚持原则。\n"
    found = as_published(document(text))
    assert rebuild(found) == text
    found["passages"].clear()
    assert rebuild(found) != text


# Invariant 2


EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]  # MkDocs' own and those of mkdocs.yml
SETTINGS = Settings("", "main", Edition("0", None, None), {})
HARMLESS = """\
目录
第一章 甲题
第二章 乙题
第一节 丙题
第三章 丁题
第四章 戊题
正文从这里开始。
第二章 乙题
第一节 丙题
(二)
一、己题
（一）庚题
1. 辛题
(1) 壬题
专栏1 癸题
● 到年完成一项。
● 一项,达 3 个。
(5) 尾题
| 甲 | 乙 |
|---|---|
| 丙 | 丁 |
收尾。
前言只有一句话，断在这里的句子还没有
图片
说完。
来源：某市
"""
EDITORIAL = Editorial({"c": City("c", "城", (District("d", "区"),), ())})
LEAVES = Hints(leaves=(Leave("收尾", 1),))


def pages(found: Document) -> dict[str, BeautifulSoup]:
    """Every page of a document as HTML, by its path: through Markdown with the site's extensions and others."""
    rendered = render_document(found, corpus_of(found, editorial=EDITORIAL), SETTINGS)
    return {path: BeautifulSoup(html(text), "lxml") for path, text in rendered.items()}


def html(text: str) -> str:
    _, _, text = text.removeprefix("---\n").partition("\n---\n")  # the generator takes the front matter away
    return Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"permalink": False}}).convert(text)


def elements(soup: BeautifulSoup) -> list[Tag]:
    return [tag for tag in soup.find_all() if isinstance(tag, Tag)]


def assert_reads_as_written(found: Document) -> None:
    built = pages(found)
    for passage in found.passages:
        page = built[f"texts/{found.id}/{found.page(passage.division)}.md"]
        for soup in (page, built[f"texts/{found.id}/all.md"]):
            element = soup.find(id=passage.anchor)
            assert isinstance(element, Tag), passage.anchor
            if passage.table:
                cells = [cell.get_text() for cell in element.find_all(["th", "td"])]
                assert cells == [c for row in (passage.table.header, *passage.table.rows) for c in row]
            else:
                assert element.get_text() == passage.text
                assert not element.find_all(lambda tag: tag.get("class") != ["pt-lost"])
    for division in found.divisions:
        if division.status == "present" and division.kind != "front":
            heading = built[f"texts/{found.id}/{found.page(division.id)}.md"].find(id=division.anchor)
            assert isinstance(heading, Tag), division.anchor
            assert heading.get_text().strip() == division.heading.strip()
    for path, soup in built.items():
        assert_nothing_foreign(path, soup)


def markup(soup: BeautifulSoup) -> set[tuple[str, str]]:
    """Pairs of element and attribute, and elements alone; headings of all ranks are one."""
    pairs = {(element.name, a) for element in elements(soup) for a in ("", *element.attrs)}
    return {("h" if name in {"h1", "h2", "h3", "h4", "h5", "h6"} else name, a) for name, a in pairs}


@cache
def known_markup() -> frozenset[tuple[str, str]]:
    """What pages consist of when a text is harmless."""
    built = pages(document(HARMLESS, Metadata(hints=LEAVES)))
    return frozenset(pair for soup in built.values() for pair in markup(soup))


def assert_nothing_foreign(path: str, soup: BeautifulSoup) -> None:
    assert not markup(soup) - known_markup(), path
    assert not [e for e in elements(soup) if ":" in str(e.get("href", ""))], path


@few
@given(TEXT)
def test_any_text_is_rendered_as_written(text: str) -> None:
    assert_reads_as_written(document(text))


@pytest.mark.parametrize("hostile", HOSTILE, ids=[ascii(words) for words in HOSTILE])
def test_hostile_words_stay_words(hostile: str) -> None:
    plain = hostile.replace("\n", " ")
    text = (
        f"湖城发展规划\n{plain}\n一、{plain}标题\n{plain}\n正文{plain}在句中。\n{plain}起头。\n"
        f"专栏1 {plain}专栏\n● {plain}。\n二、表格\n| 甲{plain} | 乙 |\n|---|---|\n| {plain} | 丁 |\n三、尾\n末段。{plain}\n"
    )
    assert_reads_as_written(document(text))


@pytest.mark.parametrize("hostile", HOSTILE, ids=[ascii(words) for words in HOSTILE])
def test_hostile_words_in_a_contents_list_and_a_gap_stay_words(hostile: str) -> None:
    plain = hostile.replace("\n", " ")
    entries = "".join(f"第{n}章 {plain}题{n}\n" for n in "一二三四五")
    found = document(f"目录\n{entries}正文从这里开始。\n第二章 {plain}题二\n好。\n来源：{plain}某处\n")
    for path, soup in pages(found).items():
        assert_nothing_foreign(path, soup)
        assert not {c for c in soup.get_text() if c in "\x00\x02\x03\x0b\x0c\x85\x1b\r\ufffe"}, path


def test_a_tab_inside_a_sentence_is_still_there() -> None:
    assert_reads_as_written(document("一、总则\n甲\t乙。\n"))


def test_a_table_without_words_can_be_rendered() -> None:
    assert_reads_as_written(document("一、总则\n| | |\n|---|---|\n| | |\n二、分则\n抓好落实。\n"))


def _first_page(text: str) -> tuple[Document, str]:
    found = document(text)
    rendered = render_document(found, corpus_of(found, editorial=EDITORIAL), SETTINGS)
    return found, html(rendered[f"texts/{found.id}/i1.md"])


def test_a_line_of_a_million_characters_takes_less_than_five_seconds() -> None:
    line = "广州*_[<&`|{}# " * 80_000
    started = time.process_time()
    found, page = paused(_first_page)(f"一、总则\n{line}。\n")  # as in a build
    spent = time.process_time() - started
    [passage] = found.passages
    element = BeautifulSoup(page, "lxml").find(id=passage.anchor)
    assert isinstance(element, Tag)
    assert len(passage.text) > 1_000_000
    assert element.get_text() == passage.text
    assert spent < 5
