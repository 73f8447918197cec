"""What is wrong with a file that is no YAML: in plain words, at the line where it begins.

The parser says where it noticed: an open bracket at the next line, an open quotation mark at the end of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from builder.editorial import yaml_marks
from builder.findings.finding import Finding

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")
_TAB = re.compile(r"[ ]*(?:- *)*\t")
_NO_BLANK = re.compile(r"[ \t]*(?:- +)*([a-z][a-z_]*):(?=[^\s:/])")
_ENTRY = re.compile(r"[ ]*(?:- +)*[^\s'\"\[{#][^#]*?: +")
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CLOSES = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_OPENS = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_QUOTE_IT = "给整个值加上半角的引号。"


@dataclass(frozen=True, slots=True)
class Problem:
    """What the parser said of a text; lines and columns count from 0."""

    text: str
    lines: Sequence[str]
    context: str
    begun: tuple[int, int]
    problem: str
    noticed: tuple[int, int]

    @property
    def line(self) -> str:
        """The line at which the parser noticed; empty behind the last."""
        return self.lines[self.noticed[0]] if self.noticed[0] < len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class Cause:
    """What an editor has to put right: where (from 0), what is wrong, what to do."""

    at: tuple[int, int]
    words: str
    hint: str
    code: str = "E111"


def explain(text: str, error: yaml.YAMLError, shown_as: str) -> list[Finding]:
    """The causes of a syntax error. The first rule that knows one speaks."""
    problem = _problem(text, error)
    causes = next((found for rule in _RULES if (found := list(rule(problem)))), [])
    return [_finding(cause, shown_as) for cause in causes]


def _finding(cause: Cause, shown_as: str) -> Finding:
    line, column = cause.at
    message = cause.words if cause.code != "E111" else f"YAML 语法错误：{cause.words}。"
    return Finding(shown_as, line + 1, column, cause.code, message, "", cause.hint)


def _problem(text: str, error: yaml.YAMLError) -> Problem:
    noticed = _place(getattr(error, "problem_mark", None))
    begun = _place(getattr(error, "context_mark", None)) or noticed or (0, 0)
    said = getattr(error, "problem", None) or str(error)
    return Problem(
        text, text.split("\n"), getattr(error, "context", None) or "", begun, str(said), noticed or begun
    )


def _place(mark: Any) -> tuple[int, int] | None:
    return (mark.line, mark.column) if mark else None


def _conflict(problem: Problem) -> Iterator[Cause]:
    """What Git writes into a file when two changes do not go together."""
    for number, line in enumerate(problem.lines):
        if _CONFLICT.match(line):
            words = f"留着合并冲突的记号“{line[:7]}”"
            yield Cause((number, 0), words, "两边各看一遍，留下对的，删去“<<<<<<<”“=======”“>>>>>>>”三行。")
            return


def _control(problem: Problem) -> Iterator[Cause]:
    if found := _NOT_ALLOWED.search(problem.text):
        before = problem.text[: found.start()]
        at = (before.count("\n"), found.start() - before.rfind("\n") - 1)
        yield Cause(at, f"这里有看不见的控制字符 U+{ord(found[0]):04X}", "删去这个字符。")


def _tab(problem: Problem) -> Iterator[Cause]:
    if "\t" in problem.line and (found := _TAB.match(problem.line)):
        at = (problem.noticed[0], found.end() - 1)
        yield Cause(at, "缩进用了制表符（Tab）", "换成空格：每深一层，多空两格。")


def _full_width(problem: Problem) -> Iterator[Cause]:
    """Full-width marks up to where the parser noticed: one of them is the cause, and the others are wrong too."""
    for number, line in enumerate(problem.lines[: problem.noticed[0] + 1]):
        for mark in yaml_marks.in_line(line):
            yield Cause((number, mark.at), mark.message, mark.hint, "E115")


def _no_blank(problem: Problem) -> Iterator[Cause]:
    if not any(said in problem.problem for said in ("expected ':'", "mapping values", "document start")):
        return
    first = 0 if "document start" in problem.problem else min(problem.begun[0], problem.noticed[0] - 1)
    for number in range(max(0, first), problem.noticed[0] + 1):
        found = _NO_BLANK.match(problem.lines[number]) if number < len(problem.lines) else None
        if found:
            words = f"“{found[1]}:”之后没有空格"
            yield Cause((number, found.end()), words, f"在冒号之后空一格：“{found[1]}: …”。")
            return


def _quotation(problem: Problem) -> Iterator[Cause]:
    """A quotation mark that is never closed, is closed by the next one far below, or stands around a part of a value."""
    if "quoted scalar" in problem.context and "end of stream" in problem.problem:
        yield _open_quotation(problem, problem.begun)
    elif "escape" in problem.problem:
        words = "双引号里的反斜杠“\\”另有用处"
        yield Cause(problem.noticed, words, "写成“\\\\”，或者改用单引号。")
    elif (last := _last_token(problem)) and isinstance(last, yaml.ScalarToken) and not last.plain:
        start = (last.start_mark.line, last.start_mark.column)
        if last.start_mark.line != last.end_mark.line:
            yield _open_quotation(problem, start)
        elif "did not find expected" in problem.problem:
            words = "引号只括住了值的一部分，后面还有字"
            yield Cause(start, words, "整个值用单引号（'）括起来，里面的引号照写；或者两项之间补上逗号。")


def _open_quotation(problem: Problem, at: tuple[int, int]) -> Cause:
    mark = problem.lines[at[0]][at[1]]
    return Cause(
        at, f"从这里开始的引号（{mark}）没有成对", "在这个值的末尾补上同样的引号，或者把两个引号都删去。"
    )


def _bracket(problem: Problem) -> Iterator[Cause]:
    """A bracket that is open, one too many, or one around a part of a value."""
    if "while parsing a flow" in problem.context:
        line, column = problem.begun
        opens = problem.lines[line][column]
        closes = {"[": "]", "{": "}"}.get(opens, "")
        hint = f"补上“{closes}”；已经有的，看看各项之间是不是都有逗号和空格，里面的括号是不是成对。"
        yield Cause(problem.begun, f"这里的“{opens}”没有配上“{closes}”", hint)
    elif (last := _last_token(problem)) and isinstance(last, _CLOSES):
        if problem.line[problem.noticed[1] :][:1] in ("]", "}"):
            words = f"多了一个“{problem.line[problem.noticed[1]]}”"
            yield Cause(problem.noticed, words, "删去，或者在前面补上与它成对的括号。")
        else:
            yield Cause(
                _opening(problem, last), "括号只括住了值的一部分，后面还有字", f"不是列表的，{_QUOTE_IT}"
            )


def _second_colon(problem: Problem) -> Iterator[Cause]:
    """``title: 甲: 乙``: the second colon would make a key of the value."""
    if "mapping values are not allowed" in problem.problem:
        before = problem.line[: problem.noticed[1]]
        if found := _ENTRY.match(before):
            yield Cause((problem.noticed[0], found.end()), "值里还有一个冒号加空格", _QUOTE_IT)


def _indentation(problem: Problem) -> Iterator[Cause]:
    line = problem.line
    at = (problem.noticed[0], len(line) - len(line.lstrip(" ")))
    if "mapping values are not allowed" in problem.problem:
        yield Cause(at, "这一行比上一行缩进得深，上一行却已经有值了", "与同一层的各行对齐。")
    elif problem.problem in ("did not find expected key", "did not find expected '-' indicator"):
        yield Cause(at, "这一行的缩进与上面同一层的各行不齐，或者前面少了“- ”", "与同一层的各行对齐。")
    elif "block sequence entries" in problem.problem:
        yield Cause(problem.noticed, "列表的一项不能与键写在同一行", "另起一行写“- ”，再缩进两格。")


def _first_character(problem: Problem) -> Iterator[Cause]:
    """Values that begin with a character that means something else to YAML."""
    line, column = problem.begun
    first = problem.lines[line][column : column + 1] if line < len(problem.lines) else ""
    if first and first in "@`%*&!|>?":
        yield Cause(problem.begun, f"值不能以“{first}”开头", _QUOTE_IT)


def _no_key(problem: Problem) -> Iterator[Cause]:
    if "expected ':'" in problem.problem:
        words = "这一行不是“键: 值”的样子"
        yield Cause(problem.begun, words, "补上键、冒号和空格；是上一行的值接下来的，比上一行多缩进两格。")


def _second_document(problem: Problem) -> Iterator[Cause]:
    if "another document" in problem.problem:
        yield Cause(problem.noticed, "这里的“---”又开始了一份", "删去这一行：一个文件只有一份。")


def _unknown(problem: Problem) -> Iterator[Cause]:
    words = f"这里读不懂（读取程序的原话：{problem.problem}）"
    yield Cause(problem.noticed, words, "检查这一行和上一行的缩进、冒号和引号。")


_RULES: tuple[Callable[[Problem], Iterator[Cause]], ...] = (
    *(
        _conflict,
        _control,
        _second_document,
        _tab,
        _full_width,
        _no_blank,
        _quotation,
        _bracket,
        _second_colon,
    ),
    *(_first_character, _indentation, _no_key, _unknown),
)


def _last_token(problem: Problem) -> Any:
    """The last token before the place at which the parser noticed."""
    last = None
    try:
        for token in yaml.scan(problem.text, Loader=Loader):
            if (token.start_mark.line, token.start_mark.column) >= problem.noticed:
                break
            if token.start_mark.index < token.end_mark.index:
                last = token
    except yaml.YAMLError:
        pass  # what stands before the error has been read
    return last


def _opening(problem: Problem, closing: Any) -> tuple[int, int]:
    """Where the bracket stands that a closing one belongs to."""
    opened: list[tuple[int, int]] = []
    for token in yaml.scan(problem.text, Loader=Loader):
        if isinstance(token, _OPENS):
            opened.append((token.start_mark.line, token.start_mark.column))
        elif isinstance(token, _CLOSES):
            start = opened.pop()
            if token.start_mark.index == closing.start_mark.index:
                return start
    return problem.noticed
