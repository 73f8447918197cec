"""Taking in a large page costs little more than parsing it, whatever it consists of."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from builder.intake import web_page
from builder.intake.html_source import soup
from builder.running.garbage_collection import paused

SIZE = 300_000
PAGES = {
    "nested lists": "<ul><li>甲" * (SIZE // 9),
    "nested inline tags": "<b><i>甲" * (SIZE // 7),
    "open cells": "<table>" + "<tr><td>甲<td>乙" * (SIZE // 14),
    "line breaks": "甲<br>" * (SIZE // 5),
    "open items": "<li>甲" * (SIZE // 5),
    "headings": "<h1>甲" * (SIZE // 5),
}


def seconds(work: Callable[[str], object], page: str) -> float:
    started = time.process_time()
    work(page)
    return time.process_time() - started


@paused
def parsed(page: str) -> BeautifulSoup:
    return soup(page)[0]


@pytest.mark.parametrize("shape", PAGES)
def test_a_page_of_nothing_but_tags_is_taken_in_in_little_more_time_than_it_is_parsed(shape: str) -> None:
    page = f"<html><body>{PAGES[shape]}"
    ratio = min(seconds(web_page.convert, page) / seconds(parsed, page) for _ in range(2))
    assert ratio < 2.4
