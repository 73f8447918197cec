"""Old addresses on the pages: where a unit stands now, where it stood, and pages that are there no longer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from builder.editorial.about import Metadata
from builder.model.address import Moved, Unit
from builder.model.corpus import Corpus
from builder.render.moved import Note, OldAddresses, of_document_pages, render_moved
from tests.support import corpus_of, document

TEXT = "湖城发展规划\n第一章 治水\n修水库。\n修堤坝。\n第二章 办学\n办学校。\n| 区 | 任务 |\n|---|---|\n| 东山 | 办学 |\n"
PLAN = document(TEXT, Metadata(short_title="规划"))
PAGES = (Unit("topics/water", "water", "水利", "主题“水利”"), Unit("topics/water", "main", ""))


def corpus(*moved: tuple[str, str, str]) -> Corpus:
    """Moves: page and anchor of the old address, and the new address."""
    return replace(corpus_of(PLAN), moved=tuple(Moved(*one) for one in moved), pages=PAGES)


def on_pages(*moved: tuple[str, str, str]) -> OldAddresses:
    found = corpus(*moved)
    return of_document_pages(found.texts[0], found)


C1, C2, ALL = "texts/plan/c1", "texts/plan/c2", "texts/plan/all"


def test_within_a_page_the_old_anchor_stands_before_the_new_one_and_on_the_whole_too() -> None:
    found = on_pages((C1, "c1.p9", f"{C1}.html#c1.p1"), (C1, "c1.p8", f"{C1}.html#c1.p1"))
    assert found.before == {C1: {"c1.p1": ("c1.p9", "c1.p8")}, ALL: {"c1.p1": ("c1.p9", "c1.p8")}}
    assert found.stand_before(C1) == {"c1.p1": ("c1.p9", "c1.p8")}
    assert found.stand_before(C2) == {}
    assert (found.notes, found.replaced) == ({}, {})


def test_from_another_page_that_is_still_there_a_note_leads_on() -> None:
    found = on_pages((C1, "c1.p9", f"{C2}.html#c2.p1"))
    assert found.notes == {C1: [Note("c1.p9", "《规划》第二章", "c2.html#c2.p1")]}
    assert found.before == {ALL: {"c2.p1": ("c1.p9",)}}


def test_a_page_that_is_gone_has_no_note_here_but_its_anchors_stand_on_the_whole() -> None:
    found = on_pages(
        ("texts/plan/c9", "c9.p1", f"{C2}.html#c2.p1"), ("texts/plan/c9", "c9", "texts/plan/index.html#x")
    )
    assert found.notes == {}
    assert found.before == {ALL: {"c2.p1": ("c9.p1",), "": ("c9",)}}


def test_an_anchor_that_is_in_use_for_something_else_says_where_its_words_are_now() -> None:
    found = on_pages((C1, "c1.p1", f"{C2}.html#c2.p1"))
    assert found.replaced == {"c1.p1": Note("c1.p1", "《规划》第二章", "c2.html#c2.p1")}
    assert (found.before, found.notes) == ({}, {})


def test_what_comes_after_such_an_anchor_leads_on_too() -> None:
    found = on_pages((C1, "c1.p1", f"{C2}.html#c2.p1"), (C1, "c1.p9", f"{C1}.html#c1.p2"))
    assert list(found.replaced) == ["c1.p1"]
    assert found.before[C1] == {"c1.p2": ("c1.p9",)}


def test_an_anchor_that_now_stands_on_another_page_is_not_put_there_twice() -> None:
    found = on_pages((C1, "c2.p1", f"{C2}.html#c2.p1"))
    assert found.before == {}
    assert found.notes == {C1: [Note("c2.p1", "《规划》第二章", "c2.html#c2.p1")]}


def test_addresses_of_other_documents_and_pages_are_not_this_documents() -> None:
    found = on_pages(("texts/plan2/c1", "c1", f"{C1}.html#c1"), ("topics/a", "a", f"{C1}.html#c1"))
    assert found == OldAddresses()


def rendered(*moved: tuple[str, str, str], pages: tuple[str, ...] = ()) -> dict[str, BeautifulSoup]:
    found = render_moved(corpus(*moved), pages)
    return {path: BeautifulSoup(text, "html.parser") for path, text in found.items()}


@pytest.mark.parametrize(
    ("to", "label"),
    [
        (f"{C2}.html#c2", "《规划》第二章 办学"),
        (f"{C1}.html#c1.p2", "《规划》第一章第2段"),
        (f"{C2}.html#c2.t1.r1", "《规划》第二章表"),
        ("texts/plan/index.html#cover", "《规划》"),
        ("topics/water.html#main", "主题“水利”"),
        ("about/data.html#x", "about/data.html#x"),  # a page that nobody has named
    ],
)
def test_a_page_that_is_gone_leads_to_the_place_by_what_it_is_called(to: str, label: str) -> None:
    [page] = rendered(("topics/gone", "gone", to)).values()
    link = page.select_one("[data-pt-moved-page] a")
    assert link is not None
    assert link.get_text() == label
    assert link["href"] == (f"water.html{to[-5:]}" if "water" in to else f"../{to}")


def test_it_leads_to_where_the_thing_it_was_about_went_and_every_anchor_to_its_own_place() -> None:
    pages = rendered(
        ("topics/gone", "main", f"{C1}.html#c1"),
        ("topics/gone", "gone", f"{C2}.html#c2"),
        ("topics/gone", "main", f"{C2}.html#c2.p1"),  # what was said first counts
    )
    [(path, page)] = pages.items()
    assert path == "topics/gone.md"
    assert page.select_one("[data-pt-moved-page] a").get_text() == "《规划》第二章 办学"  # type: ignore[union-attr]
    assert {p["id"]: p.a["href"] for p in page.select("[data-pt-moved]")} == {
        "main": "../texts/plan/c1.html#c1",
        "gone": "../texts/plan/c2.html#c2",
    }
    assert rendered(("topics/water", "a", f"{C1}.html#c1"), pages=("topics/water.md",)) == {}


def test_where_nobody_says_what_it_was_about_it_leads_to_where_its_first_anchor_went() -> None:
    pages = rendered(("topics/b", "one", f"{C1}.html#c1"), ("topics/b", "two", f"{C2}.html#c2"))
    assert pages["topics/b.md"].select_one("[data-pt-moved-page] a")["href"] == "../texts/plan/c1.html#c1"  # type: ignore[index]


def test_of_a_document_that_is_gone_the_page_with_the_whole_leads_on_with_all_anchors() -> None:
    moves = (("texts/old/c1", "c1", f"{C1}.html#c1"), ("texts/old/all", "whole", f"{ALL}.html#whole"))
    pages = rendered(*moves)
    anchors = {path: [p["id"] for p in page.select("[data-pt-moved]")] for path, page in pages.items()}
    assert list(anchors.items()) == [("texts/old/all.md", ["c1", "whole"]), ("texts/old/c1.md", ["c1"])]
    assert list(rendered(moves[0], pages=("texts/old/all.md",))) == ["texts/old/c1.md"]
