"""The site's own search, by what its scripts offer to each other."""

from __future__ import annotations

from pathlib import Path

from tests.bench.engines.engine import Engine

# What is found in the contents list only is left out: the other engines do not have these pages.
_SETUP = """async () => {
  await planTexts.parts.later("search_box");
  const index = await planTexts.index.ready();
  return (phrase) => {
    const hits = planTexts.find.find(index, planTexts.query.parse(phrase));
    const shown = hits.filter(({ unit }) => !index.isContentsOnly(unit));
    return shown.map(({ unit }) => index.address(unit)).map(({ page, anchor }) => [page, anchor]);
  };
}"""


def engine(site: Path) -> Engine:
    """As it is published."""
    return Engine("ours", site, _SETUP, tuple(sorted((site / "data/search").glob("*.js"))))
