"""Full-width marks where YAML wants half-width ones: it takes them for letters, and words are lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HALF = str.maketrans("，：［］｛｝－", ",:[]{}-")
_NAMES = {
    "，": "逗号",
    "：": "冒号",
    "［": "方括号",
    "］": "方括号",
    "｛": "花括号",
    "｝": "花括号",
    "－": "短横",
}
# A key before a full-width colon: at the start of a line, behind dashes, or in braces behind a comma of either width.
_KEY = r"[a-z][a-z_]*"
_COLON_OF_A_LINE = re.compile(rf"[ \t]*(?:- +)*{_KEY}[ ]?(：)")
_COLON_IN_BRACES = re.compile(rf"[{{｛,，][ ]*{_KEY}[ ]?(：)")
_COMMA_IN_BRACES = re.compile(rf"(，)[ ]*{_KEY}[ ]?[:：]")
_BRACKETS = re.compile(r"[\[{][^“”‘’\"'《》]*([］｝])|(?::|-)[ ]+([［｛])")
_BEGINS = re.compile(r"([［｛])|(－)[ ]")
_SAYS = re.compile(rf"{_KEY}[ ]?(：)")
_COMMENT = re.compile(r"(?:^|[ \t])#")


@dataclass(frozen=True, slots=True)
class Mark:
    """A full-width mark, by its offset in the words that were asked about."""

    at: int
    character: str

    @property
    def message(self) -> str:
        """What is wrong with it."""
        return (
            f"这里的{_NAMES[self.character]}“{self.character}”是全角的，程序把它当作文字，不当作分隔的符号。"
        )

    @property
    def hint(self) -> str:
        """What to type instead."""
        half = self.character.translate(_HALF)
        blank = "再空一格" if half in ":,-" else ""
        return f"改成半角的“{half}”{'，' + blank if blank else ''}；确实是文字的，给整个词加上半角的引号。"


def in_item(value: str) -> Mark | None:
    """The comma of an unquoted item of ``[甲，乙]``: one word where several were meant."""
    at = value.find("，")
    return Mark(at, "，") if at != -1 else None


def in_value(value: str, in_braces: bool) -> Mark | None:
    """The mark that hides a key or a list in an unquoted value: ``state：已校``, ``［甲］``, in braces ``甲，aliases：…``."""
    found = (
        _SAYS.match(value) or _BEGINS.match(value) or (_COMMA_IN_BRACES.search(value) if in_braces else None)
    )
    return _first(found) if found else None


def in_key(key: str) -> Mark | None:
    """The mark that glues a key to what stands before or behind it: ``state：已校: …``."""
    found = re.search("[：，]", key)
    return Mark(found.start(), found[0]) if found else None


def in_line(line: str) -> Iterator[Mark]:
    """The marks of a line that can be no part of what an editor meant to say; comments are left out."""
    comment = _COMMENT.search(line)
    bare = line[: comment.start()] if comment else line
    if found := _COLON_OF_A_LINE.match(bare):
        yield _first(found)
    for rule in (_COMMA_IN_BRACES, _COLON_IN_BRACES) if re.search("[{｛]", bare) else ():
        yield from map(_first, rule.finditer(bare))
    yield from map(_first, _BRACKETS.finditer(bare))


def _first(found: re.Match[str]) -> Mark:
    group = next(number for number in range(1, len(found.groups()) + 1) if found[number])
    return Mark(found.start(group), found[group])
