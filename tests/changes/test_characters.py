"""Which characters of two wordings differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.changes.as_text import marked
from builder.changes.characters import excerpt, pieces

WORDS = st.text("建成碧道公里0168.万，。\t", max_size=30)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("建成碧道6公里", "建成碧道106公里", "建成碧道[-6-]{+106+}公里"),
        ("库容8000万立方米", "库容800万立方米", "库容[-8000-]{+800+}万立方米"),
        ("投资1.5万亿元", "投资1.5亿元", "投资[-1.5万亿-]{+1.5亿+}元"),
        ("沿案种树", "沿岸种树", "沿[-案-]{+岸+}种树"),
        ("加强领导", "切实加强领导", "{+切实+}加强领导"),
        ("加强组织领导", "加强领导", "加强[-组织-]领导"),
        (
            "规模大、质量高、效益好",
            "结构优、质量高、实力强",
            "[-规模大-]{+结构优+}、质量高、[-效益好-]{+实力强+}",
        ),
        ("增长5%，就业3%", "增长6%，就业4%", "增长[-5-]{+6+}%，就业[-3-]{+4+}%"),
        ("第十二个", "第十三个", "第[-十二-]{+十三+}个"),
        ("区\t12", "区\t13", "区 ｜ [-12-]{+13+}"),
    ],
)
def test_what_differs_is_marked_figures_whole(before: str, after: str, expected: str) -> None:
    assert marked(pieces(before, after)) == expected


@given(WORDS, WORDS)
def test_the_pieces_are_both_wordings(before: str, after: str) -> None:
    found = pieces(before, after)
    assert "".join(piece.before for piece in found) == before
    assert "".join(piece.after for piece in found) == after


@given(WORDS)
def test_nothing_is_marked_where_nothing_differs(words: str) -> None:
    assert not any(piece.changed for piece in pieces(words, words))


def test_long_passages_are_shown_around_the_change_with_whole_figures() -> None:
    before = "前" * 50 + "库容8000万立方米，沿案种树" + "后" * 50
    shown = marked(excerpt(pieces(before, before.replace("案", "岸"))))
    assert shown == "……" + "前" * 10 + "库容8000万立方米，沿[-案-]{+岸+}种树" + "后" * 16 + "……"
