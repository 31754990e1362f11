"""Rows of any table as CSV or XLSX: hit lists, lines of keywords, the log of searches."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from xlsxwriter import Workbook

from archivist.archive import Archive
from archivist.errors import NotAllowed
from archivist.exchange.table import MOST_UNITS
from archivist.exchange.to_csv import safe_cell
from archivist.exchange.writing import checked, new_file

Cell = str | int | float
_MOST_ROWS = 1_048_576  # of a sheet, the heading among them


def write_sheet(
    archive: Archive, path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> int:
    """Writes `rows` to a .csv or .xlsx file; returns how many.

    Raises NotAllowed for another ending or a place inside the archive, NotFound without a folder.
    """
    writers = {".csv": _write_csv, ".xlsx": _write_xlsx}
    write = writers.get(path.suffix.casefold())
    if write is None:
        raise NotAllowed(f"{path.name} must end in .csv or .xlsx.")
    with new_file(checked(archive, path)) as part:
        return write(part, columns, rows)


def _write_csv(part: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    number = 0
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
            number += 1
    return number


def _write_xlsx(part: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    plain = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    workbook = Workbook(str(part), plain | {"constant_memory": True})
    number = 0
    try:
        sheet = workbook.add_worksheet()
        sheet.freeze_panes(1, 0)
        heading = workbook.add_format({"bold": True, "bottom": 1})
        for column, name in enumerate(columns):
            sheet.write_string(0, column, name, heading)
        for number, row in enumerate(rows, 1):
            if number >= _MOST_ROWS:
                raise NotAllowed("A sheet holds no more than 1,048,575 rows; write CSV instead.")
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell[: MOST_UNITS // 2])
                else:
                    sheet.write_number(number, column, cell)
    finally:
        workbook.close()
    return number
