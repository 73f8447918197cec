"""Imports only go down: from a room to those that the table names, never up, never in a circle."""

from __future__ import annotations

from pathlib import Path

from tests.rooms import BEGIN, MAY_IMPORT, PAGE, ROOT, imports, with_rooms

BUILDER = ROOT / "builder"


def outside(builder: Path) -> list[str]:
    """The imports that the table does not allow, each with both rooms."""
    return [
        f"{found.where}: {found.room} imports {found.other}, which tests/rooms.py does not allow"
        for found in imports(builder)
        if found.other not in MAY_IMPORT.get(found.room, ())
    ]


def test_every_room_imports_only_what_the_table_allows() -> None:
    assert outside(BUILDER) == []


def test_the_table_allows_nothing_that_is_not_used() -> None:
    used = {(found.room, found.other) for found in imports(BUILDER)}
    assert {(room, other) for room, others in MAY_IMPORT.items() for other in others} == used


def test_the_table_has_every_room_and_lets_each_import_lower_ones_only() -> None:
    names = {path.stem for path in BUILDER.iterdir() if path.stem[:1].isalpha()}
    assert set(MAY_IMPORT) == names
    order = list(MAY_IMPORT)
    assert [
        (r, o) for r, others in MAY_IMPORT.items() for o in others if order.index(o) >= order.index(r)
    ] == []


def test_at_most_six_modules_stand_beside_the_rooms() -> None:
    assert len(list(BUILDER.glob("*.py"))) <= 6


def test_an_import_that_goes_up_is_found_even_inside_a_function(tmp_path: Path) -> None:
    planted = tmp_path / "builder/text/fold.py"
    planted.parent.mkdir(parents=True)
    planted.write_text("def fold():\n    from builder.render import site\n    import builder.pipeline\n")
    assert outside(tmp_path / "builder") == [
        "builder/text/fold.py:2: text imports render, which tests/rooms.py does not allow",
        "builder/text/fold.py:3: text imports pipeline, which tests/rooms.py does not allow",
    ]


def test_the_page_of_the_architecture_shows_the_rooms_as_they_are() -> None:
    page = PAGE.read_text("utf-8")
    assert BEGIN in page
    assert with_rooms(page) == page
