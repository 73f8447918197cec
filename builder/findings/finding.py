"""What the program tells people: the table of codes, and how a finding is written."""

from __future__ import annotations

import json
from collections.abc import Iterable

from builder.model.document import Diagnostic
from builder.text.characters import visible

# Code: (severity, what it is about). Every code has a section in docs/about/checks.md.
CODES: dict[str, tuple[str, str]] = {
    "E101": ("error", "原始文本缺少同名的 .yml"),
    "E102": ("error", "不是 UTF-8 文本"),
    "E103": ("error", "文本为空"),
    "E104": ("error", "两个文件使用同一个编号"),
    "E105": ("error", "缺少对应的原始文本"),
    "E106": ("error", "编号不能用作网址"),
    "E111": ("error", "YAML 语法错误"),
    "E112": ("error", "YAML 中同一个键出现两次"),
    "E113": ("error", "YAML 内容不符合规定"),
    "E114": ("error", "缺少编辑数据文件"),
    "E121": ("error", "未知的区"),
    "E122": ("error", "重复的条目"),
    "E123": ("error", "未知的城市"),
    "E124": ("error", "解释术语的话对不上"),
    "E131": ("error", "同名的文本已经存在"),
    "E132": ("error", "读不出文字"),
    "E133": ("error", "缺少程序不能决定的内容"),
    "E141": ("error", "网址将消失"),
    "E142": ("error", "网址下的文字已换"),
    "E143": ("error", "旧网址还在使用"),
    "E144": ("error", "旧网址无处可去"),
    "E145": ("error", "网址登记表读不出来"),
    "E151": ("error", "没有建好的网站"),
    "E152": ("error", "文件名不能用于离线包"),
    "E153": ("error", "离线使用一页不完整"),
    "E191": ("error", "字符账目不平"),
    "W201": ("warning", "目录所列而正文缺失"),
    "W202": ("warning", "序号缺失"),
    "W203": ("warning", "残行"),
    "W204": ("warning", "标题与目录用词不同"),
    "W205": ("warning", "标题与目录标点不同"),
    "W206": ("warning", "控制字符"),
    "W207": ("warning", "提示未用上"),
    "W208": ("warning", "accepted 未用上"),
    "W209": ("warning", "序号重复"),
    "W210": ("warning", "标题不在原文中"),
    "W211": ("warning", "疑似表格"),
    "W212": ("warning", "正文重复"),
    "W213": ("warning", "正文有而目录没有"),
    "W214": ("warning", "标题与正文相连"),
    "W221": ("warning", "新网址尚未登记"),
    "W222": ("warning", "文本中没有的术语"),
    "W223": ("warning", "解释术语的文件不在"),
}


class DataError(Exception):
    """Bad input. Carries every finding, so that all are reported at once."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(as_text(found) for found in self.diagnostics))


def is_error(found: Diagnostic) -> bool:
    """Whether a finding stops the build."""
    return CODES[found.code][0] == "error"


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sorted by file, line, column and code."""
    return sorted(found, key=lambda item: (item.path, item.line, item.column, item.code))


def as_text(found: Diagnostic) -> str:
    """``path:line:col: CODE message``, then the quoted words and what to do, each on a line of its own.

    The column is printed from 1, as editors count it.
    """
    lines = [f"{found.path}:{found.line}:{found.column + 1}: {found.code} {found.message}"]
    if found.quote:
        lines.append(f"    “{visible(found.quote.replace(chr(10), '⏎'))}”")
    if found.hint:
        lines.append(f"    → {found.hint}")
    return "\n".join(lines)


def as_json(found: Iterable[Diagnostic]) -> str:
    """All findings as a JSON list; lines from 1, columns from 0."""
    return json.dumps(
        [
            {
                "path": item.path,
                "line": item.line,
                "column": item.column,
                "code": item.code,
                "severity": CODES[item.code][0],
                "message": item.message,
                "quote": item.quote,
                "hint": item.hint,
            }
            for item in found
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_github(found: Diagnostic) -> str:
    """A workflow command, which GitHub shows beside the line in a pull request."""
    kind = CODES[found.code][0]
    message = _command(f"{found.message} {found.hint}")
    path = _command(found.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{kind} file={path},line={found.line},col={found.column + 1},title={found.code}::{message}"


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
