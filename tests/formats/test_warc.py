"""Web archives: pages come out, and only pages."""

import gzip
import io
import json
import re
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from archivist.formats.extract import Member
from archivist.formats.from_compressed import parts_of_compressed
from archivist.formats.from_wacz import parts_of_wacz
from archivist.formats.from_warc import parts_of_warc
from tests.formats.corpus import content, entries, name
from tests.formats.parts import Opener, members, opened, until_fault

PAGE = b"<html><title>Nara</title><p>The leaders met in Nara.</p></html>"


def recorded(
    *records: tuple[str, str, bytes], packed: bool = True, status: str = "200 OK", packing: str = ""
) -> bytes:
    """A WARC with a response for each (address, media type, body)."""
    made: list[bytes] = []
    for url, media_type, body in records:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n"
        http += f"Content-Encoding: {packing}\r\n" if packing else ""
        block = f"{http}\r\n".encode() + body
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-01-13T01:02:03Z\r\n"
            f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        )
        record = head.encode() + block + b"\r\n\r\n"
        made.append(gzip.compress(record) if packed else record)
    return b"".join(made)


def with_fault(folder: Path, opener: Opener, data: bytes) -> tuple[list[Member], str]:
    came, told = until_fault(opener, folder, "a.warc.gz", data)
    return members(came), told


@pytest.mark.parametrize("packed", [True, False])
def test_pages_come_with_their_address_and_without_the_day_of_their_capture(
    tmp_path: Path, packed: bool
) -> None:
    data = recorded(
        ("https://example.org/nara", "text/html; charset=utf-8", PAGE),
        ("https://example.org/logo.png", "image/png", b"png"),
        ("https://example.org/a.css", "text/css", b"css"),
        ("https://example.org/robots.txt", "text/plain", b"Disallow"),
        ("https://example.org/report", "application/pdf", b"%PDF-1.4"),
        packed=packed,
    )
    opener = parts_of_compressed if packed else parts_of_warc
    page, report = members(opened(opener, tmp_path, "a.warc.gz", data))
    assert (page.path, page.name, page.data) == ("https://example.org/nara", "nara.html", PAGE)
    assert {value.name: value.value for value in page.values} == {
        "url": "https://example.org/nara",
    }
    assert report.name == "report.pdf"


def test_a_web_archive_packed_as_one_piece_is_read_too(tmp_path: Path) -> None:
    data = gzip.compress(recorded(("https://a.org/", "text/html", PAGE), packed=False) * 3)
    parts = members(opened(parts_of_compressed, tmp_path, "a.warc.gz", data))
    assert [part.path for part in parts] == [
        "https://a.org/",
        "https://a.org/ #2",
        "https://a.org/ #3",
    ]


def test_pages_that_were_packed_on_their_way_are_unpacked(tmp_path: Path) -> None:
    data = recorded(("https://a.org/", "text/html", gzip.compress(PAGE)), packing="gzip")
    (page,) = members(opened(parts_of_compressed, tmp_path, "a.warc.gz", data))
    assert page.data == PAGE


def test_what_was_not_found_is_no_page(tmp_path: Path) -> None:
    data = recorded(("https://a.org/", "text/html", PAGE), status="404 Not Found")
    came, told = with_fault(tmp_path, parts_of_compressed, data)
    assert came == []
    assert "no page" in told


@pytest.mark.parametrize("packed", [True, False])
def test_of_a_cut_archive_no_half_page_is_taken(tmp_path: Path, packed: bool) -> None:
    page = PAGE * 500
    data = recorded(
        ("https://a.org/1", "text/html", page),
        ("https://a.org/2", "text/html", page),
        packed=packed,
    )
    opener = parts_of_compressed if packed else parts_of_warc
    came, told = with_fault(tmp_path, opener, data[: len(data) * 3 // 4 if not packed else -40])
    assert [(one.path, one.data) for one in came] == [("https://a.org/1", page)]
    assert "cut short" in told


def wacz(pages: list[dict[str, str]], warc: bytes, digest: str = "") -> bytes:
    made = io.BytesIO()
    listed = {
        "resources": [
            {
                "path": "archive/data.warc.gz",
                "hash": f"sha256:{digest or sha256(warc).hexdigest()}",
            }
        ]
    }
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("datapackage.json", json.dumps(listed))
        archive.writestr("archive/data.warc.gz", warc)
        lines = [json.dumps({"format": "json-pages-1.0"}), *map(json.dumps, pages), "{broken"]
        archive.writestr("pages/pages.jsonl", "\n".join(lines))
    return made.getvalue()


WARC = recorded(
    ("https://a.org/nara", "text/html", PAGE), ("https://ads.org/frame", "text/html", PAGE)
)


def test_the_list_of_pages_says_which_are_pages_and_their_titles(tmp_path: Path) -> None:
    data = wacz([{"url": "https://a.org/nara#top", "title": "Nara", "ts": "2026-01-14"}], WARC)
    (page,) = members(opened(parts_of_wacz, tmp_path, "a.wacz", data))
    values = {value.name: value.value for value in page.values}
    assert values == {"url": "https://a.org/nara", "title": "Nara"}


@pytest.mark.parametrize("pages", [[], [{"url": "https://elsewhere.org/"}]])
def test_without_a_list_that_fits_every_page_is_taken(
    tmp_path: Path, pages: list[dict[str, str]]
) -> None:
    assert len(members(opened(parts_of_wacz, tmp_path, "a.wacz", wacz(pages, WARC)))) == 2


def test_a_file_that_was_changed_is_told_and_read(tmp_path: Path) -> None:
    came, told = with_fault(tmp_path, parts_of_wacz, wacz([], WARC, digest="0" * 64))
    assert len(came) == 2
    assert "changed or damaged" in told


def test_the_web_archives_of_the_corpus_give_their_pages(tmp_path: Path) -> None:
    for entry in entries("warc"):
        data = content(entry)
        opener = parts_of_compressed if data.startswith(b"\x1f\x8b") else parts_of_warc
        expected = entry["expected"].get("html_responses")
        found = members(opened(opener, tmp_path, name(entry), data))
        if expected:
            assert [part.path for part in found] == expected, entry["file"]


def test_an_address_with_controls_in_it_is_written_on_one_line(tmp_path: Path) -> None:
    data = recorded(("https://example.org/\x00na\rra", "text/html", PAGE), packed=False)
    (page,) = members(opened(parts_of_warc, tmp_path, "a.warc", data))
    assert page.path == "https://example.org/na ra"
    assert page.values[0].value == page.values[0].raw == "https://example.org/na ra"


def test_a_record_of_absurd_length_ends_the_archive_with_a_reason(tmp_path: Path) -> None:
    good = ("https://example.org/nara", "text/html", PAGE)
    data = recorded(good, packed=False) + b"".join(
        re.sub(rb"Content-Length: \d+", b"Content-Length: " + b"9" * 30, record)
        for record in [recorded(good, packed=False)]
    )
    came, told = with_fault(tmp_path, parts_of_warc, data)
    assert len(came) == 1
    assert "damaged" in told
