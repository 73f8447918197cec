"""What concerns a district: passages whole, tables row by row, and what is said of the district itself."""

from __future__ import annotations

import pytest

from builder.layers.districts.find import Finder
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.districts.mentions import Mention
from builder.model.corpus import Corpus
from tests.support import METADATA, load_project, small_project

TABLED = """\
湖城发展规划
一、各区
东山区建设水库，东山口办好学校。
望江楼旁修堤坝。
| 区 | 任务 |
|---|---|
| 东山区 | 扩建学校 |
| 西湖区 | 修水库，通往东山口 |
| 全市 | 修西湖大桥 |
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    other = {
        "source_texts/far.txt": "远方规划\n一、学校\n东山区的学校。\n",
        "source_texts/far.yml": METADATA.format(title="远方规划", city="null"),
    }
    root = small_project(tmp_path_factory.mktemp("project"), {"source_texts/lake.txt": TABLED, **other})
    return load_project(root).corpus


def by_anchor(corpus: Corpus, district: str) -> dict[str, Mention]:
    return {mention.anchor: mention for mention in DISTRICTS.of(corpus).mentions(district)}


def test_passages_are_taken_whole_and_tables_row_by_row(found: Corpus) -> None:
    assert list(by_anchor(found, "dongshan")) == ["i1.p1", "i1.t1.r1", "i1.t1.r2", "i1.t1.r3"]
    assert list(by_anchor(found, "xihu")) == ["i1.p2", "i1.t1.r2", "i1.t1.r3"]


def test_what_names_the_district_is_told_from_what_touches_its_places(found: Corpus) -> None:
    direct = {anchor: mention.direct for anchor, mention in by_anchor(found, "dongshan").items()}
    assert direct == {"i1.p1": True, "i1.t1.r1": True, "i1.t1.r2": False, "i1.t1.r3": False}
    assert [m.anchor for m in DISTRICTS.of(found).mentions("xihu") if m.is_own_row] == ["i1.t1.r2"]


def test_the_words_are_where_the_matches_say(found: Corpus) -> None:
    every = [
        mention
        for district in DISTRICTS.of(found).all
        for mention in DISTRICTS.of(found).mentions(district.id)
    ]
    for mention in every:
        assert {mention.text[start:end] for start, end in mention.matches} == set(mention.words)
    assert by_anchor(found, "dongshan")["i1.p1"].words == ("东山区", "东山口")
    assert by_anchor(found, "dongshan")["i1.p1"].senses == ("district", "place")


def test_rows_have_topics_of_their_own(found: Corpus) -> None:
    rows = by_anchor(found, "dongshan")
    assert rows["i1.t1.r1"].main_topic == "schools"
    assert rows["i1.t1.r2"].main_topic == "water"
    assert rows["i1.t1.r3"].main_topic is None
    assert rows["i1.t1.r1"].cells == ("东山区", "扩建学校")


def test_only_documents_of_the_city_were_read_for_its_districts(found: Corpus) -> None:
    assert [document.id for document in DISTRICTS.of(found).documents_about("xihu")] == ["lake"]


def test_every_mention_of_the_four_texts_is_one_a_plain_search_finds(corpus: Corpus) -> None:
    for city in corpus.editorial.cities.values():
        finder = Finder(city)
        for district in city.districts:
            expected = []
            for document in corpus.documents:
                for passage in document.passages:
                    pieces = [(passage.anchor, passage.text)]
                    if passage.table:
                        pieces = list(
                            zip(passage.row_anchors, map("\t".join, passage.table.rows), strict=True)
                        )
                    expected += [
                        f"{document.id}.{anchor}"
                        for anchor, text in pieces
                        if any(district.id in found.concerns for found in finder.find(text))
                    ]
            assert [mention.id for mention in DISTRICTS.of(corpus).mentions(district.id)] == expected
