"""Elements of a page become lines: a paragraph, a heading, an item of a list, a row of a table each.

``<h2>`` gives ``## …``, a list ``- …`` or ``1. …`` (nothing before an item that has a printed number or bullet of its
own), a paragraph that is bold as a whole ``**…**``, a note mark ``[1]``. Line ends of the page's source are no line
ends; between Chinese characters they are nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from bs4.element import Tag

from builder.intake import html_table, html_tags
from builder.intake.html_walk import steps
from builder.text import markers
from builder.text.characters import BULLETS

_SPACES = re.compile(r"[ \t\r\n\f]+")
_WIDE = 0x2E80
_NOTE_MARK = re.compile(r"\s{0,9}[\[［(（〔【]?\s{0,4}(?:注\s{0,4})?(\d{1,3})\s{0,4}[\]］)）〕】]?\s{0,9}")
_BARE_NOTE_MARK = re.compile(r"\s{0,9}\d{1,3}\s{0,9}")
_NOTE = re.compile(r"_?(?:fn|ftn|footnote|note|cite_note)[-_:]?(\d{1,3})", re.IGNORECASE)
_BACK = re.compile(r"[\s\u21a9\u2191\ufe0e^]{1,20}")
_TWICE = re.compile(r"\[\[(\d{1,3})\]\]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST_MARK = 12


def lines(root: Tag, left_out: Callable[[Tag], bool]) -> list[str]:
    """The lines of an element, without what is left out."""
    return lines_and_flattened(root, left_out)[0]


def lines_and_flattened(root: Tag, left_out: Callable[[Tag], bool]) -> tuple[list[str], list[int]]:
    """The same, and at which of them tables begin that have others inside: their cells are lines, in reading order."""
    writer = _Writer(left_out)
    return writer.write(root), writer.flattened


def cell(root: Tag, left_out: Callable[[Tag], bool] = html_tags.is_never_text) -> str:
    """What stands in a cell of a table, on one line and without the marks of headings and bold words."""
    if len(root.contents) == 1 and html_tags.is_text(root.contents[0]):
        return _collapsed((str(root.contents[0]),))
    return " ".join(_Writer(left_out, plain=True).write(root))


def first_words(tag: Tag) -> str:
    """The words of an element that has few nodes, as a note mark has; empty when it has more."""
    nodes = list(islice(steps(tag, lambda _: True), _LONGEST_MARK + 1))
    few = nodes if len(nodes) <= _LONGEST_MARK else []
    return "".join(str(node) for node, _ in few if not isinstance(node, Tag))


@dataclass(slots=True)
class _List:
    """A list that is open: the number of its next item, or ``None`` when it has bullets."""

    number: int | None

    def mark(self, item: Tag) -> str:
        note = _NOTE.fullmatch(html_tags.attribute(item, "id"))
        if self.number is None:
            return f"[{note[1]}] " if note else "- "
        value = html_tags.attribute(item, "value")
        number = int(value) if re.fullmatch(r"\d{1,6}", value) else self.number
        self.number = number + 1
        return f"[{note[1]}] " if note else f"{number}. "


class _Writer:
    """Collects the words of a line until something ends it."""

    def __init__(self, left_out: Callable[[Tag], bool], plain: bool = False) -> None:
        self._left_out = left_out
        self._plain = plain
        self._lines: list[str] = []
        self._parts: list[tuple[str, bool]] = []
        self._mark = ""
        self._heading = self._bold = self._kept_spaces = 0
        self._lists: list[_List] = []
        self._closed: set[int] = set()
        self.flattened: list[int] = []
        self._around = 0  # how many tables are open that have others inside, once there is one

    def write(self, root: Tag) -> list[str]:
        """All lines below an element."""
        for node, ends in steps(root, lambda tag: id(tag) not in self._closed):
            if not isinstance(node, Tag):
                if html_tags.is_text(node):
                    self._text(str(node))
            elif ends:
                self._end(node)
            elif self._left_out(node):
                self._closed.add(id(node))
            else:
                self._begin(node)
        self._flush()
        return self._lines

    def _text(self, text: str) -> None:
        if not self._kept_spaces:
            self._parts.append((text, self._bold > 0))
            return
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
            if number:
                self._flush()
            self._parts.append((line, self._bold > 0))

    def _begin(self, tag: Tag) -> None:
        if tag.name in html_tags.BLOCKS:
            self._flush()
        name = tag.name
        if name == "br":
            self._break()
        elif name in ("sup", "a") and (mark := self._note_mark(tag)) is not None:
            self._parts.append((mark, self._bold > 0))
            self._closed.add(id(tag))
        elif name == "table" and not self._plain:
            self._table(tag)
        elif name in ("ul", "ol", "menu", "dir"):
            start = html_tags.attribute(tag, "start")
            first = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
            self._lists.append(_List(first if name == "ol" else None))
        elif name == "li":
            self._mark = self._lists[-1].mark(tag) if self._lists else "- "
        elif name in html_tags.HEADINGS:
            self._heading = html_tags.HEADINGS[name]
        if id(tag) not in self._closed:
            self._count(tag, 1)

    def _table(self, tag: Tag) -> None:
        """A table of data at once; the cells of any other one after the other, as they come."""
        if table := html_table.read(tag):
            self._lines += table.lines(lambda tag: cell(tag, self._left_out))
            self._closed.add(id(tag))
        elif self._around:
            self._around += 1
        elif html_table.is_around_others(tag):
            self.flattened.append(len(self._lines))
            self._around = 1

    def _end(self, tag: Tag) -> None:
        if tag.name in html_tags.BLOCKS:
            self._flush()
        if id(tag) in self._closed:
            return
        if tag.name in ("ul", "ol", "menu", "dir") and self._lists:
            self._lists.pop()
        elif tag.name == "table" and self._around:
            self._around -= 1
        elif tag.name == "li":
            self._mark = ""
        elif tag.name in html_tags.HEADINGS:
            self._heading = 0
        self._count(tag, -1)

    def _count(self, tag: Tag, one: int) -> None:
        self._bold += one * html_tags.is_bold(tag)
        self._kept_spaces += one * (tag.name == "pre")

    def _break(self) -> None:
        if self._heading or self._plain:
            self._parts.append((" ", self._bold > 0))
        else:
            self._flush()

    def _note_mark(self, tag: Tag) -> str | None:
        """What takes the place of a note mark, a link back from a note or an exponent; ``None`` for anything else."""
        href = html_tags.attribute(tag, "href")
        if tag.name == "a" and "#" not in href:
            return None
        shown = first_words(tag)
        found = _NOTE_MARK.fullmatch(shown)
        if tag.name == "a":
            return "" if _BACK.fullmatch(shown) else f"[{found[1]}]" if found else None
        if not found:
            return None
        before = self._parts[-1][0][-1:] if self._parts else ""
        is_exponent = before.isascii() and before.isalnum() and _BARE_NOTE_MARK.fullmatch(shown)
        return found[1].translate(_RAISED) if is_exponent and not tag.find("a") else f"[{found[1]}]"

    def _flush(self) -> None:
        if not self._parts:
            return
        parts, self._parts = self._parts, []
        line = _collapsed(text for text, _ in parts)
        if not line:
            return
        mark, self._mark = self._mark, ""
        if mark[:1] == "[":
            line = mark + line.removeprefix(mark.rstrip()).lstrip()
        elif mark and not _has_own_mark(line):
            line = mark + line
        elif self._heading and not self._plain:
            line = f"{'#' * self._heading} {line}"
        elif not self._plain and "**" not in line and all(bold or not text.strip() for text, bold in parts):
            line = f"**{line}**"
        self._lines.append(line)


def _has_own_mark(line: str) -> bool:
    return line[0] in BULLETS + "-—–" or markers.match(line[:_LONGEST_MARK]) is not None


def _collapsed(texts: Iterable[str]) -> str:
    """The words of a line with single spaces, none where the page's source only breaks a Chinese line."""
    joined = line = "".join(texts)
    if not joined.isalnum():  # letters and digits alone need nothing
        line = _SPACES.sub(lambda match: _between(joined, match), joined)
        line = line.replace("\xa0", " ").replace("\u2028", " ").replace("\u2029", " ").strip()
    return _TWICE.sub(r"[\1]", line) if "[[" in line else line


def _between(text: str, match: re.Match[str]) -> str:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    broken = "\n" in match[0] and before and after and ord(before) >= _WIDE and ord(after) >= _WIDE
    return "" if broken else " "
