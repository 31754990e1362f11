"""RSS and Atom feeds: each entry is a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import feedparser

from archivist.errors import ExtractionFailed
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.feed_entry import FeedEntry, extract_of_entry
from archivist.formats.limits import RECORDS_BYTES
from archivist.formats.media_types import FEED
from archivist.formats.several import PartNames, with_warnings
from archivist.formats.source import Source
from archivist.formats.whole_html import words_of_html

NO_ENTRIES = "The feed has no entries."
NO_FEED = "It is not a feed that can be read."
BROKEN = "The feed is broken XML; what could be read of it was taken."
_NAME_IN_ADDRESS = re.compile(r"[^\s(]+@[^\s(]+\s*\(([^)]+)\)")
_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
_ENDLESS = re.compile(r"(?<![\w.+-])([\w.+-]{2000})[\w.+-]++")
_NUMBERED = re.compile(r"&#([xX][0-9a-fA-F]+|[0-9]+);?")
_DOI = re.compile(r"(?:doi:|https?://(?:dx\.)?doi\.org/)(10\.\d{4,9}/\S+)")
_FAULTS = (
    ValueError, TypeError, AttributeError, LookupError, AssertionError, ArithmeticError, NameError,
)  # fmt: skip


def parts_of_feed(source: Source) -> Iterator[Extract]:
    """An extract for each entry, in the order of the feed."""
    data = source.data(RECORDS_BYTES)
    try:
        # As a stream: a string would be taken for an address or a path.
        feed = feedparser.parse(
            BytesIO(_as_utf_8(data, source.options.encoding)),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=True,
        )
    except RecursionError:
        raise ExtractionFailed(source.name, NO_FEED) from None
    except _FAULTS:
        raise ExtractionFailed(source.name, NO_FEED) from None
    warnings = [BROKEN] if feed.get("bozo") and _is_broken(feed) else []
    nothing = NO_ENTRIES if feed.get("version") else NO_FEED
    return with_warnings(_extracts(feed), warnings, source.name, nothing)


def _as_utf_8(data: bytes, chosen: str) -> bytes:
    # What feedparser would ask for the charset needs minutes for tags that never end.
    declared = _DECLARED.match(data)
    text = decode(data, declared[1].decode() if declared else "", chosen=chosen).text
    # Its patterns for addresses need the square of the longest word.
    text = _ENDLESS.sub(r"\1", text)
    return _NUMBERED.sub(_of_letter, text).encode("utf-8", "replace")


def _of_letter(number: re.Match[str]) -> str:
    """A letter by its number, as it stands; numbers of none would cost the whole feed."""
    digits = number[1].lstrip("0xX")[:8] or "0"
    code = int(digits, 16 if number[1][0] in "xX" else 10)
    return "\ufffd" if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else number[0]


def _is_broken(feed: Any) -> bool:
    return "SAX" in type(feed.get("bozo_exception")).__name__


def _extracts(feed: Any) -> Iterator[Extract]:
    names = PartNames()
    about = feed.get("feed", {})
    for fields in feed.get("entries", []):
        entry = _entry(fields, about)
        if entry.is_empty:
            continue
        part = names.next(str(fields.get("id") or fields.get("link") or ""))
        yield extract_of_entry(entry, part=part, media_type=FEED, reader="from_feed")


def _entry(fields: Any, about: Any) -> FeedEntry:
    contents = [one for one in fields.get("content", []) if one.get("value")]
    # Of several forms the marked-up one holds the structure.
    content: Any = max(contents, key=lambda one: len(one["value"]), default={})
    summary = fields.get("summary_detail") or {}
    plain = content.get("type") == "text/plain"
    doi = _DOI.search(str(fields.get("id", "")))
    return FeedEntry(
        # Not that of the detail: a picture's title overwrites it.
        title=_words({**(fields.get("title_detail") or {}), "value": fields.get("title")}),
        html="" if plain else content.get("value", ""),
        text=content.get("value", "") if plain else "",
        summary=_marked_up(summary),
        url=fields.get("link", "") or _link(fields),
        date=next(filter(None, (fields.get(name) for name in _DATES)), ""),
        creators=_people(fields) or _people(about),
        publisher=_words(about.get("title_detail") or {}) or about.get("publisher", ""),
        language=content.get("language") or about.get("language") or "",
        section=next((tag.get("term") or "" for tag in fields.get("tags", [])), ""),
        rights=_words(fields.get("rights_detail") or about.get("rights_detail") or {}),
        identifier=f"doi:{doi[1]}" if doi else "",
    )


_DATES = ("published", "created", "updated", "date")


def _words(detail: Any) -> str:
    value = str(detail.get("value") or "")
    return value if detail.get("type") == "text/plain" else words_of_html(value)


def _marked_up(detail: Any) -> str:
    value = str(detail.get("value") or "")
    if detail.get("type") != "text/plain":
        return value
    return value.replace("&", "&amp;").replace("<", "&lt;")


def _link(fields: Any) -> str:
    return next((str(link.get("href") or "") for link in fields.get("links", [])), "")


def _people(fields: Any) -> list[str]:
    people = [str(one.get("name") or "") for one in fields.get("authors", [])]
    people = [name for name in people if name.strip()] or [str(fields.get("author") or "")]
    found: list[str] = []
    for name in people:
        inside = _NAME_IN_ADDRESS.fullmatch(name.strip())
        found.append(inside[1] if inside else name)
    return [name for name in found if name.strip()]
