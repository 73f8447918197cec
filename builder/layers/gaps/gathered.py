"""What the layer of gaps knows: every gap of a text in the order of the source, those of the outline among them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from builder.editorial.accepted import covering
from builder.editorial.editorial import Editorial
from builder.layers.contract import Found, Key
from builder.layers.gaps.find import find_gaps
from builder.layers.gaps.signs import LABELS
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Gap, Passage

_BEFORE = 8  # characters of context by which editors know a gap
_BEHIND = 12


@dataclass(frozen=True)
class FoundGaps:
    """The gaps of one text, as published.

    ``by_rules`` are those that the rules found, with those that an editor accepted as whole, which are no gaps.
    """

    all: tuple[Gap, ...]
    by_rules: tuple[tuple[Gap, str], ...] = ()

    @property
    def is_damaged(self) -> bool:
        """Whether the text as a whole shows that words or figures are lost."""
        return any(gap.kind == "systematic" and gap.rule != "half-width-punctuation" for gap in self.all)

    @cached_property
    def by_place(self) -> dict[str, tuple[Gap, ...]]:
        """Gaps by the ids of the passages, or of the divisions whose headings, in which they lie."""
        groups: dict[str, list[Gap]] = {}
        for gap in self.all:
            if place := gap.passage or gap.division:
                groups.setdefault(place, []).append(gap)
        return {place: tuple(gaps) for place, gaps in groups.items()}


GAPS: Key[FoundGaps, Corpus] = Key("gaps")


def offset(passage: Passage, gap: Gap) -> int:
    """Where the mark stands in a passage: where something is lost, or behind words that are garbled."""
    return passage.offset(gap.mark) if gap.at is None else gap.at


def offset_in_heading(document: Document, division: Division, gap: Gap) -> int:
    """Where the mark stands in a heading as it is shown: in front of a character of its marker or title, or at its end."""
    before = [(start, min(end, gap.mark)) for start, end in division.where if start < gap.mark]
    removed = sum(not document.changed[at] for run in before for at in document.changed_in(run))
    at = sum(end - start for start, end in before) - removed
    shown = division.shown_at
    return shown[at] if at < len(shown) else len(division.heading)


def find(document: Document, editorial: Editorial, _: Found) -> FoundGaps:
    """The gaps of one document: what the parser found, and what the rules find."""
    found = tuple((gap, quote(document, gap)) for gap in find_gaps(document, editorial.typos))
    kept = (gap for gap, words in found if not covering(document.metadata, gap.code, words))
    return FoundGaps(tuple(sorted((*document.gaps, *kept), key=_order)), found)


def quote(document: Document, gap: Gap) -> str:
    """The words by which editors know a gap: those around it on its line, enough to tell it from others."""
    text = document.source.text
    if gap.kind == "systematic":
        return LABELS[gap.rule]
    start, end = max(0, gap.where[0] - _BEFORE), gap.where[1] + _BEHIND
    line = text.rfind("\n", start, gap.where[0]) + 1
    stop = text.find("\n", gap.where[1], end)
    return text[max(start, line) : end if stop == -1 else stop].strip()


def _order(gap: Gap) -> tuple[int, int, str]:
    return gap.where[0], gap.mark, gap.code
