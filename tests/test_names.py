"""No module of the builder binds a name twice: the second would win, wherever the first is meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BUILDER = Path(__file__).parent.parent / "builder"


def bound(statements: list[ast.stmt]) -> Iterator[tuple[str, int]]:
    """The names that statements of a module bind, with their lines.

    ``if``, ``try`` and the like choose between bindings, which is no second one; what ``@overload`` describes is not
    there when the module runs.
    """
    for statement in statements:
        for name in sorted(names(statement)):
            yield name, statement.lineno


def names(statement: ast.stmt) -> set[str]:
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            is_overload = any("overload" in ast.unparse(decorator) for decorator in statement.decorator_list)
            return set() if is_overload else {statement.name}
        case ast.Import() | ast.ImportFrom():
            return {alias.asname or alias.name for alias in statement.names}
        case ast.Assign() | ast.AnnAssign() | ast.For():
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            stored = (node for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
            return {node.id for node in stored if isinstance(node.ctx, ast.Store)}
        case ast.If() | ast.Try() | ast.With():
            blocks = [statement.body, getattr(statement, "orelse", []), getattr(statement, "finalbody", [])]
            blocks += [handler.body for handler in getattr(statement, "handlers", [])]
            return {name for block in blocks for inner in block for name in names(inner)}
    return set()


def twice(source: str, shown_as: str) -> list[str]:
    """A message for each name that a module binds more than once."""
    lines: dict[str, list[int]] = {}
    for name, line in bound(ast.parse(source).body):
        lines.setdefault(name, []).append(line)
    return [
        f"{shown_as} binds {name} on lines {', '.join(map(str, where))}: give each its own name"
        for name, where in lines.items()
        if len(where) > 1
    ]


def test_no_module_binds_a_name_twice() -> None:
    found = [
        message
        for path in sorted(BUILDER.rglob("*.py"))
        for message in twice(path.read_text("utf-8"), path.relative_to(BUILDER.parent).as_posix())
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("_RULE = 1\n\n_RULE = 2\n", "_RULE on lines 1, 3"),
        ("def f(): ...\ndef f(): ...\n", "f on lines 1, 2"),
        ("from a import b\nclass b: ...\n", "b on lines 1, 2"),
        ("import os\nos: int = 1\n", "os on lines 1, 2"),
        ("A, (B, *C) = x\nfor C in y: ...\n", "C on lines 1, 2"),
        ("if x:\n    A = 1\nA = 2\n", "A on lines 1, 3"),
    ],
)
def test_a_planted_one_is_found(source: str, lines: str) -> None:
    assert twice(source, "a.py") == [f"a.py binds {lines}: give each its own name"]


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    import a\nexcept ImportError:\n    a = None\n",
        "if TYPE_CHECKING:\n    from a import B\nelse:\n    B = object\n",
        "@overload\ndef f(a: int): ...\n@overload\ndef f(a: str): ...\ndef f(a): ...\n",
        "a = 1\na += 1\ndef f():\n    a = 2\nb = [a for a in x]\nc[0] = a.b = 1\nimport d.e\nimport d.f\n",
    ],
)
def test_choices_overloads_and_names_inside_are_none(source: str) -> None:
    assert twice(source, "a.py") == []
