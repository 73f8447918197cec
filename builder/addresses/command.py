"""``python -m builder addresses``: brings the lock files up to date, or says why it will not."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.addresses import check
from builder.addresses.registry import Registry
from builder.findings.finding import in_order, is_error
from builder.findings.printing import report

_PROPOSED = "\n可以加上这些别名（逐条核对；已有 aliases 的，只加下面各行）：\n"


def record(root: Path, registry: Registry, *, only_check: bool) -> None:
    """Write the lock files that are out of date below ``root``; with ``only_check`` say so instead.

    While an address would vanish or show other words nothing is written: what is wrong is printed, with the aliases
    that would keep the addresses, and the process exits with 1.
    """
    found = registry.findings(everything=only_check)
    wrong = [item for item in found if only_check or is_error(item)]
    if wrong:
        report(in_order(wrong), "text")
        if proposed := check.block(registry.proposals()):
            click.echo(f"{_PROPOSED}\n{proposed}")
        sys.exit(1)
    if not only_check:
        _write(root, registry.locks())


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
