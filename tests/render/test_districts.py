"""The overview of districts: what is settled nowhere else."""

from __future__ import annotations

import json
from collections import Counter

from bs4 import BeautifulSoup

from builder.corpus import Corpus
from builder.publish import published_files
from builder.render.districts import render_districts


def test_places_whose_district_is_open_are_listed_with_their_counts_and_first_place(corpus: Corpus) -> None:
    page = BeautifulSoup(render_districts(corpus)["districts/index.md"], "html.parser")
    table = page.find("div", attrs={"aria-label": "所在区未定的地方"})
    assert table is not None
    shown = {
        row.th.get_text(): (int(row.find_all("td")[0].get_text()), row.a["href"])
        for row in table.find_all("tr")[1:]
    }
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for document in corpus.documents:
        published = json.loads(published_files(corpus)[f"docs/data/documents/{document.id}.json"])
        for passage in published["passages"]:
            for found in passage["districts"]:
                if not found["concerns"] and found["sense"] != "false-hit":
                    counts[found["surface"]] += 1
                    first.setdefault(found["surface"], f"../{passage['url']}")
    assert "生物岛" in shown
    assert shown == {surface: (count, first[surface]) for surface, count in counts.items()}
