"""校改记录 on pages: lists, newest first, with what changed marked; a quiet link beside what was corrected; the cover."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from builder.editorial.about import Metadata
from builder.editorial.editorial import Editorial
from builder.editorial.revisions import Change, History, Revision
from builder.model.corpus import Corpus
from builder.project.settings import Edition, Settings
from builder.render.corrections import render_corrections
from builder.render.documents import render_document
from tests.support import corpus_of, document

SETTINGS = Settings("", "main", Edition("1.2", "2026-01-01", None), {})
HOSTED = replace(SETTINGS, repository="https://code.example/plans")
TEXT = "一、治水\n修水库8000座，<b>筑</b>堤坝。\n二、修路\n修公路。\n"
COMMIT = "0123456789abcdef0123456789abcdef01234567"


def revision(day: int, message: str, *changes: Change) -> Revision:
    return Revision(COMMIT, f"2026-05-0{day}", 1777600000 + day, message, changes)


FIGURE = revision(
    1,
    "改正座数 <i>\n\n依据：公报*第3页*",
    Change(2, ("修水库800座，<b>筑</b>堤坝。",), ("修水库8000座，<b>筑</b>堤坝。",)),
)
TITLE = revision(2, "改标题", Change(3, ("二、筑路",), ("二、修路",)))
GONE = revision(3, "删一段", Change(4, ("旧" * 200,), ()))


def corpus(*revisions: Revision, known: bool = True) -> Corpus:
    plan = document(TEXT, Metadata(short_title="湖城规划"))
    other = document("一、别的\n没有改过。\n", Metadata(short_title="海城规划"), "other")
    history = History({"plan.txt": revisions, "other.txt": ()} if known else {})
    return corpus_of(plan, replace(other, id="other"), editorial=Editorial(history=history))


def pages(
    *revisions: Revision, known: bool = True, settings: Settings = SETTINGS
) -> dict[str, BeautifulSoup]:
    found = corpus(*revisions, known=known)
    made = render_corrections(found, settings) | render_document(found.documents[0], found, settings)
    return {path: BeautifulSoup(page, "html.parser") for path, page in made.items()}


def entries(page: BeautifulSoup) -> list[Tag]:
    return page.select(".pt-entries > li")


@pytest.fixture(scope="module")
def made() -> dict[str, BeautifulSoup]:
    return pages(GONE, TITLE, FIGURE)


@pytest.mark.parametrize("path", ["texts/corrections.md", "texts/plan/corrections.md"])
def test_the_newest_stands_first_with_its_day(made: dict[str, BeautifulSoup], path: str) -> None:
    days = [str(one.p.get_text())[:10] for one in entries(made[path]) if one.p]
    assert days == ["2026-05-03", "2026-05-02", "2026-05-01"]


def test_old_and_new_characters_are_marked_in_their_context(made: dict[str, BeautifulSoup]) -> None:
    shown = entries(made["texts/plan/corrections.md"])[2].select_one(".pt-context")
    assert shown
    assert [(one.name, one.get_text()) for one in shown.select("del, ins")] == [
        ("del", "800"),
        ("ins", "8000"),
    ]
    assert shown.get_text() == "修水库800 → 8000座，<b>筑</b>"


def test_without_any_style_it_is_said_what_was_done(made: dict[str, BeautifulSoup]) -> None:
    kinds = [str(one.p.get_text())[-1] for one in entries(made["texts/corrections.md"]) if one.p]
    assert kinds == ["删", "改", "改"]


def test_nothing_that_a_text_or_a_message_says_becomes_markup(made: dict[str, BeautifulSoup]) -> None:
    for page in made.values():
        assert page.select("b, i") == []
    assert "改正座数 <i>" in entries(made["texts/corrections.md"])[2].get_text()
    assert "依据：公报*第3页*" in entries(made["texts/corrections.md"])[2].get_text()


def test_a_place_is_linked_where_it_still_exists(made: dict[str, BeautifulSoup]) -> None:
    for path, folder in (("texts/corrections.md", "plan/"), ("texts/plan/corrections.md", "")):
        gone, title, figure = entries(made[path])
        assert "现在没有对应的段落" in gone.get_text()
        assert [a["href"] for a in title.select("a")] == [f"{folder}i2.html#i2"]
        assert [a["href"] for a in figure.select("a")] == [f"{folder}i1.html#i1.p1"]
        assert [title.a.get_text(), figure.a.get_text()] == ["第二部分的标题", "第一部分"]  # type: ignore[union-attr]


def test_a_change_without_evidence_says_so(made: dict[str, BeautifulSoup]) -> None:
    assert "没有写依据" in entries(made["texts/corrections.md"])[1].get_text()


def test_a_long_stretch_is_cut_and_says_how_long_it_is(made: dict[str, BeautifulSoup]) -> None:
    gone = entries(made["texts/corrections.md"])[0].select_one("del")
    assert gone
    assert gone.get_text() == "旧" * 100 + "……（共 200 字）"


def test_the_commit_is_linked_where_there_is_a_repository(made: dict[str, BeautifulSoup]) -> None:
    [short] = entries(made["texts/corrections.md"])[2].select(".pt-hash")
    assert (short.name, short.get_text()) == ("span", COMMIT[:10])
    hosted = pages(FIGURE, settings=HOSTED)["texts/corrections.md"]
    [linked] = entries(hosted)[0].select("a.pt-hash")
    assert linked["href"] == f"https://code.example/plans/commit/{COMMIT}"


def test_what_was_corrected_has_a_link_to_its_newest_correction(made: dict[str, BeautifulSoup]) -> None:
    marks = {path: made[f"texts/plan/{path}.md"].select(".pt-tools .pt-corrected") for path in ("i1", "i2")}
    assert {path: [(a["href"], a.get_text()) for a in found] for path, found in marks.items()} == {
        "i1": [("corrections.html#at-i1.p1", "校改")],
        "i2": [("corrections.html#at-i2", "校改")],
    }
    assert [found[0]["aria-label"] for found in marks.values()] == [
        "第一部分的校改记录",
        "“二、修路”的校改记录",
    ]
    again = pages(replace(FIGURE, date="2026-05-09"), FIGURE)["texts/plan/corrections.md"]
    assert [one.get("id") for one in entries(again)] == ["at-i1.p1", None]
    assert made["texts/plan/all.md"].select(".pt-corrected") == []


def test_the_cover_counts_and_leads_to_the_record(made: dict[str, BeautifulSoup]) -> None:
    def said(cover: BeautifulSoup) -> str:
        [row] = [row for row in cover.select(".pt-facts > div") if row.dt and row.dt.get_text() == "校改"]
        assert [a["href"] for a in row.select("a")] == ["corrections.html"]
        return row.dd.get_text() if row.dd else ""

    assert said(made["texts/plan/index.md"]) == "3 处，最近 2026-05-03 校改记录"
    assert said(pages()["texts/plan/index.md"]) == "还没有 校改记录"
    assert said(pages(known=False)["texts/plan/index.md"]) == "修改历史不详 校改记录"


def test_where_nothing_was_corrected_the_page_says_so() -> None:
    page = pages()["texts/corrections.md"]
    assert "还没有改正过。" in page.get_text()
    assert entries(page) == []


def test_without_history_one_quiet_line_says_so() -> None:
    made = pages(known=False)
    for path in ("texts/corrections.md", "texts/plan/corrections.md"):
        assert len([one for one in made[path].select("p.pt-note") if "修改历史" in one.get_text()]) == 1
        assert "还没有改正过" not in made[path].get_text()
    assert made["texts/plan/i1.md"].select(".pt-corrected") == []
