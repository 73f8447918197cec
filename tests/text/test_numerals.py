"""Chinese numerals are read strictly, and written as they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import numerals
from tests.generated import quick


def test_every_number_up_to_9999_is_written_as_it_is_read() -> None:
    written = {number: numerals.chinese(number) for number in range(1, 10_000)}
    assert {number: numerals.value(numeral) for number, numeral in written.items()} == dict(
        zip(written, written, strict=True)
    )


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        *(
            (1, "一"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (58, "五十八"),
            (100, "一百"),
            (102, "一百零二"),
        ),
        *((110, "一百一十"), (112, "一百一十二"), (999, "九百九十九"), (1000, "一千"), (1001, "一千零一")),
        *((1010, "一千零一十"), (1100, "一千一百"), (9999, "九千九百九十九"), (10_000, "一万")),
        *((10_001, "一万零一"), (12_000, "一万二千"), (99_999, "九万九千九百九十九"), (100_000, "十万")),
    ],
)
def test_numbers_are_written_as_markers_print_them(number: int, numeral: str) -> None:
    assert numerals.chinese(number) == numeral


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        *(
            ("一十", 10),
            ("一十二", 12),
            ("一百〇二", 102),
            ("〇", 0),
            ("零", 0),
            ("12", 12),
            ("１２", 12),
            ("0012", 12),
        ),
        *(("㈡", 2), ("⑷", 4), ("⒊", 3), ("（十二）", 12)),
    ],
)
def test_other_spellings_are_read(numeral: str, value: int) -> None:
    assert numerals.value(numeral) == value


@pytest.mark.parametrize(
    "numeral",
    [
        *(
            "",
            "()",
            "甲",
            "一甲",
            "1一",
            "一1",
            "1.5",
            "二一十",
            "一二",
            "二三",
            "二〇二一",
            "十十",
            "十百",
            "百",
        ),
        *(
            "百一",
            "零一",
            "零零",
            "〇〇",
            "十零",
            "二十零",
            "二十零一",
            "一百零",
            "一百一",
            "一百十",
            "一百十二",
        ),
        *("一百零十", "一百零一十", "一百零零一", "一百百", "二十三十", "一百二百", "二十一百", "十一十"),
    ],
)
def test_what_is_not_written_so_is_no_numeral(numeral: str) -> None:
    assert numerals.value(numeral) is None


@quick
@given(st.text(numerals.CHINESE, min_size=1, max_size=7))
def test_a_numeral_has_one_spelling_but_for_the_first_one_and_the_form_of_zero(numeral: str) -> None:
    number = numerals.value(numeral)
    if number is not None:
        assert numeral.replace("〇", "零") in (numerals.chinese(number), f"一{numerals.chinese(number)}")
