"""Everything that carries an address carries the one that is remembered."""

from __future__ import annotations

from builder import verify
from builder.addresses.keep import keep
from builder.editorial.about import Alias
from builder.places.citation import passage_place
from tests.addresses.support import lock_of, remembered
from tests.support import as_published, document

RULE = "坚持党的领导，贯彻新发展理念，推动高质量发展取得实效。"
INDUSTRY = "建设先进制造业强市，发展战略性新兴产业，培育未来产业集群。"
TABLE = "| 区 | 定位 |\n|---|---|\n| 东山 | 水库所在的山区 |\n| 西湖 | 学校集中的城区 |\n"
ROW = "| 东山 | 水库所在的山区 |\n"


def test_without_a_lock_nothing_changes() -> None:
    found = document("一、总则\n好。\n")
    assert keep(found, None)[0] is found


def test_ids_parents_and_divisions_follow_the_anchors() -> None:
    lock = lock_of(document(f"## 甲方面\n{RULE}\n## 乙方面\n{INDUSTRY}\n"))
    found = remembered(f"## 乙方面\n{INDUSTRY}\n", lock)
    [division], [passage] = found.divisions, found.passages
    assert (division.id, division.anchor) == ("plan.u2", "u2")
    assert (passage.id, passage.division, passage.anchor) == ("plan.u2.p1", "plan.u2", "u2.p1")
    assert found.url(passage.division, passage.anchor) == "texts/plan/u2.html#u2.p1"
    assert not verify.characters(found)


def test_rows_of_tables_keep_their_numbers_and_say_them_in_the_data() -> None:
    lock = lock_of(document(f"一、总则\n{TABLE}"))
    found = remembered(f"一、总则\n{TABLE.replace(ROW, '')}", lock)
    assert found.passages[0].row_anchors == ("i1.t1.r2",)
    assert as_published(found)["passages"][0]["row_ids"] == ["plan.i1.t1.r2"]


def test_a_citation_counts_what_is_there_now() -> None:
    lock = lock_of(document(f"一、总则\n{RULE}\n{INDUSTRY}\n"))
    found = remembered(f"一、总则\n{INDUSTRY}\n{TABLE}加一段。\n", lock)
    passage = found.passages[0]
    assert passage.anchor == "i1.p2"
    assert passage_place(found, passage) == "第一部分第1段"


def test_words_that_come_back_get_their_address_back() -> None:
    text = f"一、总则\n{RULE}\n{INDUSTRY}\n"
    first = lock_of(document(text))
    alias = Alias("i1.p1", "i1")
    second = lock_of(remembered(f"一、总则\n{INDUSTRY}\n", first, alias), first)
    assert [entry.to for entry in second.entries if entry.anchor == "i1.p1"] == ["i1.html#i1"]
    assert [passage.anchor for passage in remembered(text, second).passages] == ["i1.p1", "i1.p2"]


def test_an_ordinal_that_an_alias_names_is_not_given_again() -> None:
    lock = lock_of(document(f"一、总则\n{RULE}\n"))
    found = remembered(f"一、总则\n{RULE}\n{INDUSTRY}\n", lock, Alias("i1.p2", "i1"))
    assert [passage.anchor for passage in found.passages] == ["i1.p1", "i1.p3"]
