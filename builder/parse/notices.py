"""What the parser found: gaps for readers, findings for editors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.editorial.about import Metadata
from builder.findings.finding import Finding
from builder.model.completeness import Completeness
from builder.model.document import Division, Gap
from builder.model.edit import Edit
from builder.parse import completeness, ledger
from builder.parse.outline import Node, Outline
from builder.parse.tables import IRREGULAR, Region
from builder.text import lookalikes, markers
from builder.text.characters import visible
from builder.text.line import Line
from builder.text.set_aside import SetAside
from builder.text.source import SourceText

_QUOTE = 40
_APART = 40  # lines of one copy stand no farther apart
_CODES = {"missing-division": "W201", "missing-marker": "W202", "stray": "W203"}


def gaps(source: SourceText, nodes: Sequence[Node], through: set[str], found: Outline) -> tuple[Gap, ...]:
    """Missing divisions, lost numbers and stray markers, in the order of the source."""
    listed = [_missing_division(node) for node in nodes if _is_topmost_missing(node)]
    listed += [_lost_number(source, lost) for lost in ledger.lost_numbers(nodes, through, found.items)]
    listed += [_placed_number(source, node) for node in nodes if node.inferred is not None or node.unmarked]
    listed += [
        Gap(
            "stray",
            _CODES["stray"],
            visible(line.text),
            line.runs[0],
            None,
            "只有序号而没有标题的残行，不属于任何序列。",
            rule="stray-marker",
        )
        for line in found.strays
    ]
    return tuple(sorted(listed, key=lambda gap: gap.where))


def _is_topmost_missing(node: Node) -> bool:
    return node.status == "missing" and (node.parent is None or node.parent.status == "present")


def _missing_division(node: Node) -> Gap:
    entry = node.entry
    if entry is None:
        raise AssertionError("a missing division has its entry in the contents list")
    words = visible(entry.line.text)
    note = f"目录列有“{words}”，正文没有。"
    return Gap(
        "missing-division",
        _CODES["missing-division"],
        words,
        entry.line.runs[0],
        None,
        note,
        rule="contents-list",
    )


def _lost_number(source: SourceText, lost: ledger.LostNumber) -> Gap:
    start, end = ledger.place(lost.before)
    quote = visible(source.text[start : min(end, start + _QUOTE)])
    kind = "missing-marker"
    numbers = "至".join(dict.fromkeys(spelled(lost.before, n) for n in (lost.number, lost.last)))
    after = f"{spelled(lost.before, lost.previous)}之后" if lost.previous else "开头"
    note = (
        f"缺{numbers}：{after}直接是{spelled(lost.before, lost.before.number or 0)}；或序号脱落，或整段缺失。"
    )
    return Gap(kind, _CODES[kind], quote, (start, end), None, note, start, rule="count")


def _placed_number(source: SourceText, node: Node) -> Gap:
    start, end = ledger.place(node)
    kind = "missing-marker"
    known = f"序号{spelled(node, node.inferred or 0)}脱落：按前后次序，只有这里放得下。"
    note = "序号脱落：分不出是第几号，按编者的提示作为标题。" if node.unmarked else known
    return Gap(
        kind,
        _CODES[kind],
        visible(source.text[start : min(end, start + _QUOTE)]),
        (start, end),
        None,
        note,
        start,
        rule="count",
    )


def spelled(node: Node, number: int) -> str:
    """A number as the markers of a node's kind print it: （10）, 三、, 第三章."""
    spellings = markers.spellings(node.rule, number) if node.rule else ()
    return spellings[0].rstrip("、") if spellings else str(number)


def of_gaps(source: SourceText, listed: Sequence[Gap]) -> list[Finding]:
    """One warning for each gap."""
    hint = "对照权威版本核对原文；确认无误的，在该文本的 .yml 的 accepted 中说明理由。"
    return [
        Finding(source.path, *source.line_column(gap.where[0]), gap.code, gap.note, gap.text[:_QUOTE], hint)
        for gap in listed
    ]


def of_titles(source: SourceText, nodes: Sequence[Node]) -> list[Finding]:
    """Titles that the contents list words (W204) or only punctuates (W205) otherwise."""
    found = []
    for node in nodes:
        if node.heading is None or node.entry is None or not completeness.differs_from_contents(node):
            continue
        same = completeness.says_the_same(node)
        message = "标题与目录的标点不同" if same else "标题与目录的用词不同"
        found.append(
            Finding(
                source.path,
                *source.line_column(node.heading.where[0][0]),
                "W205" if same else "W204",
                f"{message}，目录作“{node.entry.title}”。",
                node.heading.title[:_QUOTE],
                "标题按正文发布，目录的写法另存。",
            )
        )
    return found


def of_extra(source: SourceText, divisions: Sequence[Division], kept: Completeness | None) -> list[Finding]:
    """Divisions that the body has and the contents list, which lists others of their kind, has not."""
    extra = set(kept.extra) if kept else set()
    return [
        Finding(
            source.path,
            *source.line_column(division.where[0][0]),
            "W213",
            "正文有这个标题，目录没有。",
            division.heading[:_QUOTE],
            "核对权威版本的目录；确认无误的，写进 accepted。",
        )
        for division in divisions
        if division.id in extra
    ]


def of_unread(source: SourceText, lines: Sequence[Line]) -> list[Finding]:
    """Lines that count among headings and whose title nothing parts from the paragraph behind it."""
    hint = "在标题与正文之间换行；或在 .yml 的 hints.titles 中，从行首引到标题的最后一个字。不是标题的，写进 accepted。"
    return [
        Finding(
            source.path,
            *source.line_column(line.start),
            "W214",
            "前后的序号都是标题，这一行的标题与正文连在一起，分不出标题到哪里为止。",
            visible(line.text[:_QUOTE]),
            hint,
        )
        for line in lines
    ]


def of_tables(source: SourceText, regions: Mapping[int, Region]) -> list[Finding]:
    """Lines that are evidently a table and fit no grid; the first of each is quoted."""
    hint = "用竖线表格重写（每行 | 甲 | 乙 |，表头下加一行 |---|---|），或对照原件补齐缺的格子。"
    return [
        Finding(
            source.path,
            *source.line_column(start),
            "W211",
            f"疑似表格：从这里起的{region.lines}行排不成行列，按条目逐行发布。",
            visible(source.text[start : start + _QUOTE].partition("\n")[0].strip()),
            hint,
        )
        for start, region in sorted(regions.items(), key=lambda item: item[0])
        if region.kind == IRREGULAR
    ]


def of_copies(source: SourceText, aside: Sequence[SetAside]) -> list[Finding]:
    """Runs of lines that cleaning has set aside because they repeat others: a body that occurs twice."""
    copied = [item for item in aside if item.reason == "duplicate"]
    runs: list[list[SetAside]] = []
    for item in sorted(copied, key=lambda item: item.where):
        apart = (
            not runs
            or source.line_column(item.where[0])[0] > source.line_column(runs[-1][-1].where[1])[0] + _APART
        )
        if apart:
            runs.append([])
        runs[-1].append(item)
    return [_copy(source, run) for run in runs]


def _copy(source: SourceText, run: Sequence[SetAside]) -> Finding:
    line, column = source.line_column(run[0].where[0])
    last = source.line_column(run[-1].where[1])[0]
    message = f"原文第{line}–{last}行与别处逐行重复，是同一正文的另一份，不算正文。"
    hint = "两份都在原始文本里：删去一份；确实要留的，写进 accepted。"
    return Finding(source.path, line, column, "W212", message, run[0].text[:_QUOTE], hint)


def of_controls(source: SourceText, edits: Sequence[Edit]) -> list[Finding]:
    """Control characters, which a page can only show as symbols."""
    return [
        Finding(
            source.path,
            *source.line_column(edit.where[0]),
            "W206",
            f"控制字符 U+{ord(edit.before):04X} 显示为“{edit.after}”。",
            source.text[max(0, edit.where[0] - 5) : edit.where[0]],
            "多半是转换时带入的，删去即可。",
        )
        for edit in edits
        if edit.rule == "control-character"
    ]


def of_look_alikes(source: SourceText) -> list[Finding]:
    """Radicals and compatibility ideographs that stand for the usual ones; once a line, with all that it has."""
    lines: dict[int, dict[int, str]] = {}
    for at, usual in lookalikes.ideographs(source.text).items():
        lines.setdefault(source.line_column(at)[0], {})[at] = usual
    return [_look_alikes(source, found) for found in lines.values()]


def _look_alikes(source: SourceText, found: Mapping[int, str]) -> Finding:
    first = next(iter(found))
    line, column = source.line_column(first)
    pairs = dict.fromkeys((source.text[at], usual) for at, usual in found.items())
    named = "、".join(f"“{one}”（U+{ord(one):04X}）作“{usual}”" for one, usual in pairs)
    message = f"这一行有{len(found)}个字形似常用的字，编码不同：{named}。"
    quote = source.text[first - min(column, 5) : first + _QUOTE].partition("\n")[0]
    hint = "多半是从 PDF 复制时带入的：换成常用的字；原文确实用这些字的，写进 accepted。"
    return Finding(source.path, line, column, "W215", message, visible(quote), hint)


def of_hints(source: SourceText, metadata: Metadata, unused: Sequence[str]) -> list[Finding]:
    """Hints of the .yml whose words no longer begin any line."""
    return [
        Finding(
            source.path.removesuffix(".txt") + ".yml",
            *metadata.file.place(metadata.hint_at(words)),
            "W207",
            "提示所引的词在原文中找不到（须从行首引起）。",
            words[:_QUOTE],
            "原文改动后，请同时更新或删去这条提示。",
        )
        for words in unused
    ]
