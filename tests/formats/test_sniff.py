import io
import zipfile
from functools import partial

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats import media_types as types
from archivist.formats.media_types import HTML, MARKDOWN, PLAIN
from archivist.formats.readers import OPENERS, READERS, _function, read_bytes
from archivist.formats.sniff import sniff
from tests.formats.corpus import content, entries, name

RELATED = b"\r\nContent-Type: multipart/related\r\n\r\n"
MAIL = b"Return-Path: <a@b>\r\nFrom: a@b\r\nTo: c@d\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n"


def zipped(*members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member in members:
            archive.writestr(member, "application/epub+zip" if member == "mimetype" else "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("head", "file", "media_type"),
    [
        (b"Plain words.", "a.txt", PLAIN),
        (b"Plain words.", "README", PLAIN),
        (b"# Words", "a.md", MARKDOWN),
        (b"# Words", "a.txt", PLAIN),
        (b"<!DOCTYPE html><html><body>x", "a.pdf", HTML),
        (b"\xef\xbb\xbf<html><p>x", "a", HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "a.xhtml", HTML),
        (b"<!-- saved from url=(0014)about:internet -->\n<html>", "a.htm", HTML),
        (b"<p>A piece of a page</p>", "Pasted", HTML),
        (b"words <b>bold</b>", "a.html", HTML),
        (b"a < b and c > d", "a.html", PLAIN),
        ("日本語".encode("utf-16"), "a.txt", PLAIN),
        ("<html><body>x".encode("utf-16"), "a.html", HTML),
        ("日本語".encode("iso2022_jp"), "a.txt", PLAIN),
        (b"From the start: a story.\nTo: nobody.", "a.txt", PLAIN),
        (b"Date: 2026-01-13\nTitle: A story\n\nWords.", "a.txt", PLAIN),
        (b"How to write <html> and <body> in a page.", "a.txt", PLAIN),
        (b"time\tvalue\n", "a.csv", types.CSV),
        (b"%PDF-1.7\n", "a.txt", types.PDF),
        (b"{\\rtf1 x", "a.txt", types.RTF),
        (zipped("word/document.xml"), "a", types.DOCX),
        (zipped("mimetype", "META-INF/container.xml"), "a", types.EPUB),
        (zipped("a.txt"), "a.zip", types.ZIP),
        (b"PK\x03\x04broken", "a.docx", types.DOCX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", types.OLD_OFFICE),
        (b"\x89PNG\r\n\x1a\n", "a.html", "image/png"),
        (b"\x1f\x8b\x08", "a.warc.gz", types.GZIP),
        (b"WARC/1.0\r\n", "a.txt", types.WARC),
        (b"SQLite format 3\x00", "a", "application/vnd.sqlite3"),
        (MAIL, "a.txt", types.EML),
        (b"From a@b Sat\n" + MAIL, "a", types.MBOX),
        (MAIL.replace(b"\r\n\r\n", RELATED), "a", types.MHTML),
        (b"<?xml version='1.0'?><rss>", "a.xml", types.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "a", types.FEED),
        (b'<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">', "a", types.ZOTERO_RDF),
        (b"<?xml version='1.0'?><other>", "a.xml", "application/xml"),
        (b"TY  - JOUR\r\n", "a.txt", types.RIS),
        (b"@article{x", "a.bib", types.BIBTEX),
        (b"{}", "a.json", "application/json"),
        (b'[{"id": "x", "type": "book"}]', "a.json", types.CSL_JSON),
        (b'{"version": "https://jsonfeed.org/version/1"}', "feed.json", types.JSON_FEED),
        (b"abc\x00\x01\x02\x00\x03\x04\x00\x05", "a.txt", types.UNKNOWN),
        (bytes(range(256)) * 4, "a", types.UNKNOWN),
    ],
)
def test_content_counts_first_and_the_name_next(head: bytes, file: str, media_type: str) -> None:
    assert sniff(head, file) == media_type


def test_a_file_without_bytes_is_refused() -> None:
    with pytest.raises(ExtractionFailed, match="empty"):
        sniff(b"", "a.txt")


def test_what_no_reader_takes_is_kept_under_its_name() -> None:
    for entry in entries("image"):
        extract = read_bytes(content(entry), name(entry))
        assert extract.text == ""
        assert extract.media_type.startswith("image/")
        assert "(Image)" in extract.warnings[0]


def test_every_reader_that_is_named_is_there() -> None:
    for reader in (*READERS.values(), *OPENERS.values()):
        assert isinstance(reader, partial)
        assert callable(_function(*reader.args))


def test_a_bibliography_may_number_its_records_before_they_begin() -> None:
    assert sniff(b"1.\nTY  - JOUR\nTI  - A\nER  - \n", "a.ris") == types.RIS
