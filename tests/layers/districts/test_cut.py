"""Whatever an editor adds to the gazetteer: what is wrong with it is said of the gazetteer, on its line."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.editorial import cities
from builder.editorial.cities import City, Name
from builder.findings.finding import Finding
from builder.layers.districts import find
from builder.layers.districts.check import occurrences
from builder.layers.districts.find import Finder
from builder.model.document import Document
from tests.support import ROOT, SOURCE_TEXTS, document

FOLDER = "editorial/cities/guangzhou"


@cache
def city() -> City:
    return cities.load(ROOT / FOLDER, FOLDER)


@cache
def texts() -> list[Document]:
    return [document(path.read_text("utf-8"), name=path.stem) for path in sorted(SOURCE_TEXTS.glob("*.txt"))]


@cache
def around() -> list[tuple[str, int]]:
    """The words of every passage that names a district, with where the name begins."""
    found = []
    for passage in (passage for one in texts() for passage in one.passages):
        for district in city().districts:
            at = passage.text.find(district.name)
            found += [(passage.text, at)] if at != -1 else []
    return found


@st.composite
def entries(draw: st.DrawFn) -> str:
    """Words of a text from somewhere around the name of a district."""
    text, at = draw(st.sampled_from(around()))
    start = max(0, at - draw(st.integers(0, 6)))
    return text[start : start + draw(st.integers(2, 14))]


def said(surface: str) -> list[Finding]:
    at = ("places", 0, "name")  # somewhere in the file: the entry itself is not written into it
    with_it = City(
        city().id,
        city().name,
        city().districts,
        (*city().names, Name(surface, "place", (), "", at)),
        city().gazetteer,
    )
    finder = Finder(with_it)
    return [found for one in texts() for found in occurrences(one, with_it, find.annotate(one, finder))]


@settings(max_examples=120, deadline=None)
@given(entries())
def test_an_entry_that_is_wrong_is_named_and_the_program_is_not(surface: str) -> None:
    for found in said(surface):
        assert (found.code, found.path) == ("E126", f"{FOLDER}/gazetteer.yml")
        assert f"“{surface}”" in found.message


def test_an_entry_that_names_a_district_twice_counts_it_twice() -> None:
    lake = City("hucheng", "湖城", city().districts[:1], (Name("越秀和越秀山", "place", ()),))
    text = document("湖城规划\n一、总则\n越秀和越秀山相连。\n")
    assert list(occurrences(text, lake, find.annotate(text, Finder(lake)))) == []
