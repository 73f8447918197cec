"""The rooms of the program, the lowest first, and which of them each may import: never one above itself.

``python -m tests.rooms`` draws them into ARCHITECTURE.md; tests/test_rooms.py holds the program, and the drawing, to them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "ARCHITECTURE.md"
BEGIN, END = "<!-- rooms: drawn by python -m tests.rooms -->\n", "<!-- rooms: end -->"

MAY_IMPORT: Mapping[str, tuple[str, ...]] = {
    "text": (),
    "running": (),
    "findings": ("text",),
    "editorial": ("text", "findings"),
    "model": ("text", "findings", "editorial"),
    "clean": ("text", "running"),
    "parse": ("text", "running", "findings", "editorial", "model", "clean"),
    "addresses": ("findings", "editorial", "model"),
    "project": ("text", "findings", "editorial", "addresses"),
    "places": ("model", "project"),
    "html": ("text", "model", "places"),
    "layers": ("text", "findings", "editorial", "model", "project", "places", "html"),
    "search": ("text", "model", "places", "layers"),
    "render": ("text", "findings", "editorial", "model", "project", "places", "html", "layers"),
    "publish": ("text", "model", "project", "layers"),
    "intake": ("text", "running", "findings", "editorial", "model", "clean", "parse", "project", "places"),
    "offline": ("text", "findings", "project", "html"),
    "serving": ("project",),
    "verify": ("text", "findings", "model"),
    "one_text": (
        *("editorial", "model", "clean", "parse", "addresses", "project", "layers", "search", "render"),
    ),
    "preview": ("findings", "html", "render"),
    "pipeline": (
        *("running", "findings", "editorial", "model", "addresses", "project", "layers", "search", "render"),
        *("places", "publish", "verify", "one_text"),
    ),
    "changes": (
        *("text", "running", "findings", "editorial", "model", "addresses", "project", "places", "layers"),
        "pipeline",
    ),
    "cli": (
        *("running", "findings", "addresses", "project", "places", "layers", "publish", "intake", "offline"),
        *("serving", "preview", "pipeline", "changes"),
    ),
}


@dataclass(frozen=True, slots=True)
class Import:
    """A line of the program on which one room imports another."""

    room: str
    other: str
    where: str


def imports(builder: Path) -> Iterator[Import]:
    """Every import of one room by another, those inside functions included."""
    for path in sorted(builder.rglob("*.py")):
        parts = path.relative_to(builder).with_suffix("").parts
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for name in _names(node):
                other = name.split(".")[1]
                if other != parts[0] and parts[0] not in ("__init__", "__main__"):
                    yield Import(parts[0], other, f"{path.relative_to(builder.parent)}:{node.lineno}")  # type: ignore[attr-defined]


def _names(node: ast.AST) -> Iterator[str]:
    """The modules of the program that a statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name.startswith("builder."))
    elif isinstance(node, ast.ImportFrom) and node.module == "builder":
        yield from (f"builder.{alias.name}" for alias in node.names if not alias.name.startswith("__"))
    elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("builder."):
        yield str(node.module)


def drawn() -> str:
    """The rooms as a table: what each is, from its docstring, and what it may import."""
    lines = ["| Room | What is in it | May import |", "|---|---|---|"]
    for room, others in reversed(MAY_IMPORT.items()):
        path = f"builder/{room}/" if (ROOT / "builder" / room).is_dir() else f"builder/{room}.py"
        source = (ROOT / path / "__init__.py" if path.endswith("/") else ROOT / path).read_text("utf-8")
        first = (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0].replace("``", "`")
        lines.append(f"| [`{room}`]({path}) | {first} | {', '.join(others) or '—'} |")
    return "\n".join(lines) + "\n"


def with_rooms(page: str) -> str:
    """The page with the rooms as they are now."""
    return re.sub(
        f"{re.escape(BEGIN)}.*?{re.escape(END)}",
        lambda _: f"{BEGIN}\n{drawn()}\n{END}",
        page,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    PAGE.write_text(with_rooms(PAGE.read_text("utf-8")), "utf-8")
