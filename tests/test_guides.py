"""Every command that a guide shows exists, with the options that it shows."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from builder.cli import main
from tests.support import ROOT

GUIDES = (
    "README.md",
    "README.zh-CN.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    *sorted(p.relative_to(ROOT).as_posix() for p in (ROOT / "docs/about").glob("*.md")),
)
SESSION = re.compile(r"\./dev ([a-z][a-z-]*)")
COMMAND = re.compile(r"(?:python -m builder|\./dev) ([a-z][a-z-]*)((?: [^`\n#|；。，]*)?)")
OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]*)")
guides = pytest.mark.parametrize("name", GUIDES)


def sessions() -> set[str]:
    """The sessions of the noxfile, by the names under which they are called."""
    found = re.findall(r"@nox\.session(?:\(([^)]*)\))?\ndef (\w+)", (ROOT / "noxfile.py").read_text("utf-8"))
    named = (re.search(r'name="([^"]+)"', arguments) for arguments, _ in found)
    return {name[1] if name else function for name, (_, function) in zip(named, found, strict=True)}


def commands() -> dict[str, set[str]]:
    """The builder's commands with their options."""
    with click.Context(main) as context:
        found = {name: main.get_command(context, name) for name in main.list_commands(context)}
    return {
        name: {option for parameter in command.params for option in parameter.opts}
        for name, command in found.items()
        if command
    }


@guides
def test_every_session_of_dev_exists(name: str) -> None:
    assert set(SESSION.findall((ROOT / name).read_text("utf-8"))) - sessions() == set()


@guides
def test_every_command_of_the_builder_has_the_options_that_are_shown(name: str) -> None:
    known = commands()
    text = (ROOT / name).read_text("utf-8")
    unknown = {
        f"{command} {option}"
        for command, rest in COMMAND.findall(text)
        if command in known
        for option in OPTION.findall(rest)
        if option not in known[command]
    }
    assert unknown == set()
    asked = set(re.findall(r"python -m builder ([a-z][a-z-]*)", text))
    assert asked - known.keys() == set()


def test_an_unknown_command_would_be_noticed() -> None:
    assert {"site", "tests", "serve-nginx"} <= sessions()
    assert "nowhere" not in sessions()
    assert "--strict" in commands()["check"]
    assert Path(ROOT / GUIDES[0]).is_file()
