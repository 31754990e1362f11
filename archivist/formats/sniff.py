"""What a file is: by its content first, then by its name."""

from __future__ import annotations

import re
from pathlib import PurePath

from archivist.errors import ExtractionFailed
from archivist.formats import media_types as types
from archivist.formats.media_types import HTML, MARKDOWN, PLAIN

HEAD_BYTES = 64 * 1024

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", types.PDF),
    (0, b"%!PS", "application/postscript"),
    (0, b"{\\rtf", types.RTF),
    (0, b"bplist00", types.WEBARCHIVE),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", types.OLD_OFFICE),
    (0, b"WARC/", types.WARC),
    (0, b"filedesc://", types.WARC),  # ARC, its forerunner
    (0, b"\x1f\x8b", types.GZIP),
    (0, b"BZh", types.BZIP2),
    (0, b"\xfd7zXZ\x00", types.XZ),
    (0, b"(\xb5/\xfd", "application/zstd"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "audio/wav"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"MZ\x90\x00", "application/x-executable"),
    (0, b"wOF", "font/woff"),
)
_IN_ZIP = (
    (b"application/epub+zip", types.EPUB),
    (b"application/vnd.oasis.opendocument.text", types.ODT),
    (b"application/vnd.oasis.opendocument", "application/vnd.oasis.opendocument"),
    (b"word/", types.DOCX),
    (b"xl/", types.XLSX),
    (b"ppt/", "application/vnd.ms-powerpoint"),
    (b"datapackage.json", types.WACZ),
)
_HTML_START = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|h1|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_INSIDE = re.compile(rb"<(?:!doctype\s+html|html[\s>]|body[\s>])", re.IGNORECASE)
_TAG = re.compile(rb"</?[a-z][a-z0-9]*[\s>/]", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b")
_XML_KINDS = (
    (re.compile(rb"<(?:[\w.-]+:)?(?:rss|feed)\b|xmlns=.http://purl\.org/rss/1\.0/"), types.FEED),
    (re.compile(rb"\A(?>.*?<rdf:RDF\b).*?zotero\.org", re.DOTALL), types.ZOTERO_RDF),
    (re.compile(rb"<rdf:RDF\b"), types.FEED),
)
_XML_START = re.compile(rb"\s*<(?:rss|feed|rdf:rdf|xbel|opml|urlset)\b", re.IGNORECASE)
_BIBTEX_ENTRY = re.compile(rb"(?m)^\s*@[A-Za-z]{3,20}\s*[{(]")
_RIS_START = re.compile(rb"\s*TY  -[ \r\n]")
_RIS_RECORD = re.compile(rb"(?m)^TY  ?-")
_MAIL_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]")
_MAIL_FIELDS = frozenset(
    b"received return-path mime-version message-id delivered-to x-mailer content-type from to"
    b" subject date reply-to sender content-transfer-encoding snapshot-content-location".split()
)
_BY_SUFFIX = {
    ".md": MARKDOWN, ".markdown": MARKDOWN, ".mdown": MARKDOWN, ".mkd": MARKDOWN,
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML,
    ".csv": types.CSV, ".tsv": types.TSV, ".tab": types.TSV,
}  # fmt: skip
_ZIP_BY_SUFFIX = {
    ".docx": types.DOCX, ".odt": types.ODT, ".epub": types.EPUB, ".xlsx": types.XLSX,
    ".wacz": types.WACZ,
}  # fmt: skip
_MAIL_BY_SUFFIX = {
    ".eml": types.EML, ".mbox": types.MBOX, ".mhtml": types.MHTML, ".mht": types.MHTML,
}  # fmt: skip
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def sniff(head: bytes, name: str) -> str:
    """The media type of the file called `name` that begins with `head` (64 KiB are enough).

    Raises ExtractionFailed for a file without bytes; what is not known is
    application/octet-stream.
    """
    if not head:
        raise ExtractionFailed(name, "The file is empty.")
    suffix = PurePath(name).suffix.lower()
    if kind := _binary_kind(head, suffix):
        return kind
    if looks_like_utf_16(head):
        return _utf_16_type(head, suffix)
    if _is_binary(head):
        return types.UNKNOWN
    return _text_type(head.removeprefix(b"\xef\xbb\xbf"), suffix)


def looks_like_utf_16(head: bytes) -> bool:
    """Whether `head` has the mark of UTF-16, or a NUL in nearly every second place."""
    if head.startswith(_UTF_16_MARKS):
        return True
    sample = head[:4096]
    if len(sample) < 8:
        return False
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most, least = max(even, odd), min(even, odd)
    return most > 0.3 * len(sample) / 2 and least < 0.02 * len(sample)


def _utf_16_type(head: bytes, suffix: str) -> str:
    """Bibliographies are known by what is in them; the rest by its name."""
    charset = "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    marked = "utf-16" if head.startswith(_UTF_16_MARKS) else charset
    text = head[: len(head) // 2 * 2].decode(marked, "ignore")
    kind = _structured_kind(text.encode(), suffix)
    return kind if kind in types.BIBLIOGRAPHIES else _BY_SUFFIX.get(suffix, PLAIN)


def _binary_kind(head: bytes, suffix: str) -> str:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        inside = next((kind for sign, kind in _IN_ZIP if sign in head), "")
        return inside or _ZIP_BY_SUFFIX.get(suffix, types.ZIP)
    for place, sign, kind in _MAGIC:
        if head.startswith(sign, place):
            return kind
    return types.PDF if b"\n%PDF-1." in head[:1024] else ""


def _is_binary(head: bytes) -> bool:
    """Whether controls no text has are frequent; ESC opens the shifts of ISO-2022."""
    usual = {8, 9, 10, 11, 12, 13, 27} | ({14, 15} if b"\x1b$)" in head else set())
    strange = len(head) - len(head.translate(None, bytes({*range(32)} - usual)))
    return (b"\x00" in head[:4096] and strange > 4) or strange > 0.02 * len(head)


def _text_type(head: bytes, suffix: str) -> str:
    by_name = _BY_SUFFIX.get(suffix, "")
    if by_name == MARKDOWN:
        return MARKDOWN
    inside = suffix != ".txt" and _HTML_INSIDE.search(head[:4096])
    if (inside or _HTML_START.match(head[:8192])) and not _looks_like_mail(head):
        return HTML
    if kind := _structured_kind(head, suffix):
        return kind
    if by_name == HTML:
        return HTML if _TAG.search(head) else PLAIN
    return by_name or PLAIN


def _structured_kind(head: bytes, suffix: str) -> str:
    if _XML.match(head) or _XML_START.match(head):
        return next((kind for sign, kind in _XML_KINDS if sign.search(head)), "application/xml")
    if _looks_like_mail(head) or suffix in _MAIL_BY_SUFFIX:
        return _mail_kind(head, suffix)
    if _RIS_START.match(head) or (suffix == ".ris" and _RIS_RECORD.search(head)):
        return types.RIS
    if suffix == ".bib" or (suffix == "" and _BIBTEX_ENTRY.match(head)):
        return types.BIBTEX
    return _json_kind(head) if suffix == ".json" else ""


def _mail_kind(head: bytes, suffix: str) -> str:
    if head.startswith(b"From "):
        return types.MBOX
    if b"multipart/related" in head[:4096].lower() and b"<html" not in head[:1024].lower():
        return types.EML if suffix == ".eml" else types.MHTML
    return _MAIL_BY_SUFFIX.get(suffix, types.EML)


def _json_kind(head: bytes) -> str:
    if b"jsonfeed.org/version" in head.replace(b"\\/", b"/"):  # PHP writes every slash so
        return types.JSON_FEED
    start = head.lstrip()[:1]
    csl = b'"type"' in head and (b'"issued"' in head or b'"title"' in head or b'"id"' in head)
    return types.CSL_JSON if csl and start in {b"[", b"{"} else "application/json"


def _looks_like_mail(head: bytes) -> bool:
    """Whether the first lines are e-mail fields: three known ones and nothing else."""
    known = 0
    if head.startswith(b"From "):
        head = head.partition(b"\n")[2]
    for line in head[:8192].splitlines()[:40]:
        if not line.strip():
            break
        if line[:1] in b" \t":
            continue
        field = _MAIL_FIELD.match(line + b" ")
        if not field:
            return False
        known += field[1].lower() in _MAIL_FIELDS
    return known >= 3 and bool(
        re.search(
            rb"(?im)^(?:received|mime-version|message-id|return-path"
            rb"|delivered-to):",
            head[:8192],
        )
    )
