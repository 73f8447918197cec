"""No character of a text becomes markup, in HTML or in Markdown."""

from __future__ import annotations

import html
import string

from markupsafe import Markup

from builder.html.escape import escape, joined, raw


def test_every_mark_that_means_something_is_a_reference_and_reads_as_itself() -> None:
    marks = f"{string.punctuation} \t\n\xa0\u2028\u2029"
    assert {mark for mark in marks if escape(mark) == mark} == set("%,-./;? ")
    assert html.unescape(escape(f"甲{marks}乙")) == f"甲{marks}乙"
    assert escape("&\n\t<") == "&#38;&#10;&#9;&#60;"


def test_what_is_escaped_is_not_escaped_again() -> None:
    assert escape("中文") == "中文"
    assert isinstance(escape("中文"), Markup)
    assert isinstance(joined([raw("<b>"), escape("<")], "、"), Markup)
    assert joined([raw("<b>"), escape("<")], "、") == "<b>、&#60;"
