"""nginx's configuration for a built site, and what the command says where something is missing."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import main
from builder.serving import nginx


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["nginx", *arguments])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "建好的 网站"
    folder.mkdir()
    (folder / "index.html").write_text("<p>字</p><script>alert(1)</script>", "utf-8")
    return folder


def test_the_configuration_names_the_site_and_its_policy(site: Path) -> None:
    found = run("--site", str(site), "--listen", "8081", "--name", "plans.example")
    assert found.exit_code == 0
    assert f'root "{site.resolve()}";' in found.stdout
    assert "listen 8081;\n    server_name plans.example;\n" in found.stdout
    assert "script-src 'self' 'sha256-" in found.stdout
    assert "@" not in found.stdout


def test_only_the_outermost_block_has_headers() -> None:
    """A header of a location would take the place of all others."""
    block = nginx.server_block(Path(), "default-src 'none'")
    assert "add_header" not in block[block.index("\n    location") :]


@pytest.mark.parametrize("words", ["80; }", "80\n", "a b:80", "x", "0", "99999"])
def test_what_would_be_read_as_something_else_is_refused(site: Path, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        nginx.server_block(site, "default-src 'none'", listen=words)


@pytest.mark.parametrize("path", ['/a"b', "/a$b", "/a\\b", "/a\nb"])
def test_a_path_that_cannot_stand_in_quotation_marks_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=re.escape(path)):
        nginx.server_block(Path(path), "default-src 'none'")


def test_a_bad_option_is_said_in_one_line(site: Path) -> None:
    found = run("--site", str(site), "--listen", "80; }")
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr == "不能写进 nginx 的配置：80; }\n"


def test_without_nginx_one_line_says_how_to_get_it(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nginx, "find", lambda: None)
    found = run("--site", str(site), "--run")
    assert found.exit_code == 1
    assert found.stderr.startswith("没有找到 nginx。Debian、Ubuntu：apt-get install nginx-light")
    assert found.stderr.count("\n") == 1


def test_a_port_that_is_taken_is_said_in_one_line(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nginx, "find", lambda: "nginx")
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        found = run("--site", str(site), "--run", "--listen", str(port))
    assert found.exit_code == 1
    assert found.stderr == f"127.0.0.1:{port} 已经被占用。换一个端口，如 --listen 8081\n"
    assert not nginx.is_taken(f"127.0.0.1:{port}")


def test_without_a_site_one_line_says_what_to_run_first(tmp_path: Path) -> None:
    found = run("--site", str(tmp_path))
    assert (found.exit_code, found.stderr) == (1, f"{tmp_path} 里没有建好的网站。先运行 ./dev site\n")


def test_pages_that_a_browser_would_not_run_whole_are_named(site: Path) -> None:
    (site / "a.html").write_text("<p onclick=x>", "utf-8")
    found = run("--site", str(site))
    assert found.exit_code == 1
    assert found.stderr == "浏览器会拒绝页面里的这一处：a.html: <p onclick=…>\n"
