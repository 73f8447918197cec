"""What the page of a term says in short, for the preview at its links (docs/assets/js/terms.js).

A script and not JSON: a page opened from a folder can load nothing else. It belongs to the site's own scripts; what is
published for others is in ``data/terms.json``.
"""

from __future__ import annotations

import json
from collections import Counter

from builder.editorial.terms import KINDS
from builder.layers.terms.gathered import TERMS
from builder.model.corpus import Corpus
from builder.places import citation, links
from builder.places.reading_order import in_time

_NAMED = 5  # documents that a preview names
_MOST = 120  # characters of a definition


def preview_file(corpus: Corpus) -> dict[str, str]:
    """The script by its path below ``docs/``; nothing without terms."""
    if not corpus.editorial.terms:
        return {}
    previews = {term.id: _preview(corpus, term.id) for term in corpus.editorial.terms}
    passed = json.dumps(previews, ensure_ascii=False, separators=(",", ":"))
    return {"data/terms/previews.js": f"planTexts.data.terms({passed});\n"}


def _preview(corpus: Corpus, term_id: str) -> list[str]:
    """Name, kind, definition and where it is from (both empty where there is none), how often it stands where."""
    term, counts = TERMS.of(corpus).by_id[term_id], TERMS.of(corpus).counts[term_id]
    defined = next(iter(TERMS.of(corpus).definitions.get(term_id, ())), None)
    words = defined.words if defined else ""
    return [
        term.name,
        KINDS[term.kind],
        f"{words[:_MOST]}……" if len(words) > _MOST else words,
        citation.called(defined.document, defined.passage, defined.row) if defined else "",
        f"共 {counts.total()} 次，见于{_documents(corpus, counts)}" if counts else "现有文本中未见",
    ]


def _documents(corpus: Corpus, counts: Counter[str]) -> str:
    found = [links.short_title(document) for document in in_time(corpus.documents) if counts[document.id]]
    return "".join(found) if len(found) <= _NAMED else f" {len(found)} 份文件"
