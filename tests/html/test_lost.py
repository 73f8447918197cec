"""The mark of a place where something is lost: no words, a name, and what the style shows."""

from __future__ import annotations

from bs4 import BeautifulSoup

from builder.html.lost import mark, with_marks, within
from builder.model.read_text import Loss


def test_a_mark_has_no_words_and_says_what_is_lost() -> None:
    [found] = BeautifulSoup(mark(Loss(3, "缺<年份>“2025”。")), "html.parser").find_all(True)
    assert found.get_text() == ""
    assert (found["aria-label"], found["data-mark"]) == ("缺<年份>“2025”。", "〔…〕")


def test_behind_wrong_characters_it_is_a_question() -> None:
    assert 'data-mark="〔？〕"' in mark(Loss(3, "疑为健康。", garbled=True))


def test_of_a_stretch_the_edges_belong_to_it_and_places_count_from_its_beginning() -> None:
    losses = [Loss(at, "缺字", garbled=at == 4) for at in (1, 2, 4, 6, 7)]
    assert within(losses, 2, 6) == [Loss(0, "缺字"), Loss(2, "缺字", garbled=True), Loss(4, "缺字")]


def test_bare_words_have_one_mark_at_a_place() -> None:
    losses = [
        Loss(7, "疑为健康。", garbled=True),
        Loss(2, "缺年份。"),
        Loss(2, "缺数字。"),
        Loss(9, "缺字。"),
    ]
    assert with_marks("建成2公里碧道建康。", losses) == "建成〔…〕2公里碧道〔？〕建康〔…〕。"
    assert with_marks("建成碧道。", []) == "建成碧道。"
