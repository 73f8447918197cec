"""现在要做什么: what an editor must do after a change, the most urgent first, in words for people who do not program."""

from __future__ import annotations

from collections.abc import Iterator

from builder.changes import figures
from builder.changes.change import REMOVED, Changes
from builder.findings.finding import is_error

NOTHING = "对读者没有变化。"
_DONE = "不必再做别的：写明依据，等审阅者核对。"


def advice(changes: Changes) -> list[str]:
    """What to do, one sentence or two each."""
    return [*_to_do(changes)] or [_DONE]


def _to_do(changes: Changes) -> Iterator[str]:
    errors = sum(map(is_error, changes.found))
    if errors:
        yield f"改正 {errors} 处新的错误（见“检查结果”），不改好网站建不出来。"
    yield from _figures(changes)
    removed = sum(passage.kind == REMOVED for passage in changes.passages)
    if removed:
        yield f"确认真的要删去 {removed} 段（见“段落”）：误删的，把原来的文字放回去。"
    yield from _addresses(changes)
    opened = sum(not gap.closed for gap in changes.gaps)
    if opened:
        yield f"看一看新出现的 {opened} 处缺漏：误删了字的，补回来；原文就是这样的，写明依据。"
    warnings = len(changes.found) - errors
    if warnings:
        yield f"看一看 {warnings} 条新的警告（见“检查结果”），照各条所说的处理。"


def _addresses(changes: Changes) -> Iterator[str]:
    """What would keep the addresses that are lost, file by file."""
    needed = [one for one in changes.lost if one.alias]
    for file, key in dict.fromkeys((one.file, one.key) for one in needed):
        lines = [one.alias for one in needed if one.file == file]
        count = f"这 {len(lines)} 行" if len(lines) > 1 else "这一行"
        keep = f"在 {file} 的 {key}: 下面加上{count}（没有 {key}: 的，先另起一行写上）："
        sentence = f"有的网址会失效，别人引用的链接会断。误改的，改回来；确实要改的，核对去处，{keep}"
        yield "\n".join((sentence, *(f"  {line}" for line in lines)))


def _figures(changes: Changes) -> Iterator[str]:
    doubtful = [one for one in changes.figures if one.kind in (figures.FEWER, figures.GONE, figures.OTHER)]
    if doubtful:
        yield f"对照权威版本核对上面 {len(doubtful)} 处改了、少了的数字：改错了的，改回来；没有错的，写明依据。"
