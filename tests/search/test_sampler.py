"""The phrases of the comparison: as many of each kind as announced, and they do or do not occur as they say."""

from __future__ import annotations

import json
import re
from collections import Counter

from builder.model.corpus import Corpus
from tests.bench.texts import Field, fields
from tests.bench.truth import Truth
from tests.search.sampler import ABSENT, COUNTS, Phrase, Sampler
from tests.support import as_published

KINDS = {
    "two-character words": r"[一-鿿]{2}",
    "policy terms": r"[一-鿿]{4,8}",
    "across words": r"[一-鿿]{2,6}",
    "punctuation": r"[一-鿿]+[，,。；;：:（）()《》、][一-鿿]+",
    "quotation marks": r".*[“”].*",
    "digits": r".*[0-9].*",
    "single characters": r"[一-鿿]",
    "absent": r"[一-鿿]{4,}",
}


def published(corpus: Corpus) -> list[Field]:
    documents = [as_published(document, corpus) for document in corpus.documents]
    return list(fields(json.loads(json.dumps(documents))))


def drawn(found: list[Field], **options: int) -> list[Phrase]:
    return Sampler((field.words for field in found), **options).phrases()


def test_as_many_of_each_kind_as_announced_none_twice(corpus: Corpus) -> None:
    phrases = drawn(published(corpus))
    assert Counter(phrase.category for phrase in phrases) == {**COUNTS, "absent": ABSENT}
    assert sum(COUNTS.values()) == 150
    assert len({phrase.words for phrase in phrases}) == 150 + ABSENT


def test_phrases_occur_or_do_not_as_they_say(corpus: Corpus) -> None:
    found = published(corpus)
    truth = Truth(found, lambda page, anchor: (page, anchor))
    for phrase in drawn(found):
        assert bool(truth.places(phrase.words)) is phrase.occurs, phrase


def test_phrases_are_of_their_kind(corpus: Corpus) -> None:
    for phrase in drawn(published(corpus)):
        assert re.fullmatch(KINDS[phrase.category], phrase.words), phrase
        assert not re.search(r'[\s"]', phrase.words), phrase


def test_the_seed_decides(corpus: Corpus) -> None:
    found = published(corpus)
    assert drawn(found, seed=1) == drawn(found, seed=1)
    assert drawn(found, seed=1) != drawn(found, seed=2)
