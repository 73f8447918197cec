"""What the commands print: findings, and the outline of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from builder.findings import finding
from builder.model.document import Diagnostic, Document


def report(found: Sequence[Diagnostic], style: str, err: bool = False) -> None:
    """Print findings as ``text``, ``json`` or ``github``."""
    if style == "json":
        click.echo(finding.as_json(found))
        return
    write = finding.as_github if style == "github" else finding.as_text
    for item in found:
        click.echo(write(item), err=err)
    if style == "text":
        errors = sum(finding.is_error(item) for item in found)
        click.echo(f"{errors} 个错误，{len(found) - errors} 个警告。", err=True)


def outline_lines(document: Document) -> Iterator[str]:
    """The document's title, then each division with its line number, indented by its level."""
    yield document.title or "（没有找到标题）"
    for division in document.divisions:
        line = document.source.line_column(division.where[0][0])[0] if division.where else 1
        missing = "（缺）" if division.status == "missing" else ""
        name = "篇首" if division.kind == "front" else division.heading
        yield f"{line:>6}  {'  ' * (division.level - 1)}{name}{missing}"
