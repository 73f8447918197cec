"""A comparison as plain text: what was taken away stands in ``[-…-]``, what came in ``{+…+}``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.changes.advice import NOTHING, advice
from builder.changes.change import Changes, Pieces
from builder.changes.sections import Item, alarms, sections
from builder.text.characters import visible


def as_text(changes: Changes) -> str:
    """All of it; one line where there is nothing to say."""
    if not changes:
        return NOTHING
    return "\n".join(_lines(changes))


def _lines(changes: Changes) -> Iterator[str]:
    for item in alarms(changes):
        yield from _item(item, "")
    yield "现在要做什么："
    for number, words in enumerate(advice(changes), 1):
        yield f"  {number}. {words}"
    for section in sections(changes):
        yield f"{section.title}（{len(section.items)}）"
        for item in section.items:
            yield from _item(item, "  ")


def _item(item: Item, indent: str) -> Iterable[str]:
    where = f"  {item.place.label}（{item.place.path}:{item.place.line}）" if item.place else ""
    if item.place and item.place.url:
        where = f"{where} {item.place.url}"
    yield f"{indent}{_flat(item.what + where)}"
    if item.pieces:
        yield f"{indent}    {marked(item.pieces)}"
    yield from (f"{indent}    {_flat(words)}" for words in item.below)


def marked(pieces: Pieces) -> str:
    """The words on one line, with what differs marked."""
    return "".join(_piece(piece.before, piece.after) for piece in pieces)


def _piece(before: str, after: str) -> str:
    if before == after:
        return _flat(after)
    return (f"[-{_flat(before)}-]" if before else "") + (f"{{+{_flat(after)}+}}" if after else "")


def _flat(words: str) -> str:
    return visible(words.replace("\n", " ⏎ ").replace("\t", " ｜ "))
