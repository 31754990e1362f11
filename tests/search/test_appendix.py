"""Hits, lines and searches as rows of a table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from archivist.archive import Archive
from archivist.errors import NotAllowed
from archivist.exchange.sheets import write_sheet
from archivist.search import appendix
from archivist.search.context import keyword_lines
from archivist.search.follow import catch_up
from archivist.search.search import Searcher
from archivist.store import documents
from tests.builders import add_document


def test_hits_become_rows_that_every_spreadsheet_reads(archive: Archive, tmp_path: Path) -> None:
    document = add_document(archive, "=mine()\nThe mine of 奈良.", title="=mine()", date="2025")
    catch_up(archive)
    with Searcher(archive) as searcher:
        hits = searcher.search("mine").hits
    for name in ("hits.csv", "hits.xlsx"):
        written = write_sheet(
            archive, tmp_path / name, appendix.HIT_COLUMNS, appendix.hit_rows(hits)
        )
        assert written == 1
    with (tmp_path / "hits.csv").open(encoding="utf-8-sig", newline="") as file:
        [heading, row] = csv.reader(file)
    assert tuple(heading) == appendix.HIT_COLUMNS
    assert row[:2] == ["'=mine()", "2025"]
    sheet = load_workbook(tmp_path / "hits.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][:2] == ["=mine()", "2025"]
    assert sheet["H2"].value == document
    with pytest.raises(NotAllowed):
        write_sheet(archive, tmp_path / "hits.txt", (), ())
    with pytest.raises(NotAllowed):
        write_sheet(archive, archive.path / "hits.csv", (), ())


def test_lines_become_rows(archive: Archive) -> None:
    document = add_document(archive, "The old mine.", title="One", date="2025")
    with archive.read() as session:
        lines = keyword_lines(session, "mine", [document])
    [row] = appendix.line_rows(lines)
    assert row[:-1] == ("One", "2025", "The old ", "mine", ".", "", 8, 12, document)
    with archive.read() as session:
        assert row[-1] == documents.get(session, document).rendition_id


def test_searches_are_noted_with_those_that_found_nothing(archive: Archive) -> None:
    assert appendix.searches(archive) == []
    appendix.log_search(archive, "mine 奈良", "", 12)
    appendix.log_search(archive, "unicorn", "Summits", 0)
    with (archive.path / appendix.LOG).open("a", encoding="utf-8") as file:
        file.write('{"time": "cut sho')
    rows = list(appendix.search_rows(appendix.searches(archive)))
    assert [row[1:] for row in rows] == [("mine 奈良", "", 12), ("unicorn", "Summits", 0)]
    assert all(str(row[0]).endswith("+00:00") for row in rows)
