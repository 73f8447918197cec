"""``python -m builder pull-request BASE``: what stands below a pull request, for editors who do not program."""

from __future__ import annotations

from pathlib import Path

import click

from builder.changes import revision, since
from builder.changes.advice import advice
from builder.changes.as_markdown import as_markdown
from builder.changes.change import Changes
from builder.changes.compare import compare
from builder.changes.since import Read
from builder.changes.unreadable import AFTER, BEFORE, unreadable
from builder.findings.finding import DataError, is_error
from builder.project.root_option import root_option

FAILED = "**检查没有通过：有 {} 处改好才能合并，见“现在要做什么”。**"
NOT_OURS = "**检查没有通过：主分支上原有的错误还在，不是这次改动造成的，请维护者处理。**"
TO_DO = "**检查通过，没有新的错误；还有要看的，见“现在要做什么”。**"
PASSED = "**检查通过，没有新的错误。**"
NEXT = "再改的话，提交到同一个分支：检查会重新进行，这里的说明跟着更新。"


@click.command("pull-request")
@click.argument("base")
@root_option
@click.option(
    "--output", type=click.Path(path_type=Path), help="A file to write to; by default it is printed."
)
def pull_request(base: str, root: Path, output: Path | None) -> None:
    """Write what stands below a pull request, as Markdown: whether the check passes, what to do now, what changed.

    BASE is what it is to be merged into: a revision that git knows, or a folder with a project. Whatever is found
    wrong is no failure here: that is what check is for.
    """
    try:
        with revision.folder(base, root) as folder:
            told = comment(*since.read_both(folder, root))
    except revision.UnknownStateError as error:
        raise click.UsageError(str(error)) from error
    if not output:
        click.echo(told, nl=False)
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(told, encoding="utf-8", newline="\n")


def comment(before: Read, after: Read) -> str:
    """The Markdown for a change from one state to another."""
    to_do = False
    if isinstance(after, DataError):
        told = unreadable(AFTER, after.findings, "markdown")
    elif isinstance(before, DataError):
        told = unreadable(BEFORE, before.findings, "markdown")
    else:
        changes = compare(before, after)
        told, to_do = as_markdown(changes), advice(changes) != advice(Changes())
    return "\n\n".join((_verdict(before, after, to_do), told.strip("\n"), "---", NEXT)) + "\n"


def _verdict(before: Read, after: Read, to_do: bool) -> str:
    """What the check says, in one sentence; ``to_do`` is whether an editor is asked to look at anything."""
    errors = sum(map(is_error, since.new(before, after)))
    if errors:
        return FAILED.format(errors)
    if any(map(is_error, since.found(after))):
        return NOT_OURS
    return TO_DO if to_do else PASSED
