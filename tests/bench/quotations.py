"""Measure the check of quotations and print the table of the page 检索方法 (``./dev quotations``, after ``builder build``).

What a reader would paste is checked in Chromium, on the page, by the scripts of the site. The quotations are drawn with
a seed from the half of the passages that the limits of the check were not chosen with; what is invented was written
when the limits stood (:mod:`tests.site.invented`). Every row says what was right of how many.
"""

from __future__ import annotations

import argparse
import datetime
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.bench import misquoted, sites
from tests.bench.browser import chromium, server
from tests.bench.table import markdown
from tests.bench.texts import read_documents
from tests.site.altered import Quotation, altered
from tests.site.checking import ASIDE, PAGE, READY, SEED, checked, faults, verdicts
from tests.site.invented import HELD_ASIDE, PARAGRAPHS_HELD_ASIDE

Row = tuple[str, str]
HEAD = ("检验", "结果")
ALTERED = 1000
EACH = 200
TENTHS = (1, 2, 3)
NUMBERS = (1, 3, 4)  # alterations of 15 characters
SIZES = (6, 10, 16)  # characters of a piece

# The share of words that differ where an invented sentence finds its nearest, counted as the limit counts them.
NEAREST = """async (sentences) => {
    const { characters, locate, parting, stream } = planTexts;
    const texts = stream.of(await planTexts.index.ready());
    return sentences.map((words) => {
        const quote = characters.items(words);
        const { places } = locate.near(texts, quote, () => true);
        return Math.min(...places.map(({ counts }) => counts.word - (counts.left + counts.gone) / 2)) / parting.wordCount(quote);
    });
}"""


class Measurement:
    """The rows of the table, in order."""

    def __init__(self, page: Page, documents: Sequence[dict[str, Any]], seed: int) -> None:
        """Measure on a page, with quotations from documents."""
        self.page, self.documents, self.seed = page, documents, seed

    def rows(self) -> Iterator[Row]:
        """All of them."""
        yield self.altered()
        yield self.tenths()
        yield self.fifteen()
        yield self.left_out()
        yield self.cut_short()
        yield self.sentences()
        yield self.paragraphs()
        yield self.pieces()

    def altered(self) -> Row:
        """One to three alterations; right is what :func:`tests.site.checking.faults` finds nothing wrong with."""
        drawn = list(islice(altered(self.documents, ASIDE, self.seed), ALTERED))
        found = checked(self.page, [quotation.words for quotation in drawn])
        right = sum(
            not faults(quotation, one["answers"]) for quotation, one in zip(drawn, found, strict=True)
        )
        return (
            "原话15至80字，改一至三处（错、漏、多、颠倒、标点换宽窄）",
            f"{ALTERED}句里{right}句回到原来的段落，标出的正是改过的字",
        )

    def tenths(self) -> Row:
        """So many tenths of 30 to 60 characters altered."""
        shares = [self._found((30, 60), tenths / 10) for tenths in TENTHS]
        return f"30至60字，改动（错、漏、多）一成、两成、三成，各{EACH}句", f"找到{'、'.join(shares)}"

    def fifteen(self) -> Row:
        """So many of 15 characters altered."""
        shares = [self._found((15, 15), number / 15) for number in NUMBERS]
        return f"15字，改动一处、两成（3处）、三成（4处），各{EACH}句", f"找到{'、'.join(shares)}"

    def _found(self, lengths: tuple[int, int], altered_share: float) -> str:
        """The share of quotations that lead to the passage they were taken from."""
        drawn = list(islice(misquoted.much_altered(self.documents, self.seed, lengths, altered_share), EACH))
        found = checked(self.page, [quotation.words for quotation in drawn])
        right = sum(_leads_home(quotation, one) for quotation, one in zip(drawn, found, strict=True))
        return f"{100 * right / EACH:g}%"

    def left_out(self) -> Row:
        """A middle sentence left out; right is that the two others are found word for word, each by itself."""
        found = checked(self.page, drawn := misquoted.left_out(self.documents, self.seed))
        right = sum(verdicts(one) == ["exact", "exact"] for one in found)
        whole = sum(verdicts(one) == ["different"] for one in found)
        return (
            "同一段里的两句，中间的一句悄悄略去",
            f"{len(drawn)}例里{right}例答作字字相符的两段，{whole}例整段答有不同",
        )

    def cut_short(self) -> Row:
        """Neighbours, the first cut short; right is that both are found word for word, one behind the other."""
        found = checked(self.page, list(islice(misquoted.cut_short(self.documents, self.seed), EACH)))
        right = sum(verdicts(one) == ["exact", "exact"] and one["order"] == "follows" for one in found)
        return "相邻两段，前一段末尾截去8至27字", f"{EACH}例里{right}例逐段字字相符"

    def sentences(self) -> Row:
        """Invented sentences; right is that they are absent."""
        refused = self._refused(HELD_ASIDE)
        nearest = min(self.page.evaluate(NEAREST, list(HELD_ASIDE)))
        return (
            "编造的整句",
            f"{len(HELD_ASIDE)}句里{refused}句答没有；照界限的数法，最相近的一句也有{nearest:.0%}的字不同",
        )

    def paragraphs(self) -> Row:
        """Invented paragraphs, as they are and with a line for every sentence; right is that they are absent."""
        lines = [words.replace("。", "。\n") for words in PARAGRAPHS_HELD_ASIDE]
        return (
            "编造的段落，两三句，各句连写；各占一行",
            f"{len(lines)}段里{self._refused(PARAGRAPHS_HELD_ASIDE)}段答没有；{self._refused(lines)}段答没有",
        )

    def _refused(self, invented: Sequence[str]) -> int:
        return sum(verdicts(one) == ["absent"] for one in checked(self.page, invented))

    def pieces(self) -> Row:
        """Pieces of invented sentences; counted are those that occur with differences, of those that do not occur."""
        found = [checked(self.page, misquoted.pieces(HELD_ASIDE, size)) for size in SIZES]
        invented = [[one for one in answers if verdicts(one) != ["exact"]] for answers in found]
        counts = [
            f"{len(answers)}个里{sum(verdicts(one) == ['different'] for one in answers)}个"
            for answers in invented
        ]
        sizes = "、".join(f"{size}字" for size in SIZES)
        return (
            f"编造的句子切成的短语，连标点：{sizes}；碰巧原样就有的不算",
            f"答“有不同”的：{'、'.join(counts)}",
        )


def _leads_home(quotation: Quotation, found: dict[str, Any]) -> bool:
    """Whether the first place of the answer, or of every piece it was parted into, is a passage with the words."""
    return all(
        one["places"] and one["places"][0]["address"] in quotation.addresses for one in found["answers"]
    )


@contextmanager
def measurement(seed: int) -> Iterator[Measurement]:
    """The page opened on a site built for it."""
    with tempfile.TemporaryDirectory() as temporary:
        site = sites.build(Path(temporary, "site"), *sites.NORMAL)
        with chromium() as browser, server(site) as root:
            page = browser.new_page()
            page.goto(root + PAGE)
            page.wait_for_function(READY)
            print(f"{datetime.date.today()}: Chromium {browser.version}, seed {seed}\n")
            yield Measurement(page, read_documents(site / "data"), seed)


def main() -> None:
    """Build, check, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.quotations")
    parser.add_argument("--seed", type=int, default=SEED, help="draw other quotations")
    with measurement(parser.parse_args().seed) as measured:
        print(markdown(HEAD, measured.rows()))


if __name__ == "__main__":
    main()
