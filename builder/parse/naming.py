"""Whether a paragraph opens with a short sentence that names what it is about.

经济实力迈上新台阶。2020年地区生产总值…     names its paragraph
改革开放是决定中国式现代化成败的关键一招。要…  is a statement
全国重点文物保护单位增至33处。新增…          is what a page break left of a paragraph
"""

from __future__ import annotations

import re

WORDS = r"[^。，,：:；;！？!?0-9０-９]"
_NAME = re.compile(rf"({WORDS}{{2,25}})。(?=.)", re.DOTALL)
_STATEMENT = re.compile("是")


def title_end(text: str) -> int | None:
    """Where the naming words end (the full stop behind them not included), or ``None`` without any."""
    found = _NAME.match(text)
    return None if found is None or _STATEMENT.search(found[1]) else found.end(1)
