"""``python -m builder addresses``: brings the lock files up to date, or says why it will not."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from builder.addresses import change
from builder.addresses.registry import Registry
from builder.findings.causes import causes_first
from builder.findings.finding import Finding
from builder.findings.printing import report

_PROPOSED = "\n可以加上这些别名（逐条核对）：\n"
_SETTLED = "E146"  # writing the lock gives what came later a number of its own


def record(root: Path, registry: Registry, *, only_check: bool) -> None:
    """Write the lock files that are out of date below ``root``; with ``only_check`` say what there is to record.

    While an address would vanish or show other words nothing is written: what is wrong is printed, with the aliases
    that would keep the addresses, and the process exits with 1. What is only new is never wrong.
    """
    wrong = [item for item in registry.findings() if only_check or item.code != _SETTLED]
    if wrong:
        changes = registry.changes()
        below = {one.path for one in changes}  # their lines are printed together
        report([_short(item) if item.path in below else item for item in causes_first(wrong)], "text")
        if changes:
            click.echo(f"{_PROPOSED}\n{change.block(changes)}")
        sys.exit(1)
    if only_check:
        click.echo("\n".join(registry.unrecorded() or ["登记表没有变化。"]), err=True)
    else:
        _write(root, registry.locks())


def _short(found: Finding) -> Finding:
    return replace(found, hint=found.hint.partition("\n")[0])


def _write(root: Path, files: dict[str, str]) -> None:
    changed = 0
    for name, text in files.items():
        path = root / name
        data = text.encode("utf-8")
        if path.exists() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        changed += 1
        click.echo(name)
    click.echo(f"更新了 {changed} 个登记表。" if changed else "登记表没有变化。", err=True)
