"""Plain text: lines to paragraphs, a headline and a byline when there are some."""

from __future__ import annotations

import re

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.head_lines import add_head_values, add_tail_values, is_byline
from archivist.formats.limits import TEXT_CHARACTERS
from archivist.formats.media_types import PLAIN
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values, finished
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind
from archivist.text.dated_line import read_dated_line
from archivist.text.dateline import Wire, read_wire
from archivist.text.dates import parse_date
from archivist.text.normalize import canonical
from archivist.text.scripts import is_cjk

LONGEST_HEADLINE = 200
LONGEST_QUOTING = 120
_OPEN, _SHUT = '「『“‘"', "」』”"
_SENTENCE_ENDS = tuple(".,;:!。、；！…”」")


def read_text(data: bytes, name: str, options: Options = USUAL) -> Extract:
    """The Extract of a plain text file."""
    decoded = decode(data, chosen=options.encoding)
    check_length(decoded.text, name)
    return extract_of_text(decoded.text, name, decoded.warnings)


def check_length(text: str, name: str) -> None:
    """Raise ExtractionFailed for a text longer than an article or a book can be."""
    if len(text) > TEXT_CHARACTERS:
        most = f"{TEXT_CHARACTERS:,}"
        raise ExtractionFailed(name, f"Its text is longer than {most} characters. Split it first.")


def extract_of_text(text: str, name: str, warnings: tuple[str, ...] = ()) -> Extract:
    """The Extract of text that stands decoded already."""
    paragraphs = paragraphs_of(canonical(text))
    if not paragraphs:
        raise ExtractionFailed(name, "There is no text in the file.")
    composer, values = Composer(), Values()
    headline = _headline_index(paragraphs)
    if headline is not None:
        values.add("title", paragraphs[headline], Origin.TEXT)
    around = [line for index, line in enumerate(paragraphs) if index != headline]
    add_head_values(values, around)
    add_tail_values(values, around)
    for index, paragraph in enumerate(paragraphs):
        if index == headline:
            composer.add(BlockKind.HEADING, paragraph, 1)
        else:
            composer.add(BlockKind.PARAGRAPH, paragraph)
    return finished(
        composer,
        values,
        name=name,
        media_type=PLAIN,
        extractor=("archivist.from_text", __version__),
        warnings=warnings,
    )


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of canonical text: its lines, or, where lines were broken at a width, the
    lines between blank ones joined again."""
    groups = [group.split("\n") for group in re.split(r"\n(?:[ \t\u3000]*\n)+", text)]
    lines = [line.strip(" \t\u3000\xa0") for group in groups for line in group]
    if not _is_hard_wrapped(groups):
        return [line for line in lines if line]
    return [joined for group in groups if (joined := _joined(group))]


def _is_hard_wrapped(groups: list[list[str]]) -> bool:
    """Whether a program broke the lines: nearly as long one as the other, inside sentences."""
    broken = [line.rstrip() for group in groups for line in group[:-1] if line.strip()]
    if len(broken) < 3:
        return False
    widths = sorted(map(_width, broken))
    widest, typical = widths[-1], widths[len(widths) // 2]
    inside = sum(not line.endswith(_SENTENCE_ENDS) for line in broken)
    return 40 <= widest <= 120 and typical > 0.75 * widest and inside > 0.4 * len(broken)


def _width(line: str) -> int:
    return len(line) + sum(map(is_cjk, line))


def _joined(lines: list[str]) -> str:
    whole = ""
    for line in (line.strip(" \t\u3000\xa0") for line in lines):
        if not line:
            continue
        blank = whole and not (is_cjk(whole[-1]) and is_cjk(line[0]))
        whole += (" " if blank else "") + line
    return whole


def _headline_index(paragraphs: list[str]) -> int | None:
    """Where the headline stands: first, or after a line with the day and the outlet."""
    for index, paragraph in enumerate(paragraphs[:2]):
        if _is_headline(paragraphs[index:]):
            return index
        dated = read_dated_line(paragraph)
        if dated is None or not dated.outlet:
            return None
    return None


def _is_headline(paragraphs: list[str]) -> bool:
    """Whether the first line stands as a headline: short, no sentence, and text follows."""
    first = paragraphs[0].strip()
    if len(paragraphs) < 2 or len(first) > LONGEST_HEADLINE or _is_sentence(first):
        return False
    if sum(map(str.isalpha, first)) < 2 or parse_date(first) or is_byline(first):
        return False
    if read_wire(first) != Wire() or _names_outlet(first):
        return False
    longest_after = max(map(len, paragraphs[1:8]))
    return longest_after > len(first) or len(first) <= 80


def _is_sentence(line: str) -> bool:
    """Whether `line` ends as a sentence; a quotation inside of a headline may be its end."""
    inside = line.rstrip(_SHUT)
    if inside == line or line[0] in _OPEN or len(line) > LONGEST_QUOTING:
        return line.endswith(_SENTENCE_ENDS)
    return inside.endswith(_SENTENCE_ENDS)


def _names_outlet(line: str) -> bool:
    dated = read_dated_line(line)
    return dated is not None and bool(dated.outlet)
