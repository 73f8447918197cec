"""Words by which a place in a long line is found: a short run of characters around it that stands there only once.

docs/assets/js/origin/words.js does the same for what a reader points at; both pass tests/scripts/cases/once.json.
"""

from __future__ import annotations

LEAST = 8  # characters: fewer tell nobody that it is the right place
MOST = 40  # characters of the place itself; a longer one is known by its beginning


def once(text: str, start: int, end: int) -> str:
    """The shortest run around a range, within its line, that occurs once in the text: grown to both sides in turn.

    Blanks at its ends are left out. Where even the whole line occurs twice, the line.
    """
    low = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    high = len(text) if stop == -1 else stop
    end = min(max(start, end), start + MOST, high)
    to_right = True
    while not _is_known_by(text, text[start:end].strip()) and (start > low or end < high):
        if end < high and (to_right or start == low):
            end += 1
        else:
            start -= 1
        to_right = not to_right
    return text[start:end].strip()


def _is_known_by(text: str, words: str) -> bool:
    return len(words) >= LEAST and text.find(words) == text.rfind(words)
