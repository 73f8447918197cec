"""Where texts use the terms of the glossary."""

from __future__ import annotations

import re

import pytest

from builder.editorial.cities import City, District, Name
from builder.editorial.terms import Term
from builder.layers.terms.find import FoundTerms, TermFinder, Use, annotate, first_in_sections
from builder.layers.terms.gathered import TERMS
from builder.layers.terms.neighbours import neighbours
from builder.model.corpus import Corpus
from tests.support import document

BAY = Term("bay", "湖湾区", "policy", aliases=("湾区", "“双湖”联动"), not_in=("湖湾区银行",))
TECH = Term("bay-tech", "湖湾区科创走廊", "platform")
PLUS = Term("lake-plus", "湖湾+", "slogan")
NUMBER = Term("n-1-1-n", "1+1+N", "number")
CITY = City("hucheng", "湖城", (District("dongshan", "东山"),), (Name("湾区大道", "place", ("dongshan",)),))
HOTLINE = Term("hotline", "12345", "number")
PLEDGE = Term("pledge", "《湖城公约》", "policy")
FINDER = TermFinder((BAY, TECH, PLUS, NUMBER, HOTLINE, PLEDGE), CITY)


def found(text: str) -> list[tuple[str, str]]:
    return [(use.term, text[use.start : use.end]) for use in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设湖湾区和湾区", [("bay", "湖湾区"), ("bay", "湾区")]),
        ("“湖湾区”建设", [("bay", "湖湾区")]),
        ("推进“双湖”联动", [("bay", "“双湖”联动")]),
        ("湖湾区科创走廊", [("bay-tech", "湖湾区科创走廊")]),
        ("湖湾区银行、湾区大道", []),
        ("“1+1+N”体系", [("n-1-1-n", "1+1+N")]),
        ("1+1+N+X、31+1+N、1+1+NB、5+1+1+N", []),
        ("31+1+N", []),
        ("“12345”热线、拨打12345。", [("hotline", "12345"), ("hotline", "12345")]),
        ("12345亿元、12345.6、3.12345、12345 吨、12，345、12345，678", []),
        ("GDP湖湾区GDP", [("bay", "湖湾区")]),
        ("“湖湾+”和湖湾+AI", [("lake-plus", "湖湾+"), ("lake-plus", "湖湾+")]),
        ("别处", []),
    ],
)
def test_longer_names_win_and_nothing_is_found_inside_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


def test_a_term_is_found_where_its_words_have_radicals() -> None:
    assert found("湖湾区科创⾛廊、湖湾区") == [("bay-tech", "湖湾区科创⾛廊"), ("bay", "湖湾区")]


def test_offsets_count_code_points() -> None:
    assert FINDER.find("😀在湾区") == (Use("bay", 2, 4),)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("《湖湾区规划》", True),
        ("《建设湖湾区》", True),
        ("《建设湖湾区规划》", True),
        ("《湖湾区》", False),
        ("《湖城公约》", False),
        ("《规划》和湖湾区", False),
        ("湖湾区《规划》", False),
        ("湖湾区和《湖湾+规划》", False),
    ],
)
def test_a_part_of_a_document_s_title_is_marked_as_such(text: str, inside: bool) -> None:
    assert FINDER.find(text)[0].in_book_title is inside


def test_titles_of_divisions_are_read_and_leads_are_not_read_twice() -> None:
    layer = annotate(document("一、建设湾区\n湾区加快发展。各项工作顺利。\n"), FINDER)
    assert [len(uses) for uses in (*layer.titles.values(), *layer.passages.values())] == [1, 1]


@pytest.mark.parametrize(
    ("section", "linked"),
    [
        ("湖湾区和湾区。", ["湖湾区"]),
        ("再说湾区。\n湖湾区。", ["湾区"]),
        ("《湖湾区规划》提出湾区和湖湾区。", ["湾区"]),  # a part of a document's title is not the first
        ("《湖湾区规划》。\n湾区。", ["湾区"]),
        ("《湖湾区》提出湾区。", ["湖湾区"]),  # a title that says nothing else is the term
        ("《湖湾区规划》。", []),
        ("湾区和湖湾+。", ["湾区", "湖湾+"]),  # each term for itself
    ],
)
def test_linked_is_the_first_use_in_a_section_outside_of_longer_book_titles(
    section: str, linked: list[str]
) -> None:
    made = document(f"一、总则\n{section}\n二、分则\n{section}\n")
    first = first_in_sections(made, annotate(made, FINDER))
    words = [passage.text[u.start : u.end] for passage in made.passages for u in first.get(passage.id, ())]
    assert words == [*linked, *linked]


def test_a_term_counts_apart_where_a_longer_name_has_it() -> None:
    text = "一、湾区银行\n湖湾区科创走廊、湾区大道、湖湾区银行。湾区。\n"
    found = annotate(document(text), FINDER)
    assert found.longer == {
        ("bay", "湖湾区科创走廊"): 1,
        ("bay", "湾区大道"): 1,
        ("bay", "湖湾区银行"): 1,
    }
    assert [len(uses) for uses in (*found.titles.values(), *found.passages.values())] == [1, 2]


def test_in_a_longer_name_a_term_is_read_from_the_left_its_longest_wording_first() -> None:
    term = Term("harbour", "湖港", "platform", ("湖港区", "区市"), not_in=("湖港区市场", "湖港和湖港区委"))
    found = annotate(document("一、总则\n湖港区市场。湖港和湖港区委。\n"), TermFinder([term], None))
    assert found.longer == {("harbour", "湖港区市场"): 1, ("harbour", "湖港和湖港区委"): 2}


def test_uses_and_those_in_longer_names_are_all_there_are(corpus: Corpus) -> None:
    texts = [passage.text for one in corpus.documents for passage in one.passages]
    texts += [d.title for one in corpus.documents for d in one.headings if d.status == "present"]
    for term in TERMS.of(corpus).all:
        wordings = re.compile("|".join(map(re.escape, sorted(term.wordings, key=len, reverse=True))))
        stands = sum(len(wordings.findall(text)) for text in texts)
        longer = sum(names.total() for names in TERMS.of(corpus).longer_names.get(term.id, {}).values())
        assert TERMS.of(corpus).counts[term.id].total() + longer == stands, term.name


def layer(*passages: str) -> FoundTerms:
    """Passages with terms of one letter each."""
    return FoundTerms({str(n): tuple(Use(t, 0, 1) for t in terms) for n, terms in enumerate(passages)}, {})


def test_of_many_neighbours_the_eight_closest_are_named() -> None:
    others = "bcdefghij"  # the later, the more often it also stands alone
    alone = [other for number, other in enumerate(others) for _ in range(number)]
    passages = [*(f"a{other}" for other in others), *(f"a{other}" for other in others), *alone]
    assert neighbours([layer(*passages)])["a"] == tuple("bcdefghi")


def test_neighbours_stand_together_more_often_than_alone() -> None:
    assert neighbours([layer("ab", "ab", "ac", "ac", "c", "c", "ad")]) == {
        "a": ("b", "c"),
        "b": ("a",),
        "c": ("a",),
    }
