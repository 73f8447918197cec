"""The Content-Security-Policy of a built site: itself, and by hash what stands in its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.serving.policy import of_site

NOTHING_INSIDE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# printf 'alert(1)' | openssl dgst -sha256 -binary | base64
ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def site(folder: Path, **pages: str) -> Path:
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(f"<!doctype html><p>字</p>{page}", "utf-8", newline="")
    return folder


def test_a_site_with_nothing_written_into_its_pages_needs_only_itself(tmp_path: Path) -> None:
    page = "<script src='a.js'></script><script defer src=b.js></script><link rel=stylesheet href=a.css>"
    found = of_site(site(tmp_path, index=page))
    assert (found.header, found.refused) == (NOTHING_INSIDE, ())


def test_a_script_and_a_style_are_let_through_by_their_hashes(tmp_path: Path) -> None:
    found = of_site(
        site(
            tmp_path,
            a="<script>alert(1)</script>",
            b="<SCRIPT type=module>alert(1)</SCRIPT><style>p{}</style>",
        )
    )
    assert f"; script-src 'self' {ALERT}; style-src 'self' 'sha256-" in found.header
    assert found.header.count("sha256-") == 2
    assert "unsafe" not in found.header
    assert found.refused == ()


def test_the_hash_is_that_of_what_a_browser_reads(tmp_path: Path) -> None:
    (tmp_path / "crlf").mkdir()
    (tmp_path / "lf").mkdir()
    windows = of_site(site(tmp_path / "crlf", a="<script>\r\nalert('&amp;')\r\n</script>"))
    assert windows == of_site(site(tmp_path / "lf", a="<script>\nalert('&amp;')\n</script>"))
    assert windows != of_site(site(tmp_path / "lf", a="<script>\nalert('&')\n</script>"))


def test_data_is_no_script_and_words_are_no_tags(tmp_path: Path) -> None:
    page = "<script type='application/json'>{}</script><p>&#60;script&#62;alert(1) onclick=x style=y javascript:z</p>"
    found = of_site(site(tmp_path, a=page))
    assert (found.header, found.refused) == (NOTHING_INSIDE, ())


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p style='color: red'>x</p>", "a.html: <p style=…>"),
        ("<a onclick=x()>x</a>", "a.html: <a onclick=…>"),
        ("<a href='javascript:x()'>x</a>", "a.html: <a href=javascript:x()>"),
        ("<script src='https://cdn.example/x.js'></script>", "a.html: <script src=https://cdn.example/x.js>"),
        ("<img src=//cdn.example/x.png>", "a.html: <img src=//cdn.example/x.png>"),
    ],
)
def test_what_no_hash_lets_through_is_named(tmp_path: Path, page: str, said: str) -> None:
    found = of_site(site(tmp_path, a=page))
    assert found.refused == (said,)
    assert "unsafe" not in found.header
