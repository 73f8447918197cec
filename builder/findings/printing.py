"""How findings are written: as text for people, as JSON for programs, as workflow commands for GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import click

from builder.findings.finding import Finding, is_error
from builder.text.characters import shown

GITHUB_SHOWS = 10  # of each severity from one step; it drops what comes later without a word


def as_text(found: Finding) -> str:
    """``path:line:col: CODE message``, then the quoted words and what to do, each on a line of its own."""
    lines = [found.headline]
    if found.quote:
        lines.append(f"    “{shown(found.quote)}”")
    if found.hint:
        lines.append(f"    → {found.hint}".replace("\n", "\n      "))
    return "\n".join(lines)


def as_json(found: Iterable[Finding]) -> str:
    """All findings as a JSON list; lines from 1, columns from 0."""
    return json.dumps(
        [
            {
                "path": item.path,
                "line": item.line,
                "column": item.column,
                "code": item.code,
                "severity": severity(item),
                "message": item.message,
                "quote": item.quote,
                "hint": item.hint,
            }
            for item in found
        ],
        ensure_ascii=False,
        indent=2,
    )


def severity(found: Finding) -> str:
    """``error`` or ``warning``."""
    return "error" if is_error(found) else "warning"


def as_github(found: Finding) -> str:
    """A workflow command, which GitHub shows beside the line in a pull request."""
    message = _command(f"{found.message} {found.hint}")
    path = _command(found.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{severity(found)} file={path},line={found.line},col={found.column + 1},title={found.code}::{message}"


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def as_github_step(found: Sequence[Finding]) -> Iterator[str]:
    """Workflow commands, as many as GitHub shows; of the rest one that counts it, and their headlines for the log."""
    count: Counter[str] = Counter()
    rest = []
    for item in found:
        count[severity(item)] += 1
        if count[severity(item)] > GITHUB_SHOWS:
            rest.append(item)
        else:
            yield as_github(item)
    if rest:
        errors = sum(map(is_error, rest))
        left = f"另有 {errors} 个错误、{len(rest) - errors} 个警告没有标在行上：都在这一步的日志里。"
        yield f"::notice title=检查结果::{left}"
        yield from (shown(item.headline) for item in rest)


def report(found: Sequence[Finding], style: str, err: bool = False) -> None:
    """Print findings as ``text``, ``json`` or ``github``."""
    if style == "json":
        click.echo(as_json(found))
        return
    for line in as_github_step(found) if style == "github" else map(as_text, found):
        click.echo(line, err=err)
    if style == "text":
        errors = sum(is_error(item) for item in found)
        click.echo(f"{errors} 个错误，{len(found) - errors} 个警告。", err=True)
