"""现在要做什么: what an editor must do after a change, the most urgent first, in words for people who do not program."""

from __future__ import annotations

from collections.abc import Iterator

from builder.addresses.site import MOVED
from builder.changes import figures
from builder.changes.change import REMOVED, Changes
from builder.findings.finding import is_error

NOTHING = "对读者没有变化。"
_DONE = (
    "没有查出问题，不必再做别的：自己再对照原件看一遍新的文字和数字，把依据（什么本子、第几页）写在拉取请求的“依据”下面，"
    "等审阅者核对。"
)
_VANISH = (
    "有的网址会失效，别人引用的链接会断。误删、误改的，放回去、改回来，这一步就不用做；确实要改的，核对去处，"
)
_TAKEN = "有的网址还在，那里换成了别的文字。改错了的，改回来，这一步就不用做；仍是同一处的（from 和 to 相同，不是写错），"


def advice(changes: Changes) -> list[str]:
    """What to do, one sentence or two each."""
    return [*_to_do(changes)] or [_DONE]


def _to_do(changes: Changes) -> Iterator[str]:
    errors = sum(map(is_error, changes.found))
    if errors:
        yield f"改正 {errors} 处新的错误（见“检查结果”），不改好网站建不出来。"
    yield from _figures(changes)
    yield from _removed(changes)
    opened = sum(not gap.closed for gap in changes.gaps)
    if opened:
        yield f"看一看新出现的 {opened} 处缺漏：误删、误改的，放回去、改回来；原文就是这样的，写明依据。"
    yield from _addresses(changes)
    warnings = len(changes.found) - errors
    if warnings:
        yield f"看一看 {warnings} 条新的警告（见“检查结果”），照各条所说的处理。"


def _removed(changes: Changes) -> Iterator[str]:
    """Whole documents first: what is said of their addresses falls away with a mistake."""
    documents = [one.place for one in changes.documents if one.kind == REMOVED]
    for place in documents:
        files = f"{place.path} 和同名的 .yml"
        yield f"确认真的要撤下整份{place.label}：误删的，把 {files} 放回去，下面的就不用做了。"
    removed = sum(passage.kind == REMOVED for passage in changes.passages)
    if removed:
        yield f"确认真的要删去 {removed} 段（见“段落”）：误删的，把原来的文字放回去。"


def _addresses(changes: Changes) -> Iterator[str]:
    """What would keep the addresses that are lost, file by file."""
    needed = [one for one in changes.lost if one.alias]
    for file, key in dict.fromkeys((one.file, one.key) for one in needed):
        there = [one for one in needed if one.file == file]
        count = f"这 {len(there)} 行" if len(there) > 1 else "这一行"
        absent = f"没有 {key}: 的，先另起一行写上"
        if file == MOVED:
            absent = f"没有这个文件的，新建一个；{absent}；editorial/addresses/ 里只有这个文件可以改"
        why = _TAKEN if all(one.taken for one in there) else _VANISH
        sentence = f"{why}在 {file} 的 {key}: 下面加上{count}（{absent}）："
        yield "\n".join((sentence, *(f"  {one.alias}" for one in there)))


def _figures(changes: Changes) -> Iterator[str]:
    doubtful = [one for one in changes.figures if one.kind in (figures.FEWER, figures.GONE, figures.OTHER)]
    if doubtful:
        yield f"对照权威版本核对上面 {len(doubtful)} 处改了、少了的数字：改错了的，改回来；没有错的，写明依据。"
