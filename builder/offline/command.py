"""``python -m builder offline``: packs the built site into a zip for computers without a network."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.findings.finding import DataError
from builder.findings.printing import report
from builder.offline.bundle import make_bundle
from builder.offline.page import FOLDER
from builder.project import settings
from builder.project.root_option import root_option


@click.command()
@root_option
@click.option(
    "--site", type=click.Path(path_type=Path), help="The built site; by default site/ of the project."
)
def offline(root: Path, site: Path | None) -> None:
    """Pack the built site into site/download/, and offer the zip on its page offline.html.

    The same site gives the same bytes. Nothing is written when a file name would not survive being unzipped.
    """
    site = site or root / "site"
    try:
        bundle = make_bundle(site, settings.load(root))
    except DataError as error:
        report(error.findings, "text")
        sys.exit(1)
    click.echo(f"{site / FOLDER / bundle.name}：{bundle.size} 字节，SHA-256 {bundle.sha256}", err=True)
