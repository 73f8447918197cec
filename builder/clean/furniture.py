"""What a page has besides its text: page numbers, source lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clean.line import Line, set_aside
from builder.model import SetAside

_LONGEST = 60
# e.g. “- 12 -”, “— 12 —”, “第 12 页”, “第12页 共80页”
_PAGE_NUMBER = re.compile(
    r"[-—–][ \-—–]{0,4}\d{1,4}[ \-—–]{0,4}[-—–]|第 {0,2}\d{1,4} {0,2}页(?:[ /，,]{0,2}共 {0,2}\d{1,4} {0,2}页)?"
)
# e.g. “来源：广州市人民政府”, “数据来源：中共广州市委宣传部”: provenance for the cover, not text
_SOURCE_LINE = re.compile(r"(?:数据|信息|稿件)?来源[:：][^。，,]{2,40}")


def single_lines(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """Lines that are nothing but a page number or a source line go."""
    kept: list[Line] = []
    aside: list[SetAside] = []
    for line in lines:
        reason = _reason(line.text)
        if reason:
            aside += set_aside(line, reason)
        else:
            kept.append(line)
    return kept, aside


def _reason(text: str) -> str | None:
    if len(text) > _LONGEST:
        return None
    if _PAGE_NUMBER.fullmatch(text):
        return "page-number"
    return "source-line" if _SOURCE_LINE.fullmatch(text) else None
