"""A comparison as readers are told it: sections of items in Chinese, for whatever format they are written in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.changes import figures
from builder.changes.change import (
    ADDED,
    CHANGED,
    MOVED,
    REMOVED,
    Address,
    Changes,
    Document,
    Figure,
    Index,
    Pieces,
    Place,
)
from builder.changes.characters import excerpt
from builder.findings.finding import Finding, is_error

_KINDS = {CHANGED: "改动", ADDED: "新增", REMOVED: "删去", MOVED: "移动"}
_LAYERS = {"districts": "区", "topics": "主题", "terms": "术语"}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing told: what, where, the words with what differs in them, and more lines below."""

    what: str
    place: Place | None = None
    pieces: Pieces = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a title."""

    title: str
    items: tuple[Item, ...]


def sections(changes: Changes) -> list[Section]:
    """All that have items, in the order in which they matter; figures come before all of them (:func:`alarms`)."""
    told = (
        Section("文件", tuple(map(_document, changes.documents))),
        Section("标题", tuple(Item(_KINDS[one.kind], one.place, one.pieces) for one in changes.headings)),
        Section("段落", tuple(_passages(changes))),
        Section("缺漏", tuple(_gaps(changes))),
        Section("网址", tuple(map(_address, changes.addresses))),
        Section("检查结果", (*_findings("新增", changes.found), *_findings("消除", changes.settled))),
        Section("汇集页的条目", tuple(map(_index, changes.indexes))),
        Section("涉及的页面", tuple(map(Item, changes.pages))),
    )
    return [section for section in told if section.items]


def alarms(changes: Changes) -> list[Item]:
    """The figures that differ, the most alarming first."""
    return [Item(_figure(one), one.place, one.context) for one in changes.figures]


def _figure(one: Figure) -> str:
    return {
        figures.FEWER: f"数字少了{-one.digits}位：{one.before} → {one.after}",
        figures.GONE: f"数字没有了：{one.before}",
        figures.OTHER: f"数字改了：{one.before} → {one.after}",
        figures.MORE: f"数字多了{one.digits}位：{one.before} → {one.after}",
        figures.NEW: f"数字补上了：{one.after}",
    }[one.kind]


def _document(one: Document) -> Item:
    if one.kind == CHANGED:
        return Item(
            "资料改了", one.place, (), tuple(f"{key}：{was.before} → {was.after}" for key, was in one.said)
        )
    return Item(f"{_KINDS[one.kind]}文件，{one.passages} 段", one.place)


def _passages(changes: Changes) -> Iterator[Item]:
    for one in changes.passages:
        was = (f"原在{one.was.label}",) if one.was else ()
        yield Item(_KINDS[one.kind], one.place, excerpt(one.pieces), was)


def _gaps(changes: Changes) -> Iterator[Item]:
    for one in changes.gaps:
        words = (f"{'原作' if one.closed else ''}“{one.words}”",) if one.words else ()
        yield Item(f"{'已补上，原来' if one.closed else '新出现'}：{one.note}", one.place, (), words)


def _address(one: Address) -> Item:
    also = f"，连同其下 {len(one.below)} 个网址" if one.below else ""
    words = f"（“{one.words}”）" if one.words else ""
    if one.to:
        return Item(f"{one.url}{words}{also}：以后转到 {one.to}")
    fate = "将换成别的文字" if one.taken else "将消失"
    keep = (f"要让这个旧链接还能打开：{one.file} 的 {one.key} 下面写 {one.alias}",) if one.alias else ()
    return Item(f"{one.url}{words}{also}{fate}", None, (), keep)


def _findings(what: str, found: Iterable[Finding]) -> Iterator[Item]:
    for one in found:
        degree = "错误" if is_error(one) else "警告"
        place = Place("", "", one.path, one.line)
        below = (*((f"“{one.quote}”",) if one.quote else ()), *((one.hint,) if one.hint else ()))
        yield Item(f"{what}{degree} {one.code}：{one.message}", place, (), below)


def _index(one: Index) -> Item:
    counts = [f"增 {len(one.gained)}"] if one.gained else []
    counts += [f"减 {len(one.lost)}"] if one.lost else []
    page = f"{_KINDS[one.kind]}的页，" if one.kind else ""
    name = f"{_LAYERS.get(one.layer, '')}“{one.name}”（{one.url}）：{page}{'，'.join(counts) or '没有条目'}"
    rows = (*(f"+ {place.label}" for place in one.gained), *(f"- {place.label}" for place in one.lost))
    return Item(name, None, (), rows)
