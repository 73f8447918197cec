"""Characters that look like the usual ones: what is found all the same, and that the text stays as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.characters import fold
from builder.text.lookalikes import CHINESE_FIGURES, ZEROS, ideographs, look_alikes, plain
from tests.support import ROOT, document, outline

SOURCES = sorted((ROOT / "source_texts").glob("*.txt"))
RADICALS = {
    ord(usual): radical
    for radical, usual in look_alikes().items()
    if "\u2e80" <= radical <= "\u2fdf" and plain(radical) == usual
}
FIGURES = st.text(st.sampled_from(CHINESE_FIGURES + ZEROS + "零年章十，a"))


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("⻩埔、⽩云、⺠⽣、成⻓、⻛⼒、⾯", "黄埔、白云、民生、成长、风力、面"),
        ("落⼾、⿈埔、⾭年", "落户、黄埔、青年"),
        ("㇐、㇐", "一、一"),
        ("\uf9f4\U0002f800", "林丽"),
        (
            "二O二五年、二○二五、二0二五、二Ｏ二五、二OO五年",
            "二〇二五年、二〇二五、二〇二五、二〇二五、二〇〇五年",
        ),
        ("二O二O、二○二○—二○三五", "二〇二〇、二〇二〇—二〇三五"),
        ("第一○章、第二○条", "第一〇章、第二〇条"),
        ("统一OA、十一0至三岁、一000、零距离、二零三五", "统一OA、十一0至三岁、一000、零距离、二零三五"),
        ("CO₂、PM₂.₅", "CO2、PM2.5"),
        ("m²、注¹、ⅠⅤ、㎡、①", "m²、注¹、ⅠⅤ、㎡、①"),
    ],
)
def test_the_usual_characters_stand_for_those_that_look_the_same(written: str, usual: str) -> None:
    assert plain(written) == usual


@given(st.text() | FIGURES)
def test_places_in_the_plain_form_are_places_in_the_text(text: str) -> None:
    seen = plain(text)
    assert len(seen) == len(text)
    assert plain(seen) == seen


def test_every_radical_is_the_ideograph_that_unicode_says() -> None:
    for code in range(0x2F00, 0x2FD6):
        assert look_alikes()[chr(code)] in (unicodedata.normalize("NFKC", chr(code)), *"户黄青")
    known = {chr(code) for code in range(0x2E80, 0x2FDF) if unicodedata.name(chr(code), "")}
    assert known - look_alikes().keys() == {"⺀"}
    assert not {*look_alikes().values()} & look_alikes().keys()


def test_words_are_compared_in_their_plain_form() -> None:
    assert fold("第⼀章 ⻩埔⺠⽣") == fold("第一章黄埔民生")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_text_copied_from_a_pdf_is_read_as_the_same_text_and_published_as_it_stands(path: object) -> None:
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    copied = text.translate(RADICALS)
    assert copied != text
    found = outline(document(copied))
    assert [plain(line) for line in found] == outline(document(text))
    assert any(ideographs(line) for line in found)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_texts_of_the_project_have_no_such_characters(path: object) -> None:
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    assert plain(text) == text
    assert not [one for one in document(text).findings if one.code == "W215"]


HEADED = (
    "云麓市发展纲要\n\n⼀、做强产业\n\n推动成⻓，成⻓不停，⻛⼒也用。\n\n二、改善民生\n\n完善公共服务。\n"
)


def test_headings_with_radicals_are_headings_with_the_characters_that_are_printed() -> None:
    found = document(HEADED)
    assert [(d.marker, d.number, d.title) for d in found.headings] == [
        ("⼀、", 1, "做强产业"),
        ("二、", 2, "改善民生"),
    ]
    assert found.passages[-2].text == "推动成⻓，成⻓不停，⻛⼒也用。"


def test_look_alikes_are_listed_once_a_line_with_what_they_look_like() -> None:
    first, second = [one for one in document(HEADED).findings if one.code == "W215"]
    assert (first.line, first.column, first.quote) == (3, 0, "⼀、做强产业")
    assert "有1个字" in first.message
    assert "“⼀”（U+2F00）作“一”" in first.message
    assert (second.line, second.column, second.quote) == (5, 3, "推动成⻓，成⻓不停，⻛⼒也用。"[:40])
    assert "有4个字" in second.message
    assert second.message.count("⻓") == 1
    assert "“⻛”（U+2EDB）作“风”、“⼒”（U+2F12）作“力”" in second.message
