"""Running heads, running feet and page numbers of a PDF: found by their coming back."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from archivist.formats.pdf_lines import Line, Page

EDGE_LINES = 3  # lines at the top and at the bottom of a page that are looked at
MARGIN = 0.12  # share of the page's height at each end where a number may stand alone
LEAST_REPEATS = 3
SHARE_OF_PAGES = 0.2
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:page|p\.|seite|pág\.|第|제)?[\s\-–—_|·•\[(〔]*)"
    r"(?P<number>\d{1,4}|[０-９]{1,4}|[ivxlc]{1,7})"
    r"(?:[\s\-–—_|·•\])〕]*(?:頁|页|ページ|쪽|면)?)"
    r"(?:\s*(?:/|of|von|sur|de|中)\s*\d{1,4})?[.\s]*",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands at the edges of the pages: the lines to leave out, and the printed numbers."""

    left_out: dict[int, list[Line]]
    numbers: dict[int, str]


def find_margins(pages: list[Page]) -> Margins:
    """The running heads and page numbers of `pages`."""
    edges = {at: _edges(page) for at, page in enumerate(pages)}
    left_out: dict[int, list[Line]] = defaultdict(list)
    seen: Counter[tuple[str, int]] = Counter()
    for at, lines in edges.items():
        seen.update({_sign(line, pages[at]) for line in lines})
    enough = max(LEAST_REPEATS, SHARE_OF_PAGES * len(pages))
    numbers = _numbers(pages, edges)
    for at, lines in edges.items():
        for line in lines:
            is_head = seen[_sign(line, pages[at])] >= enough and _in_margin(line, pages[at])
            if is_head or (at in numbers and line is numbers[at][0]):
                left_out[at].append(line)
    return Margins(dict(left_out), {at: number for at, (_, number) in numbers.items()})


def _edges(page: Page) -> list[Line]:
    down = sorted(page.lines, key=lambda line: -line.box.middle)
    return [*down[:EDGE_LINES], *down[EDGE_LINES:][-EDGE_LINES:]]


def _sign(line: Line, page: Page) -> tuple[str, int]:
    """What comes back on other pages: the words without numbers, and the height."""
    words = "".join(_DIGITS.sub("#", line.text).split()).casefold()
    return words, round(line.box.middle / max(1.0, page.height) * 40)


def _in_margin(line: Line, page: Page) -> bool:
    height = line.box.middle / max(1.0, page.height)
    return height < MARGIN or height > 1 - MARGIN


def _numbers(pages: list[Page], edges: dict[int, list[Line]]) -> dict[int, tuple[Line, str]]:
    """Page index -> the line of its number and the number, where they count as pages do."""
    offsets: dict[int, list[tuple[int, Line, str]]] = defaultdict(list)
    for at, lines in edges.items():
        for line in lines:
            found = _NUMBER.fullmatch(line.text.strip())
            if found and _in_margin(line, pages[at]):
                offsets[_value(found["number"]) - at].append((at, line, found["number"]))
    numbers: dict[int, tuple[Line, str]] = {}
    for offset in sorted(offsets, key=lambda offset: -len(offsets[offset])):
        places = offsets[offset]
        if len({at for at, _, _ in places}) < 2 and len(pages) > 1:
            continue
        for at, line, number in places:
            numbers.setdefault(at, (line, number.translate(_HALF_WIDTH)))
    return numbers


_HALF_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}


def _value(number: str) -> int:
    if number[0].isdigit():
        return int(number)
    total = 0
    values = [_ROMAN[sign] for sign in number.lower()]
    for at, value in enumerate(values):
        total += -value if value < max(values[at:]) else value
    return total
