"""How much of a text is about which topic, sentence by sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

_END = re.compile(r"[。；;！？\n]")


def shares(text: str, words: Sequence[tuple[int, Mapping[int, float]]]) -> dict[int, float]:
    """By topic the share of the characters that stand in sentences that speak for it more than for any other.

    ``words`` are the words of topics in the text, in order: where each stands and the weight it gives to which
    topics. Of equal topics the first in the taxonomy has the sentence.
    """
    found: dict[int, float] = defaultdict(float)
    ends = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    at = 0
    for start, end in pairwise(ends):
        weights: dict[int, float] = defaultdict(float)
        while at < len(words) and words[at][0] < end:
            for topic, weight in words[at][1].items():
                weights[topic] += weight
            at += 1
        if weights:
            found[min(weights, key=lambda topic: (-weights[topic], topic))] += (end - start) / len(text)
    return dict(found)
