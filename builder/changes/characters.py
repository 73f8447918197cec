"""Which characters of two wordings differ: whole figures and Latin words, else single characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from builder.changes.change import Piece, Pieces

FIGURE = r"[0-9０-９]+(?:[.．,][0-9０-９]+)*[十百千万亿]*|[〇零一二两三四五六七八九十百千万亿]+"
_TOKEN = re.compile(rf"{FIGURE}|[A-Za-z]+|.", re.DOTALL)
_WITH_UNIT = re.compile(r"(.*[0-9０-９])([十百千万亿]+)", re.DOTALL)
_AROUND = 18
_MOST = 120  # characters of one change that are shown
_LEFT_OUT = "……"


def pieces(before: str, after: str) -> Pieces:
    """The words in order, what is the same and what differs apart."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    middle = _joined(list(_differences(old[start : len(old) - end], new[start : len(new) - end])))
    head, tail = "".join(old[:start]), "".join(old[len(old) - end :])
    return tuple(piece for piece in (Piece(head, head), *middle, Piece(tail, tail)) if piece != Piece("", ""))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens are the same from the start."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for _, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield from _without_unit("".join(old[a:b]), "".join(new[c:d]))


def _without_unit(before: str, after: str) -> Iterator[Piece]:
    """8000万 and 800万 differ in 8000 and 800; 1.5万亿 and 1.5亿 differ as they are."""
    old, new = _WITH_UNIT.fullmatch(before), _WITH_UNIT.fullmatch(after)
    if old and new and old[2] == new[2] and before != after:
        yield from (Piece(old[1], new[1]), Piece(old[2], new[2]))
    else:
        yield Piece(before, after)


def _joined(found: Sequence[Piece]) -> list[Piece]:
    """Changes that a single character parts, the same by chance, are one: nobody reads confetti. Figures stay apart."""
    joined: list[Piece] = []
    for at, piece in enumerate(found):
        after_change = bool(joined) and joined[-1].changed
        if after_change and (piece.changed or _by_chance(found, at)):
            joined[-1] = Piece(joined[-1].before + piece.before, joined[-1].after + piece.after)
        else:
            joined.append(piece)
    return joined


def _by_chance(found: Sequence[Piece], at: int) -> bool:
    """Whether a piece is one character between two changes of several characters that are no figures."""
    around = (*found[at - 1 : at], *found[at + 1 : at + 2])
    return (
        len(found[at].after) == 1
        and len(around) == 2
        and all(len(one.before + one.after) > 2 and not figures_only(one) for one in around)
    )


def figures_only(piece: Piece) -> bool:
    """Whether nothing but figures differs."""
    return all(not words or re.fullmatch(FIGURE, words) for words in (piece.before, piece.after))


def excerpt(found: Pieces) -> Pieces:
    """The changes with a few words around each, figures whole; what is left out is marked."""
    if not any(piece.changed for piece in found):
        return tuple(_clipped(piece.after, _AROUND, 0) for piece in found)
    last = len(found) - 1
    return tuple(
        Piece(_long(piece.before), _long(piece.after))
        if piece.changed
        else _clipped(piece.after, 0 if at == 0 else _AROUND, 0 if at == last else _AROUND)
        for at, piece in enumerate(found)
    )


def around(found: Pieces, at: int) -> Pieces:
    """One of the changes with the words around it as they are now."""
    before = "".join(piece.after for piece in found[:at])
    behind = "".join(piece.after for piece in found[at + 1 :])
    near = (_clipped(before, 0, _AROUND), found[at], _clipped(behind, _AROUND, 0))
    return tuple(piece for piece in near if piece != Piece("", ""))


def _long(words: str) -> str:
    """Words of a change: whole, unless they are a page."""
    return words if len(words) <= _MOST else _clipped(words, _MOST // 2, _AROUND).after


def _clipped(words: str, first: int, last: int) -> Piece:
    """As many of the first and last tokens as are wanted."""
    tokens = _TOKEN.findall(words)
    if len(tokens) <= first + last + 2:
        return Piece(words, words)
    kept = "".join((*tokens[:first], _LEFT_OUT, *tokens[len(tokens) - last :]))
    return Piece(kept, kept)
