"""Which characters of a text are markup of a web page, and which only look like it."""

from __future__ import annotations

import time

import pytest

from builder.text.web_marks import web_marks


def found(text: str) -> list[str]:
    return [mark[0] for mark in web_marks(text)]


@pytest.mark.parametrize(
    "mark",
    [
        *(
            "<p>",
            "</p>",
            "<br>",
            "<br/>",
            "<br />",
            "<BR>",
            "<b>",
            "</b>",
            "</a>",
            "<o:p>",
            "</o:p>",
            "<h2>",
            "<td>",
        ),
        '<p style="text-indent: 2em">',
        "<span class='x' lang=EN-US>",
        '<a href="https://example.org/?a=1&b=2">',
        '<img src="a.png"\n alt="图">',
        *("<!-- 正文 -->", "<!DOCTYPE html>", "&nbsp;", "&ldquo;", "&amp;", "&lt;", "&#160;", "&#xA0;"),
    ],
)
def test_what_a_web_page_leaves_behind(mark: str) -> None:
    assert found(f"坚持{mark}原则") == [mark]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "〈乙〉和《甲》",
            "＜p＞",
            "a<b，b>c",
            "若a<b>c",
            "1<p>0",
            "x<5且y>3",
            "<甲>",
            "<<甲>>",
            "<b",
            "p>0",
        ),
        *(
            "R&D；AT&T",
            "R&D;投入",
            "&foo;",
            "& nbsp;",
            "A&B",
            "&;",
            "&#;",
            "<https://example.org>",
            "<p 值>",
            "<5G>",
        ),
    ],
)
def test_marks_of_formulas_titles_and_names_are_words(text: str) -> None:
    assert found(text) == []


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "<p a=" * times + "&a" * times + "<!--" * times
        started = time.process_time()
        found(text)
        return time.process_time() - started

    assert seconds(16_000) < 20 * max(seconds(4_000), 0.01)
