"""Zensical's search, in the words of the browser's own segmenter; its worker is asked as its theme asks it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.bench.engines.engine import PLACE, Engine
from tests.bench.sites import only_pages, read_index, write_index

# The same messages as Material's; results come in pages of ten.
_SETUP = """async (root) => {
  const place = %s;
  const index = await (await fetch(new URL("search.json", root))).json();
  const config = JSON.parse(document.getElementById("__config").textContent);
  const worker = new Worker(new URL(config.search, location.href));
  const tell = (message) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.type === 4 ? reject(new Error("Zensical")) : resolve(data));
    worker.onerror = reject;
    worker.postMessage(message);
  });
  await tell({ type: 0, data: index });
  const filter = {
    input: { type: "operator", data: { operator: "and", operands: [] } },
    aggregation: { input: [{ type: "term", data: { field: "tags" } }] },
  };
  return async (phrase) => {
    const found = [];
    for (let page, more = true; more; more = Boolean(page)) {
      const { data } = await tell({ type: 2, data: { input: phrase, filter, page } });
      found.push(...data.items);
      page = data.pagination.next;
    }
    return found.map(({ id }) => place(index.items[id].location, root));
  };
}"""


def engine(site: Path, pages: Iterable[str]) -> Engine:
    """As Zensical sets it up for a site in Chinese."""
    path = site / "search.json"
    index = read_index(path)
    index["items"] = only_pages(index["items"], pages)
    write_index(path, index)
    return Engine("Zensical", site, _SETUP % PLACE, (path,))
