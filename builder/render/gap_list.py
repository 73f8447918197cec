"""缺漏清单: every gap of every document, by kind, with its context, where to look for it, and what would close it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from builder.findings.finding import Finding
from builder.html.template import render
from builder.html.words import excerpt, marked
from builder.layers.contract import Pages
from builder.layers.gaps.find import RULES
from builder.layers.gaps.gathered import GAPS, offset, quote
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.model.document import Document, Gap, Passage
from builder.model.read_text import ReadText
from builder.places import citation, links
from builder.project.settings import Settings
from builder.render import origin
from builder.render.passages import source_link
from builder.render.proofreading import summary
from builder.text.once import once

PAGE = "texts/gaps"
# What the parser sees and cannot place: a number that repeats, a table that fits no grid, a title that nothing parts.
_UNPLACED = ("W209", "W211", "W214")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of gap: its name on the page, and what evidence closes such a gap."""

    id: str
    name: str
    evidence: str


_SAME_SENTENCE = "权威版本（公报、官方网站的原文件或印本）里的同一句话。别处转述的不算。"
KINDS = (
    Kind("missing-number", "缺数字、年份", _SAME_SENTENCE),
    Kind("missing-text", "缺文字、名称", _SAME_SENTENCE),
    Kind("missing-marker", "缺序号", "权威版本里的这一条，连同前后各一条的序号。"),
    Kind("missing-division", "缺整章整节", "权威版本里的这一部分全文。"),
    Kind("typo", "错字", "权威版本里的同一句话；原件就是这样写的，也请说明。"),
    Kind("stray", "混入的文字", "权威版本里的前后文，其中没有这几个字。"),
    Kind("systematic", "全文性的损坏", "一份没有这样损坏的全文。"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A gap: where it lies, its words in context with the mark, what is missing, what to look for in the source."""

    place: str
    href: str
    context: Markup
    note: str
    unsure: bool
    words: str
    lines: Markup


@dataclass(frozen=True, slots=True)
class Listed:
    """A document with its gaps by kind; ``counts`` are in the order of :data:`KINDS`, the sum last."""

    id: str
    name: str
    href: str
    counts: tuple[int, ...]
    touched: int
    passages: int
    proofreading: str
    kinds: tuple[tuple[Kind, tuple[Line, ...]], ...]
    unplaced: tuple[Finding, ...]
    origin: Markup


def render_gaps(corpus: Corpus, settings: Settings) -> dict[str, str]:
    """The page, by its path below ``docs/``."""
    listed = [_listed(corpus, text, settings) for text in corpus.texts]
    sums = tuple(map(sum, zip(*(one.counts for one in listed), strict=True)))
    return {
        f"{PAGE}.md": render(
            "gaps.md", listed=listed, sums=sums, kinds=KINDS, rules=_rules(), total=sums[-1] if sums else 0
        )
    }


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule: what it says of the words that it finds, an example with the mark, one that it leaves alone."""

    code: str
    says: str
    fires: str
    silent: str


def _rules() -> list[RuleLine]:
    """The table of rules as readers see it, those of one code together."""
    lines = [
        RuleLine(
            rule.code, rule.note.format(word=rule.words[0]), rule.fires.replace("〔〕", "〔…〕"), rule.silent
        )
        for rule in RULES
    ]
    return sorted(lines, key=lambda line: line.code)


def _listed(corpus: Corpus, text: ReadText, settings: Settings) -> Listed:
    document = text.document
    by_kind: dict[str, list[Gap]] = {}
    for gap in GAPS.found(corpus, document).all:
        by_kind.setdefault(gap.kind, []).append(gap)
    counts = [len(by_kind.get(kind.id, ())) for kind in KINDS]
    return Listed(
        id=document.id,
        name=links.short_title(document),
        href=links.relative(f"{PAGE}.html", links.cover(document)),
        counts=(*counts, sum(counts)),
        touched=sum(passage.id in text.losses for passage in document.passages),
        passages=len(document.passages),
        proofreading=summary(document),
        unplaced=tuple(one for one in document.findings if one.code in _UNPLACED),
        origin=origin.element(document, settings),
        kinds=tuple((kind, _lines(text, by_kind[kind.id], settings)) for kind in KINDS if kind.id in by_kind),
    )


def _lines(text: ReadText, gaps: Sequence[Gap], settings: Settings) -> tuple[Line, ...]:
    passages = {passage.id: passage for passage in text.document.passages}
    return tuple(_line(text, gap, passages.get(gap.passage or ""), settings) for gap in gaps)


def _line(text: ReadText, gap: Gap, passage: Passage | None, settings: Settings) -> Line:
    document = text.document
    lines = Markup("") if gap.kind == "systematic" else source_link(document, (gap.where,), settings)
    place, href, context = _place(text, gap, passage) if passage else _heading(text, gap)
    return Line(place, href, context, gap.note, gap.confidence == "low", _words(document, gap), lines)


def _place(text: ReadText, gap: Gap, passage: Passage) -> tuple[str, str, Markup]:
    """How the place is called, its address from the page, and its words with the marks."""
    document, at = text.document, offset(passage, gap)
    shown = excerpt(passage.text.replace("\t", " ").replace("\n", " "), [(at, at)], text.losses[passage.id])
    url = links.passage_url(document, passage)
    return citation.passage_place(document, passage), links.relative(f"{PAGE}.html", url), shown


def _heading(text: ReadText, gap: Gap) -> tuple[str, str, Markup]:
    """The same of a heading; nothing of a whole text, and of what stands in no division."""
    if gap.division is None:
        return "", "", Markup("")
    document = text.document
    division = document.division_by_id[gap.division]
    url = links.division_url(document, division)
    shown = marked(division.heading, (), text.losses[division.id])
    return citation.division_place(document, division), links.relative(f"{PAGE}.html", url), shown


def _words(document: Document, gap: Gap) -> str:
    """What an editor looks for in the lines of the source text: it stands once in the line where the gap begins."""
    if gap.kind == "systematic":
        return ""
    words, text = quote(document, gap) if gap.passage or gap.division else gap.text, document.source.text
    start, stop = text.rfind("\n", 0, gap.where[0]) + 1, text.find("\n", gap.where[0])
    line = text[start : None if stop == -1 else stop]
    return words if line.count(words) == 1 else once(line, gap.where[0] - start, gap.where[1] - start)


def _addresses(_: Corpus) -> tuple[Unit, ...]:
    return (Unit(PAGE, "gaps", ""),)


PAGES = Pages(render_gaps, _addresses)
