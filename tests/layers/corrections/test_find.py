"""Corrections of a text out of a small repository: what changed, where it stands now, by what evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from builder.layers.corrections.correction import CORRECTIONS, Correction, FoundCorrections
from tests.repository import Repository, repository
from tests.support import METADATA, load_project, small_project

TXT, YML = "source_texts/lake.txt", "source_texts/lake.yml"
ABOUT = METADATA.format(title="湖城发展规划", city="hucheng")
TEXT = """\
湖城发展规划
一、建设水库
东山区建设水库,里程力争达800公里，望江楼旁修堤坝，年底以前完工。
二、办好学校
（一）东山的学校。东山口和东山中学，西湖大桥，东山再起。
保护人民的生命建康。
| 区 | 目标 |
|---|---|
| 东山 | 达30万人 |
"""


class Text:
    """The text in a repository, changed a word at a time."""

    def __init__(self, root: Path) -> None:
        self.made: Repository = repository(root, {TXT: TEXT, YML: ABOUT})
        self.text = TEXT

    def change(self, message: str, *pairs: tuple[str, str]) -> str:
        """Commit the text with words replaced by others."""
        for old, new in pairs:
            assert old in self.text
            self.text = self.text.replace(old, new)
        return self.made.commit(message, {TXT: self.text})

    def say(self, said: str) -> None:
        """Write into the ``.yml``, which is not committed."""
        (self.made.root / YML).write_text(ABOUT + said, encoding="utf-8")

    @property
    def found(self) -> FoundCorrections:
        corpus = load_project(self.made.root).corpus
        return CORRECTIONS.found(corpus, corpus.documents[0])


@pytest.fixture
def text(tmp_path: Path) -> Text:
    return Text(tmp_path)


def told(found: FoundCorrections) -> Iterator[tuple[str, str, str | None]]:
    return ((one.old, one.new, one.unit) for one in found.all)


def test_a_figure_is_told_whole_in_its_context_with_day_evidence_and_commit(text: Text) -> None:
    commit = text.change("改正里程\n\n依据：公报第3页", ("800公里", "8000公里"))
    [one] = text.found.all
    assert one == Correction(
        before="建设水库，里程力争达",
        old="800",
        new="8000",
        after="公里，望江楼旁修堤坝",
        unit="lake.i1.p1",
        date="2026-04-22",
        evidence="公报第3页",
        subject="改正里程",
        commit=commit,
        time=one.time,
    )


@pytest.mark.parametrize(
    "pairs",
    [
        [("\n", "\r\n")],
        [("湖城发展规划\n", "\ufeff湖城发展规划\n")],
        [("水库,", "水库，")],
        [("保护", "　　保护")],
        [("再起。\n", "再起。\n\n\n")],
        [("，望江楼", "，\n望江楼")],
    ],
    ids=["line ends", "byte order mark", "width of a mark", "indent", "empty lines", "a line cut in two"],
)
def test_what_alters_no_character_is_left_out_both_ways(text: Text, pairs: list[tuple[str, str]]) -> None:
    text.change("整理", *pairs)
    text.change("还原", *((new, old) for old, new in pairs))
    assert text.found == FoundCorrections((), is_known=True)


def test_a_word_corrected_while_all_line_ends_change_is_the_only_correction(text: Text) -> None:
    text.change("一", ("建康", "健康"), ("\n", "\r\n"))
    assert list(told(text.found)) == [("建", "健", "lake.i2.k1.p2")]


def test_a_revert_is_a_correction_too_and_has_no_evidence_of_its_own(text: Text) -> None:
    text.change("改正里程。依据：公报", ("800公里", "8000公里"))
    text.change('Revert "改正里程。依据：公报"\n\nThis reverts commit 0123.', ("8000公里", "800公里"))
    assert list(told(text.found)) == [("8000", "800", "lake.i1.p1"), ("800", "8000", "lake.i1.p1")]
    assert [one.evidence for one in text.found.all] == [None, "公报"]


def test_several_changes_of_one_commit_stand_in_the_order_of_the_text(text: Text) -> None:
    text.change("一", ("800公里", "8000公里"), ("年底以前", "年内"), ("办好", "办好各级"), ("30万", "35万"))
    assert list(told(text.found)) == [
        ("800", "8000", "lake.i1.p1"),
        ("底以前", "内", "lake.i1.p1"),
        ("", "各级", "lake.i2"),
        ("30", "35", "lake.i2.k1.t1"),
    ]


def test_lines_added_and_taken_away_are_told_each(text: Text) -> None:
    text.change("一", ("完工。\n", "完工。\n新的一段讲水。\n又一段讲路。\n"), ("保护人民的生命建康。\n", ""))
    assert list(told(text.found)) == [
        ("", "新的一段讲水。", "lake.i1.p2"),
        ("", "又一段讲路。", "lake.i1.p3"),
        ("保护人民的生命建康。", "", None),
    ]


def test_lines_side_by_side_are_told_one_by_one_however_many_they_are(text: Text) -> None:
    lines = [f"第{number}条路长{number}00公里，宽{number}0米，通向东山。" for number in range(100, 400)]
    before = TEXT + "\n".join(lines)
    text.made.commit("添", {TXT: before})
    text.made.commit("一", {TXT: before.replace("00公里", "000公里")})
    corrected = [one for one in text.found.all if one.subject == "一"]
    assert [(one.old, one.new) for one in corrected][1:] == [
        (f"{number}00", f"{number}000") for number in range(100, 400)
    ]


def test_a_place_is_found_after_lines_moved_and_were_changed_again(text: Text) -> None:
    text.change("一", ("800公里", "8000公里"))
    text.change("二", ("水库,", "水库，"), ("一、建设水库\n", "一、建设水库\n前面添了一段。\n再添了一段。\n"))
    text.change("三", ("望江楼旁", "望江楼边"))
    text.change("四", ("修堤坝，", "修堤坝，\n"))
    assert [unit for old, _, unit in told(text.found) if old == "800"] == ["lake.i1.p3"]


def test_words_that_are_there_no_longer_have_no_place(text: Text) -> None:
    text.change("一", ("建康", "健康"))
    text.change("二", ("保护人民的生命健康。\n", ""))
    assert list(told(text.found)) == [("保护人民的生命健康。", "", None), ("建", "健", None)]


def test_of_lines_that_are_alike_the_nearest_is_meant(text: Text) -> None:
    again = "三、再建\n保护人民的生命健康。\n"
    text.made.commit("添", {TXT: TEXT + again})
    text.made.commit("一", {TXT: TEXT.replace("建康", "健康") + again})
    assert [one.unit for one in text.found.all if one.new == "健"] == ["lake.i2.k1.p2"]


def test_a_renamed_text_keeps_its_corrections(text: Text) -> None:
    text.change("一", ("建康", "健康"))
    for suffix in ("txt", "yml"):
        (text.made.root / f"source_texts/lake.{suffix}").rename(text.made.root / f"source_texts/sea.{suffix}")
    text.made.commit("改名")
    assert list(told(text.found)) == [("建", "健", "sea.i2.k1.p2")]


# Records


def test_a_record_wins_over_the_message(text: Text) -> None:
    text.change("依据：听说", ("800公里", "8000公里"), ("建康", "健康"))
    text.say(
        "corrections:\n  - {old: 达800公里, new: 达8000公里, witness: 公报第3页, by: 张三, date: 2026-05-02}\n"
    )
    assert [(one.new, one.date, one.evidence, one.by) for one in text.found.all] == [
        ("8000", "2026-05-02", "公报第3页", "张三"),
        ("健", "2026-04-22", "听说", None),
    ]
    assert text.found.all[0].commit is not None


def test_a_record_speaks_of_the_words_that_it_quotes_and_only_in_its_direction(text: Text) -> None:
    text.change("一", ("800公里", "8000公里"))
    text.change("二", ("8000公里", "800公里"))
    text.say(
        'corrections:\n  - {old: "800", new: "8000", witness: 公报}\n  - {old: 建, new: 健, witness: 无}\n'
    )
    by_subject = {one.subject: one.evidence for one in text.found.all}
    assert by_subject == {"一": "公报", "二": None, None: "无"}


def test_a_record_without_a_commit_is_told_by_itself(text: Text) -> None:
    text.say('corrections:\n  - {old: 保护人民的身体, new: 保护人民的生命, witness: 原稿, date: "2025"}\n')
    [one] = text.found.all
    assert (one.before, one.old, one.new, one.after) == ("保护人民的", "身体", "生命", "")
    assert (one.date, one.evidence, one.commit, one.subject) == ("2025", "原稿", None, None)
    assert one.unit == "lake.i2.k1.p2"


def test_without_history_records_are_told_and_nothing_else_is_known(tmp_path: Path) -> None:
    said = "corrections:\n  - {old: 里程力争达80公里, new: 里程力争达800公里, witness: 公报}\n"
    files: Mapping[str, str] = {TXT: TEXT, YML: ABOUT + said}
    corpus = load_project(small_project(tmp_path, files)).corpus
    found = CORRECTIONS.found(corpus, corpus.documents[0])
    assert not found.is_known
    assert list(told(found)) == [("80", "800", "lake.i1.p1")]
    assert found.units == {"lake.i1.p1"}


def test_days_come_before_the_order_of_commits(text: Text) -> None:
    text.change("一", ("800公里", "8000公里"))
    text.change("二", ("建康", "健康"))
    text.say("corrections:\n  - {old: 建康, new: 健康, witness: 公报, date: 2026-01}\n")
    assert [one.subject for one in text.found.all] == ["一", "二"]
