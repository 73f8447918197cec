"""Where a title ends that is printed in front of its paragraph, on the same line and without a full stop.

第一节 发展环境  当前和今后一个时期，发展环境……     white space parts them
（五）促进民营经济加快发展今年要把民营经济……        nothing does: the paragraph opens with words that open sentences
"""

from __future__ import annotations

import re

from builder.text.characters import SENTENCE_ENDS, ends_sentence
from builder.text.lookalikes import plain

_LONGEST_TITLE = 60
_SHORTEST_TITLE = 5
_SHORTEST_PROSE = 20
_GAP = re.compile(r"(?<=[^\x00-\x7f]{2})[ \t\u3000]{1,8}(?=[^\x00-\x7f]|[12]\d{3}年)")
# Words with which the first paragraph below a heading opens, and titles seldom go on.
_OPENING = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:今年|去年|明年|过去|当前|目前|我们|一年来|[三四五]年来|近年来|各位代表|“十[一二三四五六七]五”(?:期间|时期)|[12]\d{3}年[是，])"
)


def spaced(text: str) -> int | None:
    """The offset at which white space ends the title, when what follows it is prose; ``None`` when none does."""
    found = _GAP.search(text, 0, _LONGEST_TITLE)
    if found is None:
        return None
    title, prose = text[: found.start()], text[found.end() :]
    wide = len(found[0]) > 1 or found[0] == "\u3000"
    if len(prose) < (_SHORTEST_PROSE if wide else 2 * _SHORTEST_PROSE) or not ends_sentence(prose):
        return None
    return None if any(end in title for end in SENTENCE_ENDS) else found.start()


def opened(text: str) -> int | None:
    """The offset at which a paragraph opens behind a title, for a line too long to be one; ``None`` without a sign."""
    found = _OPENING.search(plain(text), _SHORTEST_TITLE, _LONGEST_TITLE)
    if found is None or len(text) < found.end() + _SHORTEST_PROSE or not ends_sentence(text):
        return None
    return None if any(end in text[: found.start()] for end in "。！？；") else found.start()
