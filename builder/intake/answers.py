"""Values for the ``.yml``: from the options, from a person at the terminal, or from what is proposed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from builder.findings.finding import DataError, Finding
from builder.intake import about_file
from builder.intake.proposal import NOT_TAKEN, UNKNOWN, Proposed, Value
from builder.intake.shelf import Shelf, taken

KEYS = (
    *("id", "title", "short_title", "kind", "issuer", "date", "date_basis", "city", "order", "origin"),
    *("authoritative_source", "rights", "proofreading"),
)
_MAY_BE_NULL = ("date", "city")
_ID = "文件编号，就是文件名，也是网址的一部分，定下后不改；小写字母、数字和连字符"
Given = Mapping[str, Value]


def option(key: str) -> str:
    """The option that gives a key: ``--short-title``."""
    return "--" + key.replace("_", "-")


def value_of(key: str, text: str) -> Value:
    """What was typed, as it stands in the file. Raises :class:`click.BadParameter` when it does not fit the schema."""
    value: Value = text.strip()
    if key in _MAY_BE_NULL and value in (UNKNOWN, "null"):
        return None
    if key == "order" and str(value).isdecimal():
        value = int(str(value))
    if problem := about_file.problem(key, value):
        allowed = "、".join(about_file.choices(key)) or about_file.described(key)
        raise click.BadParameter(f"{problem.removesuffix('。')}。{allowed}")
    return value


def without_asking(given: Given, proposed: Mapping[str, Proposed], shown_as: str) -> dict[str, Value]:
    """Options first, then proposals. Raises :class:`DataError` (E133) naming every option that is missing."""
    known = _with_basis(given, proposed)
    values = {key: known[key] for key in KEYS if key in known}
    missing = [option(key) for key in KEYS if key not in known]
    if missing:
        message = f"有 {len(missing)} 项程序不能替你决定：{'、'.join(missing)}。"
        hint = "加上这些选项；或者在终端里运行，不加 --yes，逐项回答。"
        raise DataError([Finding(shown_as, 1, 0, "E133", message, "", hint)])
    return values


def by_asking(given: Given, proposed: Mapping[str, Proposed], shelf: Shelf) -> dict[str, Value]:
    """Options as they are; everything else is asked, with the proposal as what Enter takes."""
    values: dict[str, Value] = {}
    for key in KEYS:
        default = _with_basis({**given, **values}, proposed).get(key)
        if key in given:
            values[key] = given[key]
            continue
        shown = UNKNOWN if default is None and (key in _MAY_BE_NULL) else default
        values[key] = click.prompt(_question(key, shelf), default=shown, value_proc=_checker(key, shelf))
    return values


def _question(key: str, shelf: Shelf) -> str:
    what = _ID if key == "id" else about_file.described(key)
    names = about_file.choices(key) or (tuple(shelf.cities) if key == "city" else ())
    return f"{key}：{what}{'。可用：' if names else ''}{'、'.join(names)}\n "


def _checker(key: str, shelf: Shelf) -> Callable[[str], Any]:
    def checked(text: str) -> Value:
        value = value_of(key, str(text))
        if key == "id" and (name := taken(shelf, str(value))):
            raise click.BadParameter(f"已有 {name}。")
        if key == "city" and value not in (None, *shelf.cities):
            raise click.BadParameter("没有这个城市；还没有的城市写 unknown。")
        return value

    return checked


def _with_basis(given: Given, proposed: Mapping[str, Proposed]) -> dict[str, Value]:
    """Options and proposals together. The proposed basis is that of the proposed date, not of another one."""
    known: dict[str, Value] = {**{key: item.value for key, item in proposed.items()}, **given}
    if "date_basis" not in given and "date" in given and given["date"] != proposed["date"].value:
        if given["date"] is None:
            known["date_basis"] = NOT_TAKEN
        else:
            del known["date_basis"]
    return known
