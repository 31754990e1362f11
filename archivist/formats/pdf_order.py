"""The order in which the lines of a PDF page are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from statistics import median

from archivist.formats.pdf_lines import Box, Line, Page
from archivist.text.scripts import is_cjk

LEAST_LINES = 8  # with fewer on a page nothing is put in another order
MOST_DISORDER = 0.25  # share of the lines that stand above the line before, in the same column
GUTTER_SHARE = 0.75  # share of the lines that do not reach over the gap between two columns
NARROW = 0.65  # letters so much smaller stand beside others as their readings


def in_reading_order(page: Page) -> tuple[list[Line], bool]:
    """The lines of `page` as they are read, and whether they run from top to bottom."""
    if is_vertical(page.lines):
        return _vertical(page.lines), True
    lines = page.lines
    if len(lines) >= LEAST_LINES and (_disorder(lines) > MOST_DISORDER or _interleaved(lines)):
        return _by_columns(lines), False
    return _joined_rows(lines), False


def is_vertical(lines: list[Line]) -> bool:
    """Whether most signs stand below one another: one sign a line, or lines taller than wide."""
    upright = sum(len(line.text) for line in lines if _is_column(line))
    return upright > 0.5 * sum(len(line.text) for line in lines) and upright >= LEAST_LINES


def _is_column(line: Line) -> bool:
    signs = line.text.replace(" ", "")
    if not any(map(is_cjk, signs)):
        return False
    return len(signs) == 1 or line.box.height > 1.5 * line.box.width


def _vertical(lines: list[Line]) -> list[Line]:
    """Columns from right to left, tier by tier; lines that run across stay above or below."""
    usual = median(line.box.width for line in lines if _is_column(line))
    pieces = [line for line in lines if _is_column(line) or _is_figure(line, usual)]
    columns: list[Line] = []
    across = [line for line in lines if line not in pieces]
    for column in _columns(pieces):
        (columns if any(map(is_cjk, column.text)) else across).append(column)
    # Readings beside the signs are no part of the text.
    columns = [column for column in columns if column.box.width > NARROW * usual]
    ordered = [
        column
        for tier in _tiers(columns, usual)
        for column in sorted(tier, key=lambda column: -column.box.right)
    ]
    top = max(column.box.top for column in columns)
    above = [line for line in across if line.box.middle > top]
    below = [line for line in across if line.box.middle <= top]
    return [*above, *ordered, *below]


def _is_figure(line: Line, width: float) -> bool:
    """Figures and letters set across inside a column."""
    return len(line.text) <= 4 and line.box.width <= 1.3 * width


def _columns(lines: list[Line]) -> list[Line]:
    """Signs and pieces that stand below one another as one line each."""
    columns: list[Line] = []
    for line in sorted(lines, key=lambda line: (-_centre(line), -line.box.top)):
        above = next((one for one in reversed(columns[-3:]) if _goes_on(one, line)), None)
        if above is None:
            columns.append(line)
        else:
            whole = replace(above, text=above.text + line.text, box=_around(above.box, line.box))
            columns[columns.index(above)] = whole
    return columns


def _goes_on(column: Line, line: Line) -> bool:
    size = max(column.box.width, line.box.width)
    gap = column.box.bottom - line.box.top
    same = abs(_centre(column) - _centre(line)) < 0.4 * size
    return same and -0.5 * size < gap < 0.9 * size


def _tiers(columns: list[Line], size: float) -> Iterator[list[Line]]:
    """The bands in which columns stand above one another, from the top."""
    tier: list[Line] = []
    floor = 0.0
    for column in sorted(columns, key=lambda column: -column.box.top):
        if tier and column.box.top < floor + 0.2 * size and _is_tier(tier, column):
            yield tier
            tier = []
        floor = min(floor, column.box.bottom) if tier else column.box.bottom
        tier.append(column)
    if tier:
        yield tier


def _is_tier(tier: list[Line], column: Line) -> bool:
    return all(one.box.bottom > column.box.top - 0.2 * column.box.width for one in tier)


def _disorder(lines: list[Line]) -> float:
    """The share of lines that stand above the line before them in the same column."""
    jumps = sum(
        1
        for one, other in pairwise(lines)
        if other.box.bottom > one.box.top and _overlap(one.box, other.box) > 0.5
    )
    return jumps / max(1, len(lines) - 1)


def _interleaved(lines: list[Line]) -> bool:
    """Whether two columns were told line by line: left, right, left, right."""
    rows = [(one, other) for one, other in pairwise(lines) if _same_row(one, other)]
    if len(rows) < max(LEAST_LINES, 0.25 * len(lines)):
        return False
    starts = [other.box.left for _, other in rows]
    usual = median(starts)
    aligned = sum(abs(start - usual) < 6 for start in starts)
    long = sum(len(one.text) > 20 and len(other.text) > 20 for one, other in rows)
    return aligned > 0.7 * len(rows) and long > 0.6 * len(rows)


def _same_row(one: Line, other: Line) -> bool:
    shared = min(one.box.top, other.box.top) - max(one.box.bottom, other.box.bottom)
    low = min(one.box.height, other.box.height)
    return shared > 0.5 * low and other.box.left >= one.box.right


def _by_columns(lines: list[Line]) -> list[Line]:
    """The columns from left to right, between the lines that reach over all of them."""
    gutter = _gutter(lines)
    if gutter is None:
        return _joined_rows(_rows_down(lines))
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.box.middle, line.box.left)):
        if line.box.right <= gutter:
            left.append(line)
        elif line.box.left >= gutter:
            right.append(line)
        else:
            ordered += [*_by_columns(left), *_by_columns(right), line]
            left, right = [], []
    return [*ordered, *_by_columns(left), *_by_columns(right)]


def _gutter(lines: list[Line]) -> float | None:
    """Where a blank strip parts the lines into two columns, if one does."""
    if len(lines) < LEAST_LINES:
        return None
    edges = sorted({round(line.box.left) - 1.0 for line in lines})
    best, most = None, GUTTER_SHARE * len(lines)
    for edge in edges:
        left = sum(line.box.right <= edge for line in lines)
        right = sum(line.box.left >= edge for line in lines)
        if min(left, right) >= 3 and left + right > most:
            best, most = edge, left + right
    return best


def _rows_down(lines: list[Line]) -> list[Line]:
    """The lines from top to bottom, those on one height from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.box.middle):
        if rows and abs(rows[-1][0].box.middle - line.box.middle) < 0.5 * line.box.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.box.left)]


def _joined_rows(lines: list[Line]) -> list[Line]:
    """The parts of one row as one line again, parted by tabs, where no columns part them."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is not None and not before.broken and _same_row(before, line):
            joined[-1] = replace(
                line,
                text=f"{before.text}\t{line.text}",
                box=_around(before.box, line.box),
                size=max(before.size, line.size),
                strong=before.strong and line.strong,
            )
        else:
            joined.append(line)
    return joined


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )


def _overlap(one: Box, other: Box) -> float:
    """The shared width as a share of the narrower of two boxes."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared / max(1.0, min(one.width, other.width))


def _centre(line: Line) -> float:
    return (line.box.left + line.box.right) / 2
