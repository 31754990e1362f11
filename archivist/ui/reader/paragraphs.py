"""The text as it goes on the page: letter for letter, in paragraphs Qt can lay out quickly."""

from __future__ import annotations

import re
import unicodedata

LONG_PARAGRAPH = 8_000  # code points; laying out one much longer takes a second at each resize
_PIECE = 400  # lines of a paragraph cost the more, the longer it is
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’」』）)\]]*\s*")
# Signs that Qt would take for the end of a paragraph, drop, or not accept at all.
_ODD = re.compile("[\x00\r\u2028\u2029\ufdd0\ufdd1\ufeff\ud800-\udfff]")


def displayable(text: str) -> str:
    """`text` with a replacement character for each sign that Qt would not keep as one sign."""
    return text if text.isascii() and not _ODD.search(text) else _ODD.sub("\ufffd", text)


def page_breaks(text: str) -> list[int]:
    """Code points where a paragraph too long to lay out is broken on the page."""
    if len(text) <= LONG_PARAGRAPH:
        return []
    found: list[int] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > LONG_PARAGRAPH:
            found += _cuts(text, start, end)
        start = end + 1
    return found


def _cuts(text: str, start: int, end: int) -> list[int]:
    cuts = []
    while end - start > 2 * _PIECE:
        start = _cut(text, start + _PIECE, start + 2 * _PIECE)
        cuts.append(start)
    return cuts


def _cut(text: str, first: int, last: int) -> int:
    """After the last sentence between `first` and `last`, else the last blank, else a letter."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, first, last)]
    if ends and ends[-1] < last:
        return ends[-1]
    blank = text.rfind(" ", first, last)
    if blank > first:
        return blank + 1
    while last > first and (unicodedata.combining(text[last]) or text[last] in "\u200d\ufe0f"):
        last -= 1
    return last
