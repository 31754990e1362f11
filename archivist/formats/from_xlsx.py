"""Excel workbooks: the rows of each sheet, read one by one, within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from itertools import islice

from lxml import etree
from lxml.etree import _Element

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Part
from archivist.formats.limits import TABLE_COLUMNS, TABLE_ROWS, XML_BYTES
from archivist.formats.media_types import XLSX
from archivist.formats.recipes.material import Table, table_of
from archivist.formats.source import Source
from archivist.formats.table_parts import parts_of_tables
from archivist.formats.xml_safe import attribute, local_name, parse_xml
from archivist.formats.zip_members import DAMAGED, ZipMembers

MOST_SHEETS = 200
MOST_BYTES = 256 * 1024 * 1024
_DATE_FORMATS = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_CELL = re.compile(r"([A-Z]{1,3})\d*")
_MAIN = "{*}"  # transitional and strict workbooks differ in their namespace


def parts_of_xlsx(source: Source) -> Iterator[Part]:
    """The articles that a recipe finds in the rows, else the sheets as one document of tables."""
    with ZipMembers(source.data(MOST_BYTES), source.name) as package:
        book = _Workbook(package, source.name)
        yield from parts_of_tables(book.tables(), source, XLSX)


class _Workbook:
    """The parts of a package that all sheets share, and where each sheet is."""

    def __init__(self, package: ZipMembers, name: str) -> None:
        self._package = package
        self._name = name
        root = self._parsed("xl/workbook.xml")
        properties = next(root.iter(_MAIN + "workbookPr"), None)
        in_1904 = properties is not None and attribute(properties, "date1904") in ("1", "true")
        self._first_day = datetime(1904, 1, 1) if in_1904 else datetime(1899, 12, 30)
        self._strings = self._shared_strings()
        self._dates = self._date_styles()
        self._sheets = self._places(root)

    def tables(self) -> Iterator[Table]:
        for title, path in self._sheets[:MOST_SHEETS]:
            yield table_of(self._rows(path), title)

    def _parsed(self, path: str) -> _Element:
        return parse_xml(self._package.read(path), self._name, path)

    def _places(self, workbook: _Element) -> list[tuple[str, str]]:
        targets = {}
        if "xl/_rels/workbook.xml.rels" in self._package:
            for link in self._parsed("xl/_rels/workbook.xml.rels"):
                targets[link.get("Id", "")] = link.get("Target", "")
        found = []
        for sheet in workbook.iter(_MAIN + "sheet"):
            target = targets.get(attribute(sheet, "id"), "")
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if path in self._package and "worksheets" in path:
                found.append((sheet.get("name", ""), path))
        return found

    def _shared_strings(self) -> list[str]:
        data = self._package.read_if_there("xl/sharedStrings.xml")
        if not data:
            return []
        return [_words(one) for one in self._elements(data, "si")]

    def _date_styles(self) -> set[int]:
        """The numbers of the cell styles that show a number as a day."""
        if "xl/styles.xml" not in self._package:
            return set()
        root = self._parsed("xl/styles.xml")
        own = {
            _number(one.get("numFmtId")): one.get("formatCode", "")
            for one in root.iter(_MAIN + "numFmt")
        }
        styles = next(root.iter(_MAIN + "cellXfs"), None)
        shown = [_number(one.get("numFmtId")) for one in styles] if styles is not None else []
        return {
            at for at, code in enumerate(shown) if code in _DATE_FORMATS or _is_day(own.get(code))
        }

    def _rows(self, path: str) -> Iterator[tuple[str, ...]]:
        rows = self._elements(self._package.read(path), "row")
        for row in islice(rows, TABLE_ROWS):
            cells: list[str] = []
            for cell in row:
                if local_name(cell) != "c":
                    continue
                at = _column(cell.get("r", ""), len(cells))
                if at >= TABLE_COLUMNS:
                    break
                cells += [""] * (at + 1 - len(cells))
                cells[at] = self._value(cell)
            yield tuple(cells)

    def _value(self, cell: _Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _words(cell)
        raw = next((one.text or "" for one in cell if local_name(one) == "v"), "")
        if kind == "s":
            at = _number(raw)
            return self._strings[at] if 0 <= at < len(self._strings) else ""
        if kind == "n" and _number(cell.get("s")) in self._dates:
            return self._day(raw)
        return raw[:-2] if kind == "n" and raw.endswith(".0") else raw

    def _day(self, raw: str) -> str:
        try:
            moment = self._first_day + timedelta(days=float(raw))
        except (ValueError, OverflowError):
            return raw
        return moment.date().isoformat()

    def _elements(self, data: bytes, tag: str) -> Iterator[_Element]:
        """Each `tag` of a part in turn; what was given is thrown away before the next."""
        if len(data) > XML_BYTES:
            raise ExtractionFailed(self._name, "A sheet is too large. Split the workbook first.")
        try:
            for _, element in etree.iterparse(
                BytesIO(data),
                events=("end",),
                tag=_MAIN + tag,
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
            ):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        except (etree.XMLSyntaxError, ValueError):
            raise ExtractionFailed(self._name, DAMAGED) from None


def _words(element: _Element) -> str:
    """The text of a string without its phonetic readings (furigana)."""
    parts = []
    for one in element.iter(_MAIN + "t"):
        parent = one.getparent()
        if parent is None or local_name(parent) != "rPh":
            parts.append(one.text or "")
    return "".join(parts)


def _is_day(code: str | None) -> bool:
    """Whether a number format shows a year and a month or day."""
    letters = _QUOTED.sub("", code or "").lower()
    return "y" in letters or ("d" in letters and "m" in letters)


def _column(reference: str, next_one: int) -> int:
    """B7 is column 1; a cell without reference comes after the last."""
    found = _CELL.fullmatch(reference)
    if not found:
        return next_one
    value = 0
    for letter in found[1]:
        value = value * 26 + ord(letter) - ord("A") + 1
    return max(value - 1, next_one)


def _number(written: str | None) -> int:
    try:
        return int(written or "")
    except ValueError:
        return -1
