"""What is listed for editors: names that stand twice or more and that nobody has put down anywhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.editorial.cities import City, District, Name
from builder.editorial.editorial import Editorial
from builder.editorial.terms import Glossary, Term
from builder.editorial.yaml_file import YamlFile
from builder.layers.terms.unlisted import unlisted
from builder.model.corpus import Corpus
from tests.layers.terms.glossary import about
from tests.support import corpus_of, document, run, small_project

CITY = City("hucheng", "湖城", (District("dongshan", "东山"),), (Name("云道", "place", ("dongshan",)),))
TERMS = (
    Term("bay", "“双湖”联动", "slogan"),
    Term("ai-plus", "AI+", "policy"),
    Term("line", "12345", "platform"),
)
NOT_TERMS = frozenset({"造血"})


def listed(*texts: str, city: str | None = "hucheng") -> dict[str, int]:
    """The names of texts, with how often they stand there; terms and places are those of 湖城."""
    glossary = Glossary(YamlFile("", {}, {}), "hucheng", TERMS, NOT_TERMS)
    documents = (
        document(f"一、总则\n{text}\n", about("文", None, city), f"t{n}") for n, text in enumerate(texts)
    )
    found = unlisted(corpus_of(*documents, editorial=Editorial({"hucheng": CITY}, (), (glossary,))))
    return {one.name: one.count for one in found}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("办好“湖城奖”，“湖城奖”。", {"湖城奖": 2}),
        ("办好“湖城奖”，湖城奖。", {"湖城奖": 2}),  # with the marks or without
        ("办好“湖城奖”。", {}),  # once
        ("办好湖城奖，湖城奖。", {}),  # never in quotation marks
        ('办好「湖城奖」、『湖城奖』、"湖城奖"。', {"湖城奖": 3}),
        ('"湖城奖"和其他，"湖城杯"和其他，又是"湖城奖"和其他。', {"湖城奖": 2}),  # nothing between two
        ("“能”聚，“能”量。", {}),  # one character is no name
        ("“要坚持。要坚持”，“要坚持。要坚持”。", {}),  # words that somebody says
        ("推进“双湖”联动、“双湖”联动。", {}),  # a part of a term
        ("推进“双湖”联动，办“双湖”论坛。", {"双湖": 2}),  # a term there, and nothing known here
        ("建成“云道”，云道。", {}),  # a place
        ("“造血”功能，造血。", {}),  # left out by an editor
        ("5G基站，5G应用。", {"5G": 2}),
        ("PM2.5和PM2.5。", {"PM2.5": 2}),
        ("AI眼镜，AI产业，AIGC。", {"AI": 2}),  # not the one inside a longer abbreviation
        ("AI+制造，AI+医疗。", {}),
        ("220kV线路，220kV线路，16G内存，16G内存。", {}),  # measures
        ("km、km、V类、V类。", {}),
        ("12315热线、12315 投诉热线，拨打110电话，110电话。", {"12315": 2, "110": 2}),
        ("12345热线和12345热线。", {}),
        ("新增110家，又110家。", {}),  # a figure
    ],
)
def test_a_name_is_listed_where_no_glossary_and_no_gazetteer_has_it(text: str, names: dict[str, int]) -> None:
    assert listed(text) == names


def test_names_are_counted_over_all_texts_the_most_frequent_first() -> None:
    assert list(listed("“湖城奖”，“湖城杯”。", "湖城奖，湖城杯，湖城杯。").items()) == [
        ("湖城杯", 3),
        ("湖城奖", 2),
    ]


def test_titles_are_read_and_those_that_only_the_contents_list_has_are_not() -> None:
    text = "湖城规划\n目录\n第一章 “甲计划”\n第二章 “乙计划”\n第一章 “甲计划”\n甲计划。乙计划。乙计划。\n"
    assert [one.name for one in unlisted(corpus_of(document(text)))] == ["甲计划"]


def test_what_a_city_has_or_leaves_out_is_unknown_in_texts_from_elsewhere() -> None:
    assert listed("“云道”，云道。“造血”，造血。", city=None) == {"云道": 2, "造血": 2}


def test_a_line_says_where_the_first_one_stands_that_asks_and_with_which_words(tmp_path: Path) -> None:
    text = "湖城发展规划\n一、总则\n建成东山口。\n为了全市人民继续办好一年一度的“湖城奖”，让它越办越好。\n湖城奖。\n"
    result = run("names", "--root", str(small_project(tmp_path, {"source_texts/lake.txt": text})))
    line = "source_texts/lake.txt:4: “湖城奖” 2 次：继续办好一年一度的“湖城奖”，让它越办越好。\n"
    assert (result.exit_code, result.stdout) == (0, line)
    assert "1 个名称不在术语表和地名表里。" in result.stderr


def test_every_name_of_the_texts_is_a_term_or_a_place_or_an_editor_says_why_not(corpus: Corpus) -> None:
    assert [one.headline for one in unlisted(corpus)] == []


def test_nothing_is_left_out_that_would_not_be_listed(corpus: Corpus) -> None:
    glossaries = tuple(replace(one, not_terms=frozenset()) for one in corpus.editorial.glossaries)
    bare = replace(corpus, editorial=replace(corpus.editorial, glossaries=glossaries))
    left_out = {words for one in corpus.editorial.glossaries for words in one.not_terms}
    assert {one.name for one in unlisted(bare)} == left_out
