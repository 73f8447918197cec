r"""Markdown becomes a source text, line for line: what was on line 12 is on line 12.

Kept, because the parser reads them as markup itself: ``#`` headings, ``**bold**``, pipe tables, bullets (as ``- ``).
Everything else of Markdown's syntax goes, and words stay: links, images, tags, comments, quotation marks (``>``),
escapes, entities. Note marks ``[^1]`` become ``[1]``. Only an HTML table can take up more lines than it had.

Words that go with the syntax around them are quoted in ``Found.left_out``: what front matter says under other keys,
comments, what :mod:`~builder.intake.markdown_inline` and an HTML table leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.intake import web_page
from builder.intake.found import Found, has_words
from builder.intake.markdown_inline import inline, says_more_than_ascii
from builder.text import yaml_head

_KEYS = {
    "title": "title",
    "source": "address",
    "url": "address",
    "link": "address",
    "author": "publisher",
    "publisher": "publisher",
    "date": "date",
}
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_BREAK = re.compile(r"([-*_])(?:[ \t]{0,9}\1){2,}")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[\w-]{0,40}", re.ASCII)
_DEFINITION = re.compile(r"\[([^\[\]^][^\[\]]{0,200})\]:[ \t]{0,9}<?(?:[a-z]{2,10}:|[/.#])\S{0,2000}", re.I)
_NOTE = re.compile(r"\[\^([^\[\]\s]{1,40})\]:[ \t]{0,9}")
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"([ \t]{0,40})[*+-][ \t]{1,9}(?=\S)")
_CLOSED = re.compile(r"(#{1,6} .{0,500}?)[ \t]{1,9}#{1,6}")


def convert(text: str) -> tuple[str, Found]:
    """The text without what is only syntax, what the front matter says, and the words that went with the syntax."""
    lines = text.split("\n")
    head = yaml_head.length(lines)
    said, left_out = _said(lines[1 : max(1, head - 1)])
    body, flattened = _with_pipe_tables(_without_comments("\n".join(lines[head:]), left_out), left_out)
    rest = body.split("\n")
    labels = {match[1].lower() for line in rest if (match := _DEFINITION.fullmatch(line.strip()))}
    kept = "\n".join([*[""] * head, *_lines(rest, labels, left_out)])
    return kept, Found(
        **said,
        left_out=tuple(" ".join(words.split()) for words in left_out),
        flattened=tuple(head + line for line in flattened),
    )


def _said(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """What front matter says under the keys that are taken, the first of each kind, and its other lines with words."""
    said: dict[str, str] = {}
    others: list[str] = []
    for line in lines:
        key, value = yaml_head.key_and_value(line) or ("", "")
        kind = _KEYS.get(key.lower(), "")
        if kind and has_words(value) and kind not in said:
            said[kind] = value
        elif has_words(line):
            others.append(line)
    return said, others


def _without_comments(text: str, left_out: list[str]) -> str:
    """Comments go, their line ends stay. One that does not end is text."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) != -1 and (end := text.find("-->", start + 4)) != -1:
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        if has_words(words := text[start + 4 : end]):
            left_out.append(words)
        at = end + 3
    return "".join([*parts, text[at:]])


def _with_pipe_tables(text: str, left_out: list[str]) -> tuple[str, list[int]]:
    """HTML tables become pipe tables, followed by as many empty lines as they had more lines before.

    Gives the text, and the lines at which tables begin that have others inside.
    """
    parts: list[str] = []
    flattened: list[int] = []
    line = 0
    depth, start, done = 0, 0, 0
    for tag in _TABLE.finditer(text):
        if not tag[1]:
            start = tag.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            end = text.find(">", tag.end()) + 1
            if depth == 0 and end:
                lines, rest, inside = web_page.lines_of(text[start:end])
                left_out += rest
                spare = text.count("\n", start, end) - len(lines) + 1
                line += text.count("\n", done, start)
                flattened += [line + at for at in inside]
                line += max(len(lines) - 1, len(lines) - 1 + spare)
                parts += [text[done:start], "\n".join(lines), "\n" * max(0, spare)]
                done = end
    return "".join([*parts, text[done:]]), flattened


def _lines(lines: Sequence[str], labels: set[str], left_out: list[str]) -> Iterator[str]:
    for line in lines:
        line = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
        bare = line.strip()
        if _BREAK.fullmatch(bare) or _FENCE.fullmatch(bare) or _DEFINITION.fullmatch(bare):
            if says_more_than_ascii(bare):
                left_out.append(bare)
            yield ""
            continue
        line = _BULLET.sub(r"\1- ", line, count=1) if _BULLET.match(line) else line
        line = _NOTE.sub(r"[\1] ", line, count=1) if _NOTE.match(line) else line
        closed = _CLOSED.fullmatch(bare)
        line = closed[1] if closed else line.removesuffix("\\")
        yield inline(line, labels, bare.startswith("|"), left_out)
