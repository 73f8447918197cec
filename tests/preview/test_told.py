"""What a preview tells in the page."""

from __future__ import annotations

import json

from builder.findings.finding import Finding
from builder.preview.told import headline, script

ERROR = Finding("a.yml", 3, 2, "E113", "city 没有编号为 x 的城市。", "x", "改成已有的编号。")
WARNING = Finding("a.txt", 9, 0, "W302", "“公里”前的数字脱落。")


def test_one_line_says_what_was_found_and_errors_that_the_pages_are_old() -> None:
    assert headline([ERROR], [], []) == "有 1 个错误，页面还是改动之前的"
    assert headline([], [WARNING], ["一", "二"]) == "1 个新的警告、2 处链接或网页的问题"
    assert headline([], [], []) == ""


def test_the_script_has_each_finding_with_its_line_and_what_to_do() -> None:
    first = script([ERROR], [WARNING], []).partition(";\n")[0]
    told = json.loads(first.partition(" = ")[2])
    assert told["lines"] == [
        "a.yml:3:3: E113 city 没有编号为 x 的城市。\n    “x”\n    → 改成已有的编号。",
        "a.txt:9:1: W302 “公里”前的数字脱落。",
    ]
    assert told["more"] == 0


def test_a_long_list_is_cut_and_says_so_and_no_word_ends_the_script() -> None:
    first = script([], [], ["</script><script>"] * 25).partition(";\n")[0]
    assert "</" not in first
    told = json.loads(first.partition(" = ")[2].replace("<\\/", "</"))
    assert (len(told["lines"]), told["more"]) == (20, 5)
