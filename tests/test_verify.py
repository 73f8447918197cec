"""The books balance, and an imbalance is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder import verify
from builder.editorial.cities import City, District, Name
from builder.model.document import Document
from tests.support import document

TEXT = "湖城发展规划\n一、总则。\n坚持原则。\n专栏1 表\n● 东山区。\n二、分则\n抓好落实。\n"
NAMES = (Name("东山", "district", ("dongshan",)),)
CITY = City("hucheng", "湖城", (District("dongshan", "东山"),), NAMES)


@pytest.fixture
def found() -> Document:
    return document(TEXT)


def test_a_sound_document_has_no_findings(found: Document) -> None:
    assert verify.characters(found) == []


def test_a_character_that_nothing_owns_is_found_where_it_stands(found: Document) -> None:
    lost = replace(found, passages=found.passages[1:])
    [finding] = verify.characters(lost)
    assert (finding.code, finding.line, finding.column) == ("E191", 2, 5)


def test_a_character_that_two_things_own_is_found(found: Document) -> None:
    twice = replace(found, passages=(*found.passages, found.passages[0]))
    assert [(f.code, f.line) for f in verify.characters(twice)] == [("E191", 3)]


def test_a_lost_tail_is_found(found: Document) -> None:
    lost = replace(found, passages=found.passages[:-1])
    assert [(f.code, f.line) for f in verify.characters(lost)] == [("E191", 6)]


def test_a_passage_that_says_something_else_than_the_source_is_found(found: Document) -> None:
    invented = replace(found.passages[0], text="坚持准则。")
    [finding] = verify.characters(replace(found, passages=(invented, *found.passages[1:])))
    assert (finding.code, finding.line) == ("E191", 3)


def test_an_edit_that_is_not_said_is_found() -> None:
    spaced = document("一、总则\n总数达 21 家,超过预期。\n")
    assert verify.characters(spaced) == []
    [finding] = verify.characters(replace(spaced, typography=()))
    assert (finding.code, finding.line) == ("E191", 2)


def test_an_edit_of_what_does_not_stand_in_the_source_is_found() -> None:
    marked = document("一、总则\n总数达标,超过预期。\n")
    [mark] = marked.typography
    [finding] = verify.characters(replace(marked, typography=(replace(mark, before=";"),)))
    assert (finding.code, finding.line, finding.column) == ("E191", 2, 4)


@pytest.mark.parametrize("change", [{"title": "准则"}, {"marker": "二、"}, {"end_mark": ""}])
def test_a_heading_that_says_something_else_than_the_source_is_found(
    found: Document, change: dict[str, str]
) -> None:
    changed = (replace(found.divisions[0], **change), *found.divisions[1:])  # type: ignore[arg-type]
    assert [(f.code, f.line) for f in verify.characters(replace(found, divisions=changed))] == [("E191", 2)]


def test_a_missing_division_owns_nothing(found: Document) -> None:
    missing = tuple(replace(d, status="missing") if d.number == 2 else d for d in found.divisions)
    assert [f.line for f in verify.characters(replace(found, divisions=missing))] == [5]
