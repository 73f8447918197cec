"""What the guide for editors shows is what the command prints."""

from __future__ import annotations

from pathlib import Path

from tests.changes.support import CASES, folders, told
from tests.support import ROOT

SECTION = (
    (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## 看改动带来了什么")[2].partition("\n## ")[0]
)


def test_the_example_is_what_a_lost_digit_gives(tmp_path: Path) -> None:
    [case] = [case for case in CASES if case.name == "03-digit-lost"]
    shown = told(*folders(case, tmp_path), "text").rstrip()
    assert "\n".join(f"    {line}" for line in shown.split("\n")) in SECTION


def test_every_part_is_explained() -> None:
    for title in ("现在要做什么", "段落、标题", "缺漏", "网址", "检查结果", "汇集页的条目", "涉及的页面"):
        assert f"- **{title}**：" in SECTION


def test_every_case_is_counted() -> None:
    assert len(CASES) == 19
    assert "十九种改动" in SECTION
