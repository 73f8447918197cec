"""How a district's name stands in the texts, which places go without it, and whose district nobody has settled."""

from __future__ import annotations

from builder.layers.districts import names
from tests.layers.districts.lake import DONGSHAN, XIHU, made

CORPUS = made()
PAGE = "districts/dongshan.html"


def test_the_name_is_counted_by_document_and_class() -> None:
    lines = names.counts_lines(CORPUS, DONGSHAN, PAGE)
    assert [(line.name, line.href, line.counts, line.total) for line in lines] == [
        # district, place, institution, false hit
        ("《规划》", "../texts/plan/index.html", (2, 1, 1, 1), 5),
        ("《报告》", "../texts/report/index.html", (1, 1, 0, 2), 4),
    ]
    assert [line.counts for line in names.counts_lines(CORPUS, XIHU, PAGE)] == [(1, 0, 0, 0), (0, 0, 0, 0)]


def test_a_false_hit_is_counted_and_shown_with_its_reason_and_first_place() -> None:
    [hit] = names.false_hits(CORPUS, DONGSHAN, PAGE)
    assert (hit.surface, hit.reason, hit.count) == ("东山再起", "成语", 3)
    assert (hit.place, hit.href) == ("《规划》第一章标题", "../texts/plan/c1.html#c1")
    assert hit.excerpt == "<mark>东山再起</mark>"
    assert names.false_hits(CORPUS, XIHU, PAGE) == []


def test_places_with_the_name_that_lie_in_another_district_are_told() -> None:
    assert names.elsewhere(CORPUS, DONGSHAN) == [("东山码头", 2)]
    assert names.elsewhere(CORPUS, XIHU) == []


def test_places_without_the_name_are_counted_in_passages_the_most_frequent_first() -> None:
    assert names.nameless(CORPUS, XIHU) == [
        names.Place("望江楼", 3, "《规划》第一章第2段", "texts/plan/c1.html#c1.p2"),
        names.Place("旧塔", 1, "《规划》第一章第2段", "texts/plan/c1.html#c1.p2"),
    ]
    assert names.nameless(CORPUS, DONGSHAN) == []


def test_places_of_which_nobody_knows_the_district_are_counted_and_false_hits_are_none() -> None:
    assert names.undecided(CORPUS) == [
        names.Place("新码头", 3, "《规划》第一章第2段", "texts/plan/c1.html#c1.p2")
    ]
