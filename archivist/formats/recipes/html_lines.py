"""The lines of a web page that holds a download: cells, paragraphs and line breaks."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, fromstring

from archivist.errors import ExtractionFailed
from archivist.formats.html_bounds import without_floods
from archivist.formats.limits import HTML_CHARACTERS, HTML_TAGS
from archivist.formats.recipes.material import Line, Lines
from archivist.model.structure import BlockKind

_BLOCKS = frozenset(
    "address article aside blockquote body br caption dd div dl dt figure footer form h1 h2 h3 h4"
    " h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
_SILENT = frozenset({"script", "style", "head", "noscript", "template", "svg"})
_HEADING = re.compile(r"h[1-6]")
_HEADLINE = re.compile("headline", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


def pieces_of_html(page: str, name: str, element: str) -> list[Lines]:
    """The lines of each outermost `element` ("div.article") of `page`; of all of it for ""."""
    if len(page) > HTML_CHARACTERS or page.count("<") > HTML_TAGS:
        raise ExtractionFailed(name, "The page is too large to be taken apart. Split it first.")
    page, _ = without_floods(page)
    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=False)
        root = fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []
    return [_lines(one) for one in _outermost(root, element)] if element else [_lines(root)]


def _outermost(root: HtmlElement, element: str) -> list[HtmlElement]:
    tag, _, style = element.partition(".")
    found: list[HtmlElement] = []
    inside: set[HtmlElement] = set()
    for one in root.iter(tag):
        if style and style not in one.get("class", "").split():
            continue
        if not any(parent in inside for parent in one.iterancestors()):
            found.append(one)
            inside.add(one)
    return found


def _lines(root: HtmlElement) -> Lines:
    """The words under `root`, a line for each block; walked without recursion."""
    lines: Lines = []
    parts: list[str] = []
    kind, level = BlockKind.PARAGRAPH, 0

    def close() -> None:
        nonlocal kind, level
        words = _BLANKS.sub(" ", "".join(parts)).strip()
        parts.clear()
        if words:
            lines.append(Line(words, kind, level))
        kind, level = BlockKind.PARAGRAPH, 0

    silent = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        silent += (tag in _SILENT) * (1 if event == "start" else -1)
        if tag in _BLOCKS:
            close()
        if event == "start":
            if _HEADING.fullmatch(tag) or _HEADLINE.search(node.get("class", "")):
                kind, level = BlockKind.HEADING, int(tag[1]) if _HEADING.fullmatch(tag) else 1
            words = node.text
        else:
            words = node.tail if node is not root else ""
        if words and not silent and tag:
            parts.append(words)
    close()
    return lines
