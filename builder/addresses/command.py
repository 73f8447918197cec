"""``python -m builder addresses``: brings the lock files up to date, or says why it will not."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from builder import pipeline
from builder.addresses import check, registry
from builder.findings import finding
from builder.findings.finding import DataError, Finding
from builder.findings.printing import report
from builder.project.project import read_project


@click.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder.",
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 when out of date.")
def addresses(root: Path, only_check: bool) -> None:
    """Record all published addresses in editorial/addresses/.

    Adds new addresses and records corrected words. Writes nothing while an address would vanish or show other
    words: prints which, and the aliases that would keep them.
    """
    try:
        project = read_project(root)
        documents = [pipeline.parse_source(source) for source in project.sources]
        corpus = pipeline.annotate(documents, project)
    except DataError as error:
        _stop(error.findings)
    found = registry.findings(corpus, project, everything=only_check)
    wrong = [item for item in found if only_check or finding.is_error(item)]
    if wrong:
        proposed = check.block(registry.proposals(corpus, project))
        _stop(
            wrong,
            f"\n可以加上这些别名（逐条核对；已有 aliases 的，只加下面各行）：\n\n{proposed}"
            if proposed
            else "",
        )
    if not only_check:
        _write(root, registry.Registry(corpus, project.memory).locks())


def _stop(found: Iterable[Finding], more: str = "") -> NoReturn:
    report(finding.in_order(found), "text")
    if more:
        click.echo(more)
    sys.exit(1)


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
