"""What stands inside a line of Markdown: links, images, note marks, escapes, entities, tags.

Words stay. What is written for those who do not see a picture or rest on a link (``alt``, titles) is left out of the
text and reported, and so are addresses and attributes in which there are other than ASCII words; how a tag makes its
words look is no word.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from builder.intake.found import has_words

_TAGS = (
    "a|abbr|article|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|"
    "img|ins|kbd|li|main|mark|ol|p|pre|section|small|span|strong|sub|summary|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
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
            rf"!\[(?P<shows>{_INNER})\](?P<image>\({_ADDRESS}\)|\[[^\[\]]{{0,200}}\])",
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
_TITLE = re.compile(r"[ \t]\"([^\"]*)\"\)?$")
_BEYOND_ASCII = re.compile(r"[^\W\x00-\x7f]")
_ATTRIBUTE = re.compile(r"([^\s=\"'/]{1,2000})(?:\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+)))?")
_SAYS = ("alt", "title", "summary", "aria-label")
_LOOKS = ("class", "face", "style")


def inline(line: str, labels: set[str], is_row: bool, left_out: list[str]) -> str:
    """A line, or a row of a table, without syntax inside; words that do not stay are added to ``left_out``."""
    return _INLINE.sub(_replaced(labels, is_row, left_out), line)


def says_more_than_ascii(text: str) -> bool:
    """Whether there are words in what is commonly mere syntax: an address, a label."""
    return _BEYOND_ASCII.search(text) is not None


def _replaced(labels: set[str], is_row: bool, left_out: list[str]) -> Callable[[re.Match[str]], str]:
    """What takes the place of a piece of syntax."""

    def replaced(match: re.Match[str]) -> str:
        match match.lastgroup:
            case "escaped":
                return _outside_cells(match["escaped"], is_row)
            case "entity":
                return _outside_cells(_character(match[0]), is_row)
            case "image":
                left_out.extend(filter(has_words, (match["shows"], *_in_address(match["image"]))))
                return ""
            case "address":
                left_out.extend(_in_address(match["address"]))
                words = _INLINE.sub(replaced, match["words"])
                number = _NOTE_LINK.fullmatch(words)
                return f"[{number[1]}]" if number and "#" in match["address"] else words
            case "reference":
                label = (match["reference"] or match["named"]).lower()
                return match["named"] if label in labels else match[0]
            case "tag":
                left_out.extend(_in_tag(match["tag"]))
                return " " if match["tag"][:2].lower() == "br" else ""
            case "auto":
                return match["auto"]
            case _:
                return f"[{match['note'] or match['sup']}]"

    return replaced


def _in_address(address: str) -> list[str]:
    """The title behind an address, and the address itself when there are words in it."""
    title = _TITLE.search(address)
    bare = address[: title.start()] if title else address
    found = [bare.strip("()[]<> \t")] if says_more_than_ascii(bare) else []
    return [*found, title[1]] if title and has_words(title[1]) else found


def _in_tag(tag: str) -> list[str]:
    """What the attributes of a tag say, but for those that say how it looks."""
    _, _, attributes = " ".join(tag.split()).partition(" ")
    found = []
    for match in _ATTRIBUTE.finditer(attributes):
        name, value = match[1].lower(), match[2] or match[3] or match[4] or ""
        if name in _SAYS and has_words(value):
            found.append(value)
        elif name not in _LOOKS and says_more_than_ascii(match[0]):
            found.append(match[0])
    return found


def _outside_cells(character: str, is_row: bool) -> str:
    """A vertical bar inside a cell becomes a full-width one: the parser would end the cell there."""
    return "｜" if is_row and character == "|" else character


def _character(entity: str) -> str:
    character = html.unescape(entity)
    return " " if character.isspace() else character
