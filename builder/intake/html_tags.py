"""What kinds of tags there are: which are blocks, which are never text, which are hidden or mere surroundings."""

from __future__ import annotations

import re

from bs4.element import CData, NavigableString, PageElement, RubyParenthesisString, RubyTextString, Tag


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


BLOCKS = _set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul"
)
CONTAINERS = _set("article blockquote body center div fieldset font form html main section td")
HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
_NEVER = _set(
    "head script style noscript template iframe object embed svg math canvas audio video select option button input "
    "textarea datalist rt rp map area"
)
_SURROUNDINGS = _set("nav aside form menu")
_ENDS = _set("header footer")
_ROLES = _set("navigation banner contentinfo search complementary menu")
_WORDS = _set(
    "nav navbar navigation menu footer foot breadcrumb breadcrumbs crumb crumbs sidebar share copyright related "
    "recommend toolbar comment comments banner search pagination pager qrcode login advert ads"
)
_CONTENT = _set(
    "ucap-content trs_editor trs_ueditor zoom pages_content article-content article_content articlecontent "
    "news_content newscontent con_text xl_content txt_con wzcon art_con view-content"
)
_HIDES = re.compile(r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.I)
_BETWEEN_WORDS, _BETWEEN_NAMES = re.compile(r"[\s_-]+"), re.compile(r"\s+")
_BOLD = re.compile(r"(?:^|;)\s{0,9}font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)", re.IGNORECASE)


def attribute(tag: Tag, name: str) -> str:
    """The value of an attribute, or an empty string."""
    if not tag.attrs:
        return ""
    value = tag.attrs.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def is_text(node: PageElement) -> bool:
    """Whether a node is characters that a reader sees: no comment, declaration or script."""
    return type(node) in (NavigableString, CData, RubyTextString, RubyParenthesisString)


def is_never_text(tag: Tag) -> bool:
    """Whether nothing in an element is ever part of a text."""
    return tag.name in _NEVER


def is_hidden(tag: Tag) -> bool:
    """Whether an element says that readers do not see it."""
    if not tag.attrs:
        return False
    if tag.has_attr("hidden") or attribute(tag, "aria-hidden").lower() == "true":
        return True
    return bool(_HIDES.search(attribute(tag, "style")))


def is_surroundings(tag: Tag, in_content: bool) -> bool:
    """Whether an element says of itself that it is navigation, a form, a footer (not that of an article) and the like."""
    if tag.name in _SURROUNDINGS or (tag.name in _ENDS and not in_content):
        return True
    return bool(tag.attrs) and (
        attribute(tag, "role").lower() in _ROLES or bool(_WORDS & _names(tag, _BETWEEN_WORDS))
    )


def is_known_content(tag: Tag) -> bool:
    """Whether an element is called what pages commonly call the element that holds the text."""
    if tag.name in ("article", "main") or attribute(tag, "role").lower() == "main":
        return True
    return bool(tag.attrs) and bool(_CONTENT & _names(tag, _BETWEEN_NAMES))


def is_bold(tag: Tag) -> bool:
    """Whether an element makes its words bold."""
    return tag.name in ("b", "strong") or (bool(tag.attrs) and bool(_BOLD.search(attribute(tag, "style"))))


def _names(tag: Tag, between: re.Pattern[str]) -> set[str]:
    return set(between.split(f"{attribute(tag, 'class')} {attribute(tag, 'id')}".lower()))
