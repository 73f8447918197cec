"""The title of the ``.yml`` when the text does not have it: both are named."""

from __future__ import annotations

from difflib import SequenceMatcher

from builder.editorial.about import Metadata
from builder.findings.finding import Finding
from builder.text.characters import fold, visible
from builder.text.source import SourceText

_QUOTE = 40
_AMONG = 60  # lines in which a title is looked for
_LIKE = 0.6


def of_document_title(source: SourceText, metadata: Metadata, found: bool) -> list[Finding]:
    """The title of the .yml when the text does not have it, with the line of the text that comes nearest."""
    if metadata.title is None or found:
        return []
    path = source.path.removesuffix(".txt") + ".yml"
    hint = "title 要与原文一致（标点、空格可以不同）；原文确实没有标题的，写进 accepted。"
    message = "title 所写的标题在原文开头找不到。"
    if near := _nearest(source, fold(metadata.title)):
        message = f"title 与原文不一致：{source.path} 第{near[0]}行作“{near[1]}”。"
    return [Finding(path, *metadata.file.place(("title",)), "W210", message, metadata.title[:_QUOTE], hint)]


def _nearest(source: SourceText, title: str) -> tuple[int, str] | None:
    """The line among the first ones that is most like a title, as it is written, if any is like it at all."""
    best, nearest = _LIKE, None
    for number, line in enumerate(source.text.split("\n", _AMONG)[:_AMONG], 1):
        words = fold(line[: 4 * len(title) + _QUOTE])
        if not words or not len(title) / 2 <= len(words) <= 2 * len(title):
            continue
        like = SequenceMatcher(None, title, words, autojunk=False).ratio()
        if like > best:
            best, nearest = like, (number, visible(line.strip().lstrip("#").strip()[: 2 * _QUOTE]))
    return nearest
