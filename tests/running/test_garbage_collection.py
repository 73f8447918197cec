"""The garbage collector pauses while a function works, and runs again after it."""

from __future__ import annotations

import gc

import pytest

from builder.running.garbage_collection import paused


def test_it_is_off_inside_and_on_again_outside() -> None:
    assert paused(gc.isenabled)() is False
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        paused(lambda: 1 // 0)()
    assert gc.isenabled()


def test_it_stays_off_when_it_was() -> None:
    gc.disable()
    try:
        paused(lambda: None)()
        assert not gc.isenabled()
    finally:
        gc.enable()
