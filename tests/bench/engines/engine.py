"""What the comparison has to know of a search."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Engine:
    """A search on a built site.

    ``setup`` is JavaScript: ``async (root) => ask``, where ``root`` is the address of the site and ``ask`` takes a
    phrase and gives, or promises, all results as ``[page, anchor]``; the page is an address below the root. ``index``
    are the files that a search reads.
    """

    name: str
    site: Path
    setup: str
    index: tuple[Path, ...]


# For engines that give whole addresses.
PLACE = """(address, root) => {
  const { href, hash } = new URL(address, root);
  return [href.slice(root.length).split("#")[0], hash.slice(1)];
}"""


def quoted(engine: Engine) -> Engine:
    """The same engine, every phrase in ASCII quotation marks: how Pagefind and Lunr are told to take all of it."""
    setup = f"""async (root) => {{
      const ask = await ({engine.setup})(root);
      return (phrase) => ask(`"${{phrase}}"`);
    }}"""
    return replace(engine, name=f"{engine.name}, quoted", setup=setup)
