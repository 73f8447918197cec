"""Everything that can be run: ``./dev SESSION``, or ``nox -s SESSION`` where there is nox.

Each session says what it does in its first line (``./dev`` alone lists them). Dependencies are locked in
``requirements/*.txt``; ``./dev lock`` renews the locks from ``pyproject.toml``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["lint", "tests"]
nox.options.error_on_external_run = True
nox.options.reuse_existing_virtualenvs = True

ROOT = Path(__file__).parent
# The one without a window first: it starts no pages of its own interface, which cost a second with every new context.
CHROMIUM_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
CHROMIUM_PACKAGES = ("chromium-headless-shell", "chromium")
SBIN = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))
NO_HISTORY = "315532800"
NODE = 18  # the oldest with which the checks of the scripts run
NO_NODE = (
    f"Node {NODE} or newer, with npm, is needed to check the scripts in docs/assets/js and was not found. Install it "
    "(Debian: apt-get install nodejs npm; other systems: https://nodejs.org) and run ./dev lint again. "
    "Building the site and everything else needs no Node"
)


def source_date() -> dict[str, str]:
    """Builds are reproducible: the date that pages name is that of the last commit, where there is one."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return {}
    git = ["git", "log", "-1", "--format=%ct"]
    found = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    return {"SOURCE_DATE_EPOCH": found} if found else {}


def mkdocs_env() -> dict[str, str]:
    """The same for MkDocs, which would otherwise take today for the date of the build (1980 where there is no history)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", NO_HISTORY)
    return {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": epoch, **source_date()}


def install(session: nox.Session, *locks: str) -> None:
    """Install locked dependencies."""
    for lock in locks:
        session.install("-q", "-r", f"requirements/{lock}.txt")


def run_builder(session: nox.Session, command: str) -> None:
    """Run a command of the builder with the options given behind ``--``."""
    install(session, "site")
    session.run("python", "-m", "builder", command, *session.posargs)


def chromium(session: nox.Session) -> str:
    """The path of a Chromium: the system's, else installed by apt when root, else Playwright's own."""
    for name in CHROMIUM_NAMES:
        if path := shutil.which(name):
            return path
    if shutil.which("apt-get") and os.geteuid() == 0:
        session.run("apt-get", "update", "-q", external=True)
        for package in CHROMIUM_PACKAGES:
            apt = ("apt-get", "install", "-q", "-y", package, "fonts-noto-cjk")
            session.run(*apt, external=True, success_codes=[0, 100])
            if path := shutil.which(package):
                return path
    session.run("playwright", "install", "chromium", success_codes=[0, 1])
    script = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    path = (session.run("python", "-c", script, silent=True) or "").strip()
    if not Path(path).is_file():
        session.error(
            "No Chromium: install one (Debian: apt-get install chromium) and run ./dev tests again."
        )
    return path


def ensure_nginx(session: nox.Session) -> None:
    """See that nginx is there where changes are checked; elsewhere what needs it is skipped, and says so."""
    if os.environ.get("CI") != "true" or not shutil.which("apt-get") or shutil.which("nginx", path=SBIN):
        return
    root = () if os.geteuid() == 0 else ("sudo", "-n")
    for command in (("update", "-q"), ("install", "-q", "-y", "nginx-light")):
        # At this run level Debian does not start what it installs.
        apt = (*root, "env", "RUNLEVEL=1", "apt-get", *command)
        session.run(*apt, external=True, success_codes=[0, 1, 100])


def node_modules(session: nox.Session) -> None:
    """What checks the scripts, as locked in package-lock.json; Node itself by apt when root and there is none."""
    if not has_node() and shutil.which("apt-get") and os.geteuid() == 0:
        session.run("apt-get", "update", "-q", external=True)
        apt = ("apt-get", "install", "-q", "-y", "nodejs", "npm")
        session.run(*apt, external=True, success_codes=[0, 100])
    if not has_node():
        session.error(NO_NODE)
    locked, installed = ROOT / "package-lock.json", ROOT / "node_modules" / ".package-lock.json"
    if not installed.is_file() or installed.stat().st_mtime < locked.stat().st_mtime:
        session.run("npm", "ci", "--no-audit", "--no-fund", external=True)


def has_node() -> bool:
    """Whether there is a Node that is new enough, and npm."""
    if not (shutil.which("node") and shutil.which("npm")):
        return False
    found = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    major = found.strip().removeprefix("v").partition(".")[0]
    return major.isdigit() and int(major) >= NODE


def build_site(session: nox.Session) -> None:
    """From the texts to site/."""
    install(session, "site")
    session.run("python", "-m", "builder", "build", *session.posargs, env=source_date())
    session.run("mkdocs", "build", "--strict", "--quiet", env=mkdocs_env())


@nox.session
def site(session: nox.Session) -> None:
    """Build the site into site/."""
    build_site(session)
    session.log(f"Open {ROOT / 'site' / 'index.html'}")


@nox.session
def offline(session: nox.Session) -> None:
    """Build the site and offer it as a zip for computers without a network: what is published."""
    build_site(session)
    session.run("python", "-m", "builder", "offline", env=source_date())


@nox.session
def tests(session: nox.Session) -> None:
    """Run the whole test suite, in a real browser where a reader would use one."""
    install(session, "tests")
    if has_node() or os.environ.get("CI") == "true":  # elsewhere what needs Node is skipped, and says so
        node_modules(session)
    ensure_nginx(session)
    env = {"CHROMIUM": chromium(session)}
    session.run("pytest", "-n", "2", "--dist", "loadgroup", "-m", "not slow", *session.posargs, env=env)


@nox.session
def slow(session: nox.Session) -> None:
    """Run the tests that take long: repeated builds, many copies of the corpus, every click on a result."""
    install(session, "tests")
    session.run("pytest", "-m", "slow", *session.posargs, env={"CHROMIUM": chromium(session)})


@nox.session
def quality(session: nox.Session) -> None:
    """Print how well topics, districts, structure and gaps agree with labels made by hand (./dev quality -- --details)."""
    install(session, "site")
    session.run("python", "-m", "tests.quality.measure")
    session.run("python", "-m", "tests.quality.districts")
    session.run("python", "-m", "tests.quality.structure", *session.posargs)
    session.run("python", "-m", "tests.quality.gaps", *session.posargs)


@nox.session
def benchmark(session: nox.Session) -> None:
    """Print how long parsing takes, per megabyte and for ten."""
    install(session, "site")
    session.run("python", "-m", "tests.slow.benchmark")


@nox.session
def paired(session: nox.Session) -> None:
    """Print the CPU seconds of the builder at another revision and now (./dev paired -- REVISION)."""
    install(session, "tests")
    session.install("-q", "uv")
    session.run("python", "-m", "tests.slow.paired", *session.posargs)


@nox.session
def same(session: nox.Session) -> None:
    """Print which generated files differ between another revision and now (./dev same -- REVISION)."""
    install(session, "tests")
    session.install("-q", "uv")
    session.run("python", "-m", "tests.slow.same", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Print how well the site's search and those of other makers find phrases (./dev bench -- --seed 1)."""
    install(session, "bench")
    env = {**mkdocs_env(), "CHROMIUM": chromium(session)}
    session.run("python", "-m", "builder", "build", env=source_date())
    session.run("python", "-m", "tests.bench", *session.posargs, env=env)


@nox.session
def quotations(session: nox.Session) -> None:
    """Print how well quotations are checked (./dev quotations -- --seed 1)."""
    install(session, "tests")
    env = {**mkdocs_env(), "CHROMIUM": chromium(session)}
    session.run("python", "-m", "builder", "build", env=source_date())
    session.run("python", "-m", "tests.bench.quotations", *session.posargs, env=env)


@nox.session
def serve(session: nox.Session) -> None:
    """Preview the site in a browser: every change is seen there, and what was found (./dev serve -- --port 8001)."""
    install(session, "site")
    session.run("python", "-m", "builder", "preview", *session.posargs, env=mkdocs_env())


@nox.session
def nginx(session: nox.Session) -> None:
    """Print nginx's configuration for the built site (./dev nginx -- --name plans.example > plans.conf)."""
    run_builder(session, "nginx")


@nox.session(name="serve-nginx")
def serve_nginx(session: nox.Session) -> None:
    """Build the site and serve it with nginx, cached, compressed and under its policy (./dev serve-nginx -- --listen 8081)."""
    install(session, "site")
    session.run("python", "-m", "builder", "build", env=source_date())
    session.run("mkdocs", "build", "--strict", "--quiet", env=mkdocs_env())
    session.run("python", "-m", "builder", "nginx", "--run", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Report what is found in texts and editorial data (./dev check -- --strict)."""
    run_builder(session, "check")


@nox.session
def names(session: nox.Session) -> None:
    """List names that stand in the texts twice or more and are in no glossary and no gazetteer."""
    run_builder(session, "names")


@nox.session
def addresses(session: nox.Session) -> None:
    """Record all published addresses, as .ci/record does before publishing (./dev addresses -- --check writes nothing)."""
    run_builder(session, "addresses")


@nox.session
def diff(session: nox.Session) -> None:
    """Say what a change means to readers (./dev diff -- BASE [HEAD], revisions or folders)."""
    run_builder(session, "diff")


@nox.session(name="pull-request")
def pull_request(session: nox.Session) -> None:
    """Write what stands below a pull request: check, what to do, what changes (./dev pull-request -- BASE)."""
    run_builder(session, "pull-request")


@nox.session
def outline(session: nox.Session) -> None:
    """Print the outline of a text (./dev outline -- FILE)."""
    run_builder(session, "outline")


@nox.session
def new(session: nox.Session) -> None:
    """Take in a text: plain, Markdown or a saved web page (./dev new -- FILE)."""
    run_builder(session, "new")


@nox.session
def lint(session: nox.Session) -> None:
    """Check format, rules and types, of Python and of the scripts, and workflows (the last two need Node)."""
    install(session, "lint")
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("mypy")
    node_modules(session)
    session.run("npm", "run", "--silent", "types", external=True)
    session.run("npm", "run", "--silent", "lint", external=True)
    session.run("zizmor", "--offline", "--quiet", "--persona", "pedantic", ".github")
    session.run("npm", "run", "--silent", "workflows", external=True)


@nox.session
def parity(session: nox.Session) -> None:
    """Build the same pages with ProperDocs and Zensical and compare pages and anchors."""
    install(session, "parity")
    session.run("python", "-m", "builder", "build", env=source_date())
    session.run("python", "-m", "tests.parity", env=mkdocs_env())


@nox.session
def lock(session: nox.Session) -> None:
    """Renew requirements/*.txt from pyproject.toml (pass --upgrade for newer versions)."""
    session.install("-q", "uv")
    names = ("tests", "lint", "parity", "bench")
    groups = {"site": [], **{name: [name] for name in names}}
    for name, selected in groups.items():
        session.run(
            *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
            *(
                "--generate-hashes",
                "--no-emit-index-url",
                "--no-annotate",
                "--custom-compile-command",
                "./dev lock",
            ),
            "pyproject.toml",
            *(f"--group={group}" for group in selected),
            *("-o", f"requirements/{name}.txt", *session.posargs),
        )
