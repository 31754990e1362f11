"""Web archives (WARC, ARC): the pages and documents in them, read in passing at any size."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, NamedTuple
from urllib.parse import urldefrag, urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from archivist.errors import ExtractionFailed
from archivist.formats.extract import FieldValue, Member
from archivist.formats.limits import MEMBER_BYTES, MIB
from archivist.formats.several import PartNames
from archivist.formats.source import Source
from archivist.formats.values import one_line
from archivist.model.fields import Origin
from archivist.text.file_names import name_of_address

NOTHING = "There is no page in the web archive."
BROKEN = "The web archive is damaged or was cut short; the pages before that place were read."
TOO_LARGE = f"{{count}} of its pages are larger than {MEMBER_BYTES // MIB} MiB and were left out."
UNPACKABLE = "{count} of its pages are packed in an unknown way and were left out."
_HOLDING = frozenset({"response", "resource", "conversion"})
_READ = frozenset(
    "text/html application/xhtml+xml text/plain text/markdown application/pdf application/msword"
    " application/rtf text/rtf application/epub+zip message/rfc822 multipart/related"
    " application/vnd.oasis.opendocument.text"
    " application/vnd.openxmlformats-officedocument.wordprocessingml.document".split()
)
_FOR_ROBOTS = ("/robots.txt", "/ads.txt", "/humans.txt", "/security.txt", "/app-ads.txt")
_PIECE = 256 * 1024
_FAULTS = (
    ArchiveLoadFailed, EOFError, OSError, ValueError, LookupError, TypeError, AttributeError,
    ArithmeticError, zlib.error,
)  # fmt: skip


class Page(NamedTuple):
    """What the list of a web archive says of a page in it."""

    title: str = ""


@dataclass
class Sieve:
    """Which records are taken, and how many could not be; with `pages`, no others of HTML."""

    pages: Mapping[str, Page] = field(default_factory=dict)
    too_large: int = 0
    unpackable: int = 0

    @property
    def faults(self) -> list[str]:
        told = ((TOO_LARGE, self.too_large), (UNPACKABLE, self.unpackable))
        return [words.format(count=count) for words, count in told if count]


def parts_of_warc(source: Source) -> Iterator[Member]:
    """A member for each page or document that was fetched well, with its address and its day."""
    with source.open() as file:
        yield from pages_in(file, source.name)


def pages_in(file: BinaryIO, name: str) -> Iterator[Member]:
    """As `parts_of_warc`, for a stream without packing."""
    sieve = Sieve()
    faults: list[str] = []
    count = 0
    for member in sifted(file, sieve, PartNames(), faults):
        count += 1
        yield member
    faults += sieve.faults
    if not count:
        raise ExtractionFailed(name, " ".join([NOTHING, *faults]))
    if faults:
        raise ExtractionFailed(name, " ".join(faults))


def sifted(file: BinaryIO, sieve: Sieve, parts: PartNames, faults: list[str]) -> Iterator[Member]:
    """The members of one WARC stream; BROKEN goes to `faults` when it ends before its end."""
    try:
        for record in ArchiveIterator(file, arc2warc=True):
            member = _member(record, sieve, parts)
            if member is not None:
                yield member
    except _FAULTS:
        faults.append(BROKEN)


def without_fragment(url: str) -> str:
    """An address as two captures of it are compared."""
    try:
        return urldefrag(url.strip())[0].rstrip("/")
    except ValueError:
        return url


def _member(record: ArcWarcRecord, sieve: Sieve, parts: PartNames) -> Member | None:
    headers = record.rec_headers
    url = one_line(str(headers.get_header("WARC-Target-URI") or "")).strip("<> ")
    if record.rec_type not in _HOLDING or not url:
        return None
    media_type = _media_type(record)
    if media_type not in _READ or not _is_wanted(url, media_type, sieve):
        return None
    packing = _packing(record)
    if packing and packing not in BufferedReader.DECOMPRESSORS:
        sieve.unpackable += 1
        return None
    data = _payload(record)
    if data is None:
        sieve.too_large += 1
        return None
    if not data.strip():
        return None
    page = sieve.pages.get(without_fragment(url), Page())
    known = (
        FieldValue("url", url, Origin.FILE, url),
        FieldValue("title", one_line(page.title)[:500], Origin.FILE, one_line(page.title)),
    )
    values = tuple(value for value in known if value.value)
    return Member(parts.next(url), name_of_address(url, media_type), data, values)


def _media_type(record: ArcWarcRecord) -> str:
    """The media type of what was fetched, "" when it was not fetched well."""
    http = record.http_headers
    if record.rec_type == "response" and http is not None:
        if http.get_statuscode() not in {"200", "203"}:
            return ""
        written = http.get_header("Content-Type")
    else:
        written = record.rec_headers.get_header("Content-Type")
    return str(written or "").partition(";")[0].strip().lower()


def _is_wanted(url: str, media_type: str, sieve: Sieve) -> bool:
    try:
        scheme, path = urlsplit(url).scheme, urlsplit(url).path
    except ValueError:
        return False
    if scheme in {"dns", "whois", "metadata"} or path.lower().endswith(_FOR_ROBOTS):
        return False
    is_page = media_type in {"text/html", "application/xhtml+xml", "text/plain"}
    return not (is_page and sieve.pages) or without_fragment(url) in sieve.pages


def _packing(record: ArcWarcRecord) -> str:
    http = record.http_headers
    written = str((http.get_header("Content-Encoding") if http else "") or "").strip().lower()
    return "" if written in {"", "identity", "none", "utf-8"} else written.removeprefix("x-")


def _payload(record: ArcWarcRecord) -> bytes | None:
    """The bytes of the page without the packing of their way; None when there are too many."""
    stream = record.content_stream()
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > MEMBER_BYTES:
            return None
        pieces.append(piece)
    while record.raw_stream.read(_PIECE):
        continue
    if record.raw_stream.limit > 0:  # no half page
        raise EOFError("the record is shorter than it says")
    return b"".join(pieces)
