"""One text, as far as it goes alone: clean → parse → addresses → what layers find → fragments of pages and index.

One function of that text's inputs. These, and what it gives, can be pickled: it can be called by itself or in another
process, and what it gives can be kept by the hash of what it takes.
"""

from __future__ import annotations

from builder.addresses.keep import keep
from builder.clean import clean
from builder.editorial.editorial import Editorial
from builder.layers import making
from builder.layers.list import LAYERS
from builder.layers.making import Layers
from builder.model.read_text import ReadText
from builder.parse.document import parse
from builder.project.project import Source
from builder.render.fragments import fragments
from builder.search.entries import entries


def read_text(source: Source, editorial: Editorial, layers: Layers = LAYERS) -> ReadText:
    """A source text, with its metadata and lock, becomes a document with everything that depends on it alone."""
    document, units = keep(parse(clean(source.text), source.metadata, source.id), source.lock)
    found = making.find(document, editorial, layers)
    lost = making.losses(document, found, layers)
    return ReadText(
        document=document,
        units=units,
        found=found,
        losses=lost,
        fragments=fragments(document, found, layers, lost),
        entries=tuple(entries(document, found, layers)),
    )
