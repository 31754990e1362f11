"""The words of a whole HTML page without parsing it: what is left when a parser must not or
cannot read it. Every step is linear in the size of the page."""

from __future__ import annotations

import re

from archivist.text.entities import without_entities

LONGEST_TAG = 10_000
_HIDDEN_START = re.compile(
    r"<(?:(script|style|noscript|template|svg|head|textarea|select|iframe|object|rt|rp)\b|!--|!\[CDATA\[)",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|section|article|aside|header|footer|nav|main"
    r"|figure|figcaption|blockquote|pre|hr|form|title|body|html|address|details|summary|center)\b[^>]*>?",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[ \t\r\f\xa0]+")
_TAG = re.compile(r"</?[a-zA-Z!?][^>]*>?")


def words_of_page(page: str) -> str:
    """The words between the tags of `page`, with a line end wherever a block begins or ends."""
    words = without_hidden(page).replace("\n", " ")
    return _TAG.sub("", _BLOCK_TAG.sub("\n", words))


def lines_of_page(page: str) -> list[str]:
    """The lines of `words_of_page`, entities read, empty ones left out."""
    lines = without_entities(words_of_page(page)).split("\n")
    return [line for line in (_BLANKS.sub(" ", line).strip() for line in lines) if line]


def without_hidden(page: str) -> str:
    """`page` without comments and the elements whose words are not read."""
    parts: list[str] = []
    endless: set[str] = set()
    folded = page.lower()
    if len(folded) != len(page):
        folded = page
    at = 0
    while start := _HIDDEN_START.search(page, at):
        parts.append(page[at : start.start()])
        name = (start[1] or "").lower()
        end_mark = f"</{name}" if name else "]]>" if start[0].startswith("<![") else "-->"
        end = -1 if end_mark in endless else folded.find(end_mark, start.end())
        if end < 0:
            # Never closed: only the tag itself is left out, and its end not looked for again.
            endless.add(end_mark)
            tag_end = page.find(">", start.end(), start.end() + LONGEST_TAG) if name else -1
            at = tag_end + 1 if tag_end >= 0 else start.end()
        else:
            closing = page.find(">", end) if name else end + len(end_mark) - 1
            at = closing + 1 if closing >= 0 else len(page)
    parts.append(page[at:])
    return "".join(parts)
