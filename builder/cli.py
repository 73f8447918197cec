"""The command line: ``python -m builder``."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import click

from builder import __version__, pipeline
from builder.addresses.command import addresses
from builder.addresses.keep import keep
from builder.clean import clean
from builder.findings import finding
from builder.findings.finding import DataError
from builder.findings.printing import report
from builder.intake.command import new
from builder.intake.convert import read_any
from builder.offline.command import offline
from builder.parse.document import parse
from builder.pipeline import Timings
from builder.places.outline import outline_lines
from builder.project.project import read_beside, read_lock_beside
from builder.publish.documents import document_object

EXIT_FINDINGS = 1
_PATIENCE = 1.0


class _Progress:
    """Says what is being done, once the work has taken longer than a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self, message: str) -> None:
        if time.monotonic() - self._started > _PATIENCE:
            click.echo(message, err=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn raw Chinese plan texts into Markdown pages and published data.

    Exit codes: 0 done, 1 something was found wrong in texts or data, 2 wrong use of the command.
    """


main.add_command(addresses)


@main.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder.",
)
@click.option("--timings", is_flag=True, help="Print the CPU seconds of every stage.")
def build(root: Path, timings: bool) -> None:
    """Write the generated pages and data below docs/. Nothing is written when an error is found."""
    seconds = Timings()
    try:
        corpus = pipeline.build(root, seconds, _Progress())
    except DataError as error:
        report(finding.in_order(error.findings), "text")
        sys.exit(EXIT_FINDINGS)
    if timings:
        for stage, spent in seconds.seconds.items():
            click.echo(f"{stage:>9} {spent:7.3f} s")
        click.echo(f"{'total':>9} {sum(seconds.seconds.values()):7.3f} s")
    passages = sum(len(document.passages) for document in corpus.documents)
    click.echo(f"{len(corpus.documents)} 份文件，{passages} 段。", err=True)


@main.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How findings are written.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
def check(root: Path, style: str, strict: bool) -> None:
    """Report everything found in texts and editorial data, sorted, without writing anything."""
    try:
        corpus, project = pipeline.load_corpus(root, Timings(), _Progress())
        found = pipeline.check(corpus, project)
    except DataError as error:
        found = finding.in_order(error.findings)
    report(found, style)
    if any(finding.is_error(item) for item in found) or (strict and found):
        sys.exit(EXIT_FINDINGS)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one document object, as published.")
def outline(file: Path, as_json: bool) -> None:
    """Print the outline of a text: plain, Markdown or a saved web page. A .yml beside a .txt is taken into account."""
    try:
        source = read_any(file, str(file))
        metadata = read_beside(file, str(file))
        lock = read_lock_beside(file)
    except DataError as error:
        report(error.findings, "text")
        sys.exit(EXIT_FINDINGS)
    document = keep(parse(clean(source), metadata), lock)
    if as_json:
        click.echo(json.dumps(document_object(document), ensure_ascii=False))
        return
    for line in outline_lines(document):
        click.echo(line)
    report(finding.in_order(document.findings), "text", err=True)


main.add_command(new)
main.add_command(offline)
