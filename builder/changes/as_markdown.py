"""A comparison as Markdown for pull requests. No word of a text becomes markup, mentions anybody or links anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.changes.advice import NOTHING, advice
from builder.changes.change import Changes, Pieces
from builder.changes.sections import Item, Section, alarms, sections
from builder.text.characters import visible

_MOST, _MOST_BELOW = 20, 10  # hosts refuse comments of more than 65,536 characters
# What could be markup where it stands: an underscore within a word could not.
_MARKUP = re.compile(r"[&<>*`\[\]~\\|$@]|#(?=\d)|(?<![^\W_])_|_(?![^\W_])|://|www\.")
_NOTHING = "<!-- -->"
_OPEN = ("现在要做什么", "文件", "标题", "段落", "缺漏", "网址", "检查结果")


def as_markdown(changes: Changes) -> str:
    """All of it, a few of what there is very much; one line where there is nothing to say."""
    return "\n".join(_lines(changes)) if changes else NOTHING


def _lines(changes: Changes) -> Iterator[str]:
    figures = alarms(changes)
    yield from _items(figures)
    yield from ("",) if figures else ()
    yield from ("### 现在要做什么", "")
    for number, words in enumerate(advice(changes), 1):
        yield from _advice(number, words)
    for section in sections(changes):
        yield from _section(section)


def _advice(number: int, words: str) -> Iterator[str]:
    """What to do; lines to be pasted as they are."""
    sentence, *lines = words.split("\n")
    yield f"{number}. {escaped(sentence)}"
    if lines:
        yield from ("", "   ```yaml", *(f"   {line}" for line in lines), "   ```")


def _section(section: Section) -> Iterator[str]:
    title = f"{section.title}（{len(section.items)}）"
    if section.title in _OPEN:
        yield from ("", f"### {title}", "", *_items(section.items))
    else:
        yield from ("", f"<details><summary>{title}</summary>", "", *_items(section.items), "", "</details>")


def _items(items: Iterable[Item]) -> Iterator[str]:
    told = list(items)
    for item in told[:_MOST]:
        yield from _item(item)
    if len(told) > _MOST:
        yield f"- ……另有 {len(told) - _MOST} 条，用 `python -m builder diff` 看全部。"


def _item(item: Item) -> Iterator[str]:
    where = ""
    if item.place:
        label = f" {escaped(item.place.label)}" if item.place.url else ""
        where = f"{label}（{code(item.place.path)} 第{item.place.line}行）"
    yield f"- **{escaped(item.what)}**{where}" if item.place else f"- {escaped(item.what)}"
    if item.pieces:
        yield f"  <br>{marked(item.pieces)}"
    yield from (f"  <br>{escaped(words)}" for words in item.below[:_MOST_BELOW])
    if len(item.below) > _MOST_BELOW:
        yield f"  <br>……另有 {len(item.below) - _MOST_BELOW} 条"


def marked(pieces: Pieces) -> str:
    """The words on one line, with what differs marked."""
    return "".join(_piece(piece.before, piece.after) for piece in pieces)


def _piece(before: str, after: str) -> str:
    if before == after:
        return escaped(after)
    return (f"<del>{escaped(before)}</del>" if before else "") + (
        f"<ins>{escaped(after)}</ins>" if after else ""
    )


def escaped(words: str) -> str:
    """Words as Markdown in which they are words."""
    flat = visible(words.replace("\n", " ⏎ ").replace("\t", " ｜ "))
    return _MARKUP.sub(lambda mark: _harmless(mark[0]), flat)


def _harmless(mark: str) -> str:
    """A reference to the character; what hosts make links of once a page is made is parted by an empty comment."""
    if len(mark) > 1:
        return f"{mark[:-1]}{_NOTHING}{mark[-1]}"
    return f"&#{ord(mark)};{_NOTHING if mark in '@#' else ''}"


def code(path: str) -> str:
    """The path of a file."""
    return f"<code>{escaped(path)}</code>"
