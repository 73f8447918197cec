"""What a file says about itself, outside its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Found:
    """Front matter of a Markdown file, or what a web page says in its head. Empty where it says nothing.

    ``left_out`` quotes the words of the file that stand neither in the text nor here, the likeliest to be missed first.
    ``flattened`` are the lines of the text (from 0) at which tables begin that have tables in their cells.
    """

    title: str = ""
    address: str = ""
    publisher: str = ""
    date: str = ""
    left_out: tuple[str, ...] = ()
    flattened: tuple[int, ...] = ()


def has_words(text: str) -> bool:
    """Whether there is a letter, a character or a digit among the signs."""
    return _WORD.search(text) is not None
