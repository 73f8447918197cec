"""Material's own search: Lunr in a worker, which is asked as the theme asks it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.bench.engines.engine import PLACE, Engine
from tests.bench.sites import only_pages, read_index, write_index

# A token per character: every ideograph begins one, marks begin none.
CHARACTERS = r"[\s\u200b\-，。、；：！？（）“”《》,.;:!?()]+|(?=[\u3400-\u9fff])"
_SEGMENT_MARK = "\u200b"  # jieba's words are parted by it
_WRITTEN = "search/search_index.json"

# What the theme's own script does: messages of type 0 set up, 2 ask, 1 and 3 answer. Every page with a hit comes with
# an entry of its own, of score 0 where it has no hit itself.
_SETUP = """async (root) => {
  const place = %s;
  const index = await (await fetch(new URL("%s", root))).json();
  const config = JSON.parse(document.getElementById("__config").textContent);
  const worker = new Worker(new URL(config.search, location.href));
  const tell = (message) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(message);
  });
  await tell({ type: 0, data: { ...index, options: { suggest: false } } });
  return async (phrase) => {
    const { items } = (await tell({ type: 2, data: phrase })).data;
    return items.flat().filter(({ score }) => score).map(({ location }) => place(location, root));
  };
}"""


def words(site: Path, pages: Iterable[str]) -> Engine:
    """Segmented by jieba, everything else as the theme sets it for Chinese."""
    index = read_index(site / _WRITTEN)
    index["docs"] = only_pages(index["docs"], pages)
    write_index(site / _WRITTEN, index)
    return _engine("Material, zh with jieba", site, _WRITTEN)


def characters(site: Path) -> Engine:
    """A token per character, without jieba; made from what :func:`words` has left."""
    index = read_index(site / _WRITTEN)
    index["config"]["separator"] = CHARACTERS
    for entry in index["docs"]:
        entry["title"] = entry["title"].replace(_SEGMENT_MARK, "")
        entry["text"] = entry["text"].replace(_SEGMENT_MARK, "")
    name = "search/characters.json"
    write_index(site / name, index)
    return _engine("Material, a token per character", site, name)


def _engine(name: str, site: Path, index: str) -> Engine:
    return Engine(name, site, _SETUP % (PLACE, index), (site / index,))
