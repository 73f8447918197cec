"""How fast this machine is, so that limits in seconds mean the same on any."""

from __future__ import annotations

import json
import re
import time
from itertools import pairwise

from builder.running.garbage_collection import paused

# CPU seconds of the work below on the machine for which the limits are stated: the one on which the builder at c83c6ab
# took 1.36 seconds for the four texts.
STATED = 0.0115
_TRIES = 5


def pace() -> float:
    """How many times as long as there plain Python work takes here; never less than once."""
    return max(1.0, min(_work() for _ in range(_TRIES)) / STATED)


@paused
def _work() -> float:
    """What a build does, in small: patterns, dictionaries, strings, JSON."""
    text = "到2025年，城市轨道交通运营里程力争达到900公里。" * 2_000
    started = time.process_time()
    counts: dict[str, int] = {}
    for pair in map("".join, pairwise(text)):
        counts[pair] = counts.get(pair, 0) + 1
    found = [match[0] for match in re.finditer(r"[0-9]+|[\u4e00-\u9fff]{2}", text)]
    json.dumps(
        {"counts": counts, "found": found, "text": re.sub("[，。]", lambda mark: f"&#{ord(mark[0])};", text)}
    )
    return time.process_time() - started
