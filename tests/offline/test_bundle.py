"""Packing a site: the same bytes whatever the machine and the day, names that Windows can unzip, all or nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import Result

from builder import __version__
from builder.offline.names import LONGEST, unfit
from tests.support import run, snapshot

AS_BUILT = """\
<h2 id="download">下载</h2>
<!-- bundle: begin -->
<p>这一份就是离线包</p>
<!-- bundle: end -->
<p>其余</p>
"""
FILES = {
    "index.html": "<h1>首页</h1>\n",
    "offline.html": AS_BUILT,
    "404.html": "<h1>没有</h1>\n",
    "texts/lake/c1.html": "<p>第一段</p>\r\n",
    "data/documents.json": "{}\n",
}
EPOCH = "1735689601"
NAME = f"lake-texts-{__version__}.zip"


def make_site(root: Path, files: dict[str, str] = FILES, prefix: str = "lake-texts") -> Path:
    root.mkdir(exist_ok=True)
    (root / "mkdocs.yml").write_text(f"extra: {{bundle: {prefix}}}\n", encoding="utf-8")
    for name, text in files.items():
        path = root / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return root / "site"


@pytest.fixture(autouse=True)
def epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "project")


def offline(site: Path) -> Result:
    return run("offline", "--root", str(site.parent))


def packed(site: Path) -> Path:
    result = offline(site)
    assert result.exit_code == 0, result.output
    return site / "download" / NAME


# The archive


def test_the_zip_has_every_file_of_the_site_at_its_root_sorted(site: Path) -> None:
    with ZipFile(packed(site)) as bundle:
        assert bundle.namelist() == sorted(FILES)
        assert {name: bundle.read(name).decode() for name in FILES} == FILES


def test_entries_say_nothing_of_the_machine(site: Path) -> None:
    with ZipFile(packed(site)) as bundle:
        for entry in bundle.infolist():
            assert entry.date_time == (2025, 1, 1, 0, 0, 0)  # the format counts every other second
            assert (entry.create_system, entry.external_attr >> 16, entry.extra) == (3, 0o100644, b"")


def test_two_folders_with_other_dates_permissions_and_order_give_the_same_bytes(tmp_path: Path) -> None:
    one = make_site(tmp_path / "one")
    two = make_site(tmp_path / "two", dict(reversed(FILES.items())))
    for at, path in enumerate(sorted(path for path in two.rglob("*") if path.is_file())):
        os.utime(path, (1_000_000_000 + at, 1_900_000_000 + at))
        path.chmod(0o600)
    assert packed(one).read_bytes() == packed(two).read_bytes()
    assert snapshot(one) == snapshot(two)


def test_a_second_run_gives_the_same_bytes(site: Path) -> None:
    packed(site)
    before = snapshot(site)
    packed(site)
    assert snapshot(site) == before


@pytest.mark.parametrize(("seconds", "year"), [("0", 1980), ("99999999999", 2107)])
def test_a_date_that_zip_cannot_hold_becomes_the_nearest(
    site: Path, seconds: str, year: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with ZipFile(packed(site)) as bundle:
        assert {entry.date_time[0] for entry in bundle.infolist()} == {year}


def test_what_a_file_manager_left_behind_is_not_packed(site: Path) -> None:
    (site / ".DS_Store").write_bytes(b"\0")
    with ZipFile(packed(site)) as bundle:
        assert bundle.namelist() == sorted(FILES)


# The page, the checksum


def test_the_page_of_the_site_offers_the_zip_and_that_of_the_zip_does_not(site: Path) -> None:
    zipped = packed(site)
    page = (site / "offline.html").read_text("utf-8")
    assert f'href="download/{NAME}"' in page
    assert f"{zipped.stat().st_size} 字节" in page
    assert hashlib.sha256(zipped.read_bytes()).hexdigest() in page
    assert page.startswith('<h2 id="download">下载</h2>\n')
    assert page.endswith("<p>其余</p>\n")


def test_the_checksum_file_is_what_sha256sum_prints(site: Path) -> None:
    zipped = packed(site)
    digest = hashlib.sha256(zipped.read_bytes()).hexdigest()
    assert zipped.with_name(f"{NAME}.sha256").read_bytes() == f"{digest}  {NAME}\n".encode()


def test_what_is_written_can_be_read_by_a_server(site: Path) -> None:
    zipped = packed(site)
    plain = (site / "index.html").stat().st_mode
    assert {path.stat().st_mode for path in (zipped, site / "offline.html")} == {plain}


def test_the_bundle_of_another_version_goes(site: Path) -> None:
    (site / "download").mkdir()
    (site / "download/lake-texts-0.0.1.zip").write_bytes(b"old")
    (site / "download/lake-texts-0.0.1.zip.sha256").write_bytes(b"old")
    packed(site)
    assert sorted(path.name for path in (site / "download").iterdir()) == [NAME, f"{NAME}.sha256"]


def test_another_folder_can_be_packed(site: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    shutil.move(site, moved)
    assert run("offline", "--root", str(site.parent), "--site", str(moved)).exit_code == 0
    assert (moved / "download" / NAME).is_file()


# What is refused


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("data/con.json", "设备名"),
        ("NUL", "设备名"),
        ("com1.tar.gz", "设备名"),
        ("aux .txt", "设备名"),
        ("lpt9/index.html", "设备名"),
        ('a"b.html', '不允许的字符 "'),
        ("a?b*c.html", "不允许的字符 * ?"),
        ("a\\b.html", "不允许的字符"),
        ("a:b.html", "不允许的字符"),
        ("a\tb.html", "控制字符"),
        ("folder./index.html", "以点或空格结尾"),
        ("name ", "以点或空格结尾"),
        ("规划.html", "ASCII 以外"),
        ("a" * (LONGEST + 1), f"路径有 {LONGEST + 1} 个字符"),
    ],
)
def test_a_name_that_windows_would_not_keep_is_named_with_the_reason(path: str, reason: str) -> None:
    [found] = unfit(["index.html", path])
    assert found.path == path
    assert reason in found.reason


@pytest.mark.parametrize(
    "path",
    ["console.html", "com.html", "com10.html", "a b.html", ".nojekyll", "a.b/c-d_e~1.html", "a" * LONGEST],
)
def test_other_names_are_fine(path: str) -> None:
    assert unfit([path]) == []


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("data/Topics.json", "data/topics.json", "data/Topics.json"),
        ("Texts/a.html", "texts/b.html", "Texts"),
        ("LAKE", "lake/index.html", "LAKE"),
    ],
)
def test_names_that_differ_only_in_case_are_named_together(one: str, other: str, first: str) -> None:
    [found] = unfit([other, "x.html", one])
    assert (found.path, found.reason) == (other, f"与“{first}”只有大小写不同")


def test_without_a_site_the_command_that_makes_it_is_named(tmp_path: Path) -> None:
    result = offline(make_site(tmp_path / "project", {}))
    assert result.exit_code == 1
    assert "E151" in result.stdout
    assert "./dev site" in result.stdout


def test_all_findings_are_reported_at_once_and_nothing_is_written(site: Path) -> None:
    (site / "data/aux.json").write_bytes(b"")
    (site / "规划\n.html").write_bytes(b"")
    (site / "offline.html").write_text("<p>没有标记</p>\n", encoding="utf-8")
    (site.parent / "mkdocs.yml").write_text("extra: {bundle: ../湖城}\n", encoding="utf-8")
    before = snapshot(site)
    result = offline(site)
    assert result.exit_code == 1
    lines = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert [line.split(" ")[1] for line in lines] == ["E152", "E153", "E152", "E152", "E152"]
    assert "5 个错误" in result.stderr
    assert snapshot(site) == before
    assert not (site / "download").exists()


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be made there")
def test_a_name_of_undecodable_bytes_can_be_reported(site: Path) -> None:
    Path(os.fsdecode(os.fsencode(site) + b"/\xb9\xe3.html")).write_bytes(b"")
    result = offline(site)
    assert result.exit_code == 1
    assert r"\udcb9\udce3.html" in result.stdout


@pytest.mark.parametrize(
    "page",
    [
        None,
        "<!-- bundle: begin -->",
        "<!-- bundle: end --><!-- bundle: begin -->",
        AS_BUILT + AS_BUILT,
        "<!-- bundle: begin --><!-- x --><!-- bundle: end -->",
    ],
)
def test_a_page_without_its_marks_is_refused(site: Path, page: str | None) -> None:
    (site / "offline.html").unlink()
    if page is not None:
        (site / "offline.html").write_text(page, encoding="utf-8")
    assert "E153" in offline(site).stdout
    assert not (site / "download").exists()


def test_when_writing_fails_the_page_offers_nothing_and_no_piece_stays(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed(site)
    monkeypatch.setattr("builder.offline.archive.ZipFile.writestr", _full_disk)
    assert isinstance(offline(site).exception, OSError)
    assert (site / "offline.html").read_text("utf-8") == AS_BUILT
    assert list((site / "download").iterdir()) == []


def _full_disk(*_: object) -> None:
    raise OSError(28, "No space left on device")
