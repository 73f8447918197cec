"""The comment: words of a text stay words."""

from __future__ import annotations

from builder.changes.as_markdown import as_markdown, escaped, marked
from builder.changes.change import ADDED, Address, Changes, Index, Passage, Piece, Place

HERE = Place("《规划》", "texts/plan/i1.html#i1.p1", "source_texts/`x`<b>.txt", 2)


def test_markup_in_a_text_is_words() -> None:
    assert escaped("<img src=x> [a](b) `c` *d* ~~e~~ |f|") == (
        "&#60;img src=x&#62; &#91;a&#93;(b) &#96;c&#96; &#42;d&#42; &#126;&#126;e&#126;&#126; &#124;f&#124;"
    )


def test_a_text_mentions_nobody_and_links_nowhere() -> None:
    assert escaped("@somebody") == "&#64;<!-- -->somebody"
    assert escaped("#12") == "&#35;<!-- -->12"
    assert (
        escaped("https://example.org www.example.org")
        == "https:/<!-- -->/example.org www<!-- -->.example.org"
    )


def test_what_differs_is_deleted_and_inserted() -> None:
    assert marked((Piece("6", "106"), Piece("公里\n", "公里\n"))) == "<del>6</del><ins>106</ins>公里 ⏎ "


def test_names_of_files_are_words_too() -> None:
    shown = as_markdown(Changes(passages=(Passage(ADDED, HERE, (Piece("", "新建学校"),)),)))
    assert "<code>source_texts/&#96;x&#96;&#60;b&#62;.txt</code>" in shown


def test_of_very_much_a_few_are_shown_and_the_rest_is_counted() -> None:
    many = tuple(Passage(ADDED, HERE, (Piece("", f"新建学校{n}"),)) for n in range(25))
    shown = as_markdown(Changes(passages=many))
    assert shown.count("<ins>") == 20
    assert "另有 5 条" in shown


def test_of_a_page_that_gained_very_many_rows_a_few_are_shown() -> None:
    rows = tuple(Place(f"《规划》第{n}段", "", "", 1) for n in range(14))
    shown = as_markdown(Changes(indexes=(Index("topics", "水利", "topics/water.html", rows, ()),)))
    assert shown.count("《规划》") == 10
    assert "另有 4 条" in shown


def test_lines_to_paste_are_as_they_are() -> None:
    lost = Address(
        "texts/plan/i2.html#i2", "办好学校", file="source_texts/plan.yml", alias="- {from: i2, to: i2}"
    )
    assert "   ```yaml\n     - {from: i2, to: i2}\n   ```" in as_markdown(Changes(addresses=(lost,)))
