"""Where an old address leads: by its own alias, by that of a division above it, by as many as it takes."""

from __future__ import annotations

from builder.addresses.fingerprint import fingerprint
from builder.addresses.follow import Signposts
from builder.addresses.lock import Entry
from builder.editorial.about import Alias
from builder.model.address import Unit

UNITS = [
    Unit("c7", "c7", "总则"),
    Unit("c7", "c7.p1", "坚持原则"),
    Unit("c7", "c7.p5", "抓好落实"),
    Unit("index", "cover", ""),
]


def target(anchor: str, words: str, *aliases: tuple[str, str]) -> str | None:
    posts = Signposts(UNITS, [Alias(old, new) for old, new in aliases])
    found = posts.target(Entry(anchor.split(".")[0], anchor, fingerprint(words)))
    return found.anchor if found else None


def test_an_address_with_its_words_stays() -> None:
    assert target("c7.p1", "坚持原则") == "c7.p1"


def test_an_address_that_is_gone_or_shows_other_words_leads_nowhere_without_an_alias() -> None:
    assert target("c7.p9", "坚持原则") is None
    assert target("c7.p1", "完全不同的话") is None


def test_an_alias_leads_on() -> None:
    assert target("c7.p9", "别的话", ("c7.p9", "c7.p1")) == "c7.p1"
    assert target("c7.p9", "别的话", ("c7.p9", "c7.p8"), ("c7.p8", "c7.p1")) == "c7.p1"


def test_an_alias_of_a_division_carries_what_stood_below_it() -> None:
    carried = ("c9", "c7")
    assert target("c9.p5", "抓好落实", carried) == "c7.p5"
    assert target("c9.p5", "抓好落头", carried) == "c7.p5"


def test_carried_to_other_words_an_address_leads_to_the_division() -> None:
    assert target("c9.p1", "抓好落实", ("c9", "c7")) == "c7"
    assert target("c9.p3", "抓好落实", ("c9", "c7")) == "c7"


def test_its_own_alias_comes_before_that_of_the_division() -> None:
    assert target("c9.p1", "抓好落实", ("c9", "c7"), ("c9.p1", "c7.p5")) == "c7.p5"


def test_the_alias_of_a_number_that_is_in_use_carries_nothing() -> None:
    assert target("c7.p9", "别的话", ("c7", "c7")) is None
    assert target("c7", "别的题", ("c7", "c7")) == "c7"
    assert target("c7", "别的题", ("c7", "cover")) == "cover"


def test_circles_lead_nowhere() -> None:
    assert target("c9", "别的题", ("c9", "c8"), ("c8", "c9")) is None
    assert target("c9", "别的题", ("c9", "c9.p1")) is None
    assert target("c9", "别的题", ("c9", "c9")) is None


def test_an_older_alias_goes_on_below_a_division_that_has_moved_since() -> None:
    assert target("c1.p3", "抓好落实", ("c1.p3", "c9.p5"), ("c9", "c7")) == "c7.p5"


def test_an_alias_whose_number_is_another_things_leads_to_the_words_in_its_family() -> None:
    assert target("c1.p3", "抓好落实", ("c1.p3", "c7.p1")) == "c7.p5"
    assert target("c1.p3", "别的话", ("c1.p3", "c7.p1")) == "c7.p1"
