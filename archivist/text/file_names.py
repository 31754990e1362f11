"""Names that strangers gave, made fit for a file: no path in them, nothing hidden."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote, urlsplit

LONGEST_BYTES = 120
_LONGEST_ENDING = 16
# Controls, what is not a character, blanks of no width, and the signs that turn writing around.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\ud800-\udfff\ufdd0-\ufdef]"
)
_NOT_IN_NAMES = re.compile(r'[/\\:*?"<>|]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|\Z)", re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/rtf": ".rtf",
    "application/rtf": ".rtf",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/feed+json": ".json",
    "application/json": ".json",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/rdf+xml": ".rdf",
    "application/zip": ".zip",
    "application/gzip": ".gz",
    "application/warc": ".warc",
    "message/rfc822": ".eml",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/tiff": ".tif",
}


def clean_name(name: str, fallback: str = "file") -> str:
    """`name` as one file name on any system: NFC, at most 120 bytes, never a path.

    Separators become "_", controls and signs that turn the writing around are dropped, names
    that DOS keeps for itself get a "_" in front. What nothing is left of is called `fallback`.
    """
    name = unicodedata.normalize("NFC", _UNSEEN.sub("", name[: 16 * LONGEST_BYTES]))
    name = " ".join(_NOT_IN_NAMES.sub("_", name).split()).strip(" .")
    if not name.strip("_"):
        return fallback
    if _RESERVED.match(name):
        name = f"_{name}"
    return _shortened(name)


def last_part(path: str) -> str:
    """What stands after the last separator of a path, whoever wrote it."""
    return re.split(r"[/\\]", path.rstrip("/\\"))[-1]


def with_ending(name: str, media_type: str) -> str:
    """`name`, with the usual ending of the media type put after it where it has none."""
    ending = ENDINGS.get(media_type.lower(), "")
    return name if not ending or _ENDING.search(name) else clean_name(name + ending)


def name_of_address(url: str, media_type: str = "") -> str:
    """A clean file name for what stands at `url`, with an ending that fits `media_type`."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return with_ending("page", media_type)
    last = last_part(unquote(parts.path, errors="replace"))
    name = clean_name(last, "") or clean_name(parts.hostname or "", "page")
    ending = ENDINGS.get(media_type.lower(), "")
    if not ending or name.lower().endswith(ending):
        return name
    # page.php, or a host's name: the last letters say nothing about what came from there.
    known = _ENDING.search(name) and name[name.rindex(".") :].lower() in _KNOWN
    return name if known else clean_name(name + ending)


_KNOWN = {*ENDINGS.values(), ".htm", ".jpeg", ".text", ".log", ".mbox", ".ris", ".bib", ".wacz"}


def _shortened(name: str) -> str:
    if len(name.encode()) <= LONGEST_BYTES:
        return name
    found = _ENDING.search(name)
    ending = found[0] if found and len(found[0]) <= _LONGEST_ENDING else ""
    room = LONGEST_BYTES - len(ending)
    stem = name[: len(name) - len(ending)].encode()[:room].decode("utf-8", "ignore")
    return stem.rstrip(" .") + ending
