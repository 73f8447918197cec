"""What kind of passage a line begins: paragraph, item, byline, salutation, note."""

from __future__ import annotations

from builder.parse import front
from builder.parse.outline import Node
from builder.text import markers
from builder.text.characters import BULLETS, ends_sentence
from builder.text.line import Line


def kind(text: str, end: str, node: Node, has_prose: bool) -> str:
    """The kind of a passage, from its first and its last line and from whether prose stands before it."""
    if text[0] in BULLETS or text.startswith(("- ", "* ")):
        return "item"
    if node.kind == "box" and markers.match(text):
        return "item"
    known = front.kind(text)
    if known == "salutation":
        return known
    if node.kind == "front" and not has_prose:
        if known:
            return known
        if text[0] in "(（" and text[-1] in ")）":
            return "note"
        if not ends_sentence(end):
            return "byline"
    return "paragraph"


def items(line: Line) -> list[Line]:
    """The items of a line on which several bullets stand, each behind the end of a sentence."""
    text = line.text
    starts = [0] + [
        at
        for at in range(1, len(text))
        if text[at] in BULLETS and text[at] != "·" and ends_sentence(text[max(0, at - 4) : at].rstrip())
    ]
    return [line.part(a, b) for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
