"""Which characters are the same to someone who searches, and what they are to someone who compares a quotation.

Every UTF-16 unit folds to one unit, to none, or (Ⅳ, ㎡) to several, so that a place in the folded text has a place in
the text. Folded are: full and half width, case, Chinese and Western punctuation, forms of the same ideograph
(radicals, compatibility ideographs), raised and lowered figures, traditional and simplified, 零 and 〇; and what stands
for 〇 in a number. White space, quotation marks and what cannot be seen fold to nothing. Line feed and tab stay: they
part what must not be found across.

The table is published for the site's scripts, which know nothing of characters that it does not say.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

import opencc

from builder.text.lookalikes import look_alikes, zeros

# Those that open and close. Unicode has «» and ‹› among the quotation marks; 《》〈〉, around titles, are none.
QUOTES = "“”‘’「」『』﹁﹂﹃﹄｢｣〝〞«»‹›\"\"''＂＂＇＇"
QUOTATION_MARKS = "".join(dict.fromkeys(f"{QUOTES}`´„‚‟‛〟｀"))
SEPARATORS = "\t\n\r"  # part cells and lines
_KEPT = "\t\n"

# Chinese punctuation and what is typed for it; full width is folded by Unicode's own tables.
_PUNCTUATION = {
    **dict.fromkeys("。｡．", "."),
    **dict.fromkeys("、､﹑，", ","),
    **dict.fromkeys("—–―‒‐‑−－─", "-"),
    **dict.fromkeys("～〜∼˜", "~"),
    **dict.fromkeys("•‧∙・･⋅●", "·"),
    **dict.fromkeys("【〔［〖", "["),
    **dict.fromkeys("】〕］〗", "]"),
    **dict.fromkeys("《〈", "<"),
    **dict.fromkeys("》〉", ">"),
    "﹪": "%",
    "∶": ":",
    **dict.fromkeys("∕⁄", "/"),
}
_SAME = {**_PUNCTUATION, "零": "〇", "µ": "μ"}
_ALSO_PUNCTUATION = "<>~|^"  # signs to Unicode
_LIKE_WORDS = "%‰#&@*/\\"  # punctuation to Unicode; but 5% and 5 are not the same words

# Traditional characters that are simplified ones too (乾坤, 著作, 瞭望, 慰藉): in a text they stay what they are; in a
# query they mean either. Those that OpenCC's table of characters leaves alone because its phrases decide are added.
_DECIDED_BY_PHRASES = {"著": "着", "瞭": "了", "藉": "借", "甚": "什", "祇": "只"}

_IDEOGRAPHS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00))
# Where characters of several forms are. Between these blocks lie ideographs, Hangul, surrogates and private use.
_OF_MANY_FORMS = (
    range(0x3400),
    range(0x4DC0, 0x4E00),
    range(0xA000, 0xAC00),
    range(0xD7A4, 0xD800),
    range(0xF900, 0x10000),
)
_BASIC_PLANE = 0x10000
_SECOND_PLANE = range(0x10000, 0x20000)  # beyond it there is no punctuation
_OF_ONE_WIDTH = ("<wide>", "<narrow>", "<small>", "<vertical>")
_RAISED, _LOWERED = "<super>", "<sub>"
# Numerals, units, words and letters that Unicode has as one character (Ⅳ, ㎡, ℃, №, ﬁ), and a reader as several.
_SEVERAL = (
    range(0x2100, 0x2150),
    range(0x2160, 0x2180),
    range(0x32C0, 0x32D0),
    range(0x3358, 0x3400),
    range(0xFB00, 0xFB07),
)


@dataclass(frozen=True, slots=True)
class FoldTable:
    """``pairs`` maps a character to what it folds to, ``forms`` to that before traditional becomes simplified.

    ``several`` maps one to the characters that it folds to. ``blanks`` and ``marks`` (quotation marks) fold to nothing.
    ``punctuation`` are the folded characters that are no words. ``either`` holds for queries.
    """

    pairs: Mapping[str, str]
    forms: Mapping[str, str]
    several: Mapping[str, str]
    blanks: frozenset[str]
    marks: frozenset[str]
    punctuation: frozenset[str]
    either: Mapping[str, str]

    def fold(self, text: str) -> str:
        """The folded text."""
        return zeros("".join(self._one(character) for character in text))

    def _one(self, character: str) -> str:
        if character in self.blanks or character in self.marks:
            return ""
        return self.pairs.get(character) or self.several.get(character, character)


@cache
def fold_table() -> FoldTable:
    """The table, made from Unicode's data and OpenCC's."""
    simplified = _simplified()
    either = {t: s for t, s in simplified.items() if _is_simplified(t)} | _DECIDED_BY_PHRASES
    marks = frozenset(QUOTATION_MARKS)
    many = [chr(code) for block in _OF_MANY_FORMS for code in block]
    blanks = frozenset(character for character in many if _is_blank(character))
    several = _several()
    taken = marks | blanks | several.keys()
    changing = filter(_may_change, [*many, *_SAME])  # a quarter of them
    forms = {character: _form(character) for character in changing if character not in taken}
    pairs = {c: form if form in either else simplified.get(form, form) for c, form in forms.items()}
    pairs |= {t: s for t, s in simplified.items() if t not in either and t not in forms}
    pairs = {character: pairs.get(folded, folded) for character, folded in pairs.items()}  # 薴, 苧, 苎
    changed = {character: folded for character, folded in sorted(pairs.items()) if folded != character}
    return FoldTable(
        pairs=changed,
        forms={character: forms.get(character, character) for character in changed},
        several={c: "".join(pairs.get(one, one) for one in folded) for c, folded in several.items()},
        blanks=blanks,
        marks=marks,
        punctuation=frozenset(c for c in _punctuation() if c not in changed and c not in marks),
        either=either,
    )


def _is_blank(character: str) -> bool:
    """White space and what cannot be seen: controls, format characters, variation selectors."""
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Zs") or "\ufe00" <= character <= "\ufe0f"
    return character not in _KEPT and (hidden or character.isspace())


def _may_change(character: str) -> bool:
    """Whether a character may have another form: a quick look, that most have none."""
    return (
        character in _SAME
        or unicodedata.decomposition(character) != ""
        or character.lower() != character
        or character in look_alikes()
    )


def _form(character: str) -> str:
    """The character in the usual width, case and form, and as punctuation that is typed."""
    form = _same_form(character)
    return _SAME.get(character, _SAME.get(form, form))


def _punctuation() -> set[str]:
    characters = chain.from_iterable(map(chr, block) for block in (*_OF_MANY_FORMS, _SECOND_PLANE))
    by_unicode = {c for c in characters if unicodedata.category(c)[0] == "P"}
    return (by_unicode | set(_ALSO_PUNCTUATION)) - set(_LIKE_WORDS)


def _same_form(character: str) -> str:
    """The character in the usual width, form and case; itself where that is no single character."""
    tag = unicodedata.decomposition(character).partition(" ")[0]
    if tag:
        usual = unicodedata.normalize("NFKC", character)
        is_figure = tag in (_RAISED, _LOWERED) and usual in "0123456789"
        if tag in _OF_ONE_WIDTH or is_figure or _is_roman(character):
            character = _single(usual, character)
    character = _single(look_alikes().get(character, character), character)
    return _single(character.lower(), character)


def _is_roman(character: str) -> bool:
    """Roman numerals; of Ⅴ and its like the form is one letter."""
    return "\u2160" <= character <= "\u217f"


def _several() -> dict[str, str]:
    characters = [chr(code) for block in _SEVERAL for code in block]
    read = {character: unicodedata.normalize("NFKC", character).lower() for character in characters}
    return {character: words for character, words in read.items() if len(words) > 1 and words.isprintable()}


def _single(text: str, otherwise: str) -> str:
    return text if len(text) == 1 and ord(text) < _BASIC_PLANE else otherwise


def _simplified() -> dict[str, str]:
    """Traditional characters and the simplified ones, of the basic plane, by OpenCC's table of characters."""
    characters = [chr(code) for block in _IDEOGRAPHS for code in block]
    converted = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    if len(converted) != len(characters):
        raise RuntimeError("OpenCC gave other lines than it was given.")
    pairs = zip(characters, converted, strict=True)
    return {t: s for t, s in pairs if s != t and _single(s, t) != t}


def _is_simplified(character: str) -> bool:
    """Whether a character is in use in simplified texts: whether GB 2312 has it."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
