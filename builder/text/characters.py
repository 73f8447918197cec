"""Classes of characters that the rules ask about, and the folding under which titles are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from builder.text.lookalikes import plain

SENTENCE_ENDS = "。！？!?…"
CLAUSE_ENDS = SENTENCE_ENDS + "；;：:"
CLOSERS = "”’」』）)》】"
PREFACES = (
    *("前言", "序言", "引言", "导言", "绪言", "绪论", "导论", "引论", "序", "结语", "结束语", "结论", "后记"),
)
BULLETS = "●•·■◆▪○◇□➢"

_PUNCTUATION = re.compile(r"[，,。、；;：:！!？?]")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_NOT_WORDS = re.compile(r"[\W_]+")

_NONCHARACTERS = {
    *range(0xFDD0, 0xFDF0),
    *(plane << 16 | low for plane in range(17) for low in (0xFFFE, 0xFFFF)),
}
_CONTROLS = {*range(0x09), *range(0x0B, 0x20), 0x7F, *range(0x80, 0xA0)}

# What HTML cannot carry, and the visible symbol it is replaced by (Unicode's control pictures where they exist).
# A carriage return, form feed or vertical tab inside a line is among them: HTML parsers rewrite the first, and
# none of them can be seen. (WHATWG HTML, "preprocessing the input stream" and "control characters".)
VISIBLE: dict[int, str] = {
    **dict.fromkeys(_NONCHARACTERS | _CONTROLS, "�"),
    **{code: chr(0x2400 + code) for code in range(0x20) if code in _CONTROLS},
    0x7F: "\u2421",
}
CONTROL = re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(VISIBLE)) + "]")


def visible(text: str) -> str:
    """The text with characters that HTML cannot carry replaced by visible symbols, one for one."""
    return text if text.isprintable() else text.translate(VISIBLE)  # a fortieth of the time


def shown(quote: str) -> str:
    """Quoted words as findings print them: on one line, the end of a line as ⏎."""
    return visible(quote.replace("\n", "⏎"))


def is_invisible(text: str) -> bool:
    """Whether a line consists of nothing but format characters (zero-width space, byte order mark …)."""
    return all(unicodedata.category(character) == "Cf" for character in text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a sentence may end, closing quotation marks and brackets looked through."""
    bare = text.rstrip(CLOSERS)
    return bool(bare) and bare[-1] in CLAUSE_ENDS


def has_punctuation(text: str) -> bool:
    """Whether a line has any punctuation that titles and captions go without."""
    return _PUNCTUATION.search(text) is not None


def han(text: str) -> int:
    """How many Chinese characters a text has."""
    return len(_HAN.findall(text))


def fold(text: str) -> str:
    """The plain text under NFKC, without white space and punctuation: how words are compared."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", plain(text))).lower()


@lru_cache(maxsize=65536)
def fold_title(title: str) -> str:
    """The folded words of a title, remembered."""
    return fold(title)
