import io
import zipfile
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.readers import read_bytes
from archivist.formats.sniff import HTML, MARKDOWN, PLAIN, sniff
from tests.formats.corpus import content, entries, name

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
        (b"time\tvalue\n", "a.csv", PLAIN),
    ],
)
def test_content_counts_first_and_the_name_next(head: bytes, file: str, media_type: str) -> None:
    assert sniff(head, file) == media_type


@pytest.mark.parametrize(
    ("head", "file", "words"),
    [
        (b"", "a.txt", "empty"),
        (b"%PDF-1.7\n", "a.txt", "PDF files cannot be read yet"),
        (b"{\\rtf1 x", "a.txt", "RTF"),
        (zipped("word/document.xml"), "a", "DOCX"),
        (zipped("mimetype", "META-INF/container.xml"), "a", "EPUB"),
        (zipped("a.txt"), "a.zip", "ZIP"),
        (b"PK\x03\x04broken", "a.docx", "DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "Office"),
        (b"\x89PNG\r\n\x1a\n", "a.html", "Images"),
        (b"\x1f\x8b\x08", "a.warc.gz", "gzip"),
        (b"WARC/1.0\r\n", "a.txt", "WARC"),
        (b"SQLite format 3\x00", "a", "Databases"),
        (MAIL, "a.txt", "E-mails"),
        (b"From a@b Sat\n" + MAIL, "a", "Mailboxes"),
        (MAIL.replace(b"\r\n\r\n", b"\r\nContent-Type: multipart/related\r\n\r\n"), "a", "MHTML"),
        (b"<?xml version='1.0'?><rss>", "a.xml", "XML"),
        (b"TY  - JOUR\r\n", "a.txt", "RIS"),
        (b"@article{x", "a.bib", "BibTeX"),
        (b"{}", "a.json", "JSON"),
        (b"abc\x00\x01\x02\x00\x03\x04\x00\x05", "a.txt", "not text"),
        (bytes(range(256)) * 4, "a", "not text"),
    ],
)
def test_what_no_reader_takes_is_named(head: bytes, file: str, words: str) -> None:
    with pytest.raises(ExtractionFailed, match="(?i)" + words) as caught:
        sniff(head, file)
    assert caught.value.name == file


def test_other_formats_of_the_corpus_are_refused_in_plain_words() -> None:
    others = entries("pdf", "docx", "odt", "rtf", "epub", "eml", "mbox", "warc", "zip", "image")
    for entry in others:
        with pytest.raises(ExtractionFailed) as caught:
            read_bytes(content(entry), name(entry))
        assert Path(entry["file"]).suffix != ".pdf" or "PDF" in caught.value.reason
        assert caught.value.reason.endswith(".")
