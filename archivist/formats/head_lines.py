"""Lines that stand before a story or after it and say when, where and by whom it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from archivist.formats.composer import Composer
from archivist.formats.values import Values
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind
from archivist.text.dated_line import DatedLine, read_dated_line
from archivist.text.dates import parse_date

LONGEST_LINE = 200
LONGEST_DAY = 40
HEAD_LINES = 6
NEAREST = 2  # only so near to the headline a day beside an unknown name is that of the text
TAIL_LINES = 3
_BYLINE = re.compile(
    r"(?i:by):? +((?:[A-Z][\w.'’-]*|de|van|von|al|bin)(?: (?:and |& )?[\w.'’-]+){1,7})"
)
_KOREAN_BYLINE = re.compile(r"([가-힣]{2,4}) (?:기자|특파원)")


def is_byline(line: str) -> bool:
    """Whether `line` names who wrote the text, and nothing else."""
    return _BYLINE.fullmatch(line) is not None


def add_head_values(values: Values, lines: Sequence[str]) -> None:
    """A byline, a date, an outlet that stand alone in the lines before the story begins."""
    head = list(takewhile(lambda line: len(line) < LONGEST_LINE, lines[:HEAD_LINES]))
    dated = [
        found
        for index, line in enumerate(head)
        if (found := read_dated_line(line)) and (index < NEAREST or not found.unknown)
    ]
    for line in head:
        byline = _BYLINE.fullmatch(line.strip()) or _KOREAN_BYLINE.fullmatch(line.strip())
        if byline:
            values.add_creators(re.split(r" and | & ", byline[1]), Origin.TEXT)
        if parse_date(line):
            values.add_date(line, Origin.TEXT)
    _add_dated(values, dated)


def add_document_values(values: Values, composer: Composer) -> None:
    """Both for a composed document, whose headline is its first heading or else its first line."""
    text, blocks = composer.text, composer.blocks
    first = blocks[: HEAD_LINES + 1]
    headline = next((n for n, block in enumerate(first) if block.kind == BlockKind.HEADING), 0)
    around = [text[block.start : block.end] for n, block in enumerate(blocks) if n != headline]
    days = [line for line in around if len(line) < LONGEST_DAY and parse_date(line)]
    if len(days) > 1:  # a chronicle or a diary
        around = [line for line in around if line not in days]
    add_head_values(values, around)
    add_tail_values(values, around)


def add_tail_values(values: Values, lines: Sequence[str]) -> None:
    """The same of the last lines, where no line before the story says it."""
    dated = [found for line in lines[-TAIL_LINES:] if (found := read_dated_line(line))]
    if "date" not in values and not any(found.unknown for found in dated):
        _add_dated(values, dated)


def _add_dated(values: Values, dated: list[DatedLine]) -> None:
    # Lines of several days are a chronicle.
    if len({found.date for found in dated}) != 1:
        return
    for found in dated:
        values.add("date", found.date, Origin.TEXT, found.date_raw)
        values.add("publisher", found.outlet, Origin.TEXT)
        values.add("agency", found.agency, Origin.TEXT)
        values.add("dateline_place", found.place, Origin.TEXT)
        values.add_creators(found.authors, Origin.TEXT)
