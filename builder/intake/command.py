"""``python -m builder new FILE``: a text of any format becomes a ``.txt`` and a ``.yml`` in ``source_texts/``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from builder.clean import clean
from builder.editorial import reading
from builder.editorial.about import Metadata, metadata
from builder.findings.finding import DataError, in_order
from builder.findings.printing import report
from builder.intake import about_file, answers, proposal, shelf
from builder.intake.convert import Converted, as_source_text, convert, findings
from builder.intake.found import Found
from builder.intake.proposal import Value
from builder.intake.shelf import FOLDER
from builder.intake.shelve import refuse_taken, shelve
from builder.model.document import Document
from builder.parse.document import parse
from builder.places.outline import outline_lines
from builder.project.root_option import root_option
from builder.text.source import SourceText

_Command = TypeVar("_Command", bound=Callable[..., Any])
_FORMATS = {"txt": "纯文本", "markdown": "Markdown", "html": "网页"}
_QUOTED = 30
_MOST_QUOTES = 3


def _checked(key: str) -> Callable[[click.Context, click.Parameter, str | None], tuple[Value, ...]]:
    """An option's value in a tuple, which is empty when the option was not given (``None`` is a value)."""
    return lambda _context, _parameter, text: () if text is None else (answers.value_of(key, text),)


def _options(command: _Command) -> _Command:
    """An option for each key, checked against the schema."""
    for key in reversed(answers.KEYS):
        add = click.option(answers.option(key), key, callback=_checked(key), help=about_file.described(key))
        command = add(command)
    return command


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_options
@root_option
@click.option(
    "--yes", is_flag=True, help="Ask nothing: take what is proposed where no option says otherwise."
)
@click.option("--dry-run", is_flag=True, help="Print the .yml instead of writing the files.")
def new(file: Path, root: Path, yes: bool, dry_run: bool, **options: tuple[Value, ...]) -> None:
    """Take in a text: plain, Markdown or a saved web page. Writes a .txt and a .yml into source_texts/.

    What is not known is asked on a terminal; elsewhere options say it. Nothing is ever overwritten.
    """
    given = {key: value for key, values in options.items() for value in values}
    try:
        _take_in(file, root, given, ask=not yes and is_terminal(), dry_run=dry_run)
    except DataError as error:
        report(in_order(error.findings), "text")
        sys.exit(1)


def is_terminal() -> bool:
    """Whether there is someone to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _take_in(file: Path, root: Path, given: Mapping[str, Value], ask: bool, dry_run: bool) -> None:
    converted = convert(reading.data(file, str(file)), file.name, str(file))
    text = SourceText(file.stem, str(file), file.name, as_source_text(converted), converted.origin.sha256)
    there = shelf.look(root)
    if "id" in given:
        refuse_taken(there, str(given["id"]))
    document = parse(clean(text), Metadata())
    _show(document, converted)
    proposed = proposal.propose(document, converted.found, there)
    if given.get("city") not in (None, *there.cities):
        raise click.BadParameter(f"可用的城市：{'、'.join(there.cities)}", param_hint="--city")
    if ask:
        values = answers.by_asking(given, proposed, there)
    else:
        values = answers.without_asking(given, proposed, str(file))
    refuse_taken(there, str(values["id"]))
    unseen = {} if ask else {key: item for key, item in proposed.items() if key not in given}
    about = about_file.compose(values, unseen, converted.origin)
    known = metadata(about_file.checked(about, str(values["id"])))
    found = parse(clean(proposal.as_document(text, values)), known)
    told = [*findings(converted, f"{FOLDER}/{values['id']}.txt"), *found.findings]
    report(in_order(told), "text", err=True)
    if dry_run:
        click.echo(about, nl=False)
    elif not ask or click.confirm(f"写入 {FOLDER}/{values['id']}.txt 和 .yml？", default=True):
        for path in shelve(root, str(values["id"]), text.text, about):
            click.echo(f"已写 {path.as_posix()}")


def _show(document: Document, converted: Converted) -> None:
    """Print what was found: format, title, what was not taken, the outline."""
    origin, found = converted.origin, converted.found
    click.echo(f"{origin.name}：{_FORMATS[origin.format]}，{origin.encoding}，{len(converted.text)} 字。")
    if found.title and found.title != document.title:
        click.echo(f"文件自称：{found.title}")
    if said := [f"{what}：{value}" for what, value in _also_said(found) if value]:
        click.echo(f"文件注明：{'；'.join(said)}")
    if found.left_out:
        quotes = "；".join(f"“{words[:_QUOTED]}”" for words in found.left_out[:_MOST_QUOTES])
        click.echo(
            f"没有取的文字 {len(found.left_out)} 处：{quotes}{' 等' * (len(found.left_out) > _MOST_QUOTES)}"
        )
    for line in outline_lines(document):
        click.echo(line)


def _also_said(found: Found) -> tuple[tuple[str, str], ...]:
    return ("来源", found.publisher), ("日期", found.date), ("地址", found.address)
