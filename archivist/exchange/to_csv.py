"""Marked passages as CSV (RFC 4180): UTF-8, CRLF, every cell safe to open in a spreadsheet.

The file begins with a byte order mark: without it Excel reads Japanese, Korean and Chinese as
Latin letters, and the readers of R and pandas skip it. A cell that a spreadsheet could take for a
formula is preceded by an apostrophe; `original_cell` takes it off again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from archivist.exchange.selection import Selection
from archivist.exchange.table import COLUMNS, Table

# CWE-1236 and OWASP ASVS 1.2.10, with the full-width signs that some input methods turn back.
_RISKY = re.compile(r"['\s\ufeff]*[=+\-@＝＋－＠\t\r\n\x00]")


def write(selection: Selection, part: Path) -> Sequence[str]:
    """Writes one row for each thing said of a passage; returns warnings."""
    table = Table(selection)
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in table.rows():
            writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return table.warnings()


def safe_cell(value: str) -> str:
    """`value` as no spreadsheet takes it for a formula."""
    return f"'{value}" if _RISKY.match(value) else value


def original_cell(value: str) -> str:
    """The value that `safe_cell` made `value` of."""
    return value[1:] if _RISKY.match(value) else value
