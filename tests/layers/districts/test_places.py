"""Which places go without the name of their district, whose district nobody has settled, and where each stands first."""

from __future__ import annotations

from dataclasses import replace

from builder.editorial.about import Metadata
from builder.editorial.cities import District, Name
from builder.editorial.editorial import Editorial
from builder.layers.districts import places
from builder.layers.districts.places import Place, Spot
from builder.model.corpus import Corpus
from tests.layers.districts.lake import CITY, DONGSHAN, XIHU, made
from tests.support import corpus_of, document

CORPUS = made()


def of_years(**dates: str | None) -> Corpus:
    """A corpus of the same two lines, once for each year."""
    documents = [
        document(
            "规划\n一、城区\n望江楼、新码头。\n", Metadata(short_title=name, date=date, city="hucheng"), name
        )
        for name, date in dates.items()
    ]
    return corpus_of(*documents, editorial=Editorial({"hucheng": CITY}))


def spot(document_id: str) -> Spot:
    return Spot(f"《{document_id}》第一部分", f"texts/{document_id}/i1.html#i1.p1")


def test_a_districts_places_without_its_name_are_counted_the_most_frequent_first() -> None:
    found = places.nameless(CORPUS, XIHU)
    assert [(place.surface, place.count) for place in found] == [("望江楼", 3), ("东山码头", 2), ("旧塔", 1)]
    assert places.nameless(CORPUS, DONGSHAN) == []


def test_a_place_that_has_the_name_of_another_district_goes_without_its_own() -> None:
    assert "东山码头" in [place.surface for place in places.nameless(CORPUS, XIHU)]


def test_a_place_that_has_the_names_of_two_other_districts_is_counted_once_each_time() -> None:
    third = District("beishan", "北山")
    names = (*CITY.names, Name("东山—西湖公园", "place", ("beishan",)))
    city = replace(CITY, districts=(*CITY.districts, third), names=names)
    text = document("规划\n一、公园\n东山—西湖公园、东山—西湖公园。\n", Metadata(city="hucheng"))
    corpus = corpus_of(text, editorial=Editorial({"hucheng": city}))
    [place] = places.nameless(corpus, third)
    assert (place.surface, place.count) == ("东山—西湖公园", 2)


def test_a_place_is_first_seen_in_the_earliest_document_whatever_their_order() -> None:
    [place] = places.nameless(of_years(plan="2025", report="2021-01-29"), XIHU)
    assert place == Place("望江楼", 2, spot("report"), ())


def test_a_document_without_a_date_is_never_where_a_place_is_first_seen_and_stands_apart() -> None:
    corpus = of_years(feature=None, plan="2025")
    for [place] in (places.nameless(corpus, XIHU), places.undecided(corpus)):
        assert (place.first, place.undated) == (spot("plan"), (spot("feature"),))
    [place] = places.nameless(of_years(feature=None), XIHU)
    assert (place.first, place.undated) == (None, (spot("feature"),))


def test_places_of_which_nobody_knows_the_district_are_counted_and_false_hits_are_none() -> None:
    [place] = places.undecided(CORPUS)
    assert (place.surface, place.count) == ("新码头", 3)


def test_a_place_leads_there_from_the_page_that_lists_it() -> None:
    [place] = places.nameless(of_years(feature=None, plan="2025"), XIHU)
    seen = place.seen_from("districts/xihu.html")
    assert seen.first == Spot("《plan》第一部分", "../texts/plan/i1.html#i1.p1")
    assert [one.url for one in seen.undated] == ["../texts/feature/i1.html#i1.p1"]
