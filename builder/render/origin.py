"""What leads from a page back to its source text: docs/assets/js/origin/ makes 修改原文 and 我要纠错 of it.

An element without words says once a page where the text is edited. Beside it only what the page does not show anyhow is
written: ``data-runs``, for units that stand on the page in one piece and in the source in several. Tokens in order, each
an offset in the words of the page, in code points, and the line of the source on which these go on: ``0:36 21:38``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from builder.html.escape import escape, raw
from builder.model.document import Division, Document, Passage
from builder.project.settings import Settings
from builder.text.source import Range

_Place = tuple[int, int]  # an offset in the words of the page, and the place in the source


def element(document: Document, settings: Settings) -> Markup:
    """Where the text of a document is edited and errors are reported; without a repository only which file it is."""
    name = document.source.file_name
    edit, issue = settings.edit_url(name), settings.issue_url
    links = f' data-edit="{escape(edit)}" data-issue="{escape(issue)}"' if edit and issue else ""
    file = escape(f"source_texts/{name}")
    return raw(f'<div data-pt-origin="{escape(document.id)}" data-file="{file}"{links} hidden></div>')


def edit_url(document: Document, settings: Settings, where: Iterable[Range] = ()) -> str:
    """Where the source of a page is edited, at the line where its words begin; ``""`` without a repository."""
    line = next((document.source.line_column(start)[0] for start, _ in where), 1)
    return settings.edit_url(document.source.file_name, line) or ""


def runs_of_passage(document: Document, passage: Passage) -> str:
    """The runs of a passage, or the rows of a table; ``""`` where there is one."""
    if passage.table is None:
        return _tokens(document, [(offsets[0], run[0]) for offsets, run in passage.pieces])
    rows = zip(passage.table.cell_spans, passage.table.line_cells, strict=True)
    return _tokens(document, [(spans[0][0], cells[0][0]) for spans, cells in rows])


def runs_of_heading(document: Document, division: Division) -> str:
    """The same of a heading; that a blank parts marker and title on the page is known of every heading."""
    runs = list(_begun(_shown(document, division))) if division.owns_characters else []
    behind_marker = len(division.marker or "") + 1
    tokens = _tokens(document, runs)
    on_one_line = len({token.partition(":")[2] for token in tokens.split()}) == 1
    return "" if on_one_line and [at for at, _ in runs] == [0, behind_marker] else tokens


def _shown(document: Document, division: Division) -> Iterator[_Place]:
    at = -1
    kept = (place for run in division.where for place in range(*run) if document.changed.get(place) != "")
    for character, place in zip(f"{division.marker or ''}{division.title}", kept, strict=False):
        at = division.heading.index(character, at + 1)
        yield at, place


def _begun(shown: Iterable[_Place]) -> Iterator[_Place]:
    """Those with which a run begins: what stands before them on the page does not in the source."""
    before: _Place | None = None
    for at, place in shown:
        if before is None or at != before[0] + 1 or place != before[1] + 1:
            yield at, place
        before = at, place


def _tokens(document: Document, runs: list[_Place]) -> str:
    if len(runs) < 2:
        return ""
    return " ".join(f"{at}:{document.source.line_column(place)[0]}" for at, place in runs)
