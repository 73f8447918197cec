"""What a preview says of a term: how it is explained, how often it stands where."""

from __future__ import annotations

import json

import pytest

from builder.editorial.editorial import Editorial
from builder.editorial.terms import Definition, Glossary, Term
from builder.editorial.yaml_file import YamlFile
from builder.layers.terms.previews import preview_file
from tests.layers.terms.glossary import about, made
from tests.support import corpus_of, document


def previews(files: dict[str, str]) -> dict[str, list[str]]:
    [(path, script)] = files.items()
    assert path == "data/terms/previews.js"
    before, after = "planTexts.data.terms(", ");\n"
    assert script.startswith(before)
    assert script.endswith(after)
    return dict(json.loads(script[len(before) : -len(after)]))


def test_a_preview_has_name_kind_explanation_its_place_and_counts() -> None:
    assert previews(preview_file(made())) == {
        "bay": [
            "湖湾区",
            "政策和战略",
            "湾区是指湖城和山城",
            "《规划》第一章第1段",
            "共 5 次，见于《规划》《远方》",
        ],
        "bay-tech": ["湖湾区科创走廊", "平台、系统和载体", "", "", "共 3 次，见于《报告》《规划》"],
        "lakes": ["“双湖”联动", "提法", "", "", "共 1 次，见于《报告》"],
        "unused": ["无处可见", "政策和战略", "", "", "现有文本中未见"],
    }


def preview(words: str = "湖湾区", documents: int = 1) -> list[str]:
    """The preview of a term that words explain, in so many documents."""
    term = Term("bay", "湖湾区", "policy", defined_in=(Definition("plan1", words),))
    glossary = Glossary(YamlFile("", {}, {}), None, (term,))
    found = [
        document(
            f"一、总则\n{words if n == 1 else '湖湾区'}\n", about(f"规划{n}", f"202{n}", None), f"plan{n}"
        )
        for n in range(1, documents + 1)
    ]
    return previews(preview_file(corpus_of(*found, editorial=Editorial(glossaries=(glossary,)))))["bay"]


@pytest.mark.parametrize(
    ("more", "shown"), [(117, "湖湾区" + "好" * 117), (118, "湖湾区" + "好" * 117 + "……")]
)
def test_an_explanation_of_more_than_120_characters_is_cut(more: int, shown: str) -> None:
    assert preview("湖湾区" + "好" * more)[2] == shown


def test_up_to_five_documents_are_named_and_more_are_counted() -> None:
    assert preview(documents=5)[4] == "共 5 次，见于《规划1》《规划2》《规划3》《规划4》《规划5》"
    assert preview(documents=6)[4] == "共 6 次，见于 6 份文件"


def test_without_terms_there_is_no_file() -> None:
    assert preview_file(corpus_of(document("一、总则\n文字。\n"))) == {}
