"""JSON Feed: each item is a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from archivist.formats.extract import Extract
from archivist.formats.feed_entry import FeedEntry, extract_of_entry
from archivist.formats.from_csl_json import load_json
from archivist.formats.media_types import JSON_FEED
from archivist.formats.several import PartNames, with_warnings
from archivist.formats.source import Source

NO_ENTRIES = "The feed has no entries."


def parts_of_json_feed(source: Source) -> Iterator[Extract]:
    """An extract for each item, in the order of the feed."""
    feed = load_json(source)
    return with_warnings(
        _extracts(feed if isinstance(feed, dict) else {}), [], source.name, NO_ENTRIES
    )


def _extracts(feed: dict[str, Any]) -> Iterator[Extract]:
    names = PartNames()
    items = feed.get("items")
    for fields in items if isinstance(items, list) else ():
        entry = _entry(fields, feed) if isinstance(fields, dict) else FeedEntry()
        if not entry.is_empty:
            part = names.next(_text(fields.get("id")) or entry.url)
            yield extract_of_entry(entry, part=part, media_type=JSON_FEED, reader="from_json_feed")


def _entry(fields: dict[str, Any], feed: dict[str, Any]) -> FeedEntry:
    tags = fields.get("tags")
    return FeedEntry(
        title=_text(fields.get("title")),
        html=_text(fields.get("content_html")),
        text=_text(fields.get("content_text")),
        summary=_text(fields.get("summary")),
        url=_text(fields.get("url")) or _text(fields.get("external_url")),
        date=_text(fields.get("date_published")) or _text(fields.get("date_modified")),
        creators=_people(fields) or _people(feed),
        publisher=_text(feed.get("title")),
        language=_text(fields.get("language")) or _text(feed.get("language")),
        section=_text(tags[0]) if isinstance(tags, list) and tags else "",
    )


def _people(fields: dict[str, Any]) -> list[str]:
    """The names in "authors", or in the "author" of the first version."""
    authors = fields.get("authors")
    people = authors if isinstance(authors, list) else [fields.get("author")]
    names = [_text(one.get("name")) for one in people if isinstance(one, dict)]
    return [name for name in names if name.strip()]


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)
