"""Marked passages as an Excel workbook in which text is text: no formulas, no links."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from archivist.exchange.selection import Selection
from archivist.exchange.table import COLUMNS, Table

_MOST_ROWS = 1_048_576  # of a sheet, the heading among them
_WIDTHS = {
    "document": 36,
    "creators": 20,
    "date": 11,
    "outlet": 20,
    "passage": 60,
    "kind": 13,
    "label": 28,
    "note": 40,
    "before": 24,
    "after": 24,
}


def write(selection: Selection, part: Path) -> Sequence[str]:
    """Writes one row for each thing said of a passage; returns warnings."""
    table = Table(selection)
    workbook = Workbook(
        str(part),
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    try:
        _fill(workbook, table)
    finally:
        workbook.close()
    return table.warnings()


def _fill(workbook: Any, table: Table) -> None:
    heading = workbook.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet: Any = None
    line = _MOST_ROWS
    for row in table.rows():
        if line == _MOST_ROWS:
            sheet, line = _sheet(workbook, heading, wrapped), 1
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(line, column, cell, wrapped)
            else:
                sheet.write_number(line, column, cell, wrapped)
        line += 1
    if sheet is None:
        sheet, line = _sheet(workbook, heading, wrapped), 1
    sheet.autofilter(0, 0, line - 1, len(COLUMNS) - 1)


def _sheet(workbook: Any, heading: Any, wrapped: Any) -> Any:
    number = len(workbook.worksheets()) + 1
    sheet = workbook.add_worksheet("Passages" if number == 1 else f"Passages {number}")
    sheet.freeze_panes(1, 1)
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS.get(name, 10), wrapped)
        sheet.write_string(0, column, name, heading)
    return sheet
