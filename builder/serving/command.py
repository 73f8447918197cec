"""``python -m builder nginx``: nginx's configuration for the built site, or the site served by nginx."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import NoReturn

import click

from builder.project.root_option import root_option
from builder.serving import nginx as server
from builder.serving import policy as policies

_MISSING = "没有找到 nginx。Debian、Ubuntu：apt-get install nginx-light；其他系统见 https://nginx.org"


@click.command()
@root_option
@click.option(
    "--site", type=click.Path(path_type=Path), help="The built site; by default site/ of the project."
)
@click.option("--listen", help="Port, or address:port.  [default: 80; 127.0.0.1:8080 with --run]")
@click.option("--name", default="_", help="The host name of the site; by default any.")
@click.option("--run", is_flag=True, help="Serve the site with nginx until stopped, instead of printing.")
def nginx(root: Path, site: Path | None, listen: str | None, name: str, run: bool) -> None:
    """Print nginx's configuration for the built site: caching, compression, security headers.

    Its Content-Security-Policy is worked out from the pages: make it anew after each build.
    """
    site = site or root / "site"
    if not (site / "index.html").is_file():
        _stop(f"{site} 里没有建好的网站。先运行 ./dev site")
    found = server.find() if run else ""
    if found is None:
        _stop(_MISSING)
    policy = policies.of_site(site)
    if policy.refused:
        _stop(policies.said(policy.refused))
    listen = listen or ("8080" if run else "80")
    if run and listen.isdecimal():
        listen = f"127.0.0.1:{listen}"
    try:
        block = server.server_block(site, policy.header, listen=listen, name=name)
    except ValueError as error:
        _stop(f"不能写进 nginx 的配置：{error}")
    if not run:
        click.echo(block, nl=False)
        return
    if server.is_taken(listen):
        _stop(f"{listen} 已经被占用。换一个端口，如 --listen 8081")
    click.echo(f"http://{listen}/（按 Ctrl+C 停下）", err=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # nginx must not outlive the command
    sys.exit(server.run(found, block))


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)
