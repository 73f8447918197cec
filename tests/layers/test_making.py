"""How layers are made: each after those that it names, and shown no others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builder.editorial.editorial import Editorial
from builder.layers.contract import Key, Layer
from builder.layers.making import UnnamedLayerError, find, gather, in_making_order
from builder.model.corpus import Corpus
from builder.model.read_text import ReadText
from tests.support import document

PLAN = document("一、水库\n建设水库。\n")
CORPUS = Corpus((ReadText(PLAN, found={"words": 1, "pages": 2}),))


def layer(name: str, after: str = "", reads: str = "") -> Layer[Any, Any]:
    """A layer that names others and reads others: it finds and gathers what it read."""
    return Layer(
        Key(name),
        find=lambda _, __, found: [name, *(found[other] for other in reads.split())],
        gather=lambda corpus: [name, *(corpus.layers[other] for other in reads.split())],
        after=tuple(Key(other) for other in after.split()),
    )


@pytest.mark.parametrize(
    ("listed", "made"),
    [
        ([layer("a"), layer("b"), layer("c")], "abc"),
        ([layer("a", after="c"), layer("b"), layer("c")], "bca"),
        ([layer("a", after="b"), layer("b", after="c"), layer("c")], "cba"),
        ([layer("a", after="b c"), layer("b"), layer("c", after="b")], "bca"),
    ],
)
def test_a_layer_is_made_after_those_that_it_names_else_as_listed(
    listed: list[Layer[Any, Any]], made: str
) -> None:
    assert "".join(one.name for one in in_making_order(listed)) == made


def test_what_was_made_is_given_in_the_order_of_the_list() -> None:
    layers = [layer("a", after="b", reads="b"), layer("b")]
    assert list(find(PLAN, Editorial(), layers).items()) == [("a", ["a", ["b"]]), ("b", ["b"])]
    assert list(gather(CORPUS, layers).layers.items()) == [("a", ["a", ["b"]]), ("b", ["b"])]


@pytest.mark.parametrize(
    "layers",
    [
        [layer("a", after="b")],  # which is not in the list
        [layer("a", after="b"), layer("b", after="a")],
        [layer("a", after="a")],
        [layer("c"), layer("a", after="b"), layer("b", after="a")],
    ],
)
def test_names_of_no_layer_and_circles_are_refused(layers: list[Layer[Any, Any]]) -> None:
    with pytest.raises(UnnamedLayerError, match=r"^a(, b)?: each names in after"):
        in_making_order(layers)


def test_a_layer_that_reads_another_without_naming_it_is_refused() -> None:
    layers = [layer("b"), layer("a", reads="b")]
    with pytest.raises(UnnamedLayerError, match="layer a reads b, which it does not name in after"):
        find(PLAN, Editorial(), layers)
    with pytest.raises(UnnamedLayerError, match="layer a reads b, which it does not name in after"):
        gather(CORPUS, layers)


def test_gathering_a_layer_sees_of_each_text_what_it_found_itself_and_what_those_it_names_found() -> None:
    seen: list[Any] = []
    words = replace(layer("words"), gather=lambda corpus: seen.append(dict(corpus.texts[0].found)))
    gather(CORPUS, [words])
    gather(CORPUS, [layer("pages"), replace(words, after=(Key("pages"),))])
    assert seen == [{"words": 1}, {"words": 1, "pages": 2}]

    def unnamed(corpus: Corpus) -> object:
        return corpus.texts[0].found["pages"]

    with pytest.raises(UnnamedLayerError, match="layer words reads pages"):
        gather(CORPUS, [replace(words, gather=unnamed)])


def test_a_layer_is_shown_as_many_others_as_it_names() -> None:
    sizes: list[int] = []
    counting = replace(layer("a", after="b"), find=lambda _, __, found: sizes.append(len(found)))
    find(PLAN, Editorial(), [layer("c"), layer("b"), counting])
    assert sizes == [1]
