"""Words as HTML: matches are marked, what is lost has its mark, and long words are cut around the first matches."""

from __future__ import annotations

import pytest

from builder.html.words import excerpt, marked
from builder.model.read_text import Loss

LOST = '<span class="pt-lost" data-mark="〔…〕" role="img" tabindex="0" aria-label="缺字"></span>'


def plain(html: str) -> str:
    """Matches in 【】 instead of tags."""
    return html.replace("<mark>", "【").replace("</mark>", "】").replace(LOST, "〔…〕")


def excerpted(text: str, *words: str) -> str:
    """The excerpt of a text in which some words are the matches, given in any order."""
    return plain(excerpt(text, [(at := text.index(word), at + len(word)) for word in words]))


def test_words_are_marked_and_what_is_lost_has_its_mark() -> None:
    assert marked("到年的<东山>", [(4, 6)], [Loss(1, "缺字")]) == f"到{LOST}年的&#60;<mark>东山</mark>&#62;"
    lost = [Loss(1, "缺字"), Loss(2, "缺字")]
    assert marked("东山", [(0, 2), (0, 2)], lost) == f"<mark>东</mark>{LOST}<mark>山</mark>{LOST}"
    assert marked("", []) == ""


@pytest.mark.parametrize(
    ("matches", "lost", "shown"),
    [
        ([(0, 2), (2, 4)], [], "【东山】【西湖】区"),  # side by side
        ([(3, 5), (0, 2)], [], "【东山】西【湖区】"),  # given in any order
        ([(0, 3), (2, 4)], [], "【东山西】湖区"),  # of those that overlap the first counts
        ([(0, 2), (0, 3)], [], "【东山】西湖区"),
        ([(2, 4)], [2], "东山〔…〕【西湖】区"),  # at the edge of a match, once
        ([(2, 4)], [4, 4, 2], "东山〔…〕【西湖】〔…〕区"),
        ([], [4, 2, 0], "〔…〕东山〔…〕西湖〔…〕区"),
    ],
)
def test_marks_of_matches_and_of_what_is_lost_keep_the_words(
    matches: list[tuple[int, int]], lost: list[int], shown: str
) -> None:
    assert plain(marked("东山西湖区", matches, [Loss(at, "缺字") for at in lost])) == shown


def test_what_is_lost_is_the_name_of_the_mark_and_of_several_at_one_place_the_first_is_said() -> None:
    html = marked("东山", [], [Loss(1, "缺“年份”。"), Loss(1, "缺数")])
    assert html == f"东{LOST.replace('缺字', '缺“年份”。')}山"
    assert 'aria-label="缺&#34;&#60;' in marked("东山", [], [Loss(1, '缺"<')])


def test_words_of_120_characters_are_shown_whole_and_longer_ones_cut() -> None:
    short = "前" * 58 + "水库" + "后" * 60
    assert excerpted(short, "水库") == "前" * 58 + "【水库】" + "后" * 60
    assert excerpted(f"{short}后", "水库") == "……" + "前" * 36 + "【水库】" + "后" * 36 + "……"


def test_without_matches_the_first_72_characters_are_shown() -> None:
    assert excerpted("前" * 120) == "前" * 120
    assert excerpted("前" * 121) == "前" * 72 + "……"


@pytest.mark.parametrize(
    ("before", "shown"), [(0, ""), (36, "前" * 36), (37, f"……{'前' * 36}")], ids=["0", "36", "37"]
)
def test_36_characters_stand_around_a_match_and_dots_where_more_is_left_out(before: int, shown: str) -> None:
    start = "前" * before + "水库" + "中" * 200
    end = "中" * 200 + "水库" + "前" * before
    assert excerpted(start, "水库") == f"{shown}【水库】{'中' * 36}……"
    assert excerpted(end, "水库") == f"……{'中' * 36}【水库】{shown[::-1]}"


def test_stretches_that_touch_are_one_and_between_others_stand_dots() -> None:
    def between(number: int) -> str:
        return excerpted("水库" + "中" * number + "学校" + "后" * 100, "学校", "水库")

    rest = f"【学校】{'后' * 36}……"
    assert between(72) == f"【水库】{'中' * 72}{rest}"
    assert between(73) == f"【水库】{'中' * 36}……{'中' * 36}{rest}"
    both = "水库" + "中" * 200 + "学校"
    assert excerpted(both, "水库", "学校") == f"【水库】{'中' * 36}……{'中' * 36}【学校】"


def test_at_most_three_stretches_are_shown() -> None:
    far = "远" * 100
    text = f"甲{far}乙{far}丙{'近' * 9}丁{far}戊"
    around = "远" * 36
    assert excerpted(text, *"甲乙丙丁戊") == (
        f"【甲】{around}……{around}【乙】{around}……{around}【丙】{'近' * 9}【丁】{around}……"
    )


def test_a_match_within_a_longer_one_does_not_make_the_stretch_shorter() -> None:
    long = "长" * 50
    text = "前" * 100 + f"首{long}尾" + "后" * 100
    around = "前" * 36, "后" * 36
    assert excerpted(text, f"首{long}尾", long[:3]) == f"……{around[0]}【首{long}尾】{around[1]}……"
    far = f"……{around[0]}【远】{'后' * 36}……{around[0]}【首{long}尾】{around[1]}……"
    before = "前" * 100 + "远" + "后" * 100
    assert excerpted(before + text, "远", f"首{long}尾", long[:3]) == far
    assert excerpted(text, f"首{long}尾", "首长") == f"……{around[0]}【首长】{long[1:]}尾{around[1]}……"


def test_excerpts_have_the_marks_of_what_is_lost_within_them() -> None:
    text = "前" * 100 + "水库" + "后" * 100
    lost = [Loss(at, "缺字") for at in (10, 100, 102, 150)]
    shown = plain(excerpt(text, [(100, 102)], lost))
    assert shown == "……" + "前" * 36 + "〔…〕【水库】〔…〕" + "后" * 36 + "……"
