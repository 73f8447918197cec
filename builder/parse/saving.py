"""How a text was saved or pasted: line ends, byte order mark, markup of a web page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from builder.findings.finding import Finding
from builder.text.set_aside import SetAside
from builder.text.source import SourceText
from builder.text.web_marks import web_marks

_QUOTE = 40
_SAVE = "不影响页面，但会让别人的改动对不上："


def of_saving(source: SourceText) -> Iterator[Finding]:
    """A byte order mark, line ends of Windows, a last line without its end (W216)."""
    text = source.text
    if text.startswith("\ufeff"):
        hint = f"{_SAVE}用编辑器另存为 UTF-8（记事本里不要选“带有 BOM 的 UTF-8”），再提交。"
        yield _saved(source, 0, "文件开头有看不见的编码标记（BOM）。", "BOM", hint)
    if at := text.find("\r\n") + 1:
        count = text.count("\r\n")
        message = f"换行是 Windows 的 CRLF，不是 LF：从这里起共 {count} 行。"
        hint = f"{_SAVE}用编辑器改成 LF 再保存（VS Code：点右下角的 CRLF，选 LF）。"
        yield _saved(source, at - 1, message, "CRLF", hint)
    if not text.endswith(("\n", "\r")):
        hint = f"{_SAVE}在最后一个字之后按一次回车，再保存。"
        yield _saved(source, len(text), "文末没有换行。", "文末没有换行", hint)


def _saved(source: SourceText, at: int, message: str, quote: str, hint: str) -> Finding:
    return Finding(source.path, *source.line_column(at), "W216", message, quote, hint)


def of_markup(source: SourceText, aside: Iterable[SetAside]) -> Iterator[Finding]:
    """Markup of a web page that would be published as words, a finding for each line (W217)."""
    marks = [found.span() for found in web_marks(source.text)]
    if not marks:
        return
    known = sorted(item.where for item in aside)  # no two overlap
    begins = [where[0] for where in known]
    lines: dict[int, list[tuple[int, int]]] = {}
    for start, end in sorted(marks):
        before = bisect_right(begins, start) - 1
        if before < 0 or known[before][1] < end:
            lines.setdefault(source.line_column(start)[0], []).append((start, end))
    for found in lines.values():
        start, end = found[0]
        words = source.text[start : min(end, start + _QUOTE)]
        message = f"这一行有 {len(found)} 处网页的标记，会照样显示在页面上。"
        hint = "从网页复制时带入的：删去标记，只留文字；整页贴来的，用 ./dev new 转换。原文确实有的，写进 accepted。"
        yield Finding(source.path, *source.line_column(start), "W217", message, words, hint)
