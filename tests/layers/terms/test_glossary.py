"""The glossary: by kind, the most frequent first, the seldom ones folded, those explained apart."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from builder.editorial.editorial import Editorial
from builder.editorial.terms import Glossary, Term
from builder.editorial.yaml_file import YamlFile
from builder.layers.terms.glossary import render_glossary
from builder.model.corpus import Corpus
from tests.layers.terms.glossary import made
from tests.support import corpus_of, document


def lists(corpus: Corpus) -> dict[str, list[str]]:
    """The terms under each heading; those that are folded after their number."""
    soup = BeautifulSoup(render_glossary(corpus)["terms/index.md"], "html.parser")
    found: dict[str, list[str]] = {}
    for listed in soup.find_all("ul"):
        heading = str(listed.find_previous(string=lambda text: "## " in text)).rpartition("## ")[2]
        name = heading.partition(" {")[0]
        folded = listed.find_parent("details")
        assert folded is None or isinstance(folded, Tag)
        name += f"，{folded.summary.get_text()}" if folded and folded.summary else ""
        found[name] = [item.get_text().strip() for item in listed.find_all("li")]
    return found


def test_terms_stand_by_kind_with_their_counts_and_those_that_texts_explain_apart() -> None:
    assert lists(made()) == {
        "有原文解释的": ["湖湾区"],
        "政策和战略": ["湖湾区 5 次，2 份文件 · 有原文解释"],
        "政策和战略，最多出现一次的 1 个": ["无处可见 现有文本中未见"],
        "平台、系统和载体": ["湖湾区科创走廊 3 次，2 份文件"],
        "提法，只出现一次的 1 个": ["“双湖”联动"],
        "原文没有解释的，3 个，供编辑查找": ["湖湾区科创走廊", "“双湖”联动", "无处可见"],
    }


def test_the_most_frequent_come_first_equals_in_the_order_of_pinyin_and_two_times_are_not_seldom() -> None:
    names = ("中轴", "岸线", "北港", "东桥", "大坝")
    terms = tuple(Term(f"t{n}", name, "policy") for n, name in enumerate(names))
    text = "一、总则\n中轴、中轴、中轴、岸线、岸线、北港、北港、东桥、大坝。\n"
    editorial = Editorial(glossaries=(Glossary(YamlFile("", {}, {}), None, terms),))
    found = lists(corpus_of(document(text), editorial=editorial))
    assert found["政策和战略"] == ["中轴 3 次", "岸线 2 次", "北港 2 次"]
    assert found["政策和战略，只出现一次的 2 个"] == ["大坝", "东桥"]


def test_without_terms_there_is_no_page() -> None:
    assert render_glossary(corpus_of(document("一、总则\n文字。\n"))) == {}
