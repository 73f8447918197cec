"""The command line: ``python -m builder``. Commands with many options stand in the rooms whose work they do."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from builder import __version__, pipeline
from builder.addresses import command as addresses_command
from builder.findings.causes import causes_first
from builder.findings.finding import DataError, Finding, in_order, is_error
from builder.findings.printing import report
from builder.intake.convert import read_any
from builder.layers.list import LAYERS
from builder.layers.terms.unlisted import unlisted
from builder.offline.command import offline
from builder.places.outline import outline_lines
from builder.project.project import Source, read_beside, read_lock_beside
from builder.project.root_option import root_option
from builder.publish.documents import document_object
from builder.running.timings import Timings
from builder.serving.command import nginx

EXIT_FINDINGS = 1
_PATIENCE = 1.0


class _Progress:
    """Says what is being done, once the work has taken longer than a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self, message: str) -> None:
        if time.monotonic() - self._started > _PATIENCE:
            click.echo(message, err=True)


def _stop(found: Iterable[Finding]) -> NoReturn:
    report(in_order(found), "text")
    sys.exit(EXIT_FINDINGS)


class _Commands(click.Group):
    """All commands. Some are loaded when they are asked for: no other needs what they need."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), "diff", "new", "pull-request"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name == "new":
            from builder.intake.command import new

            return new
        if cmd_name == "diff":
            from builder.changes.command import diff

            return diff
        if cmd_name == "pull-request":
            from builder.changes.pull_request import pull_request

            return pull_request
        return super().get_command(ctx, cmd_name)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn raw Chinese plan texts into Markdown pages and published data.

    Exit codes: 0 done, 1 something was found wrong in texts or data, 2 wrong use of the command.
    """


@main.command()
@root_option
@click.option("--timings", is_flag=True, help="Print the CPU seconds of every stage.")
def build(root: Path, timings: bool) -> None:
    """Write the generated pages and data below docs/. Nothing is written when an error is found."""
    seconds = Timings()
    try:
        corpus = pipeline.build(root, seconds, _Progress()).corpus
    except DataError as error:
        _stop(error.findings)
    if timings:
        for stage, spent in seconds.seconds.items():
            click.echo(f"{stage:>9} {spent:7.3f} s")
        click.echo(f"{'total':>9} {sum(seconds.seconds.values()):7.3f} s")
    passages = sum(len(document.passages) for document in corpus.documents)
    click.echo(f"{len(corpus.documents)} 份文件，{passages} 段。", err=True)


@main.command()
@root_option
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How findings are written.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--base", help="Report only what is new since this revision or folder.")
def check(root: Path, style: str, strict: bool, base: str | None) -> None:
    """Report everything found in texts and editorial data, sorted, without writing anything.

    While there are errors the texts that have any come first, and of each what may be the cause: many an error
    follows from a warning.
    """
    found = causes_first(_found(root) if base is None else _new(root, base))
    report(found, style)
    if any(is_error(item) for item in found) or (strict and found):
        sys.exit(EXIT_FINDINGS)


def _found(root: Path) -> Iterable[Finding]:
    try:
        return pipeline.load(root, Timings(), _Progress()).findings
    except DataError as error:
        return error.findings


def _new(root: Path, base: str) -> Iterable[Finding]:
    from builder.changes import revision, since  # no other command needs to know of two states

    try:
        return since.new_since(base, root)
    except revision.UnknownStateError as error:
        raise click.UsageError(str(error)) from error


@main.command()
@root_option
def names(root: Path) -> None:
    """List the names that stand in the texts twice or more and are in no glossary and no gazetteer.

    Looks at words in quotation marks, foreign abbreviations and numbers of hot lines. Writes nothing.
    """
    try:
        found = unlisted(pipeline.load(root, Timings(), _Progress()).corpus)
    except DataError as error:
        _stop(error.findings)
    for one in found:
        click.echo(one.headline)
    click.echo(f"{len(found)} 个名称不在术语表和地名表里。", err=True)


@main.command()
@root_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="The port; 8000 by default.")
def preview(root: Path, port: int) -> None:
    """Show the site in a browser, and build it again after every change. Findings are shown in the page."""
    from builder.preview.command import preview as serve  # needs MkDocs, as no other command does

    loaded: pipeline.Loaded | None = None

    def generate() -> tuple[Finding, ...]:
        nonlocal loaded
        loaded = pipeline.build(root, Timings(), known=loaded)
        return loaded.findings

    serve(root, port, generate)


@main.command()
@root_option
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit with 1 when an address would be lost."
)
def addresses(root: Path, only_check: bool) -> None:
    """Record all published addresses in editorial/addresses/.

    Run where the site is published, before it is built (.ci/record): gives what is new its numbers and records
    corrected words. Writes nothing while an address would vanish or show other words: prints which, and the aliases
    that would keep them.
    """
    try:
        loaded = pipeline.load(root, Timings(), _Progress())
    except DataError as error:
        _stop(error.findings)
    addresses_command.record(root, loaded.registry, only_check=only_check)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one document object, as published.")
def outline(file: Path, as_json: bool) -> None:
    """Print the outline of a text: plain, Markdown or a saved web page. A .yml beside a .txt is taken into account."""
    try:
        text, converting = read_any(file, str(file))
        source = Source(text.id, text, read_beside(file, str(file)), read_lock_beside(file))
    except DataError as error:
        _stop(error.findings)
    corpus = pipeline.alone(source)
    [document] = corpus.documents
    if as_json:
        click.echo(json.dumps(document_object(document, corpus, LAYERS), ensure_ascii=False))
        return
    for line in outline_lines(document):
        click.echo(line)
    report(in_order([*converting, *document.findings]), "text", err=True)


main.add_command(offline)
main.add_command(nginx)
