"""How long parsing takes (``./dev benchmark``): CPU seconds per megabyte of UTF-8, on one core."""

from __future__ import annotations

import time
from collections.abc import Callable

from builder.clean import clean
from builder.editorial.about import Metadata
from builder.parse.document import parse
from tests.support import SOURCE_TEXTS, source

MEGABYTE = 1_000_000


def of_size(piece: str, size: int) -> str:
    """A piece again and again, up to a size in bytes of UTF-8."""
    return piece * (size // len(piece.encode()))


def nested_brackets(size: int) -> str:
    """As many brackets closed as opened."""
    return "（" * (size // 6) + "）" * (size // 6)


SHAPES: dict[str, Callable[[int], str]] = {
    "one line": lambda size: of_size("发展经济，改善民生。", size),
    "one character": lambda size: of_size("字", size),
    "markers on one line": lambda size: of_size("第一章（一）1.", size),
    "markers, one a line": lambda size: of_size("第一章\n一、\n（一）\n1.\n", size),
    "nested brackets": nested_brackets,
}


def seconds(text: str) -> float:
    """CPU seconds of cleaning and parsing a text."""
    found = source(text)
    started = time.process_time()
    parse(clean(found), Metadata())
    return time.process_time() - started


def per_megabyte() -> float:
    """CPU seconds per megabyte of the source texts, each parsed alone, the least of three tries."""
    texts = [path.read_text("utf-8") for path in sorted(SOURCE_TEXTS.glob("*.txt"))]
    spent = sum(min(seconds(text) for _ in range(3)) for text in texts)
    return spent / (sum(len(text.encode()) for text in texts) / MEGABYTE)


def main() -> None:
    print(f"{'source texts':>20} {per_megabyte():7.3f} s per MB")
    for name, shape in SHAPES.items():
        once, tenfold = seconds(shape(MEGABYTE)), seconds(shape(10 * MEGABYTE))
        print(f"{name:>20} {once:7.3f} s for 1 MB {tenfold:8.3f} s for 10 MB, {tenfold / once:5.1f} times")


if __name__ == "__main__":
    main()
