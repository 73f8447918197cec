r"""Markdown becomes a source text, line for line: what was on line 12 is on line 12.

Kept, because the parser reads them as markup itself: ``#`` headings, ``**bold**``, pipe tables, bullets (as ``- ``).
Everything else of Markdown's syntax goes, and words stay: links, images, tags, comments, quotation marks (``>``),
escapes, entities. Note marks ``[^1]`` become ``[1]``. Only an HTML table can take up more lines than it had.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from builder.intake import web_page
from builder.intake.found import Found

_LONGEST_FRONT_MATTER = 40
_RULE = re.compile(r"-{3,8}")
_KEY = re.compile(r"([A-Za-z_-]{1,40})\s{0,4}:\s{0,20}(\S.{0,500})")
_KEYS = {
    "title": "title",
    "source": "address",
    "url": "address",
    "link": "address",
    "author": "publisher",
    "publisher": "publisher",
    "date": "date",
}
_TAGS = (
    "a|abbr|article|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|"
    "img|ins|kbd|li|main|mark|ol|p|pre|section|small|span|strong|sub|summary|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_RULE = re.compile(r"([-*_])(?:[ \t]{0,9}\1){2,}")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[\w-]{0,40}")
_DEFINITION = re.compile(r"\[([^\[\]^][^\[\]]{0,200})\]:[ \t]{0,9}<?(?:[a-z]{2,10}:|[/.#])\S{0,2000}", re.I)
_NOTE = re.compile(r"\[\^([^\[\]\s]{1,40})\]:[ \t]{0,9}")
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"([ \t]{0,40})[*+-][ \t]{1,9}(?=\S)")
_CLOSED = re.compile(r"(#{1,6} .{0,500}?)[ \t]{1,9}#{1,6}")
_NOTE_LINK = re.compile(r"[\[(（]?(\d{1,3})[\])）]?")
_INNER = r"(?:[^\[\]]|\[[^\[\]]{0,100}\]){0,300}"
_ADDRESS = (
    r"<?[^\s()<>\u3000-\uffff]{0,2000}(?:\([^\s()]{0,200}\)[^\s()<>]{0,200})?>?(?:[ \t]+\"[^\"]{0,200}\")?"
)
_INLINE = re.compile(
    "|".join(
        (
            r"\\(?P<escaped>[!-/:-@\[-`{-~])",
            r"&(?P<entity>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});",
            rf"!\[(?:{_INNER})\](?P<image>\({_ADDRESS}\)|\[[^\[\]]{{0,200}}\])",
            rf"\[(?P<words>{_INNER})\]\((?P<address>{_ADDRESS})\)",
            r"\[\^(?P<note>[^\[\]\s]{1,40})\]",
            r"\[(?P<named>[^\[\]]{1,300})\]\[(?P<reference>[^\[\]]{0,200})\]",
            r"<(?P<auto>https?://[^\s<>]{1,2000})>",
            r"<sup>\s{0,9}[\[(（]?(?P<sup>\d{1,3})[\])）]?\s{0,9}</sup>",
            rf"<(?P<tag>/?(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?)>",
        )
    ),
    re.IGNORECASE,
)


def convert(text: str) -> tuple[str, Found]:
    """The text without what is only syntax, and what the front matter says."""
    lines = text.split("\n")
    head = _front_matter(lines)
    found = _found(lines[1:head])
    body = _with_pipe_tables(_without_comments("\n".join(lines[head:])))
    rest = body.split("\n")
    labels = {match[1].lower() for line in rest if (match := _DEFINITION.fullmatch(line.strip()))}
    return "\n".join([*[""] * head, *_lines(rest, labels)]), found


def _front_matter(lines: list[str]) -> int:
    """How many lines the front matter takes up."""
    if not _RULE.fullmatch(lines[0].strip().lstrip("\ufeff")):
        return 0
    ends = (
        at
        for at, line in enumerate(lines[1:_LONGEST_FRONT_MATTER], 1)
        if _RULE.fullmatch(line.strip()) or line.strip() == "..."
    )
    return next(ends, -1) + 1


def _found(lines: list[str]) -> Found:
    said: dict[str, str] = {}
    for line in lines:
        match = _KEY.fullmatch(line.strip())
        if match and match[1].lower() in _KEYS:
            said.setdefault(_KEYS[match[1].lower()], match[2].strip("\"' \t"))
    return Found(
        title=said.get("title", ""),
        address=said.get("address", ""),
        publisher=said.get("publisher", ""),
        date=said.get("date", ""),
    )


def _without_comments(text: str) -> str:
    """Comments go, their line ends stay. One that does not end is text."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) != -1 and (end := text.find("-->", start + 4)) != -1:
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*parts, text[at:]])


def _with_pipe_tables(text: str) -> str:
    """HTML tables become pipe tables, followed by as many empty lines as they had more lines before."""
    parts: list[str] = []
    depth, start, done = 0, 0, 0
    for tag in _TABLE.finditer(text):
        if not tag[1]:
            start = tag.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            end = text.find(">", tag.end()) + 1
            if depth == 0 and end:
                lines = web_page.lines_of(text[start:end])
                spare = text.count("\n", start, end) - len(lines) + 1
                parts += [text[done:start], "\n".join(lines), "\n" * max(0, spare)]
                done = end
    return "".join([*parts, text[done:]])


def _lines(lines: list[str], labels: set[str]) -> Iterator[str]:
    for line in lines:
        line = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
        bare = line.strip()
        if _RULE.fullmatch(bare) or _FENCE.fullmatch(bare) or _DEFINITION.fullmatch(bare):
            yield ""
            continue
        line = _BULLET.sub(r"\1- ", line, count=1) if _BULLET.match(line) else line
        line = _NOTE.sub(r"[\1] ", line, count=1) if _NOTE.match(line) else line
        closed = _CLOSED.fullmatch(bare)
        line = closed[1] if closed else line.removesuffix("\\")
        yield _INLINE.sub(_inline(labels, is_row=bare.startswith("|")), line)


def _inline(labels: set[str], is_row: bool) -> Callable[[re.Match[str]], str]:
    """What takes the place of a piece of syntax, in a row of a table or elsewhere."""

    def replaced(match: re.Match[str]) -> str:
        match match.lastgroup:
            case "escaped":
                return _outside_cells(match["escaped"], is_row)
            case "entity":
                return _outside_cells(_character(match[0]), is_row)
            case "address":
                words = _INLINE.sub(replaced, match["words"])
                number = _NOTE_LINK.fullmatch(words)
                return f"[{number[1]}]" if number and "#" in match["address"] else words
            case "reference":
                label = (match["reference"] or match["named"]).lower()
                return match["named"] if label in labels else match[0]
            case "note":
                return f"[{match['note']}]"
            case "sup":
                return f"[{match['sup']}]"
            case "auto":
                return match["auto"]
            case "tag":
                return " " if match["tag"][:2].lower() == "br" else ""
            case _:
                return ""

    return replaced


def _outside_cells(character: str, is_row: bool) -> str:
    """A vertical bar inside a cell becomes a full-width one: the parser would end the cell there."""
    return "｜" if is_row and character == "|" else character


def _character(entity: str) -> str:
    character = html.unescape(entity)
    return " " if character.isspace() else character
