"""Where an alias is written into a file, and the exact lines."""

from __future__ import annotations

import pytest

from builder.addresses.change import Aliases, Change, block
from builder.editorial import yaml_file
from builder.editorial.yaml_file import YamlFile

HEAD = "# 说明\nmoved:\n"
FIRST, LAST = "  - {from: a/i1.html, to: b.html}\n", "  - {from: a/i10.html, to: b.html}\n"


def change(text: str, old: str, new: str = "c.html") -> Change:
    return Aliases(yaml_file.parse(text, "moved.yml", "moved"), "moved").change(old, new)


@pytest.mark.parametrize(
    ("old", "line", "lines", "replaces"),
    [
        ("a/a.html", 3, ("  - {from: a/a.html, to: c.html}",), 0),
        ("a/i2.html", 4, ("  - {from: a/i2.html, to: c.html}",), 0),
        ("a/i11.html", 5, ("  - {from: a/i11.html, to: c.html}",), 0),
        ("a/i10.html", 4, ("  - {from: a/i10.html, to: c.html}",), 1),
    ],
    ids=["before all", "by its number", "behind all", "in place of the old one"],
)
def test_an_entry_stands_by_the_order_of_numbers(
    old: str, line: int, lines: tuple[str, ...], replaces: int
) -> None:
    assert change(HEAD + FIRST + LAST, old) == Change("moved.yml", line, lines, replaces)


def test_the_margin_is_that_of_the_list() -> None:
    assert change("moved:\n- {from: a.html, to: b.html}\n", "d.html").lines == (
        "- {from: d.html, to: c.html}",
    )


def test_an_entry_over_two_lines_is_replaced_as_a_whole() -> None:
    found = change("moved:\n  - from: a.html\n    to: b.html\n", "a.html")
    assert found == Change("moved.yml", 2, ("  - {from: a.html, to: c.html}",), 2)


@pytest.mark.parametrize("given", ["[]", "[{from: a.html, to: b.html}]"])
def test_a_list_on_one_line_gets_a_line_for_every_entry(given: str) -> None:
    found = change(f"moved: {given}\n", "d.html")
    assert (found.line, found.replaces) == (1, 1)
    assert found.lines[0] == "moved:"
    assert found.lines[-1] == "  - {from: d.html, to: c.html}"
    assert len(found.lines) == (3 if "a.html" in given else 2)


def test_without_a_list_it_begins_behind_the_last_line() -> None:
    about = YamlFile("lake.yml", {"title": "湖城"}, {("title",): (1, 0)}, 2)
    assert Aliases(about, "aliases").change("i1", "i2") == Change(
        "lake.yml", 2, ("aliases:", "  - {from: i1, to: i2}")
    )
    assert yaml_file.parse(HEAD + FIRST + LAST + "\n\n", "moved.yml", "moved").end == 5


def test_an_address_with_a_fragment_is_quoted() -> None:
    assert change(HEAD + FIRST, "a/i2.html#p").lines == ('  - {from: "a/i2.html#p", to: c.html}',)


def test_all_changes_can_be_pasted_and_the_name_of_a_list_is_said_once() -> None:
    new = [Change("a.yml", 9, ("aliases:", f"  - {one}")) for one in ("甲", "乙")]
    old = [Change("b.yml", 3, ("  - 丙",)), Change("b.yml", 7, ("  - 丁",), 1)]
    assert block([*old, *new]).split("\n") == [
        *("# a.yml", "aliases:", "  - 甲", "  - 乙"),
        *("# b.yml", "# 第3行加上：", "  - 丙", "# 第7行改成：", "  - 丁"),
    ]
