"""Excel workbooks and delimited text: by recipe an article a row, else as tables."""

from __future__ import annotations

import csv
import zipfile
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_delimited import parts_of_csv, parts_of_tsv
from archivist.formats.from_xlsx import parts_of_xlsx
from archivist.formats.source import Options, Source
from archivist.model.structure import BlockKind
from tests.formats.recipes.samples import KOREAN, STORIES, bigkinds_rows

OWN = """
format = 1
name = "Own columns"
[fields.title]
column = "Kopf"
[fields.date]
column = "Tag"
[body]
column = "Wortlaut"
"""


def source(folder: Path, name: str, data: bytes, options: Options | None = None) -> Source:
    path = folder / name
    path.write_bytes(data)
    return Source(path, name, options or Options())


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"sheet {number}")
        for row in rows:
            sheet.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def shared(*sheets: list[list[object]]) -> bytes:
    """The same by another writer, which keeps the words of all cells in one place."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"default_date_format": "yyyy/mm/dd"}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return file.getvalue()


def table(rows: list[list[str]], delimiter: str = ",") -> str:
    file = StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue()


def check_bigkinds(extracts: list[Extract]) -> None:
    assert [extract.part for extract in extracts] == ["1", "2", "3", "4"]
    for extract, story in zip(extracts, STORIES, strict=True):
        extract.check()
        assert extract.value("title") == story.title
        assert extract.value("publisher") == story.outlet
        assert extract.value("date") == story.edtf
        assert extract.creators == (story.author,)
        assert extract.value("section") == "정치>외교"
        assert extract.value("identifier").startswith("01100201.2026")
        assert extract.value("url").startswith("https://news.example/")
        assert extract.text.startswith(f"{story.title}\n")
    assert any("first 200 signs" in warning for warning in extracts[0].warnings)
    assert not any("first 200 signs" in warning for warning in extracts[2].warnings)


def test_bigkinds_workbooks_and_the_same_rows_as_csv(tmp_path: Path) -> None:
    rows = bigkinds_rows()
    for write in (workbook, shared):
        check_bigkinds(list(parts_of_xlsx(source(tmp_path, "NewsResult.xlsx", write(rows)))))
    for encoding in ("utf-8-sig", "utf-16"):
        data = table(rows).encode(encoding)
        check_bigkinds(list(parts_of_csv(source(tmp_path, "news.csv", data))))


def test_a_table_in_korean_codepage_with_semicolons(tmp_path: Path) -> None:
    rows = [["제목", "날짜", "언론사", "기자", "본문"]] + [
        [KOREAN.title, KOREAN.day, KOREAN.outlet, KOREAN.author, "; ".join(KOREAN.body)]
    ] * 3
    data = table(rows, ";").encode("cp949")
    extracts = list(parts_of_csv(source(tmp_path, "news.csv", data)))
    assert [extract.value("date") for extract in extracts] == [KOREAN.edtf] * 3
    assert extracts[2].text == f"{KOREAN.title}\n{'; '.join(KOREAN.body)}"


def test_cells_with_dates_line_breaks_and_quotation_marks(tmp_path: Path) -> None:
    rows = [
        ["Title", "Date", "Page", "Text"],
        ['A "great" day', date(2026, 1, 13), 3, "One.\nTwo."],
    ]
    for write in (workbook, shared):
        (extract,) = parts_of_xlsx(source(tmp_path, "a.xlsx", write(rows)))
        assert extract.value("date") == "2026-01-13"
        assert extract.value("section") == "p. 3"
        assert extract.text == 'A "great" day\nOne.\nTwo.'
    data = table([[str(cell) for cell in row] for row in rows], "\t").encode()
    (extract,) = parts_of_tsv(source(tmp_path, "a.tsv", data))
    assert extract.value("date") == "2026-01-13"
    assert extract.text == 'A "great" day\nOne.\nTwo.'


def test_a_workbook_that_no_recipe_knows_is_one_document_of_tables(tmp_path: Path) -> None:
    data = workbook([["Year", "Visits"], [2025, 3.5], [2026, 4]], [["Note"], ["Counted by hand"]])
    (extract,) = parts_of_xlsx(source(tmp_path, "visits.xlsx", data))
    extract.check()
    assert extract.part == ""
    assert extract.text.split("\n") == [
        "sheet 1", "Year\tVisits", "2025\t3.5", "2026\t4", "sheet 2", "Note", "Counted by hand",
    ]  # fmt: skip
    assert extract.blocks[1].kind == BlockKind.TABLE_ROW
    assert extract.value("title") == "Visits"


def test_a_sheet_of_articles_and_another_one(tmp_path: Path) -> None:
    articles = [["title", "text"], ["One", "Words."], ["Two", "More words."]]
    data = workbook(articles, [["Legend"], ["What it means"]])
    extracts = list(parts_of_xlsx(source(tmp_path, "a.xlsx", data)))
    assert [(one.part, one.value("title")) for one in extracts[:2]] == [("1", "One"), ("2", "Two")]
    assert extracts[2].part == "3"
    assert "What it means" in extracts[2].text


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("13/01/2026", "2026-01-13"),
        ("1/13/2026 9:30", "2026-01-13"),
        ("5.5.2025", "2025-05-05"),
        ("3/4/2026", ""),
        ("20260113", "2026-01-13"),
        ("20261301", ""),
        ("令和8年1月13日", "2026-01-13"),
        ("2026-01-13 09:30:00", "2026-01-13"),
        ("someday", ""),
    ],
)
def test_dates_of_a_column_are_read_when_they_are_sure(
    tmp_path: Path, written: str, edtf: str
) -> None:
    data = f"title\tdate\ttext\nOne\t{written}\tWords.\n".encode()
    (extract,) = parts_of_tsv(source(tmp_path, "a.tsv", data))
    assert extract.value("date") == edtf
    assert any("could not be read" in warning for warning in extract.warnings) == (not edtf)


def test_a_chosen_recipe_names_other_columns(tmp_path: Path) -> None:
    data = b"Kopf;Tag;Wortlaut\nEins;20260113;Erster Text\nZwei;2026-01;Zweiter Text\n"
    chosen = Options(recipe=OWN)
    extracts = list(parts_of_csv(source(tmp_path, "a.csv", data, chosen)))
    assert [one.value("date") for one in extracts] == ["2026-01-13", "2026-01"]
    with pytest.raises(ExtractionFailed, match="finds no article"):
        list(parts_of_csv(source(tmp_path, "b.csv", b"a;b\n1;2\n", chosen)))


def test_readings_of_japanese_cells_are_no_part_of_their_text(tmp_path: Path) -> None:
    data = shared([["title", "text"], ["READING", "words"]])
    ruby = b"<si><t>\xe9\xa6\x96\xe8\x84\xb3</t><rPh><t>\xe3\x82\xb7</t></rPh></si>"
    (extract,) = parts_of_xlsx(
        source(tmp_path, "a.xlsx", changed(data, b"<si><t>READING</t></si>", ruby))
    )
    assert extract.value("title") == "首脳"


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        for member in before.namelist():
            after.writestr(member, before.read(member).replace(old, new))
    return file.getvalue()


GOOD = workbook([["title", "text"], ["One", "Words."]])


@pytest.mark.parametrize(
    "data",
    [
        GOOD[:-30],
        GOOD[:200],
        b"PK\x03\x04",
        changed(GOOD, b"<sheetData>", b"<sheetData><row>"),
        changed(GOOD, b"<sheets>", b"<sheets"),
        changed(GOOD, b"One", b"&undefined;"),
        workbook([[]]),
        changed(GOOD, b"<sheets>", b"<sheets " + b"state" * 5_000 + b">"),
    ],
)
def test_damaged_and_empty_workbooks_cost_a_clear_message(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ExtractionFailed) as caught:
        list(parts_of_xlsx(source(tmp_path, "bad.xlsx", data)))
    assert len(caught.value.reason) < 400


def test_entities_of_a_workbook_do_not_grow(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE worksheet [<!ENTITY b "bomb"><!ENTITY c "&b;&b;&b;&b;">]>'
    data = changed(changed(GOOD, b"<worksheet", bomb + b"<worksheet"), b"Words.", b"&c;&c; left")
    (extract,) = parts_of_xlsx(source(tmp_path, "grow.xlsx", data))
    assert "bomb" not in extract.text


def test_a_cell_far_away_and_a_huge_number_do_no_harm(tmp_path: Path) -> None:
    far = changed(GOOD, b'r="B2"', b'r="ZZZ2"')
    (extract,) = parts_of_xlsx(source(tmp_path, "far.xlsx", far))
    assert extract.value("title") == "One"
    rows = [["title", "date", "text"], ["One", date(2026, 1, 13), "Words."]]
    data = workbook(rows)
    with zipfile.ZipFile(BytesIO(data)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    number = sheet[sheet.index(b'r="B2"') :].split(b"<v>")[1].split(b"</v>")[0]
    (extract,) = parts_of_xlsx(
        source(tmp_path, "big.xlsx", changed(data, b"<v>%s</v>" % number, b"<v>1e300</v>"))
    )
    assert extract.value("date") == ""


def test_a_sheet_that_grows_when_unpacked_is_refused(tmp_path: Path) -> None:
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(GOOD)) as before,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for member in before.namelist():
            data = before.read(member)
            if member.endswith("sheet1.xml"):
                data = data.replace(b"<sheetData>", b"<sheetData>" + b" " * 70_000_000)
            after.writestr(member, data)
    with pytest.raises(ExtractionFailed, match="too large"):
        list(parts_of_xlsx(source(tmp_path, "bomb.xlsx", file.getvalue())))


def test_an_open_quotation_mark_swallows_no_more_than_its_file(tmp_path: Path) -> None:
    data = b'title,text\n"One,"Words."\n' + b"a,b\n" * 1000
    extracts = list(parts_of_csv(source(tmp_path, "odd.csv", data)))
    assert extracts
    for extract in extracts:
        extract.check()
    with pytest.raises(ExtractionFailed):
        list(parts_of_csv(source(tmp_path, "blank.csv", b"\n\n , \n")))
