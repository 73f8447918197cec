"""Pagefind, the extended build, which segments Chinese."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

from tests.bench.engines.engine import PLACE, Engine

_FOLDER = "pagefind"
_INDEX = (".pf_index", ".pf_fragment", ".pf_meta")

_SETUP = """async (root) => {
  const place = %s;
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  await pagefind.init();
  return async (phrase) => {
    const { results } = await pagefind.search(phrase);
    const pages = await Promise.all(results.map((result) => result.data()));
    return pages.flatMap((page) => page.sub_results.map(({ url }) => place(url, root)));
  };
}"""


def engine(site: Path, pages: Iterable[str]) -> Engine:
    """Index the articles of some pages, without what the pages mark as no text."""
    asyncio.run(_index(site, sorted(pages)))
    files = sorted(path for path in (site / _FOLDER).rglob("*") if path.suffix in _INDEX)
    return Engine("Pagefind", site, _SETUP % PLACE, tuple(files))


async def _index(site: Path, pages: Iterable[str]) -> None:
    config = IndexConfig(
        root_selector="article",
        exclude_selectors=["[data-search-exclude]"],
        output_path=str(site / _FOLDER),  # written when the index closes
    )
    async with PagefindIndex(config) as index:
        for page in pages:
            await index.add_html_file(content=(site / page).read_text("utf-8"), url=f"/{page}")
