"""Half a second of CPU per megabyte, and ten megabytes take at most twelve times what one takes."""

from __future__ import annotations

import pytest

from tests.slow.benchmark import MEGABYTE, SHAPES, per_megabyte, seconds

_TRIES = 3  # other work on the machine slows one down


@pytest.mark.slow
def test_a_megabyte_takes_less_than_half_a_second() -> None:
    assert per_megabyte() < 0.5


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_ten_megabytes_take_at_most_twelve_times_what_one_takes(shape: str) -> None:
    once = min(seconds(SHAPES[shape](MEGABYTE)) for _ in range(2))
    tries = (seconds(SHAPES[shape](10 * MEGABYTE)) for _ in range(_TRIES))
    assert any(tenfold <= 12 * once for tenfold in tries)
