"""A small glossary and three texts that use it, for the tests of what the layer of terms shows."""

from __future__ import annotations

from builder.editorial.about import Metadata
from builder.editorial.cities import City, District, Name
from builder.editorial.editorial import Editorial
from builder.editorial.terms import Definition, Glossary, Term
from builder.editorial.yaml_file import YamlFile
from builder.model.corpus import Corpus
from tests.support import corpus_of, document

PLAN = """\
湖城发展规划
第一章 建设湖湾区
湾区是指湖城和山城。推进湖湾区科创走廊。
湾区和湖湾区。
"""
REPORT = """\
湖城工作报告
目录
第一章 回顾
第二章 湖湾区
第三章 安排
第一章 回顾
湖湾区科创走廊、湖湾区科创走廊、湾区大道。
第三章 安排
“双湖”联动。
"""
FAR = "远方规划\n一、外面\n湖湾区、双湖联动。\n"

TERMS = (
    Term("bay", "湖湾区", "policy", ("湾区",), (), (Definition("plan", "湾区是指湖城和山城"),)),
    Term("bay-tech", "湖湾区科创走廊", "platform"),
    Term("lakes", "“双湖”联动", "slogan", ("双湖 联动", "双湖联动", "两湖联动"), city="hucheng"),
    Term("unused", "无处可见", "policy"),
)
CITY = City("hucheng", "湖城", (District("dongshan", "东山"),), (Name("湾区大道", "place", ("dongshan",)),))


def about(title: str, date: str | None, city: str | None) -> Metadata:
    return Metadata(title=title, short_title=title, date=date, city=city)


def made() -> Corpus:
    """Listed are the plan of 2021, the report of 2020, and a text from elsewhere without a date."""
    glossaries = tuple(
        Glossary(YamlFile("", {}, {}), city, tuple(term for term in TERMS if term.city == city))
        for city in (None, "hucheng")
    )
    return corpus_of(
        document(PLAN, about("规划", "2021-05", "hucheng"), "plan"),
        document(REPORT, about("报告", "2020", "hucheng"), "report"),
        document(FAR, about("远方", None, None), "far"),
        editorial=Editorial({"hucheng": CITY}, (), glossaries),
    )
