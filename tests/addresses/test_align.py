"""Old and new things are paired by equal keys, their neighbours, and a score."""

from __future__ import annotations

import time

from builder.addresses.align import align


def never(_old: int, _new: int) -> float:
    return 0.0


def pairs(old: str, new: str) -> str:
    """For each new one the place of its old one, from 1; a dot for none."""
    found = align(old, new, never)
    return "".join(str(found[at] + 1) if at in found else "." for at in range(len(new)))


def test_the_same_is_paired_wherever_it_stands() -> None:
    assert pairs("abc", "abc") == "123"
    assert pairs("abc", "bc") == "23"
    assert pairs("abc", "axbc") == "1.23"
    assert pairs("abc", "cab") == "312"


def test_of_equal_ones_neighbours_decide() -> None:
    assert pairs("xaxb", "axb") == "234"
    assert pairs("axbx", "bx") == "34"
    assert pairs("xx", "x") == "1"


def test_what_is_like_nothing_has_no_pair() -> None:
    assert pairs("abc", "xyz") == "..."
    assert pairs("", "x") == "."


def test_the_most_similar_are_paired_and_each_only_once() -> None:
    score = {(0, 0): 0.6, (0, 1): 0.9, (1, 0): 0.5}
    assert align("ab", "xy", lambda old, new: score.get((old, new), 0.0)) == {1: 0, 0: 1}


def test_time_does_not_grow_with_the_square() -> None:
    started = time.process_time()
    old, new = [f"old {n}" for n in range(20_000)], [f"new {n}" for n in range(20_000)]
    align(old, new, lambda one, two: float(one == two))
    align(["same"] * 20_000, ["same"] * 19_999, never)
    assert time.process_time() - started < 10
