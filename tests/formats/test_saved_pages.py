"""Pages saved with all that belongs to them: MHTML, SingleFile, Safari's web archives."""

from __future__ import annotations

import plistlib
import quopri

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.media_types import MHTML, WEBARCHIVE
from archivist.formats.readers import read_bytes
from archivist.model.fields import Origin
from tests.formats.corpus import content, entries, name
from tests.formats.test_article import PAGE, PROSE

ADDRESS = "https://example.org/news/ministers"
CRLF = "\r\n"


def mhtml(page: bytes = PAGE.encode(), *, charset: str = "") -> bytes:
    """A page as Chrome saves it, with a style sheet and another frame before it."""
    head = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {ADDRESS}",
        "Subject: Ministers talk",
        "Date: Tue, 13 Jan 2026 09:00:00 GMT",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="--b--"',
        "",
        "",
    ]
    frame = part("text/html", "cid:frame", b"<p>An advertisement in a frame of its own</p>")
    style = part("text/css", "cid:css", b"p { color: red }")
    kind = f"text/html; charset={charset}" if charset else "text/html"
    parts = frame + style + part(kind, ADDRESS, page)
    return CRLF.join(head).encode() + parts + b"----b----\r\n"


def part(kind: str, place: str, body: bytes) -> bytes:
    head = f"----b--\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    return f"{head}Content-Location: {place}\r\n\r\n".encode() + quopri.encodestring(body) + b"\r\n"


def webarchive(main: object) -> bytes:
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


def read(data: bytes, file: str) -> Extract:
    extract = read_bytes(data, file)
    extract.check()
    return extract


def test_an_mhtml_file_gives_the_page_its_head_points_at() -> None:
    extract = read(mhtml(), "page.mhtml")
    assert extract.media_type == MHTML
    assert all(prose in extract.text for prose in PROSE[:7])
    assert "advertisement" not in extract.text
    assert extract.value("title") == "Ministers talk"
    url = next(value for value in extract.values if value.name == "url")
    assert (url.value, url.origin) == (ADDRESS, Origin.FILE)
    assert "13 Jan 2026 09:00" in url.raw


def test_the_charset_of_the_part_counts() -> None:
    page = PAGE.replace("mine", "炭鉱").replace('<meta charset="utf-8">', "")
    extract = read(mhtml(page.encode("shift_jis", "replace"), charset="Shift_JIS"), "page.mhtml")
    assert "炭鉱" in extract.text


def test_a_web_archive_of_safari_gives_its_page() -> None:
    main = {
        "WebResourceData": PAGE.encode("utf-8"),
        "WebResourceURL": ADDRESS,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
    }
    extract = read(webarchive(main), "page.webarchive")
    assert extract.media_type == WEBARCHIVE
    assert extract.value("url") == ADDRESS
    assert PROSE[0] in extract.text


@pytest.mark.parametrize(
    "data",
    [
        webarchive({}),
        webarchive([]),
        webarchive({"WebResourceData": "text"}),
        plistlib.dumps([1, 2], fmt=plistlib.FMT_BINARY),
        webarchive({"WebResourceData": b"<p>x" * 50})[:-40],
        b"bplist00" + b"\xff" * 200,
        b"bplist00",
    ],
)
def test_a_broken_web_archive_is_told_of(data: bytes) -> None:
    with pytest.raises(ExtractionFailed):
        read_bytes(data, "page.webarchive")


def test_a_message_without_a_page_is_told_of() -> None:
    empty = mhtml().replace(b"text/html", b"text/css")
    with pytest.raises(ExtractionFailed, match="no web page"):
        read_bytes(empty, "page.mhtml")


def test_parts_nested_without_end_are_told_of_or_read() -> None:
    nested = b"".join(
        b'Content-Type: multipart/related; boundary="b%d"\r\n\r\n--b%d\r\n' % (depth, depth)
        for depth in range(3_000)
    )
    with pytest.raises(ExtractionFailed):
        read_bytes(b"MIME-Version: 1.0\r\nDate: x\r\nFrom: y\r\n" + nested, "page.mhtml")


def test_singlefile_tells_where_and_when() -> None:
    note = (
        f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Tue Jan 13 2026 \n-->"
    )
    extract = read(PAGE.replace("<head>", note + "<head>").encode(), "page.html")
    url = next(value for value in extract.values if value.name == "url")
    assert url.value == ADDRESS
    assert "Tue Jan 13 2026" in url.raw


def test_the_saved_pages_of_the_corpus_are_read_with_their_addresses() -> None:
    for entry in entries("mhtml", "singlefile"):
        extract = read(content(entry), name(entry))
        assert extract.value("url") == entry["expected"]["url"]
        assert extract.value("title")
