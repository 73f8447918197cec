"""What a file says about itself, outside its text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """Front matter of a Markdown file, or what a web page says in its head. Empty where it says nothing.

    ``left_out`` quotes the passages of a web page that were not taken as main content.
    """

    title: str = ""
    address: str = ""
    publisher: str = ""
    date: str = ""
    left_out: tuple[str, ...] = ()
