"""Links from a passage to its notes."""

from __future__ import annotations

from bs4 import BeautifulSoup

from builder.model.document import Passage
from builder.render import notes
from tests.support import document

TEXT = """一、回顾
“一老三新”[1]强中心战略[2]有效实施。
没有注号的一段。
有注号没有注释的一段[9]。
路网越织越密。[3]
二、安排
推进“十纵十横”[3]骨干线网。
注释：
[1]“一老三新”：指老城区和三个新城。
[2]强中心：指做强中心城区。
[3]“十纵十横”：二十条线路。
"""
FOUND = document(TEXT)


def links(passage: Passage, on_one_page: bool = False) -> list[tuple[str, str]]:
    soup = BeautifulSoup(notes.links(FOUND, passage, on_one_page), "html.parser")
    return [(link.get_text(), str(link["href"])) for link in soup.find_all("a")]


def passage(words: str) -> Passage:
    return next(found for found in FOUND.passages if words in found.text)


def test_every_mark_of_a_passage_leads_to_its_note() -> None:
    assert links(passage("一老三新")) == [("[1]", "annex.html#annex.p1"), ("[2]", "annex.html#annex.p2")]
    assert links(passage("十纵十横")) == [("[3]", "annex.html#annex.p3")]


def test_on_the_page_with_the_whole_document_the_notes_stand_too() -> None:
    assert links(passage("十纵十横"), on_one_page=True) == [("[3]", "#annex.p3")]


def test_a_mark_right_behind_a_passage_is_its_own() -> None:
    assert links(passage("路网越织越密")) == [("[3]", "annex.html#annex.p3")]


def test_a_mark_to_which_there_is_no_note_leads_nowhere() -> None:
    assert links(passage("没有注释")) == []


def test_a_passage_without_marks_has_no_links() -> None:
    assert notes.links(FOUND, passage("没有注号"), on_one_page=False) == ""
