"""What is said where a state of a project cannot be read at all: which findings prevent it, and what to do."""

from __future__ import annotations

import json
from collections.abc import Sequence

from builder.changes.as_markdown import code, escaped
from builder.findings.finding import Finding, in_order
from builder.findings.printing import as_json, as_text

AFTER, BEFORE = "after", "before"
_SAYS = {
    AFTER: "改动后的文本或编辑数据有 {} 处读不出来，网站建不出来，也比不出变化。先改正：",
    BEFORE: "改动前的文本或编辑数据有 {} 处读不出来，比不出变化。这不是这次改动造成的；改动后的读得出来。",
}


def unreadable(state: str, found: Sequence[Finding], style: str) -> str:
    """All findings that prevent reading a state, as text, Markdown or JSON."""
    ordered = in_order(found)
    if style == "json":
        return json.dumps({"unreadable": state, "found": json.loads(as_json(ordered))}, ensure_ascii=False)
    sentence = _SAYS[state].format(len(ordered))
    if style == "text":
        return "\n".join((sentence, *map(as_text, ordered)))
    return "\n".join(("### 现在要做什么", "", sentence, "", *map(_item, ordered)))


def _item(found: Finding) -> str:
    quote = f"<br>“{escaped(found.quote)}”" if found.quote else ""
    hint = f"<br>{escaped(found.hint)}" if found.hint else ""
    return f"- **{escaped(found.message)}**（{code(found.path)} 第{found.line}行，{found.code}）{quote}{hint}"
