"""Run the searches on the same pages and print how well they find (``./dev bench``, after ``builder build``)."""

from __future__ import annotations

import argparse
import datetime
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench import sites
from tests.bench.browser import chromium, from_folder, served
from tests.bench.engines import material, ours, pagefind, zensical
from tests.bench.engines.engine import Engine, quoted
from tests.bench.measure import figures, sizes
from tests.bench.table import Row, tables
from tests.bench.texts import fields, read_documents
from tests.bench.truth import Sections, Truth
from tests.search.sampler import SEED, Phrase, Sampler

PACKAGES = ("mkdocs-material", "jieba", "pagefind", "zensical")


def engines(site: Path, other: Path, pages: Sequence[str]) -> Iterator[Engine]:
    """All engines: those on the pages built by MkDocs, and Zensical on its own; quotation marks where they count."""
    for engine in (material.words(site, pages), material.characters(site), pagefind.engine(site, pages)):
        yield engine
        yield quoted(engine)
    yield zensical.engine(other, pages)
    yield ours.engine(site)


class Bench:
    """Phrases, the truth about them, and where sections begin; the same for every engine."""

    def __init__(self, site: Path, seed: int) -> None:
        """Read a built site."""
        found = list(fields(read_documents(site / "data")))
        self.pages = sorted({field.page for field in found})
        self.sections = Sections.of_site(site, self.pages)
        self.truth = Truth(found, self.sections.at)
        self.phrases: list[Phrase] = Sampler((field.words for field in found), seed).phrases()

    def row(self, browser: Browser, engine: Engine) -> Row:
        """Ask one engine everything."""
        words = [phrase.words for phrase in self.phrases]
        answers = served(browser, engine, self.pages[0], words)
        found = figures(self.phrases, answers, self.truth, self.sections)
        return Row(
            engine.name,
            found,
            from_folder(browser, engine, self.pages[0], words[0]),
            *sizes(engine.index),
        )


def heading(bench: Bench, browser: Browser, seed: int) -> str:
    """When this was measured, with what."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    present = sum(phrase.occurs for phrase in bench.phrases)
    return (
        f"{datetime.date.today()}: {versions}, Chromium {browser.version}\n"
        f"{len(bench.pages)} pages; {present} phrases that occur, {len(bench.phrases) - present} that do not; "
        f"seed {seed}\n"
    )


def main() -> None:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--seed", type=int, default=SEED, help="draw other phrases")
    seed = parser.parse_args().seed
    with tempfile.TemporaryDirectory() as temporary:
        site = sites.build(Path(temporary, "mkdocs"), *sites.MKDOCS)
        other = sites.build(Path(temporary, "zensical"), *sites.ZENSICAL)
        bench = Bench(site, seed)
        compared = list(engines(site, other, bench.pages))
        with chromium() as browser:
            rows = [bench.row(browser, engine) for engine in compared]
            print(heading(bench, browser, seed))
    print(tables(rows))


if __name__ == "__main__":
    main()
