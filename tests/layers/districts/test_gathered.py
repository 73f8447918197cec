"""What is known of districts over all texts: which there are, what concerns each, how often its name stands where."""

from __future__ import annotations

from builder.editorial.about import Metadata
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.districts.layer import LAYER
from builder.project.settings import Edition, Settings
from builder.render.district_pages import PAGES
from tests.layers.districts.lake import CITY, made
from tests.support import corpus_of, document

CORPUS = made()
SETTINGS = Settings("", "main", Edition("0", None, None), {})
FOUND = DISTRICTS.of(CORPUS)
PLAN, REPORT, FAR = CORPUS.documents


def test_districts_are_those_of_cities_that_have_texts() -> None:
    assert [district.id for district in FOUND.all] == ["dongshan", "xihu"]
    assert FOUND.city_of("xihu") is CITY


def test_districts_are_looked_for_in_the_texts_of_their_city() -> None:
    assert [FOUND.looked_for(document) for document in CORPUS.documents] == [True, True, False]
    assert [document.id for document in FOUND.documents_about("dongshan")] == ["plan", "report"]


def test_what_concerns_a_district_is_in_reading_order_rows_of_tables_each_for_itself() -> None:
    assert {name: [m.id for m in FOUND.mentions(name)] for name in ("dongshan", "xihu", "beishan")} == {
        "dongshan": ["plan.c1.p1", "plan.c2.t1.r1"],
        "xihu": ["plan.c1.p2", "plan.c2.t1.r1", "plan.c2.t1.r2", "report.i1.p2"],
        "beishan": [],
    }


def test_counts_are_by_document_and_sense_and_sum_up() -> None:
    assert FOUND.counts_in(REPORT, "dongshan") == {"district": 1, "place": 1, "false-hit": 2}
    assert FOUND.counts("dongshan") == {"district": 3, "place": 2, "institution": 1, "false-hit": 3}
    assert FOUND.counts_in(FAR, "dongshan") == {}
    assert FOUND.counts("beishan") == {}


def test_the_search_is_narrowed_by_the_districts_of_passages_and_of_titles() -> None:
    found, by = DISTRICTS.found(CORPUS, PLAN), LAYER.filter
    assert by is not None
    assert list(by.choices(CORPUS)) == [("dongshan", "东山"), ("xihu", "西湖")]
    assert {p.anchor: tuple(by.of_passage(found, p)) for p in PLAN.passages} == {
        "c1.p1": ("dongshan",),
        "c1.p2": ("xihu",),
        "c2.t1": ("dongshan", "xihu"),
    }
    titles = DISTRICTS.found(CORPUS, REPORT)
    assert [tuple(by.of_division(titles, d)) for d in REPORT.headings] == [("dongshan",)]


def test_a_district_is_called_by_its_city_too_where_several_cities_have_districts() -> None:
    dongshan = CITY.districts[0]
    assert FOUND.label(dongshan) == "东山"
    far = document(
        "山城规划\n一、北山\n北山区。\n", Metadata(short_title="山城规划", city="shancheng"), "hills"
    )
    both = corpus_of(*CORPUS.documents, far, editorial=CORPUS.editorial)
    assert [DISTRICTS.of(both).label(one) for one in DISTRICTS.of(both).all] == [
        "山城北山",
        "湖城东山",
        "湖城西湖",
    ]
    pages, navigation = PAGES.render(both, SETTINGS), list(PAGES.navigation(both))
    assert "# 湖城东山区 {" in pages["districts/dongshan.md"]
    assert "# 湖城东山区手册 {" in pages["booklets/dongshan.md"]
    assert {"湖城东山": "districts/dongshan.md"} in navigation[0]["各区"]
    assert all("湖城东山</a>" in pages[f"districts/{name}.md"] for name in ("index", "topics"))
    assert ("dongshan", "湖城东山") in list(LAYER.filter.choices(both))  # type: ignore[union-attr]
