"""The entry of what concerns a district, in the lists of pages."""

from __future__ import annotations

from collections.abc import Iterable

from builder.html.entries import Entry
from builder.html.words import excerpt
from builder.layers.districts.mentions import Mention
from builder.model.read_text import Loss
from builder.places import citation, links


def mention_entry(page: str, mention: Mention, losses: Iterable[Loss] = ()) -> Entry:
    """The entry on a page given from the site's root; ``losses`` are those of the passage."""
    label = links.path_label(mention.document, mention.passage.division)
    if mention.row:
        label = f"{label} · {citation.row_place(mention.cells, mention.row.number)}"
    words = mention.text.replace("\t", " ")
    shown = excerpt(words, mention.matches, mention.lost(losses))
    return Entry(label, links.relative(page, mention.url), shown, mention.document)
