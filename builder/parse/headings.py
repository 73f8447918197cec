"""Reading one heading: its marker, where its title ends, and what follows on the same line.

The authority for where a title ends is, in this order: the editor's hint, the contents list, the first 。 (a run-in
heading: ``（一）综合实力显著提升。充分发挥…``), the end of the line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.parse import run_in
from builder.parse.contents import Contents, Entry
from builder.text import markers
from builder.text.characters import CLAUSE_ENDS, ends_sentence, fold_title, has_punctuation
from builder.text.line import Line, of_runs
from builder.text.markers import Marker
from builder.text.source import Range

_LONGEST_TITLE = 60
_LONGEST_TITLE_LINE = 40
_MOST_TITLE_LINES = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as printed. ``lines`` says how many lines it takes up; ``rest`` is what follows on the last one."""

    marker: Marker | None
    marker_where: tuple[Range, ...]
    title_parts: tuple[str, ...]
    title_where: tuple[Range, ...]
    end_mark: str
    end_mark_where: tuple[Range, ...]
    lines: int
    rest: Line | None

    @property
    def title(self) -> str:
        """The title's lines, joined without a separator."""
        return "".join(self.title_parts)

    @property
    def where(self) -> tuple[Range, ...]:
        """Marker, title and end mark, adjacent ranges merged."""
        ranges = (*self.marker_where, *self.title_where, *self.end_mark_where)
        merged: list[Range] = []
        for start, end in ranges:
            if merged and merged[-1][1] == start:
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        return tuple(merged)


@dataclass(frozen=True, slots=True)
class _Title:
    parts: tuple[Line, ...]
    lines: int
    rest: Line | None


def read(
    lines: Sequence[Line], index: int, contents: Contents | None, title_hints: Sequence[str] = ()
) -> Heading | None:
    """The heading that begins at a line, or ``None`` when the line is not one."""
    line = lines[index]
    marker = markers.match(line.text)
    if marker is None:
        return None
    title = (
        _hinted(line, marker, title_hints)
        or _promised(lines, index, marker, contents)
        or _printed(lines, index, marker)
    )
    if title is None:
        return None
    parts, end_mark = _without_end_mark(title.parts)
    if not fold_title("".join(part.text for part in parts)) and marker.rule.kind != "article":
        return None
    return Heading(
        marker=marker,
        marker_where=line.ranges(0, len(marker.text)),
        title_parts=tuple(part.text for part in parts),
        title_where=tuple(run for part in parts for run in part.runs),
        end_mark=end_mark.text if end_mark else "",
        end_mark_where=end_mark.runs if end_mark else (),
        lines=title.lines,
        rest=title.rest,
    )


def unnumbered(line: Line) -> Heading:
    """A heading without a marker that takes up a whole line."""
    parts, end_mark = _without_end_mark((line,))
    return Heading(
        None,
        (),
        tuple(part.text for part in parts),
        tuple(run for part in parts for run in part.runs),
        end_mark.text if end_mark else "",
        end_mark.runs if end_mark else (),
        1,
        None,
    )


def without_marker(line: Line, title_end: int) -> Heading:
    """A run-in heading that has lost its marker, its title ending before a full stop at ``title_end``."""
    heading = unnumbered(line.part(0, title_end + 1))
    return replace(heading, rest=_rest(line, title_end + 1))


def _rest(line: Line, at: int) -> Line | None:
    rest = line.part(at)
    return rest if rest.text else None


def _hinted(line: Line, marker: Marker, hints: Sequence[str]) -> _Title | None:
    for hint in hints:
        if line.text.startswith(hint):
            return _Title((line.part(len(marker.text), len(hint)),), 1, _rest(line, len(hint)))
    return None


def _promised(lines: Sequence[Line], index: int, marker: Marker, contents: Contents | None) -> _Title | None:
    if contents is None:
        return None
    first, *more = lines[index : index + _MOST_TITLE_LINES]
    pieces = [first.text[len(marker.text) :], *(line.text for line in more)]
    words = "".join(fold_title(piece[: 2 * _LONGEST_TITLE]) for piece in pieces)
    for entry in contents.beginning(marker, words):
        title = _spelled_out(lines, index, marker, entry)
        if title:
            return title
    return None


def _spelled_out(lines: Sequence[Line], index: int, marker: Marker, entry: Entry) -> _Title | None:
    """The lines that together read as the entry's title, punctuation and spaces apart."""
    missing = entry.folded
    parts: list[Line] = []
    for count in range(min(_MOST_TITLE_LINES, len(lines) - index)):
        line = lines[index + count]
        piece = line if count else line.part(len(marker.text))
        folded = fold_title(piece.text[: 2 * _LONGEST_TITLE])
        if missing.startswith(folded) and len(piece.text) <= 2 * _LONGEST_TITLE:
            parts += [piece] if piece.text else []
            missing = missing[len(folded) :]
            if not missing:
                return _Title(tuple(parts), count + 1, None)
        elif folded.startswith(missing):
            at = _length_of(piece.text, missing)
            rest = _rest(piece, at)
            # What follows must read as a paragraph: otherwise the body's title is longer than the promised one.
            if rest is None or ends_sentence(rest.text) or len(rest.text) > _LONGEST_TITLE_LINE:
                return _Title((*parts, piece.part(0, at)), count + 1, rest)
            return None
        else:
            return None
    return None


def _length_of(text: str, folded: str) -> int:
    """How many characters of the text spell the folded title, a full stop after them included."""
    spelled = ""
    for at, character in enumerate(text, 1):
        spelled += fold_title(character)
        if len(spelled) >= len(folded):
            return at + (text[at : at + 1] == "。")
    return len(text)


def _printed(lines: Sequence[Line], index: int, marker: Marker) -> _Title | None:
    line = lines[index]
    rest = line.part(len(marker.text))
    if marker.rule.kind == "article" and (not rest.text or has_punctuation(rest.text)):
        return _Title((), 1, rest if rest.text else None)  # articles have no titles
    if not rest.text:
        return _on_following_lines(lines, index)
    bold = line.bold_start - len(marker.text)
    if 0 < bold < len(line.text) - len(marker.text):
        return _Title((line.part(len(marker.text), line.bold_start),), 1, _rest(line, line.bold_start))
    spaced = run_in.spaced(rest.text)
    if spaced:
        return _Title((rest.part(0, spaced),), 1, _rest(rest, spaced))
    stop = rest.text.find("。", 0, _LONGEST_TITLE + 1)
    if marker.rule.strong and stop != -1 and line.text[len(marker.text)] == rest.text[0]:
        return None  # 第二章所述内容如下，…。 is a sentence
    if marker.rule.kind != "box" and 0 <= stop <= _LONGEST_TITLE:
        return _Title((rest.part(0, stop + 1),), 1, _rest(rest, stop + 1))
    if len(rest.text) > _LONGEST_TITLE or "。" in rest.text:
        opened = run_in.opened(rest.text) if marker.rule.kind not in ("box", "point") else None
        return _Title((rest.part(0, opened),), 1, _rest(rest, opened)) if opened else None
    if rest.text[-1] in "，,、" and not marker.rule.strong:
        return None  # a sentence that goes on
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following and rest.text[-1] in "，,、" and marker.rule.strong and _may_continue(following):
        return _Title((rest, following), 2, None)
    return _Title((rest,), 1, None)


def _on_following_lines(lines: Sequence[Line], index: int) -> _Title | None:
    """第七章 alone on its line: its title is on the next one, and goes on while the lines are short."""
    parts: list[Line] = []
    for line in lines[index + 1 : index + _MOST_TITLE_LINES]:
        if not _may_continue(line):
            break
        parts.append(line)
    return _Title(tuple(parts), len(parts) + 1, None) if parts else None


def _may_continue(line: Line) -> bool:
    text = line.text
    short = len(text) <= _LONGEST_TITLE_LINE and not line.in_table
    note = text[0] in "(（" and text[-1] in ")）"
    return short and not note and not ends_sentence(text) and markers.match(text) is None


def _without_end_mark(parts: Sequence[Line]) -> tuple[tuple[Line, ...], Line | None]:
    last = parts[-1] if parts else of_runs("", [(0, 0)])
    if last.text[-1:] and last.text[-1] in CLAUSE_ENDS and last.text[-1] not in "！!？?…":
        at = len(last.text) - 1
        return (*parts[:-1], last.part(0, at)), last.part(at)
    return tuple(parts), None
