"""CSV and XLSX: nothing becomes a formula, nothing gets lost unsaid."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.archive import Archive
from archivist.exchange import EXPORTS
from archivist.exchange.table import COLUMNS, CUT, MOST_UNITS
from archivist.exchange.to_csv import original_cell, safe_cell
from archivist.model.rendition import Span
from archivist.store import annotations
from tests.builders import add_document
from tests.exchange.marked import mark_up

SIGNS = "=+-@＝＋－＠\t\r\n\0"


def read_csv(file: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline="")))


def note(archive: Archive, *texts: str) -> str:
    document_id = add_document(archive)
    with archive.change("Note") as session:
        bodies = [annotations.commenting(text) for text in texts]
        annotations.annotate(session, document_id, Span(0, 7), *bodies)
    return document_id


@given(st.text(alphabet=st.sampled_from("'=+-@＝ a\t\n\ufeff日"), max_size=6) | st.text())
def test_a_safe_cell_gives_the_original_back(value: str):
    assert original_cell(safe_cell(value)) == value


@given(st.text(alphabet=" '\u3000\ufeff"), st.sampled_from(SIGNS), st.text(max_size=5))
def test_no_safe_cell_begins_with_what_starts_a_formula(blank: str, sign: str, rest: str):
    assert safe_cell(blank + sign + rest).startswith("'")


def test_a_plain_cell_stays_as_it_is():
    for value in ("", "日本", "a = b", "'tis", "3-4", "“=”"):
        assert safe_cell(value) == value


def test_csv_opens_in_excel_with_its_signs_and_ends_lines_as_the_rfc_asks(
    archive: Archive, tmp_path: Path
):
    EXPORTS["csv"](archive, mark_up(archive).ids, tmp_path / "a.csv")
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfdocument,")
    assert data.endswith(b"\r\n")
    rows = read_csv(tmp_path / "a.csv")
    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_both_tables_hold_the_same_rows(archive: Archive, tmp_path: Path):
    ids = mark_up(archive).ids
    for form in ("csv", "xlsx"):
        EXPORTS[form](archive, ids, tmp_path / form)
    (tmp_path / "xlsx").rename(tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["Passages"]
    shown = [["" if cell is None else cell for cell in row] for row in sheet.values]
    told = [[original_cell(cell) for cell in row] for row in read_csv(tmp_path / "csv")]
    assert [[str(cell) for cell in row] for row in shown] == told
    assert isinstance(shown[1][COLUMNS.index("start")], int)


def test_a_formula_in_a_workbook_is_text(archive: Archive, tmp_path: Path):
    hostile = ["=1+1", '=HYPERLINK("http://evil.example","x")', "http://evil.example", "+1", "007"]
    document_id = note(archive, *hostile)
    EXPORTS["xlsx"](archive, [document_id], tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["Passages"]
    column = COLUMNS.index("note") + 1
    cells = [sheet.cell(row, column) for row in range(2, 7)]
    assert sorted(cell.value for cell in cells) == sorted(hostile)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_long_cell_is_cut_with_a_mark_and_a_warning(archive: Archive, tmp_path: Path, form: str):
    document_id = note(archive, "x" + "🤝" * MOST_UNITS)
    report = EXPORTS[form](archive, [document_id], tmp_path / "t.xlsx")
    if form == "csv":
        value = read_csv(tmp_path / "t.xlsx")[1][COLUMNS.index("note")]
    else:
        sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["Passages"]
        value = str(sheet.cell(2, COLUMNS.index("note") + 1).value)
    assert value.endswith("🤝" + CUT)
    assert MOST_UNITS - 1 <= len(value.encode("utf-16-le")) // 2 <= MOST_UNITS
    assert report.warnings == ("Cells cut at 32,767 characters, marked “… [cut]”: 1.",)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_control_characters_become_signs_and_are_told(archive: Archive, tmp_path: Path, form: str):
    document_id = note(archive, "bell\x07 null\x00 _x0041_ end\r\nline\r\ttab \uffff")
    report = EXPORTS[form](archive, [document_id], tmp_path / "t.xlsx")
    if form == "csv":
        value = read_csv(tmp_path / "t.xlsx")[1][COLUMNS.index("note")]
    else:
        sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["Passages"]
        value = str(sheet.cell(2, COLUMNS.index("note") + 1).value)
        value = value.replace("_x005F_", "_")  # openpyxl leaves Excel's own escape as it is
    assert value == "bell␇ null␀ _x0041_ end\nline\n\ttab \ufffd"
    assert report.warnings[0].startswith("Cells with control characters")


def test_an_archive_without_marks_gives_a_heading_alone(archive: Archive, tmp_path: Path):
    document_id = add_document(archive)
    for form in ("csv", "xlsx"):
        report = EXPORTS[form](archive, [document_id], tmp_path / f"t.{form}")
        assert (report.documents, report.passages) == (1, 0)
    assert len(read_csv(tmp_path / "t.csv")) == 1
    assert openpyxl.load_workbook(tmp_path / "t.xlsx")["Passages"].max_row == 1
