"""The real files that are damaged, by format: of the corpus, and some that are made here."""

from __future__ import annotations

import bz2
import csv
import gzip
import lzma
import plistlib
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import Workbook

from tests.formats.recipes import samples
from tests.formats.test_zotero_rdf import LIBRARY

File = tuple[str, bytes]
LARGEST = 300_000

# The folders of the corpus that hold files of a format, and the ending its files get.
FOLDERS: dict[str, tuple[tuple[str, ...], str]] = {
    "html": (("html", "html-enc"), ".html"),
    "mhtml": (("mhtml",), ".mhtml"),
    "singlefile": (("singlefile",), ".html"),
    "warc": (("warc",), ""),
    "wacz": (("wacz",), ".wacz"),
    "pdf": (("pdf",), ".pdf"),
    "docx": (("docx",), ".docx"),
    "odt": (("odt",), ".odt"),
    "rtf": (("rtf",), ".rtf"),
    "epub": (("epub",), ".epub"),
    "md": (("md",), ".md"),
    "txt": (("txt", "txt-enc"), ".txt"),
    "eml": (("eml",), ".eml"),
    "mbox": (("mbox",), ".mbox"),
    "feed": (("feed",), ""),
    "ris": (("ris",), ".ris"),
    "bibtex": (("bibtex",), ".bib"),
    "csljson": (("csljson",), ".json"),
    "zip": (("zip",), ".zip"),
}


def files_of(corpus: Path, kind: str) -> list[File]:
    """Names and bytes of all files of a format, always in the same order."""
    if kind in FOLDERS:
        folders, ending = FOLDERS[kind]
        return [file for folder in folders for file in _of_folder(corpus / folder, ending)]
    return MADE[kind](corpus)


def kinds() -> tuple[str, ...]:
    return (*FOLDERS, *MADE)


def _of_folder(folder: Path, ending: str) -> list[File]:
    found = []
    for path in sorted(folder.iterdir()):
        data, name = path.read_bytes(), path.name
        if ending and name.endswith(".gz"):
            data, name = gzip.decompress(data), name.removesuffix(".gz")
        if 0 < len(data) <= LARGEST:
            found.append((name if name.endswith(ending) else name + ending, data))
    return found


def _webarchives(corpus: Path) -> list[File]:
    pages = _of_folder(corpus / "html", ".html")[:20]
    return [(f"{name}.webarchive", _webarchive(name, page)) for name, page in pages]


def _webarchive(name: str, page: bytes) -> bytes:
    main = {
        "WebResourceData": page,
        "WebResourceURL": f"https://example.org/{name}",
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceFrameName": "",
    }
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []},
                          fmt=plistlib.FMT_BINARY)  # fmt: skip


def _zotero(corpus: Path) -> list[File]:
    return [("library.rdf", LIBRARY.encode())]


def _json_feeds(corpus: Path) -> list[File]:
    return [("feed.json", (corpus / "feed" / "feed.json").read_bytes())]


def _workbooks(corpus: Path) -> list[File]:
    return [("kinds.xlsx", _workbook(samples.bigkinds_rows())), ("cells.xlsx", _workbook(CELLS))]


def _tables(corpus: Path) -> list[File]:
    rows = _delimited(samples.bigkinds_rows(), ",")
    semicolons = _delimited(CELLS, ";")
    return [("a.csv", rows.encode()), ("b.csv", rows.encode("utf-16")),
            ("c.csv", semicolons.encode("cp949", "replace")),
            ("d.tsv", _delimited(CELLS, "\t").encode())]  # fmt: skip


CELLS: list[list[object]] = [
    ["Titel", "Tag", "Zahl", "=1+1", None],
    ["회담", "2026-01-13", 3.5, True, 'a "quoted"\nline'],
    *([f"row {number}", number, number / 7, "", "x" * 50] for number in range(30)),
]


def _workbook(rows: list[list[object]]) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _delimited(rows: list[list[object]], sign: str) -> str:
    file = StringIO()
    csv.writer(file, delimiter=sign).writerows(rows)
    return file.getvalue()


def _packed(corpus: Path) -> list[File]:
    inner = (_of_folder(corpus / "txt", ".txt") + _of_folder(corpus / "mbox", ".mbox"))[:8]
    packings: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
        (".gz", lambda data: gzip.compress(data, mtime=0)),
        (".bz2", bz2.compress),
        (".xz", lzma.compress),
    )
    return [(name + ending, pack(data)) for name, data in inner for ending, pack in packings]


def _old_office(corpus: Path) -> list[File]:
    name = "testWORD_protected_passtika.docx"
    return [(f"{name}.doc", (corpus / "hostile" / name).read_bytes())]


def _downloads(corpus: Path) -> list[File]:
    """What news databases give, which recipes split."""
    return [
        ("nexis.docx", samples.docx(samples.nexis_uni())),
        ("nexis.txt", samples.nexis_uni_text().encode()),
        ("lexis.txt", samples.lexisnexis_text().encode()),
        ("factiva.html", samples.factiva_page(codes=True).encode()),
        ("factiva.rtf", samples.factiva_rtf()),
        ("proquest.txt", samples.proquest().encode()),
        ("separated.txt", samples.separated().encode()),
    ]


MADE: dict[str, Callable[[Path], list[File]]] = {
    "webarchive": _webarchives,
    "json feed": _json_feeds,
    "zotero rdf": _zotero,
    "xlsx": _workbooks,
    "csv": _tables,
    "packed": _packed,
    "old office": _old_office,
    "downloads": _downloads,
}
