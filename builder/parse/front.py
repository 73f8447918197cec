"""Lines that belong to the head of a document: who speaks, on what occasion, to whom.

    ——2018年1月8日在济南市第十六届人民代表大会第二次会议上      (byline)
    济南市市长 王忠林                                          (byline)
    各位代表：                                                 (salutation)

They are short and without punctuation, often in bold type, and yet no headings.
"""

from __future__ import annotations

import re

from builder.text.lookalikes import plain

_LONGEST = 70
_SALUTATION = re.compile(r"(?:各位|同志们|尊敬的|代表们)[^。；，,！!]{0,18}[:：，,！!]?")
_DATE = r"(?:\d{4}|[一二三四五六七八九〇○零Ｏ0]{2,4}) {0,2}年"
_OCCASION = re.compile(
    rf"[（(—－-]{{0,3}}.{{0,12}}{_DATE}.{{0,12}}[月日](?:.{{0,40}}(?:会议|大会|全会).{{0,12}})?[)）]?|.{{0,30}}(?:会议上|次会议|次全体会议)[)）]?"
)
# e.g. “——在湖城市第十二届”, the first of two lines
_OCCASION_BEGUN = re.compile(r"[—─－-]{1,3} {0,2}(?:.{0,12}[日月])?在[^。；，]{2,40}(?:届|次|大会|会议)")
_OFFICE = r"(?:市长|省长|区长|县长|州长|总理|主席|书记|主任|秘书长|局长|厅长)"
_SPEAKER = re.compile(rf".{{0,24}}{_OFFICE}[ \t\u3000:：]{{0,4}}[\u4e00-\u9fff· \t\u3000]{{2,8}}")
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,14}(?:人民政府|委员会|办公厅|办公室)")


def kind(text: str) -> str | None:
    """The kind of passage that a line of the head is: salutation, note or byline; ``None`` for other lines."""
    if len(text) > _LONGEST:
        return None
    text = plain(text)
    if len(text) <= 20 and _SALUTATION.fullmatch(text):
        return "salutation"
    if any(pattern.fullmatch(text) for pattern in (_OCCASION, _OCCASION_BEGUN, _SPEAKER, _ISSUER)):
        return "note" if text[0] in "(（" and text[-1] in ")）" else "byline"
    return None
