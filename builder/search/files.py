"""The files of the index, below ``data/search/``: scripts, because a page opened from a folder can load nothing else.

``text.js`` is all entries, one a line, their fields parted by tabs. ``places.js`` says where each stands and what it is
about: what layers filter by is offered by the search. ``fold.js`` is the table of :mod:`builder.text.fold`. They belong to the site's own scripts and may change
with them; what is published for others is in ``data/*.json``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from builder.layers.contract import Filter
from builder.layers.making import Layers
from builder.model.corpus import Corpus
from builder.model.document import Division, Document
from builder.model.read_text import Entry
from builder.places import links
from builder.search.entries import CONTENTS_ONLY, HEADING
from builder.text.fold import QUOTES, SEPARATORS, FoldTable, fold_table
from builder.text.lookalikes import BEHIND_ZEROS, CHINESE_FIGURES, ZEROS

_FINGERPRINT = 16
_NUMBER = re.compile("[0-9０-９]")


def index_files(corpus: Corpus, layers: Layers) -> dict[str, str]:
    """The files of the index, and those that layers give to the site's scripts, by their path below the project's root."""
    found = [(text.document, entry) for text in corpus.texts for entry in text.entries]
    text = "\n".join("\t".join(entry.fields) for _, entry in found)
    mark = sha256(text.encode()).hexdigest()[:_FINGERPRINT]
    files = {
        "text.js": _call("text", mark, text),
        "places.js": _call("places", mark, _places(corpus, found, layers)),
        "fold.js": _call("fold", _table(fold_table())),
    }
    scripts = {f"data/search/{name}": script for name, script in files.items()}
    for layer in layers:
        scripts |= layer.scripts(corpus)
    return {f"docs/{path}": script for path, script in scripts.items()}


def _call(name: str, *arguments: Any) -> str:
    """``planTexts.data.name(…)``: JSON is JavaScript, line separators included since 2019."""
    passed = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in arguments)
    return f"planTexts.data.{name}({passed});\n"


def _table(table: FoldTable) -> dict[str, Any]:
    return {
        "from": "".join(table.pairs),
        "to": "".join(table.pairs.values()),
        "form": "".join(table.forms.values()),
        "several": table.several,
        "zeros": "".join(dict.fromkeys(map(table.fold, ZEROS))),
        "figures": CHINESE_FIGURES,
        "behindZeros": BEHIND_ZEROS,
        "blanks": "".join(sorted(table.blanks)),
        "marks": "".join(sorted(table.marks)),
        "quotes": QUOTES,
        "punctuation": "".join(sorted(table.punctuation)),
        "separators": SEPARATORS,
        "eitherFrom": "".join(table.either),
        "eitherTo": "".join(table.either.values()),
    }


def _places(corpus: Corpus, found: Sequence[tuple[Document, Entry]], layers: Layers) -> dict[str, Any]:
    """Columns of equal length for the entries, and lists to which these refer by position."""
    entries = [entry for _, entry in found]
    divisions = {entry.division: document.division_by_id[entry.division] for document, entry in found}
    kinds = [HEADING, CONTENTS_ONLY, *sorted({entry.kind for entry in entries} - {HEADING, CONTENTS_ONLY})]
    document_at = {document.id: at for at, document in enumerate(corpus.documents)}
    division_at = {division: at for at, division in enumerate(divisions)}
    filters = [layer.filter for layer in layers if layer.filter]
    return {
        "documents": [_document(document) for document in corpus.documents],
        "divisions": [
            _division(corpus.document_by_division[d.id], d, document_at) for d in divisions.values()
        ],
        "filters": [_filter(one, corpus) for one in filters],
        "kinds": kinds,
        "unit": {
            "division": [division_at[entry.division] for entry in entries],
            "kind": [kinds.index(entry.kind) for entry in entries],
            "anchor": [_suffix(entry, divisions[entry.division].anchor) for entry in entries],
            "number": [int(any(map(_NUMBER.search, entry.fields))) for entry in entries],
            **{one.parameter: _chosen(one, corpus, entries) for one in filters},
        },
        "losses": list(_losses(corpus, found)),
        "tables": {at: list(entry.rows) for at, entry in enumerate(entries) if entry.rows},
    }


def _losses(corpus: Corpus, found: Sequence[tuple[Document, Entry]]) -> Iterator[tuple[int, int, int]]:
    """What passages have lost: position of the entry, offset in its words in UTF-16 units, whether they are garbled."""
    for at, (document, entry) in enumerate(found):
        words = "\t".join(entry.fields)
        places = {loss.at: loss for loss in reversed(corpus.losses.get(f"{document.id}.{entry.anchor}", ()))}
        for loss in sorted(places.values(), key=lambda loss: loss.at):
            yield at, len(words[: loss.at].encode("utf-16-le")) // 2, int(loss.garbled)


def _filter(one: Filter[Any], corpus: Corpus) -> dict[str, Any]:
    """A filter as the scripts read it."""
    choices = [{"id": identifier, "name": name} for identifier, name in one.choices(corpus)]
    return {"name": one.parameter, "label": one.label, "choices": choices}


def _chosen(one: Filter[Any], corpus: Corpus, entries: Sequence[Entry]) -> list[list[int]]:
    """For every entry the positions of its choices."""
    at = {identifier: position for position, (identifier, _) in enumerate(one.choices(corpus))}
    return [[at[identifier] for identifier in entry.filters[one.parameter]] for entry in entries]


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.metadata.title or document.title or document.id,
        "short_title": links.short_title(document),
        "lacks": links.lacks(document),
        "damage": document.metadata.damage or "",
    }


def _division(document: Document, division: Division, document_at: dict[str, int]) -> list[Any]:
    """Document, page, anchor, how the place above it is called, its heading."""
    page = document.ancestors(division.id)[0].anchor
    return [document_at[document.id], page, division.anchor, *links.path_parts(document, division.id)]


def _suffix(entry: Entry, above: str) -> str:
    """The anchor, without that of the division at its beginning: "" or beginning with a dot; else the whole anchor."""
    suffix = entry.anchor.removeprefix(above)
    return suffix if suffix[:1] in ("", ".") else entry.anchor
