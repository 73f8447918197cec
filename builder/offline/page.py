"""The page about the offline bundle: as built it offers none; on the hosted site it offers the zip beside it.

What is offered stands between two comments. The words that stood there before are kept in a comment of their own, so
that the page as built, which is the one inside the zip, can always be had again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.html.template import render
from builder.project.settings import Edition

PAGE = "offline.html"
FOLDER = "download"
BEGIN = "<!-- bundle: begin -->"
END = "<!-- bundle: end -->"
_KEPT = "<!-- bundle: as built"
_REGION = re.compile(rf"{BEGIN}(.*?){END}", re.DOTALL)
_OFFERED = re.compile(rf"{BEGIN}{_KEPT}(.*?)-->.*?{END}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A zip as readers are told of it."""

    name: str
    size: int
    sha256: str

    @property
    def checksum_line(self) -> str:
        """What ``sha256sum --check`` reads."""
        return f"{self.sha256}  {self.name}\n"


def as_built(page: str) -> str | None:
    """The page without an offer; ``None`` when it lacks the two comments, once each, with no comment inside."""
    page = _OFFERED.sub(lambda found: f"{BEGIN}{found[1]}{END}", page)
    regions = _REGION.findall(page)
    return page if len(regions) == 1 and "--" not in regions[0] else None


def with_offer(page: str, bundle: Bundle, edition: Edition) -> str:
    """The page as built, made to offer a bundle."""
    offer = render("bundle.html", bundle=bundle, edition=edition, folder=FOLDER, megabytes=_megabytes(bundle))
    return _REGION.sub(lambda found: f"{BEGIN}{_KEPT}{found[1]}-->\n{offer}{END}", page)


def _megabytes(bundle: Bundle) -> str:
    return f"{bundle.size / 1_000_000:.1f}"
