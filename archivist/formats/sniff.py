"""What a file is: by its content first, then by its name."""

from __future__ import annotations

import re
from pathlib import PurePath

from archivist.errors import ExtractionFailed

PLAIN, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
HEAD_BYTES = 64 * 1024
LATER = "{kind} cannot be read yet. Save the article as HTML or plain text and add that."

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "PDF files"),
    (0, b"%!PS", "PostScript files"),
    (0, b"{\\rtf", "RTF files"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Old or encrypted Office files"),
    (0, b"WARC/", "Web archives (WARC)"),
    (0, b"\x1f\x8b", "Compressed files (gzip)"),
    (0, b"BZh", "Compressed files (bzip2)"),
    (0, b"\xfd7zXZ\x00", "Compressed files (xz)"),
    (0, b"(\xb5/\xfd", "Compressed files (zstd)"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z archives"),
    (0, b"Rar!\x1a\x07", "RAR archives"),
    (0, b"\x89PNG\r\n\x1a\n", "Images"),
    (0, b"\xff\xd8\xff", "Images"),
    (0, b"GIF8", "Images"),
    (0, b"II*\x00", "Images"),
    (0, b"MM\x00*", "Images"),
    (8, b"WEBP", "Images"),
    (8, b"WAVE", "Sound recordings"),
    (0, b"ID3", "Sound recordings"),
    (0, b"OggS", "Sound recordings"),
    (0, b"fLaC", "Sound recordings"),
    (4, b"ftyp", "Films and sound recordings"),
    (0, b"\x1aE\xdf\xa3", "Films"),
    (0, b"SQLite format 3\x00", "Databases"),
    (0, b"\x7fELF", "Programs"),
    (0, b"MZ\x90\x00", "Programs"),
    (0, b"wOF", "Fonts"),
)
_IN_ZIP = (
    (b"application/epub+zip", "EPUB books"),
    (b"application/vnd.oasis.opendocument", "OpenDocument files"),
    (b"word/", "Word documents (DOCX)"),
    (b"xl/", "Excel workbooks"),
    (b"ppt/", "PowerPoint files"),
    (b"datapackage.json", "Web archives (WACZ)"),
)
_HTML_START = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|h1|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_INSIDE = re.compile(rb"<(?:!doctype\s+html|html[\s>]|body[\s>])", re.IGNORECASE)
_TAG = re.compile(rb"</?[a-z][a-z0-9]*[\s>/]", re.IGNORECASE)
_XML_START = re.compile(rb"\s*<\?xml\b|\s*<(?:rss|feed|rdf:rdf|xbel|opml|urlset)\b", re.IGNORECASE)
_MAIL_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]")
_MAIL_FIELDS = frozenset(
    b"received return-path mime-version message-id delivered-to x-mailer content-type from to"
    b" subject date reply-to sender content-transfer-encoding snapshot-content-location".split()
)
_BY_SUFFIX = {
    ".md": MARKDOWN, ".markdown": MARKDOWN, ".mdown": MARKDOWN, ".mkd": MARKDOWN,
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML,
}  # fmt: skip
_NOT_YET_BY_SUFFIX = {
    ".bib": "BibTeX files",
    ".ris": "RIS files",
    ".json": "JSON files",
    ".mbox": "Mailboxes",
    ".eml": "E-mails",
    ".mhtml": "MHTML pages",
    ".mht": "MHTML pages",
    ".rtf": "RTF files",
    ".docx": "Word documents (DOCX)",
    ".doc": "Word documents",
    ".odt": "OpenDocument files",
    ".epub": "EPUB books",
    ".pdf": "PDF files",
}
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def sniff(head: bytes, name: str) -> str:
    """The media type of the file called `name` that begins with `head` (64 KiB are enough).

    Raises ExtractionFailed, which names the format, for what no reader takes.
    """
    if not head:
        raise ExtractionFailed(name, "The file is empty.")
    suffix = PurePath(name).suffix.lower()
    if kind := _binary_kind(head, suffix):
        raise ExtractionFailed(name, LATER.format(kind=kind))
    if looks_like_utf_16(head):
        return _BY_SUFFIX.get(suffix, PLAIN)
    if _is_binary(head):
        raise ExtractionFailed(name, "It is not text, and its format is not known.")
    return _text_type(head.removeprefix(b"\xef\xbb\xbf"), suffix, name)


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


def _binary_kind(head: bytes, suffix: str) -> str:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        inside = next((kind for sign, kind in _IN_ZIP if sign in head), "")
        return inside or _NOT_YET_BY_SUFFIX.get(suffix, "ZIP archives")
    for place, sign, kind in _MAGIC:
        if head.startswith(sign, place):
            return kind
    return "PDF files" if b"\n%PDF-1." in head[:1024] else ""


def _is_binary(head: bytes) -> bool:
    """Whether controls no text has are frequent; ESC opens the shifts of ISO-2022."""
    usual = {8, 9, 10, 11, 12, 13, 27} | ({14, 15} if b"\x1b$)" in head else set())
    strange = len(head) - len(head.translate(None, bytes({*range(32)} - usual)))
    return (b"\x00" in head[:4096] and strange > 4) or strange > 0.02 * len(head)


def _text_type(head: bytes, suffix: str, name: str) -> str:
    by_name = _BY_SUFFIX.get(suffix, "")
    if by_name == MARKDOWN:
        return MARKDOWN
    inside = suffix != ".txt" and _HTML_INSIDE.search(head[:4096])
    if (inside or _HTML_START.match(head[:8192])) and not _looks_like_mail(head):
        return HTML
    kind = _structured_kind(head, suffix)
    if kind:
        raise ExtractionFailed(name, LATER.format(kind=kind))
    if by_name == HTML and _TAG.search(head):
        return HTML
    return PLAIN


def _structured_kind(head: bytes, suffix: str) -> str:
    if _XML_START.match(head):
        return "XML files and feeds"
    if _looks_like_mail(head):
        if head.startswith(b"From "):
            return "Mailboxes"
        return "MHTML pages" if b"multipart/related" in head[:4096] else "E-mails"
    if head.startswith(b"TY  - "):
        return "RIS files"
    return _NOT_YET_BY_SUFFIX.get(suffix, "")


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
