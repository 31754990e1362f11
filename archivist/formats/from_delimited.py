"""Tables as text: CSV and TSV, in any encoding, with the delimiter that fits."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice

from archivist.errors import ExtractionFailed
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.from_text import check_length
from archivist.formats.limits import TABLE_COLUMNS, TABLE_ROWS, TEXT_CHARACTERS
from archivist.formats.media_types import CSV, TSV
from archivist.formats.recipes.material import table_of
from archivist.formats.source import Source
from archivist.formats.table_parts import parts_of_tables

DELIMITERS = ",;\t|"
SAMPLE_ROWS = 20
MOST_BYTES = 4 * TEXT_CHARACTERS


def parts_of_csv(source: Source) -> Iterator[Extract]:
    """The articles that a recipe finds in the rows, else the rows as one document."""
    return _parts(source, CSV)


def parts_of_tsv(source: Source) -> Iterator[Extract]:
    return _parts(source, TSV)


def _parts(source: Source, media_type: str) -> Iterator[Extract]:
    decoded = decode(source.data(MOST_BYTES), chosen=source.options.encoding)
    check_length(decoded.text, source.name)
    text = decoded.text.replace("\x00", "")
    rows = rows_of(text, delimiter_of(text, media_type), source.name)
    yield from parts_of_tables([table_of(rows)], source, media_type, decoded.warnings)


def rows_of(text: str, delimiter: str, name: str) -> Iterator[tuple[str, ...]]:
    """The rows of `text`; an unclosed quotation mark costs a clear message."""
    csv.field_size_limit(TEXT_CHARACTERS)
    lines = iter(text.splitlines(keepends=True))
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        for row in islice(reader, TABLE_ROWS):
            yield tuple(row[:TABLE_COLUMNS])
    except csv.Error as fault:
        raise ExtractionFailed(name, f"Row {reader.line_num} cannot be read: {fault}.") from None


def delimiter_of(text: str, media_type: str) -> str:
    """The delimiter that cuts the first rows into the most columns, alike in each."""
    if media_type == TSV:
        return "\t"
    best, delimiter = 0, ","
    for one in DELIMITERS:
        rows = list(islice(rows_of(text[:100_000], one, ""), SAMPLE_ROWS))
        widths = sorted(len(row) for row in rows if row)
        if not widths:
            continue
        alike = widths.count(widths[len(widths) // 2])
        worth = alike * (widths[len(widths) // 2] - 1)
        if worth > best:
            best, delimiter = worth, one
    return delimiter
